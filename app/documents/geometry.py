"""The sheet of a document and its margins."""

from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from app.documents.style import MM
from app.values.document_settings import DocumentSettings

_SHORT: Final = 210 * MM
_LONG: Final = 297 * MM


@dataclass(frozen=True, slots=True)
class Geometry:
    """A page and its margins, in points."""

    width: float
    height: float
    left: float
    right: float
    top: float
    bottom: float

    @property
    def text_width(self) -> float:
        """Between the left and the right margin."""
        return self.width - self.left - self.right

    @property
    def text_height(self) -> float:
        """Between the top and the bottom margin."""
        return self.height - self.top - self.bottom


def geometry(settings: DocumentSettings, *, landscape: bool = False) -> Geometry:
    """Return an A4 page with the margins that are set; a landscape one keeps the same."""
    margins = (settings.left, settings.right, settings.top, settings.bottom)
    return _geometry(margins, landscape=landscape)


@lru_cache(maxsize=16)
def _geometry(margins: tuple[int, int, int, int], *, landscape: bool) -> Geometry:
    width, height = (_LONG, _SHORT) if landscape else (_SHORT, _LONG)
    return Geometry(width, height, *(margin * MM for margin in margins))
