"""The table of measures: as high as its rows, with keys of its own."""

from PySide6.QtCore import QEvent, QObject, QPoint, QRectF, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QRegion,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QTableView,
    QWidget,
)

from app.ui.entry.cell_keys import CELL_KEYS, EDIT_KEYS, typed_letter
from app.ui.minutes.measures_model import Column, MeasuresTableModel
from app.ui.theme import Theme
from app.ui.tokens import Radius
from app.ui.widgets.menu_place import menu_place
from app.ui.widgets.model_index import Index
from app.ui.widgets.own_keys import BARE, kept_from_window

_RESPONSIBLE, _DEADLINE = 112, 129


class MeasuresTable(QTableView):
    """Says what is wanted of which cell; `typed` is the text of the key that began it.

    `edit_wanted(row, column, typed)`, `delete_wanted(row)`, `menu_wanted(row, global position)`.
    """

    edit_wanted = Signal(int, int, str)
    delete_wanted = Signal(int)
    menu_wanted = Signal(int, QPoint)

    def __init__(self, theme: Theme, model: MeasuresTableModel, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setModel(model)
        self.setAccessibleName(self.tr("Measures"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAutoScroll(False)
        self.verticalHeader().hide()
        self.verticalHeader().setMinimumSectionSize(1)
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setMinimumSectionSize(1)
        header.setHighlightSections(False)
        header.setSectionsClickable(False)
        model.modelReset.connect(self.fit)
        model.rowsInserted.connect(self.fit)
        model.rowsRemoved.connect(self.fit)
        model.dataChanged.connect(self.fit)
        theme.changed.connect(self.fit)

    def fit(self, *_: object) -> None:
        """Give columns and rows their sizes, and the table the height of its rows."""
        width = self.viewport().width()
        responsible = min(self._theme.px(_RESPONSIBLE), round(width * 0.24))
        deadline = min(self._theme.px(_DEADLINE), round(width * 0.28))
        self.setColumnWidth(Column.TEXT, max(1, width - responsible - deadline))
        self.setColumnWidth(Column.RESPONSIBLE, responsible)
        self.setColumnWidth(Column.DEADLINE, deadline)
        self.resizeRowsToContents()
        header = self.horizontalHeader().sizeHint().height()
        height = header + self.verticalHeader().length()
        if height != self.height():
            self.setFixedHeight(height)
        self.updateGeometries()

    def close_editor(self, editor: QWidget) -> None:
        """Close a cell's editor; what it holds has been taken by now."""
        self.closeEditor(editor, QAbstractItemDelegate.EndEditHint.NoHint)

    def open_menu(self, row: int, where: QPoint) -> None:
        """Ask for a row's menu."""
        self.menu_wanted.emit(row, where)

    def event(self, event: QEvent) -> bool:
        """Keep the table's own keys from the window's shortcuts."""
        if self.currentIndex().isValid() and kept_from_window(event, CELL_KEYS):
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Edit, delete, or move on."""
        index, letter = self.currentIndex(), typed_letter(event)
        if not index.isValid():
            super().keyPressEvent(event)
        elif event.key() in EDIT_KEYS and event.modifiers() in BARE:
            self.edit_wanted.emit(index.row(), index.column(), "")
        elif event.key() == Qt.Key.Key_Delete and event.modifiers() in BARE:
            self.delete_wanted.emit(index.row())
        elif letter:
            self.edit_wanted.emit(index.row(), index.column(), letter)
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Open the cell that was clicked."""
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and event.button() == Qt.MouseButton.LeftButton:
            self.edit_wanted.emit(index.row(), index.column(), "")

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu of the row below the mouse, or of the current one."""
        index, where = menu_place(self, event)
        if index.isValid():
            self.menu_wanted.emit(index.row(), where)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Have a current cell as soon as there is the focus."""
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self.model().rowCount():
            self.setCurrentIndex(self.model().index(0, 0))
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show that the focus has gone."""
        super().focusOutEvent(event)
        self.viewport().update()

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Repaint whole rows: the current one has a ground of its own."""
        super().currentChanged(current, previous)
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Wrap the cells anew."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.fit()


class TableFrame(QWidget):
    """The rounded frame around the table, which is cut to it."""

    def __init__(self, theme: Theme, table: QWidget) -> None:
        super().__init__(table.parentWidget())
        self._theme = theme
        self._table = table
        table.installEventFilter(self)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay around the table."""
        if watched is self._table and event.type() in (QEvent.Type.Move, QEvent.Type.Resize):
            self.setGeometry(self._table.geometry())
            self.raise_()
            self._table.setMask(QRegion(self._outline().toFillPolygon().toPolygon()))
        return False

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Stroke the frame; it hides the steps of the cut."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._theme.colours.ctl, 1))
        painter.drawPath(self._outline())

    def _outline(self) -> QPainterPath:
        radius, path = self._theme.px(Radius.CONTROL), QPainterPath()
        edge = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        path.addRoundedRect(edge, radius, radius)
        return path
