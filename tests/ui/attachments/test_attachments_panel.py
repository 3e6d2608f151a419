"""Files of a meeting: dropped, pasted and chosen, described, put in order, thrown away."""

import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QColor, QContextMenuEvent, QGuiApplication, QImage
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from app.errors import StorageError
from app.services.attachments import NewFile, Owner, add_files
from app.services.meetings import begin_meeting
from app.storage import attachments as storage
from app.storage.attachments import path_of
from app.storage.checks.check import check_archive
from app.storage.database import Database
from app.ui.attachments.attachments_panel import AttachmentsPanel
from app.ui.context import Context
from app.ui.widgets.unsaved import holds_unsaved
from tests.factories import Circle
from tests.ui.attachments.conftest import dropped, kept, names, of_files, rows, settle
from tests.ui.keyboard import press, type_text

MakeFile = Callable[..., Path]


def add(qtbot: QtBot, panel: AttachmentsPanel, *paths: Path) -> None:
    assert dropped(panel, of_files(*paths))
    settle(qtbot, panel)


def titles(panel: AttachmentsPanel) -> list[str]:
    return [row.title.replace("\u200b", "") for row in panel.list.rows()]


def test_several_dropped_files_are_one_action(
    qtbot: QtBot,
    panel: AttachmentsPanel,
    database: Database,
    owner: Owner,
    photo: Path,
    make_file: MakeFile,
) -> None:
    counted: list[int] = []
    panel.count_changed.connect(counted.append)
    add(qtbot, panel, photo, make_file("Protokolas.pdf"))
    assert names(database, owner) == ["Talka prie ežero.jpg", "Protokolas.pdf"]
    assert titles(panel) == ["Talka prie ežero.jpg", "Protokolas.pdf"]
    assert [row.media_type for row in rows(database, owner)] == ["image/jpeg", "application/pdf"]
    assert counted[-1] == 2
    assert photo.exists()
    assert check_archive(database) == ()
    database.undo()
    assert names(database, owner) == []
    assert titles(panel) == []
    assert len(kept(database)) == 2  # for redo
    database.redo()
    assert len(titles(panel)) == 2


def test_an_empty_panel_invites_and_its_button_asks(
    qtbot: QtBot, panel: AttachmentsPanel, database: Database, owner: Owner, make_file: MakeFile
) -> None:
    assert not panel.list.isVisible()
    assert "Nutempkite" in panel.frame.invitation.text()
    path = make_file("a.pdf")
    asked: list[bool] = []

    def ask(_parent: object, _folder: str, several: bool, chosen: Callable[..., None]) -> None:
        asked.append(several)
        chosen([path])

    panel.ask = ask
    qtbot.mouseClick(panel.frame.button, Qt.MouseButton.LeftButton)
    settle(qtbot, panel)
    assert asked == [True]
    assert names(database, owner) == ["a.pdf"]


def test_insert_in_the_list_asks_too(
    qtbot: QtBot, panel: AttachmentsPanel, make_file: MakeFile
) -> None:
    add(qtbot, panel, make_file("a.pdf"))
    asked: list[object] = []
    panel.ask = lambda *arguments: asked.append(arguments)
    panel.list.setFocus()
    press(Qt.Key.Key_Insert)
    assert len(asked) == 1


def test_a_folder_is_refused_in_words_and_the_rest_is_taken(
    qtbot: QtBot, panel: AttachmentsPanel, database: Database, owner: Owner, make_file: MakeFile
) -> None:
    path = make_file("a.pdf")
    add(qtbot, panel, path.parent, path)
    assert names(database, owner) == ["a.pdf"]
    assert "aplankas" in panel.bar.problem.label.text()
    assert panel.bar.problem.isVisible()
    add(qtbot, panel, make_file("b.pdf", b"%PDF-b"))
    assert not panel.bar.problem.isVisible()


def test_the_same_content_is_added_once(
    qtbot: QtBot, panel: AttachmentsPanel, database: Database, owner: Owner, make_file: MakeFile
) -> None:
    add(qtbot, panel, make_file("a.pdf"))
    assert not panel.bar.done.isVisible()
    add(qtbot, panel, make_file("b.pdf"))
    assert names(database, owner) == ["a.pdf"]
    assert panel.list.current_key() == rows(database, owner)[0].id
    assert panel.bar.done.text() == "Jau yra tarp priedų: a.pdf"
    # Beside what could not be taken, and of two new files with one content too.
    path = make_file("c.pdf", b"%PDF-c")
    add(qtbot, panel, path.parent, path, make_file("d.pdf", b"%PDF-c"))
    assert names(database, owner) == ["a.pdf", "c.pdf"]
    assert panel.bar.done.text() == "Jau yra tarp priedų: c.pdf"
    assert "aplankas" in panel.bar.problem.label.text()


def test_an_empty_file_is_refused_and_the_rest_is_taken(
    qtbot: QtBot, panel: AttachmentsPanel, database: Database, owner: Owner, make_file: MakeFile
) -> None:
    # A scan that came to nothing: who finds it in the record a year later has no paper to look for.
    add(qtbot, panel, make_file("skenas.pdf", b""), make_file("a.pdf"))
    assert names(database, owner) == ["a.pdf"]
    assert "„skenas.pdf“ nepridėtas, nes jis tuščias" in panel.bar.problem.label.text()
    assert len(kept(database)) == 1


def test_an_empty_file_kept_from_before_may_come_back(
    qtbot: QtBot, panel: AttachmentsPanel, database: Database, owner: Owner, make_file: MakeFile
) -> None:
    digest = storage.keep(database.folder, b"").sha256
    with database.writing("attachment.add") as session:
        add_files(session, owner, [NewFile(digest, 0, "", "a")])
    path_of(database.folder, digest).unlink()
    panel.show_owner(owner)
    panel.list.setFocus()
    empty = make_file("a", b"")
    panel.ask = lambda _parent, _folder, _several, chosen: chosen([empty])
    qtbot.mouseClick(panel.buttons.replace, Qt.MouseButton.LeftButton)
    settle(qtbot, panel)
    assert path_of(database.folder, digest).exists()
    assert not panel.buttons.problem.isVisible()


def test_a_picture_is_pasted_as_a_png(
    qtbot: QtBot, panel: AttachmentsPanel, database: Database, owner: Owner
) -> None:
    image = QImage(50, 40, QImage.Format.Format_RGB32)
    image.fill(QColor("red"))
    QGuiApplication.clipboard().setImage(image)
    qtbot.mouseClick(panel.frame.invitation, Qt.MouseButton.LeftButton)
    press(Qt.Key.Key_V, modifier=Qt.KeyboardModifier.ControlModifier)
    settle(qtbot, panel)
    (row,) = rows(database, owner)
    assert row.media_type == "image/png"
    assert row.file_name.startswith("Nuotrauka 2025-10-06 ")
    assert row.file_name.endswith(".png")
    assert QImage(str(path_of(database.folder, row.sha256))).size() == image.size()


def test_a_picture_dragged_from_a_browser_is_taken(
    qtbot: QtBot, panel: AttachmentsPanel, database: Database, owner: Owner
) -> None:
    data = QMimeData()
    data.setUrls([QUrl("https://example.org/foto.jpg")])
    image = QImage(5, 4, QImage.Format.Format_RGB32)
    image.fill(QColor("blue"))
    data.setImageData(image)
    assert dropped(panel, data)
    settle(qtbot, panel)
    assert [row.media_type for row in rows(database, owner)] == ["image/png"]


def test_links_and_text_are_not_taken(panel: AttachmentsPanel) -> None:
    data = QMimeData()
    data.setUrls([QUrl("https://example.org/a.pdf")])
    data.setText("https://example.org/a.pdf")
    assert not dropped(panel, data)


def test_the_caption_is_saved_while_typing_and_undone(
    qtbot: QtBot, panel: AttachmentsPanel, database: Database, owner: Owner, photo: Path
) -> None:
    add(qtbot, panel, photo)
    panel.list.setFocus()
    press(Qt.Key.Key_F2)
    assert panel.form.caption.hasFocus()
    type_text("Dalyviai prie ežero")
    panel.flush()
    type_text(" 2025 m.")
    press(Qt.Key.Key_Tab)
    (row,) = rows(database, owner)
    assert row.caption == "Dalyviai prie ežero 2025 m."
    assert "Dalyviai" in panel.list.row(row.id).second  # type: ignore[union-attr]  # it is there
    database.undo()  # both pauses are one action
    assert rows(database, owner)[0].caption == ""
    assert panel.form.caption.text() == ""


def test_the_name_keeps_its_ending_and_may_not_be_empty(
    qtbot: QtBot, panel: AttachmentsPanel, database: Database, owner: Owner, photo: Path
) -> None:
    add(qtbot, panel, photo)
    field = panel.form.name
    field.setFocus()
    field.edit.selectAll()
    type_text("Foto: a/b")
    press(Qt.Key.Key_Tab)
    assert names(database, owner) == ["Foto a-b.jpg"]
    assert field.text() == "Foto a-b"
    field.setFocus()
    field.edit.selectAll()
    press(Qt.Key.Key_Delete, Qt.Key.Key_Tab)
    assert field.error() == "Įrašykite failo pavadinimą."
    assert names(database, owner) == ["Foto a-b.jpg"]


def test_del_throws_away_and_undo_brings_back(
    qtbot: QtBot,
    context: Context,
    panel: AttachmentsPanel,
    database: Database,
    owner: Owner,
    make_file: MakeFile,
) -> None:
    offered: list[str] = []
    context.notices.undo_offered.connect(offered.append)
    add(qtbot, panel, make_file("a.pdf", b"%PDF-a"), make_file("b.pdf", b"%PDF-b"))
    panel.list.setFocus()
    press(Qt.Key.Key_Home, Qt.Key.Key_Delete)
    assert titles(panel) == ["b.pdf"]
    assert offered == ["Priedas pašalintas"]
    assert len(kept(database)) == 2
    press(Qt.Key.Key_Delete)
    assert titles(panel) == []
    assert not panel.form.isVisible()
    database.undo()
    database.undo()
    assert titles(panel) == ["a.pdf", "b.pdf"]
    assert check_archive(database) == ()


def test_alt_and_arrows_change_the_order(
    qtbot: QtBot, panel: AttachmentsPanel, database: Database, owner: Owner, make_file: MakeFile
) -> None:
    add(qtbot, panel, *(make_file(f"{x}.pdf", f"%PDF-{x}".encode()) for x in "abc"))
    panel.list.setFocus()
    press(Qt.Key.Key_Home)
    press(Qt.Key.Key_Down, modifier=Qt.KeyboardModifier.AltModifier)
    assert names(database, owner) == ["b.pdf", "a.pdf", "c.pdf"]
    assert titles(panel) == ["b.pdf", "a.pdf", "c.pdf"]
    press(Qt.Key.Key_Up, modifier=Qt.KeyboardModifier.AltModifier)
    press(Qt.Key.Key_Up, modifier=Qt.KeyboardModifier.AltModifier)
    assert names(database, owner) == ["a.pdf", "b.pdf", "c.pdf"]


def test_a_row_that_cannot_be_written_leaves_no_file(
    qtbot: QtBot,
    context: Context,
    panel: AttachmentsPanel,
    database: Database,
    owner: Owner,
    make_file: MakeFile,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    add(qtbot, panel, make_file("a.pdf", b"%PDF-a"))
    before = kept(database)

    def refuse(*_: object) -> None:
        raise StorageError("storage.disk_full", path="/archyvas")

    with monkeypatch.context() as full:
        full.setattr("app.services.attachments.add_files", refuse)
        # One of the two is kept already and named: it must stay.
        add(qtbot, panel, make_file("b.pdf", b"%PDF-b"), make_file("c.pdf", b"%PDF-a"))
    assert kept(database) == before
    assert names(database, owner) == ["a.pdf"]
    assert "vietos" in panel.bar.problem.label.text()
    assert check_archive(database) == ()


def test_files_go_to_whom_they_were_dropped_on(
    qtbot: QtBot,
    panel: AttachmentsPanel,
    database: Database,
    circle: Circle,
    owner: Owner,
    make_file: MakeFile,
) -> None:
    with database.writing("meeting.begin") as session:
        other = Owner(meeting_id=begin_meeting(session, circle.series_id))
    assert dropped(panel, of_files(make_file("a.pdf")))
    panel.show_owner(other)
    settle(qtbot, panel)
    assert names(database, owner) == ["a.pdf"]
    assert names(database, other) == []
    assert titles(panel) == []


def test_a_long_copy_can_be_stopped_and_holds_the_window(
    qtbot: QtBot,
    panel: AttachmentsPanel,
    database: Database,
    owner: Owner,
    make_file: MakeFile,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    reached, go_on = threading.Event(), threading.Event()
    whole = storage._Copy._read

    def slowly(copy: storage._Copy) -> bytes:
        reached.set()
        assert go_on.wait(10)
        return whole(copy)

    monkeypatch.setattr(storage._Copy, "_read", slowly)
    assert dropped(panel, of_files(make_file("didelis.pdf", b"%PDF-" + bytes(3_000_000))))
    assert reached.wait(10)  # the window goes on while a worker copies
    stop = panel.bar.stop
    qtbot.waitUntil(stop.isVisible)
    qtbot.waitUntil(lambda: "didelis.pdf" in panel.bar.name.text())
    assert holds_unsaved(panel)
    qtbot.mouseClick(stop, Qt.MouseButton.LeftButton)
    go_on.set()
    settle(qtbot, panel)
    assert names(database, owner) == []
    assert kept(database) == set()
    assert "nutrauktas" in panel.bar.problem.label.text()
    assert not holds_unsaved(panel)
    assert not stop.isVisible()


def test_an_endless_name_wraps_within_the_list(
    qtbot: QtBot, panel: AttachmentsPanel, make_file: MakeFile
) -> None:
    add(qtbot, panel, make_file("x" * 76 + ".pdf", b"%PDF-x"), make_file("b.pdf", b"%PDF-b"))
    long, short = (panel.list.sizeHintForRow(row) for row in range(2))
    assert long > short
    delegate = panel.list.itemDelegate()
    width = panel.list.viewport().width()
    lines = delegate._lines(panel.list.rows()[0], width, chosen=False)
    metrics = panel.fontMetrics()
    assert len(lines) > 1
    assert all(metrics.horizontalAdvance(line) < width for line in lines)


def test_the_menu_of_a_file_offers_what_fits(
    qtbot: QtBot, panel: AttachmentsPanel, make_file: MakeFile
) -> None:
    add(qtbot, panel, make_file("a.pdf", b"%PDF-a"), make_file("b.pdf", b"%PDF-b"))
    panel.list.setFocus()
    press(Qt.Key.Key_Home)
    asked = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(0, 0), QPoint(0, 0))
    QApplication.sendEvent(panel.list.viewport(), asked)
    (menu,) = (one for one in panel.list.findChildren(QMenu) if one.isVisible())
    texts = [action.text().split("\t")[0] for action in menu.actions()]
    assert texts == ["Atverti", "Įrašyti kaip…", "Aprašyti", "Perkelti žemyn", "Šalinti"]
    menu.actions()[3].trigger()
    menu.close()
    assert titles(panel) == ["b.pdf", "a.pdf"]


def test_what_final_minutes_hold_cannot_be_deleted(
    qtbot: QtBot,
    panel: AttachmentsPanel,
    database: Database,
    circle: Circle,
    owner: Owner,
    make_file: MakeFile,
) -> None:
    from app.models import Meeting
    from app.values.enums import MinutesState

    add(qtbot, panel, make_file("before.pdf", b"%PDF-a"))
    with database.writing("meeting.edit") as session:
        session.get_one(Meeting, circle.meeting_id).minutes_state = MinutesState.FINAL
    add(qtbot, panel, make_file("after.pdf", b"%PDF-b"))
    panel.list.setFocus()
    press(Qt.Key.Key_Home)
    assert not panel.buttons.delete.isVisible()
    press(Qt.Key.Key_Delete)
    assert "galutinis" in panel.bar.problem.label.text()
    assert len(titles(panel)) == 2
    press(Qt.Key.Key_End)
    assert panel.buttons.delete.isVisible()
    press(Qt.Key.Key_Delete)
    assert titles(panel) == ["before.pdf"]
