"""What a document put where: every piece, line and rule of its pages, as they were drawn."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any, Final
from unittest.mock import patch

from app.documents import decision_register, extract, rendering  # noqa: F401 - kinds of pieces
from app.documents.content import Content
from app.documents.flow import Piece
from app.documents.page import Paper
from app.documents.style import Style
from app.documents.tagging import Element, Role

SLACK: Final = 0.1


@dataclass(frozen=True)
class Drawn:
    """A line of text, in points from the upper left corner of the text's room."""

    page: int
    element: Element
    style: Style
    x: float
    top: float
    text: str
    word_space: float

    @property
    def right(self) -> float:
        shown = self.text.rstrip(" ")
        return self.x + self.style.face.width(shown) * self.style.size + self._grown(shown)

    @property
    def bottom(self) -> float:
        return self.top + self.style.leading

    @property
    def is_artifact(self) -> bool:
        return self.element.role is Role.ARTIFACT

    def _grown(self, shown: str) -> float:
        return shown.count(" ") * self.word_space


@dataclass(frozen=True)
class Placed:
    """A piece that was laid on a page."""

    page: int
    piece: Piece
    top: float

    @property
    def kind(self) -> str:
        return type(self.piece).__name__


@dataclass
class Layout:
    """A whole document."""

    width: float = 0.0
    height: float = 0.0
    pieces: list[Placed] = field(default_factory=list)
    lines: list[Drawn] = field(default_factory=list)
    rules: list[tuple[int, float, float, float, float]] = field(default_factory=list)
    pdf: bytes = b""

    @property
    def pages(self) -> int:
        return max(line.page for line in self.lines)

    def said(self, page: int) -> list[Drawn]:
        """Return the lines of a page that carry meaning, in the order of drawing."""
        return [line for line in self.lines if line.page == page and not line.is_artifact]

    def by_element(self) -> Iterator[tuple[Element, list[Drawn]]]:
        """Give each leaf with its lines."""
        found: dict[int, list[Drawn]] = {}
        for line in self.lines:
            if not line.is_artifact:
                found.setdefault(id(line.element), []).append(line)
        for lines in found.values():
            yield lines[0].element, lines

    def room(self, line: Drawn) -> float:
        """Return how far to the right a line may reach: its column's edge, or the text's."""
        middle = (line.top + line.bottom) / 2
        edges = [
            x1
            for page, x1, y1, x2, y2 in self.rules
            if page == line.page and x1 == x2 and y1 <= middle <= y2 and x1 > line.x
        ]
        return min(edges, default=self.width)


def laid_out(content: Content) -> Layout:
    """Render a document and return where everything stands."""
    layout = Layout()
    with _watched(layout):
        layout.pdf = rendering.render(content)
    return layout


@contextmanager
def _watched(layout: Layout) -> Iterator[None]:
    text, rule, room = Paper.text, Paper.rule, Paper.next_page

    def note_text(
        paper: Paper,
        element: Element,
        style: Style,
        x: float,
        top: float,
        said: str,
        word_space: float = 0.0,
    ) -> None:
        if said:
            layout.lines.append(Drawn(paper.page, element, style, x, top, said, word_space))
        text(paper, element, style, x, top, said, word_space)

    def note_rule(paper: Paper, x1: float, y1: float, x2: float, y2: float) -> None:
        layout.rules.append((paper.page, x1, y1, x2, y2))
        rule(paper, x1, y1, x2, y2)

    def note_room(paper: Paper) -> None:
        layout.width, layout.height = paper.geometry.text_width, paper.geometry.text_height
        room(paper)

    with (
        patch.object(Paper, "text", note_text),
        patch.object(Paper, "rule", note_rule),
        patch.object(Paper, "next_page", note_room),
        _pieces_watched(layout),
    ):
        yield


@contextmanager
def _pieces_watched(layout: Layout) -> Iterator[None]:
    from app.documents import flow

    begin, groups = flow._begin, flow._groups

    def grouped(pieces: list[Piece]) -> Iterator[list[Any]]:
        for group in groups(pieces):
            yield [_Watched(piece, layout) for piece in group]

    def begun(piece: Any, paper: Paper) -> float:
        return begin(piece.piece, paper)

    with patch.object(flow, "_groups", grouped), patch.object(flow, "_begin", begun):
        yield


class _Watched:
    """A piece that says where it was drawn."""

    def __init__(self, piece: Piece, layout: Layout) -> None:
        self.piece, self._layout = piece, layout

    def __getattr__(self, name: str) -> Any:
        return getattr(self.piece, name)

    def draw(self, paper: Paper, top: float) -> None:
        self._layout.pieces.append(Placed(paper.page, self.piece, top))
        self.piece.draw(paper, top)
