"""What the tests of backups share: a filled archive, its state as a dump, quick clock jumps."""

import sqlite3
from contextlib import closing
from pathlib import Path

from app.services import organisations
from app.storage import images
from app.storage.contents import open_copy
from app.storage.database import Database

Dump = dict[str, list[tuple[object, ...]]]


def add(database: Database, name: str) -> int:
    """Keep one more organisation; returns its key."""
    with database.writing("organisation.add") as session:
        return organisations.add_organisation(session, name)


def dump_of(raw: sqlite3.Connection) -> Dump:
    """Return every journalled row."""
    return {
        table: raw.execute(f'SELECT * FROM "{table}" ORDER BY id').fetchall()
        for table in images.journalled(raw)
    }


def dump(database: Database) -> Dump:
    with database.glancing() as raw:
        return dump_of(raw)


def dump_file(path: Path) -> Dump:
    """Return the rows of a file that nobody has open."""
    with closing(open_copy(path)) as raw:
        return dump_of(raw)


def files(folder: Path) -> dict[str, bytes]:
    """Return everything in a folder by its name."""
    return {path.name: path.read_bytes() for path in sorted(folder.iterdir()) if path.is_file()}
