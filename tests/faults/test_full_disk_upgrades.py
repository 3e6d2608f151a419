"""A disk that becomes full while an archive is upgraded: said in words, and the old file stays."""

from collections import Counter
from pathlib import Path

import pytest

from app.storage.connection import DATABASE_NAME
from tests.faults.recorded import compile_recorder, run_recorded
from tests.faults.report import Say
from tests.faults.test_upgrades import Tally, first_shape, is_first_shape_whole

ROOMS = range(0, 1_800_000, 60_000)


@pytest.mark.faults
def test_disk_full_while_upgrading(tmp_path: Path, say: Say) -> None:
    """The room looks large enough at first; writing finds out that it is not."""
    library = compile_recorder(tmp_path)
    old = first_shape()
    tally = Tally(old, is_first_shape_whole(tmp_path / "whole", old))
    said: Counter[str] = Counter()
    for room in ROOMS:
        disk = tmp_path / "disks" / str(room)
        disk.mkdir(parents=True)
        path = disk / DATABASE_NAME
        path.write_bytes(old)
        trace = tmp_path / "trace"
        done = run_recorded(library, disk, trace, "tests.faults.opening_child", disk, room=room)
        assert done.returncode == 0, done.stderr
        trace.unlink()
        said[done.stdout] += 1
        tally.look(path)
    say(f"upgrade on a full disk: {tally} {dict(said)}")
    assert tally.half == 0
    assert tally.old
    assert tally.new
    assert said.keys() == {"upgrade.no_room", "open"}
