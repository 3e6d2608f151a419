"""A file as a row of the list."""

from PySide6.QtCore import QCoreApplication

from app.services.attachments import AttachmentRow
from app.storage.attachments import FileState
from app.ui.attachments.thumbnail import is_picture
from app.ui.tokens import Tone
from app.ui.widgets.rows import Row
from app.values.file_size import file_size
from app.values.language import Language
from app.values.media_types import suffixes

_ZERO_WIDTH_SPACE = "\N{ZERO WIDTH SPACE}"


def file_row(row: AttachmentRow, state: FileState, language: Language) -> Row:
    """Say what a file is, how large, and its caption; or what is wrong with it."""
    wrong = state_words(state)
    endings = suffixes(row.media_type)
    kind = endings[0][1:].upper() if endings else ""
    parts = (kind, file_size(row.size, language), row.caption.replace("\n", " "))
    about = " · ".join(part for part in parts if part)
    return Row(
        key=row.id,
        title=breakable(row.file_name),
        second="" if wrong else about,
        state=wrong,
        tone=Tone.RED if wrong else Tone.TEXT,
        icon="alert-triangle" if wrong else _icon(row.media_type),
        wrap=True,
        spoken=", ".join(part for part in (row.file_name, wrong, *parts, row.credit) if part),
    )


def state_words(state: FileState) -> str:
    """Return what is wrong with a file, in two words; '' where nothing is."""
    if state is FileState.MISSING:
        return QCoreApplication.translate("FileRow", "File missing")
    if state is FileState.DAMAGED:
        return QCoreApplication.translate("FileRow", "File damaged")
    return ""


def breakable(name: str) -> str:
    """Let a name or a path break where people part it: it has no blanks to break at."""
    for sign in ("/", "\\", "_", "-"):
        name = name.replace(sign, f"{sign}{_ZERO_WIDTH_SPACE}")
    return name


def _icon(media_type: str) -> str:
    if is_picture(media_type) or media_type.startswith("image/"):
        return "photo"
    return "file-text" if suffixes(media_type) else "file"
