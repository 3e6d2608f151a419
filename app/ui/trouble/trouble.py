"""What keeps an archive from being open, and what can be done about it."""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from app.errors import ArchiveInUseError, UserError

# Where a backup would help; elsewhere the archive itself is whole, or is not ours to replace.
_RESTORABLE = frozenset(
    {
        "storage.damaged",
        "storage.file_missing",
        "storage.not_an_archive",
        "storage.failed",
        "upgrade.failed",
        "upgrade.unsound",
    }
)


@dataclass(frozen=True)
class Trouble:
    """An archive's folder and why it is not open.

    `may_begin`: a new archive may be begun there, because there is none. `standing`: a window
    still stands behind this, which one can return to.
    """

    folder: Path
    error: UserError
    may_begin: bool = False
    standing: bool = False

    @property
    def is_restorable(self) -> bool:
        """Whether going back to a backup would mend it."""
        return self.error.key in _RESTORABLE

    @property
    def exit_code(self) -> int:
        """Return what the process ends with, if nothing is mended."""
        return 4 if isinstance(self.error, ArchiveInUseError) else 1

    def title(self) -> str:
        """Return in few words what is the matter."""
        damaged = QCoreApplication.translate("Trouble", "The archive is damaged")
        reach = QCoreApplication.translate("Trouble", "The archive cannot be reached")
        used = QCoreApplication.translate("Trouble", "The archive is in use elsewhere")
        full = QCoreApplication.translate("Trouble", "The disk is full")
        replaced = QCoreApplication.translate("Trouble", "The archive's file was replaced")
        missing = QCoreApplication.translate("Trouble", "The archive's file is missing")
        newer = QCoreApplication.translate("Trouble", "The archive is from a newer program")
        foreign = QCoreApplication.translate("Trouble", "This is not an archive of Sutarta")
        unadapted = QCoreApplication.translate("Trouble", "The archive could not be adapted")
        titles = {
            "storage.damaged": damaged,
            "upgrade.unsound": damaged,
            "storage.vanished": reach,
            "storage.gone": reach,
            "storage.file_missing": missing,
            "storage.in_use": used,
            "storage.in_use_elsewhere": used,
            "storage.newer": newer,
            "storage.not_an_archive": foreign,
            "storage.no_room": full,
            "storage.disk_full": full,
            "upgrade.no_room": full,
            "upgrade.failed": unadapted,
            "storage.replaced": replaced,
            "storage.replaced_unkept": replaced,
        }
        other = QCoreApplication.translate("Trouble", "The archive could not be opened")
        return titles.get(self.error.key, other)
