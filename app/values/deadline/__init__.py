"""When a measure is due, as the secretary types it: "gruodžio 1–4 d.", "IV ketv.", "nuolat".

The typed text is always kept. `parse` understands it within a plan's year, asks where it is unclear
and refuses what cannot be; nothing here reads a clock.

What reads typed text is imported when it is first asked for: the window's first page shows
deadlines, and the patterns that read them would hold it up.
"""

from importlib import import_module
from typing import TYPE_CHECKING

from app.values.deadline.errors import ImpossibleDeadlineError, UnclearDeadlineError
from app.values.deadline.kinds import Anchor, DeadlineKind, Unit
from app.values.deadline.timing import days_left, is_overdue, occurrences, resolve
from app.values.deadline.value import Deadline

if TYPE_CHECKING:
    from app.values.deadline.reading import parse
    from app.values.deadline.suggestions import Suggestion, suggest
else:
    _ROOMS = {"parse": "reading", "Suggestion": "suggestions", "suggest": "suggestions"}

    def __getattr__(name: str) -> object:
        if name not in _ROOMS:
            raise AttributeError(name)
        return getattr(import_module(f"{__name__}.{_ROOMS[name]}"), name)


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
