"""Reading the sections and points of a protocol out of text pasted from a document.

Roman numerals, „SKYRIUS“ and headings in capitals begin sections; Arabic numbers, letters and
bullets begin points. What the numbers were is left out: the paper counts its points itself.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from app.values.clean_text import clean_pasted
from app.values.outline import DEEPEST, fitting_depths


@dataclass(frozen=True, slots=True)
class PointText:
    """A point (depth 0) or a sub-point, without its number; line ends part its paragraphs."""

    text: str
    depth: int = 0


@dataclass(frozen=True, slots=True)
class SectionText:
    """A section, without its number; what stands before the first heading has no title."""

    title: str
    points: tuple[PointText, ...] = ()
    title_en: str = ""


USUAL_SECTIONS: Final = (
    SectionText("Tikslas", title_en="Purpose"),
    SectionText("Bendradarbiavimo kryptys", title_en="Areas of cooperation"),
    SectionText("Įgyvendinimas", title_en="Implementation"),
    SectionText("Baigiamosios nuostatos", title_en="Final provisions"),
)
"""What such papers usually speak of; only the headings, the text is the parties' own."""

_LONGEST_TITLE: Final = 120
_SHORTEST_CAPITALS: Final = 3
_NUMBER: Final = re.compile(r"(\d{1,3}(?:\.\d{1,3})*)(?:[.)]\s*(?=\S)(?!\d)|(?<=\.\d)\s+)")
_MARK: Final = re.compile(r"(?:[•◦▪▫●○■□‣∙·–—-]|[a-zą-ž]\))\s+")
_NUMERAL: Final = r"(?=[IVXLC])[XLC]{0,4}(?:IX|IV|V?I{0,3})"
_BARE_NUMERAL: Final = re.compile(rf"{_NUMERAL}[.)]?\s+")
_NAMED_HEADING: Final = re.compile(
    rf"(?:(?:{_NUMERAL}|\d{{1,2}})\.?\s+(?:skyrius|skirsnis|dalis)\b"
    rf"|(?:section|chapter|article|part)\s+(?:{_NUMERAL}|\d{{1,2}})\b)[.:]?\s*(?P<title>.*)",
    re.IGNORECASE,
)
_ROMAN_HEADING: Final = re.compile(rf"{_NUMERAL}[.)]\s*(?P<title>[^\W\d_].*)")
_KIND: Final = re.compile(r"ketinimų protokolas|protocol of intent", re.IGNORECASE)
_SIGNATURES: Final = re.compile(
    r"(?:(?:protokolo\s+)?šalių\s+)?(?:(?:adresai|rekvizitai),?\s+ir\s+)?parašai\s*:?"
    r"|signatures(?:\s+of\s+the\s+parties)?\s*:?",
    re.IGNORECASE,
)
_ENDS: Final = (".", ";", ":", ",")


@dataclass(slots=True)
class _Point:
    text: str
    depth: int
    numbered: bool = False
    marked: bool = False


@dataclass(slots=True)
class _Section:
    title: str = ""
    points: list[_Point] = field(default_factory=list)
    awaits_title: bool = False


def sections_from_text(text: str) -> list[SectionText]:
    """Return the sections of a pasted text; one without a title where it has no headings.

    Wrapped lines are joined. Blank lines, numbers, bullets and the word for the paper's kind are
    dropped, and the signatures with all after them, which the paper makes itself; no other line is.
    """
    lines = _lines(text)
    headings = _headings(lines)
    sections = [_Section()]
    after_blank = False
    for place, line in enumerate(lines):
        if line and place in headings:
            sections.append(_Section(headings[place], awaits_title=not headings[place]))
        elif line:
            _take(sections[-1], line, after_blank=after_blank)
        after_blank = not line
    return [_read(section) for section in sections if section.title or section.points]


def _lines(text: str) -> list[str]:
    lines: list[str] = []
    for raw in clean_pasted(text).replace("\t", " ").split("\n"):
        line = " ".join(part for part in raw.split(" ") if part)
        if any(lines) and _SIGNATURES.fullmatch(line):
            break
        lines.append("" if _KIND.fullmatch(line) else line)
    return lines


def _headings(lines: Sequence[str]) -> dict[int, str]:
    """Return the places of headings with their titles, '' for one that the next line holds."""
    named = {
        place: match["title"].strip()
        for place, line in enumerate(lines)
        if (match := _NAMED_HEADING.fullmatch(line)) and len(line) <= _LONGEST_TITLE
    }
    if named:
        return named
    roman = {
        place: match["title"].strip()
        for place, line in enumerate(lines)
        if (match := _ROMAN_HEADING.fullmatch(line)) and _may_be_title(line)
    }
    if any(re.match(r"I[.)]", lines[place]) for place in roman):
        return roman
    return {
        place: title
        for place, line in enumerate(lines)
        if (title := _BARE_NUMERAL.sub("", _NUMBER.sub("", line, count=1), count=1).strip())
        and _may_be_title(title)
        and (_is_capitals(title) or _holds_points(lines, place))
    }


def _may_be_title(line: str) -> bool:
    return len(line) <= _LONGEST_TITLE and not line.endswith(_ENDS)


def _is_capitals(line: str) -> bool:
    letters = [character for character in line if character.isalpha()]
    return (
        len(letters) >= _SHORTEST_CAPITALS
        and all(character.isupper() for character in letters)
        and not line.startswith("DĖL ")  # what the paper is about
    )


def _holds_points(lines: Sequence[str], place: int) -> bool:
    """Tell whether a line „1. Tikslas“ is followed by a point „1.1. …“."""
    match = _NUMBER.match(lines[place])
    following = next((line for line in lines[place + 1 :] if line), "")
    inner = _NUMBER.match(following)
    return bool(match and inner and inner[1] == f"{match[1]}.1")


def _take(section: _Section, line: str, *, after_blank: bool) -> None:
    """Put a line into a section: as its title, as a point, or as more of the last one."""
    points = section.points
    if number := _NUMBER.match(line):
        points.append(_Point(line[number.end() :], number[1].count("."), numbered=True))
    elif section.awaits_title:
        section.title = line
    elif mark := _MARK.match(line):
        points.append(_Point(line[mark.end() :], _below(points), marked=True))
    elif not points or _begins(points, line, after_blank=after_blank):
        points.append(_Point(line, 0))
    else:
        apart = after_blank and not line[:1].islower()
        points[-1].text += ("\n" if apart else " ") + line
    section.awaits_title = False


def _begins(points: Sequence[_Point], line: str, *, after_blank: bool) -> bool:
    """Tell whether a line without a mark is a point: only where no point has a number."""
    if line[:1].islower() or any(point.numbered for point in points):
        return False
    return after_blank or points[-1].text.endswith(_ENDS[:3])


def _below(points: Sequence[_Point]) -> int:
    """Return the depth of a bullet or a letter: one below what it stands under."""
    numbered = [point.depth for point in points if point.numbered]
    if numbered:
        return numbered[-1] + 1
    return 0 if all(point.marked for point in points) else 1


def _read(section: _Section) -> SectionText:
    least = min((point.depth for point in section.points), default=0)
    depths = fitting_depths(min(point.depth - least, DEEPEST) for point in section.points)
    points = tuple(
        PointText(point.text.strip(), depth)
        for point, depth in zip(section.points, depths, strict=True)
    )
    return SectionText(section.title, points)
