"""When the whole archive was last looked through, and what was found: kept beside the backups.

Not in the database: a look must not count as a change, nor be lost with what it finds damaged.
"""

import json
from dataclasses import asdict, dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from app.storage.backups.backup import FOLDER_NAME
from app.storage.files import make_folder, write_file

FILE_NAME = "last_check.json"
# A scan that rots on the disk should be found while a backup still has it: two days of all backups
# are kept (docs/decisions/0011), and a secretary works on some days only.
OFTEN_ENOUGH = timedelta(days=3)


@dataclass(frozen=True)
class LastCheck:
    """`at` (aware, UTC) is by the computer's clock; `found` counts what is not harmless."""

    at: datetime
    found: int


def read_last_check(archive: Path) -> LastCheck | None:
    """Return the last check of an archive; None where there was none, or its note is broken."""
    try:
        kept = json.loads((archive / FOLDER_NAME / FILE_NAME).read_bytes())
        return LastCheck(datetime.fromisoformat(kept["at"]).astimezone(UTC), int(kept["found"]))
    except (OSError, ValueError, TypeError, KeyError):
        return None


def keep_last_check(archive: Path, check: LastCheck) -> None:
    """Note a check; StorageError as `write_file`, OSError as `make_folder`."""
    folder = archive / FOLDER_NAME
    make_folder(folder, parents=True)
    write_file(folder / FILE_NAME, json.dumps(asdict(check), default=str).encode(), private=True)


def is_due(archive: Path, now: datetime) -> bool:
    """Tell whether it is time for the next one; a clock set back only brings it forward."""
    last = read_last_check(archive)
    return last is None or last.found > 0 or not timedelta(0) <= now - last.at < OFTEN_ENOUGH
