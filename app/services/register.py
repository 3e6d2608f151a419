"""The register: papers registered or written here, and the minutes of the meetings kept here."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import Enum

from sqlalchemy import func, or_, select, true
from sqlalchemy.orm import Session

from app.models import Meeting, Organisation, Participant, Protocol, ProtocolParty, Series
from app.services.attendance import HERE
from app.services.document_settings import PaperNumbers
from app.services.merging import NamedOrganisation, meant
from app.services.series_parties import voting_parties
from app.values.enums import MeetingStatus, MinutesState, ParticipantRole, ProtocolKind


class Source(Enum):
    """Where the data of a paper are kept; with the id it tells the paper from all others."""

    MEETING = "meeting"
    PROTOCOL = "protocol"


@dataclass(frozen=True)
class RegisterRow:
    """A paper in the register.

    `number` stands as it is printed, '' where there is none. `parties` counts those who signed, or
    the parties of the series on the meeting's day; `represented` (minutes only) how many came.
    `names` are what else a search may find the paper by.
    """

    source: Source
    id: int
    kind: ProtocolKind
    number: str
    on: date | None
    title: str
    state: MinutesState
    parties: int
    represented: int | None = None
    names: tuple[str, ...] = ()
    registered: bool = False
    """It exists on paper, only its data are kept here."""

    @property
    def key(self) -> tuple[Source, int]:
        """Return what tells the paper from all others."""
        return self.source, self.id


def list_register(session: Session, today: date) -> tuple[RegisterRow, ...]:
    """Return all papers, the newest first; those without a date come before all others.

    A meeting that is still ahead has no minutes yet and is left out.
    """
    return newest_first([*_protocols(session), *_minutes(session, today)])


def registered(session: Session, protocol_id: int) -> RegisterRow | None:
    """Return one paper that is no minutes kept here as the register shows it; None where gone."""
    return next(iter(_protocols(session, protocol_id)), None)


def newest_first(rows: Iterable[RegisterRow]) -> tuple[RegisterRow, ...]:
    """Return papers in the register's own order."""
    return tuple(
        sorted(rows, key=lambda row: (row.on is None, row.on or date.min, row.id), reverse=True)
    )


def _protocols(session: Session, only: int | None = None) -> Iterable[RegisterRow]:
    names: dict[int, list[str]] = {}
    for protocol_id, name, organisation, short in session.execute(
        select(
            ProtocolParty.protocol_id,
            ProtocolParty.name,
            Organisation.name,
            Organisation.abbreviation,
        )
        .outerjoin(NamedOrganisation, NamedOrganisation.id == ProtocolParty.organisation_id)
        .outerjoin(Organisation, Organisation.id == meant(NamedOrganisation))
        .where(ProtocolParty.deleted_at.is_(None))
        .where(true() if only is None else ProtocolParty.protocol_id == only)
    ):
        said = " ".join(part for part in (name, organisation, short) if part)
        names.setdefault(protocol_id, []).append(said)
    for row in session.execute(
        select(
            Protocol.id,
            Protocol.kind,
            Protocol.number,
            Protocol.document_on,
            Protocol.title,
            Protocol.state,
            Protocol.registered,
            Protocol.town,
            Protocol.venue,
        )
        .where(Protocol.deleted_at.is_(None))
        .where(true() if only is None else Protocol.id == only)
    ):
        of_paper = names.get(row.id, [])
        yield RegisterRow(
            Source.PROTOCOL,
            row.id,
            row.kind,
            row.number,
            row.document_on,
            row.title,
            row.state,
            len(of_paper),
            names=(row.town, row.venue, *of_paper),
            registered=row.registered,
        )


def _minutes(session: Session, today: date) -> Iterable[RegisterRow]:
    parties_of, came = voting_parties(session), _parties_that_came(session)
    numbers = PaperNumbers(session)
    for row in session.execute(
        select(
            Meeting.id,
            Meeting.series_id,
            Meeting.held_on,
            Meeting.number,
            Series.number_prefix,
            func.coalesce(Meeting.document_on, Meeting.held_on).label("on"),
            Meeting.title,
            Meeting.minutes_state,
            Meeting.town,
            Meeting.venue,
        )
        .join(Series, Series.id == Meeting.series_id)
        .where(Meeting.deleted_at.is_(None))
        .where(
            or_(
                Meeting.status != MeetingStatus.PLANNED,
                Meeting.held_on <= today,
                Meeting.minutes_state != MinutesState.DRAFT,
            )
        )
    ):
        parties = parties_of.on(row.series_id, row.held_on)
        yield RegisterRow(
            Source.MEETING,
            row.id,
            ProtocolKind.MINUTES,
            numbers.say(row.series_id, row.number_prefix, row.number, row.on),
            row.on,
            row.title,
            row.minutes_state,
            len(parties),
            len(parties & came.get(row.id, set())),
            (row.town, row.venue),
        )


def _parties_that_came(session: Session) -> dict[int, set[int]]:
    """Return for each meeting the organisations that somebody there spoke for."""
    party = meant(Organisation)
    rows = session.execute(
        select(Participant.meeting_id, func.group_concat(party.distinct()))
        .join(Organisation, Organisation.id == Participant.organisation_id)
        .where(Participant.deleted_at.is_(None), Participant.presence.in_(HERE))
        .where(Participant.role == ParticipantRole.MEMBER)
        .group_by(Participant.meeting_id)
    )
    return {meeting_id: set(map(int, came.split(","))) for meeting_id, came in rows}
