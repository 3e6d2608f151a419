"""A folder for copies that other programs read: private, temporary, gone when we quit."""

import os
import shutil
import stat
import tempfile
from pathlib import Path

from PySide6.QtCore import QLockFile
from PySide6.QtWidgets import QApplication

_PREFIX = "sutarta-copies-"
_LOCK = "lock"


class PrivateFolder:
    """Made when it is first needed; each file lies in a folder of its own, under its own name.

    Making it clears what processes left that ended without quitting.
    """

    def __init__(self) -> None:
        self._folder: Path | None = None
        self._lock: QLockFile | None = None
        self._count = 0

    def place(self, name: str) -> Path:
        """Return where the next file of this name will lie; OSError where there is no room."""
        if self._folder is None:
            _clear_leftovers(Path(tempfile.gettempdir()))
            self._folder = Path(tempfile.mkdtemp(prefix=_PREFIX))
            self._lock = _locked(self._folder)
            application = QApplication.instance()
            if application is not None:
                application.aboutToQuit.connect(self.clear)
        self._count += 1
        place = self._folder / f"{self._count}"
        place.mkdir(mode=0o700)
        return place / name

    def clear(self) -> None:
        """Remove all copies."""
        if self._folder is not None:
            _remove(self._folder, self._lock)
            self._folder = self._lock = None


def _clear_leftovers(among: Path) -> None:
    """Remove our own user's folders whose process is no more; one without a lock may be new."""
    for folder in among.glob(f"{_PREFIX}*"):
        if _is_own(folder) and (folder / _LOCK).exists():
            lock = _locked(folder)
            if lock is not None:
                _remove(folder, lock)


def _is_own(folder: Path) -> bool:
    try:
        found = folder.lstat()
    except OSError:
        return False
    if not stat.S_ISDIR(found.st_mode):
        return False  # a link above all: it would lead elsewhere
    return os.name == "nt" or (found.st_uid == os.getuid() and not found.st_mode & 0o077)


def _locked(folder: Path) -> QLockFile | None:
    """Take a folder's lock; None where a process that lives has it."""
    lock = QLockFile(str(folder / _LOCK))
    lock.setStaleLockTime(0)  # however old it is, only the process' end gives it up
    return lock if lock.tryLock(0) else None


def _remove(folder: Path, lock: QLockFile | None) -> None:
    """Remove the copies first: who is killed while at it leaves a lock that tells of the rest."""
    for number in folder.glob("*[0-9]"):
        shutil.rmtree(number, ignore_errors=True)
    if lock is not None:
        lock.unlock()
    shutil.rmtree(folder, ignore_errors=True)
