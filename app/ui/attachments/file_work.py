"""What takes time with files: copying them in, looking at them, copying them out."""

import stat
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from threading import Event

from PySide6.QtCore import QBuffer, QIODevice, QObject, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from app.errors import UserError
from app.services.attachments import NewFile, Owner
from app.storage import attachments
from app.storage.attachments import FileState, Kept
from app.ui.attachments.thumbnail import is_picture, read_thumbnail
from app.ui.tasks import Task, Tasks

Source = Path | tuple[str, QImage]
"""A file, or a picture with the name it shall have."""

_MOST_PIXELS = 50_000_000


@dataclass(frozen=True)
class Copied:
    """What became of files that were to be added; `fresh` are the SHA-256 not kept before."""

    owner: Owner
    files: tuple[NewFile, ...]
    fresh: tuple[str, ...]
    errors: tuple[UserError, ...]


@dataclass(frozen=True)
class Look:
    """What was seen of a kept file."""

    state: FileState
    image: QImage | None = None


class FileWork(QObject):
    """Two workers, one for copies and one for looks; neither touches the database or a widget.

    `progressed` carries the name of the file in hand, its bytes done and its size.
    """

    progressed = Signal(str, object, object)

    def __init__(self, archive: Path, parent: QObject) -> None:
        super().__init__(parent)
        self._archive = archive
        self._stopped = Event()
        self._closed = Event()
        self._copies = Tasks()
        self._looks = Tasks()
        self._count = 0
        parent.destroyed.connect(self._close_of(self._copies, self._looks))
        application = QApplication.instance()
        if application is not None:
            application.aboutToQuit.connect(self.close)

    @property
    def copying(self) -> bool:
        """Whether files are being copied in."""
        return self._copies.busy

    @property
    def looking(self) -> bool:
        """Whether files are being looked at."""
        return self._looks.busy

    def add(self, owner: Owner, sources: list[Source]) -> Task[object]:
        """Keep files for an owner; `done` carries Copied. Several requests follow each other.

        An empty file is refused: it is a scan or a download that came to nothing, and the record
        would promise a paper that nobody can read. Where one is kept from before, it may come back.
        """
        self._stopped.clear()
        return self._submit(lambda: self._keep_all(owner, sources))

    def replace(self, digest: str, source: Path) -> Task[object]:
        """Keep a file again whose content must be the same; `done` carries Kept."""
        self._stopped.clear()
        return self._submit(lambda: self._keep(source, digest))

    def run(self, work: Callable[[], object]) -> Task[object]:
        """Have something else copied."""
        return self._submit(work)

    def look(self, digest: str, media_type: str) -> Task[object]:
        """Read a kept file through and make its small picture; `done` carries Look."""
        return self._looks.submit(digest, lambda: self._look(digest, media_type))

    def stop(self) -> None:
        """Give up what is being copied in."""
        self._stopped.set()

    def close(self) -> None:
        """Give up everything and wait for the workers."""
        self._close_of(self._copies, self._looks)()

    def _close_of(self, *workers: Tasks) -> Callable[[], None]:
        stopped, closed = self._stopped, self._closed

        def close() -> None:
            stopped.set()
            closed.set()
            for worker in workers:
                worker.close()

        return close

    def _submit(self, work: Callable[[], object]) -> Task[object]:
        self._count += 1
        return self._copies.submit(f"{self._count}", work)

    # In the workers

    def _keep_all(self, owner: Owner, sources: list[Source]) -> Copied:
        files: list[NewFile] = []
        fresh: list[str] = []
        errors: list[UserError] = []
        for source in sources:
            name = source.name if isinstance(source, Path) else source[0]
            try:
                kept = self._keep(source)
            except UserError as error:
                errors.append(error)
                continue
            files.append(NewFile(kept.sha256, kept.size, kept.media_type, name))
            if kept.new:
                fresh.append(kept.sha256)
        return Copied(owner, tuple(files), tuple(fresh), tuple(errors))

    def _keep(self, source: Source, expected: str = "") -> Kept:
        if not isinstance(source, Path):
            name, image = source
            return attachments.keep(self._archive, _png(image, name), name)
        name = source.name
        size = _size(source)
        if not expected and _is_empty(source):
            raise UserError("attachment.empty", name=name)

        def progress(done: int) -> None:
            if self._stopped.is_set():
                raise UserError("attachment.stopped", name=name)
            self.progressed.emit(name, done, size)

        progress(0)
        return attachments.keep_file(self._archive, source, expected=expected, progress=progress)

    def _look(self, digest: str, media_type: str) -> Look:
        def progress(_: int) -> None:
            if self._closed.is_set():
                raise UserError("attachment.stopped", name=digest[:12])

        state = attachments.verify(self._archive, digest, progress=progress)
        if state is not FileState.SOUND or not is_picture(media_type):
            return Look(state)
        try:
            return Look(
                state, read_thumbnail(attachments.path_of(self._archive, digest), media_type)
            )
        except OSError:
            return Look(FileState.MISSING)


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except (OSError, ValueError):
        return 0


def _is_empty(path: Path) -> bool:
    try:
        found = path.stat()
    except (OSError, ValueError):  # keeping says why it cannot be taken
        return False
    return stat.S_ISREG(found.st_mode) and found.st_size == 0


def _png(image: QImage, name: str) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    fits = 0 < image.width() * image.height() <= _MOST_PIXELS
    if not fits or not image.save(buffer, "PNG"):  # type: ignore[call-overload] # the stubs want bytes, Qt a name
        raise UserError("attachment.no_image", name=name)
    return bytes(buffer.data().data())
