"""Protocols: registered papers without their content, and protocols of intent written here."""

from dataclasses import dataclass
from datetime import date
from typing import TypedDict, Unpack

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from app.models import Meeting, Plan, Protocol, Series
from app.services.document_settings import PaperNumbers
from app.services.editing import assign, living, trash
from app.services.protocol_parties import ProtocolPartyRow, list_parties
from app.services.protocol_text import SectionRow, list_sections
from app.services.register import Source
from app.values.enums import MinutesState, ProtocolKind


class NewProtocol(TypedDict, total=False):
    """The fields a paper may begin with."""

    number: str
    document_on: date | None
    title: str
    title_en: str
    town: str
    venue: str
    venue_en: str
    series_id: int | None
    notes: str


class ProtocolChanges(NewProtocol, total=False):
    """The fields of a paper that its form edits."""

    kind: ProtocolKind
    preamble: str
    preamble_en: str
    copies: int | None


@dataclass(frozen=True)
class CarryingPlan:
    """A plan that carries out a protocol of intent."""

    id: int
    year: int
    title: str


@dataclass(frozen=True)
class ProtocolRow:
    """A paper as its form shows it; `registered`: it exists on paper and has no text here."""

    id: int
    kind: ProtocolKind
    number: str
    document_on: date | None
    title: str
    title_en: str
    town: str
    venue: str
    venue_en: str
    series_id: int | None
    notes: str
    state: MinutesState
    registered: bool
    preamble: str
    preamble_en: str
    copies: int | None
    parties: tuple[ProtocolPartyRow, ...]
    sections: tuple[SectionRow, ...]
    plans: tuple[CarryingPlan, ...]


@dataclass(frozen=True)
class SamePaper:
    """A paper of the same number and date as another."""

    source: Source
    id: int
    title: str


def protocol(session: Session, protocol_id: int) -> ProtocolRow:
    """Return one paper."""
    row = living(session, Protocol, protocol_id)
    own = set(ProtocolRow.__dataclass_fields__) - {"parties", "sections", "plans"}
    plans = session.execute(
        select(Plan.id, Plan.year, Plan.title)
        .where(Plan.protocol_id == protocol_id, Plan.deleted_at.is_(None))
        .order_by(Plan.year.desc(), Plan.id)
    )
    return ProtocolRow(
        **{name: getattr(row, name) for name in own},
        parties=list_parties(session, protocol_id),
        sections=list_sections(session, protocol_id),
        plans=tuple(CarryingPlan(*plan) for plan in plans),
    )


def register_protocol(session: Session, kind: ProtocolKind, **changes: Unpack[NewProtocol]) -> int:
    """Keep a paper that exists already and return its id."""
    row = Protocol(kind=kind)
    assign(row, changes)
    session.add(row)
    session.flush()
    return row.id


def begin_protocol(session: Session, **changes: Unpack[NewProtocol]) -> int:
    """Keep a protocol of intent that is to be written here and return its id."""
    row = Protocol(kind=ProtocolKind.INTENT, registered=False, state=MinutesState.DRAFT)
    assign(row, changes)
    session.add(row)
    session.flush()
    return row.id


def edit_protocol(session: Session, protocol_id: int, **changes: Unpack[ProtocolChanges]) -> None:
    """Change what is kept of a paper."""
    row = living(session, Protocol, protocol_id)
    if changes.get("series_id") is not None:
        living(session, Series, changes["series_id"] or 0)
    assign(row, changes)


def delete_protocol(session: Session, protocol_id: int) -> None:
    """Put a paper into the trash; plans keep the words by which they name it."""
    trash(living(session, Protocol, protocol_id))


def find_same(session: Session, protocol_id: int) -> tuple[SamePaper, ...]:
    """Return other papers with this one's number and date, minutes kept here included.

    A paper without a number or without a date is like no other.
    """
    row = living(session, Protocol, protocol_id)
    number, on = _plain(row.number), row.document_on
    if not number or on is None:
        return ()
    papers = session.execute(
        select(Protocol.id, Protocol.number, Protocol.title).where(
            Protocol.document_on == on, Protocol.id != row.id, Protocol.deleted_at.is_(None)
        )
    )
    found = [
        SamePaper(Source.PROTOCOL, row_id, title)
        for row_id, other, title in papers
        if _plain(other) == number
    ]
    numbers = PaperNumbers(session)
    minutes = session.execute(
        select(Meeting.id, Series.id, Series.number_prefix, Meeting.number, Meeting.title)
        .join(Series, Series.id == Meeting.series_id)
        .where(func.coalesce(Meeting.document_on, Meeting.held_on) == on)
        .where(Meeting.number.is_not(None), Meeting.deleted_at.is_(None))
    )
    found += [
        SamePaper(Source.MEETING, row_id, title)
        for row_id, series_id, prefix, other, title in minutes
        if number in (_plain(numbers.say(series_id, prefix, other, on)), str(other))
    ]
    return tuple(found)


def _plain(number: str) -> str:
    """Return a number as it is compared: blanks and capitals do not matter."""
    return "".join(number.split()).casefold()
