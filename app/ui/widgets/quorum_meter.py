"""Whether enough parties are represented to decide."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from app.ui.theme import Theme
from app.ui.tokens import Radius, Tone
from app.ui.widgets.badges import SignLabel
from app.ui.widgets.labels import SecondaryLabel

_MOST_SEGMENTS = 24


class QuorumHead(SignLabel):
    """Says in words what the bar shows."""

    KIND = "body_strong"

    def say(self, sign: str, text: str, tone: Tone) -> None:
        """Show a state; `sign` is for `paint_mark`."""
        self._sign = sign
        self.setText(text)
        self.set_tone(tone)


class QuorumBar(QWidget):
    """One segment for each party, a mark where the quorum begins. The words are beside it."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.present, self.total = 0, 0
        self.needed: int | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return a low line."""
        return QSize(self._theme.px(200), self._theme.px(15))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Paint the segments and the mark."""
        if self.total <= 0:
            return
        c, px = self._theme.colours, self._theme.px
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        count = min(self.total, _MOST_SEGMENTS)  # beyond that segments become a scale
        gap = px(3)
        width = (self.width() - gap * (count - 1)) / count
        height = px(7)
        top = (self.height() - height) / 2
        filled = round(self.present * count / self.total)
        enough = self.needed is None or self.present >= self.needed
        for position in range(count):
            rect = QRectF(position * (width + gap), top, width, height)
            if position < filled:
                painter.setPen(QPen(c.bar_done if enough else c.bar_late, 1))
                painter.setBrush(c.bar_done if enough else c.bar_late)
            else:
                painter.setPen(QPen(c.ctl, 1))
                painter.setBrush(c.base)
            painter.drawRoundedRect(
                rect.adjusted(0.5, 0.5, -0.5, -0.5), Radius.BAR - 1, Radius.BAR - 1
            )
        if self.needed is not None and 0 < self.needed <= self.total:
            x = (width + gap) * self.needed * count / self.total - gap / 2
            painter.fillRect(QRectF(x - 1, 0, 2, self.height()), c.text)


class QuorumMeter(QWidget):
    """Words and a bar; without a rule it only counts who is represented."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.head = QuorumHead(theme)
        self.need = SecondaryLabel()
        self.bar = QuorumBar(theme)
        line = QHBoxLayout()
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(self.head)
        line.addStretch(1)
        line.addWidget(self.need)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(line)
        column.addWidget(self.bar)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.set_counts(0, 0, None)

    def set_counts(self, present: int, total: int, needed: int | None) -> None:
        """Show how many voting parties of `total` are represented; `needed` None: no rule."""
        self.bar.present, self.bar.total, self.bar.needed = present, total, needed
        self.bar.update()
        if needed is None:
            text = self.tr("Represented: {present} of {total}")
            self.head.say("users", text.format(present=present, total=total), Tone.TEXT)
        elif present >= needed:
            self.head.say("signed", self.tr("Quorum"), Tone.GREEN)
        else:
            self.head.say("overdue", self.tr("No quorum"), Tone.RED)
        text = self.tr("needs {needed} of {total}")
        self.need.setText("" if needed is None else text.format(needed=needed, total=total))
        spoken = self.tr("{state}, represented {present} of {total}")
        said = self.head.text()
        if needed is not None:
            said = spoken.format(state=said, present=present, total=total)
        self.setAccessibleName(said)
