"""Where the pages of a paper lie on the desk, in logical pixels, at a zoom."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QRect, QSize

from app.ui.preview.page_renderer import PaperPage

_SMALLEST = 0.1
"""Pixels a point; a page never vanishes in a tiny window."""


class Zoom(Enum):
    """How large a page is shown; a number is a share of its size on paper."""

    WHOLE = "whole"
    WIDTH = "width"
    FULL = 1.0
    LARGER = 1.5

    @property
    def fits(self) -> bool:
        """Whether the page takes its size from the window."""
        return self in (Zoom.WHOLE, Zoom.WIDTH)


@dataclass(frozen=True)
class Places:
    """Each page's rectangle and the size of the whole desk."""

    pages: tuple[QRect, ...]
    size: QSize
    margin: int
    """Between pages and around them."""

    def nearest(self, top: int, height: int) -> int:
        """Return the index of the page that is seen most between `top` and `top + height`."""
        seen = [min(page.bottom(), top + height) - max(page.top(), top) for page in self.pages]
        return seen.index(max(seen)) if seen else 0

    def seen(self, top: int, height: int) -> list[int]:
        """Return the indexes of the pages that are seen at all."""
        return [
            index
            for index, page in enumerate(self.pages)
            if page.bottom() >= top and page.top() <= top + height
        ]


def lay_pages(
    pages: Sequence[PaperPage], zoom: Zoom, room: QSize, margin: int, pixels_a_point: float
) -> Places:
    """Put pages below each other, centred; a whole page has the window for itself."""
    inner = QSize(max(1, room.width() - 2 * margin), max(1, room.height() - 2 * margin))
    sizes = [_size(page, pages, zoom, inner, pixels_a_point) for page in pages]
    width = max([room.width(), *(size.width() + 2 * margin for size in sizes)])
    rects: list[QRect] = []
    top = margin
    for size in sizes:
        slot = max(size.height(), inner.height()) if zoom is Zoom.WHOLE else size.height()
        left = (width - size.width()) // 2
        rects.append(QRect(left, top + (slot - size.height()) // 2, size.width(), size.height()))
        top += slot + margin
        if zoom is Zoom.WHOLE:
            top += margin  # so that no edge of the next page looks in
    if zoom is Zoom.WHOLE and rects:
        top -= margin
    height = max(room.height(), top)
    return Places(tuple(rects), QSize(width, height), margin)


def _size(
    page: PaperPage, pages: Sequence[PaperPage], zoom: Zoom, inner: QSize, pixels_a_point: float
) -> QSize:
    if zoom is Zoom.WHOLE:
        scale = min(inner.width() / page.width, inner.height() / page.height)
    elif zoom is Zoom.WIDTH:
        scale = inner.width() / max(other.width for other in pages)
    else:
        scale = pixels_a_point * float(zoom.value)
    scale = max(scale, _SMALLEST)
    return QSize(round(page.width * scale), round(page.height * scale))
