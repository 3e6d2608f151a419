"""The content of the register of decisions: what the meetings of a year decided."""

from collections.abc import Iterable
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.documents import content
from app.models import AgendaItem, Meeting, Series
from app.services.action_plan import abbreviations
from app.services.document_settings import settings_for
from app.services.editing import living
from app.services.measure_rows import MeasureRow
from app.services.minutes import either, heading, measure_content, number_text
from app.services.numbered_decisions import NumberedDecision, numbered_decisions
from app.values.collation import sort_key
from app.values.document_settings import DocumentSettings
from app.values.enums import MinutesState
from app.values.language import Language


def decision_register_content(
    session: Session, year: int, language: Language, series_id: int | None = None
) -> content.DecisionRegister:
    """Freeze the decisions of a year's meetings, of one series or of all that decided anything."""
    if series_id is not None:
        chosen = [living(session, Series, series_id)]
    else:
        chosen = list(session.scalars(select(Series).where(Series.deleted_at.is_(None))))
        chosen.sort(key=lambda series: (sort_key(series.name), series.id))
    found = [(series, _decided(session, series, year)) for series in chosen]
    parts = [(series, rows) for series, rows in found if rows]
    only = parts[0][0] if len(parts) == 1 else chosen[0] if len(chosen) == 1 else None
    settings = settings_for(session, None if only is None else only.id)
    return content.DecisionRegister(
        language=language,
        settings=settings,
        heading=content.Heading() if only is None else heading(only, language, settings),
        year=year,
        parts=tuple(
            content.RegisterPart(
                series="" if only else series.name,
                decisions=tuple(
                    _registered(series, settings, meeting, row, language) for meeting, row in rows
                ),
            )
            for series, rows in parts
            for settings in (settings_for(session, series.id),)
        ),
        abbreviations=abbreviations(
            session, (one for _, rows in parts for _, row in rows for one in _measures(row))
        ),
    )


def years_of_meetings(session: Session) -> tuple[int, ...]:
    """Return the years that meetings were held in, the newest first."""
    days = session.scalars(
        select(Meeting.held_on).where(Meeting.deleted_at.is_(None), Meeting.held_on.is_not(None))
    )
    return tuple(sorted({day.year for day in days if day is not None}, reverse=True))


def _decided(session: Session, series: Series, year: int) -> list[tuple[Meeting, NumberedDecision]]:
    """Return a series' decisions of a year, in the order of meetings, items and decisions."""
    meetings = session.scalars(
        select(Meeting)
        .where(Meeting.series_id == series.id, Meeting.deleted_at.is_(None))
        .where(Meeting.held_on.between(date(year, 1, 1), date(year, 12, 31)))
        .order_by(Meeting.held_on, Meeting.id)
    ).all()
    return [
        (meeting, row)
        for meeting in meetings
        for number, item_id in enumerate(_items(session, meeting.id), 1)
        for row in numbered_decisions(session, item_id, number)
    ]


def _items(session: Session, meeting_id: int) -> Iterable[int]:
    return session.scalars(
        select(AgendaItem.id)
        .where(AgendaItem.meeting_id == meeting_id, AgendaItem.deleted_at.is_(None))
        .order_by(AgendaItem.position, AgendaItem.id)
    ).all()


def _registered(
    series: Series,
    settings: DocumentSettings,
    meeting: Meeting,
    row: NumberedDecision,
    language: Language,
) -> content.RegisteredDecision:
    assert meeting.held_on is not None, "chosen by its day"
    return content.RegisteredDecision(
        draft=meeting.number is None or meeting.minutes_state is MinutesState.DRAFT,
        held_on=meeting.held_on,
        minutes=number_text(series, meeting, settings) or "",
        number=row.number,
        text=either(row.text_en, row.text, language),
        measures=tuple(_carried_out(measure, language, settings) for measure in _measures(row)),
    )


def _measures(row: NumberedDecision) -> tuple[MeasureRow, ...]:
    return row.measures if row.measure is None else (row.measure,)


def _carried_out(
    row: MeasureRow, language: Language, settings: DocumentSettings
) -> content.RegisteredMeasure:
    printed = measure_content(row, language, settings, full_names=False)
    return content.RegisteredMeasure(
        responsible=printed.responsible,
        deadline=printed.deadline,
        status=row.status,
        done_on=row.done_on,
    )
