"""Comparing texts as a search does: capitals, accents and the width of gaps do not matter."""

import unicodedata


def folded(text: str) -> str:
    """Return small letters without accents, single blanks between the words."""
    spread = unicodedata.normalize("NFKD", text.casefold())
    return " ".join("".join(one for one in spread if not unicodedata.combining(one)).split())


def has_words(text: str, wanted: str) -> bool:
    """Tell whether all the words wanted, or beginnings typed of them, stand somewhere in a text."""
    plain = folded(text)
    return all(word in plain for word in folded(wanted).split())
