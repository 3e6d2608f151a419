"""A raw column of a row as a value that can be said: words, days, hours, names of other rows."""

from contextlib import suppress
from datetime import date, datetime, time

from sqlalchemy import Boolean, Enum
from sqlalchemy.dialects import sqlite

from app.errors import Phrase
from app.services.record_shape import column, target
from app.services.remembered import Remembered, Subject
from app.storage.images import Image
from app.values.deadline import Deadline

# None where a field was empty or is not known of that time.
Value = str | int | date | time | datetime | Phrase | Subject | Deadline | None
# Settings of papers that are one of a few words.
_CHOSEN = ("date_style", "decision_word", "title_form", "draft_mark")
_DIALECT = sqlite.dialect()


def plain(kind: str, name: str, raw: object) -> object:
    """Return a raw column as the mapped class holds it; LookupError or ValueError where no
    value of today's shape.
    """  # noqa: D205 - what and when not
    found = column(kind, name)
    if found is None or raw is None:
        return raw
    convert = found.type.dialect_impl(_DIALECT).result_processor(_DIALECT, None)
    return raw if convert is None else convert(raw)


def said(remembered: Remembered, kind: str, name: str, image: Image) -> Value:
    """Return the value of a field as a row, or a part of its columns, has it."""
    raw = image.get(name)
    other = target(kind, name)
    if (kind, name) == ("document_setting", "value"):
        return _setting(str(image.get("name", "")), _text(raw))
    if (kind, name) == ("measure", "deadline_typed"):
        return _deadline(image)
    if (kind, name) == ("agenda_item", "rapporteur_id") and raw is None:
        return _text(image.get("rapporteur_text"))
    if other is not None and isinstance(raw, int):
        return remembered.subject(other, raw)
    if name == "position" and isinstance(raw, int):
        return raw + 1
    return _phrase(kind, name, raw) or _typed(kind, name, raw)


def _setting(name: str, value: str | None) -> Value:
    """Return what papers are set to; of a logo, whose value is a hash, whether there is one."""
    if name == "logo" and value is not None:
        return Phrase("value.logo.kept" if value else "value.logo.none")
    return Phrase(f"value.{name}.{value}") if value and name in _CHOSEN else value


def _phrase(kind: str, name: str, raw: object) -> Phrase | None:
    found = column(kind, name)
    if found is not None and isinstance(found.type, Enum) and isinstance(raw, str):
        return Phrase(f"value.{found.type.name}.{raw}")
    if found is not None and isinstance(found.type, Boolean) and isinstance(raw, int):
        return Phrase("value.yes" if raw else "value.no")
    return None


def _typed(kind: str, name: str, raw: object) -> Value:
    try:
        value = plain(kind, name, raw)
    except (LookupError, ValueError, TypeError):
        value = raw
    return value if isinstance(value, str | int | date | time | datetime) else _text(value)


def _deadline(image: Image) -> Value:
    typed, code = image.get("deadline_typed"), image.get("deadline_code")
    if code:
        with suppress(ValueError):
            return Deadline.from_code(str(code), str(typed or ""))
    return _text(typed)


def _text(value: object) -> str | None:
    return None if value is None else str(value)
