"""The structure of a document beside its pages: what each drawn leaf is, and where its marks are.

A document makes its structure elements together with what it lays out, hands each leaf's element to
the paper, and draws nothing without one: what carries no meaning (page numbers, rules, repeated
table heads) says so with an artifact. Containers live in the tree alone; only leaves have marks. A
leaf that is continued on the next page has a mark on each. `app.documents.conformance` writes the
tree into the file.
"""

from dataclasses import dataclass, field
from enum import StrEnum
from typing import NamedTuple


class Role(StrEnum):
    """What a part of a document is; the values are PDF's standard structure types."""

    DOCUMENT = "Document"
    TITLE = "H1"
    HEADING = "H2"
    PARAGRAPH = "P"
    LIST = "L"
    LIST_ITEM = "LI"
    LABEL = "Lbl"
    LIST_BODY = "LBody"
    TABLE = "Table"
    TABLE_HEAD = "THead"
    TABLE_BODY = "TBody"
    TABLE_ROW = "TR"
    HEADER_CELL = "TH"
    DATA_CELL = "TD"
    FIGURE = "Figure"
    ARTIFACT = "Artifact"


class Mark(NamedTuple):
    """A marked piece of a page's content: the page counted from nought, the number on it."""

    page: int
    number: int


@dataclass(slots=True, eq=False)
class Element:
    """A node of the structure tree; only leaves are drawn.

    `kids` are elements in reading order; `marks` a leaf's pieces in the order of drawing; `span`
    is how many columns a table's cell stands in; `heads_row` tells a header cell that names its
    row from those that name their columns.
    """

    role: Role
    parent: "Element | None" = None
    kids: "list[Element]" = field(default_factory=list)
    marks: list[Mark] = field(default_factory=list)
    span: int = 1
    heads_row: bool = False
    is_layout: bool = False


@dataclass(slots=True, eq=False)
class Figure(Element):
    """A picture: what is read aloud in its place, and where it stands on its page (points)."""

    alternative: str = ""
    box: tuple[float, float, float, float] | None = None
    """Left, lower, right and upper edge, once it is drawn."""


PAGINATION = Element(Role.ARTIFACT)
"""Page numbers, footers, draft marks, repeated table heads."""
LAYOUT = Element(Role.ARTIFACT, is_layout=True)
"""Rules and grids."""

END = "EMC"
"""The operator that closes what `Structure.begin` opened."""
_PAGINATION = "/Artifact <</Type /Pagination>> BDC"
_LAYOUT = "/Artifact <</Type /Layout>> BDC"


class Structure:
    """Grows the tree and counts the marks of each page."""

    def __init__(self) -> None:
        self.document = Element(Role.DOCUMENT)
        self.pages: list[list[Element]] = []
        """Of every page the leaves in the order of their marks."""

    def add(self, role: Role, parent: Element | None = None) -> Element:
        """Return a new element at the end of its parent, or of the document."""
        owner = parent or self.document
        element = Element(role, owner)
        owner.kids.append(element)
        return element

    def add_figure(self, alternative: str) -> Figure:
        """Return a new figure at the end of the document."""
        figure = Figure(Role.FIGURE, self.document, alternative=alternative)
        self.document.kids.append(figure)
        return figure

    def begin_page(self) -> None:
        """Count marks anew."""
        self.pages.append([])

    def begin(self, element: Element) -> str:
        """Return the operator that opens the marks of a leaf or of an artifact."""
        if element.role is Role.ARTIFACT:
            return _LAYOUT if element.is_layout else _PAGINATION
        leaves = self.pages[-1]
        mark = Mark(len(self.pages) - 1, len(leaves))
        leaves.append(element)
        element.marks.append(mark)
        return f"/{element.role.value} <</MCID {mark.number}>> BDC"

    def end(self, element: Element) -> None:
        """Take note that the marks opened last are closed."""

    def show(self, element: Element, text: str) -> None:
        """Take note of a piece of a leaf's text, in the order of drawing."""
