"""Suggested case forms of people, organisations and places; the secretary confirms each once."""

from app.values.inflection_endings import Cases
from app.values.inflection_names import decline_person
from app.values.inflection_phrases import decline_phrase

__all__ = ["Cases", "decline_person", "decline_phrase"]
