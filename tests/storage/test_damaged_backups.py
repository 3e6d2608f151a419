"""A backup that was found damaged is remembered as such, and is no backup any more."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from app.errors import StorageError
from app.storage.backups.backup import Backup, list_backups, read_backup
from app.storage.backups.damage import note_damage, note_of
from app.storage.backups.losses import losses
from app.storage.backups.restore import restore
from app.storage.backups.second_folder import mirror
from app.storage.backups.settings import BackupSettings, keep_settings
from app.storage.backups.taking import (
    Reason,
    backups_of,
    changed_since,
    last_verified,
    rotate,
    take,
)
from app.storage.database import Database
from tests.conftest import Clock
from tests.storage.backup_drill import add

NOW = datetime(2025, 11, 3, 8, 5, 9, tzinfo=UTC)


@pytest.fixture
def archive(archive_folder: Path, clock: Clock) -> Path:
    """Return a closed archive with two backups."""
    database = Database(archive_folder, now=clock)
    for name in ("Pievų draugija", "Pelkių draugija"):
        add(database, name)
        take(database, Reason.ASKED)
    database.close()
    return archive_folder


def newest(archive: Path) -> Backup:
    return list_backups(backups_of(archive))[0]


def spoil(backup: Backup) -> bytes:
    """Change the last half of a backup's file; returns what it was."""
    data = backup.path.read_bytes()
    backup.path.write_bytes(data[: len(data) // 2] + b"?" * (len(data) - len(data) // 2))
    return data


def test_what_a_restore_found_is_remembered_until_another_file_lies_there(archive: Path) -> None:
    backup = newest(archive)
    whole = spoil(backup)
    assert newest(archive).verified
    with pytest.raises(StorageError, match=r"restore\.unsound"):
        restore(archive, backup, NOW)
    assert (newest(archive).damaged, newest(archive).verified) == (True, False)
    last = last_verified(archive)
    assert last is not None
    assert last.number == 1
    database = Database(archive)
    assert changed_since(database, last)  # so that the next pause makes one in its place
    database.close()
    backup.path.write_bytes(whole)
    assert (newest(archive).damaged, newest(archive).verified) == (False, True)


def test_what_a_look_at_the_losses_found_is_remembered_too(archive: Path) -> None:
    backup = newest(archive)
    backup.path.write_bytes(b"nothing")
    with pytest.raises(StorageError, match=r"restore\.unsound"):
        losses(archive, backup)
    assert read_backup(backup.path).damaged


def test_a_damaged_backup_does_not_keep_the_others_from_the_second_folder(
    archive: Path, tmp_path: Path
) -> None:
    spoil(newest(archive))
    with pytest.raises(StorageError, match=r"second\.unsound"):
        mirror(archive, tmp_path)
    with pytest.raises(StorageError, match=r"restore\.unsound"):
        restore(archive, newest(archive), NOW)
    copied = mirror(archive, tmp_path)
    assert [one.number for one in list_backups(copied.folder)] == [1]


def test_a_whole_backup_is_cleared_by_restoring_it(archive: Path) -> None:
    """A stick that was read badly once is no reason to distrust its file for ever."""
    note_damage(newest(archive).path)
    assert newest(archive).damaged
    restore(archive, newest(archive), NOW)
    assert not any(one.damaged for one in list_backups(backups_of(archive)))


def test_the_note_goes_with_its_backup(archive: Path) -> None:
    keep_settings(archive, BackupSettings(space=0))
    first = list_backups(backups_of(archive))[1]
    note_damage(first.path)
    rotate(backups_of(archive), 0)
    assert not first.path.exists()
    assert not note_of(first.path).exists()
    note_of(first.path).write_bytes(b"{}")  # of a rotation that was killed
    database = Database(archive)
    take(database, Reason.ASKED)
    database.close()
    assert not note_of(first.path).exists()


def test_where_no_note_can_or_should_be_written_the_damage_is_only_said(
    archive: Path, tmp_path: Path
) -> None:
    mine, gone = tmp_path / "mine.db", tmp_path / "gone" / "sutarta-000001.db"
    mine.write_bytes(b"nothing")
    with pytest.raises(StorageError, match=r"restore\.unsound"):
        losses(archive, read_backup(mine))
    assert not note_of(mine).exists()
    note_damage(gone)
    assert not gone.parent.exists()
