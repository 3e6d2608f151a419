"""An editor of several lines in the font of the screen."""

from PySide6.QtGui import QFontMetricsF

from app.ui.tokens import TypeStyle
from app.ui.widgets.editors import GrowingTextEdit


class BodyTextEdit(GrowingTextEdit):
    """Grows like its parent; for what is written about the record rather than for the paper."""

    # Between frame and text: above and below, left and right.
    padding = (5, 10)

    def _measure(self) -> None:
        self.setFont(self._theme.font(TypeStyle.BODY))
        height, side = map(self._theme.px, self.padding)
        self.setStyleSheet(f"padding: {height}px {side}px;")
        self._fit()

    def _frame_height(self) -> int:
        return 2 * (self._theme.px(self.padding[0]) + 1)

    def _line_height(self) -> float:
        return QFontMetricsF(self.font()).height()

    def _set_line_height(self) -> None:
        """Leave lines as the font has them."""
