"""What a periodic or anchored deadline says beyond its kind."""

from datetime import date

from app.frozen import frozen
from app.values.deadline.kinds import Anchor, DeadlineKind, Unit

LAST = -1  # the last Tuesday of a month, whichever number it has
MOST = 999  # the largest count read or kept
LONGEST_EVENT_NAME = 200

_MOST_DAYS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_SPAN_UNITS = frozenset({Unit.DAY, Unit.WORKING_DAY, Unit.WEEK, Unit.MONTH})
_PERIOD_UNITS = frozenset({Unit.WEEK, Unit.MONTH, Unit.QUARTER, Unit.HALF_YEAR, Unit.YEAR})


def _require(condition: bool, what: str) -> None:  # noqa: FBT001 - reads as a sentence
    if not condition:
        raise ValueError(what)


def _require_event(name: str) -> None:
    tidy = bool(name) and name == " ".join(name.split()) and len(name) <= LONGEST_EVENT_NAME
    _require(tidy, "an event needs a tidy name")


@frozen
class Every:
    """Due on the last day of each week, month, quarter, half-year or year."""

    unit: Unit

    def __post_init__(self) -> None:
        _require(self.unit in _PERIOD_UNITS, "not a period")


@frozen
class Yearly:
    """Each year in a month, or on a day of it; 29 February means 28 in a common year."""

    month: int
    day: int | None = None

    def __post_init__(self) -> None:
        _require(1 <= self.month <= len(_MOST_DAYS), "no such month")
        _require(self.day is None or 1 <= self.day <= _MOST_DAYS[self.month - 1], "no such day")


@frozen
class Monthly:
    """Each month on a day; 31 means the last day of a shorter month."""

    day: int

    def __post_init__(self) -> None:
        _require(1 <= self.day <= max(_MOST_DAYS), "no such day")


@frozen
class NthWeekday:
    """Each month on its n-th (1 to 5, or LAST) weekday; Monday is 0."""

    nth: int
    weekday: int

    def __post_init__(self) -> None:
        _require(self.nth in {1, 2, 3, 4, 5, LAST}, "no such week")
        _require(self.weekday in range(7), "no such weekday")


@frozen
class Times:
    """So many times in a period, or at least so many."""

    count: int
    unit: Unit
    at_least: bool = False

    def __post_init__(self) -> None:
        _require(1 <= self.count <= MOST and self.unit in _PERIOD_UNITS, "no such count")


@frozen
class Within:
    """So many days, working days, weeks or months, counted from the day after the anchor."""

    count: int
    unit: Unit
    anchor: Anchor = Anchor.UNSTATED
    day: date | None = None
    event: str = ""

    def __post_init__(self) -> None:
        _require(1 <= self.count <= MOST and self.unit in _SPAN_UNITS, "no such span")
        _require((self.day is not None) == (self.anchor is Anchor.DAY), "day and anchor differ")
        if self.anchor is Anchor.EVENT:
            _require_event(self.event)
        else:
            _require(not self.event, "an event without its anchor")


@frozen
class BeforeEvent:
    """So long before a named event; the name stands as typed (Lithuanian: genitive)."""

    count: int
    unit: Unit
    event: str

    def __post_init__(self) -> None:
        _require(1 <= self.count <= MOST and self.unit in _SPAN_UNITS, "no such span")
        _require_event(self.event)


@frozen
class Event:
    """A named event; the name stands as typed, in the case that its preposition asks for."""

    name: str

    def __post_init__(self) -> None:
        _require_event(self.name)


Rule = Every | Yearly | Monthly | NthWeekday | Times | Within | BeforeEvent | Event

RULE_OF: dict[DeadlineKind, type[Rule]] = {
    DeadlineKind.EVERY: Every,
    DeadlineKind.YEARLY_MONTH: Yearly,
    DeadlineKind.YEARLY_DAY: Yearly,
    DeadlineKind.YEARLY_UNTIL: Yearly,
    DeadlineKind.MONTHLY_DAY: Monthly,
    DeadlineKind.MONTHLY_UNTIL: Monthly,
    DeadlineKind.NTH_WEEKDAY: NthWeekday,
    DeadlineKind.TIMES: Times,
    DeadlineKind.WITHIN: Within,
    DeadlineKind.BEFORE_EVENT: BeforeEvent,
    DeadlineKind.AFTER_EVENT: Event,
    DeadlineKind.DURING_EVENT: Event,
}
