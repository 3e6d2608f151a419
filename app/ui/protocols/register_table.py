"""The table of the register: rows of equal height, so that thousands cost no more than a few."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, Signal, SignalInstance
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QFontMetrics,
    QKeyEvent,
    QPainter,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeView,
)

from app.services.register import RegisterRow, Source
from app.ui.protocols.register_cells import paint_cell
from app.ui.protocols.register_header import RegisterHeader
from app.ui.protocols.register_model import RegisterModel
from app.ui.protocols.register_rows import Column, Order
from app.ui.theme import Theme
from app.ui.tokens import Size, Spacing, TypeStyle
from app.ui.widgets.menu_place import menu_place
from app.ui.widgets.model_index import Index
from app.ui.widgets.own_keys import BARE, ENTER, kept_from_window

Key = tuple[Source, int]

_WIDTHS = {
    Column.NUMBER: 74,
    Column.DATE: 100,
    Column.KIND: 98,
    Column.STATE: 136,
    Column.PARTIES: 66,
}
# With large text kind and parties are read in the details.
_LARGE_WIDTHS = {Column.NUMBER: 74, Column.DATE: 100, Column.STATE: 136}
_OWN_KEYS = (*ENTER, Qt.Key.Key_Delete, Qt.Key.Key_F2)


class _Rows(QStyledItemDelegate):
    """Gives all rows the height of two lines; the table paints them."""

    def __init__(self, theme: Theme, table: QTreeView) -> None:
        super().__init__(table)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002 - Qt's
        """Return the height of a row."""
        line = QFontMetrics(self._theme.font(TypeStyle.BODY)).lineSpacing()
        return QSize(0, 2 * line + self._theme.px(2 * Spacing.S) + 1)


class RegisterTable(QTreeView):
    """`chosen(key)` when another paper becomes the current one by the user's doing or because it
    vanished, `opened(key)` on Enter or a double click, `edited(key)` on F2, `deleted(key)` on Del,
    `menu_wanted(key, point of the screen)`.
    """  # noqa: D205 - one list of signals

    chosen = Signal(object)
    opened = Signal(object)
    edited = Signal(object)
    deleted = Signal(object)
    menu_wanted = Signal(object, QPoint)

    def __init__(self, theme: Theme, model: RegisterModel) -> None:
        super().__init__()
        self._theme = theme
        self._papers = model
        self._silent = False
        self.setModel(model)
        self.setItemDelegate(_Rows(theme, self))
        self.setAccessibleName(self.tr("Register of protocols"))
        self.columns = RegisterHeader(theme, self)
        self.setHeader(self.columns)
        self.columns.setSectionsClickable(True)  # which taking the header had ended
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setRootIsDecorated(False)
        self.setItemsExpandable(False)
        self.setIndentation(0)
        self.setUniformRowHeights(True)
        self.setMouseTracking(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabKeyNavigation(False)
        self.doubleClicked.connect(lambda _index: self._emit(self.opened))
        theme.changed.connect(self._dress)
        self._dress()

    # Rows

    def show_rows(self, rows: Sequence[RegisterRow]) -> None:
        """Show these; the current paper stays current and in its place on the screen."""
        before, scroll = self.current_key(), self.verticalScrollBar().value()
        self._silent = True
        if self._papers.set_rows(rows):
            self.verticalScrollBar().setValue(scroll)
            if before is not None:
                self.select_key(before)
        self._silent = False
        if before is not None and self.current_key() != before:
            self.chosen.emit(self.current_key())

    def current_row(self) -> RegisterRow | None:
        """Return the current paper."""
        return self._papers.row(self.currentIndex())

    def current_key(self) -> Key | None:
        """Return the key of the current paper."""
        row = self.current_row()
        return row.key if row is not None else None

    def select_key(self, key: Key) -> bool:
        """Make a paper the current one, silently; False where it is not listed."""
        place = self._papers.place_of(key)
        return place is not None and self._select(place)

    def select_first(self) -> bool:
        """Make the first paper the current one, silently; False where there is none."""
        return bool(self._papers.rows()) and self._select(0)

    def neighbour(self, key: Key) -> Key | None:
        """Return the paper that follows in the table, the one before where none does."""
        place = self._papers.place_of(key)
        if place is None:
            return None
        keys = [row.key for row in self._papers.rows()]
        return next(iter([*keys[place + 1 : place + 2], *keys[max(0, place - 1) : place]]), None)

    def set_order(self, order: Order) -> None:
        """Show in the heads what sorts the rows."""
        self.columns.set_order(order)

    def _select(self, place: int) -> bool:
        silent, self._silent = self._silent, True
        index = self._papers.index(place, 0)
        self.setCurrentIndex(index)
        self.scrollTo(index)
        self._silent = silent
        return True

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Tell which paper the user chose."""
        super().currentChanged(current, previous)
        self.viewport().update()
        if not self._silent and current.isValid() and current.row() != previous.row():
            self.chosen.emit(self.current_key())

    def _emit(self, signal: SignalInstance) -> None:
        key = self.current_key()
        if key is not None:
            signal.emit(key)

    # Size

    def _dress(self) -> None:
        self.scheduleDelayedItemsLayout()
        self.fit()

    def fit(self) -> None:
        """Give the columns their widths and the title the rest."""
        large = self._theme.is_large
        widths = _LARGE_WIDTHS if large else _WIDTHS
        self.columns.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.columns.setFixedHeight(self._theme.px(31))
        taken = 0
        for column in Column:
            if column is Column.TITLE:
                continue
            self.setColumnHidden(column, column not in widths)
            if column in widths:
                self.setColumnWidth(column, self._theme.px(widths[column]))
                taken += self._theme.px(widths[column])
        self.setColumnWidth(Column.TITLE, max(1, self.viewport().width() - taken))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the title take what is left, and keep the current paper in sight."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.fit()
        if self.currentIndex().isValid():
            self.scrollTo(self.currentIndex())

    # Painting

    def drawRow(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint the ground, the cells and, around the current row, the focus."""
        row = self._papers.row(index)
        if row is None:
            return
        c = self._theme.colours
        rect = QRect(0, option.rect.top(), self.viewport().width(), option.rect.height())
        current = index.row() == self.currentIndex().row()
        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        painter.fillRect(rect, c.sel if current else c.hover if hovered else c.base)
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, c.line)
        for column in Column:
            if not self.isColumnHidden(column):
                left, width = self.columnViewportPosition(column), self.columnWidth(column)
                box = QRect(left, rect.top(), width, rect.height())
                paint_cell(painter, box, row, column, self._theme)
        if current and self.hasFocus():
            self._paint_focus(painter, rect)

    def _paint_focus(self, painter: QPainter, rect: QRect) -> None:
        accent, width = self._theme.colours.accent, int(Size.FOCUS_WIDTH)
        for side in (
            QRect(rect.left(), rect.top(), rect.width(), width),
            QRect(rect.left(), rect.bottom() - width + 1, rect.width(), width),
            QRect(rect.left(), rect.top(), width, rect.height()),
            QRect(rect.right() - width + 1, rect.top(), width, rect.height()),
        ):
            painter.fillRect(side, accent)

    # Keys

    def event(self, event: QEvent) -> bool:
        """Keep the table's own keys from the window's shortcuts."""
        if self.currentIndex().isValid() and kept_from_window(event, _OWN_KEYS):
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open, edit, delete; left and right have nowhere to go."""
        key = event.key()
        if event.modifiers() in BARE and self.currentIndex().isValid():
            if key in ENTER:
                self._emit(self.opened)
                return
            if key == Qt.Key.Key_F2:
                self._emit(self.edited)
                return
            if key == Qt.Key.Key_Delete:
                self._emit(self.deleted)
                return
            if key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
                return
        super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu of the row below the mouse, or of the current one."""
        index, where = menu_place(self, event)
        row = self._papers.row(index)
        if row is not None:
            self.menu_wanted.emit(row.key, where)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Have a current row as soon as there is the focus."""
        before = self.current_key()
        silent, self._silent = self._silent, True
        super().focusInEvent(event)
        if before is None:
            self.select_first()
        self._silent = silent
        if self.current_key() != before:
            self.chosen.emit(self.current_key())
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show that the focus has gone."""
        super().focusOutEvent(event)
        self.viewport().update()
