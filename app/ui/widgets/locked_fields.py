"""A window on an archive that may only be read: nothing can be typed that could not be kept."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QApplication,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)

# Set on what keeps nothing in the archive: searching, filtering, printing.
KEEPS_NOTHING = "keepsNothing"

Typed = QLineEdit | QTextEdit | QPlainTextEdit | QAbstractSpinBox
_TYPED = (QLineEdit, QTextEdit, QPlainTextEdit, QAbstractSpinBox)


class LockedFields(QObject):
    """Makes every field of a window that is typed into read-only, also those made later.

    A field can be typed into once it has the focus, so that is when a new one is met.
    """

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._follow)

    def lock(self, part: QWidget) -> None:
        """Lock the fields that a part of the window has now."""
        for field in part.findChildren(QWidget):
            if isinstance(field, _TYPED):
                self._lock(field)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep a field locked that a page would open."""
        if event.type() == QEvent.Type.ReadOnlyChange and isinstance(watched, _TYPED):
            self._lock(watched)
        return False

    def _follow(self, _old: QWidget | None, new: QWidget | None) -> None:
        if isinstance(new, _TYPED) and self._window.isAncestorOf(new):
            self._lock(new)

    def _lock(self, field: Typed) -> None:
        if _keeps_nothing(field, self._window):
            return
        if not field.isReadOnly():
            field.setReadOnly(True)
        field.installEventFilter(self)


def _keeps_nothing(field: QWidget, window: QWidget) -> bool:
    part: QWidget | None = field
    while part is not None and part is not window:
        if part.property(KEEPS_NOTHING):
            return True
        part = part.parentWidget()
    return False
