"""What needs the secretary now, what comes next, how the year's plan stands.

Reads only what the first page can show: an archive of many years opens as fast as a new one. It
reads by sqlite3 alone, because SQLAlchemy is imported only after the first paint.
"""

import sqlite3
from collections.abc import Sequence
from datetime import date, time
from typing import Any

from app.frozen import frozen
from app.services.measure_rows import MeasureRow, measures_by_ids, measures_of_plan
from app.services.plan_rows import DirectionRow, PlanRow, directions_of, plan_for_year
from app.values.deadline import Deadline, DeadlineKind
from app.values.enums import MeetingFormat, MeetingStatus

SHOWN = 5


@frozen
class HomeMeetingRow:
    """A meeting that comes, or one whose minutes are still a draft."""

    id: int
    title: str
    held_on: date
    starts_at: time | None
    town: str
    venue: str
    format: MeetingFormat
    status: MeetingStatus
    items: int
    open_items: int


@frozen
class UpcomingRow:
    """A day that is coming: a meeting, or the day that matters next for a measure."""

    on: date
    at: time | None
    meeting: HomeMeetingRow | None = None
    measure: MeasureRow | None = None


@frozen
class PlanYear:
    """The plan of the year, for the ribbon."""

    plan: PlanRow
    directions: tuple[DirectionRow, ...]
    measures: tuple[MeasureRow, ...]


@frozen
class Overview:
    """The first page. Lists hold the first few, `*_total` how many there are."""

    upcoming: tuple[UpcomingRow, ...]
    upcoming_total: int
    overdue: tuple[MeasureRow, ...]
    overdue_total: int
    drafts: tuple[HomeMeetingRow, ...]
    drafts_total: int
    year: PlanYear | None


_IS_BEGUN = "SELECT EXISTS (SELECT 1 FROM series WHERE deleted_at IS NULL)"
_MEETINGS = "SELECT id, title, held_on, starts_at, town, venue, format, status"
_IS_COMING = "FROM meeting WHERE held_on >= :today AND status <> 'closed' AND deleted_at IS NULL"
_IS_DRAFT = (
    "FROM meeting WHERE minutes_state = 'draft' AND deleted_at IS NULL AND held_on <= :today"
    " AND (held_on < :today OR status = 'closed')"
)
_COMING_MEETINGS = f"{_MEETINGS} {_IS_COMING} ORDER BY held_on, starts_at, id LIMIT :shown"
_COMING_TOTAL = f"SELECT count(*) {_IS_COMING}"
_DRAFTS = f"{_MEETINGS} {_IS_DRAFT} ORDER BY held_on DESC, id DESC LIMIT :shown"
_DRAFTS_TOTAL = f"SELECT count(*) {_IS_DRAFT}"
_AGENDA = (
    "SELECT count(*), count(*) FILTER (WHERE outcome = 'open') FROM agenda_item"
    " WHERE meeting_id = ? AND deleted_at IS NULL"
)
# The words of the partial index on what is still to be done, which holds all that is counted.
_UNFINISHED = (
    "FROM measure WHERE status IN ('planned', 'in_progress') AND deleted_at IS NULL"
    " AND plan_id NOT IN (SELECT id FROM plan WHERE deleted_at IS NOT NULL)"
)
_IS_OVERDUE = f"{_UNFINISHED} AND deadline_last < :today"
_IS_AHEAD = f"{_UNFINISHED} AND deadline_last >= :today"
_OVERDUE = f"SELECT id {_IS_OVERDUE} ORDER BY deadline_last, plan_id, id LIMIT :shown"
_OVERDUE_TOTAL = f"SELECT count(*) {_IS_OVERDUE}"
# The next day of a term of days that has not begun is its first, of any other its last.
_AHEAD = (
    f"SELECT id {_IS_AHEAD}"
    " ORDER BY CASE WHEN deadline_code LIKE :days AND deadline_first >= :today"
    " THEN deadline_first ELSE deadline_last END,"
    " plan_id, position, id LIMIT :shown"
)
_AHEAD_TOTAL = f"SELECT count(*) {_IS_AHEAD}"


def is_begun(connection: sqlite3.Connection) -> bool:
    """Tell whether anybody cooperates yet; the window welcomes whoever begins."""
    return bool(connection.execute(_IS_BEGUN).fetchone()[0])


def overview(connection: sqlite3.Connection, today: date, shown: int = SHOWN) -> Overview:
    """Read the first page as it stands today; its lists hold at most `shown` rows each."""
    values = {"today": today.isoformat(), "shown": shown, "days": f"{DeadlineKind.DAYS}:%"}

    def total(query: str) -> int:
        count: int = connection.execute(query, values).fetchone()[0]
        return count

    def measures(query: str) -> tuple[MeasureRow, ...]:
        ids = [key for (key,) in connection.execute(query, values)]
        return measures_by_ids(connection, ids)

    def meetings(query: str) -> tuple[HomeMeetingRow, ...]:
        rows = connection.execute(query, values).fetchall()
        return tuple(_meeting_row(connection, row) for row in rows)

    upcoming = [
        *(
            UpcomingRow(row.held_on, row.starts_at, meeting=row)
            for row in meetings(_COMING_MEETINGS)
        ),
        *(
            UpcomingRow(day, None, measure=row)
            for row in measures(_AHEAD)
            if row.deadline is not None and (day := next_day(row.deadline, today)) is not None
        ),
    ]
    upcoming.sort(key=lambda row: (row.on, row.meeting is None, row.at or time.max))
    current = plan_for_year(connection, today.year)
    return Overview(
        upcoming=tuple(upcoming[:shown]),
        upcoming_total=total(_COMING_TOTAL) + total(_AHEAD_TOTAL),
        overdue=measures(_OVERDUE),
        overdue_total=total(_OVERDUE_TOTAL),
        drafts=meetings(_DRAFTS),
        drafts_total=total(_DRAFTS_TOTAL),
        year=_year(connection, current) if current else None,
    )


def next_day(deadline: Deadline, today: date) -> date | None:
    """Return the day to look out for: the first of days that have not begun, else the last day.

    None once it has passed, and where no day is known.
    """
    if deadline.last is None or deadline.last < today:
        return None
    ahead = deadline.first is not None and deadline.first >= today
    return deadline.first if ahead and deadline.kind is DeadlineKind.DAYS else deadline.last


def _year(connection: sqlite3.Connection, plan: PlanRow) -> PlanYear:
    return PlanYear(plan, directions_of(connection, plan.id), measures_of_plan(connection, plan.id))


def _meeting_row(connection: sqlite3.Connection, columns: Sequence[Any]) -> HomeMeetingRow:
    row_id, title, held_on, starts_at, town, venue, format_, status = columns
    items, open_items = connection.execute(_AGENDA, (row_id,)).fetchone()
    return HomeMeetingRow(
        id=row_id,
        title=title,
        held_on=date.fromisoformat(held_on),
        starts_at=time.fromisoformat(starts_at) if starts_at else None,
        town=town,
        venue=venue,
        format=MeetingFormat(format_),
        status=MeetingStatus(status),
        items=items,
        open_items=open_items,
    )
