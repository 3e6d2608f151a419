"""When the whole archive was last looked through, and what was found: kept beside the backups.

Not in the database: a look must not count as a change, nor be lost with what it finds damaged.
The note says which file was looked at, so that nothing is told of one that took its place.
"""

import json
import sqlite3
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from app.errors import StorageError
from app.storage import put_back
from app.storage.backups.backup import FOLDER_NAME
from app.storage.files import make_folder, write_file

if TYPE_CHECKING:
    from app.storage.database import Database

FILE_NAME = "last_check.json"
_LAST = "SELECT id, began_at FROM journal_action ORDER BY id DESC LIMIT 1"
# A scan that rots on the disk should be found while a backup still has it: two days of all backups
# are kept (docs/decisions/0011), and a secretary works on some days only.
OFTEN_ENOUGH = timedelta(days=3)


@dataclass(frozen=True)
class LastCheck:
    """`at` (aware, UTC) is by the computer's clock; `found` counts what is not harmless."""

    at: datetime
    found: int


def read_last_check(database: "Database") -> LastCheck | None:
    """Return the last check of the open file; None where there was none, or its note is broken.

    Nor is there one of a file that was restored since, or copied here from another folder.
    """
    try:
        kept = json.loads(_note(database.folder).read_bytes())
        if kept["file"] != _file(database) or not _goes_on(database, kept["action"]):
            return None
        return LastCheck(datetime.fromisoformat(kept["at"]).astimezone(UTC), int(kept["found"]))
    except (OSError, ValueError, TypeError, KeyError):
        return None


def keep_last_check(database: "Database", check: LastCheck) -> None:
    """Note a check of the open file; StorageError as `write_file`, OSError as `make_folder`."""
    kept = {
        "at": check.at.isoformat(),
        "found": check.found,
        "file": _file(database),
        "action": _last_action(database),
    }
    note = _note(database.folder)
    make_folder(note.parent, parents=True)
    write_file(note, json.dumps(kept).encode(), private=True)


def is_due(database: "Database", now: datetime) -> bool:
    """Tell whether it is time for the next one; a clock set back only brings it forward."""
    last = read_last_check(database)
    return last is None or last.found > 0 or not timedelta(0) <= now - last.at < OFTEN_ENOUGH


def _note(archive: Path) -> Path:
    return archive / FOLDER_NAME / FILE_NAME


def _file(database: "Database") -> int:
    """Return what tells the file from its copies; a stick may give a number anew."""
    return database.path.stat().st_ino


def _last_action(database: "Database") -> tuple[int, str] | None:
    """Return what the file is known by later; None for one beyond reading."""
    try:
        with database.glancing() as raw:
            row = raw.execute(_LAST).fetchone()
    except StorageError:
        return None
    return (0, "") if row is None else (int(row[0]), str(row[1]))


def _goes_on(database: "Database", action: tuple[int, str] | None) -> bool:
    """Tell whether the open file only goes on from an action, with no restoring in between.

    Where that cannot be read, the place on the disk that the file has had all along decides.
    """
    if action is None:
        return True
    try:
        with database.glancing() as raw:
            return _holds(raw, *action) and not _was_restored(raw, after=action[0])
    except StorageError:
        return True


def _holds(raw: sqlite3.Connection, action: int, began_at: str) -> bool:
    row = raw.execute("SELECT began_at FROM journal_action WHERE id = ?", (action,)).fetchone()
    return action == 0 or (row is not None and row[0] == began_at)


def _was_restored(raw: sqlite3.Connection, *, after: int) -> bool:
    restored = "SELECT 1 FROM journal_action WHERE id > ? AND name = ?"
    return raw.execute(restored, (after, put_back.ACTION)).fetchone() is not None
