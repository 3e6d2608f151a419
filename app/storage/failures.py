"""What a refusal of SQLite or of the file system means for the secretary: a key of the catalogue.

SQLite often knows only that reading or writing failed; then the file system itself is asked why.
"""

import errno
import os
import sqlite3
import stat
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from app.errors import ArchiveInUseError, Phrase, StorageError, reason

DISK_FULL = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)
NOT_WRITABLE = (errno.EACCES, errno.EPERM, errno.EROFS)

_NO_ANSWER = tuple(
    getattr(errno, name)
    for name in (
        "EIO", "ENXIO", "ENODEV", "ESTALE", "EREMOTEIO", "ENOTCONN", "ENETDOWN", "ENETUNREACH",
        "ENETRESET", "ECONNABORTED", "ECONNRESET", "ETIMEDOUT", "ECONNREFUSED", "EHOSTDOWN",
        "EHOSTUNREACH", "ESHUTDOWN", "ENOMEDIUM",
    )
    if hasattr(errno, name)
)  # fmt: skip

# The first beginning of SQLite's own name for a failure that fits decides. '' asks the file system.
_KEYS = (
    ("SQLITE_BUSY", "storage.in_use_elsewhere"),
    ("SQLITE_LOCKED", "storage.in_use_elsewhere"),
    ("SQLITE_PROTOCOL", "storage.in_use_elsewhere"),
    ("SQLITE_FULL", "storage.disk_full"),
    ("SQLITE_CORRUPT", "storage.damaged"),
    ("SQLITE_NOTADB", "storage.damaged"),
    ("SQLITE_FORMAT", "storage.damaged"),
    ("SQLITE_IOERR_DATA", "storage.damaged"),
    ("SQLITE_IOERR_CORRUPTFS", "storage.damaged"),
    ("SQLITE_IOERR_SHORT_READ", "storage.damaged"),
    ("SQLITE_NOMEM", "storage.no_memory"),
    ("SQLITE_IOERR_NOMEM", "storage.no_memory"),
    ("SQLITE_TOOBIG", "storage.too_long"),
    ("SQLITE_READONLY_ROLLBACK", "storage.interrupted"),
    ("SQLITE_READONLY_RECOVERY", "storage.interrupted"),
    ("SQLITE_IOERR_LOCK", "storage.no_locks"),
    ("SQLITE_IOERR_RDLOCK", "storage.no_locks"),
    ("SQLITE_IOERR_UNLOCK", "storage.no_locks"),
    ("SQLITE_IOERR_CHECKRESERVEDLOCK", "storage.no_locks"),
    ("SQLITE_NOLFS", "storage.no_locks"),
    ("SQLITE_READONLY", ""),
    ("SQLITE_CANTOPEN", ""),
    ("SQLITE_PERM", ""),
    ("SQLITE_IOERR", ""),
)
# What to say where the file system finds nothing wrong any more.
_UNEXPLAINED = (
    ("SQLITE_READONLY_DBMOVED", "storage.replaced_unkept"),
    ("SQLITE_READONLY", "storage.unwritable"),
    ("SQLITE_CANTOPEN", "storage.unwritable"),
    ("SQLITE_PERM", "storage.unwritable"),
    ("SQLITE_IOERR", "storage.gone"),
)
# How they begin that have no name, or the one of all that is wrong with a statement.
_DAMAGED = ("Could not decode to UTF-8", "unsupported file format", "malformed")
_PROBE = bytes(4096)
# Characters of a path too long to be one, enough to know it by.
_PATH_SHOWN = 80
# A page or two more must fit below a limit on the size of files.
_ONE_WRITE = 64 * 1024

_SYSTEM_KEYS = {
    **dict.fromkeys(_NO_ANSWER, "storage.gone"),
    **dict.fromkeys(DISK_FULL, "storage.disk_full"),
    errno.ENOENT: "storage.vanished",
    errno.ENOTDIR: "storage.not_a_folder",
    errno.EEXIST: "storage.not_a_folder",
    errno.EISDIR: "storage.file_is_folder",
    errno.ENAMETOOLONG: "storage.path_too_long",
    errno.ENOMEM: "storage.no_memory",
}


@contextmanager
def translated(path: Path) -> Iterator[None]:
    """Turn failures while an archive is being opened into StorageError with a message's key."""
    try:
        yield
    except (sqlite3.Error, UnicodeDecodeError, MemoryError) as error:
        raise opening_error(storage_error(error, path)) from error
    except OSError as error:
        raise opening_error(system_error(error, path)) from error


def storage_error(error: BaseException, path: Path) -> StorageError:
    """Return what to tell the user about a failure of SQLite with the archive's file."""
    name = getattr(error, "sqlite_errorname", "")
    key = next((key for start, key in _KEYS if name.startswith(start)), None)
    if isinstance(error, MemoryError):
        key = "storage.no_memory"
    elif isinstance(error, UnicodeDecodeError) or _is_damage(name, str(error)):
        key = "storage.damaged"
    if key == "storage.in_use_elsewhere":
        return ArchiveInUseError(key, folder=str(path.parent))
    if key == "":
        found = _ask_file_system(path)
        if found is not None:
            return found
        key = next(key for start, key in _UNEXPLAINED if name.startswith(start))
    if key == "storage.unwritable":
        return StorageError(key, path=str(path), reason=Phrase("reason.refused"))
    if key is None:
        return StorageError("storage.failed", path=str(path), reason=Phrase("reason.unexpected"))
    return StorageError(key, path=str(path))


def system_error(error: OSError, path: Path) -> StorageError:
    """Return what to tell the user where the file system refused something of the archive."""
    key = _SYSTEM_KEYS.get(error.errno or 0)
    if key == "storage.path_too_long":
        return StorageError(key, path=f"{str(path)[:_PATH_SHOWN]}…")
    if key is None:
        return StorageError("storage.unwritable", path=str(path), reason=reason(error))
    return StorageError(key, path=str(path))


def opening_error(error: StorageError) -> StorageError:
    """Say a full disk as one that keeps the archive from opening: nothing was being saved."""
    if error.key == "storage.disk_full":
        return StorageError("storage.no_room", **error.parameters)
    return error


def may_write(path: Path) -> bool:
    """Tell whether the system says that a folder or a file may be written to."""
    effective = os.access in os.supports_effective_ids
    return os.access(path, os.W_OK, effective_ids=effective)


def _is_damage(name: str, text: str) -> bool:
    """Tell damage from other failures that SQLite or the driver gives no name of their own."""
    return name in ("", "SQLITE_ERROR") and text.startswith(_DAMAGED)


def _ask_file_system(path: Path) -> StorageError | None:
    """Look and write beside the archive's file, never into it; None where all goes well.

    The file itself is not opened: closing any descriptor of it would drop SQLite's own lock.
    """
    try:
        found = path.stat()
        if stat.S_ISDIR(found.st_mode):
            return StorageError("storage.file_is_folder", path=str(path))
        if _at_size_limit(found.st_size):
            return StorageError("storage.disk_full", path=str(path))
        _write_beside(path.parent)
    except OSError as error:
        return system_error(error, path)
    if not may_write(path):
        return system_error(PermissionError(errno.EACCES, ""), path)
    return None


def _write_beside(folder: Path) -> None:
    descriptor, name = tempfile.mkstemp(prefix=".sutarta-", dir=folder)
    try:
        os.write(descriptor, _PROBE)
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
        with suppress(OSError):
            Path(name).unlink()


def _at_size_limit(size: int) -> bool:
    if os.name == "nt":
        return False
    import resource

    limit = resource.getrlimit(resource.RLIMIT_FSIZE)[0]
    return limit != resource.RLIM_INFINITY and size + _ONE_WRITE > limit
