"""What a file of each version is made of, as its migrations make it: for comparing others with."""

import re
import sqlite3
from functools import cache

from app.storage import schema

Objects = dict[tuple[str, str], tuple[str, str]]

_BLANKS, _QUOTES = re.compile(r"\s+"), re.compile(r'["`\[\]]')


def objects(raw: sqlite3.Connection) -> Objects:
    """Return a file's tables, indexes, triggers and views: kind and name, table and statement.

    Statements are compared without blanks and quotes, which versions of SQLite set differently.
    """
    rows = raw.execute("SELECT type, name, tbl_name, coalesce(sql, '') FROM sqlite_master")
    return {
        (kind, name): (table, _QUOTES.sub("", _BLANKS.sub("", sql)))
        for kind, name, table, sql in rows
    }


def revision(version: int) -> str:
    """Return what Alembic calls a version."""
    return f"{version:04}"


@cache
def objects_of(version: int) -> Objects:
    """Return what a file of a version up to today's consists of (made anew, in memory)."""
    from app.storage.migrations import upgrade

    assert 0 < version <= schema.VERSION
    raw = sqlite3.connect(":memory:", isolation_level=None)
    try:
        upgrade(raw, shape=schema.Shape(version, version))
        return objects(raw)
    finally:
        raw.close()
