"""Keys that a widget has for itself, where the window has the same ones as shortcuts."""

from collections.abc import Collection

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent

ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
ENTER_OR_ESCAPE = (*ENTER, Qt.Key.Key_Escape)
# A key pressed alone; on the number pad too.
BARE = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)


def kept_from_window(event: QEvent, keys: Collection[Qt.Key]) -> bool:
    """Claim one of these keys, pressed alone; True where this event was such a key's question.

    Qt asks the focused widget by a ShortcutOverride before a shortcut takes a key; the key itself
    comes afterwards.
    """
    if (
        event.type() == QEvent.Type.ShortcutOverride
        and isinstance(event, QKeyEvent)
        and event.key() in keys
        and event.modifiers() in BARE
    ):
        event.accept()
        return True
    return False
