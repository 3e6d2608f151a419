"""The list of meetings, a page at a time by key: what comes ascending, then what was descending.

Read by sqlite3 alone, so that it costs the same in an archive of one year and of thirty; the caller
gives the bare connection (`Database.glancing()`, `JournalledSession.raw()`).
"""

import sqlite3
from dataclasses import dataclass
from datetime import date, time
from enum import Enum, auto
from functools import lru_cache
from typing import NamedTuple

from app.values.enums import MeetingFormat, MeetingStatus, MinutesState
from app.values.folding import folded


class State(Enum):
    """What the list can be narrowed to."""

    COMING = auto()
    DRAFT = auto()
    FINAL = auto()
    SIGNED = auto()


@dataclass(frozen=True)
class Wanted:
    """What is asked for; None and '' ask for everything."""

    words: str = ""
    year: int | None = None
    state: State | None = None
    organisation_id: int | None = None

    @property
    def everything(self) -> bool:
        """Tell whether nothing is filtered out."""
        return not self.words.strip() and (self.year, self.state, self.organisation_id) == (
            None,
            None,
            None,
        )


@dataclass(frozen=True)
class MeetingListRow:
    """A meeting in the list."""

    id: int
    title: str
    held_on: date | None
    starts_at: time | None
    town: str
    format: MeetingFormat
    status: MeetingStatus
    minutes_state: MinutesState
    number: int | None
    items: int
    open_items: int


@dataclass(frozen=True)
class MeetingPage:
    """A part of the list; `more`: others follow."""

    rows: tuple[MeetingListRow, ...]
    more: bool


@dataclass(frozen=True)
class SeatedRow:
    """An organisation that has a seat at some meeting; `short` is its abbreviation or name."""

    id: int
    short: str


class _Part(NamedTuple):
    """A stretch of the list: which meetings, in which order, and which of them follow one."""

    coming: bool
    which: str
    order: str
    after: str


_ASCENDING = "held_on, coalesce(starts_at, '~'), id"
_AFTER = f"({_ASCENDING}) > (:held_on, coalesce(:starts_at, '~'), :id)"
_PARTS = (
    _Part(True, "held_on IS NULL AND status <> 'closed'", "id DESC", "id < :id"),
    _Part(True, "status = 'open' AND held_on < :today", _ASCENDING, _AFTER),
    _Part(True, "held_on >= :today AND status <> 'closed'", _ASCENDING, _AFTER),
    _Part(False, "held_on IS NULL AND status = 'closed'", "id DESC", "id < :id"),
    _Part(
        False,
        "held_on IS NOT NULL AND (status = 'closed' OR (status = 'planned' AND held_on < :today))",
        "held_on DESC, id DESC",
        "(held_on, id) < (:held_on, :id)",
    ),
)
_ROWS = (
    "SELECT id, title, held_on, starts_at, town, format, status, minutes_state, number,"
    " (SELECT count(*) FROM agenda_item WHERE meeting_id = meeting.id AND deleted_at IS NULL),"
    " (SELECT count(*) FROM agenda_item WHERE meeting_id = meeting.id AND deleted_at IS NULL"
    " AND outcome = 'open') FROM meeting WHERE deleted_at IS NULL"
)
_ALL = f"{_ROWS} ORDER BY held_on IS NOT NULL, held_on DESC, id DESC"
_NEWEST_OTHER = f"{_ROWS} AND id <> :id AND {{which}} ORDER BY held_on DESC, id DESC LIMIT 1"
_TOTAL = "SELECT count(*) FROM meeting WHERE deleted_at IS NULL"
# Counting the whole table and the trash reads two small indexes, counting the living every row.
_ALL_TOTAL = "SELECT count(*) FROM meeting"
_TRASH_TOTAL = "SELECT count(*) FROM meeting WHERE deleted_at IS NOT NULL"
_NEWEST_BEFORE = (
    "SELECT held_on FROM meeting WHERE held_on < ? AND deleted_at IS NULL"
    " ORDER BY held_on DESC LIMIT 1"
)
# A duplicate that was merged means the organisation that is kept.
_SEATED = (
    "SELECT id, coalesce(nullif(abbreviation, ''), name) FROM organisation"
    " WHERE deleted_at IS NULL AND id IN"
    " (SELECT coalesce(merged_into_id, id) FROM organisation AS named WHERE EXISTS"
    " (SELECT 1 FROM participant WHERE organisation_id = named.id AND deleted_at IS NULL))"
    " ORDER BY sort_key, id"
)
_HAS_SEAT = (
    "EXISTS (SELECT 1 FROM participant WHERE meeting_id = meeting.id AND deleted_at IS NULL AND"
    " organisation_id IN (SELECT id FROM organisation WHERE :organisation IN (id, merged_into_id)))"
)
_HAS_WORDS = "has_words(title || ' ' || town, coalesce(held_on, '') || ' ' || coalesce(number, ''))"
_MINUTES_STATES: dict[State | None, MinutesState] = {
    State.DRAFT: MinutesState.DRAFT,
    State.FINAL: MinutesState.FINAL,
    State.SIGNED: MinutesState.SIGNED,
}


# Titles and towns come again with every meeting of a series.
_folded = lru_cache(maxsize=4096)(folded)


def is_coming(row: MeetingListRow, today: date) -> bool:
    """Tell whether a meeting is still ahead or going on; one without a date is ahead."""
    return _PARTS[_part_of(row, today)].coming


def list_page(
    connection: sqlite3.Connection,
    wanted: Wanted,
    today: date,
    most: int,
    *,
    after: MeetingListRow | None = None,
    keep: int | None = None,
) -> MeetingPage:
    """Return the meetings that follow one in the list (None: the first), at most so many.

    `keep` is a meeting that is listed whatever else is wanted.
    """
    values = _values(connection, wanted, today, keep)
    begin = 0
    if after is not None:
        begin = _part_of(after, today)
        held_on = after.held_on.isoformat() if after.held_on else None
        starts_at = _stored(after.starts_at) if after.starts_at else None
        values |= {"held_on": held_on, "starts_at": starts_at, "id": after.id}
    found: list[MeetingListRow] = []
    for number, part in enumerate(_PARTS[begin:], begin):
        which = _which(part, wanted, keep)
        if which is None:
            continue
        follows = [part.after] if after is not None and number == begin else []
        where = " AND ".join(["", *follows, *which])
        values["most"] = most + 1 - len(found)
        query = f"{_ROWS}{where} ORDER BY {part.order} LIMIT :most"
        found += [_row(*columns) for columns in connection.execute(query, values)]
        if len(found) > most:
            break
    return MeetingPage(tuple(found[:most]), more=len(found) > most)


def count_found(
    connection: sqlite3.Connection, wanted: Wanted, today: date, keep: int | None = None
) -> int:
    """Return how many meetings the whole list has."""
    return _count(connection, wanted, keep, _values(connection, wanted, today, keep))


def is_listed(
    connection: sqlite3.Connection,
    wanted: Wanted,
    today: date,
    meeting_id: int,
    *,
    keep: int | None = None,
) -> bool:
    """Tell whether the list has a meeting."""
    values = _values(connection, wanted, today, keep) | {"id": meeting_id}
    return _count(connection, wanted, keep, values, ("id = :id",)) > 0


def count_meetings(connection: sqlite3.Connection) -> int:
    """Return how many meetings there are."""
    total: int = connection.execute(_ALL_TOTAL).fetchone()[0]
    trash: int = connection.execute(_TRASH_TOTAL).fetchone()[0]
    return total - trash


def all_meetings(connection: sqlite3.Connection) -> tuple[MeetingListRow, ...]:
    """Return all meetings, the newest first; those without a date come before all others."""
    return tuple(_row(*columns) for columns in connection.execute(_ALL))


def last_before(
    connection: sqlite3.Connection, meeting_id: int, today: date
) -> MeetingListRow | None:
    """Return the newest other meeting that has taken place, else the newest that has a day."""
    values = {"id": meeting_id, "today": today.isoformat()}
    for which in (_PARTS[-1].which, "held_on IS NOT NULL"):
        columns = connection.execute(_NEWEST_OTHER.format(which=which), values).fetchone()
        if columns is not None:
            return _row(*columns)
    return None


def list_years(connection: sqlite3.Connection) -> tuple[int, ...]:
    """Return the years that have meetings, the newest first."""
    years: list[int] = []
    before = "9999-12-31"
    while (newest := connection.execute(_NEWEST_BEFORE, (before,)).fetchone()) is not None:
        years.append(date.fromisoformat(newest[0]).year)
        before = f"{years[-1]:04}-01-01"
    return tuple(years)


def list_seated(connection: sqlite3.Connection) -> tuple[SeatedRow, ...]:
    """Return the organisations that have a seat at some meeting, in Lithuanian order."""
    return tuple(SeatedRow(*columns) for columns in connection.execute(_SEATED))


def _values(
    connection: sqlite3.Connection, wanted: Wanted, today: date, keep: int | None
) -> dict[str, object]:
    if wanted.words.strip():
        words = folded(wanted.words).split()

        def has_words(text: str, numbers: str) -> bool:
            said = f"{_folded(text)} {numbers}"
            return all(word in said for word in words)

        connection.create_function("has_words", 2, has_words, deterministic=True)
    year = wanted.year or 0
    return {
        "today": today.isoformat(),
        "first": f"{year:04}-01-01",
        "last": f"{year:04}-12-31",
        "organisation": wanted.organisation_id,
        "minutes_state": _MINUTES_STATES.get(wanted.state),
        "keep": keep,
    }


def _count(
    connection: sqlite3.Connection,
    wanted: Wanted,
    keep: int | None,
    values: dict[str, object],
    only: tuple[str, ...] = (),
) -> int:
    found = 0
    for part in _PARTS:
        which = _which(part, wanted, keep)
        if which is not None:
            where = " AND ".join(["", *only, *which])
            found += connection.execute(f"{_TOTAL}{where}", values).fetchone()[0]
    return found


def _which(part: _Part, wanted: Wanted, keep: int | None) -> list[str] | None:
    """Return the conditions for a part's meetings to be listed; None where none of them is."""
    which = []
    if wanted.state is not None and part.coming is not (wanted.state is State.COMING):
        if keep is None:
            return None
        which.append("FALSE")
    if wanted.year is not None:
        which.append("held_on BETWEEN :first AND :last")
    if wanted.state in _MINUTES_STATES:
        which.append("minutes_state = :minutes_state")
    if wanted.organisation_id is not None:
        which.append(_HAS_SEAT)
    if wanted.words.strip():
        which.append(_HAS_WORDS)
    if which and keep is not None:
        which = [f"(id = :keep OR ({' AND '.join(which)}))"]
    return [part.which, *which]


def _part_of(row: MeetingListRow, today: date) -> int:
    over = row.status is MeetingStatus.CLOSED
    if row.held_on is None:
        return 3 if over else 0
    if row.held_on >= today:
        return 4 if over else 2
    return 1 if row.status is MeetingStatus.OPEN else 4


def _stored(moment: time) -> str:
    """Return a time as the file has it: always with microseconds."""
    return moment.isoformat(timespec="microseconds")


def _row(  # noqa: PLR0913, PLR0917 - the columns of the query
    row_id: int,
    title: str,
    held_on: str | None,
    starts_at: str | None,
    town: str,
    format_: str,
    status: str,
    minutes_state: str,
    number: int | None,
    items: int,
    open_items: int,
) -> MeetingListRow:
    return MeetingListRow(
        id=row_id,
        title=title,
        held_on=date.fromisoformat(held_on) if held_on else None,
        starts_at=time.fromisoformat(starts_at) if starts_at else None,
        town=town,
        format=MeetingFormat(format_),
        status=MeetingStatus(status),
        minutes_state=MinutesState(minutes_state),
        number=number,
        items=items,
        open_items=open_items,
    )
