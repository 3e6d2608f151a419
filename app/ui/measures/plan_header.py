"""The heads of a plan's columns; a click on the deadline's sorts by it."""

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHeaderView, QWidget

from app.ui.icons import paint_icon
from app.ui.measures.plan_filter import Order
from app.ui.measures.plan_nodes import Column
from app.ui.theme import Theme
from app.ui.tokens import Spacing, TypeStyle

_NEXT = {Order.PLAN: Order.SOONEST, Order.SOONEST: Order.LATEST, Order.LATEST: Order.PLAN}
_SIGN = {Order.PLAN: "", Order.SOONEST: "chevron-down", Order.LATEST: "chevron-up"}


class PlanHeader(QHeaderView):
    """`reordered` carries the order asked for: soonest first, latest first, the plan's own."""

    reordered = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._theme = theme
        self.order = Order.PLAN
        self.setHighlightSections(False)
        self.setSectionsMovable(False)
        self.setMinimumSectionSize(1)
        self.setStretchLastSection(False)
        self.sectionClicked.connect(self._on_clicked)

    def set_order(self, order: Order) -> None:
        """Show the order."""
        self.order = order
        self.viewport().update()

    def next_order(self) -> Order:
        """Return what a click asks for."""
        return _NEXT[self.order]

    def _on_clicked(self, section: int) -> None:
        if section == Column.DEADLINE:
            self.reordered.emit(self.next_order())

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:  # noqa: N803 - Qt's name
        """Paint the name and, at the deadline, the order."""
        theme = self._theme
        painter.save()
        painter.fillRect(rect, theme.colours.head)
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, theme.colours.line)
        painter.setFont(theme.font(TypeStyle.SECONDARY_STRONG))
        painter.setPen(theme.colours.text2)
        name = str(self.model().headerData(logicalIndex, Qt.Orientation.Horizontal))
        left = theme.px(20 if logicalIndex == Column.NUMBER else 10)
        line = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(rect.adjusted(left, 0, 0, 0), line, name)
        if logicalIndex == Column.DEADLINE and _SIGN[self.order]:
            side = theme.px(14)
            x = left + painter.fontMetrics().horizontalAdvance(name) + theme.px(Spacing.XS)
            box = QRect(rect.left() + x, rect.center().y() - side // 2, side, side)
            paint_icon(painter, box, _SIGN[self.order], theme.colours.text2)
        painter.restore()
