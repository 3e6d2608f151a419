"""Bringing a file to a newer shape with Alembic, used as a library and imported only here.

The whole way from the file's revision to the newest is one transaction: SQLite's DDL is
transactional once the driver is in autocommit and BEGIN is ours. A revision is numbered with four
digits; besides `upgrade()` it may state what it does to rows that are there (`Expected`).
"""

import sqlite3
from collections.abc import Callable, Collection, Mapping
from pathlib import Path
from types import ModuleType

from alembic.config import Config
from alembic.runtime.environment import EnvironmentContext
from alembic.runtime.migration import RevisionStep
from alembic.script import ScriptDirectory
from sqlalchemy import Connection

from app.storage import schema
from app.storage.connection import APPLICATION_ID
from app.storage.engine import make_engine

SCRIPTS = Path(__file__).parent

# Told before each revision: its number, and how many come in all.
Watch = Callable[[int, int], None]


class Expected:
    """What the revisions that were run say they did to rows; everything else must be as before.

    A revision states it in names of its module: `rewritten`, a mapping of tables to columns whose
    values it changes or drops; `rows_after(connection)`, asked before it runs, giving the new
    number of rows of each table where that changes (None where the table goes); `without`, the
    triggers that it takes away.
    """

    def __init__(self) -> None:
        self.rows: dict[str, int | None] = {}
        self.columns: dict[str, set[str]] = {}
        self.without: set[str] = set()

    def ask(self, revision: ModuleType, connection: sqlite3.Connection) -> None:
        """Take in what one revision states, while the file is as it will find it."""
        rewritten: Mapping[str, Collection[str]] = getattr(revision, "rewritten", {})
        for table, columns in rewritten.items():
            self.columns.setdefault(table, set()).update(columns)
        self.without.update(getattr(revision, "without", ()))
        rows_after: Callable[[sqlite3.Connection], Mapping[str, int | None]] | None
        rows_after = getattr(revision, "rows_after", None)
        if rows_after is not None:
            self.rows.update(rows_after(connection))


def upgrade(
    connection: sqlite3.Connection,
    *,
    scripts: Path = SCRIPTS,
    shape: schema.Shape = schema.CURRENT,
    watch: Watch = lambda _number, _of: None,
    finish: Callable[[Expected], None] = lambda _expected: None,
) -> Expected:
    """Upgrade to a shape, or leave the file as it was and raise.

    `finish` is called at the end of the transaction. Foreign keys are off while tables are rebuilt
    (the pragma cannot change inside a transaction) and checked before the commit.
    """
    config = Config()
    config.set_main_option("script_location", str(scripts).replace("%", "%%"))
    script = ScriptDirectory.from_config(config)
    expected = Expected()
    connection.execute("PRAGMA foreign_keys = OFF")
    try:
        with make_engine(connection).connect() as bound, bound.begin():
            _run(script, config, bound, shape.version, _asking(connection, expected, watch))
            finish(expected)
            connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
            connection.execute(f"PRAGMA user_version = {shape.stamp}")
            broken = connection.execute("PRAGMA foreign_key_check").fetchall()
            if broken:
                raise sqlite3.IntegrityError(f"rows without their parents: {broken[:5]}")
    finally:
        connection.execute("PRAGMA foreign_keys = ON")
    return expected


def _asking(
    connection: sqlite3.Connection, expected: Expected, watch: Watch
) -> Callable[[list[RevisionStep]], list[RevisionStep]]:
    def ask_first(steps: list[RevisionStep]) -> list[RevisionStep]:
        for number, step in enumerate(steps):
            step.migration_fn = _asked(step, number, len(steps))
        return steps

    def _asked(step: RevisionStep, number: int, of: int) -> Callable[..., None]:
        change = step.migration_fn

        def asked(**parameters: object) -> None:
            watch(number, of)
            expected.ask(step.revision.module, connection)
            change(**parameters)

        return asked

    return ask_first


def _run(
    script: ScriptDirectory,
    config: Config,
    bound: Connection,
    version: int,
    asking: Callable[[list[RevisionStep]], list[RevisionStep]],
) -> None:
    def steps(revision: object, _context: object) -> list[RevisionStep]:
        return asking(script._upgrade_revs(f"{version:04}", revision))  # type: ignore[arg-type] # noqa: SLF001 - what Alembic's own upgrade command calls

    with EnvironmentContext(config, script, fn=steps) as environment:
        # Inside our own transaction, so Alembic neither begins nor commits one.
        environment.configure(connection=bound, transactional_ddl=True)
        environment.run_migrations()
