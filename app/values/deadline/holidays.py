"""Lithuanian public holidays, and terms counted in working days."""

from datetime import date, timedelta
from functools import cache

_DAY = timedelta(days=1)
_SATURDAY = 5

# Labour Code of the Republic of Lithuania, article 123: month and day.
_FIXED = (
    (1, 1),
    (2, 16),
    (3, 11),
    (5, 1),
    (6, 24),
    (7, 6),
    (8, 15),
    (11, 1),
    (12, 24),
    (12, 25),
    (12, 26),
)
_ALL_SOULS = (11, 2)
_ALL_SOULS_SINCE = 2020


def easter(year: int) -> date:
    """Return Easter Sunday of the Gregorian calendar (Meeus, Jones and Butcher's algorithm)."""
    golden = year % 19
    century, rest = divmod(year, 100)
    leap_centuries, century_rest = divmod(century, 4)
    correction = (century - (century + 8) // 25 + 1) // 3
    epact = (19 * golden + century - leap_centuries - correction + 15) % 30
    leaps, year_rest = divmod(rest, 4)
    weekday = (32 + 2 * century_rest + 2 * leaps - epact - year_rest) % 7
    shift = (golden + 11 * epact + 22 * weekday) // 451
    month, day = divmod(epact + weekday - 7 * shift + 114, 31)
    return date(year, month, day + 1)


@cache
def public_holidays(year: int) -> frozenset[date]:
    """Return the days off of a year; mothers' and fathers' days fall on Sundays anyway."""
    fixed = [*_FIXED, _ALL_SOULS] if year >= _ALL_SOULS_SINCE else list(_FIXED)
    sunday = easter(year)
    return frozenset({date(year, *one) for one in fixed} | {sunday, sunday + _DAY})


def is_working_day(day: date) -> bool:
    """Tell whether the day is from Monday to Friday and not a public holiday."""
    return day.weekday() < _SATURDAY and day not in public_holidays(day.year)


def working_days_after(start: date, count: int) -> date:
    """Return the count-th working day after the start, which itself does not count.

    A negative count goes back in time.
    """
    step = _DAY if count > 0 else -_DAY
    day, left = start, abs(count)
    while left:
        day += step
        left -= is_working_day(day)
    return day
