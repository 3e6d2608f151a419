"""A message about the content of the page, in its place rather than in a dialog."""

from enum import Enum

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from app.ui.theme import Theme
from app.ui.tokens import Size, Spacing, Tone
from app.ui.widgets.buttons import SecondaryButton
from app.ui.widgets.labels import BodyLabel
from app.ui.widgets.sign import Sign


class BannerKind(Enum):
    """AMBER: look at this. RED: something went wrong. INFO: good to know."""

    AMBER = ("alert-triangle", Tone.AMBER, "amber_surface")
    RED = ("alert-triangle", Tone.RED, "red_surface")
    INFO = ("info-circle", Tone.TEXT, "info_surface")


class Banner(QWidget):
    """A sign, a sentence that wraps, and perhaps one thing to do about it (signal `acted`)."""

    acted = Signal()

    def __init__(
        self,
        theme: Theme,
        kind: BannerKind,
        text: str = "",
        *,
        action: str = "",
        key: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._kind = kind
        self.label = BodyLabel(text, wrap=True)
        self.label.set_tone(kind.value[1])
        self.button = SecondaryButton(theme, action, key=key, compact=True)
        if not action:
            self.button.hide()  # showing it here, without a parent, would open a window
        self.button.clicked.connect(self.acted)
        row = QHBoxLayout(self)
        row.setContentsMargins(Spacing.M, Spacing.S, Spacing.M, Spacing.S)
        row.setSpacing(Spacing.S)
        icon, tone, _surface = kind.value
        row.addWidget(Sign(theme, icon, Size.ICON_SMALL, tone))
        row.addWidget(self.label, 1)
        row.addWidget(self.button)
        self.setAccessibleName(text)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)

    def set_text(self, text: str) -> None:
        """Say something else."""
        self.label.setText(text)
        self.setAccessibleName(text)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Paint the ground."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(getattr(self._theme.colours, self._kind.value[2]))
        painter.drawRoundedRect(QRectF(self.rect()), 4, 4)
