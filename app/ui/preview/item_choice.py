"""Which items of the agenda an extract takes over."""

from collections.abc import Hashable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QScrollArea, QWidget

from app.services.agenda import ItemListRow
from app.ui.theme import Theme
from app.ui.widgets.model_index import Index
from app.ui.widgets.row_list import RowList
from app.ui.widgets.rows import Row


class ItemChoice(RowList):
    """A list to tick: with a click or Enter anywhere in a row, or Space. The last tick stays.

    `ticked` tells that the user changed `items`: their ids, none where they are those that decided
    something, which is what an extract takes by itself.
    """

    ticked = Signal()

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, name, fitted=True, parent=parent)
        self.setProperty("role", "clear")
        self._items: tuple[ItemListRow, ...] = ()
        self._taken: frozenset[int] = frozenset()
        self.toggled.connect(lambda key, _: self._toggle_item(key))
        self.opened.connect(self._toggle_item)

    def items(self) -> tuple[int, ...]:
        """Return the ids of the ticked items in their order; none for those that decided."""
        if self._taken == self._usual():
            return ()
        return tuple(row.id for row in self._items if row.id in self._taken)

    def show_items(self, items: tuple[ItemListRow, ...], taken: tuple[int, ...]) -> None:
        """Offer these, those that are taken ticked."""
        self._items = items
        self._taken = frozenset(taken) or self._usual()
        self._show()

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Keep the row that the keys are at in sight; the list does not scroll by itself."""
        super().currentChanged(current, previous)
        pane = self.parentWidget()
        while pane is not None and not isinstance(pane, QScrollArea):
            pane = pane.parentWidget()
        content = pane.widget() if isinstance(pane, QScrollArea) else None
        if isinstance(pane, QScrollArea) and content is not None and self.hasFocus():
            row = self.visualRect(current)
            middle = self.viewport().mapTo(content, row.center())
            pane.ensureVisible(0, middle.y(), 0, row.height())

    def _usual(self) -> frozenset[int]:
        return frozenset(row.id for row in self._items if row.decided)

    def _toggle_item(self, key: Hashable) -> None:
        taken = self._taken ^ {key}
        if taken:
            self._taken = frozenset(one for one in taken if isinstance(one, int))
            self._show()
            self.ticked.emit()

    def _show(self) -> None:
        self.set_rows(
            [
                Row(row.id, f"{row.number}. {row.title}", wrap=True, checked=row.id in self._taken)
                for row in self._items
            ]
        )
