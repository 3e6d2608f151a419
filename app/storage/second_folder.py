"""A second place for backups and attachments: a stick, a disk of the network, a cloud's folder."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Mirrored:
    """What was copied, in numbers, and where the backups lie now."""

    folder: Path
    backups: int
    attachments: int


def mirror(archive: Path, second: Path, *, give_way: Callable[[], None] = lambda: None) -> Mirrored:
    """Copy the verified backups and the attachments that are missing there, and rotate there.

    Does not touch the open file, so it may run in any thread; `give_way` is called between pieces
    and may raise to give up. StorageError: 'second.missing' where the folder is gone (a stick that
    was taken out), 'second.disk_full', 'second.unwritable'. The archive's own backups stay.
    """
    raise NotImplementedError
