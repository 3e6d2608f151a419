"""The editor of a text inside its cell: a measure's or a direction's."""

from PySide6.QtCore import QEvent, QMimeData, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from app.ui.entry.body_text_edit import BodyTextEdit
from app.ui.theme import Theme
from app.ui.widgets.own_keys import ENTER, ENTER_OR_ESCAPE, kept_from_window
from app.ui.widgets.pasted_text import single_line


class CellTextEdit(BodyTextEdit):
    """One paragraph that wraps: Enter is `confirmed`, Esc `cancelled`, another line `grown`."""

    confirmed = Signal()
    cancelled = Signal()
    grown = Signal()

    def __init__(
        self,
        theme: Theme,
        name: str,
        parent: QWidget | None = None,
        *,
        padding: tuple[int, int] = BodyTextEdit.padding,
    ) -> None:
        """Make an editor; `padding` is what the fields of the other cells have."""
        self.padding = padding  # measured by the next line
        super().__init__(theme, name, min_lines=1, max_lines=8, parent=parent)

    def _fit(self, *_: object) -> None:
        before = self.height()
        super()._fit()
        if self.height() != before:
            self.grown.emit()

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Insert pasted text as one paragraph."""
        self.textCursor().insertText(single_line(source.text()))
        self.ensureCursorVisible()

    def event(self, event: QEvent) -> bool:
        """Keep Esc and Enter from the window's shortcuts."""
        return kept_from_window(event, ENTER_OR_ESCAPE) or super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Confirm, give up, or type."""
        if event.key() in ENTER and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.confirmed.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.cancelled.emit()
        else:
            super().keyPressEvent(event)
