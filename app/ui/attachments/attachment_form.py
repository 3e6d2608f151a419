"""What is said about one file: its name, a caption in both languages, who made it."""

from typing import cast

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.services import attachments
from app.services.attachments import AttachmentChanges, AttachmentRow, clean_stem
from app.storage.journal import Action
from app.ui.context import Context
from app.ui.entry.body_text_edit import BodyTextEdit
from app.ui.entry.form_texts import FormTexts
from app.ui.widgets.form_rows import FormRows
from app.ui.widgets.line_field import LineField


class AttachmentForm(QWidget):
    """Saves each text while it is typed."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        theme = context.theme
        self._texts = FormTexts(context.notices, self._save)
        self.name = LineField(theme, self.tr("Name"))
        self.caption = BodyTextEdit(theme, self.tr("Caption"), min_lines=2, max_lines=6)
        self.caption_en = BodyTextEdit(
            theme, self.tr("Caption in English"), min_lines=2, max_lines=6
        )
        self.credit = LineField(
            theme, self.tr("Author"), placeholder=self.tr("Who took the photo, or the source")
        )
        rows = FormRows(theme, label_width=104, parent=self)
        for column, label, field in (
            ("stem", self.tr("Name"), self.name),
            ("caption", self.tr("Caption"), self.caption),
            ("caption_en", self.tr("Caption in English"), self.caption_en),
            ("credit", self.tr("Author"), self.credit),
        ):
            self._texts.add(column, field)
            rows.add(label, field)
        column_of_rows = QVBoxLayout(self)
        column_of_rows.setContentsMargins(0, 0, 0, 0)
        column_of_rows.addWidget(rows)

    def show_attachment(self, row: AttachmentRow | None) -> None:
        """Show another file's texts; `flush` before."""
        self._texts.show(None if row is None else row.id, _texts(row))

    def refresh(self, row: AttachmentRow) -> None:
        """Show what changed, never over what is being typed."""
        self._texts.refresh(_texts(row))

    def flush(self) -> bool:
        """Save what is pending; False where something stands only in its field."""
        return self._texts.flush()

    def start(self) -> None:
        """Go to what is most often missing: the caption, or the name where that is said."""
        field = self.name if self.caption.text() else self.caption
        field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _save(self, attachment_id: int, column: str, text: str) -> None:
        # What is left of a name is known only after cleaning; an empty one is refused as such.
        value = clean_stem(text) if column == "stem" else text
        changes = cast("AttachmentChanges", {column: value})
        self._context.archive.write(
            Action("attachment.edit", {"id": attachment_id, "field": column}, coalesces=True),
            lambda s: attachments.edit_attachment(s, attachment_id, **changes),
            initiator=self,
        )


def _texts(row: AttachmentRow | None) -> dict[str, str]:
    if row is None:
        return {}
    return {
        "stem": row.stem,
        "caption": row.caption,
        "caption_en": row.caption_en,
        "credit": row.credit,
    }
