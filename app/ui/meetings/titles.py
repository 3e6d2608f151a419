"""Suggesting how a meeting and its papers are headed, from who cooperates."""

from app.services.series import SeriesRow
from app.values.cooperation import NOMINATIVE, genitive
from app.values.inflection import decline_phrase
from app.values.language import Language


def suggested_title(series: SeriesRow) -> str:
    """Return „… asociacijų susitikimas“; the bare name where its genitive is not sure."""
    if series.language is not Language.LITHUANIAN:
        return series.name
    whose = genitive(series.name)
    return f"{whose} {NOMINATIVE[series.event_word]}" if whose else series.name


def suggested_locative(venue: str) -> str:
    """Return where, as a sentence says it; '' where the words are not known."""
    cases = decline_phrase(venue)
    return cases.locative if venue.strip() and cases.sure else ""
