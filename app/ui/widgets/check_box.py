"""Check boxes and radio buttons that look alike in both themes."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QRadioButton, QSizePolicy, QWidget

from app.ui.icons import paint_icon
from app.ui.theme import Theme
from app.ui.tokens import Spacing, TypeStyle
from app.ui.widgets.labels import literal

_SIDE = 18


def paint_check(
    painter: QPainter, rect: QRect, theme: Theme, *, checked: bool, enabled: bool
) -> None:
    """Paint a check box into the square; also for rows."""
    c = theme.colours
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    frame = c.fill if checked else c.ctl
    ground = c.fill if checked else c.base
    if not enabled:
        frame, ground = c.line, c.window
    painter.setPen(QPen(frame, 1))
    painter.setBrush(ground)
    painter.drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
    painter.restore()
    if checked:
        inset = max(1, rect.width() // 9)
        ink = c.on_fill if enabled else c.text3
        paint_icon(painter, rect.adjusted(inset, inset, -inset, -inset), "check", ink)


def paint_radio(
    painter: QPainter, rect: QRect, theme: Theme, *, checked: bool, enabled: bool
) -> None:
    """Paint a radio button into the square; also for rows."""
    c = theme.colours
    mark: QColor = c.accent if enabled else c.text3
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(c.base)
    edge = QRectF(rect)
    if checked:
        painter.setPen(QPen(mark, 2))
        painter.drawEllipse(edge.adjusted(1, 1, -1, -1))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(mark)
        inset = rect.width() * 0.28
        painter.drawEllipse(edge.adjusted(inset, inset, -inset, -inset))
    else:
        painter.setPen(QPen(c.ctl if enabled else c.line, 1))
        painter.drawEllipse(edge.adjusted(0.5, 0.5, -0.5, -0.5))
    painter.restore()


def _dress(button: QAbstractButton, text: str) -> None:
    button.setText(literal(text))
    button.setAccessibleName(text)
    button.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)


def _size(theme: Theme, text: str) -> QSize:
    metrics = QFontMetrics(theme.font(TypeStyle.BODY))
    side = theme.px(_SIDE)
    width = side + (theme.px(Spacing.S) + metrics.horizontalAdvance(text) + 2 if text else 0)
    return QSize(width, max(side, metrics.height(), theme.px(24)))


def _paint_text(painter: QPainter, button: QAbstractButton, theme: Theme, text: str) -> None:
    painter.setFont(theme.font(TypeStyle.BODY))
    painter.setPen(theme.colours.text if button.isEnabled() else theme.colours.text3)
    left = theme.px(_SIDE) + theme.px(Spacing.S)
    line = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
    painter.drawText(button.rect().adjusted(left, 0, 0, 0), line, text)


class CheckBox(QCheckBox):
    """Yes or no. Without a text it needs `name`."""

    def __init__(
        self, theme: Theme, text: str, *, name: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._text = text
        _dress(self, text)
        if name:
            self.setAccessibleName(name)

    def sizeHint(self) -> QSize:
        """Return the size of the square and the text."""
        return _size(self._theme, self._text)

    def minimumSizeHint(self) -> QSize:
        """Never cut the text."""
        return self.sizeHint()

    def hitButton(self, position: object) -> bool:  # noqa: ARG002 - Qt's signature
        """Take a click anywhere on it."""
        return True

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Paint the square and the text."""
        painter = QPainter(self)
        side = self._theme.px(_SIDE)
        box = QRect(0, (self.height() - side) // 2, side, side)
        paint_check(painter, box, self._theme, checked=self.isChecked(), enabled=self.isEnabled())
        _paint_text(painter, self, self._theme, self._text)


class RadioButton(QRadioButton):
    """One of several."""

    def __init__(self, theme: Theme, text: str, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._text = text
        _dress(self, text)

    def sizeHint(self) -> QSize:
        """Return the size of the circle and the text."""
        return _size(self._theme, self._text)

    def minimumSizeHint(self) -> QSize:
        """Never cut the text."""
        return self.sizeHint()

    def hitButton(self, position: object) -> bool:  # noqa: ARG002 - Qt's signature
        """Take a click anywhere on it."""
        return True

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Paint the circle and the text."""
        painter = QPainter(self)
        side = self._theme.px(_SIDE)
        box = QRect(0, (self.height() - side) // 2, side, side)
        paint_radio(painter, box, self._theme, checked=self.isChecked(), enabled=self.isEnabled())
        _paint_text(painter, self, self._theme, self._text)
