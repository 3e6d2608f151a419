"""A measure of the paper: whole millimetres or points, within what the rules allow."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QValidator, QWheelEvent
from PySide6.QtWidgets import QSizePolicy, QSpinBox, QWidget

from app.ui.theme import Theme
from app.ui.widgets.undo_keys import leaves_to_window

_WIDTH, _LONGEST = 88, 3


class MeasureField(QSpinBox):
    """Typed, or stepped with the arrow keys. `edited` carries each measure that is allowed.

    What is not allowed may be typed and stands until the field is left; then it becomes the nearest
    that is, and `bent` carries both. The wheel scrolls the page.
    """

    edited = Signal(int)
    bent = Signal(int, int)

    def __init__(
        self,
        theme: Theme,
        name: str,
        limits: tuple[int, int],
        unit: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._silent = False
        self.setAccessibleName(name)
        self.setRange(*limits)
        self.setSuffix(f"\N{NO-BREAK SPACE}{unit}")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.valueChanged.connect(self._on_value)
        theme.changed.connect(self._measure)
        self._measure()

    def show_measure(self, measure: int) -> None:
        """Show a measure from outside, silently; what is being typed of the same one stays."""
        if measure != self.value():
            self._silent = True
            self.setValue(measure)
            self._silent = False

    def _on_value(self, measure: int) -> None:
        if not self._silent:
            self.edited.emit(measure)

    def _measure(self) -> None:
        side = self._theme.px(8)
        self.lineEdit().setTextMargins(side, 0, side, 0)
        self.setFixedWidth(self._theme.px(_WIDTH))

    def validate(self, text: str, position: int) -> tuple[QValidator.State, str, int]:
        """Let three digits be typed, whatever they say; only a measure in the limits is taken."""
        digits = self._digits(text)
        if not digits:
            return QValidator.State.Intermediate, text, position
        if not (digits.isascii() and digits.isdecimal()) or len(digits) > _LONGEST:
            return QValidator.State.Invalid, text, position
        within = self.minimum() <= int(digits) <= self.maximum()
        state = QValidator.State.Acceptable if within else QValidator.State.Intermediate
        return state, text, position

    def _digits(self, text: str) -> str:
        return text.removesuffix(self.suffix()).strip()

    def event(self, event: QEvent) -> bool:
        """Leave undo to the window: every measure was taken at once."""
        if leaves_to_window(event, can_undo=False, can_redo=False):
            event.ignore()
            return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take what was typed with Enter too."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._bend()
        super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Bend what is not allowed; nothing typed means nothing changed."""
        self._bend()
        super().focusOutEvent(event)

    def _bend(self) -> None:
        digits = self._digits(self.text())
        if not (digits.isascii() and digits.isdecimal()):
            self.lineEdit().setText(self.textFromValue(self.value()) + self.suffix())
            return
        typed = int(digits)
        nearest = max(self.minimum(), min(self.maximum(), typed))
        if nearest != typed:
            self.lineEdit().setText(self.textFromValue(nearest) + self.suffix())
            self.setValue(nearest)
            self.bent.emit(typed, nearest)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page."""
        event.ignore()
