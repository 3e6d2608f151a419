"""The time that an upgrade takes grows with the archive, and no faster."""

import time
from pathlib import Path

import pytest

from app.storage.upgrades.upgrade import upgrade_file
from tests.faults.first_shape import make_first_shape
from tests.faults.report import Say


@pytest.mark.faults
def test_upgrade_is_linear(tmp_path: Path, say: Say) -> None:
    """Of processor time; the disk and other work beside would tell something else."""
    a_meeting: list[float] = []
    for meetings in (250, 250, 2500):  # the first also loads modules
        path = make_first_shape(tmp_path / f"{len(a_meeting)}", meetings)
        size, began = path.stat().st_size, time.process_time()
        upgrade_file(path)
        taken = time.process_time() - began
        a_meeting.append(taken / meetings)
        megabytes = size / 1e6
        say(
            f"upgrade of meetings={meetings} megabytes={megabytes:.0f} cpu={taken:.1f} s",
        )
    assert a_meeting[2] < 1.3 * a_meeting[1]
