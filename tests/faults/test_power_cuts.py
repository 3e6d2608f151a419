"""What was reported saved survives a power cut at any moment, and nothing half done stays."""

import gzip
import random
import shutil
import sqlite3
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path

import pytest

from app.errors import StorageError
from app.storage.backups import taking as backups
from app.storage.backups.backup import list_backups
from app.storage.checks.check import check_archive
from app.storage.connection import DATABASE_NAME, connect
from app.storage.contents import open_copy
from app.storage.database import Database
from tests.faults.deeds import digest
from tests.faults.power import Disk, Entry, read_trace
from tests.faults.recorded import Cut, compile_recorder, cut, is_same, record
from tests.faults.report import Say
from tests.faults.test_upgrades import first_shape

TRACES = Path(__file__).parent / "traces"
CHILD, COMMITS = "tests.faults.cutting_child", "tests.faults.committing_child"
SPOILT = ("PRAGMA locking_mode = NORMAL", "PRAGMA journal_mode = DELETE", "PRAGMA synchronous = 1")


class Tally:
    """What the cuts did."""

    def __init__(self) -> None:
        self.cuts = self.lost = self.corrupt = 0

    def __str__(self) -> str:
        return f"cuts={self.cuts} lost={self.lost} corrupt={self.corrupt}"

    @property
    def figures(self) -> tuple[int, int, int]:
        return self.cuts, self.lost, self.corrupt


def last(promised: Sequence[str], kind: str) -> str | None:
    return next((one for one in reversed(promised) if one.startswith(kind)), None)


# The settings of the connection, with a recording that is kept


def look_at_commits(one: Cut, tally: Tally) -> None:
    """Count the rows: those promised, or one more that was on its way."""
    tally.cuts += 1
    promised = int(one.promised[-1]) if one.promised else 0
    try:
        with closing(connect(one.folder / DATABASE_NAME)) as raw:
            if not raw.execute("SELECT 1 FROM sqlite_master").fetchall():
                tally.lost += bool(one.promised)
                return
            sound = raw.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
            kept = [row[0] for row in raw.execute("SELECT number FROM kept ORDER BY number")]
    except (StorageError, sqlite3.DatabaseError):
        tally.corrupt += 1
        return
    tally.corrupt += not sound or kept != list(range(1, len(kept) + 1))
    tally.lost += len(kept) not in (promised, promised + 1)


def cut_commits(entries: Sequence[Entry], folder: Path, number: int, seed: int) -> Tally:
    tally = Tally()
    (folder / "start").mkdir()
    for one in cut(folder / "start", entries, folder / "cut", number, seed):
        look_at_commits(one, tally)
    return tally


def kept_recording(name: str, folder: Path) -> list[Entry]:
    trace = folder / name
    trace.write_bytes(gzip.decompress((TRACES / f"{name}.gz").read_bytes()))
    return list(read_trace(trace))


def test_recorded_commits_survive_cuts(tmp_path: Path) -> None:
    tally = cut_commits(kept_recording("commits", tmp_path), tmp_path, 150, seed=3)
    assert tally.figures == (150, 0, 0)


def test_a_broken_promise_is_seen(tmp_path: Path) -> None:
    tally = cut_commits(kept_recording("spoilt", tmp_path), tmp_path, 150, seed=3)
    assert tally.lost + tally.corrupt > 5


def test_flushed_is_kept_and_the_rest_may_be_gone(tmp_path: Path) -> None:
    (tmp_path / "start").mkdir()
    disk = Disk(tmp_path / "start")
    for entry in (
        Entry("O", 3, 0o102, "kept", b""),
        Entry("W", 3, 0, "", b"a" * 1024),
        Entry("S", 3, 0, "", b""),
        Entry("O", 4, 0, "", b""),
        Entry("S", 4, 0, "", b""),
        Entry("W", 3, 512, "", b"b" * 512),
        Entry("O", 5, 0o102, "never", b""),
        Entry("R", -1, 0, "kept", b"renamed"),
    ):
        disk.do(entry)
    seen = set()
    for number in range(60):
        disk.crash(tmp_path / "cut", random.Random(number))
        seen.add(tuple(sorted((p.name, p.read_bytes()) for p in (tmp_path / "cut").iterdir())))
        shutil.rmtree(tmp_path / "cut")
    contents = {dict(files).get("kept") or dict(files).get("renamed") for files in seen}
    assert contents == {b"a" * 1024, b"a" * 512 + b"b" * 512}
    assert {name for files in seen for name, _ in files} == {"kept", "renamed", "never"}


# The archive


@pytest.fixture(scope="session")
def recorder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return compile_recorder(tmp_path_factory.mktemp("recorder"))


def is_sound(database: Database) -> bool:
    """Tell whether nothing is wrong; a file that nothing names yet may lie there."""
    return all(finding.harmless for finding in check_archive(database))


def look_at_rows(one: Cut, archive: Path, tally: Tally, start: str | None) -> None:
    """Open what the cut left: the rows promised last, or those that were about to be."""
    tally.cuts += 1
    allowed = {last(one.promised, "rows") or start}
    if one.coming is not None and one.coming.startswith("rows"):
        allowed.add(one.coming)
    try:
        database = Database(archive)
    except StorageError:
        tally.corrupt += 1
        return
    try:
        tally.corrupt += not is_sound(database)
        # Before the first promise a new archive may be missing, and is made again.
        tally.lost += f"rows {digest(database)}" not in allowed and allowed != {None}
    finally:
        database.close()


def look_at_backups(one: Cut, archive: Path, tally: Tally) -> None:
    """Each backup that was promised is there, sound, with the rows it was made of."""
    found = {backup.number: backup for backup in list_backups(backups.backups_of(archive))}
    for promise in one.promised:
        if not promise.startswith("backup"):
            continue
        _, number, _rows = promise.split()
        backup = found.pop(int(number), None)
        tally.lost += backup is None or not backup.verified
    for backup in list_backups(backups.backups_of(archive)):
        if backup.verified:
            with closing(open_copy(backup.path)) as raw:
                tally.corrupt += raw.execute("PRAGMA integrity_check").fetchall() != [("ok",)]


@pytest.mark.faults
def test_cuts_while_committing(tmp_path: Path, recorder: Path, say: Say) -> None:
    """Record anew what the small tests use, so that it stays true; 2,000 cuts of it."""
    for name, spoiling in (("commits", ()), ("spoilt", SPOILT)):
        disk = tmp_path / name / "disk"
        disk.mkdir(parents=True)
        start, entries = record(recorder, disk, COMMITS, disk / DATABASE_NAME, 5, 40, *spoiling)
        assert is_same(disk, start, entries, tmp_path / name / "same")
        tally = cut_commits(entries, tmp_path / name, 2000, seed=17)
        say(f"power cuts, {name}: {tally}")
        assert (tally.lost + tally.corrupt > 0) == bool(spoiling)


@pytest.mark.faults
def test_cuts_while_writing(tmp_path: Path, recorder: Path, say: Say) -> None:
    """From a folder that is not there yet; then on from what some of the cuts left."""
    tally = Tally()
    disk = tmp_path / "disk"
    disk.mkdir()
    arguments = (disk / "archive", 31, "write", 300)
    start, entries = record(recorder, disk, CHILD, *arguments)
    assert is_same(disk, start, entries, tmp_path / "same")
    later = []
    for number, one in enumerate(cut(start, entries, tmp_path / "cut", 900, seed=19)):
        if number % 90 == 40:
            later.append(Path(shutil.copytree(one.folder, tmp_path / f"again{number}")))
        look_at_rows(one, one.folder / "archive", tally, None)
    say(f"power cuts while writing: {tally}")
    for number, folder in enumerate(later):
        shutil.copytree(folder, tmp_path / "look")
        known = Database(tmp_path / "look" / "archive")
        rows = f"rows {digest(known)}"
        known.close()
        shutil.rmtree(tmp_path / "look")
        start, entries = record(recorder, folder, CHILD, folder / "archive", number, "write", 20)
        for one in cut(start, entries, tmp_path / "cut", 60, seed=number):
            look_at_rows(one, one.folder / "archive", tally, rows)
    say(f"power cuts while writing and after earlier cuts: {tally}")
    assert tally.figures == (900 + 60 * len(later), 0, 0)


@pytest.mark.faults
def test_cuts_while_backing_up_and_restoring(tmp_path: Path, recorder: Path, say: Say) -> None:
    disk, tally = tmp_path / "disk", Tally()
    archive = disk / "archive"
    disk.mkdir()
    start, entries = record(recorder, disk, CHILD, archive, 31, "back_up", 5)
    for one in cut(start, entries, tmp_path / "cut", 300, seed=23):
        look_at_rows(one, one.folder / "archive", tally, None)
        look_at_backups(one, one.folder / "archive", tally)
    say(f"power cuts while backing up: {tally}")
    assert tally.figures == (300, 0, 0)
    current = Database(archive)
    rows = f"rows {digest(current)}"
    current.close()
    start, entries = record(recorder, disk, CHILD, archive, 5, "restore", 0)
    restored = next(e.data.decode() for e in reversed(entries) if e.what == "K")
    assert restored != rows
    tally = Tally()
    for one in cut(start, entries, tmp_path / "cut", 300, seed=29):
        wanted = {restored} if "restored" in one.promised else {rows, restored}
        tally.cuts += 1
        look_at_restored(one.folder / "archive", tally, wanted)
    say(f"power cuts while restoring: {tally}")
    assert tally.figures == (300, 0, 0)


def look_at_restored(archive: Path, tally: Tally, wanted: set[str]) -> None:
    try:
        database = Database(archive)
    except StorageError:
        tally.corrupt += 1
        return
    try:
        tally.corrupt += not is_sound(database)
        tally.lost += f"rows {digest(database)}" not in wanted
    finally:
        database.close()


@pytest.mark.faults
def test_cuts_while_upgrading(tmp_path: Path, recorder: Path, say: Say) -> None:
    """Half of them with a write of the old program to be taken back first."""
    from app.storage import attachments

    tally = Tally()
    for seed, interrupted in ((1, False), (2, True)):
        disk = tmp_path / f"disk{seed}"
        archive = disk / "archive"
        archive.mkdir(parents=True)
        (archive / DATABASE_NAME).write_bytes(first_shape())
        attachments.keep(archive, b"%PDF-1.7 not really")
        if interrupted:
            _interrupt(archive)
        start, entries = record(recorder, disk, CHILD, archive, seed, "open", 0)
        rows = next(e.data.decode() for e in entries if e.what == "K")
        for one in cut(start, entries, tmp_path / "cut", 200, seed=seed):
            look_at_rows(one, one.folder / "archive", tally, rows)
    say(f"power cuts while upgrading: {tally}")
    assert tally.figures == (400, 0, 0)


def _interrupt(archive: Path) -> None:
    """Leave the file in the middle of a write, as the end of the process left it."""
    half = archive.with_name("half")
    with closing(connect(archive / DATABASE_NAME)) as raw:
        raw.execute("PRAGMA cache_size = 1")
        raw.execute("BEGIN")
        raw.execute("UPDATE organisation SET notes = ?", ("half done " * 20_000,))
        shutil.copytree(archive, half)
        raw.execute("ROLLBACK")
    shutil.rmtree(archive)
    half.rename(archive)
