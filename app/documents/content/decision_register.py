"""The register of a year's decisions."""

from dataclasses import dataclass
from datetime import date

from app.documents.content.heading import Abbreviation, Heading
from app.values.document_settings import DEFAULTS, DocumentSettings
from app.values.enums import MeasureStatus
from app.values.language import Language


@dataclass(frozen=True, slots=True, kw_only=True)
class RegisteredMeasure:
    """Who carries out a decision, by when, and how far that has come as the record keeps it."""

    responsible: tuple[str, ...] = ()
    deadline: str = ""
    """As printed, in the document's language."""
    status: MeasureStatus = MeasureStatus.PLANNED
    done_on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class RegisteredDecision:
    """A line of the register of decisions."""

    draft: bool
    """The minutes are not final: the line says so in the place of their number."""
    held_on: date
    """The day of the meeting."""
    minutes: str = ""
    """The number of the minutes with its prefix."""
    number: str
    """„5.1“ without a full stop at the end."""
    text: str
    measures: tuple[RegisteredMeasure, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class RegisterPart:
    """The decisions of one series, in the order of adoption."""

    series: str = ""
    """Named above its decisions where the register has several series."""
    decisions: tuple[RegisteredDecision, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class DecisionRegister:
    """The register of a year's decisions, of one series or of all."""

    language: Language
    settings: DocumentSettings = DEFAULTS
    draft: bool = False
    heading: Heading
    """Empty where it is of several series."""
    year: int
    parts: tuple[RegisterPart, ...] = ()
    abbreviations: tuple[Abbreviation, ...] = ()
    """Explained under the table."""
