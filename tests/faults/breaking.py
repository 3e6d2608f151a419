"""Breaking off at each thing that a piece of code does to files or to SQLite, one after another.

Python's profiler hook sees every call of a builtin before and after it; what it raises comes up in
the caller as if the builtin had raised it.
"""

import errno
import os
import posix
import signal
import sqlite3
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType

_DATABASE = {"execute", "executemany", "executescript", "commit", "rollback", "backup", "close"}
_FILES = {
    "open", "close", "fsync", "replace", "rename", "unlink", "remove", "mkdir", "statvfs", "stat",
    "write", "chmod",
}  # fmt: skip
# Loading modules is no step of the work, and it happens only once in a process.
_LOADING = ("<frozen importlib", "linecache.py", "importlib", "tokenize.py", "inspect.py")


def _full() -> BaseException:
    return OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


FAILURES: tuple[Callable[[], BaseException], ...] = (
    _full,
    lambda: sqlite3.OperationalError("broken off"),
    MemoryError,
    KeyboardInterrupt,
)


class Breaking:
    """Counts the steps, and at one of them does something instead of going on.

    Each step is met twice: before it is done, and after. `at` is None to count only.
    """

    def __init__(self, at: int | None, act: Callable[[], None]) -> None:
        self.steps = 0
        self._at, self._act = at, act

    def __call__(self, frame: FrameType, event: str, called: object) -> None:
        if event not in ("c_call", "c_return") or not _is_step(frame, called):
            return
        self.steps += 1
        if self.steps - 1 == self._at:
            sys.setprofile(None)
            self._act()


@contextmanager
def broken_at(at: int | None, act: Callable[[], None]) -> Iterator[Breaking]:
    breaking = Breaking(at, act)
    sys.setprofile(breaking)
    try:
        yield breaking
    finally:
        sys.setprofile(None)


def fail(number: int) -> Callable[[], None]:
    """Return what raises; which failure it is goes round with the number."""

    def act() -> None:
        failure = FAILURES[number % len(FAILURES)]()
        raise failure

    return act


def die() -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def _is_step(frame: FrameType, called: object) -> bool:
    name, owner = getattr(called, "__name__", ""), getattr(called, "__self__", None)
    if isinstance(owner, (sqlite3.Connection, sqlite3.Cursor)):
        return name in _DATABASE
    if owner is sqlite3 or name == "connect":
        return True
    return owner is posix and name in _FILES and not frame.f_code.co_filename.startswith(_LOADING)
