"""Who signs, who came, who was absent."""

from dataclasses import dataclass
from datetime import time

from app.values.enums import Gender


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
