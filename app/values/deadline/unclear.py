"""The terms that are asked about: each builder raises with what the words may mean."""

from datetime import date, timedelta
from typing import NoReturn

from app.values.deadline.builders import (
    day,
    month,
    one_half,
    one_quarter,
    part,
    year,
    year_of,
)
from app.values.deadline.errors import UnclearDeadlineError
from app.values.deadline.found import Found
from app.values.deadline.kinds import DeadlineKind
from app.values.deadline.rules import LAST, Yearly
from app.values.deadline.spans import DAY, Span, month_end, months, season
from app.values.deadline.value import Deadline

_WEEK = timedelta(days=7)


def _before_or_end(found: Found, kind: DeadlineKind, span: Span) -> NoReturn:
    """Ask whether "iki" leaves the span out or takes it in."""
    before = Deadline(DeadlineKind.UNTIL, found.typed, None, span[0] - DAY)
    raise UnclearDeadlineError((before, Deadline(kind, found.typed, None, span[1])))


def until_month(found: Found) -> Deadline:
    """Ask about "iki spalio mėn."."""
    _before_or_end(found, DeadlineKind.UNTIL_MONTH_END, month(found))


def until_quarter(found: Found) -> Deadline:
    """Ask about "iki II ketv."."""
    _before_or_end(found, DeadlineKind.UNTIL_QUARTER_END, one_quarter(found))


def until_half(found: Found) -> Deadline:
    """Ask about "iki II pusmečio"."""
    _before_or_end(found, DeadlineKind.UNTIL_HALF_YEAR_END, one_half(found))


def until_year(found: Found) -> Deadline:
    """Ask about "iki 2025 m."."""
    _before_or_end(found, DeadlineKind.UNTIL_YEAR_END, year(found))


def until_part(found: Found) -> Deadline:
    """Ask about "iki spalio vidurio"."""
    _before_or_end(found, DeadlineKind.UNTIL, part(found))


def until_season(found: Found) -> Deadline:
    """Ask about "iki vasaros"."""
    index = found.word("season", found.words.seasons)
    _before_or_end(found, DeadlineKind.UNTIL, season(year_of(found), index))


def before_day(found: Found) -> Deadline:
    """Ask about "prieš gegužės 1 d.", which may leave that day out."""
    _before_or_end(found, DeadlineKind.UNTIL, day(found))


def yearly_until_month(found: Found) -> Deadline:
    """Ask about "kasmet iki kovo mėn."."""
    # A leap year's days: 29 February stands for the last of February in any year.
    this = found.month()
    ends = (month_end(date(2000, this, 1) - DAY), month_end(date(2000, this, 1)))
    kind = DeadlineKind.YEARLY_UNTIL
    rules = (Yearly(end.month, end.day) for end in ends)
    raise UnclearDeadlineError(tuple(Deadline(kind, found.typed, rule=rule) for rule in rules))


def from_to_months(found: Found) -> Deadline:
    """Ask about "nuo kovo iki lapkričio", which may leave the last month out."""
    start, end = found.month(1), found.month(2)
    if start == end:
        raise found.impossible("ends_before_start")
    first, last = found.joined(
        lambda year: months(year, start, 1), lambda year: months(year, end, 1), wraps=end < start
    )
    kind = DeadlineKind.FROM_TO
    ends = (last.replace(day=1) - DAY, last)
    raise UnclearDeadlineError(tuple(Deadline(kind, found.typed, first, one) for one in ends))


def nth_week(found: Found) -> Deadline | None:
    """Ask about "trečioji spalio savaitė": seven days each, the week of the 1st, or full weeks."""
    number, (first, last) = found.number("nth"), month(found)
    if number == LAST:
        monday = last - last.weekday() * DAY
        full = monday if monday + 6 * DAY <= last else monday - _WEEK
        starts = [last - 6 * DAY, monday, full]
    elif 1 <= number <= 5:  # noqa: PLR2004 - no month touches a sixth whole week
        monday = first - first.weekday() * DAY
        full = monday if monday >= first else monday + _WEEK
        starts = [start + (number - 1) * _WEEK for start in (first, monday, full)]
    else:
        return None
    kind = DeadlineKind.DAYS
    choices = (Deadline(kind, found.typed, one, one + 6 * DAY) for one in dict.fromkeys(starts))
    touching = tuple(one for one in choices if one.first and one.first <= last)
    if len(touching) == 1:  # the readings agree
        return touching[0]
    if not touching:
        return None
    raise UnclearDeadlineError(touching)
