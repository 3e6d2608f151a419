"""The papers a record has: which can be shown, their frozen content, the names of their files."""

import re
from dataclasses import dataclass, replace

from app.documents.content import Content, Extract
from app.services import agenda, meetings, papers, plans, protocols
from app.services import series as series_service
from app.services.agenda import ItemListRow
from app.services.decision_register import years_of_meetings
from app.services.extract import DutyHolder, list_duty_holders
from app.services.invitations import InvitedRow, list_invited
from app.services.meetings import MeetingRow
from app.services.papers import Paper
from app.services.plan_rows import PlanRow
from app.services.protocol_of_intent import original_language
from app.services.protocols import ProtocolRow
from app.services.readiness import ReadinessRow, minutes_readiness, plan_readiness
from app.storage.session import JournalledSession
from app.ui.page import Place, Screen
from app.values import file_names
from app.values.language import Language
from app.values.paper_kind import PaperKind, PaperOwner
from app.values.paper_names import PDF, paper_file_name

_ITEM = re.compile(r"(?:agenda\.)?(?:items|entries)\[(\d+)\]")
_OF_MEETING = (
    PaperKind.MINUTES,
    PaperKind.EXTRACT,
    PaperKind.AGENDA,
    PaperKind.INVITATION,
    PaperKind.REGISTRATION_LIST,
)


@dataclass(frozen=True)
class RecordRows:
    """What the preview is about: a meeting with its plan, a plan alone, a year, or a protocol."""

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
    session: JournalledSession,
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
        assert plan_id is not None, "a preview is of a meeting, a plan or a year"
        plan = plans.plan(session, plan_id)
        language = series_service.series(session, plan.series_id).language
        return RecordRows(meeting=None, plan=plan, number="", language=language)
    meeting = meetings.meeting(session, meeting_id)
    prefix = series_service.series(session, meeting.series_id).number_prefix
    return RecordRows(
        meeting=meeting,
        plan=_plan_of(meeting, plans.list_plans(session)),
        number="" if meeting.number is None else f"{prefix}{meeting.number}",
        language=meeting.language,
        items=agenda.list_items(session, meeting_id),
        duty_holders=list_duty_holders(session, meeting_id),
        invited=list_invited(session, meeting_id),
    )


def still_offered(record: RecordRows, paper: Paper) -> Paper:
    """Return a paper without what the record no longer has."""
    items = {row.id for row in record.items}
    holders = {row.organisation_id for row in record.duty_holders}
    seats = {row.seat_id for row in record.invited}
    return replace(
        paper,
        items=tuple(item for item in paper.items if item in items),
        organisation_id=paper.organisation_id if paper.organisation_id in holders else None,
        seat_id=paper.seat_id if paper.seat_id in seats else None,
    )


def _of_year(session: JournalledSession, year: int) -> RecordRows:
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


def freeze(session: JournalledSession, record: RecordRows, paper: Paper) -> Content:
    """Return the content of a paper as the record says it now."""
    return papers.freeze(session, paper, record.owner_id(paper.kind))


def read_readiness(
    session: JournalledSession, record: RecordRows, kind: PaperKind
) -> ReadinessRow | None:
    """Return what a paper lacks before it is signed; of most nothing is asked."""
    if kind is PaperKind.MINUTES and record.meeting is not None:
        return minutes_readiness(session, record.meeting.id)
    if kind is PaperKind.ACTION_PLAN and record.plan is not None:
        return plan_readiness(session, record.plan.id)
    return None


def place_of_text(
    session: JournalledSession, record: RecordRows, paper: Paper, field: str
) -> Place:
    """Return where a text is edited; `field` is its path in the content („items[2].title“)."""
    if paper.kind.owner is PaperOwner.YEAR:
        return Place(Screen.PROTOCOLS)
    if record.protocol is not None:
        return Place(Screen.PROTOCOLS, protocol_id=record.protocol.id)
    if paper.kind.owner is PaperOwner.PLAN or record.meeting is None:
        return Place(Screen.MEASURES, plan_id=record.plan.id if record.plan else None)
    place = _item_place(session, record, paper, field)
    rows = agenda.list_items(session, record.meeting.id)
    item_id = rows[place].id if place is not None and place < len(rows) else None
    screen = Screen.MINUTES if item_id is not None else Screen.MEETINGS
    return Place(screen, meeting_id=record.meeting.id, item_id=item_id)


def _item_place(
    session: JournalledSession, record: RecordRows, paper: Paper, field: str
) -> int | None:
    """Return which item of the agenda a text is of, counted from nought; None for another text."""
    found = _ITEM.match(field)
    if found is None or paper.kind is PaperKind.REGISTRATION_LIST:
        return None
    place = int(found[1])
    if paper.kind is PaperKind.EXTRACT:
        content = freeze(session, record, paper)
        assert isinstance(content, Extract), "an extract's content is one"
        return content.items[place].place - 1 if place < len(content.items) else None
    return place


def file_name(record: RecordRows, paper: Paper) -> str:
    """Return „2025-01-29_protokolas_Nr-1.pdf“: when, what, its number, its language."""
    return paper_file_name(
        paper.kind,
        paper.language,
        when=_when(record, paper.kind),
        notes=_notes(record, paper),
    )


def _notes(record: RecordRows, paper: Paper) -> list[str]:
    """Return what tells a paper from others of its kind and day."""
    notes = []
    numbered = (PaperKind.MINUTES, PaperKind.EXTRACT, PaperKind.PROTOCOL_OF_INTENT)
    if paper.kind in numbered and record.number:
        notes.append(f"Nr-{record.number}")
    if paper.kind is PaperKind.EXTRACT:
        notes += [
            row.short for row in record.duty_holders if row.organisation_id == paper.organisation_id
        ]
    if paper.kind is PaperKind.INVITATION:
        notes += [row.name for row in record.invited if row.seat_id == paper.seat_id]
    if paper.kind is PaperKind.REPORT and paper.as_of is not None:
        notes.append(paper.as_of.isoformat())
    return notes


def clean_file_name(text: str) -> str:
    """Return a name that every system takes, ending in .pdf; '' where nothing is left of it."""
    name = text.strip().strip(". ")
    if name.casefold().endswith(PDF):
        name = name[: -len(PDF)].rstrip(". ")
    return file_names.file_name(name, suffix=PDF) if name else ""


def _when(record: RecordRows, kind: PaperKind) -> str:
    if kind.owner is PaperOwner.YEAR:
        return str(record.year)
    if kind.owner is PaperOwner.PLAN:
        return str(record.plan.year) if record.plan else ""
    if record.protocol is not None:
        on = record.protocol.document_on
        return on.isoformat() if on else ""
    held_on = record.meeting.held_on if record.meeting else None
    return held_on.isoformat() if held_on else ""
