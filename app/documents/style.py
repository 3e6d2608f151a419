"""The type of the documents: the embedded faces with their widths, and the styles set from them."""

from dataclasses import dataclass
from enum import Enum, auto
from functools import lru_cache
from typing import Final

from app.documents.text import NBSP, SOFT_HYPHEN, missing_glyphs
from app.paths import RESOURCES
from app.values.document_settings import DEFAULTS, DocumentSettings

MM: Final = 72 / 25.4
"""Points in a millimetre; every length inside the layout is in points."""

_CACHED_WORDS: Final = 50_000
_CACHED_LENGTH: Final = 100


class Face:
    """One embedded face: its name in ReportLab and its widths, remembered word by word."""

    def __init__(self, name: str, file_name: str) -> None:
        from reportlab.pdfbase import pdfmetrics
        from reportlab.pdfbase.ttfonts import TTFont

        font = TTFont(name, str(RESOURCES / "fonts" / "tinos" / file_name), asciiReadable=0)
        pdfmetrics.registerFont(font)
        self.name = name
        self.glyphs: frozenset[int] = frozenset(font.face.charToGlyph)
        self._advances: dict[int, float] = {
            code: font.face.charWidths.get(code, font.face.defaultWidth) / 1000
            for code in self.glyphs
        }
        self.space = self._advances[ord(" ")]
        self._advances[ord(NBSP)] = self.space
        self._words: dict[str, float] = {}

    def width(self, word: str) -> float:
        """Return the width of a word at size 1.

        A soft hyphen counts only at the end of the word, where it prints.
        """
        width = self._words.get(word)
        if width is None:
            width = self._measure(word)
            if len(self._words) > _CACHED_WORDS:
                self._words.clear()
            if len(word) <= _CACHED_LENGTH:
                self._words[word] = width
        return width

    def _measure(self, word: str) -> float:
        drawn = word[:-1].replace(SOFT_HYPHEN, "") + word[-1:]
        try:
            return sum(self._advances[ord(character)] for character in drawn)
        except KeyError:
            missing = {character for character in drawn if ord(character) not in self._advances}
            raise missing_glyphs(missing, "", drawn) from None


class Align(Enum):
    """How the lines of a text lie in their width; JUSTIFIED and RAGGED may divide words."""

    JUSTIFIED = auto()
    RAGGED = auto()
    CENTRED = auto()
    RIGHT = auto()


@dataclass(frozen=True, slots=True, eq=False)
class Style:
    """A face at a size on a line pitch, in points."""

    face: Face
    size: float
    leading: float
    align: Align = Align.JUSTIFIED
    indent: float = 0.0
    """Of the first line."""

    @property
    def drop(self) -> float:
        """From the top of a line to its baseline: capitals sit in the middle of the pitch."""
        return (self.leading + self.size * _CAPITALS) / 2


_CAPITALS: Final = 0.655
"""Height of Tinos capitals at size 1."""


@dataclass(frozen=True, slots=True, eq=False)
class Styles:
    """Every style of a document."""

    regular: Face
    bold: Face
    body: Style
    plain: Style
    """Body without the first line's indent and not justified: lists and cells."""
    hanging: Style
    """Justified without indent: the text of a numbered list."""
    strong: Style
    """Plain in bold: who signs."""
    title: Style
    centred: Style
    right: Style
    cell: Style
    cell_centred: Style
    cell_head: Style
    small: Style
    letterhead: Style
    caption: Style
    footer: Style

    @property
    def glyphs(self) -> frozenset[int]:
        """Return the characters that both faces can print."""
        return self.regular.glyphs & self.bold.glyphs


def styles(settings: DocumentSettings = DEFAULTS) -> Styles:
    """Return the styles of a document that is set so."""
    return _styles(settings.size, settings.indent)


@lru_cache(maxsize=1)
def _faces() -> tuple[Face, Face]:
    """Return the regular and the bold face, read and registered once in a process."""
    from reportlab import rl_config

    rl_config.useA85 = 0  # the streams stay binary: smaller, and quicker to write
    return Face("Tinos", "Tinos-Regular.ttf"), Face("Tinos-Bold", "Tinos-Bold.ttf")


@lru_cache(maxsize=16)
def _styles(size: int, indent: int) -> Styles:
    """Return the styles for a size in points and a first line's indent in millimetres.

    Everything keeps its proportion to the body's size, but nothing is set smaller than 8 points.
    """
    regular, bold = _faces()
    leading, of_cells = size * 14.5 / 12, size * 14.0 / 12
    small, caption = max(size - 2, _SMALLEST), max(size - 3, _SMALLEST)
    under, noted = small * 12.0 / 10, caption * 11.0 / 9
    return Styles(
        regular=regular,
        bold=bold,
        body=Style(regular, size, leading, indent=indent * MM),
        plain=Style(regular, size, leading, Align.RAGGED),
        hanging=Style(regular, size, leading),
        strong=Style(bold, size, leading, Align.RAGGED),
        title=Style(bold, size, leading, Align.CENTRED),
        centred=Style(regular, size, leading, Align.CENTRED),
        right=Style(regular, size, leading, Align.RIGHT),
        cell=Style(regular, size, of_cells, Align.RAGGED),
        cell_centred=Style(regular, size, of_cells, Align.CENTRED),
        cell_head=Style(bold, size, of_cells, Align.CENTRED),
        small=Style(regular, small, under),
        letterhead=Style(regular, small, under, Align.CENTRED),
        caption=Style(regular, caption, noted, Align.CENTRED),
        footer=Style(regular, _SMALLEST, 10, Align.RIGHT),
    )


_SMALLEST: Final = 8
