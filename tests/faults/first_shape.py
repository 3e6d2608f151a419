"""A large archive as the first released shape kept it, journalled row by row."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

from app.storage import images, migrations
from app.storage.connection import DATABASE_NAME, connect
from app.storage.images import Image
from app.storage.journal import Action, Key, record_upgrade
from app.storage.schema import Shape
from tests.benchmarks.archives import make_archive

FIRST = Shape(1, 1)


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
        now = datetime(2025, 10, 6, 9, 41, tzinfo=UTC)
        record_upgrade(raw, Action("archive.fill", barrier=True), _written(raw, source), now)
        raw.execute("COMMIT")
    filled.unlink()
    return path


def _written(
    raw: sqlite3.Connection, source: sqlite3.Connection
) -> Iterator[tuple[Key, Image | None, Image | None]]:
    for table in images.journalled(raw):
        known = [row[1] for row in raw.execute(f"PRAGMA table_info({table})")]
        for row in images.read_all(source, table):
            image = {name: row[name] for name in known}
            images.insert(raw, table, image)
            yield (table, int(str(row["id"]))), None, image
