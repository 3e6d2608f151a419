"""The fixed words of the register of decisions, both languages side by side."""

from typing import Final

from app.documents.content import RegisteredMeasure
from app.documents.event_words import title_lines
from app.documents.wording import Wording
from app.values.dates import NO_BREAK as _NBSP
from app.values.language import Language

_COLUMNS: Final = {
    Language.LITHUANIAN: (
        "Data",
        "Protokolo Nr.",
        "{number}",
        "{name}",
        "Atsakingi vykdytojai, terminas",
        "Būsena",
    ),
    Language.ENGLISH: ("Date", "Minutes No.", "{number}", "{name}", "Responsible, due", "Status"),
}
DRAFT: Final = {Language.LITHUANIAN: "projektas", Language.ENGLISH: "draft"}
"""Stands in the place of the number of minutes that are not final."""


def columns(words: Wording) -> tuple[str, ...]:
    """Return the heads of the columns."""
    said = words.decisions
    return tuple(
        head.format(number=said.number, name=said.name) for head in _COLUMNS[words.language]
    )


def title(year: int, body: str, words: Wording) -> tuple[str, ...]:
    """Return the lines of the title."""
    registered, language = words.decisions.registered, words.language
    if language is Language.ENGLISH:
        return title_lines(f"register of {registered} of {year}", body, language)
    return title_lines(f"{year}{_NBSP}m. {registered} registras", body, language)


def carried_out_by(measure: RegisteredMeasure, language: Language) -> str:
    """Return „LBD, LMBA – iki 2025 m. rugsėjo 30 d.“, as far as both are known."""
    dash = f"{_NBSP}– " if language is Language.LITHUANIAN else ": "
    return dash.join(part for part in (", ".join(measure.responsible), measure.deadline) if part)


def total(decisions: int, drafts: int, words: Wording) -> str:
    """Return how many decisions there are, and how many of them in minutes not final yet."""
    said = words.decisions.total.format(count=decisions)
    if words.language is Language.ENGLISH:
        return f"{said}, of them in draft minutes: {drafts}." if drafts else f"{said}."
    return f"{said}, iš jų protokolų projektuose – {drafts}." if drafts else f"{said}."
