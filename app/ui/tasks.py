"""One worker thread for documents: ReportLab and PDFium must never run twice at once.

Work receives frozen content and returns frozen results; it never touches the database or a widget.
"""

import sys
import threading
from collections.abc import Callable
from typing import Generic, TypeVar

from PySide6.QtCore import QObject, Qt, Signal, Slot

from app.errors import UserError

Result = TypeVar("Result")

# While documents are made, the window waits at most so long for its turn at each of the many
# statements of one reading (Python's own 5 ms would add up to a stall).
_TURN = 0.0005


class Task(QObject, Generic[Result]):
    """One request. `done` and `failed` come on the window's thread; a superseded one stays silent.

    `failed` with the key `work_failed` means a fault of ours: the exception itself follows on the
    window's thread, where unhandled exceptions are logged and shown.
    """

    done = Signal(object)
    failed = Signal(UserError)

    def __init__(self, key: str, work: Callable[[], Result], parent: QObject) -> None:
        super().__init__(parent)
        self.key = key
        self.work = work


class Tasks(QObject):
    """Takes requests; of several under one key only the newest is still worth its answer."""

    _answered = Signal(object, object, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._wake = threading.Condition()
        self._waiting: dict[str, Task[object]] = {}
        self._newest: dict[str, Task[object]] = {}
        self._closed = False
        self._thread: threading.Thread | None = None
        self._answered.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    def submit(self, key: str, work: Callable[[], object]) -> Task[object]:
        """Have `work` done soon; drop what waits under the same key, ignore what runs.

        Connect to the returned task's signals before returning to the event loop.
        """
        if self._closed:
            raise RuntimeError("the tasks are closed")
        task: Task[object] = Task(key, work, self)
        with self._wake:
            dropped = self._waiting.pop(key, None)
            self._waiting[key] = task
            self._newest[key] = task
            self._wake.notify()
        if dropped is not None:
            dropped.deleteLater()
        if self._thread is None:
            self._thread = threading.Thread(target=self._run, name="documents")
            self._thread.start()
        return task

    def cancel(self, key: str) -> None:
        """Want no answer under this key any more."""
        with self._wake:
            dropped = self._waiting.pop(key, None)
            self._newest.pop(key, None)
        if dropped is not None:
            dropped.deleteLater()

    @property
    def busy(self) -> bool:
        """Whether an answer is still to come."""
        return bool(self._newest)

    def close(self) -> None:
        """Drop what waits and wait for what runs; call before the application ends."""
        with self._wake:
            self._closed = True
            self._waiting.clear()
            self._newest.clear()
            self._wake.notify()
        if self._thread is not None:
            self._thread.join()
            self._thread = None

    def _run(self) -> None:
        while (task := self._next()) is not None:
            sys.setswitchinterval(_TURN)
            result, error = _outcome(task.work)
            with self._wake:
                if not self._closed:
                    self._answered.emit(task, result, error)
            del task, result, error  # nothing of a finished request lives on in this thread

    def _next(self) -> Task[object] | None:
        """Wait for the oldest request; None when the window closes."""
        with self._wake:
            while not self._waiting and not self._closed:
                self._wake.wait()
            if self._closed:
                return None
            return self._waiting.pop(next(iter(self._waiting)))

    @Slot(object, object, object)
    def _deliver(self, task: Task[object], result: object, error: BaseException | None) -> None:
        current = self._newest.get(task.key) is task
        if current:
            del self._newest[task.key]
        task.deleteLater()
        if isinstance(error, UserError):
            if current:
                task.failed.emit(error)
        elif error is not None:
            if current:
                task.failed.emit(UserError("work_failed"))
            raise error
        elif current:
            task.done.emit(result)


def _outcome(work: Callable[[], object]) -> tuple[object, BaseException | None]:
    try:
        return work(), None
    except BaseException as error:  # noqa: BLE001 - raised again on the window's thread
        return None, error
