"""Asking for an archive's file and for a folder, in the window's language."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from app.ui import file_dialogs
from app.ui.file_dialogs import Chosen

translate = QCoreApplication.translate


def ask_where_to_write(parent: QWidget, suggested: Path, chosen: Chosen) -> None:
    """Ask where the zip is to stand; an existing file is asked about."""
    title = translate("ArchiveFileDialog", "Export the archive")
    kind = translate("ArchiveFileDialog", "Archives of Sutarta (*.zip)")
    file_dialogs.ask_target(parent, title, suggested, chosen, (kind,))


def ask_which_to_open(parent: QWidget, folder: Path, chosen: Chosen) -> None:
    """Ask for the file of an archive."""
    title = translate("ArchiveFileDialog", "Open an archive from a file")
    kind = translate("ArchiveFileDialog", "Archives of Sutarta (*.zip *.json)")
    file_dialogs.ask_file(parent, title, folder, chosen, (kind,))


def ask_which_folder(parent: QWidget, folder: Path, chosen: Chosen) -> None:
    """Ask for a folder."""
    title = translate("ArchiveFileDialog", "Folder for the archive")
    file_dialogs.ask_folder(parent, title, folder, chosen)


def ask_which_archive(parent: QWidget, folder: Path, chosen: Chosen) -> None:
    """Ask for the folder in which an archive stands."""
    title = translate("ArchiveFileDialog", "Folder of another archive")
    file_dialogs.ask_folder(parent, title, folder, chosen)
