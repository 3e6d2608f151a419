"""Comparing texts as a search does: capitals, accents and the width of gaps do not matter."""

import re
import unicodedata

# The marks of letters as European languages have them, and whatever else may hold a mark.
_USUAL_MARKS = re.compile("[\u0300-\u034e\u0350-\u036f]+")
_UNUSUAL = re.compile("[^\x00-\u02ff]+")


def folded(text: str) -> str:
    """Return small letters without accents, single blanks between the words."""
    # Small letters last: ™ and № hold capitals.
    spread = unicodedata.normalize("NFKD", text).casefold()
    return " ".join(_UNUSUAL.sub(_without_marks, _USUAL_MARKS.sub("", spread)).split())


def has_words(text: str, wanted: str) -> bool:
    """Tell whether all the words wanted, or beginnings typed of them, stand somewhere in a text."""
    plain = folded(text)
    return all(word in plain for word in folded(wanted).split())


def _without_marks(found: re.Match[str]) -> str:
    return "".join(one for one in found[0] if not unicodedata.combining(one))
