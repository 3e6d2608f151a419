"""Comparing texts as a search does: capitals, accents and the width of gaps do not matter."""

import re
import unicodedata

# Only these can be marks that stand on a letter; all else need not be looked at one by one.
_LATER = re.compile("[^\x00-\u02ff]+")


def folded(text: str) -> str:
    """Return small letters without accents, single blanks between the words."""
    spread = unicodedata.normalize("NFKD", text.casefold())
    return " ".join(_LATER.sub(_without_marks, spread).split())


def has_words(text: str, wanted: str) -> bool:
    """Tell whether all the words wanted, or beginnings typed of them, stand somewhere in a text."""
    plain = folded(text)
    return all(word in plain for word in folded(wanted).split())


def _without_marks(found: re.Match[str]) -> str:
    return "".join(one for one in found[0] if not unicodedata.combining(one))
