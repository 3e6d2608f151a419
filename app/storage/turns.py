"""Who has the one connection: the thread that opened it always, a copy in a worker between times.

SQLite keeps two threads apart by itself, a step of a copy at a time. This keeps them apart for
longer: a copy rests while a session is open, there is one copy at a time, and the owner's thread
never waits for a worker that rests.
"""

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

MayGoOn = Callable[[], bool]

# Seconds between two looks whether a resting copy may go on.
_LOOK_AGAIN = 0.005
# A worker pauses so long after so much work: two busy threads of Python would otherwise hand the
# interpreter to each other only every 5 ms, and a write asks for it dozens of times.
_BREATH, _WORK = 0.0003, 0.001


class CopyStoppedError(Exception):
    """A copy was given up because the owner's thread needs the connection; nothing was kept."""


class Turns:
    """The order between sessions in the owner's thread and copies in any thread."""

    def __init__(self) -> None:
        self._owner = threading.get_ident()
        self._at_rest = threading.Event()
        self._at_rest.set()
        self._stop = threading.Event()
        self._copying = threading.Lock()
        self._rested = 0.0  # when the copy last rested; only one copies at a time
        self._ended = False

    @property
    def in_session(self) -> bool:
        """Tell whether a session is open."""
        return not self._at_rest.is_set()

    @contextmanager
    def session(self) -> Iterator[None]:
        """Keep copies resting for the length of a session."""
        self._at_rest.clear()
        try:
            yield
        finally:
            self._at_rest.set()

    @contextmanager
    def copy(self, may_go_on: MayGoOn) -> Iterator[Callable[[], None]]:
        """Wait for a turn to copy; gives what the copy calls between its steps.

        In the owner's thread a copy under way elsewhere is stopped first, and nothing rests.
        """
        if threading.get_ident() == self._owner:
            if self.in_session:
                raise RuntimeError("a copy cannot be taken inside a session")
            if self._ended:
                raise CopyStoppedError
            self._stop_others()
            try:
                yield lambda: None
            finally:
                self._copying.release()
            return
        while not self._copying.acquire(timeout=_LOOK_AGAIN):
            if self._ended:
                raise CopyStoppedError
        try:
            self._rest(may_go_on)
            yield lambda: self._rest(may_go_on)
        finally:
            self._copying.release()

    def end(self) -> None:
        """Stop a copy under way and let no further one begin."""
        if not self._ended:
            self._ended = True
            self._stop_others()
            self._copying.release()

    def _stop_others(self) -> None:
        """Take the turn from a worker that copies; the caller gives it back."""
        self._stop.set()
        self._copying.acquire()
        self._stop.clear()

    def _rest(self, may_go_on: MayGoOn) -> None:
        """Let others go first; returns when the copy may take its next step."""
        if time.monotonic() - self._rested < _WORK and self._at_rest.is_set():
            return
        time.sleep(_BREATH)
        while True:
            if self._stop.is_set() or self._ended:
                raise CopyStoppedError
            if self._at_rest.wait(_LOOK_AGAIN) and may_go_on():
                self._rested = time.monotonic()
                return
            time.sleep(_LOOK_AGAIN)
