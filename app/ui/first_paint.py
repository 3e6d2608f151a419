"""Waiting until the first page can be seen: whatever can wait is done after that, step by step."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QWidget

# Between two steps the window answers whoever has begun to use it.
_PAUSE_MS = 5


class _Watch(QObject):
    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self.steps: list[Callable[[], None]] = []
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_PAUSE_MS)
        self._timer.timeout.connect(self._go_on)
        window.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            self._window.removeEventFilter(self)
            # The window paints itself first, what is in it next, all within this turn of the loop.
            self._timer.start()
        return False

    def _go_on(self) -> None:
        step = self.steps.pop(0)
        if self.steps:
            self._timer.start()
        else:
            self.deleteLater()
        step()


def after_first_paint(window: QWidget, *steps: Callable[[], None]) -> None:
    """Take these steps once the window has been painted, each in a turn of the loop of its own."""
    watch = window.findChild(_Watch) or _Watch(window)
    watch.steps += steps
