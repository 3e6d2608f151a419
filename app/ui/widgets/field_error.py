"""The message below a field: what is wrong, with an example."""

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from app.ui.icons import paint_icon
from app.ui.theme import Theme
from app.ui.tokens import Size, Spacing, Tone
from app.ui.widgets.labels import SecondaryLabel


class FieldError(SecondaryLabel):
    """An icon and a sentence in red; hidden while there is nothing to say."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(wrap=True, parent=parent)
        self._theme = theme
        self.set_tone(Tone.RED)
        self._indent()
        theme.changed.connect(self._indent)
        self.hide()

    def show_error(self, text: str) -> None:
        """Show the sentence; an empty one hides the message."""
        self.setText(text)
        self.setVisible(bool(text))

    def _indent(self) -> None:
        side = self._theme.px(Size.ICON_SMALL) + self._theme.px(Spacing.S)
        self.setContentsMargins(side, 0, 0, 0)

    def minimumSizeHint(self) -> QSize:
        """Leave the width to the field."""
        return QSize(0, super().minimumSizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the warning sign beside the first line."""
        super().paintEvent(event)
        side = self._theme.px(Size.ICON_SMALL)
        line = self.fontMetrics().height()
        painter = QPainter(self)
        box = QRect(0, max(0, (line - side) // 2), side, side)
        paint_icon(painter, box, "alert-triangle", self._theme.colours.red)
