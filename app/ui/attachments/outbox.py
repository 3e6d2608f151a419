"""Copies for other programs: under their names for people, never the kept file itself."""

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path

from PySide6.QtCore import QMimeData, QUrl

from app.errors import UserError
from app.services.attachments import AttachmentRow, name_for_people
from app.storage.attachments import copy_out
from app.ui.private_folder import PrivateFolder
from app.values.media_types import is_known

_URIS = "text/uri-list"
_READ_ONLY = 0o400


class Outbox:
    """Copies in a private temporary folder; gone when we quit."""

    def __init__(self, archive: Path) -> None:
        self._archive = archive
        self._folder = PrivateFolder()

    def place_for(self, row: AttachmentRow) -> Path:
        """Return where the next copy of a file will lie."""
        return self._folder.place(name_for_people(row.file_name, row.media_type))

    def copy(self, row: AttachmentRow, target: Path) -> Path:
        """Write a read-only copy; StorageError where the kept file is missing or damaged."""
        copy_out(self._archive, row.sha256, target, name=row.file_name, mode=_READ_ONLY)
        return target

    def clear(self) -> None:
        """Remove all copies."""
        self._folder.clear()


class CarriedFile(QMimeData):
    """A file on its way to another program; it is copied meanwhile, and waited for when asked."""

    def __init__(self, target: Path, copy: Callable[[], Path]) -> None:
        super().__init__()
        self.target = target
        worker = ThreadPoolExecutor(max_workers=1, thread_name_prefix="carrying")
        self._copied: Future[Path] = worker.submit(copy)
        worker.shutdown(wait=False)

    def formats(self) -> list[str]:
        """Offer a file."""
        return [_URIS]

    def hasFormat(self, mimetype: str) -> bool:
        """Offer a file."""
        return mimetype == _URIS

    def retrieveData(self, mimetype: str, _type: object) -> object:
        """Name the copy once it is whole; nothing where it could not be made."""
        if mimetype != _URIS:
            return None
        try:
            return [QUrl.fromLocalFile(str(self._copied.result()))]
        except UserError:
            return None

    def failure(self) -> UserError | None:
        """Return why there is nothing to carry, once that is known."""
        if not self._copied.done():
            return None
        error = self._copied.exception()
        return error if isinstance(error, UserError) else None


def may_be_opened(row: AttachmentRow) -> bool:
    """Tell whether a file's kind is one that a program shows; others could be programs."""
    return is_known(row.media_type)
