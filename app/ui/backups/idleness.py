"""How long the user has been doing nothing: backups wait for that, and give way to a key."""

from collections.abc import Callable
from time import monotonic

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication

_INPUT = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseButtonRelease,
        QEvent.Type.Wheel,
        QEvent.Type.InputMethod,
        QEvent.Type.DragMove,
    }
)


class Idleness(QObject):
    """Watches the application's input. `seconds` may be asked from any thread."""

    def __init__(
        self,
        qt: QApplication,
        parent: QObject | None = None,
        *,
        clock: Callable[[], float] = monotonic,
    ) -> None:
        super().__init__(parent)
        self._qt = qt
        self._clock = clock
        self._last = clock()

    def watch(self) -> None:
        """Begin to watch; before, nothing counts as an input.

        Not at once: to name what an event is for, PySide makes all of Qt's classes.
        """
        self._qt.installEventFilter(self)

    def moment(self) -> float:
        """Return seconds of a clock that nobody can set, to measure intervals by."""
        return self._clock()

    def seconds(self) -> float:
        """Return for how long there was no key, click or wheel."""
        return self._clock() - self._last

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Note the moment of an input; the event goes its way."""
        if event.type() in _INPUT:
            self._last = self._clock()
        return False
