"""Paints the rows of lists: date block, title, second line, state; section lines."""

from enum import Enum

from PySide6.QtCore import QObject, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QTextLayout, QTextOption
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from app.ui.icons import paint_icon
from app.ui.theme import Theme
from app.ui.tokens import Size, Spacing, Tone, TypeStyle
from app.ui.widgets.badges import paint_mark
from app.ui.widgets.check_box import paint_check, paint_radio
from app.ui.widgets.model_index import Index
from app.ui.widgets.painting import fill
from app.ui.widgets.rows import ROW_ROLE, Row, SectionRow

_MOST_LINES = 3
_INDENT = 26
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_CENTRE = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignVCenter


class RowLook(Enum):
    """FRAME: a frame around the chosen row. BAR: a bar at its left, bold title, mark at the top
    right (agenda). RADIO: a radio button that the chosen row has set.
    """  # noqa: D205 - the three looks are one list

    FRAME = "frame"
    BAR = "bar"
    RADIO = "radio"


class RowDelegate(QStyledItemDelegate):
    """Paints `Row` and `SectionRow`; heights follow the fonts."""

    def __init__(
        self, theme: Theme, look: RowLook = RowLook.FRAME, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._look = look
        self._heights: dict[tuple[bool, bool], int] = {}
        theme.changed.connect(self._forget)
        self._forget()

    def _forget(self) -> None:
        self._heights.clear()
        font = self._theme.font
        self._title_font = font(TypeStyle.BODY_STRONG)
        self._plain_font = font(TypeStyle.BODY)
        self._bold_font = font(TypeStyle.BODY_BOLD)
        self._second_font = font(TypeStyle.SECONDARY)
        self._day_font = font(TypeStyle.BODY_BOLD)
        self._day_font.setPointSizeF(font(TypeStyle.SECTION).pointSizeF() * 17 / 15)
        self._section_font = font(TypeStyle.SECONDARY_STRONG)
        self._section_font.setWeight(QFont.Weight.DemiBold)

    # Measures

    def _title_font_of(self, *, chosen: bool) -> QFont:
        if self._look is RowLook.BAR:
            return self._bold_font if chosen else self._plain_font
        return self._title_font

    def _text_left(self, row: Row) -> int:
        px = self._theme.px
        left = px(14) + self.indent(row)
        if self._look is RowLook.RADIO:
            left += px(30)
        if row.checked is not None:
            left += px(26)
        if row.day or row.month:
            left = px(6) + px(Size.DATE_BLOCK) + px(Spacing.S)
        if row.icon:
            left += px(28)
        if row.number:
            left = max(left, px(14) + self._number_width() + px(Spacing.S))
        return left

    def indent(self, row: Row) -> int:
        """Return how far a row is moved in."""
        return self._theme.px(_INDENT) if row.deep else 0

    def _number_width(self) -> int:
        return QFontMetrics(self._bold_font).horizontalAdvance("10.")

    def _text_right(self, row: Row, width: int) -> int:
        px = self._theme.px
        right = width - px(Spacing.M)
        if row.aside:
            right -= QFontMetrics(self._second_font).horizontalAdvance(row.aside) + px(Spacing.M)
        if self._look is RowLook.BAR and row.mark:
            right -= px(Size.ICON_SMALL) + px(Spacing.S)
        return right

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the height of the row at the view's width."""
        row = index.data(ROW_ROLE)
        view = option.widget
        width = view.viewport().width() if isinstance(view, QListView) else option.rect.width()
        if isinstance(row, SectionRow):
            return QSize(width, self._section_height())
        if not isinstance(row, Row):
            return super().sizeHint(option, index)
        two = bool(row.second or row.state)
        if not row.wrap:
            return QSize(width, self._height(two_lines=two, date=bool(row.day)))
        lines = len(self._lines(row, width, chosen=True))
        first = QFontMetrics(self._title_font).lineSpacing() * lines
        second = QFontMetrics(self._second_font).lineSpacing() if two else 0
        pad = self._theme.px(Spacing.S)
        return QSize(width, max(first + second + 2 * pad + 1, self._theme.px(Size.ROW_TALL)))

    def _section_height(self) -> int:
        font = QFontMetrics(self._section_font).height()
        return max(self._theme.px(Size.ROW), font + self._theme.px(Spacing.M))

    def _height(self, *, two_lines: bool, date: bool) -> int:
        height = self._heights.get((two_lines, date))
        if height is None:
            text = QFontMetrics(self._title_font).lineSpacing()
            if two_lines:
                text += QFontMetrics(self._second_font).lineSpacing()
            least = 44 if two_lines else Size.ROW
            if date:
                least = Size.ROW_TWO_LINE
            elif two_lines and self._look is RowLook.FRAME:
                least = 50
            height = max(self._theme.px(least), text + self._theme.px(Spacing.S) + 2)
            self._heights[two_lines, date] = height
        return height

    def _lines(self, row: Row, width: int, *, chosen: bool) -> list[str]:
        """Break the title into at most three lines, the last cut where even that is not enough."""
        room = self._text_right(row, width) - self._text_left(row)
        font = self._title_font_of(chosen=chosen)
        metrics = QFontMetrics(font)
        if not row.wrap or metrics.horizontalAdvance(row.title) <= room:
            return [metrics.elidedText(row.title, Qt.TextElideMode.ElideRight, room)]
        layout = QTextLayout(row.title, font)
        option = QTextOption(Qt.AlignmentFlag.AlignLeft)
        # The name of a file may be one endless word.
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        layout.beginLayout()
        starts: list[int] = []
        while (line := layout.createLine()).isValid():
            line.setLineWidth(max(room, 1))
            starts.append(line.textStart())
        layout.endLayout()
        encoded = row.title.encode("utf-16-le")
        ends = [*starts[1:], len(encoded) // 2]
        cut = [
            encoded[2 * a : 2 * b].decode("utf-16-le").strip()
            for a, b in zip(starts, ends, strict=True)
        ]
        if len(cut) > _MOST_LINES:
            rest = " ".join(cut[_MOST_LINES - 1 :])
            last = metrics.elidedText(rest, Qt.TextElideMode.ElideRight, room)
            cut = [*cut[: _MOST_LINES - 1], last]
        return cut

    # Paint

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint ground, line, frame and the parts."""
        row = index.data(ROW_ROLE)
        painter.save()
        painter.translate(option.rect.topLeft())
        size = option.rect.size()
        if isinstance(row, SectionRow):
            self._paint_section(painter, row, size)
        elif isinstance(row, Row):
            view = option.widget
            chosen, hovered = _is_chosen(view, index), _is_hovered(view, option)
            focused = view is not None and view.hasFocus()
            self._paint_ground(painter, size, chosen=chosen, hovered=hovered, focused=focused)
            self._paint_row(painter, row, size, chosen=chosen)
        painter.restore()

    def _paint_section(self, painter: QPainter, row: SectionRow, size: QSize) -> None:
        c, px = self._theme.colours, self._theme.px
        painter.setFont(self._section_font)
        painter.setPen(c.text2)
        rect = QRect(px(14), px(4), size.width() - px(26), size.height() - px(4))
        shown = painter.fontMetrics().elidedText(
            row.text, Qt.TextElideMode.ElideRight, rect.width()
        )
        painter.drawText(rect, _LEFT, shown)
        fill(painter, QRect(0, size.height() - 1, size.width(), 1), c.line)

    def _paint_ground(
        self, painter: QPainter, size: QSize, *, chosen: bool, hovered: bool, focused: bool
    ) -> None:
        c = self._theme.colours
        rect = QRect(0, 0, size.width(), size.height())
        if chosen:
            fill(painter, rect, c.sel)
        elif hovered:
            fill(painter, rect, c.hover)
        fill(painter, QRect(0, size.height() - 1, size.width(), 1), c.line)
        if not chosen:
            return
        if self._look is not RowLook.FRAME:
            fill(painter, QRect(0, 0, self._theme.px(3), size.height()), c.accent)
        if focused:
            width = Size.FOCUS_WIDTH
            for side in (
                QRect(0, 0, rect.width(), width),
                QRect(0, rect.height() - width, rect.width(), width),
                QRect(0, 0, width, rect.height()),
                QRect(rect.width() - width, 0, width, rect.height()),
            ):
                fill(painter, side, c.accent)

    def _paint_row(self, painter: QPainter, row: Row, size: QSize, *, chosen: bool) -> None:
        c = self._theme.colours
        left, right = self._text_left(row), self._text_right(row, size.width())
        title_font = self._title_font_of(chosen=chosen)
        first = QFontMetrics(title_font).lineSpacing()
        second = QFontMetrics(self._second_font).lineSpacing()
        two = bool(row.second or row.state)
        lines = self._lines(row, size.width(), chosen=chosen)
        block = first * len(lines) + (second if two else 0)
        top = (size.height() - block) // 2
        self._paint_beginning(painter, row, size, top, chosen=chosen)
        painter.setFont(title_font)
        painter.setPen(c.text3 if row.muted else c.text)
        y = float(top)
        ascent = QFontMetrics(title_font).ascent()
        for line in lines:
            painter.drawText(QPointF(left, y + ascent), line)
            y += first
        state_left = self._paint_state(painter, row, size, round(y)) if two else right
        if row.second:
            painter.setFont(self._second_font)
            painter.setPen(c.text3 if chosen else c.text2)
            room = min(right, state_left - self._theme.px(Spacing.S)) - left
            shown = painter.fontMetrics().elidedText(row.second, Qt.TextElideMode.ElideRight, room)
            painter.drawText(QRect(left, round(y), room + 2, second), _LEFT, shown)
        if row.aside:
            painter.setFont(self._second_font)
            painter.setPen(self._quiet(row.tone))
            rect = QRect(0, 0, size.width() - self._theme.px(Spacing.M), size.height())
            painter.drawText(rect, _RIGHT, row.aside)
        if self._look is RowLook.BAR and row.mark:
            side = self._theme.px(Size.ICON_SMALL)
            box = QRect(size.width() - self._theme.px(Spacing.M) - side, 0, side, side)
            box.moveTop(top + (first - side) // 2)
            paint_mark(painter, box, row.mark, c)

    def _quiet(self, tone: Tone) -> QColor:
        """Text at the right is secondary unless it warns."""
        return self._theme.colour(Tone.TEXT2 if tone is Tone.TEXT else tone)

    def _paint_beginning(
        self, painter: QPainter, row: Row, size: QSize, top: int, *, chosen: bool
    ) -> None:
        c, px = self._theme.colours, self._theme.px
        side = px(18)
        square = QRect(px(14) + self.indent(row), (size.height() - side) // 2, side, side)
        if self._look is RowLook.RADIO:
            paint_radio(painter, square, self._theme, checked=chosen, enabled=True)
        if row.checked is not None:
            paint_check(painter, square, self._theme, checked=row.checked, enabled=True)
        if row.day or row.month:
            self._paint_date(painter, row, size)
        if row.icon:
            small = px(Size.ICON_SMALL)
            box = QRect(self._text_left(row) - px(26), 0, small, small)
            box.moveTop((size.height() - small) // 2)
            paint_icon(painter, box, row.icon, c.text2)
        if row.number:
            font = self._title_font_of(chosen=chosen)
            painter.setFont(font)
            painter.setPen(c.text if chosen else c.text2)
            rect = QRect(px(14), top, self._number_width(), QFontMetrics(font).lineSpacing())
            painter.drawText(rect, _RIGHT, row.number)

    def _paint_date(self, painter: QPainter, row: Row, size: QSize) -> None:
        c, px = self._theme.colours, self._theme.px
        day = QFontMetrics(self._day_font).lineSpacing()
        month = QFontMetrics(self._second_font).lineSpacing()
        top = (size.height() - day - month) // 2
        left, width = px(6), px(Size.DATE_BLOCK)
        painter.setFont(self._day_font)
        painter.setPen(c.text)
        painter.drawText(QRect(left, top, width, day), _CENTRE, row.day)
        painter.setFont(self._second_font)
        painter.setPen(c.text2)
        painter.drawText(QRect(left - px(4), top + day, width + px(8), month), _CENTRE, row.month)

    def _paint_state(self, painter: QPainter, row: Row, size: QSize, top: int) -> int:
        """Paint the state at the end of the second line; return where it begins."""
        px = self._theme.px
        end = size.width() - px(Spacing.M)
        if not row.state:
            return end
        painter.setFont(self._second_font)
        painter.setPen(self._theme.colour(row.tone))
        metrics = painter.fontMetrics()
        begin = end - metrics.horizontalAdvance(row.state)
        painter.drawText(
            QRect(begin, top, end - begin + 2, metrics.lineSpacing()), _LEFT, row.state
        )
        if row.mark and self._look is not RowLook.BAR:
            side = px(14)
            begin -= side + px(7)
            box = QRect(begin, top + (metrics.lineSpacing() - side) // 2, side, side)
            paint_mark(painter, box, row.mark, self._theme.colours)
        return begin


# QStyle's names cost 12 ms when they are first used: the first paint does without them.


def _is_chosen(view: QWidget | None, index: Index) -> bool:
    return isinstance(view, QAbstractItemView) and view.selectionModel().isSelected(index)


def _is_hovered(view: QWidget | None, option: QStyleOptionViewItem) -> bool:
    if view is None or not view.underMouse():
        return False
    from PySide6.QtWidgets import QStyle

    return bool(option.state & QStyle.StateFlag.State_MouseOver)
