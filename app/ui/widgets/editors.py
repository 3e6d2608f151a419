"""Editors for what will stand on paper: plain text in the document's font, growing as one types."""

import math
from collections.abc import Sequence

from PySide6.QtCore import QEvent, QMimeData, QPointF, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QFontMetricsF,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextBlockFormat,
    QTextCursor,
)
from PySide6.QtWidgets import QSizePolicy, QTextEdit, QWidget

from app.ui.theme import Theme
from app.ui.tokens import Spacing, TypeStyle
from app.ui.widgets.pasted_text import paragraphs as paragraphs_of
from app.ui.widgets.undo_keys import leaves_to_window

_PARAGRAPH, _LINE = "\u2029", "\u2028"
_LINE_HEIGHT = 122.0  # percent of the font's own: 22 px at 16 px


class GrowingTextEdit(QTextEdit):
    """Plain text, 3 to 12 lines high as it needs.

    Tab moves on, Ctrl+Enter is left to the page, Enter ends a paragraph (with Shift too). Emits
    `edited` on changes by the user only. Letter-level undo is Qt's own and ends where text comes
    from outside.
    """

    edited = Signal()

    def __init__(
        self,
        theme: Theme,
        name: str,
        *,
        min_lines: int = 3,
        max_lines: int = 12,
        placeholder: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._lines = (min_lines, max_lines)
        self._silent = False
        self._given = self._shown = ""
        self.setProperty("role", "editor")
        self.setAccessibleName(name)
        self.setAcceptRichText(False)
        self.setTabChangesFocus(True)
        self.setPlaceholderText(placeholder)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().setDocumentMargin(0)
        self._set_line_height()
        self.textChanged.connect(self._on_text_changed)
        self.document().documentLayout().documentSizeChanged.connect(self._fit)
        theme.changed.connect(self._measure)
        self._measure()

    def text(self) -> str:
        """Return the text, one line per paragraph, non-breaking spaces kept.

        As long as nobody has changed it, it is what `set_text` was given: Qt has line ends of its
        own for some characters, and looking at a text must not change it.
        """
        raw = self._raw()
        if raw == self._shown:
            return self._given
        return raw.replace(_PARAGRAPH, "\n").replace(_LINE, "\n")

    def set_text(self, text: str) -> None:
        """Show text from outside, silently: only what differs is touched, so the cursor stays."""
        self._patch(text.replace("\r\n", "\n").replace("\n", _PARAGRAPH))
        self._given, self._shown = text, self._raw()

    def _raw(self) -> str:
        return self.document().toRawText()

    def _patch(self, wanted: str) -> None:
        present = self._raw()
        if wanted == present:
            return
        start = _common(present, wanted)
        end = _common(present[start:][::-1], wanted[start:][::-1])
        self._silent = True
        cursor = QTextCursor(self.document())
        cursor.setPosition(_units(present[:start]))
        cursor.setPosition(_units(present[: len(present) - end]), QTextCursor.MoveMode.KeepAnchor)
        cursor.insertText(wanted[start : len(wanted) - end])
        self._set_line_height()
        self.document().clearUndoRedoStacks()
        self._silent = False

    def _set_line_height(self) -> None:
        spacing = QTextBlockFormat()
        spacing.setLineHeight(
            _LINE_HEIGHT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value
        )
        cursor = QTextCursor(self.document())
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.mergeBlockFormat(spacing)
        self.document().clearUndoRedoStacks()

    def _on_text_changed(self) -> None:
        if not self._silent:
            self.edited.emit()

    # Size

    def _measure(self) -> None:
        self.setFont(self._theme.font(TypeStyle.PAPER))
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Keep the font: Qt's style sheets give back the first one when an ancestor moves."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            wanted = self._theme.font(TypeStyle.PAPER)
            if self.font().pointSizeF() != wanted.pointSizeF():
                self._measure()

    def _frame_height(self) -> int:
        return 2 * (self._theme.px(Spacing.S) + 1)

    def _line_height(self) -> float:
        """Return the height of a line as Qt lays it out: the font's in whole pixels, stretched."""
        return math.ceil(QFontMetricsF(self.font()).height()) * _LINE_HEIGHT / 100

    def _fit(self, *_: object) -> None:
        least, most = (math.ceil(lines * self._line_height()) for lines in self._lines)
        wanted = math.ceil(self.document().size().height())
        # A pixel of air keeps rounding from showing a scroll bar.
        height = max(least, min(wanted, most)) + self._frame_height() + 1
        policy = Qt.ScrollBarPolicy
        self.setVerticalScrollBarPolicy(
            policy.ScrollBarAsNeeded if wanted > most else policy.ScrollBarAlwaysOff
        )
        if height != self.height():
            self.setFixedHeight(height)

    def sizeHint(self) -> QSize:
        """Return a width for some forty letters; the height is fixed by the text."""
        return QSize(int(QFontMetricsF(self.font()).averageCharWidth() * 40), self.height())

    def minimumSizeHint(self) -> QSize:
        """Let the editor become narrow: its text wraps."""
        return QSize(self._theme.px(120), self.height())

    # Text in and out

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        """Accept only text; a file is for the page, which may attach it, not its path for us."""
        return source.hasText() and not any(url.isLocalFile() for url in source.urls())

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Insert pasted or dropped text, cleaned."""
        self.textCursor().insertText(paragraphs_of(source.text()))
        self.ensureCursorVisible()

    def createMimeDataFromSelection(self) -> QMimeData:
        """Copy plain text; Qt would turn non-breaking spaces into ordinary ones."""
        data = QMimeData()
        selected = self.textCursor().selectedText()
        data.setText(selected.replace(_PARAGRAPH, "\n").replace(_LINE, "\n"))
        return data

    def loadResource(self, type_: int, name: object) -> object:  # noqa: ARG002 - Qt's signature
        """Load nothing, whatever the text says."""
        return None

    # Keys

    def event(self, event: QEvent) -> bool:
        """Leave undo to the window where this editor has nothing to undo."""
        document = self.document()
        if leaves_to_window(
            event, can_undo=document.isUndoAvailable(), can_redo=document.isRedoAvailable()
        ):
            event.ignore()
            return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave Ctrl+Enter to the page; make every other Enter a new paragraph."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                event.ignore()
                return
            if event.matches(QKeySequence.StandardKey.InsertLineSeparator):
                if not self.isReadOnly():
                    self.textCursor().insertBlock()
                    self.ensureCursorVisible()
                return
        super().keyPressEvent(event)


class NumberMargin(QWidget):
    """The strip beside the paragraphs where their numbers stand; a click goes to the text."""

    def __init__(self, editor: "NumberedTextEdit") -> None:
        super().__init__(editor)
        self._editor = editor
        self.setCursor(Qt.CursorShape.IBeamCursor)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Paint the numbers."""
        painter = QPainter(self)
        self._editor.paint_numbers(painter)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Put the cursor into the paragraph beside the number."""
        self._editor.setFocus(Qt.FocusReason.MouseFocusReason)
        beside = event.position().toPoint()
        beside.setX(0)
        self._editor.setTextCursor(self._editor.cursorForPosition(beside))


class NumberedTextEdit(GrowingTextEdit):
    """Paragraphs with automatic numbers in a hanging margin: 5.1, 5.2.

    The numbers are drawn, not typed. An empty paragraph has none, except the one being typed.
    """

    def __init__(
        self,
        theme: Theme,
        name: str,
        *,
        min_lines: int = 3,
        max_lines: int = 12,
        placeholder: str = "",
        parent: QWidget | None = None,
    ) -> None:
        self._prefix = ""
        self._margin: NumberMargin | None = None
        super().__init__(
            theme,
            name,
            min_lines=min_lines,
            max_lines=max_lines,
            placeholder=placeholder,
            parent=parent,
        )
        self._margin = NumberMargin(self)
        self._margin.show()
        self.textChanged.connect(self._renumber)
        self.cursorPositionChanged.connect(self._margin.update)
        self.verticalScrollBar().valueChanged.connect(self._margin.update)
        self._measure()

    def set_prefix(self, prefix: str) -> None:
        """Set the number that the paragraphs stand within, such as "5" for 5.1."""
        self._prefix = prefix
        self._renumber()

    def set_paragraphs(self, texts: Sequence[str]) -> None:
        """Show these, silently; a line break inside one stays inside it."""
        self._patch(_PARAGRAPH.join(text.replace("\n", _LINE) for text in texts))
        self._renumber()

    def paragraphs(self) -> list[str]:
        """Return the texts of the paragraphs that are not empty."""
        texts = (text.strip().replace(_LINE, "\n") for text in self._raw().split(_PARAGRAPH))
        return [text for text in texts if text]

    def number(self, ordinal: int) -> str:
        """Return the number shown before the paragraph, counted from 1."""
        return f"{self._prefix}.{ordinal}." if self._prefix else f"{ordinal}."

    def _measure(self) -> None:
        super()._measure()
        self._renumber()

    def _renumber(self) -> None:
        if self._margin is None:
            return
        widest = self.number(max(9, self.document().blockCount()))
        width = QFontMetricsF(self.font()).horizontalAdvance(widest)
        left = math.ceil(width) + self._theme.px(Spacing.S)
        if self.viewportMargins().left() != left:
            self.setViewportMargins(left, 0, 0, 0)
        self._place_margin()
        self._margin.update()

    def _place_margin(self) -> None:
        if self._margin is not None:
            view, left = self.viewport().geometry(), self.viewportMargins().left()
            self._margin.setGeometry(QRect(view.left() - left, view.top(), left, view.height()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the margin beside the text."""
        super().resizeEvent(event)
        self._place_margin()

    def paint_numbers(self, painter: QPainter) -> None:
        """Paint the numbers of the paragraphs in sight."""
        painter.setFont(self.font())
        layout = self.document().documentLayout()
        offset = self.verticalScrollBar().value()
        current = self.textCursor().blockNumber() if self.hasFocus() else -1
        colours = self._theme.colours
        ordinal = 0
        block = self.document().firstBlock()
        while block.isValid():
            written = bool(block.text().strip())
            ordinal += written
            if written or block.blockNumber() == current or self.document().isEmpty():
                line = block.layout().lineAt(0)
                top = layout.blockBoundingRect(block).top() - offset
                painter.setPen(colours.text if written else colours.text3)
                shown = self.number(ordinal if written else ordinal + 1)
                painter.drawText(QPointF(0, top + line.y() + line.ascent()), shown)
            block = block.next()


def _common(one: str, other: str) -> int:
    """Return how many letters the two begin with alike."""
    count = 0
    for left, right in zip(one, other, strict=False):
        if left != right:
            break
        count += 1
    return count


def _units(text: str) -> int:
    """Return the length as Qt counts it, in UTF-16 units."""
    return len(text.encode("utf-16-le")) // 2
