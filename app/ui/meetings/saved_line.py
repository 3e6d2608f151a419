"""A line of a form that saves itself while it is typed."""

from collections.abc import Callable

from app.errors import UserError
from app.ui.notices import Notices
from app.ui.widgets.autosave import Autosave
from app.ui.widgets.line_field import LineField


class SavedLine:
    """Hands what is typed to `save`; what could not be saved stays, with the reason below it."""

    def __init__(self, field: LineField, notices: Notices, save: Callable[[str], None]) -> None:
        self.field = field
        self._notices = notices
        self._save = save
        self._unsaved = False
        self._autosave = Autosave.attach(field)
        self._autosave.due.connect(self._on_due)

    def show(self, text: str, *, afresh: bool) -> None:
        """Show text from the archive; what is being typed stays unless all is shown afresh."""
        if not afresh and (self._autosave.pending or self._unsaved):
            return
        self._autosave.cancel()
        self._unsaved = False
        self.field.set_text(text)
        self.field.clear_error()

    def flush(self) -> None:
        """Save now what is pending."""
        self._autosave.flush()

    def _on_due(self, text: str) -> None:
        try:
            self._save(text)
        except UserError as error:
            self._unsaved = True
            self.field.set_error(self._notices.words(error))
        else:
            self._unsaved = False
            self.field.clear_error()
