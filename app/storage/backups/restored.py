"""What a restore did, and what has to be said of it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from app.storage.backups.backup import Backup


@dataclass(frozen=True)
class Restored:
    """What was done.

    `before`: the backup made of the archive as it stood, None where it was missing or damaged.
    `kept_at`: where its file was put, None where there was none. `missing`: attachments that are
    in no folder (SHA-256).
    """

    number: int
    before: Backup | None
    kept_at: Path | None
    missing: tuple[str, ...]

    def notes(self) -> Iterator[tuple[str, Mapping[str, object]]]:
        """Give, by keys of the catalogue, what to say besides that the archive came back."""
        if self.before is None and self.kept_at is not None:
            yield "restore.unsound_before", {}
