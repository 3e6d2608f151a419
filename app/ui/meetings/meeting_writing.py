"""What the form of a meeting writes into the record."""

from collections.abc import Callable, Sequence
from typing import cast

from PySide6.QtWidgets import QWidget

from app.errors import StorageError, UserError
from app.services.meetings import MeetingChanges, edit_meeting
from app.services.series import delete_series, edit_series, series
from app.storage.journal import Action
from app.storage.session import JournalledSession
from app.ui.context import Context
from app.ui.meetings.meeting_view import MeetingView
from app.ui.meetings.signatory_field import Find
from app.ui.meetings.titles import suggested_locative, suggested_title
from app.values.enums import EventWord


class MeetingWriting:
    """Writes about the meeting `view`, for a field that is told of no change it caused itself.

    Texts and days raise UserError for their field to show; the other deeds say it themselves.
    """

    view: MeetingView | None = None

    def __init__(self, context: Context) -> None:
        self._context = context

    def text(self, field: QWidget, column: str, text: str) -> None:
        """Keep one text as typed; a changed venue drops the kept form of the old one."""
        if self.view is None:
            return
        meeting = self.view.meeting
        values: dict[str, object] = {column: text}
        if column == "venue" and text != meeting.venue:
            values["venue_locative"] = None
        if column == "venue_locative":
            own = text.strip()
            values[column] = own if own and own != suggested_locative(meeting.venue) else None
        action = Action("meeting.edit", {"id": meeting.id, "field": column}, coalesces=True)
        self._edit(action, values, field)

    def day(self, field: QWidget, column: str, value: object) -> None:
        """Keep a day or an hour; UserError where the meeting does not allow it."""
        self._edit("meeting.edit", {column: value}, field)

    def signatory(self, field: QWidget, column: str, find: Find) -> None:
        """Keep who chairs or takes the minutes; `find` names or makes the person."""

        def change(session: JournalledSession, meeting_id: int) -> None:
            _change(session, meeting_id, {column: find(session)})

        self._write("meeting.edit", change, field)

    def choice(self, field: QWidget, column: str, value: object) -> None:
        """Keep a choice."""
        try:
            self._edit("meeting.edit", {column: value}, field)
        except UserError as error:
            self._context.notices.tell(error)

    def event(self, field: QWidget, word: EventWord) -> None:
        """Change what the series calls its meetings, and a title that was only suggested."""
        if self.view is None:
            return
        view = self.view
        was_suggested = view.meeting.title == suggested_title(view.series)

        def change(session: JournalledSession, meeting_id: int) -> None:
            edit_series(session, view.series.id, event_word=word)
            if was_suggested:
                title = suggested_title(series(session, view.series.id))
                edit_meeting(session, meeting_id, title=title)

        try:
            self._write("series.edit", change, field)
        except UserError as error:
            self._context.notices.tell(error)

    def delete_series(self, series_ids: Sequence[int]) -> bool:
        """Put series into the trash that nothing belongs to."""

        def change(session: JournalledSession) -> None:
            for series_id in series_ids:
                delete_series(session, series_id)

        try:
            self._context.archive.write("series.delete", change)
        except StorageError:
            return False  # the status bar says it
        except UserError as error:
            self._context.notices.tell(error)
            return False
        return True

    def _edit(self, action: Action | str, values: dict[str, object], initiator: QWidget) -> None:
        self._write(
            action, lambda session, meeting_id: _change(session, meeting_id, values), initiator
        )

    def _write(
        self,
        action: Action | str,
        change: Callable[[JournalledSession, int], None],
        initiator: QWidget,
    ) -> None:
        if self.view is None:
            return
        meeting_id = self.view.meeting.id
        self._context.archive.write(
            action, lambda session: change(session, meeting_id), initiator=initiator
        )


def _change(session: JournalledSession, meeting_id: int, values: dict[str, object]) -> None:
    edit_meeting(session, meeting_id, **cast("MeetingChanges", values))
