"""What the check calls the records it finds damaged: as people know them, whatever is left."""

import sqlite3
from collections.abc import Callable
from datetime import date

import pytest

from app.messages.catalogue import Catalogue
from app.models import AgendaItem, Decision, Measure, Meeting, Plan, Series, Vote
from app.storage.checks import naming
from app.storage.checks.check import check_archive, check_rows, check_while_open
from app.storage.checks.naming import with_names
from app.storage.database import Database
from app.values.language import Language

CHANGED = ": įrašas pakeistas ne per programą arba pažeistas"


@pytest.fixture
def database(database: Database) -> Database:
    """Two items with a decision each, and a plan with a measure."""
    with database.writing("archive.fill") as session:
        session.add(Series(id=1, name="Pievų taryba"))
        session.add(Meeting(id=1, series_id=1, held_on=date(2026, 12, 3)))
        for place, title in enumerate(("Dėl pievų savaitės", "Dėl kopų"), 1):
            session.add(AgendaItem(id=place, meeting_id=1, position=place, title=title))
        session.add(Decision(id=1, item_id=2, position=1, text="Pritarti ataskaitai."))
        session.add(Decision(id=2, item_id=2, position=2, text="Paskelbti\nją visiems."))
        session.add(Vote(id=1, item_id=2))
        session.add(Plan(id=1, series_id=1, year=2026))
        session.add(Measure(id=1, plan_id=1, position=1, text="Suskaičiuoti pievas"))
    return database


Spoil = Callable[[str], None]


@pytest.fixture
def spoil(database: Database) -> Spoil:
    """Write past the program, whatever the file's own rules say."""

    def run(statement: str) -> None:
        raw = database._connection
        raw.execute("PRAGMA foreign_keys = OFF")
        raw.execute("PRAGMA ignore_check_constraints = ON")
        raw.execute(statement)

    return run


def said(database: Database, language: Language = Language.LITHUANIAN) -> list[str]:
    say = Catalogue(language).say
    found = check_archive(database)
    assert check_while_open(database) == found  # the window's way to the same words
    return [say(one.key, **one.parameters).replace("\N{NO-BREAK SPACE}", " ") for one in found]


MEETING = "posėdis „Pievų taryba“, 2026-12-03"
ITEM = f"klausimas Nr. 2 „Dėl kopų“; {MEETING}"


@pytest.mark.parametrize(
    ("statement", "words"),
    [
        (
            "UPDATE decision SET text_en = 'x' WHERE id = 2",
            f"Nutarimas Nr. 2.2 „Paskelbti ją visiems.“ ({ITEM}){CHANGED}",
        ),
        (
            "UPDATE agenda_item SET considered = 'x' WHERE id = 1",
            f"Klausimas Nr. 1 „Dėl pievų savaitės“ ({MEETING}){CHANGED}",
        ),
        (
            "UPDATE meeting SET notes = 'x'",
            f"Posėdis „Pievų taryba“, 2026-12-03{CHANGED}",
        ),
        ("UPDATE vote SET against = 3", f"Balsavimas „Dėl kopų“ ({MEETING}){CHANGED}"),
        (
            "UPDATE measure SET notes = 'x' WHERE id = 1",
            "Priemonė „Suskaičiuoti pievas“ (priemonių planas, 2026 m.)" + CHANGED,
        ),
        (
            "UPDATE decision SET deleted_at = '2026-01-01' WHERE id = 1",
            f"Nutarimas „Pritarti ataskaitai.“ ({ITEM}; šiukšlinėje){CHANGED}",
        ),
        (  # its words and its place as they were last saved
            "DELETE FROM decision WHERE id = 1",
            f"Nutarimas „Pritarti ataskaitai.“ ({ITEM}): įrašas dingo",
        ),
        (
            "UPDATE decision SET text = x'ff00' WHERE id = 1",
            f"Nutarimas Nr. 2.1 „Pritarti ataskaitai.“ ({ITEM}){CHANGED}",
        ),
        (
            f"UPDATE decision SET text = '{'Ilgai ' * 20}' WHERE id = 1",
            f"Nutarimas Nr. 2.1 „{'Ilgai ' * 9}Ilgai…“ ({ITEM}){CHANGED}",
        ),
        (
            "INSERT INTO setting (id, name, value) VALUES (7, '', 'y')",
            "Nuostata (vidinis numeris 7): įrašo nėra veiksmų žurnale",
        ),
        (
            "UPDATE sqlite_sequence SET seq = 0 WHERE name = 'decision'",
            "Nutarimas: numeriai galėtų būti suteikti antrą kartą",
        ),
        (
            "UPDATE sqlite_sequence SET seq = 0 WHERE name = 'journal_action'",
            "Veiksmų žurnalas: numeriai galėtų būti suteikti antrą kartą",
        ),
    ],
)
def test_a_finding_names_its_record_as_people_do(
    database: Database, spoil: Spoil, statement: str, words: str
) -> None:
    spoil(statement)
    assert said(database) == [words]


def test_a_record_whose_owner_is_not_there_belongs_where_it_was_saved(
    database: Database, spoil: Spoil
) -> None:
    spoil("UPDATE decision SET item_id = 9 WHERE id = 1")
    name = f"Nutarimas „Pritarti ataskaitai.“ ({ITEM})"
    assert said(database) == [
        f"{name}: nuoroda rodo į įrašą, kurio nėra (Klausimas)",
        f"{name}{CHANGED}",
    ]


def test_both_languages_name_records_and_actions(database: Database, spoil: Spoil) -> None:
    spoil("UPDATE decision SET text_en = 'x' WHERE id = 1")
    spoil("UPDATE journal_action SET state = 'undone', ended_at = x'ff' WHERE id = 1")
    decision, action = said(database, Language.ENGLISH)
    assert decision == (
        "Decision No. 2.1 “Pritarti ataskaitai.” (item No. 2 “Dėl kopų”; meeting “Pievų taryba”,"
        " 2026-12-03): changed outside the program, or damaged"
    )
    assert action.startswith("Action No. 1 “filling the archive”: its history is damaged")


def test_what_is_no_record_is_called_by_its_place(database: Database, spoil: Spoil) -> None:
    spoil("UPDATE journal_change SET action_id = 9 WHERE id = 3")
    spoil("UPDATE journal_action SET of_id = 9")
    action, line, *_ = said(database)
    there = "nuoroda rodo į įrašą, kurio nėra (Veiksmų žurnalas)"
    assert line == f"Veiksmų žurnalo eilutės (vidinis numeris 3): {there}"
    assert action.startswith("Veiksmas Nr. 1 „duomenų įkėlimas“, 20")
    assert action.endswith(there)


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE {table} SET {column} = x'ff00fe'",
        "UPDATE {table} SET {column} = 9223372036854775807",
        "UPDATE {table} SET {column} = -1.5e300",
        "UPDATE {table} SET {column} = '\x1b[31m{{0}}' || char(8238)",
    ],
)
def test_whatever_stands_in_a_row_is_no_reason_to_stop(database: Database, statement: str) -> None:
    raw = database._connection
    for table in ("series", "meeting", "agenda_item", "decision", "measure", "plan", "vote"):
        for column in [row[1] for row in raw.execute(f"PRAGMA table_info({table})")]:
            raw.execute("SAVEPOINT sound")
            raw.execute("PRAGMA defer_foreign_keys = ON")
            try:
                raw.execute(statement.format(table=table, column=column))
            except sqlite3.IntegrityError:  # a key, or one that must differ
                raw.execute("ROLLBACK TO sound")
                continue
            say = Catalogue(Language.LITHUANIAN).say
            found = with_names(raw, check_rows(raw))
            lines = [say(one.key, **one.parameters) for one in found]
            assert lines, (table, column)
            assert not any("\x1b" in line for line in lines)
            raw.execute("ROLLBACK TO sound")


def test_only_so_many_are_named_as_anybody_reads(
    database: Database, spoil: Spoil, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(naming, "MOST", 1)
    spoil("UPDATE decision SET text_en = 'x'")
    first, second = said(database)
    assert first.startswith("Nutarimas Nr. 2.1 „Pritarti")
    assert second == f"Nutarimas (vidinis numeris 2){CHANGED}"
