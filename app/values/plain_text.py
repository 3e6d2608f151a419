"""Plain text from elsewhere, and plain names made of it."""

import re
from typing import Final

from app.values.agenda_line import AgendaLine
from app.values.agenda_text import agenda_from_text
from app.values.clean_text import clean_pasted

__all__ = ["AgendaLine", "abbreviate", "agenda_from_text", "clean_pasted", "file_name"]

_LEFT_OUT: Final = re.compile(
    "ir|bei|ar|arba|prie|su|dėl|į|iš|už|and|of|the|for|in|to|všį|uab|ab|mb|iį", re.IGNORECASE
)
_GIVEN: Final = re.compile(r"\(([A-ZĄČĘĖĮŠŲŪŽ]{2,10})\)")
_WORD: Final = re.compile(r"[^\W\d_]+")
_LONGEST_ABBREVIATION: Final = 10

_SEPARATOR: Final = re.compile(r"\s*[/\\|]+\s*|:(?=\S)")
_FORBIDDEN: Final = re.compile(r'[<>:"?*]')
_RESERVED: Final = re.compile(
    r"(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9¹²³])(?=\.|\s*$)", re.IGNORECASE
)
_LONGEST_NAME: Final = 80
_LONGEST_BYTES: Final = 200  # a file system allows 255, and a temporary file stands beside


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


def file_name(*parts: str, suffix: str = "") -> str:
    """Return a file name that every system allows, from the user's words joined by blanks.

    At most 80 characters with the suffix (".pdf"); Lithuanian letters and quotes „“ stay. Where
    nothing is left the name is "sutarta".
    """
    words = clean_pasted(" ".join(part for part in parts if part))
    plain = _FORBIDDEN.sub("", _SEPARATOR.sub("-", words))
    stem = _cut(" ".join(plain.split()).lstrip(".-~ "), _LONGEST_NAME - len(suffix))
    if _RESERVED.match(stem):
        stem = f"_{stem}"[: _LONGEST_NAME - len(suffix)]
    return f"{stem.rstrip('. -') or 'sutarta'}{suffix}"


def _cut(text: str, characters: int) -> str:
    kept = text[:characters].encode()[:_LONGEST_BYTES]
    return kept.decode(errors="ignore")
