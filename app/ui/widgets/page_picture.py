"""One page of a paper as a picture, white in both themes."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.ui.theme import Theme


class PagePicture(QWidget):
    """As high as the page is at the width it gets; whoever lays it out calls `fit`."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._image = QImage()
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setSizePolicy(policy)

    @property
    def image(self) -> QImage:
        """What is shown; null before the first picture."""
        return self._image

    def show_image(self, image: QImage, name: str) -> None:
        """Show a page."""
        self._image = image
        self.setAccessibleName(name)
        self.fit(self.width())
        self.update()

    def fit(self, width: int) -> None:
        """Be as high as the page is at this width."""
        if not self._image.isNull():
            self.setFixedHeight(round(width * self._image.height() / self._image.width()))

    def sizeHint(self) -> QSize:
        """Return any width."""
        return QSize(self._theme.px(240), self.height())

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Paint the page and its edge."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(self.rect(), self._image)
        painter.setPen(QPen(self._theme.colours.line, 1))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
