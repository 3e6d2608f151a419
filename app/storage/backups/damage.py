"""A note beside a backup that its file was found damaged when somebody wanted to go back to it.

The note tells of the file as it was then: one that is put in its place later is another one.
"""

import contextlib
import json
import os
from pathlib import Path

from app.errors import StorageError
from app.storage.files import write_file

# What lies beside `sutarta-000042.db`.
ENDING = ".damaged"


def note_of(path: Path) -> Path:
    """Return where the note about a backup's file lies."""
    return path.with_suffix(ENDING)


def note_damage(path: Path) -> None:
    """Remember that a backup's file is damaged; on a stick that is only read nothing remembers.

    Beside a file that somebody renamed, among his own, nothing is left behind.
    """
    if not path.match("sutarta-*.db"):
        return
    with contextlib.suppress(OSError, StorageError):
        found = _marks(path.stat())
        write_file(note_of(path), json.dumps(found).encode(), private=True)


def forget_damage(path: Path) -> None:
    """Take the note back: the file was read again, and is whole."""
    with contextlib.suppress(OSError):
        note_of(path).unlink(missing_ok=True)


def is_damaged(path: Path, found: os.stat_result) -> bool:
    """Tell whether a backup's file, as it lies there, is known to be damaged."""
    try:
        return bool(json.loads(note_of(path).read_bytes()) == _marks(found))
    except (OSError, ValueError):
        return False


def _marks(found: os.stat_result) -> dict[str, int]:
    return {"size": found.st_size, "changed": found.st_mtime_ns}
