"""Where a word may be divided: at its hyphens, at soft hyphens, and between syllables."""

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from app.documents.text import NBSP, SOFT_HYPHEN
from app.values.language import Language

if TYPE_CHECKING:
    from pyphen import Pyphen

_PATTERNS: Final = {Language.LITHUANIAN: "lt_LT", Language.ENGLISH: "en_GB"}
LEAST: Final = 3
"""Letters that stay on either side."""

_CORE: Final = re.compile(r"[^\W\d_]{6,}")
_AFTER: Final = re.compile(
    r"(?<=\w[-/])(?!(?<=\b\d{4}-)\d\d-\d\d\b|(?<=\b\d{4}-\d\d-)\d\d\b)(?=\w)"
    r"|(?<=[^\W\d_]{2}[.@])(?=[^\W\d_])"
)
"""Hyphens and strokes, but not those of a day (2025-01-29); the dots of addresses."""

_WHOLE: Final = re.compile(rf"[\d{NBSP}/@]|\w\.\w")
"""What a word of figures, of words tied together or an address has."""


@lru_cache(maxsize=16384)
def divisions(word: str, language: Language) -> tuple[tuple[str, str], ...]:
    """Return the ways to divide a word, the longest beginning first, as (line's end, next line).

    A beginning ends in the word's own hyphen or stroke, or in a soft hyphen: that prints as a
    hyphen but is not part of the word for whoever copies or listens to the text. Words with figures
    or inner capitals (names of firms, abbreviations) and addresses get no such hyphen, nor does
    what a no-break space holds together.
    """
    return tuple(
        (word[:cut] + SOFT_HYPHEN if soft else word[:cut], word[cut:].removeprefix(SOFT_HYPHEN))
        for cut, soft in sorted(_cuts(word, language).items(), reverse=True)
    )


def _cuts(word: str, language: Language) -> dict[int, bool]:
    """Return the places to divide a word at, each with whether a soft hyphen prints there."""
    cuts: dict[int, bool] = {}
    for match in _AFTER.finditer(word):
        cuts[match.start()] = False
    if SOFT_HYPHEN in word:
        for place, character in enumerate(word):
            if character == SOFT_HYPHEN and 0 < place < len(word) - 1:
                cuts[place] = True
    elif not _WHOLE.search(word):
        for match in _CORE.finditer(word):
            core = match.group()
            if core[1:] == core[1:].lower():
                for place in _patterns(language).positions(core):
                    if LEAST <= place <= len(core) - LEAST:
                        cuts[match.start() + place] = True
    return cuts


@lru_cache(maxsize=2)
def _patterns(language: Language) -> "Pyphen":
    from pyphen import Pyphen

    return Pyphen(lang=_PATTERNS[language], left=LEAST, right=LEAST)
