"""How an agenda item looks in the list: number, wrapped title, what came of it, its state."""

import math

from PySide6.QtCore import QAbstractItemModel, QEvent, QObject, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen, QTextLayout, QTextOption
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from app.ui.minutes.agenda_model import AgendaRole
from app.ui.theme import Theme
from app.ui.tokens import Size, TypeStyle
from app.ui.widgets.badges import paint_mark
from app.ui.widgets.line_edit import PlainLineEdit
from app.ui.widgets.model_index import Index
from app.ui.widgets.own_keys import ENTER_OR_ESCAPE, kept_from_window

_MOST_LINES = 3
_BAR = 3


class AgendaDelegate(QStyledItemDelegate):
    """Paints rows as high as their title needs; edits the title in place."""

    def __init__(self, theme: Theme, view: QListView) -> None:
        super().__init__(view)
        self._theme = theme
        self._view = view

    # Measures at 100 %, from the mock-up: number ends at 30, title begins at 38, mark at the right.

    def _title_box(self, width: int) -> tuple[int, int]:
        left = self._theme.px(38)
        right = width - self._theme.px(14) - self._theme.px(Size.ICON_SMALL) - self._theme.px(8)
        return left, max(self._theme.px(60), right - left)

    def _title_font(self, *, is_open: bool) -> QFont:
        return self._theme.font(TypeStyle.BODY_BOLD if is_open else TypeStyle.BODY)

    def _lines(self, title: str, width: int, *, is_open: bool) -> list[str]:
        """Break a title into lines; the open item shows all of them, the others three."""
        font = self._title_font(is_open=is_open)
        layout = QTextLayout(title, font)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        layout.beginLayout()
        lines: list[tuple[int, int]] = []
        while (line := layout.createLine()).isValid():
            line.setLineWidth(width)
            lines.append((line.textStart(), line.textLength()))
        layout.endLayout()
        # Qt counts UTF-16 units; astral letters would shift Python's.
        units = title.encode("utf-16-le")
        texts = [
            units[2 * start : 2 * (start + length)].decode("utf-16-le").rstrip()
            for start, length in lines
        ]
        if is_open or len(texts) <= _MOST_LINES:
            return texts or [""]
        rest = units[2 * lines[_MOST_LINES - 1][0] :].decode("utf-16-le")
        cut = QFontMetrics(font).elidedText(rest, Qt.TextElideMode.ElideRight, width)
        return [*texts[: _MOST_LINES - 1], cut]

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002 - Qt's
        """Return the height that the title needs in the view's width."""
        width = self._view.viewport().width()
        row = index.data(AgendaRole.ROW)
        is_open = bool(index.data(AgendaRole.OPEN))
        lines = self._lines(row.title, self._title_box(width)[1], is_open=is_open)
        height = self._line_height(is_open=is_open) * len(lines) + 2 * self._theme.px(9)
        if index.data(AgendaRole.SECOND):
            height += QFontMetrics(self._theme.font(TypeStyle.SECONDARY)).height()
        return QSize(width, max(height, self._theme.px(44)) + 1)

    def _line_height(self, *, is_open: bool) -> int:
        metrics = QFontMetrics(self._title_font(is_open=is_open))
        return max(metrics.height(), self._theme.px(18))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint ground, number, title, second line, mark, focus."""
        painter.save()
        rect: QRect = option.rect
        colours = self._theme.colours
        row = index.data(AgendaRole.ROW)
        is_open = bool(index.data(AgendaRole.OPEN))
        if is_open:
            painter.fillRect(rect, colours.sel)
            bar = QRect(rect.left(), rect.top(), self._theme.px(_BAR), rect.height())
            painter.fillRect(bar, colours.accent)
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, colours.hover)
        left, width = self._title_box(rect.width())
        font = self._title_font(is_open=is_open)
        metrics = QFontMetrics(font)
        step = self._line_height(is_open=is_open)
        top = rect.top() + self._theme.px(9)
        base = top + (step - metrics.height()) // 2 + metrics.ascent()
        painter.setFont(font)
        painter.setPen(colours.text2 if not is_open else colours.text)
        number = f"{row.number}."
        end = rect.left() + left - self._theme.px(8)
        painter.drawText(QPointF(end - metrics.horizontalAdvance(number), base), number)
        painter.setPen(colours.text)
        for line in self._lines(row.title, width, is_open=is_open):
            painter.drawText(QPointF(rect.left() + left, base), line)
            base += step
            top += step
        second = index.data(AgendaRole.SECOND)
        if second:
            small = self._theme.font(TypeStyle.SECONDARY)
            painter.setFont(small)
            painter.setPen(colours.text2)
            painter.drawText(
                QPointF(rect.left() + left, top + QFontMetrics(small).ascent()), second
            )
        self._paint_mark(painter, rect, step, index.data(AgendaRole.MARK))
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, colours.line)
        if option.state & QStyle.StateFlag.State_HasFocus:
            self._paint_focus(painter, rect)
        painter.restore()

    def _paint_mark(self, painter: QPainter, rect: QRect, line: int, mark: str) -> None:
        side = self._theme.px(Size.ICON_SMALL)
        right = rect.right() - self._theme.px(12)
        top = rect.top() + self._theme.px(9) + max(0, (line - side) // 2)
        paint_mark(painter, QRect(right - side, top, side, side), mark, self._theme.colours)

    def _paint_focus(self, painter: QPainter, rect: QRect) -> None:
        painter.setPen(QPen(self._theme.colours.accent, Size.FOCUS_WIDTH))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(rect.adjusted(1, 1, -1, -2))

    # Editing in place

    def createEditor(
        self,
        parent: QWidget,
        option: QStyleOptionViewItem,  # noqa: ARG002 - Qt's signature
        index: Index,  # noqa: ARG002 - Qt's signature
    ) -> QWidget:
        """Return a line for the title."""
        editor = PlainLineEdit(self.tr("Item title"), parent)
        editor.setProperty("compact", True)
        return editor

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """Show the title, but never over what has been typed since."""
        if isinstance(editor, PlainLineEdit) and not editor.isModified():
            editor.setText(index.data(Qt.ItemDataRole.EditRole))
            editor.selectAll()

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        """Hand the title to the model."""
        if isinstance(editor, PlainLineEdit):
            model.setData(index, editor.text())

    def updateEditorGeometry(
        self,
        editor: QWidget,
        option: QStyleOptionViewItem,
        index: Index,  # noqa: ARG002 - Qt's signature
    ) -> None:
        """Lay the line over the title."""
        rect: QRect = option.rect
        left = rect.left() + self._theme.px(33)
        height = max(editor.sizeHint().height(), math.ceil(self._theme.px(Size.COMPACT)))
        top = rect.top() + max(0, (rect.height() - height) // 2)
        editor.setGeometry(left, top, rect.right() - left - self._theme.px(6), height)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep Enter and Esc for the editor before the window's own shortcuts take them."""
        return kept_from_window(event, ENTER_OR_ESCAPE) or super().eventFilter(watched, event)
