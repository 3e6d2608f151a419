"""The two languages and their plural forms."""

from enum import StrEnum


class Language(StrEnum):
    """A language of the interface or of a document; the value is its ISO 639-1 code."""

    LITHUANIAN = "lt"
    ENGLISH = "en"


def plural_form(language: Language, count: int) -> int:
    """Return which plural form a count takes, as CLDR orders them.

    Lithuanian: 0 for 1, 21, 31 (priemonė); 1 for 2-9, 22-29 (priemonės); 2 for 0, 10-20, 30
    (priemonių). English: 0 for 1, 1 for the rest.
    """
    if language is Language.ENGLISH:
        return 0 if count == 1 else 1
    tens, ones = abs(count) % 100, abs(count) % 10
    if ones == 0 or 11 <= tens <= 19:  # noqa: PLR2004 - the rule's own numbers
        return 2
    return 0 if ones == 1 else 1
