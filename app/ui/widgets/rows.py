"""What a list shows: frozen rows under section lines, in a model that patches by key."""

from collections.abc import Hashable, Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, Qt

from app.frozen import frozen
from app.ui.tokens import Tone
from app.ui.widgets.model_index import Index

ROW_ROLE = Qt.ItemDataRole.UserRole


@frozen
class Row:
    """One thing in a list. `key` tells the page which; all texts are shown as they are.

    `day` and `month` make the date block, `number` stands before the title, `icon` between.
    `state` with its `mark` ends the second line (see `paint_mark`); `aside` stands at the right
    of both lines. `wrap` lets the title take up to three lines. `checked` makes a check box.
    `deep` moves the row in, as one that belongs to the row above.
    `spoken` is what a screen reader says where the texts in their order would not do.
    """

    key: Hashable
    title: str
    second: str = ""
    day: str = ""
    month: str = ""
    number: str = ""
    icon: str = ""
    state: str = ""
    mark: str = ""
    tone: Tone = Tone.TEXT
    aside: str = ""
    wrap: bool = False
    muted: bool = False
    checked: bool | None = None
    deep: bool = False
    spoken: str = ""

    def said(self) -> str:
        """Return what a screen reader says."""
        if self.spoken:
            return self.spoken
        date = f"{self.day} {self.month}".strip()
        parts = (self.number, date, self.title, self.second, self.state, self.aside)
        return ", ".join(part for part in parts if part)


@frozen
class SectionRow:
    """A line that names what follows; it cannot be chosen."""

    text: str

    checked = None

    @property
    def key(self) -> Hashable:
        """Tell sections from rows and from each other."""
        return ("section", self.text)

    @property
    def title(self) -> str:
        """Return the text, as rows do."""
        return self.text

    def said(self) -> str:
        """Return what a screen reader says."""
        return self.text


AnyRow = Row | SectionRow


class RowModel(QAbstractListModel):
    """Holds rows; `set_rows` tells views only what changed, so scroll and choice stay."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[AnyRow] = []

    def rows(self) -> Sequence[AnyRow]:
        """Return what is shown."""
        return tuple(self._rows)

    def row_at(self, position: int) -> AnyRow:
        """Return the row at this position."""
        return self._rows[position]

    def position_of(self, key: Hashable) -> int:
        """Return where the row with this key stands, -1 if nowhere."""
        for position, row in enumerate(self._rows):
            if row.key == key:
                return position
        return -1

    def set_rows(self, rows: Sequence[AnyRow]) -> None:
        """Show these rows: the changed middle is exchanged, the rest patched in place."""
        old, new = [row.key for row in self._rows], [row.key for row in rows]
        start = _alike(old, new)
        end = _alike(old[start:][::-1], new[start:][::-1])
        last_old, last_new = len(old) - end, len(new) - end
        if last_old > start:
            self.beginRemoveRows(QModelIndex(), start, last_old - 1)
            del self._rows[start:last_old]
            self.endRemoveRows()
        if last_new > start:
            self.beginInsertRows(QModelIndex(), start, last_new - 1)
            self._rows[start:start] = rows[start:last_new]
            self.endInsertRows()
        for position, row in enumerate(rows):
            if self._rows[position] != row:
                self._rows[position] = row
                index = self.index(position)
                self.dataChanged.emit(index, index)

    def rowCount(self, parent: Index | None = None) -> int:
        """Return how many rows there are."""
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let only rows be chosen; the arrow keys pass over sections."""
        if not index.isValid() or isinstance(self._rows[index.row()], SectionRow):
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the row itself, its title, or what is read out."""
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == ROW_ROLE:
            return row
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return row.said()
        if role == Qt.ItemDataRole.DisplayRole:
            return row.title
        if role == Qt.ItemDataRole.CheckStateRole and row.checked is not None:
            return Qt.CheckState.Checked if row.checked else Qt.CheckState.Unchecked
        return None


def _alike(one: Sequence[Hashable], other: Sequence[Hashable]) -> int:
    count = 0
    for left, right in zip(one, other, strict=False):
        if left != right:
            break
        count += 1
    return count
