"""Files whose names are no text (bytes that are not UTF-8) are taken in and handed out like any."""

import os
import shutil
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from app.cli import main
from app.exchange.archive_opening import open_from_file
from app.exchange.archive_zip import export_archive
from app.services import attachments, history
from app.services.attachments import NewFile, Owner
from app.storage.attachments import keep_file
from app.storage.checks.check import check_archive
from app.storage.connection import DATABASE_NAME, connect_read_only
from app.storage.database import Database
from tests.factories import make_circle

ROOT = Path(__file__).resolve().parents[2]
NAME = os.fsdecode(b"pov\xe6 \xff{0} \xc5\xbdemaitis")


def test_archive_from_such_a_file_is_opened(database: Database, tmp_path: Path) -> None:
    circle = make_circle(database)
    export_archive(database, tmp_path / f"{NAME}.zip")
    open_from_file(tmp_path / f"{NAME}.zip", tmp_path / NAME)
    with closing(Database(tmp_path / NAME)) as there:
        assert check_archive(there) == ()
        with there.reading() as session:
            assert history.subject(session, "meeting", circle.meeting_id).title


def test_such_a_file_is_attached(database: Database, tmp_path: Path) -> None:
    circle = make_circle(database)
    (tmp_path / f"{NAME}.txt").write_text("Pievos")
    kept = keep_file(database.folder, tmp_path / f"{NAME}.txt")
    with database.writing("attachment.add") as session:
        owner = Owner(meeting_id=circle.meeting_id)
        file = NewFile(kept.sha256, kept.size, "text/plain", f"{NAME}.txt")
        attachments.add_files(session, owner, [file])
    with database.reading() as session:
        [row] = attachments.list_attachments(session, owner)
    assert row.file_name == "pov {0} Žemaitis.txt"


def test_such_an_archive_is_read(database: Database, tmp_path: Path) -> None:
    make_circle(database)
    export_archive(database, tmp_path / "archive.zip")
    open_from_file(tmp_path / "archive.zip", tmp_path / NAME)
    raw = connect_read_only(tmp_path / NAME / DATABASE_NAME)
    assert raw.execute("SELECT count(*) FROM meeting").fetchone() == (1,)
    raw.close()


@pytest.fixture(scope="session")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An archive with the sample in it, to be copied."""
    folder = tmp_path_factory.mktemp("sample") / "archive"
    assert main(["--archive", str(folder), "demo"]) == 0
    return folder


@pytest.mark.parametrize(
    ("arguments", "code", "encoding"),
    [
        (("export", "json", "--to", f"{NAME}.json"), 0, "utf-8"),
        (("export", "archive", "--to", f"{NAME}.zip"), 0, "ascii"),
        (("export", "json", "--to", f"{NAME}/missing.json"), 2, "ascii"),
        (("import", f"{NAME}.zip"), 2, "ascii"),
        (("export", "minutes", "--meeting", NAME, "--to", "a.pdf"), 2, "utf-8"),
        (("restore", NAME), 2, "ascii"),
    ],
    ids=lambda one: " ".join(one[:2]) if isinstance(one, tuple) else "",
)
def test_the_command_line_names_such_a_file(
    tmp_path: Path, sample: Path, arguments: tuple[str, ...], code: int, encoding: str
) -> None:
    shutil.copytree(sample, tmp_path / "archive")
    said = subprocess.run(
        [sys.executable, "-m", "app.cli", "--archive", tmp_path / "archive", *arguments],
        cwd=tmp_path,
        env={
            **os.environ,
            "PYTHONPATH": str(ROOT),
            "PYTHONIOENCODING": encoding,
            "LC_ALL": "lt_LT.UTF-8",
        },
        capture_output=True,
        check=False,
    )
    assert said.returncode == code, said.stderr
    assert b"Traceback" not in said.stderr
