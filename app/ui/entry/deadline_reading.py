"""What a typed deadline is taken for, also where it cannot be kept as a date."""

from dataclasses import dataclass
from enum import Enum, auto

from app.errors import UserError
from app.values.deadline import (
    Deadline,
    DeadlineKind,
    ImpossibleDeadlineError,
    UnclearDeadlineError,
    parse,
)
from app.values.language import Language


class Doubt(Enum):
    """Why somebody must look at a deadline again."""

    NONE = auto()
    UNCLEAR = auto()
    IMPOSSIBLE = auto()
    NOT_UNDERSTOOD = auto()
    TO_BE_SET = auto()


@dataclass(frozen=True)
class DeadlineReading:
    """A deadline to keep (None: nothing typed); one in doubt is kept as its text, so none is lost.

    `error` says what is unclear or impossible, `choices` what the unclear may mean.
    """

    deadline: Deadline | None
    doubt: Doubt = Doubt.NONE
    error: UserError | None = None
    choices: tuple[Deadline, ...] = ()


def read_deadline(text: str, year: int, language: Language) -> DeadlineReading:
    """Read a deadline of a plan's year, in this language or else in the other."""
    text = text.strip()
    if not text:
        return DeadlineReading(None)
    first = _read(text, year, language)
    if first.doubt is Doubt.NOT_UNDERSTOOD:
        other = next(one for one in Language if one is not language)
        second = _read(text, year, other)
        if second.doubt is not Doubt.NOT_UNDERSTOOD:
            return second
    return first


def doubt_of(deadline: Deadline, year: int, language: Language) -> DeadlineReading:
    """Return why a kept deadline needs attention, its text read again."""
    if deadline.kind is DeadlineKind.TO_BE_SET:
        return DeadlineReading(deadline, Doubt.TO_BE_SET)
    if deadline.understood:
        return DeadlineReading(deadline)
    return read_deadline(deadline.typed, year, language)


def _read(text: str, year: int, language: Language) -> DeadlineReading:
    kept = Deadline(DeadlineKind.TEXT, text)
    try:
        deadline = parse(text, year, language)
    except UnclearDeadlineError as error:
        return DeadlineReading(kept, Doubt.UNCLEAR, error, error.choices)
    except ImpossibleDeadlineError as error:
        return DeadlineReading(kept, Doubt.IMPOSSIBLE, error)
    if not deadline.understood:
        return DeadlineReading(deadline, Doubt.NOT_UNDERSTOOD)
    if deadline.kind is DeadlineKind.TO_BE_SET:
        return DeadlineReading(deadline, Doubt.TO_BE_SET)
    return DeadlineReading(deadline)
