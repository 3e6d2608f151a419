"""The keys of a table whose cells are typed in, and when its open cell is left."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QWidget

from app.ui.widgets.own_keys import BARE, ENTER

EDIT_KEYS = (Qt.Key.Key_F2, *ENTER)
CELL_KEYS = (*EDIT_KEYS, Qt.Key.Key_Delete)

_TYPING = (*BARE, Qt.KeyboardModifier.ShiftModifier)
_STAYS = (
    Qt.FocusReason.PopupFocusReason,
    Qt.FocusReason.ActiveWindowFocusReason,
    Qt.FocusReason.MenuBarFocusReason,
)


def typed_letter(event: QKeyEvent) -> str:
    """Return the letter that begins to replace what a cell holds; '' for every other key."""
    text = event.text()
    begins = text.isprintable() and not text.isspace() and event.modifiers() in _TYPING
    return text if begins else ""


def type_over(editor: QWidget, letter: str) -> None:
    """Type into a cell just opened, its text selected, the letter that opened it."""
    press = QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, letter)
    editor.event(press)


def leaves_cell(event: QEvent) -> bool:
    """Tell whether the focus goes elsewhere in the window, not to a menu or another window."""
    leaves = event.type() == QEvent.Type.FocusOut
    return leaves and isinstance(event, QFocusEvent) and event.reason() not in _STAYS
