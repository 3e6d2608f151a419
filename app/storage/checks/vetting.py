"""Is a database file from elsewhere what it says it is? Nothing in it may run, loop or surprise.

Works on a private copy that nobody else has open, and reads it alone. First its form: no object
that the migrations do not make, and in every column the kind of value that belongs there, in the
journal too. Then its rows, as `app.storage.checks.check` looks at those of every archive.
"""

import json
import re
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date, datetime, time
from pathlib import Path

from app.errors import StorageError
from app.storage import images, schema
from app.storage.checks.check import check_file
from app.storage.checks.known_objects import objects, objects_of, revision
from app.values.circles import circle

_MAGIC = b"SQLite format 3\0"
# Bytes 18 and 19 of the file: 1 is a rollback journal. 2 is a write-ahead log, which makes files
# beside the database as soon as it is read.
_ROLLBACK = b"\x01\x01"
# Bytes 56 to 59: text is kept as UTF-8.
_UTF_8 = b"\0\0\0\x01"
_PRAGMAS = ("trusted_schema=OFF", "cell_size_check=ON", "mmap_size=0", "query_only=ON")
# Our own schema takes 1,600 of SQLite's steps to read and compare; this many ask for trouble.
_STEPS_A_CALL, _SCHEMA_STEPS = 1_000, 60_000
_LONGEST_VALUE = 100_000_000
# What JSON and every position and key after it still has room for (`archive_schema`).
_LARGEST = 2**53
_DIGEST = re.compile(r"[0-9a-f]{64}")
_ACTION = re.compile(r"(?=.{1,80}$)[a-z]+([_.][a-z]+)*")
_READERS: dict[str, Callable[[str], object]] = {
    "DATE": date.fromisoformat,
    "TIME": time.fromisoformat,
    "DATETIME": datetime.fromisoformat,
}
# How many rows are looked at between two chances to give way.
_ROWS_A_STEP = 50

GiveWay = Callable[[], None]


def vet(path: Path, *, give_way: GiveWay = lambda: None) -> schema.Shape:
    """Return the file's shape once nothing was found wrong with it.

    StorageError with a key 'vetting.*' otherwise. `give_way` is called now and then; what it
    raises ends the work.
    """
    _check_head(path)
    # Immutable: SQLite takes no lock and makes no file beside it, whatever the file asks for.
    with _opened(f"{path.resolve().as_uri()}?mode=ro&immutable=1", give_way) as (raw, steps):
        shape = _shape(raw, path)
        _compare_schema(raw, shape.version)
        steps.bounded = False
        for table in images.journalled(raw):
            _check_values(raw, table)
            _check_circles(raw, table)
        _check_values(raw, "journal_action")
        _check_values(raw, "journal_change")
        _check_sequences(raw)
        _check_actions(raw)
        _check_changes(raw)
    # SQLite checks the CHECKs of tables only where it might write to them.
    with _opened(path.resolve().as_uri(), give_way) as (raw, steps):
        steps.bounded = False
        if any(True for _ in check_file(raw, give_way=give_way)):
            raise StorageError("vetting.unsound")
    return shape


class _Steps:
    """SQLite's progress handler: it may not raise, so what `give_way` raises is kept for later."""

    def __init__(self, give_way: GiveWay) -> None:
        self.bounded = True
        self.raised: BaseException | None = None
        self._left = _SCHEMA_STEPS // _STEPS_A_CALL
        self._give_way = give_way

    def __call__(self) -> bool:
        self._left -= 1
        try:
            self._give_way()
        except BaseException as error:  # noqa: BLE001 - raised again once SQLite has returned
            self.raised = error
        return self.raised is not None or (self.bounded and self._left < 0)


def _check_head(path: Path) -> None:
    with path.open("rb") as file:
        head = file.read(100)
    if not head.startswith(_MAGIC):
        raise StorageError("vetting.not_an_archive")
    if head[18:20] != _ROLLBACK:
        raise StorageError("vetting.foreign", what="write-ahead log")
    if head[56:60] != _UTF_8:
        raise StorageError("vetting.foreign", what="UTF-16")


@contextmanager
def _opened(uri: str, give_way: GiveWay) -> Iterator[tuple[sqlite3.Connection, _Steps]]:
    steps = _Steps(give_way)
    raw = sqlite3.connect(uri, uri=True, isolation_level=None)
    try:
        raw.setlimit(sqlite3.SQLITE_LIMIT_ATTACHED, 0)
        raw.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, _LONGEST_VALUE)
        raw.set_progress_handler(steps, _STEPS_A_CALL)
        for pragma in _PRAGMAS:
            raw.execute(f"PRAGMA {pragma}")
        yield raw, steps
    except (sqlite3.Error, UnicodeDecodeError) as error:
        if steps.raised is not None:
            raise steps.raised from None
        raise StorageError("vetting.damaged") from error
    finally:
        raw.close()


def _shape(raw: sqlite3.Connection, path: Path) -> schema.Shape:
    try:
        shape = schema.shape_of(raw, path)
    except StorageError as error:
        raise StorageError("vetting.not_an_archive") from error
    if shape is None:
        raise StorageError("vetting.not_an_archive")
    if shape.version > schema.VERSION:
        raise StorageError("vetting.newer")
    return shape


def _compare_schema(raw: sqlite3.Connection, version: int) -> None:
    """Refuse whatever the migrations up to the file's version do not make, or make otherwise."""
    found = objects(raw)
    expected = objects_of(version)
    for kind, name in found.keys() | expected.keys():
        if found.get((kind, name)) != expected.get((kind, name)):
            raise StorageError("vetting.foreign", what=f"{kind} {name}"[:60])
    revisions = raw.execute("SELECT version_num FROM alembic_version").fetchall()
    if revisions != [(revision(version),)]:
        raise StorageError("vetting.foreign", what="alembic_version")


def _check_values(raw: sqlite3.Connection, table: str) -> None:
    """Refuse values of another kind than their column's: SQLite itself would keep anything."""
    for name, kind in _columns(raw, table).items():
        wanted = "integer" if kind in ("INTEGER", "BOOLEAN") else "text"
        found = raw.execute(
            f'SELECT id FROM "{table}" WHERE typeof("{name}") NOT IN (?, \'null\')'  # noqa: S608 - compared with our own
            f" OR {_outside(name, kind)} LIMIT 1",
            (wanted,),
        ).fetchone()
        if found is not None:
            raise StorageError("vetting.value", table=table, id=found[0], column=name)
        if kind in _READERS:
            _check_readable(raw, table, name, _READERS[kind])
    if table == "attachment":
        for row_id, digest, size in raw.execute("SELECT id, sha256, size FROM attachment"):
            if _DIGEST.fullmatch(digest) is None or size < 0:
                raise StorageError("vetting.value", table=table, id=row_id, column="sha256")


def _outside(name: str, kind: str) -> str:
    """Return what is wrong of a value though its type is right, as SQL."""
    if kind == "BOOLEAN":
        return f'"{name}" NOT IN (0, 1)'
    if kind == "INTEGER":
        least = 1 if name == "id" else -_LARGEST
        return f'"{name}" NOT BETWEEN {least} AND {_LARGEST}'
    return "0"


def _check_readable(
    raw: sqlite3.Connection, table: str, name: str, read: Callable[[str], object]
) -> None:
    rows = raw.execute(
        f'SELECT min(id), "{name}" FROM "{table}" WHERE "{name}" IS NOT NULL GROUP BY 2'  # noqa: S608 - compared with our own
    )
    for row_id, text in rows:
        try:
            read(text)
        except ValueError as error:
            raise StorageError("vetting.value", table=table, id=row_id, column=name) from error


def _check_circles(raw: sqlite3.Connection, table: str) -> None:
    """Refuse rows that refer to each other in a circle: what follows them would never end."""
    for key in raw.execute(f'PRAGMA foreign_key_list("{table}")').fetchall():
        if key[2] != table:
            continue
        column = key[3]
        towards = dict(
            raw.execute(f'SELECT id, "{column}" FROM "{table}" WHERE "{column}" IS NOT NULL')  # noqa: S608 - compared with our own
        )
        row_id = circle(towards)
        if row_id is not None:
            raise StorageError("vetting.value", table=table, id=row_id, column=column)


def _check_sequences(raw: sqlite3.Connection) -> None:
    """Refuse counters of keys that would give one again, or that have come to their end."""
    kept = raw.execute("SELECT rowid, name, seq FROM sqlite_sequence").fetchall()
    last = {name: seq for _, name, seq in kept}
    given = dict(
        raw.execute("SELECT table_name, max(row_id) FROM journal_change GROUP BY 1").fetchall()
    )
    for table in ("journal_action", "journal_change"):
        given[table] = raw.execute(f'SELECT max(id) FROM "{table}"').fetchone()[0] or 0  # noqa: S608 - our own two names
    sound = len(last) == len(kept) and all(
        isinstance(seq, int) and 0 <= seq < _LARGEST for seq in last.values()
    )
    if not sound or any(last.get(table, 0) < highest for table, highest in given.items()):
        raise StorageError("vetting.value", table="sqlite_sequence", id=0, column="seq")


def _check_actions(raw: sqlite3.Connection) -> None:
    rows = raw.execute("SELECT id, name, parameters, kind, state, of_id FROM journal_action")
    for row_id, name, parameters, kind, state, of_id in rows:
        sound = (
            _ACTION.fullmatch(name) is not None
            and isinstance(_json(parameters), dict)
            and kind in ("do", "undo", "redo", "note")
            and state in ("done", "undone", "dropped")
            and (of_id is None or of_id < row_id)
        )
        if not sound:
            raise StorageError("vetting.value", table="journal_action", id=row_id, column="name")


def _check_changes(raw: sqlite3.Connection) -> None:
    """Refuse a journal that undo could not trust: it writes back what stands there."""
    known = {table: _columns(raw, table) for table in images.journalled(raw)}
    rows = raw.execute("SELECT id, table_name, row_id, before, after, image FROM journal_change")
    for change_id, table, row_id, before, after, image in rows:
        columns = known.get(table)
        sound = (
            columns is not None
            and row_id > 0
            and (_DIGEST.fullmatch(image) is not None if after is not None else image == "")
            and all(text is None or _fits(_json(text), columns, row_id) for text in (before, after))
        )
        if not sound:
            raise StorageError(
                "vetting.value", table="journal_change", id=change_id, column="after"
            )


def _fits(values: object, columns: dict[str, str], row_id: int) -> bool:
    """Tell whether journalled values are such as their columns hold; columns may have gone."""
    if not isinstance(values, dict) or values.get("id", row_id) != row_id:
        return False
    known = {name: value for name, value in values.items() if name in columns}
    if not all(_fits_column(columns[name], value) for name, value in known.items()):
        return False
    return "sha256" not in known or _DIGEST.fullmatch(known["sha256"] or "") is not None


def _fits_column(kind: str, value: object) -> bool:
    if value is None:
        return True
    if kind == "BOOLEAN":
        return value in (0, 1) and isinstance(value, int)
    if kind == "INTEGER":
        return isinstance(value, int) and not isinstance(value, bool) and abs(value) < _LARGEST
    if not isinstance(value, str):
        return False
    if kind in _READERS:
        try:
            _READERS[kind](value)
        except ValueError:
            return False
    return True


def _json(text: str) -> object:
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        return None


def _columns(raw: sqlite3.Connection, table: str) -> dict[str, str]:
    """Return a table's columns and what they hold, without lengths: VARCHAR, DATE, INTEGER."""
    listed = raw.execute(f'PRAGMA table_info("{table}")').fetchall()
    return {row[1]: row[2].partition("(")[0] for row in listed}
