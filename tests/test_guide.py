"""The user guide and the README: every link leads somewhere, every picture is used and small."""

import re
import xml.etree.ElementTree as ET
from itertools import chain
from pathlib import Path
from urllib.parse import unquote

import pytest

ROOT = Path(__file__).resolve().parents[1]
GUIDES = ("vartotojo-vadovas", "user-guide")
PAGES = [
    ROOT / "README.md",
    *chain.from_iterable(sorted((ROOT / "docs" / guide).glob("*.md")) for guide in GUIDES),
]
LINK = re.compile(r"\]\(([^)\s]+)\)")
MOST_BYTES = 3_000_000
TRANSLATIONS = ROOT / "resources" / "translations"


def anchors(page: Path) -> set[str]:
    """Return the names that headings are linked by."""
    headings = re.findall(r"^#+ (.+)$", page.read_text(), re.MULTILINE)
    return {re.sub(r"[^\w -]", "", heading.lower()).replace(" ", "-") for heading in headings}


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_links_lead_somewhere(page: Path) -> None:
    for link in LINK.findall(page.read_text()):
        if link.startswith("https://"):
            continue
        path, _, anchor = unquote(link).partition("#")
        target = (page.parent / path).resolve() if path else page
        assert target.exists(), link
        assert not anchor or anchor in anchors(target), link


@pytest.mark.parametrize("guide", GUIDES)
def test_pictures_are_used_and_chapters_are_listed(guide: str) -> None:
    folder = ROOT / "docs" / guide
    named = {link for page in folder.glob("*.md") for link in LINK.findall(page.read_text())}
    pictures = {f"images/{path.name}" for path in (folder / "images").iterdir()}
    assert pictures == {link for link in named if link.startswith("images/")}
    contents = set(LINK.findall((folder / "README.md").read_text()))
    assert {page.name for page in folder.glob("[0-9]*.md")} <= contents


def test_both_guides_have_the_same_chapters_and_pictures() -> None:
    lithuanian, english = (
        {path.name for path in (ROOT / "docs" / guide / "images").iterdir()} for guide in GUIDES
    )
    assert lithuanian == english
    numbers = [
        [path.name[:2] for path in sorted((ROOT / "docs" / guide).glob("[0-9]*.md"))]
        for guide in GUIDES
    ]
    assert numbers[0] == numbers[1]


def test_pictures_are_small_enough_to_fetch_with_the_program() -> None:
    pictures = chain.from_iterable((ROOT / "docs").rglob(f"*.{kind}") for kind in ("png", "jpg"))
    assert sum(path.stat().st_size for path in pictures) < MOST_BYTES


def normal(words: str) -> str:
    """Return a text of the window without its mnemonics, with … for what is filled in."""
    return re.sub(r"%n|\{\w+\}", "…", words.replace("&", "")).strip(" .:")


def words_of_the_window(guide: str) -> set[str]:
    """Return every text of the window in the guide's language."""
    language, tree = ("lt", "translation") if guide == GUIDES[0] else ("en", "source")
    found = set()
    for message in ET.parse(TRANSLATIONS / "sutarta_lt.ts").getroot().iter("message"):
        texts = [message.findtext(tree) or ""]
        texts += [form.text or "" for form in message.iter("numerusform")]
        found |= {normal(text) for text in texts}
    if language == "en":
        for message in ET.parse(TRANSLATIONS / "sutarta_en.ts").getroot().iter("numerusform"):
            found.add(normal(message.text or ""))
    return found


@pytest.mark.parametrize("guide", GUIDES)
def test_what_is_bold_stands_in_the_window(guide: str) -> None:
    known = words_of_the_window(guide)
    missing = [
        f"{page.name}: {name}"
        for page in sorted((ROOT / "docs" / guide).glob("[0-9]*.md"))
        for bold in re.findall(r"\*\*(.+?)\*\*", page.read_text().replace("\n", " "))
        for name in bold.split(" → ")
        if normal(name) not in known
    ]
    assert missing == []
