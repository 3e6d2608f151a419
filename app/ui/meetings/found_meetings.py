"""The list side of the page: the meetings that the filters let through, or why there are none."""

import sqlite3
from datetime import date

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QSplitter, QStackedWidget, QWidget

from app.services import meeting_list
from app.services.meeting_list import MeetingListRow
from app.storage.database import Change
from app.ui.context import Context
from app.ui.meetings.meeting_filters import MeetingFilters
from app.ui.meetings.meeting_rows import MeetingRows
from app.ui.widgets.buttons import SecondaryButton
from app.ui.widgets.empty_state import EmptyState
from app.ui.widgets.paged_list import PagedList

LISTED = ("meeting", "agenda_item", "participant", "organisation")
"""The tables of which a change may change the list."""
_LIST_WIDTH, _PANE_WIDTH = 432, 624
_PAGE = 50
# When a meeting far down is to be shown, so many at a time are taken in on the way to it.
_STRIDE = 500


class FoundMeetings(QStackedWidget):
    """The list beside a pane; in their place an explanation where nothing is found or kept yet.

    `chosen(id)`: a meeting has become the current one, None where there is none. `opened(id)`:
    Enter or a double click. `menu_wanted(point of the list)`. `begin_wanted`: a first meeting.
    """

    chosen = Signal(object)
    opened = Signal(object)
    menu_wanted = Signal(QPoint)
    begin_wanted = Signal()

    def __init__(self, context: Context, filters: MeetingFilters, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self._filters = filters
        self._rows = MeetingRows(context.language)
        self._shown: tuple[MeetingListRow, ...] = ()
        self._more = False
        self._keep: int | None = None
        self.setProperty("surface", "base")
        self.setMinimumHeight(1)  # the filters above need their lines
        for widget in (self._build_list(), self._build_no_match(), self._build_empty()):
            self.addWidget(widget)

    # Building

    def _build_list(self) -> QWidget:
        theme = self._context.theme
        self.list = PagedList(theme, self.tr("Meetings"))
        self.list.setUniformItemSizes(False)  # sections are lower
        self.list.more_wanted.connect(self._take_in_more)
        self.list.chosen.connect(self.chosen)
        self.list.opened.connect(self.opened)
        self.list.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.list.customContextMenuRequested.connect(self._ask_for_menu)
        self.splitter = QSplitter(self)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.addWidget(self.list)
        return self.splitter

    def hold(self, pane: QWidget) -> None:
        """Put a pane, a child of `splitter`, beside the list; called once."""
        theme = self._context.theme
        self.splitter.addWidget(pane)
        self.splitter.setStretchFactor(1, 1)
        state = self._context.settings.state("meetings")
        if state.isEmpty() or not self.splitter.restoreState(state):
            self.splitter.setSizes([theme.px(_LIST_WIDTH), theme.px(_PANE_WIDTH)])

    def _build_no_match(self) -> QWidget:
        theme = self._context.theme
        self._clear_filters = SecondaryButton(theme, self.tr("Clear the filters"))
        self._clear_filters.clicked.connect(self._clear)
        self._no_match = EmptyState(
            theme, "search", self.tr("No such meetings"), " ", (self._clear_filters,)
        )
        return self._no_match

    def _build_empty(self) -> QWidget:
        theme = self._context.theme
        self._begin_first = SecondaryButton(theme, self.tr("New meeting"), key="Ctrl+N")
        self._begin_first.clicked.connect(self.begin_wanted)
        self._empty = EmptyState(
            theme,
            "calendar",
            self.tr("No meetings yet"),
            self.tr("Date, place, agenda and participants. Everything else can follow later."),
            (self._begin_first,),
        )
        return self._empty

    # What is listed

    @property
    def nothing_fits(self) -> bool:
        """Tell whether there are meetings, but none that the filters let through."""
        return self.currentWidget() is self._no_match

    def current(self) -> int | None:
        """Return the id of the current meeting."""
        key = self.list.current_key()
        return key if isinstance(key, int) else None

    def neighbour(self, meeting_id: int) -> int | None:
        """Return the meeting that follows in the list, the one before where none does."""
        ids = [row.id for row in self._shown]
        place = ids.index(meeting_id)
        return next(iter([*ids[place + 1 :], *reversed(ids[:place])]), None)

    def last_before(self, meeting_id: int) -> MeetingListRow | None:
        """Return the meeting that a new one may take people and place over from."""
        today = self._today()
        return self._context.archive.glance(
            lambda c: meeting_list.last_before(c, meeting_id, today)
        )

    def read(self, keep: int | None) -> None:
        """Read what is shown and offered; the meeting `keep` is listed whatever the filters say."""
        years, seated = self._context.archive.glance(
            lambda c: (meeting_list.list_years(c), meeting_list.list_seated(c))
        )
        self._filters.set_years(years)
        self._filters.set_organisations(seated)
        self._list(keep, len(self._shown))

    def follow(self, change: Change, keep: int | None) -> None:
        """Show a change."""
        if change.touches(*LISTED):
            self.read(keep)

    def apply_filters(self, keep: int | None) -> None:
        """List what the filters want, and the meeting `keep`."""
        self._list(keep, 0)

    def _list(self, keep: int | None, least: int) -> None:
        """List from the beginning, so many at least, and as far as the current meeting."""
        today, wanted = self._today(), self._filters.wanted()
        self._keep = keep

        def read(c: sqlite3.Connection) -> tuple[int, int]:
            page = meeting_list.list_page(c, wanted, today, max(least, _PAGE), keep=keep)
            self._shown, self._more = page.rows, page.more
            total = meeting_list.count_meetings(c)
            if wanted.everything:
                return total, total
            if not page.more:
                return len(page.rows), total
            return meeting_list.count_found(c, wanted, today, keep), total

        found, total = self._context.archive.glance(read)
        current = self.current()
        if current is not None:
            self._reach(current)
        self._show()
        if wanted.everything:
            self._filters.set_count(self.tr("%n meeting(s)", "", total) if total else "")
        else:
            of = self.tr("{found} of %n meeting(s)", "", total)
            self._filters.set_count(of.format(found=found))
            self._say_what_was_sought(wanted.words.strip())
        self.setCurrentWidget(self.splitter if found else self._no_match if total else self._empty)
        if found and self.list.current_key() is None and self.list.select_first():
            self.chosen.emit(self.list.current_key())

    def _reach(self, meeting_id: int) -> bool:
        """Take in as many as it takes to have a meeting in the list; False where it is not."""
        wanted, today = self._filters.wanted(), self._today()

        def is_listed(c: sqlite3.Connection) -> bool:
            return meeting_list.is_listed(c, wanted, today, meeting_id, keep=self._keep)

        if any(row.id == meeting_id for row in self._shown):
            return True
        if not self._context.archive.glance(is_listed):
            return False
        while self._more and not any(row.id == meeting_id for row in self._shown):
            self._take_in(_STRIDE)
        return True

    def _take_in(self, most: int) -> None:
        wanted, today, after = self._filters.wanted(), self._today(), self._shown[-1]
        page = self._context.archive.glance(
            lambda c: meeting_list.list_page(c, wanted, today, most, after=after, keep=self._keep)
        )
        self._shown, self._more = (*self._shown, *page.rows), page.more

    def _take_in_more(self) -> None:
        self._take_in(_PAGE)
        self._show()

    def _show(self) -> None:
        self.list.set_rows(self._rows.rows(self._shown, self._today()), more=self._more)

    def _today(self) -> date:
        return self._context.now().date()

    def _say_what_was_sought(self, words: str) -> None:
        chosen = self._filters.words()
        if words and chosen:
            text = self.tr("Searched for “{words}”, chosen: {chosen}.")
        elif words:
            text = self.tr("Searched for “{words}”.")
        else:
            text = self.tr("Chosen: {chosen}.")
        self._no_match.set_texts(
            self.tr("No such meetings"), text.format(words=words, chosen=chosen)
        )

    # Going about in it

    def select(self, meeting_id: int) -> None:
        """Make a meeting the current one, dropping filters that hide it."""
        if not self._reach(meeting_id):
            self._filters.clear()
            self._reach(meeting_id)
        self._show()
        self.list.select_key(meeting_id)

    def take_focus(self) -> None:
        """Give the focus to what stands here: the list, or the way out of having none."""
        shown = self.currentWidget()
        if shown is self._empty:
            self._begin_first.setFocus()
        elif shown is self._no_match:
            self._clear_filters.setFocus()
        elif self.list.isVisibleTo(self):
            self.list.setFocus()

    def keep_widths(self) -> None:
        """Keep how the user has divided the room."""
        self._context.settings.keep_state("meetings", self.splitter.saveState())

    def _clear(self) -> None:
        self._filters.clear()
        self.take_focus()

    def _ask_for_menu(self, point: QPoint) -> None:
        if self.list.indexAt(point).isValid() and self.current() is not None:
            self.menu_wanted.emit(point)
