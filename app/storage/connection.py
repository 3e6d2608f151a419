"""How the one SQLite connection is opened: pragmas and failures, nothing of the record.

Each pragma was chosen by experiment (docs/decisions/0003-sqlite-settings.md): TRUNCATE with EXTRA
in exclusive mode lost nothing in simulated power cuts, where the defaults lost commits.
"""

import errno
import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from app.errors import ArchiveInUseError, Phrase, StorageError, reason

APPLICATION_ID = 0x53555441  # "SUTA"
DATABASE_NAME = "sutarta.db"
DISK_FULL = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)

_PRAGMAS = (
    "locking_mode=EXCLUSIVE",
    "journal_mode=TRUNCATE",
    "synchronous=EXTRA",
    "foreign_keys=ON",
    "recursive_triggers=ON",
    "trusted_schema=OFF",
    "cell_size_check=ON",
    "mmap_size=0",
    "secure_delete=ON",
    "temp_store=MEMORY",
)


def connect(path: Path) -> sqlite3.Connection:
    """Open (or create, readable by its owner alone) the database file and take it exclusively.

    The driver is set to autocommit: with its own transaction mode DDL survives a rollback. Raises
    StorageError; ArchiveInUseError where another process holds the file.
    """
    with translated(path):
        os.close(os.open(path, os.O_RDWR | os.O_CREAT, 0o600))
        connection = sqlite3.connect(path, isolation_level=None, timeout=0.2)
        try:
            for pragma in _PRAGMAS:
                connection.execute(f"PRAGMA {pragma}")
            connection.execute("BEGIN EXCLUSIVE")
            connection.execute("COMMIT")
        except BaseException:
            connection.close()
            raise
        return connection


@contextmanager
def translated(path: Path) -> Iterator[None]:
    """Turn failures of the file system and of SQLite into StorageError with a message's key."""
    try:
        yield
    except sqlite3.Error as error:
        raise storage_error(error, path) from error
    except OSError as error:
        if error.errno in DISK_FULL:
            raise StorageError("storage.disk_full", path=str(path)) from error
        raise StorageError("storage.unwritable", path=str(path), reason=reason(error)) from error


def storage_error(error: BaseException, path: Path) -> StorageError:
    """Return what to tell the user about a failure of SQLite."""
    name = getattr(error, "sqlite_errorname", "")
    if name.startswith(("SQLITE_BUSY", "SQLITE_LOCKED")):
        return ArchiveInUseError("storage.in_use", folder=str(path.parent))
    if name.startswith("SQLITE_FULL"):
        return StorageError("storage.disk_full", path=str(path))
    if name.startswith(("SQLITE_READONLY", "SQLITE_CANTOPEN", "SQLITE_PERM")):
        return StorageError(
            "storage.unwritable", path=str(path), reason=Phrase("reason.not_allowed")
        )
    if name.startswith(("SQLITE_CORRUPT", "SQLITE_NOTADB")):
        return StorageError("storage.damaged", path=str(path))
    return StorageError("storage.failed", path=str(path), reason=str(error))
