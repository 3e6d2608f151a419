"""The secretary's own notes of a meeting; nothing of them reaches the minutes."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.errors import StorageError, UserError
from app.services import meetings
from app.storage.database import Change
from app.storage.journal import Action
from app.ui.context import Context
from app.ui.tokens import Spacing, TypeStyle
from app.ui.widgets.autosave import Autosave
from app.ui.widgets.editors import GrowingTextEdit
from app.ui.widgets.labels import SecondaryLabel
from app.ui.widgets.unsaved import Unsaved


class NotesEdit(GrowingTextEdit):
    """Fills the pane; in the window's font, for it is not going to be printed."""

    def _measure(self) -> None:
        self.setFont(self._theme.font(TypeStyle.BODY))
        self.setMinimumHeight(self._theme.px(120))

    def _fit(self, *_: object) -> None:
        """Leave the height to the pane."""


class NotesPanel(QWidget):
    """Saved by itself; also while the minutes are final."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._meeting_id: int | None = None
        self._kept = ""
        hint = SecondaryLabel(self.tr("The notes do not go into the minutes"), wrap=True)
        self.edit = NotesEdit(
            context.theme, self.tr("Notes"), placeholder=self.tr("Notes for yourself")
        )
        self.edit.setSizePolicy(
            self.edit.sizePolicy().Policy.Expanding, self.edit.sizePolicy().Policy.Expanding
        )
        self.edit.setEnabled(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, Spacing.M, 14, Spacing.M)
        column.setSpacing(Spacing.S)
        column.addWidget(hint)
        column.addWidget(self.edit, 1)
        self.setFocusProxy(self.edit)
        self._left: dict[int, str] = {}
        self._mark = Unsaved(self)
        self._mark.due.connect(self.flush)
        self._autosave = Autosave.attach(self.edit)
        self._autosave.due.connect(self._save)
        context.archive.changed.connect(self._on_changed)

    def show_meeting(self, meeting_id: int | None) -> None:
        """Show a meeting's notes; what is pending of the last one is written first."""
        self.flush()
        if self._meeting_id is not None and self.edit.text() != self._kept:
            self._left[self._meeting_id] = self.edit.text()
        self._meeting_id = meeting_id
        self.edit.setEnabled(meeting_id is not None)
        self._kept = "" if meeting_id is None else self._read(meeting_id)
        left = self._left.pop(meeting_id, None) if meeting_id is not None else None
        self.edit.set_text(self._kept if left is None else left)

    def flush(self) -> None:
        """Write what is pending, and what could not be written before."""
        self._autosave.flush()
        if self._meeting_id is not None and self.edit.text() != self._kept:
            self._save(self.edit.text())

    def _read(self, meeting_id: int) -> str:
        return self._context.archive.read(
            lambda session: meetings.meeting(session, meeting_id)
        ).notes

    def _save(self, text: str) -> None:
        meeting_id = self._meeting_id
        if meeting_id is None or text == self._kept:
            return
        before, self._kept = self._kept, text
        action = Action("meeting.edit", {"id": meeting_id, "field": "notes"}, coalesces=True)
        try:
            self._context.archive.write(
                action,
                lambda session: meetings.edit_meeting(session, meeting_id, notes=text),
                initiator=self,
            )
        except UserError as error:
            self._kept = before
            self._mark.set_held(isinstance(error, StorageError) or bool(self._left))
            if not isinstance(
                error, StorageError
            ):  # the status bar says what the storage could not
                self._context.notices.tell(error)
        else:
            self._mark.set_held(bool(self._left))

    def _on_changed(self, change: Change) -> None:
        meeting_id = self._meeting_id
        if meeting_id is None or meeting_id not in change.ids.get("meeting", ()):
            return
        try:
            text = self._read(meeting_id)
        except UserError:  # the meeting is gone; the page shows another soon
            return
        if text != self._kept:
            self._kept = text
            self._autosave.cancel()
            self.edit.set_text(text)
