"""When another program has put a file in the archive's place: what only we have is put aside."""

import itertools
import os
import sqlite3
from pathlib import Path

from app.storage.files import flush_folder, make_folder

FOLDER_NAME = "damaged"


def put_aside(connection: sqlite3.Connection, folder: Path) -> Path:
    """Copy an open archive whose file has lost its name to `damaged/`; return the copy's path.

    OSError or sqlite3.Error where that fails.
    """
    target = folder / FOLDER_NAME
    make_folder(target)
    path = next(
        path
        for number in itertools.count(1)
        if not (path := target / f"sutarta-kept-{number:03}.db").exists()
    )
    connection.execute("VACUUM INTO ?", (str(path),))
    path.chmod(0o600)
    descriptor = os.open(path, os.O_RDWR)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
    flush_folder(target)
    return path
