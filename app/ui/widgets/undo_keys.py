"""Letter-level undo belongs to the field, everything before it to the window."""

from PySide6.QtCore import QEvent
from PySide6.QtGui import QKeyEvent, QKeySequence


def leaves_to_window(event: QEvent, *, can_undo: bool, can_redo: bool) -> bool:
    """Whether this key is an undo or redo for which the field has nothing left.

    Qt's editors claim Ctrl+Z even with nothing to undo, so the window's own undo (the journal's)
    would never be reached while a field has the focus.
    """
    if not isinstance(event, QKeyEvent):
        return False
    if event.type() not in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress):
        return False
    if event.matches(QKeySequence.StandardKey.Undo):
        return not can_undo
    return event.matches(QKeySequence.StandardKey.Redo) and not can_redo
