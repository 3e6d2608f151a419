"""Making text plain that was pasted, or that comes from where anything may stand in it."""

import re
import unicodedata
from typing import Final

_LINE_ENDS: Final = re.compile("\r\n|[\r\v\f\x85\u2028\u2029]")
# Word's bullets come from its symbol font, in the private use area.
_SYMBOL_BULLETS: Final = str.maketrans(dict.fromkeys("\uf0b7\uf0a7\uf0d8\uf0fc", "•"))
_UNWANTED: Final = frozenset(("Cc", "Cf", "Cs"))
_NONCHARACTERS: Final = 0xFFFE
_UNKEEPABLE: Final = re.compile("[\0\ud800-\udfff\ufdd0\ufdd1\ufffe]")
_MISREAD: Final = re.compile("[\0\ufdd0\ufdd1\ufffe]")


def clean_pasted(text: str) -> str:
    """Return pasted text with plain line ends and without what cannot be seen.

    Zero-width, direction, control and broken characters go, soft hyphens too; letters typed as a
    letter and an accent become one letter. Tabs, no-break spaces, quotes and dashes stay.
    """
    lines = _LINE_ENDS.sub("\n", text).translate(_SYMBOL_BULLETS)
    kept = "".join(character for character in lines if _is_wanted(character))
    return unicodedata.normalize("NFC", kept)


def keepable(text: str) -> str:
    """Return what can be kept of a text: all but NUL, halves of pairs and three noncharacters.

    SQLite's own functions end a text at NUL, and half a pair is no character that could be written
    as UTF-8. Nobody types either, but both can be pasted, and half a pair stands for each byte of
    a file's name that is not UTF-8. The two halves of a pair become their character. The
    noncharacters are those that Qt takes for something else: U+FFFE at a beginning for the sign of
    swapped bytes, U+FDD0 and U+FDD1 for marks of its own in a text that is edited.
    """
    if _UNKEEPABLE.search(text) is None:
        return text
    whole = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "ignore")
    return _MISREAD.sub("", whole)


def _is_wanted(character: str) -> bool:
    if character in "\n\t":
        return True
    if unicodedata.category(character) in _UNWANTED:
        return False
    return ord(character) & 0xFFFF < _NONCHARACTERS
