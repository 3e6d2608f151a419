"""The archive out into a file and in from one, as somebody with a keyboard does it."""

import threading
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from app.exchange.archive_zip import Progress, export_archive
from app.models import Meeting
from app.storage.database import Database
from app.ui.application import Application
from app.ui.context import Context
from app.ui.exchange.archive_export import ArchiveExport
from app.ui.exchange.archive_opening import ArchiveOpening
from app.ui.exchange.exchange_dialog import ExchangeDialog
from app.ui.exchange.other_archive import OtherArchive
from app.ui.main_window import MainWindow
from app.ui.page import Place, Screen
from app.ui.screens import make_page
from app.ui.user_settings import UserSettings
from app.ui.widgets.badges import StatusBadge
from app.values.enums import MinutesState
from tests.factories import make_circle
from tests.faults.deeds import dump
from tests.ui.test_words import ENGLISH, visible_words


@pytest.fixture
def window(qtbot: QtBot, context: Context, database: Database) -> MainWindow:
    make_circle(database)
    made = MainWindow(context, make_page, Place(Screen.HOME))
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    return made


def words(dialog: ExchangeDialog | None) -> str:
    assert dialog is not None
    labels = dialog.findChildren(QLabel)
    said = "\n".join(label.text() for label in labels if label.isVisible())
    return said.replace("\N{NO-BREAK SPACE}", " ").replace("\N{ZERO WIDTH SPACE}", "")


def choose(window: MainWindow, text: str) -> None:
    [action] = [
        action for action in window.findChildren(type(window.menuBar().actions()[0]))
        if action.text().replace("&", "") == text
    ]  # fmt: skip
    action.trigger()


def finished(window: MainWindow) -> bool:
    exchange = window.exchange
    return (
        exchange is not None
        and exchange.dialog is not None
        and not exchange.dialog.line.isVisible()
    )


def export_to(window: MainWindow, monkeypatch: pytest.MonkeyPatch, target: Path) -> None:
    monkeypatch.setattr(
        ArchiveExport, "ask_where", staticmethod(lambda _parent, _suggested, chosen: chosen(target))
    )
    choose(window, "Eksportuoti archyvą…")


def test_export_says_what_is_in_the_file(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "out.zip"
    export_to(window, monkeypatch, target)
    qtbot.waitUntil(lambda: finished(window))
    said = words(window.exchange.dialog)
    assert "Įrašyta ir patikrinta" in said
    assert str(target) in said
    assert "1 posėdis" in said
    assert "3 organizacijos" in said
    assert target.exists()
    qtbot.keyClick(window.exchange.dialog, Qt.Key.Key_Escape)
    assert not window.exchange.dialog.isVisible()


def test_work_goes_on_while_the_archive_is_exported(
    qtbot: QtBot,
    window: MainWindow,
    database: Database,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    goes_on = threading.Event()

    def slow(database: Database, target: Path, *, progress: Progress) -> object:
        goes_on.wait(20)
        return export_archive(database, target, progress=progress)

    monkeypatch.setattr("app.ui.exchange.archive_export.export_archive", slow)
    export_to(window, monkeypatch, tmp_path / "out.zip")
    with database.writing("archive.fill") as session:
        from app.services import organisations

        organisations.add_organisation(session, "Tuo metu")
    goes_on.set()
    qtbot.waitUntil(lambda: finished(window))
    assert "4 organizacijos" in words(window.exchange.dialog)


def test_stopped_export_writes_nothing(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    goes_on = threading.Event()

    def slow(database: Database, target: Path, *, progress: Progress) -> object:
        goes_on.wait(20)
        return export_archive(database, target, progress=progress)

    monkeypatch.setattr("app.ui.exchange.archive_export.export_archive", slow)
    export_to(window, monkeypatch, tmp_path / "out.zip")
    qtbot.keyClick(window.exchange.dialog, Qt.Key.Key_Escape)
    goes_on.set()
    qtbot.waitUntil(lambda: finished(window))
    assert "Nutraukta" in words(window.exchange.dialog)
    assert not (tmp_path / "out.zip").exists()


def test_failed_export_says_why(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    export_to(window, monkeypatch, tmp_path / "missing" / "out.zip")
    qtbot.waitUntil(lambda: finished(window))
    assert "Archyvas neeksportuotas" in words(window.exchange.dialog)


def test_window_that_closes_stops_the_export(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun, goes_on = threading.Event(), threading.Event()

    def slow(database: Database, target: Path, *, progress: Progress) -> object:
        begun.set()
        goes_on.wait(20)
        return export_archive(database, target, progress=progress)

    monkeypatch.setattr("app.ui.exchange.archive_export.export_archive", slow)
    export_to(window, monkeypatch, tmp_path / "out.zip")
    assert begun.wait(20)
    threading.Timer(0.05, goes_on.set).start()
    window.end()
    assert not (tmp_path / "out.zip").exists()


def open_file(window: MainWindow, monkeypatch: pytest.MonkeyPatch, file: Path) -> None:
    monkeypatch.setattr(
        ArchiveOpening, "ask_file", staticmethod(lambda _parent, _folder, chosen: chosen(file))
    )
    choose(window, "Atverti archyvą iš failo…")


def test_file_is_shown_unpacked_into_a_new_folder_and_opened(
    qtbot: QtBot,
    window: MainWindow,
    database: Database,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    export_archive(database, tmp_path / "out.zip")
    open_file(window, monkeypatch, tmp_path / "out.zip")
    said = words(window.exchange.dialog)
    assert "out.zip" in said
    assert "1 posėdis" in said
    with qtbot.waitSignal(window.archive_chosen) as chosen:
        qtbot.keyClick(window.exchange.dialog.confirm, Qt.Key.Key_Return)
    assert chosen.args == [str(tmp_path / "archive-2")]
    there = Database(tmp_path / "archive-2")
    assert dump(there) == dump(database)
    there.close()


def test_untouched_archive_gives_its_folder_to_the_one_brought(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    brought = Database(tmp_path / "elsewhere")
    make_circle(brought)
    export_archive(brought, tmp_path / "out.zip")
    kept = dump(brought)
    brought.close()
    application = Application(qapp, UserSettings(tmp_path / "settings.ini"))
    application.open(tmp_path / "archive")
    welcome = application.window
    assert welcome is not None
    monkeypatch.setattr(
        ArchiveOpening,
        "ask_file",
        staticmethod(lambda _parent, _folder, chosen: chosen(tmp_path / "out.zip")),
    )
    [way] = [
        button
        for button in welcome.findChildren(QPushButton)
        if button.accessibleName() == "Atverti archyvą iš failo"
    ]
    qtbot.mouseClick(way, Qt.MouseButton.LeftButton)
    assert welcome.exchange.place.field.text() == str(tmp_path / "archive")
    qtbot.keyClick(welcome.exchange.dialog.confirm, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: application.window is not welcome)
    assert application.window.place.screen is Screen.HOME
    assert application.window.context.archive.folder_name == str(tmp_path / "archive")
    application.close()
    there = Database(tmp_path / "archive")
    assert dump(there) == kept
    there.close()
    left = {one.name for one in tmp_path.iterdir() if one.is_dir()}
    assert left == {"archive", "elsewhere"}


def test_filled_folder_gives_way_to_a_new_one_inside(
    qtbot: QtBot,
    window: MainWindow,
    database: Database,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    export_archive(database, tmp_path / "out.zip")
    open_file(window, monkeypatch, tmp_path / "out.zip")
    monkeypatch.setattr(
        ArchiveOpening,
        "ask_folder",
        staticmethod(lambda _parent, _folder, chosen: chosen(tmp_path)),
    )
    qtbot.mouseClick(window.exchange.place.change, Qt.MouseButton.LeftButton)
    assert window.exchange.place.field.text() == str(tmp_path / "sutarta")


def test_folder_that_fills_meanwhile_is_refused_beside_the_field(
    qtbot: QtBot,
    window: MainWindow,
    database: Database,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    export_archive(database, tmp_path / "out.zip")
    open_file(window, monkeypatch, tmp_path / "out.zip")
    (tmp_path / "archive-2").mkdir()
    (tmp_path / "archive-2" / "letter.txt").write_text("x")
    qtbot.mouseClick(window.exchange.dialog.confirm, Qt.MouseButton.LeftButton)
    assert "jau yra failų" in window.exchange.place.field.error()
    qtbot.keyClick(window.exchange.dialog, Qt.Key.Key_Escape)


def test_what_is_no_archive_is_said_and_nothing_made(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "letter.zip").write_bytes(b"PK no zip at all")
    before = sorted(tmp_path.rglob("*"))
    open_file(window, monkeypatch, tmp_path / "letter.zip")
    assert "Archyvas neatvertas" in words(window.exchange.dialog)
    qtbot.keyClick(window.exchange.dialog, Qt.Key.Key_Escape)
    assert sorted(tmp_path.rglob("*")) == before


def test_minutes_that_are_final_elsewhere_say_so_and_why(
    qtbot: QtBot, window: MainWindow, database: Database
) -> None:
    with database.writing("archive.fill") as session:
        meeting = session.get(Meeting, 1)
        assert meeting is not None
        meeting.minutes_state, meeting.number = MinutesState.SIGNED, 3
        meeting.finalised_elsewhere = True
    window.go(Place(Screen.MINUTES, meeting_id=1))
    [badge] = [one for one in window.page.findChildren(StatusBadge) if one.isVisible()]
    assert badge.text() == "Pasirašytas (kitame archyve) Nr. 3"
    assert "kitame archyve" in badge.toolTip()
    assert "įkeltas" in badge.accessibleDescription()
    window.go(Place(Screen.MEETINGS, meeting_id=1))
    said = [label.text() for label in window.page.findChildren(QLabel) if label.isVisible()]
    assert "Pasirašytas (kitame archyve)" in said
    assert any("užbaigtas kitame archyve" in text for text in said)


def test_dialogs_speak_lithuanian_and_name_what_takes_the_focus(
    qtbot: QtBot, window: MainWindow, database: Database, tmp_path: Path
) -> None:
    export_archive(database, tmp_path / "out.zip")
    opening = ArchiveOpening(window.context, window)
    opening.show_file(tmp_path / "out.zip")
    exporting = ArchiveExport(window.context, window)
    exporting._write(tmp_path / "again.zip")
    said = [text for _, text in visible_words(exporting.dialog)]
    qtbot.waitUntil(lambda: exporting._work is None)
    said += [text for _, text in visible_words(exporting.dialog)]
    said += [text for _, text in visible_words(opening.dialog)]
    said = [text for text in said if "pytest" not in text]  # paths
    assert not [text for text in said if ENGLISH.search(text)]
    for dialog in (opening.dialog, exporting.dialog):
        for widget in dialog.findChildren(QWidget):
            if widget.focusPolicy() is Qt.FocusPolicy.NoFocus or not widget.isVisible():
                continue
            name = QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)
            assert name.strip() or widget.focusProxy() is not None, widget
        dialog.reject()


def choose_folder(window: MainWindow, monkeypatch: pytest.MonkeyPatch, folder: Path) -> None:
    monkeypatch.setattr(
        OtherArchive, "ask_folder", staticmethod(lambda _parent, _folder, chosen: chosen(folder))
    )
    choose(window, "Atverti kitą archyvą…")


def test_another_archive_is_opened_and_the_former_one_again(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("archive", "other"):
        made = Database(tmp_path / name)
        make_circle(made)
        made.close()
    application = Application(qapp, UserSettings(tmp_path / "settings.ini"))
    application.open(tmp_path / "archive")
    for name in ("other", "archive"):
        before = application.window
        choose_folder(before, monkeypatch, tmp_path / name)
        qtbot.waitUntil(lambda before=before: application.window is not before)
        assert application.window.context.archive.folder_name == str(tmp_path / name)
    application.close()


def test_a_folder_without_an_archive_gets_none(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "empty").mkdir()
    with (
        qtbot.assertNotEmitted(window.archive_chosen),
        qtbot.waitSignal(window.context.notices.told) as told,
    ):
        choose_folder(window, monkeypatch, tmp_path / "empty")
    assert "archyvo nėra" in told.args[0]
    assert list((tmp_path / "empty").iterdir()) == []


def test_the_open_archive_stays_when_it_is_chosen_again(
    qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    standing = Path(window.context.archive.folder_name)
    with qtbot.assertNotEmitted(window.archive_chosen):
        choose_folder(window, monkeypatch, standing)
