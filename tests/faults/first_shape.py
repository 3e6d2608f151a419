"""A large archive as the first released shape kept it, journalled row by row."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

from app.storage import images, migrations
from app.storage.connection import DATABASE_NAME, connect
from app.storage.schema import Shape
from tests.benchmarks.archives import make_archive

FIRST = Shape(1, 1)
_ACTION = (
    "INSERT INTO journal_action (name, parameters, kind, state, barrier, began_at, ended_at)"
    " VALUES ('archive.fill', '{}', 'do', 'done', 1, ?, ?)"
)
_CHANGE = (
    "INSERT INTO journal_change (action_id, table_name, row_id, after, image)"
    " VALUES (1, ?, ?, ?, ?)"
)


def make_first_shape(folder: Path, meetings: int) -> Path:
    """Fill a file of the first shape with this many meetings and return its path."""
    folder.mkdir(exist_ok=True)
    filled = make_archive(folder / "filled", meetings) / DATABASE_NAME
    path = folder / DATABASE_NAME
    with closing(connect(path)) as raw, closing(connect(filled)) as source:
        raw.execute("PRAGMA synchronous = OFF")
        migrations.upgrade(raw, shape=FIRST)
        raw.execute("PRAGMA foreign_keys = OFF")
        raw.execute("BEGIN")
        at = "2025-10-06 09:41:00.000000"
        raw.execute(_ACTION, (at, at))
        raw.executemany(_CHANGE, _written(raw, source))
        raw.execute("COMMIT")
    filled.unlink()
    return path


def _written(
    raw: sqlite3.Connection, source: sqlite3.Connection
) -> Iterator[tuple[str, object, str, str]]:
    for table in images.journalled(raw):
        known = [row[1] for row in raw.execute(f"PRAGMA table_info({table})")]
        for row in images.read_all(source, table):
            image = {name: row[name] for name in known}
            images.insert(raw, table, image)
            yield table, row["id"], images.dump(image), images.digest(image)
