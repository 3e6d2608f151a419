"""One dialog for something long: a question first, the work with its progress, what came of it."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from app.messages.catalogue import Catalogue
from app.ui.theme import Theme
from app.ui.tokens import Spacing, Tone
from app.ui.widgets.buttons import PrimaryButton, SecondaryButton
from app.ui.widgets.labels import BodyLabel, SecondaryLabel, SectionLabel
from app.ui.widgets.progress_line import ProgressLine

_WIDTH = 560
_WHOLE = 1000


class ExchangeDialog(QDialog):
    """`confirmed` answers the question, `stopped` asks to give the work up, `closed` ends it all.

    Esc stops what is under way and otherwise closes.
    """

    confirmed = Signal()
    stopped = Signal()
    closed = Signal()

    def __init__(self, theme: Theme, catalogue: Catalogue, title: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._catalogue = catalogue
        self._theme = theme
        self._works = False
        self.setWindowTitle(title)
        self.heading = SectionLabel(wrap=True)
        self._body = QVBoxLayout()
        self._body.setSpacing(Spacing.S)
        self.line = ProgressLine(theme)
        self.step = SecondaryLabel()
        self.leave = SecondaryButton(theme, "", key="Esc")
        self.confirm = PrimaryButton(theme, "")
        self.leave.clicked.connect(self.reject)
        self.confirm.clicked.connect(self._confirm)
        buttons = QHBoxLayout()
        buttons.setSpacing(Spacing.S)
        buttons.addStretch(1)
        buttons.addWidget(self.leave)
        buttons.addWidget(self.confirm)
        column = self._column = QVBoxLayout(self)
        column.setContentsMargins(Spacing.XL, Spacing.XL, Spacing.XL, Spacing.L)
        column.setSpacing(Spacing.M)
        column.addWidget(self.heading)
        column.addLayout(self._body)
        column.addWidget(self.line)
        column.addWidget(self.step)
        column.addStretch(1)
        column.addLayout(buttons)
        theme.changed.connect(self._measure)
        self._measure()

    def ask(self, heading: str, body: QWidget, confirm: str) -> None:
        """Ask something; `body` shows what it is about."""
        self._turn(heading, works=False)
        self._body.addWidget(body)
        body.show()
        self.confirm.setText(confirm)
        self.confirm.show()
        self.leave.setText(self.tr("Cancel"))
        self._settle(self.confirm)

    def work(self, heading: str) -> None:
        """Show that something is under way."""
        self._turn(heading, works=True)
        self.line.start()
        self.line.show()
        self.step.show()
        self.confirm.hide()
        self.leave.setText(self.tr("Stop"))
        self._settle(self.leave)

    def advance(self, done: float, step: str) -> None:
        """Show how far it has come, from 0 to 1, and what is done now."""
        if self._works:
            self.line.setRange(0, _WHOLE)
            self.line.setValue(round(done * _WHOLE))
            self.step.setText(self._catalogue.say(step))

    def finish(self, heading: str, lines: Sequence[tuple[str, Tone]]) -> None:
        """Say what came of it."""
        self._turn(heading, works=False)
        for text, tone in lines:
            label = BodyLabel(text, wrap=True)
            label.set_tone(tone)
            self._body.addWidget(label)
            label.show()  # now: the dialog is measured before the event loop would show it
        self.confirm.hide()
        self.leave.setText(self.tr("Close"))
        self._settle(self.leave)

    def reject(self) -> None:
        """Stop what is under way; without it, close."""
        if self._works:
            self.leave.setEnabled(False)
            self.stopped.emit()
        else:
            super().reject()
            self.closed.emit()

    def _confirm(self) -> None:
        self.confirmed.emit()

    def _turn(self, heading: str, *, works: bool) -> None:
        self._works = works
        while (taken := self._body.takeAt(0)) is not None:
            widget = taken.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self.heading.setText(heading)
        self.line.stop()
        self.step.setText("")
        self.step.hide()
        self.leave.setEnabled(True)

    def _settle(self, focused: QWidget) -> None:
        focused.setFocus()
        column = self._column
        column.activate()
        width = max(self.minimumWidth(), column.minimumSize().width())
        # Wrapped text is as high as the width makes it, which adjustSize only guesses.
        self.resize(width, column.totalHeightForWidth(width))

    def _measure(self) -> None:
        self.setMinimumWidth(self._theme.px(_WIDTH))
