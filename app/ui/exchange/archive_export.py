"""File → Export the archive: a zip with everything, made while the work goes on."""

from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from app.errors import UserError
from app.exchange.archive_zip import Exported, Progress, export_archive
from app.storage.database import Database
from app.ui.backups.words import size_words
from app.ui.context import Context
from app.ui.exchange.contents_words import ArchiveContents
from app.ui.exchange.exchange_dialog import ExchangeDialog
from app.ui.exchange.file_dialogs import ask_where_to_write
from app.ui.file_dialogs import folder_to_begin
from app.ui.tokens import Tone
from app.ui.trouble.long_work import LongWork


class ArchiveExport(QObject):
    """Asks where, writes there in a thread of its own, and says what is in the zip."""

    ask_where = staticmethod(ask_where_to_write)

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self._parent = parent
        self._work: LongWork | None = None
        self.dialog: ExchangeDialog | None = None

    def start(self) -> None:
        """Ask where the zip is to stand and write it there."""
        folder = folder_to_begin(self._context.settings.export_folder)
        name = f"sutarta-{self._context.now():%Y-%m-%d}.zip"
        self.ask_where(self._parent, folder / name, self._write)

    def end(self) -> None:
        """Give up what is under way; call before the archive closes."""
        if self._work is not None:
            self._work.cancel()
            self._work.join()

    def _write(self, target: Path) -> None:
        self._context.settings.export_folder = str(target.parent)

        def export(database: Database, progress: Progress) -> Exported:
            return export_archive(database, target, progress=progress)

        dialog = ExchangeDialog(
            self._context.theme, self._context.catalogue, self.title(), self._parent
        )
        work = LongWork(self._context.archive.in_thread(export), self)
        work.advanced.connect(dialog.advance)
        work.done.connect(self.tell)
        work.failed.connect(self._fail)
        work.cancelled.connect(self._stop)
        dialog.stopped.connect(work.cancel)
        dialog.closed.connect(dialog.deleteLater)
        self.dialog, self._work = dialog, work
        dialog.work(self.begun())
        dialog.open()
        work.start()

    def title(self) -> str:
        """Return the dialog's title."""
        return self.tr("Export the archive")

    def begun(self) -> str:
        """Return what the dialog says while it works."""
        return self.tr("The archive is being exported…")

    def tell(self, exported: Exported) -> None:
        """Say what is in the zip."""
        manifest = exported.manifest
        lines = [
            (_breakable(exported.path), Tone.TEXT),
            (
                f"{ArchiveContents().line(manifest.counts)} · {size_words(exported.size)}",
                Tone.TEXT2,
            ),
        ]
        if manifest.missing:
            say = self._context.catalogue.say
            lines.append((say("export.missing", count=len(manifest.missing)), Tone.AMBER))
        lines.append(
            (
                self.tr(
                    "On another computer: File → Open an archive from a file. The file is not"
                    " locked with a password: keep it where only you can read it."
                ),
                Tone.TEXT2,
            )
        )
        self._finish(self.tr("Written and checked"), lines)

    def _fail(self, error: UserError) -> None:
        words = self._context.notices.words(error)
        self._finish(self.tr("The archive was not exported"), [(words, Tone.RED)])

    def _stop(self) -> None:
        self._finish(
            self.tr("Stopped"), [(self.tr("Nothing was written; nothing has changed."), Tone.TEXT)]
        )

    def _finish(self, heading: str, lines: list[tuple[str, Tone]]) -> None:
        self._work = None
        if self.dialog is not None:
            self.dialog.finish(heading, lines)


def _breakable(path: Path) -> str:
    """Return a path as a label may break it: after each of its parts."""
    return str(path).replace("/", "/\N{ZERO WIDTH SPACE}").replace("\\", "\\\N{ZERO WIDTH SPACE}")
