"""File → Open another archive: one that stands in a folder already."""

from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from app.errors import UserError
from app.storage.connection import DATABASE_NAME
from app.ui.context import Context
from app.ui.exchange.file_dialogs import ask_which_archive


class OtherArchive(QObject):
    """Asks for the folder of another archive; `chosen` carries one that has an archive in it."""

    chosen = Signal(str)

    ask_folder = staticmethod(ask_which_archive)

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self._parent = parent

    def start(self) -> None:
        """Ask for the folder, beside that of the open archive."""
        standing = Path(self._context.archive.folder_name)
        self.ask_folder(self._parent, standing.parent, self._take)

    def _take(self, folder: Path) -> None:
        """Open what is there: a folder without an archive would get a new one, unasked."""
        if not (folder / DATABASE_NAME).is_file():
            self._context.notices.tell(UserError("archive.none_here", folder=str(folder)))
        elif not folder.samefile(self._context.archive.folder_name):
            self.chosen.emit(str(folder))
