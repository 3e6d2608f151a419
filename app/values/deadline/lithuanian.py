"""Deadlines in Lithuanian words."""

import unicodedata
from datetime import date
from typing import TYPE_CHECKING, Final

from app.values.dates import MONTHS_GENITIVE
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
from app.values.language import Language, plural_form

if TYPE_CHECKING:
    from app.values.deadline.value import Deadline

MONTHS: Final = (
    "sausis", "vasaris", "kovas", "balandis", "gegužė", "birželis", "liepa", "rugpjūtis",
    "rugsėjis", "spalis", "lapkritis", "gruodis",
)  # fmt: skip
ROMAN: Final = ("I", "II", "III", "IV")
MONTH_PARTS: Final = ("pradžia", "vidurys", "pabaiga")
SEASONS: Final = ("pavasarį", "vasarą", "rudenį", "žiemą")
WEEKDAYS: Final = (
    "pirmadienį", "antradienį", "trečiadienį", "ketvirtadienį", "penktadienį", "šeštadienį",
    "sekmadienį",
)  # fmt: skip
ORDINALS: Final = {
    1: "pirmąjį",
    2: "antrąjį",
    3: "trečiąjį",
    4: "ketvirtąjį",
    5: "penktąjį",
    LAST: "paskutinį",
}
COUNTS: Final = (
    "_", "_", "du", "tris", "keturis", "penkis", "šešis", "septynis", "aštuonis", "devynis",
)  # fmt: skip
EVERY: Final = {
    Unit.WEEK: "kas savaitę",
    Unit.MONTH: "kas mėnesį",
    Unit.QUARTER: "kas ketvirtį",
    Unit.HALF_YEAR: "kas pusmetį",
    Unit.YEAR: "kasmet",
}
PERIODS: Final = {
    Unit.WEEK: "savaitę",
    Unit.MONTH: "mėnesį",
    Unit.QUARTER: "ketvirtį",
    Unit.HALF_YEAR: "pusmetį",
    Unit.YEAR: "metus",
}
_IN_THE_COURSE_OF: Final = {  # accusative, by plural form
    Unit.DAY: ("dieną", "dienas", "dienų"),
    Unit.WORKING_DAY: ("darbo dieną", "darbo dienas", "darbo dienų"),
    Unit.WEEK: ("savaitę", "savaites", "savaičių"),
    Unit.MONTH: ("mėnesį", "mėnesius", "mėnesių"),
}
_BEFORE: Final = {  # dative, by plural form
    Unit.DAY: ("dienai", "dienoms", "dienų"),
    Unit.WORKING_DAY: ("darbo dienai", "darbo dienoms", "darbo dienų"),
    Unit.WEEK: ("savaitei", "savaitėms", "savaičių"),
    Unit.MONTH: ("mėnesiui", "mėnesiams", "mėnesių"),
}
WORDS: Final = {
    DeadlineKind.CONTINUOUS: "nuolat",
    DeadlineKind.IMMEDIATELY: "nedelsiant",
    DeadlineKind.AS_NEEDED: "prireikus",
    DeadlineKind.SEPARATE_PLAN: "pagal atskirą planą",
    DeadlineKind.TO_BE_SET: "data tikslinama",
}
# The meeting is called as the secretary typed it; the series decides that word, not the term.
_MEETING_WORDS: Final = (
    ("posed", "posėdžio"),
    ("susirink", "susirinkimo"),
    ("pasitar", "pasitarimo"),
)


def in_lithuanian(deadline: "Deadline", plan_year: int | None) -> str:
    """Print a deadline; the years of dates are left out where they are the plan's year."""
    if deadline.rule is not None:
        return _rule(deadline.kind, deadline.rule, plan_year)
    if deadline.last is not None:
        start = deadline.first or deadline.last
        return _bound(_calendar(deadline.kind, start, deadline.last, plan_year))
    if deadline.kind is DeadlineKind.UNTIL_NEXT_MEETING:
        return f"iki kito {_meeting_word(deadline.typed)}"
    return WORDS.get(deadline.kind, deadline.typed)


def _meeting_word(typed: str) -> str:
    plain = unicodedata.normalize("NFD", typed).replace("\N{COMBINING DOT ABOVE}", "").casefold()
    return next((word for stem, word in _MEETING_WORDS if stem in plain), "susitikimo")


def _bound(text: str) -> str:
    """Turn ~ into the no-break space; never applied to what a user wrote."""
    return text.replace("~", "\N{NO-BREAK SPACE}")


def _year(year: int, known: int | None) -> str:
    return "" if year == known else f"{year}~m. "


def _date(day: date, known: int | None) -> str:
    return f"{_year(day.year, known)}{MONTHS_GENITIVE[day.month - 1]} {day.day}~d."


def _calendar(  # noqa: C901, PLR0911, PLR0912 - one branch a kind, nothing nested
    kind: DeadlineKind, first: date, last: date, plan_year: int | None
) -> str:
    year = _year(first.year, plan_year)
    later_year = _year(last.year, first.year)
    genitive = MONTHS_GENITIVE[first.month - 1]
    match kind:
        case DeadlineKind.DAYS if (first.year, first.month) == (last.year, last.month):
            return f"{year}{genitive} {first.day}–{last.day}~d."
        case DeadlineKind.DAYS:
            return f"{_date(first, plan_year)}~– {_date(last, first.year)}"
        case DeadlineKind.UNTIL:
            return f"iki {_date(last, plan_year)}"
        case DeadlineKind.NOT_LATER:
            return f"ne vėliau kaip {_date(last, plan_year)}"
        case DeadlineKind.UNTIL_MONTH_END:
            return f"iki {year}{genitive} pabaigos"
        case DeadlineKind.UNTIL_QUARTER_END:
            return f"iki {year}{ROMAN[quarter_of(last) - 1]}~ketv. pabaigos"
        case DeadlineKind.UNTIL_HALF_YEAR_END:
            return f"iki {year}{ROMAN[half_of(last) - 1]}~pusmečio pabaigos"
        case DeadlineKind.UNTIL_YEAR_END:
            return f"iki {year or 'metų '}pabaigos"
        case DeadlineKind.MONTH:
            return f"{year}{MONTHS[first.month - 1]}"
        case DeadlineKind.MONTHS:
            return f"{year}{genitive}{_to(later_year)}{MONTHS_GENITIVE[last.month - 1]}~mėn."
        case DeadlineKind.MONTH_PART:
            return f"{year}{genitive} {MONTH_PARTS[part_of(first) - 1]}"
        case DeadlineKind.TEN_DAYS:
            return f"{year}{genitive} {ROMAN[part_of(first) - 1]}~dekada"
        case DeadlineKind.QUARTER:
            return f"{year}{ROMAN[quarter_of(first) - 1]}~ketv."
        case DeadlineKind.QUARTERS:
            start, end = ROMAN[quarter_of(first) - 1], ROMAN[quarter_of(last) - 1]
            return f"{year}{start}{_to(later_year)}{end}~ketv."
        case DeadlineKind.HALF_YEAR:
            return f"{year}{ROMAN[half_of(first) - 1]}~pusmetis"
        case DeadlineKind.YEAR:
            return year.strip() or "visus metus"
        case DeadlineKind.YEARS:
            return f"{first.year}–{last.year}~m."
        case DeadlineKind.SCHOOL_YEARS:
            return f"{first.year}–{last.year}~m.~m."
        case DeadlineKind.SEASON:
            index = SEASON_STARTS.index(first.month)
            both = f"{first.year}–{last.year}~m. "  # a winter belongs to two years
            return f"{both if index == WINTER else year}{SEASONS[index]}"
        case DeadlineKind.FROM:
            return f"nuo {_date(first, plan_year)}"
        case DeadlineKind.FROM_TO:
            return f"nuo {_date(first, plan_year)} iki {_date(last, first.year)}"
        case _:
            return _date(last, plan_year)


def _to(later_year: str) -> str:
    return f"~– {later_year}" if later_year else "–"


def _rule(  # noqa: PLR0911 - one branch a rule
    kind: DeadlineKind, rule: Rule, plan_year: int | None
) -> str:
    match rule:
        case Every(unit):
            return EVERY[unit]
        case Yearly(month, None):
            return _bound(f"kasmet {MONTHS_GENITIVE[month - 1]}~mėn.")
        case Yearly(month, day):
            until = "iki " if kind is DeadlineKind.YEARLY_UNTIL else ""
            return _bound(f"kasmet {until}{MONTHS_GENITIVE[month - 1]} {day}~d.")
        case Monthly(day):
            until = "iki " if kind is DeadlineKind.MONTHLY_UNTIL else ""
            return _bound(f"{until}kiekvieno mėnesio {day}~d.")
        case NthWeekday(nth, weekday):
            return f"kiekvieno mėnesio {ORDINALS[nth]} {WEEKDAYS[weekday]}"
        case Times():
            return _times(rule)
        case Within(count, unit):
            return f"per {_counted(count, _IN_THE_COURSE_OF[unit])}{_anchor(rule, plan_year)}"
        case BeforeEvent(count, unit, event):
            return f"likus {_counted(count, _BEFORE[unit])} iki {event}"
        case Event(name):
            return f"{'po' if kind is DeadlineKind.AFTER_EVENT else 'per'} {name}"


def _counted(count: int, forms: tuple[str, str, str]) -> str:
    form = forms[plural_form(Language.LITHUANIAN, count)]
    return form if count == 1 else _bound(f"{count}~{form}")


def _times(rule: Times) -> str:
    form = ("kartą", "kartus", "kartų")[plural_form(Language.LITHUANIAN, rule.count)]
    count = COUNTS[rule.count] if rule.count < len(COUNTS) else f"{rule.count}"
    times = form if rule.count == 1 else f"{count} {form}"
    return f"{'ne rečiau kaip ' if rule.at_least else ''}{times} per {PERIODS[rule.unit]}"


def _anchor(rule: Within, plan_year: int | None) -> str:
    match rule.anchor:
        case Anchor.SIGNING:
            return " nuo pasirašymo"
        case Anchor.RECEIPT:
            return " nuo gavimo"
        case Anchor.EVENT:
            return f" nuo {rule.event}"
        case _:
            return _bound(f" nuo {_date(rule.day, plan_year)}") if rule.day else ""
