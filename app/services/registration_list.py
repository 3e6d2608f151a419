"""The content of a registration list: who is expected, with room to sign."""

from sqlalchemy.orm import Session

from app.documents import content
from app.models import Meeting, Series
from app.services.attendance import list_participants
from app.services.document_settings import settings_for
from app.services.editing import living
from app.services.minutes import attendee, either, heading, signatory
from app.services.people import split_name
from app.values.collation import person_key, sort_key
from app.values.language import Language


def registration_list_content(
    session: Session, meeting_id: int, language: Language, *, by_organisation: bool = False
) -> content.RegistrationList:
    """Freeze the list of those expected, by surname or by organisation; empty seats come last."""
    meeting = living(session, Meeting, meeting_id)
    series = living(session, Series, meeting.series_id)
    settings = settings_for(session, series.id)
    seats = sorted(
        list_participants(session, meeting_id),
        key=lambda seat: (
            not seat.name,
            sort_key(seat.organisation) if by_organisation else "",
            person_key(*split_name(seat.name)[::-1]),
        ),
    )
    return content.RegistrationList(
        language=language,
        settings=settings,
        heading=heading(series, language, settings),
        event=series.event_word,
        held_on=meeting.held_on,
        starts_at=meeting.starts_at,
        ends_at=meeting.ends_at,
        town=either(meeting.town_en, meeting.town, language),
        rows=tuple(attendee(seat, meeting, language) for seat in seats),
        secretary=signatory(session, meeting.secretary_id),
    )
