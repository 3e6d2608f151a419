"""Declining the names of people."""

import re
from typing import Final

from app.values.enums import Gender
from app.values.gender import guess_gender, is_foreign
from app.values.inflection.endings import (
    NAME_AS,
    NOUN_A,
    NOUN_E,
    NOUN_IS,
    NOUN_IUS,
    NOUN_JAS,
    NOUN_UO,
    NOUN_US,
    NOUN_YS,
    Cases,
    Forms,
    inflect,
    standing,
    together,
)

# The first ending that fits is taken.
_MEN: Final = (
    ("jas", NOUN_JAS),
    ("as", NAME_AS),
    ("is", NOUN_IS),
    ("ys", NOUN_YS),
    ("ius", NOUN_IUS),
    ("us", NOUN_US),
    ("a", NOUN_A),
    ("ė", NOUN_E),
    ("muo", NOUN_UO),
    ("duo", NOUN_UO),
)
_WOMEN: Final = (("a", NOUN_A), ("ė", NOUN_E))
_BETWEEN: Final = re.compile(r"([\s\-–]+)")
_PARTICLES: Final = frozenset(("da", "de", "del", "der", "di", "du", "la", "van", "von"))
_WOMENS_FAMILY: Final = re.compile(r"(?:ienė|aitė|ytė|utė|ūtė)$")


def decline_person(given_name: str, family_name: str, gender: Gender | None = None) -> Cases:
    """Return a person's full name in every case, without a gender that which the endings suggest.

    Names that Lithuanian leaves as they are (a woman's Karen Taylor, a man's Hugo) stay and are
    sure. Unless every part of the name is sure, all of it stays.
    """
    name = " ".join(part for part in (given_name.strip(), family_name.strip()) if part)
    who = gender or guess_gender(given_name, family_name)
    if who is None or not name:
        return Cases.unchanged(name, sure=False)
    parts: list[Forms] = []
    for part in _BETWEEN.split(name):
        forms = _decline_part(part, who)
        if forms is None:
            return Cases.unchanged(name, sure=False)
        parts.append(forms)
    return Cases(*together(parts))


def _decline_part(part: str, gender: Gender) -> Forms | None:
    """Return one part of a name in every case, or None if it is not certain."""
    word = part.lower()
    if _BETWEEN.fullmatch(part) or part.endswith(".") or part in _PARTICLES:
        return standing(part)
    if not part.isalpha():
        return None
    return _decline_woman(part, word) if gender == Gender.FEMALE else _decline_man(part, word)


def _decline_woman(part: str, word: str) -> Forms | None:
    for ending, table in _WOMEN:
        if word.endswith(ending) and len(word) > len(ending) + 1:
            return inflect(part, table)
    # A woman's foreign name is not declined; with -as, -is it may be a man's or a slip.
    return None if word.endswith("s") else standing(part)


def _decline_man(part: str, word: str) -> Forms | None:
    if word.endswith(("o", "u", "i")) and not word.endswith("uo"):
        return standing(part)
    # Of names like Elias and Tobias usage is not agreed.
    if is_foreign(part) or word.endswith("ias") or _WOMENS_FAMILY.search(word):
        return None
    for ending, table in _MEN:
        if word.endswith(ending) and len(word) > len(ending) + 1:
            return inflect(part, table)
    return None
