"""Paints a seat: its tick, who sits there and where from, at the right since when."""

from dataclasses import dataclass

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from app.ui.entry.wrapped_text import WrappedText
from app.ui.minutes.attendance_model import AttendanceListModel
from app.ui.theme import Theme
from app.ui.tokens import Size, Spacing, TypeStyle
from app.ui.widgets.check_box import paint_check
from app.ui.widgets.model_index import Index

_SIDE, _BOX = 14, 18


@dataclass(frozen=True)
class _Laid:
    name: WrappedText
    second: WrappedText
    right: WrappedText

    @property
    def height(self) -> int:
        return self.name.height + (self.second.height if self.second.width else 0)


class AttendanceDelegate(QStyledItemDelegate):
    """Names wrap and are never cut; a row is 44 px high or as high as its names."""

    def __init__(self, theme: Theme, view: QListView) -> None:
        super().__init__(view)
        self._theme = theme
        self._view = view

    def left(self) -> int:
        """Return where the names begin, in pixels from the row's left edge."""
        return self._theme.px(_SIDE) + self._theme.px(_BOX) + self._theme.px(Spacing.S)

    def right_width(self, index: Index) -> int:
        """Return how much of the row's right end its hours take, the margin included."""
        width = self._lay_out(index, self._view.viewport().width()).right.width
        return width + self._theme.px(_SIDE) + self._theme.px(Spacing.S)

    def _lay_out(self, index: Index, width: int) -> _Laid:
        model = index.model()
        assert isinstance(model, AttendanceListModel)
        words, font, px = model.words(index.row()), self._theme.font, self._theme.px
        right = WrappedText(words.right, font(TypeStyle.SECONDARY), width // 2)
        room = width - self.left() - px(_SIDE) - (right.width + px(Spacing.S) if right.width else 0)
        style = TypeStyle.BODY if words.muted else TypeStyle.BODY_STRONG
        return _Laid(
            WrappedText(words.name, font(style), room),
            WrappedText(words.second, font(TypeStyle.SECONDARY), room),
            right,
        )

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002 - Qt's signature
        """Return the height that the names need in the view's width."""
        width = self._view.viewport().width()
        needed = self._lay_out(index, width).height + 2 * self._theme.px(5)
        return QSize(self._theme.px(120), max(self._theme.px(Size.ROW_TALL), needed))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint the row."""
        model = index.model()
        assert isinstance(model, AttendanceListModel)
        words, colours, px = model.words(index.row()), self._theme.colours, self._theme.px
        rect: QRect = option.rect
        laid = self._lay_out(index, rect.width())
        current = self._is_current(index)
        painter.save()
        if current:
            painter.fillRect(rect, colours.sel)
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, colours.hover)
        painter.setPen(colours.line)
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        side = px(_BOX)
        box = QRect(rect.left() + px(_SIDE), rect.center().y() - side // 2, side, side)
        paint_check(painter, box, self._theme, checked=words.here, enabled=self._view.isEnabled())
        top = rect.top() + (rect.height() - laid.height) // 2
        painter.setPen(colours.text2 if words.muted else colours.text)
        laid.name.draw(painter, QRect(rect.left() + self.left(), top, 0, 0))
        painter.setPen(colours.text2)
        below = top + laid.name.height
        laid.second.draw(painter, QRect(rect.left() + self.left(), below, 0, 0))
        x = rect.right() + 1 - px(_SIDE) - laid.right.width
        middle = rect.top() + (rect.height() - laid.right.height) // 2
        laid.right.draw(painter, QRect(x, middle, 0, 0))
        if current:
            painter.setPen(QPen(colours.accent, Size.FOCUS_WIDTH))
            painter.drawRect(rect.adjusted(2, 2, -2, -3))
        painter.restore()

    def _is_current(self, index: Index) -> bool:
        # The row is marked only while the keys go there: a tick list has no other current row.
        return self._view.hasFocus() and index == self._view.currentIndex()
