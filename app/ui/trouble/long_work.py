"""Work on a closed archive in a thread of its own, with a page if it takes noticeably long."""

import threading
import time
from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot

from app.errors import UserError
from app.storage.opening import Progress
from app.storage.upgrades.upgrade import UpgradeCancelledError
from app.ui.widgets.progress_line import PATIENCE_MS

# Seconds between two reports of the same step: the bar cannot show more.
_OFTEN_ENOUGH = 0.05


class LongWork(QObject):
    """One piece of work. `noticed` when it has taken 300 ms, `advanced` as it goes on, then one of
    `done` with what it returned, `failed` with a UserError, or `cancelled`.
    """  # noqa: D205 - the signals are one list

    noticed = Signal()
    advanced = Signal(float, str)
    done = Signal(object)
    failed = Signal(UserError)
    cancelled = Signal()

    _answered = Signal(object, object)

    def __init__(self, work: Callable[[Progress], object], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._work = work
        self._is_cancelled = threading.Event()
        self._last = (0.0, "")
        self._answered.connect(self._deliver, Qt.ConnectionType.QueuedConnection)
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(PATIENCE_MS)
        self._patience.timeout.connect(self.noticed)
        self._thread: threading.Thread | None = None

    def start(self) -> None:
        """Begin."""
        self._patience.start()
        self._thread = threading.Thread(target=self._run, name="archive")
        self._thread.start()

    def cancel(self) -> None:
        """Give it up as soon as it next tells how far it is; what it does is then undone."""
        self._is_cancelled.set()

    def join(self) -> None:
        """Wait for the thread's end."""
        if self._thread is not None:
            self._thread.join()
            self._thread = None

    def _run(self) -> None:
        try:
            self._answered.emit(self._work(self._follow), None)
        except BaseException as error:  # noqa: BLE001 - raised again on the window's thread
            self._answered.emit(None, error)

    def _follow(self, done: float, step: str) -> None:
        """Tell how far it is; where no step is named, only ask whether it is still wanted."""
        if self._is_cancelled.is_set():
            raise UpgradeCancelledError
        moment, last = self._last
        if not step:
            return
        if step != last or time.monotonic() - moment >= _OFTEN_ENOUGH:
            self._last = (time.monotonic(), step)
            self.advanced.emit(done, step)

    @Slot(object, object)
    def _deliver(self, result: object, error: BaseException | None) -> None:
        self._patience.stop()
        self.join()
        if isinstance(error, UpgradeCancelledError):
            self.cancelled.emit()
        elif isinstance(error, UserError):
            self.failed.emit(error)
        elif error is not None:
            self.failed.emit(UserError("program.error"))
            raise error
        else:
            self.done.emit(result)
