"""The table of a plan, grouped by direction, with keys of its own."""

from PySide6.QtCore import QEvent, QModelIndex, QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QStyle,
    QStyleOptionViewItem,
    QTreeView,
    QWidget,
)

from app.ui.entry.cell_keys import CELL_KEYS, EDIT_KEYS, typed_letter
from app.ui.measures.plan_delegate import PlanDelegate
from app.ui.measures.plan_header import PlanHeader
from app.ui.measures.plan_model import PlanTreeModel
from app.ui.measures.plan_nodes import Column, Kind, Node
from app.ui.theme import Theme
from app.ui.tokens import Size
from app.ui.widgets.menu_place import menu_place
from app.ui.widgets.model_index import Index
from app.ui.widgets.own_keys import BARE, kept_from_window

_WIDTHS = {Column.NUMBER: 56, Column.DEADLINE: 124, Column.RESPONSIBLE: 120, Column.STATUS: 118}
# With large text the number goes and the rest gives room to the measure.
_LARGE_WIDTHS = {Column.DEADLINE: 112, Column.RESPONSIBLE: 100, Column.STATUS: 112}


class PlanTree(QTreeView):
    """Says what is wanted of which row; `typed` is the text of the key that began it.

    `edit_wanted(node, column, typed)`, `delete_wanted(node)`, `move_wanted(node, by)`,
    `menu_wanted(node, global position)`, `chosen(node)`.
    """

    edit_wanted = Signal(object, int, str)
    delete_wanted = Signal(object)
    move_wanted = Signal(object, int)
    menu_wanted = Signal(object, QPoint)
    chosen = Signal(object)

    def __init__(self, theme: Theme, model: PlanTreeModel) -> None:
        super().__init__()
        self._theme = theme
        self._tree = model
        self.setModel(model)
        self.setAccessibleName(self.tr("Measures plan"))
        self.setHeader(PlanHeader(theme, self))
        self.header().setSectionsClickable(True)  # which taking the header had ended
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setRootIsDecorated(False)
        self.setIndentation(0)
        self.setUniformRowHeights(False)
        self.setExpandsOnDoubleClick(False)
        self.setMouseTracking(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setDropIndicatorShown(True)
        self.setTabKeyNavigation(False)
        model.rowsInserted.connect(self._expand_new)
        theme.changed.connect(self.fit)
        self.fit()

    def set_delegate(self, delegate: PlanDelegate) -> None:
        """Let this delegate paint."""
        self._painter = delegate
        self.setItemDelegate(delegate)

    def fit(self) -> None:
        """Give the columns their widths; the number goes away where text is large."""
        header = self.header()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setColumnHidden(Column.NUMBER, self._theme.is_large)
        taken = 0
        for column, width in (_LARGE_WIDTHS if self._theme.is_large else _WIDTHS).items():
            self.setColumnWidth(column, self._theme.px(width))
            taken += self._theme.px(width)
        self.setColumnWidth(Column.TEXT, max(1, self.viewport().width() - taken))
        self.scheduleDelayedItemsLayout()

    def relay(self) -> None:
        """Measure the rows anew."""
        self.scheduleDelayedItemsLayout()
        self.executeDelayedItemsLayout()

    def current_node(self) -> Node | None:
        """Return the current row."""
        return self._tree.node(self.currentIndex())

    def select(self, node: Node, column: Column = Column.TEXT) -> None:
        """Make a row current and bring it into sight."""
        index = self._tree.index_of(node, column)
        if node.parent is not None and node.parent.uid:
            self.expand(self._tree.index_of(node.parent, Column.NUMBER))
        self.setCurrentIndex(index)
        self.executeDelayedItemsLayout()  # heights first, or it would scroll to the wrong place
        self.scrollTo(index)

    def close_editor(self, editor: QWidget) -> None:
        """Close a cell's editor; what it holds has been taken by now."""
        self.closeEditor(editor, QAbstractItemDelegate.EndEditHint.NoHint)

    def _expand_new(self, parent: QModelIndex, first: int, last: int) -> None:
        if not parent.isValid():
            for row in range(first, last + 1):
                self.expand(self._tree.index(row, Column.NUMBER))

    # Painting

    def drawBranches(self, painter: QPainter, rect: QRect, index: Index) -> None:
        """Paint no branches."""

    def drawRow(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint the ground, the row and, around the current one, the focus."""
        node = self._tree.node(index)
        if node is None:
            return
        c = self._theme.colours
        rect = QRect(0, option.rect.top(), self.viewport().width(), option.rect.height())
        current = self.current_node() is node
        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        ground = c.head if node.kind is Kind.DIRECTION else c.hover if hovered else c.base
        painter.fillRect(rect, c.sel if current else ground)
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, c.line)
        if node.kind is Kind.DIRECTION:
            first = self._tree.index_of(node, Column.NUMBER)
            count = self.tr("%n measure(s)", "", node.wanted.count)
            self._painter.paint_direction(
                painter, rect, node, expanded=self.isExpanded(first), count=count
            )
        else:
            super().drawRow(painter, option, index)
        if current and (self.hasFocus() or self._painter.editor is not None):
            self._paint_focus(painter, rect, node)

    def _paint_focus(self, painter: QPainter, rect: QRect, node: Node) -> None:
        accent, width = self._theme.colours.accent, int(Size.FOCUS_WIDTH)
        for side in (
            QRect(rect.left(), rect.top(), rect.width(), width),
            QRect(rect.left(), rect.bottom() - width + 1, rect.width(), width),
            QRect(rect.left(), rect.top(), width, rect.height()),
            QRect(rect.right() - width + 1, rect.top(), width, rect.height()),
        ):
            painter.fillRect(side, accent)
        column = Column(self.currentIndex().column())
        if node.kind is Kind.MEASURE and column in (
            Column.DEADLINE, Column.RESPONSIBLE, Column.STATUS
        ):  # fmt: skip
            cell = self.visualRect(self.currentIndex())
            painter.fillRect(cell.left(), cell.bottom() - 5, cell.width() - 8, 2, accent)

    # Keys

    def event(self, event: QEvent) -> bool:
        """Keep the table's own keys from the window's shortcuts."""
        if self.currentIndex().isValid() and kept_from_window(event, CELL_KEYS):
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Edit, delete, reorder, go from cell to cell."""
        node, key, modifiers = self.current_node(), event.key(), event.modifiers()
        if node is None:
            super().keyPressEvent(event)
            return
        column = Column(self.currentIndex().column())
        letter = typed_letter(event)
        if key in EDIT_KEYS and modifiers in BARE:
            self.edit_wanted.emit(node, column, "")
        elif key == Qt.Key.Key_Delete and modifiers in BARE:
            self.delete_wanted.emit(node)
        elif modifiers == Qt.KeyboardModifier.AltModifier and key in (
            Qt.Key.Key_Up, Qt.Key.Key_Down
        ):  # fmt: skip
            self.move_wanted.emit(node, -1 if key == Qt.Key.Key_Up else 1)
        elif modifiers in BARE and self._go_aside(node, column, key):
            return
        elif key == Qt.Key.Key_Space and node.kind is Kind.DIRECTION:
            self._toggle(node)
        elif letter:
            self.edit_wanted.emit(node, column, letter)
        else:
            super().keyPressEvent(event)

    def _go_aside(self, node: Node, column: Column, key: int) -> bool:
        """Go to the next cell, or fold and unfold a direction."""
        if key not in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            return False
        forwards = key == Qt.Key.Key_Right
        first = self._tree.index_of(node, Column.NUMBER)
        if node.kind is Kind.DIRECTION:
            self.setExpanded(first, forwards)
        elif node.kind is Kind.MEASURE:
            wanted = max(Column.TEXT, min(Column.STATUS, column + (1 if forwards else -1)))
            if column is Column.TEXT and not forwards and node.parent and node.parent.uid:
                self.select(node.parent)
            else:
                self.setCurrentIndex(self._tree.index_of(node, Column(wanted)))
        return True

    def _toggle(self, node: Node) -> None:
        first = self._tree.index_of(node, Column.NUMBER)
        self.setExpanded(first, not self.isExpanded(first))

    # Mouse

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Fold a direction at its chevron."""
        node = self._tree.node(self.indexAt(event.position().toPoint()))
        near = event.position().x() < self._theme.px(30)
        if node is not None and node.kind is Kind.DIRECTION and near:
            self._toggle(node)
            return
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Begin something new where its row is clicked."""
        super().mouseReleaseEvent(event)
        node = self._tree.node(self.indexAt(event.position().toPoint()))
        new = node is not None and node.kind in (Kind.NEW_MEASURE, Kind.NEW_DIRECTION)
        if new and event.button() == Qt.MouseButton.LeftButton:
            self.edit_wanted.emit(node, Column.TEXT, "")

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Edit the cell."""
        super().mouseDoubleClickEvent(event)
        index = self.indexAt(event.position().toPoint())
        node = self._tree.node(index)
        if node is not None:
            self.edit_wanted.emit(node, index.column(), "")

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu of the row below the mouse, or of the current one."""
        index, where = menu_place(self, event)
        node = self._tree.node(index)
        if node is not None:
            self.menu_wanted.emit(node, where)

    # Focus and size

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Tell which row is current; the number is never the current cell."""
        super().currentChanged(current, previous)
        node = self._tree.node(current)
        if node is not None and current.column() == Column.NUMBER:
            # Not inside Qt's own change of the current cell.
            QTimer.singleShot(0, self, lambda: self._leave_number(node))
        self.viewport().update()
        if self._tree.node(previous) is not node:
            self.chosen.emit(node)

    def _leave_number(self, node: Node) -> None:
        if self._tree.holds(node) and self.currentIndex().column() == Column.NUMBER:
            self.setCurrentIndex(self._tree.index_of(node, Column.TEXT))

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Have a current row as soon as there is the focus."""
        super().focusInEvent(event)
        if self.current_node() is None and (rows := self._tree.rows()):
            first = next((node for node in rows if node.kind is Kind.MEASURE), rows[0])
            self.setCurrentIndex(self._tree.index_of(first))
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show that the focus has gone."""
        super().focusOutEvent(event)
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Wrap the cells anew."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.fit()
