"""How an archive is backed up: kept beside the backups, the same for whoever opens it."""

import json
import secrets
from dataclasses import asdict, dataclass, replace
from pathlib import Path

from app.storage.backups.backup import FOLDER_NAME
from app.storage.files import make_folder, write_file

FILE_NAME = "settings.json"
DEFAULT_SPACE = 2 * 1000**3


@dataclass(frozen=True)
class BackupSettings:
    """`space`: bytes that the backups of one folder may take. `second_folder`: where copies go too.

    `name` tells this archive's backups from another's in a second folder that both use.
    """

    space: int = DEFAULT_SPACE
    second_folder: Path | None = None
    name: str = ""


def read_settings(archive: Path) -> BackupSettings:
    """Return an archive's settings; what is missing or broken takes its default."""
    try:
        kept = json.loads((archive / FOLDER_NAME / FILE_NAME).read_bytes())
        second = kept.get("second_folder")
        return BackupSettings(
            max(0, int(kept.get("space", DEFAULT_SPACE))),
            None if second is None else Path(second),
            str(kept.get("name", "")),
        )
    except (OSError, ValueError, TypeError, AttributeError):
        return BackupSettings()


def keep_settings(archive: Path, settings: BackupSettings) -> BackupSettings:
    """Keep the settings, with a name where there is none yet; StorageError as `write_file`."""
    settings = replace(settings, name=settings.name or secrets.token_hex(4))
    folder = archive / FOLDER_NAME
    make_folder(folder, parents=True)
    data = json.dumps(asdict(settings), indent=1, default=str).encode()
    write_file(folder / FILE_NAME, data, private=True)
    return settings
