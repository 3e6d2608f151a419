"""Chooses the fixed words of a document by its language.

Both wordings answer to the same names. The Lithuanian forms follow the Chief Archivist's rules
V-117 and V-152, which recommend rather than bind.
"""

from typing import Final

from app.documents.wording_en import EnglishWording
from app.documents.wording_lt import LithuanianWording
from app.values.language import Language

Wording = LithuanianWording | EnglishWording

_WORDINGS: Final[dict[Language, Wording]] = {
    Language.LITHUANIAN: LithuanianWording(),
    Language.ENGLISH: EnglishWording(),
}


def wording(language: Language) -> Wording:
    """Return the fixed words of a document in this language."""
    return _WORDINGS[language]
