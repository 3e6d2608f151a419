"""Paper: the pages that a document is drawn on, their margins, numbers, marks and metadata."""

import io
from dataclasses import dataclass
from typing import Final

from app.documents.conformance import conform, correct_library
from app.documents.content import FinalMark
from app.documents.lines import break_lines
from app.documents.style import MM, Style, styles
from app.documents.tagging import END, LAYOUT, PAGINATION, Element, Structure
from app.documents.text import label
from app.documents.wording import Wording

_HASH_SHOWN: Final = 12
_RULE_WIDTH: Final = 0.5


@dataclass(frozen=True, slots=True)
class Geometry:
    """A page and its margins, in points (source: V-117; a landscape page keeps the same)."""

    width: float
    height: float
    left: float = 30 * MM
    right: float = 10 * MM
    top: float = 20 * MM
    bottom: float = 20 * MM

    @property
    def text_width(self) -> float:
        """Between the left and the right margin."""
        return self.width - self.left - self.right

    @property
    def text_height(self) -> float:
        """Between the top and the bottom margin."""
        return self.height - self.top - self.bottom


PORTRAIT: Final = Geometry(210 * MM, 297 * MM)
LANDSCAPE: Final = Geometry(297 * MM, 210 * MM)

_HEADER_AT: Final = 9.5 * MM
"""From the upper edge to the top of the page number and the draft mark."""
_FOOTER_AT: Final = 12 * MM
"""From the lower edge to the baseline of the final record's mark."""


class Paper:
    """Draws on pages; y counts downwards from the top margin, x from the left margin.

    Everything drawn names its element; text goes out in one text object a page, rules after it in
    one path.
    """

    def __init__(
        self,
        geometry: Geometry,
        wording: Wording,
        structure: Structure,
        *,
        title: str,
        draft: bool,
        mark: FinalMark | None = None,
    ) -> None:
        from reportlab.pdfgen.canvas import Canvas

        correct_library()
        self.geometry = geometry
        self._wording = wording
        self._structure = structure
        self._draft = draft
        self._mark = mark
        self._styles = styles()
        self._buffer = io.BytesIO()
        self._canvas = Canvas(
            self._buffer,
            pagesize=(geometry.width, geometry.height),
            invariant=1,
            pageCompression=1,
            initialFontName=self._styles.regular.name,
            pdfVersion=(1, 7),
            lang=wording.language.value,
        )
        self._title = label(title)
        self._canvas.setViewerPreference("DisplayDocTitle", "true")
        self.page = 0
        self._bookmarks = 0
        self.next_page()

    def next_page(self) -> None:
        """Begin a page: its number from the second on, the draft mark on the first."""
        if self.page:
            self._close_page()
        self.page += 1
        self._element: Element | None = None
        self._style: Style | None = None
        self._word_space = 0.0
        self._rules: list[tuple[float, float, float, float]] = []
        self._text = self._canvas.beginText()
        self._code = self._text._code  # noqa: SLF001 - marks stand between the pieces of text
        self._structure.begin_page()
        header = _HEADER_AT - self.geometry.top
        if self.page > 1:
            self._line(PAGINATION, self._styles.centred, header, str(self.page))
        elif self._draft:
            self._line(PAGINATION, self._styles.right, header, self._wording.draft)
        if self._mark:
            footer = self.geometry.height - self.geometry.top - _FOOTER_AT
            said = self._wording.final_mark(self._mark.sequence, self._mark.hash[:_HASH_SHOWN])
            self._line(PAGINATION, self._styles.footer, footer, said)

    def text(
        self,
        element: Element,
        style: Style,
        x: float,
        top: float,
        text: str,
        word_space: float = 0.0,
    ) -> None:
        """Draw one broken line whose upper edge is at `top`."""
        if not text:
            return
        if element is not self._element:
            self._turn_to(element)
        out = self._text
        if style is not self._style:
            out.setFont(style.face.name, style.size)
            self._style = style
        if word_space != self._word_space:
            out.setWordSpace(word_space)
            self._word_space = word_space
        geometry = self.geometry
        out.setTextOrigin(geometry.left + x, geometry.height - geometry.top - top - style.drop)
        out._textOut(text)  # noqa: SLF001 - textOut would measure the text to move a cursor
        self._structure.show(element, text)

    def rule(self, x1: float, y1: float, x2: float, y2: float) -> None:
        """Draw a straight rule; rules never carry meaning."""
        geometry = self.geometry
        left, base = geometry.left, geometry.height - geometry.top
        self._rules.append((left + x1, base - y1, left + x2, base - y2))

    def bookmark(self, title: str, top: float) -> None:
        """Put an entry into the reader's outline that leads to this place."""
        self._bookmarks += 1
        key = f"b{self._bookmarks}"
        geometry = self.geometry
        self._canvas.bookmarkPage(key, "XYZ", left=0, top=geometry.height - geometry.top - top)
        self._canvas.addOutlineEntry(label(title), key, 0)

    def finish(self) -> bytes:
        """Close the last page and return the file."""
        self._close_page()
        conform(
            self._canvas,
            self._structure,
            title=self._title,
            language=self._wording.language.value,
        )
        self._canvas.save()
        return self._buffer.getvalue()

    def _line(self, element: Element, style: Style, top: float, text: str) -> None:
        language = self._wording.language
        line = break_lines(text, style, self.geometry.text_width, language)[0]
        self.text(element, style, line.x, top, line.text)

    def _turn_to(self, element: Element | None) -> None:
        """Close the marks of the leaf drawn last and open those of another, inside the text."""
        if self._element is not None:
            self._structure.end(self._element)
            self._code.append(END)
        if element is not None:
            self._code.append(self._structure.begin(element))
        self._element = element

    def _close_page(self) -> None:
        self._turn_to(None)
        self._canvas.drawText(self._text)
        if self._rules:
            self._code = self._canvas._code  # noqa: SLF001 - rules stand outside the text
            self._turn_to(LAYOUT)
            self._canvas.setLineWidth(_RULE_WIDTH)
            self._canvas.lines(_joined(self._rules))
            self._turn_to(None)
        self._canvas.showPage()


def _joined(
    rules: list[tuple[float, float, float, float]],
) -> list[tuple[float, float, float, float]]:
    """Return the rules, none twice, with upright pieces that continue each other drawn as one."""
    joined: list[tuple[float, float, float, float]] = []
    open_at: dict[float, int] = {}
    for rule in dict.fromkeys(rules):
        x1, y1, x2, y2 = rule
        place = open_at.get(x1) if x1 == x2 else None
        if place is not None and abs(joined[place][3] - y1) < _RULE_WIDTH:
            joined[place] = (x1, joined[place][1], x2, y2)
            continue
        if x1 == x2:
            open_at[x1] = len(joined)
        joined.append(rule)
    return joined
