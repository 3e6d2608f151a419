"""How documents look and what they call a decision: settings, their limits and their defaults.

The rules for documents recommend rather than bind, so whatever they say here is a default that an
archive or a series may change. Frozen content carries one `DocumentSettings`; papers are set from
it alone.
"""

from dataclasses import dataclass, field, fields
from enum import StrEnum
from typing import Final


class DateStyle(StrEnum):
    """How days are written."""

    LONG = "long"  # 2025 m. sausio 29 d., 29 January 2025
    ISO = "iso"  # 2025-01-29


class DecisionWord(StrEnum):
    """The word that stands before decisions; the others that speak of them follow it."""

    NUTARTA = "nutarta"
    NUSPRESTA = "nuspresta"
    SUTARTA = "sutarta"


class TitleForm(StrEnum):
    """What heads a paper of a series that has both authors and a merged title.

    A series that has only one of them is headed by that one, whatever is chosen here.
    """

    BOTH = "both"  # authors in the nominative, then the body in the title: „TARYBOS POSĖDŽIO …“
    AUTHOR = "author"
    MERGED = "merged"


@dataclass(frozen=True, slots=True, kw_only=True)
class Logo:
    """A picture that stands above the authors; its bytes are what `app.values.logo_image` takes."""

    data: bytes = field(repr=False)
    media_type: str
    """image/png or image/jpeg."""
    sha256: str
    """Hexadecimal, of `data`."""
    description: str = ""
    """What is read aloud in its place; empty: the fixed word for a logo."""
    description_en: str = ""


LIMITS: Final[dict[str, tuple[int, int]]] = {
    "left": (20, 50),
    "right": (10, 30),
    "top": (15, 50),
    "bottom": (15, 40),
    "size": (10, 14),
    "indent": (0, 22),
}
"""The least and the most of each measure: millimetres, the type's size in points."""

LETTERHEAD_LINES: Final = 8
LETTERHEAD_LENGTH: Final = 600
"""Characters in all its lines: what a first page has room for at the largest type."""
PATTERN_LENGTH: Final = 40
NUMBER: Final = "{number}"
YEAR: Final = "{year}"


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentSettings:
    """Everything that can be chosen about documents; the defaults follow V-117 and V-152."""

    left: int = 30
    """Margins in millimetres; `left` is at the binding, so wider."""
    right: int = 10
    top: int = 20
    bottom: int = 20
    size: int = 12
    """Of the body's type, in points; every other size follows from it."""
    indent: int = 15
    """Of a paragraph's first line, in millimetres."""
    date_style: DateStyle = DateStyle.LONG
    decision_word: DecisionWord = DecisionWord.NUTARTA
    draft_mark: bool = True
    """Drafts say so at the top of their first page."""
    letterhead: str = ""
    """Lines above the authors: name, address, code."""
    letterhead_en: str = ""
    """The same on English papers; empty: the Lithuanian lines."""
    logo: Logo | None = None
    title_form: TitleForm = TitleForm.BOTH
    number_pattern: str = NUMBER
    """What follows the series' prefix in a paper's number: `{number}`, `{year}` and plain text."""


NAMES: Final[tuple[str, ...]] = tuple(one.name for one in fields(DocumentSettings))
"""Every setting, in the order of the fields."""

DEFAULTS: Final = DocumentSettings()


def letterhead_lines(text: str) -> tuple[str, ...]:
    """Return the lines that are printed of a letterhead as it was typed."""
    return tuple(line.strip() for line in text.splitlines() if line.strip())


def is_letterhead(text: str) -> bool:
    """Tell whether a letterhead has room on a first page."""
    return len(text) <= LETTERHEAD_LENGTH and len(letterhead_lines(text)) <= LETTERHEAD_LINES


def is_number_pattern(pattern: str) -> bool:
    """Tell whether a pattern names the number and no other token, on one line."""
    plain = pattern.replace(NUMBER, "").replace(YEAR, "")
    sound = NUMBER in pattern and not set(plain) & set("{}") and pattern.isprintable()
    return sound and len(pattern) <= PATTERN_LENGTH


def printed_number(pattern: str, number: int, year: int | None) -> str:
    """Return a number as its pattern says; a year that is not known leaves its place empty."""
    said = "" if year is None else str(year)
    return pattern.replace(YEAR, said).replace(NUMBER, str(number))
