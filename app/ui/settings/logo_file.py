"""A picture on its way to become the logo: chosen, read and looked at away from the window."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QFileDialog, QWidget

from app.errors import UserError, reason
from app.ui.file_dialogs import folder_to_begin
from app.values.logo_image import LARGEST, LONGEST_SIDE, PictureError, read_picture


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


def read_logo(path: Path) -> bytes:
    """Return a file's bytes; UserError where it cannot be read or can be no logo."""
    try:
        if not path.is_file():  # opening a pipe would wait for ever
            raise UserError("logo.no_picture", name=path.name)
        with path.open("rb") as file:
            data = file.read(LARGEST + 1)
    except OSError as error:
        raise UserError("attachment.unreadable", name=path.name, reason=reason(error)) from error
    return _looked_at(data, path.name)


def png_of(image: QImage, name: str) -> bytes:
    """Return a picture dropped without a file as PNG; UserError where it can be no logo."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    plain = image.convertToFormat(QImage.Format.Format_RGBA8888)
    if not plain.save(buffer, "PNG"):  # type: ignore[call-overload] # the stubs want bytes, Qt a name
        raise UserError("logo.no_picture", name=name)
    return _looked_at(bytes(buffer.data().data()), name)


def _looked_at(data: bytes, name: str) -> bytes:
    try:
        read_picture(data)
    except PictureError as error:
        most = LARGEST // 1_000_000
        raise UserError(f"logo.{error.reason}", name=name, most=most, side=LONGEST_SIDE) from error
    return data
