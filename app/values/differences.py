"""What differs between two texts, word by word."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import Enum, auto

_WORDS = re.compile(r"\w+|\s+|[^\w\s]")
# Comparing grows with the product of the lengths; beyond this, whole paragraphs are compared.
_MOST_COMPARED = 2_000_000
# Texts less alike than this are shown one after the other: marks between every word help nobody.
_ALIKE = 0.3


class Part(Enum):
    """Whether a piece stands in both texts, only in the later or only in the earlier."""

    SAME = auto()
    ADDED = auto()
    REMOVED = auto()


@dataclass(frozen=True)
class Piece:
    """A piece of text and where it stands."""

    part: Part
    text: str


def differences(before: str, after: str) -> tuple[Piece, ...]:
    """Return both texts as one row of pieces: what was removed stands before what came for it."""
    old, new = _WORDS.findall(before), _WORDS.findall(after)
    if len(old) * len(new) > _MOST_COMPARED:
        old, new = before.splitlines(keepends=True), after.splitlines(keepends=True)
    matcher: SequenceMatcher[str] = SequenceMatcher(None, old, new, autojunk=False)
    if len(old) * len(new) > _MOST_COMPARED or matcher.ratio() < _ALIKE:
        return _pieces([(before, after, False)])
    return _pieces(_runs(matcher, old, new))


def _runs(
    matcher: SequenceMatcher[str], old: Sequence[str], new: Sequence[str]
) -> list[tuple[str, str, bool]]:
    """Return (earlier, later, the same?); blanks alone between changes belong to the changes."""
    runs: list[tuple[str, str, bool]] = []
    for tag, begin, end, new_begin, new_end in matcher.get_opcodes():
        was, now = "".join(old[begin:end]), "".join(new[new_begin:new_end])
        same = tag == "equal"
        if same and was.isspace() and runs and "\n" not in was:
            same = False
        if runs and not same and not runs[-1][2]:
            last = runs.pop()
            was, now = last[0] + was, last[1] + now
        runs.append((was, now, same))
    return runs


def _pieces(runs: Sequence[tuple[str, str, bool]]) -> tuple[Piece, ...]:
    pieces: list[Piece] = []

    def add(part: Part, text: str) -> None:
        if pieces and pieces[-1].part is part:
            text = pieces.pop().text + text
        if text:
            pieces.append(Piece(part, text))

    for was, now, same in runs:
        if same:
            add(Part.SAME, was)
            continue
        blank = _common_end(was, now)
        add(Part.REMOVED, was.removesuffix(blank))
        add(Part.ADDED, now.removesuffix(blank))
        add(Part.SAME, blank)
    return tuple(pieces)


def _common_end(was: str, now: str) -> str:
    """Return the blank that both merely end with."""
    blank = was[len(was.rstrip()) :]
    return blank if blank and now.endswith(blank) else ""
