"""Suggesting how a meeting and its papers are headed, from who cooperates."""

from app.services.series import SeriesRow
from app.values.event_words import NOMINATIVE, split_event
from app.values.inflection import decline_phrase
from app.values.language import Language


def suggested_title(series: SeriesRow) -> str:
    """Return „… asociacijų susitikimas“; the bare name where its genitive is not sure."""
    if series.language is not Language.LITHUANIAN:
        return series.name
    rest, event = split_event(series.name)
    if event is not None:
        return f"{rest} {NOMINATIVE[series.event_word]}".strip()
    cases = decline_phrase(series.name)
    return f"{cases.genitive} {NOMINATIVE[series.event_word]}" if cases.sure else series.name


def suggested_heading(name: str) -> str:
    """Return the genitive in capitals that titles are completed from; '' where it is not sure."""
    rest, event = split_event(name)
    if event is not None:
        return rest.upper()
    cases = decline_phrase(name)
    return cases.genitive.upper() if cases.sure else ""


def suggested_locative(venue: str) -> str:
    """Return where, as a sentence says it; '' where the words are not known."""
    cases = decline_phrase(venue)
    return cases.locative if venue.strip() and cases.sure else ""
