"""The list of files: small pictures, names, and the keys that act on a file."""

from collections.abc import Hashable

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
)
from PySide6.QtWidgets import QApplication, QStyleOptionViewItem, QWidget

from app.ui.icons import paint_icon
from app.ui.theme import Theme
from app.ui.tokens import Spacing, Tone
from app.ui.widgets.menu_place import menu_place
from app.ui.widgets.model_index import Index
from app.ui.widgets.own_keys import ENTER, kept_from_window
from app.ui.widgets.row_delegate import RowDelegate
from app.ui.widgets.row_list import RowList
from app.ui.widgets.rows import Row

_WIDTH, _HEIGHT = 56, 44
_OWN_KEYS = (*ENTER, Qt.Key.Key_Delete, Qt.Key.Key_F2, Qt.Key.Key_Insert)


class AttachmentDelegate(RowDelegate):
    """Puts a picture, or the sign of the row, before the two lines."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent=parent)
        self.pictures: dict[Hashable, QImage] = {}

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Leave room for the picture."""
        size = super().sizeHint(option, index)
        least = self._theme.px(_HEIGHT) + 2 * self._theme.px(Spacing.S) + 1
        return QSize(size.width(), max(size.height(), least))

    def _text_left(self, row: Row) -> int:  # noqa: ARG002 - the same for all rows
        return self._theme.px(Spacing.M + _WIDTH + Spacing.M)

    def _paint_beginning(
        self,
        painter: QPainter,
        row: Row,
        size: QSize,
        top: int,  # noqa: ARG002 - the picture stands in the middle of both lines
        *,
        chosen: bool,  # noqa: ARG002 - it looks the same
    ) -> None:
        px, colours = self._theme.px, self._theme.colours
        box = QRect(px(Spacing.M), (size.height() - px(_HEIGHT)) // 2, px(_WIDTH), px(_HEIGHT))
        image = self.pictures.get(row.key)
        if image is None:
            painter.fillRect(box, colours.side)
            side = px(22)
            sign = QRect(0, 0, side, side)
            sign.moveCenter(box.center())
            ink = colours.tone(Tone.RED) if row.tone is Tone.RED else colours.text2
            paint_icon(painter, sign, row.icon, ink)
            return
        fitted = QRect(
            QPoint(0, 0), image.size().scaled(box.size(), Qt.AspectRatioMode.KeepAspectRatio)
        )
        fitted.moveCenter(box.center())
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(fitted, image)

    def _paint_state(self, painter: QPainter, row: Row, size: QSize, top: int) -> int:
        """Say at the left what is wrong: it stands in place of the second line."""
        if not row.state:
            return super()._paint_state(painter, row, size, top)
        left = self._text_left(row)
        painter.setFont(self._second_font)
        painter.setPen(self._theme.colour(row.tone))
        box = QRect(left, top, size.width() - left, painter.fontMetrics().lineSpacing())
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, row.state)
        return left


class AttachmentList(RowList):
    """Says what the secretary wants of a file; does none of it.

    `opened`: Enter, double click. `carried`: dragged towards another program. `moved`: Alt+Up and
    Alt+Down. Del, F2 and Insert belong to the list while it has the focus.
    """

    carried = Signal(object)
    delete_wanted = Signal()
    edit_wanted = Signal()
    add_wanted = Signal()
    moved = Signal(int)
    menu_wanted = Signal(QPoint)

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, name, fitted=True, parent=parent)
        self._pictured = AttachmentDelegate(theme, self)
        self.setItemDelegate(self._pictured)
        self._pressed: QPoint | None = None

    def set_picture(self, key: Hashable, image: QImage | None) -> None:
        """Show a picture before a row; None: the sign of its kind."""
        if image is None:
            self._pictured.pictures.pop(key, None)
        else:
            self._pictured.pictures[key] = image
        self.viewport().update()

    def picture(self, key: Hashable) -> QImage | None:
        """Return the picture shown before a row."""
        return self._pictured.pictures.get(key)

    def event(self, event: QEvent) -> bool:
        """Keep the list's own keys from the window's menu."""
        return kept_from_window(event, _OWN_KEYS) or super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Delete, edit, add, move; the rest is the list's."""
        key, modifiers = event.key(), event.modifiers()
        # The keypad's own arrows are arrows too.
        held = modifiers & ~Qt.KeyboardModifier.KeypadModifier
        if held == Qt.KeyboardModifier.AltModifier and key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.moved.emit(-1 if key == Qt.Key.Key_Up else 1)
        elif held == Qt.KeyboardModifier.NoModifier and key == Qt.Key.Key_Delete:
            self.delete_wanted.emit()
        elif held == Qt.KeyboardModifier.NoModifier and key == Qt.Key.Key_F2:
            self.edit_wanted.emit()
        elif held == Qt.KeyboardModifier.NoModifier and key == Qt.Key.Key_Insert:
            self.add_wanted.emit()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remember where a drag could begin."""
        super().mousePressEvent(event)
        at = event.position().toPoint()
        on_row = event.button() == Qt.MouseButton.LeftButton and self.indexAt(at).isValid()
        self._pressed = at if on_row else None

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Begin to carry a file out once the mouse has moved far enough."""
        if self._pressed is None or not event.buttons() & Qt.MouseButton.LeftButton:
            super().mouseMoveEvent(event)
            return
        way = (event.position().toPoint() - self._pressed).manhattanLength()
        if way >= QApplication.startDragDistance():
            self._pressed = None
            self.carried.emit(self.current_key())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Forget where a drag could have begun."""
        self._pressed = None
        super().mouseReleaseEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu of the row."""
        index, at = menu_place(self, event)
        if index.isValid():
            self.menu_wanted.emit(at)
