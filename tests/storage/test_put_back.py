"""A backup copied over the archive's file by hand: what comes after it counts as newer."""

import shutil
from datetime import timedelta
from pathlib import Path

from app.storage import journal
from app.storage.backups.backup import Reason, list_backups
from app.storage.backups.losses import losses
from app.storage.backups.taking import backups_of, changed_since, last_verified, take
from app.storage.checks.check import check_archive
from app.storage.contents import read_sequences
from app.storage.database import Database
from tests.conftest import Clock
from tests.storage.backup_drill import add


def put_back_first(folder: Path) -> None:
    first = min(list_backups(backups_of(folder)), key=lambda one: one.number)
    shutil.copyfile(first.path, folder / "sutarta.db")


def test_backups_of_what_went_on_from_an_older_copy_are_the_newest(
    archive_folder: Path, clock: Clock
) -> None:
    database = Database(archive_folder, now=clock)
    for number in range(60):  # more than a year, a backup a week
        add(database, f"Draugija {number}")
        take(database, Reason.PERIODIC)
        clock.time += timedelta(days=8)
    with database.glancing() as raw:
        given = read_sequences(raw)
    database.close()
    put_back_first(archive_folder)
    database = Database(archive_folder, now=clock)
    assert changed_since(database, last_verified(archive_folder))
    for number in range(3):
        add(database, f"Vėlesnė {number}")
        made = take(database, Reason.PERIODIC)
        assert last_verified(archive_folder) == made
        clock.time += timedelta(days=8)
    with database.glancing() as raw:
        after = read_sequences(raw)
        ids = [row for (row,) in raw.execute("SELECT id FROM organisation ORDER BY id")]
        assert journal.next_undo(raw) is not None
    assert after["organisation"] == ids[-1] == given["organisation"] + 3
    assert check_archive(database) == ()
    lost = losses(database, min(list_backups(backups_of(archive_folder)), key=lambda b: b.number))
    assert [one.title for one in lost.organisations] == [f"Vėlesnė {n}" for n in range(3)]
    database.close()


def test_it_is_noted_once_and_ends_what_can_be_undone(archive_folder: Path, clock: Clock) -> None:
    database = Database(archive_folder, now=clock)
    add(database, "Kopų bičiuliai")
    take(database, Reason.ASKED)
    add(database, "Pelkių draugija")
    take(database, Reason.ASKED)
    database.close()
    put_back_first(archive_folder)
    for _ in range(2):
        database = Database(archive_folder, now=clock)
        with database.glancing() as raw:
            noted = raw.execute("SELECT count(*) FROM journal_action WHERE barrier").fetchone()
            assert noted == (1,)
            assert journal.next_undo(raw) is None
        database.close()


def test_an_archive_that_simply_goes_on_is_left_alone(archive_folder: Path, clock: Clock) -> None:
    database = Database(archive_folder, now=clock)
    add(database, "Kopų bičiuliai")
    take(database, Reason.ASKED)
    database.undo()
    database.close()
    before = (archive_folder / "sutarta.db").read_bytes()
    (archive_folder / "backups" / "sutarta-000002.json").write_text("{")
    Database(archive_folder, now=clock).close()
    assert (archive_folder / "sutarta.db").read_bytes() == before
