"""The seven cases, and the tables of endings by which Lithuanian words take them.

Each row gives the endings in the order of `Cases`: nominative, genitive, dative, accusative,
instrumental, locative, vocative. "~" stands where the consonant before it softens: t becomes č
and d becomes dž (Jonaitis, Jonaičio; gaidys, gaidžio). The rows follow the tables of the
"Dabartinės lietuvių kalbos gramatika".
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final, Literal

Forms = tuple[str, str, str, str, str, str, str]
NounGender = Literal["f", "m"]


def seven(forms: Iterable[str]) -> Forms:
    """Return seven forms as the tuple that they are."""
    first, second, third, fourth, fifth, sixth, seventh = forms
    return first, second, third, fourth, fifth, sixth, seventh


@dataclass(frozen=True, slots=True)
class Cases:
    """A name in the seven cases of Lithuanian.

    Where `sure` is False the name was not recognised, and every case holds the nominative.
    """

    nominative: str
    genitive: str
    dative: str
    accusative: str
    instrumental: str
    locative: str
    vocative: str
    sure: bool = True

    @classmethod
    def unchanged(cls, name: str, *, sure: bool) -> "Cases":
        """Return the name as it stands in every case."""
        return cls(name, name, name, name, name, name, name, sure=sure)


def together(parts: Iterable[Forms], between: str = "") -> Forms:
    """Return the parts of a name, each of them declined, joined in every case."""
    return seven(between.join(forms) for forms in zip(*parts, strict=True))


def standing(part: str) -> Forms:
    """Return a part of a name that does not decline."""
    return seven([part] * 7)


def _row(endings: str) -> Forms:
    return seven(endings.split())


NOUN_AS: Final = _row("as o ui ą u e e")
NOUN_JAS: Final = _row("jas jo jui ją ju juje jau")
NOUN_IAS: Final = _row("ias io iui ią iu yje y")
NOUN_IS: Final = _row("is ~io ~iui į ~iu yje i")
NOUN_YS: Final = _row("ys ~io ~iui į ~iu yje y")
NOUN_US: Final = _row("us aus ui ų umi uje au")
NOUN_IUS: Final = _row("ius iaus iui ių iumi iuje iau")
NOUN_UO: Final = _row("uo ens eniui enį eniu enyje enie")
NOUN_A: Final = _row("a os ai ą a oje a")
NOUN_E: Final = _row("ė ės ei ę e ėje e")
NOUN_IS_FEMININE: Final = _row("is ies ~iai į imi yje ie")
NOUN_AI: Final = _row("ai ų ams us ais uose ai")
NOUN_IAI: Final = _row("iai ių iams ius iais iuose iai")
NOUN_OS: Final = _row("os ų oms as omis ose os")
NOUN_YS_PLURAL: Final = _row("ys ~ių ims is imis yse ys")
# A man is called by -ai (Jonai), a thing by -e (centre).
NAME_AS: Final = _row("as o ui ą u e ai")

ADJECTIVE_AS: Final = _row("as o am ą u ame as")
ADJECTIVE_IAS: Final = _row("ias io iam ią iu iame ias")
ADJECTIVE_IS: Final = _row("is ~io ~iam į ~iu ~iame is")
ADJECTIVE_ASIS: Final = _row("asis ojo ajam ąjį uoju ajame asis")
ADJECTIVE_YSIS: Final = _row("ysis ~iojo ~iajam įjį ~iuoju ~iajame ysis")
ADJECTIVE_A: Final = NOUN_A
ADJECTIVE_E: Final = NOUN_E
ADJECTIVE_OJI: Final = _row("oji osios ajai ąją ąja ojoje oji")
ADJECTIVE_I_FEMININE: Final = _row("i ~ios ~iai ~ią ~ia ~ioje i")
ADJECTIVE_I: Final = _row("i ų iems us ais uose i")
ADJECTIVE_IAI: Final = _row("iai ių iams ius iais iuose iai")
ADJECTIVE_IEJI: Final = _row("ieji ųjų iesiems uosius aisiais uosiuose ieji")
ADJECTIVE_IEJI_SOFT: Final = _row("ieji ~iųjų iesiems ~iuosius ~iaisiais ~iuosiuose ieji")


def inflect(word: str, endings: Forms) -> Forms:
    """Return the word with the endings of a table; its nominative must end as the table's.

    A word in capitals keeps them.
    """
    assert word.lower().endswith(endings[0])
    stem = word[: -len(endings[0])]
    forms = [_joined(stem, ending) for ending in endings[1:]]
    if len(word) > 1 and word.isupper():
        forms = [form.upper() for form in forms]
    return seven((word, *forms))


def _joined(stem: str, ending: str) -> str:
    if not ending.startswith("~"):
        return stem + ending
    last = stem[-1:].lower()
    if last == "t":
        return f"{stem[:-1]}č{ending[1:]}"
    return f"{stem}ž{ending[1:]}" if last == "d" else stem + ending[1:]
