"""The line of filters above the register."""

from collections.abc import Callable, Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.ui.protocols.register_rows import Shown, Wanted
from app.ui.theme import Theme
from app.ui.widgets.buttons import IconButton
from app.ui.widgets.combo import Combo
from app.ui.widgets.filter_row import FilterRow
from app.ui.widgets.search_field import SearchField
from app.ui.widgets.segmented import SegmentedControl


class RegisterFilters(FilterRow):
    """Emits `changed` on every change of what is wanted, `left` when the table is wanted."""

    changed = Signal()
    left = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._kind = SegmentedControl(theme, self.tr("Kind"), [("", shown) for shown in (*Shown,)])
        self._kind.chosen.connect(lambda _kind: self.changed.emit())
        self._year = Combo(theme, self.tr("Year"))
        self._year.chosen.connect(lambda _year: self.changed.emit())
        self.search = SearchField(
            theme,
            self.tr("Search the register"),
            placeholder=self.tr("Number, title, party"),
        )
        self.search.searched.connect(lambda _words: self.changed.emit())
        self.search.returnPressed.connect(self.left)
        self._more = IconButton(theme, "filter", self.tr("Filters"), framed=True)
        self._more.setCheckable(True)
        self._more.toggled.connect(self._arrange)
        self.add(self._kind)
        self.add(self._year)
        self.add(self.search, 280)
        self.add(self._more)
        theme.changed.connect(self._arrange)
        self._arrange()
        self.set_counts(lambda _shown: 0)
        self.set_years(())

    def _arrange(self) -> None:
        """Keep kind and year behind a button where large text would fill the page with them."""
        large = self._theme.is_large
        self._more.setVisible(large)
        for widget in (self._kind, self._year):
            widget.setVisible(not large or self._more.isChecked())
        self.updateGeometry()

    def wanted(self) -> Wanted:
        """Return what is asked for."""
        year, shown = self._year.choice(), self._kind.value()
        assert isinstance(shown, Shown)
        return Wanted(self.search.text(), year if isinstance(year, int) else None, shown)

    def set_counts(self, count: Callable[[Shown], int]) -> None:
        """Say how many papers there are of each kind."""
        self._kind.set_text(Shown.ALL, self.tr("All {count}").format(count=count(Shown.ALL)))
        self._kind.set_text(
            Shown.MINUTES, self.tr("Minutes {count}").format(count=count(Shown.MINUTES))
        )
        self._kind.set_text(
            Shown.INTENT, self.tr("Of intent {count}").format(count=count(Shown.INTENT))
        )

    def set_years(self, years: Iterable[int]) -> None:
        """Offer these years."""
        named = self.tr("{year}")
        every: tuple[str, object] = (self.tr("All years"), None)
        self._year.set_choices([every, *((named.format(year=year), year) for year in years)])

    def clear(self) -> None:
        """Ask for everything."""
        blocked = self.blockSignals(True)
        self.search.clear()
        self._year.select(None)
        self._kind.set_value(Shown.ALL)
        self.blockSignals(blocked)
        self.changed.emit()
