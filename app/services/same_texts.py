"""Which rows paragraphs mean that were edited as one text: decisions of an item, points."""

from collections.abc import Sequence
from difflib import SequenceMatcher
from typing import Protocol, TypeVar

# Below this likeness a changed paragraph is a new one rather than an edited one.
SAME_TEXT = 0.5


class WithText(Protocol):
    """A row that is known by its text."""

    text: str


Row = TypeVar("Row", bound=WithText)


def match_texts(rows: Sequence[Row], wanted: Sequence[str]) -> list[Row | None]:
    """Return the row that each text means, None for a new one; no row twice.

    Rows stay with texts that stay, move or are edited, so that what refers to them still does.
    """
    left = list(rows)
    matched: list[Row | None] = [None] * len(wanted)
    for index, text in enumerate(wanted):
        same = next((row for row in left if row.text == text), None)
        if same is not None:
            matched[index] = same
            left.remove(same)
    for index, text in enumerate(wanted):
        likest = _likest(left, text) if matched[index] is None and left else None
        if likest is not None:
            matched[index] = likest
            left.remove(likest)
    for index in range(min(len(wanted), len(rows))):
        if matched[index] is None and rows[index] in left:  # edited in place, if beyond likeness
            matched[index] = rows[index]
            left.remove(rows[index])
    return matched


def _likest(rows: list[Row], text: str) -> Row | None:
    """Return the row whose text is likest, if it is clearly the same.

    Words are compared: by letters, 300 decisions pasted over 300 others took 12 s, and of texts
    longer than 200 letters the matcher sees only the rare ones.
    """
    matcher: SequenceMatcher[str] = SequenceMatcher(b=text.split())
    best, likest = SAME_TEXT, None
    for row in rows:
        matcher.set_seq1(row.text.split())
        if matcher.real_quick_ratio() < best or matcher.quick_ratio() < best:
            continue
        likeness = matcher.ratio()
        if likeness > best or (likeness == best and likest is None):
            best, likest = likeness, row
    return likest
