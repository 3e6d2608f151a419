"""Takes one backup after another in a thread, and tells the window's thread what came of it."""

import threading
from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, Signal, Slot

from app.errors import UserError
from app.storage.backups import Backup, Reason
from app.storage.turns import CopyStoppedError

Take = Callable[[Reason], Backup]


class BackupWorker(QObject):
    """`take` runs in a thread. `taken` and `failed` come on the window's thread; a copy that was
    stopped because the archive closes says nothing.
    """  # noqa: D205 - one sentence on the work, one on what it says

    taken = Signal(object)
    failed = Signal(UserError)

    _answered = Signal(object, object)

    def __init__(self, take: Take, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._take = take
        self._thread: threading.Thread | None = None
        self._answered.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    @property
    def is_busy(self) -> bool:
        """Whether a backup is being taken."""
        return self._thread is not None

    def start(self, reason: Reason) -> None:
        """Begin a backup; one at a time."""
        assert self._thread is None
        self._thread = threading.Thread(target=self._run, args=(reason,), name="backup")
        self._thread.start()

    def join(self) -> None:
        """Wait for the thread's end; whoever calls this has stopped the copy."""
        if self._thread is not None:
            self._thread.join()
            self._thread = None

    def _run(self, reason: Reason) -> None:
        try:
            self._answered.emit(self._take(reason), None)
        except BaseException as error:  # noqa: BLE001 - raised again on the window's thread
            self._answered.emit(None, error)

    @Slot(object, object)
    def _deliver(self, backup: Backup | None, error: BaseException | None) -> None:
        self.join()
        if isinstance(error, UserError):
            self.failed.emit(error)
        elif error is not None and not isinstance(error, CopyStoppedError):
            raise error
        elif backup is not None:
            self.taken.emit(backup)
