"""The page of backups at 200 % in the window's first size: all of it is in reach by keys alone."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.storage.backups.taking import Reason, take
from app.storage.database import Database
from app.storage.opening import ReadOnly
from app.ui.backups.backups_page import BackupsPage
from app.ui.context import Context
from app.ui.main_window import MainWindow
from app.ui.page import Place, Screen
from app.ui.screens import make_page
from tests.ui.keyboard import press

Show = Callable[[], BackupsPage]


@pytest.fixture
def show(context: Context, qtbot: QtBot) -> Show:
    def open_page() -> BackupsPage:
        context.theme.set_text_scale(200)
        window = MainWindow(context, make_page, Place(Screen.BACKUPS))
        window.resize(1280, 800)
        qtbot.addWidget(window)
        with qtbot.waitExposed(window):
            window.show()
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        page = window.page
        assert isinstance(page, BackupsPage)
        return page

    return open_page


def is_in_sight(widget: QWidget) -> bool:
    return widget.visibleRegion().boundingRect() == widget.rect()


def tab_to(widget: QWidget) -> None:
    """Go there by Tab and see it."""
    for _ in range(30):
        if QApplication.focusWidget() is widget:
            break
        press(Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is widget
    assert is_in_sight(widget)


def test_without_a_backup_the_folders_the_space_and_the_check_are_in_reach(show: Show) -> None:
    page = show()
    tab_to(page._to_places)
    press(Qt.Key.Key_Space)
    places = page._places
    assert QApplication.focusWidget() is places._choose
    for one in (places._choose, places._space, page._check.button):
        tab_to(one)
    press(Qt.Key.Key_Escape)
    assert QApplication.focusWidget() is page._to_places
    assert is_in_sight(page._to_places)


def test_where_it_may_only_be_read_the_check_is(
    show: Show, database: Database, qtbot: QtBot
) -> None:
    database.read_only = ReadOnly.FOLDER
    page = show()
    tab_to(page._to_places)
    press(Qt.Key.Key_Space)
    assert QApplication.focusWidget() is page._check.button
    qtbot.waitUntil(lambda: is_in_sight(page._check.button))


def test_with_room_for_both_panes_no_way_is_offered(
    show: Show, context: Context, qtbot: QtBot
) -> None:
    page = show()
    assert page._to_places.isVisible()
    context.theme.set_text_scale(100)
    qtbot.waitUntil(lambda: not page._to_places.isVisible())
    assert page._places._choose.isVisible()


def test_with_a_backup_the_way_leads_over_it(show: Show, database: Database) -> None:
    take(database, Reason.ASKED)
    page = show()
    tab_to(page._list)
    press(Qt.Key.Key_Return)
    tab_to(page._check.button)
