"""Saving the shown PDF: its name, where to, and what became of it."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.errors import UserError
from app.storage.files import write_file
from app.ui.attachments.file_rows import breakable
from app.ui.context import Context
from app.ui.file_dialogs import folder_to_begin
from app.ui.preview.drag_handle import DragHandle
from app.ui.preview.letter_saving import LetterSaving
from app.ui.preview.page_renderer import Printout
from app.ui.preview.save_dialog import AskWhere, ask_where
from app.ui.preview.save_outcome import SaveOutcome
from app.ui.tokens import Spacing
from app.ui.widgets.buttons import LinkButton, SecondaryButton
from app.ui.widgets.labels import FieldLabel, SectionLabel
from app.ui.widgets.line_field import LineField
from app.values.paper_names import clean_file_name


class SavePanel(QWidget):
    """Writes exactly the shown bytes, whole or not at all.

    `letter_wanted` asks for a letter with the paper. `told` carries the last widget that says what
    became of it. `ask` is exchanged by tests, which cannot click in a dialog of files.
    """

    told = Signal(QWidget)
    letter_wanted = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        theme = context.theme
        self.ask: AskWhere = ask_where
        self._printout: Printout | None = None
        self._suggested = ""
        self._of: object = None
        self.handle = DragHandle(theme, self.tr("Drag the PDF to another program"))
        self.name = LineField(theme, self.tr("File name"))
        self.button = SecondaryButton(
            theme, self.tr("Save PDF…"), icon="download", key="Ctrl+Shift+E"
        )
        self.letter = LinkButton(theme, self.tr("Draft of a letter…"), icon="mail")
        self.result = SaveOutcome(theme)
        self.letters = LetterSaving(context, self.result, self)
        row = QHBoxLayout()
        row.setSpacing(Spacing.S)
        row.addWidget(self.handle, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.name, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Spacing.S)
        column.addWidget(SectionLabel(self.tr("Save PDF")))
        field = QVBoxLayout()
        field.setSpacing(Spacing.XS)
        field.addWidget(FieldLabel(self.tr("File name")))
        field.addLayout(row)
        column.addLayout(field)
        column.addSpacing(Spacing.XS)
        column.addWidget(self.button)
        column.addWidget(self.letter, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.result)
        self.button.clicked.connect(self.save_now)
        self.letter.clicked.connect(self.letter_wanted)
        self.result.told.connect(self.told)
        self.name.edited.connect(lambda _: self.name.clear_error())
        self.show_printout(None, "", None)

    @property
    def outgoing_name(self) -> str:
        """What the file is called that is dragged, pasted or enclosed."""
        return clean_file_name(self.name.text()) or self._suggested

    def show_printout(self, printout: Printout | None, file_name: str, of: object) -> None:
        """Be ready to save this; a name that the user typed stays for the same paper.

        `of` tells papers apart, for those of two records may be called alike.
        """
        if of != self._of:
            self._of = of
            self._suggest(file_name)
            self.result.say("")
        elif file_name != self._suggested and self.name.text() == self._suggested:
            self._suggest(file_name)
        self._suggested = file_name
        self._printout = printout
        for part in (self.button, self.letter, self.handle):
            part.setEnabled(printout is not None)

    def _suggest(self, file_name: str) -> None:
        self.name.set_text(file_name)
        self.name.clear_error()

    def save_now(self) -> None:
        """Ask where, then write."""
        if self._printout is None:
            return
        name = clean_file_name(self.name.text())
        if not name:
            self.name.set_error(
                self.tr("Enter a file name, such as {example}.").format(example=self._suggested)
            )
            self.name.setFocus()
            return
        # What the dialog is asked for is written, whatever is rendered while it is open.
        self._ask(name, self._printout.data, self._of)

    def _ask(self, name: str, data: bytes, of: object) -> None:
        folder = folder_to_begin(self._context.settings.export_folder)
        self.ask(self, folder / name, lambda path: self._write(path, data, of))

    def _save_again(self, name: str, data: bytes, of: object) -> None:
        """Save the paper that could not be saved: as it is seen now, if it still is."""
        if of == self._of and self._printout is not None:
            self.save_now()
        else:
            self._ask(name, data, of)

    def _write(self, path: Path, data: bytes, of: object) -> None:
        self.result.say(self.tr("Saving…"))
        # A stick or a network folder may be slow, so the window does not wait for it.
        task = self._context.tasks.submit(f"preview.save {path}", lambda: write_file(path, data))
        task.done.connect(lambda _: self._on_saved(path))
        task.failed.connect(
            lambda error: self._on_failed(error, lambda: self._save_again(path.name, data, of))
        )

    def _on_saved(self, path: Path) -> None:
        self._context.settings.export_folder = str(path.parent)
        text = self.tr("Saved: {path}").format(path=breakable(str(path)))
        self.result.show_saved(text, path.parent)

    def _on_failed(self, error: UserError, again: Callable[[], None]) -> None:
        self.result.show_failed(self._context.notices.words(error), again)
