"""A button at the right end of a line of text."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QLineEdit

from app.ui.theme import Theme
from app.ui.tokens import Size
from app.ui.widgets.buttons import IconButton

ROOM = 26
"""Design pixels that a line's text leaves to it."""


class EndButton(IconButton):
    """Stays at the end, in the size of the text, while the line changes its own.

    Qt's action of a line edit keeps an icon of 16 pixels whatever the text. Tab passes it by: a
    key of the line does the same.
    """

    def __init__(self, theme: Theme, line: QLineEdit, icon: str, name: str) -> None:
        super().__init__(theme, icon, name, compact=True, parent=line)
        self._line = line
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        line.installEventFilter(self)
        theme.changed.connect(self._place)
        self._place()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the line."""
        if watched is self._line and event.type() == QEvent.Type.Resize:
            self._place()
        return False

    def _place(self) -> None:
        line, px = self._line, self._theme.px
        side = min(line.height() - 4, px(Size.COMPACT))
        self.resize(side, side)  # a button has a least size of its own
        self.move(line.width() - self.width() - px(4), (line.height() - self.height()) // 2)
