"""The content of a plan's report: how far its measures had come on a day."""

from collections.abc import Iterable
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.documents import content
from app.models import Measure, Plan, ProgressNote, Series
from app.services.action_plan import abbreviations, approving, by_direction, is_draft, usual_title
from app.services.document_settings import settings_for
from app.services.editing import living
from app.services.measure_rows import UNFINISHED, MeasureRow
from app.services.measures import list_plan_measures
from app.services.minutes import either, heading, measure_content, signatory
from app.values.deadline import is_overdue
from app.values.document_settings import DocumentSettings
from app.values.enums import MeasureStatus
from app.values.inflection import decline_phrase
from app.values.language import Language


def plan_report_content(
    session: Session, plan_id: int, language: Language, as_of: date
) -> content.PlanReport:
    """Freeze how far a plan had come on a day; what was noted or done later is left out.

    Of a measure done later only this much is known: it was not done then.
    """
    plan = living(session, Plan, plan_id)
    series = living(session, Series, plan.series_id)
    settings = settings_for(session, series.id)
    rows = list_plan_measures(session, plan_id)
    noted = _noted(session, plan_id, as_of)
    measures, directions = by_direction(
        session,
        plan_id,
        rows,
        language,
        lambda row: _reported(row, noted.get(row.id, ()), language, settings, as_of),
    )
    return content.PlanReport(
        language=language,
        settings=settings,
        draft=is_draft(approving(session, plan)),
        translation=language is not series.language,
        heading=heading(series, language, settings),
        plan=_named(plan, language),
        as_of=as_of,
        goal=either(plan.goal_en, plan.goal, language),
        implements=either(plan.implements_en, plan.implements, language),
        measures=measures,
        directions=directions,
        abbreviations=abbreviations(session, rows),
        secretary=signatory(session, series.secretary_id),
    )


def _named(plan: Plan, language: Language) -> str:
    """Return the plan's title so that the report's goes on from it; one unsure of is quoted."""
    if language is Language.ENGLISH:
        if plan.title.strip() and not plan.title_en.strip():
            return f"the plan “{plan.title.strip()}”"
        title = plan.title_en.strip() or usual_title(plan.year, language)
        return title if title.casefold().startswith("the ") else f"the {title}"
    title = plan.title.strip() or usual_title(plan.year, language)
    cases = decline_phrase(title)
    return cases.genitive if cases.sure else f"plano „{title}“"


def _reported(
    row: MeasureRow,
    progress: Iterable[content.ProgressEntry],
    language: Language,
    settings: DocumentSettings,
    as_of: date,
) -> content.ReportedMeasure:
    planned = measure_content(row, language, settings, full_names=False)
    entries = tuple(progress)
    status, done_on = row.status, row.done_on
    if status is MeasureStatus.DONE and done_on is not None and done_on > as_of:
        status, done_on = MeasureStatus.IN_PROGRESS if entries else MeasureStatus.PLANNED, None
    return content.ReportedMeasure(
        number=planned.number,
        text=planned.text,
        responsible=planned.responsible,
        deadline=planned.deadline,
        result=planned.result,
        status=status,
        done_on=done_on,
        days_late=_days_late(row, as_of) if status in UNFINISHED else 0,
        progress=entries,
    )


def _days_late(row: MeasureRow, as_of: date) -> int:
    deadline = row.deadline
    if deadline is None or deadline.last is None or not is_overdue(deadline, as_of):
        return 0
    return (as_of - deadline.last).days


def _noted(session: Session, plan_id: int, as_of: date) -> dict[int, list[content.ProgressEntry]]:
    """Return of each measure what was noted up to a day, the last word of each meeting alone."""
    rows = session.execute(
        select(
            ProgressNote.id,
            ProgressNote.measure_id,
            ProgressNote.meeting_id,
            ProgressNote.noted_on,
            ProgressNote.text,
        )
        .join(Measure, Measure.id == ProgressNote.measure_id)
        .where(Measure.plan_id == plan_id, Measure.deleted_at.is_(None))
        .where(ProgressNote.deleted_at.is_(None), ProgressNote.noted_on <= as_of)
        .order_by(ProgressNote.noted_on, ProgressNote.id)
    ).all()
    last = {(row.measure_id, row.meeting_id): row.id for row in rows if row.meeting_id}
    noted: dict[int, list[content.ProgressEntry]] = {}
    for row in rows:
        superseded = row.meeting_id and last[row.measure_id, row.meeting_id] != row.id
        if row.text.strip() and not superseded:
            entry = content.ProgressEntry(noted_on=row.noted_on, text=row.text)
            noted.setdefault(row.measure_id, []).append(entry)
    return noted
