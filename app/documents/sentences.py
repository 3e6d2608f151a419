"""Small rules for putting sentences together, the same in every language."""

from typing import Final

BLANK: Final = "_" * 20
"""What an unknown fact leaves to be written by hand."""
SHORT_BLANK: Final = "_" * 6

_CLOSED: Final = tuple(".!?…:;_")
_QUOTES: Final = "”“»\"')]"


def sentence(text: str) -> str:
    """Return the text with the full stop that a sentence of a document ends with.

    A text that already ends with a mark, also inside its closing quotes, stays as it is („… val.“
    gets no second full stop, a line to write on gets none).
    """
    text = text.strip()
    if not text or text.rstrip(_QUOTES).endswith(_CLOSED):
        return text
    return text + "."


def unclosed(text: str) -> str:
    """Return the text without a full stop at its end, for a place where a sentence goes on."""
    text = text.strip()
    return text[:-1] if text.endswith(".") and not text.endswith("..") else text


def with_note(name: str, note: str) -> str:
    """Return the name with its note in brackets, which a line's end does not divide."""
    note = note.strip().replace(" ", "\N{NO-BREAK SPACE}")
    return f"{name.strip()} ({note})" if note else name
