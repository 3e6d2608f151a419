"""Tells whether an upgraded copy is all that the old file was and all that is expected today.

Everything that could go missing on the way is compared with the old file itself, not with what the
revisions meant to do.
"""

import hashlib
import sqlite3
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from app.storage.checks import known_objects
from app.storage.checks.check import check_rows
from app.storage.schema import Shape
from app.storage.upgrades.rows import count_rows

if TYPE_CHECKING:
    from app.storage.checks.known_objects import Objects
    from app.storage.migrations import Expected

_JOURNAL = ("journal_action", "journal_change")


def objects(connection: sqlite3.Connection) -> "Objects":
    """Return what a file is made of, without the statistics that a tool may have left in it."""
    found = known_objects.objects(connection)
    return {(kind, name): made for (kind, name), made in found.items() if "sqlite_stat" not in name}


def objects_of(shape: Shape, scripts: Path) -> "Objects":
    """Return what an empty file of a shape is made of, as its revisions make it."""
    from app.storage.migrations import upgrade

    fresh = sqlite3.connect(":memory:", isolation_level=None)
    try:
        upgrade(fresh, scripts=scripts, shape=shape)
        return objects(fresh)
    finally:
        fresh.close()


def faults_of_file(
    connection: sqlite3.Connection,
    shape: Shape,
    scripts: Path,
    give_way: Callable[[], None],
) -> Iterator[str]:
    """Give what is wrong with a file by itself, in words for the log."""
    found, wanted = objects(connection), objects_of(shape, scripts)
    for kind, name in sorted(found.keys() | wanted.keys()):
        if found.get((kind, name)) != wanted.get((kind, name)):
            yield f"{kind} {name} is not what the revisions make"
    revisions = connection.execute("SELECT version_num FROM alembic_version").fetchall()
    if revisions != [(known_objects.revision(shape.version),)]:
        yield f"the revision is {revisions}"
    for finding in check_rows(connection, give_way=give_way):
        yield f"{finding.key} {finding.parameters}"


def faults_of_upgrade(
    old: sqlite3.Connection,
    new: sqlite3.Connection,
    expected: "Expected",
    journalled: int,
    give_way: Callable[[], None],
) -> Iterator[str]:
    """Give what the new file lost or won against the old one, in words for the log.

    `journalled` is the number of rows whose change the upgrade told to the journal.
    """
    wanted = {**count_rows(old), **expected.rows}
    counted = count_rows(new)
    for table in sorted(wanted.keys() | counted.keys()):
        if wanted.get(table, 0 if table in counted else None) != counted.get(table):
            yield f"{table} has {counted.get(table)} rows instead of {wanted.get(table)}"
    yield from _sequences(old, new, expected)
    yield from _guards(old, new, expected)
    for table, written in zip(_JOURNAL, (1, journalled), strict=True):
        give_way()
        yield from _history(old, new, table, written)


def _sequences(
    old: sqlite3.Connection, new: sqlite3.Connection, expected: "Expected"
) -> Iterator[str]:
    kept = dict(new.execute("SELECT name, seq FROM sqlite_sequence").fetchall())
    for table, sequence in old.execute("SELECT name, seq FROM sqlite_sequence").fetchall():
        goes = table in expected.rows and expected.rows[table] is None
        if not goes and kept.get(table, 0) < sequence:
            yield f"keys of {table} would be given again after {sequence}"


def _guards(
    old: sqlite3.Connection, new: sqlite3.Connection, expected: "Expected"
) -> Iterator[str]:
    """Look after what a table made anew loses by itself; an empty file made so has lost it too."""
    kept = objects(new)
    for (kind, name), (table, sql) in objects(old).items():
        goes = table in expected.rows and expected.rows[table] is None
        if kind == "trigger" and not goes | ((kind, name) in kept) | (name in expected.without):
            yield f"trigger {name} is gone"
        _, becomes = kept.get((kind, name), ("", ""))
        if kind == "table" and not goes and "AUTOINCREMENT" in sql and "AUTO" not in becomes:
            yield f"keys of {name} may be given twice"


def _history(
    old: sqlite3.Connection, new: sqlite3.Connection, table: str, written: int
) -> Iterator[str]:
    columns = [row[1] for row in old.execute(f"PRAGMA table_info({table})")]
    # Which of them can be undone or redone is all that the upgrade may change, and with that their
    # seals, which are looked at with the file.
    listed = ", ".join(f'"{name}"' for name in columns if name not in ("state", "seal"))
    last = old.execute(f"SELECT max(id) FROM {table}").fetchone()[0] or 0  # noqa: S608 - our own two names
    if _digest(old, table, listed, last) != _digest(new, table, listed, last):
        yield f"{table} is not what it was"
    added = new.execute(f"SELECT count(*) FROM {table} WHERE id > ?", (last,)).fetchone()[0]  # noqa: S608 - our own two names
    if added != written:
        yield f"{table} has {added} new rows instead of {written}"


def _digest(connection: sqlite3.Connection, table: str, listed: str, last: int) -> str:
    digest = hashlib.sha256()
    rows = connection.execute(f"SELECT {listed} FROM {table} WHERE id <= ? ORDER BY id", (last,))  # noqa: S608 - the table's own names
    for row in rows:
        digest.update(repr(row).encode(errors="surrogatepass"))
    return digest.hexdigest()
