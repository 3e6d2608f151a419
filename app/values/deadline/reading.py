"""Reads a typed deadline: the first pattern of its language that fits decides."""

import re
from functools import cache

from app.values.deadline.builders import Builder
from app.values.deadline.found import Found, Words, folded, tidied
from app.values.deadline.kinds import DeadlineKind
from app.values.deadline.value import Deadline
from app.values.language import Language

EARLIEST_YEAR = 1900
LATEST_YEAR = 2199
# Longer texts are remarks, not terms; they are kept and not searched.
_LONGEST_TYPED = 2000
_LONGEST = 300
_DOTTED_DATE = re.compile(r"(?<![0-9])([0-9]{4})\.([0-9]{2})\.([0-9]{2})(?![0-9])")

_Grammar = tuple[Words, tuple[tuple[re.Pattern[str], Builder], ...]]


@cache
def _grammar(language: Language) -> _Grammar:
    """Compile a language's patterns when it is first read."""
    if language is Language.ENGLISH:
        from app.values.deadline import english_reading as english

        words, patterns, named = english.WORDS, english.PATTERNS, english.NAMED_PATTERNS
    else:
        from app.values.deadline import lithuanian_reading as lithuanian

        words, patterns, named = lithuanian.WORDS, lithuanian.PATTERNS, lithuanian.NAMED_PATTERNS
    ends_freely = [(re.compile(f"(?:{text})[ .,;]*"), builder) for text, builder in patterns]
    ends_exactly = [(re.compile(text), builder) for text, builder in named]
    return words, (*ends_freely, *ends_exactly)


def parse(text: str, year: int, language: Language) -> Deadline:
    """Understand a typed term within the plan of a year; what is not understood stays text.

    Raises UnclearDeadlineError with the choices where the words mean more than one term, and
    ImpossibleDeadlineError where they name days that do not exist.
    """
    if not EARLIEST_YEAR <= year <= LATEST_YEAR:
        raise ValueError(f"no such plan year: {year}")
    clean = tidied(text) if len(text) <= _LONGEST_TYPED else text
    if len(clean) <= _LONGEST:
        small = _DOTTED_DATE.sub(r"\1-\2-\3", folded(clean))
        words, patterns = _grammar(language)
        for pattern, build in patterns:
            match = pattern.fullmatch(small)
            if match is None:
                continue
            groups = {key: value for key, value in match.groupdict().items() if value}
            name = clean[slice(*match.span("name"))] if "name" in groups else ""
            deadline = build(Found(groups, name, text, year, words))
            if deadline is not None:
                return deadline
    return Deadline(DeadlineKind.TEXT, text)
