"""An upgrade that breaks off anywhere leaves the old file as it was or the new one whole."""

import gc
import gzip
import os
import random
import shutil
import subprocess
import sys
from collections.abc import Callable, Sequence
from contextlib import closing, suppress
from pathlib import Path

import pytest

from app.errors import StorageError
from app.storage.connection import DATABASE_NAME, connect
from app.storage.upgrades.upgrade import Course, upgrade_file
from tests.faults.breaking import FAILURES, broken_at, fail
from tests.faults.report import Say
from tests.storage.chain import archive as chain
from tests.storage.test_upgrade import OLD_FILES, rows_of

ROOT = Path(__file__).resolve().parents[2]
# Of how many steps one is tried: the larger file writes its journal row by row.
EACH = {"chain": 1, "first shape": 5}
EXPECTED = (StorageError, *{type(failure()) for failure in FAILURES})


class Tally:
    """Where the files stood after their upgrades had broken off."""

    def __init__(self, old: bytes, is_whole: Callable[[Path], bool]) -> None:
        self._bytes, self._is_whole = old, is_whole
        self.old = self.new = self.half = 0

    def look(self, path: Path) -> None:
        unchanged = path.read_bytes() == self._bytes
        with closing(connect(path)) as raw:  # nobody holds it any more
            raw.execute("SELECT count(*) FROM sqlite_master")
        if unchanged:
            self.old += 1
        elif self._is_whole(path):
            self.new += 1
        else:
            self.half += 1

    def __str__(self) -> str:
        return f"old={self.old} new={self.new} half={self.half}"


def first_shape() -> bytes:
    """Return a file of the first released shape."""
    return gzip.decompress((OLD_FILES / "0001.db.gz").read_bytes())


def is_first_shape_whole(folder: Path, old: bytes) -> Callable[[Path], bool]:
    """Return what compares a file with an upgrade that nothing disturbed."""
    folder.mkdir()
    path = folder / DATABASE_NAME
    path.write_bytes(old)
    upgrade_file(path)
    wanted = rows_of(path)
    return lambda found: rows_of(found) == wanted


def break_off(folder: Path, course: Course, tally: Tally, old: bytes, steps: Sequence[int]) -> None:
    """Upgrade once for each of these steps, failing there."""
    for number, step in enumerate(steps):
        path = folder / str(step) / DATABASE_NAME
        path.parent.mkdir()
        path.write_bytes(old)
        with suppress(*EXPECTED), broken_at(step, fail(number)):  # closing twice may fail unheard
            upgrade_file(path, course=course)
        gc.collect()  # a failing close leaves it to the collector
        tally.look(path)
        shutil.rmtree(path.parent)


def count_steps(folder: Path, course: Course, old: bytes) -> int:
    steps = 0
    for name in ("warm", "counted"):  # the first time also loads modules
        path = folder / name / DATABASE_NAME
        path.parent.mkdir()
        path.write_bytes(old)
        with broken_at(None, lambda: None) as counted:
            upgrade_file(path, course=course)
        steps = counted.steps
    return steps


def kill(folder: Path, scripts: str, old: bytes, *what: object) -> int:
    """Let the child upgrade and be killed; returns how many of its upgrades came to their end."""
    (folder / "old.db").write_bytes(old)
    child = subprocess.run(
        [sys.executable, "-m", "tests.faults.upgrading_child", folder, scripts, *map(str, what)],
        cwd=ROOT,
        env=os.environ,
        check=True,
        stdout=subprocess.PIPE,
        text=True,
    )
    _tries, ended = map(int, child.stdout.split())
    return ended


def look_at_all(folder: Path, tally: Tally) -> None:
    for archive in folder.iterdir():
        if archive.is_dir() and archive.name not in ("first", "timed"):
            tally.look(archive / DATABASE_NAME)
            shutil.rmtree(archive)


def test_failures_at_some_steps(tmp_path: Path) -> None:
    old = chain.make_first(tmp_path / "made").read_bytes()
    course = chain.course()
    steps = count_steps(tmp_path, course, old)
    assert steps > 300
    chance = random.Random(7)
    chosen = sorted({*chance.sample(range(steps), 4), *range(steps - 10, steps, 3)})
    tally = Tally(old, chain.is_whole)
    break_off(tmp_path, course, tally, old, chosen)
    assert tally.half == 0
    assert tally.old + tally.new == len(chosen)
    assert tally.old
    assert tally.new


def test_kills_at_some_steps(tmp_path: Path) -> None:
    old = chain.make_first(tmp_path / "made").read_bytes()
    (tmp_path / "kills").mkdir()
    kill(tmp_path / "kills", str(chain.SCRIPTS), old, "steps", 3, 2000, 180)
    tally = Tally(old, chain.is_whole)
    look_at_all(tmp_path / "kills", tally)
    assert tally.half == 0
    assert tally.old
    assert tally.new


def test_half_a_file_would_be_seen(tmp_path: Path) -> None:
    path = chain.make_first(tmp_path)
    tally = Tally(path.read_bytes(), chain.is_whole)
    upgrade_file(path, course=chain.course())
    with closing(connect(path)) as raw:
        raw.execute("UPDATE badge SET text = 'kita' WHERE id = 1")
    tally.look(path)
    assert str(tally) == "old=0 new=0 half=1"


@pytest.mark.faults
@pytest.mark.parametrize("which", ["chain", "first shape"])
def test_failures_at_every_step(tmp_path: Path, say: Say, which: str) -> None:
    old, course, tally = _prepared(tmp_path, which)
    steps = range(0, count_steps(tmp_path, course, old), EACH[which])
    break_off(tmp_path, course, tally, old, steps)
    say(f"upgrade of {which}, failures={len(steps)} {tally}")
    assert tally.half == 0
    assert tally.old + tally.new == len(steps)


@pytest.mark.faults
@pytest.mark.parametrize("which", ["chain", "first shape"])
def test_kills_at_every_step_and_at_random(tmp_path: Path, say: Say, which: str) -> None:
    old, course, tally = _prepared(tmp_path, which)
    scripts = str(chain.SCRIPTS) if which == "chain" else ""
    steps = count_steps(tmp_path, course, old)
    for name, what in (
        ("steps", ("steps", 0, steps, EACH[which])),
        ("moments", ("moments", 300, 41)),
    ):
        (tmp_path / name).mkdir()
        ended = kill(tmp_path / name, scripts, old, *what)
        look_at_all(tmp_path / name, tally)
        say(f"upgrade of {which}, kills by {name}: ended={ended} {tally}")
    assert tally.half == 0
    assert tally.old + tally.new == len(range(0, steps, EACH[which])) + 300


def _prepared(folder: Path, which: str) -> tuple[bytes, Course, Tally]:
    if which == "chain":
        old = chain.make_first(folder / "made").read_bytes()
        return old, chain.course(), Tally(old, chain.is_whole)
    old = first_shape()
    return old, Course(), Tally(old, is_first_shape_whole(folder / "made", old))
