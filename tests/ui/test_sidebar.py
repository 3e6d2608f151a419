"""The sidebar: its mark is the open section, whatever row the keys are at."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QColor
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.ui.page import Section
from app.ui.sidebar import Entry, Sidebar
from app.ui.theme import Theme

ENTRIES = [
    Entry(Section.HOME, "home", "Apžvalga"),
    Entry(Section.MEETINGS, "calendar", "Posėdžiai"),
    Entry(Section.MEASURES, "list-check", "Priemonių planas"),
    Entry(Section.SETTINGS, "adjustments-horizontal", "Nuostatos", at_foot=True),
]


@pytest.fixture
def sidebar(theme: Theme, shown: Callable[..., QWidget]) -> Sidebar:
    made = Sidebar(theme, ENTRIES)
    shown(QWidget(), made)
    made.mark(Section.MEETINGS)
    return made


def marked(sidebar: Sidebar) -> list[Section]:
    """Return what is seen as open, after making sure that it is also told so."""
    view = QAccessible.queryAccessibleInterface(sidebar)
    told = [n for n in range(len(ENTRIES)) if view.child(n).state().selected]
    picture, ratio = sidebar.viewport().grab().toImage(), sidebar.devicePixelRatioF()
    tint = QColor(sidebar._theme.colours.side_selected)
    seen = []
    for row in range(len(ENTRIES)):
        rect = sidebar.visualRect(sidebar.model().index(row, 0))
        point = rect.center()
        point.setX(rect.right() - 20)
        if picture.pixelColor(point * ratio) == tint:
            seen.append(row)
    assert told == seen
    return [ENTRIES[row].section for row in seen]


def test_the_keys_move_the_focus_and_not_the_mark(sidebar: Sidebar, qtbot: QtBot) -> None:
    heard: list[Section] = []
    sidebar.chosen.connect(heard.append)
    sidebar.setFocus(Qt.FocusReason.ShortcutFocusReason)
    assert marked(sidebar) == [Section.MEETINGS]
    qtbot.keyClick(sidebar, Qt.Key.Key_Down)
    assert (sidebar.currentIndex().row(), marked(sidebar)) == (2, [Section.MEETINGS])
    qtbot.keyClick(sidebar, Qt.Key.Key_Home)
    assert (sidebar.currentIndex().row(), marked(sidebar)) == (0, [Section.MEETINGS])
    qtbot.keyClick(sidebar, Qt.Key.Key_Return)
    assert heard == [Section.HOME]


def test_a_click_chooses_and_leaves_the_mark_to_the_window(sidebar: Sidebar, qtbot: QtBot) -> None:
    sidebar.chosen.connect(sidebar.mark)
    centre = sidebar.visualRect(sidebar.model().index(2, 0)).center()
    qtbot.mousePress(sidebar.viewport(), Qt.MouseButton.LeftButton, pos=centre)
    assert marked(sidebar) == [Section.MEETINGS]
    qtbot.mouseRelease(sidebar.viewport(), Qt.MouseButton.LeftButton, pos=centre)
    assert marked(sidebar) == [Section.MEASURES]


def test_one_comes_back_to_the_open_section(sidebar: Sidebar, qtbot: QtBot) -> None:
    sidebar.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(sidebar, Qt.Key.Key_End)
    sidebar.clearFocus()
    sidebar.setFocus(Qt.FocusReason.PopupFocusReason)
    assert sidebar.currentIndex().row() == 3
    sidebar.clearFocus()
    sidebar.setFocus(Qt.FocusReason.ShortcutFocusReason)
    assert sidebar.currentIndex().row() == 1


def test_a_screen_of_no_section_marks_none(sidebar: Sidebar) -> None:
    sidebar.mark(None)
    assert marked(sidebar) == []
