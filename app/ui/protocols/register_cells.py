"""Paints the cells of the register."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter

from app.services.register import RegisterRow, Source
from app.ui.entry.wrapped_text import WrappedText, cut_to_lines
from app.ui.protocols.register_header import FIRST, SIDE
from app.ui.protocols.register_rows import Column, cell, state_mark
from app.ui.theme import Theme
from app.ui.tokens import Size, TypeStyle
from app.ui.widgets.badges import paint_mark
from app.values.enums import MinutesState

_MOST_LINES = 2
_LINE = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


def paint_cell(
    painter: QPainter, rect: QRect, row: RegisterRow, column: Column, theme: Theme
) -> None:
    """Paint one cell; the table has painted the ground."""
    px, c = theme.px, theme.colours
    inner = rect.adjusted(px(FIRST if column is Column.NUMBER else SIDE), 0, -px(4), 0)
    text = cell(row, column)
    painter.save()
    painter.setClipRect(rect)
    style = TypeStyle.BODY_BOLD if column is Column.NUMBER else TypeStyle.BODY
    painter.setFont(theme.font(style))
    painter.setPen(c.text)
    if column is Column.STATE:
        side = px(Size.ICON_SMALL)
        box = QRect(inner.left(), rect.top() + (rect.height() - side) // 2, side, side)
        paint_mark(painter, box, state_mark(row), c)
        if row.source is Source.MEETING and row.state is MinutesState.FINAL:
            painter.setPen(c.amber)
        inner.setLeft(inner.left() + side + px(6))
    elif column is Column.PARTIES or (column is Column.TITLE and not row.title):
        painter.setPen(c.text2)
    if column in (Column.TITLE, Column.KIND, Column.NUMBER):
        font = theme.font(style)
        shown = cut_to_lines(text, font, inner.width(), _MOST_LINES)
        laid = WrappedText(shown, font, inner.width())
        laid.draw(painter, inner.translated(0, (rect.height() - laid.height) // 2))
    else:
        painter.drawText(inner, int(_LINE), text)
    painter.restore()
