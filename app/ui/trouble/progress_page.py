"""Something long is being done to the archive before it can be opened."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.messages.catalogue import Catalogue
from app.ui.theme import Theme
from app.ui.tokens import Spacing
from app.ui.widgets.labels import SecondaryLabel
from app.ui.widgets.mark_head import MarkHead
from app.ui.widgets.progress_line import ProgressLine

_COLUMN = 560
_WHOLE = 1000


class ProgressPage(QWidget):
    """A thin bar, what is done now, and what is kept meanwhile."""

    def __init__(self, theme: Theme, catalogue: Catalogue, title: str, kept: str) -> None:
        super().__init__()
        self._theme = theme
        self._catalogue = catalogue
        self.line = ProgressLine(theme)
        self.line.start()
        self.line.show()  # the page itself comes only after a while
        self.step = SecondaryLabel("", wrap=True)
        column = QVBoxLayout()
        column.setSpacing(Spacing.L)
        column.addStretch(2)
        column.addWidget(MarkHead(theme, title, kept))
        column.addWidget(self.line)
        column.addWidget(self.step)
        column.addStretch(3)
        self._middle = QWidget()
        self._middle.setLayout(column)
        row = QHBoxLayout(self)
        row.setContentsMargins(Spacing.XL, Spacing.L, Spacing.XL, Spacing.L)
        row.addStretch(1)
        row.addWidget(self._middle, 1000)
        row.addStretch(1)
        self._middle.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        theme.changed.connect(self._measure)
        self._measure()

    def advance(self, done: float, step: str) -> None:
        """Show how far it has come, from 0 to 1, and what is done now."""
        self.line.setRange(0, _WHOLE)
        self.line.setValue(round(done * _WHOLE))
        self.step.setText(self._catalogue.say(step))

    def _measure(self) -> None:
        self._middle.setMaximumWidth(self._theme.px(_COLUMN))
