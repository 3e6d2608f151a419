"""Which items of the agenda, and which single points of them, an extract takes over."""

from collections.abc import Hashable
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QScrollArea, QWidget

from app.services.agenda import ItemListRow
from app.services.papers import Paper
from app.services.record_papers import PointRow
from app.ui.theme import Theme
from app.ui.widgets.model_index import Index
from app.ui.widgets.row_list import RowList
from app.ui.widgets.rows import Row


class ItemChoice(RowList):
    """A list to tick: with a click on the box, a double click or Enter, or Space; the last stays.

    A ticked item is taken over as a whole, with what was considered. Where single points are
    offered under their items, one that is cleared leaves the others of its item ticked alone.
    `ticked` tells that the user changed something.
    """

    ticked = Signal()

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, name, fitted=True, parent=parent)
        self.setProperty("role", "clear")
        self._items: tuple[ItemListRow, ...] = ()
        self._points: tuple[PointRow, ...] = ()
        self._taken: frozenset[int] = frozenset()
        self._single: frozenset[str] = frozenset()
        """Numbers of the points that are taken without the rest of their item."""
        self.toggled.connect(lambda key, _: self._toggle_row(key))
        self.opened.connect(self._toggle_row)

    def chosen_in(self, paper: Paper) -> Paper:
        """Return a paper with what is ticked; with nothing named where that is what decided."""
        if not self._single and self._taken == self._usual():
            return replace(paper, items=(), decisions=(), measures=())
        single = [point for point in self._points if point.number in self._single]
        return replace(
            paper,
            items=tuple(row.id for row in self._items if row.id in self._taken),
            decisions=tuple(one.decision_id for one in single if one.decision_id is not None),
            measures=tuple(one.measure_id for one in single if one.measure_id is not None),
        )

    def show_choice(
        self, items: tuple[ItemListRow, ...], points: tuple[PointRow, ...], paper: Paper
    ) -> None:
        """Offer these, those that the paper takes over ticked; `points` are empty for items only.

        An item of which the paper takes single points is ticked where no points are offered.
        """
        self._items, self._points = items, points
        self._single = frozenset(
            point.number
            for point in points
            if point.item_id not in paper.items
            and (point.decision_id in paper.decisions or point.measure_id in paper.measures)
        )
        self._taken = frozenset(paper.items)
        if not (self._taken or self._single):
            self._taken = self._usual()
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

    def _toggle_row(self, key: Hashable) -> None:
        taken, single = self._taken, self._single
        if isinstance(key, int):
            taken = frozenset({*taken} ^ {key})
            single = single - self._numbers(key)
        else:
            point = next(one for one in self._points if one.number == key)
            if point.item_id in taken:
                taken = taken - {point.item_id}
                single = single | self._numbers(point.item_id)
            single = frozenset({*single} ^ {point.number})
        if taken or single:
            self._taken, self._single = taken, single
            self._show()
            self.ticked.emit()

    def _numbers(self, item_id: int) -> frozenset[str]:
        return frozenset(point.number for point in self._points if point.item_id == item_id)

    def _show(self) -> None:
        rows = []
        for item in self._items:
            whole = item.id in self._taken
            rows.append(Row(item.id, f"{item.number}. {item.title}", wrap=True, checked=whole))
            rows += [
                Row(
                    point.number,
                    f"{point.number}. {point.text}",
                    wrap=True,
                    checked=whole or point.number in self._single,
                    deep=True,
                )
                for point in self._points
                if point.item_id == item.id
            ]
        self.set_rows(rows)
