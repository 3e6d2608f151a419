"""Posėdžiai: find any meeting, see it, edit its data, begin the next."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.errors import UserError
from app.storage.database import Change
from app.ui.context import Context
from app.ui.meetings import meeting_deeds
from app.ui.meetings.beginning import MeetingBeginning
from app.ui.meetings.found_meetings import LISTED, FoundMeetings
from app.ui.meetings.meeting_filters import MeetingFilters
from app.ui.meetings.meeting_menu import MeetingDeeds, open_menu
from app.ui.meetings.meeting_pane import MeetingPane
from app.ui.page import Command, Page, Place, Screen
from app.ui.tokens import Spacing
from app.ui.widgets.buttons import PrimaryButton
from app.ui.widgets.page_head import PageHead
from app.ui.widgets.separator import Separator

_SHOWN = (
    *LISTED, "decision", "document_setting", "measure", "person", "series", "series_party", "plan"
)  # fmt: skip
# Narrower than this, or with large text, list and details take turns.
_SIDE_BY_SIDE = 840


class MeetingsPage(Page):
    """List and details. Where both do not fit, Enter on the list opens the details."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._stale = True
        self._alone: bool | None = None
        self._top = QWidget(self)
        self._filters = MeetingFilters(context.theme, self._top)
        self._filters.changed.connect(self._filter)
        self._found = FoundMeetings(context, self._filters, self)
        self._pane = MeetingPane(context, self._found.splitter)
        self._details, self._form = self._pane.details, self._pane.form
        self._found.hold(self._pane)
        self._filters.left.connect(self._found.take_focus)
        self._beginning = MeetingBeginning(context, self._pane)
        self._connect()
        self._details.attachments.add_key_to(self, self._show_details)
        self._build_top()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(self._top)
        outer.addWidget(Separator())
        outer.addWidget(self._found, 1)
        context.theme.changed.connect(self._arrange)
        context.archive.changed.connect(self._on_change)

    def _build_top(self) -> None:
        theme = self.context.theme
        new = PrimaryButton(theme, self.tr("New meeting"), icon="plus", key="Ctrl+N")
        new.clicked.connect(self._beginning.begin)
        column = QVBoxLayout(self._top)
        column.setContentsMargins(Spacing.XL, Spacing.L, Spacing.XL, Spacing.M)
        column.setSpacing(Spacing.M)
        column.addWidget(PageHead(theme, self.tr("Meetings"), actions=(new,)))
        column.addWidget(self._filters)

    def _connect(self) -> None:
        self._beginning.made.connect(self._edit_new)
        self._beginning.series_missing.connect(self._welcome)
        self._found.chosen.connect(self._show_chosen)
        self._found.opened.connect(self._open_chosen)
        self._found.begin_wanted.connect(self._beginning.begin)
        self._found.menu_wanted.connect(self._show_menu)
        self._details.opened.connect(self._open_minutes)
        self._details.paper_wanted.connect(self._open_paper)
        self._details.edit_wanted.connect(self._edit)
        self._details.left.connect(self._show_list)
        self._form.minutes_wanted.connect(self._open_minutes)
        self._form.settings_wanted.connect(self._open_settings)
        self._form.finished.connect(self._finish_editing)
        self._form.previous_wanted.connect(self._beginning.restart_from)
        self._form.series_chosen.connect(self._beginning.join_series)

    # Beside each other, or in turns

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let list and details take turns where both do not fit."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        theme = self.context.theme
        alone = theme.is_large or self.width() < theme.px(_SIDE_BY_SIDE)
        self._found.list.setMinimumWidth(0 if alone else theme.px(280))
        self._pane.setMinimumWidth(0 if alone else theme.px(400))
        if alone is self._alone:
            return
        self._alone = alone
        self._details.set_alone(alone)
        self._found.list.setVisible(not alone or not self._pane.is_editing)
        self._pane.setVisible(not alone or self._pane.is_editing)
        self._top.setVisible(not alone or not self._pane.is_editing)

    def _show_pane(self) -> None:
        if self._alone:
            self._found.list.hide()
            self._top.hide()
        self._pane.show()

    def _show_details(self) -> None:
        """Bring the details of the chosen meeting into sight, in place of its form."""
        if self._pane.is_editing:
            self._finish_editing()
        self._show_pane()

    def _show_list(self) -> None:
        if self._alone:
            self._pane.hide()
        self._found.list.show()
        self._top.show()
        self._found.take_focus()

    # The page

    def enter(self, place: Place) -> None:
        """Show the list, the meeting named, or a new one."""
        stale = self._stale
        if stale:
            self._read_list()
        if place.begin:
            self._beginning.begin()
            return
        if place.meeting_id is not None:
            self._found.select(place.meeting_id)
        elif self._found.current() is None:
            self._found.list.select_first()
        self._show_chosen(self._found.current())
        if stale and self._pane.view is not None:  # the form still stands as it was left
            self._pane.read(self._pane.view.meeting.id)
        self._found.take_focus()

    def here(self, place: Place) -> Place:
        """Forget which meeting was asked for: the way back leads to the one chosen since."""
        return replace(place, meeting_id=None)

    def leave(self) -> None:
        """Keep what is pending and how wide the list is."""
        self._form.flush()
        self._details.attachments.flush()
        if not self._alone:
            self._found.keep_widths()

    def title(self) -> str:
        """Return the title."""
        return self.tr("Meetings")

    def hint(self) -> str:
        """Return the keys worth knowing."""
        if self._pane.is_editing:
            return self.tr("Tab – next field · Ctrl+Enter – take minutes · Esc – close")
        if self._found.nothing_fits:
            return self.tr("Esc clears the search")
        return self.tr("↑ ↓ – choose · Enter – open · Ctrl+F – search · Ctrl+P – print")

    def commands(self) -> Mapping[Command, Callable[[], None]]:
        """Return what can be done with the list and the meeting shown."""
        known: dict[Command, Callable[[], None]] = {
            Command.NEW: self._beginning.begin,
            Command.FIND: self._find,
        }
        if self._found.current() is not None:
            known |= {
                Command.EDIT: self._edit,
                Command.DUPLICATE: self._continue,
                Command.DELETE: self._delete,
                Command.HISTORY: lambda: self.show_history("meeting", self._found.current()),
                Command.PRINT: lambda: self._open_paper("minutes"),
                Command.PREVIEW: lambda: self._open_paper("minutes"),
                Command.FINISH: lambda: self._open_minutes(None),
            }
        return known

    def panes(self) -> list[QWidget]:
        """Return the search, the list and what is shown of the meeting."""
        return [self._filters.search, self._found.list, self._pane]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Delete with Del in the list; return to it with Esc where both take turns."""
        if event.key() == Qt.Key.Key_Delete and self._found.list.hasFocus():
            self._delete()
            return
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

    # Reading and showing

    def _edited(self) -> int | None:
        """Return the meeting that is being edited: it stays in sight whatever is searched for."""
        return self._found.current() if self._pane.is_editing else None

    def _on_change(self, change: Change) -> None:
        if not change.touches(*_SHOWN):
            return
        if not self.isVisible():
            self._stale = True
            return
        self._found.follow(change, self._edited())
        self.titled.emit()
        current, view = self._found.current(), self._pane.view
        if view is not None and view.meeting.id == current:
            self._pane.read(view.meeting.id, change.initiator)
        else:
            self._show_chosen(current)

    def _read_list(self) -> None:
        self._found.read(self._edited())
        self._stale = False
        self.titled.emit()

    def _filter(self) -> None:
        self._found.apply_filters(self._edited())
        self.titled.emit()

    def _show_chosen(self, meeting_id: object) -> None:
        self._pane.show_chosen(meeting_id if isinstance(meeting_id, int) else None)
        self.titled.emit()

    def _open_chosen(self, key: object) -> None:
        if not self._alone:
            self._open_minutes(None)
            return
        self._show_chosen(key)
        self._show_pane()
        self._details.open_button.setFocus(Qt.FocusReason.TabFocusReason)

    def _show_menu(self, point: QPoint) -> None:
        deeds = MeetingDeeds(
            open=self._open_minutes,
            edit=self._edit,
            go_on=self._continue,
            print=lambda: self._open_paper("minutes"),
            delete=self._delete,
        )
        open_menu(self._found.list, deeds, self._found.list.viewport().mapToGlobal(point))

    # Deeds

    def _find(self) -> None:
        self._filters.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._filters.search.selectAll()

    def _welcome(self) -> None:
        self.requested.emit(Place(Screen.WELCOME))

    def _continue(self) -> None:
        current = self._found.current()
        if current is not None:
            self._beginning.continue_from(current)

    def _edit_new(self, meeting_id: int, offer: bool) -> None:  # noqa: FBT001 - from a signal
        if self._stale:
            self._read_list()
        self._found.select(meeting_id)
        self._edit()
        self._form.offer_previous(self._found.last_before(meeting_id) if offer else None)
        self._form.start()

    def _edit(self) -> None:
        current = self._found.current()
        if current is None:
            return
        self._pane.edit(current)
        self._show_pane()
        self._form.start()
        self.titled.emit()

    def _finish_editing(self) -> None:
        self._form.flush()
        self._pane.show_details()
        self._filter()
        self._show_chosen(self._found.current())
        self._show_list()

    def _delete(self) -> None:
        current = self._found.current()
        if current is None:
            return
        self._form.flush()
        neighbour = self._found.neighbour(current)
        try:
            meeting_deeds.delete(self.context.archive, current)
        except UserError as error:
            self.context.notices.tell(error)
            return
        self._pane.show_details()
        if neighbour is not None:
            self._found.select(neighbour)
        self._show_chosen(self._found.current())
        self._show_list()
        self.context.notices.offer_undo(self.tr("Meeting deleted"))

    def _open_minutes(self, item_id: object = None) -> None:
        current = self._found.current()
        if current is not None:
            self._form.flush()
            known = item_id if isinstance(item_id, int) else None
            self.requested.emit(Place(Screen.MINUTES, meeting_id=current, item_id=known))

    def _open_settings(self, series_id: int) -> None:
        self._form.flush()
        self.requested.emit(Place(Screen.SETTINGS, part="documents", series_id=series_id))

    def _open_paper(self, paper: str) -> None:
        place = self._pane.paper_place(paper)
        if place is not None:
            self._form.flush()
            self.requested.emit(place)
