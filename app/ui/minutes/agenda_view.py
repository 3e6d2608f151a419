"""The agenda's list: its keys, dragging, and the way from a click to the open item."""

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QDropEvent, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from app.ui.minutes.agenda_delegate import AgendaDelegate
from app.ui.minutes.agenda_model import AgendaModel
from app.ui.theme import Theme
from app.ui.widgets.line_edit import PlainLineEdit


class AgendaView(QListView):
    """Says what the secretary wants of the agenda; does none of it.

    `chosen(item_id, by_key)`: Enter or a click. `moved(item_id, by)`: Alt+Up, Alt+Down.
    `dropped(item_id, place)`: dragged to a place counted without the item itself.
    """

    chosen = Signal(int, bool)
    moved = Signal(int, int)
    dropped = Signal(int, int)
    delete_wanted = Signal(int)
    insert_wanted = Signal()
    paste_wanted = Signal()

    def __init__(self, theme: Theme, model: AgendaModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._agenda = model
        self.setProperty("role", "clear")
        self.setAccessibleName(self.tr("Agenda"))
        self.setModel(model)
        self.setItemDelegate(AgendaDelegate(theme, self))
        self.setMouseTracking(True)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.DoubleClicked
            | QAbstractItemView.EditTrigger.EditKeyPressed
        )
        self.clicked.connect(self._on_clicked)
        model.dataChanged.connect(self._on_data)
        theme.changed.connect(self.scheduleDelayedItemsLayout)

    def current_id(self) -> int | None:
        """Return the item of the current row."""
        return self._agenda.id_at(self.currentIndex())

    def set_current_id(self, item_id: int | None) -> None:
        """Make an item's row current, without opening it."""
        place = self._agenda.place_of(item_id)
        if place >= 0 and place != self.currentIndex().row():
            self.setCurrentIndex(self._agenda.index(place))
        if place >= 0:
            self.scrollTo(self._agenda.index(place))

    def edit_current(self) -> None:
        """Edit the current row's title in place."""
        if self.currentIndex().isValid() and not self._agenda.read_only:
            self.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self.scrollTo(self.currentIndex())
            self.edit(self.currentIndex())

    def flush(self) -> None:
        """Hand on a title that is being edited in place; the editor stays."""
        for editor in self.viewport().findChildren(PlainLineEdit):
            if editor.isModified():
                self.commitData(editor)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open, move, delete, add, paste; the rest is the list's own."""
        if event.matches(QKeySequence.StandardKey.Paste):
            self.paste_wanted.emit()
            return
        if event.key() == Qt.Key.Key_Insert and not event.modifiers():
            self.insert_wanted.emit()
            return
        item_id = self.current_id()
        if item_id is not None and self._for_item(event, item_id):
            return
        super().keyPressEvent(event)

    def _for_item(self, event: QKeyEvent, item_id: int) -> bool:
        key, modifiers = event.key(), event.modifiers()
        if modifiers == Qt.KeyboardModifier.AltModifier and key in (
            Qt.Key.Key_Up,
            Qt.Key.Key_Down,
        ):
            self.moved.emit(item_id, -1 if key == Qt.Key.Key_Up else 1)
            return True
        if modifiers & ~Qt.KeyboardModifier.KeypadModifier:
            return False
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self.state() == QAbstractItemView.State.EditingState:
                return False
            self.chosen.emit(item_id, True)
            return True
        if key == Qt.Key.Key_Delete:
            self.delete_wanted.emit(item_id)
            return True
        return False

    def _on_clicked(self, index: QModelIndex) -> None:
        item_id = self._agenda.id_at(index)
        if item_id is not None:
            self.chosen.emit(item_id, False)

    def _on_data(self) -> None:
        # A longer title or a new second line makes the row higher.
        self.scheduleDelayedItemsLayout()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Wrap the titles anew."""
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    def dropEvent(self, event: QDropEvent) -> None:
        """Turn a drop into a wish; the record moves the row, the model follows it."""
        item_id = self.current_id()
        if event.source() is not self or item_id is None:
            event.ignore()
            return
        place = self._drop_place(event)
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        self.stopAutoScroll()
        self.setState(QAbstractItemView.State.NoState)
        self.viewport().update()
        self.dropped.emit(item_id, place)

    def _drop_place(self, event: QDropEvent) -> int:
        position = event.position().toPoint()
        index = self.indexAt(position)
        if not index.isValid():
            place = self._agenda.rowCount()
        else:
            place = index.row() + (position.y() > self.visualRect(index).center().y())
        return place - (place > self.currentIndex().row())
