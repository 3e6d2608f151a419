"""Making a table anew inside a revision, for what ALTER TABLE cannot do.

Alembic's batch mode loses what a table is more than its columns: AUTOINCREMENT and its sequence
(keys would come twice), triggers, CHECKs without a name. This keeps them.
"""

import sqlite3
from collections.abc import Collection, Mapping

import sqlalchemy as sa
from alembic import op

_PREFIX = "new_"


def rebuild(
    table: str,
    *parts: sa.schema.SchemaItem,
    values: Mapping[str, str] | None = None,
    without: Collection[str] = (),
    where: str = "1",
) -> None:
    """Replace a table by one of these columns and constraints, with its rows and all around it.

    `values`: for a column, the SQL that gives its value from the old row; other columns take the
    old column of their name. `where` chooses the rows that stay. Indexes and triggers come back as
    they were, but for those named in `without`. References of other tables stay: foreign keys must
    be off, as `app.storage.migrations` sees to.
    """
    raw = op.get_bind().connection.driver_connection
    assert isinstance(raw, sqlite3.Connection)
    around = [
        sql
        for name, sql in raw.execute(
            "SELECT name, sql FROM sqlite_master WHERE tbl_name = ? AND sql IS NOT NULL"
            " AND type IN ('index', 'trigger') ORDER BY rowid",
            (table,),
        )
        if name not in without
    ]
    sequence = raw.execute("SELECT seq FROM sqlite_sequence WHERE name = ?", (table,)).fetchone()
    known = _columns(raw, table)
    op.create_table(_PREFIX + table, *parts, sqlite_autoincrement=True)
    given = {name: f'"{name}"' for name in _columns(raw, _PREFIX + table) if name in known}
    given.update(values or {})
    raw.execute(
        f'INSERT INTO "{_PREFIX + table}" ({_listed(given)}) SELECT {", ".join(given.values())}'  # noqa: S608 - a revision's own words
        f' FROM "{table}" WHERE {where} ORDER BY id'
    )
    # The old way of renaming leaves alone what other tables, triggers and views say of this one.
    raw.execute("PRAGMA legacy_alter_table = ON")
    try:
        raw.execute(f'DROP TABLE "{table}"')
        raw.execute(f'ALTER TABLE "{_PREFIX + table}" RENAME TO "{table}"')
    finally:
        raw.execute("PRAGMA legacy_alter_table = OFF")
    for sql in around:
        raw.execute(sql)
    _keep_sequence(raw, table, 0 if sequence is None else sequence[0])


def _keep_sequence(raw: sqlite3.Connection, table: str, sequence: int) -> None:
    """Let no key be given twice: the table's sequence is at least what it was."""
    raised = raw.execute(
        "UPDATE sqlite_sequence SET seq = max(seq, ?) WHERE name = ?", (sequence, table)
    )
    if raised.rowcount == 0:
        raw.execute("INSERT INTO sqlite_sequence (name, seq) VALUES (?, ?)", (table, sequence))


def _columns(raw: sqlite3.Connection, table: str) -> list[str]:
    return [row[1] for row in raw.execute(f'PRAGMA table_info("{table}")')]


def _listed(names: Collection[str]) -> str:
    return ", ".join(f'"{name}"' for name in names)
