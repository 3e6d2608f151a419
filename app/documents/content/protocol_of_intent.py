"""A protocol of intent between organisations."""

from dataclasses import dataclass
from datetime import date

from app.values.document_settings import DEFAULTS, DocumentSettings
from app.values.enums import Gender
from app.values.language import Language


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
    settings: DocumentSettings = DEFAULTS
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
