"""The shown paper on its way to another program: dragged there, or pasted."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QDrag, QGuiApplication, QPixmap

from app.errors import StorageError, UserError, reason
from app.storage.files import write_file
from app.ui.attachments.outbox import CarriedFile
from app.ui.private_folder import PrivateFolder

if TYPE_CHECKING:
    from collections.abc import Callable


class Outgoing(QObject):
    """Each paper goes as a whole file of its own, in a private folder that is removed at the end.

    `failed` carries a UserError. `carry` is exchanged by tests: it leads to other programs.
    """

    failed = Signal(UserError)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.folder = PrivateFolder()
        self.carry: Callable[[QDrag], object] = _carry
        self.destroyed.connect(self.folder.clear)

    def drag(self, name: str, data: bytes, source: QObject, picture: QPixmap) -> None:
        """Let the mouse carry a paper; its file is written on the way."""
        carried = self._carried(name, data)
        if carried is None:
            return
        drag = QDrag(source)
        drag.setMimeData(carried)
        drag.setPixmap(picture)
        self.carry(drag)
        error = carried.failure()
        if error is not None:
            self.failed.emit(error)

    def copy(self, name: str, data: bytes) -> bool:
        """Put a paper on the clipboard as a file; tell whether it is there."""
        carried = self._carried(name, data)
        if carried is not None:
            QGuiApplication.clipboard().setMimeData(carried)
        return carried is not None

    def _carried(self, name: str, data: bytes) -> CarriedFile | None:
        try:
            target = self.folder.place(name)
        except OSError as error:
            self.failed.emit(StorageError("file.unwritable", path=name, reason=reason(error)))
            return None

        def write() -> Path:
            write_file(target, data)
            return target

        return CarriedFile(target, write)


def _carry(drag: QDrag) -> None:
    drag.exec(Qt.DropAction.CopyAction)
