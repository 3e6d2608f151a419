"""Lays pieces on pages: what is as high as one line or one row, and what it must stay with.

A document is a flat list of pieces. A piece that keeps is never the last on its page, so headings,
widows, signatures and directions need no rules of their own: they say what they keep with. Each
piece is measured once and drawn once.
"""

from abc import ABC, abstractmethod
from collections.abc import Iterator
from typing import Final

from app.documents.lines import break_lines
from app.documents.page import Paper
from app.documents.style import Style
from app.documents.tagging import Element
from app.values.language import Language

_SLACK: Final = 0.01


class Piece(ABC):
    """Something of a fixed height that is not divided between pages."""

    __slots__ = ("before", "head", "height", "keep")

    def __init__(
        self,
        height: float,
        *,
        before: float = 0.0,
        keep: bool = False,
        head: "Piece | None" = None,
    ) -> None:
        self.height = height
        self.before = before
        """Empty space above, not at the top of a page."""
        self.keep = keep
        """The next piece must begin on the same page."""
        self.head = head
        """Drawn above it when it begins a page: a table's head."""

    @abstractmethod
    def draw(self, paper: Paper, top: float) -> None:
        """Draw it with its upper edge at `top`."""


class Space(Piece):
    """Room to leave free."""

    __slots__ = ()

    def draw(self, paper: Paper, top: float) -> None:
        """Draw nothing."""


class TextLine(Piece):
    """One line of a paragraph."""

    __slots__ = ("bookmark", "element", "style", "text", "word_space", "x")

    def __init__(
        self,
        element: Element,
        style: Style,
        x: float,
        text: str,
        word_space: float,
        *,
        before: float,
        keep: bool,
    ) -> None:
        super().__init__(style.leading, before=before, keep=keep)
        self.element = element
        self.style = style
        self.x = x
        self.text = text
        self.word_space = word_space
        self.bookmark = ""

    def draw(self, paper: Paper, top: float) -> None:
        """Draw the line, and the bookmark it carries."""
        if self.bookmark:
            paper.bookmark(self.bookmark, top)
        paper.text(self.element, self.style, self.x, top, self.text, self.word_space)


class Rule(Piece):
    """A level rule of a given length."""

    __slots__ = ("length", "x")

    def __init__(self, x: float, length: float, *, before: float) -> None:
        super().__init__(1.0, before=before)
        self.x = x
        self.length = length

    def draw(self, paper: Paper, top: float) -> None:
        """Draw the rule."""
        paper.rule(self.x, top, self.x + self.length, top)


def text_lines(  # noqa: PLR0913 - a paragraph's place and manners
    element: Element,
    style: Style,
    text: str,
    width: float,
    language: Language,
    *,
    x: float = 0.0,
    before: float = 0.0,
    keep: bool = False,
    bookmark: str = "",
    continued: bool = False,
) -> list[Piece]:
    """Return a paragraph as pieces: at least two of its lines stay on either side of a page's end.

    With `keep` all of it stays with what follows: a heading. `continued`: the element's text goes
    on in another call, after a space.
    """
    lines = break_lines(text, style, width, language)
    if continued:
        lines[-1] = lines[-1]._replace(text=lines[-1].text + " ")
    last = len(lines) - 1
    pieces: list[Piece] = []
    for place, line in enumerate(lines):
        keeps = keep or (place == 0 and last > 0) or place == last - 1
        piece = TextLine(
            element,
            style,
            x + line.x,
            line.text,
            line.word_space,
            before=before if place == 0 else 0.0,
            keep=keeps,
        )
        if place == 0:
            piece.bookmark = bookmark
        pieces.append(piece)
    return pieces


def keep_with_last(pieces: list[Piece], count: int = 2) -> None:
    """Make what is added next take the last pieces with it: signatures, a closing rule."""
    for piece in pieces[-count:]:
        piece.keep = True


def lay_out(pieces: list[Piece], paper: Paper) -> None:
    """Draw the pieces one below the other, beginning pages where they must begin."""
    room = paper.geometry.text_height
    top = 0.0
    for group in _groups(pieces):
        first = group[0]
        needed = sum(piece.height for piece in group)
        needed += sum(piece.before for piece in group[1:])
        before = first.before if top else 0.0
        if top and top + before + needed > room + _SLACK:
            paper.next_page()
            top = _begin(first, paper)
        for piece in group:
            before = piece.before if top else 0.0
            # only a group higher than a page is divided here
            if top and top + before + piece.height > room + _SLACK and piece is not first:
                paper.next_page()
                top, before = _begin(piece, paper), 0.0
            top += before
            piece.draw(paper, top)
            top += piece.height


def _begin(piece: Piece, paper: Paper) -> float:
    """Draw what stands above a piece that begins a page, and return its height."""
    if piece.head is None:
        return 0.0
    piece.head.draw(paper, 0.0)
    return piece.head.height


def _groups(pieces: list[Piece]) -> Iterator[list[Piece]]:
    group: list[Piece] = []
    for piece in pieces:
        group.append(piece)
        if not piece.keep:
            yield group
            group = []
    if group:
        yield group
