"""Objects of Qt are never destroyed by a collection in another thread."""

import gc
import threading
import weakref

from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from app.ui.garbage import Garbage, collect_due


class _Node:
    """Something of Qt that only a collection can free."""

    def __init__(self) -> None:
        self.qt = QObject()
        self.itself = self


def _make_many(kept: list[object]) -> None:
    """Make more objects than Python's own collector would let pass."""
    kept += ([] for _ in range(gc.get_threshold()[0] * 30))


def test_work_in_a_thread_destroys_nothing_of_qt(qtbot: QtBot) -> None:
    garbage = Garbage()
    garbage.start()
    node = weakref.ref(_Node())
    kept: list[object] = []
    worker = threading.Thread(target=_make_many, args=(kept,))
    worker.start()
    worker.join()
    assert node() is not None
    qtbot.waitUntil(lambda: node() is None)
    garbage.stop()


def test_python_itself_would_destroy_it_there() -> None:
    """What the test above guards against is no imagination."""
    gc.enable()
    made = _Node()
    made.qt = None  # type: ignore[assignment]  # here it would be destroyed in the wrong thread
    node = weakref.ref(made)
    del made
    worker = threading.Thread(target=_make_many, args=([],))
    worker.start()
    worker.join()
    gc.disable()
    assert node() is None


def test_what_is_due_is_collected() -> None:
    node, kept = weakref.ref(_Node()), list[object]()
    _make_many(kept)
    collect_due()
    assert node() is None
