"""The list that participants sign."""

from dataclasses import dataclass
from datetime import date, time

from app.documents.content.heading import Heading
from app.documents.content.people import Attendee, Signatory
from app.values.document_settings import DEFAULTS, DocumentSettings
from app.values.enums import EventWord
from app.values.language import Language


@dataclass(frozen=True, slots=True, kw_only=True)
class RegistrationList:
    """The sheet that participants sign."""

    language: Language
    settings: DocumentSettings = DEFAULTS
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
