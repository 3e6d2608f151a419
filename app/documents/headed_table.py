"""A table with a head: its columns are chosen, its rows added, the head repeated on each page."""

from collections.abc import Container, Sequence
from dataclasses import dataclass, replace

from app.documents.style import MM, Style
from app.documents.table import Cell, Columns, Row
from app.documents.tagging import PAGINATION, Role, Structure
from app.documents.typesetting import Typesetting

_SLACK: float = 0.01
_WIDE: float = 8 * MM
"""Rows over the whole width are at least this high."""

Text = str | tuple[str, ...]
"""What a cell says: a text, or paragraphs."""


@dataclass(frozen=True, slots=True)
class TableColumn:
    """A column of a table; width in points."""

    name: str
    width: float
    share: float = 1.0
    """Of the room that hidden columns leave."""
    centred: bool = False
    firm: bool = False
    """Its width follows the type, not the page: numbers and days."""
    least: float = 0.0


def shown_columns(columns: Sequence[TableColumn], hidden: Container[int]) -> dict[int, TableColumn]:
    """Return the columns that are not hidden by their places, widened over the others' room."""
    shown = {place: column for place, column in enumerate(columns) if place not in hidden}
    spare = sum(column.width for place, column in enumerate(columns) if place in hidden)
    shares = sum(column.share for column in shown.values())
    return {
        place: replace(column, width=column.width + spare * column.share / shares)
        for place, column in shown.items()
    }


def fitted_columns(
    columns: Sequence[TableColumn], typesetting: Typesetting
) -> Sequence[TableColumn]:
    """Return the columns as wide together as the text of the page."""
    grown, room = typesetting.grown, typesetting.page.text_width
    if grown == 1.0 and abs(sum(column.width for column in columns) - room) < _SLACK:
        return columns
    firm = [column.width * grown if column.firm else 0.0 for column in columns]
    times = 0.0
    for _ in columns:  # each turn may find one that would become too narrow
        rest = sum(one.width for one, width in zip(columns, firm, strict=True) if not width)
        times = (room - sum(firm)) / rest if rest else 0.0
        narrow = [
            place
            for place, one in enumerate(columns)
            if not firm[place] and one.width * times < one.least
        ]
        if not narrow:
            break
        firm[narrow[0]] = columns[narrow[0]].least
    return [
        replace(column, width=width or column.width * times)
        for column, width in zip(columns, firm, strict=True)
    ]


class HeadedTable:
    """Collects the pieces of a table; its head comes first and tops every page that follows."""

    def __init__(
        self,
        columns: Sequence[TableColumn],
        typesetting: Typesetting,
        structure: Structure,
        *,
        before: float = 6 * MM,
    ) -> None:
        """`before` is the space above the table, which is as wide as the text of the page."""
        self._names = columns = fitted_columns(columns, typesetting)
        self._structure = structure
        style = typesetting.styles
        self._heading, self._plain = style.cell_head, style.cell
        self._cells = [style.cell_centred if column.centred else style.cell for column in columns]
        self._columns = Columns(
            [column.width for column in columns],
            typesetting.language,
            numbered=columns[0].centred,
            room=typesetting.page.text_height,
        )
        table = structure.add(Role.TABLE)
        line = structure.add(Role.TABLE_ROW, structure.add(Role.TABLE_HEAD, table))
        names = [
            Cell(structure.add(Role.HEADER_CELL, line), self._heading, column.name, place)
            for place, column in enumerate(columns)
        ]
        self.pieces = self._columns.rows(names, middle=True, before=before, keep=True)
        head = self.pieces[-1]
        assert isinstance(head, Row)
        self._head = head.as_artifact(PAGINATION)
        self._body = structure.add(Role.TABLE_BODY, table)

    def row(
        self,
        texts: Sequence[Text],
        *,
        least: float = 0.0,
        middle: bool = False,
        keep: bool = False,
        headed: bool = False,
    ) -> None:
        """Add a row, at least so high; where it is `headed`, its first cell names it."""
        line = self._structure.add(Role.TABLE_ROW, self._body)
        cells = []
        for place, (style, text) in enumerate(zip(self._cells, texts, strict=True)):
            heads = headed and not place
            element = self._structure.add(Role.HEADER_CELL if heads else Role.DATA_CELL, line)
            element.heads_row = heads
            cells.append(Cell(element, style, text, place))
        self._add(cells, least=least, middle=middle, keep=keep)

    def wide(self, text: str, *, heading: bool = False, keep: bool = False) -> None:
        """Add a row over the whole width: a remark, or a heading of those below."""
        line = self._structure.add(Role.TABLE_ROW, self._body)
        role = Role.HEADER_CELL if heading else Role.DATA_CELL
        style: Style = self._heading if heading else self._plain
        cell = Cell(self._structure.add(role, line), style, text, 0, len(self._names))
        self._add([cell], least=_WIDE, middle=True, keep=keep)

    def _add(self, cells: list[Cell], *, least: float, middle: bool, keep: bool) -> None:
        self.pieces += self._columns.rows(
            cells, least=least, middle=middle, keep=keep, head=self._head
        )
