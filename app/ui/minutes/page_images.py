"""The minutes as pictures of their pages; runs on the document thread."""

from PySide6.QtGui import QImage

from app.documents.content import Minutes


def page_images(content: Minutes, width: int) -> tuple[QImage, ...]:
    """Return each page `width` pixels wide. Raises UserError where a glyph is missing."""
    import pypdfium2

    from app.documents import minutes

    pdf = pypdfium2.PdfDocument(minutes.render(content))
    try:
        return tuple(_image(pdf[index], width) for index in range(len(pdf)))
    finally:
        pdf.close()


def _image(page: object, width: int) -> QImage:
    bitmap = page.render(scale=width / page.get_width(), prefer_bgrx=True)  # type: ignore[attr-defined] # the library has no types
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
