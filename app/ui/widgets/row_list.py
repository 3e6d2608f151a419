"""The list of a page: rows of two lines, chosen with the arrows, opened with Enter."""

from collections.abc import Hashable, Sequence

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QWidget

from app.ui.theme import Theme
from app.ui.widgets.model_index import Index
from app.ui.widgets.row_delegate import RowDelegate, RowLook
from app.ui.widgets.rows import AnyRow, Row, RowModel, SectionRow

CursorAction = QAbstractItemView.CursorAction
ScrollHint = QAbstractItemView.ScrollHint
_TO_THE_END = (CursorAction.MoveEnd, CursorAction.MovePageDown)


class RowList(QListView):
    """Shows rows. `chosen` when the current row changes by the user's doing (or vanished),
    `opened` on Enter or a double click, `toggled` when a check box is set or cleared. A keyboard
    user toggles with Space. A `fitted` list is as high as its rows and never scrolls by itself.
    """  # noqa: D205 - three signals in one sentence

    chosen = Signal(object)
    opened = Signal(object)
    toggled = Signal(object, bool)

    def __init__(
        self,
        theme: Theme,
        name: str,
        *,
        look: RowLook = RowLook.FRAME,
        fitted: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        # Asked for a viewport of Qt's making, PySide goes through every widget class there is to
        # find its type: 15 ms of a start.
        self.setViewport(QWidget())
        self._theme = theme
        self._silent = False
        self._fitted = fitted
        self._rows = RowModel(self)
        self._delegate = RowDelegate(theme, look, self)
        self.setAccessibleName(name)
        self.setModel(self._rows)
        self.setItemDelegate(self._delegate)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setUniformItemSizes(False)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.doubleClicked.connect(self._open)
        if fitted:
            self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        theme.changed.connect(self._relay)
        self._relay()

    def rows(self) -> Sequence[AnyRow]:
        """Return what is shown."""
        return self._rows.rows()

    def set_rows(self, rows: Sequence[AnyRow]) -> None:
        """Show these; the current row stays current, and `chosen` tells if it is gone."""
        before = self.current_key()
        self._silent = True
        self._rows.set_rows(rows)
        if before is not None:
            self.select_key(before)
        self._silent = False
        self._relay()
        if before is not None and self.current_key() != before:
            self.chosen.emit(self.current_key())

    def row(self, key: Hashable) -> Row | None:
        """Return the row with this key."""
        position = self._rows.position_of(key)
        found = self._rows.row_at(position) if position >= 0 else None
        return found if isinstance(found, Row) else None

    def current_key(self) -> Hashable | None:
        """Return the key of the current row."""
        index = self.currentIndex()
        if not index.isValid():
            return None
        row = self._rows.row_at(index.row())
        return row.key if isinstance(row, Row) else None

    def select_key(self, key: Hashable) -> bool:
        """Make the row with this key current, silently; False if there is none."""
        position = self._rows.position_of(key)
        if position < 0:
            return False
        silent, self._silent = self._silent, True
        index = self._rows.index(position)
        self.selectionModel().setCurrentIndex(
            index, QItemSelectionModel.SelectionFlag.ClearAndSelect
        )
        self.scrollTo(index)
        self._silent = silent
        return True

    def select_first(self) -> bool:
        """Make the first row current, silently; False if there is none."""
        first = next((row for row in self._rows.rows() if isinstance(row, Row)), None)
        return first is not None and self.select_key(first.key)

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Tell which row the user chose."""
        super().currentChanged(current, previous)
        if not self._silent and current.isValid():
            self.chosen.emit(self.current_key())

    def moveCursor(self, action: CursorAction, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        """Go on to the nearest row where Qt would stop at a section, and so not move at all."""
        found = super().moveCursor(action, modifiers)
        place, step = found.row(), -1 if action in _TO_THE_END else 1
        while self._is_section(place):
            place += step
        return found if place == found.row() else self._rows.index(place)

    def scrollTo(self, index: Index, hint: ScrollHint = ScrollHint.EnsureVisible) -> None:
        """Bring a row into sight, and the section that it is the first of."""
        if self._is_section(index.row() - 1):
            super().scrollTo(self._rows.index(index.row() - 1), hint)
        super().scrollTo(index, hint)

    def _is_section(self, place: int) -> bool:
        known = 0 <= place < self._rows.rowCount()
        return known and isinstance(self._rows.row_at(place), SectionRow)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Choose the first row for who comes by keyboard and finds none chosen."""
        before, self._silent = self.current_key(), True
        super().focusInEvent(event)  # makes a row current, yet does not select it
        if before is None:
            self.select_first()
        self._silent = False
        if self.current_key() != before:
            self.chosen.emit(self.current_key())
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the frame off the chosen row."""
        super().focusOutEvent(event)
        self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open with Enter, toggle with Space."""
        plain = event.modifiers() in (
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.KeypadModifier,
        )
        index = self.currentIndex()
        if plain and index.isValid():
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._open(index)
                return
            if event.key() == Qt.Key.Key_Space and self._toggle(index):
                return
        super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Toggle with a click on the check box."""
        super().mouseReleaseEvent(event)
        position: QPoint = event.position().toPoint()
        index = self.indexAt(position)
        row = self._rows.row_at(index.row()) if index.isValid() else None
        if isinstance(row, Row):
            indent = self._delegate.indent(row)
            if indent <= position.x() < self._theme.px(38) + indent:
                self._toggle(index)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the titles anew."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._relay()

    def _relay(self) -> None:
        self.scheduleDelayedItemsLayout()
        if self._fitted:
            self.setFixedHeight(max(1, self.sizeHint().height()))

    def sizeHint(self) -> QSize:
        """Return the height of all rows, for lists that stand within a page."""
        height = sum(self.sizeHintForRow(row) for row in range(self._rows.rowCount()))
        return QSize(self._theme.px(240), height + 2 * self.frameWidth())

    def _toggle(self, index: QModelIndex) -> bool:
        row = self._rows.row_at(index.row())
        if not isinstance(row, Row) or row.checked is None:
            return False
        self.toggled.emit(row.key, not row.checked)
        return True

    def _open(self, index: QModelIndex) -> None:
        row = self._rows.row_at(index.row())
        if isinstance(row, Row):
            self.opened.emit(row.key)
