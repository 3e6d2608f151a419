"""The fixed words of the register of decisions, both languages side by side."""

from dataclasses import dataclass
from typing import Final

from app.documents.content import RegisteredMeasure
from app.documents.event_words import title_lines
from app.values.dates import NO_BREAK as _NBSP
from app.values.language import Language


@dataclass(frozen=True, slots=True)
class RegisterWords:
    """What the register says in its own name."""

    columns: tuple[str, ...]
    draft: str
    """Stands in the place of the number of minutes that are not final."""


_WORDS: Final = {
    Language.LITHUANIAN: RegisterWords(
        columns=(
            "Data",
            "Protokolo Nr.",
            "Nutarimo Nr.",
            "Nutarimas",
            "Atsakingi vykdytojai, terminas",
            "Būsena",
        ),
        draft="projektas",
    ),
    Language.ENGLISH: RegisterWords(
        columns=("Date", "Minutes No.", "Decision No.", "Decision", "Responsible, due", "Status"),
        draft="draft",
    ),
}


def words(language: Language) -> RegisterWords:
    """Return the register's fixed words in a language."""
    return _WORDS[language]


def title(year: int, body: str, language: Language) -> tuple[str, ...]:
    """Return the lines of the title."""
    if language is Language.ENGLISH:
        return title_lines(f"register of decisions of {year}", body, language)
    return title_lines(f"{year}{_NBSP}m. nutarimų registras", body, language)


def carried_out_by(measure: RegisteredMeasure, language: Language) -> str:
    """Return „LBD, LMBA – iki 2025 m. rugsėjo 30 d.“, as far as both are known."""
    dash = f"{_NBSP}– " if language is Language.LITHUANIAN else ": "
    return dash.join(part for part in (", ".join(measure.responsible), measure.deadline) if part)


def total(decisions: int, drafts: int, language: Language) -> str:
    """Return how many decisions there are, and how many of them in minutes not final yet."""
    if language is Language.ENGLISH:
        said = f"Decisions in all: {decisions}"
        return f"{said}, of them in draft minutes: {drafts}." if drafts else f"{said}."
    said = f"Iš viso nutarimų – {decisions}"
    return f"{said}, iš jų protokolų projektuose – {drafts}." if drafts else f"{said}."
