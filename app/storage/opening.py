"""How an archive comes to be open: claimed, looked at, brought to today's shape, or only read."""

import errno
import os
import sqlite3
from collections.abc import Callable
from enum import StrEnum
from pathlib import Path

from app.errors import StorageError
from app.frozen import frozen
from app.storage import schema
from app.storage.connection import DATABASE_NAME, connect, connect_read_only
from app.storage.failures import DISK_FULL, NOT_WRITABLE, may_write, translated
from app.storage.files import make_folder
from app.storage.lock import ArchiveLock
from app.storage.upgrades import upgrade

BACKUPS = "backups"
# How far an upgrade has come, from 0 to 1, and what it does now, as a key of the catalogue.
Progress = Callable[[float, str], None]


class ReadOnly(StrEnum):
    """Why an open archive cannot be changed; the words are under `storage.read_only_<value>`.

    NEWER: written by a newer program. FOLDER: the folder or the file may not be written to. FULL:
    on a full disk not even the lock could be made.
    """

    NEWER = "newer"
    FOLDER = "folder"
    FULL = "full"

    def error(self, path: Path) -> StorageError:
        """Return what to tell who tries to write."""
        return StorageError(f"storage.read_only_{self.value}", path=str(path))


@frozen
class Opened:
    """A claimed and open file; without a lock where none could be made, then only for reading.

    `inode` tells the file from another that takes its name later.
    """

    inode: int
    connection: sqlite3.Connection
    lock: ArchiveLock | None
    read_only: ReadOnly | None


def no_progress(_done: float, _step: str) -> None:
    """Follow nothing."""


def open_archive(folder: Path, progress: Progress = no_progress) -> Opened:
    """Open the archive in `folder`, made where it is missing, upgraded where it is older.

    Where it may only be read, it is opened for reading. Raises StorageError; then the file is as
    it was.
    """
    path = folder / DATABASE_NAME
    lock, read_only = _claim(folder)
    try:
        if read_only is None:
            connection, read_only = _open_for_writing(path, progress)
        else:
            connection = _open_for_reading(path)
        with translated(path):
            return Opened(path.stat().st_ino, connection, lock, read_only)
    except BaseException:
        if lock is not None:
            lock.release()
        raise


def is_older(folder: Path) -> bool:
    """Tell whether opening will first upgrade the file; False where that cannot be seen."""
    path = folder / DATABASE_NAME
    if not path.exists():
        return False
    try:
        connection = connect_read_only(path)
    except StorageError:
        return False
    try:
        with translated(path):
            shape = schema.shape_of(connection, path)
    except StorageError:
        return False
    finally:
        connection.close()
    return shape is not None and shape.version < schema.VERSION


def _claim(folder: Path) -> tuple[ArchiveLock | None, ReadOnly | None]:
    """Take the archive's lock; without one, say why its file can only be read."""
    with translated(folder):
        _require_no_loss(folder)
        try:
            make_folder(folder, parents=True)
            lock = ArchiveLock(folder)
        except OSError as error:
            # To be read there must be something to read; a new archive needs a place to write.
            if not (folder / DATABASE_NAME).exists():
                raise
            if error.errno in NOT_WRITABLE:
                return None, ReadOnly.FOLDER
            if error.errno in DISK_FULL:
                return None, ReadOnly.FULL
            raise
    if not may_write(folder) or not _writable(folder / DATABASE_NAME):
        return lock, ReadOnly.FOLDER
    return lock, None


def _require_no_loss(folder: Path) -> None:
    """Raise StorageError where a new archive would be begun over the backups of a lost one."""
    path = folder / DATABASE_NAME
    if path.exists() and path.stat().st_size:
        return
    if any((folder / BACKUPS).glob("sutarta-*.db")):
        raise StorageError("storage.file_missing", path=str(path))


def _writable(path: Path) -> bool:
    """Tell whether a file may be written to, or made where it is missing."""
    try:
        os.close(os.open(path, os.O_RDWR))
    except OSError as error:
        return error.errno not in (errno.EACCES, errno.EPERM, errno.EROFS)
    return True


def _open_for_writing(path: Path, progress: Progress) -> tuple[sqlite3.Connection, ReadOnly | None]:
    with translated(path):
        upgrade.remove_leftovers(path)
    connection, shape = _connect(path)
    if shape.version < schema.VERSION:
        connection.close()  # the upgraded file takes this one's place
        upgrade.upgrade_file(path, progress=progress)
        connection, shape = _connect(path)
    if shape.version > schema.VERSION:
        connection.close()
        return _open_for_reading(path), ReadOnly.NEWER
    return connection, None


def _connect(path: Path) -> tuple[sqlite3.Connection, schema.Shape]:
    """Open a file for writing; one that is empty becomes an archive."""
    connection = connect(path)
    try:
        with translated(path):
            shape = schema.shape_of(connection, path)
            if shape is None:
                schema.make(connection)
                shape = schema.CURRENT
    except BaseException:
        connection.close()
        raise
    return connection, shape


def _open_for_reading(path: Path) -> sqlite3.Connection:
    """Open a file that may not be changed: of today's shape, or a newer one that allows it."""
    connection = connect_read_only(path)
    try:
        with translated(path):
            _require_readable(schema.shape_of(connection, path), path)
    except BaseException:
        connection.close()
        raise
    return connection


def _require_readable(shape: schema.Shape | None, path: Path) -> None:
    """Raise StorageError for a file that cannot even be read without being changed first."""
    if shape is None:
        raise StorageError("storage.not_an_archive", path=str(path))
    if shape.readable_from > schema.VERSION:
        raise StorageError("storage.newer", path=str(path))
    if shape.version < schema.VERSION:
        raise StorageError("storage.older_read_only", path=str(path))
