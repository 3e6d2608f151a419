"""Parties of a series: from when until when an organisation is one, and who votes on which day."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from functools import cache
from typing import TypedDict, Unpack

from sqlalchemy import ColumnElement, select, true
from sqlalchemy.orm import Session

from app.errors import UserError
from app.models import Meeting, Organisation, Participant, Series, SeriesParty
from app.services.editing import assign, living, next_position, trash
from app.services.merging import NamedOrganisation, kept, meant, names_of
from app.values.enums import MinutesState


@dataclass(frozen=True)
class PartyRow:
    """An organisation as a party of a series; it counts from one day to the other, both included.

    None: from the beginning, and still.
    """

    id: int
    series_id: int
    organisation_id: int
    name: str
    abbreviation: str
    votes: bool
    valid_from: date | None
    valid_until: date | None

    def counts_on(self, day: date | None) -> bool:
        """Tell whether it is a party on a day; a meeting without a day (None) is still to come."""
        if day is None:
            return self.valid_until is None
        return (self.valid_from is None or self.valid_from <= day) and (
            self.valid_until is None or day <= self.valid_until
        )


class PartyDays(TypedDict, total=False):
    """Between which days an organisation is a party."""

    valid_from: date | None
    valid_until: date | None


class VotingParties:
    """Who may vote in which series on which day, by the ids of organisations: for every count.

    Minutes, register and attendance count by this alone, so they cannot differ.
    """

    def __init__(self, rows: Sequence[PartyRow]) -> None:
        self._rows: dict[int, list[PartyRow]] = {}
        for row in rows:
            if row.votes:
                self._rows.setdefault(row.series_id, []).append(row)
        self.on = cache(self._on)

    def _on(self, series_id: int, day: date | None) -> frozenset[int]:
        rows = self._rows.get(series_id, ())
        return frozenset(row.organisation_id for row in rows if row.counts_on(day))


def list_parties(session: Session, series_id: int, on: date | None = None) -> tuple[PartyRow, ...]:
    """Return those that are parties of a series on a day (None: still), in protocol order."""
    parties: dict[int, PartyRow] = {}
    for party in _party_rows(session, SeriesParty.series_id == series_id):
        if party.counts_on(on):
            parties.setdefault(party.organisation_id, party)  # two may be merged into one
    return tuple(parties.values())


def list_party_days(session: Session, organisation_id: int) -> tuple[PartyRow, ...]:
    """Return from when until when an organisation is or was a party, in all series."""
    of_it = SeriesParty.organisation_id.in_(names_of(Organisation, organisation_id))
    shown: dict[tuple[object, ...], PartyRow] = {}
    for row in _party_rows(session, of_it):
        shown.setdefault((row.series_id, row.valid_from, row.valid_until), row)
    return tuple(sorted(shown.values(), key=lambda row: row.valid_from or date.min))


def voting_parties(session: Session, series_id: int | None = None) -> VotingParties:
    """Return who may vote when, in one series or (None) in all."""
    which = true() if series_id is None else SeriesParty.series_id == series_id
    return VotingParties(_party_rows(session, which))


def add_parties(session: Session, series_id: int, organisation_ids: Sequence[int]) -> None:
    """Make organisations parties of a series; those that are already stay as they are.

    Where the series has met before, they count from its latest meeting, if that one may still be
    written, else from the day after: the papers of earlier ones must not change. One that was
    taken out and that no meeting has missed since is a party as if it had never been out. Who
    had no vote comes back without one.
    """
    living(session, Series, series_id)
    present = {party.organisation_id for party in list_parties(session, series_id)}
    position = next_position(session, SeriesParty.position, SeriesParty.series_id, series_id)
    days = _meeting_days(session, series_id)
    first = _first_day(session, series_id, days)
    for offset, organisation_id in enumerate(dict.fromkeys(organisation_ids)):
        if organisation_id in present:
            continue
        since, ended = first, _last_ended(session, series_id, organisation_id)
        if ended is not None and ended.valid_until is not None:
            if not any(ended.valid_until < day < (first or date.max) for day in days):
                ended.valid_until = None
                continue
            since = max(first or date.min, ended.valid_until + timedelta(1))
        session.add(
            SeriesParty(
                series_id=series_id,
                organisation_id=organisation_id,
                position=position + offset,
                votes=ended is None or ended.votes,
                valid_from=since,
            )
        )


def edit_party(session: Session, party_id: int, *, votes: bool) -> None:
    """Give a party the right to vote or take it; UserError as `edit_party_days`.

    Where minutes that are no draft any more count it, from the day after the last of them on.
    """
    party = living(session, SeriesParty, party_id)
    settled = set(_settled_days(session, party.series_id).values())
    with _unchanged_minutes(session, party.series_id):
        for row in _same_party(session, party):
            signed = max((day for day in settled if day >= (row.valid_from or day)), default=None)
            if signed is None or row.valid_until is not None or row.votes == votes:
                row.votes = votes
                continue
            row.valid_until = signed
            session.add(
                SeriesParty(
                    series_id=row.series_id,
                    organisation_id=row.organisation_id,
                    position=row.position,
                    votes=votes,
                    valid_from=signed + timedelta(1),
                )
            )


def edit_party_days(session: Session, party_id: int, **days: Unpack[PartyDays]) -> None:
    """Change from when or until when an organisation is a party; it may not end before.

    UserError('party.counted_in_final') with the meeting's `day` where minutes that are no draft
    any more would count other parties.
    """
    party = living(session, SeriesParty, party_id)
    with _unchanged_minutes(session, party.series_id):
        for row in _same_party(session, party):
            assign(row, days)
            if row.valid_from and row.valid_until and row.valid_until < row.valid_from:
                raise UserError("party.ends_before_it_begins")


def remove_party(session: Session, party_id: int, today: date) -> None:
    """Take an organisation out of a series' parties.

    Where it was counted before the latest meeting, or invited, it was one until the day before
    the next meeting, or until today where none is planned. Otherwise it was ticked by mistake.
    Minutes that are no draft any more count it as they did, whatever their day.
    """
    row = living(session, SeriesParty, party_id)
    days = _meeting_days(session, row.series_id)
    settled = set(_settled_days(session, row.series_id).values())
    for other in _same_party(session, row):
        since = other.valid_from or date.min
        signed = max((day for day in settled if since <= day), default=None)
        first = today if signed is None else max(today, signed + timedelta(1))
        ahead = next((day for day in days if day >= first), None)
        last = max(today, signed or today) if ahead is None else ahead - timedelta(1)
        counted = [day for day in days if since <= day <= last]
        if counted and (signed is not None or counted[0] < days[-1] or _is_invited(session, other)):
            other.valid_until = last
        else:
            trash(other)


def spare_settled(session: Session, row: SeriesParty) -> None:
    """Let a party that is coming back count only after minutes that were made final without it."""
    settled = set(_settled_days(session, row.series_id).values())
    since, until = row.valid_from or date.min, row.valid_until or date.max
    missed = max((day for day in settled if since <= day <= until), default=None)
    if missed == until:
        raise UserError("party.counted_in_final", day=missed)
    if missed is not None:
        row.valid_from = missed + timedelta(1)


def follow_meeting(session: Session, meeting: Meeting, before: date | None) -> None:
    """Let days that were set by a meeting's day go with it, where the meeting comes earlier.

    Otherwise who was a party from that meeting on would be missing in its own paper.
    """
    day = meeting.held_on
    if before is None or day is None or day >= before:
        return
    others = _meeting_days(session, meeting.series_id, besides=meeting.id)
    if any(day <= other <= before for other in others):
        return
    for row in session.scalars(
        select(SeriesParty).where(
            SeriesParty.series_id == meeting.series_id, SeriesParty.deleted_at.is_(None)
        )
    ):
        if row.valid_from == before:
            row.valid_from = day
        until = day - timedelta(1)
        if row.valid_until == before - timedelta(1) and (row.valid_from or date.min) <= until:
            row.valid_until = until


def _party_rows(session: Session, which: ColumnElement[bool]) -> list[PartyRow]:
    rows = session.execute(
        select(
            SeriesParty.id,
            SeriesParty.series_id,
            Organisation.id,
            Organisation.name,
            Organisation.abbreviation,
            SeriesParty.votes,
            SeriesParty.valid_from,
            SeriesParty.valid_until,
            Organisation.deleted_at,
        )
        .join(NamedOrganisation, NamedOrganisation.id == SeriesParty.organisation_id)
        .join(Organisation, Organisation.id == meant(NamedOrganisation))
        .where(which, SeriesParty.deleted_at.is_(None))
        .order_by(SeriesParty.position, SeriesParty.id)
    ).all()
    parties = []
    for row in rows:
        party, gone_at = PartyRow(*row[:-1]), row.deleted_at
        if gone_at is not None:
            party = replace(party, valid_until=_end(session, party, gone_at))
        parties.append(party)
    return parties


def _end(session: Session, party: PartyRow, gone_at: datetime) -> date:
    """Return until when a deleted organisation counts, which an older version left open.

    Until its deletion, or the last minutes after it that are no draft any more.
    """
    if party.valid_until is not None:
        return party.valid_until
    return max([gone_at.date(), *_settled_days(session, party.series_id).values()])


def _settled_days(session: Session, series_id: int) -> dict[int, date]:
    """Return, by meeting, the days of those whose minutes are no draft any more."""
    rows = session.execute(
        select(Meeting.id, Meeting.held_on)
        .where(Meeting.series_id == series_id, Meeting.deleted_at.is_(None))
        .where(Meeting.held_on.is_not(None), Meeting.minutes_state != MinutesState.DRAFT)
        .order_by(Meeting.held_on)
    )
    return {meeting_id: day for meeting_id, day in rows if day is not None}


@contextmanager
def _unchanged_minutes(session: Session, series_id: int) -> Iterator[None]:
    """Refuse a change by which minutes that are no draft any more would count other parties."""
    days = sorted(set(_settled_days(session, series_id).values()))
    before = voting_parties(session, series_id)
    yield
    session.flush()
    after = voting_parties(session, series_id)
    for day in days:
        if before.on(series_id, day) != after.on(series_id, day):
            raise UserError("party.counted_in_final", day=day)


def _meeting_days(session: Session, series_id: int, besides: int | None = None) -> list[date]:
    """Return the days on which a series meets or met, each once, the earliest first."""
    days = session.scalars(
        select(Meeting.held_on)
        .where(Meeting.series_id == series_id, Meeting.deleted_at.is_(None))
        .where(Meeting.held_on.is_not(None), Meeting.id != (besides or 0))
        .distinct()
        .order_by(Meeting.held_on)
    )
    return [day for day in days if day is not None]


def _first_day(session: Session, series_id: int, days: Sequence[date]) -> date | None:
    """Return from when somebody who becomes a party now counts; None: from the beginning."""
    if not days:
        return None
    of_it = select(Meeting.id).where(Meeting.series_id == series_id, Meeting.deleted_at.is_(None))
    draft = Meeting.minutes_state == MinutesState.DRAFT
    undated = session.execute(of_it.where(Meeting.held_on.is_(None), draft)).first()
    latest = set(
        session.scalars(
            select(Meeting.minutes_state)
            .where(Meeting.series_id == series_id, Meeting.deleted_at.is_(None))
            .where(Meeting.held_on == days[-1])
        )
    )
    if undated is not None or latest != {MinutesState.DRAFT}:
        return days[-1] + timedelta(1)
    return days[-1] if len(days) > 1 else None


def _is_invited(session: Session, row: SeriesParty) -> bool:
    """Tell whether a party, by whatever merged row, has a seat at a meeting of its series."""
    one = kept(session, Organisation, row.organisation_id)
    meant_id = row.organisation_id if one is None else one.id
    seat = (
        select(Participant.id)
        .join(Meeting, Meeting.id == Participant.meeting_id)
        .where(Meeting.series_id == row.series_id, Meeting.deleted_at.is_(None))
        .where(Participant.deleted_at.is_(None))
        .where(Participant.organisation_id.in_(names_of(Organisation, meant_id)))
    )
    return session.execute(seat).first() is not None


def _last_ended(session: Session, series_id: int, organisation_id: int) -> SeriesParty | None:
    return session.scalars(
        select(SeriesParty)
        .where(SeriesParty.series_id == series_id, SeriesParty.deleted_at.is_(None))
        .where(SeriesParty.organisation_id.in_(names_of(Organisation, organisation_id)))
        .where(SeriesParty.valid_until.is_not(None))
        .order_by(SeriesParty.valid_until.desc())
    ).first()


def _same_party(session: Session, row: SeriesParty) -> list[SeriesParty]:
    """Return a party and those its organisation is by rows merged with its own, for like days.

    Of those that are still parties all, whatever day they began on; of others the same ones.
    """
    one = kept(session, Organisation, row.organisation_id)
    assert one is not None
    query = select(SeriesParty).where(
        SeriesParty.series_id == row.series_id,
        SeriesParty.organisation_id.in_(names_of(Organisation, one.id)),
        SeriesParty.deleted_at.is_(None),
    )
    return [
        other
        for other in session.scalars(query)
        if other.valid_until == row.valid_until
        and (row.valid_until is None or other.valid_from == row.valid_from)
    ]
