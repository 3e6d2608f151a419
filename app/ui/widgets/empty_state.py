"""What stands where nothing is: a sign, a sentence, a way on."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from app.ui.theme import Theme
from app.ui.tokens import Spacing
from app.ui.widgets.labels import PlainLabel, SecondaryLabel, SectionLabel
from app.ui.widgets.sign import Sign


class EmptyState(QWidget):
    """A sign of 36 px, a title, an optional sentence, one or two buttons; centred."""

    def __init__(
        self,
        theme: Theme,
        icon: str,
        title: str,
        sentence: str = "",
        buttons: Sequence[QPushButton] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self.title = SectionLabel(title, wrap=True)
        self.sentence = SecondaryLabel(sentence, wrap=True)
        if not sentence:
            self.sentence.hide()  # showing it here, without a parent, would open a window
        self.buttons = tuple(buttons)
        centre = Qt.AlignmentFlag.AlignHCenter
        column = QVBoxLayout(self)
        column.setContentsMargins(Spacing.XL, Spacing.XL, Spacing.XL, Spacing.XL)
        column.setSpacing(Spacing.S)
        column.addStretch(1)
        column.addWidget(Sign(theme, icon), 0, centre)
        column.addSpacing(Spacing.S)
        for label in (self.title, self.sentence):
            label.setAlignment(centre)
            column.addLayout(_centred(label))
        row = QHBoxLayout()
        row.setSpacing(Spacing.S)
        row.addStretch(1)
        for button in buttons:
            row.addWidget(button)
        row.addStretch(1)
        column.addSpacing(Spacing.S)
        column.addLayout(row)
        column.addStretch(1)
        theme.changed.connect(self._measure)
        self._measure()

    def set_texts(self, title: str, sentence: str = "") -> None:
        """Say something else."""
        self.title.setText(title)
        self.sentence.setText(sentence)
        self.sentence.setVisible(bool(sentence))

    def _measure(self) -> None:
        for label in (self.title, self.sentence):
            label.setMaximumWidth(self._theme.px(420))


def _centred(label: PlainLabel) -> QHBoxLayout:
    """Keep a wrapping label in the middle at its widest; an alignment flag would squeeze it."""
    row = QHBoxLayout()
    row.addStretch(1)
    row.addWidget(label, 100)
    row.addStretch(1)
    return row
