"""The content of invitations to a meeting: one for each who is invited, one without a name."""

from dataclasses import dataclass, replace

from sqlalchemy.orm import Session

from app.documents import content
from app.errors import UserError
from app.models import Meeting, Person
from app.services.agenda_paper import agenda_content
from app.services.attendance import ParticipantRow, list_participants
from app.services.editing import living
from app.services.merging import kept
from app.services.minutes import attendee, gender_of, signatory
from app.services.people import split_name
from app.values.inflection import decline_person
from app.values.language import Language


@dataclass(frozen=True)
class InvitedRow:
    """Somebody invited by name; `seat_id` is the participant's key."""

    seat_id: int
    name: str


def list_invited(session: Session, meeting_id: int) -> tuple[InvitedRow, ...]:
    """Return those invited by name, in protocol order, guests last."""
    seats = list_participants(session, meeting_id)
    return tuple(InvitedRow(seat.id, seat.name) for seat in seats if seat.name)


def invitation_content(
    session: Session, meeting_id: int, language: Language, *, seat_id: int | None = None
) -> content.Invitation:
    """Freeze the invitation of one seat's person, or without a name; UserError for no such seat."""
    meeting = living(session, Meeting, meeting_id)
    return content.Invitation(
        agenda=agenda_content(session, meeting_id, language),
        invitee=None if seat_id is None else _invitee(session, meeting, seat_id, language),
        chair=signatory(session, meeting.chair_id),
    )


def _invitee(
    session: Session, meeting: Meeting, seat_id: int, language: Language
) -> content.Invitee:
    for seat in list_participants(session, meeting.id):
        if seat.id == seat_id and seat.name:
            break
    else:
        raise UserError("record.gone")
    # Doubts about a name are for the record, not for its bearer.
    return content.Invitee(
        person=replace(attendee(seat, meeting, language), name_note=""),
        vocative="" if language is Language.ENGLISH else _vocative(session, seat),
        gender=gender_of(seat.gender, seat.name),
    )


def _vocative(session: Session, seat: ParticipantRow) -> str:
    """Return the kept vocative, else the suggested one if it is sure."""
    person = kept(session, Person, seat.person_id)
    if person is not None and person.vocative:
        return person.vocative
    given, family = (person.given_name, person.family_name) if person else split_name(seat.name)
    cases = decline_person(given, family, seat.gender)
    return cases.vocative if cases.sure else ""
