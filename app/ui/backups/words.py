"""How backups are spoken of: why one was made, when, how large."""

from datetime import datetime

from PySide6.QtCore import QCoreApplication, QLocale

from app.storage.backups import Reason

_KILO = 1000


def reason_words(reason: Reason | None) -> str:
    """Return why a backup was made."""
    say = QCoreApplication.translate
    words = {
        Reason.START: say("BackupWords", "at the start of work"),
        Reason.PERIODIC: say("BackupWords", "while working"),
        Reason.BEFORE_UPGRADE: say("BackupWords", "before the program's new version"),
        Reason.BEFORE_IMPORT: say("BackupWords", "before an import"),
        Reason.BEFORE_RESTORE: say("BackupWords", "before a restore"),
        Reason.BEFORE_DELETE: say("BackupWords", "before deleting"),
        Reason.FINALISED: say("BackupWords", "after finalising minutes"),
        Reason.EXIT: say("BackupWords", "at the end of work"),
        Reason.ASKED: say("BackupWords", "on your request"),
    }
    return say("BackupWords", "no description") if reason is None else words[reason]


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
