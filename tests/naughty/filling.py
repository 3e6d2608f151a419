"""Contents of papers with a text in every place that holds text."""

import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from enum import Enum
from typing import Any, TypeVar

Content = TypeVar("Content")
# A number that the services counted, and no text of anybody's.
_COUNTED = re.compile(r"[\d.]+")


def filled(content: Content, text: str) -> Content:
    """Return the content with this text in all its places; what was empty stays empty.

    A place that holds something else (a date, a word of an enum) is left as it is.
    """
    return _changed(content, text)


def places(content: object) -> Iterator[str]:
    """Give the name of each place of a content that holds text, such as `ItemContent.title`."""
    seen: dict[str, None] = {}
    _collect(content, "", seen)
    yield from seen


def filled_at(content: Content, place: str, text: str) -> Content:
    """Return the content with this text where a name of `places` says."""
    return _changed(content, text, place)


def _changed(value: Any, text: str, place: str | None = None, here: str = "") -> Any:
    if isinstance(value, Enum):
        return value
    if isinstance(value, str):
        if not value or (here.endswith(".number") and _COUNTED.fullmatch(value)):
            return value
        return text if place in {None, here} else value
    if isinstance(value, tuple):
        return tuple(_changed(part, text, place, here) for part in value)
    if is_dataclass(value) and not isinstance(value, type):
        own = f"{type(value).__name__}."
        return replace(
            value,
            **{
                field.name: _changed(getattr(value, field.name), text, place, own + field.name)
                for field in fields(value)
            },
        )
    return value


def _collect(value: object, here: str, seen: dict[str, None]) -> None:
    if isinstance(value, Enum):
        return
    if isinstance(value, str):
        if value:
            seen[here] = None
    elif isinstance(value, tuple):
        for part in value:
            _collect(part, here, seen)
    elif is_dataclass(value):
        for field in fields(value):
            _collect(getattr(value, field.name), f"{type(value).__name__}.{field.name}", seen)
