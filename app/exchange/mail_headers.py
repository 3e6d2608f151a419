"""Texts in the header of a letter: always data, however much they look like the header's own marks.

The standard library takes „=?utf-8?q?…?=“ in a text for something encoded already, and may encode
the commas between addressees. So every line is written here, with nothing left to be guessed.
"""

import re
import unicodedata
from collections.abc import Sequence
from typing import Final
from urllib.parse import quote

# RFC 2047 gives a line with an encoded word 76 characters; the longest before one is „Subject: “.
_WORD: Final = 66
_LINE: Final = 76
_BEGIN, _END = "=?utf-8?q?", "?="
_PLAIN_TEXT: Final = re.compile(r"[!-~]+( [!-~]+)*")
_PLAIN_NAME: Final = re.compile(r"[A-Za-z0-9!*+/-]+( [A-Za-z0-9!*+/-]+)*")
_PLAIN_FILE: Final = re.compile(r"[A-Za-z0-9._-]{1,60}")
_KEPT: Final = frozenset(b"abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789!*+-/")
# A name of so many bytes makes one line of less than 998 characters, whatever its letters are.
_LONGEST_FILE: Final = 240
_LONGEST_SUFFIX: Final = 16


def header(name: str, text: str) -> str:
    """Return a whole header of free text on one line of words, such as the subject."""
    plain = _PLAIN_TEXT.fullmatch(text) is not None and "=?" not in text
    if not text or (plain and len(name) + 2 + len(text) <= _LINE):
        return f"{name}: {text}\r\n"
    return f"{name}: {_encoded(text)}\r\n"


def addressees(name: str, known: Sequence[tuple[str, str]]) -> str:
    """Return a whole header of names with plain addresses, one a line."""
    lines = ",\r\n ".join(_addressee(*one) for one in known)
    return f"{name}: {lines}\r\n"


def file_parameters(name: str) -> tuple[str, str]:
    """Return a file's name as parameters: as it is (RFC 2231), and in letters everybody reads.

    The first is '' where both would be the same.
    """
    stem, dot, suffix = name.rpartition(".")
    if not stem or len(suffix) > _LONGEST_SUFFIX:
        stem, dot, suffix = name, "", ""
    stem = stem.encode()[: _LONGEST_FILE - len(suffix.encode())].decode(errors="ignore")
    whole = f"{stem}{dot}{suffix}"
    if _PLAIN_FILE.fullmatch(whole):
        return "", f'filename="{whole}"'
    bare = "".join(
        letter
        for letter in unicodedata.normalize("NFKD", whole)
        if not unicodedata.combining(letter)
    )
    readable = re.sub("_+", "_", re.sub(r"[^A-Za-z0-9. -]", "_", bare))
    return f"filename*=utf-8''{quote(whole, safe='')}", f'filename="{readable}"'


def _addressee(name: str, address: str) -> str:
    if not name:
        return address
    told = name if len(name) <= _WORD and _PLAIN_NAME.fullmatch(name) else _encoded(name)
    last = len(told) - told.rfind("\n")
    gap = " " if last + len(address) <= _LINE - len("To: <>,") else "\r\n "
    return f"{told}{gap}<{address}>"


def _encoded(text: str) -> str:
    """Return encoded words, a line each; no letter is cut in two."""
    words, word = [], ""
    for letter in text:
        told = "".join(_byte(byte) for byte in letter.encode())
        if len(_BEGIN) + len(word) + len(told) + len(_END) > _WORD:
            words.append(word)
            word = ""
        word += told
    return "\r\n ".join(f"{_BEGIN}{one}{_END}" for one in [*words, word])


def _byte(byte: int) -> str:
    if byte == ord(" "):
        return "_"
    return chr(byte) if byte in _KEPT else f"={byte:02X}"
