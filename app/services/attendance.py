"""Who was invited and who came: ticked live, counted for the quorum."""

from dataclasses import dataclass
from datetime import date, time
from typing import Any, TypedDict, Unpack

from sqlalchemy import Row, bindparam, func, select
from sqlalchemy.orm import Session

from app.models import Meeting, Organisation, Participant, Person, Series
from app.services.editing import (
    assign,
    draft_meeting,
    living,
    next_position,
    trash,
)
from app.services.merging import meant
from app.services.prepared import fetch, table
from app.services.series_parties import voting_parties
from app.values.enums import Gender, MeetingStatus, ParticipantRole, Presence, QuorumRule

HERE = (Presence.PRESENT, Presence.REMOTE)


class ParticipantChanges(TypedDict, total=False):
    """The fields of a participant that the workspace edits."""

    person_id: int | None
    organisation_id: int | None
    name: str
    affiliation: str
    post: str
    role: ParticipantRole
    presence: Presence
    votes: bool
    arrived_at: time | None
    left_at: time | None
    substitutes_for_id: int | None


@dataclass(frozen=True)
class ParticipantRow:
    """A seat at a meeting; `name` is empty where its organisation has named nobody."""

    id: int
    person_id: int | None
    name: str
    name_note: str
    name_note_en: str
    gender: Gender | None
    organisation_id: int | None
    organisation: str
    organisation_genitive: str | None
    organisation_short: str
    post: str
    role: ParticipantRole
    presence: Presence
    votes: bool
    arrived_at: time | None
    left_at: time | None
    substitutes_for: str

    @property
    def here(self) -> bool:
        """Tell whether they took part, in the room or remotely."""
        return self.presence in HERE


@dataclass(frozen=True)
class QuorumRow:
    """Parties represented, parties there are, parties needed (None: the series has no rule).

    `came`: parties represented at any time, as the minutes state; some may have left since.
    """

    represented: int
    total: int
    needed: int | None
    came: int

    @property
    def reached(self) -> bool:
        """Tell whether there is a quorum; without a rule nothing is lacking."""
        return self.needed is None or self.represented >= self.needed


# Who stands in the row may be a duplicate; who is meant is read (`app.services.merging`).
_seat, _person, _replaced = table(Participant), table(Person), table(Person).alias()
_organisation = table(Organisation)
_named_person, _named_replaced = table(Person).alias(), table(Person).alias()
_named_organisation = table(Organisation).alias()
_PARTICIPANTS = (
    select(
        _seat,
        _person.c.id.label("person"),
        _person.c.given_name,
        _person.c.family_name,
        _person.c.name_note,
        _person.c.name_note_en,
        _person.c.gender,
        _organisation.c.id.label("organisation_meant"),
        _organisation.c.name.label("organisation"),
        _organisation.c.genitive,
        _organisation.c.abbreviation,
        _replaced.c.given_name.label("replaced_given"),
        _replaced.c.family_name.label("replaced_family"),
    )
    .outerjoin_from(_seat, _named_person, _named_person.c.id == _seat.c.person_id)
    .outerjoin(_person, _person.c.id == meant(_named_person))
    .outerjoin(_named_organisation, _named_organisation.c.id == _seat.c.organisation_id)
    .outerjoin(_organisation, _organisation.c.id == meant(_named_organisation))
    .outerjoin(_named_replaced, _named_replaced.c.id == _seat.c.substitutes_for_id)
    .outerjoin(_replaced, _replaced.c.id == meant(_named_replaced))
    .where(_seat.c.meeting_id == bindparam("meeting"), _seat.c.deleted_at.is_(None))
    .order_by(_seat.c.role != "member", _seat.c.position, _seat.c.id)
)


def list_participants(session: Session, meeting_id: int) -> tuple[ParticipantRow, ...]:
    """Return everybody invited to a meeting, in protocol order, guests last; each once.

    Somebody may have two seats who was entered twice and merged since: the one where they are
    present is shown, else the first. Who speaks for two organisations has two.
    """
    shown: list[ParticipantRow] = []
    for row in (_row(seat) for seat in fetch(session, _PARTICIPANTS, meeting=meeting_id)):
        place = next((at for at, other in enumerate(shown) if _is_one(row, other)), None)
        if place is None:
            shown.append(row)
        elif _weight(row) > _weight(shown[place]):
            shown[place] = row
    return tuple(shown)


def record_attendance(
    session: Session, participant_id: int, presence: Presence, at: time | None = None
) -> None:
    """Tick somebody in or out; `at` is when they came, kept only for those who did."""
    for row in _seats_of_one(session, participant_id):
        row.presence = presence
        if presence in HERE:
            row.arrived_at = at if at is not None else row.arrived_at
        else:
            row.arrived_at = row.left_at = None


def record_all_present(session: Session, meeting_id: int) -> None:
    """Tick everybody who has a name and of whom nothing is known yet."""
    draft_meeting(session, meeting_id)
    for row in list_participants(session, meeting_id):
        if row.presence is Presence.INVITED and row.name:
            living(session, Participant, row.id).presence = Presence.PRESENT


def record_leaving(session: Session, participant_id: int, at: time | None) -> None:
    """Keep when somebody left; None: they stayed."""
    for row in _seats_of_one(session, participant_id):
        row.left_at = at


def add_participant(
    session: Session,
    meeting_id: int,
    *,
    person_id: int | None = None,
    organisation_id: int | None = None,
) -> int:
    """Invite a person, an organisation, or a person for an organisation; returns the seat's id.

    Only parties of the series vote.
    """
    meeting = draft_meeting(session, meeting_id)
    meant_id = None
    if organisation_id is not None:
        meant_id = session.scalar(
            select(meant(Organisation)).where(Organisation.id == organisation_id)
        )
    parties = voting_parties(session, meeting.series_id).on(meeting.series_id, meeting.held_on)
    row = Participant(
        meeting_id=meeting_id,
        person_id=person_id,
        organisation_id=organisation_id,
        votes=meant_id in parties,
        position=next_position(session, Participant.position, Participant.meeting_id, meeting_id),
    )
    session.add(row)
    session.flush()
    return row.id


def add_guest(session: Session, meeting_id: int, name: str, affiliation: str = "") -> int:
    """Invite a guest by free text."""
    draft_meeting(session, meeting_id)
    row = Participant(
        meeting_id=meeting_id,
        name=name.strip(),
        affiliation=affiliation.strip(),
        role=ParticipantRole.GUEST,
        votes=False,
        position=next_position(session, Participant.position, Participant.meeting_id, meeting_id),
    )
    session.add(row)
    session.flush()
    return row.id


def receive_latecomer(session: Session, participant_id: int, today: date) -> None:
    """Tick somebody who was added once the meeting's day had come: they are named for being there.

    Before that day, and without a name, they stay merely invited.
    """
    row = _draft_participant(session, participant_id)
    meeting = living(session, Meeting, row.meeting_id)
    begun = meeting.status is not MeetingStatus.PLANNED or (
        meeting.held_on is not None and meeting.held_on <= today
    )
    if begun and (row.person_id is not None or row.name):
        row.presence = Presence.PRESENT


def edit_participant(
    session: Session, participant_id: int, **changes: Unpack[ParticipantChanges]
) -> None:
    """Change a seat's fields; guests never vote."""
    row = _draft_participant(session, participant_id)
    if "presence" in changes:
        record_attendance(session, participant_id, changes["presence"], row.arrived_at)
    assign(row, changes)
    if row.role is ParticipantRole.GUEST:
        row.votes = False


def send_substitute(session: Session, participant_id: int, name: str) -> None:
    """Let a substitute take a seat: the named person, known or not, instead of the invited one."""
    from app.services.people import add_person, find_person

    row = _draft_participant(session, participant_id)
    found = find_person(session, name)
    invited = row.person_id
    row.person_id = found.id if found else add_person(session, name, row.organisation_id)
    row.substitutes_for_id = row.substitutes_for_id or invited


def remove_participant(session: Session, participant_id: int) -> None:
    """Take a seat out of the meeting."""
    for row in _seats_of_one(session, participant_id):
        trash(row)


def quorum(session: Session, meeting_id: int) -> QuorumRow:
    """Count the voting parties that are represented by somebody present who has not left."""
    meeting = living(session, Meeting, meeting_id)
    series = living(session, Series, meeting.series_id)
    parties = voting_parties(session, series.id).on(series.id, meeting.held_on)
    rows = session.execute(
        select(meant(Organisation), func.max(Participant.left_at.is_(None)))
        .join(Participant, Participant.organisation_id == Organisation.id)
        .where(Participant.meeting_id == meeting_id, Participant.deleted_at.is_(None))
        .where(Participant.presence.in_(HERE), Participant.role == ParticipantRole.MEMBER)
        .group_by(meant(Organisation))
    )
    came = dict(rows.all())
    total = len(parties)
    here = {organisation_id for organisation_id, stays in came.items() if stays}
    return QuorumRow(len(parties & here), total, _needed(series, total), len(parties & came.keys()))


def represented_parties(session: Session, meeting_id: int) -> tuple[int, int]:
    """Return how many parties were ever represented at a meeting, and how many there are."""
    row = quorum(session, meeting_id)
    return row.came, row.total


def voters_present(session: Session, meeting_id: int) -> int:
    """Count the members present who may vote and have not left, each once.

    Who speaks for an organisation votes where it is a voting party on the meeting's day, whatever
    it was when they were invited; others by their own right.
    """
    rows = list_participants(session, meeting_id)
    meeting = living(session, Meeting, meeting_id)
    parties = voting_parties(session, meeting.series_id).on(meeting.series_id, meeting.held_on)
    # Two seats of one person, entered twice and merged since, are one voter.
    voters = {
        ("person", row.person_id) if row.person_id is not None else ("seat", row.id)
        for row in rows
        if row.here and row.votes and row.left_at is None and row.role is ParticipantRole.MEMBER
        if row.organisation_id is None or row.organisation_id in parties
    }
    return len(voters)


def _row(seat: Row[*tuple[Any, ...]]) -> ParticipantRow:
    known = seat.person_id is not None
    return ParticipantRow(
        id=seat.id,
        person_id=seat.person,
        name=f"{seat.given_name} {seat.family_name}".strip() if known else seat.name,
        name_note=seat.name_note if known else "",
        name_note_en=seat.name_note_en if known else "",
        gender=seat.gender,
        organisation_id=seat.organisation_meant,
        organisation=seat.organisation or seat.affiliation,
        organisation_genitive=seat.genitive,
        organisation_short=seat.abbreviation or seat.organisation or seat.affiliation,
        post=seat.post,
        role=seat.role,
        presence=seat.presence,
        votes=seat.votes,
        arrived_at=seat.arrived_at,
        left_at=seat.left_at,
        substitutes_for=f"{seat.replaced_given or ''} {seat.replaced_family or ''}".strip(),
    )


def _needed(series: Series, total: int) -> int | None:
    if series.quorum_rule is QuorumRule.HALF:
        return total // 2 + 1
    if series.quorum_rule is QuorumRule.TWO_THIRDS:
        return -(-2 * total // 3)
    if series.quorum_rule is QuorumRule.NUMBER:
        return series.quorum_number
    return None


def _is_one(row: ParticipantRow, other: ParticipantRow) -> bool:
    """Tell whether two seats are one person's, and not for two organisations."""
    if row.person_id is None or row.person_id != other.person_id or row.role is not other.role:
        return False
    return len({row.organisation_id, other.organisation_id} - {None}) <= 1


def _weight(row: ParticipantRow) -> tuple[bool, bool, bool]:
    return row.here, row.organisation_id is not None, row.votes


def _seats_of_one(session: Session, participant_id: int) -> list[Participant]:
    """Return a seat of minutes that may change, and those that are shown as one with it."""
    row = _draft_participant(session, participant_id)
    seats = [_row(seat) for seat in fetch(session, _PARTICIPANTS, meeting=row.meeting_id)]
    (itself,) = (seat for seat in seats if seat.id == participant_id)
    others = [seat.id for seat in seats if seat is not itself and _is_one(seat, itself)]
    return [row, *(living(session, Participant, one) for one in others)]


def _draft_participant(session: Session, participant_id: int) -> Participant:
    row = living(session, Participant, participant_id)
    draft_meeting(session, row.meeting_id)
    return row
