"""Copies for other programs: none outlives the process that made it for long."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from app.ui.private_folder import PrivateFolder

_KILLED = """
import os
from app.ui.private_folder import PrivateFolder
folder = PrivateFolder()
place = folder.place("a.pdf")
place.write_bytes(b"secret")
print(place, flush=True)
os._exit(9)
"""


@pytest.fixture
def left(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy that a process left when it was killed."""
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    environment = {**os.environ, "TMPDIR": str(tmp_path)}
    told = subprocess.run(
        [sys.executable, "-c", _KILLED],
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    path = Path(told.stdout.strip())
    assert path.read_bytes() == b"secret"
    return path


def test_what_a_killed_process_left_is_cleared_and_nothing_else(left: Path, tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir(mode=0o700)
    (elsewhere / "lock").touch()
    (tmp_path / "sutarta-copies-link").symlink_to(elsewhere)
    begun = tmp_path / "sutarta-copies-begun"
    begun.mkdir(mode=0o700)
    living, next_one = PrivateFolder(), PrivateFolder()
    kept = living.place("b.pdf")
    kept.write_bytes(b"in use")
    assert not left.parents[1].exists()
    next_one.place("c.pdf")
    assert kept.exists()
    assert begun.exists()
    assert (elsewhere / "lock").exists()
    next_one.clear()
    living.clear()
    assert {path.name for path in tmp_path.iterdir()} == {
        "elsewhere", "sutarta-copies-link", "sutarta-copies-begun",
    }  # fmt: skip


def test_what_is_another_users_is_left_alone(left: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    own = os.getuid()
    monkeypatch.setattr(os, "getuid", lambda: own + 1)
    folder = PrivateFolder()
    folder.place("b.pdf")
    assert left.exists()
    folder.clear()
