"""A folder that several papers are written to; all of it runs on the document thread."""

import os
from collections.abc import Iterable
from pathlib import Path

from app.errors import StorageError, UserError, reason
from app.services.paper_files import PaperFile
from app.storage.files import write_file
from app.ui.preview.making_set import EndOfSet
from app.values.paper_names import numbered

_DISK_FULL = "file.disk_full"


def standing_names(folder: Path, names: Iterable[str]) -> tuple[str, ...]:
    """Return the names that stand in a folder already; UserError where it is none."""
    try:
        if not folder.is_dir():
            raise FileNotFoundError(2, "no such folder")
        return tuple(name for name in names if os.path.lexists(folder / name))
    except OSError as error:
        raise StorageError("file.unwritable", path=str(folder), reason=reason(error)) from error


class PaperFolder:
    """Writes papers whole or not at all. What stands there is replaced, or both are kept."""

    def __init__(self, folder: Path, *, replaces: bool) -> None:
        self.path = folder
        self._replaces = replaces

    def keep(self, file: PaperFile, data: bytes) -> Path:
        """Write a paper and return where; EndOfSet where nothing else could be written either."""
        path = self.path / file.name
        try:
            number = 1
            while not self._replaces and os.path.lexists(path):
                number += 1
                path = self.path / numbered(file.name, number)
            write_file(path, data)
        except UserError as error:
            if error.key == _DISK_FULL or not self._is_writable():
                raise EndOfSet(error) from error
            raise
        return path

    def _is_writable(self) -> bool:
        return self.path.is_dir() and os.access(self.path, os.W_OK | os.X_OK)
