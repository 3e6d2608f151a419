"""First and last days of months, quarters, seasons and the like."""

from datetime import date, timedelta

from app.values.deadline.holidays import working_days_after
from app.values.deadline.kinds import UNTIL_KINDS, DeadlineKind, Unit

Span = tuple[date, date]

DAY = timedelta(days=1)
# Spring, summer, autumn, winter: the first month of each.
SEASON_STARTS = (3, 6, 9, 12)
WINTER = 3
_PART_STARTS = (1, 11, 21)


def days_in_month(year: int, month: int) -> int:
    """Return 28 to 31."""
    return ((date(year, month, 28) + 4 * DAY).replace(day=1) - DAY).day


def month_end(day: date) -> date:
    """Return the last day of the month that the day is in."""
    return day.replace(day=days_in_month(day.year, day.month))


def months(year: int, month: int, count: int) -> Span:
    """Return so many whole months, the first of them given."""
    first = date(year, month, 1)
    return first, month_end(months_later(first, count - 1))


def months_later(day: date, count: int) -> date:
    """Return the same day so many months later (or earlier), or the last of a shorter month."""
    years, month = divmod(day.month - 1 + count, 12)
    year, month = day.year + years, month + 1
    return date(year, month, min(day.day, days_in_month(year, month)))


def quarter(year: int, number: int) -> Span:
    """Return the first and the last day of quarter 1 to 4."""
    return months(year, 3 * number - 2, 3)


def half_year(year: int, number: int) -> Span:
    """Return the first and the last day of half-year 1 or 2."""
    return months(year, 6 * number - 5, 6)


def whole_year(year: int) -> Span:
    """Return 1 January and 31 December."""
    return months(year, 1, 12)


def month_part(year: int, month: int, number: int) -> Span:
    """Return days 1-10, 11-20 or 21-end for number 1 to 3."""
    first = date(year, month, _PART_STARTS[number - 1])
    return first, first + 9 * DAY if number < len(_PART_STARTS) else month_end(first)


def season(year: int, index: int) -> Span:
    """Return the three months of a season (0 spring … 3 winter, which ends next year)."""
    return months(year, SEASON_STARTS[index], 3)


def quarter_of(day: date) -> int:
    """Return 1 to 4."""
    return (day.month + 2) // 3


def half_of(day: date) -> int:
    """Return 1 or 2."""
    return (day.month + 5) // 6


def part_of(day: date) -> int:
    """Return 1 to 3: which third of the month begins on or before the day."""
    return sum(day.day >= start for start in _PART_STARTS)


def counted(start: date, count: int, unit: Unit) -> date:
    """Return the day so many days, working days, weeks or months after (negative: before)."""
    match unit:
        case Unit.WORKING_DAY:
            return working_days_after(start, count)
        case Unit.WEEK:
            return start + 7 * count * DAY
        case Unit.MONTH:
            return months_later(start, count)
        case _:
            return start + count * DAY


def span_after(anchor: date, count: int, unit: Unit) -> Span:
    """Return the days of a term that runs from the day after the anchor."""
    return anchor + DAY, counted(anchor, count, unit)


def fits(kind: DeadlineKind, first: date | None, last: date | None) -> bool:
    """Tell whether the days are such as a calendar kind can have."""
    if last is None:
        return False
    if kind in UNTIL_KINDS:
        return first is None and _until_fits(kind, last)
    if first is None or first > last:
        return False
    return _span_fits(kind, first, last)


def _until_fits(kind: DeadlineKind, last: date) -> bool:
    match kind:
        case DeadlineKind.UNTIL_MONTH_END:
            return last == month_end(last)
        case DeadlineKind.UNTIL_QUARTER_END:
            return last == quarter(last.year, quarter_of(last))[1]
        case DeadlineKind.UNTIL_HALF_YEAR_END:
            return last == half_year(last.year, half_of(last))[1]
        case DeadlineKind.UNTIL_YEAR_END:
            return last == whole_year(last.year)[1]
        case _:
            return True


def _span_fits(  # noqa: C901, PLR0911, PLR0912 - one branch a kind, nothing nested
    kind: DeadlineKind, first: date, last: date
) -> bool:
    match kind:
        case DeadlineKind.DAY:
            return first == last
        case DeadlineKind.DAYS:
            return first < last
        case DeadlineKind.MONTH:
            return (first, last) == months(first.year, first.month, 1)
        case DeadlineKind.MONTHS:
            whole = first.day == 1 and last == month_end(last)
            return whole and last > month_end(first)
        case DeadlineKind.MONTH_PART | DeadlineKind.TEN_DAYS:
            return (first, last) == month_part(first.year, first.month, part_of(first))
        case DeadlineKind.QUARTER:
            return (first, last) == quarter(first.year, quarter_of(first))
        case DeadlineKind.QUARTERS:
            start, end = quarter(first.year, quarter_of(first))
            return first == start and end < last == quarter(last.year, quarter_of(last))[1]
        case DeadlineKind.HALF_YEAR:
            return (first, last) == half_year(first.year, half_of(first))
        case DeadlineKind.YEAR:
            return (first, last) == whole_year(first.year)
        case DeadlineKind.YEARS:
            whole = (first.month, first.day, last.month, last.day) == (1, 1, 12, 31)
            return whole and first.year < last.year
        case DeadlineKind.SCHOOL_YEARS:
            whole = (first.month, first.day, last.month, last.day) == (9, 1, 8, 31)
            return whole and first.year < last.year
        case DeadlineKind.SEASON:
            seasons = (season(first.year, index) for index in range(len(SEASON_STARTS)))
            return (first, last) in seasons
        case DeadlineKind.FROM:
            return last == whole_year(last.year)[1]
        case _:
            return True
