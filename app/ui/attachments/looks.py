"""What the kept files look like: there, whole, and a small picture of those that are pictures."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from app.services.attachments import AttachmentRow
from app.storage.attachments import FileState, path_of
from app.ui.attachments.file_work import FileWork, Look

_Stamp = tuple[int, int, int]


class Looks(QObject):
    """Looks at each file once, in a worker, and again when it is another file by its dates.

    A missing one is known at once; a damaged one when it has been read through (`seen`). Until
    then what was seen last holds, and sound where nothing was.
    """

    seen = Signal()

    def __init__(self, archive: Path, work: FileWork, parent: QObject) -> None:
        super().__init__(parent)
        self._archive = archive
        self._work = work
        self._known: dict[str, tuple[_Stamp | None, Look]] = {}

    def look(self, rows: Sequence[AttachmentRow]) -> None:
        """Have those looked at that are not known yet or have changed."""
        for row in rows:
            stamp = self._stamp(row.sha256)
            known = self._known.get(row.sha256)
            if known is not None and known[0] == stamp:
                continue
            if stamp is None:
                self._known[row.sha256] = (None, Look(FileState.MISSING))
                continue
            last = Look(FileState.SOUND) if known is None else known[1]
            self._known[row.sha256] = (stamp, last)
            task = self._work.look(row.sha256, row.media_type)
            task.done.connect(
                lambda look, digest=row.sha256, stamp=stamp: self._note(digest, stamp, look)
            )

    def forget(self, rows: Sequence[AttachmentRow]) -> None:
        """Look at these anew next time, and take them for sound until then."""
        for row in rows:
            self._known.pop(row.sha256, None)

    def state(self, row: AttachmentRow) -> FileState:
        """Return what is known of a file; sound until it was seen otherwise."""
        known = self._known.get(row.sha256)
        return FileState.SOUND if known is None else known[1].state

    def image(self, row: AttachmentRow) -> QImage | None:
        """Return the small picture of a file, once there is one."""
        known = self._known.get(row.sha256)
        return None if known is None else known[1].image

    def _note(self, digest: str, stamp: _Stamp, look: Look) -> None:
        self._known[digest] = (stamp, look)
        self.seen.emit()

    def _stamp(self, digest: str) -> _Stamp | None:
        try:
            found = path_of(self._archive, digest).stat()
        except (OSError, ValueError):
            return None
        return found.st_size, found.st_mtime_ns, found.st_ino
