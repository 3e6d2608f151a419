"""An extract from minutes."""

from dataclasses import dataclass

from app.documents.content.minutes import ItemContent, MeasureContent, Minutes
from app.values.document_settings import DocumentSettings
from app.values.language import Language


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
    def settings(self) -> DocumentSettings:
        """Return how the document is set."""
        return self.minutes.settings

    @property
    def draft(self) -> bool:
        """Tell whether the minutes are a draft; then nothing is certified."""
        return self.minutes.draft
