"""The stored form of a deadline, for the database and the JSON.

    code     = calendar ":" days | periodic | anchored | word
    calendar = the kind: day, days, until, quarter, season ...
    days     = FIRST "/" LAST, each an ISO date or ".." where there is none (day: the date alone)
    periodic = "every:" unit | "yearly-month:" MM
             | ("yearly-day:" | "yearly-until:") MM "-" DD
             | ("monthly-day:" | "monthly-until:") DD
             | "nth-weekday:" N "," W        N 1 to 5 or -1 (last), W 0 (Monday) to 6
             | "times:" N "," unit [",at-least"]
    anchored = "within:" N "," unit "," ("unstated" | "signing" | "receipt"
                                         | "day," ISO date | "event," NAME)
             | "before-event:" N "," unit "," NAME
             | ("after-event:" | "during-event:") NAME
    word     = continuous | until-next-meeting | immediately | as-needed | separate-plan
             | to-be-set | text

Kinds and units are the values of `DeadlineKind` and `Unit`. NAME is the rest of the code, as typed.
"""

from datetime import date

from app.values.deadline.kinds import CALENDAR_KINDS, Anchor, DeadlineKind, Unit
from app.values.deadline.rules import (
    RULE_OF,
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

_AT_LEAST = "at-least"
_OPEN = ".."
_Parts = tuple[DeadlineKind, date | None, date | None, Rule | None]


def write_code(kind: DeadlineKind, first: date | None, last: date | None, rule: Rule | None) -> str:
    """Return the code; days that follow from a rule are not written."""
    if rule is not None:
        return f"{kind}:{_write_rule(rule)}"
    if kind is DeadlineKind.DAY:
        return f"{kind}:{last}"
    if kind in CALENDAR_KINDS:
        return f"{kind}:{first or _OPEN}/{last or _OPEN}"
    return str(kind)


def read_code(code: str) -> _Parts:
    """Return kind, days and rule; raises ValueError for what is not a code."""
    word, colon, rest = code.partition(":")
    kind = DeadlineKind(word)
    if kind in RULE_OF:
        return kind, None, None, _read_rule(kind, rest)
    if kind is DeadlineKind.DAY:
        day = date.fromisoformat(rest)
        return kind, day, day, None
    if kind in CALENDAR_KINDS:
        first, _, last = rest.partition("/")
        return kind, _read_day(first), _read_day(last), None
    if colon:
        raise ValueError(f"{kind} stands alone")
    return kind, None, None, None


def _read_day(text: str) -> date | None:
    return None if text == _OPEN else date.fromisoformat(text)


def _write_rule(rule: Rule) -> str:  # noqa: PLR0911 - one branch a rule
    match rule:
        case Every(unit):
            return str(unit)
        case Yearly(month, day):
            return f"{month:02}" if day is None else f"{month:02}-{day:02}"
        case Monthly(day):
            return f"{day:02}"
        case NthWeekday(nth, weekday):
            return f"{nth},{weekday}"
        case Times(count, unit, at_least):
            return f"{count},{unit},{_AT_LEAST}" if at_least else f"{count},{unit}"
        case Within(count, unit, anchor):
            detail = f",{rule.day}" if rule.day else f",{rule.event}" if rule.event else ""
            return f"{count},{unit},{anchor}{detail}"
        case BeforeEvent(count, unit, event):
            return f"{count},{unit},{event}"
        case Event(name):
            return name


def _read_rule(kind: DeadlineKind, text: str) -> Rule:
    kept = RULE_OF[kind]
    if kept is Every:
        return Every(Unit(text))
    if kept is Yearly:
        month, dash, day = text.partition("-")
        return Yearly(int(month), int(day) if dash else None)
    if kept is Monthly:
        return Monthly(int(text))
    if kept is Event:
        return Event(text)
    return _read_counted(kept, text)


def _read_counted(kept: type[Rule], text: str) -> Rule:
    count, _, rest = text.partition(",")
    if kept is NthWeekday:
        return NthWeekday(int(count), int(rest))
    unit, comma, detail = rest.partition(",")
    if kept is Times:
        return Times(int(count), Unit(unit), bool(comma))
    if kept is BeforeEvent:
        return BeforeEvent(int(count), Unit(unit), detail)
    word, _, name = detail.partition(",")
    anchor = Anchor(word)
    if anchor is Anchor.DAY:
        return Within(int(count), Unit(unit), anchor, date.fromisoformat(name))
    return Within(int(count), Unit(unit), anchor, event=name)
