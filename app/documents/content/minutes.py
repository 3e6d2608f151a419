"""Minutes of a meeting: items, votes, decisions, the measures agreed on."""

from dataclasses import dataclass
from datetime import date, time

from app.documents.content.heading import Heading
from app.documents.content.people import Attendee, Parties, Signatory
from app.values.document_settings import DEFAULTS, DocumentSettings
from app.values.enums import EventWord, Gender, MeasureStatus, MeetingFormat, Outcome, VoteMethod
from app.values.language import Language


@dataclass(frozen=True, slots=True, kw_only=True)
class Vote:
    """The result of one item."""

    method: VoteMethod = VoteMethod.CONSENSUS
    """The counts are printed only for a vote."""
    in_favour: int = 0
    against: int = 0
    abstained: int = 0
    secret: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class MeasureContent:
    """A measure, in the minutes and in the plan alike."""

    number: str = ""
    """„1.2“ in the plan; in the minutes that of a decision, empty under one."""
    text: str
    responsible: tuple[str, ...] = ()
    """As printed, the lead first."""
    deadline: str = ""
    """As printed, in the document's language."""
    result: str = ""
    """The expected result."""
    status: MeasureStatus = MeasureStatus.PLANNED
    """Printed where a paper says how far measures have come: the report, the register."""
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class DecisionContent:
    """A numbered decision and the measures that follow from it."""

    number: str = ""
    """„5.1“ without a full stop at the end."""
    text: str
    measures: tuple[MeasureContent, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemContent:
    """An item of the agenda with what became of it."""

    number: str
    """„5“, without a full stop."""
    title: str
    """„Dėl …“; its full stop is added where it is missing."""
    rapporteur: str = ""
    rapporteur_gender: Gender | None = None
    considered: tuple[str, ...] = ()
    """Paragraphs."""
    speakers: tuple[str, ...] = ()
    """Paragraphs or names; the first follows „Kalbėjo:“ unless it already begins with the word."""
    vote: Vote | None = None
    decisions: tuple[DecisionContent, ...] = ()
    measures: tuple[MeasureContent, ...] = ()
    """Agreed under the item without a decision: printed as decisions, numbered on from those."""
    outcome: Outcome = Outcome.OPEN


@dataclass(frozen=True, slots=True, kw_only=True)
class Annex:
    """Something attached; its size is stated in sheets on paper and in pages otherwise."""

    title: str
    sheets: int | None = None
    pages: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Minutes:
    """The minutes of one meeting."""

    language: Language
    settings: DocumentSettings = DEFAULTS
    draft: bool = True
    translation: bool = False
    """Says that the original prevails and has no signature lines."""
    heading: Heading
    event: EventWord
    document_on: date | None = None
    """The document's date; the meeting's date is its own field."""
    number: str | None = None
    """With its prefix; None prints a line to write on."""
    town: str = ""
    held_on: date | None = None
    starts_at: time | None = None
    ends_at: time | None = None
    format: MeetingFormat = MeetingFormat.IN_PERSON
    venue: str = ""
    """Nominative."""
    venue_locative: str = ""
    """Lithuanian: where it took place; without it the venue has a line of its own."""
    chair: Signatory | None = None
    secretary: Signatory | None = None
    attendees: tuple[Attendee, ...] = ()
    """In the order to print."""
    attendance_list_attached: bool = False
    """Prints „dalyvių sąrašas pridedamas“ instead of the names."""
    parties: Parties | None = None
    quorum: bool | None = None
    """Whether there is one; None where the series has no rule, and then nothing is said."""
    guests: tuple[Attendee, ...] = ()
    absent: tuple[Attendee, ...] = ()
    items: tuple[ItemContent, ...] = ()
    annexes: tuple[Annex, ...] = ()
