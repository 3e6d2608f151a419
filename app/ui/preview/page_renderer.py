"""Content to PDF and PDF to pictures; all of it runs on the document thread, with frozen data.

PDFium is not safe in several threads, so whatever it makes is also closed here, never by a
collector somewhere else.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtGui import QImage

from app.documents.content import Content
from app.documents.rendering import render
from app.ui.page_images import page_image

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument  # loaded by the first paper, in its thread

Bitmaps = dict[int, QImage]


@dataclass(frozen=True)
class PaperPage:
    """A page's size in points and what it says."""

    width: float
    height: float
    text: str


@dataclass(frozen=True)
class Printout:
    """A finished paper. `data` is what is shown, printed and saved: the same bytes."""

    data: bytes
    pages: tuple[PaperPage, ...]

    @property
    def landscape(self) -> bool:
        """Whether the paper lies."""
        return bool(self.pages) and self.pages[0].width > self.pages[0].height


def print_out(content: Content) -> Printout:
    """Lay a paper out. UserError: the font lacks a character."""
    data = render(content)
    pdf = _open(data)
    try:
        return Printout(data, tuple(_page(pdf, index) for index in range(len(pdf))))
    finally:
        pdf.close()


def page_images(data: bytes, widths: Mapping[int, int]) -> Bitmaps:
    """Return pictures of pages (index: width in device pixels)."""
    pdf = _open(data)
    try:
        return {index: page_image(pdf, index, width) for index, width in widths.items()}
    finally:
        pdf.close()


def _open(data: bytes) -> "PdfDocument":
    import pypdfium2

    return pypdfium2.PdfDocument(data)


def _page(pdf: "PdfDocument", index: int) -> PaperPage:
    page = pdf[index]
    words = page.get_textpage()
    try:
        text = " ".join(words.get_text_bounded().split())
        return PaperPage(page.get_width(), page.get_height(), text)
    finally:
        words.close()
        page.close()
