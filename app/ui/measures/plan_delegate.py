"""Paints the rows of a plan and makes the editors of its cells."""

from collections.abc import Callable

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QStyleOptionViewItem, QTreeView, QWidget

from app.ui.entry.cell_delegate import CellDelegate
from app.ui.entry.cell_text_edit import CellTextEdit
from app.ui.entry.wrapped_text import WrappedText, cut_to_lines
from app.ui.icons import paint_icon
from app.ui.measures.plan_model import PlanTreeModel
from app.ui.measures.plan_nodes import Column, Kind, Node
from app.ui.theme import Theme
from app.ui.tokens import Size, Spacing, TypeStyle
from app.ui.widgets.badges import OVERDUE, measure_word, paint_mark
from app.ui.widgets.model_index import Index

_ROW, _GROUP = 33, 28
_SIDE, _TOP = 10, 7
_MOST_LINES = 2


class PlanDelegate(CellDelegate):
    """Paints measures and directions; where the text is edited the editor gives the height."""

    def __init__(
        self, theme: Theme, make: Callable[[QWidget, Index], QWidget], view: QTreeView
    ) -> None:
        super().__init__(theme, make, view)
        self._view = view
        self._heights: dict[tuple[str, int, bool], int] = {}
        self.edited: Node | None = None
        theme.changed.connect(self._heights.clear)

    def _model(self) -> PlanTreeModel:
        model = self._view.model()
        assert isinstance(model, PlanTreeModel)
        return model

    def _text(self, node: Node, column: Column) -> str:
        model = self._model()
        text = model.cell_text(node, column)
        return text or (model.placeholder(node) if column is Column.TEXT else "")

    # Measures

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002 - Qt's signature
        """Return the height a cell needs in its column's width, its editor's where one is open."""
        model, theme = self._model(), self._theme
        node = model.node(index)
        if node is None:
            return QSize()
        line = QFontMetrics(theme.font(TypeStyle.BODY_BOLD)).height()
        if self._covers(node) and isinstance(self.editor, CellTextEdit):
            return QSize(0, max(theme.px(_ROW), self.editor.height() + 2 * theme.px(3)))
        if node.kind is Kind.DIRECTION:
            return QSize(0, max(theme.px(_GROUP), line + theme.px(Spacing.S)))
        column = Column(index.column())
        text, width = self._text(node, column), self._room(node, column)
        wraps = column in (Column.TEXT, Column.DEADLINE, Column.RESPONSIBLE)
        height = self._height(text, width, capped=column is Column.TEXT) if wraps else line
        least = _ROW if node.kind is Kind.MEASURE else _GROUP
        pad = _TOP if node.kind is Kind.MEASURE else 4
        return QSize(0, max(theme.px(least), height + 2 * theme.px(pad)))

    def _covers(self, node: Node) -> bool:
        """Tell whether an editor lies over a row's text."""
        return node is self.edited and isinstance(self.editor, CellTextEdit)

    def _room(self, node: Node, column: Column) -> int:
        px = self._theme.px
        room = self._view.columnWidth(column) - px(_SIDE) - px(Spacing.XS)
        if self._model().problem(node, column):
            room -= px(Size.ICON_SMALL) + px(Spacing.XS)
        return max(1, room)

    def _height(self, text: str, width: int, *, capped: bool) -> int:
        key = (text, width, capped)
        if key not in self._heights:
            if len(self._heights) > 4096:  # noqa: PLR2004 - more than any plan shows at one width
                self._heights.clear()
            laid = WrappedText(text, self._theme.font(TypeStyle.BODY), width)
            lines = min(laid.lines, _MOST_LINES) if capped else laid.lines
            self._heights[key] = laid.height * lines // max(1, laid.lines)
        return self._heights[key]

    # Painting

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one cell of a measure; the tree has painted the ground."""
        node = self._model().node(index)
        column = Column(index.column())
        if node is None or (column is Column.TEXT and self._covers(node)):
            return
        rect: QRect = option.rect
        painter.save()
        if column is Column.STATUS and node.measure is not None:
            self._paint_status(painter, rect, self._model().status(node))
        else:
            self._paint_text(painter, rect, node, column)
        painter.restore()

    def _paint_text(self, painter: QPainter, rect: QRect, node: Node, column: Column) -> None:
        theme, model = self._theme, self._model()
        px, colours = theme.px, theme.colours
        text, room = self._text(node, column), self._room(node, column)
        font = theme.font(TypeStyle.BODY)
        problem = model.problem(node, column)
        ink = colours.text
        if node.measure is None:
            ink = colours.text3
        elif column is Column.NUMBER or model.status(node) == "dropped":
            ink = colours.text2
        height = self._height(text, room, capped=column is Column.TEXT)
        top = rect.top() + max(px(4), (rect.height() - height) // 2)
        left = rect.left() + px(20 if column is Column.NUMBER else _SIDE)
        painter.setPen(ink)
        shown = cut_to_lines(text, font, room, _MOST_LINES) if column is Column.TEXT else text
        WrappedText(shown, font, room).draw(painter, QRect(left, top, room, height))
        if problem:
            side = px(Size.ICON_SMALL)
            box = QRect(rect.right() - side - px(Spacing.XS), top + 1, side, side)
            red = column in node.problem or model.problem_is_grave(node, column)
            paint_icon(painter, box, "alert-triangle", colours.red if red else colours.amber)

    def _paint_status(self, painter: QPainter, rect: QRect, status: str) -> None:
        theme = self._theme
        side = theme.px(Size.ICON_SMALL)
        box = QRect(rect.left() + theme.px(_SIDE), 0, side, side)
        box.moveTop(rect.top() + (rect.height() - side) // 2)
        paint_mark(painter, box, status, theme.colours)
        late = status == OVERDUE
        painter.setFont(theme.font(TypeStyle.BODY_STRONG if late else TypeStyle.BODY))
        painter.setPen(theme.colours.red if late else theme.colours.text)
        words = rect.adjusted(theme.px(_SIDE) + side + theme.px(6), 0, 0, 0)
        line = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(words, line, measure_word(status))

    def paint_direction(
        self, painter: QPainter, rect: QRect, node: Node, *, expanded: bool, count: str
    ) -> None:
        """Paint a direction's whole row: chevron, number and title, count."""
        theme = self._theme
        px, colours = theme.px, theme.colours
        painter.save()
        side = px(14)
        box = QRect(rect.left() + px(11), rect.top() + (rect.height() - side) // 2, side, side)
        paint_icon(painter, box, "chevron-down" if expanded else "chevron-right", colours.text)
        if not self._covers(node):
            direction = node.wanted.direction
            title = self._model().direction_title(node)
            words = f"{direction.number}. {title}" if direction else title
            self._paint_title(painter, rect.adjusted(px(32), 0, -px(Spacing.M), 0), words, count)
        painter.restore()

    def _paint_title(self, painter: QPainter, rect: QRect, words: str, count: str) -> None:
        theme = self._theme
        line = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        bold, small = theme.font(TypeStyle.BODY_BOLD), theme.font(TypeStyle.SECONDARY)
        reserved = QFontMetrics(small).horizontalAdvance(count) + theme.px(Spacing.M)
        metrics = QFontMetrics(bold)
        shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, rect.width() - reserved)
        painter.setFont(bold)
        painter.setPen(theme.colours.text)
        painter.drawText(rect, line, shown)
        painter.setFont(small)
        painter.setPen(theme.colours.text2)
        left = metrics.horizontalAdvance(shown) + theme.px(10)
        painter.drawText(rect.adjusted(left, 0, 0, 0), line, count)

    # Editors

    def createEditor(
        self,
        parent: QWidget,
        option: QStyleOptionViewItem,
        index: Index,
    ) -> QWidget:
        """Make the editor of this cell's column."""
        self.edited = self._model().node(index)
        return super().createEditor(parent, option, index)

    def forget_editor(self) -> None:
        """Note that the editor is being closed."""
        super().forget_editor()
        self.edited = None

    def updateEditorGeometry(
        self,
        editor: QWidget,
        option: QStyleOptionViewItem,
        index: Index,  # noqa: ARG002 - Qt's signature
    ) -> None:
        """Lay the editor into the cell, its frame a little inside."""
        inset = self._theme.px(3)
        rect: QRect = option.rect.adjusted(inset - 1, inset, -inset, -inset)
        height = editor.height() if isinstance(editor, CellTextEdit) else editor.sizeHint().height()
        editor.setGeometry(rect.left(), rect.top(), rect.width(), height)
