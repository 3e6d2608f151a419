"""Files of the record, kept under the SHA-256 of their bytes and never changed.

A file is whole and on the disk before a row names it, and nothing here removes one that anything
still names: a row (in the trash too), the journal, or a kept backup (`discard_unnamed`).
"""

import contextlib
import errno
import hashlib
import io
import os
import re
import secrets
import shutil
import stat
from collections.abc import Callable, Iterator
from enum import Enum
from pathlib import Path
from typing import BinaryIO

from app.errors import Phrase, StorageError, UserError, reason
from app.frozen import frozen
from app.storage.files import flush_folder, make_folder, write_stream
from app.values.media_types import PROBED_BYTES, media_type

FOLDER_NAME = "attachments"
LARGEST = 500_000_000
"""Bytes of one file; more is no paper of a meeting, and every backup folder would carry it."""

_CHUNK = 1 << 20
_SPARE = 20_000_000  # room that the database and its backups need beside a new file
_DIGEST = re.compile(r"[0-9a-f]{64}")
_UNFINISHED = ".part-"
# A stopped program leaves its unfinished copy; the next one, which alone has the archive, tells
# such remains from its own by this.
_OURS = f"{_UNFINISHED}{secrets.token_hex(4)}-"
_VANISHED = (errno.EIO, errno.ENXIO, errno.ENODEV, errno.ESTALE, errno.ENOENT)

Progress = Callable[[int], None]
"""Hears how many bytes are done; may raise to stop, which leaves nothing behind."""


class FileState(Enum):
    """What a look at a kept file finds."""

    SOUND = "sound"
    MISSING = "missing"
    DAMAGED = "damaged"


@frozen
class Kept:
    """A file that is on the disk now. `new`: it was not kept before."""

    sha256: str
    size: int
    media_type: str
    new: bool


def path_of(archive: Path, digest: str) -> Path:
    """Return where a file is kept; ValueError for what is no SHA-256 and could lead elsewhere."""
    if _DIGEST.fullmatch(digest) is None:
        raise ValueError(digest)
    return archive / FOLDER_NAME / digest


def keep(archive: Path, data: bytes, name: str = "") -> Kept:
    """Keep bytes that are in memory already (a pasted picture, an imported file)."""
    return _keep(archive, _Copy(io.BytesIO(data), name or "–", len(data)))


def keep_file(
    archive: Path, source: Path, *, expected: str = "", progress: Progress = lambda _: None
) -> Kept:
    """Keep a copy of a file, read once and hashed on its way; the source stays as it is.

    What is kept already is not written again, unless the kept copy has gone bad: the same bytes
    mend it. With `expected` only that content is taken: UserError('attachment.another').
    UserError names what cannot be taken (a folder, too large, unreadable, changing), StorageError
    what the archive's disk could not do.
    """
    name = source.name or str(source)
    with _opened(source, name) as (file, found):

        def settled() -> bool:
            after = os.fstat(file.fileno())
            return (after.st_size, after.st_mtime_ns) == (found.st_size, found.st_mtime_ns)

        copy = _Copy(file, name, found.st_size, progress, settled)
        return _keep(archive, copy, expected)


def read(archive: Path, digest: str, name: str = "") -> bytes:
    """Return a kept file; StorageError where it is missing or no longer what it was."""
    return b"".join(chunks_of(archive, digest, name))


def chunks_of(archive: Path, digest: str, name: str = "") -> Iterator[bytes]:
    """Give a kept file piece by piece; StorageError after the last piece where it is damaged.

    So what is written from it must not get its name before the pieces have come to their end.
    """
    shown = name or digest[:12]
    found = hashlib.sha256()
    try:
        with path_of(archive, digest).open("rb") as file:
            while chunk := file.read(_CHUNK):
                found.update(chunk)
                yield chunk
    except FileNotFoundError as error:
        raise StorageError("attachment.missing", name=shown) from error
    except OSError as error:
        raise StorageError("attachment.damaged", name=shown) from error
    if found.hexdigest() != digest:
        raise StorageError("attachment.damaged", name=shown)


def verify(archive: Path, digest: str, *, progress: Progress = lambda _: None) -> FileState:
    """Read a kept file through and tell whether it is still what it was."""
    done = 0
    try:
        for chunk in chunks_of(archive, digest):
            done += len(chunk)
            progress(done)
    except StorageError as error:
        missing = error.key == "attachment.missing"
        return FileState.MISSING if missing else FileState.DAMAGED
    return FileState.SOUND


def copy_out(
    archive: Path,
    digest: str,
    target: Path,
    *,
    name: str = "",
    mode: int | None = None,
    private: bool = False,
    progress: Progress = lambda _: None,
) -> None:
    """Write a kept file elsewhere under a name for people: whole and unchanged, or not at all.

    `private`: for its owner alone, where the file system knows rights.
    """

    def write(file: BinaryIO) -> None:
        done = 0
        for chunk in chunks_of(archive, digest, name or target.name):
            file.write(chunk)
            done += len(chunk)
            progress(done)

    def verify_written(written: Path) -> None:
        _must_be(written, digest, str(target))

    write_stream(target, write, verify_written, private=private)
    if mode is not None:
        target.chmod(mode)


def kept_files(archive: Path) -> Iterator[Path]:
    """Give everything that lies in the folder of attachments, in the order of names."""
    with contextlib.suppress(FileNotFoundError):
        yield from sorted((archive / FOLDER_NAME).iterdir())


def is_unfinished(path: Path) -> bool:
    """Tell whether a file is a copy that was stopped half way."""
    return path.name.startswith((_UNFINISHED, f".{_UNFINISHED}"))


def is_digest(name: str) -> bool:
    """Tell whether a file's name can be that of a kept file."""
    return _DIGEST.fullmatch(name) is not None


# Keeping


def _keep(archive: Path, copy: "_Copy", expected: str = "") -> Kept:
    folder = archive / FOLDER_NAME
    incoming = folder / f"{_OURS}{secrets.token_hex(4)}"
    with _told(copy.name):
        make_folder(folder)
        _clear_remains(folder)
        if shutil.disk_usage(folder).free < copy.size + _SPARE:
            raise StorageError("attachment.disk_full", name=copy.name)
        try:
            write_stream(
                incoming, copy.write, lambda written: _must_be(written, copy.digest, copy.name)
            )
            if expected and copy.digest != expected:
                raise UserError("attachment.another", name=copy.name)
            new = _place(incoming, path_of(archive, copy.digest))
        finally:
            incoming.unlink(missing_ok=True)
    return Kept(copy.digest, copy.done, media_type(copy.head, copy.tail), new)


class _Copy:
    """Carries bytes over and remembers what they were."""

    def __init__(
        self,
        source: BinaryIO,
        name: str,
        size: int,
        progress: Progress = lambda _: None,
        settled: Callable[[], bool] = lambda: True,
    ) -> None:
        self.name = name
        self.size = size
        self.digest = ""
        self.done = 0
        self.head = self.tail = b""
        self._source = source
        self._progress = progress
        self._settled = settled

    def write(self, file: BinaryIO) -> None:
        found = hashlib.sha256()
        while chunk := self._read():
            found.update(chunk)
            file.write(chunk)
            self.head = self.head or chunk[:PROBED_BYTES]
            self.tail = (self.tail + chunk)[-PROBED_BYTES:]
            self.done += len(chunk)
            self._progress(self.done)
            if self.done > self.size:
                break
        if self.done != self.size or not self._settled():  # written by another program meanwhile
            raise UserError("attachment.changing", name=self.name)
        self.digest = found.hexdigest()

    def _read(self) -> bytes:
        try:
            return self._source.read(_CHUNK)
        except OSError as error:
            raise _unreadable(self.name, error) from error


def _place(incoming: Path, path: Path) -> bool:
    """Give a whole copy its name; False where a sound one has it already."""
    existed = path.exists()
    if existed and verify(path.parent.parent, path.name) is FileState.SOUND:
        return False
    incoming.chmod(0o600)
    incoming.replace(path)
    flush_folder(path.parent)
    return not existed


def _must_be(written: Path, digest: str, shown: str) -> None:
    found = hashlib.sha256()
    with written.open("rb") as file:
        while chunk := file.read(_CHUNK):
            found.update(chunk)
    if found.hexdigest() != digest:
        raise StorageError("file.differs", path=shown)


def _clear_remains(folder: Path) -> None:
    """Remove what a killed program left half copied: nothing can name it, its source is whole."""
    for path in folder.iterdir():
        if is_unfinished(path) and _OURS not in path.name:
            path.unlink(missing_ok=True)


@contextlib.contextmanager
def _opened(source: Path, name: str) -> Iterator[tuple[BinaryIO, os.stat_result]]:
    try:
        found = source.stat()
        if stat.S_ISDIR(found.st_mode):
            raise UserError("attachment.is_folder", name=name)
        if not stat.S_ISREG(found.st_mode):  # opening a pipe would wait for ever
            raise UserError("attachment.no_file", name=name)
        if found.st_size > LARGEST:
            most = LARGEST // 1_000_000
            raise UserError("attachment.too_large", name=name, most=most)
        file = source.open("rb")
    except OSError as error:
        raise _unreadable(name, error) from error
    except ValueError as error:  # a name that no system can have (a NUL inside)
        raise UserError("attachment.no_file", name=name) from error
    try:
        yield file, found
    finally:
        with contextlib.suppress(OSError):
            file.close()


def _unreadable(name: str, error: OSError) -> UserError:
    why = Phrase("reason.gone") if error.errno in _VANISHED else reason(error)
    return UserError("attachment.unreadable", name=name, reason=why)


@contextlib.contextmanager
def _told(name: str) -> Iterator[None]:
    """Say what the archive's own disk could not do in words of the file that was to be kept."""
    try:
        yield
    except StorageError as error:
        if error.key == "file.disk_full":
            raise StorageError("attachment.disk_full", name=name) from error
        if error.key.startswith("file."):
            why = error.parameters.get("reason", Phrase("reason.refused"))
            raise StorageError("attachment.not_kept", name=name, reason=why) from error
        raise
    except OSError as error:
        raise StorageError("attachment.not_kept", name=name, reason=reason(error)) from error
