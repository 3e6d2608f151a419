"""From nothing to the first page on the screen, beside a bare window of Qt.

Each start is a process of its own, from before its exec; the kinds take turns, so that what the
system has in its caches is the same for all. The bare window is measured twice: with PySide6 as pip
leaves it, which is what anybody's first window of Qt costs, and with its packed files unpacked as
`run` does it, where that has been done.
"""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from statistics import median
from time import perf_counter

import pytest
import shiboken6

from tests.benchmarks.pairs import Figure

pytestmark = [pytest.mark.benchmark, pytest.mark.timeout(600)]

ROOT = Path(__file__).resolve().parents[2]
ROUNDS = 9
FRAME = 16.0  # milliseconds
UNPACKED = "files.dir"
SCREEN = {"x": 0, "y": 0, "width": 1920, "height": 1080, "logicalDpi": 96, "logicalBaseDpi": 96}


@pytest.fixture(scope="module")
def as_installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder to import shiboken6 from, with its files packed as pip leaves them."""
    folder = tmp_path_factory.mktemp("installed")
    package = Path(shiboken6.__file__).parent
    shutil.copytree(package, folder / "shiboken6", ignore=shutil.ignore_patterns(UNPACKED))
    return folder


def test_no_stall_while_the_rest_is_loaded(
    archive_of: Callable[[int], Path], tmp_path: Path, report: Callable[..., None]
) -> None:
    archive = archive_of(1_000)
    worst, peak = zip(*(told(tmp_path, "loading", archive) for _ in range(ROUNDS)), strict=True)
    empty = [told(tmp_path, "empty")[1] for _ in range(ROUNDS)]
    stall, memory, floor = median(worst), median(peak) / 1024, median(empty) / 1024
    report(
        Figure("longest stall while loading, in frames", FRAME, stall, stall / FRAME, 1),
        Figure("memory when all is loaded", floor, memory, memory / floor, 2.0, "MB", 2.6),
    )


def start(settings: Path, *arguments: object, library: Path | None = None) -> tuple[float, float]:
    """Return the milliseconds until the first page was seen, and the peak memory in MB."""
    begun = perf_counter()
    moment, peak = told(settings, *arguments, library=library)
    return (moment - begun) * 1000, peak / 1024


def told(settings: Path, *arguments: object, library: Path | None = None) -> tuple[float, float]:
    """Return the two numbers that the child tells; it imports from `library` first."""
    screen = settings / "screen.json"  # wide enough for the window: both paint the same area
    screen.write_text(json.dumps({"screens": [{"name": "wide", "dpr": 1, **SCREEN}]}))
    environment = {
        **os.environ,
        "QT_QPA_PLATFORM": f"offscreen:configfile={screen}",
        "XDG_CONFIG_HOME": str(settings),
    }
    if library is not None:
        environment["PYTHONPATH"] = str(library)
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
    archive_of: Callable[[int], Path],
    as_installed: Path,
    tmp_path: Path,
    report: Callable[..., None],
) -> None:
    archive = archive_of(1_000)
    kinds: dict[str, Callable[[], tuple[float, float]]] = {
        "installed": lambda: start(tmp_path, "empty", library=as_installed),
        "unpacked": lambda: start(tmp_path, "empty"),
        "ours": lambda: start(tmp_path, "ours", archive),
    }
    rounds = [{kind: run() for kind, run in kinds.items()} for _ in range(ROUNDS + 1)][1:]
    report(
        *(
            Figure(
                name,
                median(one[floor][which] for one in rounds),
                median(one["ours"][which] for one in rounds),
                median(one["ours"][which] / one[floor][which] for one in rounds),
                target,
                unit,
                today,
            )
            for name, floor, which, target, unit, today in (
                ("cold start to the first page", "installed", 0, 1.5, "ms", 2.0),
                ("…beside a window of Qt unpacked", "unpacked", 0, 1.5, "ms", 2.3),
                ("memory after the start", "installed", 1, 2.0, "MB", None),
            )
        )
    )
