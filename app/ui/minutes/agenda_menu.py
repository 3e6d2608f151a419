"""The context menu of the agenda and of an item: what can be done with it now."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from app.services.agenda import ItemListRow
from app.ui.icons import icon
from app.ui.widgets.buttons import key_text
from app.values.enums import Outcome


class ItemMenu(QMenu):
    """What an item's outcome can become."""

    outcome_wanted = Signal(int, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)

    def add_outcomes(self, item_id: int, outcome: Outcome) -> None:
        """Offer to withdraw and to postpone an open item, to reopen any other."""
        if outcome is not Outcome.OPEN:
            self._outcome(item_id, Outcome.OPEN, self.tr("Reopen the item"), "restore")
        if outcome is not Outcome.WITHDRAWN:
            self._outcome(item_id, Outcome.WITHDRAWN, self.tr("Withdraw"), "x")
        if outcome is not Outcome.POSTPONED:
            self._outcome(item_id, Outcome.POSTPONED, self.tr("Postpone"), "arrow-forward-up")

    def _outcome(self, item_id: int, outcome: Outcome, text: str, name: str) -> None:
        action = self.addAction(icon(name), text)
        action.triggered.connect(lambda: self.outcome_wanted.emit(item_id, outcome))


class AgendaMenu(ItemMenu):
    """The agenda's own menu; without an item only adding and pasting."""

    open_wanted = Signal(int)
    edit_wanted = Signal()
    move_wanted = Signal(int, int)
    add_wanted = Signal()
    paste_wanted = Signal()
    delete_wanted = Signal(int)

    def __init__(
        self, row: ItemListRow | None, count: int, *, read_only: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        if row is not None:
            item_id = row.id
            self._deed(self.tr("Open"), "Enter", lambda: self.open_wanted.emit(item_id))
        if read_only:
            return
        if row is not None:
            self._deed(self.tr("Edit the title"), "F2", self.edit_wanted.emit, "pencil")
            up = self._deed(
                self.tr("Move up"), "Alt+Up", lambda: self.move_wanted.emit(item_id, -1), "arrow-up"
            )
            up.setEnabled(row.number > 1)
            down = self._deed(
                self.tr("Move down"),
                "Alt+Down",
                lambda: self.move_wanted.emit(item_id, 1),
                "arrow-down",
            )
            down.setEnabled(row.number < count)
            self.addSeparator()
            self.add_outcomes(item_id, row.outcome)
            self.addSeparator()
        self._deed(self.tr("Additional item"), "Ins", self.add_wanted.emit, "plus")
        self._deed(self.tr("Paste the agenda"), "Ctrl+V", self.paste_wanted.emit, "clipboard")
        if row is not None:
            self.addSeparator()
            self._deed(self.tr("Delete"), "Del", lambda: self.delete_wanted.emit(item_id), "trash")

    def _deed(self, text: str, key: str, deed: Callable[[], object], name: str = "") -> QAction:
        # The key stands as text: as a shortcut it would fight with the list's own.
        action = self.addAction(f"{text}\t{key_text(key)}")
        if name:
            action.setIcon(icon(name))
        action.triggered.connect(lambda _checked: deed())
        return action
