"""A line of a form that saves itself while it is typed."""

from collections.abc import Callable

from app.errors import StorageError, UserError
from app.ui.notices import Notices
from app.ui.widgets.autosave import Autosave
from app.ui.widgets.line_field import LineField
from app.ui.widgets.unsaved import Unsaved


class SavedLine:
    """Hands what is typed to `save`; what could not be saved stays, with the reason below it.

    What the storage could not take is tried again by itself, and comes back with its record where
    another one was shown meanwhile.
    """

    def __init__(self, field: LineField, notices: Notices, save: Callable[[str], None]) -> None:
        self.field = field
        self._notices = notices
        self._save = save
        self._record: int | None = None
        self._unsaved = False
        self._left: dict[int, str] = {}
        self._mark = Unsaved(field)
        self._mark.due.connect(self.flush)
        self._autosave = Autosave.attach(field)
        self._autosave.due.connect(self._on_due)

    def show(self, record: int, text: str) -> None:
        """Show a record's text; what is being typed into the same one stays."""
        if record == self._record and (self._autosave.pending or self._unsaved):
            return
        if self._record is not None and self._unsaved and self._mark.held:
            self._left[self._record] = self.field.text()
        self._autosave.cancel()
        self._record = record
        left = self._left.pop(record, None)
        self._unsaved = left is not None
        self.field.set_text(text if left is None else left)
        self.field.clear_error()

    def flush(self) -> None:
        """Save now what is pending, and what could not be saved before."""
        if self._unsaved and not self._autosave.pending:
            self._on_due(self.field.text())
        else:
            self._autosave.flush()

    def _on_due(self, text: str) -> None:
        self._unsaved = True  # until it is saved, whatever happens
        try:
            self._save(text)
        except UserError as error:
            self._mark.set_held(isinstance(error, StorageError) or bool(self._left))
            self.field.set_error(self._notices.words(error))
        else:
            self._unsaved = False
            self._mark.set_held(bool(self._left))
            self.field.clear_error()
