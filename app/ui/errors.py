"""What nobody caught: into a rotating log, and one plain dialog; what was typed is kept."""

import logging
import sys
import threading
from collections.abc import Callable
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QMessageLogContext, QObject, QtMsgType, Signal, qInstallMessageHandler

from app.errors import UserError

_log = logging.getLogger("sutarta")
_LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}


class _LogFile(logging.Handler):
    """Opens its file with the first record: most days have none, and its modules are many."""

    def __init__(self, path: Path) -> None:
        super().__init__()
        self._path = path
        self._file: logging.Handler | None = None

    def emit(self, record: logging.LogRecord) -> None:
        if self._file is None:
            from logging.handlers import RotatingFileHandler

            self._file = RotatingFileHandler(
                self._path, maxBytes=500_000, backupCount=2, encoding="utf-8", delay=True
            )
            self._file.setFormatter(self.formatter)
        self._file.emit(record)

    def close(self) -> None:
        if self._file is not None:
            self._file.close()
        super().close()


def log_to(folder: Path) -> None:
    """Write the log into `folder`/sutarta.log, half a megabyte in three files.

    It holds tracebacks and Qt's messages, no text of the record. Where the folder cannot be
    written, the program goes on without a log.
    """
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError:
        return
    handler = _LogFile(folder / "sutarta.log")
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(message)s"))
    for old in _log.handlers[:]:
        _log.removeHandler(old)
        old.close()
    _log.addHandler(handler)
    _log.setLevel(logging.INFO)
    _log.propagate = False
    logging.raiseExceptions = False  # a log that cannot be written is not worth a traceback


class Uncaught(QObject):
    """Hooks uncaught exceptions and Qt's messages; `met` carries the error to the UI thread."""

    met = Signal(object)

    def install(self) -> None:
        """Take over the hooks."""
        self._before = (sys.excepthook, threading.excepthook)
        sys.excepthook = self._meet
        threading.excepthook = self._meet_in_thread
        self._qt_before = qInstallMessageHandler(self._qt_message)

    def remove(self) -> None:
        """Give the hooks back to those who had them."""
        sys.excepthook, threading.excepthook = self._before
        qInstallMessageHandler(self._qt_before)

    def _meet(
        self,
        kind: type[BaseException],
        error: BaseException,
        trace: TracebackType | None,
    ) -> None:
        if not isinstance(error, UserError):
            _log.error("uncaught", exc_info=(kind, error, trace))
        self.met.emit(error)

    def _meet_in_thread(self, arguments: threading.ExceptHookArgs) -> None:
        if arguments.exc_value is not None:
            self._meet(arguments.exc_type, arguments.exc_value, arguments.exc_traceback)

    def _qt_message(self, kind: QtMsgType, _context: QMessageLogContext, text: str) -> None:
        _log.log(_LEVELS.get(kind, logging.WARNING), "qt: %s", text)


def telling(say: Callable[[UserError], None]) -> Callable[[object], None]:
    """Return a slot for `Uncaught.met` that says a UserError as it is and anything else kindly."""

    def meet(error: object) -> None:
        say(error if isinstance(error, UserError) else UserError("program.error"))

    return meet
