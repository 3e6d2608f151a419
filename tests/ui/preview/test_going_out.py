"""The PDF on its way to other programs: dragged, pasted, enclosed in a letter."""

import errno
import shutil
from collections.abc import Callable
from datetime import date
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDrag, QGuiApplication, QMouseEvent
from PySide6.QtWidgets import QApplication, QWidget

from app.services import meetings, people, series
from app.services.attendance import list_participants
from app.storage.connection import DATABASE_NAME
from app.storage.database import Database
from app.ui.page import Place, Screen
from app.ui.preview.letter_saving import LetterSaving
from tests.factories import Circle
from tests.ui.keyboard import press, type_text
from tests.ui.preview.conftest import Desk

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def archive_folder(tmp_path: Path, filled: tuple[Path, Circle]) -> Path:
    """The filled archive in place of the empty one."""
    folder = tmp_path / "archive"
    folder.mkdir(mode=0o700)
    shutil.copyfile(filled[0], folder / DATABASE_NAME)
    return folder


def click(desk: Desk, widget: QWidget) -> None:
    assert widget.isVisible()
    assert widget.isEnabled()
    desk.qtbot.mouseClick(widget, LEFT)


def pull(widget: QWidget, begin: QPoint, way: QPoint) -> None:
    """Press, move and let go, as a hand does."""
    buttons, none = LEFT, Qt.MouseButton.NoButton
    for kind, place, button, held in (
        (QEvent.Type.MouseButtonPress, begin, LEFT, buttons),
        (QEvent.Type.MouseMove, begin + way / 4, none, buttons),
        (QEvent.Type.MouseMove, begin + way, none, buttons),
        (QEvent.Type.MouseButtonRelease, begin + way, LEFT, none),
    ):
        at, modifiers = QPointF(place), Qt.KeyboardModifier.NoModifier
        event = QMouseEvent(kind, at, widget.mapToGlobal(at), button, held, modifiers)
        QApplication.sendEvent(widget, event)


def dragged(desk: Desk) -> list[Path]:
    """Catch what the mouse carries away."""
    caught: list[Path] = []

    def carry(drag: QDrag) -> None:
        [address] = drag.mimeData().urls()
        caught.append(Path(address.toLocalFile()))

    desk.page.outgoing.carry = carry
    return caught


def data(desk: Desk) -> bytes:
    printout = desk.page._printout
    assert printout is not None
    return printout.data


@pytest.mark.parametrize("source", ["page", "name"])
def test_the_pdf_is_dragged_out_as_a_whole_file(desk: Desk, source: str) -> None:
    desk.open()
    caught = dragged(desk)
    view, handle = desk.page.parts.view, desk.page.parts.save_panel.handle
    widget = view.viewport() if source == "page" else handle
    begin = view.page_rect(1).center() if source == "page" else handle.rect().center()
    pull(widget, begin, QPoint(2, 1))
    assert caught == []  # a shaky click carries nothing away
    pull(widget, begin, QPoint(60, 40))
    [path] = caught
    assert path.name == "2025-03-12_protokolas.pdf"
    assert path.read_bytes() == data(desk)
    folder = path.parents[1]
    assert folder.stat().st_mode & 0o777 == 0o700
    desk.page.outgoing.folder.clear()
    assert not folder.exists()


def test_the_desk_beside_the_paper_is_no_paper(desk: Desk) -> None:
    desk.open()
    caught = dragged(desk)
    pull(desk.page.parts.view.viewport(), QPoint(3, 3), QPoint(80, 80))
    assert caught == []


def test_it_goes_under_the_name_that_was_typed(desk: Desk) -> None:
    desk.open()
    panel = desk.page.parts.save_panel
    panel.name.setFocus()
    panel.name.edit.selectAll()
    type_text("kovo posėdis: Utena?")
    caught = dragged(desk)
    pull(panel.handle, panel.handle.rect().center(), QPoint(60, 0))
    assert [path.name for path in caught] == ["kovo posėdis Utena.pdf"]


def test_nothing_is_dragged_while_there_is_no_paper(desk: Desk) -> None:
    desk.page.enter(Place(Screen.PREVIEW))
    caught = dragged(desk)
    handle = desk.page.parts.save_panel.handle
    pull(handle, handle.rect().center(), QPoint(60, 0))
    desk.page.parts.view.setFocus()
    press(Qt.Key.Key_C, modifier=Qt.KeyboardModifier.ControlModifier)
    assert caught == []


def test_keys_copy_it_for_pasting(desk: Desk) -> None:
    desk.open()
    press(Qt.Key.Key_C, modifier=Qt.KeyboardModifier.ControlModifier)
    [address] = QGuiApplication.clipboard().mimeData().urls()
    assert Path(address.toLocalFile()).read_bytes() == data(desk)
    QGuiApplication.clipboard().clear()


def test_a_full_disk_is_told_when_dragging(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    desk.open()
    told: list[str] = []
    desk.page.context.notices.told.connect(told.append)
    caught = dragged(desk)
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path / "nowhere"))
    handle = desk.page.parts.save_panel.handle
    pull(handle, handle.rect().center(), QPoint(60, 0))
    assert caught == []
    assert "Failas neįrašytas" in told[0]


# Letters


def saved_to(letters: LetterSaving, folder: Path, *, opens: bool = True) -> list[str]:
    """Answer where; return the names suggested and the files opened."""
    said: list[str] = []

    def answer(_parent: QWidget, begin: Path, chosen: Callable[[Path], None]) -> None:
        said.append(begin.name)
        chosen(folder / begin.name)

    def show(address: QUrl) -> bool:
        said.append(address.toLocalFile())
        return opens

    letters.ask, letters.show_file = answer, show
    return said


def read(path: Path) -> EmailMessage:
    letter = message_from_bytes(path.read_bytes(), policy=default)
    assert isinstance(letter, EmailMessage)
    return letter


def test_the_shown_paper_goes_into_a_letter_to_who_has_an_address(
    desk: Desk, database: Database, tmp_path: Path
) -> None:
    with database.writing("person.edit") as session:
        [first, *_] = list_participants(session, desk.circle.meeting_id)
        assert first.person_id is not None
        people.edit_person(session, first.person_id, email="ona@pievos.lt")
    desk.open()
    panel = desk.page.parts.save_panel
    said = saved_to(panel.letters, tmp_path)
    panel.letter.setFocus()
    press(Qt.Key.Key_Space)
    desk.qtbot.waitUntil(panel.result.open_folder.isVisible, timeout=5000)
    path = tmp_path / "2025-03-12_protokolas.eml"
    assert said == [path.name, str(path)]
    letter = read(path)
    assert letter["Subject"] == "Gamtos draugijų pasitarimas, 2025-03-12: protokolas"
    assert [one.addr_spec for one in letter["To"].addresses] == ["ona@pievos.lt"]
    [enclosed] = letter.iter_attachments()
    assert enclosed.get_filename() == "2025-03-12_protokolas.pdf"
    assert enclosed.get_content() == data(desk)
    assert panel.result.label.text().startswith("Juodraštis įrašytas:")
    assert desk.page.context.settings.export_folder == str(tmp_path)


def test_without_a_program_for_mail_the_draft_stays(desk: Desk, tmp_path: Path) -> None:
    desk.open()
    panel = desk.page.parts.save_panel
    saved_to(panel.letters, tmp_path, opens=False)
    click(desk, panel.letter)
    desk.qtbot.waitUntil(panel.result.open_folder.isVisible, timeout=5000)
    assert "Nerasta pašto programos" in panel.result.label.text()
    assert (tmp_path / "2025-03-12_protokolas.eml").exists()


def test_a_draft_that_is_not_written_offers_another_folder(desk: Desk, tmp_path: Path) -> None:
    desk.open()
    panel = desk.page.parts.save_panel
    saved_to(panel.letters, tmp_path / "niekur")
    click(desk, panel.letter)
    desk.qtbot.waitUntil(panel.result.other_folder.isVisible, timeout=5000)
    assert "Failas neįrašytas" in panel.result.label.text()
    saved_to(panel.letters, tmp_path)
    click(desk, panel.result.other_folder)
    desk.qtbot.waitUntil(panel.result.open_folder.isVisible, timeout=5000)
    assert (tmp_path / "2025-03-12_protokolas.eml").exists()


def test_all_papers_go_into_one_letter(desk: Desk, tmp_path: Path) -> None:
    desk.open()
    panel = desk.page.parts.set_panel
    said = saved_to(panel.letters, tmp_path)
    click(desk, panel.letter)
    desk.qtbot.waitUntil(panel.result.open_folder.isVisible, timeout=30_000)
    assert said[0] == "2025-03-12_dokumentai.eml"
    letter = read(tmp_path / said[0])
    assert letter["Subject"].endswith(": dokumentai")
    assert letter["To"] is None
    enclosed = list(letter.iter_attachments())
    assert len(enclosed) == 9
    assert all(one.get_content().startswith(b"%PDF-") for one in enclosed)


# What stands in the way of saving one


def long_name(folder: Path) -> Path:
    return folder / ("ž" * 200 + ".pdf")


def a_folder(folder: Path) -> Path:
    path = folder / "a.pdf"
    path.mkdir()
    return path


def below_a_file(folder: Path) -> Path:
    (folder / "failas").write_bytes(b"")
    return folder / "failas" / "a.pdf"


@pytest.mark.parametrize(
    ("target", "said"),
    [
        (long_name, "vardas per ilgas"),
        (a_folder, "tokiu vardu jau yra aplankas"),
        (below_a_file, "tokio aplanko ar failo nėra"),
    ],
)
def test_why_a_pdf_is_not_saved_is_said(
    desk: Desk, tmp_path: Path, target: Callable[[Path], Path], said: str
) -> None:
    desk.open()
    panel = desk.page.parts.save_panel
    path = target(tmp_path)
    panel.ask = lambda _parent, _begin, chosen: chosen(path)
    click(desk, panel.button)
    desk.qtbot.waitUntil(panel.result.other_folder.isVisible, timeout=5000)
    assert said in panel.result.label.text()
    assert panel.button.isEnabled()


@pytest.mark.parametrize(
    ("code", "said"), [(errno.ENOSPC, "diske nėra vietos"), (errno.EACCES, "neturite teisės")]
)
def test_a_full_disk_and_a_locked_target_leave_the_old_file(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, code: int, said: str
) -> None:
    desk.open()
    panel = desk.page.parts.save_panel
    path = tmp_path / "a.pdf"
    path.write_bytes(b"old")

    def refuse(_path: Path, _target: Path) -> Path:
        raise OSError(code, "refused")

    monkeypatch.setattr(Path, "replace", refuse)
    panel.ask = lambda _parent, _begin, chosen: chosen(path)
    click(desk, panel.button)
    desk.qtbot.waitUntil(panel.result.other_folder.isVisible, timeout=5000)
    assert said in panel.result.label.text()
    assert path.read_bytes() == b"old"
    assert [one.name for one in tmp_path.glob("*.pdf*")] == ["a.pdf"]
    assert not list(tmp_path.glob(".a.pdf*"))


def test_another_folder_is_for_what_failed_last(desk: Desk, tmp_path: Path) -> None:
    desk.open()
    panel = desk.page.parts.save_panel
    asked: list[str] = []

    def save_to(folder: Path) -> None:
        def answer(_parent: QWidget, begin: Path, chosen: Callable[[Path], None]) -> None:
            asked.append(begin.name)
            chosen(folder / begin.name)

        panel.ask = panel.letters.ask = answer

    def fails(button: QWidget) -> None:
        click(desk, button)
        desk.qtbot.waitUntil(panel.result.other_folder.isVisible, timeout=5000)

    save_to(tmp_path / "niekur")
    fails(panel.letter)
    fails(panel.button)
    fails(panel.letter)
    desk.open("agenda")
    assert not panel.result.isVisible()
    fails(panel.button)
    asked.clear()
    save_to(tmp_path)
    click(desk, panel.result.other_folder)
    desk.qtbot.waitUntil(panel.result.open_folder.isVisible, timeout=5000)
    assert asked == ["2025-03-12_darbotvarke.pdf"]
    assert (tmp_path / asked[0]).read_bytes() == data(desk)


def test_a_typed_name_is_of_one_paper_alone(desk: Desk, database: Database) -> None:
    with database.writing("meeting.add") as session:
        other = series.add_series(session, "Kita taryba")
        meeting_id = meetings.begin_meeting(session, other, held_on=date(2025, 3, 12))
    desk.open("extract")
    name = desk.page.parts.save_panel.name
    suggested = name.text()
    name.setFocus()
    name.edit.selectAll()
    type_text("Tarybai")
    desk.page.parts.papers.items.setFocus()
    press(Qt.Key.Key_Space)  # without the first item it is the same paper still
    desk.wait()
    assert name.text() == "Tarybai"
    desk.page.enter(Place(Screen.PREVIEW, meeting_id=meeting_id, paper="extract"))
    assert name.text() == suggested
    assert desk.page.parts.save_panel.outgoing_name == suggested
