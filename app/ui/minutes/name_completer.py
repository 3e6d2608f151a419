"""Completion over names: typed without accents or from the middle, shown with the organisation."""

from collections.abc import Iterable

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QCompleter, QListView, QStyledItemDelegate, QWidget

from app.ui.minutes.names import KnownName
from app.values.folding import folded

_NAME = Qt.ItemDataRole.UserRole
_FOLDED = Qt.ItemDataRole.UserRole + 1


class NameCompleter(QCompleter):
    """Offers names; what is inserted is the name alone."""

    def __init__(self, owner: QWidget) -> None:
        super().__init__(owner)
        self._names = QStandardItemModel(self)
        self.setModel(self._names)
        self.setCompletionRole(_FOLDED)
        self.setFilterMode(Qt.MatchFlag.MatchContains)
        self.setMaxVisibleItems(8)
        popup = QListView()
        popup.setProperty("role", "completer")
        popup.setItemDelegate(QStyledItemDelegate(popup))
        self.setPopup(popup)
        self.setWidget(owner)

    def set_names(self, names: Iterable[KnownName]) -> None:
        """Offer these."""
        self._names.clear()
        for one in names:
            shown = f"{one.name}   {one.organisation}" if one.organisation else one.name
            item = QStandardItem(shown)
            item.setData(one.name, _NAME)
            item.setData(folded(one.name), _FOLDED)
            self._names.appendRow(item)

    def splitPath(self, path: str) -> list[str]:
        """Search without case and accents."""
        return [folded(path)]

    def pathFromIndex(self, index: QModelIndex | QPersistentModelIndex) -> str:
        """Insert the name without the organisation."""
        return str(index.data(_NAME))

    def name_model(self) -> QAbstractItemModel:
        """Return the names offered."""
        return self._names


class SpeakerCompleter(NameCompleter):
    """Completes the name after the last comma, as minutes write it."""

    def __init__(self, owner: QWidget) -> None:
        super().__init__(owner)
        self._spoken: dict[str, str] = {}
        self._before = ""

    def set_spoken(self, spoken: dict[str, str]) -> None:
        """Write names in these forms."""
        self._spoken = spoken

    def splitPath(self, path: str) -> list[str]:
        """Search for what follows the last comma."""
        head, comma, last = path.rpartition(",")
        self._before = f"{head}{comma} " if comma else ""
        return super().splitPath(last)

    def pathFromIndex(self, index: QModelIndex | QPersistentModelIndex) -> str:
        """Keep the names before and add this one."""
        name = super().pathFromIndex(index)
        return self._before + self._spoken.get(name, name)
