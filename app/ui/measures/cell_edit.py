"""The editor of a measure's or a direction's text inside its cell."""

from PySide6.QtCore import QEvent, QMimeData, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from app.ui.entry.body_text_edit import BodyTextEdit
from app.ui.theme import Theme
from app.ui.widgets.pasted_text import single_line

_BARE = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class CellEdit(BodyTextEdit):
    """One paragraph that wraps. Enter: `confirmed`, Esc: `cancelled`; `grown` as it gets higher."""

    confirmed = Signal()
    cancelled = Signal()
    grown = Signal()

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, name, min_lines=1, max_lines=8, parent=parent)

    def _fit(self, *_: object) -> None:
        before = self.height()
        super()._fit()
        if self.height() != before:
            self.grown.emit()

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
