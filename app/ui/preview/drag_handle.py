"""What one takes hold of to carry the paper to another program."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QSizePolicy, QWidget

from app.ui.icons import paint_icon
from app.ui.theme import Theme
from app.ui.tokens import Size, Tone
from app.ui.widgets.labels import set_tooltip


class DragHandle(QWidget):
    """`dragged` when the mouse pulls it. With the keyboard, copying does the same."""

    dragged = Signal()

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__()
        self._theme = theme
        self._pressed: QPoint | None = None
        self.setAccessibleName(name)
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        set_tooltip(self, name)

    def sizeHint(self) -> QSize:
        """Be as high as the field beside it."""
        return QSize(self._theme.px(Size.ICON), self._theme.px(Size.CONTROL))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Paint a sheet in the middle."""
        side = self._theme.px(Size.ICON)
        box = QRect(0, (self.height() - side) // 2, side, side)
        ink = self._theme.colour(Tone.ACCENT if self.isEnabled() else Tone.TEXT3)
        paint_icon(QPainter(self), box, "file-text", ink)

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
