"""A list of many thousand rows, laid out without a stall."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QListView, QWidget

from app.ui.theme import Theme
from app.ui.widgets.row_list import RowList


class LongList(RowList):
    """Takes the room it is given; its rows are laid out in batches while the window lives on."""

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, name, parent=parent)
        self.setLayoutMode(QListView.LayoutMode.Batched)
        self.setBatchSize(200)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the chosen row in sight when the list becomes lower."""
        super().resizeEvent(event)
        if self.currentIndex().isValid():
            self.scrollTo(self.currentIndex())

    def sizeHint(self) -> QSize:
        """Never add up the heights of all rows."""
        return QSize(self._theme.px(240), self._theme.px(240))
