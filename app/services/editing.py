"""What every change has in common: the row must live, its meeting's minutes must be a draft."""

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import TypeVar

from sqlalchemy import func, select
from sqlalchemy.orm import InstrumentedAttribute, Session

from app.errors import UserError
from app.models import AgendaItem, Base, Meeting
from app.values.clean_text import keepable
from app.values.enums import MinutesState

Row = TypeVar("Row", bound=Base)


def living(session: Session, kind: type[Row], row_id: int) -> Row:
    """Return a row that is neither missing nor in the trash; UserError('record.gone') otherwise."""
    row = session.get(kind, row_id)
    if row is None or getattr(row, "deleted_at", None) is not None:
        raise UserError("record.gone")
    return row


def assign(row: Base, changes: Mapping[str, object]) -> None:
    """Set columns by name; a name the row does not have is our own mistake (AttributeError)."""
    for name, value in changes.items():
        if name not in row.__table__.columns:
            raise AttributeError(name)
        setattr(row, name, value)


def trimmed(text: str) -> str:
    """Return a text as it will be kept, without blanks at its ends; '' says nothing."""
    return keepable(text).strip()


def trash(row: Base) -> None:
    """Delete as the secretary means it: the row stays, marked, and undo brings it back."""
    row.deleted_at = datetime.now(UTC).replace(tzinfo=None)  # type: ignore[attr-defined] # every deletable row has it


def draft_meeting(session: Session, meeting_id: int) -> Meeting:
    """Return a meeting whose minutes may still change; UserError('minutes.final') otherwise."""
    meeting = living(session, Meeting, meeting_id)
    if meeting.minutes_state is not MinutesState.DRAFT:
        raise UserError("minutes.final")
    return meeting


def draft_item(session: Session, item_id: int) -> AgendaItem:
    """Return an agenda item of minutes that may still change."""
    item = living(session, AgendaItem, item_id)
    draft_meeting(session, item.meeting_id)
    return item


def next_position(
    session: Session,
    position: InstrumentedAttribute[int],
    owner: InstrumentedAttribute[int] | InstrumentedAttribute[int | None],
    owner_id: int | None,
) -> int:
    """Return the position after the last of the owner's rows, trash included."""
    last = session.scalar(select(func.max(position)).where(owner == owner_id))
    return 0 if last is None else last + 1
