"""The content of the agenda that is sent before a meeting."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.documents import content
from app.models import AgendaItem, Meeting, Person, Series
from app.services.document_settings import settings_for
from app.services.editing import living
from app.services.merging import kept
from app.services.minutes import either, gender_of, heading
from app.values.language import Language


def agenda_content(session: Session, meeting_id: int, language: Language) -> content.Agenda:
    """Freeze a meeting's agenda in a language; what has no translation stays as written."""
    meeting = living(session, Meeting, meeting_id)
    series = living(session, Series, meeting.series_id)
    settings = settings_for(session, series.id)
    return content.Agenda(
        language=language,
        settings=settings,
        translation=language is not meeting.language,
        heading=heading(series, language, settings),
        event=series.event_word,
        held_on=meeting.held_on,
        starts_at=meeting.starts_at,
        ends_at=meeting.ends_at,
        town=either(meeting.town_en, meeting.town, language),
        format=meeting.format,
        venue=either(meeting.venue_en, meeting.venue, language),
        entries=_entries(session, meeting_id, language),
    )


def _entries(
    session: Session, meeting_id: int, language: Language
) -> tuple[content.AgendaEntry, ...]:
    rows = session.scalars(
        select(AgendaItem)
        .where(AgendaItem.meeting_id == meeting_id, AgendaItem.deleted_at.is_(None))
        .order_by(AgendaItem.position, AgendaItem.id)
    )
    entries = []
    for number, row in enumerate(rows, 1):
        person = kept(session, Person, row.rapporteur_id)
        name = person.name if person else row.rapporteur_text
        entries.append(
            content.AgendaEntry(
                number=str(number),
                title=either(row.title_en, row.title, language),
                rapporteur=name,
                rapporteur_gender=gender_of(person.gender if person else None, name),
                minutes_allotted=row.minutes_allotted,
            )
        )
    return tuple(entries)
