"""After an action: what was done, and the way back. Instead of asking beforehand."""

from PySide6.QtCore import QEvent, QObject, QPropertyAnimation, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QGraphicsOpacityEffect, QHBoxLayout, QWidget

from app.ui.theme import Theme
from app.ui.tokens import Radius, Size, Spacing, TypeStyle
from app.ui.widgets.buttons import IconButton, PaintedButton
from app.ui.widgets.labels import BodyLabel

SHOWN_MS = 8000
FADE_MS = 120


class ToastButton(PaintedButton):
    """The action on the toast's own dark ground."""

    _text_style = TypeStyle.BODY_BOLD

    def _ground(self) -> None:
        return None

    def _frame(self) -> None:
        return None

    def _ink(self) -> QColor:
        return self._theme.colours.on_toast

    def _key_ink(self) -> QColor:
        return self._theme.colours.on_toast2


class ToastClose(IconButton):
    """The way to be rid of it, for whom it would stay."""

    def _ground(self) -> None:
        return None

    def _ink(self) -> QColor:
        return self._theme.colours.on_toast2


class UndoToast(QWidget):
    """A pill over the bottom of `host` for 8 s; with a screen reader until dismissed.

    Emits `undone` when its button is pressed. Ctrl+Z is the window's own and only shown here.
    """

    undone = Signal()

    def __init__(self, theme: Theme, host: QWidget) -> None:
        super().__init__(host)
        self._theme = theme
        self._label = BodyLabel()
        self.button = ToastButton(theme, self.tr("Undo"), key="Ctrl+Z")
        # A click must not take the focus from a field: that would store what is typed there.
        self.button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.button.clicked.connect(self._undo)
        self._close = ToastClose(theme, "x", self.tr("Close the message"), compact=True)
        self._close.clicked.connect(self.dismiss)
        row = QHBoxLayout(self)
        row.setContentsMargins(Spacing.M, 2, Spacing.XS, 2)
        row.setSpacing(Spacing.M)
        row.addWidget(self._label)
        row.addWidget(self.button)
        row.addWidget(self._close)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SHOWN_MS)
        self._timer.timeout.connect(self._fade_out)
        self._fade: QPropertyAnimation | None = None
        host.installEventFilter(self)
        theme.changed.connect(self._colour)
        self._colour()
        self.hide()

    def show_undo(self, text: str) -> None:
        """Say what was done and offer to undo it."""
        self._stop_fading()
        self._label.setText(text)
        self.setAccessibleName(text)
        reader = QAccessible.isActive()
        self._close.setVisible(reader)
        self.adjustSize()
        self._place()
        self.show()
        self.raise_()
        if reader:
            self._timer.stop()
        else:
            self._timer.start()

    def dismiss(self) -> None:
        """Go away at once."""
        self._timer.stop()
        self._stop_fading()
        self.hide()

    def _undo(self) -> None:
        self.dismiss()
        self.undone.emit()

    def _fade_out(self) -> None:
        if self._theme.less_motion:
            self.dismiss()
            return
        effect = QGraphicsOpacityEffect(self)
        self.setGraphicsEffect(effect)
        self._fade = QPropertyAnimation(effect, b"opacity", self)
        self._fade.setDuration(FADE_MS)
        self._fade.setStartValue(1.0)
        self._fade.setEndValue(0.0)
        self._fade.finished.connect(self.dismiss)
        self._fade.start()

    def _stop_fading(self) -> None:
        if self._fade is not None:
            fade, self._fade = self._fade, None
            fade.stop()
            fade.deleteLater()
            self.setGraphicsEffect(None)  # type: ignore[arg-type] # Qt takes null to remove it

    def _colour(self) -> None:
        self._label.setStyleSheet(f"color: {self._theme.colours.on_toast.name()}")
        self._place()

    def _place(self) -> None:
        host = self.parentWidget()
        if host is not None:
            below = host.height() - self.height() - self._theme.px(Size.CONTROL) - Spacing.XL
            self.move(max(0, (host.width() - self.width()) // 2), max(0, below))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay at the bottom of the host."""
        if event.type() == QEvent.Type.Resize:
            self._place()
        return super().eventFilter(watched, event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Paint the pill."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colours.toast)
        radius = self._theme.px(Radius.CONTROL)
        painter.drawRoundedRect(QRectF(self.rect()), radius, radius)
