"""What became of a row, change by change: what was done, when, each field from and to."""

import json
import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import Enum, auto
from itertools import groupby

from app.errors import Phrase, UserError
from app.services.record_shape import (
    CLASSES,
    LASTING,
    OWNERS,
    PARTS,
    in_order,
    is_fixed,
    target,
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
# An undone import can have made more rows than anybody will look at.
_MOST_REMOVED = 2000


class Scope(Enum):
    """How much is told: the row alone, its parts with it, or all of the meeting it stands in."""

    ROW = auto()
    PARTS = auto()
    MEETING = auto()


class What(Enum):
    """What one change did to a row; REMOVED: its creation was undone."""

    CREATED = auto()
    CHANGED = auto()
    DELETED = auto()
    RESTORED = auto()
    REMOVED = auto()


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
    if kind != "meeting" and _meeting_of(Remembered(session.raw()), kind, row_id) is not None:
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

    `before` is the `place` of the last row already had.
    """
    session.flush()
    raw = session.raw()
    remembered = Remembered(raw)
    if scope is Scope.MEETING:
        meeting_id = _meeting_of(remembered, kind, row_id)
        kind, row_id = ("meeting", meeting_id) if meeting_id is not None else (kind, row_id)
    keys = [(kind, row_id)] if scope is Scope.ROW else _with_parts(raw, kind, row_id)
    changes = _changes(raw, keys, before, most)
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
    "SELECT c.id FROM json_each(?) AS wanted JOIN journal_change AS c"
    " ON c.table_name = json_extract(wanted.value, '$[0]')"
    " AND c.row_id = json_extract(wanted.value, '$[1]')"
    " WHERE c.id < ? AND c.id >= ? ORDER BY c.id DESC LIMIT ?"
)
_END = 2**62


def _changes(
    raw: sqlite3.Connection, keys: Sequence[Key], before: int | None, most: int
) -> list[_Change]:
    """Read the newest changes of these rows, whole actions only."""
    below = _END if before is None else before
    if len(keys) == 1:
        ids = [found for (found,) in raw.execute(_OF_ONE, (*keys[0], below, most))]
    else:
        wanted = json.dumps(keys)
        ids = [found for (found,) in raw.execute(_OF_MANY, (wanted, below, 0, most))]
        if len(ids) == most:  # the last action may go on: an action's changes stand together
            first = raw.execute(
                "SELECT min(id) FROM journal_change WHERE action_id ="
                " (SELECT action_id FROM journal_change WHERE id = ?)",
                (ids[-1],),
            ).fetchone()[0]
            rest = raw.execute(_OF_MANY, (wanted, ids[-1], first, _END))
            ids.extend(found for (found,) in rest)
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
    what = What.CHANGED
    if before is None:
        what = What.CREATED
    elif after is None:
        what = What.REMOVED
    elif "deleted_at" in after:
        what = What.RESTORED if after["deleted_at"] is None else What.DELETED
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


def _goes_without_saying(kind: str, column: str) -> bool:
    """Tell what a whole row need not say: where it stands, and whose part it is."""
    return column == "position" or column in OWNERS.get(kind, ())


def _says(field: FieldChange) -> bool:
    return any(value not in _SILENT for value in (field.before, field.after))


def _with_parts(raw: sqlite3.Connection, kind: str, row_id: int) -> list[Key]:
    """Return a row and its parts, those of the parts too, and those whose making was undone."""
    keys: dict[Key, None] = {(kind, row_id): None}
    removed = _removed(raw, kind, row_id)
    level = {kind: {row_id}}
    while level:
        below: dict[str, set[int]] = {}
        for owner_kind, owners in level.items():
            for part, column in PARTS.get(owner_kind, ()):
                found = raw.execute(
                    f'SELECT part.id FROM json_each(?) AS owner JOIN "{part}" AS part'  # noqa: S608 - names of our own
                    f' ON part."{column}" = owner.value',
                    (json.dumps(sorted(owners)),),
                )
                ids = {part_id for (part_id,) in found}
                ids |= {
                    gone
                    for (gone_kind, gone), image in removed.items()
                    if gone_kind == part and image.get(column) in owners
                }
                below.setdefault(part, set()).update(ids)
        level = {part: ids for part, ids in below.items() if ids}
        keys.update(((part, one), None) for part, ids in level.items() for one in ids)
    return list(keys)


def _removed(raw: sqlite3.Connection, kind: str, row_id: int) -> dict[Key, Image]:
    """Return the rows that undoing took away again since a row was made."""
    since = raw.execute(
        "SELECT min(action_id) FROM journal_change WHERE table_name = ? AND row_id = ?",
        (kind, row_id),
    ).fetchone()[0]
    rows = raw.execute(
        "SELECT c.table_name, c.row_id, c.before FROM journal_action AS a"
        " JOIN journal_change AS c ON c.action_id = a.id"
        " WHERE a.kind = 'undo' AND a.id >= ? AND c.after IS NULL ORDER BY c.id DESC LIMIT ?",
        (since or 0, _MOST_REMOVED),
    )
    return {(table, gone): json.loads(before) for table, gone, before in rows if before}


def _meeting_of(remembered: Remembered, kind: str, row_id: int) -> int | None:
    """Return the meeting that a row stands in."""
    image = remembered.image(kind, row_id) or {}
    if kind == "meeting":
        return row_id
    for column in ("meeting_id", "item_id", "measure_id"):
        owner, owner_id = target(kind, column), image.get(column)
        if owner is not None and isinstance(owner_id, int):
            return _meeting_of(remembered, owner, owner_id)
    return None
