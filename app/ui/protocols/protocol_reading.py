"""What the page of the register reads, in one go."""

from dataclasses import dataclass
from datetime import date

from app.services import attendance, meetings, plans, protocols, register, series, series_parties
from app.services.document_settings import PaperNumbers
from app.services.meetings import MeetingRow
from app.services.plan_rows import PlanRow
from app.services.protocol_parties import KnownName, list_names
from app.services.protocols import ProtocolRow, SamePaper
from app.services.register import RegisterRow
from app.services.series import SeriesRow
from app.storage.session import JournalledSession


@dataclass(frozen=True)
class ProtocolView:
    """A registered paper and what its form offers."""

    protocol: ProtocolRow
    same: tuple[SamePaper, ...]
    series: tuple[SeriesRow, ...]
    names: tuple[KnownName, ...]
    can_take_parties: bool
    """The paper's series has parties that the paper has not."""


@dataclass(frozen=True)
class MinutesView:
    """The minutes of a meeting kept here, as the register tells of them."""

    meeting: MeetingRow
    number: str
    parties: int
    represented: int
    plans: tuple[PlanRow, ...]


def read_register(session: JournalledSession, today: date) -> tuple[RegisterRow, ...]:
    """Read the register."""
    return register.list_register(session, today)


def read_registered(session: JournalledSession, protocol_id: int) -> RegisterRow | None:
    """Read one registered paper as the register shows it."""
    return register.registered(session, protocol_id)


def read_protocol(session: JournalledSession, protocol_id: int) -> ProtocolView:
    """Read a registered paper; UserError('record.gone') where there is none."""
    row = protocols.protocol(session, protocol_id)
    wanted: set[int] = set()
    if row.series_id is not None:
        parties = series_parties.list_parties(session, row.series_id)
        wanted = {party.organisation_id for party in parties}
    return ProtocolView(
        protocol=row,
        same=protocols.find_same(session, protocol_id),
        series=series.list_series(session),
        names=list_names(session),
        can_take_parties=bool(wanted - {party.organisation_id for party in row.parties}),
    )


def read_minutes(session: JournalledSession, meeting_id: int) -> MinutesView:
    """Read the minutes of a meeting; UserError('record.gone') where there is none."""
    row = meetings.meeting(session, meeting_id)
    represented, parties = attendance.represented_parties(session, meeting_id)
    prefix = series.series(session, row.series_id).number_prefix
    on = row.document_on or row.held_on
    return MinutesView(
        meeting=row,
        number=PaperNumbers(session).say(row.series_id, prefix, row.number, on),
        parties=parties,
        represented=represented,
        plans=plans.list_plans(session, approved_by=meeting_id),
    )
