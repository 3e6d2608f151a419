"""The day of a paper, kept when it has been typed."""

from collections.abc import Callable
from datetime import date

from app.ui.widgets.dates import DateField
from app.ui.widgets.unsaved import Unsaved


class KeptDay:
    """What could not be read or kept stays in the field; the storage is tried again by itself.

    `keep` gets the paper's id and the day, and says whether it could be kept.
    """

    def __init__(self, field: DateField, keep: Callable[[int, date | None], bool]) -> None:
        self.field = field
        self._keep = keep
        self._protocol_id: int | None = None
        self._refused: dict[int, date | None] = {}
        self._mark = Unsaved(field)
        self._mark.due.connect(self._try_again)
        field.entered.connect(self._on_entered)

    def show(self, protocol_id: int, day: date | None) -> None:
        """Show a paper's day; what is typed or refused stays in the same paper's field."""
        afresh = protocol_id != self._protocol_id
        self._protocol_id = protocol_id
        if afresh:
            self.field.set_value(self._refused.get(protocol_id, day))
        elif not self._is_typing() and protocol_id not in self._refused:
            self.field.set_value(day)

    def flush(self) -> None:
        """Read and keep what was typed and not yet left."""
        if self._is_typing():
            self.field.committed.emit(self.field.text())

    def _is_typing(self) -> bool:
        value = self.field.value()
        return self.field.text() != (value.isoformat() if value else "")

    def _on_entered(self, day: date | None) -> None:
        if self._protocol_id is not None:
            self._try(self._protocol_id, day)

    def _try_again(self) -> None:
        for protocol_id, day in tuple(self._refused.items()):
            self._try(protocol_id, day)

    def _try(self, protocol_id: int, day: date | None) -> None:
        if self._keep(protocol_id, day):
            self._refused.pop(protocol_id, None)
        else:
            self._refused[protocol_id] = day
        self._mark.set_held(bool(self._refused))
