"""A widget's own keys win over the window's shortcuts, and only those."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from app.ui.widgets.own_keys import ENTER_OR_ESCAPE, kept_from_window

CTRL, KEYPAD = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.KeypadModifier


class Greedy(QLineEdit):
    def event(self, event: QEvent) -> bool:
        return kept_from_window(event, ENTER_OR_ESCAPE) or super().event(event)


@pytest.fixture
def pressed(qtbot: QtBot) -> list[str]:
    """What the window heard of Esc, Ctrl+Enter and F2, pressed in a greedy field."""
    heard: list[str] = []
    window = QWidget()
    qtbot.addWidget(window)
    field = Greedy(window)
    for keys in ("Esc", "Ctrl+Return", "F2"):
        shortcut = QShortcut(QKeySequence(keys), window)
        shortcut.activated.connect(lambda keys=keys: heard.append(keys))
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    field.setFocus()
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    qtbot.keyClick(field, Qt.Key.Key_Return, CTRL)
    qtbot.keyClick(field, Qt.Key.Key_F2)
    return heard


def test_the_window_hears_the_others_alone(pressed: list[str]) -> None:
    assert pressed == ["Ctrl+Return", "F2"]


def test_enter_of_the_number_pad_is_enter() -> None:
    asked = QKeyEvent(QEvent.Type.ShortcutOverride, Qt.Key.Key_Enter, KEYPAD)
    asked.ignore()
    assert kept_from_window(asked, ENTER_OR_ESCAPE)
    assert asked.isAccepted()


def test_a_key_pressed_is_no_question() -> None:
    assert not kept_from_window(
        QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier),
        ENTER_OR_ESCAPE,
    )
