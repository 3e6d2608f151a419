"""Asking where to save a PDF."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QStandardPaths, Qt
from PySide6.QtWidgets import QFileDialog, QWidget

AskWhere = Callable[[QWidget, Path, Callable[[Path], None]], None]
"""Asks the user for a path, beginning with the one given, and hands on the answer, if any."""


def ask_where(parent: QWidget, suggested: Path, chosen: Callable[[Path], None]) -> None:
    """Open Qt's own dialog: the system's would speak the system's language, not the window's."""
    dialog = QFileDialog(
        parent, QCoreApplication.translate("SaveDialog", "Save the PDF"), str(suggested.parent)
    )
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setNameFilters([QCoreApplication.translate("SaveDialog", "PDF documents (*.pdf)")])
    dialog.setDefaultSuffix("pdf")
    dialog.selectFile(suggested.name)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.fileSelected.connect(lambda name: chosen(Path(name)))
    dialog.open()


def folder_to_begin(kept: str) -> Path:
    """Return the folder saved into last while it is there, the user's documents otherwise."""
    if kept and Path(kept).is_dir():
        return Path(kept)
    place = QStandardPaths.StandardLocation.DocumentsLocation
    documents = Path(QStandardPaths.writableLocation(place))
    return documents if documents.is_dir() else Path.home()
