"""Pages of a PDF as pictures; runs on the document thread."""

from typing import TYPE_CHECKING

from PySide6.QtGui import QImage

from app.documents.content import Content

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument  # loaded by the first paper, in its thread


def page_images(content: Content, width: int, *, most: int | None = None) -> tuple[QImage, ...]:
    """Return each page, or the first `most`, `width` pixels wide.

    UserError where a glyph is missing. PDFium is not safe in several threads: what it makes is
    closed here, never by a collector somewhere else.
    """
    import pypdfium2

    from app.documents.rendering import render

    pdf = pypdfium2.PdfDocument(render(content))
    try:
        count = len(pdf) if most is None else min(most, len(pdf))
        return tuple(page_image(pdf, index, width) for index in range(count))
    finally:
        pdf.close()


def page_image(pdf: "PdfDocument", index: int, width: int) -> QImage:
    """Return one page of an open PDF, `width` pixels wide; nothing of PDFium stays with it."""
    page = pdf[index]
    try:
        # A hair less, because the library rounds up: the picture must fit its pixels exactly.
        bitmap = page.render(scale=(width - 0.01) / page.get_width(), prefer_bgrx=True)
        try:
            shown = QImage(
                bytes(bitmap.buffer),
                bitmap.width,
                bitmap.height,
                bitmap.stride,
                QImage.Format.Format_RGB32,
            )
            return shown.copy()  # the bitmap's memory goes with it
        finally:
            bitmap.close()
    finally:
        page.close()
