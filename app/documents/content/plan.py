"""A plan of measures, and the report on how far they have come."""

from dataclasses import dataclass
from datetime import date
from typing import Generic, TypeVar

from app.documents.content.heading import Abbreviation, Heading
from app.documents.content.minutes import MeasureContent
from app.documents.content.people import Signatory
from app.values.document_settings import DEFAULTS, DocumentSettings
from app.values.enums import EventWord
from app.values.language import Language


@dataclass(frozen=True, slots=True, kw_only=True)
class Approval:
    """The meeting that approved a plan."""

    event: EventWord
    body: str = ""
    """As in `Heading`."""
    held_on: date | None = None
    number: str | None = None


AnyMeasure = TypeVar("AnyMeasure", bound=MeasureContent)


@dataclass(frozen=True, slots=True, kw_only=True)
class Direction(Generic[AnyMeasure]):
    """A direction of the plan with its measures."""

    number: str
    """„1“, without a full stop; empty for an unnumbered one."""
    title: str
    measures: tuple[AnyMeasure, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ActionPlan:
    """The plan of measures."""

    language: Language
    settings: DocumentSettings = DEFAULTS
    draft: bool = True
    translation: bool = False
    """Says that the original prevails."""
    heading: Heading
    title: str
    """„2025 m. bendradarbiavimo priemonių planas“; set in capitals under the body."""
    approved: Approval | None = None
    goal: str = ""
    implements: str = ""
    """The document the plan carries out, in the nominative."""
    measures: tuple[MeasureContent, ...] = ()
    """Those under no direction; a plan without directions has only these and prints flat."""
    directions: tuple[Direction[MeasureContent], ...] = ()
    abbreviations: tuple[Abbreviation, ...] = ()
    """Explained under the table."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ProgressEntry:
    """What was found of a measure on a day."""

    noted_on: date
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportedMeasure(MeasureContent):
    """A measure of the plan, and how far it had come on the report's day."""

    done_on: date | None = None
    days_late: int = 0
    """Since the last day of its deadline, on the report's day; 0 unless it is late."""
    progress: tuple[ProgressEntry, ...] = ()
    """The oldest first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanReport:
    """How far the measures of a plan had come on a day."""

    language: Language
    settings: DocumentSettings = DEFAULTS
    draft: bool = True
    translation: bool = False
    """Says that the original prevails and has no signature line."""
    heading: Heading
    plan: str = ""
    """The plan's title as the report's goes on from it: in the genitive („2025 m. bendradarbiavimo
    priemonių plano“), in English after "report on" ("the 2025 cooperation action plan")."""
    as_of: date
    """The day it tells of; what is late was late on that day."""
    goal: str = ""
    implements: str = ""
    """The document the plan carries out, in the nominative."""
    measures: tuple[ReportedMeasure, ...] = ()
    """Those under no direction."""
    directions: tuple[Direction[ReportedMeasure], ...] = ()
    abbreviations: tuple[Abbreviation, ...] = ()
    """Of the organisations; the summary names them in full."""
    secretary: Signatory | None = None
