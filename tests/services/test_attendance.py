from datetime import date, time

import pytest

from app.services import attendance, series
from app.services.attendance import QuorumRow
from app.storage.database import Database
from app.values.enums import ParticipantRole, Presence, QuorumRule
from tests.factories import Circle, make_circle


def seats(database: Database, circle: Circle) -> tuple[attendance.ParticipantRow, ...]:
    with database.reading() as session:
        return attendance.list_participants(session, circle.meeting_id)


def quorum(database: Database, circle: Circle) -> QuorumRow:
    with database.reading() as session:
        return attendance.quorum(session, circle.meeting_id)


def tick(database: Database, seat: int, presence: Presence, at: time | None = None) -> None:
    with database.writing("attendance.record") as session:
        attendance.record_attendance(session, seat, presence, at)


def test_parties_are_invited_through_their_representatives(database: Database) -> None:
    rows = seats(database, make_circle(database))
    assert [(row.name, row.organisation_short, row.presence) for row in rows] == [
        ("Ona Pievaitė", "PD", Presence.INVITED),
        ("Jonas Miškinis", "MA", Presence.INVITED),
        ("Rasa Upytė", "UES", Presence.INVITED),
    ]


def test_without_a_rule_nothing_is_needed(database: Database) -> None:
    circle = make_circle(database)
    assert quorum(database, circle) == QuorumRow(0, 3, None, 0)
    assert quorum(database, circle).reached


def test_quorum_counts_parties_not_people(database: Database) -> None:
    circle = make_circle(database)
    with database.writing("series.edit") as session:
        series.edit_series(session, circle.series_id, quorum_rule=QuorumRule.TWO_THIRDS)
        second = attendance.add_participant(
            session, circle.meeting_id, organisation_id=circle.organisation_ids[0]
        )
    rows = seats(database, circle)
    tick(database, rows[0].id, Presence.PRESENT)
    tick(database, second, Presence.REMOTE)
    assert quorum(database, circle) == QuorumRow(1, 3, 2, 1)
    tick(database, rows[1].id, Presence.REMOTE)
    assert quorum(database, circle).reached
    with database.writing("attendance.edit") as session:
        attendance.record_leaving(session, rows[1].id, time(11, 0))
    assert not quorum(database, circle).reached


def test_a_party_that_came_later_to_the_series_does_not_count_before(database: Database) -> None:
    circle = make_circle(database)
    from app.models import SeriesParty

    with database.writing("series.edit") as session:
        session.get_one(SeriesParty, 3).valid_from = date(2025, 6, 1)
    assert quorum(database, circle).total == 2


def test_times_stay_only_with_those_who_came(database: Database) -> None:
    circle = make_circle(database)
    seat = seats(database, circle)[0].id
    tick(database, seat, Presence.PRESENT, time(10, 20))
    assert seats(database, circle)[0].arrived_at == time(10, 20)
    tick(database, seat, Presence.EXCUSED)
    assert seats(database, circle)[0].arrived_at is None


def test_guest_never_votes(database: Database) -> None:
    circle = make_circle(database)
    with database.writing("attendance.add") as session:
        guest = attendance.add_guest(session, circle.meeting_id, "Petras Svetys", "Radijas")
        attendance.edit_participant(session, guest, votes=True)
        attendance.record_attendance(session, guest, Presence.PRESENT)
    row = seats(database, circle)[-1]
    assert (row.role, row.votes, row.organisation) == (ParticipantRole.GUEST, False, "Radijas")
    assert quorum(database, circle).represented == 0


@pytest.mark.parametrize(
    ("today", "presence"),
    [(date(2025, 3, 11), Presence.INVITED), (date(2025, 3, 12), Presence.PRESENT)],
)
def test_who_is_added_on_the_day_is_there(
    database: Database, today: date, presence: Presence
) -> None:
    circle = make_circle(database)
    with database.writing("attendance.add") as session:
        guest = attendance.add_guest(session, circle.meeting_id, "Petras Svetys")
        attendance.receive_latecomer(session, guest, today)
        empty = attendance.add_participant(
            session, circle.meeting_id, organisation_id=circle.organisation_ids[0]
        )
        attendance.receive_latecomer(session, empty, today)
    rows = {row.id: row.presence for row in seats(database, circle)}
    assert (rows[guest], rows[empty]) == (presence, Presence.INVITED)


def test_substitute_takes_the_seat_and_says_for_whom(database: Database) -> None:
    circle = make_circle(database)
    seat = seats(database, circle)[1].id
    with database.writing("attendance.edit") as session:
        attendance.send_substitute(session, seat, "Eglė Miškinienė")
    row = seats(database, circle)[1]
    assert (row.name, row.substitutes_for, row.organisation_short) == (
        "Eglė Miškinienė",
        "Jonas Miškinis",
        "MA",
    )


def test_all_present_leaves_what_is_known(database: Database) -> None:
    circle = make_circle(database)
    rows = seats(database, circle)
    tick(database, rows[2].id, Presence.EXCUSED)
    with database.writing("attendance.record") as session:
        attendance.add_participant(
            session, circle.meeting_id, organisation_id=circle.organisation_ids[0]
        )
        attendance.record_all_present(session, circle.meeting_id)
    assert [row.presence for row in seats(database, circle)] == [
        Presence.PRESENT,
        Presence.PRESENT,
        Presence.EXCUSED,
        Presence.INVITED,
    ]
