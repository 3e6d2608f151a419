"""A list and its details: side by side, or one after the other where there is no room."""

from PySide6.QtCore import QByteArray, Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from app.ui.theme import Theme
from app.ui.tokens import Spacing
from app.ui.widgets.buttons import LinkButton


class TwoPanes(QWidget):
    """Beside each other in a splitter; with large text or in a narrow window the details are a
    page of their own with a way back. `arranged` tells when what is in sight changes.

    `list_width` or `details_width` (design pixels) is the width to begin with; the other pane
    takes the rest. Narrower than `narrow_below` the details become a page.
    """  # noqa: D205 - what it is and when it changes are one thought

    arranged = Signal()

    def __init__(
        self,
        theme: Theme,
        list_pane: QWidget,
        details_pane: QWidget,
        *,
        back: str,
        narrow_below: int,
        list_width: int = 0,
        details_width: int = 0,
    ) -> None:
        super().__init__()
        self._theme = theme
        self._list, self._details = list_pane, details_pane
        self._widths = (list_width, details_width)
        self._narrow_below = narrow_below
        self._is_narrow = False
        self._is_sized = False
        self._back = LinkButton(theme, back, icon="arrow-left", key="Esc")
        self._back.clicked.connect(self.show_list)
        self._details_page = QWidget()
        self._details_page.setProperty("surface", "base")
        self._details_page.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._page_column = QVBoxLayout(self._details_page)
        self._page_column.setContentsMargins(0, 0, 0, 0)
        self._page_column.setSpacing(0)
        self._back_line = QWidget()
        line = QVBoxLayout(self._back_line)
        line.setContentsMargins(Spacing.L, Spacing.S, Spacing.L, 0)
        line.addWidget(self._back, 0, Qt.AlignmentFlag.AlignLeft)
        self._page_column.addWidget(self._back_line)
        self._page_column.addWidget(details_pane, 1)
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.addWidget(list_pane)
        self.splitter.addWidget(self._details_page)
        grows = 1 if list_width else 0
        self.splitter.setStretchFactor(grows, 1)
        self.splitter.setStretchFactor(1 - grows, 0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.splitter)
        self._escape = QShortcut(QKeySequence(Qt.Key.Key_Escape), self._details_page)
        self._escape.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self._escape.activated.connect(self.show_list)
        theme.changed.connect(self._arrange)
        self._apply(narrow=False)

    @property
    def is_narrow(self) -> bool:
        """Tell whether the details are a page of their own."""
        return self._is_narrow

    @property
    def shows_list(self) -> bool:
        """Tell whether the list is in sight."""
        return not self._list.isHidden()

    def restore(self, state: QByteArray) -> None:
        """Divide the room as the user left it."""
        self._is_sized = self.splitter.restoreState(state)

    def show_details(self) -> None:
        """Turn to the details where they are a page of their own."""
        if self._is_narrow:
            self._list.hide()
            self._details_page.show()
            self.arranged.emit()

    def show_list(self) -> None:
        """Turn to the list where the details lie over it."""
        if self._is_narrow:
            self._details_page.hide()
            self._list.show()
            self._list.setFocus()
            self.arranged.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Use a page where two panes do not fit."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        theme = self._theme
        narrow = theme.is_large or self.width() < theme.px(self._narrow_below)
        if narrow is not self._is_narrow:
            self._apply(narrow=narrow)
            self.arranged.emit()
        if not narrow and not self._is_sized and self.width() > 0:
            self._is_sized = self.isVisible()
            width, (of_list, of_details) = self.width(), self._widths
            first = theme.px(of_list) if of_list else width - theme.px(of_details) - 1
            self.splitter.setSizes([first, width - first])

    def _apply(self, *, narrow: bool) -> None:
        self._is_narrow = narrow
        self._is_sized = self._is_sized and not narrow
        self._back_line.setVisible(narrow)
        self._escape.setEnabled(narrow)
        self._list.show()
        self._details_page.setVisible(not narrow)
