"""`sutarta backup` and `sutarta restore` as a script and a person at a terminal meet them."""

import io
import sqlite3
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from app.cli import main
from app.messages.backups import ENGLISH, LITHUANIAN
from app.models import Attachment
from app.services import organisations
from app.storage import attachments
from app.storage.backups.backup import Backup, Reason, list_backups
from app.storage.backups.settings import BackupSettings, keep_settings
from app.storage.backups.taking import backups_of, take
from app.storage.database import Database
from app.values.dates import long_date
from app.values.language import Language
from tests.conftest import Clock
from tests.factories import make_circle
from tests.storage.backup_drill import add


@pytest.fixture(autouse=True)
def lithuanian_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LC_ALL", "lt_LT.UTF-8")


@pytest.fixture
def folder(archive_folder: Path, clock: Clock) -> Path:
    """Return an archive with a backup and something done since."""
    database = Database(archive_folder, now=clock)
    make_circle(database)
    take(database, Reason.START)
    for number in range(20):
        add(database, f"Draugija {number}")
    with database.writing("no.such_action") as session:
        organisations.edit_organisation(session, 1, notes="x")
    database.close()
    return archive_folder


def take_one_more(folder: Path) -> Backup:
    database = Database(folder)
    taken = take(database, Reason.ASKED)
    database.close()
    return taken


def organisations_in(folder: Path) -> int:
    database = Database(folder)
    with database.glancing() as raw:
        found = int(raw.execute("SELECT count(*) FROM organisation").fetchone()[0])
    database.close()
    return found


def test_backing_up_and_listing(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--archive", str(folder), "backup"]) == 0
    out = capsys.readouterr().out
    assert out.startswith("Atsarginė kopija Nr. 2 padaryta ir patikrinta: ")
    for verb in ("backup", "restore"):
        assert main(["--archive", str(folder), verb, "--list"]) == 0
        first, second, space = capsys.readouterr().out.splitlines()
        assert first.split()[0] == "2"
        assert first.endswith("Jūsų prašymu")
        assert second.endswith("pradedant darbą")
        assert "iš joms skirtų 2,0 GB" in space
    assert len(list_backups(backups_of(folder))) == 2


def test_listing_where_there_is_none(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--archive", str(tmp_path), "backup", "--list"]) == 0
    assert capsys.readouterr().out.startswith("Atsarginių kopijų dar nėra")
    assert main(["--archive", str(tmp_path), "backup"]) == 2
    assert main(["--archive", str(tmp_path), "restore"]) == 2
    assert "Patikrintos atsarginės kopijos nėra" in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


def test_a_second_folder_for_once_and_for_good(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    gone = tmp_path / "gone"
    assert main(["--archive", str(folder), "backup", "--to", str(gone)]) == 2
    assert "Antrojo kopijų aplanko" in capsys.readouterr().err
    keep_settings(folder, BackupSettings(second_folder=gone))
    assert main(["--archive", str(folder), "backup"]) == 0  # the main backup counts
    assert "Antrojo kopijų aplanko" in capsys.readouterr().err
    gone.mkdir()
    assert main(["--archive", str(folder), "backup"]) == 0
    assert "naujų kopijų – 4, priedų – 0" in capsys.readouterr().out


def test_a_backup_brings_a_damaged_attachment_back_from_the_second_folder(
    folder: Path, tmp_path: Path, clock: Clock, capsys: pytest.CaptureFixture[str]
) -> None:
    scan = attachments.keep(folder, b"scan").sha256
    database = Database(folder, now=clock)
    with database.writing("meeting.edit") as session:
        session.add(Attachment(meeting_id=1, sha256=scan, file_name="s.pdf", size=4))
    database.close()
    assert main(["--archive", str(folder), "backup", "--to", str(tmp_path)]) == 0
    attachments.path_of(folder, scan).write_bytes(b"scum")
    assert main(["--archive", str(folder), "check"]) == 1
    said = capsys.readouterr().out
    assert "padarykite atsarginę kopiją: sveikas failas bus grąžintas iš to aplanko" in said
    assert main(["--archive", str(folder), "backup", "--to", str(tmp_path)]) == 0
    assert "į archyvą grąžintas 1 sveikas priedo failas." in capsys.readouterr().out
    assert main(["--archive", str(folder), "check"]) == 0


def test_losses_are_said_and_nothing_is_done_unasked(
    folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO("taip\n"))
    assert main(["--archive", str(folder), "restore"]) == 1
    out = capsys.readouterr().out
    assert "Atsarginė kopija Nr. 1: " in out
    assert "posėdžių – 1, priemonių – 0, organizacijų – 3" in out
    day = long_date(date(2025, 3, 12), Language.LITHUANIAN)
    assert f"Paskutinis posėdis joje: Gamtos draugijų pasitarimas, {day}\n" in out
    assert "Būtų prarastas 21 vėlesnis pakeitimas:" in out
    assert "    20 × nauja organizacija\n" in out
    assert "     1 × no.such_action\n" in out
    assert "Neliktų 20 organizacijų:" in out
    assert "… ir dar 8" in out
    assert out.endswith("pridėkite --yes.\n")
    assert organisations_in(folder) == 23


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(
    ("language", "answer", "left"),
    [("lt_LT", "ne", 23), ("lt_LT", "", 23), ("lt_LT", " Taip ", 3), ("en_US", "yes", 3)],
)
def test_a_person_is_asked(
    folder: Path, monkeypatch: pytest.MonkeyPatch, language: str, answer: str, left: int
) -> None:
    monkeypatch.setenv("LC_ALL", f"{language}.UTF-8")
    monkeypatch.setattr("sys.stdin", Terminal(answer + "\n"))
    assert main(["--archive", str(folder), "restore", "1"]) == (0 if left == 3 else 1)
    assert organisations_in(folder) == left


def test_a_damaged_or_missing_archive_is_restored(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = folder / "sutarta.db"
    path.write_bytes(b"no database")
    assert main(["--archive", str(folder), "check"]) == 2
    assert main(["--archive", str(folder), "restore", "--yes"]) == 0
    out = capsys.readouterr().out
    assert "perskaityti nepavyksta" in out
    assert "Ankstesnis failas padėtas į" in out
    assert organisations_in(folder) == 3
    path.unlink()
    assert main(["--archive", str(folder), "restore", "1", "--yes"]) == 0
    assert capsys.readouterr().out.endswith("Archyvas atkurtas.\n")
    assert main(["--archive", str(folder), "check"]) == 0


def test_of_a_damaged_archive_no_backup_is_promised(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    take_one_more(folder)
    with closing(sqlite3.connect(folder / "sutarta.db")) as raw:
        raw.execute("UPDATE organisation SET name = 'Kita' WHERE id = 2")
        raw.commit()
    assert main(["--archive", str(folder), "restore", "--yes"]) == 0
    out = capsys.readouterr().out
    assert "programoje nieko nekeista. Pažeisti įrašai vėl būtų tokie" in out
    assert "Dabartinis archyvas pažeistas, todėl patikrintos jo atsarginės kopijos" in out
    assert "pirmiausia padaroma" not in out
    assert out.endswith("padaryti nebuvo galima: jis padėtas toks, koks buvo.\n")
    assert len(list_backups(backups_of(folder))) == 2


def test_a_damaged_newest_backup_is_named_and_the_next_one_told(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    newest = take_one_more(folder)
    data = newest.path.read_bytes()
    newest.path.write_bytes(data[:-100] + b"?" * 100)
    assert main(["--archive", str(folder), "restore", "--yes"]) == 2
    error = capsys.readouterr().err
    assert "sutarta-000002.db“ pažeista, todėl iš jos neatkurta. Archyvas nepakeistas." in error
    assert "Naujausia iš kitų patikrintų kopijų yra Nr. 1 (2025-10-06" in error
    assert main(["--archive", str(folder), "backup", "--list"]) == 0
    first, second, _space = capsys.readouterr().out.splitlines()
    assert first.endswith("Jūsų prašymu (pažeista)")
    assert second.endswith("pradedant darbą")
    assert main(["--archive", str(folder), "restore", "--yes"]) == 0
    out = capsys.readouterr().out
    assert out.startswith("Naujesnė atsarginė kopija Nr. 2 (")
    assert "pažeista, todėl imama ankstesnė.\nAtsarginė kopija Nr. 1: " in out
    assert organisations_in(folder) == 3


def test_where_no_other_backup_is_left_none_is_named(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    only = list_backups(backups_of(folder))[0]
    only.path.write_bytes(b"?" * only.size)
    assert main(["--archive", str(folder), "restore", "--yes"]) == 2
    assert "Pasirinkite kitą kopiją." in capsys.readouterr().err
    assert main(["--archive", str(folder), "restore", "--yes"]) == 2
    assert "Patikrintos atsarginės kopijos nėra" in capsys.readouterr().err


def test_changes_that_are_not_named_are_counted_one_by_one(
    folder: Path, clock: Clock, capsys: pytest.CaptureFixture[str]
) -> None:
    database = Database(folder, now=clock)
    for number in range(13):
        for again in ("x", "y"):
            with database.writing(f"no.such_action_{number}") as session:
                organisations.edit_organisation(session, 1, notes=f"{again}{number}")
    database.close()
    main(["--archive", str(folder), "restore"])
    out = capsys.readouterr().out
    counts = [int(line.split(" × ")[0]) for line in out.splitlines() if " × " in line]
    assert (len(counts), sum(counts)) == (12, 24)
    assert "Būtų prarasti 47 vėlesni pakeitimai:" in out
    assert "… ir dar 23\n" in out


def test_a_file_from_elsewhere_and_numbers_that_are_not_there(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = list_backups(backups_of(folder))[0].path
    away = path.rename(tmp_path / "mine.db")
    new = tmp_path / "new"
    assert main(["--archive", str(new), "restore", str(away), "--yes"]) == 0
    assert f"Atsarginė kopija „{away}“" in capsys.readouterr().out
    assert organisations_in(new) == 3
    assert main(["--archive", str(folder), "restore", "7"]) == 2
    assert main(["--archive", str(folder), "restore", str(tmp_path / "none.db")]) == 2
    assert main(["--archive", str(folder), "restore", str(tmp_path)]) == 2


def test_an_archive_that_is_open_is_left_alone(folder: Path) -> None:
    database = Database(folder)
    assert main(["--archive", str(folder), "backup"]) == 4
    assert main(["--archive", str(folder), "restore", "--yes"]) == 4
    assert main(["--archive", str(folder), "backup", "--list"]) == 0
    database.close()


def test_both_languages_say_the_same_things() -> None:
    assert LITHUANIAN.keys() == ENGLISH.keys()
    for reason in (*Reason, "none"):
        assert f"backup.reason_{reason}" in ENGLISH
    day = {"day": date(2025, 1, 2)}
    assert "{day}" not in LITHUANIAN["restore.last_meeting"].format(title="x", **day)
