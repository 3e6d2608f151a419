"""What an archive's file holds, in a few numbers: what a backup is known and ordered by.

Reads with sqlite3 alone and takes a file of any shape, so that an old, a foreign or a copied file
can be described as well as the open one.
"""

import os
import sqlite3
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from pathlib import Path
from urllib.parse import quote

from app.storage import schema
from app.storage.attachment_names import named_files

# Instructions of SQLite between two calls: a few milliseconds.
_STATEMENT_STEPS = 20_000


@dataclass(frozen=True)
class Contents:
    """Figures of one file; records in the trash are not counted.

    `action_id` is the counter in the database that orders backups (a clock may go back, it never
    does), `action_at` (UTC, as the file writes it) tells a continued action from the same one
    earlier. `last_meeting` and `last_day` name the meeting with the latest day. `sequences` are the
    highest keys ever given, by table. `attachments` are the SHA-256 of all files that a row or the
    journal names.
    """

    version: int
    action_id: int = 0
    action_at: str = ""
    meetings: int = 0
    measures: int = 0
    organisations: int = 0
    last_meeting: str = ""
    last_day: date | None = None
    sequences: Mapping[str, int] = field(default_factory=dict, hash=False)
    attachments: frozenset[str] = frozenset()

    @property
    def moment(self) -> datetime | None:
        """Return when the last action ended, None where there is none."""
        return (
            datetime.fromisoformat(self.action_at).replace(tzinfo=UTC) if self.action_at else None
        )


def open_copy(path: Path) -> sqlite3.Connection:
    """Open a file that nothing writes to, for reading alone; never the open archive's own file."""
    connection = sqlite3.connect(
        f"file:{quote(os.fsencode(path))}?mode=ro&immutable=1", uri=True, isolation_level=None
    )
    for pragma in ("trusted_schema=OFF", "cell_size_check=ON", "mmap_size=0"):
        connection.execute(f"PRAGMA {pragma}")
    return connection


@contextmanager
def interruptible(raw: sqlite3.Connection, give_way: Callable[[], None]) -> Iterator[None]:
    """Call `give_way` inside long statements too; what it raises ends them and comes out here."""
    raised: list[BaseException] = []

    def step() -> bool:
        try:
            give_way()
        except BaseException as error:  # noqa: BLE001 - SQLite would swallow it; raised again below
            raised.append(error)
        return bool(raised)

    raw.set_progress_handler(step, _STATEMENT_STEPS)
    try:
        yield
    except sqlite3.OperationalError as error:
        if raised:
            raise raised[0] from error
        raise
    finally:
        raw.set_progress_handler(None, 0)


def read_contents(raw: sqlite3.Connection, path: Path) -> Contents:
    """Describe a file; sqlite3.Error where it cannot be read, StorageError for a foreign one."""
    shape = schema.shape_of(raw, path)
    if shape is None:
        return Contents(0)
    action_id, action_at = last_action(raw)
    title, day = _last_meeting(raw)
    return Contents(
        shape.version,
        action_id,
        action_at,
        _alive(raw, "meeting"),
        _alive(raw, "measure"),
        _alive(raw, "organisation"),
        title,
        day,
        read_sequences(raw),
        frozenset(named_files(raw)),
    )


def last_action(raw: sqlite3.Connection) -> tuple[int, str]:
    """Return the newest action and when it ended: together they change with every change."""
    row = raw.execute("SELECT id, ended_at FROM journal_action ORDER BY id DESC LIMIT 1").fetchone()
    return (0, "") if row is None else (int(row[0]), str(row[1]))


def read_sequences(raw: sqlite3.Connection) -> dict[str, int]:
    """Return the highest key ever given, by table; empty for an empty or a foreign file."""
    if not raw.execute("SELECT 1 FROM sqlite_master WHERE name = 'sqlite_sequence'").fetchone():
        return {}
    return dict(raw.execute("SELECT name, seq FROM sqlite_sequence ORDER BY name").fetchall())


def _alive(raw: sqlite3.Connection, table: str) -> int:
    counted = raw.execute(f"SELECT count(*) FROM {table} WHERE deleted_at IS NULL")  # noqa: S608 - our own three names
    return int(counted.fetchone()[0])


def _last_meeting(raw: sqlite3.Connection) -> tuple[str, date | None]:
    row = raw.execute(
        "SELECT coalesce(nullif(meeting.title, ''), series.name), held_on FROM meeting"
        " JOIN series ON series.id = series_id WHERE meeting.deleted_at IS NULL"
        " ORDER BY held_on DESC, meeting.id DESC LIMIT 1"
    ).fetchone()
    if row is None:
        return "", None
    return str(row[0]), None if row[1] is None else date.fromisoformat(row[1])
