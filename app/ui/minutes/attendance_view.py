"""The list of seats: its keys, clicks and type-ahead."""

import time

from PySide6.QtCore import QEvent, QPoint, QSize, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QFrame,
    QListView,
    QSizePolicy,
    QWidget,
)

from app.ui.minutes.attendance_delegate import AttendanceDelegate
from app.ui.minutes.attendance_model import AttendanceListModel
from app.ui.theme import Theme
from app.ui.tokens import Size
from app.ui.widgets.menu_place import menu_place
from app.ui.widgets.own_keys import BARE, ENTER, kept_from_window

_OWN_KEYS = (Qt.Key.Key_Delete, *ENTER)
_SHIFT = Qt.KeyboardModifier.ShiftModifier


class AttendanceView(QListView):
    """Says what is wanted of which row; letters jump to a surname.

    `ticked(row)`: Space or a click. `remote(row)`: Shift+Space. `removed(row)`: Del.
    `menu_wanted(row, global position)`: Enter, the menu key or the right button.
    `hours_wanted(row)`: a click on the hours at the right.
    """

    ticked = Signal(int, bool)
    remote = Signal(int)
    removed = Signal(int)
    hours_wanted = Signal(int)
    menu_wanted = Signal(int, QPoint)

    def __init__(self, theme: Theme, model: AttendanceListModel, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._seats = model
        self._typed, self._typed_at = "", 0.0
        self._pressed = -1
        self.setModel(model)
        self._delegate = AttendanceDelegate(theme, self)
        self.setItemDelegate(self._delegate)
        self.setProperty("role", "clear")
        self.setAccessibleName(self.tr("Participants"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        for changed in (
            model.modelReset,
            model.rowsInserted,
            model.rowsRemoved,
            model.dataChanged,
            theme.changed,
        ):
            changed.connect(self._refit)

    def move_on(self, row: int) -> None:
        """Go to the row after this one, if there is one."""
        if row + 1 < self._seats.rowCount():
            self.setCurrentIndex(self._seats.index(row + 1))

    def _refit(self, *_: object) -> None:
        if self.hasFocus():
            self._have_current()
        self.scheduleDelayedItemsLayout()
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Be as high as all rows; less where there is no room."""
        rows = range(self._seats.rowCount())
        height = sum(self.sizeHintForIndex(self._seats.index(row)).height() for row in rows)
        return QSize(self._theme.px(240), height)

    def minimumSizeHint(self) -> QSize:
        """Show two rows at least."""
        return QSize(self._theme.px(120), min(self.sizeHint().height(), 2 * self._row()))

    def _row(self) -> int:
        return self._theme.px(Size.ROW_TALL)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Wrap the names anew."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._refit()

    # Keys

    def event(self, event: QEvent) -> bool:
        """Keep Del and Enter from the window's shortcuts."""
        if self.currentIndex().isValid() and kept_from_window(event, _OWN_KEYS):
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Tick, open the menu, remove, or jump to a surname."""
        row, key = self.currentIndex().row(), event.key()
        bare = event.modifiers() in BARE
        if not event.text().isprintable() or not event.text():
            self._typed = ""
        if row < 0:
            super().keyPressEvent(event)
        elif key == Qt.Key.Key_Space and not self._typing():
            if event.modifiers() == _SHIFT:
                self.remote.emit(row)
            elif bare:
                self.ticked.emit(row, True)
        elif key == Qt.Key.Key_Delete and bare:
            self.removed.emit(row)
        elif key in ENTER and bare:
            corner = self.visualRect(self.currentIndex()).bottomLeft()
            self.menu_wanted.emit(row, self.viewport().mapToGlobal(corner))
        else:
            super().keyPressEvent(event)

    def _typing(self) -> bool:
        """Tell whether a name is being typed: only then is Space a blank in it."""
        return " " in self._typed and self._goes_on()

    def _goes_on(self) -> bool:
        pause = QApplication.keyboardInputInterval() / 1000
        return bool(self._typed) and time.monotonic() - self._typed_at < pause

    def keyboardSearch(self, search: str) -> None:
        """Jump to the surname that begins with what is being typed."""
        if not search.strip():
            return
        self._typed = self._typed + search if self._goes_on() else search
        self._typed_at = time.monotonic()
        here = max(0, self.currentIndex().row())
        # A first letter leads on to the next such name; further ones may stay where they are.
        row = self._seats.find(self._typed, here + (len(self._typed) == 1))
        if row >= 0:
            self.setCurrentIndex(self._seats.index(row))

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Have a current row as soon as there is the focus."""
        super().focusInEvent(event)
        self._typed = ""
        self._have_current()
        self.viewport().update()

    def _have_current(self) -> None:
        if not self.currentIndex().isValid() and self._seats.rowCount():
            self.setCurrentIndex(self._seats.index(0))

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show that the focus has gone."""
        super().focusOutEvent(event)
        self.viewport().update()

    # Mouse

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remember where it began: only a press and a release on one row tick it."""
        self._pressed = self.indexAt(event.position().toPoint()).row()
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Tick the row that was clicked, or ask for its hours."""
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        if event.button() != Qt.MouseButton.LeftButton or index.row() != self._pressed:
            return
        if not index.isValid():
            return
        hours = self._delegate.right_width(index)
        at_hours = event.position().x() > self.viewport().width() - hours
        if at_hours and self._seats.seat(index.row()).here:
            self.hours_wanted.emit(index.row())
        else:
            self.ticked.emit(index.row(), False)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu of the row below the mouse, or of the current one."""
        index, where = menu_place(self, event)
        if index.isValid():
            self.menu_wanted.emit(index.row(), where)
