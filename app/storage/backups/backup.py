"""A backup as the folder knows it: a copy of the archive's file and its manifest beside it.

The copy is `sutarta-000042.db`, the manifest `sutarta-000042.json`. A copy whose manifest is gone
or broken is described by what it holds itself and counts as unverified.
"""

import hashlib
import json
import re
import sqlite3
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass, replace
from datetime import UTC, date, datetime
from enum import StrEnum
from pathlib import Path
from typing import Any

from app.errors import StorageError, reason
from app.storage.backups.damage import is_damaged
from app.storage.connection import DATABASE_NAME
from app.storage.contents import Contents, open_copy, read_contents
from app.storage.files import write_file

FOLDER_NAME = "backups"
# Where restoring puts the file that it replaces.
DAMAGED_FOLDER = "damaged"
# What a backup being restored is called until it takes the place of the archive's file.
COPY_NAME = f"{DATABASE_NAME}.restoring"
_NAME = re.compile(r"sutarta-(\d{6,12})(?:-[0-9a-f]{8})?\.db")
_FORM = 1
_PIECE = 1024 * 1024


class Reason(StrEnum):
    """Why a backup was made; the value is what the manifest keeps."""

    START = "start"
    PERIODIC = "periodic"
    BEFORE_UPGRADE = "before_upgrade"
    BEFORE_IMPORT = "before_import"
    BEFORE_RESTORE = "before_restore"
    BEFORE_DELETE = "before_delete"
    FINALISED = "finalised"
    EXIT = "exit"
    ASKED = "asked"


@dataclass(frozen=True)
class Backup:
    """One backup. `at` (aware, UTC) is for people only: order is that of `order`.

    `verified`: it was checked row by row when it was made, its size is still what it was, and it is
    not known to be `damaged` since.
    `reason` is None where no manifest says it; `sha256` (hex, of the file) is then empty.
    `ledger_head` is None until final records are chained.
    """

    path: Path
    number: int
    at: datetime
    reason: Reason | None
    size: int
    verified: bool
    sha256: str
    contents: Contents
    ledger_head: str | None = None
    damaged: bool = False

    @property
    def order(self) -> tuple[int, int]:
        """Return what sorts backups: the counter in the database, then the folder's own."""
        return self.contents.action_id, self.number

    @property
    def manifest(self) -> Path:
        """Return where the manifest lies."""
        return self.path.with_suffix(".json")


def number_of(path: Path) -> int | None:
    """Return the number in a backup's name, None for any other file."""
    found = _NAME.fullmatch(path.name)
    return None if found is None else int(found[1])


def file_name(number: int, ending: str = "") -> str:
    """Return the name of a backup's file."""
    return f"sutarta-{number:06}{ending}.db"


def list_backups(folder: Path) -> tuple[Backup, ...]:
    """Return the backups in a folder of backups, the newest first; none where there is no folder.

    StorageError where the folder is there and cannot be read.
    """
    return tuple(sorted(_found(folder), key=lambda backup: backup.order, reverse=True))


def read_backup(path: Path) -> Backup:
    """Describe one backup's file; StorageError where there is none that could be read."""
    try:
        found = path.stat()
    except OSError as error:
        raise StorageError("restore.no_backup", path=str(path)) from error
    backup = _by_manifest(path, found.st_size) or _by_itself(path, found.st_size)
    if is_damaged(path, found):
        return replace(backup, verified=False, damaged=True)
    return backup


def file_digest(path: Path, give_way: Callable[[], None] = lambda: None) -> str:
    """Return the SHA-256 (hex) of a file that memory should not hold."""
    hashed = hashlib.sha256()
    with path.open("rb") as file:
        while piece := file.read(_PIECE):
            hashed.update(piece)
            give_way()
    return hashed.hexdigest()


def write_manifest(backup: Backup) -> None:
    """Write the manifest beside the file; StorageError as `write_file`."""
    contents = asdict(backup.contents)
    contents["attachments"] = sorted(backup.contents.attachments)
    kept: dict[str, object] = {
        "form": _FORM,
        "number": backup.number,
        "at": backup.at.isoformat(),
        "reason": backup.reason,
        "size": backup.size,
        "verified": backup.verified,
        "sha256": backup.sha256,
        "contents": contents,
        "ledger_head": backup.ledger_head,
    }
    data = json.dumps(kept, ensure_ascii=False, indent=1, sort_keys=True, default=str)
    write_file(backup.manifest, data.encode(), private=True)


def _found(folder: Path) -> Iterator[Backup]:
    try:
        names = sorted(folder.iterdir())
    except FileNotFoundError:
        return
    except OSError as error:
        raise StorageError("backup.unreadable", path=str(folder), reason=reason(error)) from error
    for path in names:
        if number_of(path) is not None and path.is_file():
            yield read_backup(path)


def _by_manifest(path: Path, size: int) -> Backup | None:
    try:
        kept = json.loads(path.with_suffix(".json").read_bytes())
        return _backup(path, size, kept)
    except (OSError, ValueError, TypeError, KeyError, AttributeError):
        return None


def _backup(path: Path, size: int, kept: dict[str, Any]) -> Backup:
    contents = dict(kept["contents"])
    contents["attachments"] = frozenset(contents["attachments"])
    last_day = contents["last_day"]
    contents["last_day"] = None if last_day is None else date.fromisoformat(last_day)
    return Backup(
        path,
        int(kept["number"]),
        datetime.fromisoformat(kept["at"]).astimezone(UTC),
        Reason(kept["reason"]),
        size,
        kept["verified"] is True and kept["size"] == size,
        str(kept["sha256"]),
        Contents(**contents),
        kept.get("ledger_head"),
    )


def _by_itself(path: Path, size: int) -> Backup:
    contents = Contents(0)
    try:
        raw = open_copy(path)
        try:
            contents = read_contents(raw, path)
        finally:
            raw.close()
    except (sqlite3.Error, UnicodeDecodeError, ValueError, StorageError):
        pass  # nothing can be read: it is listed all the same, so that nobody looks for it in vain
    at = contents.moment or datetime.fromtimestamp(path.stat().st_mtime, UTC)
    return Backup(
        path, number_of(path) or 0, at, None, size, verified=False, sha256="", contents=contents
    )
