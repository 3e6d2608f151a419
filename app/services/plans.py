"""Annual plans and their directions."""

from dataclasses import dataclass
from datetime import date
from typing import TypedDict, Unpack

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.models import Direction, Measure, Meeting, Plan, Series
from app.services.editing import assign, living, next_position, trash
from app.services.plan_rows import DirectionRow, PlanRow, all_plans, directions_of, plan_by_id
from app.services.prepared import raw


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
class ApprovingRow:
    """A meeting that may have approved a plan."""

    id: int
    held_on: date | None
    number: int | None
    title: str


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
    return all_plans(raw(session), approved_by=approved_by)


def plan(session: Session, plan_id: int) -> PlanRow:
    """Return one plan."""
    living(session, Plan, plan_id)
    return plan_by_id(raw(session), plan_id)


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


def delete_plan(session: Session, plan_id: int) -> None:
    """Put a plan into the trash with everything in it."""
    trash(living(session, Plan, plan_id))


def list_directions(session: Session, plan_id: int) -> tuple[DirectionRow, ...]:
    """Return a plan's directions in order."""
    return directions_of(raw(session), plan_id)


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
