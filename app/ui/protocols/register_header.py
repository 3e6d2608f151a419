"""The heads of the register's columns; a click sorts."""

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHeaderView, QWidget

from app.ui.icons import paint_icon
from app.ui.protocols.register_rows import Column, Order
from app.ui.theme import Theme
from app.ui.tokens import Spacing, TypeStyle

FIRST, SIDE = 24, 10
"""How far the text stands from the left of the first cell and of the others (design pixels)."""


class RegisterHeader(QHeaderView):
    """`reordered` carries the order asked for."""

    reordered = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._theme = theme
        self.order = Order()
        self.setAccessibleName(self.tr("Column heads: click to sort"))
        self.setHighlightSections(False)
        self.setSectionsMovable(False)
        self.setMinimumSectionSize(1)
        self.setStretchLastSection(False)
        self.sectionClicked.connect(
            lambda section: self.reordered.emit(self.order.after_click(Column(section)))
        )

    def set_order(self, order: Order) -> None:
        """Show the order."""
        self.order = order
        self.viewport().update()

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:  # noqa: N803 - Qt's name
        """Paint the name and, where it sorts, the direction."""
        theme, c = self._theme, self._theme.colours
        painter.save()
        painter.fillRect(rect, c.head)
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, c.line)
        painter.setFont(theme.font(TypeStyle.SECONDARY_STRONG))
        sorts = logicalIndex == self.order.column
        painter.setPen(c.text if sorts else c.text2)
        name = str(self.model().headerData(logicalIndex, Qt.Orientation.Horizontal))
        left = theme.px(FIRST if logicalIndex == Column.NUMBER else SIDE)
        line = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(rect.adjusted(left, 0, 0, 0), line, name)
        if sorts:
            side = theme.px(14)
            x = left + painter.fontMetrics().horizontalAdvance(name) + theme.px(Spacing.XS)
            box = QRect(rect.left() + x, rect.center().y() - side // 2, side, side)
            sign = "chevron-down" if self.order.descending else "chevron-up"
            paint_icon(painter, box, sign, c.text2)
        painter.restore()
