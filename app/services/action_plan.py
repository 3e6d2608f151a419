"""The content of a measures plan: a year's measures by direction."""

from sqlalchemy.orm import Session

from app.documents import content
from app.models import Meeting, Organisation, Plan, Series
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
    measures = list_plan_measures(session, plan_id)
    directions = list_directions(session, plan_id)
    known = {direction.id for direction in directions}
    title = either(plan.title_en, plan.title, language)
    approving = session.get(Meeting, plan.approved_by_id) if plan.approved_by_id else None
    return content.ActionPlan(
        language=language,
        draft=approving is None or approving.minutes_state is MinutesState.DRAFT,
        translation=language is not series.language,
        heading=heading(series, language),
        title=title or _TITLES[language].format(year=plan.year),
        approved=None
        if approving is None
        else content.Approval(
            event=series.event_word,
            body=heading(series, language).body,
            held_on=approving.held_on,
            number=number_text(series, approving.number),
        ),
        goal=either(plan.goal_en, plan.goal, language),
        implements=either(plan.implements_en, plan.implements, language),
        measures=tuple(
            measure_content(row, language, full_names=False)
            for row in measures
            if row.direction_id not in known
        ),
        directions=tuple(
            content.Direction(
                number=str(direction.number),
                title=either(direction.title_en, direction.title, language),
                measures=tuple(
                    measure_content(row, language, full_names=False)
                    for row in measures
                    if row.direction_id == direction.id
                ),
            )
            for direction in directions
        ),
        abbreviations=_abbreviations(session, measures),
    )


def _abbreviations(
    session: Session, measures: tuple[MeasureRow, ...]
) -> tuple[content.Abbreviation, ...]:
    used = {party.organisation_id for row in measures for party in row.responsibles}
    rows = [session.get(Organisation, organisation_id) for organisation_id in used]
    named = sorted((row for row in rows if row and row.abbreviation), key=lambda row: row.sort_key)
    return tuple(content.Abbreviation(short=row.abbreviation, full=row.name) for row in named)
