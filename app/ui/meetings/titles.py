"""Suggesting how a meeting and its papers are headed, from who cooperates."""

from app.services.series import SeriesRow
from app.values.enums import EventWord
from app.values.inflection import decline_phrase
from app.values.language import Language

# The words stand in the record's language, whatever the window speaks.
_EVENTS = {
    EventWord.MEETING: "posėdis",
    EventWord.GATHERING: "susitikimas",
    EventWord.ASSEMBLY: "susirinkimas",
    EventWord.CONSULTATION: "pasitarimas",
}


def suggested_title(series: SeriesRow) -> str:
    """Return „… asociacijų susitikimas“; the bare name where its genitive is not sure."""
    cases = decline_phrase(series.name)
    if series.language is not Language.LITHUANIAN or not cases.sure:
        return series.name
    return f"{cases.genitive} {_EVENTS[series.event_word]}"


def suggested_locative(venue: str) -> str:
    """Return where, as a sentence says it; '' where the words are not known."""
    cases = decline_phrase(venue)
    return cases.locative if venue.strip() and cases.sure else ""
