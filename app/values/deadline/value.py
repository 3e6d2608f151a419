"""The deadline itself: what was typed and what it was understood to mean."""

from dataclasses import replace
from datetime import date

from app.frozen import frozen
from app.values.deadline.code import read_code, write_code
from app.values.deadline.english import in_english
from app.values.deadline.figures import in_figures
from app.values.deadline.kinds import (
    ANCHORED_KINDS,
    CALENDAR_KINDS,
    PERIODIC_KINDS,
    Anchor,
    DeadlineKind,
)
from app.values.deadline.lithuanian import in_lithuanian
from app.values.deadline.rules import RULE_OF, Rule, Within, Yearly
from app.values.deadline.spans import Span, fits, span_after
from app.values.language import Language

# Wider than the years that can be typed, so that a span begun in the last of them still fits.
_EARLIEST_YEAR = 1800
_LATEST_YEAR = 2299


@frozen
class Deadline:
    """A term as agreed; `first` and `last` are inclusive, None where no calendar day is known.

    Raises ValueError when the days or the rule are not such as the kind can have.
    """

    kind: DeadlineKind
    typed: str
    first: date | None = None
    last: date | None = None
    rule: Rule | None = None

    def __post_init__(self) -> None:
        if type(self.rule) is not RULE_OF.get(self.kind, type(None)):
            raise ValueError(f"{self.kind} does not go with {self.rule}")
        if isinstance(self.rule, Yearly):
            whole_month = self.kind is DeadlineKind.YEARLY_MONTH
            if whole_month != (self.rule.day is None):
                raise ValueError(f"{self.kind} does not go with {self.rule}")
        if self.kind in CALENDAR_KINDS:
            if not fits(self.kind, self.first, self.last):
                raise ValueError(f"{self.kind} cannot be {self.first} to {self.last}")
        elif (self.first, self.last) != _known_days(self.rule):
            raise ValueError(f"{self.kind} cannot be {self.first} to {self.last}")
        for day in (self.first, self.last):
            if day is not None and not _EARLIEST_YEAR <= day.year <= _LATEST_YEAR:
                raise ValueError(f"no such year: {day.year}")

    def printed(self, language: Language, *, figures: bool = False) -> str:
        """Return the document form, years and no-break spaces included; plain days by figures."""
        return (in_figures(self, language) if figures else "") or self._in(language, None)

    def short(self, language: Language, year: int) -> str:
        """Return the screen form, which leaves out the plan's own year."""
        return self._in(language, year)

    def _in(self, language: Language, plan_year: int | None) -> str:
        if language is Language.ENGLISH:
            return in_english(self, plan_year)
        return in_lithuanian(self, plan_year)

    @property
    def understood(self) -> bool:
        """False for a term kept as text only."""
        return self.kind is not DeadlineKind.TEXT

    @property
    def needs_attention(self) -> bool:
        """True where somebody still has to say when: plain text, "data tikslinama"."""
        return self.kind in {DeadlineKind.TEXT, DeadlineKind.TO_BE_SET}

    @property
    def sort_key(self) -> str:
        """Order by last day, then first; then periodic, anchored, undated; plain text last."""
        if self.kind is DeadlineKind.IMMEDIATELY:
            return "0"
        if self.last is not None:
            return f"1 {self.last} {self.first or '0000-00-00'} {self.to_code()}"
        if self.kind in PERIODIC_KINDS:
            return f"2 {self.to_code()}"
        if self.kind in ANCHORED_KINDS:
            return f"3 {self.to_code()}"
        return f"4 {self.to_code()}" if self.understood else "5"

    def means_same(self, other: "Deadline") -> bool:
        """Tell whether two deadlines are equal but for the words typed."""
        return replace(self, typed="") == replace(other, typed="")

    def to_code(self) -> str:
        """Return the stored form without the typed text; its grammar is in `code`."""
        return write_code(self.kind, self.first, self.last, self.rule)

    @classmethod
    def from_code(cls, code: str, typed: str) -> "Deadline":
        """Read a stored code again; raises ValueError unless `to_code` could have written it."""
        kind, first, last, rule = read_code(code)
        if isinstance(rule, Within):
            first, last = _known_days(rule)
        deadline = cls(kind, typed, first, last, rule)
        if deadline.to_code() != code:
            raise ValueError(f"not a deadline's code: {code!r}")
        return deadline


def _known_days(rule: Rule | None) -> Span | tuple[None, None]:
    if isinstance(rule, Within) and rule.anchor is Anchor.DAY and rule.day is not None:
        return span_after(rule.day, rule.count, rule.unit)
    return None, None


def within_day(typed: str, rule: Within) -> Deadline:
    """Return a term counted from a day that is known, such as "per mėnesį nuo kovo 1 d."."""
    first, last = _known_days(rule)
    return Deadline(DeadlineKind.WITHIN, typed, first, last, rule)
