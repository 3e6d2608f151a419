"""A folder for copies that other programs read: private, temporary, gone when we quit."""

import shutil
import tempfile
from pathlib import Path

from PySide6.QtWidgets import QApplication


class PrivateFolder:
    """Made when it is first needed; each file lies in a folder of its own, under its own name."""

    def __init__(self) -> None:
        self._folder: Path | None = None
        self._count = 0

    def place(self, name: str) -> Path:
        """Return where the next file of this name will lie; OSError where there is no room."""
        if self._folder is None:
            self._folder = Path(tempfile.mkdtemp(prefix="sutarta-copies-"))
            application = QApplication.instance()
            if application is not None:
                application.aboutToQuit.connect(self.clear)
        self._count += 1
        place = self._folder / f"{self._count}"
        place.mkdir(mode=0o700)
        return place / name

    def clear(self) -> None:
        """Remove all copies."""
        if self._folder is not None:
            shutil.rmtree(self._folder, ignore_errors=True)
            self._folder = None
