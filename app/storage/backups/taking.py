"""Making backups: a stepped copy, checked row by row, and only then kept.

A backup that is not yet verified never makes room for itself: old ones go afterwards, by the rule
of `app.storage.backups.rotation`.
"""

import contextlib
import shutil
import sqlite3
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from app.errors import Phrase, StorageError
from app.storage.backups.backup import (
    COPY_NAME,
    FOLDER_NAME,
    Backup,
    Reason,
    file_digest,
    file_name,
    list_backups,
    number_of,
    write_manifest,
)
from app.storage.backups.damage import ENDING, forget_damage
from app.storage.backups.rotation import outdated
from app.storage.backups.settings import read_settings
from app.storage.checks.check import check_file
from app.storage.contents import interruptible, last_action, open_copy, read_contents
from app.storage.failures import storage_error, system_error
from app.storage.files import flush_folder, make_folder
from app.storage.snapshot import copy_database
from app.storage.turns import MayGoOn

if TYPE_CHECKING:
    from app.storage.database import Database

__all__ = [
    "Backup", "Reason", "backups_of", "changed_since", "keep", "last_verified", "list_backups",
    "rotate", "take",
]  # fmt: skip

# Bytes that stay free when a backup has been made.
ROOM_LEFT = 16 * 1024 * 1024
_REASONS = {
    "storage.vanished": Phrase("reason.no_folder"),
    "storage.not_a_folder": Phrase("reason.no_folder"),
    "storage.gone": Phrase("reason.gone"),
}


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
    'backup.unwritable'. The backups that are there stay then.
    """
    with database.copying(may_go_on) as (raw, give_way):
        for left in database.folder.glob(f"{COPY_NAME}*"):  # of a restore that was killed
            left.unlink(missing_ok=True)
        return keep(raw, database.folder, reason, now=database.now(), give_way=give_way)


def keep(
    raw: sqlite3.Connection,
    archive: Path,
    reason: Reason,
    *,
    now: datetime,
    give_way: Callable[[], None] = lambda: None,
    rotating: bool = True,
) -> Backup:
    """Do as `take` for a bare connection to the file of an archive, of whatever shape."""
    folder = backups_of(archive)
    with _told(folder):
        make_folder(folder, parents=True)
        number = 1 + max(map(_number, _tidied(folder)), default=0)
        _ensure_room(raw, folder)
    path = folder / file_name(number)
    part = folder / f".{path.name}.part"
    try:
        with _told(part):
            copy_database(raw, part, give_way)
            backup = _checked(part, path, reason, now, give_way)
            # The manifest first: the name of the copy then makes both count at once.
            write_manifest(backup)
            part.replace(path)
            flush_folder(folder)
    except BaseException:
        with contextlib.suppress(OSError):
            part.unlink(missing_ok=True)
            if not path.exists():
                path.with_suffix(".json").unlink(missing_ok=True)
        raise
    if rotating:
        rotate(folder, read_settings(archive).space)
    return backup


def rotate(folder: Path, space: int) -> tuple[Backup, ...]:
    """Remove what is outdated from a folder of backups and return it; what resists stays."""
    gone = []
    for backup in outdated(list_backups(folder), space):
        with contextlib.suppress(OSError):
            # The manifest last: a manifest without its copy is nothing, a copy without one is.
            backup.path.unlink()
            backup.manifest.unlink(missing_ok=True)
            forget_damage(backup.path)
            gone.append(backup)
    return tuple(gone)


def _tidied(folder: Path) -> list[Path]:
    """Return the copies in a folder, once the remains of a killed one are gone."""
    for left in folder.glob(".sutarta-*"):
        left.unlink()
    for beside in (*folder.glob("sutarta-*.json"), *folder.glob(f"sutarta-*{ENDING}")):
        if not beside.with_suffix(".db").exists():
            beside.unlink()
    return [path for path in folder.iterdir() if number_of(path) is not None]


def _number(path: Path) -> int:
    return number_of(path) or 0


def _checked(
    part: Path, path: Path, reason: Reason, now: datetime, give_way: Callable[[], None]
) -> Backup:
    """Describe the copy once nothing was found wrong with it."""
    copied = open_copy(part)
    try:
        with interruptible(copied, give_way):
            found = sum(1 for _ in check_file(copied, give_way=give_way))
            if found:
                raise StorageError("backup.unsound", count=found)
            contents = read_contents(copied, part)
    finally:
        copied.close()
    return Backup(
        path,
        _number(path),
        now.astimezone(UTC),
        reason,
        part.stat().st_size,
        verified=True,
        sha256=file_digest(part, give_way),
        contents=contents,
    )


def _ensure_room(raw: sqlite3.Connection, folder: Path) -> None:
    """Refuse early what would fill the disk: the archive itself needs room to be written."""
    pages = raw.execute("PRAGMA page_count").fetchone()[0]
    needed = pages * raw.execute("PRAGMA page_size").fetchone()[0] + ROOM_LEFT
    if shutil.disk_usage(folder).free < needed:
        raise StorageError("backup.disk_full", path=str(folder))


@contextlib.contextmanager
def _told(path: Path) -> Iterator[None]:
    """Say what SQLite or the file system refused as what it means for a backup."""
    try:
        yield
    except StorageError as error:
        if error.key.startswith("file."):  # of the manifest
            raise _backup_error(error, path) from error
        raise
    except (sqlite3.Error, UnicodeDecodeError) as error:
        raise _backup_error(storage_error(error, path), path) from error
    except OSError as error:
        raise _backup_error(system_error(error, path), path) from error


def _backup_error(error: StorageError, path: Path) -> StorageError:
    if error.key in ("storage.disk_full", "file.disk_full"):
        return StorageError("backup.disk_full", path=str(path.parent))
    if error.key == "storage.damaged":
        return StorageError("backup.unsound", count=1)
    reason = error.parameters.get("reason", _REASONS.get(error.key, Phrase("reason.refused")))
    return StorageError("backup.unwritable", path=str(path.parent), reason=reason)
