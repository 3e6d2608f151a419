"""The Lithuanian words for events, and finding one at the end of a name."""

from app.values.enums import EventWord

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
