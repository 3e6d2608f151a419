from datetime import date

from app.services import (
    attendance,
    measures,
    meetings,
    organisations,
    people,
    plans,
    series,
    series_parties,
)
from app.storage.database import Database
from app.values.enums import Presence


def test_other_names_are_kept_as_a_list(database: Database) -> None:
    with database.writing("organisation.add") as session:
        row_id = organisations.add_organisation(session, "Pajūrio draugija")
        organisations.set_other_names(session, row_id, ["Pajūris", "", "Kopų draugija", "Pajūris"])
    with database.writing("organisation.edit") as session:
        before = organisations.organisation(session, row_id).other_names
        organisations.set_other_names(session, row_id, ["Pajūrys"])
    with database.reading() as session:
        after = organisations.organisation(session, row_id).other_names
    assert [row.text for row in before] == ["Pajūris", "Kopų draugija"]
    assert [(row.id, row.text) for row in after] == [(before[0].id, "Pajūrys")]


def test_a_recognised_organisation_gives_its_name_and_people_to_the_known_one(
    database: Database,
) -> None:
    with database.writing("organisation.add") as session:
        known = organisations.add_organisation(session, "Pajūrio skaitytojų draugija", "")
        new = organisations.add_organisation(session, "Pajūrio skaitytojai", "PSD")
        person = people.add_person(session, "Ona Onaitė", new, "pirmininkė")
    with database.writing("organisation.recognise") as session:
        organisations.recognise_organisation(session, new, known)
    with database.reading() as session:
        rows = organisations.list_organisations(session)
        detail = organisations.organisation(session, known)
        posts = people.list_memberships(session, person_id=person)
    assert [(row.id, row.abbreviation) for row in rows] == [(known, "PSD")]
    assert [row.name for row in detail.merged] == ["Pajūrio skaitytojai"]
    assert [(row.organisation_id, row.post) for row in posts] == [(known, "pirmininkė")]


def test_attendance_counts_only_meetings_whose_outcome_is_known(database: Database) -> None:
    with database.writing("archive.fill") as session:
        series_id = series.add_series(session, "Bendrija")
        organisation_id = organisations.add_organisation(session, "Pajūrio draugija")
        person_id = people.add_person(session, "Ona Onaitė", organisation_id)
        series_parties.add_parties(session, series_id, (organisation_id,))
        for day, presence in (
            (1, Presence.PRESENT),
            (2, Presence.REMOTE),
            (3, Presence.EXCUSED),
            (4, Presence.INVITED),
        ):
            meeting_id = meetings.begin_meeting(session, series_id, held_on=date(2025, 1, day))
            seat = attendance.list_participants(session, meeting_id)[0]
            if presence is not Presence.INVITED:
                attendance.record_attendance(session, seat.id, presence)
    with database.reading() as session:
        counts = people.count_attendance(session, organisation_id)
    assert counts == {person_id: people.AttendanceCount(2, 3)}


def test_an_organisations_measures_are_those_of_the_year_it_carries(database: Database) -> None:
    with database.writing("archive.fill") as session:
        series_id = series.add_series(session, "Bendrija")
        organisation_id = organisations.add_organisation(session, "Pajūrio draugija")
        for year in (2024, 2025):
            plan_id = plans.ensure_plan(session, series_id, year)
            measures.add_measure(session, plan_id, f"Kitų {year}")
            own = measures.add_measure(session, plan_id, f"Mūsų {year}")
            measures.set_responsibles(session, own, [organisation_id])
    with database.reading() as session:
        rows = measures.list_organisation_measures(session, organisation_id, 2025)
    assert [(row.number, row.text) for row in rows] == [("2", "Mūsų 2025")]


def test_only_meetings_of_the_series_can_have_approved_its_plan(database: Database) -> None:
    with database.writing("archive.fill") as session:
        own, other = (series.add_series(session, name) for name in ("Viena", "Kita"))
        first = meetings.begin_meeting(session, own, held_on=date(2025, 1, 29))
        second = meetings.begin_meeting(session, own, held_on=date(2025, 4, 15))
        meetings.begin_meeting(session, other, held_on=date(2025, 2, 1))
    with database.reading() as session:
        rows = plans.list_approving(session, own)
    assert [row.id for row in rows] == [second, first]
