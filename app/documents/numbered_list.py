"""A numbered list whose texts hang beside their numbers."""

from dataclasses import dataclass
from typing import Final

from app.documents.flow import Piece
from app.documents.style import MM, Style
from app.documents.table import Cell, Columns
from app.documents.tagging import Element, Role, Structure
from app.documents.typesetting import Typesetting

NUMBER_WIDTH: Final = 8 * MM


@dataclass(frozen=True, slots=True)
class Entry:
    """An entry of a list: its label as printed and its lines, each a paragraph.

    Without a label the one line stands in the label's place: what is left out of a list.
    """

    label: str
    lines: tuple[str, ...]


def numbered_list(texts: list[str], typesetting: Typesetting, structure: Structure) -> list[Piece]:
    """Return a list of one or more texts, counted from 1."""
    listed = [Entry(f"{place}.", (text,)) for place, text in enumerate(texts, start=1)]
    return list_entries(listed, typesetting, structure)


def list_entries(
    listed: list[Entry], typesetting: Typesetting, structure: Structure, *, between: float = 0.0
) -> list[Piece]:
    """Return a list of entries with their own labels; `between` is the room between two."""
    indent, page = typesetting.styles.body.indent, typesetting.page
    number = NUMBER_WIDTH * typesetting.grown
    columns = Columns(
        [number, page.text_width - indent - number],
        typesetting.language,
        x=indent,
        grid=False,
        room=page.text_height,
    )
    whole = structure.add(Role.LIST)
    pieces: list[Piece] = []
    for place, entry in enumerate(listed):
        rows = _rows(
            entry, typesetting.styles.hanging, structure, structure.add(Role.LIST_ITEM, whole)
        )
        for cells in rows:
            last = cells is rows[-1]
            pieces += columns.rows(
                cells,
                before=between if place and cells is rows[0] else 0.0,
                keep=not last or (place == 0 and len(listed) > 1),
            )
    return pieces


def _rows(entry: Entry, style: Style, structure: Structure, item: Element) -> list[list[Cell]]:
    """Return an entry's rows: the label stands beside its first line."""
    label = structure.add(Role.LABEL, item) if entry.label else None
    body = structure.add(Role.LIST_BODY, item)
    if label is None:
        return [[Cell(body, style, line, 0, 2)] for line in entry.lines]
    if len(entry.lines) == 1:
        return [[Cell(label, style, entry.label), Cell(body, style, entry.lines[0], 1)]]
    rows = [[Cell(structure.add(Role.PARAGRAPH, body), style, line, 1)] for line in entry.lines]
    rows[0].insert(0, Cell(label, style, entry.label))
    return rows
