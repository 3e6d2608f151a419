"""What SQLite and the system refuse, and what the secretary is told: each its own text."""

import errno
import sqlite3
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from app.errors import ArchiveInUseError, Phrase, StorageError
from app.messages.catalogue import TEXTS, Catalogue
from app.storage import failures
from app.storage.failures import storage_error, system_error, translated
from app.values.language import Language


@pytest.fixture
def path(tmp_path: Path) -> Path:
    file = tmp_path / "sutarta.db"
    file.write_bytes(b"x")
    return file


def named(name: str, text: str = "some English") -> sqlite3.Error:
    error = sqlite3.OperationalError(text)
    error.sqlite_errorname = name
    return error


TABLE = {
    "SQLITE_BUSY": "storage.in_use_elsewhere",
    "SQLITE_BUSY_SNAPSHOT": "storage.in_use_elsewhere",
    "SQLITE_BUSY_RECOVERY": "storage.in_use_elsewhere",
    "SQLITE_LOCKED": "storage.in_use_elsewhere",
    "SQLITE_PROTOCOL": "storage.in_use_elsewhere",
    "SQLITE_FULL": "storage.disk_full",
    "SQLITE_CORRUPT": "storage.damaged",
    "SQLITE_CORRUPT_INDEX": "storage.damaged",
    "SQLITE_CORRUPT_SEQUENCE": "storage.damaged",
    "SQLITE_NOTADB": "storage.damaged",
    "SQLITE_FORMAT": "storage.damaged",
    "SQLITE_IOERR_DATA": "storage.damaged",
    "SQLITE_IOERR_CORRUPTFS": "storage.damaged",
    "SQLITE_IOERR_SHORT_READ": "storage.damaged",
    "SQLITE_NOMEM": "storage.no_memory",
    "SQLITE_IOERR_NOMEM": "storage.no_memory",
    "SQLITE_TOOBIG": "storage.too_long",
    "SQLITE_READONLY_ROLLBACK": "storage.interrupted",
    "SQLITE_READONLY_RECOVERY": "storage.interrupted",
    "SQLITE_IOERR_LOCK": "storage.no_locks",
    "SQLITE_IOERR_RDLOCK": "storage.no_locks",
    "SQLITE_IOERR_UNLOCK": "storage.no_locks",
    "SQLITE_IOERR_CHECKRESERVEDLOCK": "storage.no_locks",
    "SQLITE_NOLFS": "storage.no_locks",
    "SQLITE_READONLY": "storage.unwritable",
    "SQLITE_READONLY_DIRECTORY": "storage.unwritable",
    "SQLITE_READONLY_DBMOVED": "storage.replaced_unkept",
    "SQLITE_CANTOPEN": "storage.unwritable",
    "SQLITE_CANTOPEN_NOTEMPDIR": "storage.unwritable",
    "SQLITE_PERM": "storage.unwritable",
    "SQLITE_IOERR": "storage.gone",
    "SQLITE_IOERR_READ": "storage.gone",
    "SQLITE_IOERR_WRITE": "storage.gone",
    "SQLITE_IOERR_FSYNC": "storage.gone",
    "SQLITE_IOERR_TRUNCATE": "storage.gone",
    "SQLITE_IOERR_FSTAT": "storage.gone",
    "SQLITE_ERROR": "storage.failed",
    "SQLITE_INTERRUPT": "storage.failed",
    "SQLITE_SCHEMA": "storage.failed",
    "SQLITE_SOMETHING_NEW": "storage.failed",
}


@pytest.mark.parametrize(("name", "key"), TABLE.items())
def test_each_failure_of_sqlite_has_its_key(path: Path, name: str, key: str) -> None:
    told = storage_error(named(name), path)
    assert told.key == key
    assert isinstance(told, ArchiveInUseError) == (key == "storage.in_use_elsewhere")


@pytest.mark.parametrize("name", [name for name in dir(sqlite3) if name.startswith("SQLITE_")])
@pytest.mark.parametrize("language", list(Language))
def test_no_english_of_sqlite_reaches_the_user(path: Path, name: str, language: Language) -> None:
    told = storage_error(named(name), path)
    said = Catalogue(language).say(told.key, **told.parameters)
    assert "some English" not in said
    assert "SQLITE" not in said


@pytest.mark.parametrize(
    ("error", "key"),
    [
        (named("SQLITE_ERROR", "unsupported file format"), "storage.damaged"),
        (named("SQLITE_ERROR", "malformed database schema (x)"), "storage.damaged"),
        (sqlite3.OperationalError("Could not decode to UTF-8 column 'a'"), "storage.damaged"),
        (UnicodeDecodeError("utf-8", b"\xff", 0, 1, "x"), "storage.damaged"),
        (MemoryError(), "storage.no_memory"),
        (sqlite3.OperationalError("no name"), "storage.failed"),
    ],
)
def test_failures_without_a_name_of_their_own(path: Path, error: Exception, key: str) -> None:
    assert storage_error(error, path).key == key


SYSTEM = {
    errno.ENOSPC: "storage.disk_full",
    errno.EDQUOT: "storage.disk_full",
    errno.EFBIG: "storage.disk_full",
    errno.ENOENT: "storage.vanished",
    errno.ENOTDIR: "storage.not_a_folder",
    errno.EISDIR: "storage.file_is_folder",
    errno.ENAMETOOLONG: "storage.path_too_long",
    errno.ENOMEM: "storage.no_memory",
    errno.EIO: "storage.gone",
    errno.ENXIO: "storage.gone",
    errno.ENODEV: "storage.gone",
    errno.ESTALE: "storage.gone",
    errno.ETIMEDOUT: "storage.gone",
    errno.EHOSTDOWN: "storage.gone",
    errno.ENOTCONN: "storage.gone",
    errno.EACCES: "storage.unwritable",
    errno.EPERM: "storage.unwritable",
    errno.EROFS: "storage.unwritable",
    errno.EMFILE: "storage.unwritable",
}


@pytest.mark.parametrize(("code", "key"), SYSTEM.items())
@pytest.mark.parametrize("name", ["SQLITE_IOERR_WRITE", "SQLITE_CANTOPEN", "SQLITE_READONLY"])
def test_the_file_system_is_asked_why(
    path: Path, monkeypatch: pytest.MonkeyPatch, name: str, code: int, key: str
) -> None:
    def refuse(_folder: Path) -> None:
        raise OSError(code, "some English")

    monkeypatch.setattr(failures, "_write_beside", refuse)
    assert storage_error(named(name), path).key == key
    assert system_error(OSError(code, "some English"), path).key == key


@pytest.mark.parametrize("code", [errno.EACCES, errno.EPERM, errno.EROFS])
def test_what_may_not_be_written_says_why(path: Path, code: int) -> None:
    said = system_error(OSError(code, ""), path).parameters["reason"]
    assert said in (Phrase("reason.not_allowed"), Phrase("reason.read_only"))


def vanish(path: Path) -> None:
    path.unlink()
    path.parent.rmdir()


def become_folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


@pytest.mark.parametrize(
    ("deed", "key"), [(vanish, "storage.vanished"), (become_folder, "storage.file_is_folder")]
)
def test_what_happened_to_the_file_is_seen(
    path: Path, deed: Callable[[Path], None], key: str
) -> None:
    folder = path.parent / "archive"
    folder.mkdir()
    file = path.rename(folder / path.name)
    deed(file)
    assert storage_error(named("SQLITE_IOERR_READ"), file).key == key


def test_asking_leaves_nothing_behind(path: Path) -> None:
    storage_error(named("SQLITE_IOERR_READ"), path)
    assert [file.name for file in path.parent.iterdir()] == ["sutarta.db"]
    assert path.read_bytes() == b"x"


@pytest.mark.parametrize(
    "error", [named("SQLITE_FULL"), OSError(errno.ENOSPC, ""), OSError(errno.EDQUOT, "")]
)
def test_full_disk_while_opening_does_not_speak_of_saving(path: Path, error: Exception) -> None:
    with pytest.raises(StorageError) as caught, translated(path):
        raise error
    assert caught.value.key == "storage.no_room"


def keys() -> Iterator[str]:
    yield from {*TABLE.values(), *SYSTEM.values()}
    yield from ("storage.no_room", "storage.replaced", "storage.newer", "storage.older_read_only")
    yield from ("storage.read_only_newer", "storage.read_only_folder", "storage.read_only_full")
    yield from ("storage.in_use", "storage.not_an_archive", "storage.file_missing")


@pytest.mark.parametrize("language", list(Language))
def test_every_failure_has_words_of_its_own(language: Language) -> None:
    texts = {key: TEXTS[language][key] for key in keys()}
    assert len(set(texts.values())) == len(texts)
    for key, text in texts.items():
        assert isinstance(text, str)
        # What happened, what is kept, what to do.
        assert text.count(". ") >= 2, key
