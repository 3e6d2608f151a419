"""The fixed words of a protocol of intent, both languages side by side."""

from dataclasses import dataclass
from typing import Final

from app.documents.content import ProtocolParty, ProtocolSection
from app.documents.sentences import BLANK, sentence, unclosed
from app.values.dates import NO_BREAK as _NBSP
from app.values.enums import Gender
from app.values.language import Language, plural_form


@dataclass(frozen=True, slots=True)
class ProtocolWords:
    """What the paper says in its own name."""

    kind: str
    own_kind: str
    """The word that shows a title to name its kind itself."""
    lead: str
    conclusion: str
    parties: str
    """The heading of the parties where the text is not kept."""
    text_not_kept: str
    signed: str
    """When a party signed a paper whose text is not kept; `{day}` in words."""
    section: str
    """A section's heading; `{number}` is a Roman numeral."""
    signatures: str
    post: str
    signature: str
    name: str
    date: str


_WORDS: Final = {
    Language.LITHUANIAN: ProtocolWords(
        kind="Ketinimų protokolas",
        own_kind="protokolas",
        lead="Mes, šį protokolą pasirašančios organizacijos (toliau – Šalys):",
        conclusion="sudarome šį ketinimų protokolą.",
        parties="Protokolo šalys:",
        text_not_kept="Čia pateikti tik protokolo duomenys; tekstas – pasirašytame dokumente.",
        signed="pasirašyta {day}",
        section="{number} skyrius",
        signatures="Šalių parašai",
        post="(pareigos)",
        signature="(parašas)",
        name="(vardas ir pavardė)",
        date="(data)",
    ),
    Language.ENGLISH: ProtocolWords(
        kind="Protocol of intent",
        own_kind="protocol",
        lead="We, the undersigned organisations (hereinafter the Parties):",
        conclusion="conclude this protocol of intent.",
        parties="Parties to the protocol:",
        text_not_kept="Only its particulars stand here; the text is in the signed paper.",
        signed="signed {day}",
        section="Section {number}",
        signatures="Signatures of the Parties",
        post="(post)",
        signature="(signature)",
        name="(name, surname)",
        date="(date)",
    ),
}

_REPRESENTATIVE: Final = {
    Gender.FEMALE: ("atstovė", "veikianti"),
    Gender.MALE: ("atstovas", "veikiantis"),
    None: ("atstovas (-ė)", "veikiantis (-i)"),
}
_COPIES: Final = (
    "", "vienu", "dviem", "trimis", "keturiais",
    "penkiais", "šešiais", "septyniais", "aštuoniais", "devyniais",
)  # fmt: skip
"""How many, in the instrumental; larger numbers stand in figures."""
_COPIES_ENGLISH: Final = (
    "", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine",
)  # fmt: skip
_FOR_EACH: Final = ("", "po vieną", "po du", "po tris", "po keturis")


def words(language: Language) -> ProtocolWords:
    """Return the paper's fixed words in a language."""
    return _WORDS[language]


def title_lines(title: str, language: Language) -> tuple[str, ...]:
    """Return the lines of the title: the kind, then „dėl …“.

    A title that names its kind itself („Bendradarbiavimo protokolas …“) stands alone.
    """
    said = _WORDS[language]
    title = unclosed(title)
    if said.own_kind in title.casefold():
        return (title.upper(),)
    return tuple(part.upper() for part in (said.kind, title) if part)


def party(one: ProtocolParty, language: Language) -> str:
    """Return a party with its representative, where one is named."""
    name, representative = one.name.strip() or BLANK, _representative(one, language)
    return f"{name}, {representative}" if representative else name


def _representative(one: ProtocolParty, language: Language) -> str:
    if not one.representative:
        return ""
    if language is Language.ENGLISH:
        under = f"acting under {one.basis}" if one.basis else ""
        said = (f"represented by {one.representative}", one.post, under)
    else:
        who, acting = _REPRESENTATIVE[one.gender]
        person = f"{one.post} {one.representative}".strip()
        under = f"{acting} pagal {one.basis}" if one.basis else ""
        said = (f"{who} – {person}", under, "")
    return ", ".join(part for part in said if part)


def conclusion(preamble: str, language: Language) -> str:
    """Return what follows the parties: the purpose and the fixed words.

    A text with its own full stop is the whole sentence and stands as it was written.
    """
    preamble = preamble.strip()
    fixed = _WORDS[language].conclusion
    if not preamble:
        return fixed
    return preamble if preamble.endswith(".") else f"{preamble.rstrip(',')}, {fixed}"


def section_heading(section: ProtocolSection, language: Language) -> tuple[str, str]:
    """Return the two lines of a section's heading."""
    number = _WORDS[language].section.format(number=section.number)
    return number.upper(), section.title.strip().upper()


def venue(place: str, language: Language) -> str:
    """Return where a paper was signed whose text is not kept."""
    label = "Place of signing: " if language is Language.ENGLISH else "Pasirašymo vieta – "
    return sentence(label + place)


def copies(count: int, parties: int, language: Language) -> str:
    """Return how many copies were made, and how many each party has where that is even."""
    each = count // parties if parties > 1 and count % parties == 0 else 0
    if language is Language.ENGLISH:
        form = ("copy", "copies")[plural_form(language, count)]
        said = f"This protocol is made in {_counted(count, _COPIES_ENGLISH)}{form}"
        return said + (", one for each Party." if each == 1 else ".")
    form = ("egzemplioriumi", "egzemplioriais", "egzempliorių")[plural_form(language, count)]
    said = f"Protokolas sudarytas {_counted(count, _COPIES)}{form}"
    return said + (f", {_FOR_EACH[each]} kiekvienai Šaliai." if 0 < each < len(_FOR_EACH) else ".")


def _counted(count: int, spelled: tuple[str, ...]) -> str:
    return f"{spelled[count]} " if 0 < count < len(spelled) else f"{count}{_NBSP}"
