"""Asking for files and folders; Qt's own dialogs, which speak the window's language."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QStandardPaths, Qt
from PySide6.QtWidgets import QFileDialog, QWidget

Chosen = Callable[[Path], None]


def ask_target(
    parent: QWidget, title: str, suggested: Path, chosen: Chosen, kinds: Sequence[str] = ()
) -> None:
    """Ask where to write a file; an existing one is asked about. `kinds` as „PDF (*.pdf)“."""
    dialog = _dialog(parent, title, suggested.parent)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    if kinds:
        dialog.setNameFilters(list(kinds))
    dialog.setDefaultSuffix(suggested.suffix.lstrip("."))
    dialog.selectFile(suggested.name)
    dialog.fileSelected.connect(lambda name: chosen(Path(name)))
    dialog.open()


def ask_file(
    parent: QWidget, title: str, folder: Path, chosen: Chosen, kinds: Sequence[str] = ()
) -> None:
    """Ask for a file that is there."""
    dialog = _dialog(parent, title, folder)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    if kinds:
        dialog.setNameFilters(list(kinds))
    dialog.fileSelected.connect(lambda name: chosen(Path(name)))
    dialog.open()


def ask_files(
    parent: QWidget, title: str, folder: Path, chosen: Callable[[list[Path]], None]
) -> None:
    """Ask for files that are there, one or several."""
    dialog = _dialog(parent, title, folder)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
    dialog.filesSelected.connect(lambda names: chosen([Path(name) for name in names]))
    dialog.open()


def ask_folder(parent: QWidget, title: str, folder: Path, chosen: Chosen) -> None:
    """Ask for a folder."""
    dialog = _dialog(parent, title, folder)
    dialog.setFileMode(QFileDialog.FileMode.Directory)
    dialog.setOption(QFileDialog.Option.ShowDirsOnly)
    dialog.fileSelected.connect(lambda name: chosen(Path(name)))
    dialog.open()


def folder_to_begin(kept: str) -> Path:
    """Return the folder used last while it is there, the user's documents otherwise."""
    if kept and Path(kept).is_dir():
        return Path(kept)
    place = QStandardPaths.StandardLocation.DocumentsLocation
    documents = Path(QStandardPaths.writableLocation(place))
    return documents if documents.is_dir() else Path.home()


def _dialog(parent: QWidget, title: str, folder: Path) -> QFileDialog:
    """Make a dialog of Qt's: the system's would speak the system's language, not the window's."""
    dialog = QFileDialog(parent, title, str(folder))
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    return dialog
