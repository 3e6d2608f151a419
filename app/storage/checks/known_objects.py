"""What a file of each version is made of, as its migrations make it: for comparing others with."""

import json
import re
import sqlite3
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from app.storage import images, schema
from app.storage.checks.findings import Finding

Objects = dict[tuple[str, str], tuple[str, str]]

# The SHA-256 of what each version is made of, so that a check needs no migrations; a test holds
# them equal to what these make, and prints the new one where a shape not yet released changes.
PRINTS = {
    1: "8b3a1a0c3c990b9808d495fccb924ae66dd5441f5e46e4acc8a05c633c7e7c16",
    2: "2f5a08832044e946d04858f9f5810163042e64b61bd94c9296665f0c06a672ce",
    3: "185e2bef24db5d90617f39415c624fbbb3e8dac857db692d6a28119e35b8488a",
    4: "7948babe05874319b5c9d61441b6321562143a8ad53da939e02eb72315b0fd27",
}
_BLANKS, _QUOTES = re.compile(r"\s+"), re.compile(r'["`\[\]]')


def objects(raw: sqlite3.Connection) -> Objects:
    """Return a file's tables, indexes, triggers and views: kind and name, table and statement.

    Statements are compared without blanks and quotes, which versions of SQLite set differently.
    Where damage has made a number or bytes of a text, its Python form stands in its place.
    """
    rows = raw.execute("SELECT type, name, tbl_name, coalesce(sql, '') FROM sqlite_master")
    return {
        (kind, name): (table, _QUOTES.sub("", _BLANKS.sub("", sql)))
        for kind, name, table, sql in (map(str, row) for row in rows)
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


def fingerprint(made: Objects) -> str:
    """Return the SHA-256 (hex) of what a file is made of, but for what a tool may have counted."""
    digest = images.hasher()
    lines = sorted((*key, *value) for key, value in made.items() if "sqlite_stat" not in key[1])
    digest.update(json.dumps(lines, ensure_ascii=False).encode())
    return digest.hexdigest()


def check_objects(raw: sqlite3.Connection) -> Iterator[Finding]:
    """Give what in a file's make-up is not as its version says; a newer file is not judged."""
    shape = schema.stamped_shape(raw, Path())
    if shape is None or shape.version > schema.VERSION:
        return
    # The number itself: several say the same, and one flipped bit makes another of them.
    [stamp] = raw.execute("PRAGMA user_version").fetchone()
    if shape.version == schema.VERSION and stamp != schema.CURRENT.stamp:
        yield Finding("check.objects", {"what": "user_version"})
    if raw.execute("SELECT version_num FROM alembic_version").fetchall() != [
        (revision(shape.version),)
    ]:
        yield Finding("check.objects", {"what": "alembic_version"})
    if fingerprint(objects(raw)) != PRINTS[shape.version]:
        yield Finding("check.objects", {"what": "sqlite_master"})
