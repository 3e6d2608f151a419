"""Which organisations the beginning of a name may mean, under any of their names."""

import re
from collections.abc import Collection, Sequence

from app.services.protocol_parties import KnownName
from app.values.folding import folded

_WORDS = re.compile(r"[\s„“\"'«»()\-–]+")


def matching(
    beginning: str, names: Sequence[KnownName], besides: Collection[int | None] = ()
) -> tuple[KnownName, ...]:
    """Return the names that begin so, accents ignored; each organisation once.

    Abbreviations come first, then whole names, then words inside names. Organisations in
    `besides` are left out.
    """
    wanted = folded(beginning)
    if not wanted:
        return ()
    ranked: list[tuple[int, int, KnownName]] = []
    for place, known in enumerate(names):
        rank = _rank(wanted, known)
        if rank is not None and known.organisation_id not in besides:
            ranked.append((rank, place, known))
    found: dict[int, KnownName] = {}
    for _, _, known in sorted(ranked, key=lambda one: one[:2]):
        found.setdefault(known.organisation_id, known)
    return tuple(found.values())


def meant_exactly(text: str, names: Sequence[KnownName]) -> KnownName | None:
    """Return what a whole name or abbreviation means, capitals and accents ignored."""
    wanted = folded(text)
    if not wanted:
        return None
    for known in names:
        if wanted in (folded(known.text), folded(known.abbreviation)):
            return known
    return None


def _rank(wanted: str, known: KnownName) -> int | None:
    text = folded(known.text)
    if known.text == known.name and folded(known.abbreviation).startswith(wanted):
        return 0
    if text.startswith(wanted):
        return 1
    if any(folded(word).startswith(wanted) for word in _WORDS.split(known.text) if word):
        return 2
    return None
