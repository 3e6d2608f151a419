"""How far a copy has come, and what could not be taken."""

from collections.abc import Sequence

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.ui.theme import Theme
from app.ui.tokens import Spacing, Tone
from app.ui.widgets.banner import Banner, BannerKind
from app.ui.widgets.buttons import LinkButton
from app.ui.widgets.labels import SecondaryLabel
from app.ui.widgets.progress_line import PATIENCE_MS, ProgressLine

_MOST_ERRORS = 3
_PARTS = 1000


class CopyBar(QWidget):
    """A line and a word after 0.3 s of copying, with a way to stop it (`stopped`); afterwards what
    went wrong, until the next deed.
    """  # noqa: D205 - one thought

    stopped = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.line = ProgressLine(theme)
        self.name = SecondaryLabel(wrap=True)
        self.stop = LinkButton(theme, self.tr("Stop"), icon="x")
        self.stop.clicked.connect(self.stopped)
        self._copying = QWidget()
        row = QHBoxLayout(self._copying)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.name, 1)
        row.addWidget(self.stop)
        self.problem = Banner(theme, BannerKind.RED)
        self.done = SecondaryLabel(wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Spacing.XS)
        for part in (self.line, self._copying, self.problem, self.done):
            column.addWidget(part)
            part.hide()
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(PATIENCE_MS)
        self._patience.timeout.connect(self._copying.show)

    def begin(self) -> None:
        """Expect a copy; what was said before goes."""
        self.clear()
        self.line.start(_PARTS)
        self.name.setText(self.tr("Copying…"))
        self._patience.start()

    def follow(self, name: str, done: int, size: int) -> None:
        """Show how far the file in hand has come."""
        self.name.setText(self.tr("Copying “{name}”…").format(name=name))
        self.line.setValue(_PARTS * done // max(size, 1))

    def end(self, errors: Sequence[str] = ()) -> None:
        """Stop showing the copy; say what could not be taken."""
        self._patience.stop()
        self.line.stop()
        self.line.setValue(0)
        self._copying.hide()
        listed = list(dict.fromkeys(errors))
        more = len(listed) - _MOST_ERRORS
        lines = listed[:_MOST_ERRORS]
        if more > 0:
            lines.append(self.tr("and %n more", "", more))
        text = "\n".join(lines)
        self.problem.set_text(text)
        self.problem.setVisible(bool(text))

    def say(self, text: str, tone: Tone | None = Tone.GREEN) -> None:
        """Say what was done, beside what could not be; no tone: nothing was there to do."""
        self.done.set_tone(tone)
        self.done.setText(text)
        self.done.show()

    def clear(self) -> None:
        """Say nothing any more."""
        self.problem.hide()
        self.problem.set_text("")
        self.done.hide()
        self.done.setText("")
