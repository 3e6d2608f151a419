"""Deadlines against given days; the caller brings today, nothing here reads a clock."""

from datetime import date

from app.values.deadline.kinds import Anchor, DeadlineKind, Unit
from app.values.deadline.rules import LAST, BeforeEvent, Every, Monthly, NthWeekday, Within, Yearly
from app.values.deadline.spans import (
    DAY,
    Span,
    counted,
    days_in_month,
    month_end,
    months_later,
    span_after,
)
from app.values.deadline.value import Deadline

Days = tuple[date | None, date | None]

_MONTHS_APART = {Unit.MONTH: 1, Unit.QUARTER: 3, Unit.HALF_YEAR: 6, Unit.YEAR: 12}
_SUNDAY = 6
_YEAR_OF_DAYS = 366 * DAY


def is_overdue(deadline: Deadline, today: date) -> bool:
    """Tell whether the last day, where one is known, has passed."""
    return deadline.last is not None and today > deadline.last


def days_left(deadline: Deadline, today: date) -> int | None:
    """Return days to the last day (negative once overdue), or to the next turn if periodic."""
    last = deadline.last
    if last is None:
        last = next(iter(occurrences(deadline, today, today + _YEAR_OF_DAYS)), None)
    return None if last is None else (last - today).days


def resolve(  # noqa: PLR0911 - one branch a kind
    deadline: Deadline,
    *,
    signed_on: date | None = None,
    received_on: date | None = None,
    met_on: date | None = None,
    next_meeting_on: date | None = None,
    event: Span | None = None,
) -> Days:
    """Return first and last day of an anchored deadline, given the days that are known by now.

    What "within" counts from is the signing unless it says otherwise. Days that stay unknown are
    None; a deadline that is not anchored keeps its own.
    """
    match deadline.kind, deadline.rule:
        case DeadlineKind.IMMEDIATELY, _:
            return met_on, met_on
        case DeadlineKind.UNTIL_NEXT_MEETING, _:
            return None, next_meeting_on
        case DeadlineKind.AFTER_EVENT, _:
            return (event[1] + DAY if event else None), None
        case DeadlineKind.DURING_EVENT, _:
            return event or (None, None)
        case _, BeforeEvent(count, unit):
            return None, (counted(event[0], -count, unit) if event else None)
        case _, Within(count, unit, anchor, day):
            starts = {
                Anchor.UNSTATED: signed_on,
                Anchor.SIGNING: signed_on,
                Anchor.RECEIPT: received_on,
                Anchor.EVENT: event[1] if event else None,
                Anchor.DAY: day,
            }
            start = starts[anchor]
            return span_after(start, count, unit) if start else (None, None)
        case _:
            return deadline.first, deadline.last


def occurrences(deadline: Deadline, first: date, last: date) -> tuple[date, ...]:
    """Return the due days of a periodic deadline from first to last, both included.

    A count ("du kartus per metus") and "nuolat" name no days.
    """
    rule = deadline.rule
    if isinstance(rule, Every) and rule.unit is Unit.WEEK:
        sunday = first + (_SUNDAY - first.weekday()) * DAY
        return tuple(sunday + 7 * week * DAY for week in range((last - sunday).days // 7 + 1))
    months = range((last.year - first.year) * 12 + last.month - first.month + 1)
    starts = (months_later(first.replace(day=1), count) for count in months)
    due = (_due_in_month(rule, start) for start in starts)
    return tuple(day for day in due if day is not None and first <= day <= last)


def _due_in_month(rule: object, start: date) -> date | None:
    end = month_end(start)
    match rule:
        case Every(unit):
            return end if start.month % _MONTHS_APART[unit] == 0 else None
        case Yearly(month, day) if month == start.month:
            return start.replace(day=min(day or end.day, end.day))
        case Monthly(day):
            return start.replace(day=min(day, end.day))
        case NthWeekday(nth, weekday):
            if nth == LAST:
                return end - (end.weekday() - weekday) % 7 * DAY
            number = 1 + (weekday - start.weekday()) % 7 + 7 * (nth - 1)
            inside = number <= days_in_month(start.year, start.month)
            return start.replace(day=number) if inside else None
        case _:
            return None
