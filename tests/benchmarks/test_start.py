"""From nothing to the first page on the screen, beside a bare window of Qt.

Each start is a process of its own, from before its exec; the two kinds take turns, so that what
the system has in its caches is the same for both.
"""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from statistics import median
from time import perf_counter

import pytest

from tests.benchmarks.pairs import Figure

pytestmark = [pytest.mark.benchmark, pytest.mark.timeout(600)]

ROOT = Path(__file__).resolve().parents[2]
ROUNDS = 9
FRAME = 16.0  # milliseconds


def test_no_stall_while_the_rest_is_loaded(
    archive_of: Callable[[int], Path], tmp_path: Path, report: Callable[..., None]
) -> None:
    archive = archive_of(1_000)
    worst, peak = zip(*(told(tmp_path, "loading", archive) for _ in range(ROUNDS)), strict=True)
    empty = [told(tmp_path, "empty")[1] for _ in range(ROUNDS)]
    stall, memory, floor = median(worst), median(peak) / 1024, median(empty) / 1024
    report(
        Figure("longest stall while loading, in frames", FRAME, stall, stall / FRAME, 1),
        Figure("memory when all is loaded", floor, memory, memory / floor, 2.0, "MB", 2.7),
    )


def start(settings: Path, *arguments: object) -> tuple[float, float]:
    """Return the milliseconds until the first page was seen, and the peak memory in MB."""
    begun = perf_counter()
    moment, peak = told(settings, *arguments)
    return (moment - begun) * 1000, peak / 1024


def told(settings: Path, *arguments: object) -> tuple[float, float]:
    """Return the two numbers that the child tells."""
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "XDG_CONFIG_HOME": str(settings)}
    # Without compiled files every start would compile the libraries anew.
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    child = subprocess.run(
        [sys.executable, "-m", "tests.benchmarks.opening_child", *map(str, arguments)],
        cwd=ROOT,
        env=environment,
        check=True,
        capture_output=True,
        text=True,
    )
    first, second = child.stdout.split()
    return float(first), float(second)


def test_start(
    archive_of: Callable[[int], Path], tmp_path: Path, report: Callable[..., None]
) -> None:
    archive = archive_of(1_000)
    start(tmp_path, "empty")
    start(tmp_path, "ours", archive)
    empty, ours = [], []
    for _ in range(ROUNDS):
        empty.append(start(tmp_path, "empty"))
        ours.append(start(tmp_path, "ours", archive))
    time, memory = (
        [(one[which], two[which]) for one, two in zip(empty, ours, strict=True)] for which in (0, 1)
    )
    figures = [
        Figure(
            name,
            median(floor for floor, _ in pairs),
            median(cost for _, cost in pairs),
            median(cost / floor for floor, cost in pairs),
            target,
            unit,
            today,
        )
        for name, pairs, target, unit, today in (
            ("cold start to the first page", time, 1.5, "ms", 2.8),
            ("memory after the start", memory, 2.0, "MB", None),
        )
    ]
    report(*figures)
