"""What became of a row, change by change: what was done, when, each field from and to."""

import json
import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import Enum, auto
from itertools import groupby

from app.errors import Phrase, UserError
from app.services.history_reach import MERGEABLE, meeting_of, merges, with_parts
from app.services.record_shape import (
    CLASSES,
    LASTING,
    OWNERS,
    PARTS,
    in_order,
    is_fixed,
    told_under,
)
from app.services.record_values import Value, said
from app.services.remembered import Remembered, Subject
from app.storage.images import Image
from app.storage.journal import Key
from app.storage.session import JournalledSession

PAGE = 100
# What a whole row need not say of a field.
_SILENT = (None, "", Phrase("value.no"))


class Scope(Enum):
    """How much is told: the row alone, its parts with it, or all of the meeting it stands in."""

    ROW = auto()
    PARTS = auto()
    MEETING = auto()


class What(Enum):
    """What one change did to a row.

    REMOVED: its creation was undone; MERGED: it came to mean another row, SEPARATED: no longer.
    """

    CREATED = auto()
    CHANGED = auto()
    DELETED = auto()
    RESTORED = auto()
    REMOVED = auto()
    MERGED = auto()
    SEPARATED = auto()


@dataclass(frozen=True)
class FieldChange:
    """One field from and to, and as it is now; `fixed` ones do not go back by themselves."""

    column: str
    before: Value
    after: Value
    now: Value
    fixed: bool


@dataclass(frozen=True)
class RowChange:
    """What an action did to one row."""

    subject: Subject
    what: What
    fields: tuple[FieldChange, ...]


@dataclass(frozen=True)
class HistoryRow:
    """One action, as far as it touched what is asked about.

    `name` is a key of the catalogue, `step` 'do', 'undo' or 'redo', `at` UTC. `place` is the key
    by which the next page begins: order is the journal's, never the clock's.
    """

    action_id: int
    place: int
    name: str
    step: str
    at: datetime
    changes: tuple[RowChange, ...]


def subject(session: JournalledSession, kind: str, row_id: int) -> Subject:
    """Return what a row is called; UserError('record.gone') where there never was one."""
    remembered = Remembered(session.raw())
    if kind not in CLASSES or remembered.image(kind, row_id) is None:
        raise UserError("record.gone")
    return remembered.subject(kind, row_id)


def scopes(session: JournalledSession, kind: str, row_id: int) -> tuple[Scope, ...]:
    """Return what can be asked about a row."""
    found = [Scope.ROW]
    if kind in PARTS:
        found.append(Scope.PARTS)
    if kind != "meeting" and meeting_of(Remembered(session.raw()), kind, row_id) is not None:
        found.append(Scope.MEETING)
    return tuple(found)


def of(
    session: JournalledSession,
    kind: str,
    row_id: int,
    scope: Scope = Scope.ROW,
    *,
    before: int | None = None,
    most: int = PAGE,
) -> tuple[HistoryRow, ...]:
    """Return what was done to a row, the newest first, at most about `most` changes.

    That another row was merged into it, or separated again, was done to it too. `before` is the
    `place` of the last row already had.
    """
    session.flush()
    raw = session.raw()
    remembered = Remembered(raw)
    if scope is Scope.MEETING:
        meeting_id = meeting_of(remembered, kind, row_id)
        kind, row_id = ("meeting", meeting_id) if meeting_id is not None else (kind, row_id)
    keys = [(kind, row_id)] if scope is Scope.ROW else with_parts(raw, kind, row_id)
    changes = _changes(raw, keys, merges(raw, kind, row_id), before, most)
    return tuple(
        HistoryRow(
            action_id=action_id,
            place=(rows := list(group))[-1].place,
            name=rows[0].name,
            step=rows[0].step,
            at=datetime.fromisoformat(rows[0].at).replace(tzinfo=UTC),
            # Within an action, in the order in which it touched the rows.
            changes=tuple(_told(remembered, row) for row in reversed(rows)),
        )
        for action_id, group in groupby(changes, key=lambda change: change.action_id)
    )


@dataclass(frozen=True)
class _Change:
    place: int
    action_id: int
    key: Key
    before: Image | None
    after: Image | None
    name: str
    step: str
    at: str


_FOUND = (
    "SELECT c.id, c.action_id, c.table_name, c.row_id, c.before, c.after, a.name, a.kind,"
    " a.ended_at FROM journal_change AS c JOIN journal_action AS a ON a.id = c.action_id"
    " WHERE c.id IN ({ids}) ORDER BY c.id DESC"
)
_OF_ONE = (
    "SELECT id FROM journal_change WHERE table_name = ? AND row_id = ? AND id < ?"
    " ORDER BY id DESC LIMIT ?"
)
_OF_MANY = (
    "SELECT c.id FROM json_each(:keys) AS wanted JOIN journal_change AS c"
    " ON c.table_name = json_extract(wanted.value, '$[0]')"
    " AND c.row_id = json_extract(wanted.value, '$[1]')"
    " WHERE c.id < :below AND c.id >= :first"
    " UNION SELECT value FROM json_each(:others) WHERE value < :below AND value >= :first"
    " ORDER BY 1 DESC LIMIT :most"
)
_END = 2**62


def _changes(
    raw: sqlite3.Connection,
    keys: Sequence[Key],
    others: Sequence[int],
    before: int | None,
    most: int,
) -> list[_Change]:
    """Read the newest changes of these rows and these other ones, whole actions only."""
    below = _END if before is None else before
    if len(keys) == 1 and not others:
        ids = [found for (found,) in raw.execute(_OF_ONE, (*keys[0], below, most))]
    else:
        wanted: dict[str, object] = {"keys": json.dumps(keys), "others": json.dumps(others)}

        def read(below: int, first: int, most: int) -> list[int]:
            limits = {"below": below, "first": first, "most": most}
            return [found for (found,) in raw.execute(_OF_MANY, wanted | limits)]

        ids = read(below, 0, most)
        if len(ids) == most:  # the last action may go on: an action's changes stand together
            first = raw.execute(
                "SELECT min(id) FROM journal_change WHERE action_id ="
                " (SELECT action_id FROM journal_change WHERE id = ?)",
                (ids[-1],),
            ).fetchone()[0]
            ids.extend(read(ids[-1], first, _END))
    listed = ",".join(str(int(one)) for one in ids)
    return [
        _Change(
            place,
            action_id,
            (table, row_id),
            None if old is None else json.loads(old),
            None if new is None else json.loads(new),
            name,
            step,
            at,
        )
        for place, action_id, table, row_id, old, new, name, step, at in raw.execute(
            _FOUND.format(ids=listed)
        )
    ]


def _told(remembered: Remembered, change: _Change) -> RowChange:
    kind, row_id = change.key
    before, after = change.before, change.after
    what = _what(kind, before, after)
    names = {*(before or {}), *(after or {})}
    told = {column for name in names if (column := told_under(kind, name)) is not None}
    now = remembered.image(kind, row_id) or {}
    lasting = {column: now[column] for column in LASTING.get(kind, ()) if column in now}
    fields = (
        FieldChange(
            column,
            None if before is None else said(remembered, kind, column, {**lasting, **before}),
            None if after is None else said(remembered, kind, column, {**lasting, **after}),
            said(remembered, kind, column, now),
            is_fixed(kind, column),
        )
        for column in in_order(kind, told)
        if not (what in (What.CREATED, What.REMOVED) and _goes_without_saying(kind, column))
    )
    return RowChange(
        remembered.subject(kind, row_id, after or before),
        what,
        tuple(one for one in fields if what is What.CHANGED or _says(one)),
    )


def _what(kind: str, before: Image | None, after: Image | None) -> What:
    if before is None:
        return What.CREATED
    if after is None:
        return What.REMOVED
    if "deleted_at" in after:
        return What.RESTORED if after["deleted_at"] is None else What.DELETED
    if kind in MERGEABLE and "merged_into_id" in after:
        return What.SEPARATED if after["merged_into_id"] is None else What.MERGED
    return What.CHANGED


def _goes_without_saying(kind: str, column: str) -> bool:
    """Tell what a whole row need not say: where it stands, and whose part it is."""
    return column == "position" or column in OWNERS.get(kind, ())


def _says(field: FieldChange) -> bool:
    return any(value not in _SILENT for value in (field.before, field.after))
