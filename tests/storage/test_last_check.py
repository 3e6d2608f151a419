"""The note of the last check belongs to the file that was looked at, and to no other."""

import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from app.storage.backups.backup import Reason
from app.storage.backups.restore import restore
from app.storage.backups.taking import take
from app.storage.checks import last_check
from app.storage.checks.last_check import LastCheck, is_due, keep_last_check, read_last_check
from app.storage.connection import DATABASE_NAME
from app.storage.database import Database
from tests.conftest import Clock
from tests.storage.backup_drill import add

NOW = datetime(2025, 11, 3, 8, 5, tzinfo=UTC)


@contextmanager
def opened(folder: Path) -> Iterator[Database]:
    database = Database(folder, now=Clock())
    yield database
    database.close()


@pytest.fixture(params=(0, 1), ids=("sound", "spoilt"))
def note(request: pytest.FixtureRequest) -> LastCheck:
    return LastCheck(NOW, request.param)


@pytest.fixture
def one_file(monkeypatch: pytest.MonkeyPatch) -> Callable[[], None]:
    """Let every file be the same one, as on a stick where a new file may be known as the old."""
    return lambda: monkeypatch.setattr(last_check, "_file", lambda _database: 1)


def test_it_stays_while_the_file_goes_on(archive_folder: Path, note: LastCheck) -> None:
    with opened(archive_folder) as database:
        keep_last_check(database, note)  # of an archive in which nothing was done yet
        add(database, "Pirma")
        assert read_last_check(database) == note
        keep_last_check(database, note)
        add(database, "Antra")
        database.undo()
        take(database, Reason.ASKED)
    with opened(archive_folder) as database:
        assert read_last_check(database) == note
        assert is_due(database, NOW + timedelta(hours=1)) is (note.found > 0)


@pytest.mark.parametrize("known_as_the_old", [False, True])
def test_it_is_not_told_of_a_restored_file(
    archive_folder: Path,
    note: LastCheck,
    one_file: Callable[[], None],
    known_as_the_old: bool,
) -> None:
    if known_as_the_old:
        one_file()
    with opened(archive_folder) as database:
        add(database, "Pirma")
        backup = take(database, Reason.ASKED)
        keep_last_check(database, note)
    restore(archive_folder, backup, NOW)
    with opened(archive_folder) as database:
        assert read_last_check(database) is None
        assert is_due(database, NOW)
        keep_last_check(database, note)
        assert read_last_check(database) == note


def test_it_is_not_told_of_an_older_file_copied_over_it(
    archive_folder: Path, note: LastCheck
) -> None:
    path = archive_folder / DATABASE_NAME
    with opened(archive_folder) as database:
        add(database, "Pirma")
    older = path.read_bytes()
    with opened(archive_folder) as database:
        add(database, "Antra")
        keep_last_check(database, note)
    with path.open("r+b") as file:  # into the same file
        file.write(older)
        file.truncate()
    with opened(archive_folder) as database:
        assert read_last_check(database) is None


def test_it_is_not_told_of_a_copy_of_the_folder(
    archive_folder: Path, tmp_path: Path, note: LastCheck
) -> None:
    with opened(archive_folder) as database:
        add(database, "Pirma")
        keep_last_check(database, note)
    shutil.copytree(archive_folder, tmp_path / "copy")
    with opened(tmp_path / "copy") as database:
        assert read_last_check(database) is None
    with opened(archive_folder) as database:
        assert read_last_check(database) == note


def test_damage_is_noted_of_a_file_that_nobody_can_read(
    database: Database, note: LastCheck, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(last_check, "_LAST", "SELECT id FROM what_is_spoilt")
        keep_last_check(database, note)
    assert read_last_check(database) == note


@pytest.mark.parametrize("kept", ["", "[]", "{}", '{"file": 1, "action": 5, "at": 1}'])
def test_a_broken_note_is_none(database: Database, note: LastCheck, kept: str) -> None:
    keep_last_check(database, note)
    (database.folder / "backups" / last_check.FILE_NAME).write_text(kept)
    assert read_last_check(database) is None
