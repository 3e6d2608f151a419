"""A picture on its way to become the logo: chosen, then read and kept away from the window."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QFileDialog, QWidget

from app.errors import UserError, reason
from app.services.document_settings import NewLogo, take_logo
from app.ui.file_dialogs import folder_to_begin
from app.values.logo_image import LARGEST


def ask_picture(
    parent: QWidget, title: str, kinds: str, chosen: Callable[[Path], None]
) -> QFileDialog:
    """Ask for a picture in a dialog that speaks the window's language."""
    dialog = QFileDialog(parent, title, str(folder_to_begin("")))
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    dialog.setNameFilter(f"{kinds} (*.png *.jpg *.jpeg)")
    dialog.fileSelected.connect(lambda name: chosen(Path(name)))
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
    return dialog


def file_logo(archive: Path, path: Path) -> NewLogo:
    """Keep a file's picture; UserError where it cannot be read or can be no logo."""
    try:
        if not path.is_file():  # opening a pipe would wait for ever
            raise UserError("logo.no_picture", name=path.name)
        with path.open("rb") as file:
            data = file.read(LARGEST + 1)
    except OSError as error:
        raise UserError("attachment.unreadable", name=path.name, reason=reason(error)) from error
    return take_logo(archive, data, path.name)


def image_logo(archive: Path, image: QImage, name: str) -> NewLogo:
    """Keep a picture dropped without a file as PNG; UserError where it can be no logo."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    plain = image.convertToFormat(QImage.Format.Format_RGBA8888)
    if not plain.save(buffer, "PNG"):  # type: ignore[call-overload] # the stubs want bytes, Qt a name
        raise UserError("logo.no_picture", name=name)
    return take_logo(archive, bytes(buffer.data().data()), name)
