"""The focus ring: 2 px around whatever has the keyboard, one pixel away, always visible."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

import shiboken6
from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPen, QRegion
from PySide6.QtWidgets import (
    QAbstractItemView,
    QAbstractScrollArea,
    QApplication,
    QMainWindow,
    QMenu,
    QMenuBar,
    QScrollArea,
    QWidget,
)

from app.ui.tokens import Radius, Size

if TYPE_CHECKING:
    from app.ui.theme import Theme

NO_RING = "noFocusRing"
_MOVING = (
    QEvent.Type.Move,
    QEvent.Type.Resize,
    QEvent.Type.Show,
    QEvent.Type.Hide,
    QEvent.Type.ParentChange,
)


class RingFrame(QWidget):
    """The painted ring, laid over the neighbours of its target and deaf to the mouse."""

    def __init__(self, theme: "Theme", host: QWidget) -> None:
        super().__init__(host)
        self._theme = theme
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def surround(self, target: QWidget) -> None:
        """Lay the ring around the target, inside this ring's own host."""
        host = self.parentWidget()
        if host is None:
            return
        reach = Size.FOCUS_WIDTH + Size.FOCUS_GAP
        rect = QRect(target.mapTo(host, QPoint(0, 0)), target.size())
        rect.adjust(-reach, -reach, reach, reach)
        self.setGeometry(rect)
        inner = self.rect().adjusted(reach, reach, -reach, -reach)
        corner = reach + 2  # leaves the rounded corners to the ring
        core = QRegion(inner.adjusted(corner, 0, -corner, 0))
        core += QRegion(inner.adjusted(0, corner, 0, -corner))
        self.setMask(QRegion(self.rect()) - core)
        self.raise_()
        self.show()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Stroke the ring."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        width = Size.FOCUS_WIDTH
        painter.setPen(QPen(self._theme.colours.accent, width))
        radius = self._theme.px(Radius.CONTROL) + Size.FOCUS_GAP + width / 2
        path = QPainterPath()
        edge = width / 2
        path.addRoundedRect(QRectF(self.rect()).adjusted(edge, edge, -edge, -edge), radius, radius)
        painter.drawPath(path)


class FocusRing(QObject):
    """Follows the application's focus with a ring.

    Item views draw the focus inside their rows, so they get the ring only while they have no
    current row. A widget with the property `noFocusRing` shows its focus by itself.

    It keeps no reference to any widget but its own frame: one would keep a closed window alive
    until the next change of focus, and destroy it in the middle of that.
    """

    def __init__(self, theme: "Theme", application: QApplication) -> None:
        super().__init__(theme)
        self._theme = theme
        self._frame: RingFrame | None = None
        self._application = application
        application.focusChanged.connect(self._follow)

    def close(self) -> None:
        """Follow the focus no longer."""
        self._application.focusChanged.disconnect(self._follow)
        if self._frame is not None and shiboken6.isValid(self._frame):
            self._frame.hide()
            self._frame.deleteLater()

    def _follow(self, old: QWidget | None, new: QWidget | None) -> None:
        if old is not None:
            for widget in _up_to_host(old):
                widget.removeEventFilter(self)
        if new is None or not _wants_ring(new):
            self._hide()
            return
        host = new
        for host in _up_to_host(new):
            host.installEventFilter(self)
        if self._frame is None or not shiboken6.isValid(self._frame):
            self._frame = RingFrame(self._theme, host)
        elif self._frame.parentWidget() is not host:
            self._frame.setParent(host)
        self._place()

    def _place(self) -> None:
        target, frame = QApplication.focusWidget(), self._frame
        if target is None or frame is None or not shiboken6.isValid(frame):
            return
        host = frame.parentWidget()
        wanted = _wants_ring(target) and target.isVisible()
        if wanted and host is not None and host.isAncestorOf(target):
            frame.surround(target)
        else:
            frame.hide()

    def _hide(self) -> None:
        if self._frame is not None and shiboken6.isValid(self._frame):
            self._frame.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: ARG002 - Qt's signature
        """Move the ring with its target."""
        if event.type() in _MOVING:
            self._place()
        return False


def _up_to_host(target: QWidget) -> Iterator[QWidget]:
    """Yield the target and its ancestors up to the ring's host.

    The host is what a scroll area moves, so that the ring scrolls and is cut with its target, or
    else the window.
    """
    widget: QWidget | None = target
    while widget is not None:
        yield widget
        if widget.isWindow() or (widget is not target and _is_scrolled(widget)):
            return
        widget = widget.parentWidget()


def _wants_ring(widget: QWidget) -> bool:
    if widget.isWindow() or isinstance(widget, QMenu | QMenuBar | QMainWindow | QScrollArea):
        return False
    if isinstance(widget, QAbstractItemView):
        return not widget.currentIndex().isValid() and not widget.property(NO_RING)
    return not widget.property(NO_RING)


def _is_scrolled(widget: QWidget) -> bool:
    viewport = widget.parentWidget()
    area = viewport.parentWidget() if viewport is not None else None
    return isinstance(area, QAbstractScrollArea) and area.viewport() is viewport
