"""Annual plans and their directions."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any, TypedDict, Unpack

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.models import Direction, Measure, Meeting, Plan, Series
from app.services.editing import assign, living, next_position, trash


class PlanChanges(TypedDict, total=False):
    """The fields of a plan that its heading edits."""

    year: int
    title: str
    title_en: str
    goal: str
    goal_en: str
    implements: str
    implements_en: str
    approved_by_id: int | None


@dataclass(frozen=True)
class PlanRow:
    """A plan with the meeting that approved it."""

    id: int
    series_id: int
    series_name: str
    year: int
    title: str
    title_en: str
    goal: str
    goal_en: str
    implements: str
    implements_en: str
    approved_by_id: int | None
    approved_on: date | None
    approved_number: int | None


@dataclass(frozen=True)
class DirectionRow:
    """A direction of a plan; `number` counts from 1."""

    id: int
    number: int
    title: str
    title_en: str


@dataclass(frozen=True)
class ApprovingRow:
    """A meeting that may have approved a plan."""

    id: int
    held_on: date | None
    number: int | None
    title: str


# Columns, not mapped objects: an archive of many years has many plans.
_PLANS = (
    select(
        Plan.id,
        Plan.series_id,
        Series.name,
        Plan.year,
        Plan.title,
        Plan.title_en,
        Plan.goal,
        Plan.goal_en,
        Plan.implements,
        Plan.implements_en,
        Plan.approved_by_id,
        Meeting.held_on,
        Meeting.number,
    )
    .join(Series, Series.id == Plan.series_id)
    .outerjoin(Meeting, Meeting.id == Plan.approved_by_id)
)


def list_approving(session: Session, series_id: int) -> tuple[ApprovingRow, ...]:
    """Return the meetings of a series that may have approved its plan, the newest first."""
    rows = session.execute(
        select(Meeting.id, Meeting.held_on, Meeting.number, Meeting.title)
        .where(Meeting.series_id == series_id, Meeting.deleted_at.is_(None))
        .order_by(Meeting.held_on.desc(), Meeting.id.desc())
    )
    return tuple(ApprovingRow(*row) for row in rows)


def list_plans(session: Session, *, approved_by: int | None = None) -> tuple[PlanRow, ...]:
    """Return all plans, or those that a meeting approved, the newest year first."""
    query = _PLANS.where(Plan.deleted_at.is_(None)).order_by(Plan.year.desc(), Plan.id)
    if approved_by is not None:
        query = query.where(Plan.approved_by_id == approved_by)
    return tuple(_row(found) for found in session.execute(query))


def plan(session: Session, plan_id: int) -> PlanRow:
    """Return one plan."""
    living(session, Plan, plan_id)
    return _row(session.execute(_PLANS.where(Plan.id == plan_id)).one())


def plan_for_year(session: Session, year: int) -> PlanRow | None:
    """Return the newest plan up to a year, or else the first one after it; None without plans."""
    query = _PLANS.where(Plan.deleted_at.is_(None)).limit(1)
    past = query.where(Plan.year <= year).order_by(Plan.year.desc(), Plan.id)
    ahead = query.where(Plan.year > year).order_by(Plan.year, Plan.id.desc())
    row = session.execute(past).first() or session.execute(ahead).first()
    return _row(row) if row is not None else None


def ensure_plan(session: Session, series_id: int, year: int) -> int:
    """Return the id of a series' plan for a year, kept anew where there is none."""
    found = session.scalar(
        select(Plan.id).where(
            Plan.series_id == series_id, Plan.year == year, Plan.deleted_at.is_(None)
        )
    )
    if found is not None:
        return found
    living(session, Series, series_id)
    row = Plan(series_id=series_id, year=year)
    session.add(row)
    session.flush()
    return row.id


def edit_plan(session: Session, plan_id: int, **changes: Unpack[PlanChanges]) -> None:
    """Change a plan's fields."""
    assign(living(session, Plan, plan_id), changes)


def list_directions(session: Session, plan_id: int) -> tuple[DirectionRow, ...]:
    """Return a plan's directions in order."""
    rows = session.execute(
        select(Direction.id, Direction.title, Direction.title_en)
        .where(Direction.plan_id == plan_id, Direction.deleted_at.is_(None))
        .order_by(Direction.position, Direction.id)
    )
    return tuple(
        DirectionRow(row_id, number, title, title_en)
        for number, (row_id, title, title_en) in enumerate(rows, 1)
    )


def add_direction(session: Session, plan_id: int, title: str) -> int:
    """Keep a further direction at the plan's end."""
    living(session, Plan, plan_id)
    row = Direction(
        plan_id=plan_id,
        title=title.strip(),
        position=next_position(session, Direction.position, Direction.plan_id, plan_id),
    )
    session.add(row)
    session.flush()
    return row.id


def edit_direction(
    session: Session, direction_id: int, *, title: str | None = None, title_en: str | None = None
) -> None:
    """Change a direction's titles; None leaves one as it is."""
    row = living(session, Direction, direction_id)
    if title is not None:
        row.title = title.strip()
    if title_en is not None:
        row.title_en = title_en.strip()


def move_direction(session: Session, direction_id: int, by: int) -> None:
    """Move a direction up (negative) or down by places, as far as there are any."""
    row = living(session, Direction, direction_id)
    order = [other.id for other in list_directions(session, row.plan_id)]
    place = order.index(direction_id)
    order.insert(max(0, min(len(order) - 1, place + by)), order.pop(place))
    for position, other_id in enumerate(order):
        living(session, Direction, other_id).position = position


def delete_direction(session: Session, direction_id: int) -> None:
    """Put a direction into the trash; its measures stay in the plan, outside any direction."""
    row = living(session, Direction, direction_id)
    for measure in session.scalars(select(Measure).where(Measure.direction_id == direction_id)):
        measure.direction_id = None
    trash(row)


def _row(columns: Iterable[Any]) -> PlanRow:
    return PlanRow(*columns)
