"""What is sent before a meeting: its agenda, and invitations with it."""

from dataclasses import dataclass
from datetime import date, time

from app.documents.content.heading import Heading
from app.documents.content.people import Attendee, Signatory
from app.values.document_settings import DEFAULTS, DocumentSettings
from app.values.enums import EventWord, Gender, MeetingFormat
from app.values.language import Language


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
    settings: DocumentSettings = DEFAULTS
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

    @property
    def settings(self) -> DocumentSettings:
        """Return how the document is set."""
        return self.agenda.settings
