"""When a measure is due, as the secretary types it: "gruodžio 1–4 d.", "IV ketv.", "nuolat".

The typed text is always kept. `parse` understands it within a plan's year, asks where it is unclear
and refuses what cannot be; nothing here reads a clock.
"""

from app.values.deadline.errors import ImpossibleDeadlineError, UnclearDeadlineError
from app.values.deadline.kinds import Anchor, DeadlineKind, Unit
from app.values.deadline.reading import parse
from app.values.deadline.suggestions import Suggestion, suggest
from app.values.deadline.timing import days_left, is_overdue, occurrences, resolve
from app.values.deadline.value import Deadline

__all__ = [
    "Anchor",
    "Deadline",
    "DeadlineKind",
    "ImpossibleDeadlineError",
    "Suggestion",
    "UnclearDeadlineError",
    "Unit",
    "days_left",
    "is_overdue",
    "occurrences",
    "parse",
    "resolve",
    "suggest",
]
