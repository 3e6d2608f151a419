"""Undo, redo and history: linear, lasting, exact."""

import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy.exc import IntegrityError

from app.errors import UserError
from app.models import Membership, Organisation, Person
from app.storage import images, journal
from app.storage.database import Database
from app.storage.journal import Action
from tests.conftest import Clock
from tests.examples import few


def dump(database: Database) -> dict[str, list[tuple[object, ...]]]:
    with database.reading() as session:
        return {
            table: session.raw().execute(f"SELECT * FROM {table} ORDER BY id").fetchall()
            for table in images.journalled(session.raw())
        }


def rename(database: Database, name: str, *, coalesces: bool = True) -> None:
    action = Action("organisation.edit", {"id": 1, "field": "name"}, coalesces=coalesces)
    with database.writing(action) as session:
        session.get_one(Organisation, 1).name = name


def begin(database: Database) -> None:
    with database.writing("organisation.add") as session:
        session.add(Organisation(name="Pradžia"))


def name(database: Database) -> str | None:
    with database.reading() as session:
        row = session.get(Organisation, 1)
        return row.name if row else None


def test_undo_and_redo_go_through_every_state(database: Database) -> None:
    states = [dump(database)]
    begin(database)
    states.append(dump(database))
    for text in ("Antra", "Trečia"):
        rename(database, text, coalesces=False)
        states.append(dump(database))
    for wanted in reversed(states[:-1]):
        database.undo()
        assert dump(database) == wanted
    with pytest.raises(UserError, match="undo.nothing"):
        database.undo()
    for wanted in states[1:]:
        database.redo()
        assert dump(database) == wanted
    with pytest.raises(UserError, match="redo.nothing"):
        database.redo()


def test_undo_survives_a_restart(archive_folder: Path) -> None:
    first = Database(archive_folder)
    begin(first)
    rename(first, "Kita")
    first.close()
    second = Database(archive_folder)
    assert second.undo().name == "organisation.edit"
    assert name(second) == "Pradžia"
    second.close()
    third = Database(archive_folder)
    assert third.redo().name == "organisation.edit"
    assert name(third) == "Kita"
    third.close()


def test_pauses_within_a_minute_are_one_action(database: Database, clock: Clock) -> None:
    begin(database)
    for letters in ("K", "Ki", "Kit"):
        clock.pass_seconds(50)
        rename(database, letters)
    clock.pass_seconds(61)
    rename(database, "Kita")
    database.undo()
    assert name(database) == "Kit"
    database.undo()
    assert name(database) == "Pradžia"


def test_typing_without_a_long_pause_is_several_actions(database: Database, clock: Clock) -> None:
    begin(database)
    for second in range(0, 301, 30):
        clock.pass_seconds(30)
        rename(database, f"Po {second}")
    kept = [name(database)]
    while database.undo().name != "organisation.add":
        kept.append(name(database))
    assert kept == ["Po 300", "Po 270", "Po 120", "Pradžia"]


def test_a_field_that_was_left_begins_a_new_action(database: Database, clock: Clock) -> None:
    begin(database)
    rename(database, "Viena")
    database.end_run()
    clock.pass_seconds(5)
    rename(database, "Dvi")
    clock.pass_seconds(5)
    rename(database, "Dvi ir trys")
    database.undo()
    assert name(database) == "Viena"


def test_a_new_line_whose_fields_are_left_is_one_action(database: Database) -> None:
    action = Action("organisation.add", {"draft": 1}, coalesces=True)
    with database.writing(action) as session:
        session.add(Organisation(name="Draugija"))
    database.end_run()
    with database.writing(action) as session:
        session.get_one(Organisation, 1).abbreviation = "D"
    database.undo()
    assert name(database) is None


def test_clock_set_back_begins_a_new_action(database: Database, clock: Clock) -> None:
    begin(database)
    rename(database, "Viena")
    clock.pass_seconds(-3600)
    rename(database, "Dvi")
    database.undo()
    assert name(database) == "Viena"


def test_typing_there_and_back_leaves_no_action(database: Database) -> None:
    begin(database)
    rename(database, "Kita")
    rename(database, "Pradžia")
    assert database.undo().name == "organisation.add"


def test_typing_does_not_join_what_was_redone(database: Database) -> None:
    begin(database)
    rename(database, "Viena")
    database.undo()
    database.redo()
    rename(database, "Dvi")
    database.undo()
    assert name(database) == "Viena"


def test_new_action_drops_what_was_undone(database: Database) -> None:
    begin(database)
    rename(database, "Viena")
    database.undo()
    rename(database, "Kita", coalesces=False)
    with pytest.raises(UserError, match="redo.nothing"):
        database.redo()
    database.undo()
    assert name(database) == "Pradžia"


def test_barrier_ends_the_stack(database: Database) -> None:
    begin(database)
    with database.writing(Action("organisation.edit", barrier=True)) as session:
        session.get_one(Organisation, 1).name = "Galutinė"
    with pytest.raises(UserError, match="undo.nothing"):
        database.undo()


def test_row_changed_behind_the_journal_is_not_undone(database: Database) -> None:
    begin(database)
    rename(database, "Viena")
    with database.reading() as session:
        session.raw().execute("UPDATE organisation SET name = 'Pakišta'")
        session.raw().execute("COMMIT")
        session.raw().execute("BEGIN")
    with pytest.raises(UserError, match="undo.changed_since"):
        database.undo()
    assert name(database) == "Pakišta"


def test_rows_come_back_with_their_children(database: Database) -> None:
    with database.writing("person.add") as session:
        person = Person(given_name="Ona", family_name="Onaitė")
        organisation = Organisation(name="Draugija")
        session.add(Membership(person=person, organisation=organisation))
    full = dump(database)
    database.undo()
    assert all(rows == [] for rows in dump(database).values())
    database.redo()
    assert dump(database) == full
    with database.reading() as session:
        assert session.raw().execute("PRAGMA foreign_key_check").fetchall() == []


def test_keys_are_never_given_twice(database: Database) -> None:
    begin(database)
    database.undo()
    with database.writing("organisation.add") as session:
        row = Organisation(name="Kita")
        session.add(row)
        session.flush()
        assert row.id == 2


def test_history_tells_from_and_to(database: Database, clock: Clock) -> None:
    begin(database)
    rename(database, "Viena", coalesces=False)
    database.undo()
    with database.reading() as session:
        rows = journal.history(session.raw(), "organisation", 1)
    assert [row.kind for row in rows] == ["do", "do", "undo"]
    assert rows[0].before is None
    assert rows[1].before is not None
    assert rows[1].after is not None
    assert (rows[1].before["name"], rows[1].after["name"]) == ("Pradžia", "Viena")
    assert rows[2].at == clock.time


def test_last_image_is_what_the_row_is(database: Database) -> None:
    begin(database)
    rename(database, "Viena")
    rename(database, "Dvi")
    database.undo()
    with database.reading() as session:
        raw = session.raw()
        kept = dict(journal.last_digests(raw, "organisation"))
        assert list(kept) == [1]
        assert images.digest(images.read(raw, "organisation", 1)) == kept[1]


def test_broken_constraint_is_our_mistake_and_leaves_nothing(database: Database) -> None:
    begin(database)
    with pytest.raises(IntegrityError), database.writing("membership.add") as session:
        session.get_one(Organisation, 1).name = "Kita"
        session.add(Membership(person_id=9, organisation_id=9))
    assert name(database) == "Pradžia"
    assert database.undo().name == "organisation.add"


ACTIONS = st.lists(
    st.one_of(
        st.tuples(st.just("add"), st.text(max_size=8)),
        st.tuples(st.just("rename"), st.integers(1, 6), st.text(max_size=8), st.booleans()),
        st.tuples(st.just("member"), st.integers(1, 6)),
        st.tuples(st.just("undo")),
        st.tuples(st.just("redo")),
        st.tuples(st.just("pause"), st.integers(0, 90)),
        st.tuples(st.just("restart")),
    ),
    max_size=25,
)


def act(database: Database, clock: Clock, step: tuple[object, ...]) -> None:
    match step:
        case ("add", str(text)):
            with database.writing("organisation.add") as session:
                session.add(Organisation(name=text))
        case ("rename", int(row_id), str(text), bool(coalesces)):
            action = Action("organisation.edit", {"id": row_id}, coalesces=coalesces)
            with database.writing(action) as session:
                row = session.get(Organisation, row_id)
                if row is not None:
                    row.name = text
        case ("member", int(row_id)):
            with database.writing("person.add") as session:
                organisation = session.get(Organisation, row_id)
                person = Person(given_name="Ona", family_name="Onaitė")
                session.add(person)
                if organisation is not None:
                    session.add(Membership(person=person, organisation=organisation))
        case ("undo",):
            _try(database.undo)
        case ("redo",):
            _try(database.redo)
        case ("pause", int(seconds)):
            clock.pass_seconds(seconds)


def _try(step: object) -> bool:
    try:
        step()  # type: ignore[operator]  # each is a deed
    except UserError:
        return False
    return True


@settings(max_examples=few(25))
@given(steps=ACTIONS)
def test_undo_all_gives_the_start_and_redo_all_the_end(
    tmp_path_factory: pytest.TempPathFactory, migrated_file: Path, steps: list[tuple[object, ...]]
) -> None:
    folder = tmp_path_factory.mktemp("machine")
    (folder / "sutarta.db").write_bytes(migrated_file.read_bytes())
    clock = Clock()
    database = Database(folder, now=clock)
    start = dump(database)
    for step in steps:
        if step == ("restart",):
            database.close()
            database = Database(folder, now=clock)
        else:
            act(database, clock, step)
    while _try(database.redo):
        pass
    end = dump(database)
    while _try(database.undo):
        pass
    assert dump(database) == start
    while _try(database.redo):
        pass
    assert dump(database) == end
    database.close()


def test_parameters_are_kept_as_json(database: Database) -> None:
    with database.writing(Action("organisation.add", {"name": "„Ąžuolas“"})) as session:
        session.add(Organisation(name="Ąžuolas"))
    with database.reading() as session:
        [text] = session.raw().execute("SELECT parameters FROM journal_action").fetchone()
    assert json.loads(text) == {"name": "„Ąžuolas“"}
    assert database.undo().parameters == {"name": "„Ąžuolas“"}
