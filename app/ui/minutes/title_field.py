"""The item's title: looks like a heading, is typed like text, wraps instead of being cut."""

import math

from PySide6.QtCore import QEvent, QMimeData, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QTextCursor, QTextOption
from PySide6.QtWidgets import QFrame, QSizePolicy, QTextEdit, QWidget

from app.ui.theme import Theme
from app.ui.tokens import TypeStyle
from app.ui.widgets.pasted_text import single_line
from app.ui.widgets.undo_keys import leaves_to_window


class TitleField(QTextEdit):
    """One paragraph. Emits `edited` on changes by the user and `entered` on Enter."""

    edited = Signal()
    entered = Signal()

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._silent = False
        self.setAccessibleName(name)
        self.setAcceptRichText(False)
        self.setTabChangesFocus(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setStyleSheet("QTextEdit { background: transparent; }")
        self.viewport().setAutoFillBackground(False)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().setDocumentMargin(0)
        self.document().documentLayout().documentSizeChanged.connect(self._fit)
        self.textChanged.connect(self._on_text)
        theme.changed.connect(self._measure)
        self._measure()

    def text(self) -> str:
        """Return the title."""
        return self.toPlainText().replace("\n", " ")

    def set_text(self, text: str) -> None:
        """Show a title from outside, silently; the cursor stays where it can."""
        if text == self.text():
            return
        self._silent = True
        place = min(self.textCursor().position(), len(text))
        self.setPlainText(text)
        cursor = self.textCursor()
        cursor.setPosition(place)
        self.setTextCursor(cursor)
        self._silent = False

    def _on_text(self) -> None:
        if not self._silent:
            self.edited.emit()

    def _measure(self) -> None:
        self.setFont(self._theme.font(TypeStyle.ITEM))
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Keep the font: Qt's style sheets give back the first one when an ancestor moves."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            wanted = self._theme.font(TypeStyle.ITEM)
            if self.font().pointSizeF() != wanted.pointSizeF():
                self._measure()

    def _fit(self, *_: object) -> None:
        height = math.ceil(self.document().size().height()) + 2
        if height != self.height():
            self.setFixedHeight(height)

    def sizeHint(self) -> QSize:
        """Return any width; the height is fixed by the text."""
        return QSize(self._theme.px(320), self.height())

    def minimumSizeHint(self) -> QSize:
        """Let the title become narrow: it wraps."""
        return QSize(self._theme.px(120), self.height())

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Insert pasted text as one line."""
        self.textCursor().insertText(single_line(source.text()))

    def loadResource(self, type_: int, name: object) -> object:  # noqa: ARG002 - Qt's signature
        """Load nothing, whatever the text says."""
        return None

    def event(self, event: QEvent) -> bool:
        """Leave undo to the window where nothing is left to undo here."""
        document = self.document()
        if leaves_to_window(
            event, can_undo=document.isUndoAvailable(), can_redo=document.isRedoAvailable()
        ):
            event.ignore()
            return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go on with Enter; a title has no second line."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                event.ignore()
            else:
                self.entered.emit()
            return
        super().keyPressEvent(event)

    def select_all(self) -> None:
        """Select the whole title, as F2 does."""
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.moveCursor(QTextCursor.MoveOperation.Start)
        self.selectAll()
