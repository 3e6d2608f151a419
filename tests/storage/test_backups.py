"""Taking backups: what is kept and described, what is not kept, when the thread gives way."""

import json
import resource
import shutil
import sqlite3
import threading
from collections import namedtuple
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from app.errors import StorageError
from app.services import meetings, organisations
from app.storage import schema
from app.storage.backups import taking as backups
from app.storage.backups.backup import Reason, file_digest, list_backups, read_backup
from app.storage.backups.settings import BackupSettings, keep_settings, read_settings
from app.storage.backups.taking import backups_of, changed_since, last_verified, take
from app.storage.contents import interruptible
from app.storage.database import Database
from app.storage.turns import CopyStoppedError
from tests.conftest import Clock
from tests.factories import make_circle
from tests.storage.backup_drill import add, dump, dump_file, files


@pytest.fixture
def folder(database: Database) -> Path:
    return backups_of(database.folder)


@contextmanager
def largest_file(size: int) -> Iterator[None]:
    """Let no file grow beyond a size, as on a disk that is full."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


def test_a_backup_is_the_archive_and_says_what_it_holds(database: Database, folder: Path) -> None:
    circle = make_circle(database)
    with database.writing("meeting.continue") as session:
        meetings.continue_meeting(session, circle.meeting_id, date(2025, 9, 30))
    with database.writing("organisation.delete") as session:
        spare = organisations.add_organisation(session, "Pelkių draugija")
        organisations.delete_organisation(session, spare)
    backup = take(database, Reason.ASKED)
    assert (backup.number, backup.reason, backup.verified) == (1, Reason.ASKED, True)
    assert backup.at == datetime(2025, 10, 6, 9, 41, tzinfo=UTC)
    assert backup.path == folder / "sutarta-000001.db"
    assert backup.size == backup.path.stat().st_size
    assert backup.sha256 == file_digest(backup.path)
    held = backup.contents
    assert (held.version, held.action_id) == (schema.VERSION, 3)
    assert (held.meetings, held.measures, held.organisations) == (2, 0, 3)
    assert held.last_day == date(2025, 9, 30)
    assert held.last_meeting == "Gamtos draugijų pasitarimas"
    assert held.sequences["organisation"] == 4
    assert dump_file(backup.path) == dump(database)
    assert list_backups(folder) == (backup,)
    assert last_verified(database.folder) == backup
    assert backup.path.stat().st_mode & 0o777 == 0o600
    assert [name for name in files(folder) if name.startswith(".")] == []


def test_newest_first_by_counter_and_not_by_clock(database: Database, clock: Clock) -> None:
    taken = []
    for years in (0, 10, -20, 3):
        add(database, f"Draugija {years}")
        clock.time += timedelta(days=365 * years)
        taken.append(take(database, Reason.PERIODIC))
    taken.append(take(database, Reason.EXIT))  # nothing done since: the folder's number decides
    assert list(list_backups(backups_of(database.folder))) == taken[::-1]
    assert [one.number for one in taken] == [1, 2, 3, 4, 5]


def test_whether_anything_was_done_since(database: Database, clock: Clock) -> None:
    assert changed_since(database, None)
    make_circle(database)
    backup = take(database, Reason.START)
    assert not changed_since(database, backup)
    clock.time -= timedelta(days=9)
    add(database, "Kopų sąjunga")
    assert changed_since(database, backup)
    second = take(database, Reason.PERIODIC)
    database.undo()
    assert changed_since(database, second)


@pytest.mark.parametrize("broken", [None, b"", b"{", b"[]", b'{"form": 1}', b"\xff"])
def test_a_backup_without_its_manifest_is_described_by_itself(
    database: Database, broken: bytes | None
) -> None:
    make_circle(database)
    backup = take(database, Reason.ASKED)
    if broken is None:
        backup.manifest.unlink()
    else:
        backup.manifest.write_bytes(broken)
    [found] = list_backups(backups_of(database.folder))
    assert (found.verified, found.reason, found.number) == (False, None, 1)
    assert found.contents == backup.contents
    assert found.at == datetime(2025, 10, 6, 9, 41, tzinfo=UTC)
    assert last_verified(database.folder) is None


def test_a_file_of_another_size_or_no_archive_at_all_is_listed_unverified(
    database: Database, folder: Path
) -> None:
    backup = take(database, Reason.ASKED)
    with backup.path.open("ab") as file:
        file.write(b"x")
    (folder / "sutarta-000007.db").write_bytes(b"no database")
    (folder / "notes.txt").write_text("mine")
    found = {one.number: one for one in list_backups(folder)}
    assert {number: one.verified for number, one in found.items()} == {1: False, 7: False}
    assert found[7].contents.version == 0
    assert take(database, Reason.ASKED).number == 8
    with pytest.raises(StorageError, match=r"restore\.no_backup"):
        read_backup(folder / "sutarta-000099.db")


def test_what_is_not_as_the_journal_left_it_is_not_kept(database: Database, folder: Path) -> None:
    make_circle(database)
    good = take(database, Reason.ASKED)
    with database.glancing() as raw:
        raw.execute("UPDATE organisation SET notes = 'x' WHERE id = 1")
        raw.execute("DELETE FROM series_party WHERE id = 2")
        raw.execute("COMMIT")
    before = files(folder)
    with pytest.raises(StorageError) as caught:
        take(database, Reason.PERIODIC)
    assert (caught.value.key, caught.value.parameters["count"]) == ("backup.unsound", 2)
    assert files(folder) == before
    assert last_verified(database.folder) == good


def test_a_full_disk_keeps_what_there_is(database: Database, folder: Path) -> None:
    make_circle(database)
    take(database, Reason.ASKED)
    before = files(folder)
    size = database.path.stat().st_size
    for limit in (0, 4096, 70_000, size - 1):
        with largest_file(limit), pytest.raises(StorageError) as caught:
            take(database, Reason.PERIODIC)
        assert caught.value.key == "backup.disk_full"
        assert files(folder) == before
    add(database, "Po pilno disko")
    assert take(database, Reason.PERIODIC).verified


def test_too_little_room_is_seen_before_the_disk_is_full(
    database: Database, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    usage = namedtuple("usage", "total used free")  # noqa: PYI024 - what shutil gives
    monkeypatch.setattr(shutil, "disk_usage", lambda _: usage(10**9, 10**9, 10**6))
    with pytest.raises(StorageError, match=r"backup\.disk_full"):
        take(database, Reason.ASKED)
    assert list_backups(folder) == ()


def test_a_folder_that_is_a_file_is_said(database: Database, folder: Path) -> None:
    folder.write_text("")
    with pytest.raises(StorageError, match=r"backup\.unwritable"):
        take(database, Reason.ASKED)


def test_remains_of_killed_copies_go(database: Database, folder: Path) -> None:
    folder.mkdir()
    (folder / ".sutarta-000001.db.part").write_bytes(b"half")
    (folder / ".sutarta-000001.json.x1").write_bytes(b"half")
    (folder / "sutarta-000003.json").write_bytes(b"{}")
    (database.folder / "sutarta.db.restoring").write_bytes(b"half")
    (database.folder / "sutarta.db.restoring-journal").write_bytes(b"half")
    backup = take(database, Reason.ASKED)
    assert sorted(files(folder)) == [backup.path.name, backup.manifest.name]
    assert not list(database.folder.glob("*.restoring*"))


def test_rotation_follows_the_new_backup_and_not_an_unsound_one(
    database: Database, folder: Path, clock: Clock
) -> None:
    make_circle(database)
    size = take(database, Reason.START).size
    keep_settings(database.folder, BackupSettings(space=4 * size + size // 2))
    for _ in range(6):
        clock.pass_seconds(1800)
        add(database, "Dar viena")
        take(database, Reason.PERIODIC)
    assert [one.number for one in list_backups(folder)] == [7, 6, 5, 4]
    assert sorted(folder.glob("*.json")) == sorted(
        [*(one.manifest for one in list_backups(folder)), folder / "settings.json"]
    )


class Taking:
    """A backup in another thread."""

    def __init__(self, database: Database, may_go_on: Callable[[], bool]) -> None:
        self.outcome: object = None
        self._database = database
        self._may_go_on = may_go_on
        self._thread = threading.Thread(target=self._run, daemon=True)
        self._thread.start()

    def _run(self) -> None:
        try:
            self.outcome = take(self._database, Reason.PERIODIC, may_go_on=self._may_go_on)
        except BaseException as error:  # noqa: BLE001 - handed over to the test
            self.outcome = error

    def ended(self) -> bool:
        self._thread.join(60)
        return not self._thread.is_alive()


def test_a_worker_waits_while_the_user_works(database: Database, folder: Path) -> None:
    make_circle(database)
    asked, rests = threading.Event(), threading.Event()

    def may_go_on() -> bool:
        asked.set()
        return rests.is_set()

    taking = Taking(database, may_go_on)
    assert asked.wait(60)
    for number in range(5):
        add(database, f"Draugija {number}")
    assert list_backups(folder) == ()
    rests.set()
    assert taking.ended()
    [backup] = list_backups(folder)
    assert backup == taking.outcome
    assert dump_file(backup.path) == dump(database)


def test_writes_go_on_beside_a_worker(database: Database) -> None:
    make_circle(database)
    taking = Taking(database, lambda: True)
    written = 0
    while not isinstance(taking.outcome, backups.Backup) and written < 3000:
        assert not isinstance(taking.outcome, BaseException), taking.outcome
        add(database, f"Draugija {written}")
        written += 1
    assert taking.ended()
    assert isinstance(taking.outcome, backups.Backup)
    last = take(database, Reason.EXIT)
    kept = dump_file(taking.outcome.path)["organisation"]
    now = dump_file(last.path)["organisation"]
    assert kept == now[: len(kept)]


@pytest.mark.parametrize("how", ["close", "take", "raise"])
def test_who_needs_the_archive_stops_a_worker(database: Database, folder: Path, how: str) -> None:
    make_circle(database)
    asked, leave = threading.Event(), threading.Event()

    def may_go_on() -> bool:
        asked.set()
        if leave.is_set():
            raise KeyboardInterrupt
        return False

    taking = Taking(database, may_go_on)
    assert asked.wait(60)
    if how == "close":
        database.close()
    elif how == "take":
        take(database, Reason.BEFORE_DELETE)
    else:
        leave.set()
    assert taking.ended()
    assert isinstance(taking.outcome, KeyboardInterrupt if how == "raise" else CopyStoppedError)
    assert [one.reason for one in list_backups(folder)] == (
        [Reason.BEFORE_DELETE] if how == "take" else []
    )
    assert not list(folder.glob(".*"))


def test_a_long_statement_can_be_given_up_from_inside() -> None:
    steps = 0

    def give_way() -> None:
        nonlocal steps
        steps += 1
        if steps == 3:
            raise CopyStoppedError

    with closing(sqlite3.connect(":memory:")) as raw:
        endless = "WITH RECURSIVE n(i) AS (VALUES(1) UNION ALL SELECT i + 1 FROM n) SELECT i FROM n"
        with pytest.raises(CopyStoppedError), interruptible(raw, give_way):
            raw.execute(f"SELECT max(i) FROM ({endless})").fetchall()
        assert raw.execute("SELECT 1").fetchall() == [(1,)]


def test_settings_of_an_archive(archive_folder: Path) -> None:
    assert read_settings(archive_folder) == BackupSettings()
    wanted = BackupSettings(space=10**9, second_folder=archive_folder / "s")
    kept = keep_settings(archive_folder, wanted)
    assert kept.name
    assert read_settings(archive_folder) == kept
    assert keep_settings(archive_folder, kept) == kept
    path = backups_of(archive_folder) / "settings.json"
    for broken in (b"", b"[]", b'{"space": "x"}', json.dumps({"space": None}).encode()):
        path.write_bytes(broken)
        assert read_settings(archive_folder) == BackupSettings()
