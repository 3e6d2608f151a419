"""Typing as a person does: real key events to whatever has the focus, Lithuanian letters too."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget


def focused() -> QWidget:
    """Return the widget that has the keyboard."""
    widget = QApplication.activePopupWidget() or QApplication.focusWidget()
    assert widget is not None, "nothing has the focus"
    return widget


def type_text(text: str) -> None:
    """Type into what has the focus; QTest.keyClicks knows ASCII alone."""
    for letter in text:
        QTest.sendKeyEvent(
            QTest.KeyAction.Click,
            focused(),
            Qt.Key.Key_unknown,
            letter,
            Qt.KeyboardModifier.NoModifier,
        )
    QApplication.processEvents()


def press(*keys: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """Press keys one after another, each on what then has the focus."""
    for key in keys:
        QTest.keyClick(focused(), key, modifier)
        QApplication.processEvents()
