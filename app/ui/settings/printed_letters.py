"""Which letters papers can print, known without making one: the type's own list, read by Qt.

ReportLab belongs to the document thread; a text that is typed is refused at once.
"""

from functools import cache
from typing import Final

from PySide6.QtGui import QRawFont

from app.documents.text import refuse_missing_glyphs
from app.paths import RESOURCES
from app.values.document_settings import letterhead_lines

PRINTED: Final = frozenset({"letterhead", "letterhead_en", "number_pattern"})
"""Settings that are words of the paper."""

_FACES: Final = ("Tinos-Regular.ttf", "Tinos-Bold.ttf")
_SIZE: Final = 12.0


class PrintedLetters:
    """The code points that every face of papers has a letter for."""

    def __init__(self) -> None:
        folder = RESOURCES / "fonts" / "tinos"
        self._faces = tuple(QRawFont(str(folder / face), _SIZE) for face in _FACES)

    def __contains__(self, code: object) -> bool:
        """Tell whether there is a letter for a code point."""
        return isinstance(code, int) and all(face.supportsCharacter(code) for face in self._faces)


@cache
def _printed_letters() -> PrintedLetters:
    return PrintedLetters()


def refuse_unprintable(name: str, text: str) -> None:
    """Raise UserError 'document.missing_glyphs' for a setting that no paper could be printed with.

    It names the letters and the line that they are in.
    """
    refuse_missing_glyphs(letterhead_lines(text), _printed_letters(), f"settings.{name}")
