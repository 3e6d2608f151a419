"""The line under the agenda in which items are typed one after another."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QWidget

from app.ui.widgets.line_edit import PlainLineEdit
from app.ui.widgets.own_keys import ENTER_OR_ESCAPE, kept_from_window


class AgendaLine(PlainLineEdit):
    """Enter adds and offers the next line, Enter in an empty line or Esc ends.

    `pasted` carries a text of several lines: it is a list of items, not one title.
    """

    entered = Signal(str)
    ended = Signal()
    left = Signal()
    pasted = Signal(str)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(name, parent)

    def paste_clean(self) -> None:
        """Take a list as a list, anything else as one title."""
        text = QGuiApplication.clipboard().text()
        if sum(bool(line.strip()) for line in text.splitlines()) > 1:
            self.pasted.emit(text)
        else:
            super().paste_clean()

    def event(self, event: QEvent) -> bool:
        """Keep Esc from the window while something can be ended here."""
        return kept_from_window(event, ENTER_OR_ESCAPE) or super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Add on Enter, end on Esc."""
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if plain and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            title = self.text().strip()
            if title:
                self.entered.emit(title)
            else:
                self.ended.emit()
            return
        if plain and event.key() == Qt.Key.Key_Escape:
            self.clear()
            self.ended.emit()
            return
        super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell that the line was left; a title half typed is kept in it."""
        super().focusOutEvent(event)
        if event.reason() not in (
            Qt.FocusReason.PopupFocusReason,
            Qt.FocusReason.ActiveWindowFocusReason,
        ):
            self.left.emit()
