"""Asking where papers are saved."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from app.ui.file_dialogs import ask_folder, ask_target

AskWhere = Callable[[QWidget, Path, Callable[[Path], None]], None]
"""Asks the user for a path, beginning with the one given, and hands on the answer, if any."""

translate = QCoreApplication.translate


def ask_where(parent: QWidget, suggested: Path, chosen: Callable[[Path], None]) -> None:
    """Ask where a PDF goes."""
    kind = translate("SaveDialog", "PDF documents (*.pdf)")
    ask_target(parent, translate("SaveDialog", "Save the PDF"), suggested, chosen, (kind,))


def ask_where_letter(parent: QWidget, suggested: Path, chosen: Callable[[Path], None]) -> None:
    """Ask where the draft of a letter goes."""
    kind = translate("SaveDialog", "Drafts of letters (*.eml)")
    title = translate("SaveDialog", "Save the draft of the letter")
    ask_target(parent, title, suggested, chosen, (kind,))


def ask_which_folder(parent: QWidget, suggested: Path, chosen: Callable[[Path], None]) -> None:
    """Ask which folder several papers go to."""
    ask_folder(parent, translate("SaveDialog", "Folder for the documents"), suggested, chosen)
