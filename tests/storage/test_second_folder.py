"""Copies on a stick: what is missing there, by content, and a stick that is gone."""

import errno
import os
import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from app.errors import StorageError
from app.models import Attachment
from app.storage import attachments
from app.storage.backups.backup import Reason, list_backups
from app.storage.backups.second_folder import folder_of, mirror
from app.storage.backups.settings import BackupSettings, keep_settings, read_settings
from app.storage.backups.taking import backups_of, take
from app.storage.database import Database
from app.storage.files import write_file
from tests.conftest import Clock
from tests.factories import make_circle
from tests.storage.backup_drill import add, files
from tests.storage.test_backups import largest_file


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    folder = tmp_path / "stick"
    folder.mkdir()
    return folder


@pytest.fixture
def filled(database: Database, clock: Clock) -> Database:
    make_circle(database)
    take(database, Reason.START)
    clock.pass_seconds(1800)
    add(database, "Pelkių draugija")
    take(database, Reason.PERIODIC)
    attachments.keep(database.folder, b"a scan")
    return database


def attached(database: Database, files: dict[str, bytes]) -> dict[str, Path]:
    """Attach files to the meeting and back it up; returns where they lie."""
    kept = {name: attachments.keep(database.folder, data).sha256 for name, data in files.items()}
    with database.writing("meeting.edit") as session:
        for name, digest in kept.items():
            session.add(Attachment(meeting_id=1, sha256=digest, file_name=name, size=1))
    take(database, Reason.ASKED)
    return {name: attachments.path_of(database.folder, digest) for name, digest in kept.items()}


def test_what_the_archive_lost_comes_back_from_there(filled: Database, stick: Path) -> None:
    archive = filled.folder
    paths = attached(filled, {"gone": b"gone", "short": b"short", "changed": b"changed"})
    nobody = attachments.path_of(archive, attachments.keep(archive, b"nobody").sha256)
    mirror(archive, stick)
    for name in ("gone", "short"):
        paths[name].unlink()
    nobody.unlink()
    paths["short"].write_bytes(b"s")
    paths["changed"].write_bytes(b"charged")
    assert mirror(archive, stick).brought == 2
    assert paths["gone"].read_bytes() == b"gone"
    assert paths["short"].read_bytes() == b"short"
    assert not nobody.exists()  # nothing names it any more
    assert paths["changed"].read_bytes() == b"charged"
    assert mirror(archive, stick, thorough=True).brought == 1
    assert paths["changed"].read_bytes() == b"changed"
    assert mirror(archive, stick, thorough=True).brought == 0


def test_a_damaged_file_there_brings_nothing_back(filled: Database, stick: Path) -> None:
    paths = attached(filled, {"scan": b"scan"})
    there = mirror(filled.folder, stick).folder.parent / "attachments" / paths["scan"].name
    there.write_bytes(b"scum")
    paths["scan"].unlink()
    assert mirror(filled.folder, stick).brought == 0
    assert not paths["scan"].exists()


def test_what_is_missing_there_is_copied_and_nothing_twice(filled: Database, stick: Path) -> None:
    done = mirror(filled.folder, stick)
    assert (done.backups, done.attachments) == (2, 1)
    here = list_backups(backups_of(filled.folder))
    there = list_backups(done.folder)
    assert [one.sha256 for one in there] == [one.sha256 for one in here]
    assert all(one.verified for one in there)
    assert done.folder.parent == folder_of(
        replace(read_settings(filled.folder), second_folder=stick)
    )
    assert (done.folder.parent / "attachments").joinpath(
        *(path.name for path in attachments.kept_files(filled.folder))
    ).read_bytes() == b"a scan"
    again = mirror(filled.folder, stick)
    assert (again.backups, again.attachments) == (0, 0)
    add(filled, "Kopų sąjunga")
    take(filled, Reason.EXIT)
    assert mirror(filled.folder, stick).backups == 1


def test_what_lies_there_is_for_its_owner_alone(filled: Database, stick: Path) -> None:
    mask = os.umask(0)
    try:
        home = mirror(filled.folder, stick).folder.parent
    finally:
        os.umask(mask)
    made = [home, *home.rglob("*"), *backups_of(filled.folder).iterdir()]
    assert len([path for path in made if path.suffix == ".json"]) == 5  # four manifests, settings
    assert [path for path in made if path.stat().st_mode & 0o077] == []


def test_a_stick_that_knows_no_rights_is_written_to(
    filled: Database, stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_arguments: object, **_named: object) -> None:
        raise PermissionError(errno.EPERM, "no rights here")

    monkeypatch.setattr(os, "chmod", refuse)
    monkeypatch.setattr(Path, "chmod", refuse)
    assert mirror(filled.folder, stick).backups == 2
    write_file(stick / "protokolas.pdf", b"%PDF")
    assert (stick / "protokolas.pdf").read_bytes() == b"%PDF"


def test_a_file_cut_short_there_is_copied_again(filled: Database, stick: Path) -> None:
    home = mirror(filled.folder, stick).folder.parent
    [path] = (home / "attachments").iterdir()
    path.write_bytes(b"a sc")
    assert mirror(filled.folder, stick).attachments == 1
    assert path.read_bytes() == b"a scan"


def test_what_was_left_half_written_there_goes(filled: Database, stick: Path) -> None:
    home = mirror(filled.folder, stick).folder.parent
    for folder in ("backups", "attachments"):
        (home / folder / ".sutarta-000009.db.x1").write_bytes(b"half")
    mirror(filled.folder, stick)
    assert not list(home.glob("*/.*"))


def test_only_verified_ones_are_copied_and_damage_here_is_said(
    filled: Database, stick: Path
) -> None:
    newer, older = list_backups(backups_of(filled.folder))
    older.manifest.unlink()
    data = bytearray(newer.path.read_bytes())
    data[5000] ^= 1
    newer.path.write_bytes(data)
    with pytest.raises(StorageError, match=r"second\.unsound"):
        mirror(filled.folder, stick)
    [home] = stick.iterdir()
    assert files(home / "backups") == {}


def test_a_stick_that_is_gone_is_said_and_not_made(filled: Database, stick: Path) -> None:
    stick.rmdir()
    with pytest.raises(StorageError, match=r"second\.missing"):
        mirror(filled.folder, stick)
    assert not stick.exists()
    assert len(list_backups(backups_of(filled.folder))) == 2


def test_a_stick_that_is_full_or_not_a_folder_is_said(filled: Database, stick: Path) -> None:
    settings = keep_settings(filled.folder, BackupSettings())
    with largest_file(70_000), pytest.raises(StorageError, match=r"second\.disk_full"):
        mirror(filled.folder, stick)
    home = folder_of(replace(settings, second_folder=stick))
    assert files(home / "backups") == {}
    shutil.rmtree(home)
    home.write_text("")
    with pytest.raises(StorageError, match=r"second\.unwritable"):
        mirror(filled.folder, stick)


def test_a_stick_taken_out_half_way_is_said(filled: Database, stick: Path) -> None:
    def take_out() -> None:
        shutil.rmtree(stick, ignore_errors=True)

    with pytest.raises(StorageError, match=r"second\.missing"):
        mirror(filled.folder, stick, give_way=take_out)


def test_two_archives_share_a_stick_and_rotate_apart(
    filled: Database, stick: Path, tmp_path: Path
) -> None:
    other = Database(tmp_path / "other")
    make_circle(other)
    take(other, Reason.START)
    mirror(filled.folder, stick)
    mirror(other.folder, stick)
    other.close()
    assert sorted(len(list_backups(home / "backups")) for home in stick.iterdir()) == [1, 2]


def test_the_same_archive_that_went_on_elsewhere_overwrites_nothing(
    filled: Database, stick: Path, tmp_path: Path
) -> None:
    mirror(filled.folder, stick)
    shutil.copytree(filled.folder, tmp_path / "copied")
    elsewhere = Database(tmp_path / "copied")
    for database, name in ((filled, "Čia"), (elsewhere, "Kitur")):
        add(database, name)
        take(database, Reason.EXIT)
        assert mirror(database.folder, stick).backups == 1
    elsewhere.close()
    [home] = stick.iterdir()
    there = list_backups(home / "backups")
    assert [one.number for one in there] == [3, 3, 2, 1]
    assert len({one.sha256 for one in there}) == 4


def test_what_would_be_rotated_away_there_is_not_carried_over(
    filled: Database, stick: Path
) -> None:
    size = list_backups(backups_of(filled.folder))[0].size
    for number in range(5):
        add(filled, f"Draugija {number}")
        take(filled, Reason.PERIODIC)
    keep_settings(filled.folder, BackupSettings(space=4 * size + size // 2))
    assert mirror(filled.folder, stick).backups == 4
    assert mirror(filled.folder, stick).backups == 0


@pytest.mark.parametrize("inside", [".", "backups", "attachments/../kopijos"])
def test_the_archive_itself_is_no_second_place(filled: Database, inside: str) -> None:
    second = filled.folder / inside
    second.mkdir(exist_ok=True)
    before = sorted(filled.folder.rglob("*"))
    with pytest.raises(StorageError) as refused:
        mirror(filled.folder, second)
    assert refused.value.key == "second.inside"
    assert sorted(filled.folder.rglob("*")) == before
