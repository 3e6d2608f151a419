"""Restoring: whole at every moment, keys never go back, what would be lost is said first."""

import errno
import gzip
import os
import shutil
import sqlite3
from contextlib import closing
from datetime import UTC, date, datetime
from itertools import count
from pathlib import Path
from typing import Any

import pytest

from app.errors import ArchiveInUseError, StorageError
from app.models import Attachment
from app.services import measures, meetings, organisations, plans
from app.storage import attachments, schema
from app.storage.backups import restore as restoring
from app.storage.backups.backup import Backup, Reason, list_backups, read_backup
from app.storage.backups.losses import LostRecord, losses
from app.storage.backups.restore import restore
from app.storage.backups.second_folder import mirror
from app.storage.backups.settings import BackupSettings, keep_settings
from app.storage.backups.taking import backups_of, keep, take
from app.storage.checks.check import check_archive
from app.storage.connection import connect
from app.storage.contents import read_sequences
from app.storage.database import Database
from tests.conftest import Clock
from tests.factories import make_circle
from tests.storage.backup_drill import add, dump, files
from tests.storage.test_backups import largest_file

OLD_FILES = Path(__file__).parent / "old_files"
NOW = datetime(2025, 11, 3, 8, 5, 9, tzinfo=UTC)


@pytest.fixture
def archive(archive_folder: Path, clock: Clock) -> Path:
    """Return the closed archive of a circle with one backup of it and one organisation more."""
    database = Database(archive_folder, now=clock)
    make_circle(database)
    take(database, Reason.ASKED)
    add(database, "Pelkių draugija")
    database.close()
    return archive_folder


def first(archive: Path) -> Backup:
    return next(one for one in list_backups(backups_of(archive)) if one.number == 1)


def state(archive: Path) -> dict[str, bytes]:
    """Return what a failed restore may not change."""
    kept = files(archive)
    return {name: kept[name] for name in ("sutarta.db", "sutarta.db-journal") if name in kept}


def names(archive: Path) -> list[str]:
    database = Database(archive)
    with database.glancing() as raw:
        found = [name for (name,) in raw.execute("SELECT name FROM organisation ORDER BY id")]
    assert check_archive(database) == ()
    database.close()
    return found


def test_the_archive_is_as_it_was_and_the_newer_state_is_kept_twice(archive: Path) -> None:
    newer = state(archive)["sutarta.db"]
    done = restore(archive, first(archive), NOW)
    assert done.kept_at == archive / "damaged" / "20251103-080509-sutarta.db"
    assert done.kept_at.read_bytes() == newer
    assert done.before is not None
    assert (done.before.reason, done.before.number) == (Reason.BEFORE_RESTORE, 2)
    assert done.before.contents.organisations == 4
    assert len(names(archive)) == 3
    assert not list(archive.glob("*.restoring*"))
    assert (archive / "sutarta.db").stat().st_mode & 0o777 == 0o600
    restore(archive, done.before, NOW)
    assert len(names(archive)) == 4


def test_restoring_is_an_entry_of_the_journal_that_undo_does_not_pass(archive: Path) -> None:
    restore(archive, first(archive), NOW)
    database = Database(archive)
    with database.glancing() as raw:
        [(name, parameters, barrier, at)] = raw.execute(
            "SELECT name, parameters, barrier, ended_at FROM journal_action"
            " ORDER BY id DESC LIMIT 1"
        ).fetchall()
    assert (name, barrier, at) == ("archive.restored", 1, "2025-11-03 08:05:09.000000")
    assert parameters == '{"at":"2025-10-06T09:41:00+00:00","number":1}'
    with pytest.raises(Exception, match=r"undo\.nothing"):
        database.undo()
    database.close()


def test_keys_never_go_back(archive: Path) -> None:
    database = Database(archive)
    with database.glancing() as raw:
        before = read_sequences(raw)
    database.close()
    restore(archive, first(archive), NOW)
    database = Database(archive)
    with database.glancing() as raw:
        after = read_sequences(raw)
    assert {table: after[table] for table in before} == before | {
        "journal_action": before["journal_action"] + 1
    }
    assert add(database, "Kopų sąjunga") == before["organisation"] + 1
    assert take(database, Reason.ASKED).order > list_backups(backups_of(archive))[1].order
    database.close()


@pytest.mark.parametrize("damage", [b"", b"no database at all" * 300, None])
def test_a_damaged_or_missing_file_is_replaced_and_put_aside(
    archive: Path, damage: bytes | None
) -> None:
    path = archive / "sutarta.db"
    if damage is None:
        path.unlink()
    else:
        path.write_bytes(damage)
    found = losses(archive, first(archive))
    assert (found.readable, found.later) == (False, 0)
    done = restore(archive, first(archive), NOW)
    assert done.before is None
    assert (done.kept_at and done.kept_at.read_bytes()) == damage
    assert len(names(archive)) == 3
    if damage:
        database = Database(archive)
        # What the lost file had given after its last backup is unknown: a gap is left for it.
        assert add(database, "Kopų sąjunga") > 1000
        database.close()


def test_an_archive_that_is_readable_but_not_sound_is_only_put_aside(archive: Path) -> None:
    with closing(sqlite3.connect(archive / "sutarta.db")) as raw:
        raw.execute("UPDATE organisation SET name = 'Kita' WHERE id = 2")
        raw.commit()
    assert losses(archive, first(archive)).sound is False
    done = restore(archive, first(archive), NOW)
    assert done.before is None
    assert done.kept_at is not None
    assert [key for key, _ in done.notes()] == ["restore.unsound_before"]
    assert len(names(archive)) == 3


def test_no_backup_is_promised_of_what_nobody_has_looked_through(archive: Path) -> None:
    found = losses(archive, first(archive))
    assert (found.sound, found.keeping) == (True, "restore.keeps")
    unknown = losses(archive, first(archive), patience=0.0)
    assert (unknown.sound, unknown.keeping) == (None, "restore.keeps_if_sound")
    assert unknown.later == found.later


def test_an_interrupted_write_is_taken_back_first_and_its_journal_never_applied(
    archive: Path,
) -> None:
    path = archive / "sutarta.db"
    raw = connect(path)
    raw.execute("PRAGMA cache_size = 1")
    raw.execute("BEGIN IMMEDIATE")
    raw.execute("UPDATE organisation SET notes = hex(zeroblob(300000))")
    torn = archive.parent / "torn"
    torn.mkdir()
    for name in ("sutarta.db", "sutarta.db-journal"):
        shutil.copyfile(archive / name, torn / name)
    raw.execute("ROLLBACK")
    raw.close()
    assert (torn / "sutarta.db-journal").stat().st_size > 0
    for name in ("sutarta.db", "sutarta.db-journal"):
        shutil.copyfile(torn / name, archive / name)
    assert losses(archive, first(archive)).later == 1
    for name in ("sutarta.db", "sutarta.db-journal"):
        shutil.copyfile(torn / name, archive / name)
    done = restore(archive, first(archive), NOW)
    assert done.before is not None
    assert done.before.contents.organisations == 4
    assert len(names(archive)) == 3


def test_a_journal_that_cannot_be_applied_goes_with_its_file(archive: Path) -> None:
    (archive / "sutarta.db-journal").write_bytes(b"a journal of it")
    kept_at = restoring._put_aside(archive / "sutarta.db", NOW)
    assert kept_at is not None
    beside = kept_at.with_name(kept_at.name + "-journal")
    assert beside.read_bytes() == b"a journal of it"
    assert not (archive / "sutarta.db-journal").exists()
    assert kept_at.samefile(archive / "sutarta.db")


def damage_bytes(backup: Backup) -> None:
    data = bytearray(backup.path.read_bytes())
    data[len(data) // 2 :] = bytes(len(data) - len(data) // 2)
    backup.path.write_bytes(data)


def test_a_damaged_backup_changes_nothing(archive: Path) -> None:
    before, backup = state(archive), first(archive)
    damage_bytes(backup)
    with pytest.raises(StorageError, match=r"restore\.unsound"):
        restore(archive, backup, NOW)
    backup.manifest.unlink()  # and not only for its hash
    with pytest.raises(StorageError, match=r"restore\.unsound"):
        restore(archive, first(archive), NOW)
    backup.path.write_bytes(b"nothing")
    with pytest.raises(StorageError, match=r"restore\.unsound"):
        losses(archive, first(archive))
    backup.path.unlink()
    with pytest.raises(StorageError, match=r"restore\.no_backup"):
        restore(archive, backup, NOW)
    assert state(archive) == before
    assert not (archive / "damaged").exists()
    assert not list(archive.glob("*.restoring*"))


def test_a_backup_of_a_newer_program_changes_nothing(archive: Path) -> None:
    before, backup = state(archive), first(archive)
    with closing(sqlite3.connect(backup.path)) as raw:
        raw.execute(f"PRAGMA user_version = {schema.VERSION + 1}")
    backup.manifest.unlink()
    with pytest.raises(StorageError, match=r"restore\.newer"):
        restore(archive, first(archive), NOW)
    assert state(archive) == before


def test_a_full_disk_changes_nothing(archive: Path) -> None:
    before, size = state(archive), (archive / "sutarta.db").stat().st_size
    for limit in (0, 8192, size // 2, size - 4096):
        with largest_file(limit), pytest.raises(StorageError, match=r"restore\.disk_full"):
            restore(archive, first(archive), NOW)
        assert state(archive) == before
        assert not list(archive.glob("*.restoring*"))
    assert restore(archive, first(archive), NOW).before is not None


class GivenUpError(Exception):
    pass


def test_it_can_be_given_up_at_any_step_before_the_swap(archive: Path) -> None:
    before = state(archive)

    def give_up_at(last: int) -> None:
        steps = count(1)

        def give_way() -> None:
            if next(steps) == last:
                raise GivenUpError

        restore(archive, first(archive), NOW, give_way=give_way)

    for last in count(1):
        try:
            give_up_at(last)
        except GivenUpError:
            assert state(archive) == before
            assert not list(archive.glob("*.restoring*"))
        else:
            break
    assert last > 10
    assert len(names(archive)) == 3


@pytest.mark.parametrize("has_links", [True, False])
def test_it_can_be_given_up_once_the_copy_is_ready(
    archive: Path, monkeypatch: pytest.MonkeyPatch, has_links: bool
) -> None:
    before, aside = state(archive), archive / "damaged"

    def refuse(*_: object) -> None:
        raise PermissionError(1, "no links here")

    def give_way() -> None:
        if is_ready and (has_links or any(aside.glob("*"))):
            raise GivenUpError

    def finish(*given: Any) -> None:
        finishing(*given)
        is_ready.append(True)

    is_ready: list[bool] = []
    finishing = restoring._finish
    monkeypatch.setattr(restoring, "_finish", finish)
    if not has_links:
        monkeypatch.setattr(restoring.os, "link", refuse)
    with pytest.raises(GivenUpError):
        restore(archive, first(archive), NOW, give_way=give_way)
    assert state(archive) == before
    assert not list(archive.glob("*.restoring*")) + list(aside.glob("*"))


def test_a_link_left_by_a_killed_restore_is_not_kept_for_a_second_file(archive: Path) -> None:
    folder = archive / "damaged"
    folder.mkdir()
    os.link(archive / "sutarta.db", folder / "20251103-080000-sutarta.db")
    (folder / "20251103-080509-sutarta.db").write_bytes(b"another")
    done = restore(archive, first(archive), NOW)
    assert done.kept_at == folder / "20251103-080509-2-sutarta.db"
    assert len(files(folder)) == 2


def test_without_links_the_file_is_copied(archive: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    newer = state(archive)["sutarta.db"]

    def refuse(*_: object) -> None:
        raise PermissionError(1, "no links here")

    monkeypatch.setattr(restoring.os, "link", refuse)
    done = restore(archive, first(archive), NOW)
    assert done.kept_at is not None
    assert done.kept_at.read_bytes() == newer
    assert len(names(archive)) == 3


def test_the_restored_backup_outlives_the_one_made_before(archive: Path) -> None:
    """However tight the space, what is restored from is there until it is restored."""
    keep_settings(archive, BackupSettings(space=0))
    database = Database(archive)
    for number in range(4):
        add(database, f"Draugija {number}")
        with database.copying() as (raw, _):
            keep(raw, archive, Reason.PERIODIC, now=NOW, rotating=False)
    database.close()
    assert len(list_backups(backups_of(archive))) == 5
    restore(archive, first(archive), NOW)
    assert len(names(archive)) == 3
    assert [one.number for one in list_backups(backups_of(archive))] == [6, 5, 4]


def test_an_open_archive_is_not_restored_over_and_the_lock_can_be_handed_on(archive: Path) -> None:
    database = Database(archive)
    with pytest.raises(ArchiveInUseError):
        restore(archive, first(archive), NOW)
    with pytest.raises(ArchiveInUseError):
        losses(archive, first(archive))
    lock = database.close_keeping_lock()
    assert lock is not None
    with pytest.raises(ArchiveInUseError):
        Database(archive)
    restore(archive, first(archive), NOW, lock=lock)
    with pytest.raises(ArchiveInUseError):
        Database(archive)
    lock.release()
    assert len(names(archive)) == 3


def test_an_older_backup_is_upgraded(archive: Path) -> None:
    old = gzip.decompress((OLD_FILES / "0001.db.gz").read_bytes())
    (backups_of(archive) / "sutarta-000009.db").write_bytes(old)
    backup = next(one for one in list_backups(backups_of(archive)) if one.number == 9)
    assert backup.contents.version == 1
    done = restore(archive, backup, NOW)
    assert len(done.files.missing) == 1
    database = Database(archive)
    assert [finding.key for finding in check_archive(database)] == ["attachment.missing"]
    assert take(database, Reason.ASKED).contents.version == schema.VERSION
    database.close()
    assert [one.reason for one in list_backups(backups_of(archive))].count(
        Reason.BEFORE_UPGRADE
    ) == 0
    assert done.before is not None
    assert not list(archive.glob("*.restoring*"))


def test_attachments_come_back_from_the_second_folder_or_are_named(
    archive: Path, clock: Clock
) -> None:
    kept = attachments.keep(archive, b"a scan").sha256
    lost = attachments.keep(archive, b"another scan").sha256
    database = Database(archive, now=clock)
    with database.writing("meeting.edit") as session:
        for digest in (kept, lost):
            session.add(Attachment(meeting_id=1, sha256=digest, file_name="s.pdf", size=6))
    backup = take(database, Reason.ASKED)
    database.close()
    assert backup.contents.attachments == {kept, lost}
    stick = archive.parent / "stick" / "backups"
    stick.mkdir(parents=True)
    for path in (backup.path, backup.manifest):
        shutil.copyfile(path, stick / path.name)
    shutil.copytree(archive / "attachments", stick.parent / "attachments")
    (stick.parent / "attachments" / lost).unlink()
    shutil.rmtree(archive / "attachments")
    mirrored = read_backup(stick / backup.path.name)
    assert mirrored.verified
    assert losses(archive, mirrored).missing == (lost,)
    assert losses(archive, backup).missing == tuple(sorted((kept, lost)))
    done = restore(archive, mirrored, NOW)
    assert (done.files.brought, done.files.missing) == ((kept,), (lost,))
    assert attachments.read(archive, kept) == b"a scan"
    assert [(key, values["names"]) for key, values in done.notes()] == [
        ("restore.healed", "s.pdf"),
        ("restore.not_healed", "s.pdf"),
    ]


def attach(archive: Path, clock: Clock, files: dict[str, bytes]) -> tuple[Backup, dict[str, str]]:
    """Attach files to a meeting and back it up; returns the SHA-256 by name."""
    digests = {name: attachments.keep(archive, data).sha256 for name, data in files.items()}
    database = Database(archive, now=clock)
    with database.writing("meeting.edit") as session:
        for name, digest in digests.items():
            size = len(files[name])
            session.add(Attachment(meeting_id=1, sha256=digest, file_name=name, size=size))
    taken = take(database, Reason.ASKED)
    database.close()
    return taken, digests


def test_damaged_attachments_are_replaced_by_whole_ones_from_the_second_folder(
    archive: Path, clock: Clock, tmp_path: Path
) -> None:
    files = {"gone.pdf": b"gone", "damaged.pdf": b"damaged", "both.pdf": b"both", "whole.pdf": b"w"}
    backup, digests = attach(archive, clock, files)
    stick = tmp_path / "stick"
    stick.mkdir()
    keep_settings(archive, BackupSettings(second_folder=stick))
    home = mirror(archive, stick).folder.parent
    attachments.path_of(archive, digests["gone.pdf"]).unlink()
    attachments.path_of(archive, digests["damaged.pdf"]).write_bytes(b"demaged")
    attachments.path_of(archive, digests["both.pdf"]).write_bytes(b"bath")
    attachments.path_of(home, digests["both.pdf"]).write_bytes(b"beth")
    done = restore(archive, backup, NOW)
    assert set(done.files.brought) == {digests["gone.pdf"], digests["damaged.pdf"]}
    assert done.files.missing == (digests["both.pdf"],)
    for name in ("gone.pdf", "damaged.pdf", "whole.pdf"):
        assert attachments.read(archive, digests[name]) == files[name]
    # What is whole nowhere stays as it is: something of it may still be read.
    assert attachments.path_of(archive, digests["both.pdf"]).read_bytes() == b"bath"
    notes = dict(done.notes())
    assert notes["restore.not_healed"] == {"count": 1, "names": "both.pdf"}
    assert set(str(notes["restore.healed"]["names"]).split("; ")) == {"gone.pdf", "damaged.pdf"}


def test_a_damaged_attachment_stays_until_the_whole_one_stands(
    archive: Path, clock: Clock, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    backup, digests = attach(archive, clock, {"s.pdf": b"scan"})
    stick = tmp_path / "stick"
    stick.mkdir()
    keep_settings(archive, BackupSettings(second_folder=stick))
    mirror(archive, stick)
    path = attachments.path_of(archive, digests["s.pdf"])
    path.write_bytes(b"scum")

    def fail(_written: Path, _digest: str, _shown: str) -> None:
        assert path.read_bytes() == b"scum"
        raise OSError(errno.ENOSPC, "no room")

    monkeypatch.setattr(attachments, "_must_be", fail)
    with pytest.raises(StorageError, match=r"restore\.disk_full"):
        restore(archive, backup, NOW)
    assert path.read_bytes() == b"scum"


def test_what_would_be_lost(database: Database) -> None:
    circle = make_circle(database)
    backup = take(database, Reason.START)
    assert losses(database, backup).later == 0
    with database.writing("meeting.begin") as session:
        meetings.begin_meeting(session, circle.series_id, held_on=date(2025, 12, 1))
    with database.writing("plan.add") as session:
        plan = plans.ensure_plan(session, circle.series_id, 2026)
        measures.add_measure(session, plan, "Suskaičiuoti\npievas")
    with database.writing("organisation.edit") as session:
        organisations.edit_organisation(session, 1, notes="x")
    with database.writing("organisation.edit") as session:
        organisations.edit_organisation(session, 2, notes="x")
    database.undo()
    before = dump(database)
    found = losses(database, backup)
    assert found.readable
    assert found.actions == {"organisation.edit": 1, "plan.add": 1, "meeting.begin": 1}
    assert found.later == 3
    assert found.meetings == (LostRecord("Gamtos draugijų pasitarimas", date(2025, 12, 1)),)
    assert found.measures == (LostRecord("Suskaičiuoti\npievas"),)
    assert found.organisations == found.missing == ()
    assert dump(database) == before


def test_taking_back_something_older_counts_as_a_later_change(
    database: Database, clock: Clock
) -> None:
    make_circle(database)
    add(database, "Pelkių draugija")
    backup = take(database, Reason.START)
    database.undo()
    assert losses(database, backup).actions == {"organisation.add": 1}
    clock.pass_seconds(9)
    assert losses(database, backup).organisations == ()


def test_what_another_computer_went_on_with_hides_no_loss(
    archive: Path, clock: Clock, tmp_path: Path
) -> None:
    shutil.copytree(archive, tmp_path / "home")
    clock.pass_seconds(600)
    home = Database(tmp_path / "home", now=clock)
    for number in range(5):
        add(home, f"Namuose {number}")
    theirs = take(home, Reason.ASKED)
    home.close()
    clock.pass_seconds(600)
    office = Database(archive, now=clock)
    add(office, "Tarnyboje")
    lost = losses(office, theirs)
    assert [one.title for one in lost.organisations] == ["Tarnyboje"]
    assert lost.later == 1
    office.close()


def test_another_archive_has_nothing_in_common(archive: Path, clock: Clock, tmp_path: Path) -> None:
    other = Database(tmp_path / "other", now=clock)
    clock.pass_seconds(5)
    for number in range(30):
        add(other, f"Kita {number}")
    foreign = take(other, Reason.ASKED)
    other.close()
    lost = losses(archive, foreign)
    assert "Pelkių draugija" in {one.title for one in lost.organisations}
    assert lost.meetings
    assert lost.later > 1


def test_damage_of_the_archive_is_not_blamed_on_the_backup(archive: Path) -> None:
    backup = first(archive)
    path = archive / "sutarta.db"
    with closing(sqlite3.connect(path)) as raw:
        page, size = (
            raw.execute(statement).fetchone()[0]
            for statement in (
                "SELECT rootpage FROM sqlite_master WHERE name = 'journal_action'",
                "PRAGMA page_size",
            )
        )
    data = bytearray(path.read_bytes())
    data[(page - 1) * size : page * size] = b"\xff" * size
    path.write_bytes(data)
    told = losses(archive, backup)
    assert not told.readable
    assert told.backup == backup
