"""Where the menu of a row belongs: at the mouse, or below the row when a key asked for it."""

from PySide6.QtCore import QPoint
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QAbstractItemView

from app.ui.widgets.model_index import Index


def menu_place(view: QAbstractItemView, event: QContextMenuEvent) -> tuple[Index, QPoint]:
    """Return the row that is asked about, invalid where there is none, and the global position.

    A row below the mouse becomes the current one.
    """
    if event.reason() != QContextMenuEvent.Reason.Mouse:
        index = view.currentIndex()
        return index, view.viewport().mapToGlobal(view.visualRect(index).bottomLeft())
    index = view.indexAt(event.pos())
    if index.isValid():
        view.setCurrentIndex(index)
    return index, event.globalPos()
