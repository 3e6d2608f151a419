"""P10: everything that was made to do harm, and many more with random damage; one figure."""

import random
import time
import zipfile
from contextlib import closing
from pathlib import Path

import pytest

from app.errors import UserError
from app.exchange.archive_json import import_json
from app.exchange.archive_opening import open_from_file
from app.exchange.archive_zip import export_archive
from app.storage.checks.check import check_archive
from app.storage.connection import DATABASE_NAME
from app.storage.database import Database
from tests.exchange.hostile_databases import BY_BYTES, BY_SQL, changed
from tests.exchange.hostile_json import JSON
from tests.exchange.hostile_zips import ZIPS, with_database
from tests.exchange.test_hostile import everything_below, keep_one
from tests.faults.deeds import dump
from tests.faults.report import Say

FLIPS = 300
LONGEST_SECONDS = 30.0


@pytest.mark.faults
@pytest.mark.timeout(900)
def test_nothing_hostile_comes_in(database: Database, tmp_path: Path, say: Say) -> None:
    keep_one(database)
    export_archive(database, tmp_path / "good.zip")
    good = (tmp_path / "good.zip").read_bytes()
    with zipfile.ZipFile(tmp_path / "good.zip") as archive:
        inside = archive.read(DATABASE_NAME)
    files = [make(good) for make in ZIPS.values()]
    files += [with_database(good, changed(inside, change)) for change in BY_SQL.values()]
    files += [with_database(good, make(inside)) for make in BY_BYTES.values()]
    before, kept = everything_below(tmp_path), dump(database)
    refused, worst = 0, 0.0
    for data in files:
        (tmp_path / "evil.zip").write_bytes(data)
        began = time.monotonic()
        with pytest.raises(UserError):
            open_from_file(tmp_path / "evil.zip", tmp_path / "new")
        worst = max(worst, time.monotonic() - began)
        (tmp_path / "evil.zip").unlink()
        assert everything_below(tmp_path) == before
        refused += 1
    for make in JSON.values():
        began = time.monotonic()
        with pytest.raises(UserError):
            import_json(database, make())
        worst = max(worst, time.monotonic() - began)
        assert dump(database) == kept
        refused += 1
    tried = len(files) + len(JSON)
    harmless = _flipped(good, tmp_path, kept)
    assert worst < LONGEST_SECONDS
    say(
        f"P10 refused={refused}/tried={tried} worst={worst:.1f}s;"
        f" bits flipped={FLIPS} refused={FLIPS - harmless} meaningless={harmless} changed=0",
    )


def _flipped(good: bytes, folder: Path, kept: object) -> int:
    """Flip single bits; returns how many changed nothing. Any that changes the record fails."""
    chance = random.Random(2025)
    harmless = 0
    for number in range(FLIPS):
        flipped = bytearray(good)
        place = chance.randrange(len(good) - 900 if number % 3 else 0, len(good))
        flipped[place] ^= 1 << chance.randrange(8)
        (folder / "flipped.zip").write_bytes(flipped)
        try:
            open_from_file(folder / "flipped.zip", folder / f"new-{number}")
        except UserError:
            continue
        with closing(Database(folder / f"new-{number}")) as there:
            assert dump(there) == kept
            assert check_archive(there) == ()
        harmless += 1
    return harmless
