"""What going back to a backup would lose: said before anything is restored."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.storage.backup import Backup

if TYPE_CHECKING:
    from pathlib import Path

    from app.storage.database import Database


@dataclass(frozen=True)
class Losses:
    """What the current archive has and the backup has not.

    `readable`: whether the current file could be read at all; if not, the rest is empty but for
    `missing`. `actions` counts what was done later by the action's name (a key of the catalogue).
    `meetings`, `measures` and `organisations` are titles of records that are there now and were
    not then. `missing`: SHA-256 of the attachments that the backup names and no folder has.
    """

    backup: Backup
    readable: bool
    actions: Mapping[str, int]
    meetings: tuple[str, ...] = ()
    measures: tuple[str, ...] = ()
    organisations: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()

    @property
    def later(self) -> int:
        """Return how many actions there were after the backup."""
        return sum(self.actions.values())


def losses(archive: "Path | Database", backup: Backup) -> Losses:
    """Compare an archive, open or closed, with a backup; nothing is changed.

    A closed archive is locked while it is read: ArchiveInUseError where somebody has it open.
    """
    raise NotImplementedError
