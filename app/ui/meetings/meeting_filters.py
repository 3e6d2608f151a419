"""The line of filters above the list of meetings."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.services.meeting_list import SeatedRow, State, Wanted
from app.ui.theme import Theme
from app.ui.widgets.buttons import IconButton
from app.ui.widgets.combo import Combo
from app.ui.widgets.filter_row import FilterRow
from app.ui.widgets.search_field import SearchField


class MeetingFilters(FilterRow):
    """Emits `changed` on every change of what is wanted, `left` when the list is wanted."""

    changed = Signal()
    left = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.search = SearchField(
            theme, self.tr("Search meetings"), placeholder=self.tr("Search meetings")
        )
        self.search.searched.connect(self.changed)
        self.search.returnPressed.connect(self.left)
        self._year = Combo(theme, self.tr("Year"))
        self._state = Combo(theme, self.tr("State"))
        self._organisation = Combo(theme, self.tr("Organisation"))
        self.add(self.search, 300)
        self._more = IconButton(theme, "filter", self.tr("Filters"), framed=True)
        self._more.setCheckable(True)
        self._more.toggled.connect(self._arrange)
        self.add(self._more)
        for combo in (self._year, self._state, self._organisation):
            combo.chosen.connect(self.changed)
            self.add(combo)
        self._state.set_choices(
            [
                (self.tr("All states"), None),
                (self.tr("Coming"), State.COMING),
                (self.tr("Draft"), State.DRAFT),
                (self.tr("Unsigned"), State.FINAL),
                (self.tr("Signed"), State.SIGNED),
            ]
        )
        theme.changed.connect(self._arrange)
        self._arrange()
        self.set_years(())
        self.set_organisations(())

    def _arrange(self) -> None:
        """Keep the combos behind a button where large text would fill the page with them."""
        self._organisation.setMaximumWidth(self._theme.px(260))
        large = self._theme.is_large
        self._more.setVisible(large)
        for combo in (self._year, self._state, self._organisation):
            combo.setVisible(not large or self._more.isChecked())
        self.updateGeometry()

    def wanted(self) -> Wanted:
        """Return what is asked for."""
        year, state = self._year.choice(), self._state.choice()
        organisation = self._organisation.choice()
        return Wanted(
            words=self.search.text(),
            year=year if isinstance(year, int) else None,
            state=state if isinstance(state, State) else None,
            organisation_id=organisation if isinstance(organisation, int) else None,
        )

    def set_years(self, years: Iterable[int]) -> None:
        """Offer these years."""
        named = self.tr("{year}")
        self._year.set_choices(
            [(self.tr("All years"), None), *((named.format(year=year), year) for year in years)]
        )

    def set_organisations(self, organisations: Sequence[SeatedRow]) -> None:
        """Offer these organisations."""
        self._organisation.set_choices(
            [
                (self.tr("All organisations"), None),
                *((row.short, row.id) for row in organisations),
            ]
        )

    def words(self) -> str:
        """Return what the combos ask for, in words: „2025 m., Pasirašytas“."""
        combos = (self._year, self._state, self._organisation)
        return ", ".join(combo.currentText() for combo in combos if combo.choice() is not None)

    def clear(self) -> None:
        """Ask for everything."""
        blocked = self.blockSignals(True)
        self.search.clear()
        for combo in (self._year, self._state, self._organisation):
            combo.select(None)
        self.blockSignals(blocked)
        self.changed.emit()
