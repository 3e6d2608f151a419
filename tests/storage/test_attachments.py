"""Kept files: whole or not at all, once, for their owner alone, never taken while named."""

import hashlib
import os
import resource
import shutil
import signal
import stat
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from app.errors import StorageError, UserError
from app.exchange.archive_json import export_json, import_json
from app.models import Attachment
from app.storage import attachments
from app.storage.attachment_names import discard_unnamed, named_files
from app.storage.attachments import FileState, copy_out, keep, keep_file, path_of, verify
from app.storage.checks.check import Finding, check_archive
from app.storage.database import Database
from tests.factories import Circle, make_circle

JPEG = b"\xff\xd8\xff\xe0" + b"x" * 5000


@pytest.fixture
def circle(database: Database) -> Circle:
    return make_circle(database)


@pytest.fixture
def photo(tmp_path: Path) -> Path:
    path = tmp_path / "nuotrauka ąž.jpg"
    path.write_bytes(JPEG)
    return path


def name_file(database: Database, circle: Circle, digest: str, name: str = "ą.jpg") -> int:
    with database.writing("attachment.add") as session:
        row = Attachment(meeting_id=circle.meeting_id, sha256=digest, file_name=name, size=1)
        session.add(row)
        session.flush()
        return row.id


def kept(archive: Path) -> list[str]:
    folder = archive / "attachments"
    return sorted(path.name for path in folder.iterdir()) if folder.exists() else []


def said(database: Database) -> list[tuple[str, bool]]:
    return [(finding.key, finding.harmless) for finding in check_archive(database)]


def test_a_file_is_kept_under_its_hash_for_its_owner_alone(tmp_path: Path, photo: Path) -> None:
    seen: list[int] = []
    done = keep_file(tmp_path, photo, progress=seen.append)
    digest = hashlib.sha256(JPEG).hexdigest()
    assert (done.sha256, done.size, done.media_type, done.new) == (
        digest, len(JPEG), "image/jpeg", True,
    )  # fmt: skip
    path = path_of(tmp_path, digest)
    assert path.read_bytes() == JPEG
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700
    assert seen == [len(JPEG)]
    assert photo.read_bytes() == JPEG
    assert kept(tmp_path) == [digest]


def test_the_same_content_is_kept_once(tmp_path: Path, photo: Path) -> None:
    first = keep_file(tmp_path, photo)
    before = path_of(tmp_path, first.sha256).stat().st_ino
    again = keep(tmp_path, JPEG)
    assert (again.sha256, again.new) == (first.sha256, False)
    assert path_of(tmp_path, first.sha256).stat().st_ino == before


def test_the_same_content_mends_a_damaged_file(tmp_path: Path, photo: Path) -> None:
    digest = keep_file(tmp_path, photo).sha256
    path_of(tmp_path, digest).write_bytes(b"bad")
    assert verify(tmp_path, digest) is FileState.DAMAGED
    assert not keep_file(tmp_path, photo, expected=digest).new
    assert verify(tmp_path, digest) is FileState.SOUND


def test_only_the_same_content_is_taken_again(tmp_path: Path, photo: Path) -> None:
    other = keep(tmp_path, b"other").sha256
    path_of(tmp_path, other).unlink()
    with pytest.raises(UserError) as caught:
        keep_file(tmp_path, photo, expected=other)
    assert caught.value.key == "attachment.another"
    assert kept(tmp_path) == []


def make_folder(at: Path) -> None:
    at.mkdir()


def make_pipe(at: Path) -> None:
    os.mkfifo(at)


def make_huge(at: Path) -> None:
    with at.open("wb") as file:
        file.truncate(attachments.LARGEST + 1)


def make_nothing(at: Path) -> None:
    assert not at.exists()


@pytest.mark.parametrize(
    ("make", "key"),
    [
        (make_folder, "attachment.is_folder"),
        (make_pipe, "attachment.no_file"),
        (make_huge, "attachment.too_large"),
        (make_nothing, "attachment.unreadable"),
    ],
)
def test_what_cannot_be_taken_says_so(
    tmp_path: Path, make: Callable[[Path], None], key: str
) -> None:
    source = tmp_path / "source"
    make(source)
    with pytest.raises(UserError) as caught:
        keep_file(tmp_path, source)
    assert caught.value.key == key
    assert caught.value.parameters["name"] == "source"
    assert kept(tmp_path) == []


def test_a_stick_that_vanishes_in_mid_copy_leaves_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    source = tmp_path / "stick.pdf"
    source.write_bytes(b"%PDF-" + bytes(3_000_000))
    whole = attachments._Copy._read
    reads = iter(range(10))

    class Gone:
        def read(self, _: int) -> bytes:
            raise OSError(5, "Input/output error")

    def vanish(copy: attachments._Copy) -> bytes:
        if next(reads) == 1:
            copy._source = Gone()  # type: ignore[assignment]  # a file that fails
        return whole(copy)

    monkeypatch.setattr(attachments._Copy, "_read", vanish)
    with pytest.raises(UserError) as caught:
        keep_file(tmp_path, source)
    assert caught.value.key == "attachment.unreadable"
    assert kept(tmp_path) == []


def test_a_file_that_changes_while_it_is_copied_is_refused(tmp_path: Path) -> None:
    source = tmp_path / "growing.log"
    source.write_bytes(bytes(1_500_000))

    def grow(_: int) -> None:
        with source.open("ab") as file:
            file.write(b"more")

    with pytest.raises(UserError) as caught:
        keep_file(tmp_path, source, progress=grow)
    assert caught.value.key == "attachment.changing"
    assert kept(tmp_path) == []


def test_stopping_leaves_nothing(tmp_path: Path, photo: Path) -> None:
    def stop(_: int) -> None:
        raise UserError("attachment.stopped", name="x")

    with pytest.raises(UserError):
        keep_file(tmp_path, photo, progress=stop)
    assert kept(tmp_path) == []


@pytest.fixture
def files_up_to_a_megabyte() -> Iterator[None]:
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    handler = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1_000_000, before[1]))
    yield
    resource.setrlimit(resource.RLIMIT_FSIZE, before)
    signal.signal(signal.SIGXFSZ, handler)


def test_a_full_disk_says_so_and_leaves_nothing(
    database: Database, circle: Circle, files_up_to_a_megabyte: None
) -> None:
    half = b"\0" * 900_000
    keep(database.folder, half)
    before = kept(database.folder)
    with pytest.raises(StorageError) as caught:
        keep(database.folder, half * 3, "didelis.bin")
    assert caught.value.key == "attachment.disk_full"
    assert caught.value.parameters["name"] == "didelis.bin"
    assert kept(database.folder) == before


def test_no_room_is_seen_before_copying(
    tmp_path: Path, photo: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    usage = shutil.disk_usage(tmp_path)._replace(free=100)
    monkeypatch.setattr(shutil, "disk_usage", lambda _: usage)
    with pytest.raises(StorageError) as caught:
        keep_file(tmp_path, photo)
    assert caught.value.key == "attachment.disk_full"
    assert kept(tmp_path) == []


@pytest.mark.parametrize("digest", ["../sutarta.db", "", "a" * 63, "A" * 64, "a" * 64 + "\n"])
def test_no_name_leads_out_of_the_folder(tmp_path: Path, digest: str) -> None:
    with pytest.raises(ValueError):
        path_of(tmp_path, digest)


def test_copies_go_out_whole_or_not_at_all(tmp_path: Path, photo: Path) -> None:
    digest = keep_file(tmp_path, photo).sha256
    target = tmp_path / "Ąžuolas.jpg"
    copy_out(tmp_path, digest, target, mode=0o400)
    assert target.read_bytes() == JPEG
    assert stat.S_IMODE(target.stat().st_mode) == 0o400
    path_of(tmp_path, digest).write_bytes(b"bad")
    for key, prepare in (
        ("attachment.damaged", lambda: None),
        ("attachment.missing", path_of(tmp_path, digest).unlink),
    ):
        prepare()
        with pytest.raises(StorageError) as caught:
            copy_out(tmp_path, digest, tmp_path / "other.jpg", name="x.jpg")
        assert (caught.value.key, caught.value.parameters["name"]) == (key, "x.jpg")
        assert not (tmp_path / "other.jpg").exists()
    assert target.read_bytes() == JPEG


def test_remains_of_a_killed_copy_are_noted_and_go_with_the_next(
    database: Database, circle: Circle, photo: Path
) -> None:
    folder = database.folder / "attachments"
    folder.mkdir(mode=0o700)
    (folder / ".part-00000000-1").write_bytes(b"half")
    (folder / "..part-00000000-1.xyz").write_bytes(b"half")
    assert said(database) == [("check.attachment_unfinished", True)] * 2
    digest = keep_file(database.folder, photo).sha256
    assert kept(database.folder) == [digest]


def test_check_tells_missing_damaged_open_and_unnamed_apart(
    database: Database, circle: Circle
) -> None:
    lost, bad, shown, sound = (
        keep(database.folder, text).sha256 for text in (b"1", b"2", b"3", b"4")
    )
    for digest, name in ((lost, "lost"), (bad, "bad"), (shown, "shown"), (sound, "sound")):
        name_file(database, circle, digest, name)
    assert said(database) == []
    unnamed = keep(database.folder, b"5").sha256
    path_of(database.folder, lost).unlink()
    path_of(database.folder, bad).write_bytes(b"x")
    path_of(database.folder, shown).chmod(0o644)
    path_of(database.folder, unnamed).write_bytes(b"not what its name says")
    assert set(check_archive_keys(database)) == {
        ("attachment.missing", "lost", False),
        ("attachment.damaged", "bad", False),
        ("check.attachment_open", "shown", False),
        ("check.attachment_unnamed", unnamed, True),
    }
    (database.folder / "attachments").chmod(0o755)
    assert ("check.attachments_open", False) in said(database)


def check_archive_keys(database: Database) -> Iterator[tuple[str, object, bool]]:
    for finding in check_archive(database):
        assert isinstance(finding, Finding)
        yield finding.key, finding.parameters["name"], finding.harmless


def test_an_undone_addition_keeps_its_file_for_redo(database: Database, circle: Circle) -> None:
    digest = keep(database.folder, b"scan").sha256
    name_file(database, circle, digest, "scan.pdf")
    database.undo()
    with database.glancing() as raw:
        assert named_files(raw) == {digest: "scan.pdf"}
    discard_unnamed(database, [digest])
    assert kept(database.folder) == [digest]
    assert said(database) == []
    path_of(database.folder, digest).unlink()
    assert said(database) == [("attachment.missing", False)]


def test_only_what_nothing_names_is_discarded(database: Database, circle: Circle) -> None:
    named, backed, free = (
        keep(database.folder, text).sha256 for text in (b"row", b"backup", b"nobody")
    )
    name_file(database, circle, named)
    backups = database.folder / "backups"
    backups.mkdir()
    (backups / "sutarta-000001.db").write_bytes(b"")
    (backups / "sutarta-000001.json").write_text(f'{{"attachments": ["{backed}"]}}')
    discard_unnamed(database, [named, backed, free])
    assert kept(database.folder) == sorted((named, backed))


def test_a_backup_without_a_manifest_names_everything(database: Database) -> None:
    digest = keep(database.folder, b"x").sha256
    backups = database.folder / "backups"
    backups.mkdir()
    (backups / "sutarta-000001.db").write_bytes(b"")
    discard_unnamed(database, [digest])
    assert kept(database.folder) == [digest]


def test_a_failing_import_leaves_no_file_and_takes_none_away(
    database: Database, circle: Circle, tmp_path: Path, migrated_file: Path
) -> None:
    for text in (b"shared", b"only there"):
        digest = keep(database.folder, text).sha256
        name_file(database, circle, digest)
    data = export_json(database)
    folder = tmp_path / "other"
    folder.mkdir()
    shutil.copyfile(migrated_file, folder / "sutarta.db")
    other = Database(folder)
    try:
        make_circle(other)
        shared = keep(folder, b"shared").sha256
        with pytest.raises(UserError):  # the meeting is there already
            import_json(other, data)
        assert kept(folder) == [shared]
    finally:
        other.close()
