"""Where pages hold the panel: the meeting's details and beside the minutes."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.services.attachments import Owner
from app.storage.database import Database
from app.ui.attachments.attachments_panel import AttachmentsPanel
from app.ui.context import Context
from app.ui.main_window import MainWindow
from app.ui.meetings.meetings_page import MeetingsPage
from app.ui.minutes.minutes_page import MinutesPage
from app.ui.page import Place, Screen
from app.ui.screens import make_page
from app.ui.widgets.line_field import LineField
from tests.factories import Circle, make_item
from tests.ui.attachments.conftest import dropped, names, of_files, settle
from tests.ui.keyboard import press

MakeFile = Callable[..., Path]


@pytest.fixture
def window(
    qtbot: QtBot, context: Context, database: Database, circle: Circle
) -> Iterator[MainWindow]:
    make_item(database, circle.meeting_id)
    made = MainWindow(context, make_page, Place(Screen.MEETINGS, meeting_id=circle.meeting_id))
    qtbot.addWidget(made)
    made.resize(1280, 800)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    yield made
    qtbot.waitUntil(lambda: not context.tasks.busy, timeout=20_000)
    for panel in made.findChildren(AttachmentsPanel):
        settle(qtbot, panel)
    made.end()


def panel_of(window: MainWindow) -> AttachmentsPanel:
    (panel,) = window.page.findChildren(AttachmentsPanel)
    return panel


def test_del_in_the_details_throws_away_the_file_and_not_the_meeting(
    qtbot: QtBot,
    window: MainWindow,
    database: Database,
    owner: Owner,
    make_file: MakeFile,
) -> None:
    panel = panel_of(window)
    assert isinstance(window.page, MeetingsPage)
    details = panel.parentWidget().parentWidget().parentWidget()
    assert dropped(details, of_files(make_file("a.pdf")))
    settle(qtbot, panel)
    assert names(database, owner) == ["a.pdf"]
    panel.list.setFocus()
    press(Qt.Key.Key_Delete)
    assert names(database, owner) == []
    assert panel.isVisible()
    press(Qt.Key.Key_Z, modifier=Qt.KeyboardModifier.ControlModifier)
    assert names(database, owner) == ["a.pdf"]


def test_the_key_adds_files_from_anywhere_on_the_page(
    qtbot: QtBot, window: MainWindow, database: Database, owner: Owner, make_file: MakeFile
) -> None:
    panel = panel_of(window)
    panel.ask = lambda _parent, _folder, _several, chosen: chosen([make_file("a.pdf")])
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    press(Qt.Key.Key_A, modifier=both)
    settle(qtbot, panel)
    assert names(database, owner) == ["a.pdf"]


def test_files_dropped_on_the_minutes_show_their_tab_with_a_count(
    qtbot: QtBot, window: MainWindow, database: Database, owner: Owner, make_file: MakeFile
) -> None:
    window.go(Place(Screen.MINUTES, meeting_id=owner.meeting_id))
    page = window.page
    assert isinstance(page, MinutesPage)
    panel = page.parts.attachments
    assert not panel.isVisible()
    assert dropped(page, of_files(make_file("a.pdf"), make_file("b.pdf", b"%PDF-b")))
    settle(qtbot, panel)
    assert names(database, owner) == ["a.pdf", "b.pdf"]
    assert panel.isVisible()
    tabs = page.parts.side
    assert tabs.current_key() == "attachments"
    assert tabs.bar.tabText(tabs.bar.currentIndex()) == "Priedai 2"


def test_an_editor_leaves_a_dropped_file_to_the_page(
    window: MainWindow, owner: Owner, make_file: MakeFile
) -> None:
    window.go(Place(Screen.MINUTES, meeting_id=owner.meeting_id))
    page = window.page
    assert isinstance(page, MinutesPage)
    data = of_files(make_file("a.pdf"))
    considered = page.parts.editor.body.considered
    assert not considered.canInsertFromMimeData(data)
    line = page.findChildren(LineField)[0]
    assert not dropped(line.edit, data) or line.text() == ""
    QApplication.processEvents()
    assert considered.text() == ""
