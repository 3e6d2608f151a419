"""A window that stands at the settings."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.ui.context import Context
from app.ui.main_window import MainWindow
from app.ui.page import Place, Screen
from app.ui.screens import make_page
from app.ui.settings.settings_page import SettingsPage

Open = Callable[..., SettingsPage]


@pytest.fixture
def window(qtbot: QtBot, context: Context) -> Iterator[MainWindow]:
    made = MainWindow(context, make_page, Place(Screen.TRASH))
    made.resize(1280, 800)
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    yield made
    made.close()


@pytest.fixture
def settings(window: MainWindow) -> Open:
    """Go to a part of the settings."""

    def go(part: str = "", series_id: int | None = None) -> SettingsPage:
        window.go(Place(Screen.SETTINGS, part=part, series_id=series_id))
        QApplication.processEvents()
        assert isinstance(window.page, SettingsPage)
        return window.page

    return go
