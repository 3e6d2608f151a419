"""A text of which nothing can be kept is as good as none: it names nobody and decides nothing."""

from collections.abc import Callable

import pytest

from app.errors import UserError
from app.messages.catalogue import Catalogue
from app.services import agenda, decisions, measures, organisations, people, plans, series
from app.services import protocol_parties as parties
from app.services.protocols import register_protocol
from app.storage.database import Database
from app.storage.session import JournalledSession
from app.values.enums import ProtocolKind
from app.values.language import Language
from tests.factories import Circle, make_circle, make_item

NOTHING = (" ", "\0", " \ud83d \0 ")
Deed = Callable[[JournalledSession, Circle, str], object]


def plan(session: JournalledSession, circle: Circle) -> int:
    return plans.ensure_plan(session, circle.series_id, 2025)


def paper(session: JournalledSession) -> int:
    return register_protocol(session, ProtocolKind.INTENT)


REFUSED: dict[str, Deed] = {
    "organisation.name_missing": lambda s, _, text: organisations.add_organisation(s, text),
    "organisation.name_missing ": lambda s, circle, text: organisations.edit_organisation(
        s, circle.organisation_ids[0], name=text
    ),
    "person.name_missing": lambda s, _, text: people.add_person(s, text),
    "person.name_missing ": lambda s, circle, text: people.edit_person(
        s, circle.person_ids[0], given_name=text, family_name=text
    ),
    "series.name_missing": lambda s, _, text: series.add_series(s, text),
    "series.name_missing ": lambda s, circle, text: series.edit_series(
        s, circle.series_id, name=text
    ),
    "measure.text_missing": lambda s, circle, text: measures.add_measure(s, plan(s, circle), text),
    "measure.text_missing ": lambda s, circle, text: measures.edit_measure(
        s, measures.add_measure(s, plan(s, circle), "Sėti"), text=text
    ),
    "protocol.party_missing": lambda s, _, text: parties.add_party(s, paper(s), name=text),
    "protocol.party_missing ": lambda s, _, text: parties.edit_party(
        s, parties.add_party(s, paper(s), name="Pievų draugija"), name=text
    ),
}


@pytest.mark.parametrize("text", NOTHING, ids=ascii)
@pytest.mark.parametrize("key", REFUSED)
def test_a_name_of_nothing_is_missing(database: Database, key: str, text: str) -> None:
    circle = make_circle(database)
    with pytest.raises(UserError) as caught, database.writing("archive.fill") as session:
        REFUSED[key](session, circle, text)
    assert caught.value.key == key.strip()


@pytest.mark.parametrize("text", NOTHING, ids=ascii)
def test_a_decision_of_nothing_is_none(database: Database, text: str) -> None:
    circle = make_circle(database)
    item = make_item(database, circle.meeting_id, decided=(text, "Šienauti.", text))
    with database.reading() as session:
        assert [row.text for row in agenda.item(session, item).decisions] == ["Šienauti."]
    with database.writing("decision.write") as session:
        decisions.write_decisions(session, item, [text])
    with database.reading() as session:
        assert agenda.item(session, item).decisions == ()


@pytest.mark.parametrize("text", NOTHING, ids=ascii)
def test_other_names_of_nothing_go(database: Database, text: str) -> None:
    circle = make_circle(database)
    one = circle.organisation_ids[0]
    with database.writing("organisation.edit") as session:
        organisations.set_other_names(session, one, ["Pievininkai", text, "Pievos"])
        organisations.edit_other_name(
            session, organisations.organisation(session, one).other_names[0].id, text
        )
    with database.reading() as session:
        names = organisations.organisation(session, one).other_names
    assert [name.text for name in names] == ["Pievos"]


@pytest.mark.parametrize("text", NOTHING, ids=ascii)
def test_a_measure_by_nobody_until_never_is_agreed(database: Database, text: str) -> None:
    circle = make_circle(database)
    item = make_item(database, circle.meeting_id, measure=("Sėti", text, text))
    with database.reading() as session:
        [row] = measures.list_item_measures(session, item)
    assert (row.responsibles, row.deadline) == ((), None)


@pytest.mark.parametrize("language", Language)
def test_what_is_wrong_is_said_in_writable_words(database: Database, language: Language) -> None:
    circle = make_circle(database)
    with pytest.raises(UserError) as caught:
        make_item(database, circle.meeting_id, measure=("Sėti", "Kitų\ud83d \0draugija", ""))
    said = Catalogue(language).say(caught.value.key, **caught.value.parameters)
    assert "Kitų draugija" in said.encode().decode()
