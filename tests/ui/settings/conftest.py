"""A window that stands at the settings."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.services.document_settings import SettingsRows, read_settings
from app.storage.database import Database
from app.ui.context import Context
from app.ui.main_window import MainWindow
from app.ui.page import Place, Screen
from app.ui.screens import make_page
from app.ui.settings import paper_pane
from app.ui.settings.documents_part import DocumentsPart
from app.ui.settings.setting_row import SettingRow
from app.ui.settings.settings_page import SettingsPage
from tests.factories import Circle, make_circle

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


@pytest.fixture
def undrawn(monkeypatch: pytest.MonkeyPatch) -> None:
    """Show an empty page: what is drawn is another test's affair."""
    page = QImage(70, 99, QImage.Format.Format_RGB32)
    monkeypatch.setattr(paper_pane, "page_images", lambda *_args, **_most: (page,))


@pytest.fixture
def circle(database: Database) -> Circle:
    return make_circle(database)


@pytest.fixture
def part(circle: Circle, settings: Open) -> DocumentsPart:
    shown = settings("documents").part
    assert isinstance(shown, DocumentsPart)
    return shown


def kept(context: Context, series_id: int | None = None) -> SettingsRows:
    """Return what the archive has of settings."""
    return context.archive.read(lambda session: read_settings(session, series_id))


def row(part: DocumentsPart, name: str) -> SettingRow:
    """Return a setting by its name."""
    return next(one for one in part.rows if one.name == name)
