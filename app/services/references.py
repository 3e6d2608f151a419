"""Finding a meeting, plan, series or protocol by id, number, year or ISO date."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.models import Protocol
from app.services.meetings import list_meetings
from app.services.plans import list_plans
from app.services.series import list_series
from app.values.enums import ProtocolKind

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


@dataclass(frozen=True)
class Match:
    """A record that a reference may mean, with words to tell it from the others."""

    id: int
    number: int | str | None
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


def find_protocols(session: Session, reference: str) -> tuple[Match, ...]:
    """Return the protocols of intent meant by an id („id:3“), a number („A-1/B-7“), or a date."""
    return _matching(list_intents(session), reference, lambda row: row.number)


def list_intents(session: Session) -> list[Match]:
    """Return every protocol of intent."""
    rows = session.execute(
        select(Protocol.id, Protocol.number, Protocol.document_on, Protocol.title)
        .where(Protocol.kind == ProtocolKind.INTENT, Protocol.deleted_at.is_(None))
        .order_by(Protocol.id)
    )
    return [Match(row.id, row.number or None, row.document_on, None, row.title) for row in rows]


def _matching(
    rows: list[Match], reference: str, number: Callable[[Match], int | str | None]
) -> tuple[Match, ...]:
    reference = reference.strip()
    if _DAY.fullmatch(reference):
        return tuple(row for row in rows if row.on is not None and row.on.isoformat() == reference)
    if reference.startswith("id:"):
        return tuple(row for row in rows if str(row.id) == reference[3:])
    return tuple(row for row in rows if reference in (str(number(row)), str(row.id)))
