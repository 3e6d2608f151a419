"""Recognising and declining the adjectives that agree with the head noun of a name."""

import re
from typing import Final

from app.values.inflection import endings
from app.values.inflection.endings import Forms, NounGender, inflect

# Hard stems whose plain forms (nauja, naujas, nauji) occur in names; then suffixes.
_PLAIN: Final = (
    r"(?:^(?:nauj|jaun|bendr|laisv|atvir|aukšt|vieš|sen|gyv|balt|juod|mėlyn|raudon|vien|pirm|antr|"
    r"ketvirt|penkt|šešt|tikr|sveik|lengv|maž|suvienyt|išplėst)|..(?:išk|ing|uot|om|am))"
)
_SOFT: Final = r"^(?:žal|treč|didž)i"
# Nouns that look like adjectives: "Kavinė Neringa" is two nouns.
_NOUN: Final = re.compile(
    r"(?:kavi|ligoni|vaisti|rinkti|būsti|rašti|svetai|užeigi|darbi|pirti)nė$|programa$"
)
_SHAPES: Final[tuple[tuple[str, NounGender, bool, Forms], ...]] = (
    (r"..oji$", "f", False, endings.ADJECTIVE_OJI),
    (r"..inė$|^didelė$", "f", False, endings.ADJECTIVE_E),
    (rf"{_PLAIN}a$|{_SOFT}a$", "f", False, endings.ADJECTIVE_A),
    (r"..(?:anti|inti|usi)$", "f", False, endings.ADJECTIVE_I_FEMININE),
    (r"..asis$", "m", False, endings.ADJECTIVE_ASIS),
    (r"..ysis$", "m", False, endings.ADJECTIVE_YSIS),
    (r"..(?:inis|antis|intis)$|^didelis$", "m", False, endings.ADJECTIVE_IS),
    (rf"{_PLAIN}as$", "m", False, endings.ADJECTIVE_AS),
    (rf"{_SOFT}as$", "m", False, endings.ADJECTIVE_IAS),
    (r"..inieji$|^didieji$", "m", True, endings.ADJECTIVE_IEJI_SOFT),
    (r"..ieji$", "m", True, endings.ADJECTIVE_IEJI),
    (r"..iniai$", "m", True, endings.ADJECTIVE_IAI),
    (rf"{_PLAIN}i$", "m", True, endings.ADJECTIVE_I),
)
_KINDS: Final = tuple(
    (re.compile(shape), gender, plural, table) for shape, gender, plural, table in _SHAPES
)


def adjective(word: str, gender: NounGender, *, plural: bool) -> Forms | None:
    """Return a nominative adjective or participle that agrees with such a noun, declined.

    None unless the word is surely one: "Tarptautinis" agrees with no feminine noun, and a noun
    (fondas) is no adjective.
    """
    small = word.lower()
    if _NOUN.search(small):
        return None
    for shape, its_gender, its_plural, table in _KINDS:
        if (its_gender, its_plural) == (gender, plural) and shape.search(small):
            return inflect(word, table)
    return None
