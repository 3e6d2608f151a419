"""What a paper shows at its head and its foot, whatever its kind."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """Who the paper comes from and whose meeting it is of."""

    authors: tuple[str, ...] = ()
    """Organisations in the nominative, each above the title; empty where `body` names them."""
    body: str = ""
    """Whose meeting or plan: before the kind in Lithuanian (genitive: „Tarybos“), after "of" in
    English ("the Council"); empty where authors stand."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Abbreviation:
    """A short name used in the plan and what it stands for."""

    short: str
    full: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FinalMark:
    """What a final record shows in its footer; given beside the content whose hash it holds."""

    sequence: int
    hash: str
    """Hexadecimal SHA-256 of the canonical content; the first 12 characters are printed."""
