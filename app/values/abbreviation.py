"""Suggesting what an organisation is called for short."""

import re
from typing import Final

_LEFT_OUT: Final = re.compile(
    "ir|bei|ar|arba|prie|su|dėl|į|iš|už|and|of|the|for|in|to|všį|uab|ab|mb|iį", re.IGNORECASE
)
_GIVEN: Final = re.compile(r"\(([A-ZĄČĘĖĮŠŲŪŽ]{2,10})\)")
_WORD: Final = re.compile(r"[^\W\d_]+")
_LONGEST_ABBREVIATION: Final = 10


def abbreviate(name: str) -> str:
    """Suggest an abbreviation of an organisation's name from its words' initials, or "".

    One that stands in brackets in the name is taken as it is.
    """
    stated = _GIVEN.search(name)
    if stated:
        return stated[1]
    words = [word for word in _WORD.findall(name) if not _LEFT_OUT.fullmatch(word)]
    initials = "".join(word[0].upper()[0] for word in words)
    return initials if 1 < len(initials) <= _LONGEST_ABBREVIATION else ""
