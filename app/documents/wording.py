"""Chooses the fixed words of a document by its language and its settings.

Both wordings answer to the same names. The Lithuanian forms follow the Chief Archivist's rules
V-117 and V-152, which recommend rather than bind.
"""

from functools import lru_cache

from app.documents.wording_en import EnglishWording
from app.documents.wording_lt import LithuanianWording
from app.values.document_settings import DEFAULTS, DateStyle, DecisionWord, DocumentSettings
from app.values.language import Language

Wording = LithuanianWording | EnglishWording


def wording(language: Language, settings: DocumentSettings = DEFAULTS) -> Wording:
    """Return the fixed words of a document in this language that is set so."""
    return _wording(language, settings.date_style, settings.decision_word)


@lru_cache
def _wording(language: Language, date_style: DateStyle, decision_word: DecisionWord) -> Wording:
    if language is Language.ENGLISH:
        return EnglishWording(date_style, decision_word)
    return LithuanianWording(date_style, decision_word)
