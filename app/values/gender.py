"""Guessing from the endings of a Lithuanian name whether a woman or a man bears it."""

import re
from typing import Final

from app.values.enums import Gender

# Letters and pairs of letters that Lithuanian names do not have.
_FOREIGN: Final = re.compile(
    r"[^aąbcčdeęėfghiįyjklmnoprsštuųūvzž]|th|ph|ck$|oo|tch|([bcdfghjklmnprstvz])\1"
)
_WOMAN: Final = re.compile(r"(?:ienė|aitė|ytė|utė|ūtė)$")
_MAN: Final = re.compile(
    r"(?:auskas|inskas|anskas|aitis|ytis|utis|ūtis|ėnas|ūnas|onis|ičius|elis|ėlis|ulis|"
    r"ikas|iukas|šius|žius|čius|kus|kys|nys|nis)$"
)
_MAN_OR_WOMAN: Final = frozenset(("andrea", "luca", "nicola", "doris", "iris", "beatris"))
_MEN_IN_A: Final = frozenset(
    ("jogaila", "skirgaila", "švitrigaila", "vaidila", "mykola", "nikita", "ilja", "kuzma")
)
_MASCULINE: Final = ("as", "is", "ys", "us")


def is_foreign(name: str) -> bool:
    """Tell whether a name of one word has letters that no Lithuanian name has."""
    return bool(_FOREIGN.search(name.lower()))


def guess_gender(given_name: str, family_name: str) -> Gender | None:
    """Return the gender the endings speak of, or None where they are silent or disagree.

    Either name may be empty, the given name an initial. Foreign names give None: their endings
    mean something else.
    """
    given = _parts(given_name)[:1]
    family = _parts(family_name)[-1:]
    if not family:
        return _of_given_name(given[0]) if given else None
    if not given or len(given[0]) <= 2:  # noqa: PLR2004 - an initial: J. or Dž.
        return _of_family_name(family[0])
    return _of_both(given[0], family[0])


def _of_both(given: str, family: str) -> Gender | None:
    said = _of_given_name(given)
    if _WOMAN.search(family):
        return None if said == Gender.MALE else Gender.FEMALE
    if is_foreign(family) or not family.endswith(("a", "ė", *_MASCULINE)):
        return Gender.FEMALE if given.endswith("ė") else None
    if family.endswith("a"):
        return said
    if family.endswith("ė"):
        return Gender.MALE if said == Gender.MALE else Gender.FEMALE  # Krėvė is a man's name too
    certain = said == Gender.MALE or (said is None and _MAN.search(family))
    return Gender.MALE if certain else None


def _of_family_name(family: str) -> Gender | None:
    if _WOMAN.search(family):
        return Gender.FEMALE
    if is_foreign(family):
        return None
    if family.endswith("ė"):
        return Gender.FEMALE
    return Gender.MALE if family.endswith(_MASCULINE) else None


def _of_given_name(given: str) -> Gender | None:
    if is_foreign(given) or given in _MAN_OR_WOMAN:
        return None
    if given in _MEN_IN_A or given.endswith(_MASCULINE):
        return Gender.MALE
    return Gender.FEMALE if given.endswith(("a", "ė")) else None


def _parts(name: str) -> list[str]:
    words = (word.strip(".,„“”\"'()") for word in re.split(r"[\s\-–]+", name.lower()))
    return [word for word in words if word]
