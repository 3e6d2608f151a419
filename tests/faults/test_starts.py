"""Many windows opened at once on one archive: exactly one gets it, the others are told."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from app.storage.checks.check import check_archive
from app.storage.database import Database
from tests.faults.report import Say

ROOT = Path(__file__).resolve().parents[2]
STARTS = 40


def winners(folder: Path) -> int:
    """Start 40 times at once; returns how many got the archive, all others being refused."""
    child = subprocess.run(
        [sys.executable, "-m", "tests.faults.starting_child", str(folder), str(STARTS)],
        cwd=ROOT,
        env=os.environ,
        check=True,
        capture_output=True,
        text=True,
    )
    won, refused, worst = map(int, child.stdout.split())
    assert won + refused == STARTS
    assert worst == 0, child.stderr
    database = Database(folder)
    assert check_archive(database) == ()
    database.close()
    return won


def test_one_of_many_starts_wins(archive_folder: Path) -> None:
    assert winners(archive_folder) == 1


@pytest.mark.faults
def test_one_of_many_starts_wins_again_and_again(tmp_path: Path, say: Say) -> None:
    """Twenty times in archives that are there, twenty in folders where the winner makes one."""
    old = [winners(tmp_path / "old") for _ in range(20)]
    new = [winners(tmp_path / str(number)) for number in range(20)]
    tries = [*old, *new]
    say(f"starts={STARTS} rounds={len(tries)} one winner={tries.count(1)}")
    assert tries.count(1) == len(tries)
