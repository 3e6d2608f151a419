"""Duplicates merged and separated: one in every list, and nothing rewritten."""

from dataclasses import dataclass
from datetime import date

import pytest

from app.errors import UserError
from app.models import Organisation
from app.services import (
    agenda,
    attendance,
    measures,
    meetings,
    merging,
    minutes,
    organisations,
    people,
    plans,
    series,
    series_parties,
)
from app.storage import images
from app.storage.database import Database
from app.storage.session import JournalledSession
from app.values.enums import Presence, QuorumRule
from app.values.language import Language


@dataclass(frozen=True)
class Circle:
    """A cooperation in which one organisation and one person were entered twice."""

    series_id: int
    meeting_id: int
    item_id: int
    measure_id: int
    known: int
    double: int
    other: int
    person: int
    person_double: int


@pytest.fixture
def circle(database: Database) -> Circle:
    with database.writing("archive.fill") as session:
        known = organisations.add_organisation(session, "Pajūrio skaitytojų draugija", "PSD")
        double = organisations.add_organisation(session, "Pajūrio skaitytojai", "PS")
        other = organisations.add_organisation(session, "Kopų bičiuliai", "KB")
        person = people.add_person(session, "Ona Onaitė", known, "pirmininkė")
        person_double = people.add_person(session, "Ona Onaite", double, "pirmininkė")
        series_id = series.add_series(
            session, "Bendrija", quorum_rule=QuorumRule.HALF, chair_id=person_double
        )
        series_parties.add_parties(session, series_id, (known, double, other))
        meeting_id = meetings.begin_meeting(session, series_id, held_on=date(2025, 3, 1))
        attendance.record_all_present(session, meeting_id)
        item_id = agenda.add_item(session, meeting_id, "Dėl plano")
        agenda.name_rapporteur(session, item_id, "Ona Onaite")
        plan_id = plans.ensure_plan(session, series_id, 2025)
        measure_id = measures.add_measure(session, plan_id, "Pjauti")
        measures.set_responsibles(session, measure_id, (double, other, known))
    return Circle(
        series_id, meeting_id, item_id, measure_id, known, double, other, person, person_double
    )


def dump(database: Database) -> dict[str, list[images.Image]]:
    with database.glancing() as raw:
        return {table: list(images.read_all(raw, table)) for table in images.journalled(raw)}


def merge(database: Database, circle: Circle) -> None:
    with database.writing("organisation.merge") as session:
        merging.merge_organisations(session, circle.double, circle.known)
    with database.writing("person.merge") as session:
        merging.merge_people(session, circle.person_double, circle.person)


def seen(session: JournalledSession, circle: Circle) -> list[object]:
    """Return what the services show of everything that names the duplicates."""
    return [
        organisations.list_organisations(session),
        people.list_people(session),
        people.list_memberships(session, organisation_id=circle.known),
        people.list_memberships(session, person_id=circle.person),
        people.count_attendance(session, circle.known),
        series_parties.list_parties(session, circle.series_id),
        series.series(session, circle.series_id).chair_id,
        attendance.list_participants(session, circle.meeting_id),
        attendance.quorum(session, circle.meeting_id),
        attendance.represented_parties(session, circle.meeting_id),
        meetings.meeting(session, circle.meeting_id).chair_id,
        agenda.item(session, circle.item_id).rapporteur_id,
        measures.list_item_measures(session, circle.item_id),
        measures.list_organisation_measures(session, circle.known, 2025),
    ]


def test_merged_organisations_are_one_in_every_list(database: Database, circle: Circle) -> None:
    merge(database, circle)
    with database.reading() as session:
        assert {row.id for row in organisations.list_organisations(session)} == {
            circle.known,
            circle.other,
        }
        parties = series_parties.list_parties(session, circle.series_id)
        assert [row.organisation_id for row in parties] == [circle.known, circle.other]
        carried = measures.list_organisation_measures(session, circle.known, 2025)
        assert [row.id for row in carried] == [circle.measure_id]
        assert [one.organisation_id for one in carried[0].responsibles] == [
            circle.known,
            circle.other,
        ]
        seats = attendance.list_participants(session, circle.meeting_id)
        assert [seat.organisation for seat in seats] == [
            "Pajūrio skaitytojų draugija",
            "Kopų bičiuliai",
        ]
        quorum = attendance.quorum(session, circle.meeting_id)
        assert (quorum.represented, quorum.total, quorum.needed) == (1, 2, 2)
        assert attendance.represented_parties(session, circle.meeting_id) == (1, 2)
        named = organisations.find_named(session, "pajūrio skaitytojai")
        assert named is not None
        assert named.id == circle.known
        detail = organisations.organisation(session, circle.known)
        assert detail.merged == (merging.MergedRow(circle.double, "Pajūrio skaitytojai"),)


def test_merged_people_are_one_in_every_list(database: Database, circle: Circle) -> None:
    merge(database, circle)
    with database.reading() as session:
        assert [row.id for row in people.list_people(session)] == [circle.person]
        posts = people.list_memberships(session, person_id=circle.person)
        assert [(row.organisation_id, row.post) for row in posts] == [(circle.known, "pirmininkė")]
        assert meetings.meeting(session, circle.meeting_id).chair_id == circle.person
        assert series.series(session, circle.series_id).chair_id == circle.person
        assert agenda.item(session, circle.item_id).rapporteur == "Ona Onaitė"
        content = minutes.minutes_content(session, circle.meeting_id, Language.LITHUANIAN)
        assert content.chair.name == "Ona Onaitė"
        assert content.items[0].rapporteur == "Ona Onaitė"
        counts = people.count_attendance(session, circle.known)
        assert counts == {circle.person: people.AttendanceCount(1, 1)}


def test_a_person_seated_twice_is_listed_once(database: Database, circle: Circle) -> None:
    merge(database, circle)

    def shown() -> list[tuple[str, Presence]]:
        with database.reading() as session:
            rows = attendance.list_participants(session, circle.meeting_id)
            paper = minutes.minutes_content(session, circle.meeting_id, Language.LITHUANIAN)
        here = [row.name for row in rows if row.here]
        assert [one.name for one in paper.attendees] == here
        return [(row.name, row.presence) for row in rows if row.name]

    assert shown() == [("Ona Onaitė", Presence.PRESENT)]
    with database.reading() as session:
        (seat,) = (
            row.id
            for row in attendance.list_participants(session, circle.meeting_id)
            if row.person_id == circle.person
        )
    with database.writing("attendance.record") as session:
        attendance.record_attendance(session, seat, Presence.ABSENT)
    assert shown() == [("Ona Onaitė", Presence.ABSENT)]
    with database.writing("attendance.edit") as session:
        attendance.edit_participant(session, seat, presence=Presence.REMOTE)
    assert shown() == [("Ona Onaitė", Presence.REMOTE)]
    with database.writing("attendance.remove") as session:
        attendance.remove_participant(session, seat)
    assert shown() == []


def test_who_speaks_for_two_organisations_has_two_seats(database: Database, circle: Circle) -> None:
    with database.writing("attendance.add") as session:
        attendance.add_participant(
            session, circle.meeting_id, person_id=circle.person, organisation_id=circle.other
        )
    merge(database, circle)
    with database.reading() as session:
        rows = attendance.list_participants(session, circle.meeting_id)
    assert sum(row.person_id == circle.person for row in rows) == 2


def test_a_person_seated_twice_is_one_voter(database: Database, circle: Circle) -> None:
    with database.reading() as session:
        before = attendance.voters_present(session, circle.meeting_id)
    merge(database, circle)
    with database.reading() as session:
        assert attendance.voters_present(session, circle.meeting_id) == before - 1


def test_separating_gives_back_exactly_what_was(database: Database, circle: Circle) -> None:
    before = dump(database)
    with database.reading() as session:
        shown_before = seen(session, circle)
    merge(database, circle)
    with database.reading() as session:
        assert seen(session, circle) != shown_before
    with database.writing("organisation.separate") as session:
        merging.separate_organisation(session, circle.double)
        merging.separate_person(session, circle.person_double)
    assert dump(database) == before
    with database.reading() as session:
        assert seen(session, circle) == shown_before


def test_a_party_with_a_merged_double_loses_vote_and_place_once(
    database: Database, circle: Circle
) -> None:
    merge(database, circle)
    with database.reading() as session:
        party = series_parties.list_parties(session, circle.series_id)[0]
    with database.writing("organisation.vote") as session:
        series_parties.edit_party(session, party.id, votes=False)
    with database.reading() as session:
        assert attendance.represented_parties(session, circle.meeting_id) == (0, 1)
    with database.writing("organisation.party") as session:
        series_parties.remove_party(session, party.id, date(2025, 6, 1))
    with database.reading() as session:
        parties = series_parties.list_parties(session, circle.series_id)
    assert [row.organisation_id for row in parties] == [circle.other]


def test_responsibles_set_again_keep_the_rows_they_had(database: Database, circle: Circle) -> None:
    merge(database, circle)
    before = dump(database)["responsible"]
    with database.writing("measure.edit") as session:
        measures.set_responsibles(session, circle.measure_id, (circle.other, circle.known))
    after = dump(database)["responsible"]
    assert [row["id"] for row in after] == [row["id"] for row in before]
    assert all(row["deleted_at"] is None for row in after)
    with database.reading() as session:
        shown = measures.list_organisation_measures(session, circle.known, 2025)[0].responsibles
    assert [(one.organisation_id, one.leads) for one in shown] == [
        (circle.other, True),
        (circle.known, False),
    ]


def test_what_was_merged_into_a_duplicate_goes_along(database: Database, circle: Circle) -> None:
    with database.writing("organisation.merge") as session:
        merging.merge_organisations(session, circle.other, circle.double)
        merging.merge_organisations(session, circle.double, circle.known)
        assert {row.id for row in merging.list_merged(session, Organisation, circle.known)} == {
            circle.double,
            circle.other,
        }
        meant = merging.kept(session, Organisation, circle.other)
        assert meant is not None
        assert meant.id == circle.known


@pytest.mark.parametrize(
    ("pair", "key"),
    [(("known", "known"), "merge.same"), (("other", "double"), "merge.merged")],
)
def test_what_cannot_be_merged(
    database: Database, circle: Circle, pair: tuple[str, str], key: str
) -> None:
    merge(database, circle)
    with database.writing("organisation.merge") as session, pytest.raises(UserError) as caught:
        merging.merge_organisations(session, *(getattr(circle, name) for name in pair))
    assert caught.value.key == key
    with database.writing("organisation.separate") as session, pytest.raises(UserError) as caught:
        merging.separate_organisation(session, circle.known)
    assert caught.value.key == "merge.not_merged"
