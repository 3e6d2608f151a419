"""The year at a glance: a line for each direction, a bar for each measure, a stroke for today."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import NamedTuple

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFont,
    QFontMetrics,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from app.ui.day_words import short_month
from app.ui.home.plan_tally import TallyWords, paint_bar
from app.ui.home.ribbon_bars import RibbonRow, state_of
from app.ui.theme import Theme
from app.ui.tokens import TypeStyle
from app.ui.widgets.painting import fill
from app.values.language import Language

_MONTHS = range(1, 13)
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class Hit(NamedTuple):
    """Where a measure can be pointed at."""

    rect: QRectF
    measure_id: int
    text: str


class YearRibbon(QWidget):
    """Emits `opened` with a measure's id, or None for the whole plan (Enter, a click beside)."""

    opened = Signal(object)

    def __init__(self, theme: Theme, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._language = language
        self._say = TallyWords(self)
        self._year = 2000
        self._today = date(2000, 1, 1)
        self._rows: Sequence[RibbonRow] = ()
        self._widest = 0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._measure)

    def set_year(self, name: str, year: int, rows: Sequence[RibbonRow], today: date) -> None:
        """Show a year's rows under this accessible name."""
        self._year, self._rows, self._today = year, rows, today
        self.setAccessibleName(name)
        self.setAccessibleDescription("\n".join(self._said(row) for row in rows))
        self._measure()
        self.update()

    def _said(self, row: RibbonRow) -> str:
        """Return a direction and the numbers of its measures, for who cannot see the bars."""
        states = [state_of(measure, self._today) for measure in row.measures]
        counts = [self._say.count(s, states.count(s)) for s in dict.fromkeys(states)]
        none = self.tr("no measures")
        return f"{self._label(row)}: {', '.join(counts) or none}"

    def _label(self, row: RibbonRow) -> str:
        return row.label or self.tr("Measures")

    # Measures

    def _stacked(self) -> bool:
        """Whether labels stand above their bars, as in large text."""
        return self._theme.is_large or self.width() < self._theme.px(620)

    def _measure(self) -> None:
        """Measure the labels once: every bar asks where they end."""
        metrics = QFontMetrics(self._theme.font(TypeStyle.BODY))
        advances = (metrics.horizontalAdvance(self._label(row)) for row in self._rows)
        self._widest = max(advances, default=0)
        self.updateGeometry()

    def _label_width(self) -> int:
        if self._stacked():
            return 0
        return min(self._widest + self._theme.px(16), round(self.width() * 0.42))

    def _head_height(self) -> int:
        metrics = QFontMetrics(self._theme.font(TypeStyle.HINT))
        return max(self._theme.px(26), metrics.height() + self._theme.px(8))

    def _lane_height(self) -> int:
        return self._theme.px(9)

    def _label_height(self) -> int:
        return QFontMetrics(self._theme.font(TypeStyle.BODY)).height() + self._theme.px(6)

    def _row_height(self, row: RibbonRow) -> int:
        bars = row.lanes * self._lane_height() + self._theme.px(8)
        if self._stacked():
            return self._label_height() + max(bars, self._theme.px(16))
        return max(bars, self._theme.px(31), self._label_height())

    def sizeHint(self) -> QSize:
        """Return the height of the months and all rows."""
        rows = sum(self._row_height(row) for row in self._rows) or self._theme.px(93)
        return QSize(self._theme.px(320), self._head_height() + rows + self._theme.px(2))

    def minimumSizeHint(self) -> QSize:
        """Let the width follow the page."""
        return QSize(self._theme.px(120), self.sizeHint().height())

    def _x(self, day: date) -> float:
        """Return where a day begins."""
        left, days = self._label_width(), 366 if _is_leap(self._year) else 365
        passed = (day - date(self._year, 1, 1)).days
        return left + (self.width() - left) * passed / days

    def _bar_rects(self) -> list[tuple[QRectF, str, Hit]]:
        found = []
        top = self._head_height()
        thick, lane_high = self._theme.px(6), self._lane_height()
        for row in self._rows:
            high = self._row_height(row)
            begin = top + (self._label_height() if self._stacked() else 0)
            room = top + high - begin
            first = begin + (room - row.lanes * lane_high) / 2 + (lane_high - thick) / 2
            for bar in row.bars:
                x, end = self._x(bar.first), self._x(bar.last + timedelta(days=1))
                wide = max(end - x, self._theme.px(7))
                x = min(x, self.width() - wide)
                rect = QRectF(x, first + bar.lane * lane_high, wide, thick)
                hit = Hit(rect.adjusted(-2, -2, 2, 2), bar.measure_id, bar.text)
                found.append((rect, bar.state, hit))
            top += high
        return found

    # Paint

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Paint months, rows, bars and today."""
        painter = QPainter(self)
        self._paint_months(painter)
        self._paint_rows(painter)
        for rect, state, _ in self._bar_rects():
            paint_bar(painter, rect, state, self._theme)
        if self._is_empty():
            self._paint_nothing(painter)
        elif self._today.year == self._year:
            self._paint_today(painter)

    def _is_empty(self) -> bool:
        return not any(row.bars for row in self._rows)

    def _paint_nothing(self, painter: QPainter) -> None:
        """Say that there are no deadlines, free of the lines between directions."""
        words = self.tr("No deadlines")
        painter.setFont(self._theme.font(TypeStyle.SECONDARY))
        painter.setPen(self._theme.colours.text2)
        room = self.rect().adjusted(self._label_width(), self._head_height(), 0, 0)
        beside = self._theme.px(8)
        free = painter.boundingRect(room, Qt.AlignmentFlag.AlignCenter, words)
        fill(painter, free.adjusted(-beside, 0, beside, 0), self._theme.colours.base)
        painter.drawText(room, Qt.AlignmentFlag.AlignCenter, words)

    def _month_step(self, metrics: QFontMetrics) -> int:
        """Return which months are named: all, each second or third, as room allows."""
        names = (short_month(month, self._language) for month in _MONTHS)
        widest = max(metrics.horizontalAdvance(name) for name in names) + self._theme.px(8)
        room = (self.width() - self._label_width()) / 12
        return next((step for step in (1, 2, 3) if room * step >= widest), 6)

    def _paint_months(self, painter: QPainter) -> None:
        colours = self._theme.colours
        font, bold = self._theme.font(TypeStyle.HINT), self._theme.font(TypeStyle.HINT)
        bold.setWeight(QFont.Weight.Bold)
        step = self._month_step(QFontMetrics(bold))
        head = self._head_height()
        named = self._today.month if self._today.year == self._year else 1
        for month in _MONTHS:
            x = round(self._x(date(self._year, month, 1)))
            if month > 1 and not self._is_empty():
                fill(painter, QRect(x, head, 1, self.height() - head), colours.line)
            now = self._today.year == self._year and self._today.month == month
            if (month - named) % step == 0:
                painter.setFont(bold if now else font)
                painter.setPen(colours.text if now else colours.text2)
                box = QRect(x + self._theme.px(6), 0, self.width(), head - self._theme.px(4))
                painter.drawText(box, _LEFT, short_month(month, self._language))

    def _paint_rows(self, painter: QPainter) -> None:
        colours = self._theme.colours
        painter.setFont(self._theme.font(TypeStyle.BODY))
        top = self._head_height()
        for row in self._rows:
            high = self._row_height(row)
            fill(painter, QRect(0, top, self.width(), 1), colours.line)
            room = self.width() if self._stacked() else self._label_width() - self._theme.px(8)
            shown = painter.fontMetrics().elidedText(
                self._label(row), Qt.TextElideMode.ElideRight, room
            )
            if self._stacked():
                fill(painter, QRect(0, top + 1, self.width(), self._label_height()), colours.base)
            painter.setPen(colours.text)
            label_high = self._label_height() if self._stacked() else high
            painter.drawText(QRect(0, top, room + 2, label_high), _LEFT, shown)
            top += high

    def _paint_today(self, painter: QPainter) -> None:
        colours = self._theme.colours
        x = (
            self._x(self._today)
            + (self._x(self._today + timedelta(days=1)) - self._x(self._today)) / 2
        )
        head = self._head_height()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(colours.text, 1.5))
        painter.drawLine(QPointF(x, head), QPointF(x, self.height()))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colours.text)
        radius = self._theme.px(3)
        painter.drawEllipse(QPointF(x, head), radius, radius)

    # Pointing and keys

    def _at(self, point: QPoint) -> Hit | None:
        return next((hit for _, _, hit in self._bar_rects() if hit.rect.contains(point)), None)

    def event(self, event: QEvent) -> bool:
        """Say which measure the pointer is on, or a label that was cut."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            hit = self._at(event.pos())
            text = hit.text if hit else self._cut_label(event.pos())
            if text:
                import html

                QToolTip.showText(event.globalPos(), f"<qt>{html.escape(text)}</qt>", self)
            else:
                QToolTip.hideText()
            return True
        return super().event(event)

    def _cut_label(self, point: QPoint) -> str:
        top = self._head_height()
        for row in self._rows:
            if top <= point.y() < top + self._row_height(row) and point.x() < self._label_width():
                return self._label(row)
            top += self._row_height(row)
        return ""

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Open the measure that was clicked, or the plan."""
        if event.button() == Qt.MouseButton.LeftButton:
            hit = self._at(event.position().toPoint())
            self.opened.emit(hit.measure_id if hit else None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the plan with Enter."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.opened.emit(None)
            return
        super().keyPressEvent(event)


def _is_leap(year: int) -> bool:
    return (date(year + 1, 1, 1) - date(year, 1, 1)).days > 365  # noqa: PLR2004 - days of a year
