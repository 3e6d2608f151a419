"""Rules of the whole tree: layers, locks, licences, and nothing of one machine in the files."""

import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QRawFont

ROOT = Path(__file__).resolve().parent.parent
RESOURCES = ROOT / "resources"
LOCKS = sorted((ROOT / "requirements").glob("*.txt"))
LITHUANIAN = "ąčęėįšųūžĄČĘĖĮŠŲŪŽ"
TYPOGRAPHY = "„“”–…§№\N{NO-BREAK SPACE}\N{NON-BREAKING HYPHEN}"

# Names of schemas, licences and manuals, and hosts that cannot exist. Where packages come from is
# the business of the machine that installs them.
KNOWN_HOSTS = {
    "www.w3.org", "www.aiim.org", "ns.adobe.com", "purl.org", "json-schema.org", "scripts.sil.org",
    "github.com", "docs.astral.sh", "example.org", "www.pavyzdys.lt", "pavyzdys.lt",
}  # fmt: skip
NO_HOST = re.compile(r"(.+\.)?(example|invalid)")
HOST = re.compile(r"https?://([\w.-]+)")
MACHINE_PATH = re.compile(
    r"(?<![\w.<~-])/(?:(?:work|root|tmp|opt)\b|(?:home|Users)/\w)|\b[A-Z]:\\Users\\"
)


def tracked_texts() -> Iterator[tuple[str, str]]:
    names = subprocess.run(
        # The folder may belong to someone else, as in a container.
        ["git", "-c", "safe.directory=*", "ls-files", "-z"],
        cwd=ROOT,
        check=True,
        capture_output=True,
    ).stdout.decode()
    for name in filter(None, names.split("\0")):
        path = ROOT / name
        if not path.is_file():  # deleted and not yet committed, or a link to a folder
            continue
        content = path.read_bytes()
        if b"\0" not in content:
            yield name, content.decode(errors="replace")


def findings(pattern: re.Pattern[str]) -> list[str]:
    return [
        f"{name}:{number}: {line.strip()[:80]}"
        for name, text in tracked_texts()
        for number, line in enumerate(text.splitlines(), 1)
        if pattern.search(line)
    ]


def locked(lock: Path) -> dict[str, str]:
    return dict(re.findall(r"^([\w.-]+)==([^\s;]+)", lock.read_text(), re.MULTILINE))


def asked_for(name: str) -> set[str]:
    lines = (ROOT / "requirements" / name).read_text().splitlines()
    return {found[0] for line in lines if (found := re.match(r"\w[\w.-]*", line))}


def test_the_layers_hold() -> None:
    checked = subprocess.run(
        [
            sys.executable,
            "-c",
            "from importlinter.cli import lint_imports_command; lint_imports_command()",
            "--no-cache",
        ],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert checked.returncode == 0, checked.stdout + checked.stderr
    assert "0 broken" in checked.stdout


def test_tracked_files_name_known_hosts_alone() -> None:
    named = {host for _, text in tracked_texts() for host in HOST.findall(text)}
    assert {host for host in named if not NO_HOST.fullmatch(host)} == KNOWN_HOSTS


def test_no_tracked_file_names_a_place_on_one_machine() -> None:
    assert findings(MACHINE_PATH) == []


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("see /" + "tmp/out.pdf", True),
        ("'/" + "work/main'", True),
        ("/" + "home/rasa/sutarta", True),
        ("/" + "opt/sutarta", True),
        ("C:" + "\\Users\\rasa", True),
        ("build/" + "tmp/out.pdf", False),
        ("</" + "root>", False),
        ("/" + "homework", False),
    ],
)
def test_the_search_for_machine_paths_finds_what_it_should(line: str, found: bool) -> None:
    assert bool(MACHINE_PATH.search(line)) is found


def test_there_are_two_locks() -> None:
    assert [lock.name for lock in LOCKS] == ["development.txt", "runtime.txt"]


@pytest.mark.parametrize("lock", LOCKS, ids=lambda lock: lock.name)
def test_locks_pin_every_package_by_hash_and_name_no_index(lock: Path) -> None:
    text = lock.read_text()
    entries = re.split(r"\n(?=[^\s#])", re.sub(r"^\s*#.*\n?", "", text, flags=re.MULTILINE))
    entry = re.compile(
        r"[a-z0-9][a-z0-9.-]*==[^\s;]+(?: ; [^\n\\]+)?(?: \\\n    --hash=sha256:[0-9a-f]{64})+\s*"
    )
    assert [e.splitlines()[0] for e in entries if not entry.fullmatch(e)] == []
    assert "://" not in text
    assert "--index" not in text
    assert "--find-links" not in text


def test_the_development_lock_holds_the_runtime_lock() -> None:
    """`./run` counts on it: after `./run test` the window needs nothing more."""
    runtime = locked(ROOT / "requirements" / "runtime.txt")
    development = locked(ROOT / "requirements" / "development.txt")
    assert runtime.items() <= development.items()


@pytest.mark.parametrize("name", ["runtime", "development"])
def test_what_is_asked_for_is_locked_and_explained(name: str) -> None:
    wanted = asked_for(f"{name}.in")
    assert wanted <= locked(ROOT / "requirements" / f"{name}.txt").keys()
    explained = set(
        re.findall(
            r"^\| ([\w.-]+) \|", (ROOT / "docs" / "dependencies.md").read_text(), re.MULTILINE
        )
    )
    assert wanted <= explained


def test_qt_stays_at_the_version_that_counts_references_rightly() -> None:
    for lock in LOCKS:
        assert locked(lock)["pyside6-essentials"] == "6.11.3"
        assert locked(lock)["shiboken6"] == "6.11.3"


def test_a_licence_stands_in_the_root_and_beside_fonts_and_icons() -> None:
    assert "Sutarta contributors" in (ROOT / "LICENSE").read_text()
    assert "MIT License" in (RESOURCES / "icons" / "tabler" / "LICENSE").read_text()
    families = [path for path in (RESOURCES / "fonts").iterdir() if path.is_dir()]
    assert families != []
    for family in families:
        assert "SIL OPEN FONT LICENSE Version 1.1" in (family / "OFL.txt").read_text()


def test_licences_travel_with_the_package() -> None:
    """The patterns of pyproject.toml reach each of them."""
    patterns = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]["license-files"]
    reached = {path for pattern in patterns for path in ROOT.glob(pattern)}
    assert {
        ROOT / "LICENSE",
        RESOURCES / "icons" / "tabler" / "LICENSE",
        RESOURCES / "fonts" / "tinos" / "OFL.txt",
        RESOURCES / "fonts" / "inter" / "OFL.txt",
    } <= reached


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize(
    "face", sorted((RESOURCES / "fonts").glob("*/*.[ot]tf")), ids=lambda face: face.name
)
def test_every_face_can_write_lithuanian(face: Path) -> None:
    font = QRawFont(str(face), 16)
    assert font.isValid()
    needed = LITHUANIAN + TYPOGRAPHY
    glyphs = font.glyphIndexesForString(needed)
    assert [letter for letter, glyph in zip(needed, glyphs, strict=True) if glyph == 0] == []


@pytest.mark.usefixtures("qapp")
def test_figures_on_paper_are_of_one_width() -> None:
    for face in (RESOURCES / "fonts" / "tinos").glob("*.ttf"):
        font = QRawFont(str(face), 16)
        widths = font.advancesForGlyphIndexes(font.glyphIndexesForString("0123456789"))
        assert len({round(width.x(), 3) for width in widths}) == 1


def test_icons_take_the_colour_of_the_palette() -> None:
    """The window replaces `currentColor`; a fixed colour would vanish in the dark theme."""
    icons = sorted((RESOURCES / "icons" / "tabler").glob("*.svg"))
    assert len(icons) > 40
    for icon in icons:
        text = icon.read_text()
        assert "currentColor" in text, icon.name
        assert re.search(r'(?:fill|stroke)="#', text) is None, icon.name


def test_no_lambda_outlives_its_widget():
    """A lambda on the theme's signal is called for ever, also when its widget is gone."""
    for path in (ROOT / "app" / "ui").rglob("*.py"):
        assert "theme.changed.connect(lambda" not in path.read_text(encoding="utf-8"), path
