"""Whether what was typed is safe: the first thing in the status bar."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.ui.theme import Theme
from app.ui.tokens import Spacing, Tone
from app.ui.widgets.badges import SignLabel
from app.ui.widgets.buttons import LinkButton

NOTICEABLE_MS = 300


class SaveSign(SignLabel):
    """A sign and a word in one tone."""

    KIND = "body_strong"

    def say(self, sign: str, text: str, tone: Tone) -> None:
        """Show a state; `sign` is for `paint_mark`."""
        self._sign = sign
        self.setText(text)
        self.set_tone(tone)
        self.setProperty("kind", "body" if tone is Tone.TEXT2 else "body_strong")
        self.update()


class SaveState(QWidget):
    """Saved 11:24, Saving… (only when it takes longer than 300 ms), Not saved: why.

    Emits `asked` when the user wants to know what to do about a failure.
    """

    asked = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.label = SaveSign(theme)
        self.button = LinkButton(theme, self.tr("What to do?"))
        self.button.clicked.connect(self.asked)
        self.button.hide()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Spacing.S)
        row.addWidget(self.label)
        row.addWidget(self.button)
        self._slow = QTimer(self)
        self._slow.setSingleShot(True)
        self._slow.setInterval(NOTICEABLE_MS)
        self._slow.timeout.connect(self._show_saving)

    def saved(self, clock: str) -> None:
        """Say since when everything is safe, such as "11:24"; call after the commit."""
        self._say("saved", self.tr("Saved {time}").format(time=clock), Tone.GREEN)

    def ready(self) -> None:
        """Say that nothing has been typed yet."""
        self._say("saved", self.tr("Ready"), Tone.GREEN)

    def saving(self) -> None:
        """Say that saving has begun, if it takes a while."""
        self._slow.start()

    def failed(self, reason: str) -> None:
        """Say persistently that it could not be saved, and why."""
        text = self.tr("Not saved: {reason}").format(reason=reason)
        self._say("overdue", text, Tone.RED)
        self.button.show()

    def _show_saving(self) -> None:
        self._say("current", self.tr("Saving…"), Tone.TEXT2)

    def _say(self, sign: str, text: str, tone: Tone) -> None:
        self._slow.stop()
        self.button.hide()
        self.label.say(sign, text, tone)
        self.setAccessibleName(text)
