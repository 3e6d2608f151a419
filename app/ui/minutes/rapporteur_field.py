"""Who reports on the item: typed or chosen among the people known."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.ui.minutes.name_completer import NameCompleter
from app.ui.minutes.names import KnownName, gender_of
from app.ui.theme import Theme
from app.ui.tokens import Spacing
from app.ui.widgets.end_button import ROOM, EndButton
from app.ui.widgets.labels import SecondaryLabel
from app.ui.widgets.line_edit import PlainLineEdit
from app.values.enums import Gender


class RapporteurField(QWidget):
    """A line with completion, and before it the word in the gender of whoever is named.

    Emits `edited` on changes by the user.
    """

    edited = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._names: Sequence[KnownName] = ()
        self._label = SecondaryLabel()
        self.line = PlainLineEdit(self.tr("Rapporteur"))
        self.line.setProperty("compact", True)
        self._completer = NameCompleter(self.line)
        self.line.setCompleter(self._completer)
        self._arrow = EndButton(theme, self.line, "chevron-down", self.tr("Show the names"))
        self._arrow.clicked.connect(self.show_names)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Spacing.S)
        row.addWidget(self._label)
        row.addWidget(self.line, 1)
        self.setFocusProxy(self.line)
        self.line.textEdited.connect(self._on_edited)
        self._completer.activated.connect(self._on_edited)
        self.line.textChanged.connect(self._name_role)
        self._name_role()
        theme.changed.connect(self._measure)
        self._measure()

    def _measure(self) -> None:
        px = self._theme.px
        self.line.setMinimumWidth(px(120))
        self.line.setTextMargins(0, 0, px(ROOM), 0)

    def set_names(self, names: Sequence[KnownName]) -> None:
        """Offer these people."""
        if tuple(names) != tuple(self._names):
            self._names = names
            self._completer.set_names(names)
            self._name_role()

    def text(self) -> str:
        """Return the name."""
        return self.line.text()

    def set_text(self, name: str) -> None:
        """Show a name from outside, silently."""
        self.line.replace_text(name)

    def set_read_only(self, *, read_only: bool) -> None:
        """Let the field become text."""
        self.line.setReadOnly(read_only)
        self._arrow.setVisible(not read_only)

    def show_names(self) -> None:
        """Show everybody, whatever has been typed."""
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)
        self._completer.setCompletionPrefix("")
        self._completer.complete()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the list with the arrow down, as a combo box does."""
        down = event.key() == Qt.Key.Key_Down
        if down and self.line.hasFocus() and not self.line.isReadOnly():
            self.show_names()
            return
        super().keyPressEvent(event)

    def _on_edited(self, *_: object) -> None:
        self.edited.emit()

    def _name_role(self, *_: object) -> None:
        match gender_of(self.line.text(), self._names):
            case Gender.FEMALE:
                self._label.setText(self.tr("Rapporteur", "a woman"))
            case _:
                self._label.setText(self.tr("Rapporteur"))
