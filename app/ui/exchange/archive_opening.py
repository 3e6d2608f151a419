"""File → Open an archive from a file: a zip or JSON, put into a folder of its own and opened."""

from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.errors import UserError
from app.exchange.archive_opening import (
    FileKind,
    free_folder,
    is_untouched,
    kind_of,
    open_from_file,
    refuse_filled,
    suggested_folder,
)
from app.exchange.zip_members import opened_zip
from app.ui.backups.words import moment_words
from app.ui.context import Context
from app.ui.exchange.contents_words import ArchiveContents
from app.ui.exchange.exchange_dialog import ExchangeDialog
from app.ui.exchange.file_dialogs import ask_which_folder, ask_which_to_open
from app.ui.file_dialogs import folder_to_begin
from app.ui.theme import Theme
from app.ui.tokens import Spacing, Tone
from app.ui.trouble.long_work import LongWork
from app.ui.widgets.buttons import SecondaryButton
from app.ui.widgets.labels import BodyLabel, SecondaryLabel
from app.ui.widgets.line_field import LineField


class ArchiveOpening(QObject):
    """Shows what the file holds, asks for the folder, fills it in a thread.

    `opened` carries the folder of the archive that is there now; `replaces` too, where it is to
    have the folder of the open archive, in which nothing was done yet.
    """

    opened = Signal(str)
    replaces = Signal(str)

    ask_file = staticmethod(ask_which_to_open)
    ask_folder = staticmethod(ask_which_folder)

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self._parent = parent
        self._work: LongWork | None = None
        self.dialog: ExchangeDialog | None = None
        self.place: FolderChoice | None = None

    def start(self) -> None:
        """Ask for the file."""
        folder = folder_to_begin(self._context.settings.export_folder)
        self.ask_file(self._parent, folder, self.show_file)

    def end(self) -> None:
        """Give up what is under way; call before the window goes."""
        if self._work is not None:
            self._work.cancel()
            self._work.join()

    def show_file(self, file: Path) -> None:
        """Say what the file holds and where it would go; nothing is unpacked yet."""
        dialog = ExchangeDialog(
            self._context.theme,
            self._context.catalogue,
            self.tr("Open an archive from a file"),
            self._parent,
        )
        dialog.closed.connect(dialog.deleteLater)
        self.dialog = dialog
        try:
            said = self._described(file)
        except UserError as error:
            self._fail(error)
        else:
            standing = Path(self._context.archive.folder_name)
            untouched = self._is_untouched(standing)
            place = self.place = FolderChoice(
                self._context.theme, said, None if untouched else suggested_folder(standing)
            )
            if untouched:
                place.take_standing(standing)
            place.asked.connect(lambda: self.ask_folder(dialog, standing.parent, place.set_folder))
            dialog.confirmed.connect(lambda: self._open(file))
            dialog.ask(file.name, place, self.tr("Open"))
        dialog.open()

    def _is_untouched(self, folder: Path) -> bool:
        archive = self._context.archive
        return archive.read_only is None and archive.glance(lambda c: is_untouched(c, folder))

    def _described(self, file: Path) -> str:
        if kind_of(file) is FileKind.JSON:
            return self.tr("Records without their history.")
        with opened_zip(file) as found:
            manifest = found.manifest
        made = self.tr("Exported {moment}.").format(moment=moment_words(manifest.made_at))
        return f"{made}\n{ArchiveContents().line(manifest.counts)}"

    def _open(self, file: Path) -> None:
        assert self.dialog is not None
        assert self.place is not None
        standing, dialog = self.place.standing, self.dialog
        # Beside the standing one first: until all is unpacked and checked, that one stays.
        folder = self.place.folder if standing is None else suggested_folder(standing)
        try:
            refuse_filled(folder)
        except UserError as error:
            self.place.refuse(self._context.notices.words(error))
            return
        work = LongWork(lambda progress: open_from_file(file, folder, progress=progress), self)
        work.advanced.connect(dialog.advance)
        work.done.connect(lambda _nothing: self._finish_opening(folder))
        work.failed.connect(self._fail)
        work.cancelled.connect(self._stop)
        dialog.stopped.connect(work.cancel)
        self._work = work
        dialog.work(self.tr("The archive is being unpacked and checked…"))
        work.start()

    def _finish_opening(self, folder: Path) -> None:
        self._work = None
        if self.dialog is not None:
            self.dialog.close()
            self.dialog.deleteLater()
            self.dialog = None
        takes_place = self.place is not None and self.place.standing is not None
        (self.replaces if takes_place else self.opened).emit(str(folder))

    def _fail(self, error: UserError) -> None:
        words = self._context.notices.words(error)
        self._finish(self.tr("The archive was not opened"), words, Tone.RED)

    def _stop(self) -> None:
        self._finish(
            self.tr("Stopped"), self.tr("Nothing was opened; nothing has changed."), Tone.TEXT
        )

    def _finish(self, heading: str, words: str, tone: Tone) -> None:
        self._work = None
        if self.dialog is not None:
            self.dialog.finish(heading, [(words, tone)])


class FolderChoice(QWidget):
    """What would be opened, and the folder it would go to; `asked` wants another folder."""

    asked = Signal()

    def __init__(self, theme: Theme, said: str, folder: Path | None) -> None:
        super().__init__()
        self.standing: Path | None = None
        self.field = LineField(theme, self.tr("Folder"))
        self.field.edit.setReadOnly(True)
        self.change = SecondaryButton(theme, self.tr("Change…"))
        self.change.setAccessibleName(self.tr("Change the folder"))
        self.change.clicked.connect(self.asked)
        row = QHBoxLayout()
        row.setSpacing(Spacing.S)
        row.addWidget(self.field, 1)
        row.addWidget(self.change)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Spacing.S)
        for line in said.split("\n"):
            column.addWidget(BodyLabel(line, wrap=True))
        self._where = SecondaryLabel()
        self._rest = SecondaryLabel(wrap=True)
        column.addWidget(self._where)
        column.addLayout(row)
        column.addWidget(self._rest)
        if folder is not None:
            self.set_folder(folder)

    def take_standing(self, folder: Path) -> None:
        """Offer the folder of the open archive, in which nothing was done yet."""
        self.standing = self.folder = folder
        self.field.set_text(str(folder))
        self._where.setText(self.tr("Opened in this folder:"))
        self._rest.setText(self.tr("The empty archive that is there now gives way to it."))

    def set_folder(self, folder: Path) -> None:
        """Name the folder; one that holds files already gives way to a new one inside it."""
        self.standing = None
        self._where.setText(self.tr("Opened in a new folder:"))
        self._rest.setText(self.tr("The archive that is open now stays where it is, unchanged."))
        self.folder = free_folder(folder)
        self.field.set_text(str(self.folder))
        self.field.clear_error()

    def refuse(self, words: str) -> None:
        """Say why the folder cannot be taken."""
        self.field.set_error(words)
