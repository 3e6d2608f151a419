"""A list and its details one after the other: the way back by Escape."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from app.ui.theme import Theme
from app.ui.widgets.buttons import SecondaryButton
from app.ui.widgets.two_panes import TwoPanes


@pytest.mark.parametrize("is_narrow", [True, False])
def test_escape_leads_back_although_the_window_has_a_shortcut_for_it(
    theme: Theme, qtbot: QtBot, *, is_narrow: bool
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    panes = TwoPanes(theme, window, back="Atgal", narrow_below=1000, list_width=200)
    first, second = (SecondaryButton(theme, name) for name in ("Sąrašas", "Daugiau"))
    panes.hold(first, second)
    QVBoxLayout(window).addWidget(panes)
    window.resize(500 if is_narrow else 1200, 300)
    escaped: list[bool] = []
    QShortcut(QKeySequence(Qt.Key.Key_Escape), window).activated.connect(
        lambda: escaped.append(True)
    )
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    panes.show_details()
    second.setFocus()
    assert panes.shows_list is not is_narrow
    qtbot.keyClick(second, Qt.Key.Key_Escape)
    assert panes.shows_list
    assert bool(escaped) is not is_narrow
    assert first.hasFocus() is is_narrow
    qtbot.keyClick(first, Qt.Key.Key_Escape)
    assert escaped  # in the list it is the window's
