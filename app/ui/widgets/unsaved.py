"""The mark on what was typed and could not be stored: the window asks before it closes on it."""

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

RETRY_MS = 3000


class Unsaved(QObject):
    """Stands with a field, or whatever holds text; `due` asks every 3 s to try once more.

    A disk that was full has room again without anybody typing, and until then another field's
    success must not stand in the status bar for this one's.
    """

    due = Signal()

    def __init__(self, holder: QObject) -> None:
        super().__init__(holder)
        self._held = False
        self._again = QTimer(self)
        self._again.setInterval(RETRY_MS)
        self._again.timeout.connect(self.due)

    @property
    def held(self) -> bool:
        """Whether something stands here alone."""
        return self._held

    def set_held(self, held: bool) -> None:  # noqa: FBT001 - as Qt's setters
        """Note that something could not be stored, or that all is stored."""
        self._held = held
        if not held:
            self._again.stop()
        elif not self._again.isActive():
            self._again.start()


def holds_unsaved(whole: QWidget) -> bool:
    """Tell whether anything inside, shown or not, stands only there."""
    return any(mark.held for mark in whole.findChildren(Unsaved))
