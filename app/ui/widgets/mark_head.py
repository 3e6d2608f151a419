"""The program's mark with a greeting beside it."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from app.paths import RESOURCES
from app.ui.theme import Theme
from app.ui.tokens import Spacing
from app.ui.widgets.labels import SecondaryLabel, TitleLabel

_SIDE = 52


class MarkHead(QWidget):
    """A title and a sentence beside the program's mark."""

    def __init__(
        self, theme: Theme, title: str, sentence: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(TitleLabel(title, wrap=True))
        words.addWidget(SecondaryLabel(sentence, wrap=True))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Spacing.L)
        row.addWidget(Mark(theme))
        row.addLayout(words, 1)


class Mark(QWidget):
    """The program's icon; decorative."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._renderer = QSvgRenderer(str(RESOURCES / "icon" / "sutarta.svg"))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return a square."""
        side = self._theme.px(_SIDE)
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Paint the icon."""
        painter = QPainter(self)
        self._renderer.render(painter, QRectF(self.rect()))
