"""Damage is found, or it changes nothing: bytes of a real archive changed, pages of it zeroed."""

import random
import shutil
from collections.abc import Iterable
from contextlib import closing, suppress
from pathlib import Path

import pytest

from app.errors import StorageError, UserError
from app.storage.checks.check import check_archive
from app.storage.checks.known_objects import objects
from app.storage.connection import DATABASE_NAME
from app.storage.contents import open_copy
from app.storage.database import Database
from tests.faults.deeds import Deeds
from tests.faults.report import Say

PAGE, HEADER = 4096, 100
Damage = tuple[int, bytes]
Contents = dict[str, object]


class Tally:
    """What became of the damaged files. `silent`: nothing was said and something is different."""

    def __init__(self) -> None:
        self.flips = self.found = self.harmless = 0
        self.silent: list[Damage] = []

    def __str__(self) -> str:
        return (
            f"flips={self.flips} found={self.found} harmless={self.harmless}"
            f" silent={len(self.silent)}"
        )


def make_archive(folder: Path, deeds: int, seed: int) -> bytes:
    """Make an archive with a past of random deeds, undone and redone; returns its file."""
    chance = random.Random(seed)
    database, acting = Database(folder), Deeds(chance)
    for _ in range(deeds):
        drawn = chance.random()
        with suppress(UserError):
            if drawn < 0.12:
                database.undo()
            elif drawn < 0.18:
                database.redo()
            else:
                acting.act(database)
    assert check_archive(database) == ()
    database.close()
    return (folder / DATABASE_NAME).read_bytes()


def read_all(path: Path) -> Contents:
    """Return all that a file holds and the program reads, without help of any index."""
    with closing(open_copy(path)) as raw:
        made = objects(raw)  # one blank for another means nothing
        contents: Contents = {"objects": made}
        for kind, name in made:
            if kind == "table" and name != "sqlite_sequence":
                rows = raw.execute(f'SELECT rowid, * FROM "{name}" NOT INDEXED ORDER BY rowid')
                contents[name] = [repr(row) for row in rows]
        contents["keys"] = sorted(map(repr, raw.execute("SELECT * FROM sqlite_sequence")))
        for pragma in ("user_version", "application_id"):
            contents[pragma] = raw.execute(f"PRAGMA {pragma}").fetchone()
    return contents


def is_found(folder: Path) -> bool:
    """Tell whether opening or checking says that something is wrong."""
    try:
        database = Database(folder)
    except StorageError:
        return True
    try:
        if database.read_only is not None:
            return True
        return any(not finding.harmless for finding in check_archive(database))
    except StorageError:
        return True
    finally:
        database.close()


def try_damage(folder: Path, whole: bytes, damages: Iterable[Damage]) -> Tally:
    tally = Tally()
    path = folder / DATABASE_NAME
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(mode=0o700)
    path.write_bytes(whole)
    wanted = read_all(path)
    for at, data in damages:
        shutil.rmtree(folder)
        folder.mkdir(mode=0o700)
        path.write_bytes(whole[:at] + data + whole[at + len(data) :])
        path.chmod(0o600)
        tally.flips += 1
        if is_found(folder):
            tally.found += 1
        elif read_all(path) == wanted:
            tally.harmless += 1
        else:
            tally.silent.append((at, data))
    return tally


def flips(whole: bytes, offsets: Iterable[int], chance: random.Random) -> Iterable[Damage]:
    """Change one bit, or the byte to any other."""
    for at in offsets:
        change = 1 << chance.randrange(8) if chance.random() < 0.5 else chance.randint(1, 255)
        yield at, bytes([whole[at] ^ change])


def offsets(whole: bytes, number: int, chance: random.Random) -> Iterable[int]:
    """Draw from all that is not empty, from the pointers of pages, and from anywhere."""
    filled = [at for at, byte in enumerate(whole) if byte]
    for _ in range(number):
        if chance.random() < 0.6:
            yield chance.choice(filled)
            continue
        page = chance.randrange(len(whole) // PAGE) * PAGE
        if chance.random() < 0.3:
            yield page + (HEADER if page == 0 else 0) + chance.randrange(60)
        else:
            yield chance.randrange(len(whole))


def test_some_damage_is_found(tmp_path: Path) -> None:
    whole = make_archive(tmp_path / "made", 60, seed=2)
    chance = random.Random(8)
    tally = try_damage(
        tmp_path / "damaged", whole, flips(whole, offsets(whole, 60, chance), chance)
    )
    assert tally.silent == []
    assert tally.found > 5


def test_silent_damage_would_be_seen(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = make_archive(tmp_path / "made", 60, seed=2)
    at = whole.index(b"do_")  # the name of an action
    [damage] = flips(whole, [at], random.Random(1))
    assert try_damage(tmp_path / "damaged", whole, [damage]).found == 1
    monkeypatch.setattr("tests.faults.test_flips.is_found", lambda _folder: False)
    assert try_damage(tmp_path / "damaged", whole, [damage]).silent == [damage]


@pytest.mark.faults
def test_flips_anywhere(tmp_path: Path, say: Say) -> None:
    whole = make_archive(tmp_path / "made", 400, seed=5)
    chance = random.Random(13)
    anywhere = try_damage(
        tmp_path / "damaged", whole, flips(whole, offsets(whole, 3000, chance), chance)
    )
    say(f"damage anywhere: {anywhere}")
    header = try_damage(tmp_path / "damaged", whole, flips(whole, [*range(HEADER)] * 4, chance))
    say(f"damage in the file's head: {header}")
    pages = try_damage(
        tmp_path / "damaged", whole, [(at, bytes(PAGE)) for at in range(0, len(whole), PAGE)]
    )
    say(f"pages zeroed: {pages}")
    assert (anywhere.silent, header.silent, pages.silent) == ([], [], [])
