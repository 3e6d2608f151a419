"""Paper: the pages that a document is drawn on, their numbers, marks and metadata."""

import io
from typing import Final

from app.documents.conformance import add_image, conform, correct_library
from app.documents.content import FinalMark
from app.documents.image import Image
from app.documents.lines import break_lines
from app.documents.style import MM, Style
from app.documents.tagging import END, LAYOUT, PAGINATION, Element, Figure, Structure
from app.documents.text import label
from app.documents.typesetting import Typesetting

_HASH_SHOWN: Final = 12
_RULE_WIDTH: Final = 0.5


_HEADER_AT: Final = 9.5 * MM
"""From the upper edge to the top of the page number and the draft mark, where the margin is wide
enough; they keep off the text."""
_FOOTER_AT: Final = 12 * MM
"""From the lower edge to the baseline of the final record's mark, where the margin is wide enough;
under the text it keeps the room that its letters need."""
_OFF_TEXT: Final = 2 * MM
_UNDER_TEXT: Final = 4 * MM


class Paper:
    """Draws on pages; y counts downwards from the top margin, x from the left margin.

    Everything drawn names its element; text goes out in one text object a page, rules after it in
    one path.
    """

    def __init__(
        self,
        typesetting: Typesetting,
        structure: Structure,
        *,
        title: str,
        draft: bool,
        mark: FinalMark | None = None,
    ) -> None:
        from reportlab.pdfgen.canvas import Canvas

        correct_library()
        self.geometry = geometry = typesetting.page
        self._words = typesetting.words
        self._structure = structure
        self._draft = draft and typesetting.settings.draft_mark
        self._mark = mark
        self._styles = typesetting.styles
        self._header_at = min(_HEADER_AT, geometry.top - self._styles.right.leading - _OFF_TEXT)
        self._footer_at = min(_FOOTER_AT, geometry.bottom - _UNDER_TEXT)
        self._buffer = io.BytesIO()
        self._canvas = Canvas(
            self._buffer,
            pagesize=(geometry.width, geometry.height),
            invariant=1,
            pageCompression=1,
            initialFontName=self._styles.regular.name,
            pdfVersion=(1, 7),
            lang=typesetting.language.value,
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
        header = self._header_at - self.geometry.top
        if self.page > 1:
            self._line(PAGINATION, self._styles.centred, header, str(self.page))
        elif self._draft:
            self._line(PAGINATION, self._styles.right, header, self._words.draft)
        if self._mark:
            footer = self.geometry.height - self.geometry.top - self._footer_at
            said = self._words.final_mark(self._mark.sequence, self._mark.hash[:_HASH_SHOWN])
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

    def picture(
        self, figure: Figure, image: Image, x: float, top: float, width: float, height: float
    ) -> None:
        """Draw a picture whose upper edge is at `top`."""
        geometry = self.geometry
        left, lower = geometry.left + x, geometry.height - geometry.top - top - height
        figure.box = (left, lower, left + width, lower + height)
        name = add_image(self._canvas, image)
        # Before the page's text, which is one piece: reading order is the tree's.
        self._canvas._code += [  # noqa: SLF001 - marks stand around the picture
            self._structure.begin(figure),
            f"q {width:.4f} 0 0 {height:.4f} {left:.4f} {lower:.4f} cm /{name} Do Q",
            END,
        ]
        self._structure.end(figure)

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
            language=self._words.language.value,
        )
        self._canvas.save()
        return self._buffer.getvalue()

    def _line(self, element: Element, style: Style, top: float, text: str) -> None:
        language = self._words.language
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
