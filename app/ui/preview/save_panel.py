"""Saving a PDF: its name, where to, and what became of it."""

from pathlib import Path

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.errors import UserError
from app.storage.files import write_file
from app.ui.context import Context
from app.ui.preview.page_renderer import Printout
from app.ui.preview.save_dialog import AskWhere, ask_where, folder_to_begin
from app.ui.tokens import Spacing, Tone
from app.ui.widgets.buttons import LinkButton, SecondaryButton
from app.ui.widgets.labels import FieldLabel, SecondaryLabel, SectionLabel
from app.ui.widgets.line_field import LineField
from app.values.paper_names import clean_file_name


class SavePanel(QWidget):
    """Writes exactly the shown bytes, whole or not at all. `told` carries the last widget that
    says what became of it; `ask` is exchanged by tests, which cannot click in a dialog of files.
    """  # noqa: D205 - one thought

    told = Signal(QWidget)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        theme = context.theme
        self.ask: AskWhere = ask_where
        self._printout: Printout | None = None
        self._suggested = ""
        self._saved: Path | None = None
        self.name = LineField(theme, self.tr("File name"))
        self.button = SecondaryButton(
            theme, self.tr("Save PDF…"), icon="download", key="Ctrl+Shift+E"
        )
        self.outcome = SecondaryLabel(wrap=True)
        self.open_folder = LinkButton(theme, self.tr("Open the folder"), icon="folder")
        self.other_folder = SecondaryButton(theme, self.tr("Another folder…"), compact=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Spacing.S)
        column.addWidget(SectionLabel(self.tr("Save PDF")))
        field = QVBoxLayout()
        field.setSpacing(Spacing.XS)
        field.addWidget(FieldLabel(self.tr("File name")))
        field.addWidget(self.name)
        column.addLayout(field)
        column.addSpacing(Spacing.XS)
        column.addWidget(self.button)
        column.addWidget(self.outcome)
        column.addWidget(self.open_folder, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.other_folder)
        self._say("")
        self.button.clicked.connect(self.save_now)
        self.other_folder.clicked.connect(self.save_now)
        self.open_folder.clicked.connect(self._open_folder)
        self.name.edited.connect(lambda _: self.name.clear_error())
        self.button.setEnabled(False)

    def show_printout(self, printout: Printout | None, file_name: str) -> None:
        """Be ready to save this; a name that the user typed stays for the same paper."""
        if file_name != self._suggested:
            self._suggested = file_name
            self.name.set_text(file_name)
            self.name.clear_error()
            self._say("")
        self._printout = printout
        self.button.setEnabled(printout is not None)

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
        folder = folder_to_begin(self._context.settings.export_folder)
        # What the dialog is asked for is written, whatever is rendered while it is open.
        data = self._printout.data
        self.ask(self, folder / name, lambda path: self._write(path, data))

    def _write(self, path: Path, data: bytes) -> None:
        self._say(self.tr("Saving…"))
        # A stick or a network folder may be slow, so the window does not wait for it.
        task = self._context.tasks.submit(f"preview.save {path}", lambda: write_file(path, data))
        task.done.connect(lambda _: self._on_saved(path))
        task.failed.connect(self._on_failed)

    def _on_saved(self, path: Path) -> None:
        self._context.settings.export_folder = str(path.parent)
        self._saved = path
        # A path has no spaces to break at, and must not be cut.
        shown = (
            str(path).replace("/", "/\N{ZERO WIDTH SPACE}").replace("_", "_\N{ZERO WIDTH SPACE}")
        )
        self._say(self.tr("Saved: {path}").format(path=shown), Tone.GREEN)
        self.open_folder.show()
        self.told.emit(self.open_folder)

    def _on_failed(self, error: UserError) -> None:
        self._say(self._context.notices.words(error), Tone.RED)
        self.other_folder.show()
        self.told.emit(self.other_folder)
        self.other_folder.setFocus()

    def _say(self, text: str, tone: Tone = Tone.TEXT2) -> None:
        self.outcome.set_tone(tone)
        self.outcome.setText(text)
        self.outcome.setVisible(bool(text))
        self.open_folder.hide()
        self.other_folder.hide()

    def _open_folder(self) -> None:
        if self._saved is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._saved.parent)))
