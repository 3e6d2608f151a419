"""Dates and hours as people type them, read leniently."""

import calendar
import datetime as dt
import re

# The beginnings that tell the months apart, in whatever case or number they are typed.
_LITHUANIAN = "sausi vasari kov baland geguž birž liep rugpj rugsėj spal lapkri gruod"
_ENGLISH_MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec"
_MONTHS = (_LITHUANIAN.split(), _ENGLISH_MONTHS.split())
_ISO = re.compile(r"(\d{4})\D{1,2}(\d{1,2})\D{1,2}(\d{1,2})\D{0,3}")
_LOCAL = re.compile(r"(\d{1,2})[.\-/ ](\d{1,2})[.\-/ ](\d{4})")
_SHORT = re.compile(r"(\d{1,2})[.\-/ ](\d{1,2})")
_PACKED = re.compile(r"(\d{4})(\d{2})(\d{2})")
_WORDS = re.compile(r"(?:(\d{4})(?: m\.?)?,? )?([a-ząčęėįšųūž]+) (\d{1,2})(?: d\.?)?")
_ENGLISH = re.compile(r"(\d{1,2}) ([a-z]+)(?: (\d{4}))?")
_TIME = re.compile(r"(\d{1,2})(?:[:.,h ]\s?(\d{2}))?")
_PACKED_TIME = re.compile(r"(\d{1,2})(\d{2})")


class NoSuchDayError(ValueError):
    """The month is shorter: `month` 1-12 has only `days` days in `year`."""

    def __init__(self, year: int, month: int, days: int) -> None:
        super().__init__(f"{year}-{month:02}: {days} days")
        self.year, self.month, self.days = year, month, days


def parse_date(text: str, year: int) -> dt.date | None:
    """Read a date; `year` is meant where none is typed. Nothing typed is None.

    Knows 2025-01-29, 2025 01 29, 29.01.2025, 01-29, 20250129, "2025 m. sausio 29 d." and
    "29 January 2025". ValueError: not understood; NoSuchDayError: the month is shorter.
    """
    text = " ".join(text.replace("\xa0", " ").strip().lower().split())
    if not text:
        return None
    if found := _PACKED.fullmatch(text) or _ISO.fullmatch(text):
        return _date(int(found[1]), int(found[2]), int(found[3]))
    if found := _LOCAL.fullmatch(text):
        return _date(int(found[3]), int(found[2]), int(found[1]))
    if found := _SHORT.fullmatch(text):
        return _date(year, int(found[1]), int(found[2]))
    if found := _WORDS.fullmatch(text):
        return _date(int(found[1] or year), _month(found[2]), int(found[3]))
    if found := _ENGLISH.fullmatch(text):
        return _date(int(found[3] or year), _month(found[2]), int(found[1]))
    raise ValueError(text)


def parse_time(text: str) -> dt.time | None:
    """Read an hour: 10:00, 10.00, 1000, 930, 10, "10 val.". Nothing typed is None.

    ValueError: not understood, or no such hour.
    """
    text = text.replace("\xa0", " ").strip().lower()
    text = text.removesuffix("val.").removesuffix("val").strip()
    if not text:
        return None
    found = _TIME.fullmatch(text) or _PACKED_TIME.fullmatch(text)
    if found is None:
        raise ValueError(text)
    return dt.time(int(found[1]), int(found[2] or 0))


def _date(year: int, month: int, day: int) -> dt.date:
    if 1 <= month <= 12 and day > calendar.monthrange(year, month)[1]:  # noqa: PLR2004 - months
        raise NoSuchDayError(year, month, calendar.monthrange(year, month)[1])
    return dt.date(year, month, day)


def _month(word: str) -> int:
    for names in _MONTHS:
        for number, beginning in enumerate(names, start=1):
            if word.startswith(beginning):
                return number
    raise ValueError(word)
