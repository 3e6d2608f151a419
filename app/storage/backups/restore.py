"""Bringing a backup back: on a copy, the current file kept, whole at every moment.

Until the last rename the archive's file is the old one, after it the new one. Whatever is killed
or fails in between leaves at most a copy behind, which the next restore removes.
docs/decisions/0011-backups.md says why each step is there.
"""

import contextlib
import os
import shutil
import sqlite3
from collections.abc import Callable, Iterator, Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import BinaryIO

from app.errors import ArchiveInUseError, Phrase, StorageError
from app.storage import schema
from app.storage.attachment_names import named_files
from app.storage.backups.backup import (
    COPY_NAME,
    DAMAGED_FOLDER,
    Backup,
    Reason,
    file_digest,
    list_backups,
)
from app.storage.backups.damage import forget_damage, note_damage
from app.storage.backups.healing import heal
from app.storage.backups.losses import homes_of
from app.storage.backups.restored import Restored
from app.storage.backups.settings import read_settings
from app.storage.backups.taking import ROOM_LEFT, backups_of, keep, rotate
from app.storage.checks.check import check_file
from app.storage.connection import DATABASE_NAME, connect
from app.storage.contents import interruptible, open_copy, read_sequences
from app.storage.failures import storage_error, system_error
from app.storage.files import flush_folder, make_folder
from app.storage.journal import Action, record_upgrade
from app.storage.lock import ArchiveLock
from app.storage.put_back import ACTION, raise_keys
from app.storage.upgrades.upgrade import Course, upgrade_file

# Keys that an unreadable file may have given after its last backup: as many are left out.
_UNKNOWN_KEYS = 1000
_PIECE = 1024 * 1024
# What says that the file itself is beyond reading, rather than the disk or the folder in the way.
_BEYOND_READING = ("storage.damaged", "storage.not_an_archive", "storage.failed")

GiveWay = Callable[[], None]


def restore(
    archive: Path,
    backup: Backup,
    now: datetime,
    *,
    lock: ArchiveLock | None = None,
    give_way: GiveWay = lambda: None,
) -> Restored:
    """Put a backup in the place of the archive's file, which must be closed.

    `lock` is what `Database.close_keeping_lock` gave, and stays taken; without it the archive is
    locked here (ArchiveInUseError). `give_way` is called between steps and may raise to give up
    before the file is replaced. Any other StorageError leaves the file as it was:
    'restore.unsound', 'restore.newer', 'restore.disk_full', 'restore.no_backup',
    'restore.unwritable'.
    """
    with _told(archive):
        make_folder(archive, parents=True)
        held = lock or ArchiveLock(archive)
    try:
        return _restore(archive, backup, now, give_way)
    except StorageError as error:
        if error.key == "restore.unsound":
            note_damage(backup.path)
        raise
    finally:
        if lock is None:
            held.release()


def _remove_leftovers(archive: Path) -> None:
    copy = archive / COPY_NAME
    for left in (copy, _journal_of(copy)):
        left.unlink(missing_ok=True)


def _restore(archive: Path, backup: Backup, now: datetime, give_way: GiveWay) -> Restored:
    path, copy = archive / DATABASE_NAME, archive / COPY_NAME
    try:
        with _told(archive):
            _remove_leftovers(archive)
            _ensure_room(archive, backup)
            # First of all, so that making room for another backup cannot take this one away.
            _copy_file(backup, copy, give_way)
            _ensure_sound(copy, backup, give_way)
            before, sequences = _keep_current(archive, backup, now, give_way)
            names = _names_in(copy)
            files = heal(
                archive,
                backup.contents.attachments,
                homes_of(archive, backup),
                give_way=give_way,
            )
            _finish(copy, backup, sequences, now)
            give_way()
            kept_at = _put_aside(path, now, give_way)
            copy.replace(path)
            flush_folder(archive)
    finally:
        with contextlib.suppress(OSError):
            _remove_leftovers(archive)
    forget_damage(backup.path)
    rotate(backups_of(archive), read_settings(archive).space)
    return Restored(backup.number, before, kept_at, files, names)


def _ensure_room(archive: Path, backup: Backup) -> None:
    """Refuse early: for the copy, an upgrade of it, and a backup of the current file."""
    path = archive / DATABASE_NAME
    current = path.stat().st_size if path.exists() else 0
    older = 2 if backup.contents.version < schema.VERSION else 0
    if shutil.disk_usage(archive).free < current + (1 + older) * backup.size + ROOM_LEFT:
        raise StorageError("restore.disk_full", path=str(archive))


def _copy_file(backup: Backup, copy: Path, give_way: GiveWay) -> None:
    try:
        source = backup.path.open("rb")
    except OSError as error:
        raise StorageError("restore.no_backup", path=str(backup.path)) from error
    with source, open(copy, "xb", opener=_private) as target:
        while piece := _piece(source, backup):
            target.write(piece)
            give_way()
        target.flush()
        os.fsync(target.fileno())
    if backup.sha256 and file_digest(copy, give_way) != backup.sha256:
        raise StorageError("restore.unsound", path=str(backup.path))


def _piece(source: BinaryIO, backup: Backup) -> bytes:
    try:
        return source.read(_PIECE)
    except OSError as error:
        raise StorageError("restore.no_backup", path=str(backup.path)) from error


def _ensure_sound(copy: Path, backup: Backup, give_way: GiveWay) -> None:
    try:
        raw = open_copy(copy)
        try:
            with interruptible(raw, give_way):
                shape = schema.shape_of(raw, copy)
                if shape is not None and shape.version > schema.VERSION:
                    raise StorageError("restore.newer", path=str(backup.path))
                if shape is not None and not any(check_file(raw, give_way=give_way)):
                    return
        finally:
            raw.close()
    except (sqlite3.Error, UnicodeDecodeError) as error:
        raise StorageError("restore.unsound", path=str(backup.path)) from error
    raise StorageError("restore.unsound", path=str(backup.path))


def _keep_current(
    archive: Path, backup: Backup, now: datetime, give_way: GiveWay
) -> tuple[Backup | None, Mapping[str, int]]:
    """Back the current file up if it is sound; returns the highest keys that were ever given."""
    known = [backup.contents.sequences]
    known += [one.contents.sequences for one in list_backups(backups_of(archive))]
    try:
        before, current = _back_up(archive, now, give_way)
        known.append(current)
    except ArchiveInUseError:
        raise
    except StorageError as error:
        if error.key not in _BEYOND_READING:
            raise
        before = None
        known.append({t: top + _UNKNOWN_KEYS for t, top in _highest(known).items()})
    return before, _highest(known)


def _back_up(
    archive: Path, now: datetime, give_way: GiveWay
) -> tuple[Backup | None, Mapping[str, int]]:
    path = archive / DATABASE_NAME
    if not path.exists() or not path.stat().st_size:
        raise StorageError("storage.damaged", path=str(path))
    try:
        raw = connect(path)  # which takes an interrupted write back
        try:
            sequences = read_sequences(raw)
            if not sequences:
                raise StorageError("storage.not_an_archive", path=str(path))
            try:
                before = keep(
                    raw, archive, Reason.BEFORE_RESTORE, now=now, give_way=give_way, rotating=False
                )
            except StorageError as error:
                if error.key != "backup.unsound":
                    raise
                before = None  # it is put aside as it is
            return before, sequences
        finally:
            raw.close()
    except (sqlite3.Error, UnicodeDecodeError) as error:
        raise storage_error(error, path) from error


def _highest(known: list[Mapping[str, int]]) -> dict[str, int]:
    highest: dict[str, int] = {}
    for sequences in known:
        for table, top in sequences.items():
            highest[table] = max(top, highest.get(table, 0))
    return highest


def _names_in(copy: Path) -> dict[str, str]:
    """Return by what names for people the attachments go."""
    raw = open_copy(copy)
    try:
        return named_files(raw)
    finally:
        raw.close()


def _finish(copy: Path, backup: Backup, sequences: Mapping[str, int], now: datetime) -> None:
    """Bring the copy to today's shape, note the restoring in it, and let no key go back."""
    upgrade_file(copy, course=Course(back_up=_no_backup), now=now)
    raw = connect(copy)
    try:
        raw.execute("BEGIN IMMEDIATE")
        raise_keys(raw, sequences)
        parameters = {"number": backup.number, "at": backup.at.isoformat(timespec="seconds")}
        record_upgrade(raw, Action(ACTION, parameters, barrier=True), (), now)
        raw.execute("COMMIT")
        raw.execute("PRAGMA journal_mode = DELETE")  # a journal left behind would go with nothing
    finally:
        raw.close()


def _no_backup(_raw: sqlite3.Connection, _folder: Path, _now: datetime, _give_way: GiveWay) -> None:
    """Back nothing up: what is upgraded is the copy of a backup."""


def _put_aside(path: Path, now: datetime, give_way: GiveWay = lambda: None) -> Path | None:
    """Give the current file, and a journal that SQLite could not apply, a second name.

    The journal then loses its first name before the new file comes: SQLite would roll the new file
    back with it. From there on nothing is given up.
    """
    if not path.exists():
        return None
    folder = path.parent / DAMAGED_FOLDER
    make_folder(folder)
    for other in folder.iterdir():
        if other.samefile(path):  # of a restore that was killed after this step
            other.unlink()
    stamp = now.astimezone(UTC).strftime("%Y%m%d-%H%M%S")
    names = (
        f"{stamp}{ending}-{DATABASE_NAME}" for ending in ("", *map("-{}".format, range(2, 99)))
    )
    target = next(target for name in names if not (target := folder / name).exists())
    _second_name(path, target, give_way)
    journal = _journal_of(path)
    if journal.exists():
        if journal.stat().st_size:
            _second_name(journal, _journal_of(target))
        flush_folder(folder)
        journal.unlink()
    flush_folder(folder)
    flush_folder(path.parent)
    return target


def _second_name(path: Path, target: Path, give_way: GiveWay = lambda: None) -> None:
    """Link a file, or copy it where the file system has no links; no part of it is left behind."""
    try:
        os.link(path, target)
    except OSError:
        with path.open("rb") as source, open(target, "xb", opener=_private) as copy:
            try:
                while piece := source.read(_PIECE):
                    copy.write(piece)
                    give_way()
                copy.flush()
                os.fsync(copy.fileno())
            except BaseException:
                copy.close()
                target.unlink()
                raise


def _journal_of(path: Path) -> Path:
    return path.with_name(f"{path.name}-journal")


def _private(path: str, flags: int) -> int:
    return os.open(path, flags, 0o600)


@contextlib.contextmanager
def _told(archive: Path) -> Iterator[None]:
    """Say what the disk or the folder refused as what it means for restoring."""
    try:
        yield
    except StorageError as error:
        if error.key.startswith("restore.") or isinstance(error, ArchiveInUseError):
            raise
        raise _restore_error(error, archive) from error
    except OSError as error:
        raise _restore_error(system_error(error, archive), archive) from error
    except sqlite3.Error as error:
        raise _restore_error(storage_error(error, archive), archive) from error


def _restore_error(error: StorageError, archive: Path) -> StorageError:
    if error.key.endswith(("disk_full", "no_room")):
        return StorageError("restore.disk_full", path=str(archive))
    why = error.parameters.get("reason", Phrase("reason.refused"))
    return StorageError("restore.unwritable", path=str(archive), reason=why)
