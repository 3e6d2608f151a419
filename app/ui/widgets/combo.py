"""A choice out of a list."""

from collections.abc import Iterable

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import (
    QComboBox,
    QSizePolicy,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionComboBox,
    QStylePainter,
    QWidget,
)

from app.ui.icons import icon, paint_icon
from app.ui.theme import Theme
from app.ui.tokens import Size


class Combo(QComboBox):
    """Emits `chosen` with the data of what the user chose.

    The wheel scrolls the page unless the combo has the focus: passing over a form must not change
    it. Screen readers give a combo's value as its name, so `name` is told as its description too.
    """

    chosen = Signal(object)

    def __init__(
        self,
        theme: Theme,
        name: str,
        *,
        compact: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setAccessibleName(name)
        self.setAccessibleDescription(name)
        self.view().setAccessibleName(name)
        self.setProperty("compact", compact)
        self.setItemDelegate(QStyledItemDelegate(self))  # lets the style sheet reach the rows
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.setMaxVisibleItems(12)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.activated.connect(self._on_activated)
        theme.changed.connect(self._measure)
        self._measure()

    def set_choices(self, choices: Iterable[tuple[str, object]]) -> None:
        """Offer these (text, data); what was chosen stays chosen where it is still offered."""
        before = self.choice()
        blocked = self.blockSignals(True)
        self.clear()
        for text, data in choices:
            self.addItem(text, data)
        self.blockSignals(blocked)
        self.select(before)

    def add_choice(self, text: str, data: object, icon_name: str = "") -> None:
        """Offer one more, with an icon if named."""
        if icon_name:
            self.addItem(icon(icon_name), text, data)
        else:
            self.addItem(text, data)

    def choice(self) -> object:
        """Return the data of what is chosen, None when nothing is."""
        return self.currentData()

    def select(self, data: object) -> None:
        """Choose silently; the first choice where this one is not offered."""
        blocked = self.blockSignals(True)
        for row in range(self.count()):
            if self.itemData(row) == data:
                self.setCurrentIndex(row)
                break
        else:
            self.setCurrentIndex(0 if self.count() else -1)
        self.blockSignals(blocked)
        self.update()

    def _on_activated(self, _row: int) -> None:
        self.chosen.emit(self.choice())

    def _measure(self) -> None:
        side = self._theme.px(Size.ICON_SMALL)
        self.setIconSize(QSize(side, side))
        self.updateGeometry()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page unless focused."""
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Paint the frame as the style does, the text and our own arrow."""
        painter = QStylePainter(self)
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        arrow = self._theme.px(Size.ICON_SMALL)
        room = option.rect.adjusted(0, 0, -arrow, 0)
        shown = option.fontMetrics.elidedText(
            option.currentText, Qt.TextElideMode.ElideRight, room.width() - self._theme.px(22)
        )
        option.currentText = shown
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)
        self._paint_arrow(painter, arrow)

    def _paint_arrow(self, painter: QPainter, side: int) -> None:
        box = QRect(
            self.width() - side - self._theme.px(10), (self.height() - side) // 2, side, side
        )
        colours = self._theme.colours
        ink = colours.text2 if self.isEnabled() else colours.text3
        paint_icon(painter, box, "chevron-down", ink)
