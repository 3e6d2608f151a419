"""A list and its details: side by side, or one after the other where there is no room."""

from PySide6.QtCore import QByteArray, QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from app.ui.theme import Theme
from app.ui.tokens import Spacing
from app.ui.widgets.buttons import LinkButton
from app.ui.widgets.own_keys import BARE, kept_from_window


class TwoPanes(QWidget):
    """Beside each other in a splitter; with large text or in a narrow window the details are a
    page of their own with a way back. `arranged` tells when what is in sight changes.

    `list_width` or `details_width` (design pixels) is the width to begin with; the other pane
    takes the rest. Narrower than `narrow_below` the details become a page. Make the list a child
    of `list_page` and the details one of `details_page`, then let them be held.
    """  # noqa: D205 - what it is and when it changes are one thought

    arranged = Signal()

    def __init__(
        self,
        theme: Theme,
        parent: QWidget,
        *,
        back: str,
        narrow_below: int,
        list_width: int = 0,
        details_width: int = 0,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._widths = (list_width, details_width)
        self._narrow_below = narrow_below
        self._is_narrow = False
        self._is_sized = False
        self._list: QWidget | None = None
        self._back = LinkButton(theme, back, icon="arrow-left", key="Esc")
        self._back.clicked.connect(self.show_list)
        self.splitter = QSplitter(Qt.Orientation.Horizontal, self)
        self.splitter.setChildrenCollapsible(False)
        self.list_page, self._list_column = self._page()
        self.details_page, self._details_column = self._page()
        self.details_page.setProperty("surface", "base")
        self.details_page.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        grows = 1 if list_width else 0
        self.splitter.setStretchFactor(grows, 1)
        self.splitter.setStretchFactor(1 - grows, 0)
        self._back_line = QWidget(self.details_page)
        line = QVBoxLayout(self._back_line)
        line.setContentsMargins(Spacing.L, Spacing.S, Spacing.L, 0)
        line.addWidget(self._back, 0, Qt.AlignmentFlag.AlignLeft)
        self._details_column.addWidget(self._back_line)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.splitter)
        # No shortcut: the window has one for Escape, and Qt obeys neither of two.
        self.details_page.installEventFilter(self)
        theme.changed.connect(self._arrange)
        self._apply(narrow=False)

    def _page(self) -> tuple[QWidget, QVBoxLayout]:
        page = QWidget(self.splitter)
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        return page, column

    def hold(self, list_pane: QWidget, details_pane: QWidget) -> None:
        """Put the panes into their places; called once, before this is shown."""
        self._list_column.addWidget(list_pane)
        self._list = list_pane
        self._details_column.addWidget(details_pane, 1)

    @property
    def is_narrow(self) -> bool:
        """Tell whether the details are a page of their own."""
        return self._is_narrow

    @property
    def shows_list(self) -> bool:
        """Tell whether the list is in sight."""
        return not self.list_page.isHidden()

    def restore(self, state: QByteArray) -> None:
        """Divide the room as the user left it."""
        self._is_sized = self.splitter.restoreState(state)

    def show_details(self) -> None:
        """Turn to the details where they are a page of their own."""
        if self._is_narrow:
            self.list_page.hide()
            self.details_page.show()
            self.arranged.emit()

    def show_list(self) -> None:
        """Turn to the list where the details lie over it."""
        if self._is_narrow:
            self.details_page.hide()
            self.list_page.show()
            if self._list is not None:
                self._list.setFocus()
            self.arranged.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Use a page where two panes do not fit."""
        super().resizeEvent(event)
        self._arrange()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Lead back by Escape, where nothing in the details has a use for it."""
        if watched is self.details_page and self._is_narrow:
            if kept_from_window(event, (Qt.Key.Key_Escape,)):
                return True
            if isinstance(event, QKeyEvent) and _is_escape(event):
                self.show_list()
                return True
        return super().eventFilter(watched, event)

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
        self.list_page.show()
        self.details_page.setVisible(not narrow)


def _is_escape(event: QKeyEvent) -> bool:
    return (
        event.type() == QEvent.Type.KeyPress
        and event.key() == Qt.Key.Key_Escape
        and event.modifiers() in BARE
    )
