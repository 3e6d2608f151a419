"""Plain text of several lines, measured and painted for rows."""

import math
from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRect
from PySide6.QtGui import QFont, QPainter, QTextCharFormat, QTextLayout, QTextOption

_LINE, _PARAGRAPH = "\u2028", "\u2029"


class WrappedText:
    """Text laid out in a width in logical pixels; words longer than it are broken.

    `strong` gives spans (start, length) that stand out by weight.
    """

    def __init__(
        self, text: str, font: QFont, width: int, strong: Sequence[tuple[int, int]] = ()
    ) -> None:
        shown = text.replace("\n", _LINE).replace(_PARAGRAPH, _LINE)
        self._layout = QTextLayout(shown, font)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self._layout.setTextOption(option)
        self._layout.setFormats([_heavy(start, length) for start, length in strong])
        height = widest = 0.0
        self._layout.beginLayout()
        while (line := self._layout.createLine()).isValid():
            line.setLineWidth(max(1, width))
            line.setPosition(QPointF(0, height))
            height += line.height()
            widest = max(widest, line.naturalTextWidth())
        self._layout.endLayout()
        self.height = math.ceil(height)
        self.width = math.ceil(widest)

    @property
    def lines(self) -> int:
        """Return how many lines there are."""
        return self._layout.lineCount()

    def draw(self, painter: QPainter, rect: QRect) -> None:
        """Paint in the painter's pen from the rectangle's upper left corner."""
        self._layout.draw(painter, QPointF(rect.topLeft()))


def _heavy(start: int, length: int) -> QTextLayout.FormatRange:
    span = QTextLayout.FormatRange()
    span.start, span.length = start, length
    weight = QTextCharFormat()
    weight.setFontWeight(QFont.Weight.DemiBold)
    span.format = weight
    return span


def cut_to_lines(text: str, font: QFont, width: int, most: int) -> str:
    """Return as much of a text as stands in so many lines, with an ellipsis where it is cut."""
    if WrappedText(text, font, width).lines <= most:
        return text
    low, high = 0, len(text)
    while low < high:
        middle = (low + high + 1) // 2
        if WrappedText(text[:middle].rstrip() + "…", font, width).lines <= most:
            low = middle
        else:
            high = middle - 1
    return text[:low].rstrip() + "…"
