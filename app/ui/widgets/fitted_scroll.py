"""A part of a page that is as high as its content where there is room, and scrolls where not."""

from PySide6.QtCore import QEvent, QObject, QSize
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from app.ui.theme import Theme
from app.ui.widgets.page_scroll import PageScroll

_LEAST = 64


class FittedScroll(PageScroll):
    """Holds one widget. With large text a form would otherwise be squeezed until its rows overlap;
    `_LEAST` design pixels of it stay in sight.
    """  # noqa: D205 - one rule

    def __init__(self, theme: Theme, content: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        column = QVBoxLayout(self.body)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(content)
        self.body.installEventFilter(self)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)

    def _content_height(self) -> int:
        width = self.viewport().width()
        layout = self.body.layout()
        if layout is not None and layout.hasHeightForWidth():
            return layout.totalHeightForWidth(width)
        return self.body.sizeHint().height()

    def sizeHint(self) -> QSize:
        """Ask for the height of the content."""
        return QSize(self.body.sizeHint().width(), self._content_height())

    def minimumSizeHint(self) -> QSize:
        """Do with a few lines."""
        return QSize(0, min(self._content_height(), self._theme.px(_LEAST)))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the content as it grows."""
        if watched is self.body and event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().eventFilter(watched, event)
