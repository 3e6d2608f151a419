"""A small number, or none."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QValidator, QWheelEvent
from PySide6.QtWidgets import QSizePolicy, QSpinBox, QWidget

from app.ui.theme import Theme

_NOTHING = "–"


class SpinField(QSpinBox):
    """A number typed or stepped with the arrow keys; empty means that nothing is known.

    Emits `edited` with the number or None, by the user's doing only.
    """

    edited = Signal(object)

    def __init__(
        self,
        theme: Theme,
        name: str,
        *,
        minimum: int = 0,
        maximum: int = 999,
        compact: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._silent = True
        self._empty = minimum - 1
        self.setAccessibleName(name)
        self.setProperty("compact", compact)
        # The style sheet makes the buttons nil wide: with NoButtons it would make the text so.
        self.setRange(self._empty, maximum)
        self.setValue(self._empty)
        self.lineEdit().setPlaceholderText(_NOTHING)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.valueChanged.connect(self._on_value)
        theme.changed.connect(self._measure)
        self._measure()
        self._silent = False

    def number(self) -> int | None:
        """Return the number, or None while the field is empty."""
        value = self.value()
        return None if value == self._empty else value

    def set_number(self, number: int | None) -> None:
        """Show a number from outside, silently."""
        self._silent = True
        self.setValue(self._empty if number is None else number)
        self._silent = False

    def _measure(self) -> None:
        side = self._theme.px(8)
        self.lineEdit().setTextMargins(side, 0, side, 0)

    def _on_value(self, _value: int) -> None:
        if not self._silent:
            self.edited.emit(self.number())

    def textFromValue(self, value: int) -> str:
        """Show nothing for nothing."""
        return "" if value == self._empty else str(value)

    def valueFromText(self, text: str) -> int:
        """Read nothing as nothing."""
        return int(text) if text.strip().isdigit() else self._empty

    def validate(self, text: str, position: int) -> tuple[QValidator.State, str, int]:
        """Accept digits within the range, and nothing."""
        stripped = text.strip()
        if not stripped:
            return QValidator.State.Acceptable, "", 0
        if not stripped.isdecimal() or int(stripped) > self.maximum():
            return QValidator.State.Invalid, text, position
        low = int(stripped) < self.minimum() + 1
        state = QValidator.State.Intermediate if low else QValidator.State.Acceptable
        return state, stripped, min(position, len(stripped))

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page unless focused."""
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()
