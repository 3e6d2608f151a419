"""A small picture of a picture, read with limits: the file may be anybody's."""

from pathlib import Path
from typing import Final

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage, QImageReader

SIDE: Final = 224
"""Pixels of the longer side: sharp at twice the size of text on a dense screen."""

# Only formats that say their size beforehand and refer to nothing outside (as SVG does).
_FORMATS: Final = {
    "image/jpeg": b"jpeg",
    "image/png": b"png",
    "image/gif": b"gif",
    "image/webp": b"webp",
    "image/tiff": b"tiff",
}
_MOST_PIXELS: Final = 50_000_000
_MOST_BYTES: Final = 60_000_000


def is_picture(media_type: str) -> bool:
    """Tell whether a thumbnail may be made of such a file."""
    return media_type in _FORMATS


def read_thumbnail(path: Path, media_type: str) -> QImage | None:
    """Return a picture of at most SIDE pixels, turned as the camera says; None where none can be.

    Meant for a worker. The format is that of the content, never guessed from the name; what claims
    to be larger than 50 megapixels is not unpacked.
    """
    form = _FORMATS.get(media_type)
    if form is None or path.stat().st_size > _MOST_BYTES:
        return None
    reader = QImageReader(str(path), form)
    reader.setAutoDetectImageFormat(False)
    reader.setAutoTransform(True)
    size = reader.size()
    if not size.isValid() or size.width() * size.height() > _MOST_PIXELS:
        return None
    if max(size.width(), size.height()) > SIDE:
        small = size.scaled(SIDE, SIDE, Qt.AspectRatioMode.KeepAspectRatio)
        reader.setScaledSize(small.expandedTo(QSize(1, 1)))
    image = reader.read()
    return None if image.isNull() else image
