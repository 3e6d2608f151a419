"""How numbers are written: one of the usual ways, or one of one's own."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.ui.theme import Theme
from app.ui.tokens import Spacing
from app.ui.widgets.combo import Combo
from app.ui.widgets.labels import SecondaryLabel
from app.ui.widgets.line_field import LineField
from app.values.document_settings import NUMBER, YEAR, printed_number

_USUAL = (NUMBER, f"{NUMBER}/{YEAR}", f"{YEAR}-{NUMBER}", f"{YEAR}/{NUMBER}")
_OWN = ""
_EXAMPLE = 3


class NumberField(QWidget):
    """Emits `chosen` with a usual pattern: „{year}-{number}“ prints 2025-3.

    Its `line`, for one of one's own, is saved by whoever holds this; there the tokens are words of
    the window's language („{metai}-{numeris}“), and those of the record are understood as well.
    """

    chosen = Signal(str)

    def __init__(self, theme: Theme, name: str, year: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._year = year
        self._asks = False
        number, year_word = self.tr("number", "token"), self.tr("year", "token")
        self._tokens = {NUMBER: f"{{{number}}}", YEAR: f"{{{year_word}}}"}
        self.combo = Combo(theme, name)
        self.combo.set_choices(
            [
                *((self.example(one), one) for one in _USUAL),
                (self.tr("Another pattern…"), _OWN),
            ]
        )
        self.combo.chosen.connect(self._choose)
        self.line = LineField(theme, self.tr("Pattern of the number"))
        self._hint = SecondaryLabel(
            self.tr("{number} stands for the number, {year} for the year.").format(
                number=self._tokens[NUMBER], year=self._tokens[YEAR]
            ),
            wrap=True,
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Spacing.XS)
        column.addWidget(self.combo)
        column.addWidget(self.line)
        column.addWidget(self._hint)
        self.setFocusProxy(self.combo)
        self._show_line(shown=False)

    def example(self, pattern: str) -> str:
        """Return what the third number of the year looks like."""
        return printed_number(pattern, _EXAMPLE, self._year)

    def typed(self) -> str:
        """Return the pattern in the line."""
        pattern = self.line.text()
        for token, word in self._tokens.items():
            pattern = pattern.replace(word, token)
        return pattern

    def set_typed(self, pattern: str) -> None:
        """Show a pattern in the line."""
        self.line.set_text(self.in_words(pattern))

    def in_words(self, text: str) -> str:
        """Return a text with the tokens as they are typed here."""
        for token, word in self._tokens.items():
            text = text.replace(token, word)
        return text

    def show_pattern(self, pattern: str) -> None:
        """Show what holds; the line stays while a pattern of one's own is typed."""
        usual = pattern in _USUAL and not self._asks
        self.combo.select(pattern if usual else _OWN)
        self._show_line(shown=not usual)

    def forget(self) -> None:
        """Ask for no pattern of one's own any more."""
        self._asks = False

    def _choose(self, pattern: object) -> None:
        self._asks = pattern == _OWN
        self._show_line(shown=self._asks)
        if self._asks:
            self.line.setFocus()
            self.line.edit.selectAll()
        else:
            self.chosen.emit(pattern)

    def _show_line(self, *, shown: bool) -> None:
        self.line.setVisible(shown)
        self._hint.setVisible(shown)
