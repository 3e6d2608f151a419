"""A backup that somebody copied over the archive's file by hand: noticed, and its keys raised.

Such a file would give keys anew that its own backups know, and count from before them: each
further backup would look older than those, and be the first to be let go.
"""

import json
import sqlite3
from collections.abc import Mapping
from contextlib import suppress
from datetime import datetime
from pathlib import Path

from app.storage.journal import Action, record_upgrade

ACTION = "archive.restored"
_FOLDER = "backups"


def catch_up(raw: sqlite3.Connection, archive: Path, now: datetime) -> bool:
    """Note that an open file is older than its newest backup, where it is; tells whether it was.

    Where that cannot be read or written, nothing changes: the next opening looks again.
    """
    known = _newest_known(archive / _FOLDER)
    if not known:
        return False
    try:
        given = dict(raw.execute("SELECT name, seq FROM sqlite_sequence").fetchall())
        if all(given[table] >= top for table, top in known.items() if table in given):
            return False
        raw.execute("BEGIN IMMEDIATE")
        try:
            raise_keys(raw, known)
            record_upgrade(raw, Action(ACTION, barrier=True), (), now)
            raw.execute("COMMIT")
        finally:
            if raw.in_transaction:
                raw.execute("ROLLBACK")
    except (sqlite3.Error, UnicodeDecodeError, TypeError):  # full or damaged; others say so
        return False
    return True


def raise_keys(raw: sqlite3.Connection, known: Mapping[str, int]) -> None:
    """Let no table of a file give a key again that was given before; inside a transaction."""
    own = dict(raw.execute("SELECT name, seq FROM sqlite_sequence").fetchall())
    tables = raw.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall()
    for (table,) in tables:
        top = max(known.get(table, 0), own.get(table, 0))
        if top and table in own:
            raw.execute("UPDATE sqlite_sequence SET seq = ? WHERE name = ?", (top, table))
        elif top:
            raw.execute("INSERT INTO sqlite_sequence (name, seq) VALUES (?, ?)", (table, top))


def _newest_known(folder: Path) -> dict[str, int]:
    """Return the highest keys that the last backup knew, by table; empty where none can be read.

    The last one in the folder's own count was made of whatever the archive was last.
    """
    with suppress(OSError):
        for manifest in sorted(folder.glob("sutarta-*.json"), key=_number, reverse=True):
            with suppress(OSError, ValueError, TypeError, KeyError, AttributeError):
                kept = json.loads(manifest.read_bytes())["contents"]["sequences"]
                return {str(table): int(top) for table, top in kept.items()}
    return {}


def _number(manifest: Path) -> int:
    digits = manifest.stem.split("-")[1]
    return int(digits) if digits.isdecimal() else 0
