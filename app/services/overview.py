"""What needs the secretary now, what comes next, how the year's plan stands.

Reads only what the first page can show: an archive of many years opens as fast as a new one.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, time

from sqlalchemy import ColumnElement, func, select
from sqlalchemy.orm import Session

from app.models import AgendaItem, Meeting
from app.services.measures import MeasureRow, list_coming, list_overdue, list_plan_measures
from app.services.plans import DirectionRow, PlanRow, list_directions, plan_for_year
from app.values.deadline import Deadline, DeadlineKind
from app.values.enums import MeetingFormat, MeetingStatus, MinutesState, Outcome

SHOWN = 5


@dataclass(frozen=True)
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


@dataclass(frozen=True)
class UpcomingRow:
    """A day that is coming: a meeting, or the day that matters next for a measure."""

    on: date
    at: time | None
    meeting: HomeMeetingRow | None = None
    measure: MeasureRow | None = None


@dataclass(frozen=True)
class PlanYear:
    """The plan of the year, for the ribbon."""

    plan: PlanRow
    directions: tuple[DirectionRow, ...]
    measures: tuple[MeasureRow, ...]


@dataclass(frozen=True)
class Overview:
    """The first page. Lists hold the first few, `*_total` how many there are."""

    upcoming: tuple[UpcomingRow, ...]
    upcoming_total: int
    overdue: tuple[MeasureRow, ...]
    overdue_total: int
    drafts: tuple[HomeMeetingRow, ...]
    drafts_total: int
    meetings: int
    year: PlanYear | None


def overview(session: Session, today: date, shown: int = SHOWN) -> Overview:
    """Read the first page as it stands today; its lists hold at most `shown` rows each."""
    is_coming = (Meeting.held_on >= today) & (Meeting.status != MeetingStatus.CLOSED)
    is_draft = (Meeting.minutes_state == MinutesState.DRAFT) & (
        (Meeting.held_on < today)
        | ((Meeting.held_on == today) & (Meeting.status == MeetingStatus.CLOSED))
    )
    overdue, overdue_total = list_overdue(session, today, shown)
    coming, coming_total = list_coming(session, today, shown)
    upcoming = [
        *(
            UpcomingRow(row.held_on, row.starts_at, meeting=row)
            for row in _meetings(session, is_coming, shown, newest_first=False)
        ),
        *(
            UpcomingRow(day, None, measure=row)
            for row in coming
            if row.deadline is not None and (day := next_day(row.deadline, today)) is not None
        ),
    ]
    upcoming.sort(key=lambda row: (row.on, row.meeting is None, row.at or time.max))
    current = plan_for_year(session, today.year)
    return Overview(
        upcoming=tuple(upcoming[:shown]),
        upcoming_total=_count(session, is_coming) + coming_total,
        overdue=overdue,
        overdue_total=overdue_total,
        drafts=_meetings(session, is_draft, shown, newest_first=True),
        drafts_total=_count(session, is_draft),
        meetings=_count(session, Meeting.id.is_not(None)),
        year=_year(session, current) if current else None,
    )


def next_day(deadline: Deadline, today: date) -> date | None:
    """Return the day to look out for: the first of days that have not begun, else the last day.

    None once it has passed, and where no day is known.
    """
    if deadline.last is None or deadline.last < today:
        return None
    ahead = deadline.first is not None and deadline.first >= today
    return deadline.first if ahead and deadline.kind is DeadlineKind.DAYS else deadline.last


def _year(session: Session, plan: PlanRow) -> PlanYear:
    return PlanYear(plan, list_directions(session, plan.id), list_plan_measures(session, plan.id))


def _count(session: Session, which: ColumnElement[bool]) -> int:
    living = select(func.count()).select_from(Meeting).where(Meeting.deleted_at.is_(None), which)
    return session.scalar(living) or 0


def _meetings(
    session: Session, which: ColumnElement[bool], shown: int, *, newest_first: bool
) -> tuple[HomeMeetingRow, ...]:
    order = (
        (Meeting.held_on.desc(), Meeting.id.desc())
        if newest_first
        else (Meeting.held_on, Meeting.starts_at, Meeting.id)
    )
    rows = session.execute(
        select(
            Meeting.id,
            Meeting.title,
            Meeting.held_on,
            Meeting.starts_at,
            Meeting.town,
            Meeting.venue,
            Meeting.format,
            Meeting.status,
        )
        .where(Meeting.deleted_at.is_(None), which)
        .order_by(*order)
        .limit(shown)
    ).all()
    totals = _agenda_totals(session, [row.id for row in rows])
    return tuple(
        HomeMeetingRow(
            id=row.id,
            title=row.title,
            held_on=row.held_on,
            starts_at=row.starts_at,
            town=row.town,
            venue=row.venue,
            format=row.format,
            status=row.status,
            items=totals.get(row.id, (0, 0))[0],
            open_items=totals.get(row.id, (0, 0))[1],
        )
        for row in rows
        if row.held_on is not None
    )


def _agenda_totals(session: Session, meeting_ids: Iterable[int]) -> dict[int, tuple[int, int]]:
    return {
        meeting_id: (items, open_items)
        for meeting_id, items, open_items in session.execute(
            select(
                AgendaItem.meeting_id,
                func.count(),
                func.count().filter(AgendaItem.outcome == Outcome.OPEN),
            )
            .where(AgendaItem.meeting_id.in_(list(meeting_ids)), AgendaItem.deleted_at.is_(None))
            .group_by(AgendaItem.meeting_id)
        )
    }
