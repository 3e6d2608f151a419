"""What was reported saved survives kill -9 at any moment, and nothing half done stays behind."""

import json
import os
import random
import subprocess
import sys
import time
from collections.abc import Sequence
from datetime import date
from pathlib import Path

import pytest

from app.services import agenda, meetings, organisations, series, series_parties
from app.storage.checks.check import check_archive
from app.storage.database import Database
from tests.faults.deeds import Deeds, digest
from tests.faults.report import Say
from tests.faults.typed import begins, from_plain, read_texts

ROOT = Path(__file__).resolve().parents[2]


class Victim:
    """A child process and what it promised, line by line."""

    def __init__(self, module: str, *arguments: object) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-m", module, *map(str, arguments)],
            cwd=ROOT,
            env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
            stdout=subprocess.PIPE,
            text=True,
        )

    def kill_within(self, seconds: float, chance: random.Random) -> Sequence[str]:
        """Kill it at a random moment after its first promise; returns all whole lines."""
        assert self._process.stdout is not None
        first = self._process.stdout.readline()
        assert first, "the child ended by itself"
        # The moment is the point of the run, and nothing in the child may know of it.
        time.sleep(chance.uniform(0, seconds))
        self._process.kill()
        rest = self._process.stdout.read()
        self._process.wait()
        self._process.stdout.close()
        return [line for line in (first + rest).splitlines(keepends=True) if line.endswith("\n")]


class Tally:
    """What the kills did."""

    def __init__(self) -> None:
        self.kills = self.acknowledged = self.lost = self.corrupt = 0

    def __str__(self) -> str:
        return (
            f"kills={self.kills} acknowledged={self.acknowledged}"
            f" lost={self.lost} corrupt={self.corrupt}"
        )


def took_back_to(database: Database, promised: str) -> bool:
    """Tell whether the archive stands just one whole deed after the promised state."""
    with database.reading() as session:
        last = (
            session.raw()
            .execute("SELECT kind FROM journal_action ORDER BY id DESC LIMIT 1")
            .fetchone()
        )
    if last is None:
        return False
    database.redo() if last[0] == "undo" else database.undo()
    return digest(database) == promised


def kill_writers(folder: Path, kills: int, seed: int) -> Tally:
    tally, chance = Tally(), random.Random(seed)
    for number in range(kills):
        archive = folder / str(number // 20)  # a growing archive would only slow the child down
        lines = Victim("tests.faults.writing_child", archive, seed + number).kill_within(
            0.2, chance
        )
        tally.kills += 1
        tally.acknowledged += len(lines)
        database = Database(archive)
        tally.corrupt += bool(check_archive(database))
        promised = lines[-1].strip()
        tally.lost += not (digest(database) == promised or took_back_to(database, promised))
        database.close()
    return tally


def prepare_meeting(folder: Path) -> tuple[int, int]:
    """Make an archive with a meeting and one item; returns their ids."""
    database = Database(folder)
    with database.writing("archive.fill") as session:
        party = organisations.add_organisation(session, "Pajūrio skaitytojų draugija", "PSD")
        series_id = series.add_series(session, "Krašto bibliotekų susitikimas")
        series_parties.add_parties(session, series_id, [party])
        meeting = meetings.begin_meeting(session, series_id, held_on=date(2025, 1, 29))
        item = agenda.add_item(session, meeting, "Dėl kongreso")
    database.close()
    return meeting, item


def kill_typists(folder: Path, kills: int, seed: int) -> Tally:
    tally, chance = Tally(), random.Random(seed)
    place = (0, 0)
    for number in range(kills):
        archive = folder / str(number // 5) / "archive"
        if number % 5 == 0:
            place = prepare_meeting(archive)
        victim = Victim("tests.faults.typing_child", archive, seed + number, *place)
        lines = victim.kill_within(4.0, chance)
        assert not lines[-1].startswith("BROKEN"), lines[-1]
        tally.kills += 1
        tally.acknowledged += len(lines)
        database = Database(archive)
        tally.corrupt += bool(check_archive(database))
        with database.reading() as session:
            kept = read_texts(session, place[1])
        tally.lost += not begins(from_plain(json.loads(lines[-1])), kept)
        database.close()
    return tally


def test_three_kills_while_writing(tmp_path: Path) -> None:
    tally = kill_writers(tmp_path, 3, seed=11)
    assert (tally.kills, tally.lost, tally.corrupt) == (3, 0, 0)


def test_a_broken_promise_is_seen(database: Database) -> None:
    deeds, promised = Deeds(random.Random(1)), [digest(database)]
    while len(promised) < 4:
        if deeds.act(database) and digest(database) != promised[-1]:
            promised.append(digest(database))
    assert took_back_to(database, promised[2])
    assert not took_back_to(database, promised[0])


@pytest.mark.faults
def test_kills_while_writing(tmp_path: Path, say: Say) -> None:
    tally = kill_writers(tmp_path, 200, seed=1000)
    say(f"writing loop: {tally}")
    assert (tally.kills, tally.lost, tally.corrupt) == (200, 0, 0)


@pytest.mark.faults
def test_kills_while_typing(tmp_path: Path, say: Say) -> None:
    tally = kill_typists(tmp_path, 60, seed=2000)
    say(f"typing into the window: {tally}")
    assert (tally.kills, tally.lost, tally.corrupt) == (60, 0, 0)
