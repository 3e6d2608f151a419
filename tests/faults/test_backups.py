"""P6: every kept backup restores to what it was; no kill and no full disk costs one, or a file."""

import random
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterable
from datetime import timedelta
from functools import partial
from pathlib import Path

import pytest

from app.errors import StorageError
from app.storage.backups.backup import Backup, Reason, file_digest, list_backups
from app.storage.backups.restore import restore
from app.storage.backups.settings import BackupSettings, keep_settings
from app.storage.backups.taking import backups_of, take
from app.storage.checks.check import check_archive
from app.storage.database import Database
from tests.conftest import Clock
from tests.faults.deeds import Deeds, digest
from tests.faults.report import Say
from tests.storage.backup_drill import dump_file
from tests.storage.test_backups import largest_file

ROOT = Path(__file__).resolve().parents[2]
TEN_YEARS = timedelta(days=3652)


class Life:
    """An archive in which deeds, backups and jumps of the clock follow each other at random."""

    def __init__(self, folder: Path, seed: int) -> None:
        self.folder = folder
        self.clock = Clock()
        self.states: dict[str, str] = {}  # by the hash of the backup's file
        self._chance = random.Random(seed)
        self._deeds = Deeds(self._chance)

    def live(self, backups: int) -> None:
        database = Database(self.folder, now=self.clock)
        for _ in range(backups):
            for _ in range(self._chance.randint(1, 6)):
                self._deeds.act(database)
                self.clock.pass_seconds(self._chance.choice((1, 60, 7200, 90_000)))
            if self._chance.random() < 0.2:
                self.clock.time += self._chance.choice((-TEN_YEARS, TEN_YEARS))
            backup = take(database, self._chance.choice(list(Reason)))
            self.states[backup.sha256] = digest(database)
        database.close()

    def restore_every_one(self) -> tuple[int, int]:
        """Restore each kept backup in turn; returns how many there were and came back whole."""
        kept = list_backups(backups_of(self.folder))
        restored = 0
        for backup in self._chance.sample(kept, len(kept)):
            # From a copy of the folder, so that the backups made before each restoring leave it.
            place = self.folder.with_name("restored")
            shutil.copytree(self.folder, place)
            restore(place, backup, self.clock())
            database = Database(place)
            restored += (
                check_archive(database) == ()
                and backup.verified
                and digest(database) == self.states[backup.sha256]
            )
            database.close()
            shutil.rmtree(place)
        return len(kept), restored


def live_and_restore(folder: Path, lives: int, backups: int, seed: int) -> tuple[int, int]:
    kept = restored = 0
    for number in range(lives):
        life = Life(folder / str(number) / "archive", seed + number)
        life.live(backups)
        found = life.restore_every_one()
        kept, restored = kept + found[0], restored + found[1]
    return kept, restored


class Steps:
    """Kills at line after line of one piece of work, each in a fresh copy of an archive."""

    def __init__(self, folder: Path) -> None:
        self.model = folder / "model"
        database = Database(self.model)
        deeds = Deeds(random.Random(5))
        for _ in range(30):
            deeds.act(database)
        self.backup = take(database, Reason.ASKED)
        self.old = digest(database)
        for _ in range(10):
            deeds.act(database)
        take(database, Reason.PERIODIC)
        deeds.act(database)
        while digest(database) == self.old:  # chance took everything back
            deeds.act(database)
        self.now = digest(database)
        database.close()
        self._place = folder / "place"

    def run(self, what: object, line: int) -> int | None:
        """Return how many lines the work had, or None where it was killed."""
        shutil.rmtree(self._place, ignore_errors=True)
        shutil.copytree(self.model, self._place)
        child = subprocess.run(
            [
                sys.executable,
                "-m",
                "tests.faults.stepping_child",
                self._place,
                str(what),
                str(line),
            ],
            cwd=ROOT,
            check=False,
            capture_output=True,
            text=True,
        )
        assert child.returncode == (0 if child.stdout else -9), child.stderr
        return int(child.stdout) if child.stdout else None

    def state(self) -> str:
        """Return what the archive is after a kill: 'now', 'old' or 'half'."""
        database = Database(self._place)
        found = digest(database)
        sound = check_archive(database) == ()
        take(database, Reason.START)  # nothing that was left behind is in the way
        database.close()
        left = [*self._place.glob("*.restoring*"), *backups_of(self._place).glob(".*")]
        if not sound or left:
            return "half"
        return {self.now: "now", self.old: "old"}.get(found, "half")

    def broken_backups(self) -> list[Backup]:
        """Return the backups that count as verified and are not what was written."""
        return [
            one
            for one in list_backups(backups_of(self._place))
            if not one.verified or file_digest(one.path) != one.sha256 or not dump_file(one.path)
        ]

    def kept(self) -> int:
        return len(list_backups(backups_of(self._place)))


def kill_backups(steps: Steps, lines: Iterable[int]) -> dict[str, int]:
    tally = {"kills": 0, "kept": 0, "lost": 0, "broken": 0, "changed": 0}
    for line in lines:
        if steps.run("take", line) is not None:
            break
        tally["kills"] += 1
        tally["kept"] += steps.kept()
        tally["lost"] += steps.kept() < 2
        tally["broken"] += len(steps.broken_backups())
        tally["changed"] += steps.state() != "now"
    return tally


def kill_restores(steps: Steps, lines: Iterable[int]) -> dict[str, int]:
    tally = {"kills": 0, "now": 0, "old": 0, "half": 0, "broken": 0}
    for line in lines:
        if steps.run(steps.backup.number, line) is not None:
            break
        tally["kills"] += 1
        tally["broken"] += len(steps.broken_backups())
        tally[steps.state()] += 1
    return tally


def written(tally: dict[str, int]) -> str:
    return " ".join(f"{name}={number}" for name, number in tally.items())


def test_kept_backups_restore(tmp_path: Path) -> None:
    kept, restored = live_and_restore(tmp_path, lives=1, backups=8, seed=3)
    assert kept == restored >= 8


def test_some_kills_while_backing_up_and_restoring(tmp_path: Path) -> None:
    steps = Steps(tmp_path)
    backing_up, restoring = steps.run("take", 0), steps.run(steps.backup.number, 0)
    assert backing_up is not None
    assert restoring is not None
    found = kill_backups(steps, (20, backing_up - 40))
    assert (found["kills"], found["lost"], found["broken"], found["changed"]) == (2, 0, 0, 0)
    found = kill_restores(steps, (15, restoring // 2, restoring - 60))
    assert (found["kills"], found["half"], found["broken"]) == (3, 0, 0)


@pytest.mark.faults
def test_every_kept_backup_restores(tmp_path: Path, say: Say) -> None:
    kept, restored = live_and_restore(tmp_path, lives=12, backups=60, seed=100)
    say(f"backups, clock ±10 years: kept={kept} restored={restored}")
    assert kept == restored


@pytest.mark.faults
def test_kills_at_every_line_of_backing_up(tmp_path: Path, say: Say) -> None:
    tally = kill_backups(Steps(tmp_path), range(1, 10_000))
    say(f"killed while backing up: {written(tally)}")
    assert tally["kills"] > 50
    assert tally["lost"] == tally["broken"] == tally["changed"] == 0


@pytest.mark.faults
def test_kills_at_every_line_of_restoring(tmp_path: Path, say: Say) -> None:
    tally = kill_restores(Steps(tmp_path), range(1, 10_000))
    say(f"killed while restoring: {written(tally)}")
    assert tally["kills"] > 100
    assert tally["now"] > 0
    assert tally["old"] > 0
    assert tally["half"] == tally["broken"] == 0


@pytest.mark.faults
def test_a_disk_that_is_full_at_any_byte(tmp_path: Path, say: Say) -> None:
    """Files may not grow beyond a limit that rises until backing up and restoring go through."""
    steps, clock = Steps(tmp_path), Clock()
    archive = steps.model
    whole = {one.sha256 for one in list_backups(backups_of(archive))}
    size = (archive / "sutarta.db").stat().st_size
    told: list[str] = []
    lost = 0
    for limit in range(0, size + 160_000, 8192):
        database = Database(archive)
        told.append(outcome(limit, partial(take, database, Reason.PERIODIC)))
        database.close()
        for one in list_backups(backups_of(archive)):
            if one.sha256 not in whole:  # or the next would need more room
                one.path.unlink()
                one.manifest.unlink()
        state = digest_of(archive)
        told.append(outcome(limit, partial(restore, archive, steps.backup, clock())))
        lost += told[-1] != "done" and digest_of(archive) != state
        lost += not whole <= {one.sha256 for one in list_backups(backups_of(archive))}
    found = {word: told.count(word) for word in sorted(set(told))}
    say(f"full disk, backing up and restoring: {written(found)} lost={lost}")
    assert found.keys() == {"backup.disk_full", "restore.disk_full", "done"}
    assert lost == 0


def outcome(limit: int, work: Callable[[], object]) -> str:
    """Do something on a disk that is full; returns the key of what was said, or 'done'."""
    try:
        with largest_file(limit):
            work()
    except StorageError as error:
        return error.key
    return "done"


def digest_of(archive: Path) -> str:
    database = Database(archive)
    assert check_archive(database) == ()
    found = digest(database)
    database.close()
    return found


@pytest.mark.faults
def test_within_little_space_the_newest_still_restore(tmp_path: Path, say: Say) -> None:
    life = Life(tmp_path / "archive", 77)
    life.live(2)
    size = (life.folder / "sutarta.db").stat().st_size
    keep_settings(life.folder, BackupSettings(space=6 * size))
    life.live(50)
    kept, restored = life.restore_every_one()
    say(f"backups within little space: kept={kept} restored={restored}")
    assert 3 <= kept == restored <= 8
