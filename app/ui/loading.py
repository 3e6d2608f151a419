"""What is imported once the first page can be seen, so that the first click need not wait for it.

The record (SQLAlchemy, services) comes in a thread. The pages come on the window's own thread,
a few milliseconds in each turn of the event loop: PySide makes each class of Qt when it is first
asked for, and two threads must not ask at the same time.
"""

import gc
import sys
import threading
from collections.abc import Iterator
from importlib import import_module
from time import perf_counter
from typing import TYPE_CHECKING

import PySide6.QtCore
import PySide6.QtGui
import PySide6.QtWidgets
from PySide6.QtCore import QObject, QTimer, Signal

import app.ui
from app.deferred import deferred

if TYPE_CHECKING:
    from app.ui.garbage import Garbage

# While the thread imports, the window waits at most so long for its turn at each of the many calls
# from Qt into Python that one paint makes (Python's own 5 ms would add up to a stall).
_TURN = 0.0002
_SLICE = 0.004
_UNWANTED = frozenset({"app.ui.gallery"})


class Loading(QObject):
    """Imports what is left; `done` when that is all. Garbage is collected only after that."""

    done = Signal()

    _record_there = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._stopped = False
        self._thread: threading.Thread | None = None
        self._interval = sys.getswitchinterval()
        self._steps: Iterator[None] = iter(())
        self._timer = QTimer(self)
        self._timer.setInterval(1)
        self._timer.timeout.connect(self._go_on)
        self._garbage: Garbage | None = None
        self._record_there.connect(self._load_pages)

    def start(self) -> None:
        """Begin, once; returns at once."""
        if self._thread is not None:
            return
        gc.disable()
        sys.setswitchinterval(_TURN)
        self._thread = threading.Thread(target=self._load_record, name="loading")
        self._thread.start()

    def stop(self) -> None:
        """Leave the rest to whoever needs it."""
        self._stopped = True
        self._timer.stop()
        self._join()

    def close(self) -> None:
        """Leave garbage to Python again; call when no worker is left."""
        if self._garbage is not None:
            self._garbage.stop()
        gc.enable()

    def _collect_from_now_on(self) -> None:
        from app.ui.garbage import Garbage

        self._garbage = Garbage(self)
        self._garbage.start()

    def _join(self) -> None:
        if self._thread is not None:
            self._thread.join()
            sys.setswitchinterval(self._interval)

    def _load_record(self) -> None:
        # SQLAlchemy asks it for other databases' drivers: 40 modules of mail, for nothing here.
        with deferred("importlib.metadata"):
            import_module("app.storage.session")
        for name in ("app.storage.engine", *_modules("app.services")):
            if self._stopped:
                break
            import_module(name)
        self._record_there.emit()

    def _load_pages(self) -> None:
        if not self._stopped:
            self._join()
            self._steps = _page_steps()
            self._timer.start()

    def _go_on(self) -> None:
        until = perf_counter() + _SLICE
        while perf_counter() < until:
            if next(self._steps, self) is self:
                self._timer.stop()
                # What is there now stays: no collection need look through it again.
                gc.freeze()
                self._collect_from_now_on()
                self.done.emit()
                return


def _page_steps() -> Iterator[None]:
    """Make Qt's classes one by one, then import the pages' modules one by one."""
    from graphlib import TopologicalSorter
    from pkgutil import iter_modules

    for module in (PySide6.QtCore, PySide6.QtGui, PySide6.QtWidgets):
        for name in dir(module):
            getattr(module, name)
            yield
    names: list[str] = []
    for room in iter_modules(app.ui.__path__, "app.ui."):
        if room.ispkg and room.name not in _UNWANTED:
            names += _modules(room.name)
            yield
    # Each after those that it names itself: so one step imports one module.
    order: TopologicalSorter[str] = TopologicalSorter()
    for name in names:
        order.add(name, *_named_in(name).intersection(names))
        yield
    for name in order.static_order():
        import_module(name)
        yield


def _modules(package: str) -> list[str]:
    """Return a package and the modules in it."""
    from pkgutil import iter_modules

    path = import_module(package).__path__
    return [package, *(found.name for found in iter_modules(path, f"{package}."))]


def _named_in(module: str) -> frozenset[str]:
    """Return the names in a module's own code, the modules that it imports at once among them."""
    from importlib.abc import InspectLoader
    from importlib.util import find_spec

    spec = find_spec(module)
    loader = spec.loader if spec is not None else None
    code = loader.get_code(module) if isinstance(loader, InspectLoader) else None
    return frozenset(code.co_names) if code is not None else frozenset()
