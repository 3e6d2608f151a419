"""Suggested case forms of people, organisations and places; the secretary confirms each once."""

from app.values.inflection.endings import Cases
from app.values.inflection.names import decline_person
from app.values.inflection.phrases import decline_phrase

__all__ = ["Cases", "decline_person", "decline_phrase"]
