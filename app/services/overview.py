"""What needs the secretary now, and what comes next."""

from dataclasses import dataclass
from datetime import date, time

from sqlalchemy.orm import Session

from app.services.measures import MeasureRow, list_plan_measures
from app.services.meetings import MeetingListRow, list_meetings
from app.services.plans import list_plans
from app.values.enums import MeasureStatus, MinutesState

UNFINISHED = (MeasureStatus.PLANNED, MeasureStatus.IN_PROGRESS)


@dataclass(frozen=True)
class UpcomingRow:
    """A day that is coming: a meeting or a measure's last day."""

    on: date
    at: time | None
    meeting: MeetingListRow | None = None
    measure: MeasureRow | None = None


@dataclass(frozen=True)
class Overview:
    """The first page: what is coming, what is late, which minutes are still drafts."""

    upcoming: tuple[UpcomingRow, ...]
    overdue: tuple[MeasureRow, ...]
    drafts: tuple[MeetingListRow, ...]
    meetings: int
    plan_id: int | None
    plan_year: int | None
    plan_measures: tuple[MeasureRow, ...]


def overview(session: Session, today: date) -> Overview:
    """Read the first page as it stands today."""
    meetings = list_meetings(session)
    plans = list_plans(session)
    measures = [row for plan in plans for row in list_plan_measures(session, plan.id)]
    current = next(
        (plan for plan in plans if plan.year <= today.year), plans[-1] if plans else None
    )
    upcoming = [
        UpcomingRow(row.held_on, row.starts_at, meeting=row)
        for row in meetings
        if row.held_on is not None and row.held_on >= today
    ]
    upcoming += [
        UpcomingRow(row.deadline.last, None, measure=row)
        for row in measures
        if row.status in UNFINISHED
        and row.deadline is not None
        and row.deadline.last is not None
        and row.deadline.last >= today
    ]
    upcoming.sort(key=lambda row: (row.on, row.at or time.max))
    return Overview(
        upcoming=tuple(upcoming),
        overdue=tuple(row for row in measures if row.overdue(today)),
        drafts=tuple(
            row
            for row in meetings
            if row.minutes_state is MinutesState.DRAFT
            and row.held_on is not None
            and row.held_on <= today
        ),
        meetings=len(meetings),
        plan_id=current.id if current else None,
        plan_year=current.year if current else None,
        plan_measures=tuple(row for row in measures if current and row.plan_id == current.id),
    )
