"""Row changes per action: written with every action, read by undo, redo and history.

Everything that changes a row goes through a session's flush (`app.storage.session` records it) or
through `write_images`; nothing else may write. Undo is linear: it takes back the newest action
that is done, redo repeats the oldest that is undone, a new action drops what was undone.
"""

import json
import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

from app.errors import UserError
from app.frozen import frozen
from app.storage import images
from app.storage.images import Image

# Pauses within one field are one action (architecture: rules that keep the trip safe).
ONE_ACTION = timedelta(seconds=60)
# …but not without end: somebody who types and thinks for half an hour never pauses a whole minute,
# and one Ctrl+Z would take all of it, the first wording and the third alike. Two minutes are about
# a paragraph: what she still remembers as one thing, and short enough to type again.
LONGEST_RUN = timedelta(minutes=2)

Key = tuple[str, int]

# What the seal of an action is made of, one JSON array after another.
_ACTION_COLUMNS = "id, name, parameters, kind, state, of_id, barrier, began_at, ended_at"
_CHANGE_COLUMNS = "id, table_name, row_id, before, after, image"
_SEALED = f"SELECT {_ACTION_COLUMNS} FROM journal_action WHERE id = ?"  # noqa: S608 - our own names
_SEALED_CHANGES = f"SELECT {_CHANGE_COLUMNS} FROM journal_change WHERE action_id = ? ORDER BY id"  # noqa: S608 - our own names
_ALL_ACTIONS = f"SELECT {_ACTION_COLUMNS}, seal FROM journal_action ORDER BY id"  # noqa: S608 - our own names
_ALL_CHANGES = f"""SELECT action_id, {_CHANGE_COLUMNS} FROM journal_change
    WHERE typeof(action_id) = 'integer' ORDER BY action_id, id"""  # noqa: S608 - our own names


@dataclass(frozen=True)
class Action:
    """What the secretary did, as a key of the message catalogue and its values.

    `coalesces`: a further action of the same name and parameters within a minute joins the last,
    until that has gone on for two.
    `barrier`: cannot be undone, and ends what could be undone before it.
    """

    name: str
    parameters: Mapping[str, object] = field(default_factory=dict)
    coalesces: bool = False
    barrier: bool = False


@frozen
class StackRow:
    """An action that undo or redo would meet next."""

    id: int
    name: str
    parameters: Mapping[str, object]


@frozen
class HistoryRow:
    """One journalled change of one row; `before` and `after` hold only the columns that differ."""

    action_id: int
    name: str
    kind: str
    at: datetime
    before: Mapping[str, object] | None
    after: Mapping[str, object] | None


class Recorder:
    """Collects, for one session, each touched row as it was first and as it was left."""

    def __init__(self) -> None:
        self.before: dict[Key, Image | None] = {}
        self.after: dict[Key, Image | None] = {}

    def changed(self) -> list[tuple[Key, Image | None, Image | None]]:
        """Return the rows that truly differ, in the order they were first touched."""
        return [
            (key, self.before[key], self.after[key])
            for key in self.after
            if self.before[key] != self.after[key]
        ]


def record(
    raw: sqlite3.Connection,
    action: Action,
    recorder: Recorder,
    now: datetime,
    *,
    joins: bool = True,
) -> set[Key]:
    """Write what one action changed, joining the last action where it coalesces and `joins`.

    Returns the keys of the rows that changed; empty when nothing did (then nothing is written).
    """
    changed = recorder.changed()
    if not changed:
        return set()
    _drop_undone(raw)
    parameters = images.dump(action.parameters)
    action_id = _joinable(raw, action, parameters, now) if joins else None
    if action_id is None:
        action_id = _begin(raw, action.name, parameters, now, barrier=action.barrier)
        for key, before, after in changed:
            _write_change(raw, action_id, key, before, after)
    else:
        for key, before, after in changed:
            _join_change(raw, action_id, key, before, after)
        _end_joined(raw, action_id, now)
    _seal(raw, action_id)
    return {key for key, _, _ in changed}


def record_upgrade(
    raw: sqlite3.Connection,
    action: Action,
    changed: Iterable[tuple[Key, Image | None, Image | None]],
    now: datetime,
) -> int:
    """Write what an upgrade made of the rows, as one action, and return how many rows they were.

    Written even where no row changed: the stack that undo and redo work on ends here.
    """
    assert action.barrier
    _drop_undone(raw)
    action_id = _begin(raw, action.name, images.dump(action.parameters), now, barrier=True)
    count = 0
    for key, before, after in changed:
        _write_change(raw, action_id, key, before, after)
        count += 1
    unsealed = "SELECT id FROM journal_action WHERE seal = ''"  # this one, and an older program's
    for (each,) in raw.execute(unsealed).fetchall():
        _seal(raw, each)
    return count


def note(raw: sqlite3.Connection, action: Action, now: datetime) -> None:
    """Write that something was done which changed no row, in a transaction of its own.

    It stands in the history and is passed over by undo and redo: an archive that was carried to
    another computer can still be undone there.
    """
    raw.execute("BEGIN IMMEDIATE")
    try:
        parameters = images.dump(action.parameters)
        _seal(raw, _begin(raw, action.name, parameters, now, kind="note"))
    except BaseException:
        raw.execute("ROLLBACK")
        raise
    raw.execute("COMMIT")


def next_undo(raw: sqlite3.Connection) -> StackRow | None:
    """Return the action that undo would take back, or None."""
    row = raw.execute(
        "SELECT id, name, parameters, barrier FROM journal_action"
        " WHERE kind = 'do' AND state = 'done' ORDER BY id DESC LIMIT 1"
    ).fetchone()
    return None if row is None or row[3] else StackRow(row[0], row[1], json.loads(row[2]))


def next_redo(raw: sqlite3.Connection) -> StackRow | None:
    """Return the action that redo would repeat, or None."""
    row = raw.execute(
        "SELECT id, name, parameters FROM journal_action"
        " WHERE kind = 'do' AND state = 'undone' ORDER BY id LIMIT 1"
    ).fetchone()
    return None if row is None else StackRow(row[0], row[1], json.loads(row[2]))


def undo(raw: sqlite3.Connection, now: datetime) -> tuple[StackRow, set[Key]]:
    """Take back the last action; UserError('undo.nothing') where there is none."""
    return _step(raw, now, backwards=True)


def redo(raw: sqlite3.Connection, now: datetime) -> tuple[StackRow, set[Key]]:
    """Repeat the action that was undone last; UserError('redo.nothing') where there is none."""
    return _step(raw, now, backwards=False)


def history(raw: sqlite3.Connection, table: str, row_id: int) -> list[HistoryRow]:
    """Return a row's changes, the oldest first."""
    rows = raw.execute(
        "SELECT action_id, name, kind, ended_at, before, after FROM journal_change"
        " JOIN journal_action ON journal_action.id = action_id"
        " WHERE table_name = ? AND row_id = ? ORDER BY journal_change.id",
        (table, row_id),
    )
    return [
        HistoryRow(
            action_id,
            name,
            kind,
            _moment(at),
            before and json.loads(before),
            after and json.loads(after),
        )
        for action_id, name, kind, at, before, after in rows
    ]


def last_digests(raw: sqlite3.Connection, table: str) -> Iterator[tuple[int, str]]:
    """Give, in the order of keys, the hash each row of a table was last left with ('': removed)."""
    return iter(
        raw.execute(
            "SELECT row_id, image FROM journal_change WHERE id IN"
            " (SELECT max(id) FROM journal_change WHERE table_name = ? GROUP BY row_id)"
            " AND typeof(row_id) = 'integer' ORDER BY row_id",
            (table,),
        )
    )


def seals(raw: sqlite3.Connection) -> Iterator[tuple[int, str, str]]:
    """Give each action's id, its seal, and what its seal should be; '' where it has none yet."""
    changes = iter(raw.execute(_ALL_CHANGES))
    change = next(changes, None)
    for *row, seal in raw.execute(_ALL_ACTIONS):
        action_id = row[0]
        digest = images.hasher()
        digest.update(_line(row))
        while change is not None and change[0] < action_id:  # of an action that is gone
            change = next(changes, None)
        while change is not None and change[0] == action_id:
            digest.update(_line(change[1:]))
            change = next(changes, None)
        yield action_id, seal, digest.hexdigest()


def write_images(
    raw: sqlite3.Connection, targets: Iterable[tuple[Key, Image | None]], recorder: Recorder
) -> None:
    """Bring rows to the given whole state (None: gone), recorded like any other change.

    Import, undo and redo write through here alone. Foreign keys are checked at the commit, so the
    order of the rows does not matter.
    """
    raw.execute("PRAGMA defer_foreign_keys = ON")
    for key, target in targets:
        current = images.read(raw, *key)
        recorder.before.setdefault(key, current)
        if target is None:
            images.remove(raw, *key)
        elif current is None:
            images.insert(raw, key[0], target)
        elif current != target:
            images.update(raw, *key, target)
        recorder.after[key] = images.read(raw, *key)


def _step(raw: sqlite3.Connection, now: datetime, *, backwards: bool) -> tuple[StackRow, set[Key]]:
    word = "undo" if backwards else "redo"
    action = next_undo(raw) if backwards else next_redo(raw)
    if action is None:
        raise UserError(f"{word}.nothing")
    changes = raw.execute(
        "SELECT table_name, row_id, before, after, image FROM journal_change"
        " WHERE action_id = ? ORDER BY id",
        (action.id,),
    ).fetchall()
    targets: list[tuple[Key, Image | None]] = []
    for table, row_id, before, after, image in changes:
        current = images.read(raw, table, row_id)
        if backwards and images.digest(current) != image:
            raise UserError("undo.changed_since")
        wanted = before if backwards else after
        target = None if wanted is None else {**(current or {}), **json.loads(wanted)}
        targets.append(((table, row_id), target))
    recorder = Recorder()
    write_images(raw, targets, recorder)
    step_id = _begin(raw, action.name, images.dump(action.parameters), now, kind=word, of=action.id)
    for key, before, after in recorder.changed():
        _write_change(raw, step_id, key, before, after)
    _seal(raw, step_id)
    _set_state(raw, action.id, "undone" if backwards else "done")
    return action, {key for key, _, _ in recorder.changed()}


def _drop_undone(raw: sqlite3.Connection) -> None:
    undone = "SELECT id FROM journal_action WHERE kind = 'do' AND state = 'undone'"
    for (action_id,) in raw.execute(undone).fetchall():
        _set_state(raw, action_id, "dropped")


def _set_state(raw: sqlite3.Connection, action_id: int, state: str) -> None:
    raw.execute("UPDATE journal_action SET state = ? WHERE id = ?", (state, action_id))
    _seal(raw, action_id)


def _seal(raw: sqlite3.Connection, action_id: int) -> None:
    """Write what an action and all its changes are; one that was joined away has none."""
    digest = images.hasher()
    for row in raw.execute(_SEALED, (action_id,)):
        digest.update(_line(row))
    for row in raw.execute(_SEALED_CHANGES, (action_id,)):
        digest.update(_line(row))
    raw.execute("UPDATE journal_action SET seal = ? WHERE id = ?", (digest.hexdigest(), action_id))


def _begin(
    raw: sqlite3.Connection,
    name: str,
    parameters: str,
    now: datetime,
    *,
    kind: str = "do",
    of: int | None = None,
    barrier: bool = False,
) -> int:
    at = _stamp(now)
    cursor = raw.execute(
        "INSERT INTO journal_action (name, parameters, kind, state, of_id, barrier, began_at,"
        " ended_at) VALUES (?, ?, ?, 'done', ?, ?, ?, ?)",
        (name, parameters, kind, of, barrier, at, at),
    )
    assert cursor.lastrowid is not None
    return cursor.lastrowid


def _joinable(
    raw: sqlite3.Connection, action: Action, parameters: str, now: datetime
) -> int | None:
    if not action.coalesces:
        return None
    last = raw.execute(
        "SELECT id, name, parameters, kind, state, barrier, began_at, ended_at FROM journal_action"
        " ORDER BY id DESC LIMIT 1"
    ).fetchone()
    if last is None:
        return None
    row_id, name, kept, kind, state, barrier, began_at, ended_at = last
    fits = (name, kept, kind, state, barrier) == (action.name, parameters, "do", "done", 0)
    # A clock set back must not join actions for ever: only a pause between nought and a minute.
    paused = timedelta(0) <= now - _moment(ended_at) <= ONE_ACTION
    goes_on = timedelta(0) <= now - _moment(began_at) <= LONGEST_RUN
    return int(row_id) if fits and paused and goes_on else None


def _write_change(
    raw: sqlite3.Connection, action_id: int, key: Key, before: Image | None, after: Image | None
) -> None:
    raw.execute(
        "INSERT INTO journal_change (action_id, table_name, row_id, before, after, image)"
        " VALUES (?, ?, ?, ?, ?, ?)",
        (action_id, *key, *_difference(before, after), images.digest(after)),
    )


def _join_change(
    raw: sqlite3.Connection, action_id: int, key: Key, before: Image | None, after: Image | None
) -> None:
    kept = raw.execute(
        "SELECT id, before, after FROM journal_change"
        " WHERE action_id = ? AND table_name = ? AND row_id = ?",
        (action_id, *key),
    ).fetchone()
    if kept is None:
        _write_change(raw, action_id, key, before, after)
        return
    change_id, first, _ = kept
    began_with_row = first is not None
    # Columns that the action has not touched yet still hold what they held at its start.
    start = {**(before or {}), **json.loads(first)} if began_with_row else None
    if start == after:
        raw.execute("DELETE FROM journal_change WHERE id = ?", (change_id,))
        return
    raw.execute(
        "UPDATE journal_change SET before = ?, after = ?, image = ? WHERE id = ?",
        (*_difference(start, after), images.digest(after), change_id),
    )


def _end_joined(raw: sqlite3.Connection, action_id: int, now: datetime) -> None:
    left = raw.execute(
        "SELECT count(*) FROM journal_change WHERE action_id = ?", (action_id,)
    ).fetchone()[0]
    if left:
        raw.execute("UPDATE journal_action SET ended_at = ? WHERE id = ?", (_stamp(now), action_id))
    else:
        raw.execute("DELETE FROM journal_action WHERE id = ?", (action_id,))


def _difference(before: Image | None, after: Image | None) -> tuple[str | None, str | None]:
    if before is None or after is None:
        return (
            None if before is None else images.dump(before),
            None if after is None else images.dump(after),
        )
    names = [name for name in after if before.get(name) != after[name]]
    gone = [name for name in before if name not in after]  # only an upgrade takes columns away
    return (
        images.dump({name: before.get(name) for name in (*names, *gone)}),
        images.dump({name: after[name] for name in names}),
    )


def _line(row: Sequence[object]) -> bytes:
    return images.dump_values(row).encode()


def _moment(stamp: str) -> datetime:
    return datetime.fromisoformat(stamp).replace(tzinfo=UTC)


def _stamp(now: datetime) -> str:
    return now.astimezone(UTC).replace(tzinfo=None).isoformat(" ", "microseconds")
