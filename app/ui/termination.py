"""Ending well: asked to stop, by whatever signal, the program writes what is pending first."""

import signal
import socket
from collections.abc import Callable

from PySide6.QtCore import QObject, QSocketNotifier

# SIGHUP, which Windows lacks, comes when the terminal or the desktop goes that started us.
_SIGNALS = [
    getattr(signal, name) for name in ("SIGTERM", "SIGINT", "SIGHUP") if hasattr(signal, name)
]


class Termination(QObject):
    """Calls `end` in the event loop when the process is asked to stop.

    Python's handlers run only between bytecodes, which the event loop does not execute while it
    waits; the signal's wake-up byte on a socket pair makes the loop turn.
    """

    def __init__(self, end: Callable[[], None], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._end = end
        self._read, self._write = socket.socketpair()
        self._read.setblocking(False)
        self._write.setblocking(False)
        self._notifier = QSocketNotifier(self._read.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._wake)
        self._previous = signal.set_wakeup_fd(self._write.fileno(), warn_on_full_buffer=False)
        self._handlers = {
            number: signal.signal(number, lambda _number, _frame: None) for number in _SIGNALS
        }

    def close(self) -> None:
        """Give the signals back to those who had them."""
        for number, handler in self._handlers.items():
            signal.signal(number, handler)
        signal.set_wakeup_fd(self._previous)
        self._notifier.setEnabled(False)
        self._read.close()
        self._write.close()

    def _wake(self) -> None:
        received = self._read.recv(64)
        if any(number in self._handlers for number in received):
            self._end()
