"""A page that scrolls up and down when it is too high, never sideways."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QScrollArea, QWidget


class PageBody(QWidget):
    """What scrolls. Needs the height that its width asks for.

    Qt would take the least height of all wrapping labels at their narrowest, and scroll in vain.
    """

    def minimumSizeHint(self) -> QSize:
        """Leave the height to `heightForWidth`."""
        return QSize(super().minimumSizeHint().width(), 0)


class PageScroll(QScrollArea):
    """Put a layout onto `body`. The ground is the page's below; nothing here takes the focus."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        # Qt makes its own viewport and the body opaque.
        self.setViewport(QWidget(self))
        self.body = PageBody(self.viewport())
        self.setWidget(self.body)
        self.body.setAutoFillBackground(False)
