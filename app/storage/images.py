"""Rows as the journal sees them: raw column values, as text, with a hash of the whole.

Names of tables and columns come from the file itself, so that an older file's rows can be compared
too; what a file says is checked before it stands in a statement.
"""

import json
import re
import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import hashlib

Image = dict[str, object]

# The journal keeps no account of itself, nor of what Alembic notes.
UNJOURNALLED = frozenset({"journal_action", "journal_change", "alembic_version"})
_NAME = re.compile(r"[a-z][a-z_]*")


def journalled(connection: sqlite3.Connection) -> tuple[str, ...]:
    """Return the tables whose every change is journalled, in the order they were made."""
    names = connection.execute("SELECT name FROM sqlite_master WHERE type='table' ORDER BY rowid")
    return tuple(
        name
        for (name,) in names.fetchall()
        if name not in UNJOURNALLED and not name.startswith("sqlite_")
    )


def read(connection: sqlite3.Connection, table: str, row_id: int) -> Image | None:
    """Return a row as it stands in the file, or None."""
    cursor = connection.execute(f'SELECT * FROM "{_named(table)}" WHERE id = ?', (row_id,))  # noqa: S608 - checked
    row = cursor.fetchone()
    return None if row is None else dict(zip(_columns(cursor), row, strict=True))


def read_all(connection: sqlite3.Connection, table: str) -> Iterator[Image]:
    """Give a table's rows in the order of their keys."""
    cursor = connection.execute(f'SELECT * FROM "{_named(table)}" ORDER BY id')  # noqa: S608 - checked
    names = _columns(cursor)
    for row in cursor:
        yield dict(zip(names, row, strict=True))


def insert(connection: sqlite3.Connection, table: str, image: Mapping[str, object]) -> None:
    """Write a whole row under its own key; columns that the table no longer has are left out."""
    known = _columns(connection.execute(f'SELECT * FROM "{_named(table)}" LIMIT 0'))  # noqa: S608 - checked
    names = [name for name in known if name in image]
    listed = ", ".join(f'"{name}"' for name in names)
    marks = ", ".join("?" for _ in names)
    connection.execute(
        f'INSERT INTO "{table}" ({listed}) VALUES ({marks})',  # noqa: S608 - the table's own names
        [image[name] for name in names],
    )


def update(
    connection: sqlite3.Connection, table: str, row_id: int, values: Mapping[str, object]
) -> None:
    """Set some columns of a row; those that the table no longer has are left out."""
    known = _columns(connection.execute(f'SELECT * FROM "{_named(table)}" LIMIT 0'))  # noqa: S608 - checked
    names = [name for name in known if name in values]
    assigned = ", ".join(f'"{name}" = ?' for name in names)
    connection.execute(
        f'UPDATE "{table}" SET {assigned} WHERE id = ?',  # noqa: S608 - the table's own names
        [*(values[name] for name in names), row_id],
    )


def remove(connection: sqlite3.Connection, table: str, row_id: int) -> None:
    """Take a row away (only the journal does: for the secretary, deleting marks trash)."""
    connection.execute(f'DELETE FROM "{_named(table)}" WHERE id = ?', (row_id,))  # noqa: S608 - checked


def digest(image: Image | None) -> str:
    """Return the SHA-256 (hex) of a whole row's canonical JSON; '' for no row."""
    if image is None:
        return ""
    digest = hasher()
    digest.update(dump(image).encode())
    return digest.hexdigest()


def hasher() -> "hashlib._Hash":
    """Return a new SHA-256; reading the first page needs none, so it is not imported at once."""
    from hashlib import sha256

    return sha256()


def dump(image: Mapping[str, object]) -> str:
    """Return canonical JSON: sorted keys, no blanks, text as it is."""
    return _ENCODER.encode(image)


def dump_values(values: Sequence[object]) -> str:
    """Return values in their order as JSON of the same kind."""
    return _ENCODER.encode(values)


def _blob(value: object) -> str:
    """Show what only a damaged or a foreign file holds: no column of ours keeps bytes."""
    assert isinstance(value, bytes)
    return f"blob:{value.hex()}"


_ENCODER = json.JSONEncoder(
    ensure_ascii=False, sort_keys=True, separators=(",", ":"), default=_blob
)


def _named(table: str) -> str:
    """Return a table's name if it can be one of the record's; KeyError otherwise."""
    if _NAME.fullmatch(table) is None or table in UNJOURNALLED or table.startswith("sqlite_"):
        raise KeyError(table)
    return table


def _columns(cursor: sqlite3.Cursor) -> list[str]:
    return [column[0] for column in cursor.description]
