"""Running a program while what it does to files is recorded, and cutting its power afterwards."""

import os
import random
import shutil
import subprocess
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from tests.faults.power import Disk, Entry, read_trace

ROOT = Path(__file__).resolve().parents[2]
SOURCE = Path(__file__).with_name("recording.c")


@dataclass(frozen=True)
class Cut:
    """A folder as a power cut left it, what had been promised, and what was about to be."""

    folder: Path
    promised: Sequence[str]
    coming: str | None


def compile_recorder(folder: Path) -> Path:
    """Compile what is preloaded; a run that has no compiler has failed."""
    library = folder / "recording.so"
    subprocess.run(
        ["gcc", "-O1", "-Wall", "-shared", "-fPIC", "-o", library, SOURCE, "-ldl", "-lpthread"],
        check=True,
    )
    return library


def run_recorded(
    library: Path, disk: Path, trace: Path, module: str, *arguments: object, room: int | None = None
) -> subprocess.CompletedProcess[str]:
    """Run a module with all that it does in the folder `disk` recorded, on so much free space."""
    environment = {
        **os.environ,
        "LD_PRELOAD": str(library),
        "SUTARTA_ROOT": str(disk.resolve()),
        "SUTARTA_TRACE": str(trace),
    }
    if room is not None:
        environment["SUTARTA_ROOM"] = str(room)
    return subprocess.run(
        [sys.executable, "-m", module, *map(str, arguments)],
        cwd=ROOT,
        env=environment,
        check=False,
        capture_output=True,
        text=True,
    )


def record(
    library: Path, disk: Path, module: str, *arguments: object
) -> tuple[Path, Sequence[Entry]]:
    """Return a copy of the folder as it was at first, and what was done to it."""
    start, trace = disk.with_name(f"{disk.name}-start"), disk.with_name(f"{disk.name}-trace")
    shutil.rmtree(start, ignore_errors=True)
    trace.unlink(missing_ok=True)
    shutil.copytree(disk, start)
    done = run_recorded(library, disk, trace, module, *arguments)
    assert done.returncode == 0, done.stderr
    return start, list(read_trace(trace))


def cut(
    start: Path, entries: Sequence[Entry], folder: Path, number: int, seed: int
) -> Iterator[Cut]:
    """Cut the power at this many moments, in the order of time; each folder goes after its turn."""
    chance = random.Random(seed)
    moments = sorted(chance.choices(range(len(entries) + 1), k=number))
    marks = [entry.data.decode() if entry.what == "K" else None for entry in entries]
    disk, done = Disk(start), 0
    for moment in moments:
        for entry in entries[done:moment]:
            disk.do(entry)
        done = moment
        disk.crash(folder, chance)
        coming = next((mark for mark in marks[moment:] if mark is not None), None)
        yield Cut(folder, [mark for mark in marks[:moment] if mark is not None], coming)
        shutil.rmtree(folder)


def is_same(disk: Path, start: Path, entries: Sequence[Entry], folder: Path) -> bool:
    """Tell whether the recording, with everything flushed, gives the folder as it is now."""
    replayed = Disk(start)
    for entry in entries:
        replayed.do(entry)
    replayed.flush()
    replayed.crash(folder, random.Random(0))
    return _contents(folder) == _contents(disk)


def _contents(folder: Path) -> dict[str, bytes]:
    return {
        str(path.relative_to(folder)): path.read_bytes() if path.is_file() else b""
        for path in folder.rglob("*")
    }
