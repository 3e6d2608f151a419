"""The draft of a letter: saved where the user says, then opened with the program for mail."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from app.errors import UserError
from app.storage.files import write_file
from app.ui.attachments.file_rows import breakable
from app.ui.context import Context
from app.ui.file_dialogs import folder_to_begin
from app.ui.preview.save_dialog import AskWhere, ask_where_letter
from app.ui.preview.save_outcome import SaveOutcome
from app.ui.tokens import Tone


class LetterSaving(QObject):
    """`ask` and `show_file` are exchanged by tests: they lead to a dialog, to other programs."""

    def __init__(self, context: Context, outcome: SaveOutcome, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self._outcome = outcome
        self._window = parent
        self.ask: AskWhere = ask_where_letter
        self.show_file: Callable[[QUrl], bool] = QDesktopServices.openUrl

    def begin(self, name: str, make: Callable[[], bytes]) -> None:
        """Ask where, write what `make` returns in the document thread, open it."""
        folder = folder_to_begin(self._context.settings.export_folder)
        self.ask(self._window, folder / name, lambda path: self._write(path, make))

    def _write(self, path: Path, make: Callable[[], bytes]) -> None:
        self._outcome.say(self.tr("Saving…"))
        task = self._context.tasks.submit(
            f"preview.letter {path}", lambda: write_file(path, make())
        )
        task.done.connect(lambda _: self._show(path))
        task.failed.connect(
            lambda error: self._on_failed(error, lambda: self.begin(path.name, make))
        )

    def _show(self, path: Path) -> None:
        self._context.settings.export_folder = str(path.parent)
        saved = self.tr("The draft is saved: {path}").format(path=breakable(str(path)))
        if self.show_file(QUrl.fromLocalFile(str(path))):
            self._outcome.show_saved(saved, path.parent)
            return
        nobody = self.tr(
            "No program for mail was found that would open it. Open the file from your mail "
            "program, or attach the PDF to a letter."
        )
        self._outcome.show_saved(f"{saved}\n{nobody}", path.parent, Tone.AMBER)

    def _on_failed(self, error: UserError, again: Callable[[], None]) -> None:
        self._outcome.show_failed(self._context.notices.words(error), again)
