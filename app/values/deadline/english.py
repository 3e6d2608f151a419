"""Deadlines in English words."""

from datetime import date
from typing import TYPE_CHECKING, Final

from app.values.dates import MONTHS_ENGLISH as MONTHS
from app.values.deadline.kinds import Anchor, DeadlineKind, Unit
from app.values.deadline.rules import (
    LAST,
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
from app.values.deadline.spans import SEASON_STARTS, WINTER, half_of, part_of, quarter_of

if TYPE_CHECKING:
    from app.values.deadline.value import Deadline

MONTH_PARTS: Final = ("early ", "mid-", "late ")
THIRDS: Final = ("first", "second", "last")
HALVES: Final = ("first", "second")
SEASONS: Final = ("spring", "summer", "autumn", "winter")
WEEKDAYS: Final = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
ORDINALS: Final = {1: "first", 2: "second", 3: "third", 4: "fourth", 5: "fifth", LAST: "last"}
COUNTS: Final = ("_", "_", "_", "three", "four", "five", "six", "seven", "eight", "nine")
EVERY: Final = {
    Unit.WEEK: "weekly",
    Unit.MONTH: "monthly",
    Unit.QUARTER: "quarterly",
    Unit.HALF_YEAR: "half-yearly",
    Unit.YEAR: "annually",
}
UNITS: Final = {
    Unit.DAY: "day",
    Unit.WORKING_DAY: "working day",
    Unit.WEEK: "week",
    Unit.MONTH: "month",
    Unit.QUARTER: "quarter",
    Unit.HALF_YEAR: "half-year",
    Unit.YEAR: "year",
}
WORDS: Final = {
    DeadlineKind.CONTINUOUS: "ongoing",
    DeadlineKind.UNTIL_NEXT_MEETING: "by the next meeting",
    DeadlineKind.IMMEDIATELY: "immediately",
    DeadlineKind.AS_NEEDED: "as needed",
    DeadlineKind.SEPARATE_PLAN: "according to a separate plan",
    DeadlineKind.TO_BE_SET: "date to be confirmed",
}


def in_english(deadline: "Deadline", plan_year: int | None) -> str:
    """Print a deadline; the years of dates are left out where they are the plan's year."""
    if deadline.rule is not None:
        return _rule(deadline.kind, deadline.rule, plan_year)
    if deadline.last is not None:
        start = deadline.first or deadline.last
        return _bound(_calendar(deadline.kind, start, deadline.last, plan_year))
    return WORDS.get(deadline.kind, deadline.typed)


def _bound(text: str) -> str:
    """Turn ~ into the no-break space; never applied to what a user wrote."""
    return text.replace("~", "\N{NO-BREAK SPACE}")


def _year(year: int, known: int | None) -> str:
    return "" if year == known else f" {year}"


def _date(day: date, known: int | None) -> str:
    return f"{day.day}~{MONTHS[day.month - 1]}{_year(day.year, known)}"


def _calendar(  # noqa: C901, PLR0911, PLR0912 - one branch a kind, nothing nested
    kind: DeadlineKind, first: date, last: date, plan_year: int | None
) -> str:
    # English gives the year once, at the end; two different years are both given.
    same = first.year == last.year
    early_year = "" if same else f" {first.year}"
    year = _year(last.year, plan_year) if same else f" {last.year}"
    month, last_month = MONTHS[first.month - 1], MONTHS[last.month - 1]
    first_date = f"{first.day}~{month}{early_year}"
    last_date = f"{last.day}~{last_month}{year}"
    of_year = f" of{_year(last.year, plan_year) or ' the year'}"
    match kind:
        case DeadlineKind.DAYS if same and first.month == last.month:
            return f"{first.day}–{last_date}"
        case DeadlineKind.DAYS:
            return f"{first_date}~– {last_date}"
        case DeadlineKind.UNTIL:
            return f"by {last_date}"
        case DeadlineKind.NOT_LATER:
            return f"no later than {last_date}"
        case DeadlineKind.UNTIL_MONTH_END:
            return f"by the end of {month}{year}"
        case DeadlineKind.UNTIL_QUARTER_END:
            return f"by the end of Q{quarter_of(last)}{year}"
        case DeadlineKind.UNTIL_HALF_YEAR_END:
            return f"by the end of the {HALVES[half_of(last) - 1]} half{of_year}"
        case DeadlineKind.UNTIL_YEAR_END:
            return f"by the end{of_year}"
        case DeadlineKind.MONTH:
            return f"{month}{year}"
        case DeadlineKind.MONTHS:
            return f"{month}{_to(early_year)}{last_month}{year}"
        case DeadlineKind.MONTH_PART:
            return f"{MONTH_PARTS[part_of(first) - 1]}{month}{year}"
        case DeadlineKind.TEN_DAYS:
            return f"{THIRDS[part_of(first) - 1]} ten days of {month}{year}"
        case DeadlineKind.QUARTER:
            return f"Q{quarter_of(first)}{year}"
        case DeadlineKind.QUARTERS:
            return f"Q{quarter_of(first)}{_to(early_year)}Q{quarter_of(last)}{year}"
        case DeadlineKind.HALF_YEAR:
            return f"{HALVES[half_of(first) - 1]} half{of_year}"
        case DeadlineKind.YEAR:
            return year.strip() or "throughout the year"
        case DeadlineKind.YEARS:
            return f"{first.year}–{last.year}"
        case DeadlineKind.SCHOOL_YEARS:
            return f"{first.year}–{last.year} school year"
        case DeadlineKind.SEASON:
            index = SEASON_STARTS.index(first.month)
            both = f" {first.year}–{last.year}"  # a winter belongs to two years
            return f"{SEASONS[index]}{both if index == WINTER else year}"
        case DeadlineKind.FROM:
            return f"from {_date(first, plan_year)}"
        case DeadlineKind.FROM_TO:
            return f"from {first_date} to {last_date}"
        case _:
            return last_date


def _to(early_year: str) -> str:
    return f"{early_year}~– " if early_year else "–"


def _ordinal(day: int) -> str:
    teen = 11 <= day <= 13  # noqa: PLR2004 - eleventh to thirteenth
    return f"{day}{'th' if teen else {1: 'st', 2: 'nd', 3: 'rd'}.get(day % 10, 'th')}"


def _rule(  # noqa: PLR0911 - one branch a rule
    kind: DeadlineKind, rule: Rule, plan_year: int | None
) -> str:
    match rule:
        case Every(unit):
            return EVERY[unit]
        case Yearly(month, None):
            return f"annually in {MONTHS[month - 1]}"
        case Yearly(month, day):
            until = "by" if kind is DeadlineKind.YEARLY_UNTIL else "on"
            return _bound(f"annually {until} {day}~{MONTHS[month - 1]}")
        case Monthly(day):
            until = "by" if kind is DeadlineKind.MONTHLY_UNTIL else "on"
            return f"{until} the {_ordinal(day)} of each month"
        case NthWeekday(nth, weekday):
            return f"{ORDINALS[nth]} {WEEKDAYS[weekday]} of each month"
        case Times():
            return _times(rule)
        case Within(count, unit):
            return f"within {_counted(count, unit, 'a')}{_anchor(rule, plan_year)}"
        case BeforeEvent(count, unit, event):
            return f"{_counted(count, unit, 'one')} before {event}"
        case Event(name):
            return f"{'after' if kind is DeadlineKind.AFTER_EVENT else 'during'} {name}"


def _counted(count: int, unit: Unit, one: str) -> str:
    return f"{one} {UNITS[unit]}" if count == 1 else _bound(f"{count}~{UNITS[unit]}s")


def _times(rule: Times) -> str:
    words = {1: "once", 2: "twice"}
    number = COUNTS[rule.count] if rule.count < len(COUNTS) else f"{rule.count}"
    times = words.get(rule.count, f"{number} times")
    return f"{'at least ' if rule.at_least else ''}{times} a {UNITS[rule.unit]}"


def _anchor(rule: Within, plan_year: int | None) -> str:
    match rule.anchor:
        case Anchor.SIGNING:
            return " of signing"
        case Anchor.RECEIPT:
            return " of receipt"
        case Anchor.EVENT:
            return f" of {rule.event}"
        case _:
            return _bound(f" of {_date(rule.day, plan_year)}") if rule.day else ""
