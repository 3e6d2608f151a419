"""What the agenda panel does to the record."""

from collections.abc import Callable, Sequence
from typing import TypeVar

from PySide6.QtCore import QObject

from app.errors import StorageError, UserError
from app.services import agenda
from app.storage.journal import Action
from app.storage.session import JournalledSession
from app.ui.context import Context
from app.values.agenda_text import agenda_from_text
from app.values.enums import Outcome

Result = TypeVar("Result")


class AgendaDeeds(QObject):
    """Changes one meeting's agenda; a refusal is told, nothing is raised."""

    def __init__(self, context: Context, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.meeting_id: int | None = None

    def add(self, title: str, to: int | None = None) -> int | None:
        """Keep a new item at the end, here or in the meeting named; None where that failed."""
        meeting_id = to if to is not None else self._meeting()
        return self._write("agenda.add", lambda s: agenda.add_item(s, meeting_id, title))

    def paste(self, text: str) -> int:
        """Make items of a pasted list; returns how many."""
        lines = agenda_from_text(text)
        if not lines:
            return 0
        meeting_id = self._meeting()
        added = self._write("agenda.paste", lambda s: agenda.add_lines(s, meeting_id, lines))
        return len(added or ())

    def retitle(self, item_id: int, title: str) -> None:
        """Change a title."""
        action = Action("agenda.edit", {"id": item_id, "field": "title"}, coalesces=True)
        self._write(action, lambda s: agenda.edit_item(s, item_id, title=title))

    def move(self, item_id: int, by: int) -> None:
        """Move an item up (negative) or down."""
        self._write("agenda.order", lambda s: agenda.move_item(s, item_id, by))

    def order(self, item_ids: Sequence[int]) -> None:
        """Bring the items into this order."""
        meeting_id = self._meeting()
        self._write("agenda.order", lambda s: agenda.order_items(s, meeting_id, item_ids))

    def set_outcome(self, item_id: int, outcome: Outcome) -> None:
        """Withdraw, postpone or reopen an item."""
        self._write("agenda.outcome", lambda s: agenda.set_outcome(s, item_id, outcome))

    def delete(self, item_id: int) -> None:
        """Put an item into the trash and offer to take that back."""

        def change(session: JournalledSession) -> bool:
            agenda.delete_item(session, item_id)
            return True

        if self._write("agenda.delete", change):
            self._context.notices.offer_undo(self.tr("Item deleted"))

    def _meeting(self) -> int:
        assert self.meeting_id is not None, "no meeting is shown"
        return self.meeting_id

    def _write(
        self, action: Action | str, change: Callable[[JournalledSession], Result]
    ) -> Result | None:
        try:
            return self._context.archive.write(action, change)
        except StorageError:
            return None  # the status bar says it
        except UserError as error:
            self._context.notices.tell(error)
            return None
