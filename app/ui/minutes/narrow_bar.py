"""The head of a narrow or enlarged page: the agenda as a combo between its neighbours."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QSize, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QMenu, QSizePolicy, QWidget

from app.services.agenda import ItemListRow
from app.services.attendance import QuorumRow
from app.ui.theme import Theme
from app.ui.tokens import Spacing, Tone, TypeStyle
from app.ui.widgets.badges import SignLabel
from app.ui.widgets.buttons import IconButton
from app.ui.widgets.combo import Combo


class NarrowBar(QWidget):
    """`chosen(item_id)`, `stepped(-1 or 1)`; `menu_wanted(menu)`: fill it, it is about to show."""

    chosen = Signal(int)
    stepped = Signal(int)
    menu_wanted = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.previous = IconButton(
            theme, "chevron-left", self.tr("Previous item"), key="Ctrl+PgUp", framed=True
        )
        self.next = IconButton(
            theme, "chevron-right", self.tr("Next item"), key="Ctrl+PgDown", framed=True
        )
        self.more = IconButton(theme, "dots", self.tr("More"), framed=True)
        self.items = Combo(theme, self.tr("Agenda"))
        self.items.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.items.setMinimumContentsLength(8)
        self.items.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        row = QHBoxLayout(self)
        row.setContentsMargins(Spacing.M, Spacing.S, Spacing.M, Spacing.S)
        row.setSpacing(Spacing.S)
        for widget in (self.previous, self.items, self.next, self.more):
            row.addWidget(widget, int(widget is self.items))
        self.previous.clicked.connect(lambda: self.stepped.emit(-1))
        self.next.clicked.connect(lambda: self.stepped.emit(1))
        self.items.chosen.connect(self._on_chosen)
        self.more.clicked.connect(self._show_menu)
        theme.changed.connect(self._measure)
        self._measure()

    def show_items(self, rows: Sequence[ItemListRow], open_id: int | None) -> None:
        """Offer the agenda with the open item chosen."""
        self.items.set_choices([(f"{row.number}. {row.title}", row.id) for row in rows])
        place = next((place for place, row in enumerate(rows) if row.id == open_id), -1)
        self.items.select(open_id)
        self.items.setEnabled(bool(rows))
        self.previous.setEnabled(place > 0)
        self.next.setEnabled(0 <= place < len(rows) - 1)

    def _on_chosen(self, item_id: object) -> None:
        if isinstance(item_id, int):
            self.chosen.emit(item_id)

    def _show_menu(self) -> None:
        menu = QMenu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        self.menu_wanted.emit(menu)
        corner = QPoint(self.more.width() - menu.sizeHint().width(), self.more.height())
        menu.popup(self.more.mapToGlobal(corner))

    def _measure(self) -> None:
        self.items.setFont(self._theme.font(TypeStyle.BODY_BOLD))
        side = self._theme.px(16)
        self.items.setIconSize(QSize(side, side))


class QuorumSign(SignLabel):
    """Whether there is a quorum, in one word; hidden where the series has no rule."""

    KIND = "body_strong"

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.hide()

    def show_quorum(self, quorum: QuorumRow, *, planned: bool) -> None:
        """Say it; before the meeting nobody is missed yet."""
        self._sign = "done" if quorum.reached else "overdue"
        self.setText(self.tr("Quorum") if quorum.reached else self.tr("No quorum"))
        self.set_tone(Tone.GREEN if quorum.reached else Tone.RED)
        self.setVisible(quorum.needed is not None and (quorum.reached or not planned))
        self.update()
