"""Invented organisations, people and meetings for tests."""

from dataclasses import dataclass
from datetime import date, time

from app.services import (
    agenda,
    decisions,
    measures,
    meetings,
    organisations,
    people,
    series,
    series_parties,
)
from app.storage.database import Database
from app.values.enums import EventWord

ORGANISATIONS = (
    ("Pievų draugija", "PD", "Ona Pievaitė"),
    ("Miškų asociacija", "MA", "Jonas Miškinis"),
    ("Upių ir ežerų sąjunga", "UES", "Rasa Upytė"),
)


@dataclass(frozen=True)
class Circle:
    """A series of three parties with one meeting; ids of everything made."""

    series_id: int
    meeting_id: int
    organisation_ids: tuple[int, ...]
    person_ids: tuple[int, ...]


def make_circle(database: Database) -> Circle:
    """Keep three organisations, their representatives, a series and its meeting of 2025-03-12."""
    with database.writing("archive.fill") as session:
        organisation_ids = tuple(
            organisations.add_organisation(session, name, short) for name, short, _ in ORGANISATIONS
        )
        person_ids = tuple(
            people.add_person(session, name, organisation_id, "pirmininkas")
            for (_, _, name), organisation_id in zip(ORGANISATIONS, organisation_ids, strict=True)
        )
        series_id = series.add_series(
            session,
            "Gamtos draugijų pasitarimas",
            event_word=EventWord.CONSULTATION,
            merged_title="Gamtos draugijų",
            town="Utena",
        )
        series_parties.add_parties(session, series_id, organisation_ids)
        meeting_id = meetings.begin_meeting(
            session, series_id, held_on=date(2025, 3, 12), starts_at=time(10, 0)
        )
    return Circle(series_id, meeting_id, organisation_ids, person_ids)


def make_item(
    database: Database,
    meeting_id: int,
    title: str = "Dėl pievų šienavimo",
    decided: tuple[str, ...] = (),
    measure: tuple[str, str, str] | None = None,
) -> int:
    """Keep an agenda item with decisions and, where given, a measure (text, who, until when)."""
    with database.writing("agenda.add") as session:
        item_id = agenda.add_item(session, meeting_id, title)
        if decided:
            decisions.write_decisions(session, item_id, decided)
        if measure is not None:
            measures.agree_measure(session, item_id, *measure)
    return item_id
