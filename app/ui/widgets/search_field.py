"""The search field: a magnifier, the key that leads to it, and a way to empty it."""

from PySide6.QtCore import QEvent, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from app.ui.icons import paint_icon
from app.ui.theme import Theme
from app.ui.tokens import Size, TypeStyle
from app.ui.widgets.buttons import key_text
from app.ui.widgets.end_button import ROOM, EndButton
from app.ui.widgets.line_edit import PlainLineEdit
from app.ui.widgets.locked_fields import KEEPS_NOTHING


class SearchField(PlainLineEdit):
    """Emits `searched` with the words on every change. Esc empties it, then leaves Esc alone."""

    searched = Signal(str)

    def __init__(
        self,
        theme: Theme,
        name: str,
        *,
        placeholder: str = "",
        key: str = "Ctrl+F",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(name, parent)
        self._theme = theme
        self._key = key
        self.setProperty(KEEPS_NOTHING, True)
        self.setPlaceholderText(placeholder or name)
        self.setAccessibleDescription(key_text(key))
        self._clear = EndButton(theme, self, "x", self.tr("Clear the search"))
        self._clear.clicked.connect(self.clear)
        self._clear.hide()
        self.textChanged.connect(self._on_text)
        theme.changed.connect(self._measure)
        self._measure()

    def set_text(self, text: str) -> None:
        """Search for this, as if it had been typed."""
        self.setText(text)

    def _on_text(self, text: str) -> None:
        self._clear.setVisible(bool(text))
        self.searched.emit(text)

    def _measure(self) -> None:
        self.setTextMargins(self._theme.px(24), 0, self._theme.px(ROOM), 0)

    def event(self, event: QEvent) -> bool:
        """Claim Esc before the window's shortcut (back, close) while there is text to empty."""
        if (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.ShortcutOverride
            and event.key() == Qt.Key.Key_Escape
            and self.text()
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Empty the field on Esc."""
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the magnifier and, while empty, the key."""
        super().paintEvent(event)
        painter = QPainter(self)
        side = self._theme.px(Size.ICON_SMALL)
        left = self._theme.px(11)
        box = QRect(left, (self.height() - side) // 2, side, side)
        colours = self._theme.colours
        paint_icon(painter, box, "search", colours.text if self.text() else colours.text2)
        if self.text() or not self._key:
            return
        painter.setFont(self._theme.font(TypeStyle.HINT))
        painter.setPen(colours.text3)
        right = self.rect().adjusted(0, 0, -self._theme.px(11), 0)
        shown = key_text(self._key)
        room = self.width() - self._theme.px(46) - painter.fontMetrics().horizontalAdvance(shown)
        if room >= self.fontMetrics().horizontalAdvance(self.placeholderText()):
            align = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(right, align, shown)
