"""A choice of two or three that are always in sight."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QSizePolicy, QWidget

from app.ui.theme import Theme
from app.ui.tokens import Radius, TypeStyle
from app.ui.widgets.buttons import PaintedButton

Choice = tuple[str, object] | tuple[str, object, str]


class Segment(PaintedButton):
    """One of the choices; rounded only at the ends of the row."""

    def __init__(self, theme: Theme, text: str, icon: str, parent: QWidget) -> None:
        super().__init__(theme, text, icon=icon, parent=parent)
        self.first = self.last = False
        self.setCheckable(True)

    def _label_font(self) -> QFont:
        chosen = TypeStyle.BODY_BOLD if self.isChecked() else TypeStyle.BODY_STRONG
        return self._theme.font(chosen)

    def _parts_width(self) -> int:
        # As wide as when chosen, so that the row does not move under the pointer.
        usual = QFontMetrics(self._label_font()).horizontalAdvance(self._text)
        bold = self._theme.font(TypeStyle.BODY_BOLD)
        chosen = QFontMetrics(bold).horizontalAdvance(self._text)
        return super()._parts_width() + max(0, chosen - usual)

    def _ground(self) -> QColor:
        c = self._theme.colours
        if self.isChecked():
            return c.sel
        return c.hover if self.underMouse() else c.base

    def _frame(self) -> QColor:
        return self._theme.colours.ctl

    def _ink(self) -> QColor:
        c = self._theme.colours
        return c.text if self.isChecked() else c.text2

    def _paint_ground(self, painter: QPainter) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        radius = self._theme.px(Radius.CONTROL)
        rect = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        if not self.last:
            rect.setRight(rect.right() + 1)  # neighbours share a line
        path = QPainterPath()
        path.setFillRule(Qt.FillRule.WindingFill)
        path.addRoundedRect(rect, radius, radius)
        if not self.first:
            path.addRect(rect.adjusted(0, 0, -rect.width() / 2, 0))
        if not self.last:
            path.addRect(rect.adjusted(rect.width() / 2, 0, 0, 0))
        painter.setPen(QPen(self._frame(), 1))
        painter.setBrush(self._ground())
        painter.drawPath(path.simplified())


class SegmentedControl(QWidget):
    """Emits `chosen` with the data of what the user chose; the arrow keys move the choice."""

    chosen = Signal(object)

    def __init__(
        self,
        theme: Theme,
        name: str,
        choices: Sequence[Choice],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self._data: list[object] = []
        self._group = QButtonGroup(self)
        self._group.setExclusive(True)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        for position, choice in enumerate(choices):
            icon = choice[2] if len(choice) == 3 else ""  # noqa: PLR2004 - (text, data, icon)
            segment = Segment(theme, choice[0], icon, self)
            segment.setAccessibleDescription(name)
            segment.first = position == 0
            segment.last = position == len(choices) - 1
            self._group.addButton(segment, position)
            self._data.append(choice[1])
            layout.addWidget(segment)
        self._group.button(0).setChecked(True)
        self.setFocusProxy(self._group.button(0))
        self._group.idToggled.connect(self._on_toggled)
        self._silent = False
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def value(self) -> object:
        """Return the data of what is chosen."""
        return self._data[self._group.checkedId()]

    def set_value(self, data: object) -> None:
        """Choose silently. ValueError: there is no such choice."""
        self._silent = True
        self._group.button(self._data.index(data)).setChecked(True)
        self._silent = False

    def set_text(self, data: object, text: str) -> None:
        """Change what a choice says, such as its count."""
        button = self._group.button(self._data.index(data))
        if isinstance(button, Segment):
            button.setText(text)

    def _on_toggled(self, position: int, checked: bool) -> None:  # noqa: FBT001 - Qt's signature
        if not checked:
            return
        self.setFocusProxy(self._group.button(position))
        if not self._silent:
            self.chosen.emit(self._data[position])
