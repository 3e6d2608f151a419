"""Which shape a file has, and how an empty or an older one comes to today's."""

import sqlite3
from pathlib import Path

from app.errors import StorageError
from app.storage.connection import APPLICATION_ID

# The number of revisions in migrations/versions; the file carries it as user_version.
VERSION = 1


def prepare(connection: sqlite3.Connection, path: Path) -> None:
    """Make a new file's tables or bring an older file's up to date, all or nothing.

    Raises StorageError for a file that is not an archive or comes from a newer Sutarta.
    """
    version = connection.execute("PRAGMA user_version").fetchone()[0]
    application = connection.execute("PRAGMA application_id").fetchone()[0]
    tables = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]
    new = not (version or application or tables)
    if not new and application != APPLICATION_ID:
        raise StorageError("storage.not_an_archive", path=str(path))
    if version > VERSION:
        raise StorageError("storage.newer", path=str(path))
    if version < VERSION:
        # A new file takes the same way as an old one, so that both end in the same shape.
        from app.storage.migrations import upgrade

        upgrade(connection)
