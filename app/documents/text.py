"""The one way in for text: whatever a user typed becomes plain, printable characters.

The layout takes text from nowhere else. Nothing behind this module reads markup (lines are measured
and drawn as they are), so `<`, `&` and quotes need no escaping and must not get any.
"""

import re
import unicodedata
from collections.abc import Container, Iterator
from dataclasses import fields, is_dataclass
from functools import lru_cache
from typing import Final

from app.errors import UserError
from app.values.dates import MONTHS_ENGLISH, MONTHS_GENITIVE
from app.values.document_settings import DocumentSettings

NBSP: Final = "\N{NO-BREAK SPACE}"
SOFT_HYPHEN: Final = "\N{SOFT HYPHEN}"

_DROPPED: Final = frozenset({"Cc", "Cf", "Cs", "Co", "Cn"})
_SPACES: Final = frozenset({"Zs", "Zl", "Zp"})
_NO_BREAK_SPACES: Final = frozenset({NBSP, "\N{NARROW NO-BREAK SPACE}"})
_WHITE_CONTROLS: Final = frozenset("\t\n\v\f\r\x85")

_MARKS_KEPT: Final = 4
_RUN_OF_MARKS: Final = re.compile(
    rf"([\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]{{{_MARKS_KEPT}}})"
    r"[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]+"
)
_RUN_OF_SOFT_HYPHENS: Final = re.compile(rf"{SOFT_HYPHEN}{{2,}}")
_VARIATION_SELECTORS: Final = re.compile("[\ufe00-\ufe0f]")

_UPPER: Final = "A-ZĄČĘĖĮŠŲŪŽ"
_TIES: Final = re.compile(
    # the space stands first so that the search leaps from space to space
    r" (?:"
    # 2025 m., 29 d., 10.00 val., 5 proc., IV ketv.
    r"(?<=[\dIVX] )(?=(?:m|d|val|min|psl|proc|mln|mlrd|tūkst|ketv|mėn|str|p)\.)"
    r"|(?<=\d )(?=(?:%|€|Eur\b|eur[aoų]|lap(?:as|ai|ų|o)\b|kg\b|km\b))"
    # gegužės 7 d., 7 May 2025
    + "".join(
        rf"|(?<=\b{month} )(?=\d{{1,2}}(?:–\d{{1,2}})?[ {NBSP}]d\.)" for month in MONTHS_GENITIVE
    )
    + rf"|(?<=\d )(?=(?:{'|'.join(MONTHS_ENGLISH)})\b)"
    + "".join(rf"|(?<=\b{month} )(?=\d{{4}}\b)" for month in MONTHS_ENGLISH)
    # m. m. (school year), Nr. 1, No. 1, initials
    + r"|(?<=\bm\. )(?=m\.)"
    r"|(?:(?<=\bNr\. )|(?<=\bNo\. )|(?<=\bp\. )|(?<=\bstr\. ))(?=\d)"
    rf"|(?<=\b[{_UPPER}]\. )(?=[{_UPPER}])"
    # a dash never begins a line; the figure of a vote stays with its dash
    r"|(?=– )|(?<= – )(?=\d+[,.;])"
    # one-letter words do not end a line
    r"|(?<=[ („“]\w )(?=\w)"
    r")"
)

MISSING_GLYPHS: Final = "document.missing_glyphs"
"""Key of the message; parameters `characters` (as typed, with code points), `field` (its path in
the content) and `text` (the beginning of the text they stand in)."""
_SHOWN: Final = 60
_LONGEST_LABEL: Final = 1000


def clean(text: str) -> str:
    """Return the text in NFC with single plain spaces and without invisible characters.

    Dropped are controls, formatting characters, surrogates, private and unassigned code points;
    kept are soft hyphens (one in a row) and at most four combining marks on a letter, because
    longer runs cost time and print as a blot.
    """
    text = unicodedata.normalize("NFC", text)
    if not text.isprintable():
        text = "".join(_visible(character) for character in text)
        text = _RUN_OF_SOFT_HYPHENS.sub(SOFT_HYPHEN, text)
        if not text.strip(f" {SOFT_HYPHEN}"):
            return ""
    if not text.isascii():
        text = _RUN_OF_MARKS.sub(r"\1", _VARIATION_SELECTORS.sub("", text))
    if "  " in text or text[:1] == " " or text[-1:] == " ":
        text = " ".join(part for part in text.split(" ") if part)
    return text


def label(text: str) -> str:
    """Return the cleaned text as a file's title or an entry of its outline, cut where endless.

    A string of an archival PDF may have 32,767 bytes (ISO 19005-2, 6.1.13).
    """
    text = clean(text)
    return text if len(text) <= _LONGEST_LABEL else text[: _LONGEST_LABEL - 1] + "…"


def paragraphs(text: str) -> list[str]:
    """Return the paragraphs of a text typed with line ends, without the empty ones."""
    return [line for line in text.splitlines() if clean(line)]


@lru_cache(maxsize=4096)
def printable(text: str) -> str:
    """Return the cleaned text with no-break spaces where a line must not end."""
    return _TIES.sub(NBSP, clean(text))


def refuse_missing_glyphs(content: object, known: Container[int], place: str = "") -> None:
    """Raise the UserError that names the first text of the content that the font cannot print.

    Called before layout: a character without a glyph would print as an empty box and make the file
    fail every archival check. A letter counts with its capital, because titles are set in them.
    Settings are passed over: what of them is printed depends on the language. `place` leads to the
    content where it is a part of another.
    """
    texts = list(_texts(content, place))
    every = set("".join([text for _, text in texts]))
    if not any(_lost(character, known) or unicodedata.combining(character) for character in every):
        return
    for path, text in texts:
        cleaned = clean(text)
        missing = {character for character in set(cleaned) if _lost(character, known)}
        if missing:
            raise missing_glyphs(missing, path, cleaned)


def missing_glyphs(characters: set[str], field: str, text: str) -> UserError:
    """Return the error that says which characters of which text cannot be printed."""
    named = ", ".join(f"{c} (U+{ord(c):04X})" for c in sorted(characters))
    shown = text if len(text) <= _SHOWN else text[: _SHOWN - 1] + "…"
    return UserError(MISSING_GLYPHS, characters=named, field=field, text=shown)


def _lost(character: str, known: Container[int]) -> bool:
    return ord(character) not in known or any(
        ord(upper) not in known for upper in character.upper()
    )


def _visible(character: str) -> str:
    category = unicodedata.category(character)
    if character in _NO_BREAK_SPACES:
        return NBSP
    if category in _SPACES or character in _WHITE_CONTROLS:
        return " "
    if character == SOFT_HYPHEN:
        return character
    return "" if category in _DROPPED else character


def _texts(value: object, path: str) -> Iterator[tuple[str, str]]:
    if isinstance(value, str):
        yield path, value
    elif isinstance(value, tuple):
        for place, part in enumerate(value):
            yield from _texts(part, f"{path}[{place}]")
    elif is_dataclass(value) and not isinstance(value, DocumentSettings):
        for field in fields(value):
            inner = f"{path}.{field.name}" if path else field.name
            yield from _texts(getattr(value, field.name), inner)
