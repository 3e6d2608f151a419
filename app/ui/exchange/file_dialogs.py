"""Asking for an archive's file and for a folder, in the window's language."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QFileDialog, QWidget

Chosen = Callable[[Path], None]


def ask_where_to_write(parent: QWidget, suggested: Path, chosen: Chosen) -> None:
    """Ask where the zip is to stand; an existing file is asked about."""
    dialog = _dialog(
        parent,
        QCoreApplication.translate("ArchiveFileDialog", "Export the archive"),
        suggested.parent,
        chosen,
    )
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setNameFilters(
        [QCoreApplication.translate("ArchiveFileDialog", "Archives of Sutarta (*.zip)")]
    )
    dialog.setDefaultSuffix("zip")
    dialog.selectFile(suggested.name)
    dialog.open()


def ask_which_to_open(parent: QWidget, folder: Path, chosen: Chosen) -> None:
    """Ask for the file of an archive."""
    dialog = _dialog(
        parent,
        QCoreApplication.translate("ArchiveFileDialog", "Open an archive from a file"),
        folder,
        chosen,
    )
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    dialog.setNameFilters(
        [QCoreApplication.translate("ArchiveFileDialog", "Archives of Sutarta (*.zip *.json)")]
    )
    dialog.open()


def ask_which_folder(parent: QWidget, folder: Path, chosen: Chosen) -> None:
    """Ask for a folder."""
    dialog = _dialog(
        parent,
        QCoreApplication.translate("ArchiveFileDialog", "Folder for the archive"),
        folder,
        chosen,
    )
    dialog.setFileMode(QFileDialog.FileMode.Directory)
    dialog.setOption(QFileDialog.Option.ShowDirsOnly)
    dialog.open()


def _dialog(parent: QWidget, title: str, folder: Path, chosen: Chosen) -> QFileDialog:
    """Make Qt's own dialog: the system's would speak the system's language, not the window's."""
    dialog = QFileDialog(parent, title, str(folder))
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.fileSelected.connect(lambda name: chosen(Path(name)))
    return dialog
