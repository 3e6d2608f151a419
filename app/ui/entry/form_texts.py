"""The texts of one record's form, each saved while it is typed."""

from collections.abc import Callable, Mapping
from typing import TypeVar

from app.errors import UserError
from app.ui.entry.saved_text import SavedText, TextPort
from app.ui.notices import Notices
from app.ui.widgets.editors import GrowingTextEdit
from app.ui.widgets.line_field import LineField

Field = TypeVar("Field", bound=LineField | GrowingTextEdit)


class FormTexts:
    """Names each field by its column; what cannot be kept stays in its field, with the reason.

    `save` gets the record's id, the column and the text without blanks at its ends.
    """

    def __init__(self, notices: Notices, save: Callable[[int, str, str], None]) -> None:
        self._notices = notices
        self._save = save
        self._texts: dict[str, SavedText] = {}
        self.fields: dict[str, LineField | GrowingTextEdit] = {}

    def add(self, column: str, field: Field) -> Field:
        """Keep a field in step with a column; returns it."""

        def save(record: int, text: str) -> None:
            self._save(record, column, text.strip())
            if isinstance(field, LineField):
                field.clear_error()

        def told(error: UserError) -> None:
            if isinstance(field, LineField):
                field.set_error(self._notices.words(error))
            else:
                self._notices.tell(error)

        port = TextPort(field.text, field.set_text)
        saved = SavedText(field, port, save, kept=str.strip, told=told)
        field.edited.connect(saved.touch)
        self._texts[column] = saved
        self.fields[column] = field
        return field

    def show(self, record: int | None, texts: Mapping[str, str]) -> None:
        """Show another record."""
        for column, saved in self._texts.items():
            field = self.fields[column]
            if isinstance(field, LineField):
                field.clear_error()
            saved.show(record, texts.get(column, ""))

    def refresh(self, texts: Mapping[str, str]) -> None:
        """Show what changed in the record, never over what is being typed."""
        for column, saved in self._texts.items():
            saved.refresh(texts.get(column, ""))

    def take(self, column: str, text: str) -> None:
        """Put text into a field as if it had been typed, and save it."""
        self.fields[column].set_text(text)
        self._texts[column].touch()
        self._texts[column].flush()

    def flush(self) -> bool:
        """Save what is pending; False where something stands only in its field."""
        stored = [saved.flush() for saved in self._texts.values()]  # all, not up to the first
        return all(stored)
