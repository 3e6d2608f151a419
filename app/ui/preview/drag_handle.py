"""What one takes hold of to carry the paper to another program."""

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication

from app.ui.theme import Theme
from app.ui.tokens import Size
from app.ui.widgets.labels import set_tooltip
from app.ui.widgets.sign import Sign


class DragHandle(Sign):
    """`dragged` when the mouse pulls it. With the keyboard, copying does the same."""

    dragged = Signal()

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__(theme, "file-text", Size.ICON)
        self._pressed: QPoint | None = None
        self.setAccessibleName(name)
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        set_tooltip(self, name)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold."""
        if event.button() is Qt.MouseButton.LeftButton:
            self._pressed = event.position().toPoint()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Pull."""
        if self._pressed is not None and is_pulled(self._pressed, event):
            self._pressed = None
            self.dragged.emit()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Let go."""
        self._pressed = None


def is_pulled(pressed: QPoint, event: QMouseEvent) -> bool:
    """Tell whether the mouse has gone so far from where it was pressed that a drag is meant."""
    way = event.position().toPoint() - pressed
    return way.manhattanLength() >= QApplication.startDragDistance()
