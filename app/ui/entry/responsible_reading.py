"""Which organisations a typed list means: „LBD, LMBA“, the lead first."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from app.services.organisations import OrganisationRow
from app.values.folding import folded

_AND = re.compile(r"\s+(?:ir|and)\s+", re.IGNORECASE)
_SEPARATOR = re.compile(r"[,;]")
_WORDS = re.compile(r"[\s„“\"'«»()\-–]+")


@dataclass(frozen=True)
class ResponsibleReading:
    """The organisations understood, in order, and the first word that means none ('' if all do)."""

    found: tuple[OrganisationRow, ...]
    unknown: str = ""

    @property
    def ids(self) -> tuple[int, ...]:
        """Return the organisations' ids, the lead first."""
        return tuple(row.id for row in self.found)

    @property
    def text(self) -> str:
        """Return the organisations as they are typed and shown."""
        return ", ".join(row.short for row in self.found)


def read_responsible(text: str, organisations: Sequence[OrganisationRow]) -> ResponsibleReading:
    """Read a typed list; a name that itself holds a comma or „ir“ is found whole."""
    pieces = [piece.strip() for piece in _SEPARATOR.split(text) if piece.strip()]
    found: dict[int, OrganisationRow] = {}
    unknown = ""
    while pieces:
        for length in range(len(pieces), 0, -1):
            row = named(", ".join(pieces[:length]), organisations)
            if row is not None:
                found[row.id] = row
                del pieces[:length]
                break
        else:
            parts = _AND.split(pieces[0], maxsplit=1)
            if len(parts) > 1 and named(parts[0], organisations) is not None:
                pieces[:1] = parts
                continue
            unknown = unknown or pieces[0]
            del pieces[0]
    return ResponsibleReading(tuple(found.values()), unknown)


def named(text: str, organisations: Sequence[OrganisationRow]) -> OrganisationRow | None:
    """Return the one organisation that a name or abbreviation means, case ignored."""
    wanted = " ".join(text.split()).casefold()
    if not wanted:
        return None
    for row in organisations:
        if wanted in (row.abbreviation.casefold(), row.name.casefold()):
            return row
    starting = [row for row in organisations if row.name.casefold().startswith(wanted)]
    return starting[0] if len(starting) == 1 else None


def matching(
    beginning: str, organisations: Sequence[OrganisationRow]
) -> tuple[OrganisationRow, ...]:
    """Return those whose abbreviation, name or a word of it begins so, accents ignored.

    Abbreviations come first, then names, then words inside names.
    """
    wanted = folded(beginning)
    if not wanted:
        return ()
    ranks: list[tuple[int, int, OrganisationRow]] = []
    for place, row in enumerate(organisations):
        words = [folded(word) for word in _WORDS.split(row.name) if word]
        if row.abbreviation and folded(row.abbreviation).startswith(wanted):
            rank = 0
        elif folded(row.name).startswith(wanted):
            rank = 1
        elif any(word.startswith(wanted) for word in words):
            rank = 2
        else:
            continue
        ranks.append((rank, place, row))
    return tuple(row for _, _, row in sorted(ranks, key=lambda ranked: ranked[:2]))
