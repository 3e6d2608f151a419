"""The days and hours of a meeting's form, each kept when it has been typed."""

from collections.abc import Callable
from datetime import date

from PySide6.QtWidgets import QWidget

from app.errors import StorageError, UserError
from app.services.meetings import MeetingRow
from app.ui.notices import Notices
from app.ui.widgets.dates import DateField, TimeField
from app.ui.widgets.unsaved import Unsaved

Day = DateField | TimeField


class KeptDays:
    """Fields by their columns. What could not be kept stays in its field, with the reason below,
    and is tried again with the next one: an end is refused only until the start has changed.
    """  # noqa: D205 - one rule

    def __init__(
        self, holder: QWidget, notices: Notices, keep: Callable[[str, object], None]
    ) -> None:
        self.fields: dict[str, Day] = {}
        self._notices = notices
        self._keep = keep
        self._meeting_id: int | None = None
        self._refused: dict[tuple[int, str], object] = {}
        self._mark = Unsaved(holder)
        self._mark.due.connect(self._keep_refused)

    def add(self, column: str, field: Day) -> None:
        """Keep a field in step with a column."""
        field.entered.connect(lambda value: self._on_entered(column, value))
        self.fields[column] = field

    def show(self, meeting: MeetingRow) -> None:
        """Show a meeting's values; what could not be read or kept stays in the same meeting."""
        afresh = meeting.id != self._meeting_id
        self._meeting_id = meeting.id
        for column, field in self.fields.items():
            key, value = (meeting.id, column), getattr(meeting, column)
            if afresh:
                field.set_value(self._refused.get(key, value))  # type: ignore[arg-type] # of this field
            elif field.is_valid() and key not in self._refused:
                field.set_value(value)

    def flush(self) -> None:
        """Read and keep what was typed and not yet left, and what was refused before."""
        for field in self.fields.values():
            if field.text() != _shown(field) and field.is_valid():
                field.committed.emit(field.text())
        self._keep_refused()

    def _on_entered(self, column: str, value: object) -> None:
        if self._try(column, value):
            self._keep_refused()

    def _keep_refused(self) -> None:
        for meeting_id, column in tuple(self._refused):
            if meeting_id == self._meeting_id:
                self._try(column, self._refused[meeting_id, column])

    def _try(self, column: str, value: object) -> bool:
        if self._meeting_id is None:
            return False
        key, field = (self._meeting_id, column), self.fields[column]
        try:
            self._keep(column, value)
        except UserError as error:
            self._refused[key] = value
            self._mark.set_held(isinstance(error, StorageError))
            field.set_error(self._notices.words(error))
            return False
        if key in self._refused:
            del self._refused[key]
            field.clear_error()
        if not self._refused:
            self._mark.set_held(False)
        return True


def _shown(field: Day) -> str:
    value = field.value()
    if value is None:
        return ""
    return f"{value:%Y-%m-%d}" if isinstance(value, date) else f"{value:%H:%M}"
