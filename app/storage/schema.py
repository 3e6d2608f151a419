"""Which shape a file has, and how a new one is made."""

import sqlite3
from pathlib import Path

from app.errors import StorageError
from app.frozen import frozen
from app.storage.connection import APPLICATION_ID

# The number of revisions in migrations/versions.
VERSION = 4
# The oldest program, by its own VERSION, that may still read (not write) a file of this shape: one
# that does not know how papers are set would print other numbers, dates and words than were made.
READABLE_FROM = 4
_READER_BITS = 16
# Triggers and virtual tables (they have no page of their own) that the migrations make.
_ACTING: frozenset[str] = frozenset()


@frozen
class Shape:
    """What a file says of itself in `user_version`: its version and who may read it."""

    version: int
    readable_from: int

    @property
    def stamp(self) -> int:
        """Return the number kept as `user_version`: one write, so never half of it."""
        return self.readable_from << _READER_BITS | self.version


CURRENT = Shape(VERSION, READABLE_FROM)


def _refuse_foreign(connection: sqlite3.Connection, path: Path, *, newer: bool) -> None:
    """Refuse a file with objects that could act when it is read or written, and are not ours.

    A newer program may have its own triggers and indexes for searching; none has views. To compare
    every statement with what the migrations make takes a third of a second: that is for files
    from elsewhere (`app.storage.checks.vetting`).
    """
    acting = "type = 'view'" if newer else "type IN ('view', 'trigger') OR rootpage = 0"
    found = connection.execute(f"SELECT name FROM sqlite_master WHERE {acting}")  # noqa: S608 - one of two
    foreign = {str(name) for (name,) in found.fetchall()} - _ACTING
    if foreign:
        raise StorageError("storage.foreign", path=str(path), what=min(foreign)[:40])


def shape_of(connection: sqlite3.Connection, path: Path) -> Shape | None:
    """Return an archive's shape, None for an empty file; StorageError for another program's."""
    shape = stamped_shape(connection, path)
    if shape is not None:
        _refuse_foreign(connection, path, newer=shape.version > VERSION)
    return shape


def stamped_shape(connection: sqlite3.Connection, path: Path) -> Shape | None:
    """Return the same for a file all of whose objects somebody else compares."""
    stamp = connection.execute("PRAGMA user_version").fetchone()[0]
    application = connection.execute("PRAGMA application_id").fetchone()[0]
    if application == APPLICATION_ID and stamp > 0:
        version = stamp & (1 << _READER_BITS) - 1
        return Shape(version, stamp >> _READER_BITS or version)
    objects = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]
    if stamp or application or objects:
        raise StorageError("storage.not_an_archive", path=str(path))
    return None


def make(connection: sqlite3.Connection) -> None:
    """Make the tables of a new file, all or none.

    It takes the same way as an old one, revision by revision, so that both end in the same shape.
    """
    from app.storage.migrations import upgrade

    upgrade(connection)
