"""A question asked in its place: Enter says yes, Esc says no, nothing else is blocked."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.ui.theme import Theme
from app.ui.tokens import Size, Spacing, Tone
from app.ui.widgets.buttons import PrimaryButton, SecondaryButton
from app.ui.widgets.labels import BodyLabel
from app.ui.widgets.own_keys import ENTER, ENTER_OR_ESCAPE
from app.ui.widgets.sign import Sign


class QuestionBar(QWidget):
    """Hidden until asked; hides when answered and gives the focus back."""

    accepted = Signal()
    declined = Signal()

    def __init__(
        self, theme: Theme, question: str, yes: str, no: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._asked_from: QWidget | None = None
        self.yes = PrimaryButton(theme, yes, key="Enter", compact=True)
        self.no = SecondaryButton(theme, no, key="Esc", compact=True)
        self.setAccessibleName(question)
        label = BodyLabel(question, wrap=True)
        label.set_tone(Tone.AMBER)
        row = QHBoxLayout(self)
        row.setContentsMargins(Spacing.XL - 2, Spacing.S, Spacing.XL - 2, Spacing.S)
        row.setSpacing(Spacing.S)
        row.addWidget(Sign(theme, "alert-triangle", Size.ICON_SMALL, Tone.AMBER))
        row.addWidget(label, 1)
        row.addWidget(self.yes)
        row.addWidget(self.no)
        self.yes.clicked.connect(self._accept)
        self.no.clicked.connect(self._decline)
        self.hide()

    def ask(self) -> None:
        """Show the question with the focus on yes."""
        self._asked_from = self.window().focusWidget()
        self.show()
        self.yes.setFocus(Qt.FocusReason.OtherFocusReason)

    def withdraw(self) -> None:
        """Ask no longer; something else has answered."""
        self._asked_from = None
        self.hide()

    def _accept(self) -> None:
        self.withdraw()
        self.accepted.emit()

    def _decline(self) -> None:
        before = self._asked_from
        self.withdraw()
        if before is not None:
            before.setFocus(Qt.FocusReason.OtherFocusReason)
        self.declined.emit()

    def event(self, event: QEvent) -> bool:
        """Answer before the window's own Esc and Ctrl+Enter."""
        override = event.type() == QEvent.Type.ShortcutOverride
        if override and isinstance(event, QKeyEvent) and event.key() in ENTER_OR_ESCAPE:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter accepts unless the focus is on no, Esc declines."""
        if event.key() in ENTER:
            if self.no.hasFocus():
                self._decline()
            else:
                self._accept()
        elif event.key() == Qt.Key.Key_Escape:
            self._decline()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Paint the ground of a warning."""
        QPainter(self).fillRect(self.rect(), self._theme.colours.amber_surface)
