"""How many measures are done, under way, late and planned: a bar and words."""

from collections.abc import Mapping
from typing import NamedTuple

from PySide6.QtCore import QObject, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.ui.theme import Theme
from app.ui.tokens import Colours, Radius, Size, Spacing, TypeStyle
from app.ui.widgets.badges import OVERDUE, paint_mark
from app.values.enums import MeasureStatus

ORDER = (
    MeasureStatus.DONE.value,
    MeasureStatus.IN_PROGRESS.value,
    OVERDUE,
    MeasureStatus.PLANNED.value,
    MeasureStatus.DROPPED.value,
)


def state_colour(state: str, colours: Colours) -> QColor:
    """Return the colour of a state's bar."""
    return {
        MeasureStatus.DONE.value: colours.bar_done,
        MeasureStatus.IN_PROGRESS.value: colours.bar_run,
        OVERDUE: colours.bar_late,
    }.get(state, colours.bar_plan)


def paint_bar(painter: QPainter, rect: QRectF, state: str, theme: Theme) -> None:
    """Paint a bar: filled, or for what is only planned, an outline."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    colour = state_colour(state, theme.colours)
    radius = min(theme.px(Radius.BAR) * 0.7, rect.height() / 2)
    if state in (MeasureStatus.PLANNED.value, MeasureStatus.DROPPED.value):
        painter.setPen(QPen(colour, 1))
        painter.setBrush(theme.colours.base)
        rect = rect.adjusted(0.5, 0.5, -0.5, -0.5)
    else:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
    painter.drawRoundedRect(rect, radius, radius)


class TallyWords(QObject):
    """Says how many measures are in a state."""

    def count(self, state: str, count: int) -> str:
        """Return „3 įvykdytos“, the word in the form its number asks for."""
        match state:
            case MeasureStatus.DONE.value:
                return self.tr("%n done", "", count)
            case MeasureStatus.IN_PROGRESS.value:
                return self.tr("%n in progress", "", count)
            case MeasureStatus.PLANNED.value:
                return self.tr("%n planned", "", count)
            case MeasureStatus.DROPPED.value:
                return self.tr("%n dropped", "", count)
            case _:
                return self.tr("%n overdue", "", count)


class Part(NamedTuple):
    """A painted word with its sign."""

    state: str
    number: str
    word: str
    box: QRect


class PlanTally(QWidget):
    """The bar and the words in one line, or in several where there is no room."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._counts: dict[str, int] = {}
        self._say = TallyWords(self)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.changed.connect(self.updateGeometry)

    def set_counts(self, counts: Mapping[str, int]) -> None:
        """Show how many measures are in each state."""
        self._counts = {state: counts[state] for state in ORDER if counts.get(state)}
        self.setAccessibleName(self.words())
        self.updateGeometry()
        self.update()

    def words(self) -> str:
        """Return the numbers as a sentence would list them."""
        return ", ".join(self._say.count(state, count) for state, count in self._counts.items())

    def hasHeightForWidth(self) -> bool:
        """Words wrap."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of the lines."""
        return max((part.box.bottom() + 1 for part in self._parts(width)), default=self._line())

    def sizeHint(self) -> QSize:
        """Return one line with a bar."""
        return QSize(self._words_width() + self._theme.px(280), self._line())

    def minimumSizeHint(self) -> QSize:
        """Return the width of the longest word, so that the layout may wrap the rest."""
        widest = max((self._part_width(s, c) for s, c in self._counts.items()), default=0)
        return QSize(widest, self._line())

    def _line(self) -> int:
        return max(self._theme.px(22), QFontMetrics(self._number_font()).height())

    def _number_font(self) -> QFont:
        return self._theme.font(TypeStyle.BODY_BOLD)

    def _word_font(self) -> QFont:
        return self._theme.font(TypeStyle.SECONDARY)

    def _split(self, state: str, count: int) -> tuple[str, str]:
        number, _, word = self._say.count(state, count).partition(" ")
        return number, word

    def _part_width(self, state: str, count: int) -> int:
        number, word = self._split(state, count)
        return (
            self._theme.px(Size.ICON_SMALL)
            + self._theme.px(6)
            + QFontMetrics(self._number_font()).horizontalAdvance(number + " ")
            + QFontMetrics(self._word_font()).horizontalAdvance(word)
            + self._theme.px(2)
        )

    def _words_width(self) -> int:
        widths = [self._part_width(state, count) for state, count in self._counts.items()]
        return sum(widths) + self._theme.px(Spacing.L) * max(0, len(widths) - 1)

    def _parts(self, width: int) -> list[Part]:
        gap, line = self._theme.px(Spacing.L), self._line()
        fits = self._words_width() <= width
        x = width - self._words_width() if fits else 0
        y = 0
        parts = []
        for state, count in self._counts.items():
            wide = self._part_width(state, count)
            if not fits and x and x + wide > width:
                x, y = 0, y + line + self._theme.px(Spacing.XS)
            parts.append(Part(state, *self._split(state, count), QRect(x, y, wide, line)))
            x += wide + gap
        return parts

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Paint the bar where there is room before the words, then the words."""
        painter = QPainter(self)
        parts = self._parts(self.width())
        if parts:
            self._paint_share(painter, parts[0].box.left() - self._theme.px(14))
        for part in parts:
            self._paint_part(painter, part)

    def _paint_share(self, painter: QPainter, room: int) -> None:
        wide = min(room, self._theme.px(264))
        if wide < self._theme.px(80):
            return
        total = sum(self._counts.values())
        gap = 2
        usable = wide - gap * (len(self._counts) - 1)
        high = self._theme.px(8)
        x = float(room - wide)
        for state, count in self._counts.items():
            part = usable * count / total
            paint_bar(painter, QRectF(x, (self._line() - high) / 2, part, high), state, self._theme)
            x += part + gap

    def _paint_part(self, painter: QPainter, part: Part) -> None:
        colours, side = self._theme.colours, self._theme.px(Size.ICON_SMALL)
        top = part.box.top() + (part.box.height() - side) // 2
        paint_mark(painter, QRect(part.box.left(), top, side, side), part.state, colours)
        left = part.box.left() + side + self._theme.px(6)
        line = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.setPen(colours.red if part.state == OVERDUE else colours.text)
        painter.setFont(self._number_font())
        painter.drawText(part.box.adjusted(left - part.box.left(), 0, 0, 0), line, part.number)
        left += QFontMetrics(self._number_font()).horizontalAdvance(part.number + " ")
        painter.setFont(self._word_font())
        painter.drawText(part.box.adjusted(left - part.box.left(), 0, 4, 0), line, part.word)
