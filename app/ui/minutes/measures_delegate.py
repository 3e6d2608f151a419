"""Paints the cells of the measures table and makes their editors."""

from collections.abc import Callable

from PySide6.QtCore import QPersistentModelIndex, QRect, QSize
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem, QTableView, QWidget

from app.ui.entry.cell_delegate import CellDelegate
from app.ui.entry.cell_text_edit import CellTextEdit
from app.ui.entry.wrapped_text import WrappedText
from app.ui.icons import paint_icon
from app.ui.minutes.measures_model import Column, MeasuresTableModel
from app.ui.theme import Theme
from app.ui.tokens import Size, Spacing, TypeStyle
from app.ui.widgets.model_index import Index

_ROW = 34
_SIDE, _TOP = 10, 8


class MeasuresDelegate(CellDelegate):
    """Paints wrapped texts with their marks; an open editor may make its row higher."""

    def __init__(
        self, theme: Theme, make: Callable[[QWidget, Index], QWidget], view: QTableView
    ) -> None:
        super().__init__(theme, make, view)
        self._view = view
        self._edited = QPersistentModelIndex()

    def _laid(self, index: Index, width: int) -> WrappedText:
        text = str(index.data() or "")
        model = index.model()
        if not text and isinstance(model, MeasuresTableModel) and model.is_new(index.row()):
            text = model.placeholder(Column(index.column()))
        lead = int(index.data(MeasuresTableModel.LEAD) or 0)
        mark = self._mark_room(index)
        room = width - 2 * self._theme.px(_SIDE) - mark
        strong = [(0, lead)] if lead else []
        return WrappedText(text, self._theme.font(TypeStyle.BODY), room, strong)

    def _mark_room(self, index: Index) -> int:
        marked = bool(index.data(MeasuresTableModel.MARK))
        return self._theme.px(Size.ICON_SMALL) + self._theme.px(Spacing.XS) if marked else 0

    def height(self, index: Index, width: int) -> int:
        """Return the height a cell needs in this width, with its editor where one is open."""
        needed = self._laid(index, width).height + 2 * self._theme.px(_TOP)
        if isinstance(self.editor, CellTextEdit) and self._edited == index:
            needed = max(needed, self.editor.height() + 2 * self._theme.px(3))
        return max(self._theme.px(_ROW), needed)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002 - Qt's signature
        """Return the size of a cell in its column's width."""
        width = self._view.columnWidth(index.column())
        return QSize(width, self.height(index, width))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint ground, text, mark and the line below."""
        colours, px = self._theme.colours, self._theme.px
        rect: QRect = option.rect
        view = self._view
        active = view.hasFocus() or self.editor is not None
        row_is_current = active and view.currentIndex().row() == index.row()
        painter.save()
        painter.fillRect(rect, colours.sel if row_is_current else colours.base)
        if index.row() < view.model().rowCount() - 1:
            painter.setPen(colours.line)
            painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        text = self._laid(index, rect.width())
        inner = rect.adjusted(px(_SIDE), px(_TOP), -px(_SIDE), -px(_TOP))
        is_empty = not index.data()
        painter.setPen(colours.text3 if is_empty else colours.text)
        text.draw(painter, inner)
        mark = str(index.data(MeasuresTableModel.MARK) or "")
        if mark:
            side = px(Size.ICON_SMALL)
            box = QRect(inner.right() - side + 1, inner.top(), side, side)
            paint_icon(painter, box, "alert-triangle", getattr(colours, mark))
        has_focus = bool(option.state & QStyle.StateFlag.State_HasFocus)
        if has_focus and view.hasFocus():
            painter.setPen(QPen(colours.accent, Size.FOCUS_WIDTH))
            painter.drawRect(rect.adjusted(2, 2, -2, -3))
        painter.restore()

    # Editors

    def createEditor(
        self,
        parent: QWidget,
        option: QStyleOptionViewItem,
        index: Index,
    ) -> QWidget:
        """Make the editor of this cell's column."""
        self._edited = QPersistentModelIndex(index)
        return super().createEditor(parent, option, index)

    def forget_editor(self) -> None:
        """Note that the open editor closes."""
        super().forget_editor()
        self._edited = QPersistentModelIndex()

    def updateEditorGeometry(
        self,
        editor: QWidget,
        option: QStyleOptionViewItem,
        index: Index,  # noqa: ARG002 - Qt's signature
    ) -> None:
        """Lay the editor into the cell, its frame a little inside."""
        inset = self._theme.px(3)
        rect: QRect = option.rect.adjusted(inset - 1, inset, -inset, -inset)
        if isinstance(editor, CellTextEdit):
            top = max(rect.top(), option.rect.top() + (self._theme.px(_ROW) - editor.height()) // 2)
            editor.move(rect.left(), top)
            editor.resize(rect.width(), editor.height())
        else:
            rect.setHeight(min(rect.height(), max(editor.minimumSizeHint().height(), 1)))
            editor.setGeometry(rect)
