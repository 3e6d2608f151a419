"""QLineEdit with what every one-line field here has: clean pasting and a modest undo."""

from PySide6.QtCore import QEvent
from PySide6.QtGui import (
    QContextMenuEvent,
    QDragEnterEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QValidator,
)
from PySide6.QtWidgets import QLineEdit, QMenu, QWidget

from app.ui.widgets.pasted_text import single_line
from app.ui.widgets.undo_keys import leaves_to_window


class OneLine(QValidator):
    """Cleans text on the ways that bypass `paste`: dropped, middle-clicked, input methods."""

    def validate(self, text: str, position: int) -> tuple[QValidator.State, str, int]:
        """Accept everything; what cannot stand in one line is taken out."""
        if all(letter.isprintable() or letter == "\xa0" for letter in text):
            return QValidator.State.Acceptable, text, position
        clean = single_line(text)
        return QValidator.State.Acceptable, clean, min(position, len(clean))


class PlainLineEdit(QLineEdit):
    """A line of plain text with an accessible name."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setValidator(OneLine(self))

    def replace_text(self, text: str) -> None:
        """Show text from outside; the cursor stays where it was as far as it can."""
        if text == self.text():
            return
        position = self.cursorPosition()
        self.setText(text)
        self.setCursorPosition(min(position, len(text)))

    def paste_clean(self) -> None:
        """Insert the clipboard's text as one line."""
        text = single_line(QGuiApplication.clipboard().text())
        if text and not self.isReadOnly():
            self.insert(text)

    def event(self, event: QEvent) -> bool:
        """Leave undo to the window where this field has nothing to undo."""
        if leaves_to_window(
            event, can_undo=self.isUndoAvailable(), can_redo=self.isRedoAvailable()
        ):
            event.ignore()
            return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Paste clean text."""
        if event.matches(QKeySequence.StandardKey.Paste):
            self.paste_clean()
            return
        super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Leave files to the page, which may attach them; their paths are no text for us."""
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.ignore()
            return
        super().dragEnterEvent(event)

    def context_menu(self) -> QMenu:
        """Return Qt's own menu, its Paste being ours; the caller deletes it."""
        menu = self.createStandardContextMenu()
        for action in menu.actions():
            if action.objectName() == "edit-paste":
                action.triggered.disconnect()
                action.triggered.connect(self.paste_clean)
        return menu

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Show the menu."""
        menu = self.context_menu()
        menu.exec(event.globalPos())
        menu.deleteLater()
