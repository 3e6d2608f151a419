"""Breaks a text into lines: each text is measured and broken once, word by word."""

import re
from math import inf
from typing import Final, NamedTuple

from app.documents.hyphenation import divisions
from app.documents.style import Align, Style
from app.documents.text import NBSP, SOFT_HYPHEN, printable
from app.values.language import Language

WIDEST_SPACE: Final = 2.5
"""A justified line whose spaces would grow more than this many times stays ragged."""
_LOOSE: Final = 1.6
"""Words are divided only where the line would be looser than this."""
_LONGEST: Final = 100
"""How far into a word places to divide it are looked for; in a longer one typed soft hyphens count
for nothing, because trying them all would take as long as somebody cares to make it."""
_NO_LINE_HOLDS: Final = 600
"""Characters that are wider than any line, whichever they are: not worth measuring."""
_SLACK: Final = 0.01
_ABBREVIATED: Final = re.compile(r"[^\W\d_]{1,5}\.")
"""What belongs to the word or the number before it: „d.“, „m.“, „ketv.“, „val.“."""


class Line(NamedTuple):
    """One line, ready to draw: where it begins, what it says, how much its spaces grow (points).

    A line that ends between two words, and not the text, ends with their space.
    """

    x: float
    text: str
    word_space: float


def break_lines(text: str, style: Style, width: float, language: Language) -> list[Line]:
    """Return the lines of the text in the width; a word wider than the width is cut."""
    breaker = _Breaker(style, width, language)
    breaker.run(printable(text).split(" "))
    return breaker.lines


def text_width(text: str, style: Style) -> float:
    """Return the width of a text set on one line, in points."""
    return style.face.width(printable(text)) * style.size


class _Breaker:
    """Fills one line after another, greedily; a word goes to the next line whole if it can."""

    def __init__(self, style: Style, width: float, language: Language) -> None:
        self.lines: list[Line] = []
        self._style = style
        self._width = width
        self._language = language
        self._space = style.face.space * style.size
        self._words: list[str] = []
        self._used = 0.0
        self._indent = style.indent
        self._is_divided = False

    def run(self, words: list[str]) -> None:
        measure, size = self._style.face.width, self._style.size
        last = len(words) - 1
        for place, whole in enumerate(words):
            word = whole if len(whole) <= _LONGEST else whole.replace(SOFT_HYPHEN, "")
            while True:
                width = measure(word) * size if len(word) <= _NO_LINE_HOLDS else inf
                start = self._used + self._space if self._words else 0.0
                room = self._width - self._indent - start
                if width <= room + _SLACK:
                    self._words.append(word)
                    self._used = start + width
                    break
                begun, word = self._divide(word, room, is_last=place == last)
                if begun:
                    self._words.append(begun)
                    self._used = start + measure(begun) * size
                self._close(end=False)
                if not word:
                    break
        self._close(end=True)

    def _divide(self, word: str, room: float, *, is_last: bool) -> tuple[str, str]:
        """Return what of the word still goes on this line, and the rest."""
        alone = not self._words
        # the last word is divided only where its line could not be justified otherwise
        if not alone and not self._looser_than(WIDEST_SPACE if is_last else _LOOSE):
            return "", word
        if alone and NBSP in word[1:]:
            return self._untied(word, room)
        measure, size = self._style.face.width, self._style.size
        beyond = word[_LONGEST:]
        for begun, rest in divisions(word[:_LONGEST], self._language):
            if measure(begun) * size <= room + _SLACK:
                self._is_divided = True
                return begun, rest + beyond
        self._is_divided = alone
        return self._cut(word, room) if alone else ("", word)

    def _looser_than(self, times: float) -> bool:
        if self._style.align is not Align.JUSTIFIED:
            return False
        gaps = _gaps(self._words)
        missing = self._width - self._indent - self._used
        return not gaps or missing / gaps > (times - 1) * self._space

    def _untied(self, words: str, room: float) -> tuple[str, str]:
        """Return tied words that no line holds parted at a tie, „d.“ and the like never first."""
        measure, size = self._style.face.width, self._style.size
        fitting = [
            place
            for place, character in enumerate(words[:_LONGEST])
            if character == NBSP and place and measure(words[:place]) * size <= room + _SLACK
        ]
        good = [place for place in fitting if not _ABBREVIATED.match(words, place + 1)]
        place = (good or fitting or [words.index(NBSP, 1)])[-1]
        begun, rest = words[:place], words[place + 1 :]
        if fitting:
            return begun, rest
        begun, more = self._divide(begun, room, is_last=False)
        return begun, f"{more}{NBSP}{rest}" if more else rest

    def _cut(self, word: str, room: float) -> tuple[str, str]:
        """Return the part of an endless word that fits, and the rest; never nothing."""
        measure, size = self._style.face.width, self._style.size
        used, end = 0.0, 0
        for end, character in enumerate(word):  # noqa: B007 - where it stopped is the result
            used += measure(character) * size
            if used > room:
                break
        end = max(end, 1)
        return word[:end], word[end:]

    def _close(self, *, end: bool) -> None:
        """Finish the line; only lines that do not end the text are justified."""
        if not self._words and self.lines:
            return
        text = " ".join(self._words).replace(NBSP, " ")
        if SOFT_HYPHEN in text:
            text = text[:-1].replace(SOFT_HYPHEN, "") + text[-1:]
        missing = self._width - self._indent - self._used
        x, word_space = self._indent, 0.0
        align = self._style.align
        if align is Align.CENTRED:
            x += missing / 2
        elif align is Align.RIGHT:
            x += missing
        elif align is Align.JUSTIFIED and not end:
            gaps = text.count(" ")
            if gaps and missing / gaps <= (WIDEST_SPACE - 1) * self._space:
                word_space = missing / gaps
        if not (end or self._is_divided):
            text += " "  # else whoever listens to the file hears two words as one
        self.lines.append(Line(x, text, word_space))
        self._words, self._used, self._indent, self._is_divided = [], 0.0, 0.0, False


def _gaps(words: list[str]) -> int:
    return len(words) - 1 + sum(word.count(NBSP) for word in words)
