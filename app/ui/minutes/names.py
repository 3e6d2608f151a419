"""The people whose names can be typed into an item, and how they are written there."""

from collections.abc import Iterable
from dataclasses import dataclass

from app.services.attendance import ParticipantRow
from app.services.people import PersonRow, split_name
from app.values.enums import Gender
from app.values.gender import guess_gender

# Two letters that stand for one sound make one initial.
_LONG_INITIALS = ("Ch", "Dz", "Dž")


@dataclass(frozen=True)
class KnownName:
    """Somebody to offer; `organisation` is short and may be empty."""

    name: str
    organisation: str
    gender: Gender | None
    participant: bool


def known_names(
    participants: Iterable[ParticipantRow], people: Iterable[PersonRow]
) -> tuple[KnownName, ...]:
    """Return the participants, those who came first, and after them everybody else known."""
    found: dict[str, KnownName] = {}
    for seat in sorted(participants, key=lambda seat: not seat.here):
        if seat.name:
            known = KnownName(seat.name, seat.organisation_short, seat.gender, participant=True)
            found.setdefault(seat.name.casefold(), known)
    for person in people:
        known = KnownName(person.name, ", ".join(person.organisations), person.gender, False)
        found.setdefault(person.name.casefold(), known)
    return tuple(found.values())


def gender_of(name: str, known: Iterable[KnownName]) -> Gender | None:
    """Return the gender kept for a name, or guessed from it; None where neither says."""
    wanted = " ".join(name.split()).casefold()
    if not wanted:
        return None
    for one in known:
        if one.name.casefold() == wanted and one.gender is not None:
            return one.gender
    guessed = guess_gender(*split_name(name))
    return Gender(guessed) if guessed else None


def spoken_names(known: Iterable[KnownName]) -> dict[str, str]:
    """Return each participant's name and how minutes name a speaker: „L. Šimkevičė“.

    Where two share an initial and a surname, both keep their full names.
    """
    full = [one.name for one in known if one.participant]
    short = {name: _with_initial(name) for name in full}
    taken = list(short.values())
    return {name: given if taken.count(given) == 1 else name for name, given in short.items()}


def _with_initial(name: str) -> str:
    given, family = split_name(name)
    if not given:
        return name
    initial = given[:2] if given.startswith(_LONG_INITIALS) else given[:1]
    return f"{initial}. {family}"
