"""The rows of the register as Qt asks for them."""

import html
from collections.abc import Sequence

from PySide6.QtCore import QAbstractTableModel, QObject, Qt

from app.services.register import RegisterRow, Source
from app.ui.protocols.register_rows import Column, cell
from app.ui.widgets.model_index import NO_INDEX, Index


class RegisterModel(QAbstractTableModel):
    """Shows rows in the order given; tells views of single rows where only these changed."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[RegisterRow] = []
        self._places: dict[tuple[Source, int], int] = {}
        self._heads = {
            Column.NUMBER: self.tr("No."),
            Column.DATE: self.tr("Date"),
            Column.KIND: self.tr("Kind"),
            Column.TITLE: self.tr("Title"),
            Column.STATE: self.tr("State"),
            Column.PARTIES: self.tr("Parties"),
        }

    def set_rows(self, rows: Sequence[RegisterRow]) -> bool:
        """Show these; True where the view has lost its place and is to find it again."""
        if [row.key for row in rows] == [row.key for row in self._rows]:
            for place, (old, new) in enumerate(zip(self._rows, rows, strict=True)):
                if old != new:
                    self._rows[place] = new
                    self.dataChanged.emit(self.index(place, 0), self.index(place, len(Column) - 1))
            return False
        self.beginResetModel()
        self._rows = list(rows)
        self._places = {row.key: place for place, row in enumerate(rows)}
        self.endResetModel()
        return True

    def rows(self) -> Sequence[RegisterRow]:
        """Return what is shown."""
        return self._rows

    def row(self, index: Index) -> RegisterRow | None:
        """Return the paper of an index."""
        return self._rows[index.row()] if index.isValid() else None

    def place_of(self, key: tuple[Source, int]) -> int | None:
        """Return in which row a paper stands."""
        return self._places.get(key)

    def rowCount(self, parent: Index = NO_INDEX) -> int:
        """Return how many papers are shown."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = NO_INDEX) -> int:
        """Return the number of columns."""
        return 0 if parent.isValid() else len(Column)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return a cell's text."""
        row = self.row(index)
        if row is not None and role in (
            Qt.ItemDataRole.DisplayRole,
            Qt.ItemDataRole.AccessibleTextRole,
        ):
            return cell(row, Column(index.column()))
        if row is not None and role == Qt.ItemDataRole.ToolTipRole:
            # The title may be cut; markup in it stays text.
            return f"<qt>{html.escape(row.title)}</qt>" if row.title else None
        return None

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        """Return the name of a column."""
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._heads[Column(section)]
        return None
