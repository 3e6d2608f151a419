"""The order in which Tab goes: as the eye reads, not as widgets happen to be made."""

from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QScrollArea, QSplitter, QStackedWidget, QWidget


def order_tabs(page: QWidget) -> None:
    """Let Tab follow the layouts of a page, hidden panes included; the page stands in its window.

    What is added later comes after all of it.
    """
    for before, after in pairwise(_fields(page)):
        QWidget.setTabOrder(before, after)


def _fields(widget: QWidget) -> Iterator[QWidget]:
    takes_tab = Qt.FocusPolicy.TabFocus.value
    if widget.focusPolicy().value & takes_tab and widget.focusProxy() is None:
        yield widget
    for part in _parts(widget):
        yield from _fields(part)


def _parts(widget: QWidget) -> Iterator[QWidget]:
    held: list[QWidget | None] = []
    if isinstance(widget, QScrollArea):
        held = [widget.widget()]
    elif isinstance(widget, (QSplitter, QStackedWidget)):
        held = [widget.widget(place) for place in range(widget.count())]
    elif (layout := widget.layout()) is not None:
        yield from _laid_out(layout)
    yield from (part for part in held if part is not None)


def _laid_out(layout: QLayout) -> Iterator[QWidget]:
    for place in range(layout.count()):
        item = layout.itemAt(place)
        assert item is not None
        inner, widget = item.layout(), item.widget()
        if inner is not None:
            yield from _laid_out(inner)
        elif widget is not None:
            yield widget
