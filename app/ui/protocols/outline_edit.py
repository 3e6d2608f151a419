"""The editor of a section's points: paragraphs with numbers, sub-points one or two deeper."""

from collections.abc import Sequence

from PySide6.QtCore import QMimeData, QPointF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QTextBlock, QTextBlockFormat, QTextCursor

from app.ui.theme import Theme
from app.ui.widgets.editors import NumberedTextEdit
from app.values.outline import DEEPEST, fitting_depths, point_numbers
from app.values.protocol_text import PointText, sections_from_text

_PARAGRAPH, _LINE, _DEEPER = "\u2029", "\u2028", "\t"
_CONTROL = Qt.KeyboardModifier.ControlModifier
_SHIFTED = _CONTROL | Qt.KeyboardModifier.ShiftModifier


def points_of(outline: str) -> tuple[PointText, ...]:
    """Return the points that an outline says; empty paragraphs are none."""
    points = []
    for paragraph in outline.split(_PARAGRAPH):
        text = paragraph.lstrip(_DEEPER)
        depth = len(paragraph) - len(text)
        if text.strip():
            points.append(PointText(text.replace(_LINE, "\n").strip(), depth))
    return tuple(points)


def outline_of(points: Sequence[PointText]) -> str:
    """Return points as one text: a paragraph each, as many tabs before it as it is deep."""
    return _PARAGRAPH.join(
        _DEEPER * point.depth + point.text.replace("\n", _LINE) for point in points
    )


def kept_outline(outline: str) -> str:
    """Return how the record will read: no empty points, none deeper than it can be numbered."""
    points = points_of(outline)
    depths = fitting_depths(point.depth for point in points)
    pairs = zip(points, depths, strict=True)
    return outline_of([PointText(point.text, depth) for point, depth in pairs])


class OutlineEdit(NumberedTextEdit):
    """Ctrl+J makes a sub-point of the current one, Ctrl+Shift+J or Backspace at its beginning a
    point again; Alt+↑ and Alt+↓ move it. `sections_pasted(list of SectionText)`: a text with
    headings was pasted.
    """  # noqa: D205 - a list of keys

    sections_pasted = Signal(list)

    def __init__(self, theme: Theme, name: str) -> None:
        self._before = 0
        super().__init__(theme, name, min_lines=2, max_lines=400)

    def set_before(self, points: int) -> None:
        """Say how many points stand in the sections before this one."""
        self._before = points
        self._renumber()

    def outline(self) -> str:
        """Return the points and their depths as one text."""
        return outline_of(self._points())

    def set_outline(self, outline: str) -> None:
        """Show points, silently; the cursor stays where the text around it does."""
        points = points_of(outline)
        self.set_paragraphs([point.text for point in points])
        self._silent = True
        block = self.document().firstBlock()
        for point in points:
            if not block.isValid():  # a cursor at none would end the program
                break
            self._set_depth(QTextCursor(block), point.depth)
            block = block.next()
        self.document().clearUndoRedoStacks()
        self._silent = False
        self._renumber()

    def change_depth(self, by: int) -> None:
        """Make the chosen paragraphs sub-points (1) or points again (-1)."""
        if self.isReadOnly():
            return
        cursor = self.textCursor()
        first = self.document().findBlock(cursor.selectionStart())
        last = self.document().findBlock(cursor.selectionEnd()).blockNumber()
        cursor.beginEditBlock()
        block = first
        while block.isValid() and block.blockNumber() <= last:
            self._set_depth(QTextCursor(block), _depth(block) + by)
            block = block.next()
        cursor.endEditBlock()
        self._renumber()

    def move_point(self, by: int) -> None:
        """Move the current paragraph past its neighbour: up (-1) or down (1)."""
        block = self.textCursor().block()
        other = block.next() if by > 0 else block.previous()
        if self.isReadOnly() or not other.isValid():
            return
        column = self.textCursor().positionInBlock()
        upper, lower = (block, other) if by > 0 else (other, block)
        texts = lower.text(), upper.text()
        depths = _depth(lower), _depth(upper)
        start = upper.position()
        cursor = self.textCursor()
        cursor.beginEditBlock()
        cursor.setPosition(start)
        cursor.setPosition(lower.position() + lower.length() - 1, QTextCursor.MoveMode.KeepAnchor)
        cursor.insertText(_PARAGRAPH.join(texts))
        for place, depth in enumerate(depths):
            at = QTextCursor(self.document())
            at.setPosition(start + (len(texts[0].encode("utf-16-le")) // 2 + 1) * place)
            self._set_depth(at, depth)
        cursor.endEditBlock()
        moved = self.document().findBlock(start)
        moved = moved.next() if by > 0 else moved
        cursor.setPosition(moved.position() + column)
        self.setTextCursor(cursor)
        self._renumber()

    def _points(self) -> list[PointText]:
        points = []
        block = self.document().firstBlock()
        while block.isValid():
            if text := block.text().replace(_LINE, "\n").strip():
                points.append(PointText(text, _depth(block)))
            block = block.next()
        return points

    def _set_depth(self, cursor: QTextCursor, depth: int) -> None:
        wanted = QTextBlockFormat()
        wanted.setIndent(max(0, min(depth, DEEPEST)))
        cursor.mergeBlockFormat(wanted)

    # Numbers

    def number(self, ordinal: int) -> str:
        """Return the widest number that a section of so many points may have."""
        return f"{self._before + ordinal}.9." if self._has_depth() else f"{self._before + ordinal}."

    def _has_depth(self) -> bool:
        block = self.document().firstBlock()
        while block.isValid():
            if _depth(block):
                return True
            block = block.next()
        return False

    def _measure(self) -> None:
        self.document().setIndentWidth(self._theme.px(10))
        super()._measure()

    def paint_numbers(self, painter: QPainter) -> None:
        """Paint the numbers of the paragraphs in sight, as the paper prints them."""
        painter.setFont(self.font())
        layout = self.document().documentLayout()
        offset = self.verticalScrollBar().value()
        current = self.textCursor().blockNumber() if self.hasFocus() else -1
        only = self.document().isEmpty()
        shown = []
        block = self.document().firstBlock()
        while block.isValid():
            if block.text().strip() or block.blockNumber() == current or only:
                shown.append(block)
            block = block.next()
        numbers = point_numbers([_depth(block) for block in shown], self._before)
        colours = self._theme.colours
        for block, number in zip(shown, numbers, strict=True):
            line = block.layout().lineAt(0)
            top = layout.blockBoundingRect(block).top() - offset
            painter.setPen(colours.text if block.text().strip() else colours.text3)
            painter.drawText(QPointF(0, top + line.y() + line.ascent()), f"{number}.")

    # Text in, keys

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Insert pasted points with their depths; whole sections go to the page."""
        sections = sections_from_text(source.text())
        if any(section.title for section in sections):
            self.sections_pasted.emit(sections)
            return
        points = [point for section in sections for point in section.points]
        if len(points) < 2:  # noqa: PLR2004 - one point is a piece of text
            super().insertFromMimeData(source)
            return
        cursor = self.textCursor()
        cursor.beginEditBlock()
        cursor.removeSelectedText()
        base = _depth(cursor.block())
        for place, point in enumerate(points):
            if place or cursor.block().text().strip():
                cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock)
                cursor.insertBlock()
            cursor.insertText(point.text.replace("\n", _LINE))
            self._set_depth(cursor, base + point.depth)
        cursor.endEditBlock()
        self.setTextCursor(cursor)
        self.ensureCursorVisible()
        self._renumber()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Change the depth or the place of the current point."""
        key, modifiers = event.key(), event.modifiers()
        cursor = self.textCursor()
        if key == Qt.Key.Key_J and modifiers in (_CONTROL, _SHIFTED):
            self.change_depth(1 if modifiers == _CONTROL else -1)
        elif modifiers == Qt.KeyboardModifier.AltModifier and key in (
            Qt.Key.Key_Up,
            Qt.Key.Key_Down,
        ):
            self.move_point(-1 if key == Qt.Key.Key_Up else 1)
        elif (
            key == Qt.Key.Key_Backspace
            and cursor.atBlockStart()
            and not cursor.hasSelection()
            and _depth(cursor.block())
        ):
            self.change_depth(-1)
        else:
            super().keyPressEvent(event)


def _depth(block: QTextBlock) -> int:
    return block.blockFormat().indent()
