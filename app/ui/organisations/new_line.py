"""The line in which new organisations or people are typed, one after the other."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QGuiApplication, QKeyEvent

from app.ui.organisations.new_lines import pasted_lines
from app.ui.theme import Theme
from app.ui.widgets.autosave import Autosave
from app.ui.widgets.line_edit import PlainLineEdit


class NewLine(PlainLineEdit):
    """`drafted` carries what has been typed so far, `entered` a line that is finished.

    Enter finishes a line and leaves an empty one for the next; so does going elsewhere. Several
    pasted lines are `pasted` at once. Esc takes the line back and `closed` it.
    """

    drafted = Signal(str)
    entered = Signal(str)
    pasted = Signal(list)
    closed = Signal()

    def __init__(self, theme: Theme, name: str, hint: str) -> None:
        super().__init__(name)
        self.setPlaceholderText(hint)
        self._theme = theme
        self._autosave = Autosave(self, self.text)
        self._autosave.due.connect(self.drafted)
        self.textEdited.connect(self._autosave.touch)

    def finish(self) -> None:
        """Finish the line that stands here, if one does."""
        self._autosave.cancel()
        text = self.text()
        self.clear()
        self.entered.emit(text)

    def paste_clean(self) -> None:
        """Take several lines as several; one line as text."""
        lines = pasted_lines(QGuiApplication.clipboard().text())
        if len(lines) < 2:  # noqa: PLR2004 - several
            super().paste_clean()
            self._autosave.touch()
            return
        if self.text().strip():
            self.finish()
        self.pasted.emit(lines)

    def event(self, event: QEvent) -> bool:
        """Keep Esc and Enter from the window's shortcuts."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter)
            and not event.modifiers() & Qt.KeyboardModifier.ControlModifier
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Finish with Enter, close with Esc."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self.text().strip():
                self.finish()
        elif event.key() == Qt.Key.Key_Escape:
            # Not meant: what a pause has kept of this line goes again.
            self._autosave.cancel()
            self.clear()
            self.entered.emit("")
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Finish the line when the cursor goes elsewhere in this window."""
        super().focusOutEvent(event)
        if event.reason() not in (
            Qt.FocusReason.ActiveWindowFocusReason,
            Qt.FocusReason.PopupFocusReason,
        ):
            self.finish()
