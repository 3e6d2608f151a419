"""An icon that stands by itself in a layout."""

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.ui.icons import paint_icon
from app.ui.theme import Theme
from app.ui.tokens import Size, Tone


class Sign(QWidget):
    """An icon beside words; it only decorates."""

    def __init__(
        self, theme: Theme, icon: str, size: int = Size.ICON_EMPTY, tone: Tone = Tone.TEXT2
    ) -> None:
        super().__init__()
        self._tone = tone
        self._theme = theme
        self._icon = icon
        self._size = size
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return a square."""
        side = self._theme.px(self._size)
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Paint the icon."""
        painter = QPainter(self)
        side = self._theme.px(self._size)
        ink = self._theme.colour(self._tone)
        fine = self._size >= Size.ICON_EMPTY
        paint_icon(painter, QRect(0, 0, side, side), self._icon, ink, fine=fine)
