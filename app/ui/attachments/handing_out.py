"""Files on their way out: opened, saved, dragged; always a copy under the name for people."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QDrag

from app.errors import UserError
from app.services.attachments import AttachmentRow
from app.storage.attachments import copy_out
from app.ui.attachments.file_work import FileWork
from app.ui.attachments.outbox import CarriedFile, Outbox, may_be_opened


class HandingOut(QObject):
    """`ended` carries an error or None, `saved` the path of a file that was saved.

    `show_file` and `carry` are exchanged by tests: what they lead to is other programs.
    """

    began = Signal()
    ended = Signal(object)
    saved = Signal(object)

    def __init__(self, archive: Path, work: FileWork, parent: QObject) -> None:
        super().__init__(parent)
        self._archive = archive
        self._work = work
        self.outbox = Outbox(archive)
        self.show_file: Callable[[QUrl], bool] = QDesktopServices.openUrl
        self.carry: Callable[[QDrag], object] = _carry

    def open(self, row: AttachmentRow) -> None:
        """Show a read-only copy with the system's program; never what could be a program itself."""
        if not may_be_opened(row):
            self.ended.emit(UserError("attachment.not_opened", name=row.file_name))
            return
        target = self.outbox.place_for(row)
        self._run(lambda: self.outbox.copy(row, target), lambda: self._show(row, target))

    def save(self, row: AttachmentRow, target: Path) -> None:
        """Write a copy where the user said."""
        self._run(
            lambda: copy_out(self._archive, row.sha256, target, name=row.file_name),
            lambda: self._on_saved(target),
        )

    def drag(self, row: AttachmentRow, source: QObject) -> None:
        """Let the mouse carry a copy to another program; it is made on the way."""
        target = self.outbox.place_for(row)
        drag = QDrag(source)
        carried = CarriedFile(target, lambda: self.outbox.copy(row, target))
        drag.setMimeData(carried)
        self.carry(drag)
        error = carried.failure()
        if error is not None:
            self.ended.emit(error)

    def _run(self, work: Callable[[], object], done: Callable[[], None]) -> None:
        self.began.emit()
        task = self._work.run(work)
        task.done.connect(lambda _: done())
        task.failed.connect(self.ended)

    def _show(self, row: AttachmentRow, target: Path) -> None:
        opened = self.show_file(QUrl.fromLocalFile(str(target)))
        self.ended.emit(None if opened else UserError("attachment.no_program", name=row.file_name))

    def _on_saved(self, target: Path) -> None:
        self.ended.emit(None)
        self.saved.emit(target)


def _carry(drag: QDrag) -> None:
    drag.exec(Qt.DropAction.CopyAction)
