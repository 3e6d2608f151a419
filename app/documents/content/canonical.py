"""The JSON form of frozen content, and the one byte form whose hash stands for it."""

import json
import unicodedata
from dataclasses import fields, is_dataclass
from datetime import date, time
from enum import Enum

from app.documents.content.kinds import KINDS, Content

VERSION = 1
"""The shape of the JSON form; raised when a field changes its meaning."""


def to_json(content: Content) -> dict[str, object]:
    """Return the content as JSON shapes: dates as ISO text, times as HH:MM, tuples as lists.

    Bytes (a logo's) are left out: their SHA-256 stands beside them.
    """
    shape: dict[str, object] = {"kind": KINDS[type(content)], "version": VERSION}
    for field in fields(content):
        shape[field.name] = _plain(getattr(content, field.name))
    return shape


def canonical_json(content: Content) -> bytes:
    """Return the one byte form whose hash stands for the content (NFC, sorted keys, UTF-8)."""
    text = json.dumps(to_json(content), ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return unicodedata.normalize("NFC", text).encode("utf-8", "backslashreplace")


def _plain(value: object) -> object:
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, time):
        return value.isoformat("minutes")
    if isinstance(value, tuple):
        return [_plain(part) for part in value]
    if is_dataclass(value):
        named = ((field.name, getattr(value, field.name)) for field in fields(value))
        return {name: _plain(part) for name, part in named if not isinstance(part, bytes)}
    return value
