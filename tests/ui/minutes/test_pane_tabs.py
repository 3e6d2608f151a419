"""Tabs that share one place, also where there is no room for all of them."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QToolButton, QWidget

from app.ui.minutes.pane_tabs import PaneTabs
from app.ui.theme import Theme
from tests.ui.keyboard import focused, press

NAMES = ("Klausimas", "Priemonės", "Dalyviai", "Darbotvarkė", "Užrašai", "Dokumentas")


@pytest.fixture
def tabs(theme: Theme, shown: Callable[..., QWidget]) -> PaneTabs:
    made = PaneTabs(theme, "Dalys")
    for name in NAMES:
        made.hold(name, name, QLineEdit())
    shown(made, width=350)
    return made


def visible_tabs(tabs: PaneTabs) -> list[str]:
    return [key for place, key in enumerate(NAMES) if tabs.bar.isTabVisible(place)]


def test_spared_tabs_show_only_while_current(tabs: PaneTabs) -> None:
    tabs.spare(NAMES[3:])
    tabs.show_first()
    QApplication.processEvents()
    assert visible_tabs(tabs) == list(NAMES[:3])
    tabs.show_pane("Užrašai", focus=True)
    assert visible_tabs(tabs) == [*NAMES[:3], "Užrašai"]
    tabs.show_pane("Klausimas")
    QApplication.processEvents()
    assert visible_tabs(tabs) == list(NAMES[:3])
    assert not any(button.isVisible() for button in tabs.bar.findChildren(QToolButton))
    assert [key for key, _ in tabs.spared()] == list(NAMES[3:])


def test_arrows_on_the_tabs_change_the_pane(tabs: PaneTabs) -> None:
    tabs.show_first()
    tabs.bar.setFocus()
    press(Qt.Key.Key_Right)
    assert tabs.current_key() == "Priemonės"
    tabs.step()
    assert tabs.current_key() == "Dalyviai"
    assert isinstance(focused(), QLineEdit)


def test_a_count_stands_after_the_name_while_there_is_something(tabs: PaneTabs) -> None:
    tabs.set_count("Priemonės", 2)
    assert tabs.bar.tabText(1) == "Priemonės 2"
    tabs.set_count("Priemonės", 0)
    assert tabs.bar.tabText(1) == "Priemonės"
