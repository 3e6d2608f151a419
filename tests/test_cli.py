"""The command line as a script meets it: exit codes, messages, files."""

import json
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from app.cli import main
from app.models import Attachment
from app.services.attendance import list_participants, remove_participant
from app.services.decisions import write_decisions
from app.services.document_settings import write_setting
from app.services.measures import set_responsibles
from app.storage.connection import DATABASE_NAME
from app.storage.database import Database
from app.values.document_settings import DateStyle
from tests.documents.reading import text_of


@pytest.fixture(autouse=True)
def lithuanian_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LC_ALL", "lt_LT.UTF-8")


@pytest.fixture
def filled(tmp_path: Path) -> str:
    folder = tmp_path / "archive"
    assert main(["--archive", str(folder), "demo"]) == 0
    return str(folder)


def test_demo_refuses_a_filled_archive(filled: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--archive", filled, "demo"]) == 2
    assert "pavyzdys neįkeltas" in capsys.readouterr().err


def test_check_finds_nothing_in_a_sound_archive(
    filled: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["--archive", filled, "check"]) == 0
    assert capsys.readouterr().out == "Archyvas tvarkingas.\n"


def test_check_notes_an_unfit_folder(
    filled: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("OneDrive", filled)
    assert main(["--archive", filled, "check"]) == 0
    said = capsys.readouterr().out
    assert "sinchronizuojamas (OneDrive)" in said
    assert said.index("tvark") < said.index("OneDrive")


def test_check_names_what_was_changed_behind_the_program(
    filled: str, capsys: pytest.CaptureFixture[str]
) -> None:
    database = Database(Path(filled))
    with database.reading() as session:
        raw = session.raw()
        raw.execute("UPDATE person SET family_name = 'Kita' WHERE id = 3")
        raw.execute("DELETE FROM decision")
        raw.execute("INSERT INTO setting (name, value) VALUES ('x', 'y')")
        raw.execute("COMMIT")
        raw.execute("BEGIN")
    database.close()
    assert main(["--archive", filled, "check"]) == 1
    out = capsys.readouterr().out
    assert "  Asmuo „Danguolė Kita“: įrašas pakeistas" in out
    assert "  Nutarimas „Patvirtinti Lietuvos bibliotekų" in out
    assert "susi…“, 2025-01-29): įrašas dingo" in out
    assert "  Nuostata „x“: įrašo nėra veiksmų žurnale" in out
    assert out.startswith("3 pastabos:")


@pytest.mark.parametrize(
    ("kind", "reference"),
    [
        ("minutes", ["--meeting", "2025-01-29"]),
        ("extract", ["--meeting", "1"]),
        ("extract", ["--meeting", "1", "--items", "1, 4.1,3"]),
        ("extract", ["--meeting", "1", "--organisation", "lbd"]),
        ("agenda", ["--meeting", "1"]),
        ("invitation", ["--meeting", "1"]),
        ("invitation", ["--meeting", "1", "--person", "laura šimkevičė"]),
        ("registration-list", ["--meeting", "id:1"]),
        ("action-plan", ["--plan", "2025"]),
        ("report", ["--plan", "2025"]),
        ("report", ["--plan", "2025", "--as-of", "2025-10-06"]),
        ("decision-register", ["--year", "2025"]),
        ("decision-register", ["--year", "2025", "--series", "id:1"]),
    ],
)
@pytest.mark.parametrize("language", ["lt", "en"])
def test_papers_are_written(
    filled: str, tmp_path: Path, kind: str, reference: list[str], language: str
) -> None:
    target = tmp_path / "paper.pdf"
    command = ["--archive", filled, "export", kind, *reference, "--language", language]
    assert main([*command, "--to", str(target)]) == 0
    assert target.read_bytes().startswith(b"%PDF-")
    assert [path.name for path in tmp_path.iterdir() if path.is_file()] == ["paper.pdf"]


def test_papers_are_set_as_the_archive_says(filled: str, tmp_path: Path) -> None:
    target = tmp_path / "m.pdf"
    database = Database(Path(filled))
    with database.writing("settings.document") as session:
        write_setting(session, None, "letterhead", "Pievų draugija")
        write_setting(session, None, "date_style", DateStyle.ISO)
    database.close()
    wanted = ["minutes", "--meeting", "1", "--to", str(target)]
    assert main(["--archive", filled, "export", *wanted]) == 0
    text = text_of(target.read_bytes())
    assert "Pievų draugija" in text
    assert "Susitikimas vyko 2025-01-29" in text or "Susitikimas įvyko 2025-01-29" in text


def test_items_and_single_decisions_are_named_by_their_numbers(filled: str, tmp_path: Path) -> None:
    target = tmp_path / "e.pdf"
    wanted = ["extract", "--meeting", "1", "--items", "4,8.1", "--to", str(target)]
    database = Database(Path(filled))
    with database.writing("agenda.edit") as session:
        write_decisions(session, 8, ("Patvirtinti planą.", "Paskelbti planą."))
    database.close()
    assert main(["--archive", filled, "export", *wanted]) == 0
    text = text_of(target.read_bytes())
    assert "<...> 4. Dėl Baltijos šalių bibliotekininkų kongreso „CoBAL“. <...> 8. Dėl" in text
    assert "8.1. Patvirtinti planą. <...>" in text
    assert "Paskelbti planą" not in text


def test_one_command_writes_an_extract_for_each_organisation(
    filled: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "new" / "extracts"
    wanted = ["extract", "--meeting", "1", "--all-organisations", "--to", str(folder)]
    assert main(["--archive", filled, "export", *wanted]) == 0
    [path] = folder.iterdir()
    assert path.name == "2025-01-29_protokolo-israsas_LBD.pdf"
    assert str(path) in capsys.readouterr().out
    text = text_of(path.read_bytes())
    assert "Pavesta Lietuvos bibliotekininkų draugijai: 1. Bendradarbiauti kuriant" in text
    assert "(4.1 punktas). Terminas – 2025 m. gruodžio 1–4 d." in text


def test_one_command_invites_everybody(filled: str, tmp_path: Path) -> None:
    folder = tmp_path / "invitations"
    wanted = ["invitation", "--meeting", "1", "--language", "en", "--all", "--to", str(folder)]
    assert main(["--archive", filled, "export", *wanted]) == 0
    names = sorted(path.name for path in folder.iterdir())
    assert len(names) == 7
    assert "2025-01-29_kvietimas_Sandra-Leknickienė-en.pdf" in names
    said = text_of((folder / "2025-01-29_kvietimas_Sandra-Leknickienė-en.pdf").read_bytes())
    assert "Dear Sandra Leknickienė," in said


@pytest.mark.parametrize(
    ("wanted", "said"),
    [
        (["extract", "--items", "9"], "klausimo ar nutarimo Nr. 9."),
        (["extract", "--items", "1.7"], "klausimo ar nutarimo Nr. 1.7."),
        (["extract", "--items", ""], "klausimo ar nutarimo Nr. ."),
        (["extract", "--organisation", "Niekas"], "„Niekas“ nieko neatitinka."),
        (["extract", "--organisation", "LMBA"], "nieko nepavesta."),
        (["invitation", "--person", "Laura"], "„Laura“ nieko neatitinka."),
    ],
)
def test_what_the_meeting_does_not_have_is_said(
    filled: str,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    wanted: list[str],
    said: str,
) -> None:
    target = tmp_path / "x.pdf"
    assert (
        main(["--archive", filled, "export", *wanted, "--meeting", "1", "--to", str(target)]) == 2
    )
    assert said in capsys.readouterr().err
    assert not target.exists()


@pytest.mark.parametrize(
    ("wanted", "said"),
    [
        (["extract", "--all-organisations"], "nė vienai organizacijai nieko nepavesta"),
        (["invitation", "--all"], "Nėra nė vieno kviečiamo asmens"),
    ],
)
def test_where_there_is_nobody_no_folder_is_made(
    filled: str,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    wanted: list[str],
    said: str,
) -> None:
    database = Database(Path(filled))
    with database.writing("agenda.edit") as session:
        set_responsibles(session, 4, [])
        for seat in list_participants(session, 1):
            remove_participant(session, seat.id)
    database.close()
    folder = tmp_path / "new"
    command = ["--archive", filled, "export", *wanted, "--meeting", "1", "--to", str(folder)]
    assert main(command) == 2
    assert said in capsys.readouterr().err
    assert not folder.exists()


def test_a_file_where_the_folder_should_be_is_said(
    filled: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    target = tmp_path / "taken"
    target.write_text("x")
    wanted = ["invitation", "--meeting", "1", "--all", "--to", str(target)]
    assert main(["--archive", filled, "export", *wanted]) == 2
    assert "Failas neįrašytas" in capsys.readouterr().err
    assert target.read_text() == "x"


def test_a_report_tells_of_the_day_that_is_named(filled: str, tmp_path: Path) -> None:
    command = ["--archive", filled, "export", "report", "--plan", "2025"]
    for day in ("2025-06-01", "2025-06-02"):
        target = str(tmp_path / f"{day}.pdf")
        assert main([*command, "--as-of", day, "--to", target]) == 0
    said = [text_of((tmp_path / f"2025-06-0{day}.pdf").read_bytes()) for day in (1, 2)]
    assert "2025 m. birželio 1 d. duomenimis" in said[0]
    assert "vėluoja 25 d." in said[0]
    assert "vėluoja 26 d." in said[1]


@pytest.mark.parametrize(
    "wrong",
    [
        ["report", "--plan", "2025", "--as-of", "vakar"],
        ["decision-register", "--year", "MMXXV"],
        ["decision-register", "--year", "0"],
        ["decision-register"],
    ],
)
def test_what_is_no_day_and_no_year_is_refused(wrong: list[str], tmp_path: Path) -> None:
    with pytest.raises(SystemExit) as caught:
        main(["export", *wrong, "--to", str(tmp_path / "paper.pdf")])
    assert caught.value.code == 2


def test_a_series_is_found_by_its_name(
    filled: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    command = ["--archive", filled, "export", "decision-register", "--year", "2025"]
    target = tmp_path / "register.pdf"
    assert main([*command, "--series", "ASOCIACIJ", "--to", str(target)]) == 0
    assert "2025 M. NUTARIMŲ REGISTRAS" in text_of(target.read_bytes())
    assert main([*command, "--series", "Kita", "--to", str(tmp_path / "none.pdf")]) == 2
    assert "nieko neatitinka" in capsys.readouterr().err
    assert not (tmp_path / "none.pdf").exists()


def test_reference_that_means_nothing_or_several(
    filled: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    exported = tmp_path / "one.json"
    assert (
        main(["--archive", filled, "export", "json", "--meeting", "1", "--to", str(exported)]) == 0
    )
    assert f"Įrašyta: {exported}" in capsys.readouterr().out
    document = json.loads(exported.read_text())
    document["records"]["meeting"][0]["title"] = "Kitas tos pačios dienos susitikimas"
    exported.write_text(json.dumps(document))
    assert main(["--archive", filled, "import", str(exported)]) == 0
    assert f"Į archyvą „{filled}“ įkelta viskas" in capsys.readouterr().out
    command = ["--archive", filled, "export", "minutes", "--to", str(tmp_path / "m.pdf")]
    assert main([*command, "--meeting", "1999-01-01"]) == 2
    assert "nieko neatitinka" in capsys.readouterr().err
    assert main([*command, "--meeting", "2025-01-29"]) == 2
    listed = capsys.readouterr().err
    assert "id:1  2025-01-29" in listed
    assert "id:2  2025-01-29  Kitas tos pačios dienos" in listed
    assert not (tmp_path / "m.pdf").exists()


def test_archive_in_use_is_four(filled: str, capsys: pytest.CaptureFixture[str]) -> None:
    database = Database(Path(filled))
    try:
        assert main(["--archive", filled, "check"]) == 4
    finally:
        database.close()
    assert "jau atvertas" in capsys.readouterr().err


def test_missing_archive_is_said_and_not_made(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["--archive", str(tmp_path / "none"), "check"]) == 2
    assert "archyvo nėra" in capsys.readouterr().err
    assert not (tmp_path / "none").exists()


@pytest.mark.parametrize("verb", ["check", "backup"])
@pytest.mark.parametrize(
    ("language", "said"),
    [
        (
            "lt_LT.UTF-8",
            "archyvo failo nėra, bet yra 2 atsarginės jo kopijos.\nAtkurti: {command}\n",
        ),
        (
            "en_GB.UTF-8",
            "There is no archive in “{folder}”, but 2 backups of it.\nTo go back: {command}\n",
        ),
    ],
)
def test_a_lost_archive_with_backups_says_how_to_go_back(
    filled: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    language: str,
    said: str,
    verb: str,
) -> None:
    monkeypatch.setenv("LC_ALL", language)
    for _ in range(2):
        assert main(["--archive", filled, "backup"]) == 0
    (Path(filled) / DATABASE_NAME).unlink()
    capsys.readouterr()
    assert main(["--archive", filled, verb]) == 2
    command = f"sutarta --archive {filled} restore"
    told = capsys.readouterr().err
    assert said.format(folder=filled, command=command) in told
    assert f"{command} --list" in told
    assert main([*shlex.split(command)[1:], "--yes"]) == 0
    assert main(["--archive", filled, "check"]) == 0


def test_unwritable_target_leaves_the_old_file(
    filled: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    command = ["--archive", filled, "export", "minutes", "--meeting", "1"]
    assert main([*command, "--to", str(tmp_path / "missing" / "m.pdf")]) == 2
    said = capsys.readouterr().err
    assert "Failas neįrašytas" in said
    assert "tokio aplanko ar failo nėra" in said


def test_wrong_usage_is_two() -> None:
    with pytest.raises(SystemExit) as caught:
        main(["export", "minutes"])
    assert caught.value.code == 2


def test_english_terminal_is_answered_in_english(
    filled: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("LC_ALL", "en_GB.UTF-8")
    assert main(["--archive", filled, "check"]) == 0
    assert capsys.readouterr().out == "The archive is sound.\n"


def test_command_line_needs_no_qt() -> None:
    code = "import app.cli, app.exchange.sample, sys; sys.exit('PySide6' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


@pytest.mark.parametrize("reference", ["2024-04-23", "id:1", "1"])
def test_a_protocol_is_found_by_its_id_number_or_date(
    filled: str, tmp_path: Path, reference: str
) -> None:
    target = tmp_path / "protokolas.pdf"
    wanted = ("protocol-of-intent", "--protocol", reference, "--to", str(target))
    assert main(["--archive", filled, "export", *wanted]) == 0
    text = text_of(target.read_bytes())
    assert text.startswith("KETINIMŲ PROTOKOLAS 2024 m. balandžio 23 d. Nr. ______ Pasirašymo")
    assert "Čia pateikti tik protokolo duomenys; tekstas" in text


def test_a_protocol_that_is_not_there_is_said(
    filled: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    wanted = ("protocol-of-intent", "--protocol", "A-1/B-7", "--to", str(tmp_path / "x.pdf"))
    assert main(["--archive", filled, "export", *wanted]) == 2
    assert "A-1/B-7" in capsys.readouterr().err


def test_demo_papers_are_made_anew(tmp_path: Path) -> None:
    for _ in range(2):
        assert main(["demo-papers", str(tmp_path)]) == 0
    assert sorted(path.name for path in tmp_path.glob("*.pdf")) == [
        "action-plan-en.pdf",
        "action-plan.pdf",
        "agenda-en.pdf",
        "agenda.pdf",
        "extract-en.pdf",
        "extract.pdf",
        "minutes-en.pdf",
        "minutes.pdf",
        "protocol-of-intent-en.pdf",
        "protocol-of-intent.pdf",
        "registration-list-en.pdf",
        "registration-list.pdf",
        "report-en.pdf",
        "report.pdf",
    ]


def test_archive_goes_out_as_a_zip_and_in_again(
    filled: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    target, there = tmp_path / "out.bin", tmp_path / "new" / "archive"
    assert main(["--archive", filled, "export", "archive", "--to", str(target)]) == 0
    assert main(["--archive", str(there), "import", str(target)]) == 0  # by content, not by name
    assert f"Į archyvą „{there}“ įkelta viskas iš failo „{target}“." in capsys.readouterr().out
    assert main(["--archive", str(there), "check"]) == 0


def test_zip_never_goes_over_an_archive(
    filled: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    target = tmp_path / "out.zip"
    assert main(["--archive", filled, "export", "archive", "--to", str(target)]) == 0
    assert main(["--archive", filled, "import", str(target)]) == 2
    said = capsys.readouterr().err
    assert "jau yra failų" in said
    assert f"„{filled}-2“" in said


def test_file_that_is_refused_makes_no_archive(tmp_path: Path) -> None:
    (tmp_path / "bad.json").write_text('{"format": "sutarta"}')
    assert main(["--archive", str(tmp_path / "new"), "import", str(tmp_path / "bad.json")]) == 2
    assert not (tmp_path / "new").exists()


def test_missing_attachment_is_a_finding_of_the_export(
    filled: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    database = Database(Path(filled))
    with database.writing("archive.fill") as session:
        session.add(Attachment(meeting_id=1, sha256="0" * 64, file_name="a.pdf", size=1))
    database.close()
    target = tmp_path / "out.zip"
    assert main(["--archive", filled, "export", "archive", "--to", str(target)]) == 1
    assert "1 priedo failo archyve nėra" in capsys.readouterr().err
    assert target.exists()
