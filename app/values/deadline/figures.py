"""Plain days of deadlines by their figures: 2025-09-30."""

from typing import TYPE_CHECKING, Final

from app.values.dates import NO_BREAK
from app.values.deadline.kinds import DeadlineKind
from app.values.language import Language

if TYPE_CHECKING:
    from app.values.deadline.value import Deadline

_SPAN: Final = f"{{first}}{NO_BREAK}– {{last}}"
_FORMS: Final = {
    Language.LITHUANIAN: {
        DeadlineKind.DAY: "{last}",
        DeadlineKind.DAYS: _SPAN,
        DeadlineKind.UNTIL: "iki {last}",
        DeadlineKind.NOT_LATER: "ne vėliau kaip {last}",
        DeadlineKind.FROM: "nuo {first}",
        DeadlineKind.FROM_TO: "nuo {first} iki {last}",
    },
    Language.ENGLISH: {
        DeadlineKind.DAY: "{last}",
        DeadlineKind.DAYS: _SPAN,
        DeadlineKind.UNTIL: "by {last}",
        DeadlineKind.NOT_LATER: "no later than {last}",
        DeadlineKind.FROM: "from {first}",
        DeadlineKind.FROM_TO: "from {first} to {last}",
    },
}


def in_figures(deadline: "Deadline", language: Language) -> str:
    """Return a deadline whose days are known by themselves; '' for one that says it otherwise."""
    form = _FORMS[language].get(deadline.kind, "")
    return form.format(first=deadline.first, last=deadline.last)
