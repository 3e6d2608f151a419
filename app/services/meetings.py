"""Meetings: find them, begin them, continue from the last one."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import TypedDict, Unpack

from sqlalchemy import bindparam, select
from sqlalchemy.orm import Session

from app.errors import UserError
from app.models import AgendaItem, Meeting, Membership, Organisation, Participant, Person, Series
from app.services import attendance, series_parties
from app.services.editing import assign, draft_meeting, living, trash
from app.services.meeting_list import MeetingListRow, all_meetings
from app.services.merging import NamedPerson, meant, meant_by, names_of
from app.services.prepared import fetch, raw, table
from app.services.series_parties import PartyRow
from app.values.enums import (
    EventWord,
    MeetingFormat,
    MeetingStatus,
    MinutesState,
    ParticipantRole,
    Presence,
)
from app.values.language import Language


class NewMeeting(TypedDict, total=False):
    """The fields a meeting may begin with."""

    title: str
    title_en: str
    held_on: date | None
    starts_at: time | None
    ends_at: time | None
    town: str
    town_en: str
    venue: str
    venue_locative: str | None
    venue_en: str
    format: MeetingFormat
    document_on: date | None
    chair_id: int | None
    secretary_id: int | None
    notes: str
    language: Language


class MeetingChanges(NewMeeting, total=False):
    """The fields of a meeting that its form edits."""

    series_id: int


@dataclass(frozen=True)
class MeetingRow:
    """A meeting as its form and its heading show it."""

    id: int
    series_id: int
    event_word: EventWord
    title: str
    title_en: str
    held_on: date | None
    starts_at: time | None
    ends_at: time | None
    town: str
    town_en: str
    venue: str
    venue_locative: str | None
    venue_en: str
    format: MeetingFormat
    status: MeetingStatus
    minutes_state: MinutesState
    finalised_elsewhere: bool
    document_on: date | None
    number: int | None
    chair_id: int | None
    secretary_id: int | None
    notes: str
    language: Language


_meeting, _series = table(Meeting), table(Series)
_SPECIAL = {
    "event_word": _series.c.event_word,
    "chair_id": meant_by(Person, _meeting.c.chair_id).label("chair_id"),
    "secretary_id": meant_by(Person, _meeting.c.secretary_id).label("secretary_id"),
}
_MEETING = (
    select(
        *(
            _SPECIAL[name] if name in _SPECIAL else _meeting.c[name]
            for name in MeetingRow.__dataclass_fields__
        )
    )
    .join_from(_meeting, _series, _series.c.id == _meeting.c.series_id)
    .where(_meeting.c.id == bindparam("meeting"), _meeting.c.deleted_at.is_(None))
)


def list_meetings(session: Session) -> tuple[MeetingListRow, ...]:
    """Return all meetings, the newest first; those without a date come before all others."""
    return all_meetings(raw(session))


def meeting(session: Session, meeting_id: int) -> MeetingRow:
    """Return one meeting."""
    found = fetch(session, _MEETING, meeting=meeting_id)
    if not found:
        raise UserError("record.gone")
    return MeetingRow(*found[0])


def begin_meeting(session: Session, series_id: int, **changes: Unpack[NewMeeting]) -> int:
    """Keep a new meeting of a series, with its parties invited through their representatives.

    Town, venue, chair and secretary come from the series unless given.
    """
    series = living(session, Series, series_id)
    row = Meeting(
        series_id=series_id,
        title=series.name,
        town=series.town,
        venue=series.venue,
        chair_id=series.chair_id,
        secretary_id=series.secretary_id,
        language=series.language,
    )
    assign(row, changes)
    session.add(row)
    session.flush()
    _invite(session, row, series_parties.list_parties(session, row.series_id, row.held_on))
    return row.id


def invite_parties(session: Session, meeting_id: int) -> int:
    """Invite the parties that have no seat yet, entered after the meeting; return how many."""
    row = draft_meeting(session, meeting_id)
    seats = attendance.list_participants(session, meeting_id)
    seated = {seat.organisation_id for seat in seats}
    parties = series_parties.list_parties(session, row.series_id, row.held_on)
    missing = [party for party in parties if party.organisation_id not in seated]
    _invite(session, row, missing, after=len(seats))
    return len(missing)


def continue_meeting(session: Session, meeting_id: int, held_on: date | None = None) -> int:
    """Begin the next meeting from an earlier one: its people and place, nothing it decided.

    Its first item is the approval of the earlier minutes, as secretaries expect. Parties that have
    left the series since are not invited again.
    """
    last = living(session, Meeting, meeting_id)
    row = Meeting(
        series_id=last.series_id,
        title=last.title,
        title_en=last.title_en,
        held_on=held_on,
        starts_at=last.starts_at,
        town=last.town,
        town_en=last.town_en,
        venue=last.venue,
        venue_locative=last.venue_locative,
        venue_en=last.venue_en,
        format=last.format,
        chair_id=last.chair_id,
        secretary_id=last.secretary_id,
        language=last.language,
    )
    session.add(row)
    session.flush()
    left = _parties_that_left(session, last, held_on)
    for seat in last.participants:
        if seat.deleted_at is None and seat.organisation_id not in left:
            session.add(
                Participant(
                    meeting_id=row.id,
                    person_id=seat.person_id,
                    organisation_id=seat.organisation_id,
                    name=seat.name,
                    affiliation=seat.affiliation,
                    post=seat.post,
                    role=seat.role,
                    votes=seat.votes,
                    position=seat.position,
                )
            )
    if last.held_on is not None:
        title = _approval_title(last.held_on, last.number, row.language)
        session.add(AgendaItem(meeting_id=row.id, title=title))
    return row.id


def edit_meeting(session: Session, meeting_id: int, **changes: Unpack[MeetingChanges]) -> None:
    """Change a meeting's fields; notes may change even when the minutes are final."""
    if set(changes) == {"notes"}:
        row = living(session, Meeting, meeting_id)
    else:
        row = draft_meeting(session, meeting_id)
    before = row.held_on
    assign(row, changes)
    series_parties.follow_meeting(session, row, before)
    if row.starts_at and row.ends_at and row.ends_at < row.starts_at:
        raise UserError("meeting.ends_before_it_begins")


def open_meeting(session: Session, meeting_id: int, now: datetime) -> None:
    """Mark that the meeting goes on; a start that was not planned is taken from the clock."""
    row = draft_meeting(session, meeting_id)
    row.status = MeetingStatus.OPEN
    row.held_on = row.held_on or now.date()
    row.starts_at = row.starts_at or now.time().replace(second=0, microsecond=0)


def close_meeting(session: Session, meeting_id: int, now: datetime) -> None:
    """Mark that the meeting is over; on its own day a missing end is taken from the clock."""
    row = draft_meeting(session, meeting_id)
    row.status = MeetingStatus.CLOSED
    ended = now.time().replace(second=0, microsecond=0)
    on_its_day = row.held_on == now.date()
    if row.ends_at is None and on_its_day and (row.starts_at is None or ended > row.starts_at):
        row.ends_at = ended


def reopen_meeting(session: Session, meeting_id: int) -> None:
    """Take back that the meeting is over."""
    draft_meeting(session, meeting_id).status = MeetingStatus.OPEN


def delete_meeting(session: Session, meeting_id: int) -> None:
    """Put a meeting into the trash with everything in it."""
    trash(draft_meeting(session, meeting_id))


def _parties_that_left(session: Session, last: Meeting, day: date | None) -> set[int]:
    """Return the organisations, duplicates too, that were parties at a meeting and are no more."""
    then = series_parties.list_parties(session, last.series_id, last.held_on)
    now = series_parties.list_parties(session, last.series_id, day)
    gone = {row.organisation_id for row in then} - {row.organisation_id for row in now}
    return {named for one in gone for named in session.scalars(names_of(Organisation, one))}


def _invite(session: Session, row: Meeting, parties: Sequence[PartyRow], *, after: int = 0) -> None:
    for position, party in enumerate(parties, after):
        speaking = session.execute(
            select(Person.id.label("person_id"), Membership.post)
            .join(NamedPerson, NamedPerson.id == Membership.person_id)
            .join(Person, Person.id == meant(NamedPerson))
            .where(Membership.organisation_id.in_(names_of(Organisation, party.organisation_id)))
            .select_from(Membership)
            .where(Membership.represents, Membership.valid_until.is_(None))
            .where(Membership.deleted_at.is_(None), Person.deleted_at.is_(None))
            .order_by(Membership.id)
        ).first()
        session.add(
            Participant(
                meeting_id=row.id,
                person_id=speaking.person_id if speaking else None,
                organisation_id=party.organisation_id,
                post=speaking.post if speaking else "",
                role=ParticipantRole.MEMBER,
                presence=Presence.INVITED,
                votes=party.votes,
                position=position,
            )
        )


_APPROVAL = {
    Language.LITHUANIAN: (
        "Dėl {date} protokolo tvirtinimo",
        "Dėl {date} protokolo Nr. {n} tvirtinimo",
    ),
    Language.ENGLISH: (
        "Approval of the minutes of {date}",
        "Approval of minutes No. {n} of {date}",
    ),
}


def _approval_title(held_on: date, number: int | None, language: Language) -> str:
    from app.values.dates import long_date

    plain, numbered = _APPROVAL[language]
    date_text = long_date(held_on, language)
    return (plain if number is None else numbered).format(date=date_text, n=number)
