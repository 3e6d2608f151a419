"""Works on the archive's files in a thread, one thing at a time, and tells the window's thread."""

import threading
from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, Signal, Slot

from app.errors import UserError
from app.storage.turns import CopyStoppedError


class StorageWorker(QObject):
    """`done`, `failed` and `stopped` come on the window's thread; the last one where the work was
    given up because the window's own thread needed the archive.
    """  # noqa: D205 - three signals in one sentence

    done = Signal(object)
    failed = Signal(UserError)
    stopped = Signal()

    _answered = Signal(object, object)

    def __init__(self, name: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self._thread: threading.Thread | None = None
        self._answered.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    @property
    def is_busy(self) -> bool:
        """Whether work is under way."""
        return self._thread is not None

    def start(self, work: Callable[[], object]) -> None:
        """Begin; there is nothing else under way."""
        assert self._thread is None
        self._thread = threading.Thread(target=self._run, args=(work,), name=self._name)
        self._thread.start()

    def join(self) -> None:
        """Wait for the thread's end; whoever calls this has told the work to stop."""
        if self._thread is not None:
            self._thread.join()
            self._thread = None

    def _run(self, work: Callable[[], object]) -> None:
        try:
            self._answered.emit(work(), None)
        except BaseException as error:  # noqa: BLE001 - raised again on the window's thread
            self._answered.emit(None, error)

    @Slot(object, object)
    def _deliver(self, result: object, error: BaseException | None) -> None:
        self.join()
        if isinstance(error, UserError):
            self.failed.emit(error)
        elif error is None:
            self.done.emit(result)
        elif isinstance(error, CopyStoppedError):
            self.stopped.emit()
        else:
            self.failed.emit(UserError("program.error"))
            raise error
