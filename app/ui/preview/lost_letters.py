"""Where in a paper's content a text stands that the font cannot print."""

import re

from app.documents.content import Content
from app.errors import UserError

_STEP = re.compile(r"([a-z_]+)|\[(\d+)\]")
_CODE = re.compile(r"U\+([0-9A-F]{4,6})")
_AROUND = 24


def field_of(error: UserError) -> str:
    """Return the path of the text in the content („items[2].title“); '' for other errors."""
    field = error.parameters.get("field")
    return field if isinstance(field, str) else ""


def part_at(content: Content, path: str) -> object:
    """Return what stands at a path of the content; None where there is nothing."""
    part: object = content
    for name, place in _STEP.findall(path):
        if name:
            part = getattr(part, name, None)
        elif isinstance(part, tuple) and int(place) < len(part):
            part = part[int(place)]
        else:
            return None
    return part


def with_surroundings(error: UserError, content: Content) -> UserError:
    """Return the error with the words around the first lost letter, however long the text is."""
    text = part_at(content, field_of(error)) if field_of(error) else None
    if not isinstance(text, str):
        return error
    text = " ".join(text.split())
    lost = {chr(int(code, 16)) for code in _CODE.findall(str(error.parameters["characters"]))}
    place = next((at for at, letter in enumerate(text) if letter in lost), None)
    if place is None:
        return error
    begin, end = max(0, place - _AROUND), min(len(text), place + _AROUND + 1)
    if begin:  # whole words, where the letter's own is not endless
        begin = (text.find(" ", begin, place) + 1) or begin
    if end < len(text):
        cut = text.rfind(" ", place, end)
        end = cut if cut > 0 else end
    shown = f"{'…' if begin else ''}{text[begin:end]}{'…' if end < len(text) else ''}"
    return UserError(error.key, **{**error.parameters, "text": shown})
