"""Fixtures of the window: a look, a language, and windows that are really shown."""

import gc
import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import SIGNAL, QCoreApplication, QEvent, QLocale
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from app.messages.catalogue import Catalogue
from app.storage.database import Database
from app.ui.archive import Archive
from app.ui.backups.backups import Backups
from app.ui.backups.idleness import Idleness
from app.ui.context import Context
from app.ui.garbage import collect_due
from app.ui.notices import Notices
from app.ui.tasks import Tasks
from app.ui.theme import Appearance, Theme
from app.ui.translations import Translations
from app.ui.user_settings import UserSettings
from app.values.language import Language


@pytest.fixture(scope="session")
def qapp_args() -> list[str]:
    return ["sutarta", "-style", "Fusion"]


@pytest.fixture(autouse=True)
def garbage_of_the_window() -> Iterator[None]:
    """Collect on the window's thread alone, as the program does (`app.ui.garbage`)."""
    gc.disable()
    yield
    collect_due()
    gc.enable()


@pytest.fixture(autouse=True)
def nobody_left_following(qapp: QApplication) -> Iterator[None]:
    """Fail the test that leaves a theme open: its focus ring would go through every later test."""
    followed = SIGNAL("focusChanged(QWidget*,QWidget*)")
    before = qapp.receivers(followed)
    yield
    assert qapp.receivers(followed) == before


@pytest.fixture(autouse=True)
def nothing_left_standing(qapp: QApplication, nobody_left_following: None) -> Iterator[None]:
    """Destroy every window a test leaves: each would be dressed anew by every later theme."""
    yield
    for window in QApplication.topLevelWidgets():
        window.close()
        window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


@pytest.fixture
def theme(qapp: QApplication) -> Iterator[Theme]:
    made = Theme(qapp, appearance=Appearance.LIGHT)
    yield made
    made.close()
    shiboken6.delete(made)


@pytest.fixture
def translations(qapp: QApplication) -> Iterator[Translations]:
    before = QLocale()
    made = Translations(qapp)
    yield made
    made.remove()
    QLocale.setDefault(before)


@pytest.fixture
def lithuanian(translations: Translations) -> Translations:
    translations.install(Language.LITHUANIAN)
    return translations


@pytest.fixture
def shown(qtbot: QtBot) -> Callable[..., QWidget]:
    """Show widgets below each other in a window of their own, active and laid out."""

    kept: list[QWidget] = []  # qtbot holds windows weakly

    def show(*widgets: QWidget, width: int = 480, height: int = 360) -> QWidget:
        window = QWidget()
        column = QVBoxLayout(window)
        for widget in widgets:
            column.addWidget(widget)
        window.resize(width, height)
        qtbot.addWidget(window)
        kept.append(window)
        with qtbot.waitExposed(window):
            window.show()
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        return window

    return show


@pytest.fixture
def context(
    qapp: QApplication,
    theme: Theme,
    lithuanian: Translations,
    database: Database,
    tmp_path: Path,
) -> Iterator[Context]:
    """A page's context on a fresh archive, in Lithuanian, on 6 October 2025 at 09:41."""
    catalogue = Catalogue(Language.LITHUANIAN)
    archive = Archive(database)
    tasks = Tasks()
    backups = Backups(database, Idleness(qapp))
    yield Context(
        archive=archive,
        theme=theme,
        tasks=tasks,
        notices=Notices(catalogue),
        settings=UserSettings(tmp_path / "settings.ini"),
        catalogue=catalogue,
        backups=backups,
        now=lambda: datetime(2025, 10, 6, 9, 41, tzinfo=UTC),
    )
    tasks.close()
    backups.close()
    database.on_change.clear()
