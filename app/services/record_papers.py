"""The papers a record has: a meeting with its plan, a plan alone, a year, or a protocol."""

from dataclasses import dataclass, replace

from sqlalchemy.orm import Session

from app.services import agenda, meetings, plans, protocols
from app.services import series as series_service
from app.services.agenda import ItemListRow
from app.services.decision_register import years_of_meetings
from app.services.document_settings import PaperNumbers
from app.services.extract import DutyHolder, list_duty_holders
from app.services.invitations import InvitedRow, list_invited
from app.services.meetings import MeetingRow
from app.services.numbered_decisions import numbered_decisions
from app.services.papers import Paper
from app.services.plan_rows import PlanRow
from app.services.protocol_of_intent import original_language
from app.services.protocols import ProtocolRow
from app.values.language import Language
from app.values.paper_kind import PaperKind, PaperOwner

_OF_MEETING = (
    PaperKind.MINUTES,
    PaperKind.EXTRACT,
    PaperKind.AGENDA,
    PaperKind.INVITATION,
    PaperKind.REGISTRATION_LIST,
)


@dataclass(frozen=True)
class PointRow:
    """A single decision of an item, or the measure that stands for one; `number` is „5.2“."""

    item_id: int
    number: str
    text: str
    decision_id: int | None
    measure_id: int | None


@dataclass(frozen=True)
class RecordRows:
    """What papers are wanted of."""

    meeting: MeetingRow | None
    plan: PlanRow | None
    number: str
    """The minutes' number with its prefix, or the protocol's; empty before it is given."""
    language: Language
    """What its papers are written in first."""
    year: int | None = None
    years: tuple[int, ...] = ()
    """The others that there are such papers of."""
    series: tuple[tuple[int, str], ...] = ()
    """The series that a year's paper may be of alone: ids and names."""
    protocol: ProtocolRow | None = None
    items: tuple[ItemListRow, ...] = ()
    """What an extract may take over."""
    duty_holders: tuple[DutyHolder, ...] = ()
    """Whom an extract may be for."""
    invited: tuple[InvitedRow, ...] = ()

    @property
    def kinds(self) -> tuple[PaperKind, ...]:
        """Return the papers there are, in the order they are listed."""
        if self.year is not None:
            return (PaperKind.DECISION_REGISTER,)
        if self.protocol is not None:
            return (PaperKind.PROTOCOL_OF_INTENT,)
        if self.meeting is None:
            return (PaperKind.ACTION_PLAN, PaperKind.REPORT)
        return (*_OF_MEETING, *((PaperKind.ACTION_PLAN,) if self.plan else ()))

    def owner_id(self, kind: PaperKind) -> int:
        """Return the id of what a paper is made from; of a year's paper the year."""
        if kind.owner is PaperOwner.YEAR:
            found = self.year
        else:
            owners = {PaperOwner.PLAN: self.plan, PaperOwner.PROTOCOL: self.protocol}
            owner = owners.get(kind.owner, self.meeting)
            found = owner.id if owner is not None else None
        assert found is not None, "a paper is listed only where there is a record for it"
        return found


def read_record(
    session: Session,
    meeting_id: int | None,
    plan_id: int | None,
    year: int | None = None,
    protocol_id: int | None = None,
) -> RecordRows:
    """Read a meeting with the plan it approved (or its year's), or a plan; UserError if gone."""
    if year is not None:
        return _of_year(session, year)
    if protocol_id is not None:
        row = protocols.protocol(session, protocol_id)
        language = original_language(session, row.series_id)
        return RecordRows(
            meeting=None, plan=None, number=row.number, language=language, protocol=row
        )
    if meeting_id is None:
        assert plan_id is not None, "a record is a meeting, a plan, a year or a protocol"
        plan = plans.plan(session, plan_id)
        language = series_service.series(session, plan.series_id).language
        return RecordRows(meeting=None, plan=plan, number="", language=language)
    meeting = meetings.meeting(session, meeting_id)
    prefix = series_service.series(session, meeting.series_id).number_prefix
    on = meeting.document_on or meeting.held_on
    return RecordRows(
        meeting=meeting,
        plan=_plan_of(meeting, plans.list_plans(session)),
        number=PaperNumbers(session).say(meeting.series_id, prefix, meeting.number, on),
        language=meeting.language,
        items=agenda.list_items(session, meeting_id),
        duty_holders=list_duty_holders(session, meeting_id),
        invited=list_invited(session, meeting_id),
    )


def read_again(session: Session, record: RecordRows) -> RecordRows:
    """Return a record as it is now; UserError if gone."""
    meeting, plan, protocol = record.meeting, record.plan, record.protocol
    if meeting is not None:
        return read_record(session, meeting.id, None)
    return read_record(
        session,
        None,
        plan.id if plan is not None else None,
        record.year,
        protocol.id if protocol is not None else None,
    )


def list_points(session: Session, record: RecordRows) -> tuple[PointRow, ...]:
    """Return the single points of a meeting's items, numbered as papers number them."""
    return tuple(
        PointRow(
            row.id,
            point.number,
            point.text,
            point.decision_id,
            point.measure.id if point.measure is not None else None,
        )
        for row in record.items
        if row.decided
        for point in numbered_decisions(session, row.id, row.number)
    )


def still_offered(record: RecordRows, paper: Paper, points: tuple[PointRow, ...]) -> Paper:
    """Return a paper without what the record no longer has; `points` are those it has now."""
    items = {row.id for row in record.items}
    decisions = {point.decision_id for point in points}
    measures = {point.measure_id for point in points}
    holders = {row.organisation_id for row in record.duty_holders}
    seats = {row.seat_id for row in record.invited}
    return replace(
        paper,
        items=tuple(one for one in paper.items if one in items),
        decisions=tuple(one for one in paper.decisions if one in decisions),
        measures=tuple(one for one in paper.measures if one in measures),
        organisation_id=paper.organisation_id if paper.organisation_id in holders else None,
        seat_id=paper.seat_id if paper.seat_id in seats else None,
    )


def _of_year(session: Session, year: int) -> RecordRows:
    rows = series_service.list_series(session)
    languages = {row.language for row in rows}
    return RecordRows(
        meeting=None,
        plan=None,
        number="",
        language=languages.pop() if len(languages) == 1 else Language.LITHUANIAN,
        year=year,
        years=tuple(sorted({year, *years_of_meetings(session)}, reverse=True)),
        series=tuple((row.id, row.name) for row in rows),
    )


def _plan_of(meeting: MeetingRow, rows: tuple[PlanRow, ...]) -> PlanRow | None:
    for row in rows:
        if row.approved_by_id == meeting.id:
            return row
    year = meeting.held_on.year if meeting.held_on else None
    for row in rows:
        if row.series_id == meeting.series_id and row.year == year:
            return row
    return None
