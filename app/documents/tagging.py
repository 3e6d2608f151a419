"""The seam for archival tagging: every drawn leaf passes through a structure.

A document makes its structure elements together with what it lays out, hands each leaf's element to
the paper, and draws nothing without one: what carries no meaning (page numbers, rules, repeated
table heads) says so with an artifact. `Structure` itself keeps nothing and marks nothing; a builder
that writes the structure tree overrides its methods, and no document changes.
"""

from dataclasses import dataclass
from enum import StrEnum


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
    ARTIFACT = "Artifact"


@dataclass(slots=True, eq=False)
class Element:
    """A node of the structure tree; only leaves are drawn."""

    role: Role
    parent: "Element | None" = None


PAGINATION = Element(Role.ARTIFACT)
"""Page numbers, footers, draft marks, repeated table heads."""
LAYOUT = Element(Role.ARTIFACT)
"""Rules and grids."""


class Structure:
    """Keeps nothing: the documents are not tagged yet."""

    def __init__(self) -> None:
        self.document = Element(Role.DOCUMENT)

    def add(self, role: Role, parent: Element | None = None) -> Element:
        """Return a new element at the end of its parent, or of the document."""
        return Element(role, parent or self.document)

    def begin(self, element: Element) -> None:
        """Open the marks of a leaf, or of an artifact, on the current page."""

    def end(self, element: Element) -> None:
        """Close the marks opened last."""

    def show(self, element: Element, text: str) -> None:
        """Take note of a piece of a leaf's text, in the order of drawing."""
