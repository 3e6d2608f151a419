"""Asking which files, and where to; Qt's own dialogs, which speak the window's language."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QStandardPaths, Qt
from PySide6.QtWidgets import QFileDialog, QWidget

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
    title = translate("FileDialogs", "Add files")
    dialog = QFileDialog(parent, title, str(folder_to_begin(folder)))
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    mode = QFileDialog.FileMode.ExistingFiles if several else QFileDialog.FileMode.ExistingFile
    dialog.setFileMode(mode)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.filesSelected.connect(lambda names: chosen([Path(name) for name in names]))
    dialog.open()


def ask_target(parent: QWidget, suggested: Path, chosen: Callable[[Path], None]) -> None:
    """Ask where to save a copy."""
    title = translate("FileDialogs", "Save the attachment")
    dialog = QFileDialog(parent, title, str(suggested.parent))
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix(suggested.suffix.lstrip("."))
    dialog.selectFile(suggested.name)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.fileSelected.connect(lambda name: chosen(Path(name)))
    dialog.open()


def folder_to_begin(kept: str) -> Path:
    """Return the folder used last while it is there, the user's documents otherwise."""
    if kept and Path(kept).is_dir():
        return Path(kept)
    place = QStandardPaths.StandardLocation.DocumentsLocation
    documents = Path(QStandardPaths.writableLocation(place))
    return documents if documents.is_dir() else Path.home()
