"""The editor of a measure's text inside its cell."""

from PySide6.QtCore import QEvent, QMimeData, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QKeyEvent
from PySide6.QtWidgets import QWidget

from app.ui.theme import Theme
from app.ui.tokens import TypeStyle
from app.ui.widgets.editors import GrowingTextEdit
from app.ui.widgets.pasted_text import single_line

_BARE = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class MeasureCellEdit(GrowingTextEdit):
    """One paragraph that wraps: Enter is `confirmed`, Esc `cancelled`, another line `grown`."""

    confirmed = Signal()
    cancelled = Signal()
    grown = Signal()

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, name, min_lines=1, max_lines=8, parent=parent)

    def _measure(self) -> None:
        self.setFont(self._theme.font(TypeStyle.BODY))
        # As in the fields beside it, so that the text does not move when a cell opens.
        side = self._theme.px(8)
        self.setStyleSheet(f"padding: {self._theme.px(3)}px {side}px;")
        self._fit()

    def _frame_height(self) -> int:
        return 2 * (self._theme.px(3) + 1)

    def _line_height(self) -> float:
        return QFontMetricsF(self.font()).height()

    def _set_line_height(self) -> None:
        """Leave lines as the table draws them."""

    def _fit(self, *_: object) -> None:
        before = self.height()
        super()._fit()
        if self.height() != before:
            self.grown.emit()

    def sizeHint(self) -> QSize:
        """Return the height that the text needs."""
        return QSize(self.width(), self.height())

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Insert pasted text as one paragraph."""
        self.textCursor().insertText(single_line(source.text()))
        self.ensureCursorVisible()

    def event(self, event: QEvent) -> bool:
        """Keep Esc and Enter from the window's shortcuts."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.key() in (Qt.Key.Key_Escape, *_ENTER)
            and event.modifiers() in _BARE
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Confirm, give up, or type."""
        if event.key() in _ENTER and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.confirmed.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.cancelled.emit()
        else:
            super().keyPressEvent(event)
