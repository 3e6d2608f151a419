"""How the parts that a pattern found become a deadline; shared by both languages."""

from collections.abc import Callable
from datetime import date

from app.values.deadline.errors import UnclearDeadlineError
from app.values.deadline.found import Found, is_event_name
from app.values.deadline.kinds import Anchor, DeadlineKind, Unit
from app.values.deadline.rules import (
    BeforeEvent,
    Event,
    Every,
    Monthly,
    NthWeekday,
    Rule,
    Times,
    Within,
    Yearly,
)
from app.values.deadline.spans import (
    WINTER,
    Span,
    half_year,
    month_part,
    months,
    quarter,
    season,
    whole_year,
)
from app.values.deadline.value import Deadline, within_day

Builder = Callable[[Found], Deadline | None]
MOST_QUARTERS = 4
MOST_HALVES = 2
MOST_PARTS = 3
_LONGEST_MONTH = 31


def year_of(found: Found) -> int:
    """Return the year stated, or the plan's."""
    return found.year() or found.plan_year


def plain(kind: DeadlineKind) -> Builder:
    """Build a kind that is a word and nothing else."""
    return lambda found: Deadline(kind, found.typed)


def calendar(kind: DeadlineKind, span: Callable[[Found], Span]) -> Builder:
    """Build a kind that is a first and a last day."""
    return lambda found: Deadline(kind, found.typed, *span(found))


def until(kind: DeadlineKind, span: Callable[[Found], Span]) -> Builder:
    """Build a kind that is the last day of a span."""
    return lambda found: Deadline(kind, found.typed, None, span(found)[1])


def ruled(kind: DeadlineKind, rule: Callable[[Found], Rule]) -> Builder:
    """Build a periodic or anchored kind; a count or day that no rule can have stays text."""

    def build(found: Found) -> Deadline | None:
        try:
            return Deadline(kind, found.typed, rule=rule(found))
        except ValueError:
            return None

    return build


def day(found: Found) -> Span:
    """Find one day."""
    one = found.single_day()
    return one, one


def month(found: Found) -> Span:
    """Find one whole month."""
    return months(year_of(found), found.month(), 1)


def _numbered(found: Found, group: str, most: int, reason: str) -> int:
    number = found.number(group)
    if not 1 <= number <= most:
        raise found.impossible(reason, number=number)
    return number


def one_quarter(found: Found) -> Span:
    """Find one quarter."""
    return quarter(year_of(found), _numbered(found, "part1", MOST_QUARTERS, "no_such_quarter"))


def one_half(found: Found) -> Span:
    """Find one half-year."""
    return half_year(year_of(found), _numbered(found, "part1", MOST_HALVES, "no_such_half_year"))


def year(found: Found) -> Span:
    """Find one year."""
    return whole_year(year_of(found))


def ten_days(found: Found) -> Span:
    """Find a third of a month, numbered."""
    number = found.number("part1")
    number = MOST_PARTS if number == -1 else number
    if not 1 <= number <= MOST_PARTS:
        raise found.impossible("no_such_ten_days", number=number)
    return month_part(year_of(found), found.month(), number)


def part(found: Found) -> Span:
    """Find a third of a month, named."""
    return month_part(year_of(found), found.month(), found.word("third", found.words.parts))


def from_day(found: Found) -> Span:
    """Find a day and the end of the plan, or of the day's own year if that is later."""
    first = date(year_of(found), found.month(), 1) if not found.text("day1") else day(found)[0]
    return first, whole_year(max(first.year, found.plan_year))[1]


def days(found: Found) -> Deadline:
    """Build a range of days; of one day alone it is that day."""
    first, last = found.days()
    kind = DeadlineKind.DAY if first == last else DeadlineKind.DAYS
    return Deadline(kind, found.typed, first, last)


def month_range(found: Found) -> Deadline:
    """Build a range of months; of one month alone it is that month."""
    start, end = found.month(1), found.month(2)
    first, last = found.joined(
        lambda year: months(year, start, 1), lambda year: months(year, end, 1), wraps=end < start
    )
    alone = (first, last) == months(first.year, first.month, 1)
    return Deadline(DeadlineKind.MONTH if alone else DeadlineKind.MONTHS, found.typed, first, last)


def quarter_range(found: Found) -> Deadline:
    """Build a range of quarters; of one quarter alone it is that quarter."""
    start = _numbered(found, "part1", MOST_QUARTERS, "no_such_quarter")
    end = _numbered(found, "part2", MOST_QUARTERS, "no_such_quarter")
    first, last = found.joined(
        lambda year: quarter(year, start), lambda year: quarter(year, end), wraps=end < start
    )
    alone = last == quarter(first.year, start)[1]
    kind = DeadlineKind.QUARTER if alone else DeadlineKind.QUARTERS
    return Deadline(kind, found.typed, first, last)


def years(found: Found) -> Deadline:
    """Build a range of years; of one year alone it is that year."""
    first, last = found.year(1) or found.plan_year, found.year(2) or found.plan_year
    if first > last:
        raise found.impossible("ends_before_start")
    kind = DeadlineKind.YEAR if first == last else DeadlineKind.YEARS
    return Deadline(kind, found.typed, whole_year(first)[0], whole_year(last)[1])


def school_years(found: Found) -> Deadline:
    """Build school years, from 1 September to 31 August."""
    first, last = found.year(1) or found.plan_year, found.text("year2")
    # "2025–26" shortens the second year to its last figures.
    last_year = int(f"{first}"[: -len(last)] + last)
    if first >= last_year:
        raise found.impossible("ends_before_start")
    return Deadline(
        DeadlineKind.SCHOOL_YEARS, found.typed, date(first, 9, 1), date(last_year, 8, 31)
    )


def a_season(found: Found) -> Deadline | None:
    """Build a season; a winter belongs to two years and is asked about unless both are named."""
    index, first, last = found.word("season", found.words.seasons), found.year(1), found.year(2)
    if index != WINTER:
        span = season(year_of(found), index)
        return None if last else Deadline(DeadlineKind.SEASON, found.typed, *span)
    if first and last:
        span = season(first, WINTER)
        return Deadline(DeadlineKind.SEASON, found.typed, *span) if last == first + 1 else None
    starts = (year_of(found) - 1, year_of(found))
    raise UnclearDeadlineError(
        tuple(Deadline(DeadlineKind.SEASON, found.typed, *season(one, WINTER)) for one in starts)
    )


def times(found: Found) -> Times:
    """Find a count per period."""
    return Times(found.number("count"), found.unit(), bool(found.text("least")))


def yearly(found: Found) -> Yearly:
    """Find a month, or a day of it, of each year."""
    stated = found.text("day1")
    return Yearly(found.month(), int(stated) if stated else None)


def nth_weekday(found: Found) -> NthWeekday:
    """Find a weekday of each month."""
    return NthWeekday(found.number("nth"), found.word("weekday", found.words.weekdays))


def every(unit: Unit) -> Builder:
    """Build a term of each period."""
    return ruled(DeadlineKind.EVERY, lambda _found: Every(unit))


def monthly(found: Found) -> Monthly:
    """Find a day of each month."""
    if not 1 <= int(found.text("day1")) <= _LONGEST_MONTH:
        raise found.impossible("no_such_monthly_day", day=int(found.text("day1")))
    return Monthly(int(found.text("day1")))


def within(anchor: Anchor) -> Builder:
    """Build a span counted from the day after an anchor."""
    return ruled(
        DeadlineKind.WITHIN, lambda found: Within(found.number("count"), found.unit(), anchor)
    )


def within_from_day(found: Found) -> Deadline | None:
    """Build a span counted from a day that is named."""
    anchor = found.single_day()
    try:
        rule = Within(found.number("count"), found.unit(), Anchor.DAY, anchor)
    except ValueError:
        return None
    return within_day(found.typed, rule)


def _event(kind: DeadlineKind, rule: Callable[[Found], Rule]) -> Builder:
    build = ruled(kind, rule)
    return lambda found: build(found) if is_event_name(found.name) else None


within_from_event = _event(
    DeadlineKind.WITHIN,
    lambda found: Within(found.number("count"), found.unit(), Anchor.EVENT, event=found.name),
)
before_event = _event(
    DeadlineKind.BEFORE_EVENT,
    lambda found: BeforeEvent(found.number("count"), found.unit(), found.name),
)
after_event = _event(DeadlineKind.AFTER_EVENT, lambda found: Event(found.name))
during_event = _event(DeadlineKind.DURING_EVENT, lambda found: Event(found.name))
