"""Who names a kept file: rows (those in the trash too), the journal, kept backups.

What anything names is never removed. Works on a bare connection; of the backups it reads only
their manifests, and a backup without one counts as naming everything.
"""

import json
import sqlite3
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from app.storage.attachments import path_of

if TYPE_CHECKING:
    from app.storage.database import Database

_BACKUPS = "backups"


def named_files(raw: sqlite3.Connection) -> dict[str, str]:
    """Return the SHA-256 of every file that the database names, with its name for people."""
    named: dict[str, str] = {}
    images = raw.execute(
        "SELECT before, after FROM journal_change WHERE table_name = 'attachment' ORDER BY id"
    )
    for before, after in images.fetchall():
        for columns in (_columns(before), _columns(after)):
            digest = columns.get("sha256")
            if isinstance(digest, str):
                named[digest] = str(columns.get("file_name", digest[:12]))
    named.update(raw.execute("SELECT sha256, file_name FROM attachment ORDER BY id").fetchall())
    return named


def discard_unnamed(database: "Database", digests: Iterable[str]) -> None:
    """Remove just kept files whose rows could not be written, unless something names them.

    Where that cannot be known (the database does not answer), they stay: a file too many is no
    loss, and `check` lists it.
    """
    candidates = set(digests)
    if not candidates:
        return
    with database.glancing() as raw:
        candidates -= named_files(raw).keys()
    for digest in candidates:
        if not _in_backups(database.folder / _BACKUPS, digest):
            path_of(database.folder, digest).unlink(missing_ok=True)


def _columns(image: str | None) -> dict[str, object]:
    try:
        columns = json.loads(image or "{}")
    except ValueError:  # damaged; the check of the rows says so
        return {}
    return columns if isinstance(columns, dict) else {}


def _in_backups(folder: Path, digest: str) -> bool:
    try:
        copies = sorted(folder.iterdir())
    except FileNotFoundError:
        return False
    except OSError:
        return True
    for path in copies:
        if path.suffix == ".db" and not path.with_suffix(".json").exists():
            return True
        if path.suffix == ".json":
            try:
                if digest.encode() in path.read_bytes():
                    return True
            except OSError:
                return True
    return False
