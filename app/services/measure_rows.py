"""Measures as tables show them, and how they are read: by sqlite3 alone, as the first paint needs.

Takes the bare connection (`Database.glancing()`, `JournalledSession.raw()`), imports no SQLAlchemy.
"""

import sqlite3
from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

from app.frozen import frozen
from app.values.deadline import Deadline, is_overdue
from app.values.enums import MeasureStatus

UNFINISHED = (MeasureStatus.PLANNED, MeasureStatus.IN_PROGRESS)

_MEASURES = (
    "SELECT id, plan_id, direction_id, text, text_en, short_title, expected_result, notes, status,"
    " done_on, deadline_code, deadline_typed, item_id, decision_id, expected_result_en"
    " FROM measure WHERE deleted_at IS NULL"
)
_OF_PLAN = f"{_MEASURES} AND plan_id = ?"
_OF_ITEM = f"{_MEASURES} AND item_id = ? ORDER BY id"
_BY_ID = f"{_MEASURES} AND id = ?"
_CARRIED = (
    "plan_id IN (SELECT id FROM plan WHERE year = :year AND deleted_at IS NULL)"
    " AND id IN (SELECT measure_id FROM responsible WHERE deleted_at IS NULL AND organisation_id IN"
    " (SELECT id FROM organisation WHERE :organisation IN (id, merged_into_id)))"
)
_OF_ORGANISATION = f"{_MEASURES} AND {_CARRIED} ORDER BY plan_id"
# A duplicate that was merged means the organisation that is kept.
_RESPONSIBLES = (
    "SELECT organisation.id, organisation.name, organisation.abbreviation, responsible.leads"
    " FROM responsible JOIN organisation AS named ON named.id = responsible.organisation_id"
    " JOIN organisation ON organisation.id = coalesce(named.merged_into_id, named.id)"
    " WHERE responsible.measure_id = ? AND responsible.deleted_at IS NULL"
    " ORDER BY responsible.position, responsible.id"
)
_DIRECTIONS = (
    "SELECT id FROM direction WHERE plan_id = ? AND deleted_at IS NULL ORDER BY position, id"
)
_PLACES = (
    "SELECT id, direction_id FROM measure WHERE plan_id = ? AND deleted_at IS NULL"
    " ORDER BY position, id"
)


@frozen
class ResponsibleRow:
    """An organisation that carries a measure."""

    organisation_id: int
    short: str
    name: str
    leads: bool


@frozen
class MeasureRow:
    """A measure as tables show it; `number` is „2.1“, or „3“ in a plan without directions."""

    id: int
    plan_id: int
    number: str
    direction_id: int | None
    text: str
    text_en: str
    short_title: str
    expected_result: str
    notes: str
    status: MeasureStatus
    done_on: date | None
    deadline: Deadline | None
    responsibles: tuple[ResponsibleRow, ...]
    item_id: int | None
    decision_id: int | None
    expected_result_en: str = ""

    @property
    def responsible_text(self) -> str:
        """Return the responsible organisations as typed and shown: „LBD, LMBA“, the lead first."""
        return ", ".join(row.short for row in self.responsibles)

    def overdue(self, today: date) -> bool:
        """Tell whether it should have been done before today and is not."""
        unfinished = self.status in UNFINISHED
        return unfinished and self.deadline is not None and is_overdue(self.deadline, today)


def measures_of_plan(connection: sqlite3.Connection, plan_id: int) -> tuple[MeasureRow, ...]:
    """Return a plan's measures in printed order: by direction, those without one last."""
    numbers = plan_numbers(connection, plan_id)
    found = {row[0]: row for row in connection.execute(_OF_PLAN, (plan_id,))}
    return tuple(_row(connection, found[key], number) for key, number in numbers.items())


def measures_of_item(connection: sqlite3.Connection, item_id: int) -> tuple[MeasureRow, ...]:
    """Return the measures agreed under an agenda item, in the order they were entered."""
    return _numbered(connection, connection.execute(_OF_ITEM, (item_id,)).fetchall())


def measures_of_organisation(
    connection: sqlite3.Connection, organisation_id: int, year: int
) -> tuple[MeasureRow, ...]:
    """Return the measures of a year's plans that an organisation carries, in printed order."""
    values = {"organisation": organisation_id, "year": year}
    rows = connection.execute(_OF_ORGANISATION, values).fetchall()
    numbers = _numbers(connection, rows)
    found = {row[0]: row for row in rows}
    return tuple(
        _row(connection, found[key], number) for key, number in numbers.items() if key in found
    )


def measures_by_ids(connection: sqlite3.Connection, ids: Iterable[int]) -> tuple[MeasureRow, ...]:
    """Return measures in the order of these ids; those in the trash are left out."""
    found = (connection.execute(_BY_ID, (measure_id,)).fetchone() for measure_id in ids)
    return _numbered(connection, [row for row in found if row is not None])


def plan_numbers(connection: sqlite3.Connection, plan_id: int) -> dict[int, str]:
    """Return the number of each measure of a plan, in printed order."""
    directions = [key for (key,) in connection.execute(_DIRECTIONS, (plan_id,))]
    places = {direction: place for place, direction in enumerate(directions)}
    pairs = [
        (measure_id, direction if direction in places else None)
        for measure_id, direction in connection.execute(_PLACES, (plan_id,))
    ]
    pairs.sort(key=lambda pair: len(places) if pair[1] is None else places[pair[1]])
    return number_measures(directions, pairs)


def number_measures(
    directions: Sequence[int], measures: Iterable[tuple[int, int | None]]
) -> dict[int, str]:
    """Return a number for each (measure, direction) in printed order: „2.1“, „3“ without any."""
    numbers: dict[int, str] = {}
    places = {direction: number for number, direction in enumerate(directions, 1)}
    counts: dict[int | None, int] = {}
    for measure_id, direction in measures:
        counts[direction] = count = counts.get(direction, 0) + 1
        numbers[measure_id] = f"{places[direction]}.{count}" if direction in places else str(count)
    return numbers


def _numbered(
    connection: sqlite3.Connection, rows: Sequence[Sequence[Any]]
) -> tuple[MeasureRow, ...]:
    numbers = _numbers(connection, rows)
    return tuple(_row(connection, row, numbers[row[0]]) for row in rows)


def _numbers(connection: sqlite3.Connection, rows: Sequence[Sequence[Any]]) -> dict[int, str]:
    """Return the numbers of all measures in the plans of these, plan by plan in printed order."""
    numbers: dict[int, str] = {}
    for plan_id in dict.fromkeys(row[1] for row in rows):
        numbers.update(plan_numbers(connection, plan_id))
    return numbers


def _row(connection: sqlite3.Connection, columns: Sequence[Any], number: str) -> MeasureRow:
    (
        row_id, plan_id, direction_id, text, text_en, short_title, expected_result, notes, status,
        done_on, code, typed, item_id, decision_id, expected_result_en,
    ) = columns  # fmt: skip
    return MeasureRow(
        id=row_id,
        plan_id=plan_id,
        number=number,
        direction_id=direction_id,
        text=text,
        text_en=text_en,
        short_title=short_title,
        expected_result=expected_result,
        notes=notes,
        status=MeasureStatus(status),
        done_on=date.fromisoformat(done_on) if done_on else None,
        deadline=Deadline.from_code(code, typed) if code else None,
        responsibles=_responsibles(connection, row_id),
        item_id=item_id,
        decision_id=decision_id,
        expected_result_en=expected_result_en,
    )


def _responsibles(connection: sqlite3.Connection, measure_id: int) -> tuple[ResponsibleRow, ...]:
    listed: dict[int, ResponsibleRow] = {}
    for key, name, short, leads in connection.execute(_RESPONSIBLES, (measure_id,)):
        # Two that were merged stand once, where the first of them stood.
        listed.setdefault(key, ResponsibleRow(key, short or name, name, bool(leads)))
    return tuple(listed.values())
