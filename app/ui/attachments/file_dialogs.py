"""Asking which files are attached, and where a copy of one goes."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from app.ui import file_dialogs

translate = QCoreApplication.translate

AskFiles = Callable[[QWidget, str, bool, Callable[[list[Path]], None]], None]
"""Asks for files, beginning in a folder ('': the user's own), one or several."""

AskTarget = Callable[[QWidget, Path, Callable[[Path], None]], None]
"""Asks for a path to write to, beginning with the one given."""


def ask_files(
    parent: QWidget,
    folder: str,
    several: bool,  # noqa: FBT001 - the last word of a question
    chosen: Callable[[list[Path]], None],
) -> None:
    """Ask which files to add."""
    title, begin = translate("FileDialogs", "Add files"), file_dialogs.folder_to_begin(folder)
    if several:
        file_dialogs.ask_files(parent, title, begin, chosen)
    else:
        file_dialogs.ask_file(parent, title, begin, lambda path: chosen([path]))


def ask_target(parent: QWidget, suggested: Path, chosen: Callable[[Path], None]) -> None:
    """Ask where to save a copy."""
    title = translate("FileDialogs", "Save the attachment")
    file_dialogs.ask_target(parent, title, suggested, chosen)
