"""Whom a meeting's papers go to, as far as the record knows addresses."""

from dataclasses import dataclass

from sqlalchemy.orm import Session

from app.models import Person
from app.services.attendance import ParticipantRow, list_participants
from app.services.merging import kept
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
    found: dict[str, AddressRow] = {}
    for seat in seats:
        person = kept(session, Person, seat.person_id)
        if person is not None and person.email:
            found.setdefault(person.email, AddressRow(seat.name, person.email))
    return tuple(found.values())


def _concerns(paper: Paper, seat: ParticipantRow) -> bool:
    if paper.kind is PaperKind.INVITATION and paper.seat_id is not None:
        return seat.id == paper.seat_id
    if paper.kind is PaperKind.EXTRACT and paper.organisation_id is not None:
        return seat.organisation_id == paper.organisation_id
    return True
