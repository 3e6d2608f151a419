from datetime import UTC, date, datetime, time

import pytest

from app.errors import UserError
from app.models import Meeting
from app.services import agenda, attendance, meetings
from app.storage.database import Database
from app.values.enums import MeetingStatus, MinutesState, Presence
from tests.factories import make_circle, make_item


def test_next_meeting_takes_people_and_begins_with_the_last_minutes(database: Database) -> None:
    circle = make_circle(database)
    make_item(database, circle.meeting_id, "Dėl pievų")
    with database.writing("attendance.record") as session:
        seat = attendance.list_participants(session, circle.meeting_id)[0].id
        attendance.record_attendance(session, seat, Presence.PRESENT)
    with database.writing("meeting.continue") as session:
        following = meetings.continue_meeting(session, circle.meeting_id, date(2025, 6, 4))
    with database.reading() as session:
        row = meetings.meeting(session, following)
        items = agenda.list_items(session, following)
        seats = attendance.list_participants(session, following)
    assert (row.town, row.held_on, row.starts_at) == ("Utena", date(2025, 6, 4), time(10, 0))
    assert [item.title for item in items] == [
        "Dėl 2025\N{NO-BREAK SPACE}m. kovo 12\N{NO-BREAK SPACE}d. protokolo tvirtinimo"
    ]
    assert {seat.presence for seat in seats} == {Presence.INVITED}
    assert len(seats) == 3


def test_meetings_come_newest_first_undated_before_all(database: Database) -> None:
    circle = make_circle(database)
    with database.writing("meeting.begin") as session:
        later = meetings.begin_meeting(session, circle.series_id, held_on=date(2026, 1, 5))
        undated = meetings.begin_meeting(session, circle.series_id)
    with database.reading() as session:
        rows = meetings.list_meetings(session)
    assert [row.id for row in rows] == [undated, later, circle.meeting_id]


def test_end_may_not_come_before_the_beginning(database: Database) -> None:
    circle = make_circle(database)
    with (
        pytest.raises(UserError, match="meeting.ends_before"),
        database.writing("meeting.edit") as session,
    ):
        meetings.edit_meeting(session, circle.meeting_id, ends_at=time(9, 0))
    with database.reading() as session:
        assert meetings.meeting(session, circle.meeting_id).ends_at is None


def test_opening_and_closing_take_missing_times_from_the_clock(database: Database) -> None:
    circle = make_circle(database)
    with database.writing("meeting.begin") as session:
        undated = meetings.begin_meeting(session, circle.series_id)
    began = datetime(2025, 5, 6, 14, 5, 33, tzinfo=UTC)
    with database.writing("meeting.open") as session:
        meetings.open_meeting(session, undated, began)
    with database.writing("meeting.close") as session:
        meetings.close_meeting(session, undated, began.replace(hour=15))
        meetings.close_meeting(session, circle.meeting_id, began)
    with database.reading() as session:
        row = meetings.meeting(session, undated)
        other = meetings.meeting(session, circle.meeting_id)
    assert (row.held_on, row.starts_at, row.ends_at) == (date(2025, 5, 6), time(14, 5), time(15, 5))
    assert row.status is MeetingStatus.CLOSED
    assert other.ends_at is None  # written up on another day: nobody knows when it ended


def refused() -> pytest.RaisesExc[UserError]:
    return pytest.raises(UserError, match="minutes.final")


def test_final_minutes_cannot_change_but_notes_can(database: Database) -> None:
    circle = make_circle(database)
    item = make_item(database, circle.meeting_id)
    with database.writing("meeting.edit") as session:
        session.get_one(Meeting, circle.meeting_id).minutes_state = MinutesState.FINAL
    with (
        refused(),
        database.writing("agenda.edit") as session,
    ):
        agenda.edit_item(session, item, title="Kita")
    with (
        refused(),
        database.writing("meeting.edit") as session,
    ):
        meetings.edit_meeting(session, circle.meeting_id, title="Kitas")
    with database.writing("meeting.edit") as session:
        meetings.edit_meeting(session, circle.meeting_id, notes="Paskambinti")
    with database.reading() as session:
        assert meetings.meeting(session, circle.meeting_id).notes == "Paskambinti"


def test_deleted_meeting_comes_back_whole(database: Database) -> None:
    circle = make_circle(database)
    make_item(database, circle.meeting_id)
    with database.writing("meeting.delete") as session:
        meetings.delete_meeting(session, circle.meeting_id)
    with database.reading() as session:
        assert meetings.list_meetings(session) == ()
    with pytest.raises(UserError, match="record.gone"), database.reading() as session:
        meetings.meeting(session, circle.meeting_id)
    database.undo()
    with database.reading() as session:
        assert [row.items for row in meetings.list_meetings(session)] == [1]
