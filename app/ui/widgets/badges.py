"""States as an icon and a word; the colour only repeats them."""

from PySide6.QtCore import QCoreApplication, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.ui.icons import paint_icon
from app.ui.theme import Theme
from app.ui.tokens import Colours, Size, Spacing, Tone
from app.ui.widgets.labels import PlainLabel

OVERDUE = "overdue"
_MARK_INSET = 0.14
_BADGES: dict[str, tuple[str, Tone, str]] = {
    "draft": ("pencil", Tone.TEXT2, "neutral_surface"),
    "final": ("lock", Tone.AMBER, "amber_surface"),
    "signed": ("signature", Tone.GREEN, "green_surface"),
}
_MARK_ICONS = {
    "done": ("circle-check-filled", Tone.GREEN),
    OVERDUE: ("alert-triangle", Tone.RED),
    "dropped": ("x", Tone.TEXT2),
    "ready": ("check", Tone.ACCENT),
    "saved": ("check", Tone.GREEN),
    "draft": ("pencil", Tone.TEXT2),
    "final": ("lock", Tone.AMBER),
    "unsigned": ("signature", Tone.AMBER),
    "signed": ("circle-check-filled", Tone.GREEN),
    "withdrawn": ("x", Tone.TEXT2),
    "postponed": ("arrow-forward-up", Tone.TEXT2),
}


def minutes_word(status: str) -> str:
    """Return the word for a state of minutes."""
    words = {
        "draft": QCoreApplication.translate("StatusBadge", "Draft"),
        "final": QCoreApplication.translate("StatusBadge", "Final"),
        "signed": QCoreApplication.translate("StatusBadge", "Signed"),
    }
    return words[status]


def minutes_words(status: str, *, elsewhere: bool) -> str:
    """Return the words for a state of minutes that may have come to it in another archive."""
    if elsewhere and status == "final":
        return QCoreApplication.translate("StatusBadge", "Final (in another archive)")
    if elsewhere and status == "signed":
        return QCoreApplication.translate("StatusBadge", "Signed (in another archive)")
    return minutes_word(status)


def elsewhere_reason() -> str:
    """Return what it means for minutes to be final in another archive."""
    return QCoreApplication.translate(
        "StatusBadge",
        "These minutes were made final in another archive and came here with an import. They can be"
        " read and printed; their number is that archive's and takes none of this one's.",
    )


def measure_word(status: str) -> str:
    """Return the word for a state of a measure."""
    words = {
        "planned": QCoreApplication.translate("MeasureMark", "Planned"),
        "in_progress": QCoreApplication.translate("MeasureMark", "In progress"),
        "done": QCoreApplication.translate("MeasureMark", "Done"),
        OVERDUE: QCoreApplication.translate("MeasureMark", "Overdue"),
        "dropped": QCoreApplication.translate("MeasureMark", "Dropped"),
    }
    return words[status]


def paint_mark(painter: QPainter, rect: QRect, mark: str, colours: Colours) -> None:
    """Paint the sign of a state into the square; also for rows.

    `mark` is a status (planned, in_progress, done, overdue, dropped; draft, final, signed,
    unsigned, ready, withdrawn, postponed), "open" for an item not yet taken up, "current" for the
    one in hand, or the name of an icon.
    """
    if mark in ("planned", "open"):
        _paint_circle(painter, rect, colours, half=False)
    elif mark in ("in_progress", "current"):
        _paint_circle(painter, rect, colours, half=True)
    else:
        name, tone = _MARK_ICONS.get(mark, (mark, Tone.TEXT2))
        paint_icon(painter, rect, name, colours.tone(tone))


def _paint_circle(painter: QPainter, rect: QRect, colours: Colours, *, half: bool) -> None:
    """Paint an empty or a half-filled circle, as large as the filled signs look."""
    ink = colours.accent if half else colours.text2
    width = max(1.5, rect.width() / 11)
    inset = rect.width() * _MARK_INSET
    circle = QRectF(rect).adjusted(inset, inset, -inset, -inset)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(ink, width))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawEllipse(circle)
    if half:
        path = QPainterPath()
        path.moveTo(circle.center())
        path.arcTo(circle, 90, 180)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.fillPath(path, ink)
    painter.restore()


class SignLabel(PlainLabel):
    """A word with a sign before it."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._theme = theme
        self._sign = ""
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._measure)
        self._measure()

    def _side(self) -> int:
        return self._theme.px(Size.ICON_SMALL)

    def _measure(self) -> None:
        self.setContentsMargins(self._side() + self._theme.px(Spacing.S), 0, 0, 0)

    def _sign_box(self, left: int) -> QRect:
        side = self._side()
        return QRect(left, (self.height() - side) // 2, side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the sign and the word."""
        super().paintEvent(event)
        if self._sign:
            painter = QPainter(self)
            paint_mark(painter, self._sign_box(0), self._sign, self._theme.colours)


class MeasureMark(SignLabel):
    """How far a measure has come."""

    def __init__(self, theme: Theme, status: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.set_status(status)

    def set_status(self, status: str) -> None:
        """Show a MeasureStatus or "overdue"."""
        self._sign = str(status)
        self.setText(measure_word(self._sign))
        self.setProperty("kind", "body_strong" if self._sign == OVERDUE else "body")
        self.set_tone(Tone.RED if self._sign == OVERDUE else Tone.TEXT)
        self.update()


class StatusBadge(SignLabel):
    """How far the minutes have come, on a coloured ground; `text` replaces the word."""

    KIND = "field"

    def __init__(
        self, theme: Theme, status: str, text: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, parent)
        self.set_status(status, text)

    def set_status(self, status: str, text: str = "") -> None:
        """Show a MinutesState, with other words if given ("Draft No. 1")."""
        self._sign = str(status)
        self.setText(text or minutes_word(self._sign))
        self.set_tone(_BADGES[self._sign][1])
        self.update()

    def _side(self) -> int:
        return self._theme.px(14)

    def _measure(self) -> None:
        pad = self._theme.px(Spacing.S)
        self.setContentsMargins(pad + self._side() + self._theme.px(5), 0, pad, 0)

    def sizeHint(self) -> QSize:
        """Give the word some air."""
        size = super().sizeHint()
        return QSize(size.width(), max(self._theme.px(22), size.height() + 4))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground, the sign and the word."""
        icon, tone, surface = _BADGES[self._sign]
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(getattr(self._theme.colours, surface))
        painter.drawRoundedRect(QRectF(self.rect()), 4, 4)
        box = self._sign_box(self._theme.px(Spacing.S))
        paint_icon(painter, box, icon, self._theme.colour(tone))
        painter.end()
        PlainLabel.paintEvent(self, event)
