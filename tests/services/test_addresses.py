"""Whom a meeting's papers go to."""

import pytest

from app.services import people
from app.services.addresses import AddressRow, list_addresses
from app.services.invitations import list_invited
from app.services.papers import Paper
from app.storage.database import Database
from app.values.language import Language
from app.values.paper_kind import PaperKind
from tests.factories import Circle, make_circle

LT = Language.LITHUANIAN
ONA, RASA = AddressRow("Ona Pievaitė", "ona@pievos.lt"), AddressRow("Rasa Upytė", "r@upes.lt")


@pytest.fixture
def circle(database: Database) -> Circle:
    made = make_circle(database)
    with database.writing("person.edit") as session:
        people.edit_person(session, made.person_ids[0], email="ona@pievos.lt")
        people.edit_person(session, made.person_ids[2], email="r@upes.lt")
    return made


def addresses(database: Database, circle: Circle, paper: Paper) -> set[AddressRow]:
    with database.reading() as session:
        return set(list_addresses(session, circle.meeting_id, paper))


def test_a_meetings_paper_goes_to_all_with_an_address(database: Database, circle: Circle) -> None:
    for kind in (PaperKind.MINUTES, PaperKind.AGENDA, PaperKind.INVITATION, PaperKind.EXTRACT):
        assert addresses(database, circle, Paper(kind, LT)) == {ONA, RASA}


def test_a_plan_goes_to_nobody_in_particular(database: Database, circle: Circle) -> None:
    assert addresses(database, circle, Paper(PaperKind.ACTION_PLAN, LT)) == set()


def test_what_is_of_one_goes_to_that_one(database: Database, circle: Circle) -> None:
    with database.reading() as session:
        seats = {row.name: row.seat_id for row in list_invited(session, circle.meeting_id)}
    for name, found in (("Rasa Upytė", {RASA}), ("Jonas Miškinis", set())):
        paper = Paper(PaperKind.INVITATION, LT, seat_id=seats[name])
        assert addresses(database, circle, paper) == found
    paper = Paper(PaperKind.EXTRACT, LT, organisation_id=circle.organisation_ids[0])
    assert addresses(database, circle, paper) == {ONA}


def test_a_merged_person_has_the_address_of_the_other(database: Database, circle: Circle) -> None:
    from app.services.merging import merge_people

    with database.writing("person.merge") as session:
        merge_people(session, circle.person_ids[1], circle.person_ids[2])
    found = addresses(database, circle, Paper(PaperKind.MINUTES, LT))
    assert {row.address for row in found} == {"ona@pievos.lt", "r@upes.lt"}
