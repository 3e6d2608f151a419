"""Files of the record, kept under the SHA-256 of their bytes and never changed."""

import hashlib
from pathlib import Path

from app.errors import StorageError
from app.storage.files import write_file

FOLDER_NAME = "attachments"


def keep(archive: Path, data: bytes) -> str:
    """Keep a file's bytes and return their hash (hex); the row that names it comes after.

    Bytes that are kept already are not written again.
    """
    digest = hashlib.sha256(data).hexdigest()
    folder = archive / FOLDER_NAME
    folder.mkdir(mode=0o700, exist_ok=True)
    path = folder / digest
    if not path.exists():
        write_file(path, data)
        path.chmod(0o600)
    return digest


def read(archive: Path, digest: str) -> bytes:
    """Return a kept file; StorageError where it is missing or no longer what it was."""
    path = archive / FOLDER_NAME / digest
    try:
        data = path.read_bytes()
    except OSError as error:
        raise StorageError("attachment.missing", name=digest[:12]) from error
    if hashlib.sha256(data).hexdigest() != digest:
        raise StorageError("attachment.damaged", name=digest[:12])
    return data
