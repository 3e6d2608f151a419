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
        signer, captions = cell.signer, cell.captions
        if cell.organisation:
            element = structure.add(Role.PARAGRAPH)
            self._texts.append(_Text(element, styles().strong, x, 0.0, cell.organisation))
        beside = x + _NAME_AT
        for text, lines, left, length, base, caption in (
            (signer.post, cell.post, x, _WIDTH, heights.post, captions.post),
            ("", [], x, _SIGNATURE, heights.name, captions.signature),
            (signer.name, cell.name, beside, _WIDTH - _NAME_AT, heights.name, captions.name),
            (signer.date, cell.date, x, _SIGNATURE, heights.date, captions.date),
        ):
            if lines:
                self._write(lines, left, base, structure)
            elif text is not None:
                self._leave_line(caption, left, length, base, structure)

    def _write(self, lines: list[Line], x: float, base: float, structure: Structure) -> None:
        """Set a text so that its last line stands where the line to write on would be."""
        plain = styles().plain
        top = base - len(lines) * plain.leading
        self._texts.append(_Text(structure.add(Role.PARAGRAPH), plain, x, top, lines))

    def _leave_line(
        self, caption: str, x: float, length: float, base: float, structure: Structure
    ) -> None:
        small = styles().caption
        inset = (length - text_width(caption, small)) / 2
        under = [Line(inset, caption, 0.0)]
        element = structure.add(Role.PARAGRAPH)
        self._texts.append(_Text(element, small, x, base + _UNDER_RULE, under))
        self._rules.append((x, x + length, base))

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
