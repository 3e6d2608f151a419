"""One writer: the lock that a process holds on an archive for as long as it has it open.

An advisory lock of the operating system on an open file: taken atomically, and given back by the
kernel however the process ends, so a kill leaves no stale lock behind. A library would bring
asyncio into the start for these few lines.
"""

import os
import sys
from contextlib import suppress
from pathlib import Path

from app.errors import ArchiveInUseError

LOCK_NAME = "sutarta.lock"


class ArchiveLock:
    """Holds `sutarta.lock` in an archive's folder; the file itself stays and means nothing."""

    def __init__(self, folder: Path) -> None:
        """Take the lock or raise ArchiveInUseError; OSError when the folder cannot be written."""
        self._descriptor = os.open(folder / LOCK_NAME, os.O_RDWR | os.O_CREAT, 0o600)
        try:
            _take(self._descriptor)
        except OSError:
            os.close(self._descriptor)
            raise ArchiveInUseError("storage.in_use", folder=str(folder)) from None

    def release(self) -> None:
        """Give the archive up."""
        with suppress(OSError):  # of a disk that is gone; the descriptor is free all the same
            os.close(self._descriptor)


if sys.platform == "win32":
    import msvcrt

    def _take(descriptor: int) -> None:
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _take(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
