"""How large the text is, from 80 to 200 %."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPen, QWheelEvent
from PySide6.QtWidgets import QSizePolicy, QSlider, QStyle, QWidget

from app.ui.theme import LARGEST_TEXT, SMALLEST_TEXT, TEXT_STEP, Theme
from app.ui.tokens import Spacing, TypeStyle

_WIDTH, _KNOB, _GROOVE = 300, 18, 4


class TextSizeSlider(QSlider):
    """Emits `chosen` with percent: at each step of the keys, and when the mouse lets go.

    Not while it is dragged: the slider itself grows with the text, away from under the pointer.
    """

    chosen = Signal(int)

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._theme = theme
        self.setAccessibleName(name)
        self.setRange(SMALLEST_TEXT // TEXT_STEP, LARGEST_TEXT // TEXT_STEP)
        self.setSingleStep(1)
        self.setPageStep(1)
        self.setTracking(False)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.valueChanged.connect(self._on_value)
        theme.changed.connect(self._measure)
        self._measure()

    def percent(self) -> int:
        """Return what is chosen."""
        return self.value() * TEXT_STEP

    def set_percent(self, percent: int) -> None:
        """Show a size, silently."""
        blocked = self.blockSignals(True)
        self.setValue(round(percent / TEXT_STEP))
        self.blockSignals(blocked)
        self._describe()

    def _on_value(self, _value: int) -> None:
        self._describe()
        self.chosen.emit(self.percent())

    def _describe(self) -> None:
        self.setAccessibleDescription(_percent(self.percent()))

    def _measure(self) -> None:
        self.setFixedSize(self.sizeHint())
        self.update()

    def sizeHint(self) -> QSize:
        """Return the size with a line of numbers."""
        px = self._theme.px
        line = self._theme.font(TypeStyle.SECONDARY).pixelSize()
        text = self.fontMetrics().height() if line < 0 else line
        return QSize(px(_WIDTH), px(_KNOB) + px(Spacing.XS) + text + px(2))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take the knob, or let it come to where was clicked."""
        if event.button() is Qt.MouseButton.LeftButton:
            self.setSliderDown(True)
            self._follow(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Move the knob."""
        if self.isSliderDown():
            self._follow(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Choose where the knob was let go."""
        if self.isSliderDown():
            self._follow(event)
            self.setSliderDown(False)  # with tracking off, Qt takes the value now

    def _follow(self, event: QMouseEvent) -> None:
        knob = self._theme.px(_KNOB)
        at = round(event.position().x() - knob / 2)
        self.setSliderPosition(
            QStyle.sliderValueFromPosition(self.minimum(), self.maximum(), at, self.width() - knob)
        )
        self.update()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page."""
        event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Paint the groove, the knob and the numbers below."""
        px, colours = self._theme.px, self._theme.colours
        knob, groove = px(_KNOB), px(_GROOVE)
        span = self.width() - knob
        at = QStyle.sliderPositionFromValue(
            self.minimum(), self.maximum(), self.sliderPosition(), span
        )
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        top = (knob - groove) / 2
        painter.setBrush(colours.ctl)
        painter.drawRoundedRect(QRectF(knob / 2, top, span, groove), groove / 2, groove / 2)
        painter.setBrush(colours.fill)
        painter.drawRoundedRect(QRectF(knob / 2, top, at, groove), groove / 2, groove / 2)
        painter.setPen(QPen(colours.accent, px(2)))
        painter.setBrush(colours.base)
        inset = px(2) / 2
        painter.drawEllipse(QRectF(at, 0, knob, knob).adjusted(inset, inset, -inset, -inset))
        self._paint_numbers(painter, at + knob // 2, knob + px(Spacing.XS))

    def _paint_numbers(self, painter: QPainter, at: int, top: int) -> None:
        colours = self._theme.colours
        painter.setFont(self._theme.font(TypeStyle.SECONDARY_STRONG))
        now = _percent(self.sliderPosition() * TEXT_STEP)
        width = painter.fontMetrics().horizontalAdvance(now) + 2
        left = max(0, min(at - width // 2, self.width() - width))
        line = self.height() - top
        flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
        painter.setPen(colours.text)
        painter.drawText(QRectF(left, top, width, line), flags, now)
        painter.setFont(self._theme.font(TypeStyle.SECONDARY))
        painter.setPen(colours.text2)
        gap = self._theme.px(Spacing.M)
        least, most = _percent(SMALLEST_TEXT), _percent(LARGEST_TEXT)
        if left > painter.fontMetrics().horizontalAdvance(least) + gap:
            painter.drawText(QRectF(0, top, self.width(), line), flags, least)
        wide = painter.fontMetrics().horizontalAdvance(most)
        if left + width + gap < self.width() - wide:
            painter.drawText(QRectF(self.width() - wide, top, wide + 2, line), flags, most)


def _percent(number: int) -> str:
    return f"{number}\N{NO-BREAK SPACE}%"
