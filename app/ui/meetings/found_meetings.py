"""The list side of the page: the meetings that the filters let through, or why there are none."""

from datetime import date

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QSplitter, QStackedWidget, QWidget

from app.errors import UserError
from app.services import meetings, organisations
from app.services.meetings import MeetingListRow
from app.storage.database import Change
from app.ui.context import Context
from app.ui.meetings.long_list import LongList
from app.ui.meetings.meeting_filters import MeetingFilters
from app.ui.meetings.meetings_model import MeetingsModel
from app.ui.widgets.buttons import SecondaryButton
from app.ui.widgets.empty_state import EmptyState

LISTED = ("meeting", "agenda_item", "participant", "organisation")
"""The tables of which a change may change the list."""
_LIST_WIDTH, _PANE_WIDTH = 432, 624


class FoundMeetings(QStackedWidget):
    """The list beside a pane; in their place an explanation where nothing is found or kept yet.

    `chosen(id)`: a meeting has become the current one, None where there is none. `opened(id)`:
    Enter or a double click. `menu_wanted(point of the list)`. `begin_wanted`: a first meeting.
    """

    chosen = Signal(object)
    opened = Signal(object)
    menu_wanted = Signal(QPoint)
    begin_wanted = Signal()

    def __init__(self, context: Context, filters: MeetingFilters, pane: QWidget) -> None:
        super().__init__()
        self._context = context
        self._filters = filters
        self._model = MeetingsModel(context.language)
        self.setProperty("surface", "base")
        self.setMinimumHeight(1)  # the filters above need their lines
        for widget in (self._build_list(pane), self._build_no_match(), self._build_empty()):
            self.addWidget(widget)

    # Building

    def _build_list(self, pane: QWidget) -> QWidget:
        theme = self._context.theme
        self.list = LongList(theme, self.tr("Meetings"))
        self.list.chosen.connect(self.chosen)
        self.list.opened.connect(self.opened)
        self.list.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.list.customContextMenuRequested.connect(self._ask_for_menu)
        self._splitter = QSplitter()
        self._splitter.setChildrenCollapsible(False)
        self._splitter.addWidget(self.list)
        self._splitter.addWidget(pane)
        self._splitter.setStretchFactor(1, 1)
        state = self._context.settings.state("meetings")
        if state.isEmpty() or not self._splitter.restoreState(state):
            self._splitter.setSizes([theme.px(_LIST_WIDTH), theme.px(_PANE_WIDTH)])
        return self._splitter

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

    def ids(self) -> list[int]:
        """Return the ids of the meetings in the list, from top to bottom."""
        return [row.key for row in self.list.rows() if isinstance(row.key, int)]

    def neighbour(self, meeting_id: int) -> int | None:
        """Return the meeting that follows in the list, the one before where none does."""
        ids = self.ids()
        place = ids.index(meeting_id)
        return next(iter([*ids[place + 1 :], *reversed(ids[:place])]), None)

    def last_before(self, meeting_id: int) -> MeetingListRow | None:
        """Return the meeting that a new one may take people and place over from."""
        return self._model.last_before(meeting_id, self._today())

    def read(self, keep: int | None) -> None:
        """Read the whole list; the meeting `keep` is listed whatever the filters say."""
        rows, known = self._context.archive.read(
            lambda s: (meetings.list_meetings(s), organisations.list_organisations(s))
        )
        self._model.set_meetings(rows)
        self._filters.set_years(self._model.years())
        self._filters.set_organisations(known, self._model.organisation_ids())
        self.apply_filters(keep)

    def follow(self, change: Change, keep: int | None) -> None:
        """Show a change: of one meeting's own data by itself, of anything more by reading anew."""
        if change.touches(*LISTED) and not self._patch(change, keep):
            self.read(keep)

    def _patch(self, change: Change, keep: int | None) -> bool:
        changed = change.ids.get("meeting", frozenset())
        if change.touches("agenda_item", "participant", "organisation") or len(changed) != 1:
            return False
        try:
            row = self._context.archive.read(lambda s: meetings.meeting(s, next(iter(changed))))
        except UserError:
            return False
        if not self._model.patch(row):
            return False
        self.apply_filters(keep)
        return True

    def apply_filters(self, keep: int | None) -> None:
        """List what the filters want, and the meeting `keep`."""
        today, wanted = self._today(), self._filters.wanted()
        found = self._model.find(wanted, today, keep)
        self.list.set_rows(self._model.rows(found, today))
        total = len(self._model)
        if wanted.everything:
            self._filters.set_count(self.tr("%n meeting(s)", "", total) if total else "")
        else:
            of = self.tr("{found} of %n meeting(s)", "", total)
            self._filters.set_count(of.format(found=len(found)))
            self._say_what_was_sought(wanted.words.strip())
        self.setCurrentWidget(self._splitter if found else self._no_match if total else self._empty)
        if found and self.list.current_key() is None and self.list.select_first():
            self.chosen.emit(self.list.current_key())

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
        if meeting_id not in self.ids():
            self._filters.clear()
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
        self._context.settings.keep_state("meetings", self._splitter.saveState())

    def _clear(self) -> None:
        self._filters.clear()
        self.take_focus()

    def _ask_for_menu(self, point: QPoint) -> None:
        if self.list.indexAt(point).isValid() and self.current() is not None:
            self.menu_wanted.emit(point)
