"""How long a write or a tick of the window waits while a large archive is backed up beside it."""

import gc
import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter, sleep

import pytest

from app.services import agenda
from app.storage.backups.backup import Backup, Reason
from app.storage.backups.taking import take
from app.storage.database import Database
from tests.benchmarks.archives import make_archive
from tests.benchmarks.pairs import Figure

pytestmark = [pytest.mark.benchmark, pytest.mark.timeout(1800)]

TICK = 1 / 60
# A frame: nobody sees a shorter wait.
FRAME = 16.0
ALONE = 2000


class Ticking:
    """A thread that wakes 60 times a second and saves a field each time."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self.writes: list[float] = []
        self.late: list[float] = []

    def tick(self, due: float) -> float:
        """Wait for a moment, save, and return the next moment; times are kept in ms."""
        left = due - perf_counter()
        if left > 0:
            sleep(left)
        begun = perf_counter()
        self.late.append((begun - due) * 1000 if left > 0 else 0.0)
        with self._database.writing("agenda.edit") as session:
            agenda.edit_item(session, 7, considered=f"Kalbėta {len(self.writes)}")
        self.writes.append((perf_counter() - begun) * 1000)
        return max(due + TICK, perf_counter())


def ticked(database: Database, until: Callable[[int], bool]) -> Ticking:
    ticking, due = Ticking(database), perf_counter()
    gc.collect()
    while not until(len(ticking.writes)):
        due = ticking.tick(due)
    return ticking


@dataclass(frozen=True)
class Measured:
    backup: Backup
    seconds: float
    beside: Ticking
    alone: Ticking


def measured(database: Database) -> Measured:
    """Save on and on while a backup is made in a worker, then some thousand times without one."""
    ticked(database, lambda count: count == 60)
    taken: list[Backup] = []
    worker = threading.Thread(
        target=lambda: taken.append(take(database, Reason.PERIODIC)), daemon=True
    )
    begun = perf_counter()
    worker.start()
    beside = ticked(database, lambda _: not worker.is_alive())
    took = perf_counter() - begun
    alone = ticked(database, lambda count: count == min(len(beside.writes), ALONE))
    [backup] = taken
    return Measured(backup, took, beside, alone)


def longest(
    name: str, alone: Sequence[float], beside: Sequence[float], today: float | None = None
) -> Figure:
    floor, ours = max(alone), max(beside)
    return Figure(name, floor, ours, ours / max(FRAME, floor), 1.0, today=today)


def near_longest(name: str, alone: Sequence[float], beside: Sequence[float]) -> Figure:
    """Compare what one wait in a hundred exceeds: the single longest is the disk's chance."""
    floor, ours = (sorted(waits)[len(waits) * 99 // 100] for waits in (alone, beside))
    return Figure(name, floor, ours, ours / max(FRAME, floor), 1.0)


def test_writing_beside_a_backup(tmp_path: Path, report: Callable[..., None]) -> None:
    """A wait of a frame is nothing, and neither is one that is as long without a backup.

    Only an idle machine tells: the single longest wait is where another process shows first.
    """
    database = Database(make_archive(tmp_path / "archive", 10_000, journalled=True))
    found = measured(database)
    database.close()
    alone, beside, mb = found.alone, found.beside, found.backup.size / 1e6
    name = f"{mb:.0f} MB backed up in {found.seconds:.0f} s"
    report(
        longest(f"longest write, {name}", alone.writes, beside.writes, today=2.6),
        longest("longest delay of a tick meanwhile", alone.late, beside.late),
        near_longest("99 % of the writes meanwhile", alone.writes, beside.writes),
    )
