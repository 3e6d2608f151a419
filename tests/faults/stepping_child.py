"""A process that backs an archive up or restores it and dies before the line that it is told.

Arguments: archive, what ('take' or a backup's number), line (0: none). It prints how many lines
there were; a killed one prints nothing.
"""

import sys
from datetime import UTC, datetime
from pathlib import Path

from app.storage.backups.backup import Reason, list_backups
from app.storage.backups.restore import restore
from app.storage.backups.taking import backups_of, take
from app.storage.database import Database
from tests.faults.stepped import run_until

FILES = (
    "storage/backups/backup.py",
    "storage/backups/taking.py",
    "storage/files.py",
    "storage/backups/restore.py",
    "storage/snapshot.py",
)
NOW = datetime(2025, 11, 3, 8, 5, 9, tzinfo=UTC)


def main() -> None:
    archive, what, line = Path(sys.argv[1]), sys.argv[2], int(sys.argv[3])
    if what == "take":
        database = Database(archive)
        lines = run_until(line, FILES, lambda: take(database, Reason.PERIODIC))
        database.close()
    else:
        found = list_backups(backups_of(archive))
        backup = next(one for one in found if one.number == int(what))
        lines = run_until(line, FILES, lambda: restore(archive, backup, NOW))
    sys.stdout.write(f"{lines}\n")


if __name__ == "__main__":
    main()
