"""Making backups: a stepped copy, checked row by row, and only then kept.

A backup that is not yet verified never makes room for itself: old ones go afterwards, by the rule
of `app.storage.rotation`.
"""

import contextlib
import hashlib
import shutil
import sqlite3
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from app.errors import StorageError
from app.storage.backup import (
    FOLDER_NAME,
    Backup,
    Reason,
    file_name,
    list_backups,
    number_of,
    write_manifest,
)
from app.storage.check import check_file
from app.storage.connection import translated
from app.storage.contents import last_action, open_copy, read_contents
from app.storage.files import flush_folder
from app.storage.snapshot import copy_database
from app.storage.turns import CopyStoppedError, MayGoOn

if TYPE_CHECKING:
    from app.storage.database import Database

# Bytes that stay free when a backup has been made.
ROOM_LEFT = 16 * 1024 * 1024
_PIECE = 1024 * 1024

__all__ = ["Backup", "CopyStoppedError", "Reason", "changed_since", "last_verified", "take"]


def backups_of(folder: Path) -> Path:
    """Return where an archive's own backups lie."""
    return folder / FOLDER_NAME


def last_verified(folder: Path) -> Backup | None:
    """Return the newest verified backup of the archive in `folder`."""
    return next((one for one in list_backups(backups_of(folder)) if one.verified), None)


def changed_since(database: "Database", backup: Backup | None) -> bool:
    """Tell whether anything was done after this backup (None: there is none yet)."""
    if backup is None:
        return True
    with database.glancing() as raw:
        return last_action(raw) != (backup.contents.action_id, backup.contents.action_at)


def take(database: "Database", reason: Reason, *, may_go_on: MayGoOn = lambda: True) -> Backup:
    """Back the open archive up, check the copy, keep it, and let outdated backups go.

    May be called in the window's thread or in a worker; in a worker it goes on only while the
    database is at rest and `may_go_on` (asked in the worker, a few hundred times a second, must
    not block) says so. CopyStoppedError when the window's thread closes the archive or takes a
    backup itself meanwhile; whatever `may_go_on` raises ends it too. StorageError: 'backup.unsound'
    where the copy is not as the journal left it (then it is not kept), 'backup.disk_full',
    'storage.unwritable'. The backups that are there stay then.
    """
    with database.copying(may_go_on) as (raw, give_way):
        return keep(raw, database.folder, reason, now=database.now(), give_way=give_way)


def keep(
    raw: sqlite3.Connection,
    folder: Path,
    reason: Reason,
    *,
    now: datetime,
    give_way: Callable[[], None] = lambda: None,
) -> Backup:
    """Do as `take` for a bare connection to the file of the archive in `folder`."""
    backups = backups_of(folder)
    with translated(backups):
        backups.mkdir(mode=0o700, parents=True, exist_ok=True)
        for left in backups.glob(".*.part"):
            left.unlink()
        taken = (number_of(path) for path in backups.iterdir())
        number = 1 + max((one for one in taken if one is not None), default=0)
        _ensure_room(raw, backups)
    path = backups / file_name(number)
    part = backups / f".{path.name}.part"
    try:
        with translated(backups):
            copy_database(raw, part, give_way)
        backup = _checked(part, path, reason, number, now, give_way)
        with translated(backups):
            part.replace(path)
            flush_folder(backups)
        write_manifest(backup)
    finally:
        with contextlib.suppress(OSError):
            part.unlink(missing_ok=True)
    return backup


def _checked(
    part: Path,
    path: Path,
    reason: Reason,
    number: int,
    now: datetime,
    give_way: Callable[[], None],
) -> Backup:
    """Describe the copy once nothing was found wrong with it."""
    with translated(part):
        copied = open_copy(part)
        try:
            found = sum(1 for _ in check_file(copied, give_way=give_way))
            if found:
                raise StorageError("backup.unsound", count=found)
            contents = read_contents(copied, part)
        finally:
            copied.close()
        digest = _sha256(part, give_way)
    return Backup(
        path,
        number,
        now.astimezone(UTC),
        reason,
        part.stat().st_size,
        verified=True,
        sha256=digest,
        contents=contents,
    )


def _ensure_room(raw: sqlite3.Connection, backups: Path) -> None:
    """Refuse early what would fill the disk: the archive itself needs room to be written."""
    pages = raw.execute("PRAGMA page_count").fetchone()[0]
    needed = pages * raw.execute("PRAGMA page_size").fetchone()[0] + ROOM_LEFT
    if shutil.disk_usage(backups).free < needed:
        raise StorageError("backup.disk_full", path=str(backups))


def _sha256(path: Path, give_way: Callable[[], None]) -> str:
    hashed = hashlib.sha256()
    with path.open("rb") as file:
        while piece := file.read(_PIECE):
            hashed.update(piece)
            give_way()
    return hashed.hexdigest()
