"""A small picture of a picture, read with limits: the file may be anybody's."""

import re
from pathlib import Path
from typing import Final

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage, QImageReader, QPainter
from PySide6.QtSvg import QSvgRenderer

SIDE: Final = 224
"""Pixels of the longer side: sharp at twice the size of text on a dense screen."""

# Formats that say their size beforehand and refer to nothing outside.
_FORMATS: Final = {
    "image/jpeg": b"jpeg",
    "image/png": b"png",
    "image/gif": b"gif",
    "image/webp": b"webp",
    "image/tiff": b"tiff",
}
_MOST_PIXELS: Final = 50_000_000
_MOST_BYTES: Final = 60_000_000
_SVG: Final = "image/svg+xml"
_MOST_SVG_BYTES: Final = 1_000_000
# What may name a file or an address, grow without end, or run.
_UNSAFE_SVG: Final = re.compile(
    rb"<!ENTITY|<\s*(?:\w+:)?(?:image|use|script|foreignObject|pattern|filter|animate\w*)\b"
    rb"|@import|dasharray|url\(\s*['\"]?\s*[^#'\"\s]|href\s*=\s*['\"]\s*[^#'\"\s]",
    re.IGNORECASE,
)


def is_picture(media_type: str) -> bool:
    """Tell whether a thumbnail may be made of such a file."""
    return media_type in _FORMATS or media_type == _SVG


def read_thumbnail(path: Path, media_type: str) -> QImage | None:
    """Return a picture of at most SIDE pixels, turned as the camera says; None where none can be.

    Meant for a worker. The format is that of the content, never guessed from the name; what claims
    to be larger than 50 megapixels is not unpacked, and an SVG is drawn only where it is all in
    itself: no other file, no address, no entities, nothing repeated or moving.
    """
    if media_type == _SVG:
        return _drawn(path)
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


def _drawn(path: Path) -> QImage | None:
    if path.stat().st_size > _MOST_SVG_BYTES:
        return None
    text = path.read_bytes()
    # In UTF-16, or with characters written as numbers, the words below could hide.
    if b"\0" in text or b"&#" in text or _UNSAFE_SVG.search(text):
        return None
    renderer = QSvgRenderer(text)
    size = renderer.defaultSize()
    if not renderer.isValid() or size.isEmpty():
        return None
    size.scale(SIDE, SIDE, Qt.AspectRatioMode.KeepAspectRatio)
    image = QImage(size.expandedTo(QSize(1, 1)), QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.white)  # as paper: a drawing in black would be lost in the dark
    painter = QPainter(image)
    renderer.render(painter)
    painter.end()
    return image
