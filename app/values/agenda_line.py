"""Reading one item of a pasted agenda: its title, its rapporteur, its minutes."""

import re
from dataclasses import dataclass
from typing import Final

from app.values.gender import guess_gender
from app.values.inflection.nouns import is_common_noun


@dataclass(frozen=True, slots=True)
class AgendaLine:
    """One item of a pasted agenda; the rapporteur is as written, empty if none is named."""

    title: str
    rapporteur: str = ""
    minutes: int | None = None


CLOCK_RANGE: Final = re.compile(
    r"(\d{1,2})[.:](\d{2})\s*[–—-]\s*(\d{1,2})[.:](\d{2})(?:\s*(?:val\.?|h\b))?[\s:,–—-]*"
)
_MINUTES: Final = re.compile(
    r"(?<!\w)(?:(?:iki|apie|up to)\s+)?"
    r"(?:(?P<hours>\d)\s*(?:val\.?|h)\s*)?(?:\d{1,3}\s*[–-]\s*)?"
    r"(?P<minutes>\d{1,3})\s*(?:min(?:s|utės|utė|utę|učių|utes?)?\b\.?|['’′])[\s).;,]*$"
    r"|(?:\s[–—-]\s+|\(|,\s*)(?P<only>\d)\s*(?:val\.|h\b)[\s);,]*$",
    re.IGNORECASE,
)
_REPORTS: Final = re.compile(
    r"(?<!\w)(?:"
    r"(?:pranešėj(?:as|ai|a|os)|presenters?|rapporteurs?|speakers?)\s*(?:\(-?\w+\)\s*)?[:–—-]\s*"
    r"|(?:pranešėj(?:as|ai|a|os)|praneša|presented by)\s+"
    r"(?=(?-i:(?:(?:dr|prof|doc)\.\s*)*[A-ZĄČĘĖĮŠŲŪŽ])))"
    r"(?P<name>[^\s).;,].*)$",
    re.IGNORECASE,
)
_UPPER: Final = "[A-ZĄČĘĖĮŠŲŪŽ]"
_LOWER: Final = "[a-ząčęėįyšųūž]"
_PERSON: Final = (
    rf"(?:(?:dr|prof|doc)\.\s*)*(?P<given>{_UPPER}\.|{_UPPER}{_LOWER}+)\s*(?:{_UPPER}{_LOWER}+\s+)?"
    rf"(?P<family>{_UPPER}{_LOWER}+(?:-{_UPPER}{_LOWER}+)?)"
)
_NAMED: Final = re.compile(rf"\s+(?:[–—-]\s+|\()(?P<name>{_PERSON})[\s).;,]*$")
_ABBREVIATED: Final = re.compile(
    r"(?:^|[\s\u00a0(])(?:m|d|val|min|mėn|kt|pan|pvz|ketv|Nr|p|[A-ZĄČĘĖĮŠŲŪŽ])\.$"
)
_EDGES: Final = " \t\u00a0–—-;,:"
_DAY: Final = 24 * 60


def read_line(text: str) -> AgendaLine:
    """Return the title, the rapporteur and the minutes of an item.

    A name after a dash or in brackets at the end counts as the rapporteur only if it is surely a
    person's. Text that would leave no title is the title.
    """
    rest, minutes = _clocked(re.sub("[ \t]+", " ", text))
    rapporteur = ""
    for _ in range(2):  # the minutes may stand before or after the name
        if minutes is None:
            rest, minutes = _timed(rest)
        if not rapporteur:
            rest, rapporteur = _reported(rest)
    title = _trimmed(rest)
    return AgendaLine(title, rapporteur, minutes) if title else AgendaLine(" ".join(text.split()))


def is_detail(text: str) -> bool:
    """Tell whether a line only names the rapporteur or the minutes of the item before it."""
    found = (_REPORTS.search(text), _MINUTES.search(text))
    return any(not _before(text, match) for match in found if match)


def _clocked(text: str) -> tuple[str, int | None]:
    match = CLOCK_RANGE.match(text)
    if not match:
        return text, None
    hour, minute, last_hour, last_minute = map(int, match.groups())
    minutes = (last_hour * 60 + last_minute - hour * 60 - minute) % _DAY
    return text[match.end() :], minutes or None


def _timed(text: str) -> tuple[str, int | None]:
    match = _MINUTES.search(text)
    if not match:
        return text, None
    minutes = int(match["hours"] or match["only"] or 0) * 60 + int(match["minutes"] or 0)
    return (_before(text, match), minutes) if minutes else (text, None)


def _reported(text: str) -> tuple[str, str]:
    match = _REPORTS.search(text)
    if not match:
        match = _NAMED.search(text)
        if not match or not _is_person(match["given"], match["family"]):
            return text, ""
    return _before(text, match), _trimmed(match["name"], closing=")")


def _before(text: str, match: re.Match[str]) -> str:
    """Return what stands before a find, without the dash or bracket that led to it."""
    return text[: match.start()].rstrip(_EDGES + "(")


def _is_person(given_name: str, family_name: str) -> bool:
    if is_common_noun(family_name) or given_name.endswith("aus"):
        return False
    known = given_name.endswith(".") or guess_gender(given_name, "") is not None
    return known and guess_gender(given_name, family_name) is not None


def _trimmed(text: str, closing: str = "") -> str:
    trimmed = text.strip(_EDGES + closing)
    if trimmed.endswith(".") and not trimmed.endswith("..") and not _ABBREVIATED.search(trimmed):
        trimmed = trimmed[:-1].rstrip(_EDGES)
    return trimmed
