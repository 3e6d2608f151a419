"""One setting: its name, what it means, its control, and the way back to the default."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from app.ui.theme import Theme
from app.ui.tokens import Spacing, Tone
from app.ui.widgets.buttons import LinkButton
from app.ui.widgets.field_error import FieldError
from app.ui.widgets.labels import SecondaryLabel, StrongLabel, literal

_FEWEST_WORDS = 150
"""Design pixels that name and explanation need beside a control; with less it stands below."""


class SettingRow(QWidget):
    """Words at the left, the control at the right; below them where it is wide or text is large.

    `reset` asks for the default back; the way there shows only while something else is chosen,
    unless the control has ways of its own (`way_back`). `told_of` carries what has something new
    to say.
    """

    reset = Signal()
    told_of = Signal(QWidget)

    def __init__(
        self,
        theme: Theme,
        name: str,
        control: QWidget,
        *,
        told: str = "",
        below: bool = False,
        way_back: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._below = below
        self.name, self.told, self.control = name, told, control
        self._title = StrongLabel(literal(name), wrap=True)
        self._title.setAccessibleName(name)
        self._title.setBuddy(control.focusProxy() or control)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self._title)
        self._told = SecondaryLabel(told, wrap=True)
        words.addWidget(self._told)
        if not told:
            self._told.hide()
        self._layout = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.addLayout(words, 1)
        self._layout.addWidget(control)
        self._changed = SecondaryLabel()
        self._changed.set_tone(Tone.ACCENT)
        self._foot = QWidget()
        self.back = LinkButton(theme, "", icon="arrow-back-up", parent=self._foot)
        self.back.clicked.connect(self.reset)
        self.back.setVisible(way_back)
        foot = QHBoxLayout(self._foot)
        foot.setContentsMargins(0, 0, 0, 0)
        foot.setSpacing(Spacing.S)
        foot.addWidget(self._changed)
        foot.addWidget(self.back)
        foot.addStretch(1)
        self._foot.hide()
        self._error = FieldError(theme)
        self._note = SecondaryLabel(wrap=True)
        self._note.set_tone(Tone.AMBER)
        self._note.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, Spacing.M, 0, Spacing.M)
        column.setSpacing(Spacing.XS)
        column.addLayout(self._layout)
        column.addWidget(self._error)
        column.addWidget(self._note)
        column.addWidget(self._foot)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.changed.connect(self._arrange)
        self._arrange()

    def set_told(self, text: str) -> None:
        """Explain it in other words."""
        self.told = text
        self._told.setText(text)
        self._told.setVisible(bool(text))

    def show_changed(self, changed: str, default: str = "") -> None:
        """Say that it differs („Pakeista“), and what the default would be; '' where it does not."""
        text = self.tr("Restore the default")
        focused = self.back.hasFocus()
        self._changed.setText(changed)
        self.back.setText(f"{text}: {default}" if default else text)
        self.back.setAccessibleDescription(self.name)
        self._foot.setVisible(bool(changed))
        if focused and not changed:
            self.control.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def is_changed(self) -> bool:
        """Whether something else than the default is shown to be chosen."""
        return not self._foot.isHidden()

    def show_error(self, sentence: str) -> None:
        """Say below the control what is wrong; '' takes it away."""
        self._error.show_error(sentence)
        self._say(self._error, sentence)

    def error(self) -> str:
        """Return what is said to be wrong."""
        return self._error.text()

    def show_note(self, sentence: str) -> None:
        """Say below the control what was done with what was typed; '' takes it away."""
        self._note.setText(sentence)
        self._note.setVisible(bool(sentence))
        self._say(self._note, sentence)

    def _say(self, where: QWidget, sentence: str) -> None:
        """Bring it in sight and to the ear: the field it is about may have been left by now."""
        if sentence:
            self.told_of.emit(where)
            if QAccessible.isActive():
                QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, sentence))

    def note(self) -> str:
        """Return the note."""
        return self._note.text()

    def stack(self, *, narrow: bool) -> None:
        """Put the control below the words where both do not fit beside each other."""
        wide = self.control.sizeHint().width() + self._theme.px(_FEWEST_WORDS + Spacing.L)
        self._arrange(narrow=narrow or wide > self.width() > 0)

    def resizeEvent(self, event: object) -> None:
        """Stack where there is no room."""
        super().resizeEvent(event)  # type: ignore[arg-type] # Qt's own event
        self.stack(narrow=False)

    def _arrange(self, *, narrow: bool = False) -> None:
        stacked = self._below or narrow or self._theme.is_large
        direction = QBoxLayout.Direction
        wanted = direction.TopToBottom if stacked else direction.LeftToRight
        self._layout.setSpacing(Spacing.S if stacked else Spacing.L)
        if self._layout.direction() is not wanted:
            self._layout.setDirection(wanted)
        fixed = self.control.sizePolicy().horizontalPolicy() is QSizePolicy.Policy.Fixed
        left = Qt.AlignmentFlag.AlignLeft if fixed else Qt.AlignmentFlag(0)
        centre = Qt.AlignmentFlag.AlignVCenter
        self._layout.setAlignment(self.control, left if stacked else centre)
