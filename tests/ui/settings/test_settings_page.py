"""The settings: the way there, the categories, the search, the look of the window."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.ui.context import Context
from app.ui.keys_dialog import KeysDialog
from app.ui.main_window import MainWindow
from app.ui.page import Screen
from app.ui.settings.look_part import LookPart
from app.ui.settings.settings_page import SettingsPage
from app.ui.settings.way_parts import AboutPart, BackupsPart, KeysPart
from app.ui.theme import Appearance, Theme
from app.ui.widgets.labels import PlainLabel
from app.values.language import Language
from tests.ui.keyboard import focused, press, type_text
from tests.ui.settings.conftest import Open

CONTROL = Qt.KeyboardModifier.ControlModifier


def look(page: SettingsPage) -> LookPart:
    assert isinstance(page.part, LookPart)
    return page.part


def texts(page: SettingsPage) -> str:
    return "\n".join(label.text() for label in page.findChildren(PlainLabel) if label.isVisible())


def test_the_entry_at_the_foot_of_the_sidebar_leads_here(qtbot: QtBot, window: MainWindow) -> None:
    sidebar = window._sidebar
    last = sidebar.model().index(sidebar.model().rowCount() - 1, 0)
    entry = sidebar.visualRect(last)
    assert entry.height() < 50
    assert sidebar.viewport().height() - entry.bottom() < 5
    between = QPoint(entry.center().x(), entry.top() - 60)
    qtbot.mouseClick(sidebar.viewport(), Qt.MouseButton.LeftButton, pos=between)
    assert window.place.screen is Screen.TRASH
    qtbot.mouseClick(sidebar.viewport(), Qt.MouseButton.LeftButton, pos=entry.center())
    assert window.place.screen is Screen.SETTINGS
    assert window.windowTitle() == "Nuostatos – Sutarta"
    assert sidebar.currentIndex() == last


def test_the_foot_stays_at_the_foot(qtbot: QtBot, window: MainWindow, theme: Theme) -> None:
    sidebar = window._sidebar
    last = sidebar.model().index(sidebar.model().rowCount() - 1, 0)
    window.resize(1280, 640)
    theme.set_text_scale(200)
    qtbot.waitUntil(
        lambda: abs(sidebar.viewport().height() - sidebar.visualRect(last).bottom()) < 5
    )


def test_ctrl_comma_leads_here_and_the_arrows_through_the_categories(
    window: MainWindow,
) -> None:
    press(Qt.Key.Key_Comma, modifier=CONTROL)
    page = window.page
    assert isinstance(page, SettingsPage)
    assert focused() is page.list
    press(Qt.Key.Key_End)
    assert isinstance(page.part, AboutPart)
    assert "Archyvo aplankas" in texts(page)
    press(Qt.Key.Key_Home)
    assert isinstance(page.part, LookPart)


def test_colours_are_chosen_by_keys_and_the_menu_follows(
    settings: Open, window: MainWindow, context: Context
) -> None:
    page = settings("look")
    look(page).language.setFocus()
    press(Qt.Key.Key_Tab)
    assert focused().parentWidget() is look(page).colours
    press(Qt.Key.Key_Right)
    assert context.theme.appearance is Appearance.DARK
    assert context.settings.appearance is Appearance.DARK
    assert window._menus._appearances[Appearance.DARK].isChecked()
    window._menus._appearances[Appearance.LIGHT].trigger()
    assert look(page).colours.value() is Appearance.LIGHT


def test_text_size_by_keys_by_mouse_and_from_the_menu(
    qtbot: QtBot, settings: Open, window: MainWindow, context: Context
) -> None:
    slider = look(settings("look")).text_size
    slider.setFocus()
    press(Qt.Key.Key_Right, Qt.Key.Key_Right)
    assert (context.theme.text_scale, context.settings.text_scale) == (120, 120)
    assert slider.accessibleDescription() == "120\N{NO-BREAK SPACE}%"
    press(Qt.Key.Key_D, modifier=CONTROL | Qt.KeyboardModifier.ShiftModifier)
    assert slider.percent() == 130
    knob = round(slider.width() * 5 / 12)
    qtbot.mousePress(slider, Qt.MouseButton.LeftButton, pos=QPoint(knob, 8))
    qtbot.mouseMove(slider, QPoint(8, 8))
    assert context.theme.text_scale == 130, "not while it is dragged"
    qtbot.mouseRelease(slider, Qt.MouseButton.LeftButton, pos=QPoint(8, 8))
    assert context.settings.text_scale == context.theme.text_scale < 110


def test_another_language_is_asked_of_the_window(
    qtbot: QtBot, settings: Open, window: MainWindow, context: Context
) -> None:
    page = settings("look")
    with qtbot.waitSignal(window.language_chosen) as chosen:
        qtbot.mouseClick(look(page).language._group.button(1), Qt.MouseButton.LeftButton)
    assert chosen.args == [Language.ENGLISH]
    assert context.settings.language is Language.ENGLISH
    assert window.place.part == "look", "the new window is to stand there again"


def test_search_finds_settings_without_accents_and_enter_goes_there(
    settings: Open,
) -> None:
    page = settings("about")
    press(Qt.Key.Key_F, modifier=CONTROL)
    type_text("sviesios")
    assert [row.key for row in page.list.rows()] == [()]
    press(Qt.Key.Key_A, modifier=CONTROL)
    type_text("dydis tekst")
    assert [row.title for row in page.list.rows()] == ["Teksto dydis"]
    page.list.setFocus()
    press(Qt.Key.Key_Return)
    assert focused() is look(page).text_size
    assert page.search.text() == ""
    assert len(page.list.rows()) > 3


@pytest.mark.parametrize("width", [960, 1280])
def test_with_little_room_the_categories_are_a_combo_box(
    settings: Open, window: MainWindow, theme: Theme, width: int
) -> None:
    if width == 1280:
        theme.set_text_scale(200)
    window.resize(width, 640)
    page = settings("look")
    assert page.combo.isVisible()
    assert not page.list.isVisible()
    assert focused() is page.combo
    press(Qt.Key.Key_End)
    assert isinstance(page.part, AboutPart)
    press(Qt.Key.Key_F, modifier=CONTROL)
    type_text("kalba")
    assert page.list.isVisible()
    page.list.setFocus()
    press(Qt.Key.Key_Return)
    QApplication.processEvents()
    assert focused().parentWidget() is look(page).language
    assert page.part.area.horizontalScrollBar().maximum() == 0


def test_the_rest_leads_to_what_there_is(qtbot: QtBot, settings: Open, window: MainWindow) -> None:
    page = settings("keys")
    assert isinstance(page.part, KeysPart)
    page.part.button.setFocus()
    press(Qt.Key.Key_Return)
    dialog = window.findChild(KeysDialog)
    assert dialog is not None
    dialog.close()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    page = settings("backups")
    assert isinstance(page.part, BackupsPart)
    assert "Atsarginių kopijų dar nėra." in texts(page)
    qtbot.mouseClick(page.part.button, Qt.MouseButton.LeftButton)
    assert window.place.screen is Screen.BACKUPS
    QTest.keyClick(window.page, Qt.Key.Key_Escape)
    assert isinstance(window.page, SettingsPage)
    assert isinstance(window.page.part, BackupsPart)
