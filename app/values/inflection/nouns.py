"""Recognising the nouns and genitives of which the names of organisations are made."""

import re
from dataclasses import dataclass
from typing import Final

from app.values.inflection import endings
from app.values.inflection.endings import Forms, NounGender, inflect, together


@dataclass(frozen=True, slots=True)
class Word:
    """A declined word and what an adjective before it must agree with."""

    forms: Forms
    gender: NounGender
    plural: bool = False


_FEMININE_IS: Final = re.compile(
    r"^(?:akis|ausis|ateitis|atmintis|būtis|dalis|išeitis|krosnis|lytis|mintis|mirtis|naktis|"
    r"pilis|pirtis|praeitis|rūšis|sritis|stotis|šalis|širdis|ugnis|viltis|žuvis)$"
)
_NOT_LITHUANIAN: Final = re.compile(r"[^aąbcčdeęėfghiįyjklmnoprsštuųūvzž]")
# Adjectives, and -tis and -ias, which follow two paradigms each.
_UNCLEAR: Final = re.compile(r"(?:inis|asis|ysis|usis|tis(?<!viešbutis)|ias(?<!kelias)|durys)$")
# A word that stands alone is taken for a common noun or a town only if it looks like one.
_COMMON: Final = re.compile(
    r"(?:ija|yba|ybė|imas|ykla|tuvė|ligoninė|rinktinė|būstinė|savivaldybė|įmonė|bendrovė|"
    r"bendruomenė|vyriausybė|rūmai|namai|taryba|sąjunga|biblioteka|įstaiga|tarnyba|agentūra|"
    r"lyga|grupė|katedra|parapija|valdyba|galerija|ministerija|prokuratūra|policija|"
    r"centras|institutas|universitetas|fakultetas|fondas|klubas|skyrius|muziejus|teatras|archyvas|"
    r"seimas|bankas|komitetas|departamentas|kongresas|seminaras|posėdis|forumas|tinklas|aljansas|"
    r"sąjūdis|choras|ansamblis|teismas|biuras|rektoratas|sekretoriatas|viešbutis|parkas|darželis|"
    r"pilis|stotis|dvaras|žurnalas|leidinys|padalinys|kursai|salė)$"
)
_TOWNS: Final = frozenset(
    "Akmenė Alytus Anykščiai Birštonas Biržai Druskininkai Elektrėnai Ignalina Jonava Joniškis "
    "Jurbarkas Kaišiadorys Kalvarija Kaunas Kėdainiai Kelmė Klaipėda Kretinga Kupiškis Lazdijai "
    "Marijampolė Mažeikiai Molėtai Neringa Pagėgiai Pakruojis Palanga Panevėžys Pasvalys Plungė "
    "Prienai Radviliškis Raseiniai Rietavas Rokiškis Skuodas Šakiai Šalčininkai Šiauliai Šilalė "
    "Šilutė Širvintos Švenčionys Tauragė Telšiai Trakai Ukmergė Utena Varėna Vilkaviškis Vilnius "
    "Visaginas Zarasai".lower().split()
)
_PLURAL_TOWNS: Final[dict[str, tuple[Forms, NounGender]]] = {
    "širvintos": (endings.NOUN_OS, "f"),
    "kaišiadorys": (endings.NOUN_YS_PLURAL, "m"),
    "švenčionys": (endings.NOUN_YS_PLURAL, "m"),
}

_GENITIVE: Final = re.compile(r"..(?:o|os|ės|ų|aus|ies|ens|ers)$")


def is_genitive(word: str) -> bool:
    """Tell whether a word may be a genitive that stands before the noun it qualifies."""
    return bool(_GENITIVE.search(word.lower()))


def is_common_noun(word: str) -> bool:
    """Tell whether a word is surely a noun even if nothing stands before it."""
    return bool(_COMMON.search(word.lower()))


def is_town(word: str) -> bool:
    """Tell whether a word is the nominative of one of the country's larger towns."""
    return word.lower() in _TOWNS


_NOUN_TABLES: Final[tuple[tuple[str, Forms, NounGender, bool], ...]] = (
    ("ias", endings.NOUN_IAS, "m", False),
    ("jas", endings.NOUN_JAS, "m", False),
    ("as", endings.NOUN_AS, "m", False),
    ("is", endings.NOUN_IS, "m", False),
    ("ys", endings.NOUN_YS, "m", False),
    ("ius", endings.NOUN_IUS, "m", False),
    ("us", endings.NOUN_US, "m", False),
    ("iai", endings.NOUN_IAI, "m", True),
    ("ai", endings.NOUN_AI, "m", True),
    ("a", endings.NOUN_A, "f", False),
    ("ė", endings.NOUN_E, "f", False),
)


def noun(word: str) -> Word | None:
    """Return a noun declined, or None unless it is a nominative whose paradigm is certain.

    Feminine plurals (bibliotekos) are refused: they look like the singular's genitive.
    """
    small = word.lower()
    if "-" in word:
        return _compound(word)
    if small in _PLURAL_TOWNS:
        table, gender = _PLURAL_TOWNS[small]
        return Word(inflect(word, table), gender, plural=True)
    if _FEMININE_IS.search(small):
        return Word(inflect(word, endings.NOUN_IS_FEMININE), "f")
    if _NOT_LITHUANIAN.search(small) or _UNCLEAR.search(small):
        return None
    for ending, table, gender, plural in _NOUN_TABLES:
        if small.endswith(ending) and len(small) > len(ending) + 1:
            return Word(inflect(word, table), gender, plural)
    return None


def _compound(word: str) -> Word | None:
    """Return biblioteka-muziejus with both its nouns declined; it agrees as its first does."""
    nouns = [noun(part) for part in word.split("-") if part]
    known = [part for part in nouns if part]
    if len(known) < len(nouns) or word.count("-") != len(nouns) - 1:
        return None
    forms = together((part.forms for part in known), between="-")
    return Word(forms, known[0].gender, known[0].plural)
