"""What a document says, frozen: the services fill it, the documents print it, nothing else.

Every text is already in the document's language and in the case its field names; every number, date
and time is data, because the sentences around them belong to `wording`. Unknown facts are `None`,
empty text or an empty tuple, and the paper leaves a line for them. Only tuples are used, so that a
content can be hashed, handed to another thread and written down as canonical JSON when the record
is finalised.
"""

import json
import unicodedata
from dataclasses import dataclass, fields, is_dataclass
from datetime import date, time
from enum import Enum
from typing import Generic, TypeVar

from app.values.enums import EventWord, Gender, MeasureStatus, MeetingFormat, Outcome, VoteMethod
from app.values.language import Language

VERSION = 1
"""The shape of the JSON form; raised when a field changes its meaning."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """Who the paper comes from and whose meeting it is of."""

    authors: tuple[str, ...] = ()
    """Organisations in the nominative, each above the title; empty where `body` names them."""
    body: str = ""
    """Whose meeting or plan: before the kind in Lithuanian (genitive: „Tarybos“), after "of" in
    English ("the Council"); empty where authors stand."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Signatory:
    """The chair or the secretary; an unknown name leaves a line to write on."""

    name: str = ""
    gender: Gender | None = None
    """Decides the word of the post; None prints both endings."""
    post: str = ""
    """Own words of the post; empty for the event's own („Susitikimo pirmininkė“)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Attendee:
    """A line among those present, invited or absent, and a row of the registration list."""

    name: str = ""
    """Empty where the organisation has not named anyone yet."""
    name_note: str = ""
    """Printed in brackets after the name („taip šaltinyje“)."""
    organisation: str = ""
    """Nominative."""
    organisation_genitive: str = ""
    """Lithuanian, used before the post; without it both stand in the nominative."""
    post: str = ""
    remote: bool = False
    excused: bool = False
    """Only for the absent: apologies were sent."""
    arrived_at: time | None = None
    """Only when later than the beginning."""
    left_at: time | None = None
    """Only when before the end."""
    substitutes_for: str = ""
    """The person represented, in the nominative."""
    contact: str = ""
    """Only for a registration list that shows contacts."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Parties:
    """How many of the parties came: „Dalyvavo 6 iš 7 ketinimų protokolo šalių atstovai“."""

    represented: int
    total: int
    phrase: str
    """Genitive plural („ketinimų protokolo šalių“); in English the noun after the number
    ("parties to the protocol of intent")."""


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
class FinalMark:
    """What a final record shows in its footer; given beside the content whose hash it holds."""

    sequence: int
    hash: str
    """Hexadecimal SHA-256 of the canonical content; the first 12 characters are printed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Minutes:
    """The minutes of one meeting."""

    language: Language
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


@dataclass(frozen=True, slots=True, kw_only=True)
class RegistrationList:
    """The sheet that participants sign."""

    language: Language
    draft: bool = False
    heading: Heading
    event: EventWord
    held_on: date | None = None
    starts_at: time | None = None
    ends_at: time | None = None
    town: str = ""
    rows: tuple[Attendee, ...] = ()
    """In the order to print; a remote participant's row says so in place of the signature."""
    blank_rows: int = 5
    contacts: bool = False
    """Shows the contact column; off, because the list goes from hand to hand."""
    note: str = ""
    """In small print under the table."""
    secretary: Signatory | None = None


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
class Abbreviation:
    """A short name used in the plan and what it stands for."""

    short: str
    full: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ActionPlan:
    """The plan of measures."""

    language: Language
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
    draft: bool = False
    heading: Heading
    """Empty where it is of several series."""
    year: int
    parts: tuple[RegisterPart, ...] = ()
    abbreviations: tuple[Abbreviation, ...] = ()
    """Explained under the table."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ProtocolParty:
    """A party of a protocol of intent and who signs for it."""

    name: str
    """As the paper calls it, in the nominative."""
    representative: str = ""
    gender: Gender | None = None
    """Of the representative; None prints both endings."""
    post: str = ""
    """Of the representative, in the nominative."""
    basis: str = ""
    """What the representative acts under, in the accusative („draugijos įstatus“)."""
    signed_on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ProtocolPoint:
    """A point or a sub-point of a protocol of intent."""

    number: str
    """„2“ or „2.1“, without a full stop at the end."""
    text: str
    """As written, its own mark at the end; line ends part its paragraphs."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ProtocolSection:
    """A section of a protocol of intent; one without a title has no heading."""

    number: str = ""
    """„IV“."""
    title: str = ""
    points: tuple[ProtocolPoint, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ProtocolOfIntent:
    """A protocol of intent: written here, or registered from paper without its text."""

    language: Language
    draft: bool = True
    translation: bool = False
    """Says that the original prevails and has no signature lines."""
    text_kept: bool = True
    """False: its text is not here; what is known is printed, and that nothing more is."""
    title: str = ""
    """„Dėl …“; set in capitals under the kind."""
    document_on: date | None = None
    number: str | None = None
    """As the paper has it, of several parties „A-1/B-7“; None prints a line to write on."""
    town: str = ""
    venue: str = ""
    """Where it was signed, in the nominative; printed only where the text is not kept."""
    parties: tuple[ProtocolParty, ...] = ()
    """In the order to print."""
    preamble: str = ""
    """What follows the parties: why they conclude it, or the whole sentence with its full stop."""
    sections: tuple[ProtocolSection, ...] = ()
    copies: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ExtractedItem:
    """An item of the minutes as an extract takes it over, with its number there."""

    item: ItemContent
    """Only what is taken over; nobody's spoken words are."""
    place: int
    """Among the minutes' items, counted from 1."""
    points: int = 0
    """How many numbered points (decisions, measures without one) the minutes have under it."""
    point_places: tuple[int, ...] = ()
    """Where those that are taken over stand among them, counted from 1."""
    discussion_left_out: bool = False
    speakers_left_out: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Duties:
    """What the minutes charge one organisation with."""

    organisation: str
    """Nominative."""
    organisation_dative: str = ""
    """Lithuanian; empty where it is not known for sure."""
    measures: tuple[MeasureContent, ...] = ()
    """`number` is that of the point in the minutes, `responsible` names the others alone."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Extract:
    """Chosen items of the minutes of one meeting, as they stand there."""

    minutes: Minutes
    """What is taken over of their head and opening: without items, people present, annexes."""
    people_left_out: bool = False
    """The minutes name guests or those who did not come, after how many parties came."""
    items: tuple[ExtractedItem, ...] = ()
    """In order; what is missing between their places is marked as left out."""
    item_count: int = 0
    """How many the minutes have."""
    annexes_left_out: bool = False
    duties: Duties | None = None
    """Of the organisation that the extract is for; no part of the minutes' own text."""

    @property
    def language(self) -> Language:
        """Return the document's language."""
        return self.minutes.language

    @property
    def draft(self) -> bool:
        """Tell whether the minutes are a draft; then nothing is certified."""
        return self.minutes.draft


@dataclass(frozen=True, slots=True, kw_only=True)
class AgendaEntry:
    """An item as it is announced."""

    number: str
    """„5“, without a full stop."""
    title: str
    rapporteur: str = ""
    rapporteur_gender: Gender | None = None
    minutes_allotted: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Agenda:
    """The agenda as it is sent before a meeting."""

    language: Language
    draft: bool = False
    translation: bool = False
    """Says that the original prevails."""
    heading: Heading
    event: EventWord
    held_on: date | None = None
    starts_at: time | None = None
    ends_at: time | None = None
    town: str = ""
    format: MeetingFormat = MeetingFormat.IN_PERSON
    venue: str = ""
    """Nominative."""
    entries: tuple[AgendaEntry, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Invitee:
    """Somebody a paper is addressed to."""

    person: Attendee
    vocative: str = ""
    """Lithuanian, of the whole name; empty where it is not known for sure."""
    gender: Gender | None = None
    """None prints both endings."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Invitation:
    """The invitation to a meeting, of one person or of nobody in particular."""

    agenda: Agenda
    """What the meeting is, when, where, and what is on its agenda."""
    invitee: Invitee | None = None
    chair: Signatory | None = None

    @property
    def language(self) -> Language:
        """Return the document's language."""
        return self.agenda.language


Content = (
    Minutes
    | Extract
    | Agenda
    | Invitation
    | RegistrationList
    | ActionPlan
    | PlanReport
    | DecisionRegister
    | ProtocolOfIntent
)

_KINDS = {
    Minutes: "minutes",
    Extract: "extract",
    Agenda: "agenda",
    Invitation: "invitation",
    RegistrationList: "registration_list",
    ActionPlan: "action_plan",
    PlanReport: "report",
    DecisionRegister: "decision_register",
    ProtocolOfIntent: "protocol_of_intent",
}


def to_json(content: Content) -> dict[str, object]:
    """Return the content as JSON shapes: dates as ISO text, times as HH:MM, tuples as lists."""
    shape: dict[str, object] = {"kind": _KINDS[type(content)], "version": VERSION}
    for field in fields(content):
        shape[field.name] = _plain(getattr(content, field.name))
    return shape


def canonical_json(content: Content) -> bytes:
    """Return the one byte form whose hash stands for the content (NFC, sorted keys, UTF-8)."""
    text = json.dumps(to_json(content), ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return unicodedata.normalize("NFC", text).encode("utf-8", "backslashreplace")


def _plain(value: object) -> object:
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, time):
        return value.isoformat("minutes")
    if isinstance(value, tuple):
        return [_plain(part) for part in value]
    if is_dataclass(value):
        return {field.name: _plain(getattr(value, field.name)) for field in fields(value)}
    return value
