"""A category of the settings: a column of rows that scrolls, with a heading."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.ui.context import Context
from app.ui.settings.setting_row import SettingRow
from app.ui.tokens import Spacing
from app.ui.widgets.labels import ItemLabel
from app.ui.widgets.page_scroll import PageScroll
from app.ui.widgets.separator import Separator

ALL = 0
"""In place of the id of a series: all meetings."""


class SettingsPart(QWidget):
    """`asked` and `requested` are handed on as the page's own."""

    asked = Signal(object)
    requested = Signal(object)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context = context
        self.rows: list[SettingRow] = []
        self.head = QHBoxLayout()
        self._title = ItemLabel(wrap=True)
        self.head.addWidget(self._title, 1)
        self.area = PageScroll()
        self.column = QVBoxLayout(self.area.body)
        self.column.setContentsMargins(Spacing.XL, Spacing.L, Spacing.XL, Spacing.XL)
        self.column.setSpacing(0)
        self.column.addLayout(self.head)
        self.column.addSpacing(Spacing.S)
        self.across = QHBoxLayout()
        self.across.setSpacing(0)
        self.across.addWidget(self.area, 1)
        self.outer = QVBoxLayout(self)
        self.outer.setContentsMargins(0, 0, 0, 0)
        self.outer.setSpacing(0)
        self.outer.addLayout(self.across, 1)
        self._lines: dict[SettingRow, Separator] = {}

    def title(self) -> str:
        """Return the category's name."""
        return self._title.text()

    def set_title(self, text: str) -> None:
        """Name the category."""
        self._title.setText(text)

    def show_title(self, *, shown: bool) -> None:
        """Leave the name out where it stands right above."""
        self._title.setVisible(shown)

    def add(self, row: SettingRow) -> SettingRow:
        """Add a setting below the others, with a line between."""
        if self.rows:
            self._lines[row] = Separator()
            self.column.addWidget(self._lines[row])
        row.told_of.connect(self._bring_in_sight)
        self.rows.append(row)
        self.column.addWidget(row)
        return row

    def show_setting(self, row: SettingRow, *, shown: bool) -> None:
        """Show a setting or not; lines stand only between those that are shown."""
        row.setVisible(shown)
        listed = self.listed()
        for other, line in self._lines.items():
            line.setVisible(other in listed[1:])

    def open(self, series_id: int | None) -> None:
        """Show what holds now; called when one comes here.

        Of a series, of all meetings (`ALL`), or (None) of those shown last.
        """

    def flush(self) -> None:
        """Write what is pending."""

    def series_id(self) -> int | None:
        """Return whose settings are shown; None: of everything."""
        return None

    def panes(self) -> list[QWidget]:
        """Return what F6 goes round."""
        return [self.area.body]

    def listed(self) -> list[SettingRow]:
        """Return the settings that can be found here now."""
        return [row for row in self.rows if not row.isHidden()]

    def show_row(self, row: SettingRow) -> None:
        """Bring a setting in sight and the focus to it."""
        row.control.setFocus()
        self._bring_in_sight(row)

    def _bring_in_sight(self, widget: QWidget) -> None:
        """Show it once the layout has made room for it."""
        QTimer.singleShot(0, widget, lambda: self.area.ensureWidgetVisible(widget))
