"""How the one SQLite connection is opened: its pragmas, and nothing of the record.

Each pragma was chosen by experiment (docs/decisions/0003-sqlite-settings.md): TRUNCATE with EXTRA
in exclusive mode lost nothing in simulated power cuts, where the defaults lost commits.
"""

import os
import sqlite3
from collections.abc import Iterable
from pathlib import Path
from urllib.parse import quote

from app.storage.failures import translated

APPLICATION_ID = 0x53555441  # "SUTA"
DATABASE_NAME = "sutarta.db"

_READING = (
    "locking_mode=EXCLUSIVE",
    "trusted_schema=OFF",
    "cell_size_check=ON",
    "mmap_size=0",
    "temp_store=MEMORY",
)
_WRITING = (
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
# In exclusive mode the lock of the first transaction stays until the connection closes.
_TAKE_FOR_READING = ("SELECT count(*) FROM sqlite_master",)
_TAKE_FOR_WRITING = ("BEGIN EXCLUSIVE", "COMMIT", *_TAKE_FOR_READING)


def connect(path: Path) -> sqlite3.Connection:
    """Open (or create, readable by its owner alone) the database file and take it exclusively.

    The driver is set to autocommit: with its own transaction mode DDL survives a rollback. Raises
    StorageError; ArchiveInUseError where another process holds the file.
    """
    with translated(path):
        os.close(os.open(path, os.O_RDWR | os.O_CREAT, 0o600))
        # A backup steps through it in a worker: SQLite itself keeps two threads apart.
        connection = sqlite3.connect(
            path, isolation_level=None, timeout=0.2, check_same_thread=False
        )
        return _prepared(connection, _WRITING, _TAKE_FOR_WRITING)


def connect_read_only(path: Path) -> sqlite3.Connection:
    """Open the database file without being able to change it; nobody else writes meanwhile.

    Raises StorageError; 'storage.interrupted' where an interrupted write would first have to be
    taken back, ArchiveInUseError where another process is writing.
    """
    with translated(path):
        connection = sqlite3.connect(
            f"{_uri(path)}?mode=ro", uri=True, isolation_level=None, timeout=0.2
        )
        return _prepared(connection, _READING, _TAKE_FOR_READING)


def _prepared(
    connection: sqlite3.Connection, pragmas: Iterable[str], taking: Iterable[str]
) -> sqlite3.Connection:
    try:
        for pragma in pragmas:
            connection.execute(f"PRAGMA {pragma}").fetchall()
        for statement in taking:
            connection.execute(statement).fetchall()
    except BaseException:
        connection.close()
        raise
    return connection


def _uri(path: Path) -> str:
    """Return a path as SQLite reads it; a network path of Windows keeps its two slashes."""
    whole = path.absolute().as_posix()
    return "file://" + quote(os.fsencode(whole if whole.startswith("/") else f"/{whole}"))
