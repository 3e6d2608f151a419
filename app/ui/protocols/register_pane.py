"""The table side of the page: the papers that the filters let through, or why there are none."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from app.services.register import Source
from app.storage.database import Change
from app.ui.context import Context
from app.ui.protocols.protocol_reading import read_register, read_registered
from app.ui.protocols.register_filters import RegisterFilters
from app.ui.protocols.register_model import RegisterModel
from app.ui.protocols.register_rows import Order, RegisterRows
from app.ui.protocols.register_table import Key, RegisterTable
from app.ui.widgets.buttons import SecondaryButton
from app.ui.widgets.empty_state import EmptyState

_OF_PAPERS = ("protocol", "protocol_party")
LISTED = (*_OF_PAPERS, "meeting", "participant", "organisation", "series")
"""The tables of which a change may change the register."""


class RegisterPane(QStackedWidget):
    """The table; in its place an explanation where nothing is found or kept yet.

    `begin_wanted`: a first paper is to be registered.
    """

    begin_wanted = Signal()

    def __init__(
        self, context: Context, filters: RegisterFilters, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._filters = filters
        self._rows = RegisterRows()
        self._order = Order()
        self.is_stale = True
        self.setProperty("surface", "base")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        theme = context.theme
        self.table = RegisterTable(theme, RegisterModel(self))
        self.table.columns.reordered.connect(self.reorder)
        self._clear_filters = SecondaryButton(theme, self.tr("Clear the filters"))
        self._clear_filters.clicked.connect(self._clear)
        self._no_match = EmptyState(
            theme, "search", self.tr("No such protocols"), "", (self._clear_filters,)
        )
        self._begin = SecondaryButton(
            theme, self.tr("Register a protocol"), icon="plus", key="Ctrl+N"
        )
        self._begin.clicked.connect(self.begin_wanted)
        self._empty = EmptyState(
            theme,
            "file-certificate",
            self.tr("No protocols yet"),
            self.tr(
                "The minutes of meetings appear here by themselves. A paper that exists already "
                "can be registered by number, date, parties and scan."
            ),
            (self._begin,),
        )
        for widget in (self.table, self._empty, self._no_match):
            self.addWidget(widget)
        # The empty state would ask for more height than a window with large text has.
        self.setMinimumSize(1, 120)
        self.setFocusProxy(self.table)

    @property
    def order(self) -> Order:
        """Return by what the rows are sorted."""
        return self._order

    def read(self, keep: Key | None = None) -> None:
        """Read the whole register; the paper `keep` is listed whatever the filters say."""
        today = self._context.now().date()
        self._rows.set_rows(self._context.archive.read(lambda s: read_register(s, today)))
        self.is_stale = False
        self._offer_filters()
        self.apply_filters(keep)

    def follow(self, change: Change, keep: Key | None, *, by_form: bool) -> None:
        """Show a change: what the form did to its own paper by itself, anything more anew."""
        if not change.touches(*LISTED):
            return
        others = any(change.touches(table) for table in LISTED if table not in _OF_PAPERS)
        if others or not by_form or keep is None or keep[0] is not Source.PROTOCOL:
            self.read(keep)
            return
        row = self._context.archive.read(lambda s: read_registered(s, keep[1]))
        self._rows.patch(keep, row)
        self._offer_filters()
        self.apply_filters(keep)

    def apply_filters(self, keep: Key | None = None) -> None:
        """List what the filters want, and the paper `keep`."""
        wanted = self._filters.wanted()
        found = self._rows.ordered(self._rows.find(wanted, keep), self._order)
        self.table.show_rows(found)
        self._filters.set_count("" if wanted.everything else self._found_words(len(found)))
        total = len(self._rows)
        self.setCurrentWidget(self.table if found else self._no_match if total else self._empty)

    def reorder(self, order: object) -> None:
        """Sort the rows otherwise."""
        if isinstance(order, Order):
            self._order = order
            self.table.set_order(order)
            self.apply_filters(self.table.current_key())

    def select(self, key: Key) -> bool:
        """Make a paper the current one, dropping filters that hide it; False: it is not there."""
        if self.table.select_key(key):
            return True
        self._filters.clear()
        return self.table.select_key(key)

    def take_focus(self) -> None:
        """Give the focus to what stands here: the table, or the way out of having none."""
        shown = self.currentWidget()
        if shown is self._empty:
            self._begin.setFocus()
        elif shown is self._no_match:
            self._clear_filters.setFocus()
        else:
            self.table.setFocus()

    def _offer_filters(self) -> None:
        self._filters.set_counts(self._rows.count)
        self._filters.set_years(self._rows.years())

    def _found_words(self, found: int) -> str:
        of = self.tr("{found} of %n protocol(s)", "", len(self._rows))
        return of.format(found=found)

    def _clear(self) -> None:
        self._filters.clear()
        self.take_focus()
