"""Going back to earlier texts: exact, undoable, and never past what may not change."""

import random
import shutil
from datetime import date, time
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from app.errors import UserError
from app.models import Meeting
from app.services import agenda, decisions, going_back, history, measures, meetings, people
from app.services.going_back import When, return_to, state
from app.services.record_shape import KINDS, returnable
from app.services.record_values import said
from app.services.remembered import Remembered
from app.storage import images
from app.storage.connection import DATABASE_NAME
from app.storage.database import Database
from app.values.enums import MeasureStatus, MinutesState
from app.values.language import Language
from tests.conftest import Clock
from tests.examples import few
from tests.factories import make_circle, make_item
from tests.faults.deeds import Deeds, dump


def back(database: Database, kind: str, row_id: int, nth: int, **how: object) -> bool:
    """Go back to the nth action from the newest."""
    with database.reading() as session:
        action_id = history.of(session, kind, row_id)[nth].action_id
    with database.writing("history.return") as session:
        return return_to(session, kind, row_id, action_id, **how)


def test_a_text_goes_back_and_that_can_be_undone(database: Database) -> None:
    circle = make_circle(database)
    item = make_item(database, circle.meeting_id)
    for text in ("Aptarta talka.", "Aptarta vasaros talka.", ""):
        with database.writing("agenda.edit") as session:
            agenda.edit_item(session, item, considered=text, speakers=text[:3])
    assert back(database, "agenda_item", item, 1, column="considered")
    with database.reading() as session:
        row = agenda.item(session, item)
    assert (row.considered, row.speakers) == ("Aptarta vasaros talka.", "")
    database.undo()
    with database.reading() as session:
        assert agenda.item(session, item).considered == ""
    assert back(database, "agenda_item", item, 3, when=When.BEFORE, column="considered")
    with database.reading() as session:
        assert agenda.item(session, item).considered == "Aptarta talka."


def test_a_whole_row_goes_back(database: Database) -> None:
    circle = make_circle(database)
    with database.reading() as session:
        before = meetings.meeting(session, circle.meeting_id)
    with database.writing("meeting.edit") as session:
        meetings.edit_meeting(
            session, circle.meeting_id, town="Zarasai", title="Kitas", held_on=date(2025, 5, 1)
        )
    assert back(database, "meeting", circle.meeting_id, 1)
    with database.reading() as session:
        assert meetings.meeting(session, circle.meeting_id) == before
    assert not back(database, "meeting", circle.meeting_id, 2), "nothing differs"


def test_fields_that_are_one_go_back_together(database: Database) -> None:
    circle = make_circle(database)
    make_item(database, circle.meeting_id, measure=("Šienauti", "PD", "spalis"))
    with database.reading() as session:
        before = measures.measure(session, 1)
    with database.writing("measure.edit") as session:
        measures.set_deadline(session, 1, "iki gegužės 7 d.", Language.LITHUANIAN)
    with database.writing("measure.status") as session:
        measures.set_status(session, 1, MeasureStatus.DONE, date(2025, 10, 6))
    assert back(database, "measure", 1, 1, when=When.BEFORE, column="deadline_typed")
    assert back(database, "measure", 1, 1, when=When.BEFORE, column="status")
    with database.reading() as session:
        assert measures.measure(session, 1) == before


@pytest.mark.parametrize("kind", ["meeting", "agenda_item", "decision"])
def test_final_minutes_do_not_go_back(database: Database, kind: str) -> None:
    circle = make_circle(database)
    item = make_item(database, circle.meeting_id, decided=("Šienauti.",))
    with database.writing("meeting.edit") as session:
        meetings.edit_meeting(session, circle.meeting_id, town="Zarasai")
        agenda.edit_item(session, item, considered="Aptarta.")
        decisions.write_decisions(session, item, ("Šienauti kasmet.",))
    with database.writing("minutes.finalise") as session:
        session.get_one(Meeting, circle.meeting_id).minutes_state = MinutesState.FINAL
    before = dump(database)
    row_id = {"meeting": circle.meeting_id, "agenda_item": item, "decision": 1}[kind]
    with pytest.raises(UserError) as caught:
        # The newest thing done to the meeting itself made its minutes final.
        back(database, kind, row_id, 1 if kind == "meeting" else 0, when=When.BEFORE)
    assert caught.value.key == "minutes.final"
    assert dump(database) == before


def test_notes_of_final_minutes_do(database: Database) -> None:
    circle = make_circle(database)
    with database.writing("minutes.finalise") as session:
        session.get_one(Meeting, circle.meeting_id).minutes_state = MinutesState.FINAL
    for text in ("Pirma", "Antra"):
        with database.writing("meeting.edit") as session:
            meetings.edit_meeting(session, circle.meeting_id, notes=text)
    assert back(database, "meeting", circle.meeting_id, 1, column="notes")
    with database.reading() as session:
        assert meetings.meeting(session, circle.meeting_id).notes == "Pirma"


def test_rules_of_the_services_hold(database: Database) -> None:
    circle = make_circle(database)
    with database.writing("meeting.edit") as session:
        meetings.edit_meeting(session, circle.meeting_id, starts_at=time(8), ends_at=time(9))
    with database.writing("meeting.edit") as session:
        meetings.edit_meeting(session, circle.meeting_id, starts_at=time(8, 30))
    with pytest.raises(UserError) as caught:
        back(database, "meeting", circle.meeting_id, 2, column="starts_at")
    assert caught.value.key == "meeting.ends_before_it_begins"


def test_refusals(database: Database) -> None:
    circle = make_circle(database)
    item = make_item(database, circle.meeting_id)
    with database.writing("person.add") as session:
        person = people.add_person(session, "Trumpam Buvęs")
    with database.writing("meeting.edit") as session:
        meetings.edit_meeting(session, circle.meeting_id, chair_id=person)
    with database.reading() as session:
        named = history.of(session, "meeting", circle.meeting_id)[0].action_id
    database.undo()
    database.undo()

    def refused(kind: str, row_id: int, action_id: int, **how: object) -> str:
        with pytest.raises(UserError) as caught, database.writing("history.return") as session:
            return_to(session, kind, row_id, action_id, **how)
        return caught.value.key

    meeting = ("meeting", circle.meeting_id)
    assert refused(*meeting, named, column="chair_id") == "history.reference_gone"
    assert refused(*meeting, named, column="minutes_state") == "history.fixed"
    assert refused(*meeting, named, column="mood") == "history.fixed"
    assert refused("meeting", 99, named) == "record.gone"
    with database.reading() as session:
        first = history.of(session, *meeting)[-1].action_id
    assert refused(*meeting, first, when=When.BEFORE) == "history.not_then"
    with database.writing("agenda.delete") as session:
        agenda.delete_item(session, item)
    assert refused("agenda_item", item, first) == "history.in_trash"


def rows_of(database: Database) -> list[tuple[str, int]]:
    with database.reading() as session:
        return [
            (kind, row_id)
            for kind in KINDS
            for (row_id,) in session.raw().execute(f'SELECT id FROM "{kind}"').fetchall()
        ]


@settings(max_examples=few(2))
@given(seed=st.integers(0, 10_000))
def test_history_ends_where_each_row_stands(
    tmp_path_factory: pytest.TempPathFactory, migrated_file: Path, seed: int
) -> None:
    """After random deeds, undone and redone ones among them, of every field of every row."""
    database, chance = busy(tmp_path_factory, migrated_file, seed)
    for kind, row_id in rows_of(database):
        with database.reading() as session:
            image = images.read(session.raw(), kind, row_id)
            remembered = Remembered(session.raw())
            assert image is not None
            rows = history.of(session, kind, row_id, most=10_000)
            assert rows
            seen: set[str] = set()
            own = (
                change
                for row in rows  # some tell what was merged into this row
                for change in row.changes
                if (change.subject.kind, change.subject.id) == (kind, row_id)
            )
            for field in (one for change in own for one in change.fields):
                if field.column not in seen and (kind, field.column) != (
                    "measure",
                    "deadline_typed",
                ):
                    seen.add(field.column)
                    now = said(remembered, kind, field.column, image)
                    assert field.after == now, (kind, row_id, field.column)
            for row in rows:
                left = state(session, kind, row_id, row.action_id, When.AFTER)
                assert left is None or set(left) == set(image)
            assert state(session, kind, row_id, rows[0].action_id, When.AFTER) == image
    database.close()
    assert chance


@settings(max_examples=few(2))
@given(seed=st.integers(0, 10_000))
@example(seed=1723)  # somebody who was merely invited had gone at one o'clock
def test_each_earlier_state_can_be_gone_back_to_and_left_again(
    tmp_path_factory: pytest.TempPathFactory, migrated_file: Path, seed: int
) -> None:
    database, chance = busy(tmp_path_factory, migrated_file, seed)
    gone_to = 0
    for kind, row_id in chance.sample(rows_of(database), 25):
        with database.reading() as session:
            now = images.read(session.raw(), kind, row_id)
            rows = history.of(session, kind, row_id)
            then = [state(session, kind, row_id, row.action_id, When.AFTER) for row in rows]
        newest = rows[0].action_id
        for row, wanted in zip(rows, then, strict=True):
            try:
                with database.writing("history.return") as session:
                    return_to(session, kind, row_id, row.action_id)
            except UserError:
                continue
            assert wanted is not None
            with database.reading() as session:
                found = images.read(session.raw(), kind, row_id)
            assert found is not None
            assert {n: found[n] for n in returnable(kind)} == {
                n: wanted[n] for n in returnable(kind)
            }
            with database.writing("history.return") as session:
                return_to(session, kind, row_id, newest)
            with database.reading() as session:
                assert images.read(session.raw(), kind, row_id) == now
            gone_to += 1
    assert gone_to > 10
    database.close()


def busy(
    tmp_path_factory: pytest.TempPathFactory, migrated_file: Path, seed: int
) -> tuple[Database, random.Random]:
    chance, clock = random.Random(seed), Clock()
    folder = tmp_path_factory.mktemp("busy")
    shutil.copyfile(migrated_file, folder / DATABASE_NAME)
    database = Database(folder, now=clock)
    circle = make_circle(database)
    make_item(database, circle.meeting_id, decided=("Šienauti.",), measure=("Šienauti", "PD", ""))
    deeds = Deeds(chance)
    for _ in range(60):
        clock.pass_seconds(chance.choice((1, 90)))
        deeds.act(database, coalesces=True)
        if chance.random() < 0.15:
            database.undo()
            if chance.random() < 0.5:
                database.redo()
    return database, chance


def test_services_are_named_for_every_kind_that_has_rules() -> None:
    assert set(going_back._EDITORS) <= set(KINDS)
