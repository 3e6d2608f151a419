"""What a restore did, and what has to be said of it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from app.storage.backups.backup import Backup
from app.storage.backups.healing import Healed

# So many attachments are named; all are counted.
_NAMED = 12


@dataclass(frozen=True)
class Restored:
    """What was done.

    `before`: the backup made of the archive as it stood, None where it was missing or damaged.
    `kept_at`: where its file was put, None where there was none. `files`: the attachments that
    were not whole. `names`: the attachments' names for people by their SHA-256.
    """

    number: int
    before: Backup | None
    kept_at: Path | None
    files: Healed
    names: Mapping[str, str]

    def notes(self) -> Iterator[tuple[str, Mapping[str, object]]]:
        """Give, by keys of the catalogue, what to say besides that the archive came back."""
        if self.before is None and self.kept_at is not None:
            yield "restore.unsound_before", {}
        for key, digests in (
            ("restore.healed", self.files.brought),
            ("restore.not_healed", self.files.missing),
        ):
            if digests:
                yield key, {"count": len(digests), "names": self._listed(digests)}

    def _listed(self, digests: Sequence[str]) -> str:
        shown = "; ".join(self.names.get(digest, digest[:12]) for digest in digests[:_NAMED])
        return f"{shown}; …" if len(digests) > _NAMED else shown
