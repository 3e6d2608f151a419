"""A thin line between parts."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QWidget


class Separator(QFrame):
    """One pixel, lying or standing; decorative, so it says nothing."""

    def __init__(
        self,
        orientation: Qt.Orientation = Qt.Orientation.Horizontal,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setProperty("role", "separator")
        if orientation == Qt.Orientation.Horizontal:
            self.setFixedHeight(1)
        else:
            self.setFixedWidth(1)
