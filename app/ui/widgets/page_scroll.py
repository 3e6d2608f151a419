"""What scrolls up and down when it is too high, never sideways."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget


class PageBody(QWidget):
    """What scrolls. Needs the height that its width asks for.

    Qt would take the least height of all wrapping labels at their narrowest, and scroll in vain.
    """

    def minimumSizeHint(self) -> QSize:
        """Leave the height to `heightForWidth`."""
        return QSize(super().minimumSizeHint().width(), 0)


class TightBody(QWidget):
    """What shrinks before it scrolls: only what is lower than its least height has a scroll bar.

    For what holds a list that scrolls by itself, and would push the rest out of sight.
    """

    def heightForWidth(self, width: int) -> int:
        """Ask for the least; whoever lays it out gives it all the room there is."""
        layout = self.layout()
        if layout is None or not layout.hasHeightForWidth():
            return super().heightForWidth(width)
        return layout.minimumHeightForWidth(width)


class UprightScroll(QScrollArea):
    """Make what scrolls a child of `viewport()`, then set it. Nothing here takes the focus."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        # Ours is transparent, Qt's opaque; and asking for Qt's costs a start (docs/decisions/0015).
        self.setViewport(QWidget(self))


class PageScroll(UprightScroll):
    """Put a layout onto `body`. The ground is the page's below."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.body = PageBody(self.viewport())
        self.setWidget(self.body)
        self.body.setAutoFillBackground(False)
