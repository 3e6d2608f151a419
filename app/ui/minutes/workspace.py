"""Which meeting and item stand in the workspace, and how they follow the record."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal

from app.errors import UserError
from app.services import agenda
from app.services.agenda import ItemListRow
from app.services.attachments import Owner
from app.storage.database import Change
from app.ui.context import Context
from app.ui.minutes.minutes_head import MinutesHead
from app.ui.minutes.minutes_panes import MinutesPanes
from app.ui.minutes.quorum_banner import QuorumBanner
from app.ui.minutes.reading import OpenItem, WorkspaceRows, read_item, read_workspace
from app.values.enums import MeetingStatus, MinutesState, Outcome

# A change of these alone is typing: the agenda and the open item are read again, nothing else.
_TYPED = frozenset(("agenda_item", "decision", "vote", "measure", "responsible", "progress_note"))


class Workspace(QObject):
    """Reads, and shows in the parts. `retitled`: the meeting or its state changed; `gone`: it is
    no longer there.
    """  # noqa: D205 - two signals of one kind

    retitled = Signal()
    gone = Signal()

    def __init__(
        self,
        context: Context,
        head: MinutesHead,
        parts: MinutesPanes,
        quorum_banner: QuorumBanner,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._head = head
        self._parts = parts
        self._quorum_banner = quorum_banner
        self.rows: WorkspaceRows | None = None

    @property
    def item_ids(self) -> list[int]:
        """Return the agenda's items in order."""
        return [row.id for row in self.rows.items] if self.rows is not None else []

    @property
    def is_draft(self) -> bool:
        """Tell whether the minutes may still change."""
        return self.rows is not None and self.rows.meeting.minutes_state is MinutesState.DRAFT

    def enter(self, meeting_id: int, item_id: int | None) -> None:
        """Show a meeting as it is now, at an item if one is named; UserError where it is gone."""
        rows = self._context.archive.read(lambda s: read_workspace(s, meeting_id))
        other = self.rows is None or self.rows.meeting.id != meeting_id
        self.rows = rows
        if other:
            self._show_other_meeting(rows)
        self._show_rows(rows)
        ids = self.item_ids
        wanted = item_id if item_id in ids else self._parts.editor.item_id
        if wanted not in ids:
            wanted = self._first_item(rows.items)
        self.open(wanted)
        if not other:
            self._parts.document.mark_stale()

    def flush(self) -> bool:
        """Store what was typed into the item; False where a text stands only in its field."""
        measures = self._parts.measures.flush()
        return self._parts.editor.flush() and measures

    def open(self, item_id: int | None) -> bool:
        """Show an item, or none; False where the last one's text could not be stored and stays."""
        if self.rows is None:
            return False
        other = item_id != self._parts.editor.item_id or item_id is None
        if other and not self.flush():
            self._parts.agenda.set_open(self._parts.editor.item_id)
            return False
        self._show_item(item_id, other=other)
        return True

    def neighbour(self, by: int) -> int | None:
        """Return the item before or after the open one; None at the ends."""
        ids, now = self.item_ids, self._parts.editor.item_id
        place = ids.index(now) + by if now in ids else 0
        return ids[place] if 0 <= place < len(ids) else None

    def next_open(self) -> int | None:
        """Return the next item that is not finished, after the last one from the first."""
        if self.rows is None:
            return None
        items, now = self.rows.items, self._parts.editor.item_id
        place = next((place for place, row in enumerate(items) if row.id == now), -1)
        following = (*items[place + 1 :], *items[: place + 1])
        waiting = (row.id for row in following if row.outcome is Outcome.OPEN)
        return next(waiting, None)

    def follow(self, change: Change) -> None:
        """Show what a change made of the meeting; what is being typed stays."""
        rows, archive = self.rows, self._context.archive
        if rows is None:
            return
        meeting_id = rows.meeting.id
        place = self._place(rows)
        try:
            if change.ids.keys() <= _TYPED:
                items = archive.read(lambda s: agenda.list_items(s, meeting_id))
                rows = WorkspaceRows(rows.meeting, items, rows.names, rows.quorum, rows.plan_year)
            else:
                rows = archive.read(lambda s: read_workspace(s, meeting_id))
        except UserError:  # undo took the meeting away
            self.rows = None
            self._parts.editor.show_item(None, count=0, open_items=0)
            self.gone.emit()
            return
        state = (self.rows.meeting, len(self.rows.items)) if self.rows is not None else None
        self.rows = rows
        self._show_rows(rows)
        self._follow_item(place)
        self._parts.document.mark_stale()
        if state != (rows.meeting, len(rows.items)):
            self.retitled.emit()

    # Showing

    def _show_other_meeting(self, rows: WorkspaceRows) -> None:
        meeting_id, parts = rows.meeting.id, self._parts
        self._quorum_banner.forget()
        parts.editor.show_item(None, count=0, open_items=0)
        parts.measures.show_item(None)
        parts.agenda.show_meeting(meeting_id)
        parts.attendance.show_meeting(meeting_id)
        parts.notes.show_meeting(meeting_id)
        parts.document.show_meeting(meeting_id)
        parts.attachments.show_owner(Owner(meeting_id=meeting_id))

    def _show_rows(self, rows: WorkspaceRows) -> None:
        meeting, parts = rows.meeting, self._parts
        self._head.show_meeting(meeting)
        parts.agenda.set_read_only(read_only=not self.is_draft)
        parts.agenda.set_rows(rows.items)
        parts.bar.show_items(rows.items, parts.editor.item_id)
        parts.editor.set_read_only(read_only=not self.is_draft)
        parts.editor.set_names(rows.names)
        parts.editor.body.show_plan(rows.plan_year)
        planned = meeting.status is MeetingStatus.PLANNED
        parts.quorum.show_quorum(rows.quorum, planned=planned)
        is_open = meeting.status is MeetingStatus.OPEN
        self._quorum_banner.show_quorum(rows.quorum, meeting_open=is_open)

    def _follow_item(self, place: int) -> None:
        ids, now = self.item_ids, self._parts.editor.item_id
        if now in ids:
            self._show_item(now, other=False)
        elif ids:  # deleted, or not there yet before: its neighbour, or the first
            self._show_item(ids[min(max(place, 0), len(ids) - 1)], other=True)
        elif now is not None:
            self._show_item(None, other=True)

    def _show_item(self, item_id: int | None, *, other: bool) -> None:
        rows, parts = self.rows, self._parts
        if rows is None:
            return
        count = len(rows.items)
        open_items = sum(row.outcome is Outcome.OPEN for row in rows.items)
        item = self._read_item(item_id)
        if other or item is None:
            parts.editor.show_item(item, count=count, open_items=open_items)
            parts.measures.show_item(item_id)
        else:
            parts.editor.refresh(item, count=count, open_items=open_items)
        parts.agenda.set_open(item_id)
        parts.bar.show_items(rows.items, item_id)

    def _read_item(self, item_id: int | None) -> OpenItem | None:
        if item_id is None:
            return None
        draft = self.is_draft
        return self._context.archive.read(lambda s: read_item(s, item_id, draft=draft))

    def _place(self, rows: WorkspaceRows) -> int:
        """Return the open item's place in the agenda, -1 where none is open."""
        now = self._parts.editor.item_id
        return next((place for place, row in enumerate(rows.items) if row.id == now), -1)

    def _first_item(self, items: Sequence[ItemListRow]) -> int | None:
        """Return where writing goes on: the first item not finished, or the first of all."""
        waiting = (row.id for row in items if row.outcome is Outcome.OPEN)
        return next(waiting, items[0].id if items else None)
