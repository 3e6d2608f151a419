"""Where files are dropped: an invitation while there are none, a line below them afterwards."""

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.ui.theme import Theme
from app.ui.tokens import Radius, Spacing
from app.ui.widgets.buttons import SecondaryButton
from app.ui.widgets.labels import SecondaryLabel

ADD_KEY = "Ctrl+Shift+A"


class DropFrame(QWidget):
    """A dashed frame with a button; `add_wanted` asks for files. It glows while one is above it."""

    add_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)  # then Ctrl+V pastes here
        self._theme = theme
        self._hovered = False
        self.invitation = SecondaryLabel(wrap=True)
        self.invitation.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.button = SecondaryButton(
            theme, self.tr("Add files…"), icon="paperclip", key=ADD_KEY, compact=True
        )
        self.button.clicked.connect(self.add_wanted)
        line = QHBoxLayout()
        line.addStretch(1)
        line.addWidget(self.button)
        line.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(Spacing.M, Spacing.M, Spacing.M, Spacing.M)
        column.setSpacing(Spacing.S)
        column.addWidget(self.invitation)
        column.addLayout(line)
        theme.changed.connect(self.update)
        self.set_empty(empty=True)

    def set_empty(self, *, empty: bool) -> None:
        """Say at length what may come here, or in a word."""
        self.invitation.setText(
            self.tr("Drop a photo, a scan or another file here, or paste a picture with Ctrl+V.")
            if empty
            else self.tr("Further files can be dropped here.")
        )
        self.setAccessibleName(self.invitation.text())

    def set_hovered(self, *, hovered: bool) -> None:
        """Show that what is above may be let go."""
        self._hovered = hovered
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Paint the frame."""
        colours = self._theme.colours
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(colours.accent if self._hovered else colours.ctl, 2 if self._hovered else 1)
        pen.setStyle(Qt.PenStyle.DashLine)
        painter.setPen(pen)
        painter.setBrush(colours.sel if self._hovered else Qt.BrushStyle.NoBrush)
        radius = self._theme.px(Radius.CONTROL)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), radius, radius)
