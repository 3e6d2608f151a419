"""Names of files that every system allows."""

import re
from typing import Final

from app.values.clean_text import clean_pasted

# Blanks are looked at from their beginning alone: from each of thousands it would take seconds.
_SEPARATOR: Final = re.compile(r"(?:(?<!\s)\s+)?[/\\|]+\s*|:(?=\S)")
_FORBIDDEN: Final = re.compile(r'[<>:"?*]')
_RESERVED: Final = re.compile(
    r"(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9¹²³])(?=\.|\s*$)", re.IGNORECASE
)
_LONGEST_NAME: Final = 80
_LONGEST_BYTES: Final = 200  # a file system allows 255, and a temporary file stands beside


def file_name(*parts: str, suffix: str = "") -> str:
    """Return a file name that every system allows, from the user's words joined by blanks.

    At most 80 characters with the suffix (".pdf"); Lithuanian letters and quotes „“ stay. Where
    nothing is left the name is "sutarta".
    """
    words = clean_pasted(" ".join(part for part in parts if part))
    plain = _FORBIDDEN.sub("", _SEPARATOR.sub("-", words))
    stem = _cut(" ".join(plain.split()).lstrip(".-~ "), _LONGEST_NAME - len(suffix))
    if _RESERVED.match(stem):
        stem = f"_{stem}"[: _LONGEST_NAME - len(suffix)]
    return f"{stem.rstrip('. -') or 'sutarta'}{suffix}"


def _cut(text: str, characters: int) -> str:
    kept = text[:characters].encode()[:_LONGEST_BYTES]
    return kept.decode(errors="ignore")
