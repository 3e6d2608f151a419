"""What the completer of the deadline field offers while one types."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from types import MappingProxyType

from app.values.dates import MONTHS_GENITIVE
from app.values.deadline.errors import ImpossibleDeadlineError, UnclearDeadlineError
from app.values.deadline.found import folded, tidied
from app.values.deadline.kinds import DeadlineKind, Unit
from app.values.deadline.reading import parse
from app.values.deadline.rules import Every
from app.values.deadline.spans import (
    half_of,
    half_year,
    month_end,
    months,
    quarter,
    quarter_of,
    whole_year,
)
from app.values.deadline.value import Deadline
from app.values.language import Language

_LONGEST_BEGINNING = 60


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A term on offer and what it means: a message's key and parameters."""

    deadline: Deadline
    meaning_key: str
    meaning_params: Mapping[str, object]


def suggest(text: str, year: int, language: Language, limit: int = 4) -> list[Suggestion]:
    """Offer what was understood and its neighbours, or the terms that begin as typed.

    The impossible gets no offers: the field shows the reason that `parse` gives.
    """
    try:
        understood = parse(text, year, language)
    except UnclearDeadlineError as unclear:
        offers: Iterable[Deadline] = unclear.choices
    except ImpossibleDeadlineError:
        return []
    else:
        if understood.understood:
            offers = (understood, *_neighbours(understood))
        else:
            offers = _begun(text, year, language)
    named = [_typed_short(one, text, year, language) for one in offers]
    return [Suggestion(one, *_meaning(one)) for one in named[:limit]]


def _typed_short(deadline: Deadline, text: str, year: int, language: Language) -> Deadline:
    """Give an offer the words that would be typed for it, unless they were typed already."""
    try:
        same = parse(text, year, language).means_same(deadline)
    except UnclearDeadlineError:
        same = False
    words = tidied(deadline.short(language, year))
    return deadline if same else replace(deadline, typed=words)


def _meaning(deadline: Deadline) -> tuple[str, Mapping[str, object]]:
    counts: dict[str, object] = {}
    first, last = deadline.first, deadline.last
    if deadline.kind in {DeadlineKind.DAYS, DeadlineKind.FROM_TO} and first and last:
        counts["count"] = (last - first).days + 1
    return f"deadline.meaning.{deadline.kind}", MappingProxyType(counts)


def _neighbours(  # noqa: C901 - one branch a kind
    deadline: Deadline,
) -> Iterator[Deadline]:
    """Yield the terms that the same typing may have been meant for."""
    first, last, kind = deadline.first, deadline.last, deadline.kind

    def until(end_kind: DeadlineKind, day: date) -> Deadline:
        return Deadline(end_kind, "", None, day)

    if last is None:
        return
    start = first or last
    whole_month = Deadline(DeadlineKind.MONTH, "", *months(last.year, last.month, 1))
    match kind:
        case DeadlineKind.DAY:
            yield until(DeadlineKind.UNTIL, last)
            yield whole_month
        case DeadlineKind.DAYS:
            yield until(DeadlineKind.UNTIL, last)
            if month_end(start) == month_end(last):
                yield whole_month
        case DeadlineKind.UNTIL | DeadlineKind.NOT_LATER:
            yield Deadline(DeadlineKind.DAY, "", last, last)
            yield whole_month
        case DeadlineKind.MONTH:
            yield until(DeadlineKind.UNTIL_MONTH_END, last)
            yield Deadline(DeadlineKind.QUARTER, "", *quarter(last.year, quarter_of(last)))
        case DeadlineKind.QUARTER:
            yield until(DeadlineKind.UNTIL_QUARTER_END, last)
            yield Deadline(DeadlineKind.HALF_YEAR, "", *half_year(last.year, half_of(last)))
        case DeadlineKind.HALF_YEAR:
            yield until(DeadlineKind.UNTIL_HALF_YEAR_END, last)
            yield Deadline(DeadlineKind.YEAR, "", *whole_year(last.year))
        case DeadlineKind.YEAR:
            yield until(DeadlineKind.UNTIL_YEAR_END, last)
            yield Deadline(DeadlineKind.CONTINUOUS, "")
        case _:
            return


def _begun(text: str, year: int, language: Language) -> Iterator[Deadline]:
    beginning = folded(tidied(text[:_LONGEST_BEGINNING]))
    if not beginning or len(text) >= _LONGEST_BEGINNING:
        return
    usual = _usual(year, language)
    yield from dict.fromkeys(one for words, one in usual if words.startswith(beginning))


@cache
def _usual(year: int, language: Language) -> tuple[tuple[str, Deadline], ...]:
    """Return the usual terms of a year beside the folded words they begin with."""
    plain = (
        DeadlineKind.CONTINUOUS,
        DeadlineKind.AS_NEEDED,
        DeadlineKind.SEPARATE_PLAN,
        DeadlineKind.IMMEDIATELY,
        DeadlineKind.TO_BE_SET,
    )
    every = (Unit.MONTH, Unit.QUARTER, Unit.HALF_YEAR, Unit.YEAR)
    month_spans = [months(year, number, 1) for number in range(1, 13)]
    terms = [
        *(Deadline(DeadlineKind.MONTH, "", *span) for span in month_spans),
        *(Deadline(DeadlineKind.QUARTER, "", *quarter(year, number)) for number in range(1, 5)),
        *(Deadline(DeadlineKind.HALF_YEAR, "", *half_year(year, number)) for number in (1, 2)),
        Deadline(DeadlineKind.YEAR, "", *whole_year(year)),
        Deadline(DeadlineKind.UNTIL_YEAR_END, "", None, whole_year(year)[1]),
        Deadline(DeadlineKind.UNTIL_NEXT_MEETING, ""),
        *(Deadline(DeadlineKind.UNTIL_MONTH_END, "", None, span[1]) for span in month_spans),
        *(Deadline(DeadlineKind.EVERY, "", rule=Every(unit)) for unit in every),
        *(Deadline(kind, "") for kind in plain),
    ]
    named = [(folded(tidied(one.short(language, year))), one) for one in terms]
    if language is Language.LITHUANIAN:  # a month is as often begun in the genitive
        named += zip(map(folded, MONTHS_GENITIVE), terms, strict=False)
    return tuple(named)
