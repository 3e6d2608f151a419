"""What the preview reads of a record's paper: its frozen content and what it still lacks."""

from app.documents.content import Content
from app.services import papers
from app.services.papers import Paper
from app.services.readiness import ReadinessRow, minutes_readiness, plan_readiness
from app.services.record_papers import RecordRows
from app.storage.session import JournalledSession
from app.values.paper_kind import PaperKind


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
