"""Lithuanian sorting: keys that may be stored, and sort rightly as plain binary text.

The order is that of CLDR (locale lt): č, š, ž are letters of their own after c, s, z; ą, ę, ė, į,
ų, ū differ from a, e, i, u only when nothing else does, and so does y from i, standing after į.
Numbers inside a text sort by their value. Words sort one by one: a blank comes before every
letter, dashes count as blanks, and other punctuation (quotation marks, full stops) only breaks
ties.

A key has four levels, each consulted only when those before it tie: letters and numbers, accents,
capitals, and the text as it was typed.
"""

import re
import unicodedata
from typing import Final

# Control characters that _prepared leaves in no text; their order is part of the key.
_LEVEL: Final = "\x01"  # below every weight: the shorter text comes first at each level
_JOIN: Final = "\x02"  # between family and given name: below the blank
_BLANK: Final = "\x03"
_BREAK: Final = "\x04"  # punctuation, weightless, yet "1.10" is not the number 110

_SYMBOL: Final = "!"
_NUMBER: Final = "0"
_LETTERS: Final = "abcčdefghijklmnopqrsštuvwxzž"
_WEIGHT: Final = {letter: chr(ord("A") + place) for place, letter in enumerate(_LETTERS)}
_FOREIGN: Final = "~"

_PLAIN: Final = "0"
_LITHUANIAN: Final = {
    "ą": ("a", "1"),
    "ę": ("e", "1"),
    "ė": ("e", "2"),
    "į": ("i", "1"),
    "y": ("i", "2"),
    "ų": ("u", "1"),
    "ū": ("u", "2"),
}
# CLDR's order of the accents of other languages.
_ACCENTS: Final = (
    "\u0301\u0300\u0306\u0302\u030c\u030a\u0308\u030b\u0303\u0307\u0338\u0327\u0328\u0304\u0335"
)
_ACCENT_WEIGHT: Final = {accent: chr(ord("A") + place) for place, accent in enumerate(_ACCENTS)}
_OTHER_ACCENT: Final = "z"
# Letters that Unicode does not decompose but CLDR sorts as if it did.
_SPREAD: Final = str.maketrans(
    {
        "ł": "l\u0338", "Ł": "L\u0338", "ø": "o\u0338", "Ø": "O\u0338", "đ": "d\u0335",
        "Đ": "D\u0335", "ħ": "h\u0335", "Ħ": "H\u0335", "ß": "s\u0332s",
        "æ": "a\u0332e", "Æ": "A\u0332E", "œ": "o\u0332e", "Œ": "O\u0332E",
    }
)  # fmt: skip

_BLANKS: Final = re.compile(f"{_BREAK}*{_BLANK}[{_BLANK}{_BREAK}]*")
_PIECE: Final = re.compile(
    "(?P<number>\\d+)"
    "|(?P<letter>[aei]\u0328|e\u0307|u[\u0328\u0304]|[csz]\u030c|[^\\W\\d_])"
    # "i" keeps its dot under a Lithuanian tone mark: that dot is no accent of its own.
    "|(?:\u0307(?=[\u0300\u0301\u0303]))"
    f"|{_BREAK}"
    "|(?P<other>.)",
    re.IGNORECASE | re.DOTALL,
)


def sort_key(text: str) -> str:
    """Return a key whose binary order (also SQLite's BINARY) is the Lithuanian order of texts.

    Texts have equal keys only when they are equal.
    """
    return _key(_prepared(text), text)


def person_key(family_name: str, given_name: str) -> str:
    """Return the key by which people are listed: by family name, then by given name.

    Accents and capitals of either name break ties only after the letters of both have been
    compared, as CLDR joins the keys of two fields.
    """
    return _key(
        _prepared(family_name) + _JOIN + _prepared(given_name),
        family_name + _JOIN + given_name,
    )


def _prepared(text: str) -> str:
    """Return decomposed letters, with one blank between words and punctuation made weightless."""
    spread = unicodedata.normalize("NFKD", text).translate(_SPREAD)
    return _BLANKS.sub(_BLANK, "".join(map(_classed, spread))).strip(_BLANK + _BREAK)


def _classed(character: str) -> str:
    category = unicodedata.category(character)
    if character.isspace() or category in {"Pd", "Pc"}:
        return _BLANK
    return _BREAK if category[0] in "PC" else character


def _key(prepared: str, text: str) -> str:
    primary: list[str] = []
    secondary: list[str] = []
    tertiary: list[str] = []
    for piece in _PIECE.finditer(prepared):
        other = piece["other"] or ""
        if number := piece["number"]:
            weight, accent = _number(number), _PLAIN
        elif letter := piece["letter"]:
            weight, accent = _letter(unicodedata.normalize("NFC", letter.lower()))
        elif not other:
            continue
        elif unicodedata.combining(other):
            secondary.append(_ACCENT_WEIGHT.get(other, _OTHER_ACCENT))
            continue
        else:
            weight, accent = other if other in {_BLANK, _JOIN} else _SYMBOL + other, _PLAIN
        primary.append(weight)
        secondary.append(accent)
        tertiary.append("1" if piece[0][0].isupper() else "0")
    return _LEVEL.join(
        (
            "".join(primary),
            # Trailing weights that say "plain" or "small" say nothing and are not stored.
            "".join(secondary).rstrip(_PLAIN),
            "".join(tertiary).rstrip("0"),
            text,
        )
    )


def _number(digits: str) -> str:
    """Return the weight of a number: how many digits it has, then the digits."""
    value = "".join(str(unicodedata.decimal(digit)) for digit in digits).lstrip("0")
    # The length is one character, bounded so as to stay a valid one.
    return f"{_NUMBER}{chr(ord('0') + min(len(value), 0x5000))}{value}"


def _letter(letter: str) -> tuple[str, str]:
    base, accent = _LITHUANIAN.get(letter, (letter, _PLAIN))
    return _WEIGHT.get(base, _FOREIGN + base), accent
