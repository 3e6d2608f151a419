"""The user's own settings: look, language, sizes. What belongs to the archive is kept there."""

from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings

from app.ui.theme import Appearance
from app.values.language import Language


class UserSettings:
    """Settings of one user on one computer, in an ini file that may be missing or broken."""

    def __init__(self, path: Path) -> None:
        """Read and keep settings in `path`."""
        self._file = QSettings(str(path), QSettings.Format.IniFormat)

    @property
    def language(self) -> Language:
        """Return the interface's language, Lithuanian first."""
        value = str(self._file.value("language", ""))
        return Language(value) if value in set(Language) else Language.LITHUANIAN

    @language.setter
    def language(self, value: Language) -> None:
        self._file.setValue("language", value.value)

    @property
    def appearance(self) -> Appearance:
        """Return light, dark, or as the system has it."""
        value = str(self._file.value("appearance", ""))
        return Appearance(value) if value in set(Appearance) else Appearance.SYSTEM

    @appearance.setter
    def appearance(self, value: Appearance) -> None:
        self._file.setValue("appearance", value.value)

    @property
    def text_scale(self) -> int:
        """Return the text size in percent."""
        value = str(self._file.value("text_scale", "100"))
        return min(200, max(80, int(value))) if value.isdigit() else 100

    @text_scale.setter
    def text_scale(self, value: int) -> None:
        self._file.setValue("text_scale", value)

    @property
    def export_folder(self) -> str:
        """Return the folder a PDF was saved in last, or ''."""
        return str(self._file.value("export_folder", ""))

    @export_folder.setter
    def export_folder(self, value: str) -> None:
        self._file.setValue("export_folder", value)

    @property
    def archive_folder(self) -> str:
        """Return the archive opened last, or ''."""
        return str(self._file.value("archive_folder", ""))

    @archive_folder.setter
    def archive_folder(self, value: str) -> None:
        self._file.setValue("archive_folder", value)

    def is_understood(self, warning: str) -> bool:
        """Tell whether the user has said to have understood a warning, and wants it no more."""
        return bool(self._file.value(f"understood/{_name(warning)}", ""))

    def understand(self, warning: str) -> None:
        """Show a warning no more."""
        self._file.setValue(f"understood/{_name(warning)}", warning)

    def draft(self, name: str, folder: str) -> str:
        """Return what was typed for an archive and not yet kept in it; '' where nothing was."""
        return str(self._file.value(f"draft/{_name(folder)}/{name}", ""))

    def keep_draft(self, name: str, folder: str, text: str) -> None:
        """Keep what cannot be kept in the archive now; '' forgets it."""
        key = f"draft/{_name(folder)}/{name}"
        if text:
            self._file.setValue(key, text)
        else:
            self._file.remove(key)

    def state(self, name: str) -> QByteArray:
        """Return a kept geometry or splitter state; empty where there is none."""
        value = self._file.value(f"state/{name}")
        return value if isinstance(value, QByteArray) else QByteArray()

    def keep_state(self, name: str, state: QByteArray) -> None:
        """Keep a geometry or splitter state."""
        self._file.setValue(f"state/{name}", state)


def _name(text: str) -> str:
    """Return what a text is kept under: a path is no key of an ini file."""
    from hashlib import sha256

    return sha256(text.encode(errors="surrogateescape")).hexdigest()[:16]
