"""Writing a file so that it is either the whole new one or the untouched old one."""

import contextlib
import os
import tempfile
from collections.abc import Callable
from itertools import takewhile
from pathlib import Path
from typing import BinaryIO

from app.errors import StorageError, reason
from app.storage.failures import DISK_FULL


def write_file(path: Path, data: bytes, *, private: bool = False) -> None:
    """Write beside the target, flush, read back, then rename over it and flush the folder.

    `private`: for its owner alone, as what lies in the archive; else as the user's umask has it.
    StorageError with the keys 'file.unwritable', 'file.disk_full' or 'file.differs'; the target
    is then as it was.
    """

    def write(file: BinaryIO) -> None:
        file.write(data)

    def verify(written: Path) -> None:
        if written.read_bytes() != data:
            raise StorageError("file.differs", path=str(path))

    write_stream(path, write, verify, private=private)


def write_stream(
    path: Path,
    write: Callable[[BinaryIO], None],
    verify: Callable[[Path], None],
    *,
    private: bool = False,
) -> None:
    """Do the same for a file that memory should not hold.

    `write` fills the new file, `verify` looks at it once it is on the disk; what either raises
    leaves the target as it was. OSErrors of other files must not leave `write`.
    """
    try:
        descriptor, name = tempfile.mkstemp(prefix=f".{path.name[:40]}.", dir=path.parent)
    except OSError as error:
        raise _failure(path, error) from error
    temporary = Path(name)
    try:
        with os.fdopen(descriptor, "wb") as file:
            write(file)
            file.flush()
            os.fsync(file.fileno())
        verify(temporary)
        if not private:  # mkstemp is stricter than the user's own umask
            with contextlib.suppress(OSError):  # a stick may know no rights
                temporary.chmod(0o666 & ~_mask())
        temporary.replace(path)
        flush_folder(path.parent)
    except OSError as error:
        raise _failure(path, error) from error
    finally:
        with contextlib.suppress(OSError):
            temporary.unlink(missing_ok=True)


def _failure(path: Path, error: OSError) -> StorageError:
    if error.errno in DISK_FULL:
        return StorageError("file.disk_full", path=str(path))
    return StorageError("file.unwritable", path=str(path), reason=reason(error))


def _mask() -> int:
    mask = os.umask(0o077)
    os.umask(mask)
    return mask


def make_folder(folder: Path, *, parents: bool = False) -> None:
    """Make a folder for its owner alone where it is missing, to stay after a power cut; OSError.

    A file that is flushed is lost all the same while the name of its folder is not on the disk.
    """
    missing = list(takewhile(lambda one: not one.exists(), (folder, *folder.parents)))
    folder.mkdir(mode=0o700, parents=parents, exist_ok=True)
    for made in missing:
        with contextlib.suppress(OSError):  # one may write to a folder that one may not read
            flush_folder(made.parent)


def flush_folder(folder: Path) -> None:
    """Bring a folder's own entries to the disk, where that can be asked for."""
    if os.name == "nt":  # a folder cannot be opened there; the rename is journalled by NTFS
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
