"""Who spoke on the item: names with commas between them."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.ui.minutes.name_completer import SpeakerCompleter
from app.ui.minutes.names import KnownName, spoken_names
from app.ui.theme import Theme
from app.ui.tokens import Spacing
from app.ui.widgets.labels import SecondaryLabel
from app.ui.widgets.line_edit import PlainLineEdit


class SpeakersField(QWidget):
    """A line that offers the participants after each comma. Emits `edited`."""

    edited = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._names: tuple[KnownName, ...] = ()
        self.line = PlainLineEdit(self.tr("Spoke"))
        self.line.setProperty("compact", True)
        self.line.setMinimumWidth(theme.px(120))
        self._completer = SpeakerCompleter(self.line)
        self.line.setCompleter(self._completer)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Spacing.S)
        row.addWidget(SecondaryLabel(self.tr("Spoke")))
        row.addWidget(self.line, 1)
        self.setFocusProxy(self.line)
        self.line.textEdited.connect(self._on_edited)
        self._completer.activated.connect(self._on_edited)

    def set_names(self, names: Sequence[KnownName]) -> None:
        """Offer the participants among these."""
        present = tuple(one for one in names if one.participant)
        if present != self._names:
            self._names = present
            self._completer.set_names(present)
            self._completer.set_spoken(spoken_names(present))

    def text(self) -> str:
        """Return the names as typed."""
        return self.line.text()

    def set_text(self, text: str) -> None:
        """Show names from outside, silently."""
        self.line.replace_text(text.replace("\n", ", "))

    def set_read_only(self, *, read_only: bool) -> None:
        """Let the field become text."""
        self.line.setReadOnly(read_only)

    def _on_edited(self, *_: object) -> None:
        self.edited.emit()
