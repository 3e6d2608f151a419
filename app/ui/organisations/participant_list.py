"""The list of organisations or people."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QContextMenuEvent, QKeyEvent
from PySide6.QtWidgets import QMenu

from app.ui.icons import icon
from app.ui.theme import Theme
from app.ui.widgets.row_list import RowList


class ParticipantList(RowList):
    """Space asks to make the organisation a party or not, Shift+Space to give or take its vote,
    Del to delete it, F2 to edit it.
    """  # noqa: D205 - one list of keys

    party_toggled = Signal(object)
    vote_toggled = Signal(object)
    deleted = Signal(object)
    edited = Signal(object)
    merge_wanted = Signal(object)

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__(theme, name)
        self.has_parties = True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the keys of a row."""
        key, modifiers = event.key(), event.modifiers()
        current = self.current_key()
        if current is not None:
            if key == Qt.Key.Key_Space and self.has_parties:
                shift = modifiers == Qt.KeyboardModifier.ShiftModifier
                (self.vote_toggled if shift else self.party_toggled).emit(current)
                return
            if key == Qt.Key.Key_Delete:
                self.deleted.emit(current)
                return
            if key == Qt.Key.Key_F2:
                self.edited.emit(current)
                return
        super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer what can be done with the row under the pointer, or the current one."""
        key = self.current_key()
        if key is None:
            return
        menu = QMenu(self)
        self._add(menu, self.tr("Change"), "F2", "pencil", lambda: self.edited.emit(key))
        if self.has_parties:
            self._add(menu, self.tr("Party, or no longer"), "Space", "", self._toggle_party)
            self._add(menu, self.tr("Right to vote, or not"), "Shift+Space", "", self._toggle_vote)
        self._add(
            menu,
            self.tr("This is the same as another record…"),
            "",
            "users",
            lambda: self.merge_wanted.emit(key),
        )
        menu.addSeparator()
        self._add(menu, self.tr("Delete"), "Del", "trash", lambda: self.deleted.emit(key))
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(event.globalPos())

    def _toggle_party(self) -> None:
        self.party_toggled.emit(self.current_key())

    def _toggle_vote(self) -> None:
        self.vote_toggled.emit(self.current_key())

    def _add(self, menu: QMenu, text: str, key: str, name: str, deed: object) -> None:
        action = QAction(icon(name) if name else icon("check"), text, menu)
        if not name:
            action.setIcon(icon("users") if key == "Space" else icon("check"))
        if key:
            action.setShortcut(key)
        action.triggered.connect(deed)
        menu.addAction(action)
