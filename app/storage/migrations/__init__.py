"""Bringing a file to today's shape with Alembic, used as a library and imported only here.

The whole way from the file's revision to the newest is one transaction: SQLite's DDL is
transactional once the driver is in autocommit and BEGIN is ours.
"""

import sqlite3
from pathlib import Path

from alembic.config import Config
from alembic.runtime.environment import EnvironmentContext
from alembic.runtime.migration import RevisionStep
from alembic.script import ScriptDirectory
from sqlalchemy import Connection

from app.storage import schema
from app.storage.connection import APPLICATION_ID
from app.storage.engine import make_engine


def upgrade(connection: sqlite3.Connection) -> None:
    """Upgrade to the newest revision, or leave the file as it was and raise.

    Foreign keys are off while tables are rebuilt (the pragma cannot change inside a transaction)
    and checked before the commit.
    """
    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent))
    script = ScriptDirectory.from_config(config)
    connection.execute("PRAGMA foreign_keys = OFF")
    try:
        with make_engine(connection).connect() as bound, bound.begin():
            _run(script, config, bound)
            connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
            connection.execute(f"PRAGMA user_version = {schema.CURRENT.stamp}")
            broken = connection.execute("PRAGMA foreign_key_check").fetchall()
            if broken:
                raise sqlite3.IntegrityError(f"rows without their parents: {broken[:5]}")
    finally:
        connection.execute("PRAGMA foreign_keys = ON")


def _run(script: ScriptDirectory, config: Config, bound: Connection) -> None:
    def steps(revision: object, _context: object) -> list[RevisionStep]:
        return script._upgrade_revs("head", revision)  # type: ignore[arg-type] # noqa: SLF001 - what Alembic's own upgrade command calls

    with EnvironmentContext(config, script, fn=steps) as environment:
        # Inside our own transaction, so Alembic neither begins nor commits one.
        environment.configure(connection=bound, transactional_ddl=True)
        environment.run_migrations()
