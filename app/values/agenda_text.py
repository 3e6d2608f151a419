"""Reading the lines of an agenda out of text pasted from a letter or a document.

First the text is cut into items by its numbers, bullets and line ends (this module), then each
item gives up its rapporteur and minutes (`app.values.agenda_line`).
"""

import re
from dataclasses import dataclass
from typing import Final

from app.values.agenda_line import CLOCK_RANGE, AgendaLine, is_detail, read_line
from app.values.clean_text import clean_pasted

_MARKER: Final = re.compile(
    r"[•◦▪▫●○■□‣∙]\s*"
    r"|(?:[·*–—-]|\(?\d{1,2}(?:\.\d{1,2})*[.)]|\d{1,2}(?:\.\d)+|[a-zą-ž]\))(?:\s+|$)"
    r"|\d{1,2}\.(?=[^\W\d_])"
    r"|(?:\d{1,2}|o)(?:\t\s*|\s{2,})"
)
_ROMAN: Final = re.compile(r"[IVX]{1,5}[.)]\s+")
_QUOTED: Final = re.compile(r"(?:>\s?)+")
_HEADING: Final = re.compile(
    r"(?:[^\W\d_]+\s+){0,3}(?:darbotvarkė|dienotvarkė|agenda)(?:\s+projektas)?\s*:?", re.IGNORECASE
)
_HEADING_BEFORE: Final = re.compile(r"(?:darbotvarkė|dienotvarkė|agenda)\s*:\s*", re.IGNORECASE)
_FAREWELL: Final = re.compile(
    r"(?:pagarbiai|su pagarba|geros dienos|(?:kind|best)?\s*regards|sincerely)\b|--\s*$",
    re.IGNORECASE,
)
_GREETING: Final = re.compile(
    r"(?:laba diena|labas|sveik|gerb|mieli|dear|hello)|.*[:,]$", re.IGNORECASE
)
_NEXT_NUMBER: Final = re.compile(r"\s+(\d{1,2})(?=[.)]\s+[^\W\d_])")
_UNFINISHED: Final = re.compile(
    r"(?:,|\b(?:ir|bei|su|dėl|į|iš|už|apie|and|of|the|for|to))$", re.IGNORECASE
)
_FULL_LINE: Final = 60  # characters; a shorter line was ended by its writer


@dataclass(slots=True)
class _Line:
    text: str
    marked: bool
    after_blank: bool


def agenda_from_text(text: str) -> list[AgendaLine]:
    """Return the items of a pasted list, numbered or not; wrapped lines are joined.

    Numbers, bullets, blank lines, the heading, a greeting before a numbered list and a farewell
    with all after it are dropped; no other line is.
    """
    lines = _lines(clean_pasted(text))
    items: list[list[str]] = []
    numbered = any(line.marked for line in lines)
    begun = False
    for line in lines:
        if numbered and not begun and not line.marked and _GREETING.match(line.text):
            continue
        begun = begun or line.marked
        if items and _continues(line, items, numbered=begun):
            items[-1].append(line.text)
        else:
            items.append([line.text])
    return [read_line(item) for item in (" ".join(parts).strip() for parts in items) if item]


def _continues(line: _Line, items: list[list[str]], *, numbered: bool) -> bool:
    if line.marked:
        return False
    before, small = items[-1][-1], line.text[:1].islower()
    if not before or is_detail(line.text):
        return True
    if numbered:
        return small or not line.after_blank
    wrapped = len(before) >= _FULL_LINE and not line.after_blank
    return wrapped and bool(_UNFINISHED.search(before) or (small and not items[0][0][:1].islower()))


def _lines(text: str) -> list[_Line]:
    lines: list[_Line] = []
    after_blank = False
    raw = [_QUOTED.sub("", line, count=1) for line in _unrolled(text).split("\n")]
    roman = {"I", "II"} <= {match[0][:2].rstrip(".) ") for match in map(_ROMAN.match, raw) if match}
    for each in raw:
        line = _HEADING_BEFORE.sub("", each.strip(), count=1)
        if not line or _HEADING.fullmatch(line):
            after_blank = True
            continue
        if lines and _FAREWELL.match(line):
            break
        rest = line if is_detail(line) else _unmarked(line, roman=roman)
        marked = rest != line or bool(CLOCK_RANGE.match(rest))
        lines.append(_Line(rest, marked, after_blank))
        after_blank = False
    return lines


def _unmarked(line: str, *, roman: bool) -> str:
    """Return a line without its number or bullet, or both ("– 1. Dėl…")."""
    for _ in range(2):
        match = _MARKER.match(line) or (_ROMAN.match(line) if roman else None)
        if match:
            line = line[match.end() :]
    return line


def _unrolled(text: str) -> str:
    """Return a numbered list that lost its line ends with each number on its own line."""
    if "\n" in text.strip() or not re.match(r"\s*1[.)]\s", text):
        return text
    expected = 2

    def broken(match: re.Match[str]) -> str:
        nonlocal expected
        if int(match[1]) != expected:
            return match[0]
        expected += 1
        return f"\n{match[1]}"

    return _NEXT_NUMBER.sub(broken, text)
