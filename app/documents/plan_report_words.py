"""The fixed words of the report on a plan, both languages side by side."""

from dataclasses import dataclass
from typing import Final

from app.documents.content import ProgressEntry, Signatory
from app.documents.event_words import title_lines
from app.documents.sentences import sentence
from app.documents.wording import Wording
from app.documents.wording_lt import SECRETARY
from app.values.language import Language


@dataclass(frozen=True, slots=True)
class ReportWords:
    """What the report says in its own name."""

    state: str
    progress: str
    by_direction: str
    by_organisation: str
    direction: str
    organisation: str
    counts: tuple[str, ...]
    """The heads of the summary's figures, in the order of `State`, and of their sum."""
    outside: str
    """The row of measures that stand under no direction."""
    nobody: str
    """The row of measures that no organisation carries."""
    total: str
    counted_under_each: str


_WORDS: Final = {
    Language.LITHUANIAN: ReportWords(
        state="Būsena",
        progress="Įvykdymas",
        by_direction="Įvykdymas pagal kryptis",
        by_organisation="Įvykdymas pagal organizacijas",
        direction="Kryptis",
        organisation="Organizacija",
        counts=("Suplanuota", "Vykdoma", "Įvykdyta", "Vėluoja", "Atsisakyta", "Iš viso"),
        outside="Krypčiai nepriskirtos priemonės",
        nobody="Atsakingas vykdytojas nepaskirtas",
        total="Iš viso",
        counted_under_each="Priemonė, už kurią atsakingos kelios organizacijos, skaičiuojama prie "
        "kiekvienos iš jų.",
    ),
    Language.ENGLISH: ReportWords(
        state="Status",
        progress="Progress",
        by_direction="Progress by direction",
        by_organisation="Progress by organisation",
        direction="Direction",
        organisation="Organisation",
        counts=("Planned", "In progress", "Done", "Overdue", "Dropped", "Total"),
        outside="Actions under no direction",
        nobody="Nobody responsible",
        total="Total",
        counted_under_each="An action for which several organisations are responsible is counted "
        "under each of them.",
    ),
}


def words(language: Language) -> ReportWords:
    """Return the report's fixed words in a language."""
    return _WORDS[language]


def title(plan: str, body: str, language: Language) -> tuple[str, ...]:
    """Return the lines of the title, ĮVYKDYMO ATASKAITA last."""
    if language is Language.ENGLISH:
        return title_lines(f"report on {plan or 'the action plan'}", body, language)
    return title_lines(f"{plan or 'priemonių plano'} įvykdymo ataskaita", body, language)


def as_of(day: str, language: Language) -> str:
    """Return which day the report tells of."""
    return f"As of {day}" if language is Language.ENGLISH else f"{day} duomenimis"


def entry(one: ProgressEntry, words: Wording) -> str:
    """Return what was found on a day."""
    day = words.day(one.noted_on)
    return sentence(
        f"{day}{':' if words.language is Language.ENGLISH else ' –'} {one.text.strip()}"
    )


def secretary_post(secretary: Signatory | None, language: Language) -> str:
    """Return „Sekretorė“: the report is of a plan, not of a meeting."""
    if secretary and secretary.post:
        return secretary.post
    if language is Language.ENGLISH:
        return "Secretary"
    return SECRETARY[secretary.gender if secretary else None].capitalize()
