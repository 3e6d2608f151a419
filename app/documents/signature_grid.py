"""The signatures of several parties: two columns of cells that no page's end divides."""

from dataclasses import dataclass, replace
from typing import Final

from app.documents.flow import Piece, text_lines
from app.documents.lines import Line, break_lines, text_width
from app.documents.page import PORTRAIT, Paper
from app.documents.style import MM, Style, styles
from app.documents.tagging import Element, Role, Structure
from app.values.language import Language

_GAP: Final = 10 * MM
_WIDTH: Final = (PORTRAIT.text_width - _GAP) / 2
_SIGNATURE: Final = 30 * MM
"""Length of the lines for the signature and the date."""
_NAME_AT: Final = 34 * MM
_ROOM_TO_WRITE: Final = 8 * MM
_ROOM_FOR_DATE: Final = 7 * MM
_BETWEEN: Final = 8 * MM
_UNDER_RULE: Final = 1.0
_HIGHEST: Final = PORTRAIT.text_height / 2
"""A row that endless names make higher gives them up to paragraphs above it."""


@dataclass(frozen=True, slots=True)
class Captions:
    """What stands under the lines to write on."""

    post: str
    signature: str
    name: str
    date: str


@dataclass(frozen=True, slots=True)
class Signer:
    """A party as the grid shows it: an empty text leaves a line to write on, None nothing."""

    organisation: str
    post: str | None = ""
    name: str | None = ""
    date: str | None = ""
    """As printed."""


def signature_grid(
    signers: list[Signer], captions: Captions, structure: Structure, language: Language
) -> list[Piece]:
    """Return the rows of the grid; a reader hears it cell by cell, from left to right."""
    pieces: list[Piece] = []
    for place in range(0, len(signers), 2):
        pair = [_Cell(signer, captions, language) for signer in signers[place : place + 2]]
        if _Heights(pair).whole <= _HIGHEST:
            pieces.append(GridRow(pair, structure))
            continue
        for signer in signers[place : place + 2]:
            pieces += _paragraphs(signer, structure, language)
            bare = replace(signer, organisation="", post=None, name=None)
            pieces.append(GridRow([_Cell(bare, captions, language)], structure))
    return pieces


def _paragraphs(signer: Signer, structure: Structure, language: Language) -> list[Piece]:
    pieces: list[Piece] = []
    for text, style in (
        (signer.organisation, styles().strong),
        (signer.post, styles().plain),
        (signer.name, styles().plain),
    ):
        if text:
            element = structure.add(Role.PARAGRAPH)
            pieces += text_lines(element, style, text, PORTRAIT.text_width, language)
    pieces[0].before = _BETWEEN
    return pieces


class _Cell:
    """A party's texts, broken to their places."""

    def __init__(self, signer: Signer, captions: Captions, language: Language) -> None:
        plain, strong = styles().plain, styles().strong
        self.signer = signer
        self.captions = captions
        self.organisation = _broken(signer.organisation, strong, _WIDTH, language)
        self.post = _broken(signer.post, plain, _WIDTH, language)
        self.name = _broken(signer.name, plain, _WIDTH - _NAME_AT, language)
        self.date = _broken(signer.date, plain, _WIDTH, language)


def _broken(text: str | None, style: Style, width: float, language: Language) -> list[Line]:
    return break_lines(text, style, width, language) if text else []


class _Heights:
    """Where the lines of a row stand, the same in both cells, in points from its top."""

    def __init__(self, cells: list[_Cell]) -> None:
        leading, caption = styles().plain.leading, styles().caption.leading + _UNDER_RULE
        posts = [cell.signer.post for cell in cells]
        top = max(len(cell.organisation) for cell in cells) * styles().strong.leading
        room = _ROOM_TO_WRITE if "" in posts else 0.0
        self.post = top + max(room, *(len(cell.post) * leading for cell in cells))
        under = self.post + (caption if "" in posts else 0.0)
        self.name = under + max(_ROOM_TO_WRITE, *(len(cell.name) * leading for cell in cells))
        dated = any(cell.signer.date is not None for cell in cells)
        self.date = self.name + caption + _ROOM_FOR_DATE
        self.whole = (self.date if dated else self.name) + caption


@dataclass(frozen=True, slots=True)
class _Text:
    """A leaf of a cell: lines that begin at `top`."""

    element: Element
    style: Style
    x: float
    top: float
    lines: list[Line]


class GridRow(Piece):
    """One party, or two beside each other, never divided."""

    __slots__ = ("_rules", "_texts")

    def __init__(self, cells: list[_Cell], structure: Structure) -> None:
        heights = _Heights(cells)
        super().__init__(heights.whole, before=_BETWEEN)
        self._texts: list[_Text] = []
        self._rules: list[tuple[float, float, float]] = []
        for place, cell in enumerate(cells):
            self._add(cell, place * (_WIDTH + _GAP), heights, structure)

    def _add(self, cell: _Cell, x: float, heights: _Heights, structure: Structure) -> None:
        signer, captions, plain = cell.signer, cell.captions, styles().plain

        def text(lines: list[Line], style: Style, left: float, top: float) -> None:
            self._texts.append(_Text(structure.add(Role.PARAGRAPH), style, left, top, lines))

        def above(lines: list[Line], left: float, base: float) -> None:
            text(lines, plain, left, base - len(lines) * plain.leading)

        def to_write(caption: str, left: float, length: float, base: float) -> None:
            self._rules.append((left, left + length, base))
            inset = (length - text_width(caption, styles().caption)) / 2
            text([Line(inset, caption, 0.0)], styles().caption, left, base + _UNDER_RULE)

        if cell.organisation:
            text(cell.organisation, styles().strong, x, 0.0)
        if cell.post:
            above(cell.post, x, heights.post)
        elif signer.post is not None:
            to_write(captions.post, x, _WIDTH, heights.post)
        to_write(captions.signature, x, _SIGNATURE, heights.name)
        if cell.name:
            above(cell.name, x + _NAME_AT, heights.name)
        elif signer.name is not None:
            to_write(captions.name, x + _NAME_AT, _WIDTH - _NAME_AT, heights.name)
        if cell.date:
            above(cell.date, x, heights.date)
        elif signer.date is not None:
            to_write(captions.date, x, _SIGNATURE, heights.date)

    def draw(self, paper: Paper, top: float) -> None:
        """Draw one cell after the other, each from its top."""
        for leaf in self._texts:
            y = top + leaf.top
            for line in leaf.lines:
                x = leaf.x + line.x
                paper.text(leaf.element, leaf.style, x, y, line.text, line.word_space)
                y += leaf.style.leading
        for left, right, base in self._rules:
            paper.rule(left, top + base, right, top + base)
