"""How backups are spoken of: why one was made, when, how large."""

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale

from app.ui.tokens import Tone

if TYPE_CHECKING:
    from app.storage.backups.backup import Backup, Reason

_KILO = 1000


def reason_words(reason: "Reason | None") -> str:
    """Return why a backup was made."""
    from app.storage.backups.backup import Reason

    words = {
        Reason.START: QCoreApplication.translate("BackupWords", "at the start of work"),
        Reason.PERIODIC: QCoreApplication.translate("BackupWords", "while working"),
        Reason.BEFORE_UPGRADE: QCoreApplication.translate(
            "BackupWords", "before the program's new version"
        ),
        Reason.BEFORE_IMPORT: QCoreApplication.translate("BackupWords", "before an import"),
        Reason.BEFORE_RESTORE: QCoreApplication.translate("BackupWords", "before a restore"),
        Reason.BEFORE_DELETE: QCoreApplication.translate("BackupWords", "before deleting"),
        Reason.FINALISED: QCoreApplication.translate("BackupWords", "after finalising minutes"),
        Reason.EXIT: QCoreApplication.translate("BackupWords", "at the end of work"),
        Reason.ASKED: QCoreApplication.translate("BackupWords", "on your request"),
    }
    return (
        QCoreApplication.translate("BackupWords", "no description")
        if reason is None
        else words[reason]
    )


def state_words(backup: "Backup") -> tuple[str, str, Tone]:
    """Return the word, the sign and the tone that a row gives a backup; none for a sound one."""
    if backup.damaged:
        return QCoreApplication.translate("BackupWords", "damaged"), "overdue", Tone.RED
    if not backup.verified:
        return QCoreApplication.translate("BackupWords", "not checked"), "unsigned", Tone.AMBER
    return "", "", Tone.TEXT


def moment_words(at: datetime) -> str:
    """Return a moment in the computer's own time: 2026-11-23 10:05."""
    return f"{at.astimezone():%Y-%m-%d %H:%M}"


def size_words(size: int) -> str:
    """Return a number of bytes as people read it: 3,4 MB."""
    value, unit = float(size), "B"
    for larger in ("kB", "MB", "GB", "TB"):
        if value < _KILO:
            break
        value, unit = value / _KILO, larger
    digits = 0 if unit in {"B", "kB"} or value >= _KILO / 10 else 1
    return f"{QLocale().toString(value, 'f', digits)}\N{NO-BREAK SPACE}{unit}"
