"""Several papers in one deed: what is written, what is asked, what is said when it fails."""

import errno
import shutil
import threading
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from app.errors import StorageError
from app.services import agenda, meetings
from app.services.paper_files import PaperSet
from app.services.papers import Paper
from app.services.record_papers import RecordRows
from app.storage.connection import DATABASE_NAME
from app.ui.preview import making_set, paper_folder, set_panel
from app.ui.preview.set_panel import SetPanel
from app.values.language import Language
from app.values.paper_kind import PaperKind
from tests.factories import Circle
from tests.ui.keyboard import focused, press
from tests.ui.preview.conftest import Desk

LEFT = Qt.MouseButton.LeftButton
MINUTES, EXTRACT, FOR_PD = (
    "2025-03-12_protokolas.pdf",
    "2025-03-12_protokolo-israsas.pdf",
    "2025-03-12_protokolo-israsas_PD.pdf",
)
INVITATIONS = {
    f"2025-03-12_kvietimas_{name}.pdf" for name in ("Ona-Pievaitė", "Jonas-Miškinis", "Rasa-Upytė")
}
ALL = INVITATIONS | {
    MINUTES,
    EXTRACT,
    FOR_PD,
    "2025-03-12_darbotvarke.pdf",
    "2025-03-12_dalyviu-sarasas.pdf",
    "2025_priemoniu-planas.pdf",
}


@pytest.fixture
def archive_folder(tmp_path: Path, filled: tuple[Path, Circle]) -> Path:
    """The filled archive in place of the empty one."""
    folder = tmp_path / "archive"
    folder.mkdir(mode=0o700)
    shutil.copyfile(filled[0], folder / DATABASE_NAME)
    return folder


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "Dokumentai"
    made.mkdir()
    return made


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Papers of a few bytes: what they say is tested where they are made."""
    monkeypatch.setattr(making_set, "render", lambda content: repr(type(content)).encode())


def panel_of(desk: Desk, folder: Path) -> SetPanel:
    panel = desk.page.parts.set_panel

    def answer(_parent: QWidget, _begin: Path, chosen: Callable[[Path], None]) -> None:
        chosen(folder)

    panel.ask = answer
    return panel


def click(desk: Desk, widget: QWidget) -> None:
    assert widget.isVisible()
    assert widget.isEnabled()
    desk.qtbot.mouseClick(widget, LEFT)


def wait(desk: Desk) -> None:
    panel = desk.page.parts.set_panel
    desk.qtbot.waitUntil(lambda: panel._in_hand is None, timeout=10_000)


def said(panel: SetPanel) -> str:
    return panel.result.label.text().replace("\N{ZERO WIDTH SPACE}", "")


def names(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()}


def test_all_papers_are_saved_by_keys(desk: Desk, folder: Path) -> None:
    desk.open()
    panel = panel_of(desk, folder)
    assert "9" in panel.button.text()
    panel.button.setFocus()
    press(Qt.Key.Key_Space)
    assert focused() is panel.stop
    wait(desk)
    assert names(folder) == ALL
    assert said(panel) == f"Įrašyti 9 dokumentai: {folder}"
    assert panel.result.open_folder.isVisible()
    assert focused() is panel.button
    assert desk.page.context.settings.export_folder == str(folder)


def test_both_languages_at_choice(desk: Desk, folder: Path) -> None:
    desk.open()
    panel = panel_of(desk, folder)
    panel.english.setFocus()
    press(Qt.Key.Key_Space)
    panel.lithuanian.setFocus()
    assert "18" in panel.button.text()
    press(Qt.Key.Key_Space)
    click(desk, panel.button)
    wait(desk)
    assert names(folder) == {name.replace(".pdf", "-en.pdf") for name in ALL}
    click(desk, panel.english)
    assert not panel.button.isEnabled()
    assert not panel.letter.isEnabled()


@pytest.mark.parametrize(
    ("which", "made"), [(PaperSet.DUTIES, {FOR_PD}), (PaperSet.INVITATIONS, INVITATIONS)]
)
def test_one_for_each_organisation_or_person(
    desk: Desk, folder: Path, which: PaperSet, made: set[str]
) -> None:
    desk.open()
    panel = panel_of(desk, folder)
    panel.which.setFocus()
    press(*[Qt.Key.Key_Down] * list(PaperSet).index(which))
    assert panel.which.choice() is which
    click(desk, panel.button)
    wait(desk)
    assert names(folder) == made


def test_a_plan_has_no_sets_of_meetings(desk: Desk, plan_id: int, folder: Path) -> None:
    desk.open("report", plan_id=plan_id)
    panel = panel_of(desk, folder)
    assert not panel.which.isVisible()
    click(desk, panel.button)
    wait(desk)
    assert names(folder) == {"2025_priemoniu-planas.pdf", "2025_plano-ataskaita_2025-10-06.pdf"}


@pytest.mark.parametrize("answer", ["replace", "both", "refuse"])
def test_what_stands_there_is_asked_about_once(desk: Desk, folder: Path, answer: str) -> None:
    (folder / MINUTES).write_bytes(b"old")
    (folder / FOR_PD).write_bytes(b"old")
    desk.open()
    panel = panel_of(desk, folder)
    click(desk, panel.button)
    desk.qtbot.waitUntil(panel.both.isVisible, timeout=5000)
    assert focused() is panel.both
    asked = panel.question.text().replace("\N{ZERO WIDTH SPACE}", "")
    assert asked == f"Aplanke jau yra 2 failai tokiais vardais: {MINUTES}, {FOR_PD}"
    click(desk, getattr(panel, answer))
    wait(desk)
    kept = [path.read_bytes() == b"old" for path in (folder / MINUTES, folder / FOR_PD)]
    again = {name.replace(".pdf", "-2.pdf") for name in (MINUTES, FOR_PD)}
    if answer == "replace":
        assert kept == [False, False]
        assert names(folder) == ALL
    elif answer == "both":
        assert kept == [True, True]
        assert names(folder) == ALL | again
    else:
        assert kept == [True, True]
        assert names(folder) == {MINUTES, FOR_PD}
        assert focused() is panel.button


def test_a_name_taken_meanwhile_is_not_replaced(
    desk: Desk, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.open()
    panel = panel_of(desk, folder)

    def render(_content: object) -> bytes:
        (folder / MINUTES).write_bytes(b"another's")
        return b"ours"

    monkeypatch.setattr(making_set, "render", render)
    click(desk, panel.button)
    wait(desk)
    assert (folder / MINUTES).read_bytes() == b"another's"
    assert (folder / MINUTES.replace(".pdf", "-2.pdf")).read_bytes() == b"ours"


def test_it_can_be_stopped_and_the_rest_saved(
    desk: Desk, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.open()
    panel = panel_of(desk, folder)
    panel.making.advanced.connect(lambda _, behind: panel.stop.click() if behind == 2 else None)
    click(desk, panel.button)
    wait(desk)
    assert len(names(folder)) == 3
    assert said(panel).startswith("Įrašyta 3 iš 9.\nNeįrašyta: ")
    assert "ir dar 3" in said(panel)
    panel.making.advanced.disconnect()
    panel.making.advanced.connect(panel._on_advanced)
    other = tmp_path / "Kitur"
    other.mkdir()
    panel_of(desk, other)
    click(desk, panel.result.other_folder)
    wait(desk)
    assert names(folder) | names(other) == ALL
    assert len(names(other)) == 6


def test_a_full_disk_tells_what_is_there(
    desk: Desk, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.open()
    panel = panel_of(desk, folder)
    write = paper_folder.write_file

    def full(path: Path, data: bytes) -> None:
        if len(names(folder)) == 4:
            raise StorageError("file.disk_full", path=str(path))
        write(path, data)

    monkeypatch.setattr(paper_folder, "write_file", full)
    click(desk, panel.button)
    wait(desk)
    assert len(names(folder)) == 4
    assert said(panel).startswith("Įrašyta 4 iš 9.\nFailas neįrašytas: diske nėra vietos")
    assert panel.result.open_folder.isVisible()
    assert panel.result.other_folder.isVisible()


def test_a_locked_target_keeps_back_no_other(
    desk: Desk, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.open()
    panel = panel_of(desk, folder)
    replace = Path.replace

    def locked(path: Path, target: Path) -> Path:
        if Path(target).name == MINUTES:
            raise PermissionError(errno.EACCES, "locked")
        return replace(path, target)

    monkeypatch.setattr(Path, "replace", locked)
    click(desk, panel.button)
    wait(desk)
    assert names(folder) == ALL - {MINUTES}
    assert said(panel).startswith(f"Įrašyta 8 iš 9.\n{MINUTES}: Failas neįrašytas")
    assert "neturite teisės" in said(panel)


def test_a_folder_that_goes_away_ends_it(desk: Desk, folder: Path) -> None:
    desk.open()
    panel = panel_of(desk, folder)

    def go(_file: object, behind: int) -> None:
        if behind == 2:
            shutil.rmtree(folder)

    panel.making.advanced.connect(go)
    click(desk, panel.button)
    wait(desk)
    assert said(panel).startswith("Įrašyta 2 iš 9.\nFailas neįrašytas")
    assert "tokio aplanko ar failo nėra" in said(panel)


def test_a_folder_that_is_none_is_said_at_once(desk: Desk, tmp_path: Path) -> None:
    desk.open()
    panel = panel_of(desk, tmp_path / "niekur")
    click(desk, panel.button)
    wait(desk)
    assert "tokio aplanko ar failo nėra" in said(panel)
    assert said(panel).startswith("Įrašyta 0 iš 9.")
    assert panel.result.other_folder.isVisible()
    assert not panel.result.open_folder.isVisible()


def test_a_paper_that_cannot_be_printed_is_named_and_shown(
    desk: Desk, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.undo()
    with desk.database.reading() as session:
        [first, *_] = agenda.list_items(session, desk.circle.meeting_id)
    long = "Kalbėta apie pievas. " * 20
    desk.page.context.archive.write(
        "agenda.edit", lambda s: agenda.edit_item(s, first.id, considered=f"{long}中 {long}")
    )
    desk.open("agenda")
    panel = panel_of(desk, folder)
    panel.which.setFocus()
    press(Qt.Key.Key_Down)
    assert panel.which.choice() is PaperSet.DUTIES
    with desk.database.reading() as session:
        last = agenda.list_items(session, desk.circle.meeting_id)[-1]
    assert last.decided
    click(desk, panel.button)
    wait(desk)
    assert names(folder) == set()
    assert f"{FOR_PD}: Dokumento šriftas neturi ženklo 中 (U+4E2D)" in said(panel)
    assert "„…Kalbėta apie pievas. 中 Kalbėta apie pievas.…“" in said(panel)
    click(desk, panel.mend)
    desk.qtbot.waitUntil(desk.page.parts.mend.isVisible, timeout=5000)
    assert desk.page.parts.papers.rows.current_key() is PaperKind.EXTRACT
    assert desk.page.parts.papers.holder.choice() == desk.circle.organisation_ids[0]


def test_another_record_meanwhile_changes_nothing(desk: Desk, folder: Path, plan_id: int) -> None:
    desk.open()
    panel = panel_of(desk, folder)
    click(desk, panel.button)
    assert isinstance(panel._in_hand, tuple)
    desk.open("report", plan_id=plan_id)
    wait(desk)
    assert names(folder) == ALL
    assert "Įrašyti 9 dokumentai" in said(panel)


def test_a_record_that_goes_away_meanwhile_is_said(desk: Desk, folder: Path) -> None:
    desk.open()
    panel = panel_of(desk, folder)

    def delete(_file: object, behind: int) -> None:
        if behind == 1:
            desk.page.context.archive.write(
                "meeting.delete", lambda s: meetings.delete_meeting(s, desk.circle.meeting_id)
            )

    panel.making.advanced.connect(delete)
    click(desk, panel.button)
    wait(desk)
    assert "nebėra" in said(panel)
    assert names(folder) < ALL


def test_the_sets_follow_the_shown_paper(desk: Desk, folder: Path) -> None:
    desk.open("extract")
    papers = desk.page.parts.papers
    papers.items.setFocus()
    press(Qt.Key.Key_Space)
    panel = panel_of(desk, folder)
    record, files = panel._record, panel._files()
    assert isinstance(record, RecordRows)
    [extract] = [f.paper for f in files if f.name == EXTRACT]
    assert len(extract.items) == 7
    assert {file.paper.language for file in files} == {Language.LITHUANIAN}


def test_a_fault_of_ours_keeps_back_its_own_paper_alone(
    desk: Desk, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.open()
    panel = panel_of(desk, folder)
    freeze = making_set.freeze

    def at_fault(session: object, record: object, paper: Paper) -> object:
        if paper.kind is PaperKind.MINUTES:
            raise RuntimeError("a fault")
        return freeze(session, record, paper)

    monkeypatch.setattr(making_set, "freeze", at_fault)
    with desk.qtbot.captureExceptions() as raised:
        click(desk, panel.button)
        wait(desk)
    assert [str(error) for _, error, _ in raised] == ["a fault"]
    assert names(folder) == ALL - {MINUTES}
    assert said(panel).startswith("Įrašyta 8 iš 9.")
    assert panel.button.isEnabled()


def test_files_are_named_after_the_record_as_it_is_when_a_folder_is_chosen(
    desk: Desk, folder: Path
) -> None:
    desk.open()
    panel = desk.page.parts.set_panel
    meeting_id = desk.circle.meeting_id

    def answer(_parent: QWidget, _begin: Path, chosen: Callable[[Path], None]) -> None:
        desk.page.context.archive.write(
            "meeting.edit", lambda s: meetings.edit_meeting(s, meeting_id, held_on=date(2025, 4, 1))
        )
        chosen(folder)

    panel.ask = answer
    click(desk, panel.button)
    wait(desk)
    assert names(folder) == {name.replace("2025-03-12", "2025-04-01") for name in ALL}


def test_a_record_that_is_gone_when_a_folder_is_chosen_is_said(desk: Desk, folder: Path) -> None:
    desk.open()
    panel = desk.page.parts.set_panel

    def answer(_parent: QWidget, _begin: Path, chosen: Callable[[Path], None]) -> None:
        desk.page.context.archive.write(
            "meeting.delete", lambda s: meetings.delete_meeting(s, desk.circle.meeting_id)
        )
        chosen(folder)

    panel.ask = answer
    click(desk, panel.button)
    wait(desk)
    assert "nebėra" in said(panel)
    assert names(folder) == set()


def test_a_slow_folder_is_not_waited_for(
    desk: Desk, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.open()
    panel = panel_of(desk, folder)
    go_on = threading.Event()
    monkeypatch.setattr(set_panel, "standing_names", lambda *_: go_on.wait(10) and ())
    click(desk, panel.button)
    click(desk, panel.stop)
    assert panel._in_hand is None
    go_on.set()
    assert said(panel).startswith("Įrašyta 0 iš 9.")
    assert panel.button.isEnabled()
