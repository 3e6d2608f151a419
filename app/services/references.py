"""Finding a meeting, plan or series by what a person calls it: id, number, year or ISO date."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from sqlalchemy.orm import Session

from app.services.meetings import list_meetings
from app.services.plans import list_plans
from app.services.series import list_series

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


@dataclass(frozen=True)
class Match:
    """A record that a reference may mean, with words to tell it from the others."""

    id: int
    number: int | None
    on: date | None
    year: int | None
    title: str


def find_meetings(session: Session, reference: str) -> tuple[Match, ...]:
    """Return the meetings meant by an id („id:3“), a number, or a date („2025-01-29“).

    A bare number means a meeting's number or its id; where these are two meetings, both come.
    """
    rows = [
        Match(row.id, row.number, row.held_on, None, row.title) for row in list_meetings(session)
    ]
    return _matching(rows, reference, lambda row: row.number)


def find_plans(session: Session, reference: str) -> tuple[Match, ...]:
    """Return the plans meant by an id („id:3“), a year, or the date of the approving meeting."""
    rows = [
        Match(row.id, None, row.approved_on, row.year, row.title or row.series_name)
        for row in list_plans(session)
    ]
    return _matching(rows, reference, lambda row: row.year)


def find_series(session: Session, reference: str) -> tuple[Match, ...]:
    """Return the series meant by an id („id:3“) or by a name, whole or in part."""
    rows = [Match(row.id, None, None, None, row.name) for row in list_series(session)]
    found = _matching(rows, reference, lambda row: row.id)
    wanted = reference.strip().casefold()
    named = tuple(row for row in rows if row.title.casefold() == wanted)
    return found or named or tuple(row for row in rows if wanted in row.title.casefold())


def _matching(
    rows: list[Match], reference: str, number: Callable[[Match], int | None]
) -> tuple[Match, ...]:
    reference = reference.strip()
    if _DAY.fullmatch(reference):
        return tuple(row for row in rows if row.on is not None and row.on.isoformat() == reference)
    if reference.startswith("id:"):
        return tuple(row for row in rows if str(row.id) == reference[3:])
    return tuple(row for row in rows if reference in (str(number(row)), str(row.id)))
