"""Files of the record made whole again from wherever else a whole copy of them is kept.

What is kept is known by its content, so a copy with the right name and other bytes is none.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from app.errors import StorageError, UserError
from app.storage import attachments


@dataclass(frozen=True)
class Healed:
    """`brought`: files that are whole again; `missing`: those of which no whole copy was found.

    Both by SHA-256.
    """

    brought: tuple[str, ...]
    missing: tuple[str, ...]


def heal(
    archive: Path,
    digests: Iterable[str],
    homes: Iterable[Path],
    *,
    give_way: Callable[[], None] = lambda: None,
) -> Healed:
    """Read an archive's files through and bring those that are gone or damaged from `homes`.

    A damaged file keeps its place until the whole one is on the disk. StorageError where the
    archive's own disk refuses.
    """
    others = [home for home in homes if home != archive]
    brought, missing = [], []
    for digest in sorted(filter(attachments.is_digest, digests)):
        give_way()
        found = attachments.verify(archive, digest, progress=lambda _: give_way())
        if found is attachments.FileState.SOUND:
            continue
        if any(bring(archive, digest, home, give_way=give_way) for home in others):
            brought.append(digest)
        else:
            missing.append(digest)
    return Healed(tuple(brought), tuple(missing))


def bring(
    archive: Path, digest: str, home: Path, *, give_way: Callable[[], None] = lambda: None
) -> bool:
    """Bring one file from another folder of the archive's layout; False where it has none whole."""
    source = attachments.path_of(home, digest)
    try:
        attachments.keep_file(archive, source, expected=digest, progress=lambda _: give_way())
    except StorageError:
        raise
    except UserError:  # gone, beyond reading, or with another content
        return False
    return True
