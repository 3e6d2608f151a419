"""The command line's help and its answers to wrong commands, in the language of the terminal."""

import os
import re
import subprocess
import sys
from itertools import pairwise

import pytest

from app.cli import main
from app.messages.catalogue import TEXTS
from app.values.language import Language
from app.values.paper_kind import PaperKind

COMMANDS = (
    "",
    "demo",
    "demo-papers",
    "import",
    "check",
    "backup",
    "restore",
    "export",
    "export archive",
    "export json",
    *(f"export {kind.command}" for kind in PaperKind),
)
# What argparse says of itself where nobody gives it other words.
OWN_WORDS = re.compile("usage|options|positional|optional|show|exit|argument\\b|program's|choose")
METAVARS = re.compile(r"\b(DIR|FILE|REF|NAME|COMMAND|KIND|DAY|NUMBER|YEAR)\b")

Said = pytest.CaptureFixture[str]


@pytest.fixture(params=["lt_LT.UTF-8", "en_GB.UTF-8"])
def terminal(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    monkeypatch.setenv("LC_ALL", request.param)
    return str(request.param)


def lithuanian(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LC_ALL", "lt_LT.UTF-8")
    monkeypatch.setenv("COLUMNS", "300")


def told(line: str, capsys: Said) -> str:
    """Return what is said of a command that ends at once."""
    with pytest.raises(SystemExit) as caught:
        main(line.split())
    out, err = capsys.readouterr()
    assert (caught.value.code, bool(out), bool(err)) in ((0, True, False), (2, False, True))
    return out + err


@pytest.mark.parametrize("command", COMMANDS)
def test_help_is_lithuanian_where_the_terminal_is(
    command: str, capsys: Said, monkeypatch: pytest.MonkeyPatch
) -> None:
    lithuanian(monkeypatch)
    text = told(f"{command} --help", capsys)
    assert text.startswith("naudojimas: sutarta")
    assert "parinktys:" in text
    own = text.replace("[--version]", "").replace("  --version", "")
    assert OWN_WORDS.findall(own) == []
    assert METAVARS.findall(own) == []


@pytest.mark.parametrize("command", COMMANDS)
def test_everything_that_can_be_asked_for_is_explained(
    command: str, terminal: str, capsys: Said, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "300")
    text = told(f"{command} --help", capsys)
    first = "naudojimas" if terminal.startswith("lt") else "usage"
    usage, description, *groups = text.strip().split("\n\n")
    assert usage.startswith(f"{first}: sutarta")
    assert description[0].isupper()
    assert description.endswith(".")
    for group in groups:
        title, *lines = group.splitlines()
        assert title.endswith(":")
        for line, following in pairwise((*lines, "")):
            explained = "  " in line.strip() or indent(line) > 20 or indent(following) > 20
            assert explained or line.strip() in ("KOMANDA", "COMMAND", "RŪŠIS", "KIND")


def indent(line: str) -> int:
    return len(line) - len(line.lstrip())


def test_every_paper_is_listed_with_what_it_is(terminal: str, capsys: Said) -> None:
    language = Language.LITHUANIAN if terminal.startswith("lt") else Language.ENGLISH
    text = " ".join(told("export --help", capsys).split())
    for kind in PaperKind:
        assert f"{kind.command} {TEXTS[language][f'help.export_{kind}']}" in text


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("", "sutarta: klaida: trūksta: KOMANDA"),
        ("exprt", "sutarta: klaida: KOMANDA – reikšmė exprt netinka (tinka: demo, demo-papers,"),
        ("check --foo", "klaida: nesuprasta: --foo"),
        ("export minutes", "sutarta export minutes: klaida: trūksta: --meeting, --to"),
        ("export minutes --meeting", "klaida: --meeting – trūksta reikšmės"),
        ("export minutes --language de", "klaida: --language – reikšmė de netinka (tinka: lt, en)"),
        ("export extract --items 1 --organisation b", "klaida: --organisation – negalima kartu su"),
        ("export minutes --m=1 --=2", "klaida: --=2 gali reikšti kelias parinktis: --"),
        ("restore --list=3", "klaida: --list – reikšmės 3 čia negali būti"),
        ("export decision-register --year x", "klaida: --year – tai ne metai: x"),
        ("export report --as-of vakar", "--as-of – tai ne diena, tokia kaip 2025-01-29: vakar"),
    ],
)
def test_what_is_wrong_with_a_command_is_said_in_lithuanian(
    line: str, said: str, capsys: Said, monkeypatch: pytest.MonkeyPatch
) -> None:
    lithuanian(monkeypatch)
    text = told(line, capsys)
    assert text.startswith("naudojimas: sutarta")
    assert said in text
    assert OWN_WORDS.findall(text.replace("[--version]", "")) == []


def test_what_is_wrong_is_said_in_english_too(
    capsys: Said, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LC_ALL", "en_GB.UTF-8")
    text = told("export minutes --language de", capsys)
    assert text.startswith("usage: sutarta export minutes [-h] --meeting REF")
    assert "sutarta export minutes: error: argument --language: de is not one of: lt, en\n" in text


def test_a_terminal_without_the_letters_gets_its_help() -> None:
    letters = {"LC_ALL": "lt_LT.UTF-8", "PYTHONIOENCODING": "ascii"}
    done = subprocess.run(
        [sys.executable, "-m", "app.cli", "export", "--help"],
        env={**os.environ, **letters},
        capture_output=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, b"")
    assert rb"pos\u0117d\u017eio protokolas" in done.stdout
