"""The list of a paper's parties, in the order of the paper."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent
from PySide6.QtWidgets import QMenu

from app.services.protocol_parties import ProtocolPartyRow
from app.ui.icons import icon
from app.ui.theme import Theme
from app.ui.widgets.buttons import key_text
from app.ui.widgets.menu_place import menu_place
from app.ui.widgets.own_keys import BARE, kept_from_window
from app.ui.widgets.row_list import RowList
from app.ui.widgets.rows import Row

_UP_DOWN = (Qt.Key.Key_Up, Qt.Key.Key_Down)


class PartyList(RowList):
    """`moved(party id, by)` on Alt+↑ ↓, `removed(party id)` on Del; F2 opens as Enter does."""

    moved = Signal(int, int)
    removed = Signal(int)

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__(theme, name, fitted=True)

    def show_parties(self, parties: Sequence[ProtocolPartyRow]) -> None:
        """Show who signed."""
        self.set_rows([self._row(place, party) for place, party in enumerate(parties, 1)])

    def current_party(self) -> int | None:
        """Return the id of the current party."""
        key = self.current_key()
        return key if isinstance(key, int) else None

    def _row(self, place: int, party: ProtocolPartyRow) -> Row:
        who = ", ".join(part for part in (party.signatory, party.signatory_post) if part)
        now = ""
        if party.name and party.organisation and party.name != party.organisation:
            now = self.tr("now: {name}").format(name=party.organisation)
        second = " · ".join(part for part in (who, now) if part)
        return Row(party.id, party.shown, second, number=f"{place}.", wrap=True)

    def event(self, event: QEvent) -> bool:
        """Keep the list's own keys from the window's shortcuts."""
        if self.current_party() is not None and kept_from_window(
            event, (Qt.Key.Key_Delete, Qt.Key.Key_F2)
        ):
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move, remove or open the current party."""
        current, key, modifiers = self.current_party(), event.key(), event.modifiers()
        if current is None:
            super().keyPressEvent(event)
        elif modifiers == Qt.KeyboardModifier.AltModifier and key in _UP_DOWN:
            self.moved.emit(current, -1 if key == Qt.Key.Key_Up else 1)
        elif modifiers in BARE and key == Qt.Key.Key_Delete:
            self.removed.emit(current)
        elif modifiers in BARE and key == Qt.Key.Key_F2:
            self.opened.emit(current)
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer what can be done with a party."""
        index, where = menu_place(self, event)
        current = self.current_party()
        if not index.isValid() or current is None:
            return
        menu = QMenu(self)
        for name, text, key, deed in (
            ("pencil", self.tr("Change"), "F2", lambda: self.opened.emit(current)),
            ("arrow-up", self.tr("Move up"), "Alt+Up", lambda: self.moved.emit(current, -1)),
            ("arrow-down", self.tr("Move down"), "Alt+Down", lambda: self.moved.emit(current, 1)),
            ("trash", self.tr("Remove"), "Del", lambda: self.removed.emit(current)),
        ):
            # The key stands beside the word only: a second owner would make it ambiguous.
            menu.addAction(icon(name), f"{text}\t{key_text(key)}", deed)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(where)
