"""The fixed foot of the open item: a further item, the item's own menu, finishing it."""

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.services.agenda import ItemRow
from app.ui.minutes.agenda_menu import ItemMenu
from app.ui.theme import Theme
from app.ui.tokens import Spacing
from app.ui.widgets.buttons import IconButton, LinkButton, PrimaryButton
from app.ui.widgets.flow_layout import FlowLayout
from app.ui.widgets.labels import SecondaryLabel
from app.values.enums import Outcome


class ItemFoot(QWidget):
    """`finished`: the secretary ends the item, or goes on to the next open one."""

    finished = Signal()
    add_wanted = Signal()
    outcome_wanted = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row: ItemRow | None = None
        self.add = LinkButton(theme, self.tr("Additional item"), icon="plus")
        theme.changed.connect(self._measure)
        self.more = IconButton(theme, "dots", self.tr("More about this item"))
        self.finish = PrimaryButton(theme, self.tr("Finish the item"), key="Ctrl+Enter")
        self._all_done = SecondaryLabel(self.tr("All items are finished"))
        self._all_done.hide()
        end = QWidget()
        together = QHBoxLayout(end)
        together.setContentsMargins(0, 0, 0, 0)
        together.setSpacing(Spacing.S)
        for widget in (self._all_done, self.more, self.finish):
            together.addWidget(widget)
        flow = FlowLayout(spacing=Spacing.S)
        flow.addWidget(self.add)
        flow.set_trailing(end)
        self._whole = QVBoxLayout(self)
        self._whole.addLayout(flow)
        self.set_inside(inside=False)
        self._measure()
        self.add.clicked.connect(self.add_wanted)
        self.finish.clicked.connect(self.finished)
        self.more.clicked.connect(self._show_menu)

    def show_item(self, row: ItemRow, *, open_items: int) -> None:
        """Offer what fits this item; `open_items` counts those not finished yet."""
        self._row = row
        is_open = row.outcome is Outcome.OPEN
        self.finish.setText(self.tr("Finish the item") if is_open else self.tr("Next open item"))
        self.finish.setVisible(bool(open_items))
        self._all_done.setVisible(not open_items)

    def set_inside(self, *, inside: bool) -> None:
        """Stand among the fields, which have margins of their own."""
        side = 0 if inside else Spacing.XL - 2
        self._whole.setContentsMargins(side, Spacing.S, side, Spacing.S)

    def _measure(self) -> None:
        # As high as the button at the right, so that both stand on one line.
        self.add.setMinimumHeight(self.finish.sizeHint().height())

    def _show_menu(self) -> None:
        if self._row is None:
            return
        menu = ItemMenu(self)
        menu.add_outcomes(self._row.id, self._row.outcome)
        menu.outcome_wanted.connect(lambda _item, outcome: self.outcome_wanted.emit(outcome))
        corner = self.more.mapToGlobal(QPoint(0, 0))
        menu.popup(corner - QPoint(0, menu.sizeHint().height()))
