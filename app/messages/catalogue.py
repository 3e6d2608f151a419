"""Sentences by key, in the user's language, for the window and the command line alike."""

from collections.abc import Mapping
from datetime import date
from pathlib import PurePath

from app.errors import Phrase
from app.messages import (
    actions,
    attachments,
    backups,
    command_line,
    deadlines,
    document_settings,
    exchange,
    fields,
    record_names,
    records,
    storage,
    upgrades,
)
from app.values.clean_text import keepable
from app.values.dates import long_date
from app.values.language import Language, plural_form
from app.values.record_name import ActionName, RecordName

Text = str | tuple[str, ...]

_PARTS = (
    actions,
    attachments,
    backups,
    command_line,
    deadlines,
    document_settings,
    exchange,
    fields,
    record_names,
    records,
    storage,
    upgrades,
)
TEXTS: Mapping[Language, Mapping[str, Text]] = {
    Language.LITHUANIAN: {k: t for part in _PARTS for k, t in part.LITHUANIAN.items()},
    Language.ENGLISH: {k: t for part in _PARTS for k, t in part.ENGLISH.items()},
}


class Catalogue:
    """Says things in one language."""

    def __init__(self, language: Language) -> None:
        self.language = language

    def say(self, key: str, **parameters: object) -> str:
        """Return the sentence of a key.

        A text of several plural forms takes its form from the parameter `count`. A key that no
        part knows is our own mistake: KeyError.
        """
        text = TEXTS[self.language][key]
        if isinstance(text, tuple):
            count = parameters["count"]
            assert isinstance(count, int)
            text = text[plural_form(self.language, count)]
        return text.format(**{name: self._written(value) for name, value in parameters.items()})

    def action(self, name: str) -> str:
        """Return what an action did; a neutral word for one that only another version knows."""
        return self.say(name if name in TEXTS[self.language] else "action.unknown")

    def _written(self, value: object) -> object:
        if isinstance(value, Phrase):
            return self.say(value.key)
        if isinstance(value, RecordName):
            return record_names.record_words(value, self.say)
        if isinstance(value, ActionName):
            return record_names.action_words(value, self.say)
        if isinstance(value, date):
            return long_date(value, self.language)
        # A file's name may have bytes that are no letters; a terminal would refuse to print them.
        return keepable(str(value)) if isinstance(value, str | PurePath) else value
