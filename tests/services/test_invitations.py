"""Agendas and invitations as they are frozen before a meeting."""

from dataclasses import replace
from datetime import date, time

import pytest

from app.errors import UserError
from app.services import agenda, attendance, meetings, people
from app.services.agenda_paper import agenda_content
from app.services.invitations import InvitedRow, invitation_content, list_invited
from app.services.papers import Paper, freeze
from app.storage.database import Database
from app.values.enums import Gender, MeetingFormat
from app.values.language import Language
from app.values.paper_kind import PaperKind
from tests.factories import Circle, make_circle, make_item

LT, EN = Language.LITHUANIAN, Language.ENGLISH


@pytest.fixture
def circle(database: Database) -> Circle:
    return make_circle(database)


def invitee(database: Database, circle: Circle, seat_id: int, language: Language = LT):
    with database.reading() as session:
        found = invitation_content(session, circle.meeting_id, language, seat_id=seat_id).invitee
    assert found is not None
    return found


def seats(database: Database, circle: Circle) -> tuple[InvitedRow, ...]:
    with database.reading() as session:
        return list_invited(session, circle.meeting_id)


def test_an_agenda_says_when_where_and_what(database, circle):
    first = make_item(database, circle.meeting_id, "Dėl pievų")
    make_item(database, circle.meeting_id, "Dėl miškų")
    with database.writing("meeting.edit") as session:
        agenda.edit_item(
            session,
            first,
            rapporteur_id=circle.person_ids[0],
            minutes_allotted=20,
            title_en="Meadows",
        )
        meetings.edit_meeting(
            session, circle.meeting_id, format=MeetingFormat.HYBRID, venue="Salė", venue_en="Hall"
        )
    with database.reading() as session:
        paper = freeze(session, Paper(PaperKind.AGENDA, LT), circle.meeting_id)
        english = agenda_content(session, circle.meeting_id, EN)
    assert (paper.held_on, paper.starts_at) == (date(2025, 3, 12), time(10, 0))
    assert (paper.town, paper.venue, paper.format) == ("Utena", "Salė", MeetingFormat.HYBRID)
    entry, other = paper.entries
    assert (entry.number, entry.title, entry.minutes_allotted) == ("1", "Dėl pievų", 20)
    assert (entry.rapporteur, entry.rapporteur_gender) == ("Ona Pievaitė", Gender.FEMALE)
    assert (other.rapporteur, other.minutes_allotted) == ("", None)
    assert not paper.translation
    assert english.translation
    assert [row.title for row in english.entries] == ["Meadows", "Dėl miškų"]
    assert english.venue == "Hall"


def test_a_rapporteur_may_be_a_text(database, circle):
    item = make_item(database, circle.meeting_id)
    with database.writing("agenda.edit") as session:
        agenda.edit_item(session, item, rapporteur_text="Savivaldybės atstovas")
    with database.reading() as session:
        [entry] = agenda_content(session, circle.meeting_id, LT).entries
    assert (entry.rapporteur, entry.rapporteur_gender) == ("Savivaldybės atstovas", None)


def test_without_a_seat_nobody_in_particular_is_invited(database, circle):
    with database.writing("meeting.edit") as session:
        meetings.edit_meeting(session, circle.meeting_id, chair_id=circle.person_ids[1])
    with database.reading() as session:
        found = freeze(session, Paper(PaperKind.INVITATION, LT), circle.meeting_id)
    assert found.invitee is None
    assert found.chair is not None
    assert (found.chair.name, found.chair.gender) == ("Jonas Miškinis", Gender.MALE)


def test_those_with_a_name_are_invited_guests_last(database, circle):
    with database.writing("participant.add") as session:
        attendance.add_guest(session, circle.meeting_id, "Tomas Svečias", "Savivaldybė")
        attendance.add_participant(
            session, circle.meeting_id, organisation_id=circle.organisation_ids[0]
        )
    assert [row.name for row in seats(database, circle)] == [
        "Ona Pievaitė",
        "Jonas Miškinis",
        "Rasa Upytė",
        "Tomas Svečias",
    ]


@pytest.mark.parametrize(
    ("place", "vocative", "gender"),
    [(0, "Ona Pievaite", Gender.FEMALE), (1, "Jonai Miškini", Gender.MALE)],
)
def test_a_sure_vocative_is_suggested(database, circle, place, vocative, gender):
    found = invitee(database, circle, seats(database, circle)[place].seat_id)
    assert (found.vocative, found.gender) == (vocative, gender)


def test_the_kept_vocative_goes_first(database, circle):
    with database.writing("person.edit") as session:
        people.edit_person(session, circle.person_ids[0], vocative="Onute")
    assert invitee(database, circle, seats(database, circle)[0].seat_id).vocative == "Onute"


def test_a_vocative_that_is_not_sure_is_left_out(database, circle):
    with database.writing("person.edit") as session:
        people.edit_person(session, circle.person_ids[0], given_name="Doris", family_name="Niels")
    found = invitee(database, circle, seats(database, circle)[0].seat_id)
    assert (found.person.name, found.vocative, found.gender) == ("Doris Niels", "", Gender.FEMALE)


def test_a_guest_known_by_a_text_alone_is_addressed_too(database, circle):
    with database.writing("participant.add") as session:
        attendance.add_guest(session, circle.meeting_id, "Tomas Kazlauskas", "Savivaldybė")
    found = invitee(database, circle, seats(database, circle)[-1].seat_id)
    assert (found.vocative, found.gender) == ("Tomai Kazlauskai", Gender.MALE)
    assert found.person.organisation == "Savivaldybė"


def test_a_note_on_a_name_is_not_for_its_bearer(database, circle):
    with database.writing("person.edit") as session:
        people.edit_person(session, circle.person_ids[0], name_note="taip šaltinyje")
    found = invitee(database, circle, seats(database, circle)[0].seat_id)
    assert found.person.name_note == ""
    assert found.person.post == "pirmininkas"
    assert found.person.organisation_genitive == "Pievų draugijos"


def test_english_needs_no_vocative(database, circle):
    found = invitee(database, circle, seats(database, circle)[0].seat_id, EN)
    assert (found.person.name, found.vocative) == ("Ona Pievaitė", "")


def test_a_seat_that_is_gone_or_has_no_name_says_so(database, circle):
    with database.writing("participant.add") as session:
        empty = attendance.add_participant(
            session, circle.meeting_id, organisation_id=circle.organisation_ids[0]
        )
    for seat_id in (empty, 999):
        paper = replace(Paper(PaperKind.INVITATION, LT), seat_id=seat_id)
        with database.reading() as session, pytest.raises(UserError) as caught:
            freeze(session, paper, circle.meeting_id)
        assert caught.value.key == "record.gone"
