"""How much backups may take: a number that is not taken is said, and nothing else is kept."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.storage.backups.settings import BackupSettings
from app.ui.backups.backup_places import BackupPlaces
from app.ui.theme import Theme
from app.ui.translations import Translations

_GIGABYTE = 1000**3


@pytest.fixture
def places(
    theme: Theme, lithuanian: Translations, shown: Callable[..., QWidget], tmp_path: Path
) -> BackupPlaces:
    made = BackupPlaces(theme)
    shown(made, width=720)
    say_how_it_is(made, tmp_path)
    made._space.setFocus()
    return made


def say_how_it_is(places: BackupPlaces, folder: Path, space: int = 2) -> None:
    places.show_settings(folder, BackupSettings(space=space * _GIGABYTE), 0, state="", problem="")


def type_and_leave(qtbot: QtBot, places: BackupPlaces, typed: str) -> None:
    places._space.selectAll()
    qtbot.keyClick(places._space, Qt.Key.Key_Delete)
    qtbot.keyClicks(places._space, typed)
    qtbot.keyClick(places._space, Qt.Key.Key_Tab)
    assert not places._space.hasFocus()


@pytest.mark.parametrize("typed", ["0,5", "0", "1000", "-3", ""])
def test_a_number_that_is_not_taken_is_said_with_the_limits(
    places: BackupPlaces, tmp_path: Path, qtbot: QtBot, typed: str
) -> None:
    kept: list[BackupSettings] = []
    places.edited.connect(kept.append)
    type_and_leave(qtbot, places, typed)
    say_how_it_is(places, tmp_path)  # as when a backup has come to its end meanwhile
    assert places._space.text() == typed
    assert places._space_error.isVisible()
    assert "nuo 1 iki 999" in places._space_error.text()
    assert kept == []
    places._space.setFocus()
    type_and_leave(qtbot, places, "5")
    assert not places._space_error.isVisible()
    assert [one.space for one in kept] == [5 * _GIGABYTE]


def test_what_stands_there_on_the_way_is_not_kept(places: BackupPlaces, qtbot: QtBot) -> None:
    kept: list[BackupSettings] = []
    places.edited.connect(kept.append)
    type_and_leave(qtbot, places, "120")
    assert [one.space for one in kept] == [120 * _GIGABYTE]
