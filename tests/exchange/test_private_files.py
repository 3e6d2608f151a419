"""What tells as much as the archive is its owner's alone; papers are as usual files."""

import os
import stat
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.cli import main


@pytest.fixture(autouse=True)
def open_umask() -> Iterator[None]:
    """Let new files be readable by all, as on most systems."""
    before = os.umask(0o022)
    yield
    os.umask(before)


@pytest.fixture
def archive(tmp_path: Path) -> str:
    folder = tmp_path / "archive"
    assert main(["--archive", str(folder), "demo"]) == 0
    return str(folder)


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


@pytest.mark.parametrize(
    "wanted", [("archive",), ("json",), ("json", "--meeting", "1")], ids=" ".join
)
def test_exports_are_for_their_owner_alone(
    archive: str, tmp_path: Path, wanted: tuple[str, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    # From the first byte: no moment at which another could open what becomes the file.
    seen: list[int] = []
    rename = Path.replace

    def look(path: Path, target: Path) -> Path:
        if Path(target).name == "out":
            seen.append(mode(path))
        return rename(path, target)

    monkeypatch.setattr(Path, "replace", look)
    target = tmp_path / "out"
    target.write_bytes(b"before")
    target.chmod(0o644)
    assert main(["--archive", archive, "export", *wanted, "--to", str(target)]) == 0
    assert seen == [0o600]
    assert mode(target) == 0o600


def test_papers_are_as_the_user_has_files(archive: str, tmp_path: Path) -> None:
    target = tmp_path / "minutes.pdf"
    wanted = ("minutes", "--meeting", "1", "--to", str(target))
    assert main(["--archive", archive, "export", *wanted]) == 0
    assert mode(target) == 0o644
