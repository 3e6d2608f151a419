"""The line below the list of seats where an hour or a name is entered."""

from collections.abc import Callable, Sequence
from datetime import time

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.services.people import PersonRow
from app.ui.context import Context
from app.ui.minutes.person_field import PersonField
from app.ui.tokens import Spacing
from app.ui.widgets.buttons import IconButton, SecondaryButton
from app.ui.widgets.dates import TimeField
from app.ui.widgets.labels import FieldLabel


class SeatStrip(QWidget):
    """Asks one thing about one seat; Enter answers, Esc gives up. `closed` when it is done.

    An answer that could not be recorded (`take` says False) stays.
    """

    closed = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._field: TimeField | PersonField | None = None
        self._answered: Callable[[], bool] | None = None
        self._offered = ""
        self._question = FieldLabel(wrap=True)
        self._row = QHBoxLayout()
        self._row.setSpacing(Spacing.XS)
        self._done = SecondaryButton(context.theme, self.tr("Record"), compact=True)
        self._done.clicked.connect(self._answer)
        self._cancel = IconButton(context.theme, "x", self.tr("Cancel"), compact=True)
        self._cancel.clicked.connect(self.close_strip)
        self._row.addWidget(self._done, 0, Qt.AlignmentFlag.AlignTop)
        self._row.addWidget(self._cancel, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, Spacing.S, 14, Spacing.S)
        column.setSpacing(Spacing.XS)
        column.addWidget(self._question)
        column.addLayout(self._row)
        self.hide()

    def ask_time(self, question: str, value: time, take: Callable[[time | None], bool]) -> None:
        """Ask for an hour; an emptied field answers None."""
        field = TimeField(self._context.theme, question, compact=True, parent=self)
        field.set_value(value)
        self._show(question, field, lambda: take(field.value()))
        self._offered = field.text()
        field.edit.installEventFilter(self)
        field.edit.selectAll()

    def ask_name(
        self, question: str, people: Sequence[PersonRow], take: Callable[[str], bool]
    ) -> None:
        """Ask for a person."""
        field = PersonField(self._context, question, people, self)
        field.cancelled.connect(self.close_strip)
        self._show(question, field, lambda: take(field.text().strip()))
        field.confirmed.connect(self._answer)

    def flush(self) -> None:
        """Answer with what stands there, if it was changed and can be read."""
        if isinstance(self._field, TimeField) and self._field.text() != self._offered:
            self._answer()

    def keep_typed(self) -> None:
        """Answer with a name that waits for Enter, too."""
        if isinstance(self._field, PersonField) and self._field.text().strip():
            self._answer()

    def close_strip(self) -> None:
        """Ask no more."""
        field, self._field, self._answered = self._field, None, None
        if field is None:
            return
        had_focus = self.isAncestorOf(self.window().focusWidget() or self.window())
        if isinstance(field, PersonField):
            field.popup.hide()
        field.hide()
        field.deleteLater()
        self.hide()
        if had_focus:
            self.closed.emit()

    def _show(
        self, question: str, field: TimeField | PersonField, answered: Callable[[], bool]
    ) -> None:
        self.close_strip()
        self._field, self._answered = field, answered
        self._question.setText(question)
        self._row.insertWidget(0, field, 1, Qt.AlignmentFlag.AlignTop)
        self.show()
        field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _answer(self) -> None:
        field, answered = self._field, self._answered
        if field is None or answered is None:
            return
        if isinstance(field, TimeField):
            field.committed.emit(field.text())
            if not field.is_valid():
                return
        if answered():
            self.close_strip()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Answer on Enter, give up on Esc."""
        field = self._field
        if not isinstance(field, TimeField) or watched is not field.edit:
            return False
        if not isinstance(event, QKeyEvent) or event.modifiers() & ~(
            Qt.KeyboardModifier.KeypadModifier
        ):
            return False
        escape = event.key() == Qt.Key.Key_Escape
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if event.type() == QEvent.Type.ShortcutOverride and (escape or enter):
            event.accept()
            return True
        if event.type() == QEvent.Type.KeyPress and escape:
            self.close_strip()
            return True
        if event.type() == QEvent.Type.KeyPress and enter:
            self._answer()
            return True
        return False
