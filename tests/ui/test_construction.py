"""Widgets are children of where they will stand from the beginning.

One that comes under its parent late is dressed anew with all that it holds, and each level of it
asks for its size again: three quarters of what a page cost. See docs/decisions/0024.
"""

import pytest
from PySide6.QtWidgets import (
    QBoxLayout,
    QFormLayout,
    QGridLayout,
    QMainWindow,
    QScrollArea,
    QSplitter,
    QStackedWidget,
    QWidget,
)
from pytestqt.qtbot import QtBot

from app.ui.context import Context
from app.ui.page import Screen
from app.ui.screens import make_page

PLACES = (
    (QBoxLayout, "addWidget", QBoxLayout.parentWidget),
    (QFormLayout, "addRow", QFormLayout.parentWidget),
    (QGridLayout, "addWidget", QGridLayout.parentWidget),
    (QStackedWidget, "addWidget", lambda stack: stack),
    (QSplitter, "addWidget", lambda splitter: splitter),
    (QScrollArea, "setWidget", QScrollArea.viewport),
)


@pytest.fixture
def late(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """Return a list that takes how many widgets have come under a parent, each time late."""
    counted: list[int] = []

    def watch(kind, name, place):
        put = getattr(kind, name)

        def count(self, *arguments):
            for widget in arguments:
                if isinstance(widget, QWidget):
                    parent = place(self)
                    if parent is not None and widget.parentWidget() is not parent:
                        counted.append(1 + len(widget.findChildren(QWidget)))
            return put(self, *arguments)

        monkeypatch.setattr(kind, name, count)

    for place in PLACES:
        watch(*place)
    return counted


@pytest.mark.parametrize("screen", Screen)
def test_most_widgets_are_put_where_they_stand(
    context: Context, qtbot: QtBot, late: list[int], screen: Screen
) -> None:
    window = QMainWindow()
    qtbot.addWidget(window)
    stack = QStackedWidget()
    window.setCentralWidget(stack)
    page = make_page(screen, context, stack)
    assert sum(late) < 2 * len(page.findChildren(QWidget))
