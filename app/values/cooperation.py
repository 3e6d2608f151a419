"""Who cooperates, as a series is named: the event at the end of the name, and the genitive."""

from app.values.enums import EventWord
from app.values.inflection import decline_phrase

NOMINATIVE = {
    EventWord.MEETING: "posėdis",
    EventWord.GATHERING: "susitikimas",
    EventWord.ASSEMBLY: "susirinkimas",
    EventWord.CONSULTATION: "pasitarimas",
}
_PLURAL = {
    EventWord.MEETING: "posėdžiai",
    EventWord.GATHERING: "susitikimai",
    EventWord.ASSEMBLY: "susirinkimai",
    EventWord.CONSULTATION: "pasitarimai",
}
# Endings of nouns that stand before the head and do not change with it.
_GENITIVES = ("ų", "os", "ės", "io", "jo", "to", "no", "aus", "ies")

# Endings of adjectives, which do change with it.
_ADJECTIVES = ("osios", "inės")


def split_event(name: str) -> tuple[str, EventWord | None]:
    """Part a name from the event at its end: „Draugijų posėdžiai“ is the meetings of „Draugijų“.

    What is left then stands in the genitive already. A name without an event stays whole.
    """
    words = name.split()
    last = words[-1].casefold() if words else ""
    for forms in (NOMINATIVE, _PLURAL):
        for event, word in forms.items():
            if last == word:
                return " ".join(words[:-1]), event
    return " ".join(words), None


def genitive(name: str) -> str:
    """Return who cooperates in the genitive („Lietuvos draugijų“); '' where it is not sure.

    Here „draugijos“ can only be several in the nominative; elsewhere it might as well be the
    genitive of one, so `decline_phrase` leaves it alone.
    """
    rest, event = split_event(name)
    if event is not None:
        return rest
    cases = decline_phrase(name)
    if cases.sure:
        return cases.genitive
    words = name.split()
    if not words or not words[-1].endswith("os"):
        return ""
    for place, word in enumerate(words[:-1]):
        joins = word in ("ir", "bei")
        # „Draugijos ir sąjungos“ are two heads, „draugijų ir sąjungų nariai“ is one.
        if joins and not words[place - 1].endswith("ų"):
            return ""
        if not joins and (not word.endswith(_GENITIVES) or word.endswith(_ADJECTIVES)):
            return ""
    return " ".join([*words[:-1], words[-1].removesuffix("os") + "ų"])
