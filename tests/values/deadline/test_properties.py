"""What holds for every deadline: print, short form and code read back; no text breaks parsing."""

from datetime import date, timedelta

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from app.values.deadline import (
    Anchor,
    Deadline,
    DeadlineKind,
    ImpossibleDeadlineError,
    UnclearDeadlineError,
    Unit,
    parse,
    spans,
    suggest,
)
from app.values.deadline.found import is_event_name, tidied
from app.values.deadline.kinds import UNTIL_KINDS
from app.values.deadline.rules import (
    LAST,
    RULE_OF,
    BeforeEvent,
    Event,
    Every,
    Monthly,
    NthWeekday,
    Times,
    Within,
    Yearly,
)
from app.values.deadline.value import within_day
from app.values.language import Language
from tests.examples import few

DAYS = st.dates(date(1901, 1, 1), date(2198, 12, 31))
YEARS = st.integers(1901, 2198)
LANGUAGES = st.sampled_from(Language)
COUNTS = st.integers(1, 999)
SPAN_UNITS = st.sampled_from([Unit.DAY, Unit.WORKING_DAY, Unit.WEEK, Unit.MONTH])
PERIOD_UNITS = st.sampled_from([Unit.WEEK, Unit.MONTH, Unit.QUARTER, Unit.HALF_YEAR, Unit.YEAR])
NAMES = (
    st.one_of(
        st.sampled_from(
            ["kongreso", "Bibliotekų savaitę", "the congress", "„A ~ B“ <b>&", "3-IO."]
        ),
        st.text(st.characters(categories=["L", "N", "P", "Zs"]), min_size=3, max_size=40),
    )
    .map(tidied)
    .filter(is_event_name)
)


@st.composite
def calendar_spans(  # noqa: C901, PLR0911, PLR0912 - one branch a kind
    draw: st.DrawFn, kind: DeadlineKind
) -> tuple[date | None, date]:
    day = draw(DAYS)
    later = draw(DAYS.filter(lambda one: one.year > day.year))
    match kind:
        case DeadlineKind.DAY:
            return day, day
        case DeadlineKind.DAYS:
            return day, day + timedelta(days=draw(st.integers(1, 400)))
        case DeadlineKind.UNTIL_MONTH_END:
            return None, spans.month_end(day)
        case DeadlineKind.UNTIL_QUARTER_END:
            return None, spans.quarter(day.year, spans.quarter_of(day))[1]
        case DeadlineKind.UNTIL_HALF_YEAR_END:
            return None, spans.half_year(day.year, spans.half_of(day))[1]
        case DeadlineKind.UNTIL_YEAR_END:
            return None, date(day.year, 12, 31)
        case DeadlineKind.UNTIL | DeadlineKind.NOT_LATER:
            return None, day
        case DeadlineKind.MONTH:
            return spans.months(day.year, day.month, 1)
        case DeadlineKind.MONTHS:
            return spans.months(day.year, day.month, draw(st.integers(2, 30)))
        case DeadlineKind.MONTH_PART | DeadlineKind.TEN_DAYS:
            return spans.month_part(day.year, day.month, spans.part_of(day))
        case DeadlineKind.QUARTER:
            return spans.quarter(day.year, spans.quarter_of(day))
        case DeadlineKind.QUARTERS:
            start = spans.quarter(day.year, spans.quarter_of(day))[0]
            return spans.months(start.year, start.month, 3 * draw(st.integers(2, 9)))
        case DeadlineKind.HALF_YEAR:
            return spans.half_year(day.year, spans.half_of(day))
        case DeadlineKind.YEAR:
            return spans.whole_year(day.year)
        case DeadlineKind.YEARS:
            return date(day.year, 1, 1), date(later.year, 12, 31)
        case DeadlineKind.SCHOOL_YEARS:
            return date(day.year, 9, 1), date(later.year, 8, 31)
        case DeadlineKind.SEASON:
            return spans.season(day.year, draw(st.integers(0, 3)))
        case DeadlineKind.FROM:
            return day, date(draw(st.sampled_from([day.year, later.year])), 12, 31)
        case _:
            return day, draw(st.sampled_from([day, later]))


DAYS = DAYS.filter(lambda day: day.year < 2190)


def withins() -> st.SearchStrategy[Deadline]:
    plain = st.sampled_from([Anchor.UNSTATED, Anchor.SIGNING, Anchor.RECEIPT])
    rules = st.one_of(
        st.builds(Within, COUNTS, SPAN_UNITS, plain),
        st.builds(Within, COUNTS, SPAN_UNITS, st.just(Anchor.EVENT), event=NAMES),
    )
    dated = st.builds(Within, COUNTS, SPAN_UNITS, st.just(Anchor.DAY), DAYS)
    return st.one_of(
        rules.map(lambda rule: Deadline(DeadlineKind.WITHIN, "", rule=rule)),
        dated.map(lambda rule: within_day("", rule)),
    )


def rules(kind: DeadlineKind) -> st.SearchStrategy[object]:
    leap_days = st.dates(date(2024, 1, 1), date(2024, 12, 31))
    return {
        Every: st.builds(Every, PERIOD_UNITS),
        Yearly: leap_days.map(
            lambda day: Yearly(day.month, None if kind is DeadlineKind.YEARLY_MONTH else day.day)
        ),
        Monthly: st.builds(Monthly, st.integers(1, 31)),
        NthWeekday: st.builds(
            NthWeekday, st.sampled_from([1, 2, 3, 4, 5, LAST]), st.integers(0, 6)
        ),
        Times: st.builds(Times, COUNTS, PERIOD_UNITS, st.booleans()),
        BeforeEvent: st.builds(BeforeEvent, COUNTS, SPAN_UNITS, NAMES),
        Event: st.builds(Event, NAMES),
    }[RULE_OF[kind]]


def of_kind(kind: DeadlineKind) -> st.SearchStrategy[Deadline]:
    if kind is DeadlineKind.WITHIN:
        return withins()
    if kind in RULE_OF:
        return rules(kind).map(lambda rule: Deadline(kind, "", rule=rule))
    if kind is DeadlineKind.UNTIL_NEXT_MEETING:
        typed = st.sampled_from(["", "iki kito posėdžio", "IKI KITO SUSIRINKIMO"])
        return typed.map(lambda text: Deadline(kind, text))
    if kind in UNTIL_KINDS or kind in CALENDAR:
        return calendar_spans(kind).map(lambda days: Deadline(kind, "", *days))
    return st.just(Deadline(kind, ""))


CALENDAR = {kind for kind in DeadlineKind if kind not in RULE_OF} - {
    DeadlineKind.CONTINUOUS,
    DeadlineKind.UNTIL_NEXT_MEETING,
    DeadlineKind.IMMEDIATELY,
    DeadlineKind.AS_NEEDED,
    DeadlineKind.SEPARATE_PLAN,
    DeadlineKind.TO_BE_SET,
    DeadlineKind.TEXT,
}
UNDERSTOOD_KINDS = [kind for kind in DeadlineKind if kind is not DeadlineKind.TEXT]
DEADLINES = st.sampled_from(UNDERSTOOD_KINDS).flatmap(of_kind)


def plan_year(deadline: Deadline, year: int) -> int:
    """ "From" runs to the end of its plan, so it belongs to the plan of that year alone."""
    if deadline.kind is DeadlineKind.FROM and deadline.last:
        return deadline.last.year
    return year


@pytest.mark.parametrize("kind", UNDERSTOOD_KINDS)
@pytest.mark.parametrize("language", Language)
@settings(max_examples=few(10))  # for each of the kinds
@given(data=st.data())
def test_printed_reads_back(kind: DeadlineKind, language: Language, data: st.DataObject) -> None:
    deadline = data.draw(of_kind(kind))
    year = plan_year(deadline, data.draw(YEARS))
    assert parse(deadline.printed(language), year, language).means_same(deadline)


@pytest.mark.parametrize("kind", UNDERSTOOD_KINDS)
@pytest.mark.parametrize("language", Language)
@settings(max_examples=few(10))  # for each of the kinds
@given(data=st.data())
def test_short_reads_back(kind: DeadlineKind, language: Language, data: st.DataObject) -> None:
    deadline = data.draw(of_kind(kind))
    known = [day.year for day in (deadline.first, deadline.last) if day]
    near = [year for year in known if year < 2199]
    year = data.draw(st.sampled_from(near) | YEARS if near else YEARS)
    year = plan_year(deadline, year)
    assert parse(deadline.short(language, year), year, language).means_same(deadline)


@given(DEADLINES, st.text())
def test_the_code_reads_back(deadline: Deadline, typed: str) -> None:
    again = Deadline.from_code(deadline.to_code(), typed)
    assert again.means_same(deadline)
    assert again.typed == typed
    assert hash(again) == hash(Deadline.from_code(deadline.to_code(), typed))


@given(DEADLINES, DEADLINES)
def test_order_follows_the_last_day(one: Deadline, other: Deadline) -> None:
    if one.last and other.last and one.last < other.last:
        assert one.sort_key < other.sort_key
    if one.last and not other.last and other.kind is not DeadlineKind.IMMEDIATELY:
        assert one.sort_key < other.sort_key


PIECES = (
    "iki nuo per po kas kasmet likus spalio spalis gegužės vasario sausio–kovo 1 7 29 31 0 99 "
    "2025 1900 2199 2025-02-30 12-32 – - d. m. mėn. II V ketv. ketvirtis pusmečio pabaigos "
    "metų savaitė trečioji dekada žiemą vidurio darbo dienų pasirašymo kongreso "
    "by from to within before after the end of Q2 Q9 May February winter week month "
    "half third 2nd every on in first day"
)
PHRASES = st.lists(st.sampled_from(PIECES.split()), max_size=8).map(" ".join)


@given(PHRASES | st.text() | st.text(st.characters(categories=["Cf", "Mn", "Nd", "Zs", "L"])),
       YEARS | st.sampled_from([1900, 2199]), LANGUAGES)  # fmt: skip
@example("2199 m. gruodžio–sausio mėn.", 2199, Language.LITHUANIAN)
@example("per 999 mėn. nuo 2199-12-31", 2199, Language.LITHUANIAN)
@example("iki 1900 m.", 1900, Language.LITHUANIAN)
@example("iki gegužės ٣ d.", 2025, Language.LITHUANIAN)
@example("winter 2199–2200", 2199, Language.ENGLISH)
def test_any_text_is_understood_asked_about_refused_or_kept(
    text: str, year: int, language: Language
) -> None:
    choices: tuple[Deadline, ...] = ()
    refused = None
    try:
        assert parse(text, year, language).typed == text
    except UnclearDeadlineError as unclear:
        choices = unclear.choices
        assert len(choices) > 1
    except ImpossibleDeadlineError as impossible:
        refused = impossible
    assert refused is None or refused.parameters["example"]
    assert len(set(choices)) == len(choices)
    for choice in choices:
        if choice.last is None or choice.last.year >= 1900:  # what can be typed
            again = parse(choice.printed(language), year, language)
            assert again.means_same(choice)
    assert len(suggest(text, year, language, limit=3)) <= 3


LONG = [
    "gegužės " * 1250,
    "1" * 10_000,
    "iki " * 2500,
    "-" * 10_000,
    " " * 9_995 + "abc",
    "\N{COMBINING ACUTE ACCENT}" * 5_000 + "\N{COMBINING DOT BELOW}" * 5_000,
    "(" * 10_000,
    "per " + "9 " * 140,
    "2025 m. " * 37,
]


@pytest.mark.parametrize("text", LONG, ids=range(len(LONG)))
@pytest.mark.parametrize("language", Language)
def test_long_texts_are_kept(text: str, language: Language) -> None:
    assert parse(text, 2025, language) == Deadline(DeadlineKind.TEXT, text)
    assert suggest(text, 2025, language) == []
