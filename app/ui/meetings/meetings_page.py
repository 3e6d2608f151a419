"""Posėdžiai: find any meeting, see it, edit its data, begin the next."""

from collections.abc import Callable, Mapping
from datetime import date

from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QMenu, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from app.errors import UserError
from app.services import meetings, organisations
from app.services.series import list_series
from app.storage.database import Change
from app.ui.context import Context
from app.ui.icons import icon
from app.ui.meetings import meeting_deeds
from app.ui.meetings.long_list import LongList
from app.ui.meetings.meeting_details import MeetingDetails
from app.ui.meetings.meeting_filters import MeetingFilters
from app.ui.meetings.meeting_form import MeetingForm
from app.ui.meetings.meeting_view import MeetingView, read_meeting
from app.ui.meetings.meetings_model import MeetingsModel
from app.ui.page import Command, Page, Place, Screen
from app.ui.tokens import Spacing
from app.ui.widgets.buttons import PrimaryButton, SecondaryButton
from app.ui.widgets.empty_state import EmptyState
from app.ui.widgets.labels import literal
from app.ui.widgets.page_head import PageHead
from app.ui.widgets.separator import Separator

_LISTED = ("meeting", "agenda_item", "participant", "organisation")
_SHOWN = (*_LISTED, "decision", "measure", "person", "series", "series_party", "plan")
# Narrower than this, or with large text, list and details take turns.
_SIDE_BY_SIDE = 840
_LIST_WIDTH = 432


class MeetingsPage(Page):
    """List and details. Where both do not fit, Enter on the list opens the details."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        theme = context.theme
        self._stale = True
        self._model = MeetingsModel(context.language)
        self._view: MeetingView | None = None
        self._alone: bool | None = None
        new = PrimaryButton(theme, self.tr("New meeting"), icon="plus", key="Ctrl+N")
        new.clicked.connect(self._begin)
        self._filters = MeetingFilters(theme)
        self._filters.changed.connect(self._filter)
        self._filters.left.connect(self._focus_list)
        self._top = top = QWidget()
        column = QVBoxLayout(top)
        column.setContentsMargins(Spacing.XL, Spacing.L, Spacing.XL, Spacing.M)
        column.setSpacing(Spacing.M)
        column.addWidget(PageHead(theme, self.tr("Meetings"), actions=(new,)))
        column.addWidget(self._filters)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(top)
        outer.addWidget(Separator())
        outer.addWidget(self._build_body(), 1)
        theme.changed.connect(self._arrange)
        context.archive.changed.connect(self._on_change)

    # Building

    def _build_body(self) -> QWidget:
        theme = self.context.theme
        self._list = LongList(theme, self.tr("Meetings"))
        self._list.chosen.connect(self._show_chosen)
        self._list.opened.connect(self._open_chosen)
        self._list.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self._list.customContextMenuRequested.connect(self._show_menu)
        self._details = MeetingDetails(self.context)
        self._details.opened.connect(self._open_minutes)
        self._details.paper_wanted.connect(self._open_paper)
        self._details.edit_wanted.connect(self._edit)
        self._details.left.connect(self._show_list)
        self._form = MeetingForm(self.context)
        self._form.minutes_wanted.connect(self._open_minutes)
        self._form.finished.connect(self._finish_editing)
        self._form.previous_wanted.connect(self._take_previous)
        self._form.series_chosen.connect(self._join_series)
        self._pane = QStackedWidget()
        self._pane.setProperty("surface", "base")
        for widget in (QWidget(), self._details, self._form):
            self._pane.addWidget(widget)
        self._splitter = QSplitter()
        self._splitter.setChildrenCollapsible(False)
        self._splitter.addWidget(self._list)
        self._splitter.addWidget(self._pane)
        self._splitter.setStretchFactor(1, 1)
        state = self.context.settings.state("meetings")
        if state.isEmpty() or not self._splitter.restoreState(state):
            self._splitter.setSizes([theme.px(_LIST_WIDTH), theme.px(624)])
        self._clear_filters = SecondaryButton(theme, self.tr("Clear the filters"))
        self._clear_filters.clicked.connect(self._clear)
        self._no_match = EmptyState(
            theme, "search", self.tr("No such meetings"), " ", (self._clear_filters,)
        )
        self._begin_first = SecondaryButton(theme, self.tr("New meeting"), key="Ctrl+N")
        self._begin_first.clicked.connect(self._begin)
        self._empty = EmptyState(
            theme,
            "calendar",
            self.tr("No meetings yet"),
            self.tr("Date, place, agenda and participants. Everything else can follow later."),
            (self._begin_first,),
        )
        self._body = QStackedWidget()
        self._body.setProperty("surface", "base")
        self._body.setMinimumHeight(1)  # the filters above need their lines
        for widget in (self._splitter, self._no_match, self._empty):
            self._body.addWidget(widget)
        return self._body

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let list and details take turns where both do not fit."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        theme = self.context.theme
        alone = theme.is_large or self.width() < theme.px(_SIDE_BY_SIDE)
        self._list.setMinimumWidth(0 if alone else theme.px(280))
        self._pane.setMinimumWidth(0 if alone else theme.px(400))
        if alone is self._alone:
            return
        self._alone = alone
        self._details.set_alone(alone)
        self._list.setVisible(not alone or not self._form_stands())
        self._pane.setVisible(not alone or self._form_stands())
        self._top.setVisible(not alone or not self._form_stands())

    def _form_stands(self) -> bool:
        return self._pane.currentWidget() is self._form

    # The page

    def enter(self, place: Place) -> None:
        """Show the list, the meeting named, or a new one."""
        stale = self._stale
        if stale:
            self._read_list()
        if place.begin:
            self._begin()
            return
        if place.meeting_id is not None:
            if place.meeting_id not in self._shown_ids():
                self._filters.clear()
            self._select(place.meeting_id)
        elif self._list.current_key() is None:
            self._list.select_first()
        self._show_chosen(self._list.current_key())
        if stale and self._view is not None:  # the form still stands as it was left
            self._read_meeting(self._view.meeting.id)
        self._focus_list()

    def leave(self) -> None:
        """Keep what is pending and how wide the list is."""
        self._form.flush()
        if not self._alone:
            self.context.settings.keep_state("meetings", self._splitter.saveState())

    def title(self) -> str:
        """Return the title."""
        return self.tr("Meetings")

    def hint(self) -> str:
        """Return the keys worth knowing."""
        if self._form_stands():
            return self.tr("Tab next field · Ctrl+Enter take minutes · Esc close")
        if self._body.currentWidget() is self._no_match:
            return self.tr("Esc clears the search")
        return self.tr("↑ ↓ choose · Enter opens · Ctrl+F search · Ctrl+P print")

    def commands(self) -> Mapping[Command, Callable[[], None]]:
        """Return what can be done with the list and the meeting shown."""
        known: dict[Command, Callable[[], None]] = {
            Command.NEW: self._begin,
            Command.FIND: self._find,
        }
        if self._current() is not None:
            known |= {
                Command.EDIT: self._edit,
                Command.DUPLICATE: self._continue,
                Command.DELETE: self._delete,
                Command.PRINT: lambda: self._open_paper("minutes"),
                Command.PREVIEW: lambda: self._open_paper("minutes"),
                Command.FINISH: lambda: self._open_minutes(None),
            }
        return known

    def panes(self) -> list[QWidget]:
        """Return the search, the list and what is shown of the meeting."""
        return [self._filters.search, self._list, self._pane]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Return from the details to the list with Esc where they take turns."""
        if event.key() == Qt.Key.Key_Escape and self._alone and self._pane.isVisible():
            self._show_list()
            return
        super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """Take Esc for the page while it has a use for it."""
        override = event.type() == QEvent.Type.ShortcutOverride
        if override and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
            event.setAccepted(bool(self._alone and self._pane.isVisible()))
            return True
        return super().event(event)

    # Reading

    def _today(self) -> date:
        return self.context.now().date()

    def _current(self) -> int | None:
        key = self._list.current_key()
        return key if isinstance(key, int) else None

    def _shown_ids(self) -> set[object]:
        return {row.key for row in self._list.rows()}

    def _on_change(self, change: Change) -> None:
        if not change.touches(*_SHOWN):
            return
        if not self.isVisible():
            self._stale = True
            return
        if change.touches(*_LISTED) and not self._patch_list(change):
            self._read_list()
        if self._view is not None and self._view.meeting.id == self._current():
            self._read_meeting(self._view.meeting.id, change.initiator)
        else:
            self._show_chosen(self._current())

    def _patch_list(self, change: Change) -> bool:
        """Take over the change of the one meeting that is being edited; False: read all anew."""
        changed = change.ids.get("meeting", frozenset())
        if change.touches("agenda_item", "participant", "organisation") or len(changed) != 1:
            return False
        try:
            row = self.context.archive.read(lambda s: meetings.meeting(s, next(iter(changed))))
        except UserError:
            return False
        if not self._model.patch(row):
            return False
        self._filter()
        return True

    def _read_list(self) -> None:
        rows, known = self.context.archive.read(
            lambda s: (meetings.list_meetings(s), organisations.list_organisations(s))
        )
        self._stale = False
        self._model.set_meetings(rows)
        self._filters.set_years(self._model.years())
        self._filters.set_organisations(known, self._model.organisation_ids())
        self._filter()

    def _filter(self) -> None:
        today, wanted = self._today(), self._filters.wanted()
        # What is being edited stays in sight.
        keep = self._current() if self._form_stands() else None
        found = self._model.find(wanted, today, keep)
        self._list.set_rows(self._model.rows(found, today))
        total = len(self._model)
        if wanted.everything:
            self._filters.set_count(self.tr("%n meeting(s)", "", total) if total else "")
        else:
            of = self.tr("{found} of %n meeting(s)", "", total)
            self._filters.set_count(of.format(found=len(found)))
            self._say_what_was_sought(wanted.words.strip())
        self._body.setCurrentWidget(
            self._splitter if found else self._no_match if total else self._empty
        )
        if found and self._list.current_key() is None and self._list.select_first():
            self._show_chosen(self._list.current_key())
        self.titled.emit()

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

    def _read_meeting(self, meeting_id: int, initiator: object | None = None) -> None:
        try:
            view = self.context.archive.read(lambda s: read_meeting(s, meeting_id))
        except UserError:
            self._view = None
            self._pane.setCurrentIndex(0)
            return
        self._view = view
        self._details.show_meeting(view, self._today())
        if self._form_stands():
            self._form.show_meeting(view, initiator)

    # Showing

    def _select(self, meeting_id: int) -> None:
        self._list.select_key(meeting_id)

    def _show_chosen(self, key: object) -> None:
        if self._form_stands():
            self._form.flush()
        if not isinstance(key, int):
            self._view = None
            self._pane.setCurrentIndex(0)
        elif self._view is None or self._view.meeting.id != key or not self._form_stands():
            self._pane.setCurrentWidget(self._details)
            self._read_meeting(key)
            self._details.verticalScrollBar().setValue(0)
        self.titled.emit()

    def _open_chosen(self, key: object) -> None:
        if not self._alone:
            self._open_minutes(None)
            return
        self._show_chosen(key)
        self._show_pane()
        self._details.open_button.setFocus(Qt.FocusReason.TabFocusReason)

    def _show_pane(self) -> None:
        if self._alone:
            self._list.hide()
            self._top.hide()
        self._pane.show()

    def _show_list(self) -> None:
        if self._alone:
            self._pane.hide()
        self._list.show()
        self._top.show()
        self._focus_list()

    def _focus_list(self) -> None:
        shown = self._body.currentWidget()
        if shown is self._empty:
            self._begin_first.setFocus()
        elif shown is self._no_match:
            self._clear_filters.setFocus()
        elif self._list.isVisibleTo(self):
            self._list.setFocus()

    def _show_menu(self, point: QPoint) -> None:
        if not self._list.indexAt(point).isValid() or self._current() is None:
            return
        menu = QMenu(self._list)
        entries: tuple[tuple[str, str, str, Callable[[], None]], ...] = (
            ("writing-sign", self.tr("Open"), "Return", lambda: self._open_minutes(None)),
            ("pencil", self.tr("Edit the meeting"), "F2", self._edit),
            ("calendar-plus", self.tr("Continue from this meeting"), "Ctrl+D", self._continue),
            ("printer", self.tr("Print"), "Ctrl+P", lambda: self._open_paper("minutes")),
            ("trash", self.tr("Delete"), "Del", self._delete),
        )
        for name, text, key, deed in entries:
            action = menu.addAction(icon(name), literal(text), deed)
            # Shown beside the word only: a second owner of the key would make it ambiguous.
            action.setText(f"{literal(text)}\t{key}")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self._list.viewport().mapToGlobal(point))

    # Deeds

    def _find(self) -> None:
        self._filters.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._filters.search.selectAll()

    def _clear(self) -> None:
        self._filters.clear()
        self._focus_list()

    def _begin(self) -> None:
        series_id = self._series_for_new()
        if series_id is None:
            self.requested.emit(Place(Screen.WELCOME))
            return
        self._form.flush()
        self._edit_new(lambda: meeting_deeds.begin(self.context.archive, series_id))

    def _series_for_new(self) -> int | None:
        """Return the series of the meeting shown, else the newest one, else None."""
        if self._view is not None:
            return self._view.series.id
        known = self.context.archive.read(list_series)
        return known[-1].id if known else None

    def _continue(self) -> None:
        current = self._current()
        if current is not None:
            self._form.flush()
            self._edit_new(
                lambda: meeting_deeds.continue_from(self.context.archive, current), offer=False
            )

    def _take_previous(self, previous_id: int) -> None:
        if self._view is not None:
            blank = self._view.meeting
            self._edit_new(
                lambda: meeting_deeds.restart_from(self.context.archive, blank, previous_id),
                offer=False,
            )

    def _join_series(self, wanted: object) -> None:
        if self._view is None or not isinstance(wanted, int | str):
            return
        self._form.flush()
        meeting, fresh = self._view.meeting, not self._view.is_worked_on
        self._edit_new(
            lambda: meeting_deeds.join_series(self.context.archive, meeting, wanted, fresh=fresh),
            offer=False,
        )

    def _edit_new(self, make: Callable[[], int], *, offer: bool = True) -> None:
        try:
            meeting_id = make()
        except UserError as error:
            self.context.notices.tell(error)
            return
        if self._stale:
            self._read_list()
        if meeting_id not in self._shown_ids():
            self._filters.clear()
        self._select(meeting_id)
        self._edit()
        previous = self._model.last_before(meeting_id, self._today()) if offer else None
        self._form.offer_previous(previous)
        self._form.start()

    def _edit(self) -> None:
        current = self._current()
        if current is None:
            return
        self._pane.setCurrentWidget(self._form)
        self._show_pane()
        self._read_meeting(current)
        self._form.start()
        self.titled.emit()

    def _finish_editing(self) -> None:
        self._form.flush()
        self._pane.setCurrentWidget(self._details)
        self._filter()
        self._show_chosen(self._current())
        self._show_list()

    def _delete(self) -> None:
        current = self._current()
        if current is None:
            return
        self._form.flush()
        rows = [row.key for row in self._list.rows() if isinstance(row.key, int)]
        place = rows.index(current)
        following = [*rows[place + 1 :], *reversed(rows[:place])]
        try:
            meeting_deeds.delete(self.context.archive, current)
        except UserError as error:
            self.context.notices.tell(error)
            return
        self._pane.setCurrentWidget(self._details)
        if following:
            self._select(following[0])
        self._show_chosen(self._current())
        self._show_list()
        self.context.notices.offer_undo(self.tr("Meeting deleted"))

    def _open_minutes(self, item_id: object = None) -> None:
        current = self._current()
        if current is not None:
            self._form.flush()
            known = item_id if isinstance(item_id, int) else None
            self.requested.emit(Place(Screen.MINUTES, meeting_id=current, item_id=known))

    def _open_paper(self, paper: str) -> None:
        if self._view is None:
            return
        self._form.flush()
        plan_id = self._view.plan_ids[0] if paper == "action_plan" else None
        self.requested.emit(
            Place(Screen.PREVIEW, meeting_id=self._view.meeting.id, plan_id=plan_id, paper=paper)
        )
