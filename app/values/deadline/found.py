"""What a pattern found in a typed deadline, turned into numbers, days and names."""

import re
import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from app.values.deadline.errors import ImpossibleDeadlineError
from app.values.deadline.kinds import DeadlineKind, Unit
from app.values.deadline.rules import LONGEST_EVENT_NAME
from app.values.deadline.spans import Span, days_in_month
from app.values.deadline.value import Deadline
from app.values.language import Language

# A range that names no second year may run into the next one, but not for longer than this:
# "gruodžio–sausio mėn." does, "gruodžio 4–1 d." is a slip.
_LONGEST_WRAP = timedelta(days=184)
_MONTHS_IN_YEAR = 12
_FEBRUARY = 2
_LEAP_DAY = 29
_ROMAN = {
    "i": 1,
    "ii": 2,
    "iii": 3,
    "iv": 4,
    "v": 5,
    "vi": 6,
    "vii": 7,
    "viii": 8,
    "ix": 9,
    "x": 10,
}
_DASHES = frozenset("\N{HYPHEN}\N{NON-BREAKING HYPHEN}\N{FIGURE DASH}–—\N{MINUS SIGN}")
# Words of time alone name no event: "po savaitės", "per dvi dienas", "after March".
_LITHUANIAN_ENDING = (
    "(?:a|ai|ais|ams|as|e|ei|eje|ems|es|i|iai|iais|iams|ies|io|ioms|ios|is|iu|iui|ius|o|oje|oms|os|"
    "u|ui|uo|us|y|yje|ys)"
)
_TIME_WORD = re.compile(
    r"\W*(?:[0-9].*|[ivx]+|[a-z]{1,2}|[qh][0-9]|men|sav|ketv|pusm|per|nuo|iki|kas|darbo|"
    "(?:savait|savaic|dien|menes|men|met|ketvirt|ketvirc|pusmet|pusmec|valand|minut|vien|dviej|dv|"
    f"tr|trij|trim|ketur|penk|ses|septyn|astuon|devyn|kel|pavasar|vasar|rud|ruden|ziem){_LITHUANIAN_ENDING}|"
    f"(?:saus|kov|baland|balandz|geguz|birzel|liep|rugpjut|rugpjuc|rugsej|spal|lapkrit|lapkric|"
    f"gruod|gruodz|pradzi|vidur|pabaig|pasirasym|gavim){_LITHUANIAN_ENDING}|"
    "(?:pirm|antr|trec|ketvirt|penkt|paskutin|desimt|dekad)[a-z]{1,6}|"
    "(?:second|minute|hour|day|week|month|quarter|year|half|the|end|early|late|mid|middle|"
    "beginning|start|one|two|three|four|five|six|seven|eight|nine|ten|first|third|fourth|fifth|"
    "last|next|spring|summer|autumn|fall|winter|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|"
    "january|february|march|april|may|june|july|august|september|october|november|december|"
    r"working|business|calendar|signing|receipt|from|after)s?)\W*",
    re.ASCII,
)


def tidied(text: str) -> str:
    """Return the text composed, without invisible characters, its spaces made single."""
    composed = unicodedata.normalize("NFC", text)
    visible = "".join(one for one in composed if unicodedata.category(one) != "Cf")
    return " ".join(visible.split())


def folded(text: str) -> str:
    """Return small letters without diacritics, all dashes alike, character for character."""
    return "".join(_folded_character(one) for one in text)


def _folded_character(character: str) -> str:
    if character in _DASHES:
        return "-"
    base = unicodedata.normalize("NFD", character)[0]
    small = base.casefold()
    return small if len(small) == 1 else base


def is_event_name(name: str) -> bool:
    """Tell whether a name says more than a length of time, so that an event may bear it."""
    if not name or len(name) > LONGEST_EVENT_NAME:
        return False
    return any(not _TIME_WORD.fullmatch(word) for word in folded(name).split())


@dataclass(frozen=True, slots=True)
class Words:
    """A language's words, folded, as beginnings: the longest that fits decides."""

    language: Language
    months: Mapping[str, int]
    numbers: Mapping[str, int]
    ordinals: Mapping[str, int]
    weekdays: Mapping[str, int]
    seasons: Mapping[str, int]
    parts: Mapping[str, int]
    units: Mapping[str, Unit]
    month_names: tuple[str, ...]
    examples: Mapping[str, str]
    year_comes_last: bool


@dataclass(frozen=True, slots=True)
class Found:
    """A pattern's groups; names end in 1 or 2, further variants of one in a letter."""

    groups: Mapping[str, str]
    name: str
    typed: str
    plan_year: int
    words: Words

    def text(self, group: str) -> str:
        """Return a group's words, or those of whichever of its variants was found."""
        return next((self.groups[key] for key in (group, f"{group}a", f"{group}b")
                     if key in self.groups), "")  # fmt: skip

    def year(self, number: int = 1) -> int | None:
        """Return the year given, if one was."""
        text = self.text(f"year{number}")
        return int(text) if text else None

    def month(self, number: int = 1) -> int:
        """Return the month; a range that names it once means it for both ends."""
        text = self.text(f"month{number}") or self.text("month1") or self.text("month2")
        month = int(text) if text.isdecimal() else _looked_up(self.words.months, text)
        if not 1 <= month <= _MONTHS_IN_YEAR:
            raise self.impossible("no_such_month", number=month)
        return month

    def number(self, group: str) -> int:
        """Return a count or an ordinal: figures, Roman figures or words; 1 if left out."""
        text = self.text(group)
        figures = re.match("[0-9]+", text)
        if not text or figures:
            return int(figures[0]) if figures else 1
        words = self.words.numbers if group == "count" else self.words.ordinals
        return _ROMAN.get(text) or _looked_up(words, text)

    def word(self, group: str, words: Mapping[str, int]) -> int:
        """Return what a word stands for."""
        return _looked_up(words, self.text(group))

    def unit(self) -> Unit:
        """Return the unit of time found."""
        text = self.text("unit")
        return self.words.units[max(
            (stem for stem in self.words.units if text.startswith(stem)), key=len
        )]  # fmt: skip

    def day(self, year: int, number: int = 1) -> date:
        """Return the day in a year, refusing one that its month does not have."""
        month, day = self.month(number), int(self.text(f"day{number}"))
        most = days_in_month(year, month)
        if 1 <= day <= most:
            return date(year, month, day)
        nearest = date(year, month, most)
        near = Deadline(DeadlineKind.DAY, "", nearest, nearest)
        example = near.short(self.words.language, self.plan_year)
        if (month, day) == (_FEBRUARY, _LEAP_DAY):
            raise self.impossible("no_leap_day", year=year, example=example)
        name = self.words.month_names[month - 1]
        raise self.impossible("no_such_day", month=name, days=most, day=day, example=example)

    def single_day(self) -> date:
        """Return the one day found, in the plan's year unless it names its own."""
        return self.day(self.year() or self.plan_year)

    def joined(
        self, start: Callable[[int], Span], end: Callable[[int], Span], *, wraps: bool
    ) -> Span:
        """Join two ends, given as functions of their years; unstated years follow the others.

        `wraps` says that the second end comes before the first within a year.
        """
        stated, last_stated = self.year(1), self.year(2)
        if stated is not None:
            first_year = stated
        elif last_stated is not None and self.words.year_comes_last:
            first_year = last_stated - wraps
        else:
            first_year = self.plan_year
        last_year = last_stated if last_stated is not None else first_year + wraps
        first, last = start(first_year)[0], end(last_year)[1]
        too_long = wraps and last_stated is None and last - first > _LONGEST_WRAP
        if first > last or too_long:
            raise self.impossible("ends_before_start")
        return first, last

    def days(self) -> Span:
        """Return the range of two days found."""
        return self.joined(
            lambda year: (self.day(year, 1),) * 2,
            lambda year: (self.day(year, 2),) * 2,
            wraps=self.month(2) < self.month(1),
        )

    def impossible(self, reason: str, **parameters: object) -> ImpossibleDeadlineError:
        """Return the refusal, with an example of what can be typed."""
        parameters.setdefault("example", self.words.examples.get(reason))
        return ImpossibleDeadlineError(f"deadline.{reason}", **parameters)


def _looked_up(words: Mapping[str, int], text: str) -> int:
    return words[max((stem for stem in words if text.startswith(stem)), key=len)]
