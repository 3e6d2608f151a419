"""Bringing a backup back: on a copy, the current file kept, whole at every moment."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from app.storage.backup import Backup
from app.storage.lock import ArchiveLock

DAMAGED_FOLDER = "damaged"


@dataclass(frozen=True)
class Restored:
    """What was done.

    `before`: the backup made of the archive as it stood, None where it was missing or unreadable.
    `kept_at`: where its file was put. `missing`: attachments that are in no folder (SHA-256).
    """

    number: int
    before: Backup | None
    kept_at: Path | None
    missing: tuple[str, ...]


def restore(
    archive: Path, backup: Backup, now: datetime, *, lock: ArchiveLock | None = None
) -> Restored:
    """Put a backup in the place of the archive's file, which must be closed.

    `lock` is what `Database.close_keeping_lock` gave; without it the archive is locked here
    (ArchiveInUseError). The lock is kept if it was given. Any other StorageError leaves the file as
    it was: 'restore.unsound', 'restore.disk_full', 'restore.no_backup', 'restore.newer'.
    """
    raise NotImplementedError
