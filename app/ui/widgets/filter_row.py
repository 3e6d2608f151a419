"""The line of filters under a page's head; wraps when it does not fit."""

from PySide6.QtWidgets import QSizePolicy, QWidget

from app.ui.theme import Theme
from app.ui.tokens import Size
from app.ui.widgets.flow_layout import FlowLayout
from app.ui.widgets.labels import SecondaryLabel
from app.ui.widgets.locked_fields import KEEPS_NOTHING


class FilterRow(QWidget):
    """Search field, combos and switches from the left, a count at the right."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setProperty(KEEPS_NOTHING, True)
        self._count = SecondaryLabel()
        self._layout = FlowLayout(self)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._ended = False
        theme.changed.connect(self._measure)
        self._widths: dict[QWidget, int] = {}

    def add(self, widget: QWidget, width: int = 0) -> None:
        """Add a filter, `width` design pixels wide if given."""
        if width:
            self._widths[widget] = width
        self._layout.addWidget(widget)
        self._measure()

    def set_count(self, text: str) -> None:
        """Say at the right how much is shown; call after the filters are added."""
        if not self._ended:
            self._ended = True
            self._layout.set_trailing(self._count)
        self._count.setText(text)
        self._measure()

    def _measure(self) -> None:
        for widget, width in self._widths.items():
            widget.setFixedWidth(self._theme.px(width))
        self._count.setMinimumHeight(self._theme.px(Size.CONTROL))
        self._layout.invalidate()
        self.updateGeometry()
