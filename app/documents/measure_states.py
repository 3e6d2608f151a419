"""How far a measure has come, in words: the report of a plan and the register of decisions."""

from datetime import date
from typing import Final

from app.documents.wording import Wording
from app.values.dates import NO_BREAK as _NBSP
from app.values.enums import MeasureStatus
from app.values.language import Language, plural_form

_STATES: Final = {
    Language.LITHUANIAN: {
        MeasureStatus.PLANNED: "suplanuota",
        MeasureStatus.IN_PROGRESS: "vykdoma",
        MeasureStatus.DONE: "įvykdyta",
        MeasureStatus.DROPPED: "atsisakyta",
    },
    Language.ENGLISH: {
        MeasureStatus.PLANNED: "planned",
        MeasureStatus.IN_PROGRESS: "in progress",
        MeasureStatus.DONE: "done",
        MeasureStatus.DROPPED: "dropped",
    },
}


def state_words(status: MeasureStatus, done_on: date | None, words: Wording) -> str:
    """Return „vykdoma“, „įvykdyta 2025 m. gegužės 7 d.“."""
    said = _STATES[words.language][status]
    if status is MeasureStatus.DONE and done_on is not None:
        return f"{said} {words.day(done_on)}"
    return said


def late_words(days: int, language: Language) -> str:
    """Return „vėluoja 12 d.“."""
    if language is Language.ENGLISH:
        form = ("day", "days")[plural_form(language, days)]
        return f"overdue by {days}{_NBSP}{form}"
    return f"vėluoja {days}{_NBSP}d."
