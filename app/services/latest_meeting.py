"""The meeting whose minutes show best how papers look now."""

from sqlalchemy import exists, select
from sqlalchemy.orm import Session

from app.models import AgendaItem, Decision, Meeting, Series


def latest_meeting(session: Session, series_id: int | None) -> int | None:
    """Return the last meeting of a series, or of all (None); None where there is none.

    One that decided something comes before others, and one with an agenda before the rest.
    """
    of_agenda = AgendaItem.meeting_id == Meeting.id, AgendaItem.deleted_at.is_(None)
    has_agenda = exists().where(*of_agenda)
    has_decided = exists().where(
        *of_agenda, Decision.item_id == AgendaItem.id, Decision.deleted_at.is_(None)
    )
    query = (
        select(Meeting.id)
        .join(Series, Series.id == Meeting.series_id)
        .where(Meeting.deleted_at.is_(None), Series.deleted_at.is_(None))
        .order_by(
            has_decided.desc(),
            has_agenda.desc(),
            Meeting.held_on.desc().nulls_last(),
            Meeting.id.desc(),
        )
        .limit(1)
    )
    if series_id is not None:
        query = query.where(Meeting.series_id == series_id)
    return session.scalar(query)
