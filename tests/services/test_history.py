"""A row's history: what was done, each field from and to, page by page, also of what is gone."""

from datetime import date, time

import pytest

from app.errors import Phrase, UserError
from app.messages.catalogue import TEXTS
from app.models import Base
from app.services import agenda, attendance, decisions, history, measures, meetings, people, trash
from app.services.history import HistoryRow, Scope, What
from app.services.record_shape import CLASSES, HIDDEN, KINDS, told_under
from app.services.remembered import Subject
from app.storage.database import Database
from app.storage.journal import Action
from app.values.deadline import Deadline
from app.values.enums import Outcome, Presence
from app.values.language import Language
from tests.conftest import Clock
from tests.factories import make_circle, make_item


def told(
    database: Database, kind: str, row_id: int, scope: Scope = Scope.ROW, **how: int
) -> tuple[HistoryRow, ...]:
    with database.reading() as session:
        return history.of(session, kind, row_id, scope, **how)


def fields(row: HistoryRow) -> dict[str, tuple[object, object]]:
    return {one.column: (one.before, one.after) for one in row.changes[0].fields}


def test_each_field_is_told_from_and_to_newest_first(database: Database) -> None:
    circle = make_circle(database)
    with database.writing("meeting.edit") as session:
        meetings.edit_meeting(session, circle.meeting_id, town="Zarasai")
    with database.writing("meeting.edit") as session:
        meetings.edit_meeting(session, circle.meeting_id, starts_at=time(11, 0))
    newest, before, begun = told(database, "meeting", circle.meeting_id)
    assert [row.name for row in (newest, before, begun)] == [
        "meeting.edit", "meeting.edit", "archive.fill",
    ]  # fmt: skip
    assert fields(newest) == {"starts_at": (time(10, 0), time(11, 0))}
    assert fields(before) == {"town": ("Utena", "Zarasai")}
    assert begun.changes[0].what is What.CREATED
    created = fields(begun)
    assert created["held_on"] == (None, date(2025, 3, 12))
    assert created["minutes_state"] == (None, Phrase("value.minutesstate.draft"))
    assert "series_id" not in created
    assert "notes" not in created, "what was empty says nothing"
    assert newest.at.isoformat() == "2025-10-06T09:41:00+00:00"


def test_words_of_sets_names_of_others_and_deadlines(database: Database) -> None:
    circle = make_circle(database)
    item = make_item(database, circle.meeting_id, measure=("Šienauti", "PD", "spalis"))
    with database.writing("agenda.edit") as session:
        agenda.name_rapporteur(session, item, "Ona Pievaitė")
    with database.writing("person.delete") as session:
        people.delete_person(session, circle.person_ids[0])
    with database.writing("agenda.edit") as session:
        agenda.name_rapporteur(session, item, "Kažkas Kitas")
    with database.writing("agenda.outcome") as session:
        agenda.set_outcome(session, item, Outcome.POSTPONED)
    with database.writing("measure.edit") as session:
        measures.set_deadline(session, 1, "IV ketv.", Language.LITHUANIAN)
    outcome, named, linked, *_ = told(database, "agenda_item", item)
    assert fields(outcome)["outcome"] == (
        Phrase("value.outcome.open"), Phrase("value.outcome.postponed"),
    )  # fmt: skip
    person, text = fields(named)["rapporteur_id"]
    assert isinstance(person, Subject)
    assert (person.title, person.trashed) == ("Ona Pievaitė", True)
    assert text == "Kažkas Kitas"
    assert len(fields(linked)) == 1, "a known and a typed rapporteur are one field"
    before, after = fields(told(database, "measure", 1)[0])["deadline_typed"]
    assert isinstance(before, Deadline)
    assert isinstance(after, Deadline)
    assert (before.typed, after.typed) == ("spalis", "IV ketv.")


def test_pauses_in_one_field_are_one_row(database: Database, clock: Clock) -> None:
    circle = make_circle(database)
    item = make_item(database, circle.meeting_id)
    action = Action("agenda.edit", {"id": item, "field": "considered"}, coalesces=True)
    for text in ("Aptarta", "Aptarta talka", "Aptarta talka ir"):
        clock.pass_seconds(5)
        with database.writing(action) as session:
            agenda.edit_item(session, item, considered=text)
    newest, begun = told(database, "agenda_item", item)
    assert fields(newest) == {"considered": ("", "Aptarta talka ir")}
    assert begun.changes[0].what is What.CREATED


def test_each_change_calls_the_record_as_it_did(database: Database) -> None:
    circle = make_circle(database)
    item = make_item(database, circle.meeting_id, decided=("Šienauti.",))
    for text in ("Šienauti kasmet.", "Šienauti kas dvejus metus."):
        with database.writing("decision.write") as session:
            decisions.write_decisions(session, item, (text,))
    assert [row.changes[0].subject.title for row in told(database, "decision", 1)] == [
        "Šienauti kas dvejus metus.", "Šienauti kasmet.", "Šienauti.",
    ]  # fmt: skip


def test_steps_back_and_forth_are_named_as_such(database: Database) -> None:
    circle = make_circle(database)
    with database.writing("meeting.edit") as session:
        meetings.edit_meeting(session, circle.meeting_id, town="Zarasai")
    database.undo()
    database.redo()
    rows = told(database, "meeting", circle.meeting_id)
    assert [(row.step, row.name) for row in rows] == [
        ("redo", "meeting.edit"), ("undo", "meeting.edit"), ("do", "meeting.edit"),
        ("do", "archive.fill"),
    ]  # fmt: skip
    assert fields(rows[1]) == {"town": ("Zarasai", "Utena")}


def test_deleting_restoring_and_undone_creation_are_told(database: Database) -> None:
    circle = make_circle(database)
    item = make_item(database, circle.meeting_id)
    with database.writing("agenda.delete") as session:
        agenda.delete_item(session, item)
    with database.writing("trash.restore") as session:
        trash.restore(session, "agenda_item", item)
    assert [row.changes[0].what for row in told(database, "agenda_item", item)] == [
        What.RESTORED, What.DELETED, What.CREATED,
    ]  # fmt: skip
    other = make_item(database, circle.meeting_id, "Atsargiai")
    database.undo()
    gone = told(database, "agenda_item", other)
    assert [row.changes[0].what for row in gone] == [What.REMOVED, What.CREATED]
    assert gone[0].changes[0].subject.title == "Atsargiai", "also of a row that is gone"
    assert not gone[0].changes[0].subject.exists


def test_all_of_a_meeting_is_told_together(database: Database) -> None:
    circle = make_circle(database)
    item = make_item(
        database, circle.meeting_id, decided=("Šienauti.",), measure=("Pjauti", "PD", "")
    )
    with database.writing("attendance.record") as session:
        seat = attendance.list_participants(session, circle.meeting_id)[0].id
        attendance.record_attendance(session, seat, Presence.PRESENT)
    with database.writing("measure.note") as session:
        measures.note_progress(session, 1, "Pradėta", date(2025, 4, 1))
    make_item(database, circle.meeting_id, "Atsargiai")
    database.undo()
    rows = told(database, "meeting", circle.meeting_id, Scope.PARTS)
    kinds = [[change.subject.kind for change in row.changes] for row in rows]
    assert kinds == [
        ["agenda_item"], ["agenda_item"], ["progress_note"], ["participant"],
        ["agenda_item", "decision", "measure", "responsible"],
        ["meeting", "participant", "participant", "participant"],
    ]  # fmt: skip
    assert [row.name for row in told(database, "meeting", circle.meeting_id)] == ["archive.fill"]
    of_item = told(database, "agenda_item", item, Scope.MEETING)
    assert of_item == rows
    with database.reading() as session:
        assert history.scopes(session, "meeting", circle.meeting_id) == (Scope.ROW, Scope.PARTS)
        assert history.scopes(session, "decision", 1) == (Scope.ROW, Scope.MEETING)
        assert history.scopes(session, "organisation_name", 1) == (Scope.ROW,)


def test_pages_go_on_where_the_last_ended(database: Database) -> None:
    circle = make_circle(database)
    for number in range(25):
        with database.writing("meeting.edit") as session:
            meetings.edit_meeting(session, circle.meeting_id, town=f"Miestas {number}")
    for scope, whole in ((Scope.ROW, 26), (Scope.PARTS, 26)):
        found: list[HistoryRow] = []
        place = None
        while page := told(
            database, "meeting", circle.meeting_id, scope, most=7,
            **({} if place is None else {"before": place}),
        ):  # fmt: skip
            found += page
            place = page[-1].place
        assert len(found) == whole
        assert [row.action_id for row in found] == sorted(
            {row.action_id for row in found}, reverse=True
        )


def test_an_action_is_never_cut_by_a_page(database: Database) -> None:
    circle = make_circle(database)
    (row,) = told(database, "meeting", circle.meeting_id, Scope.PARTS, most=2)
    assert len(row.changes) == 4


def test_columns_of_an_earlier_shape_are_told_by_their_name(database: Database) -> None:
    circle = make_circle(database)
    with database.writing("meeting.edit") as session:
        meetings.edit_meeting(session, circle.meeting_id, town="Zarasai")
    with database.glancing() as raw:
        place = raw.execute("SELECT max(id) FROM journal_change").fetchone()[0]
    with database.reading() as session:
        raw = session.raw()
        raw.execute(
            """UPDATE journal_change SET before = '{"mood":"geras","format":"by_post"}',"""
            """ after = '{"mood":null,"format":"remote"}' WHERE id = ?""",
            (place,),
        )
        (row, *_) = history.of(session, "meeting", circle.meeting_id)
    changed = {one.column: one for one in row.changes[0].fields}
    assert (changed["mood"].before, changed["mood"].fixed) == ("geras", True)
    assert changed["format"].before == Phrase("value.meetingformat.by_post")


def test_every_column_has_a_name_or_is_knowingly_hidden() -> None:
    for kind in KINDS:
        for column in Base.metadata.tables[kind].columns:
            if (kind, column.name) in HIDDEN:
                continue
            assert told_under(kind, column.name) == column.name
            for texts in TEXTS.values():
                assert f"field.{kind}.{column.name}" in texts or f"field.{column.name}" in texts, (
                    f"{kind}.{column.name} has no name"
                )


def test_every_kind_and_every_word_of_a_set_has_a_name() -> None:
    from sqlalchemy import Enum

    for texts in TEXTS.values():
        for kind in KINDS:
            assert f"kind.{kind}" in texts
            for column in Base.metadata.tables[kind].columns:
                if isinstance(column.type, Enum):
                    for word in column.type.enums:
                        assert f"value.{column.type.name}.{word}" in texts


def test_hidden_columns_exist() -> None:
    for kind, column in HIDDEN:
        assert column in Base.metadata.tables[kind].columns, (kind, column)
    assert set(CLASSES) == set(KINDS)


def test_what_never_was_has_no_history(database: Database) -> None:
    with database.reading() as session:
        assert history.of(session, "meeting", 5) == ()
        for kind in ("meeting", "journal_action", "weather"):
            with pytest.raises(UserError) as caught:
                history.subject(session, kind, 5)
            assert caught.value.key == "record.gone"


def test_decisions_typed_are_told_with_their_texts(database: Database) -> None:
    circle = make_circle(database)
    item = make_item(database, circle.meeting_id, decided=("Šienauti.",))
    with database.writing("decision.write") as session:
        decisions.write_decisions(session, item, ("Šienauti kasmet.",))
    assert fields(told(database, "decision", 1)[0]) == {"text": ("Šienauti.", "Šienauti kasmet.")}
