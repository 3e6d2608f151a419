"""This year's measures of an organisation, each a way to the plan."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.services.measure_rows import MeasureRow
from app.ui.theme import Theme
from app.ui.tokens import Spacing, Tone
from app.ui.widgets.badges import OVERDUE, measure_word
from app.ui.widgets.labels import SecondaryLabel, SectionLabel
from app.ui.widgets.row_list import RowList
from app.ui.widgets.rows import Row
from app.values.language import Language


class CarriedMeasures(QWidget):
    """A heading with the count and a list; `opened` carries the measure to show in the plan."""

    opened = Signal(object)

    def __init__(self, theme: Theme, language: Language) -> None:
        super().__init__()
        self._language = language
        self._title = SectionLabel()
        self._count = SecondaryLabel()
        self._list = RowList(theme, "")
        self._list.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.opened.connect(self.opened)
        self._none = SecondaryLabel(self.tr("It carries no measures this year."), wrap=True)
        head = QHBoxLayout()
        head.addWidget(self._title)
        head.addStretch(1)
        head.addWidget(self._count, 0, Qt.AlignmentFlag.AlignBottom)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Spacing.S)
        column.addLayout(head)
        column.addWidget(self._list)
        column.addWidget(self._none)
        theme.changed.connect(self._fit)

    def show_measures(self, rows: Sequence[MeasureRow], year: int, today: date) -> None:
        """Show a year's measures."""
        self._title.setText(self.tr("{year} measures").format(year=year))
        self._list.setAccessibleName(self._title.text())
        late = sum(row.overdue(today) for row in rows)
        count = self.tr("%n measure(s)", "", len(rows))
        if late:
            count = self.tr("{measures}, {late} overdue").format(measures=count, late=late)
        self._count.setText(count if rows else "")
        self._list.set_rows([self._row(row, year, today) for row in rows])
        self._list.setVisible(bool(rows))
        self._none.setVisible(not rows)
        self._fit()

    def _row(self, row: MeasureRow, year: int, today: date) -> Row:
        mark = OVERDUE if row.overdue(today) else row.status.value
        when = row.deadline.short(self._language, year) if row.deadline else ""
        title = f"{row.number}. {row.short_title or row.text}"
        tone = Tone.RED if mark == OVERDUE else Tone.TEXT
        state = measure_word(mark)
        return Row(row.id, title, when, state=state, mark=mark, tone=tone, wrap=True)

    def _fit(self) -> None:
        self._list.setFixedHeight(max(1, self._list.sizeHint().height()))

    def resizeEvent(self, event: object) -> None:
        """Let the list be as high as its rows."""
        super().resizeEvent(event)  # type: ignore[arg-type] # Qt passes its own event
        self._fit()
