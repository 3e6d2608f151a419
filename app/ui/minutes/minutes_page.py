"""The minutes workspace: where the minutes of a meeting are written while it goes on."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QApplication, QMenu, QVBoxLayout, QWidget

from app.errors import StorageError, UserError
from app.services import meetings
from app.storage.database import Change
from app.ui.context import Context
from app.ui.icons import icon
from app.ui.minutes.minutes_head import MinutesHead
from app.ui.minutes.minutes_panes import MinutesPanes
from app.ui.minutes.quorum_banner import QuorumBanner
from app.ui.minutes.section_keys import section_keys
from app.ui.minutes.workspace import Workspace
from app.ui.page import Command, Page, Place, Screen
from app.ui.widgets.banner import Banner, BannerKind
from app.ui.widgets.labels import literal
from app.ui.widgets.separator import Separator
from app.values.enums import MeetingStatus, MinutesState

# Narrower than this the page folds: in logical pixels (a window of 1100 less its sidebar), and in
# design pixels, so that enlarged text folds before the columns are squeezed.
_NARROW, _NARROW_DESIGN = 1048, 1000


class MinutesPage(Page):
    """Joins the head, the agenda, the open item and what stands beside it; binds their keys."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.head = MinutesHead(context, self)
        self.parts = MinutesPanes(context, self)
        self.quorum_banner = QuorumBanner(context, self)
        self.final_banner = Banner(context.theme, BannerKind.INFO)
        self.final_banner.hide()
        self._workspace = Workspace(context, self.head, self.parts, self.quorum_banner, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (self.head, self.quorum_banner, self.final_banner, Separator()):
            column.addWidget(part)
        column.addWidget(self.parts, 1)
        self._connect()
        self._bind_keys()
        self.parts.attachments.add_key_to(self, self.parts.show_attachments)
        self.parts.attachments.take_drops_on(self)
        self._arrange()

    # What the window asks

    def enter(self, place: Place) -> None:
        """Show a meeting, at an item if one is named; UserError where it is gone."""
        if place.meeting_id is None:
            return
        self._arrange()
        self._workspace.enter(place.meeting_id, place.item_id)
        self._on_retitled()
        if self.parts.editor.item_id is None:
            self.parts.go_agenda()
        else:
            self.parts.go_item()

    def here(self, place: Place) -> Place:
        """Return the item that is open, for the way back."""
        return replace(place, item_id=self.parts.editor.item_id)

    def leave(self) -> None:
        """Write what is still pending."""
        self._workspace.flush()
        self.parts.agenda.flush()
        self.parts.attendance.flush()
        self.parts.notes.flush()
        self.parts.attachments.flush()
        self.parts.keep_widths()

    def keep_typed(self) -> None:
        """Write titles of new items and the name of a representative that wait for Enter."""
        self.parts.agenda.keep_typed()
        self.parts.attendance.strip.keep_typed()

    def title(self) -> str:
        """Return the window's title: the minutes, and of which day."""
        rows = self._workspace.rows
        held_on = rows.meeting.held_on if rows is not None else None
        name = self.tr("Minutes")
        return f"{name}, {held_on.isoformat()}" if held_on is not None else name

    def hint(self) -> str:
        """Return the keys worth knowing here."""
        return self.tr("F6 – next pane · F7 – agenda · F1 – all keys")

    def commands(self) -> Mapping[Command, Callable[[], None]]:
        """Return what can be done now."""
        if self._workspace.rows is None:
            return {}
        known: dict[Command, Callable[[], None]] = {
            Command.PREVIEW: self._preview,
            Command.PRINT: self._preview,
            Command.AGENDA: self.parts.go_agenda,
            Command.NEXT: lambda: self._step(1),
            Command.PREVIOUS: lambda: self._step(-1),
            Command.HISTORY: self._show_history,
        }
        if self._workspace.is_draft:
            known[Command.NEW] = self.parts.begin_item
            known[Command.EDIT] = self._edit_title
            known[Command.FINISH] = self._finish
            if self.parts.agenda.view.hasFocus():
                known[Command.DELETE] = self.parts.agenda.delete_current
        return known

    def panes(self) -> list[QWidget]:
        """Return the panes F6 goes round."""
        return self.parts.panes()

    # The secretary's doing

    def _open(self, item_id: int, by_key: bool) -> None:  # noqa: FBT001 - a signal's slot
        if self._workspace.open(item_id) and (by_key or self.parts.folded):
            self.parts.go_item()

    def _step(self, by: int) -> None:
        item_id = self._workspace.neighbour(by)
        if item_id is not None and self._workspace.open(item_id):
            focus = QApplication.focusWidget()
            if focus is None or not self.isAncestorOf(focus):
                self.parts.go_item()

    def _finish(self) -> None:
        """End the open item; a measure still being typed is a result too."""
        self.parts.measures.flush()
        self.parts.editor.finish()

    def _go_on(self, item_id: int | None) -> None:
        """Open the next open item; when there is none, offer to end the meeting."""
        following = item_id if item_id is not None else self._workspace.next_open()
        if following is not None and following != self.parts.editor.item_id:
            if self._workspace.open(following):
                self.parts.go_item()
        elif self.head.advance.isVisibleTo(self):
            self.head.advance.setFocus(Qt.FocusReason.OtherFocusReason)

    def _edit_title(self) -> None:
        focus = QApplication.focusWidget()
        in_agenda = focus is not None and self.parts.agenda.isAncestorOf(focus)
        if self.parts.folded or in_agenda:
            self.parts.go_agenda()
            self.parts.agenda.edit_title()
        elif self.parts.editor.item_id is not None:
            self.parts.editor.head.title.select_all()

    def _preview(self) -> None:
        self._go_to_paper("minutes")

    def _go_to_paper(self, paper: str) -> None:
        rows = self._workspace.rows
        if rows is not None and self._workspace.flush():
            self.requested.emit(Place(Screen.PREVIEW, meeting_id=rows.meeting.id, paper=paper))

    def _show_history(self) -> None:
        """Ask for the history of what the keyboard is at: a measure, a seat, the item, or all."""
        rows, parts = self._workspace.rows, self.parts
        if rows is None:
            return
        for kind, record_id in (
            ("measure", parts.measures.current_id),
            ("participant", parts.attendance.current_id),
            ("agenda_item", parts.editor.item_id),
            ("meeting", rows.meeting.id),
        ):
            if record_id is not None:
                self.show_history(kind, record_id)
                return

    def _go_back(self) -> None:
        rows = self._workspace.rows
        meeting_id = rows.meeting.id if rows is not None else None
        self.requested.emit(Place(Screen.MEETINGS, meeting_id=meeting_id))

    def _advance(self) -> None:
        """Begin, end or resume the meeting, as the head offers."""
        rows, archive, now = self._workspace.rows, self.context.archive, self.context.now()
        if rows is None or not self._workspace.flush():
            return
        meeting_id = rows.meeting.id
        try:
            if rows.meeting.status is MeetingStatus.CLOSED:
                archive.write("meeting.open", lambda s: meetings.reopen_meeting(s, meeting_id))
            elif self.head.begins():
                archive.write("meeting.open", lambda s: meetings.open_meeting(s, meeting_id, now))
            else:
                archive.write("meeting.close", lambda s: meetings.close_meeting(s, meeting_id, now))
        except StorageError:
            return  # the status bar says it
        except UserError as error:
            self.context.notices.tell(error)

    def _fill_menu(self, menu: QMenu) -> None:
        """Offer, where the head has no room, what it offers."""
        menu.addAction(icon("chevron-left"), self.tr("Back")).triggered.connect(self._go_back)
        menu.addAction(icon("eye"), self.tr("Preview")).triggered.connect(self._preview)
        advance = self.head.advance_text()
        if advance:
            menu.addAction(literal(advance)).triggered.connect(self._advance)
        if self._workspace.is_draft:
            menu.addSeparator()
            add = menu.addAction(icon("plus"), self.tr("Additional item"))
            add.triggered.connect(self.parts.begin_item)
        spared = self.parts.tabs.spared()
        if spared:
            menu.addSeparator()
        for key, name in spared:
            show = menu.addAction(literal(name))
            show.triggered.connect(
                lambda _=False, key=key: self.parts.tabs.show_pane(key, focus=True)
            )

    # Following

    def _on_changed(self, change: Change) -> None:
        if self.isVisible():  # entering reads everything again
            self._workspace.follow(change)

    def _on_retitled(self) -> None:
        rows = self._workspace.rows
        if rows is not None:
            state = rows.meeting.minutes_state
            self.final_banner.set_text(
                self.tr("The minutes are signed and can no longer change.")
                if state is MinutesState.SIGNED
                else self.tr("The minutes are final and can no longer change.")
            )
            self.final_banner.setVisible(state is not MinutesState.DRAFT)
        self.titled.emit()

    def _on_gone(self) -> None:
        self.requested.emit(Place(Screen.MEETINGS))

    # Laying out

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold where there is no room for columns."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        theme = self.context.theme
        large = theme.is_large
        folded = large or self.width() < max(_NARROW, theme.px(_NARROW_DESIGN))
        self.head.setVisible(not large)
        self.parts.arrange(folded=folded, large=large)

    def _connect(self) -> None:
        parts, head, workspace = self.parts, self.head, self._workspace
        self.context.archive.changed.connect(self._on_changed)
        self.context.theme.changed.connect(self._arrange)
        workspace.retitled.connect(self._on_retitled)
        workspace.gone.connect(self._on_gone)
        head.back_wanted.connect(self._go_back)
        head.preview_wanted.connect(self._preview)
        head.advanced.connect(self._advance)
        parts.agenda.opened.connect(self._open)
        parts.editor.finish_wanted.connect(self._finish)
        parts.editor.went_on.connect(self._go_on)
        parts.editor.stepped.connect(self._step)
        parts.editor.add_wanted.connect(parts.begin_item)
        parts.bar.chosen.connect(lambda item_id: self._open(item_id, by_key=False))
        parts.bar.stepped.connect(self._step)
        parts.bar.menu_wanted.connect(self._fill_menu)
        parts.attendance.registration_list_requested.connect(
            lambda: self._go_to_paper("registration_list")
        )

    def _bind_keys(self) -> None:
        keys, parts = section_keys(self.context.language), self.parts
        body = parts.editor.body
        for key, deed, what in (
            (keys.considered, lambda: parts.go_field(body.considered), self.tr("Considered")),
            (keys.decided, lambda: parts.go_field(body.decisions), self.tr("Decided")),
            (keys.voting, parts.go_vote, self.tr("Voting")),
            (keys.measures, parts.go_measures, self.tr("Measures")),
            (keys.side, parts.go_side, self.tr("Participants, notes, attachments, document")),
        ):
            QShortcut(QKeySequence(key), self, deed).setWhatsThis(what)
