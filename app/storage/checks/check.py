"""Is the archive as it was left? SQLite's own checks miss most damage, the journal none.

Works on a bare connection and needs nothing but sqlite3, so that a backup, a copy being upgraded
and the open archive are all looked at by the same rules.
"""

import contextlib
import shutil
import sqlite3
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from app.errors import StorageError
from app.storage import images, journal
from app.storage.attachment_names import named_files
from app.storage.checks import known_objects
from app.storage.checks.attachments import check_files
from app.storage.checks.findings import Finding
from app.storage.checks.journal import check_history, check_keys
from app.storage.checks.naming import with_names
from app.storage.contents import open_copy
from app.storage.failures import translated
from app.storage.snapshot import copy_database
from app.storage.turns import MayGoOn
from app.values.record_name import ActionName, RecordName

if TYPE_CHECKING:
    from app.storage.database import Database

# How many rows are compared between two chances to give way to the user (well under a frame).
_ROWS_A_STEP = 50
# Bytes that stay free beside the copy that is looked through: the archive itself needs room.
_ROOM_LEFT = 16 * 1024 * 1024


__all__ = ["Finding", "check_archive", "check_file", "check_rows", "check_while_open"]


def check_archive(database: "Database") -> tuple[Finding, ...]:
    """Return everything found wrong, nothing where the archive is sound; changes nothing."""
    with database.glancing() as raw:
        found = with_names(raw, check_file(raw))
        named = named_files(raw)
    return (*found, *check_files(database.folder, named))


def check_while_open(
    database: "Database", may_go_on: MayGoOn = lambda: True
) -> tuple[Finding, ...]:
    """Do as `check_archive` in a worker, on a copy taken in steps, while the owner goes on writing.

    `may_go_on` as for `app.storage.backups.taking.take`. StorageError('check.no_room') where there
    is no room for the copy, any other where the file cannot be read on.
    """
    part = database.folder / f".{database.path.name}.check"
    with contextlib.suppress(FileNotFoundError):
        part.unlink()
    _ensure_room(database)
    try:
        # Whatever befalls the copy is said of the archive's own file, which the user knows.
        with database.copying(may_go_on) as (raw, give_way), translated(database.path):
            copy_database(raw, part, give_way)
            copied = open_copy(part)
            try:
                found = with_names(copied, check_file(copied, give_way=give_way), give_way)
                named = named_files(copied)
            finally:
                copied.close()
    finally:
        with contextlib.suppress(OSError):
            part.unlink()
    return (*found, *check_files(database.folder, named, give_way=lambda: _go_on(may_go_on)))


def _ensure_room(database: "Database") -> None:
    """Refuse early what would fill the disk."""
    with contextlib.suppress(OSError):  # of a disk that is gone: copying says so
        needed = database.path.stat().st_size + _ROOM_LEFT
        if shutil.disk_usage(database.folder).free < needed:
            raise StorageError("check.no_room", path=str(database.folder))


def _go_on(may_go_on: MayGoOn) -> None:
    """Ask whether to stop; beside the files there is nobody to give way to."""
    may_go_on()


def check_file(
    raw: sqlite3.Connection, *, give_way: Callable[[], None] = lambda: None
) -> Iterator[Finding]:
    """Give what is wrong inside the database file: its make-up, and all that `check_rows` finds."""
    made_otherwise = False
    for finding in known_objects.check_objects(raw):
        made_otherwise = True
        yield finding
    try:
        yield from check_rows(raw, give_way=give_way)
    except (AssertionError, KeyError, TypeError, ValueError):
        # One letter of damage makes another table or column: its rows cannot be read as ours.
        if not made_otherwise:
            raise


def check_rows(
    raw: sqlite3.Connection, *, give_way: Callable[[], None] = lambda: None
) -> Iterator[Finding]:
    """Give what is wrong with a file's pages, references, rows and history, whatever its tables.

    Each row is compared with its last journalled image, each action with its seal. `give_way` is
    called between steps of less than a millisecond each, SQLite's own two checks apart.
    """
    for (text,) in raw.execute("PRAGMA integrity_check").fetchall():
        if text != "ok":
            yield Finding("check.integrity", {"text": text})
    for table, row_id, parent, _ in raw.execute("PRAGMA foreign_key_check").fetchall():
        of = ActionName(row_id) if table == "journal_action" else RecordName(table, row_id)
        yield Finding("check.reference", {"record": of, "parent": RecordName(parent, None)})
    for table in images.journalled(raw):
        yield from _changed_rows(raw, table, give_way)
    yield from check_history(raw, give_way)
    yield from check_keys(raw)


def _changed_rows(
    raw: sqlite3.Connection, table: str, give_way: Callable[[], None]
) -> Iterator[Finding]:
    """Go through a table and its journal side by side, both in the order of keys."""
    expected = journal.last_digests(raw, table)
    awaited = next(expected, None)
    for count, image in enumerate(images.read_all(raw, table)):
        if count % _ROWS_A_STEP == 0:
            give_way()
        row_id = image["id"]
        assert isinstance(row_id, int)
        while awaited is not None and awaited[0] < row_id:
            yield from _lost(table, *awaited)
            awaited = next(expected, None)
        if awaited is None or awaited[0] != row_id:
            yield Finding("check.unknown_row", {"record": RecordName(table, row_id)})
            continue
        if awaited[1] != images.digest(image):
            yield Finding("check.changed_row", {"record": RecordName(table, row_id)})
        awaited = next(expected, None)
    while awaited is not None:
        yield from _lost(table, *awaited)
        awaited = next(expected, None)


def _lost(table: str, row_id: int, digest: str) -> Iterator[Finding]:
    if digest:
        yield Finding("check.lost_row", {"record": RecordName(table, row_id)})
