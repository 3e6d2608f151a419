"""Plans and their directions as the window shows them, read by sqlite3 alone (first paint)."""

import sqlite3
from collections.abc import Sequence
from datetime import date
from typing import Any

from app.frozen import frozen

_PLANS = (
    "SELECT plan.id, plan.series_id, series.name, plan.year, plan.title, plan.title_en, plan.goal,"
    " plan.goal_en, plan.implements, plan.implements_en, plan.approved_by_id, meeting.held_on,"
    " meeting.number FROM plan JOIN series ON series.id = plan.series_id"
    " LEFT JOIN meeting ON meeting.id = plan.approved_by_id"
)
_BY_ID = f"{_PLANS} WHERE plan.id = ?"
_ALL = f"{_PLANS} WHERE plan.deleted_at IS NULL ORDER BY plan.year DESC, plan.id"
_APPROVED = (
    f"{_PLANS} WHERE plan.deleted_at IS NULL AND plan.approved_by_id = :approved_by"
    " ORDER BY plan.year DESC, plan.id"
)
_PAST = (
    f"{_PLANS} WHERE plan.deleted_at IS NULL AND plan.year <= ?"
    " ORDER BY plan.year DESC, plan.id LIMIT 1"
)
_AHEAD = (
    f"{_PLANS} WHERE plan.deleted_at IS NULL AND plan.year > ?"
    " ORDER BY plan.year, plan.id DESC LIMIT 1"
)
_DIRECTIONS = (
    "SELECT id, title, title_en FROM direction WHERE plan_id = ? AND deleted_at IS NULL"
    " ORDER BY position, id"
)


@frozen
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


@frozen
class DirectionRow:
    """A direction of a plan; `number` counts from 1."""

    id: int
    number: int
    title: str
    title_en: str


def all_plans(
    connection: sqlite3.Connection, *, approved_by: int | None = None
) -> tuple[PlanRow, ...]:
    """Return all plans, or those that a meeting approved, the newest year first."""
    query = _ALL if approved_by is None else _APPROVED
    return tuple(_row(row) for row in connection.execute(query, {"approved_by": approved_by}))


def plan_by_id(connection: sqlite3.Connection, plan_id: int) -> PlanRow:
    """Return one plan; it must exist."""
    return _row(connection.execute(_BY_ID, (plan_id,)).fetchone())


def plan_for_year(connection: sqlite3.Connection, year: int) -> PlanRow | None:
    """Return the newest plan up to a year, or else the first one after it; None without plans."""
    for query in (_PAST, _AHEAD):
        row = connection.execute(query, (year,)).fetchone()
        if row is not None:
            return _row(row)
    return None


def directions_of(connection: sqlite3.Connection, plan_id: int) -> tuple[DirectionRow, ...]:
    """Return a plan's directions in order."""
    rows = connection.execute(_DIRECTIONS, (plan_id,))
    return tuple(
        DirectionRow(row_id, number, title, title_en)
        for number, (row_id, title, title_en) in enumerate(rows, 1)
    )


def _row(columns: Sequence[Any]) -> PlanRow:
    *before, held_on, number = columns
    return PlanRow(*(*before, date.fromisoformat(held_on) if held_on else None, number))
