"""F6 goes from pane to pane, Shift+F6 back; each remembers where one was."""

from collections.abc import Sequence
from typing import TypeGuard
from weakref import ReferenceType, ref

import shiboken6
from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QWidget


class PaneCycle(QObject):
    """Belongs to a window (or a page); the panes are told by whatever page is shown."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._panes: list[ReferenceType[QWidget]] = []
        self._last: dict[int, ReferenceType[QWidget]] = {}
        self._shortcuts = []
        for key, step in (("F6", self.next_pane), ("Shift+F6", self.previous_pane)):
            shortcut = QShortcut(QKeySequence(key), window)
            shortcut.activated.connect(step)
            self._shortcuts.append(shortcut)

    def set_panes(self, panes: Sequence[QWidget]) -> None:
        """Go through these, in this order; hidden ones are passed over."""
        self._panes = [ref(pane) for pane in panes]
        self._last.clear()

    def next_pane(self) -> None:
        """Move the focus into the next pane."""
        self._step(1)

    def previous_pane(self) -> None:
        """Move the focus into the previous pane."""
        self._step(-1)

    def _step(self, direction: int) -> None:
        panes = [pane for pane in (made() for made in self._panes) if _usable(pane)]
        if not panes:
            return
        focused = QApplication.focusWidget()
        here = -1
        for position, pane in enumerate(panes):
            if focused is not None and (pane is focused or pane.isAncestorOf(focused)):
                here = position
                self._last[id(pane)] = ref(focused)
        if here < 0 and direction < 0:
            here = 0
        for distance in range(1, len(panes) + 1):
            pane = panes[(here + direction * distance) % len(panes)]
            target = self._target(pane)
            if target is not None:
                target.setFocus(Qt.FocusReason.ShortcutFocusReason)
                return

    def _target(self, pane: QWidget) -> QWidget | None:
        """Return where one was in the pane, or the first place that takes the focus."""
        remembered = self._last.get(id(pane))
        last = remembered() if remembered is not None else None
        if last is not None and _usable(last) and last.isEnabled() and _within(pane, last):
            return last
        if _takes_focus(pane):
            return pane
        widget = pane.nextInFocusChain()
        while widget is not None and widget is not pane:
            if pane.isAncestorOf(widget) and _takes_focus(widget):
                return widget
            widget = widget.nextInFocusChain()
        return None


def _usable(widget: QWidget | None) -> TypeGuard[QWidget]:
    return widget is not None and shiboken6.isValid(widget) and widget.isVisible()


def _within(pane: QWidget, widget: QWidget) -> bool:
    return pane is widget or pane.isAncestorOf(widget)


def _takes_focus(widget: QWidget) -> bool:
    tab = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
    return tab and widget.isVisible() and widget.isEnabled() and widget.focusProxy() is None
