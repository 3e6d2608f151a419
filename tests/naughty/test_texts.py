"""P9: no text crashes or alters a document; some here, all of them everywhere in the long run."""

from collections.abc import Mapping
from itertools import islice
from pathlib import Path

import pytest

from app.services.interchange import KINDS, fields
from app.storage.checks.check import check_archive
from app.storage.database import Database
from tests.documents.test_conformance import failures
from tests.faults.deeds import dump
from tests.faults.report import Say
from tests.naughty.deeds import DEEDS, World, make_world
from tests.naughty.everything import Everything
from tests.naughty.steps import (
    actions,
    carry_as_json,
    carry_as_zip,
    guess,
    name_files,
    name_in_messages,
    print_papers,
    read,
    remember,
    search,
    throw_away,
    undo_all,
    undo_and_redo,
    write_at_once,
    write_everywhere,
)
from tests.naughty.texts import OWN, SHARES, TEXTS
from tests.naughty.trial import counted

# Derived from what is typed, or not typed by anybody.
UNTYPED = {
    ("attachment", "sha256"),
    ("attachment", "media_type"),
    ("measure", "deadline_code"),
    ("setting", "name"),
    ("document_setting", "name"),
}
# Long enough to be slow in a field that a summer's day of typing would fill.
LONG = 400
SHORT = {name: text for name, text in OWN.items() if len(text) <= LONG}
_EACH = 4
# What a sentence that is put together wrongly would stumble over.
IN_SENTENCES = (
    "nul", "high surrogate", "undecodable byte", "escape sequences", "line ends of all kinds",
    "only blanks", "right to left override", "HTML entities", "format fields", "format percents",
    "format templates", "backslashes", "mnemonics",
)  # fmt: skip
TOGETHER = (
    "SQL", "format fields", "line ends of all kinds", "HTML entities", "surrogates swapped", "nul",
)  # fmt: skip


@pytest.fixture
def world(database: Database) -> World:
    return make_world(database)


def test_there_are_texts_enough() -> None:
    assert len(TEXTS) > 590
    assert len(set(TEXTS.values())) > 580
    assert len(TEXTS["very long word"]) == 20_000


def test_no_field_is_forgotten() -> None:
    typed = {
        (kind, field.name)
        for kind in KINDS
        for field in fields(kind)
        if field.kind == "text" and not field.words
    }
    reached = {column for deed in DEEDS for column in deed.columns}
    assert typed - UNTYPED - reached == set()
    assert reached - typed == set()


def test_each_text_is_kept_as_typed(database: Database, world: World) -> None:
    """Our own in some of the fields, so that every field takes some; then all of it is undone.

    An action writes a field once: what stands there afterwards is held against what was typed.
    """
    before, done = dump(database), actions(database)
    ways = [deed for deed in DEEDS if deed.name != "paste agenda"]
    for portion in portions(SHORT, len(ways) // _EACH):
        pairs = [
            (deed, text)
            for place, text in enumerate(portion.values())
            for deed in ways[place * _EACH : (place + 1) * _EACH]
        ]
        for whole in (True, False):
            write_at_once(database, world, [pair for pair in pairs if pair[0].whole is whole])
        ways = ways[_EACH:] + ways[:_EACH]
    assert check_archive(database) == ()
    undo_and_redo(database, done, before)


def test_each_text_names_files_and_stands_in_messages(tmp_path: Path) -> None:
    for text in OWN.values():
        name_files(text, tmp_path)
    for text in SHORT.values():
        guess(text)
    for name in IN_SENTENCES:
        name_in_messages(TEXTS[name][:LONG])


def test_texts_go_through_everything(database: Database, world: World, tmp_path: Path) -> None:
    text = "\n".join(TEXTS[name] for name in TOGETHER)
    before, done = dump(database), actions(database)
    assert write_everywhere(database, world, text) > len(DEEDS) * 0.8
    read(database, world, text)
    search(database, world, text)
    assert set(print_papers(database, world, failures)) <= {"printed", "document.missing_glyphs"}
    carry_as_json(database, tmp_path)
    carry_as_zip(database, tmp_path)
    throw_away(database, world, text)
    remember(database, world)
    undo_all(database, done, before)


def portions(texts: Mapping[str, str], size: int) -> list[dict[str, str]]:
    left = iter(texts.items())
    return [dict(portion) for portion in iter(lambda: list(islice(left, size)), [])]


@pytest.mark.faults
@pytest.mark.parametrize("share", SHARES)
def test_every_text_through_every_field(tmp_path: Path, say: Say, share: str) -> None:
    texts = SHARES[share]
    database = Database(tmp_path / "model")
    world = make_world(database)
    database.close()
    everything = Everything(tmp_path / "model", world, tmp_path, failures)
    for portion in portions(texts, 15):
        everything.send(portion)
    trial = everything.trial
    say(
        f"texts, {share}: strings={len(texts)} fields={len(DEEDS)} passes={trial.passes.total()}"
        f" papers: {counted(everything.papers)}"
        f" errors={len(trial.errors)} timeouts={len(trial.timeouts)}",
    )
    assert trial.errors == []
    assert trial.timeouts == []
