"""The content of a measures plan: a year's measures by direction."""

from collections.abc import Callable, Iterable

from sqlalchemy.orm import Session

from app.documents import content
from app.documents.content import AnyMeasure
from app.models import Meeting, Organisation, Plan, Series
from app.services.document_settings import settings_for
from app.services.editing import living
from app.services.measure_rows import MeasureRow
from app.services.measures import list_plan_measures
from app.services.minutes import either, heading, measure_content, number_text
from app.services.plans import list_directions
from app.values.enums import MinutesState
from app.values.language import Language

_TITLES = {
    Language.LITHUANIAN: "{year} m. priemonių planas",
    Language.ENGLISH: "{year} measures plan",
}


def action_plan_content(session: Session, plan_id: int, language: Language) -> content.ActionPlan:
    """Freeze a plan in a language; what has no translation stays as written."""
    plan = living(session, Plan, plan_id)
    series = living(session, Series, plan.series_id)
    settings = settings_for(session, series.id)
    rows = list_plan_measures(session, plan_id)
    measures, directions = by_direction(
        session,
        plan_id,
        rows,
        language,
        lambda row: measure_content(row, language, settings, full_names=False),
    )
    approved_by = approving(session, plan)
    return content.ActionPlan(
        language=language,
        settings=settings,
        draft=is_draft(approved_by),
        translation=language is not series.language,
        heading=heading(series, language, settings),
        title=either(plan.title_en, plan.title, language) or usual_title(plan.year, language),
        approved=None
        if approved_by is None
        else content.Approval(
            event=series.event_word,
            body=heading(series, language).body,
            held_on=approved_by.held_on,
            number=number_text(series, approved_by, settings),
        ),
        goal=either(plan.goal_en, plan.goal, language),
        implements=either(plan.implements_en, plan.implements, language),
        measures=measures,
        directions=directions,
        abbreviations=abbreviations(session, rows),
    )


def usual_title(year: int, language: Language) -> str:
    """Return what a plan is called that has no title of its own."""
    return _TITLES[language].format(year=year)


def approving(session: Session, plan: Plan) -> Meeting | None:
    """Return the meeting that approved a plan; one in the trash approved nothing."""
    meeting = session.get(Meeting, plan.approved_by_id) if plan.approved_by_id else None
    return meeting if meeting is not None and meeting.deleted_at is None else None


def is_draft(approved_by: Meeting | None) -> bool:
    """Tell whether a plan is still a draft: nobody approved it, or minutes that are drafts."""
    return approved_by is None or approved_by.minutes_state is MinutesState.DRAFT


def by_direction(
    session: Session,
    plan_id: int,
    rows: Iterable[MeasureRow],
    language: Language,
    freeze: Callable[[MeasureRow], AnyMeasure],
) -> tuple[tuple[AnyMeasure, ...], tuple[content.Direction[AnyMeasure], ...]]:
    """Return a plan's measures under no direction, and its directions with theirs."""
    directions = list_directions(session, plan_id)
    frozen = [(row.direction_id, freeze(row)) for row in rows]
    known = {direction.id for direction in directions}
    return (
        tuple(measure for direction_id, measure in frozen if direction_id not in known),
        tuple(
            content.Direction(
                number=str(direction.number),
                title=either(direction.title_en, direction.title, language),
                measures=tuple(
                    measure for direction_id, measure in frozen if direction_id == direction.id
                ),
            )
            for direction in directions
        ),
    )


def abbreviations(
    session: Session, measures: Iterable[MeasureRow]
) -> tuple[content.Abbreviation, ...]:
    """Return what the short names of those responsible stand for, in alphabetical order."""
    used = {party.organisation_id for row in measures for party in row.responsibles}
    rows = [session.get(Organisation, organisation_id) for organisation_id in used]
    named = sorted((row for row in rows if row and row.abbreviation), key=lambda row: row.sort_key)
    return tuple(content.Abbreviation(short=row.abbreviation, full=row.name) for row in named)
