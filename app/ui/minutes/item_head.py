"""The fixed head of the open item: which of how many, the ways to its neighbours, its title."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.services.agenda import ItemRow
from app.ui.minutes.title_field import TitleField
from app.ui.theme import Theme
from app.ui.tokens import Spacing
from app.ui.widgets.buttons import IconButton
from app.ui.widgets.labels import KeyHint, SecondaryLabel
from app.values.enums import Outcome


class ItemHead(QWidget):
    """`stepped(-1 or 1)`: to the item before or after."""

    stepped = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.place = SecondaryLabel()
        self.title = TitleField(theme, self.tr("Item title"))
        self.previous = IconButton(
            theme, "chevron-left", self.tr("Previous item"), key="Ctrl+PgUp", compact=True
        )
        self.next = IconButton(
            theme, "chevron-right", self.tr("Next item"), key="Ctrl+PgDown", compact=True
        )
        self.previous.clicked.connect(lambda: self.stepped.emit(-1))
        self.next.clicked.connect(lambda: self.stepped.emit(1))
        line = QHBoxLayout()
        line.setSpacing(Spacing.XS)
        line.addWidget(self.place)
        line.addStretch(1)
        line.addWidget(self.previous)
        line.addWidget(KeyHint("Ctrl+PgUp"))
        line.addSpacing(Spacing.L)
        line.addWidget(KeyHint("Ctrl+PgDn"))
        line.addWidget(self.next)
        column = QVBoxLayout(self)
        column.setContentsMargins(Spacing.XL - 2, Spacing.S - 2, Spacing.XL - 2, Spacing.S)
        column.setSpacing(0)
        column.addLayout(line)
        column.addWidget(self.title)

    def show_place(self, row: ItemRow, count: int) -> None:
        """Say which item this is and how it ended."""
        place = self.tr("Item {number} of {count}").format(number=row.number, count=count)
        outcome = self._outcome_word(row.outcome)
        self.place.setText(f"{place} · {outcome}" if outcome else place)
        self.previous.setEnabled(row.number > 1)
        self.next.setEnabled(row.number < count)

    def _outcome_word(self, outcome: Outcome) -> str:
        match outcome:
            case Outcome.DECIDED:
                return self.tr("decided")
            case Outcome.NO_DECISION:
                return self.tr("finished without a decision")
            case Outcome.WITHDRAWN:
                return self.tr("withdrawn")
            case Outcome.POSTPONED:
                return self.tr("postponed")
            case Outcome.OPEN:
                return ""
