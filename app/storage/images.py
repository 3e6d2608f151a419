"""Rows as the journal sees them: raw column values, as text, with a hash of the whole."""

import hashlib
import json
import sqlite3
from collections.abc import Mapping
from functools import cache

from app.models import Base

Image = dict[str, object]

# The journal keeps no account of itself.
UNJOURNALLED = frozenset({"journal_action", "journal_change"})
JOURNALLED = tuple(name for name in Base.metadata.tables if name not in UNJOURNALLED)


@cache
def columns(table: str) -> tuple[str, ...]:
    """Return a table's column names; KeyError for a table that is not ours."""
    return tuple(column.name for column in Base.metadata.tables[table].columns)


@cache
def _select(table: str) -> str:
    listed = ", ".join(f'"{name}"' for name in columns(table))
    return f'SELECT {listed} FROM "{table}" WHERE id = ?'  # noqa: S608 - our own schema's names


def read(connection: sqlite3.Connection, table: str, row_id: int) -> Image | None:
    """Return a row as it stands in the file, or None."""
    row = connection.execute(_select(table), (row_id,)).fetchone()
    return None if row is None else dict(zip(columns(table), row, strict=True))


def insert(connection: sqlite3.Connection, table: str, image: Mapping[str, object]) -> None:
    """Write a whole row under its own key."""
    known = columns(table)
    names = [name for name in image if name in known]
    listed = ", ".join(f'"{name}"' for name in names)
    marks = ", ".join("?" for _ in names)
    connection.execute(
        f'INSERT INTO "{table}" ({listed}) VALUES ({marks})',  # noqa: S608 - our schema's names
        [image[name] for name in names],
    )


def update(
    connection: sqlite3.Connection, table: str, row_id: int, values: Mapping[str, object]
) -> None:
    """Set some columns of a row."""
    known = columns(table)
    names = [name for name in values if name in known]
    assigned = ", ".join(f'"{name}" = ?' for name in names)
    connection.execute(
        f'UPDATE "{table}" SET {assigned} WHERE id = ?',  # noqa: S608 - our schema's names
        [*(values[name] for name in names), row_id],
    )


def remove(connection: sqlite3.Connection, table: str, row_id: int) -> None:
    """Take a row away (only the journal does: for the secretary, deleting marks trash)."""
    if table not in Base.metadata.tables:
        raise KeyError(table)
    connection.execute(f'DELETE FROM "{table}" WHERE id = ?', (row_id,))  # noqa: S608 - checked


def digest(image: Image | None) -> str:
    """Return the SHA-256 (hex) of a whole row's canonical JSON; '' for no row."""
    return "" if image is None else hashlib.sha256(dump(image).encode()).hexdigest()


def dump(image: Mapping[str, object]) -> str:
    """Return canonical JSON: sorted keys, no blanks, text as it is."""
    return json.dumps(image, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
