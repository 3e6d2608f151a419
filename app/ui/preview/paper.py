"""The papers a record has: which can be shown, their frozen content, the names of their files."""

import re
from dataclasses import dataclass

from app.documents.content import Content
from app.services import agenda, meetings, papers, plans, protocols
from app.services import series as series_service
from app.services.decision_register import years_of_meetings
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

_FILE_NAMES = {
    PaperKind.MINUTES: "protokolas",
    PaperKind.REGISTRATION_LIST: "dalyviu-sarasas",
    PaperKind.ACTION_PLAN: "priemoniu-planas",
    PaperKind.REPORT: "plano-ataskaita",
    PaperKind.DECISION_REGISTER: "nutarimu-registras",
    PaperKind.PROTOCOL_OF_INTENT: "ketinimu-protokolas",
}
_ITEM = re.compile(r"items\[(\d+)\]")
PDF = ".pdf"


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

    @property
    def kinds(self) -> tuple[PaperKind, ...]:
        """Return the papers there are, in the order they are listed."""
        if self.year is not None:
            return (PaperKind.DECISION_REGISTER,)
        if self.protocol is not None:
            return (PaperKind.PROTOCOL_OF_INTENT,)
        if self.meeting is None:
            return (PaperKind.ACTION_PLAN, PaperKind.REPORT)
        of_meeting = (PaperKind.MINUTES, PaperKind.REGISTRATION_LIST)
        return (*of_meeting, *((PaperKind.ACTION_PLAN,) if self.plan else ()))

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
    found = _ITEM.match(field)
    item_id = None
    if paper.kind is PaperKind.MINUTES and found is not None:
        items = agenda.list_items(session, record.meeting.id)
        item_id = items[int(found[1])].id if int(found[1]) < len(items) else None
    screen = Screen.MINUTES if item_id is not None else Screen.MEETINGS
    return Place(screen, meeting_id=record.meeting.id, item_id=item_id)


def file_name(record: RecordRows, paper: Paper) -> str:
    """Return „2025-01-29_protokolas_Nr-1.pdf“: when, what, its number, its language."""
    parts = [_when(record, paper.kind), _FILE_NAMES[paper.kind]]
    if paper.kind in (PaperKind.MINUTES, PaperKind.PROTOCOL_OF_INTENT) and record.number:
        parts.append(f"Nr-{record.number}")
    if paper.kind is PaperKind.REPORT and paper.as_of is not None:
        parts.append(paper.as_of.isoformat())
    name = "_".join(part for part in parts if part)
    ending = "-en" if paper.language is Language.ENGLISH else ""
    return clean_file_name(f"{name}{ending}")


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
