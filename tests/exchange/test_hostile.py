"""What comes from elsewhere and means harm is refused with a message, and nothing has changed."""

import hashlib
import random
import shutil
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest

from app.errors import StorageError, UserError
from app.exchange.archive_json import import_json
from app.exchange.archive_opening import open_from_file
from app.exchange.archive_zip import export_archive
from app.messages.catalogue import Catalogue
from app.models import Attachment
from app.storage import attachments
from app.storage.connection import DATABASE_NAME
from app.storage.database import Database
from app.values.language import Language
from tests.exchange.hostile_databases import BY_BYTES, BY_SQL, changed
from tests.exchange.hostile_json import JSON
from tests.exchange.hostile_zips import ZIPS, with_database
from tests.factories import make_circle, make_item
from tests.faults.deeds import dump

DATABASES: dict[str, Callable[[bytes], bytes]] = {
    **{name: lambda good, change=change: changed(good, change) for name, change in BY_SQL.items()},
    **BY_BYTES,
}
# Whoever opens such a file itself, not out of a zip, must not be harmed by it either.
ACTING = ("a trigger", "a view", "a view for a table", "a virtual table")


def keep_one(database: Database) -> None:
    """Keep one of everything that the hostile ones bend."""
    circle = make_circle(database)
    make_item(database, circle.meeting_id, decided=("Pritarti.",))
    digest = attachments.keep(database.folder, b"scan").sha256
    with database.writing("archive.fill") as session:
        session.add(
            Attachment(meeting_id=circle.meeting_id, sha256=digest, file_name="a.pdf", size=4)
        )


@pytest.fixture(scope="module")
def good(tmp_path_factory: pytest.TempPathFactory, migrated_file: Path) -> bytes:
    """Return a good zip of an archive with a scan."""
    folder = tmp_path_factory.mktemp("good")
    shutil.copyfile(migrated_file, folder / DATABASE_NAME)
    database = Database(folder)
    keep_one(database)
    export_archive(database, folder.parent / "good.zip")
    database.close()
    return (folder.parent / "good.zip").read_bytes()


@pytest.fixture(scope="module")
def good_database(good: bytes, tmp_path_factory: pytest.TempPathFactory) -> bytes:
    folder = tmp_path_factory.mktemp("database")
    (folder / "good.zip").write_bytes(good)
    import zipfile

    with zipfile.ZipFile(folder / "good.zip") as archive:
        return archive.read(DATABASE_NAME)


@pytest.fixture
def field(tmp_path: Path) -> Path:
    """Return a folder deep enough that nothing climbs out of the test's own."""
    (tmp_path / "precious.txt").write_text("precious")
    deep = tmp_path / "a" / "b" / "c" / "d"
    deep.mkdir(parents=True)
    return deep


def everything_below(folder: Path) -> dict[str, str]:
    return {
        str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).hexdigest()
        if path.is_file()
        else ""
        for path in folder.rglob("*")
    }


def refuse(file: Path, around: Path) -> str:
    """Open a file that must be refused; returns the message's key."""
    before = everything_below(around)
    with pytest.raises(UserError) as caught:
        open_from_file(file, file.parent / "new" / "archive")
    assert everything_below(around) == before
    for language in Language:
        said = Catalogue(language).say(caught.value.key, **caught.value.parameters)
        assert len(said) < 700
    return caught.value.key


def test_the_good_one_is_good(good: bytes, good_database: bytes, field: Path) -> None:
    """What is refused below is refused for its one fault."""
    (field / "same.zip").write_bytes(with_database(good, good_database))
    open_from_file(field / "same.zip", field / "new")
    Database(field / "new").close()


@pytest.mark.parametrize("name", ZIPS)
def test_hostile_zip_is_refused(good: bytes, field: Path, tmp_path: Path, name: str) -> None:
    (field / "evil.zip").write_bytes(ZIPS[name](good))
    assert refuse(field / "evil.zip", tmp_path).startswith("opening.")


@pytest.mark.parametrize("name", DATABASES)
def test_hostile_database_is_refused(
    good: bytes, good_database: bytes, field: Path, tmp_path: Path, name: str
) -> None:
    evil = DATABASES[name](good_database)
    assert evil != good_database
    (field / "evil.zip").write_bytes(with_database(good, evil))
    assert refuse(field / "evil.zip", tmp_path).startswith(("vetting.", "opening."))


@pytest.mark.parametrize("name", ACTING)
def test_archive_that_could_act_by_itself_is_not_opened(
    good_database: bytes, tmp_path: Path, name: str
) -> None:
    path = tmp_path / "evil" / DATABASE_NAME
    path.parent.mkdir()
    path.write_bytes(DATABASES[name](good_database))
    before = path.read_bytes()
    with pytest.raises(StorageError, match="storage.foreign"):
        Database(path.parent)
    assert path.read_bytes() == before


@pytest.mark.parametrize("name", JSON)
@pytest.mark.parametrize("filled", [False, True])
def test_hostile_json_is_refused(
    database: Database, tmp_path: Path, name: str, filled: bool
) -> None:
    if filled:
        make_circle(database)
    before, files = dump(database), everything_below(tmp_path)
    with pytest.raises(UserError) as caught:
        import_json(database, JSON[name]())
    assert caught.value.key.startswith("import.")
    assert (
        len(Catalogue(Language.LITHUANIAN).say(caught.value.key, **caught.value.parameters)) < 500
    )
    assert dump(database) == before
    assert everything_below(tmp_path) == files


@pytest.fixture
def original(good: bytes, tmp_path: Path) -> Iterator[Database]:
    (tmp_path / "good.zip").write_bytes(good)
    open_from_file(tmp_path / "good.zip", tmp_path / "original")
    with closing(Database(tmp_path / "original")) as database:
        yield database


def test_flipped_bit_is_refused_or_changes_nothing(
    good: bytes, original: Database, field: Path
) -> None:
    """A few bits mean nothing (the day of a file in the zip); all others are noticed."""
    chance = random.Random(9)
    tail = len(good) - 900
    for number in range(60):
        place = chance.randrange(tail, len(good)) if number % 2 else chance.randrange(len(good))
        flipped = bytearray(good)
        flipped[place] ^= 1 << chance.randrange(8)
        (field / "flipped.zip").write_bytes(flipped)
        try:
            open_from_file(field / "flipped.zip", field / f"new-{number}")
        except UserError:
            assert not (field / f"new-{number}").exists()
        else:
            with closing(Database(field / f"new-{number}")) as there:
                assert dump(there) == dump(original)
