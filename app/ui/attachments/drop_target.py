"""Files and pictures dropped on a widget."""

from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QObject, Qt, Signal
from PySide6.QtGui import QDropEvent, QImage
from PySide6.QtWidgets import QWidget


def local_files(data: QMimeData) -> list[Path]:
    """Return the files of this computer that are dropped or pasted, in their order."""
    return [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]


class DropTarget(QObject):
    """Lets a widget take what it is given: `files` carries paths, `pictures` a QImage.

    A copy is taken, never the file itself. `hovering` tells that something that fits is above.
    """

    files = Signal(object)
    picture = Signal(QImage)
    hovering = Signal(bool)

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self._widget = widget
        self.enabled = True
        widget.setAcceptDrops(True)
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take drags and drops before the widget does."""
        kind = event.type()
        if kind == QEvent.Type.DragLeave:
            self.hovering.emit(False)
        elif isinstance(event, QDropEvent) and kind in (
            QEvent.Type.DragEnter,
            QEvent.Type.DragMove,
            QEvent.Type.Drop,
        ):
            return self._consider(event)
        return super().eventFilter(watched, event)

    def _consider(self, event: QDropEvent) -> bool:
        if not self._fits(event):
            event.ignore()
            return True
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        dropped = event.type() == QEvent.Type.Drop
        self.hovering.emit(not dropped)
        if dropped:
            self._take(event.mimeData())
        return True

    def _fits(self, event: QDropEvent) -> bool:
        # What is dragged out of the list must not come back as a second attachment.
        ours = isinstance(event.source(), QWidget)
        data = event.mimeData()
        offers = bool(local_files(data)) or data.hasImage()
        copies = bool(event.possibleActions() & Qt.DropAction.CopyAction)
        return self.enabled and not ours and offers and copies

    def _take(self, data: QMimeData) -> None:
        paths = local_files(data)
        if paths:
            self.files.emit(paths)
            return
        image = QImage(data.imageData())
        self.picture.emit(image)
