"""P3: a disk without any room. A clear message, nothing lost, and the archive opens and reads."""

import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from app.errors import StorageError
from app.models import Organisation
from app.storage.checks.check import check_archive
from app.storage.connection import DATABASE_NAME
from app.storage.database import Database
from tests.faults.report import Say
from tests.storage.test_opening import outcomes

pytestmark = pytest.mark.faults

ROUNDS = int(os.environ.get("FULL_DISKS", "20"))
FLIPS = int(os.environ.get("DAMAGED_FILES", "1000"))
_MEGABYTE = 1024 * 1024


@pytest.fixture
def small_disk() -> Iterator[Path]:
    """Mount a disk of a megabyte and a half, as the superuser may."""
    with tempfile.TemporaryDirectory(prefix="sutarta-") as place:
        mounted = subprocess.run(
            ["mount", "-t", "tmpfs", "-o", "size=1536k", "tmpfs", place],
            check=False,
            capture_output=True,
        )
        assert mounted.returncode == 0, "only the superuser can mount a small disk"
        try:
            yield Path(place)
        finally:
            subprocess.run(["umount", "-l", place], check=True)


def names(database: Database) -> list[str]:
    with database.reading() as session:
        return [row.name for row in session.query(Organisation).order_by(Organisation.id)]


def fill_up(disk: Path, *, leave: int = 0) -> Path:
    """Take all the room there is but `leave` bytes."""
    filling = disk / "filling"
    with filling.open("ab", buffering=0) as file, suppress(OSError):
        while file.write(bytes(4096)):
            pass
    os.truncate(filling, max(0, filling.stat().st_size - leave))
    return filling


def test_full_disk(small_disk: Path, say: Say) -> None:
    folder = small_disk / "archive"
    kept: list[str] = []
    refused = opened = 0
    for number in range(ROUNDS):
        database = Database(folder)
        filling = fill_up(small_disk, leave=number * 12_000)
        with pytest.raises(StorageError) as met:
            for step in range(100):
                name = f"{number}-{step} " + "ž" * 300
                with database.writing("organisation.add") as session:
                    session.add(Organisation(name=name))
                kept.append(name)
        refused += met.value.key == "storage.disk_full"
        assert names(database) == kept
        database.close()
        fill_up(small_disk)
        database = Database(folder)
        opened += names(database) == kept
        with pytest.raises(StorageError) as caught, database.writing("organisation.add") as session:
            session.add(Organisation(name="x" * 100_000))
        assert caught.value.key in ("storage.disk_full", "storage.read_only_full")
        database.close()
        filling.unlink()
    database = Database(folder)
    findings = check_archive(database)
    database.close()
    say(
        f"P3 full disk: {ROUNDS} disks filled up, {refused} writes refused in words,"
        f" {len(kept)} kept, opened and read {opened} times, {len(findings)} findings",
    )
    assert (refused, opened, findings) == (ROUNDS, ROUNDS, ())


def test_full_disk_without_a_lock_file(small_disk: Path) -> None:
    folder = small_disk / "archive"
    Database(folder).close()
    (folder / "sutarta.lock").unlink()
    fill_up(small_disk)
    database = Database(folder)
    assert names(database) == []
    database.close()
    with pytest.raises(StorageError) as caught:
        Database(small_disk / "new")
    assert caught.value.key == "storage.no_room"


def test_disk_mounted_for_reading(small_disk: Path) -> None:
    folder = small_disk / "archive"
    Database(folder).close()
    subprocess.run(["mount", "-o", "remount,ro", small_disk], check=True)
    database = Database(folder)
    assert database.read_only == "folder"
    assert names(database) == []
    database.close()
    with pytest.raises(StorageError) as caught:
        Database(small_disk / "new")
    assert caught.value.key == "storage.unwritable"


def test_disk_that_is_pulled_out(small_disk: Path, say: Say) -> None:
    database = Database(small_disk / "archive")
    subprocess.run(["umount", "-l", small_disk], check=True)
    with pytest.raises(StorageError) as caught, database.writing("organisation.add") as session:
        session.add(Organisation(name="Kopų bičiuliai"))
    database.close()
    subprocess.run(["mount", "-t", "tmpfs", "tmpfs", small_disk], check=True)
    say(f"P3 disk pulled out in mid-work: {caught.value.key}")
    assert caught.value.key == "storage.vanished"


def test_window_opens_on_a_full_disk(small_disk: Path, tmp_path: Path) -> None:
    folder = small_disk / "archive"
    Database(folder).close()
    fill_up(small_disk)
    code = (
        "import sys; from pathlib import Path\n"
        "from app.ui.application import Application, make_qt\n"
        "from app.ui.user_settings import UserSettings\n"
        "qt = make_qt(['x'])\n"
        f"a = Application(qt, UserSettings(Path({str(tmp_path)!r}) / 's.ini'))\n"
        f"a.start(Path({str(folder)!r}))\n"
        "from PySide6.QtCore import QTimer\n"
        "QTimer.singleShot(1500, a.window.close)\n"
        "qt.exec(); a.close(); print('seen', a.window.windowTitle())\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=Path(__file__).parents[2],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert "seen" in done.stdout, done.stderr
    assert "Traceback" not in done.stderr


def test_damaged_files(tmp_path: Path, say: Say) -> None:
    from app.ui.gallery.invented import fill

    database = Database(tmp_path)
    fill(database)
    database.close()
    assert (tmp_path / DATABASE_NAME).stat().st_size < _MEGABYTE
    found = outcomes(tmp_path, FLIPS, seed=20251006)
    told = ", ".join(f"{key} {count}" for key, count in sorted(found.items()))
    say(f"P5 damaged files: {FLIPS} opened: {told}")
    assert set(found) <= {"open", "read_only", "storage.damaged", "storage.not_an_archive",
                          "storage.newer", "upgrade.unsound", "upgrade.failed"}  # fmt: skip
