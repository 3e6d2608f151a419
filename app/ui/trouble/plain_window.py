"""A window without an archive: one page, and nothing round it."""

from PySide6.QtCore import QByteArray, Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget


class PlainWindow(QWidget):
    """Shows one page after another. `closed` when the user closes it, `escaped` on Esc."""

    closed = Signal()
    escaped = Signal()

    def __init__(self, geometry: QByteArray) -> None:
        super().__init__()
        self.setProperty("surface", "window")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setWindowTitle("Sutarta")
        self.setMinimumSize(720, 520)
        self._stack = QStackedWidget()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._stack)
        if geometry.isEmpty() or not self.restoreGeometry(geometry):
            self.resize(1280, 800)
        QShortcut(QKeySequence(Qt.Key.Key_Escape), self).activated.connect(self.escaped)
        quit_key = QShortcut(QKeySequence("Ctrl+Q"), self)
        quit_key.activated.connect(self.close)

    @property
    def page(self) -> QWidget | None:
        """Return the page that stands."""
        return self._stack.currentWidget()

    def show_page(self, page: QWidget, title: str) -> None:
        """Show a page in place of the one that stands."""
        old = self._stack.currentWidget()
        self._stack.addWidget(page)
        self._stack.setCurrentWidget(page)
        if old is not None:
            self._stack.removeWidget(old)
            old.deleteLater()
        self.setWindowTitle(f"{title} – Sutarta")

    def closeEvent(self, event: QCloseEvent) -> None:
        """Say that the user wants no more of it."""
        event.accept()
        self.closed.emit()
