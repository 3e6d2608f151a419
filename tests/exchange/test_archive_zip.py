"""The whole archive as one zip: to another computer and back, history, undo and scans included."""

import json
import random
import zipfile
from pathlib import Path

import pytest

from app.errors import StorageError, UserError
from app.exchange.archive_opening import (
    FileKind,
    is_untouched,
    kind_of,
    open_from_file,
    take_place,
)
from app.exchange.archive_zip import export_archive
from app.exchange.manifest import MANIFEST_NAME
from app.exchange.sample import SAMPLE
from app.exchange.zip_members import opened_zip
from app.models import Attachment
from app.storage import attachments, journal, schema
from app.storage.checks.check import check_archive
from app.storage.connection import DATABASE_NAME
from app.storage.database import Database
from tests.conftest import Clock
from tests.factories import make_circle
from tests.faults.deeds import Deeds, dump


def keep_scan(database: Database, meeting_id: int, content: bytes) -> str:
    attachments.keep(database.folder, content)
    digest = __import__("hashlib").sha256(content).hexdigest()
    with database.writing("archive.fill") as session:
        session.add(
            Attachment(meeting_id=meeting_id, sha256=digest, file_name="ą.pdf", size=len(content))
        )
    return digest


def history(database: Database) -> list[tuple[object, ...]]:
    with database.glancing() as raw:
        return raw.execute(
            "SELECT * FROM journal_change JOIN journal_action ON action_id = journal_action.id"
        ).fetchall()


def files_below(folder: Path) -> set[str]:
    return {str(path.relative_to(folder)) for path in folder.rglob("*")}


@pytest.fixture
def filled(database: Database) -> Database:
    circle = make_circle(database)
    keep_scan(database, circle.meeting_id, b"scan" * 400_000)
    deeds = Deeds(random.Random(8))
    for _ in range(60):
        deeds.act(database)
    return database


def test_archive_goes_to_another_computer_with_all_its_past(
    filled: Database, tmp_path: Path
) -> None:
    exported = export_archive(filled, tmp_path / "out.zip")
    assert exported.manifest.counts["files"] == 1
    open_from_file(tmp_path / "out.zip", tmp_path / "new" / "archive")
    there = Database(tmp_path / "new" / "archive")
    assert dump(there) == dump(filled)
    assert history(there) == history(filled)
    assert check_archive(there) == ()
    filled.undo()
    there.undo()
    assert dump(there) == dump(filled)
    there.close()


def test_and_back_again(filled: Database, tmp_path: Path) -> None:
    before = dump(filled)
    here = filled.folder
    for number in range(2):
        database = filled if number == 0 else Database(here)
        export_archive(database, tmp_path / f"{number}.zip")
        if number:
            database.close()
        here = tmp_path / f"archive-{number}"
        open_from_file(tmp_path / f"{number}.zip", here)
    last = Database(here)
    assert dump(last) == before
    with last.glancing() as raw:
        notes = raw.execute("SELECT name FROM journal_action WHERE kind = 'note'").fetchall()
        assert journal.next_undo(raw) is not None
    assert notes == [("archive.open",)] * 2
    last.close()


def test_files_that_only_history_names_travel_too(filled: Database, tmp_path: Path) -> None:
    digest = keep_scan(filled, 1, b"shown once")
    filled.undo()
    export_archive(filled, tmp_path / "out.zip")
    open_from_file(tmp_path / "out.zip", tmp_path / "new")
    there = Database(tmp_path / "new")
    there.redo()
    assert attachments.read(there.folder, digest) == b"shown once"
    assert check_archive(there) == ()
    there.close()


def test_zip_is_plain_and_the_same_for_the_same_archive(filled: Database, tmp_path: Path) -> None:
    export_archive(filled, tmp_path / "a.zip")
    export_archive(filled, tmp_path / "b.zip")
    assert (tmp_path / "a.zip").read_bytes() == (tmp_path / "b.zip").read_bytes()
    with zipfile.ZipFile(tmp_path / "a.zip") as archive:
        assert archive.testzip() is None
        names = archive.namelist()
        assert json.loads(archive.read(MANIFEST_NAME))["schema"] == schema.VERSION
    assert (names[0], names[-1]) == (DATABASE_NAME, MANIFEST_NAME)
    assert [name for name in names if name.startswith("attachments/")] == names[1:-1]


def test_export_leaves_nothing_beside(filled: Database, tmp_path: Path) -> None:
    before = files_below(tmp_path)
    export_archive(filled, tmp_path / "out.zip")
    assert files_below(tmp_path) - before == {"out.zip"}


@pytest.mark.parametrize(
    "at", ["export.copy", "export.check", "export.look", "export.write", "export.read_back"]
)
def test_export_that_is_stopped_leaves_nothing(filled: Database, tmp_path: Path, at: str) -> None:
    class StoppedError(Exception):
        pass

    def stop(_done: float, step: str) -> None:
        if step == at:
            raise StoppedError

    (tmp_path / "out.zip").write_bytes(b"earlier")
    before = files_below(tmp_path)
    with pytest.raises(StoppedError):
        export_archive(filled, tmp_path / "out.zip", progress=stop)
    assert files_below(tmp_path) == before
    assert (tmp_path / "out.zip").read_bytes() == b"earlier"


@pytest.mark.parametrize("at", ["opening.unpack", "opening.check"])
def test_opening_that_is_stopped_leaves_nothing(filled: Database, tmp_path: Path, at: str) -> None:
    class StoppedError(Exception):
        pass

    def stop(_done: float, step: str) -> None:
        if step == at:
            raise StoppedError

    export_archive(filled, tmp_path / "out.zip")
    before = files_below(tmp_path)
    with pytest.raises(StoppedError):
        open_from_file(tmp_path / "out.zip", tmp_path / "deep" / "new", progress=stop)
    assert files_below(tmp_path) == before


def test_missing_scan_is_told_and_does_not_keep_the_rest_back(
    filled: Database, tmp_path: Path
) -> None:
    digest = keep_scan(filled, 1, b"lost")
    (filled.folder / "attachments" / digest).unlink()
    exported = export_archive(filled, tmp_path / "out.zip")
    assert exported.manifest.missing == (digest,)
    open_from_file(tmp_path / "out.zip", tmp_path / "new")
    there = Database(tmp_path / "new")
    assert dump(there) == dump(filled)
    there.close()


def test_archive_that_is_not_sound_is_not_exported(filled: Database, tmp_path: Path) -> None:
    with filled.reading() as session:
        raw = session.raw()
        raw.execute("UPDATE organisation SET notes = 'behind the journal'")
        raw.execute("COMMIT")
        raw.execute("BEGIN")
    with pytest.raises(StorageError, match="export.unsound"):
        export_archive(filled, tmp_path / "out.zip")
    assert not (tmp_path / "out.zip").exists()


def test_export_into_the_archive_itself_is_refused(filled: Database) -> None:
    before = files_below(filled.folder)
    for target in (filled.path, filled.folder / "attachments" / "out.zip"):
        with pytest.raises(UserError, match="export.inside"):
            export_archive(filled, target)
    assert files_below(filled.folder) == before


def test_filled_folder_is_refused_and_another_named(filled: Database, tmp_path: Path) -> None:
    export_archive(filled, tmp_path / "out.zip")
    with pytest.raises(UserError) as caught:
        open_from_file(tmp_path / "out.zip", filled.folder)
    assert caught.value.key == "opening.filled"
    assert caught.value.parameters["suggested"] == str(tmp_path / "archive-2")


def test_empty_folder_is_taken(filled: Database, tmp_path: Path) -> None:
    export_archive(filled, tmp_path / "out.zip")
    (tmp_path / "empty").mkdir()
    open_from_file(tmp_path / "out.zip", tmp_path / "empty")
    assert (tmp_path / "empty" / DATABASE_NAME).stat().st_mode & 0o777 == 0o600
    assert (tmp_path / "empty").stat().st_mode & 0o777 == 0o700


def test_json_opens_in_a_folder_of_its_own_too(tmp_path: Path) -> None:
    assert kind_of(SAMPLE) is FileKind.JSON
    open_from_file(SAMPLE, tmp_path / "new")
    there = Database(tmp_path / "new")
    assert check_archive(there) == ()
    assert dump(there)["meeting"]
    there.close()


def test_what_is_neither_is_refused(tmp_path: Path) -> None:
    (tmp_path / "letter.zip").write_bytes(b"%PDF-1.7")
    with pytest.raises(UserError, match="opening.not_ours"):
        open_from_file(tmp_path / "letter.zip", tmp_path / "new")
    assert not (tmp_path / "new").exists()


def test_zip_with_entries_of_64_bits_is_read_back(
    filled: Database, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(zipfile, "ZIP64_LIMIT", 1000)
    export_archive(filled, tmp_path / "large.zip")
    with opened_zip(tmp_path / "large.zip") as found:
        assert found.manifest.counts["files"] == 1
    monkeypatch.undo()
    open_from_file(tmp_path / "large.zip", tmp_path / "new")
    assert (tmp_path / "new" / DATABASE_NAME).exists()


def test_full_disk_is_said_and_leaves_the_earlier_file(
    filled: Database, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "out.zip").write_bytes(b"earlier")
    before = files_below(tmp_path)

    def full(_descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("app.storage.files.os.fsync", full)
    with pytest.raises(StorageError) as caught:
        export_archive(filled, tmp_path / "out.zip")
    assert caught.value.key in ("file.disk_full", "storage.disk_full", "storage.no_room")
    monkeypatch.undo()
    assert files_below(tmp_path) == before
    assert (tmp_path / "out.zip").read_bytes() == b"earlier"


def test_clock_of_the_archive_dates_the_zip(filled: Database, tmp_path: Path, clock: Clock) -> None:
    assert export_archive(filled, tmp_path / "out.zip").manifest.made_at == clock.time


@pytest.mark.parametrize("name", ["sutarta.db.senas", "sutarta.db (kopija).zip", "logs/ataskaita"])
def test_what_lies_beside_an_untouched_archive_is_never_removed(tmp_path: Path, name: str) -> None:
    standing, made = tmp_path / "standing", tmp_path / "made"
    Database(made).close()
    database = Database(standing)
    (standing / "logs").mkdir()
    (standing / "logs" / "sutarta.log").touch()
    with database.glancing() as raw:
        assert is_untouched(raw, standing)
        (standing / name).write_bytes(b"many years")
        assert not is_untouched(raw, standing)
    database.close()
    take_place(made, standing)  # the file came after it was asked
    assert (tmp_path / "standing-2" / name).read_bytes() == b"many years"
    assert not (standing / name).exists()
    (tmp_path / "standing-2" / name).unlink()
    Database(made).close()
    Database(standing).close()
    take_place(made, standing)
    assert not (tmp_path / "standing-3").exists()
