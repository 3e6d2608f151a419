"""What stands below the list of seats: invite, add, and the list to sign."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from app.ui.theme import Theme
from app.ui.tokens import Spacing

_SIDE = 14
_WIDE = 420  # the invitation and the field beside each other


class AttendanceFoot(QWidget):
    """Stacked in a column; where there is width for it, as with large text, in one row less."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._widgets: tuple[QWidget, QWidget, QWidget] | None = None
        self._wide: bool | None = None
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(_SIDE, Spacing.S, _SIDE, Spacing.M)
        self._grid.setSpacing(Spacing.S)
        theme.changed.connect(self._arrange)

    def hold(self, invite: QWidget, add: QWidget, sign: QWidget) -> None:
        """Take the three, in the order Tab goes through them."""
        self._widgets = (invite, add, sign)
        self._arrange()

    def _arrange(self) -> None:
        wide = self.width() >= self._theme.px(_WIDE)
        if self._widgets is None or wide == self._wide:
            return
        self._wide = wide
        invite, add, sign = self._widgets
        for widget in self._widgets:
            self._grid.removeWidget(widget)
        if wide:
            self._grid.addWidget(invite, 0, 0)
            self._grid.addWidget(add, 0, 1)
            self._grid.addWidget(sign, 1, 0, 1, 2)
        else:
            for row, widget in enumerate(self._widgets):
                self._grid.addWidget(widget, row, 0, 1, 2)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stand beside or below each other."""
        super().resizeEvent(event)
        self._arrange()
