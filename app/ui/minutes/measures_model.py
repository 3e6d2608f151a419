"""The measures of one agenda item as a table that ends in an empty row to type in."""

import html
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from enum import IntEnum

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    Qt,
    Signal,
)

from app.services.measure_rows import MeasureRow, ResponsibleRow
from app.ui.context import Context
from app.ui.entry.deadline_reading import Doubt, doubt_of
from app.ui.widgets.model_index import NO_INDEX, Index
from app.values.deadline import Deadline


class Column(IntEnum):
    """What is entered of a measure, in the order of Tab."""

    TEXT = 0
    RESPONSIBLE = 1
    DEADLINE = 2


@dataclass
class MeasureLine:
    """A measure, or (without an id) what has been typed of one that is not kept yet.

    `typed` holds, by column, text that could not be kept as it is; `problem` says why.
    """

    id: int | None = None
    text: str = ""
    responsibles: tuple[ResponsibleRow, ...] = ()
    deadline: Deadline | None = None
    typed: dict[Column, str] = field(default_factory=dict)
    problem: dict[Column, str] = field(default_factory=dict)
    unsaved: set[Column] = field(default_factory=set)
    """What the storage could not take; it is tried again and never read over."""

    @property
    def is_blank(self) -> bool:
        """Tell whether nothing at all has been typed."""
        return not (self.text.strip() or self.responsibles or self.deadline or self.typed)

    def value(self, column: Column) -> object:
        """Return what the record says in a column."""
        return (self.text, self.responsibles, self.deadline)[column]

    def copy(self) -> "MeasureLine":
        """Return the line as it is now, to come back to."""
        return replace(
            self, typed=dict(self.typed), problem=dict(self.problem), unsaved=set(self.unsaved)
        )


class MeasuresTableModel(QAbstractTableModel):
    """Patches itself by id, so that an open editor and the current cell stay where they are.

    `counted` carries the number of measures whenever it changes.
    """

    counted = Signal(int)

    LEAD = Qt.ItemDataRole.UserRole
    """The length of the first responsible's name where several are responsible, else 0."""
    MARK = Qt.ItemDataRole.UserRole + 1
    """'' or 'amber' or 'red': somebody must look at this cell again."""

    def __init__(self, context: Context, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._lines: list[MeasureLine] = []
        self._count = 0
        self.year: int = context.now().year
        self.read_only = True
        self._answers: dict[int, Callable[[int, Column], object]] = {
            Qt.ItemDataRole.DisplayRole: self.cell_text,
            Qt.ItemDataRole.EditRole: self.cell_text,
            Qt.ItemDataRole.ToolTipRole: self._tooltip,
            Qt.ItemDataRole.AccessibleTextRole: self._spoken,
            Qt.ItemDataRole.AccessibleDescriptionRole: self._explanation,
            self.LEAD: self._lead,
            self.MARK: self._mark,
        }

    # What the table holds

    def line(self, row: int) -> MeasureLine:
        """Return the line of a row."""
        return self._lines[row]

    def lines(self) -> Sequence[MeasureLine]:
        """Return all lines, the new one last."""
        return self._lines

    def row_with(self, line: MeasureLine) -> int:
        """Return where a line stands; a line that has gone stood last."""
        for row, other in enumerate(self._lines):
            if other is line:
                return row
        return len(self._lines) - 1

    def is_new(self, row: int) -> bool:
        """Tell whether this is the row for a measure that is not kept yet."""
        return 0 <= row < len(self._lines) and self._lines[row].id is None

    @property
    def count(self) -> int:
        """Return the number of measures kept."""
        return self._count

    def show(self, rows: Sequence[MeasureRow], draft: MeasureLine, *, read_only: bool) -> None:
        """Show another item's measures; `draft` is what was typed into its last row before."""
        self.beginResetModel()
        self.read_only = read_only
        self._lines = [_line(row) for row in rows]
        if not read_only:
            self._lines.append(draft)
        self.endResetModel()
        self._recount()

    def patch(self, rows: Sequence[MeasureRow]) -> None:
        """Bring the lines in step with the record, one by one."""
        wanted = {row.id: row for row in rows}
        for place in range(len(self._lines) - 1, -1, -1):
            kept = self._lines[place].id
            if kept is not None and kept not in wanted:
                self.beginRemoveRows(QModelIndex(), place, place)
                del self._lines[place]
                self.endRemoveRows()
        for place, row in enumerate(rows):
            if place < len(self._lines) and self._lines[place].id == row.id:
                self._update(place, row)
            else:
                self.beginInsertRows(QModelIndex(), place, place)
                self._lines.insert(place, _line(row))
                self.endInsertRows()
        self._recount()

    def keep(self, row: int, measure_id: int) -> None:
        """Note that the new row's measure is kept now, and open another new row below."""
        self._lines[row].id = measure_id
        self.touch(row)
        self.beginInsertRows(QModelIndex(), len(self._lines), len(self._lines))
        self._lines.append(MeasureLine())
        self.endInsertRows()
        self._recount()

    def blank(self, row: int) -> None:
        """Forget what was typed into the new row."""
        self._lines[row] = MeasureLine()
        self.touch(row)

    def touch(self, row: int) -> None:
        """Tell the views that a line changed."""
        self.dataChanged.emit(self.index(row, 0), self.index(row, len(Column) - 1))

    def draft(self) -> MeasureLine:
        """Return what stands in the new row."""
        last = self._lines[-1] if self._lines else MeasureLine()
        return last if last.id is None else MeasureLine()

    def problems(self) -> list[tuple[int, Column, str]]:
        """Return what could not be kept: row, column and why."""
        return [
            (row, column, line.problem[column])
            for row, line in enumerate(self._lines)
            for column in Column
            if column in line.problem
        ]

    def _update(self, place: int, row: MeasureRow) -> None:
        line = self._lines[place]
        if line.responsibles != row.responsibles:
            line.typed.pop(Column.RESPONSIBLE, None)
            line.problem.pop(Column.RESPONSIBLE, None)
        if line.deadline != row.deadline:
            line.typed.pop(Column.DEADLINE, None)
            line.problem.pop(Column.DEADLINE, None)
        now = (
            line.text if Column.TEXT in line.unsaved else row.text,
            line.responsibles if Column.RESPONSIBLE in line.unsaved else row.responsibles,
            line.deadline if Column.DEADLINE in line.unsaved else row.deadline,
        )
        if now != (line.text, line.responsibles, line.deadline):
            line.text, line.responsibles, line.deadline = now
            self.touch(place)

    def _recount(self) -> None:
        count = sum(line.id is not None for line in self._lines)
        if count != self._count:
            self._count = count
            self.counted.emit(count)

    # What views ask

    def rowCount(self, parent: Index = NO_INDEX) -> int:
        """Return the number of measures and one."""
        return 0 if parent.isValid() else len(self._lines)

    def columnCount(self, parent: Index = NO_INDEX) -> int:
        """Return three."""
        return 0 if parent.isValid() else len(Column)

    def flags(self, index: Index) -> Qt.ItemFlag:  # noqa: ARG002 - Qt's signature
        """Let every cell be edited in a draft."""
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return flags if self.read_only else flags | Qt.ItemFlag.ItemIsEditable

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Return the columns' names."""
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return self.column_name(Column(section)) if role == Qt.ItemDataRole.DisplayRole else None

    def column_name(self, column: Column) -> str:
        """Return a column's name."""
        return (self.tr("Measure"), self.tr("Responsible"), self.tr("Deadline"))[column]

    def placeholder(self, column: Column) -> str:
        """Return what stands in an empty cell of the new row."""
        return (self.tr("New measure…"), self.tr("responsible"), self.tr("deadline"))[column]

    def cell_text(self, row: int, column: Column) -> str:
        """Return what a cell says."""
        line = self._lines[row]
        if column in line.typed:
            return line.typed[column]
        if column is Column.TEXT:
            return line.text
        if column is Column.RESPONSIBLE:
            return ", ".join(one.short for one in line.responsibles)
        if line.deadline is None:
            return ""
        if not line.deadline.understood:
            return line.deadline.typed
        return line.deadline.short(self._context.language, self.year)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return text, marks, the reason of a mark, and what a screen reader says."""
        if not index.isValid():
            return None
        answer = self._answers.get(role)
        return answer(index.row(), Column(index.column())) if answer else None

    def _tooltip(self, row: int, column: Column) -> str | None:
        words = self._explanation(row, column)
        return f"<qt>{html.escape(words)}</qt>" if words else None

    def _spoken(self, row: int, column: Column) -> str:
        said = self.cell_text(row, column) or self.placeholder(column)
        return f"{self.column_name(column)}: {said}"

    def _lead(self, row: int, column: Column) -> int:
        if column is not Column.RESPONSIBLE:
            return 0
        line = self._lines[row]
        several = len(line.responsibles) > 1 and Column.RESPONSIBLE not in line.typed
        return len(line.responsibles[0].short) if several else 0

    def _mark(self, row: int, column: Column) -> str:
        line = self._lines[row]
        if column in line.problem:
            return "red"
        if column is not Column.DEADLINE or line.deadline is None:
            return ""
        if not line.deadline.needs_attention:
            return ""
        doubt = doubt_of(line.deadline, self.year, self._context.language).doubt
        return "red" if doubt is Doubt.IMPOSSIBLE else "amber"

    def _explanation(self, row: int, column: Column) -> str:
        line = self._lines[row]
        if column in line.problem:
            return line.problem[column]
        if column is Column.RESPONSIBLE:
            return self._who(line)
        if column is Column.DEADLINE and line.deadline is not None:
            return self._why(line.deadline)
        return ""

    def _who(self, line: MeasureLine) -> str:
        names = [one.name for one in line.responsibles]
        if len(names) > 1:
            names[0] = self.tr("{organisation} (leads)").format(organisation=names[0])
        return ", ".join(names)

    def _why(self, deadline: Deadline) -> str:
        reading = doubt_of(deadline, self.year, self._context.language)
        if reading.error is not None:
            return self._context.notices.words(reading.error)
        if reading.doubt is Doubt.NOT_UNDERSTOOD:
            return self.tr("Not understood as a date: kept and printed as typed")
        if reading.doubt is Doubt.TO_BE_SET:
            return self.tr("The date is still to be set")
        return ""


def _line(row: MeasureRow) -> MeasureLine:
    return MeasureLine(row.id, row.text, row.responsibles, row.deadline)
