"""The page of backups by keys and clicks: what there is, what would be lost, what is wrong."""

import json
import os
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFileDialog, QLabel
from pytestqt.qtbot import QtBot

from app.models import Organisation
from app.storage.backups import taking as storage
from app.storage.backups.taking import Backup, Reason
from app.storage.database import Database
from app.storage.opening import ReadOnly
from app.ui.backups.backups_page import BackupsPage
from app.ui.context import Context
from app.ui.main_window import MainWindow
from app.ui.page import Place, Screen
from app.ui.screens import make_page

Show = Callable[[], BackupsPage]


@pytest.fixture
def show(context: Context, qtbot: QtBot) -> Show:
    def open_page() -> BackupsPage:
        page = BackupsPage(context)
        page.resize(1056, 900)
        qtbot.addWidget(page)
        with qtbot.waitExposed(page):
            page.show()
        page.activateWindow()
        qtbot.waitUntil(page.isActiveWindow)
        page.enter(Place(Screen.BACKUPS))
        return page

    return open_page


def add(database: Database, name: str) -> None:
    with database.writing("organisation.add") as session:
        session.add(Organisation(name=name))


def damage(database: Database) -> None:
    """Spoil the page that the organisations begin with, as a failing disk would."""
    (page,) = database._connection.execute(
        "SELECT rootpage FROM sqlite_schema WHERE name = 'organisation'"
    ).fetchone()
    (size,) = database._connection.execute("PRAGMA page_size").fetchone()
    descriptor = os.open(database.path, os.O_WRONLY)  # left open: closing would drop the locks
    os.pwrite(descriptor, bytes([0x5A]) * size, (page - 1) * size)


def texts(page: BackupsPage) -> str:
    QCoreApplication.processEvents()  # labels made while the page stands are shown by an event
    return "\n".join(label.text() for label in page.findChildren(QLabel) if label.isVisible())


def test_none_yet_says_so_and_offers_one(show: Show, context: Context, qtbot: QtBot) -> None:
    page = show()
    assert "Atsarginių kopijų dar nėra" in texts(page)
    with qtbot.waitSignals([context.backups.changed] * 2):
        qtbot.mouseClick(page._now, Qt.MouseButton.LeftButton)
    assert len(page._list.rows()) == 1
    assert "Jūsų prašymu" in texts(page)
    assert "Darant patikrinta įrašas po įrašo" in texts(page)


def test_what_would_be_lost_is_said_before_anything_is_restored(
    show: Show, database: Database, qtbot: QtBot
) -> None:
    add(database, "Pirma")
    taken = storage.take(database, Reason.ASKED)
    for number in range(7):
        add(database, f"Vėlesnė {number}")
    page = show()
    wanted: list[Backup] = []
    page.restore_wanted.connect(wanted.append)
    qtbot.mouseClick(page._details._restore, Qt.MouseButton.LeftButton)
    said = texts(page)
    assert "Prarastumėte 7 vėlesnius pakeitimus:" in said
    assert "Vėlesnė 0" in said
    assert "ir dar 2" in said
    assert "Pirma" not in said
    question = page._details.question
    assert question.leave.hasFocus()
    qtbot.keyClick(question.leave, Qt.Key.Key_Escape)
    assert not question.isVisible()
    assert wanted == []
    qtbot.mouseClick(page._details._restore, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(question.restore, Qt.MouseButton.LeftButton)
    assert [one.path for one in wanted] == [taken.path]


def test_nothing_later_is_nothing_lost(show: Show, database: Database, qtbot: QtBot) -> None:
    add(database, "Pirma")
    storage.take(database, Reason.ASKED)
    page = show()
    qtbot.mouseClick(page._details._restore, Qt.MouseButton.LeftButton)
    assert "nieko neprarastumėte" in texts(page)


def test_a_backup_is_asked_for_even_where_the_open_archive_is_damaged(
    show: Show, database: Database, qtbot: QtBot
) -> None:
    for number in range(200):
        add(database, f"Draugija {number}")
    taken = storage.take(database, Reason.ASKED)
    page = show()
    database._connection.execute("PRAGMA cache_size = 0")
    damage(database)
    wanted: list[Backup] = []
    page.restore_wanted.connect(wanted.append)
    qtbot.mouseClick(page._details._restore, Qt.MouseButton.LeftButton)
    assert "Archyvo failo perskaityti nepavyksta" in texts(page)
    qtbot.mouseClick(page._details.question.restore, Qt.MouseButton.LeftButton)
    assert [one.path for one in wanted] == [taken.path]


def test_the_backup_just_made_is_the_one_shown(
    show: Show, context: Context, database: Database, qtbot: QtBot
) -> None:
    add(database, "Pirma")
    storage.take(database, Reason.ASKED)
    page = show()
    add(database, "Antra")
    with qtbot.waitSignals([context.backups.changed] * 2):
        qtbot.mouseClick(page._now, Qt.MouseButton.LeftButton)
    assert page._details.backup == context.backups.last


def test_where_nothing_can_be_written_nothing_is_offered_to_be_restored(
    show: Show, database: Database
) -> None:
    add(database, "Pirma")
    storage.take(database, Reason.ASKED)
    database.read_only = ReadOnly.FOLDER
    page = show()
    assert not page._details._restore.isVisible()
    assert "todėl atkurti jame nieko negalima" in texts(page)


def test_a_backup_without_its_description_is_marked(show: Show, database: Database) -> None:
    add(database, "Pirma")
    storage.take(database, Reason.ASKED).manifest.unlink()
    page = show()
    assert "be aprašo" in texts(page)
    assert "Nepatikrinta" in texts(page)


def test_a_second_folder_and_the_space_are_kept(
    show: Show, context: Context, tmp_path: Path, qtbot: QtBot
) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    page = show()
    qtbot.mouseClick(page._places._choose, Qt.MouseButton.LeftButton)
    dialog = page.findChild(QFileDialog)
    assert dialog is not None
    dialog.fileSelected.emit(str(stick))
    assert page._places._state.text() == "Kopijuojama…"
    dialog.close()
    assert context.backups.settings.second_folder == stick
    assert str(stick) in texts(page)
    qtbot.waitUntil(lambda: not context.backups.is_busy)
    assert "Paskutinė kopija: 20" in texts(page)
    assert page._details.backup == context.backups.last  # the first one is shown once it is there
    add(context.backups._database, "Pirma")
    context.backups.take_now()
    qtbot.waitUntil(lambda: not context.backups.is_busy)
    kept = list(stick.rglob("*.json"))
    assert any(json.loads(path.read_text()).get("reason") == "asked" for path in kept)
    qtbot.mouseClick(page._places._stop, Qt.MouseButton.LeftButton)
    assert context.backups.settings.second_folder is None


def test_a_vanished_second_folder_is_told_and_the_backup_counts(
    show: Show, context: Context, tmp_path: Path, qtbot: QtBot
) -> None:
    page = show()
    page._places._edit(second_folder=tmp_path / "gone" / "stick")
    qtbot.waitUntil(lambda: not context.backups.is_busy)
    add(context.backups._database, "Pirma")
    context.backups.take_now()
    qtbot.waitUntil(lambda: not context.backups.is_busy)
    assert context.backups.last is not None
    assert context.backups.second_problem is not None
    assert context.notices.words(context.backups.second_problem) in texts(page)


def test_a_check_finds_nothing_in_a_sound_archive(
    show: Show, context: Context, database: Database, qtbot: QtBot
) -> None:
    add(database, "Pirma")
    page = show()
    with qtbot.waitSignals([context.backups.checking.changed] * 2):
        qtbot.mouseClick(page._check.button, Qt.MouseButton.LeftButton)
    assert "viskas taip, kaip išsaugota" in texts(page)
    assert page._check.button.isEnabled()


def test_a_check_names_what_was_changed_behind_the_program(
    show: Show, context: Context, database: Database, qtbot: QtBot
) -> None:
    add(database, "Pirma")
    database._connection.execute("UPDATE organisation SET name = 'Kita'")
    page = show()
    with qtbot.waitSignals([context.backups.checking.changed] * 2):
        qtbot.mouseClick(page._check.button, Qt.MouseButton.LeftButton)
    assert "rastas 1 neatitikimas" in texts(page)
    assert "Organizacija „Kita“: įrašas pakeistas" in texts(page)
    assert list(database.folder.glob(".*.check")) == []


def test_the_menu_leads_to_the_check_and_begins_it(
    context: Context, qtbot: QtBot, database: Database
) -> None:
    window = MainWindow(context, make_page, Place(Screen.HOME))
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    [action] = [one for one in window.findChildren(QAction) if "tikrinti archyvą" in one.text()]
    action.trigger()
    assert window.place.screen is Screen.BACKUPS
    qtbot.waitUntil(
        lambda: any(
            label.text().endswith("viskas taip, kaip išsaugota.")
            for label in window.page.findChildren(QLabel)
        )
    )
