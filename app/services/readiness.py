"""What a paper still lacks before it can be signed."""

from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.models import AgendaItem, Measure, Meeting, Person, Plan
from app.services.agenda import list_items
from app.services.editing import living
from app.services.measure_rows import MeasureRow
from app.services.measures import list_plan_measures
from app.services.merging import kept
from app.values.enums import MeasureStatus, Outcome


@dataclass(frozen=True)
class Finding:
    """One thing to say, as a key of the message catalogue; `count` where the sentence counts."""

    key: str
    count: int | None = None


@dataclass(frozen=True)
class ReadinessRow:
    """What is missing; where nothing is, the one finding says that all is there."""

    ready: bool
    findings: tuple[Finding, ...]


def minutes_readiness(session: Session, meeting_id: int) -> ReadinessRow:
    """Return what the minutes of a meeting lack: heading, results, the measures they agreed on."""
    meeting = living(session, Meeting, meeting_id)
    outcomes = [item.outcome for item in list_items(session, meeting_id)]
    missing: list[Finding] = []
    for key, known in (
        ("readiness.date", meeting.held_on),
        ("readiness.number", meeting.number),
        ("readiness.chair", meeting.chair_id),
        ("readiness.secretary", meeting.secretary_id),
    ):
        if known is None:
            missing.append(Finding(key))
    chair, secretary = (
        kept(session, Person, key) for key in (meeting.chair_id, meeting.secretary_id)
    )
    if chair is not None and chair is secretary:
        missing.append(Finding("readiness.one_signs_twice"))
    if not outcomes:
        missing.append(Finding("readiness.no_items"))
    missing += _counted("readiness.items_open", outcomes.count(Outcome.OPEN))
    missing += _measures(_of_minutes(session, meeting_id))
    if missing:
        return ReadinessRow(ready=False, findings=tuple(missing))
    all_decided = all(outcome is Outcome.DECIDED for outcome in outcomes)
    key = "readiness.all_decided" if all_decided else "readiness.all_finished"
    return ReadinessRow(ready=True, findings=(Finding(key, len(outcomes)),))


def plan_readiness(session: Session, plan_id: int) -> ReadinessRow:
    """Return what a measures plan lacks: its approval, leads and deadlines."""
    row = living(session, Plan, plan_id)
    measures = list_plan_measures(session, plan_id)
    missing: list[Finding] = []
    if row.approved_by_id is None:
        missing.append(Finding("readiness.plan_not_approved"))
    if not measures:
        missing.append(Finding("readiness.no_measures"))
    missing += _measures(measures)
    if missing:
        return ReadinessRow(ready=False, findings=tuple(missing))
    return ReadinessRow(ready=True, findings=(Finding("readiness.plan_ready", len(measures)),))


def _of_minutes(session: Session, meeting_id: int) -> list[MeasureRow]:
    """Return the measures agreed at a meeting and those of the plans it approved."""
    items = set(
        session.scalars(
            select(AgendaItem.id).where(
                AgendaItem.meeting_id == meeting_id, AgendaItem.deleted_at.is_(None)
            )
        )
    )
    approved = set(
        session.scalars(
            select(Plan.id).where(Plan.approved_by_id == meeting_id, Plan.deleted_at.is_(None))
        )
    )
    agreed = set(
        session.scalars(
            select(Measure.plan_id)
            .where(Measure.item_id.in_(items), Measure.deleted_at.is_(None))
            .distinct()
        )
    )
    return [
        row
        for plan_id in sorted(approved | agreed)
        for row in list_plan_measures(session, plan_id)
        if plan_id in approved or row.item_id in items
    ]


def _measures(rows: Iterable[MeasureRow]) -> list[Finding]:
    standing = [row for row in rows if row.status is not MeasureStatus.DROPPED]
    leaderless = sum(not any(party.leads for party in row.responsibles) for row in standing)
    undated = sum(row.deadline is None for row in standing)
    unclear = sum(row.deadline is not None and row.deadline.needs_attention for row in standing)
    return [
        *_counted("readiness.measures_without_lead", leaderless),
        *_counted("readiness.measures_without_deadline", undated),
        *_counted("readiness.deadlines_unclear", unclear),
    ]


def _counted(key: str, count: int) -> list[Finding]:
    return [Finding(key, count)] if count else []
