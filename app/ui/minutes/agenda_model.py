"""The agenda as a list model that is patched by id, so that an open editor survives a notice."""

import html
from collections.abc import Callable, Sequence
from enum import IntEnum

from PySide6.QtCore import (
    QAbstractListModel,
    QObject,
    Qt,
    Signal,
)

from app.services.agenda import ItemListRow
from app.ui.widgets.model_index import NO_INDEX, Index
from app.values.enums import Outcome


class AgendaRole(IntEnum):
    """What the delegate asks for beside the title."""

    ROW = Qt.ItemDataRole.UserRole
    SECOND = Qt.ItemDataRole.UserRole + 1
    MARK = Qt.ItemDataRole.UserRole + 2
    OPEN = Qt.ItemDataRole.UserRole + 3


class AgendaModel(QAbstractListModel):
    """Items in order. Emits `retitled(item_id, title)` when a title was edited in place."""

    retitled = Signal(int, str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[ItemListRow] = []
        self._open: int | None = None
        self.read_only = False

    def rows(self) -> Sequence[ItemListRow]:
        """Return the items in order."""
        return self._rows

    def place_of(self, item_id: int | None) -> int:
        """Return an item's row in the list, or -1."""
        return next((place for place, row in enumerate(self._rows) if row.id == item_id), -1)

    def id_at(self, index: Index) -> int | None:
        """Return the id of the item at an index."""
        return self._rows[index.row()].id if index.isValid() else None

    def set_open(self, item_id: int | None) -> None:
        """Mark which item is being written."""
        if item_id != self._open:
            places = self.place_of(self._open), self.place_of(item_id)
            self._open = item_id
            for place in places:
                self._tell(place)

    def set_rows(self, rows: Sequence[ItemListRow]) -> None:
        """Take the rows over one by one: remove, move, insert, change."""
        wanted = {row.id for row in rows}
        for place in reversed(range(len(self._rows))):
            if self._rows[place].id not in wanted:
                self.beginRemoveRows(NO_INDEX, place, place)
                del self._rows[place]
                self.endRemoveRows()
        for place, row in enumerate(rows):
            before = self.place_of(row.id)
            if before < 0:
                self.beginInsertRows(NO_INDEX, place, place)
                self._rows.insert(place, row)
                self.endInsertRows()
                continue
            if before != place:
                self.beginMoveRows(NO_INDEX, before, before, NO_INDEX, place)
                self._rows.insert(place, self._rows.pop(before))
                self.endMoveRows()
            if self._rows[place] != row:
                self._rows[place] = row
                self._tell(place)

    def rowCount(self, parent: Index = NO_INDEX) -> int:
        """Return how many items there are."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the title, or what the delegate and a screen reader need."""
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        answers: dict[int, Callable[[], object]] = {
            Qt.ItemDataRole.DisplayRole: lambda: row.title,
            Qt.ItemDataRole.EditRole: lambda: row.title,
            Qt.ItemDataRole.ToolTipRole: lambda: f"<qt>{html.escape(row.title)}</qt>",
            Qt.ItemDataRole.AccessibleTextRole: lambda: self._spoken(row),
            AgendaRole.ROW: lambda: row,
            AgendaRole.SECOND: lambda: self._second(row),
            AgendaRole.MARK: lambda: self._mark(row),
            AgendaRole.OPEN: lambda: row.id == self._open,
        }
        answer = answers.get(role)
        return answer() if answer is not None else None

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Hand an edited title on; the record answers with a notice."""
        if not index.isValid() or role != Qt.ItemDataRole.EditRole:
            return False
        row = self._rows[index.row()]
        title = str(value).strip()
        if title and title != row.title:
            self.retitled.emit(row.id, title)
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let rows be edited and dragged between rows while the minutes are a draft."""
        flag = Qt.ItemFlag
        if not index.isValid():
            return flag.NoItemFlags if self.read_only else flag.ItemIsDropEnabled
        flags = flag.ItemIsEnabled | flag.ItemIsSelectable | flag.ItemNeverHasChildren
        return flags if self.read_only else flags | flag.ItemIsEditable | flag.ItemIsDragEnabled

    def supportedDropActions(self) -> Qt.DropAction:
        """Rows are moved."""
        return Qt.DropAction.MoveAction

    def _tell(self, place: int) -> None:
        if place >= 0:
            index = self.index(place)
            self.dataChanged.emit(index, index)

    def _spoken(self, row: ItemListRow) -> str:
        parts = (f"{row.number}. {row.title}", self._spoken_state(row), self._second(row))
        return ", ".join(part for part in parts if part)

    def _second(self, row: ItemListRow) -> str:
        if row.outcome is Outcome.WITHDRAWN:
            return self.tr("Withdrawn")
        if row.outcome is Outcome.POSTPONED:
            return self.tr("Postponed")
        if row.measures:
            return self.tr("%n measure(s)", "", row.measures)
        if row.outcome is Outcome.DECIDED:
            return self.tr("Decided")
        return self.tr("No decision") if row.outcome is Outcome.NO_DECISION else ""

    def _spoken_state(self, row: ItemListRow) -> str:
        if row.outcome in (Outcome.DECIDED, Outcome.NO_DECISION):
            return self.tr("finished")
        if row.outcome is not Outcome.OPEN:
            return ""
        return self.tr("begun") if row.begun else self.tr("not yet taken up")

    def _mark(self, row: ItemListRow) -> str:
        match row.outcome:
            case Outcome.DECIDED | Outcome.NO_DECISION:
                return "done"
            case Outcome.WITHDRAWN | Outcome.POSTPONED:
                return row.outcome.value
        return "current" if row.begun or row.id == self._open else "open"
