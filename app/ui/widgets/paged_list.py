"""A list that may be endless: it takes in more as one comes near its end."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QListView, QWidget

from app.ui.theme import Theme
from app.ui.widgets.model_index import Index
from app.ui.widgets.row_list import RowList
from app.ui.widgets.rows import AnyRow

# Rows still ahead when more are asked for: about one screenful.
_AHEAD = 20


class PagedList(RowList):
    """Rows of one height. Emits `more_wanted` when its end comes near; `add_rows` answers it.

    Until then it does not ask again.
    """

    more_wanted = Signal()

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        self._may_ask = False  # before Qt asks for it
        super().__init__(theme, name, parent=parent)
        self.setUniformItemSizes(True)
        self.setLayoutMode(QListView.LayoutMode.Batched)
        self.setBatchSize(200)
        self.verticalScrollBar().valueChanged.connect(self._ask)

    def set_rows(self, rows: Sequence[AnyRow], *, more: bool = False) -> None:
        """Show these; `more`: there are others after them."""
        super().set_rows(rows)
        self._may_ask = more

    def add_rows(self, rows: Sequence[AnyRow], *, more: bool) -> None:
        """Show these below the others."""
        self.set_rows([*self.rows(), *rows], more=more)

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Ask for more where the chosen row is near the end."""
        super().currentChanged(current, previous)
        if self._may_ask and current.row() >= len(self.rows()) - _AHEAD:
            self._may_ask = False
            self.more_wanted.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Ask for more where the rows do not fill the room."""
        super().resizeEvent(event)
        self._ask()

    def sizeHint(self) -> QSize:
        """Never add up the heights of all rows."""
        return QSize(self._theme.px(240), self._theme.px(240))

    def _ask(self) -> None:
        bar = self.verticalScrollBar()
        if self._may_ask and bar.value() >= bar.maximum() - 2 * bar.pageStep():
            self._may_ask = False
            self.more_wanted.emit()
