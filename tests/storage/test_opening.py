"""An archive opens where it can: to write, else to read, else with a reason; never by guessing."""

import errno
import random
import resource
import shutil
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from app.errors import StorageError
from app.messages.catalogue import TEXTS
from app.models import Organisation
from app.storage import opening, schema
from app.storage.backups import taking as backups
from app.storage.backups.backup import Reason
from app.storage.connection import DATABASE_NAME
from app.storage.database import Database
from app.storage.opening import ReadOnly, is_older
from app.values.language import Language
from tests.storage.permissions import as_nobody, folder_for_all


def names(database: Database) -> list[str]:
    with database.reading() as session:
        return [row.name for row in session.query(Organisation).order_by(Organisation.id)]


def add(database: Database, name: str) -> None:
    with database.writing("organisation.add") as session:
        session.add(Organisation(name=name))


def stamp(folder: Path, shape: schema.Shape) -> None:
    connection = sqlite3.connect(folder / DATABASE_NAME)
    connection.execute(f"PRAGMA user_version = {shape.stamp}")
    connection.close()


@pytest.fixture
def filled(archive_folder: Path) -> Path:
    database = Database(archive_folder)
    add(database, "Pirmoji draugija")
    database.close()
    return archive_folder


@pytest.fixture
def shared(filled: Path) -> Iterator[Path]:
    """An archive that others may read and nobody but its owner may change."""
    with folder_for_all() as place:
        folder = place / "archive"
        shutil.copytree(filled, folder)
        (folder / DATABASE_NAME).chmod(0o444)
        (folder / "sutarta.lock").chmod(0o444)
        folder.chmod(0o555)
        yield folder


def assert_only_read(database: Database, reason: ReadOnly) -> None:
    assert database.read_only is reason
    assert names(database) == ["Pirmoji draugija"]
    with database.glancing() as raw:
        assert raw.execute("SELECT count(*) FROM organisation").fetchone() == (1,)
    for deed in (lambda: add(database, "Antroji"), database.undo, database.redo):
        with pytest.raises(StorageError) as caught:
            deed()
        assert caught.value.key == f"storage.read_only_{reason.value}"
    assert names(database) == ["Pirmoji draugija"]


def test_newer_file_that_allows_it_is_read_and_left_alone(filled: Path) -> None:
    stamp(filled, schema.Shape(schema.VERSION + 1, schema.VERSION))
    before = (filled / DATABASE_NAME).read_bytes()
    database = Database(filled)
    assert_only_read(database, ReadOnly.NEWER)
    database.close()
    assert (filled / DATABASE_NAME).read_bytes() == before


def test_newer_file_is_refused_where_it_says_so(filled: Path) -> None:
    stamp(filled, schema.Shape(schema.VERSION + 1, schema.VERSION + 1))
    with pytest.raises(StorageError) as caught:
        Database(filled)
    assert caught.value.key == "storage.newer"


def test_programs_that_do_not_know_how_papers_are_set_do_not_open_them(
    filled: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """They would print „7“ where „2025/7“ was signed."""
    monkeypatch.setattr(schema, "VERSION", 3)
    with pytest.raises(StorageError) as caught:
        Database(filled)
    assert caught.value.key == "storage.newer"


def test_folder_that_may_not_be_written_is_read(shared: Path) -> None:
    with as_nobody():
        database = Database(shared)
        assert_only_read(database, ReadOnly.FOLDER)
        database.close()


def test_file_that_may_not_be_written_is_read(shared: Path) -> None:
    shared.chmod(0o777)
    (shared / "sutarta.lock").chmod(0o666)
    with as_nobody():
        database = Database(shared)
        assert_only_read(database, ReadOnly.FOLDER)
        database.close()


def test_folder_without_room_for_a_journal_is_read(shared: Path) -> None:
    (shared / DATABASE_NAME).chmod(0o666)
    (shared / "sutarta.lock").chmod(0o666)
    with as_nobody():
        database = Database(shared)
        assert_only_read(database, ReadOnly.FOLDER)
        database.close()


def test_nobody_writes_while_it_is_read(shared: Path) -> None:
    with as_nobody():
        reader = Database(shared)
        assert names(reader) == ["Pirmoji draugija"]
    shared.chmod(0o755)
    writer = sqlite3.connect(shared / DATABASE_NAME, timeout=0)
    with pytest.raises(sqlite3.OperationalError):
        writer.execute("BEGIN EXCLUSIVE")
    writer.close()
    reader.close()


def test_file_that_may_not_be_read_says_so(shared: Path) -> None:
    (shared / DATABASE_NAME).chmod(0)
    with as_nobody(), pytest.raises(StorageError) as caught:
        Database(shared)
    assert caught.value.key == "storage.unwritable"


def test_older_file_that_may_not_be_written_says_what_to_do(shared: Path) -> None:
    shared.chmod(0o755)
    (shared / DATABASE_NAME).chmod(0o644)
    stamp(shared, schema.Shape(schema.VERSION - 1, 1))
    (shared / DATABASE_NAME).chmod(0o444)
    shared.chmod(0o555)
    with as_nobody(), pytest.raises(StorageError) as caught:
        Database(shared)
    assert caught.value.key == "storage.older_read_only"


def test_interrupted_write_that_cannot_be_taken_back_says_so(shared: Path, filled: Path) -> None:
    shared.chmod(0o755)
    hot = hot_journal(filled)
    (shared / f"{DATABASE_NAME}-journal").write_bytes(hot)
    shared.chmod(0o555)
    with as_nobody(), pytest.raises(StorageError) as caught:
        Database(shared)
    assert caught.value.key == "storage.interrupted"


def hot_journal(folder: Path) -> bytes:
    """Return the journal of a write that was never finished."""
    connection = sqlite3.connect(folder / DATABASE_NAME, isolation_level=None)
    connection.execute("PRAGMA journal_mode = DELETE")
    connection.execute("PRAGMA cache_size = 1")
    connection.execute("BEGIN IMMEDIATE")
    for number in range(200):
        connection.execute(
            "INSERT INTO journal_action (name, parameters, kind, state, barrier, began_at,"
            " ended_at) VALUES (?, '{}', 'do', 'done', 0, '', '')",
            (f"{number}" * 500,),
        )
    data = (folder / f"{DATABASE_NAME}-journal").read_bytes()
    connection.execute("ROLLBACK")
    connection.close()
    return data


def test_no_room_for_the_lock_still_lets_it_be_read(
    filled: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_folder: Path) -> None:
        raise OSError(errno.ENOSPC, "full")

    monkeypatch.setattr(opening, "ArchiveLock", refuse)
    database = Database(filled)
    assert_only_read(database, ReadOnly.FULL)
    database.close()
    with pytest.raises(StorageError) as caught:
        Database(filled.parent / "new")
    assert caught.value.key == "storage.no_room"


@contextmanager
def files_no_longer_than(size: int) -> Iterator[None]:
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


def test_no_room_in_mid_work_loses_nothing_and_passes(filled: Path) -> None:
    size = (filled / DATABASE_NAME).stat().st_size
    database = Database(filled)
    with files_no_longer_than(size), pytest.raises(StorageError) as caught:
        add(database, "x" * 200_000)
    assert caught.value.key == "storage.disk_full"
    assert names(database) == ["Pirmoji draugija"]
    add(database, "Antroji")
    assert names(database) == ["Pirmoji draugija", "Antroji"]
    database.close()


def test_it_opens_and_reads_without_any_room(filled: Path) -> None:
    with files_no_longer_than(0):
        database = Database(filled)
        assert database.read_only is None
        assert names(database) == ["Pirmoji draugija"]
        with pytest.raises(StorageError) as caught:
            add(database, "Antroji")
        assert caught.value.key == "storage.disk_full"
        assert names(database) == ["Pirmoji draugija"]
    add(database, "Antroji")
    database.close()


def test_file_put_in_its_place_is_noticed_and_nothing_is_lost(filled: Path) -> None:
    other = filled.parent / "other.db"
    shutil.copyfile(filled / DATABASE_NAME, other)
    database = Database(filled)
    add(database, "Antroji")
    other.replace(filled / DATABASE_NAME)
    for _ in range(2):
        with pytest.raises(StorageError) as caught:
            add(database, "Trečioji")
        assert caught.value.key == "storage.replaced"
    kept = Path(str(caught.value.parameters["kept"]))
    assert [path.name for path in kept.parent.iterdir()] == [kept.name]
    connection = sqlite3.connect(kept)
    found = connection.execute("SELECT name FROM organisation ORDER BY id").fetchall()
    connection.close()
    assert found == [("Pirmoji draugija",), ("Antroji",)]
    assert names(database) == ["Pirmoji draugija", "Antroji"]
    database.reopen()
    assert names(database) == ["Pirmoji draugija"]
    database.close()


def test_file_taken_away_is_noticed_and_nothing_is_lost(filled: Path) -> None:
    database = Database(filled)
    add(database, "Antroji")
    (filled / DATABASE_NAME).unlink()
    with pytest.raises(StorageError) as caught:
        database.undo()
    assert caught.value.key == "storage.replaced"
    assert Path(str(caught.value.parameters["kept"])).exists()
    database.close()


def test_disk_that_comes_back_is_opened_again(filled: Path) -> None:
    database = Database(filled)
    away = filled.rename(filled.parent / "away")
    with pytest.raises(StorageError) as caught:
        add(database, "Antroji")
    assert caught.value.key == "storage.vanished"
    for _ in range(2):
        with pytest.raises(StorageError) as caught:
            database.reopen()
        assert caught.value.key == "storage.vanished"
        assert not filled.exists()
        with pytest.raises(StorageError) as caught:
            names(database)
        assert caught.value.key == "storage.closed"
    away.rename(filled)
    database.reopen()
    add(database, "Antroji")
    assert names(database) == ["Pirmoji draugija", "Antroji"]
    database.close()
    database.close()
    Database(filled).close()


@pytest.mark.parametrize("content", [None, b""])
def test_lost_file_beside_its_backups_is_not_begun_anew(
    filled: Path, content: bytes | None
) -> None:
    database = Database(filled)
    backups.take(database, Reason.ASKED)
    database.close()
    path = filled / DATABASE_NAME
    path.unlink()
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(StorageError) as caught:
        Database(filled)
    assert caught.value.key == "storage.file_missing"
    assert path.exists() == (content is not None)


def file_in_the_way(folder: Path) -> None:
    folder.write_text("a file")


def file_is_a_folder(folder: Path) -> None:
    (folder / DATABASE_NAME).mkdir(parents=True)


def link_to_itself(folder: Path) -> None:
    folder.symlink_to(folder)


def link_to_nothing(folder: Path) -> None:
    folder.symlink_to(folder.parent / "nothing")


@pytest.mark.parametrize(
    ("make", "key"),
    [
        (file_in_the_way, "storage.not_a_folder"),
        (file_is_a_folder, "storage.file_is_folder"),
        (link_to_itself, "storage.not_a_folder"),
        (link_to_nothing, "storage.not_a_folder"),
    ],
)
def test_what_is_no_folder_for_an_archive(
    tmp_path: Path, make: Callable[[Path], None], key: str
) -> None:
    make(tmp_path / "x")
    with pytest.raises(StorageError) as caught:
        Database(tmp_path / "x")
    assert caught.value.key == key


@pytest.mark.parametrize("depth", [1, 40])
def test_too_long_a_path_is_said_and_not_shown_whole(tmp_path: Path, depth: int) -> None:
    with pytest.raises(StorageError) as caught:
        Database(tmp_path.joinpath(*["x" * (300 if depth == 1 else 200)] * depth))
    assert caught.value.key == "storage.path_too_long"
    assert len(str(caught.value.parameters["path"])) < 120


def test_names_that_a_uri_would_read_otherwise(filled: Path, tmp_path: Path) -> None:
    folder = tmp_path / "a?mode=rw#%41 ąž"
    shutil.copytree(filled, folder)
    stamp(folder, schema.Shape(schema.VERSION + 1, 1))
    database = Database(folder)
    assert_only_read(database, ReadOnly.NEWER)
    database.close()


def test_looking_whether_it_is_older_changes_nothing(filled: Path, tmp_path: Path) -> None:
    assert not is_older(filled)
    assert not is_older(tmp_path / "none")
    assert not (tmp_path / "none").exists()
    stamp(filled, schema.Shape(schema.VERSION - 1, 1))
    assert is_older(filled)
    (filled / DATABASE_NAME).write_bytes(b"no database" * 100)
    assert not is_older(filled)


KNOWN = TEXTS[Language.LITHUANIAN].keys()


def changed(data: bytes, chance: random.Random) -> bytes:
    """Return a file's bytes with a few flips, a hole, or a part missing."""
    damaged = bytearray(data)
    kind = chance.choice(["flip", "flip", "head", "hole", "cut", "longer"])
    if kind == "flip":
        for _ in range(chance.randint(1, 8)):
            damaged[chance.randrange(len(damaged))] ^= 1 << chance.randrange(8)
    elif kind == "head":
        damaged[chance.randrange(100)] ^= 1 << chance.randrange(8)
    elif kind == "hole":
        at = chance.randrange(len(damaged))
        damaged[at : at + 4096] = bytes(len(damaged[at : at + 4096]))
    elif kind == "cut":
        del damaged[chance.randrange(len(damaged)) :]
    else:
        damaged += chance.randbytes(chance.randint(1, 5000))
    return bytes(damaged)


def open_and_read(folder: Path) -> str:
    """Return what came of opening a file and reading it all: 'open', 'read_only' or a key."""
    try:
        database = Database(folder)
    except StorageError as error:
        return error.key
    try:
        with database.glancing() as raw:
            for (table,) in raw.execute("SELECT name FROM sqlite_master WHERE type='table'"):
                raw.execute(f'SELECT * FROM "{table}"').fetchall()
        names(database)
    except StorageError as error:
        return error.key
    finally:
        database.close()
    return "open" if database.read_only is None else "read_only"


def outcomes(folder: Path, count: int, seed: int) -> dict[str, int]:
    path = folder / DATABASE_NAME
    data = path.read_bytes()
    found: dict[str, int] = {}
    for number in range(count):
        for leftover in folder.iterdir():
            if leftover.is_dir():
                shutil.rmtree(leftover)
            elif leftover.name != "sutarta.lock":
                leftover.unlink()
        path.write_bytes(changed(data, random.Random(seed + number)))
        outcome = open_and_read(folder)
        found[outcome] = found.get(outcome, 0) + 1
    return found


def test_damaged_files_open_or_say_what_is_the_matter(filled: Path) -> None:
    found = outcomes(filled, 60, seed=1)
    assert set(found) - {"open", "read_only"} <= set(KNOWN), found
    assert found.get("storage.damaged", 0) > 5
    assert found.get("open", 0) > 5
