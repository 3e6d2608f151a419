"""The signatures of several parties: two columns of cells that no page's end divides."""

from dataclasses import dataclass, replace
from typing import Final

from app.documents.flow import Piece, text_lines
from app.documents.lines import Line, break_lines, text_width
from app.documents.page import Paper
from app.documents.style import MM, Style, Styles
from app.documents.tagging import Element, Role, Structure
from app.documents.typesetting import Typesetting
from app.values.language import Language

_GAP: Final = 10 * MM
_SIGNATURE: Final = 30 * MM
"""Length of the lines for the signature and the date."""
_NAME_AT: Final = 34 * MM
_ROOM_TO_WRITE: Final = 8 * MM
_ROOM_FOR_DATE: Final = 7 * MM
_BETWEEN: Final = 8 * MM
_UNDER_RULE: Final = 1.0
_HIGHEST: Final = 0.5
"""Of a page: a row that endless names make higher gives them up to paragraphs above it."""


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
    signers: list[Signer], captions: Captions, typesetting: Typesetting, structure: Structure
) -> list[Piece]:
    """Return the rows of the grid; a reader hears it cell by cell, from left to right."""
    pieces: list[Piece] = []
    highest = _HIGHEST * typesetting.page.text_height
    for place in range(0, len(signers), 2):
        pair = [_Cell(signer, captions, typesetting) for signer in signers[place : place + 2]]
        if _Heights(pair, typesetting.styles).whole <= highest:
            pieces.append(GridRow(pair, typesetting, structure))
            continue
        for signer in signers[place : place + 2]:
            pieces += _paragraphs(signer, typesetting, structure)
            bare = replace(signer, organisation="", post=None, name=None)
            cell = _Cell(bare, captions, typesetting)
            pieces.append(GridRow([cell], typesetting, structure))
    return pieces


def _paragraphs(signer: Signer, typesetting: Typesetting, structure: Structure) -> list[Piece]:
    pieces: list[Piece] = []
    style, width = typesetting.styles, typesetting.page.text_width
    for text, set_in in (
        (signer.organisation, style.strong),
        (signer.post, style.plain),
        (signer.name, style.plain),
    ):
        if text:
            element = structure.add(Role.PARAGRAPH)
            pieces += text_lines(element, set_in, text, width, typesetting.language)
    pieces[0].before = _BETWEEN
    return pieces


class _Cell:
    """A party's texts, broken to their places."""

    def __init__(self, signer: Signer, captions: Captions, typesetting: Typesetting) -> None:
        plain, strong = typesetting.styles.plain, typesetting.styles.strong
        language, narrowed = typesetting.language, typesetting.narrowed
        self.signer = signer
        self.captions = captions
        self.width = (typesetting.page.text_width - _GAP) / 2
        self.signature, self.name_at = _SIGNATURE * narrowed, _NAME_AT * narrowed
        self.organisation = _broken(signer.organisation, strong, self.width, language)
        self.post = _broken(signer.post, plain, self.width, language)
        self.name = _broken(signer.name, plain, self.width - self.name_at, language)
        self.date = _broken(signer.date, plain, self.width, language)


def _broken(text: str | None, style: Style, width: float, language: Language) -> list[Line]:
    return break_lines(text, style, width, language) if text else []


class _Heights:
    """Where the lines of a row stand, the same in both cells, in points from its top."""

    def __init__(self, cells: list[_Cell], styles: Styles) -> None:
        leading, caption = styles.plain.leading, styles.caption.leading + _UNDER_RULE
        posts = [cell.signer.post for cell in cells]
        top = max(len(cell.organisation) for cell in cells) * styles.strong.leading
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

    __slots__ = ("_rules", "_styles", "_texts")

    def __init__(self, cells: list[_Cell], typesetting: Typesetting, structure: Structure) -> None:
        self._styles = typesetting.styles
        heights = _Heights(cells, self._styles)
        super().__init__(heights.whole, before=_BETWEEN)
        self._texts: list[_Text] = []
        self._rules: list[tuple[float, float, float]] = []
        for place, cell in enumerate(cells):
            self._add(cell, place * (cell.width + _GAP), heights, structure)

    def _add(self, cell: _Cell, x: float, heights: _Heights, structure: Structure) -> None:
        signer, captions = cell.signer, cell.captions
        if cell.organisation:
            element = structure.add(Role.PARAGRAPH)
            self._texts.append(_Text(element, self._styles.strong, x, 0.0, cell.organisation))
        beside, width = x + cell.name_at, cell.width
        for text, lines, left, length, base, caption in (
            (signer.post, cell.post, x, width, heights.post, captions.post),
            ("", [], x, cell.signature, heights.name, captions.signature),
            (signer.name, cell.name, beside, width - cell.name_at, heights.name, captions.name),
            (signer.date, cell.date, x, cell.signature, heights.date, captions.date),
        ):
            if lines:
                self._write(lines, left, base, structure)
            elif text is not None:
                self._leave_line(caption, left, length, base, structure)

    def _write(self, lines: list[Line], x: float, base: float, structure: Structure) -> None:
        """Set a text so that its last line stands where the line to write on would be."""
        plain = self._styles.plain
        top = base - len(lines) * plain.leading
        self._texts.append(_Text(structure.add(Role.PARAGRAPH), plain, x, top, lines))

    def _leave_line(
        self, caption: str, x: float, length: float, base: float, structure: Structure
    ) -> None:
        small = self._styles.caption
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
