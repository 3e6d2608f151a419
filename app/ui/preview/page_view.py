"""The paper on the desk: white in both themes, sharp at the screen's own pixels."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QImage,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from app.ui.context import Context
from app.ui.preview.drag_handle import is_pulled
from app.ui.preview.page_places import Places, Zoom, lay_pages
from app.ui.preview.page_renderer import Bitmaps, Printout, page_images
from app.ui.tokens import Size
from app.ui.widgets.focus_ring import NO_RING

_TASK = "preview.pages"
_MARGIN = 18
_POINTS_AN_INCH = 72
_NOTCH = 120
_BACK, _ON = -1, 1


class PageView(QAbstractScrollArea):
    """Shows a printout. `turned` carries the number of the page that is seen most, from 1.

    Pages are drawn in the document thread when they come in sight, and their neighbours with
    them; until then the paper is white, or shows the picture of another size. `dragged` when the
    mouse pulls a page, `copied` when the keys for copying are pressed.
    """

    turned = Signal(int)
    dragged = Signal()
    copied = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._theme = context.theme
        self._printout: Printout | None = None
        self._name = ""
        self._zoom = Zoom.WHOLE
        self._places = Places((), QSize(), 0)
        self._number = 0
        self._images: Bitmaps = {}
        self._drawn_of: dict[int, int] = {}
        self._edition = 0
        self._asked: dict[int, int] = {}
        self._wheel = 0
        self._pressed: QPoint | None = None
        self.setMouseTracking(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setProperty(NO_RING, True)  # it fills its place, so the frame stands inside
        self.verticalScrollBar().valueChanged.connect(self._on_scrolled)
        self.horizontalScrollBar().valueChanged.connect(self.viewport().update)
        self.verticalScrollBar().setAccessibleName(self.tr("Scroll the pages"))
        self.horizontalScrollBar().setAccessibleName(self.tr("Scroll the page sideways"))
        self._theme.changed.connect(self._lay)
        self._say()

    @property
    def number(self) -> int:
        """The page that is seen most, from 1; 0 while there is none."""
        return self._number

    @property
    def count(self) -> int:
        """How many pages there are."""
        return len(self._places.pages)

    @property
    def zoom(self) -> Zoom:
        """How large pages are."""
        return self._zoom

    def page_image(self, number: int) -> QImage | None:
        """Return the picture of a page, if there is one by now."""
        return self._images.get(number - 1)

    def page_rect(self, number: int) -> QRect:
        """Return where a page lies in the viewport now."""
        return self._places.pages[number - 1].translated(-self._offset())

    def show_printout(self, printout: Printout | None, name: str) -> None:
        """Show another paper, or the same one made anew: then the place in it stays."""
        again = name == self._name and self._printout is not None and printout is not None
        offset = self.verticalScrollBar().value() if again else 0
        self._printout, self._name = printout, name
        self._edition += 1
        if not again:
            self._images = {}  # the old pictures of the same paper stay until the new ones come
        self._asked = {}
        self._context.tasks.cancel(_TASK)
        self._number = 0
        self._lay()
        self.verticalScrollBar().setValue(offset)
        self._follow()

    def set_zoom(self, zoom: Zoom) -> None:
        """Show pages larger or smaller; the page that was seen stays."""
        if zoom is not self._zoom:
            number = self._number
            self._zoom = zoom
            self._lay()
            self.go_to(number)

    def go_to(self, number: int) -> None:
        """Show a page from its top; beyond the ends, the first or the last."""
        pages = self._places.pages
        if pages:
            rect = pages[max(1, min(number, len(pages))) - 1]
            top = rect.top() - self._places.margin
            if self._zoom is Zoom.WHOLE:
                top = rect.center().y() - self.viewport().height() // 2
            self.verticalScrollBar().setValue(top)

    def page_down(self) -> None:
        """Go on by a page, or by what is seen of it where it is larger than the window."""
        self._turn(_ON)

    def page_up(self) -> None:
        """Go back likewise."""
        self._turn(_BACK)

    def _turn(self, step: int) -> None:
        if self._zoom is Zoom.WHOLE:
            self.go_to(self._number + step)
        else:
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + step * bar.pageStep())

    # Places

    def _lay(self) -> None:
        pages = self._printout.pages if self._printout is not None else ()
        policy = Qt.ScrollBarPolicy
        scrolls = bool(pages) and (len(pages) > 1 or self._zoom is not Zoom.WHOLE)
        # Never "as needed": a bar that comes and goes would change the width it depends on.
        self.setVerticalScrollBarPolicy(
            policy.ScrollBarAlwaysOn if scrolls else policy.ScrollBarAlwaysOff
        )
        self.setHorizontalScrollBarPolicy(
            policy.ScrollBarAlwaysOff if self._zoom.fits else policy.ScrollBarAsNeeded
        )
        room = self.viewport().size()
        dots = self.logicalDpiX() / _POINTS_AN_INCH
        self._places = lay_pages(pages, self._zoom, room, self._theme.px(_MARGIN), dots)
        desk = self._places.size
        self._set_range(desk, room)
        self._follow()
        self.viewport().update()

    def _set_range(self, desk: QSize, room: QSize) -> None:
        tall, wide = self.verticalScrollBar(), self.horizontalScrollBar()
        line = self._theme.px(Size.ROW)
        whole = self._zoom is Zoom.WHOLE
        tall.setRange(0, max(0, desk.height() - room.height()))
        tall.setPageStep(room.height() if whole else max(line, room.height() - line))
        tall.setSingleStep(room.height() if whole else line)
        wide.setRange(0, max(0, desk.width() - room.width()))
        wide.setPageStep(room.width())
        wide.setSingleStep(line)
        if wide.value() == 0 and wide.maximum():
            wide.setValue(wide.maximum() // 2)

    def _offset(self) -> QPoint:
        return QPoint(self.horizontalScrollBar().value(), self.verticalScrollBar().value())

    def _on_scrolled(self) -> None:
        self._follow()
        self.viewport().update()

    def _follow(self) -> None:
        """Tell which page is seen, and draw what came in sight."""
        count = len(self._places.pages)
        height = self.viewport().height()
        top = self._offset().y()
        number = self._places.nearest(top, height) + 1 if count else 0
        if number != self._number:
            self._number = number
            self._say()
            self.turned.emit(number)
        self._draw_seen(top, height)

    def _say(self) -> None:
        pages = self._printout.pages if self._printout is not None else ()
        if not pages or not self._number:
            self.setAccessibleName(self.tr("Preview"))
            self.setAccessibleDescription("")
            return
        self.setAccessibleName(
            self.tr("{paper}, page {number} of {count}").format(
                paper=self._name, number=self._number, count=len(pages)
            )
        )
        self.setAccessibleDescription(pages[self._number - 1].text)

    # Pictures

    def _draw_seen(self, top: int, height: int) -> None:
        printout = self._printout
        if printout is None or not self.isVisible():
            return
        seen = self._places.seen(top, height)
        near = {index + step for index in seen for step in (_BACK, _ON)} - set(seen)
        count = len(self._places.pages)
        wanted = [*seen, *(index for index in sorted(near) if 0 <= index < count)]
        self._images = {index: self._images[index] for index in wanted if index in self._images}
        ratio = self.devicePixelRatioF()
        widths = {index: round(self._places.pages[index].width() * ratio) for index in wanted}
        missing = {
            index: width
            for index, width in widths.items()
            if self._asked.get(index) != width and not self._is_drawn(index, width)
        }
        if missing:
            missing = {i: w for i, w in widths.items() if not self._is_drawn(i, w)}
            self._asked = missing
            task = self._context.tasks.submit(_TASK, lambda: page_images(printout.data, missing))
            task.done.connect(self._on_drawn)

    def _is_drawn(self, index: int, width: int) -> bool:
        image = self._images.get(index)
        fresh = self._drawn_of.get(index) == self._edition
        return fresh and image is not None and image.width() == width

    def _on_drawn(self, images: Bitmaps) -> None:
        self._images.update(images)
        self._drawn_of.update(dict.fromkeys(images, self._edition))
        self._asked = {}
        self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Paint the desk, the papers in sight and their edges."""
        painter = QPainter(self.viewport())
        colours = self._theme.colours
        painter.fillRect(self.viewport().rect(), colours.desk)
        ratio = self.devicePixelRatioF()
        offset = self._offset()
        for index in self._places.seen(offset.y(), self.viewport().height()):
            rect = self._places.pages[index].translated(-offset)
            painter.fillRect(rect, Qt.GlobalColor.white)
            painter.setClipRect(rect)
            self._paint_image(painter, rect, index, ratio)
            painter.setClipping(False)
            painter.setPen(colours.ctl)
            painter.drawRect(rect.adjusted(0, 0, -1, -1))
        if self.hasFocus():
            painter.setPen(QPen(colours.accent, Size.FOCUS_WIDTH))
            painter.drawRect(self.viewport().rect().adjusted(1, 1, -1, -1))

    def _paint_image(self, painter: QPainter, rect: QRect, index: int, ratio: float) -> None:
        image = self._images.get(index)
        if image is None:
            return
        if image.width() == round(rect.width() * ratio):
            image.setDevicePixelRatio(ratio)
            painter.drawImage(rect.topLeft(), image)
        else:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawImage(rect, image)

    # What the user does

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay the pages out anew; the page that was seen stays."""
        super().resizeEvent(event)
        number = self._number
        self._lay()
        if self._zoom.fits and number:
            self.go_to(number)

    def event(self, event: QEvent) -> bool:
        """Draw anew on a screen of other pixels, and what waited while hidden."""
        handled = super().event(event)
        if event.type() in (QEvent.Type.DevicePixelRatioChange, QEvent.Type.Show):
            self._follow()
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self.viewport().update()
        return handled

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of a page."""
        super().mousePressEvent(event)
        if event.button() is Qt.MouseButton.LeftButton and self._is_paper(event):
            self._pressed = event.position().toPoint()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Pull the page; a hand says that this can be done."""
        shape = Qt.CursorShape.OpenHandCursor
        if not self._is_paper(event):
            shape = Qt.CursorShape.ArrowCursor
        self.viewport().setCursor(shape)
        if self._pressed is not None and is_pulled(self._pressed, event):
            self._pressed = None
            self.dragged.emit()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go."""
        super().mouseReleaseEvent(event)
        self._pressed = None

    def _is_paper(self, event: QMouseEvent) -> bool:
        place = event.position().toPoint() + self._offset()
        return any(page.contains(place) for page in self._places.pages)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Turn whole pages notch by notch; Ctrl with the wheel is the window's."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            event.ignore()
            return
        if self._zoom is not Zoom.WHOLE:
            super().wheelEvent(event)
            return
        self._wheel += event.angleDelta().y()
        while abs(self._wheel) >= _NOTCH:
            step = _BACK if self._wheel > 0 else _ON
            self._wheel += step * _NOTCH
            self._turn(step)
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Scroll with the arrows, turn with the page keys, go to the ends."""
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copied.emit()
            return
        deed = self._deed_of(Qt.Key(event.key()))
        if deed is not None and event.modifiers() == Qt.KeyboardModifier.NoModifier:
            deed()
        else:
            super().keyPressEvent(event)

    def _deed_of(self, key: Qt.Key) -> Callable[[], None] | None:
        bar = self.verticalScrollBar()
        return {
            Qt.Key.Key_PageDown: self.page_down,
            Qt.Key.Key_PageUp: self.page_up,
            Qt.Key.Key_Space: self.page_down,
            Qt.Key.Key_Home: lambda: bar.setValue(0),
            Qt.Key.Key_End: lambda: bar.setValue(bar.maximum()),
        }.get(key)
