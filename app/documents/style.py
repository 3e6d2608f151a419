"""The type of the documents: the embedded faces with their widths, and the styles set from them."""

from dataclasses import dataclass
from enum import Enum, auto
from functools import lru_cache
from typing import Final

from app.documents.text import NBSP, SOFT_HYPHEN, missing_glyphs
from app.paths import RESOURCES

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
    """Every style of the documents."""

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
    caption: Style
    footer: Style


@lru_cache(maxsize=1)
def styles() -> Styles:
    """Return the styles; the faces are read and registered once in a process."""
    from reportlab import rl_config

    rl_config.useA85 = 0  # the streams stay binary: smaller, and quicker to write
    regular, bold = (
        Face("Tinos", "Tinos-Regular.ttf"),
        Face("Tinos-Bold", "Tinos-Bold.ttf"),
    )
    return Styles(
        regular=regular,
        bold=bold,
        body=Style(regular, 12, 14.5, indent=15 * MM),
        plain=Style(regular, 12, 14.5, Align.RAGGED),
        hanging=Style(regular, 12, 14.5),
        strong=Style(bold, 12, 14.5, Align.RAGGED),
        title=Style(bold, 12, 14.5, Align.CENTRED),
        centred=Style(regular, 12, 14.5, Align.CENTRED),
        right=Style(regular, 12, 14.5, Align.RIGHT),
        cell=Style(regular, 12, 14, Align.RAGGED),
        cell_centred=Style(regular, 12, 14, Align.CENTRED),
        cell_head=Style(bold, 12, 14, Align.CENTRED),
        small=Style(regular, 10, 12),
        caption=Style(regular, 9, 11, Align.CENTRED),
        footer=Style(regular, 8, 10, Align.RIGHT),
    )
