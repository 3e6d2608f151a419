"""Rows: cells beside each other, with a grid or without, divided only when higher than a page."""

from dataclasses import dataclass
from typing import Final

from app.documents.flow import Piece
from app.documents.lines import Line, break_lines
from app.documents.page import Paper
from app.documents.style import MM, Style
from app.documents.tagging import Element
from app.values.language import Language

_PADDING: Final = 1.8 * MM
"""Beside a cell's text; between the columns of a list."""
_NUMBER_PADDING: Final = 0.5 * MM
"""Beside the text of a table's column of numbers, so that „10.10.“ stays on one line."""
_ABOVE: Final = 1.1 * MM
"""Above and below a cell's text."""


@dataclass(frozen=True, slots=True)
class Cell:
    """What stands in a column."""

    element: Element
    style: Style
    text: str | tuple[str, ...]
    """Several texts stand below each other, each a paragraph."""
    column: int = 0
    span: int = 1


class Row(Piece):
    """A row of broken cells; a piece of a row when it is higher than a page."""

    __slots__ = ("_cells", "_edges", "_middle")

    def __init__(
        self,
        cells: list[tuple[Cell, float, list[Line]]],
        height: float,
        *,
        edges: tuple[float, ...] = (),
        middle: bool = False,
        before: float = 0.0,
        keep: bool = False,
        head: Piece | None = None,
    ) -> None:
        """Edges are the x of the upright rules, from left to right; none: no grid."""
        super().__init__(height, before=before, keep=keep, head=head)
        self._cells = cells
        self._edges = edges
        self._middle = middle

    def draw(self, paper: Paper, top: float) -> None:
        """Draw the text of the cells and the grid around them."""
        for cell, x, lines in self._cells:
            style = cell.style
            y = top + (_ABOVE if self._edges else 0.0)
            if self._middle:
                y = top + (self.height - len(lines) * style.leading) / 2
            for line in lines:
                paper.text(cell.element, style, x + line.x, y, line.text, line.word_space)
                y += style.leading
        edges = self._edges
        if edges:
            bottom = top + self.height
            paper.rule(edges[0], top, edges[-1], top)
            paper.rule(edges[0], bottom, edges[-1], bottom)
            for edge in edges:
                paper.rule(edge, top, edge, bottom)

    def as_artifact(self, element: Element) -> "Row":
        """Return the same row as it is repeated on the next pages."""
        cells = [(Cell(element, cell.style, cell.text), x, lines) for cell, x, lines in self._cells]
        return Row(cells, self.height, edges=self._edges, middle=self._middle)


class Columns:
    """The columns of a table or a list: breaks cells to their widths and makes rows of them."""

    def __init__(
        self,
        widths: list[float],
        language: Language,
        *,
        x: float = 0.0,
        grid: bool = True,
        numbered: bool = True,
        room: float,
    ) -> None:
        """Widths and x in points; `room` is what a page offers to one row.

        `numbered`: the first column of a grid holds numbers, with little room beside them.
        """
        self._edges = [x]
        for width in widths:
            self._edges.append(self._edges[-1] + width)
        self._language = language
        self._grid = grid
        self._numbered = numbered
        self._room = room

    def rows(
        self,
        cells: list[Cell],
        *,
        least: float = 0.0,
        middle: bool = False,
        before: float = 0.0,
        keep: bool = False,
        head: Row | None = None,
    ) -> list[Piece]:
        """Return the cells as one row, or as several where they are higher than a page."""
        above = _ABOVE if self._grid else 0.0
        broken = []
        for cell in cells:
            left, right = self._between(cell)
            broken.append((cell, left, self._lines(cell, right - left)))
            cell.element.span = cell.span
        edges = self._upright(cells) if self._grid else ()
        room = self._room - (head.height if head else 0.0) - 2 * above
        pieces: list[Piece] = []
        while True:
            part, broken, height = _part(broken, room)
            pieces.append(
                Row(
                    part,
                    max(height + 2 * above, least),
                    edges=edges,
                    middle=middle,
                    before=0.0 if pieces else before,
                    head=head,
                )
            )
            if not any(lines for _, _, lines in broken):
                break
        pieces[-1].keep = keep
        return pieces

    def _lines(self, cell: Cell, width: float) -> list[Line]:
        if isinstance(cell.text, str):
            return break_lines(cell.text, cell.style, width, self._language) if cell.text else []
        lines: list[Line] = []
        for text in filter(None, cell.text):
            if lines:  # else whoever listens to the file hears two words as one
                lines[-1] = lines[-1]._replace(text=lines[-1].text + " ")
            lines += break_lines(text, cell.style, width, self._language)
        return lines

    def _between(self, cell: Cell) -> tuple[float, float]:
        """Return where a cell's text may stand."""
        end = cell.column + cell.span
        left, right = self._edges[cell.column], self._edges[end]
        if not self._grid:
            return left, right - (0.0 if end == len(self._edges) - 1 else _PADDING)
        narrow = self._numbered and not cell.column and cell.span == 1
        padding = _NUMBER_PADDING if narrow else _PADDING
        return left + padding, right - padding

    def _upright(self, cells: list[Cell]) -> tuple[float, ...]:
        places = {0, len(self._edges) - 1}
        for cell in cells:
            places |= {cell.column, cell.column + cell.span}
        return tuple(self._edges[place] for place in sorted(places))


def _part(
    broken: list[tuple[Cell, float, list[Line]]], room: float
) -> tuple[list[tuple[Cell, float, list[Line]]], list[tuple[Cell, float, list[Line]]], float]:
    """Return what of the cells fits in the room, the rest, and the height of what fits."""
    part, rest, highest = [], [], 0.0
    for cell, x, lines in broken:
        fits = max(1, int(room / cell.style.leading))
        part.append((cell, x, lines[:fits]))
        rest.append((cell, x, lines[fits:]))
        highest = max(highest, len(lines[:fits]) * cell.style.leading)
    return part, rest, highest
