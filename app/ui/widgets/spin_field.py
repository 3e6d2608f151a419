"""A small number, or none."""

import re

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QShowEvent, QValidator, QWheelEvent
from PySide6.QtWidgets import QSizePolicy, QSpinBox, QWidget

from app.ui.theme import Theme
from app.ui.widgets.labels import set_tooltip

_NOTHING = "–"
_TAKEN = QValidator.State.Acceptable
# What numbers are written with, ours or not: refused as a whole when the field is left, for a sign
# dropped while it is typed makes another number of 0,5 or -4.
_TYPED = re.compile(r"[\d\s.,+\-\N{MINUS SIGN}\N{EN DASH}]{0,12}")


class SpinField(QSpinBox):
    """A whole number typed or stepped with the arrow keys.

    Empty means that nothing is known, unless a number is `required`. Emits `edited` with the number
    or None, by the user's doing only.

    What was typed and is not taken stays in sight, framed in red, while the number is as before:
    `refused` carries the words for it, and none when it is over.
    """

    edited = Signal(object)
    refused = Signal(str)

    def __init__(
        self,
        theme: Theme,
        name: str,
        *,
        minimum: int = 0,
        maximum: int = 999,
        compact: bool = False,
        required: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._silent = True
        self._empty = minimum - 1
        self._required = required
        self._refusal = self._typed = ""
        self.setAccessibleName(name)
        self.setProperty("compact", compact)
        # The style sheet makes the buttons nil wide: with NoButtons it would make the text so.
        self.setRange(minimum if required else self._empty, maximum)
        self.setValue(self._empty)
        self._before = self.value()
        self.lineEdit().setPlaceholderText(_NOTHING)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.valueChanged.connect(self._on_value)
        self.lineEdit().textEdited.connect(lambda _text: self._refuse(""))
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
        self._before = self.value()
        self._refuse("")

    @property
    def refusal(self) -> str:
        """Return why what stands here is not taken; empty where it is."""
        return self._refusal

    def _judge(self, typed: str) -> None:
        """Leave what is not taken in sight, and the number as it was before it was typed."""
        if self.validate(typed, 0)[0] is _TAKEN:
            self._before = self.value()
            self._refuse("")
            return
        self.setValue(self._before)
        self._typed = typed
        self.lineEdit().setText(typed)
        told = self.tr("Not taken. Enter a whole number from {least} to {most}.")
        self._refuse(told.format(least=self._empty + 1, most=self.maximum()))

    def _refuse(self, words: str) -> None:
        if words == self._refusal:
            return
        self._refusal = words
        self.setAccessibleDescription(words)
        set_tooltip(self, words)
        self.setProperty("error", bool(words))
        self.style().unpolish(self)
        self.style().polish(self)
        self.refused.emit(words)

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
        return int(text) if text.strip().isdecimal() else self._empty

    def validate(self, text: str, position: int) -> tuple[QValidator.State, str, int]:
        """Let be typed what numbers are written with; only a whole one in the range is taken."""
        stripped = text.strip()
        if not _TYPED.fullmatch(text):
            return QValidator.State.Invalid, text, position
        if not stripped:
            nothing = QValidator.State.Intermediate if self._required else _TAKEN
            return nothing, "", 0
        if not stripped.isdecimal() or not self._empty < int(stripped) <= self.maximum():
            return QValidator.State.Intermediate, text, position
        return _TAKEN, text, position

    def fixup(self, text: str) -> str:
        """Mend nothing: Qt would take the separators out, and make 5 of 0,5."""
        return text

    def stepBy(self, steps: int) -> None:
        """Count from the number as it is, whatever was typed."""
        if self._refusal:
            self.lineEdit().setText(self.textFromValue(self.value()))
            self._refuse("")
        super().stepBy(steps)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Judge what was typed with Enter too."""
        typed = self.text()
        super().keyPressEvent(event)
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._judge(typed)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Judge what was typed; Qt would put the last number in its place."""
        typed = self.text()
        super().focusOutEvent(event)
        self._judge(typed)

    def showEvent(self, event: QShowEvent) -> None:
        """Keep what was refused; Qt would put the number in its place."""
        super().showEvent(event)
        if self._refusal:
            self.lineEdit().setText(self._typed)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page unless focused."""
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()
