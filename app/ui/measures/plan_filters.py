"""The line of filters over a plan."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.ui.context import Context
from app.ui.measures.plan_filter import PlanFilter
from app.ui.measures.plan_reading import PlanRows
from app.ui.widgets.badges import OVERDUE, measure_word
from app.ui.widgets.buttons import LinkButton
from app.ui.widgets.combo import Combo
from app.ui.widgets.filter_row import FilterRow
from app.ui.widgets.search_field import SearchField
from app.values.enums import MeasureStatus

_STATUSES = (
    MeasureStatus.PLANNED.value,
    MeasureStatus.IN_PROGRESS.value,
    OVERDUE,
    MeasureStatus.DONE.value,
    MeasureStatus.DROPPED.value,
)


class PlanFilters(QWidget):
    """`changed` when other measures are to be shown, `plan_chosen` with a plan's id,
    `plan_wanted` for a new plan.
    """  # noqa: D205 - one list of signals

    changed = Signal()
    plan_chosen = Signal(object)
    plan_wanted = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme = context.theme
        self._years = Combo(theme, self.tr("Plan year"))
        self._years.chosen.connect(self.plan_chosen)
        self._organisations = Combo(theme, self.tr("Organisation"))
        self._organisations.chosen.connect(lambda _row: self.changed.emit())
        self._statuses = Combo(theme, self.tr("Status"))
        self._statuses.set_choices(
            [(self.tr("All statuses"), ""), *((measure_word(one), one) for one in _STATUSES)]
        )
        self._statuses.chosen.connect(lambda _status: self.changed.emit())
        self._words = SearchField(
            theme, self.tr("Filter the measures"), placeholder=self.tr("Filter")
        )
        self._words.searched.connect(lambda _text: self.changed.emit())
        new = LinkButton(theme, self.tr("New plan"), icon="calendar-plus")
        new.clicked.connect(self.plan_wanted)
        self._row = FilterRow(theme, self)
        self._row.add(self._years, 112)
        self._row.add(self._organisations, 186)
        self._row.add(self._statuses, 148)
        self._row.add(self._words, 190)
        self._row.add(new)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._row)

    @property
    def chosen(self) -> PlanFilter:
        """Return what is to be shown."""
        organisation = self._organisations.choice()
        status = self._statuses.choice()
        return PlanFilter(
            organisation if isinstance(organisation, int) else None,
            str(status or ""),
            self._words.text().strip(),
        )

    def show_plan(self, rows: PlanRows) -> None:
        """Offer the plans there are and the organisations of this one."""
        several = len({row.series_id for row in rows.plans}) > 1
        names = []
        for row in rows.plans:
            year = self.tr("{year}").format(year=row.year)
            names.append((f"{year} · {row.series_name}" if several else year, row.id))
        self._years.set_choices(names)
        self._years.select(rows.plan.id if rows.plan else None)
        carriers = {one.organisation_id for row in rows.measures for one in row.responsibles}
        known = [(row.short, row.id) for row in rows.organisations if row.id in carriers]
        every: tuple[str, object] = (self.tr("All organisations"), None)
        self._organisations.set_choices([every, *known])

    def set_count(self, text: str) -> None:
        """Say how much is shown."""
        self._row.set_count(text)

    def clear(self) -> None:
        """Let everything through."""
        self._organisations.select(None)
        self._statuses.select("")
        self._words.blockSignals(True)
        self._words.clear()
        self._words.blockSignals(False)
        self.changed.emit()

    def focus_words(self) -> None:
        """Put the cursor into the field for words."""
        self._words.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._words.selectAll()

    @property
    def first(self) -> QWidget:
        """Return where F6 leads."""
        return self._words
