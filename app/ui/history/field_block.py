"""One field of a change: its name, from and to, and the ways back."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.services.going_back import When
from app.services.history import FieldChange, RowChange, What
from app.services.record_values import Value
from app.ui.history.difference_text import DifferenceText
from app.ui.record_words import RecordWords
from app.ui.theme import Theme
from app.ui.tokens import Spacing
from app.ui.widgets.buttons import SecondaryButton
from app.ui.widgets.flow_layout import FlowLayout
from app.ui.widgets.labels import BodyLabel, FieldLabel
from app.values.deadline import Deadline
from app.values.differences import differences

# Longer texts are compared word by word; shorter ones are read at a glance.
_SHORT = 24


class FieldBlock(QWidget):
    """Emits `return_wanted(When)`. `may_return` False: only tells.

    `compares`: it marks what was removed and added.
    """

    return_wanted = Signal(object)

    def __init__(
        self,
        theme: Theme,
        words: RecordWords,
        change: RowChange,
        field: FieldChange,
        *,
        may_return: bool,
    ) -> None:
        super().__init__()
        self._was_there = change.what is not What.CREATED
        name = words.field(change.subject.kind, field.column)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, Spacing.S)
        column.setSpacing(Spacing.XS)
        column.addWidget(FieldLabel(name))
        told = _told(theme, words, name, field)
        self.compares = isinstance(told, DifferenceText)
        column.addWidget(told)
        self.buttons: list[SecondaryButton] = []
        if may_return and not field.fixed:
            self._offer(theme, name, field)
        if self.buttons:
            row = QWidget()
            flow = FlowLayout(row, Spacing.S)
            for button in self.buttons:
                flow.addWidget(button)
            column.addWidget(row)

    def _offer(self, theme: Theme, name: str, field: FieldChange) -> None:
        is_text = any(isinstance(value, str) for value in (field.before, field.after))
        differs = not same(field.before, field.now) and not same(field.before, field.after)
        if differs and self._was_there:
            text = (
                self.tr("Return to the earlier text")
                if is_text
                else self.tr("Return to the earlier value")
            )
            self._add(theme, text, name, When.BEFORE)
        if not same(field.after, field.now):
            text = self.tr("Return to this text") if is_text else self.tr("Return to this value")
            self._add(theme, text, name, When.AFTER)

    def _add(self, theme: Theme, text: str, name: str, when: When) -> None:
        button = SecondaryButton(theme, text, icon="restore", compact=True)
        button.setAccessibleName(f"{text}: {name}")
        button.clicked.connect(lambda: self.return_wanted.emit(when))
        self.buttons.append(button)


def same(one: Value, other: Value) -> bool:
    """Tell whether two values say the same; '' and nothing do."""
    if isinstance(one, Deadline) and isinstance(other, Deadline):
        return one.means_same(other) and (
            one.typed == other.typed or not (one.typed and other.typed)
        )
    return (one or None) == (other or None)


def _told(theme: Theme, words: RecordWords, name: str, field: FieldChange) -> QWidget:
    before, after = field.before, field.after
    texts = isinstance(before, str | None) and isinstance(after, str | None)
    if texts and max(len(str(before or "")), len(str(after or ""))) > _SHORT:
        pieces = differences(str(before or ""), str(after or ""))
        return DifferenceText(theme, name, pieces)
    label = BodyLabel(f"{words.value(before)} → {words.value(after)}", wrap=True)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label
