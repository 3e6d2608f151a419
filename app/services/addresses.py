"""Whom a meeting's papers go to, as far as the record knows addresses."""

from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.models import Person
from app.services.attendance import ParticipantRow, list_participants
from app.services.merging import meant
from app.services.papers import Paper
from app.values.paper_kind import PaperKind, PaperOwner


@dataclass(frozen=True)
class AddressRow:
    """Somebody with an address for mail."""

    name: str
    address: str


def list_addresses(session: Session, meeting_id: int, paper: Paper) -> tuple[AddressRow, ...]:
    """Return those of the meeting whom a paper of it concerns and whose address is known.

    A personal invitation concerns its bearer alone, an organisation's extract those who were there
    for it, a plan nobody in particular.
    """
    if paper.kind.owner is not PaperOwner.MEETING:
        return ()
    seats = [seat for seat in list_participants(session, meeting_id) if _concerns(paper, seat)]
    kept = dict(
        session.execute(
            select(Person.id, Person.email).where(Person.deleted_at.is_(None), Person.email != "")
        ).tuples()
    )
    ids = dict(session.execute(select(Person.id, meant(Person))).tuples())
    found = (
        AddressRow(seat.name, kept.get(ids.get(seat.person_id, seat.person_id), ""))
        for seat in seats
        if seat.person_id is not None
    )
    return tuple(dict.fromkeys(row for row in found if row.address))


def _concerns(paper: Paper, seat: ParticipantRow) -> bool:
    if paper.kind is PaperKind.INVITATION and paper.seat_id is not None:
        return seat.id == paper.seat_id
    if paper.kind is PaperKind.EXTRACT and paper.organisation_id is not None:
        return seat.organisation_id == paper.organisation_id
    return True
