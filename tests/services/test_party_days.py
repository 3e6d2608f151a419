"""From when until when an organisation is a party: papers of other days do not change."""

from datetime import date, timedelta

import pytest

from app.errors import UserError
from app.models import Meeting, Organisation
from app.services import (
    attendance,
    editing,
    meetings,
    organisations,
    people,
    series,
    series_parties,
    trash,
)
from app.services.attendance import list_participants, record_attendance, represented_parties
from app.services.minutes import minutes_content
from app.services.register import list_register
from app.services.series_parties import PartyRow
from app.storage.database import Database
from app.values.enums import MinutesState, Presence
from app.values.language import Language
from tests.factories import Circle, make_circle

FIRST, SECOND = date(2025, 3, 12), date(2025, 9, 10)
TODAY = date(2025, 10, 1)


@pytest.fixture
def circle(database: Database) -> Circle:
    """Give a circle of three parties that states how many of them came."""
    made = make_circle(database)
    with database.writing("series.edit") as session:
        series.edit_series(session, made.series_id, states_parties=True)
    return made


def begin(database: Database, circle: Circle, day: date = SECOND) -> int:
    with database.writing("meeting.add") as session:
        return meetings.begin_meeting(session, circle.series_id, held_on=day)


def add(database: Database, circle: Circle, name: str = "Pelkių ratelis") -> int:
    with database.writing("organisation.party") as session:
        added = organisations.add_organisation(session, name)
        series_parties.add_parties(session, circle.series_id, [added])
    return added


def remove(database: Database, circle: Circle, organisation_id: int, today: date = TODAY) -> None:
    (row,) = (row for row in parties(database, circle) if row.organisation_id == organisation_id)
    with database.writing("organisation.party") as session:
        series_parties.remove_party(session, row.id, today)


def parties(database: Database, circle: Circle) -> tuple[PartyRow, ...]:
    with database.reading() as session:
        return series_parties.list_parties(session, circle.series_id)


def days(database: Database, organisation_id: int) -> list[tuple[date | None, date | None]]:
    with database.reading() as session:
        rows = series_parties.list_party_days(session, organisation_id)
    return [(row.valid_from, row.valid_until) for row in rows]


def counts(database: Database, meeting_id: int) -> tuple[int, int]:
    """Return what the minutes state, once all that count agree on it."""
    with database.reading() as session:
        stated = minutes_content(session, meeting_id, Language.LITHUANIAN).parties
        quorum = attendance.quorum(session, meeting_id)
        listed = {row.id: row for row in list_register(session, date(2026, 1, 1))}[meeting_id]
        represented = represented_parties(session, meeting_id)
    assert stated is not None
    found = (stated.represented, stated.total)
    assert found == represented == (quorum.came, quorum.total)
    assert found == (listed.represented, listed.parties)
    return found


def test_a_party_that_comes_later_leaves_earlier_papers_as_they_were(
    database: Database, circle: Circle
) -> None:
    second = begin(database, circle)
    added = add(database, circle)
    assert days(database, added) == [(SECOND, None)]
    assert counts(database, circle.meeting_id) == (0, 3)
    assert counts(database, second) == (0, 4)


def test_the_first_parties_of_a_series_count_from_the_beginning(
    database: Database, circle: Circle
) -> None:
    added = add(database, circle)
    assert days(database, added) == [(None, None)]
    earlier = begin(database, circle, date(2024, 1, 10))
    assert counts(database, earlier) == (0, 4)
    with database.reading() as session:
        assert len(list_participants(session, earlier)) == 4


@pytest.mark.parametrize("is_final", [True, False])
def test_a_party_that_comes_after_the_last_minutes_counts_from_the_next(
    database: Database, circle: Circle, is_final: bool
) -> None:
    with database.writing("meeting.edit") as session:
        if is_final:
            session.get_one(Meeting, circle.meeting_id).minutes_state = MinutesState.FINAL
        else:
            meetings.begin_meeting(session, circle.series_id)  # its day is not known yet
    added = add(database, circle)
    assert days(database, added) == [(FIRST + timedelta(1), None)]
    assert counts(database, circle.meeting_id) == (0, 3)
    remove(database, circle, added)
    assert days(database, added) == []


def test_a_party_that_is_taken_out_stays_in_the_papers_of_its_time(
    database: Database, circle: Circle
) -> None:
    second = begin(database, circle)
    gone = circle.organisation_ids[0]
    with database.writing("attendance.record") as session:
        seat = list_participants(session, circle.meeting_id)[0].id
        record_attendance(session, seat, Presence.PRESENT)
    third = begin(database, circle, date(2025, 12, 3))
    remove(database, circle, gone)
    assert days(database, gone) == [(None, date(2025, 12, 2))]
    assert [row.organisation_id for row in parties(database, circle)] == [
        *circle.organisation_ids[1:]
    ]
    assert counts(database, circle.meeting_id) == (1, 3)
    assert counts(database, second) == (0, 3)
    assert counts(database, third) == (0, 2)
    with database.reading() as session:  # a seat that was made stays
        assert len(list_participants(session, third)) == 3


def test_who_left_is_not_invited_again(database: Database, circle: Circle) -> None:
    remove(database, circle, circle.organisation_ids[0])
    assert days(database, circle.organisation_ids[0]) == [(None, TODAY)]
    with database.writing("meeting.continue") as session:
        meeting_id = meetings.continue_meeting(session, circle.meeting_id, date(2025, 12, 3))
        assert [row.organisation_short for row in list_participants(session, meeting_id)] == [
            "MA",
            "UES",
        ]


def test_a_party_ticked_by_mistake_leaves_nothing(database: Database, circle: Circle) -> None:
    added = add(database, circle)
    remove(database, circle, added)
    assert days(database, added) == []
    begin(database, circle)
    other = add(database, circle, "Kopų bičiuliai")
    remove(database, circle, other)
    assert days(database, other) == []


def test_a_party_taken_out_by_mistake_is_one_again_as_it_was(
    database: Database, circle: Circle
) -> None:
    begin(database, circle)
    gone = circle.organisation_ids[0]
    remove(database, circle, gone)
    with database.writing("organisation.party") as session:
        series_parties.add_parties(session, circle.series_id, [gone])
    assert days(database, gone) == [(None, None)]


def test_who_comes_back_after_a_meeting_without_them_does_not_count_there(
    database: Database, circle: Circle
) -> None:
    gone = circle.organisation_ids[0]
    remove(database, circle, gone, date(2025, 4, 1))
    second = begin(database, circle)
    third = begin(database, circle, date(2025, 12, 3))
    with database.writing("organisation.party") as session:
        series_parties.add_parties(session, circle.series_id, [gone])
    assert days(database, gone) == [(None, date(2025, 4, 1)), (date(2025, 12, 3), None)]
    assert [counts(database, one)[1] for one in (circle.meeting_id, second, third)] == [3, 2, 3]


def test_who_comes_back_gives_their_first_day_to_nobody_else(
    database: Database, circle: Circle
) -> None:
    back = parties(database, circle)[0]
    left = FIRST - timedelta(30)
    with database.writing("organisation.party") as session:
        series_parties.edit_party_days(session, back.id, valid_until=left)
        added = organisations.add_organisation(session, "Pelkių ratelis")
        series_parties.add_parties(session, circle.series_id, [back.organisation_id, added])
    assert days(database, back.organisation_id) == [(None, left), (left + timedelta(1), None)]
    assert days(database, added) == [(None, None)]


def test_days_can_be_mended_but_not_reversed(database: Database, circle: Circle) -> None:
    begin(database, circle)
    added = add(database, circle)
    row = parties(database, circle)[-1]
    with database.writing("organisation.party_days") as session:
        series_parties.edit_party_days(session, row.id, valid_from=FIRST)
    assert days(database, added) == [(FIRST, None)]
    assert counts(database, circle.meeting_id) == (0, 4)
    with (
        pytest.raises(UserError, match="party.ends_before_it_begins"),
        database.writing("organisation.party_days") as session,
    ):
        series_parties.edit_party_days(session, row.id, valid_until=date(2025, 1, 1))


def test_days_go_with_the_meeting_that_set_them(database: Database, circle: Circle) -> None:
    second = begin(database, circle)
    added = add(database, circle)
    with database.writing("meeting.edit") as session:
        meetings.edit_meeting(session, second, held_on=date(2025, 9, 3))
    assert days(database, added) == [(date(2025, 9, 3), None)]
    assert counts(database, second) == (0, 4)
    with database.writing("meeting.edit") as session:  # past the first one: that must not change
        meetings.edit_meeting(session, second, held_on=date(2025, 1, 8))
    assert days(database, added) == [(date(2025, 9, 3), None)]


def test_somebody_of_a_later_party_has_no_vote_before(database: Database, circle: Circle) -> None:
    second = begin(database, circle)
    added = add(database, circle)
    with database.writing("attendance.add") as session:
        for meeting_id in (circle.meeting_id, second):
            attendance.add_participant(session, meeting_id, organisation_id=added)
    with database.reading() as session:
        votes = [
            next(
                row.votes for row in list_participants(session, one) if row.organisation_id == added
            )
            for one in (circle.meeting_id, second)
        ]
    assert votes == [False, True]


def test_a_deleted_organisation_is_no_party_any_more(database: Database, circle: Circle) -> None:
    gone = circle.organisation_ids[0]
    with database.reading() as session:
        uses = organisations.count_uses(session, gone)
    assert uses == organisations.OrganisationUses(series=1, measures=0, meetings=1)
    with database.writing("organisation.delete") as session:
        organisations.delete_organisation(session, gone)
    assert len(parties(database, circle)) == 2
    assert counts(database, circle.meeting_id) == (0, 3)
    later = begin(database, circle, date(2199, 1, 1))
    with database.reading() as session:
        assert len(list_participants(session, later)) == 2
    database.undo()
    database.undo()
    assert len(parties(database, circle)) == 3


def finish(database: Database, meeting_id: int) -> None:
    with database.writing("minutes.finish") as session:
        session.get_one(Meeting, meeting_id).minutes_state = MinutesState.SIGNED


def test_taking_a_party_out_leaves_signed_minutes_as_they_were(
    database: Database, circle: Circle
) -> None:
    second = begin(database, circle)
    added = add(database, circle)
    finish(database, second)
    remove(database, circle, added, SECOND)  # on the meeting's own day
    assert days(database, added) == [(SECOND, SECOND)]
    assert counts(database, second) == (0, 4)
    assert parties(database, circle)[-1].organisation_id != added


@pytest.mark.parametrize("change", ["vote", "from", "until"])
def test_signed_minutes_refuse_what_would_change_their_count(
    database: Database, circle: Circle, change: str
) -> None:
    finish(database, circle.meeting_id)
    party = parties(database, circle)[0]
    with (
        pytest.raises(UserError, match=r"party\.counted_in_final") as caught,
        database.writing("organisation.party_days") as session,
    ):
        if change == "vote":
            series_parties.edit_party_days(session, party.id, valid_until=FIRST)
            series_parties.edit_party(session, party.id, votes=False)
        elif change == "from":
            series_parties.edit_party_days(session, party.id, valid_from=FIRST + timedelta(1))
        else:
            series_parties.edit_party_days(session, party.id, valid_until=FIRST - timedelta(1))
    assert caught.value.parameters == {"day": FIRST}
    assert counts(database, circle.meeting_id) == (0, 3)
    with database.writing("organisation.party_days") as session:
        series_parties.edit_party_days(session, party.id, valid_from=FIRST, valid_until=FIRST)


def test_a_vote_that_is_taken_after_signed_minutes_is_gone_from_the_next_day(
    database: Database, circle: Circle
) -> None:
    finish(database, circle.meeting_id)
    second = begin(database, circle)
    mute = circle.organisation_ids[0]
    for votes in (False, True, False):
        (party,) = (one for one in parties(database, circle) if one.organisation_id == mute)
        with database.writing("organisation.vote") as session:
            series_parties.edit_party(session, party.id, votes=votes)
    assert days(database, mute) == [(None, FIRST), (FIRST + timedelta(1), None)]
    assert counts(database, circle.meeting_id) == (0, 3)
    assert counts(database, second) == (0, 2)


def test_a_seat_of_a_merged_name_keeps_its_party_counted(
    database: Database, circle: Circle
) -> None:
    double = add(database, circle)
    with database.writing("organisation.merge") as session:
        known = organisations.add_organisation(session, "Pelkininkų ratelis")
        attendance.add_participant(session, circle.meeting_id, organisation_id=known)
        organisations.merge_organisations(session, double, known)
    remove(database, circle, known, date(2025, 6, 1))
    assert days(database, known) == [(None, date(2025, 6, 1))]
    assert counts(database, circle.meeting_id) == (0, 4)


def test_who_votes_is_who_counts_on_the_meeting_s_day(database: Database, circle: Circle) -> None:
    third = begin(database, circle, date(2025, 12, 3))
    gone = circle.organisation_ids[0]
    with database.writing("attendance.add") as session:
        person = people.add_person(session, "Eglė Pavyzdė")
        seat = attendance.add_participant(session, third, person_id=person)
        attendance.edit_participant(session, seat, votes=True)  # by her own right
        attendance.record_all_present(session, third)
        before = attendance.voters_present(session, third)
    remove(database, circle, gone)
    with database.reading() as session:
        assert attendance.quorum(session, third).total == 2
        assert attendance.voters_present(session, third) == before - 1


def test_an_organisation_that_comes_back_from_the_trash_is_a_party_again(
    database: Database, circle: Circle
) -> None:
    back = circle.organisation_ids[0]
    with database.writing("organisation.delete") as session:
        organisations.delete_organisation(session, back)
    with database.writing("trash.restore") as session:
        trash.restore(session, "organisation", back)
    assert days(database, back) == [(None, None)]
    later = begin(database, circle, date(2199, 3, 1))
    with database.reading() as session:
        assert represented_parties(session, later) == (0, 3)


def test_what_was_signed_without_a_deleted_organisation_stays_when_it_comes_back(
    database: Database, circle: Circle
) -> None:
    back = circle.organisation_ids[0]
    party = parties(database, circle)[0]
    with database.writing("organisation.vote") as session:
        series_parties.edit_party(session, party.id, votes=False)
    with database.writing("organisation.delete") as session:
        organisations.delete_organisation(session, back)
    signed = begin(database, circle, date(2199, 3, 1))
    finish(database, signed)
    with database.writing("trash.restore") as session:
        trash.restore(session, "organisation", back)
    assert days(database, back)[-1] == (date(2199, 3, 2), None)
    assert not parties(database, circle)[-1].votes


def test_an_organisation_that_an_older_version_deleted_counts_no_longer(
    database: Database, circle: Circle
) -> None:
    gone = circle.organisation_ids[0]
    with database.writing("organisation.delete") as session:
        editing.trash(session.get_one(Organisation, gone))
    assert len(parties(database, circle)) == 2
    assert counts(database, circle.meeting_id) == (0, 3)
    later = begin(database, circle, date(2199, 1, 1))
    with database.reading() as session:
        assert represented_parties(session, later) == (0, 2)
        assert len(list_participants(session, later)) == 2


def test_a_party_from_the_trash_leaves_minutes_signed_without_it_as_they_were(
    database: Database, circle: Circle
) -> None:
    added = add(database, circle)
    row = parties(database, circle)[-1]
    remove(database, circle, added)
    finish(database, circle.meeting_id)
    with database.writing("trash.restore") as session:
        trash.restore(session, "series_party", row.id)
    assert days(database, added) == [(FIRST + timedelta(1), None)]
    assert counts(database, circle.meeting_id) == (0, 3)
