"""Telling names that may mean the same, to warn of a duplicate. Cheap and only a hint."""

import re
from typing import Final

from app.values.abbreviation import abbreviate
from app.values.folding import folded

_ENDING: Final = re.compile(r"[aeiouy]+[sm]?[aeiouy]*$")
_LEFT_OUT: Final = frozenset(
    ("ir", "bei", "and", "of", "the", "for", "vsi", "uab", "ab", "mb", "ii")
)
_WORD: Final = re.compile(r"[^\W_]+")
_SHORT_ABBREVIATION: Final = 3


def similar_names(name: str, other: str) -> bool:
    """Tell whether two names are alike enough to ask whether they are the same.

    Case, accents, quotes, order and endings do not matter. A word or two may be missing on one
    side and a word be misspelt, but a word that stands in place of another (Kauno, Klaipėdos)
    makes another name, and so does another head ("universitetas", "universiteto biblioteka").
    """
    # Names of as many words are put in one order, so that the answer is the same both ways.
    shorter, longer = sorted((_stems(name), _stems(other)), key=lambda words: (len(words), words))
    if not shorter:
        return False
    if len(shorter) == 1 < len(longer):
        return _is_abbreviation(name, other) or _is_abbreviation(other, name)
    unmatched = list(longer)
    for word in shorter:
        match = next((each for each in unmatched if _same(word, each)), None)
        if match is None:
            return False
        unmatched.remove(match)
    return len(unmatched) <= len(shorter) // 2 and longer[-1] not in unmatched


def _is_abbreviation(short: str, name: str) -> bool:
    suggested = abbreviate(name)
    return len(suggested) >= _SHORT_ABBREVIATION and folded(short) == folded(suggested)


def _stems(name: str) -> list[str]:
    words = [word for word in _WORD.findall(folded(name)) if word not in _LEFT_OUT]
    return [_ENDING.sub("", word) if len(word) > 4 else word for word in words]  # noqa: PLR2004 - a shorter word is its own stem


def _same(word: str, other: str) -> bool:
    """Tell the same word, an initial of it (M., Martyno) or a misspelling of a long one."""
    if word == other:
        return True
    short, long = sorted((word, other), key=len)
    if len(short) == 1:
        return long.startswith(short) and not long.isdecimal()
    if word.isdecimal() or other.isdecimal():
        return False
    allowed = 2 if len(short) >= 9 else 1 if len(short) >= 5 else 0  # noqa: PLR2004 - lengths tried on real names
    return len(long) - len(short) <= allowed and _distance(short, long) <= allowed


def _distance(word: str, other: str) -> int:
    """Return how many letters must be changed, added or removed (Levenshtein)."""
    row = list(range(len(other) + 1))
    for place, letter in enumerate(word, start=1):
        diagonal, row[0] = row[0], place
        for column, each in enumerate(other, start=1):
            diagonal, row[column] = (
                row[column],
                min(row[column] + 1, row[column - 1] + 1, diagonal + (letter != each)),
            )
    return row[-1]
