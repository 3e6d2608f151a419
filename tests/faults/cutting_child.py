"""Works on an archive while everything it does to files is recorded.

Arguments: the archive's folder, a seed, what to do, how often. Each time something has come back it
is marked in the trace, with what is promised from then on: the state of all rows ('rows …'), a
backup ('backup NUMBER …' with the rows in it).
"""

import ctypes
import random
import sys
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

from app.errors import UserError
from app.services.attachments import NewFile, Owner, add_files
from app.storage import attachments
from app.storage.backups import taking as backups
from app.storage.backups.restore import restore
from app.storage.backups.taking import Reason, list_backups
from app.storage.database import Database
from tests.faults.deeds import Deeds, digest

NOW = datetime(2025, 10, 6, 9, 41, tzinfo=UTC)


def mark(text: str) -> None:
    ctypes.CDLL(None).trace_mark(text.encode())


def mark_rows(database: Database) -> None:
    mark(f"rows {digest(database)}")


def write(database: Database, chance: random.Random, times: int) -> None:
    """Do random things, undo and redo, and sometimes attach a file."""
    mark_rows(database)
    deeds = Deeds(chance)
    for _ in range(times):
        drawn = chance.random()
        with suppress(UserError):
            if drawn < 0.15:
                database.undo()
            elif drawn < 0.22:
                database.redo()
            elif drawn < 0.32:
                _attach(database, deeds, chance)
            else:
                deeds.act(database)
        mark_rows(database)


def _attach(database: Database, deeds: Deeds, chance: random.Random) -> None:
    kept = attachments.keep(database.folder, chance.randbytes(chance.randint(1, 20_000)))
    file = NewFile(kept.sha256, kept.size, kept.media_type, "nuotrauka.jpg")
    with database.writing("attachment.add") as session:
        add_files(session, Owner(meeting_id=deeds.meeting(session)), [file])


def back_up(database: Database, chance: random.Random, times: int) -> None:
    """Take a backup after each of some deeds."""
    for _ in range(times):
        write(database, chance, 25)  # many are refused while there is little to act on
        backup = backups.take(database, Reason.ASKED)
        mark(f"backup {backup.number} {digest(database)}")


def restore_oldest(folder: Path) -> None:
    oldest = list_backups(backups.backups_of(folder))[-1]
    mark("restoring")
    restore(folder, oldest, NOW)
    mark("restored")
    reopened = Database(folder)
    mark_rows(reopened)
    reopened.close()


def main() -> None:
    name, seed, what, times = sys.argv[1:]
    folder, chance = Path(name), random.Random(int(seed))
    if what == "restore":
        restore_oldest(folder)
        return
    database = Database(folder)  # which upgrades it first
    if what == "open":
        mark_rows(database)
    else:
        {"write": write, "back_up": back_up}[what](database, chance, int(times))
    database.close()


if __name__ == "__main__":
    main()
