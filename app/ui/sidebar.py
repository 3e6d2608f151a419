"""The sections at the window's left: words and icons, or icons alone while a screen lies over."""

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QItemSelectionModel,
    QModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFocusEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from app.frozen import frozen
from app.ui.icons import paint_icon
from app.ui.page import Section
from app.ui.theme import Theme
from app.ui.tokens import TypeStyle
from app.ui.widgets.model_index import Index

WIDE, NARROW = 224, 52
_ROW, _MARGIN, _ICON, _BAR = 36, 8, 20, 3
# How the focus comes from another pane; from a menu or another window it returns to where it was.
_COMING = (
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
)


@frozen
class Entry:
    """One section: where it leads, its icon and its name; `at_foot` only for the last one."""

    section: Section
    icon: str
    text: str
    at_foot: bool = False


class SidebarModel(QAbstractListModel):
    """The sections; an item's name is its accessible text too."""

    def __init__(self, entries: list[Entry], parent: QWidget) -> None:
        super().__init__(parent)
        self.entries = entries

    def rowCount(self, parent: Index | None = None) -> int:  # noqa: ARG002 - Qt's signature
        """Return the number of sections."""
        return len(self.entries)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return a section's name; the tooltip serves the narrow form."""
        if role in (
            Qt.ItemDataRole.DisplayRole,
            Qt.ItemDataRole.ToolTipRole,
            Qt.ItemDataRole.AccessibleTextRole,
        ):
            return self.entries[index.row()].text
        return None


class SidebarDelegate(QStyledItemDelegate):
    """Paints a section's row from the tokens."""

    def __init__(self, theme: Theme, sidebar: "Sidebar") -> None:
        super().__init__(sidebar)
        self._theme = theme
        self._sidebar = sidebar

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002 - Qt's
        """Return the height of a row, following the text size.

        The row of the foot reaches from the other rows down to there.
        """
        row = self.row_height
        if not self._sidebar.entries[index.row()].at_foot:
            return QSize(0, row)
        # Not of the viewport: asked for that, PySide goes through all of Qt's classes.
        room = self._sidebar.maximumViewportSize().height()
        return QSize(0, max(row, room - index.row() * row))

    @property
    def row_height(self) -> int:
        """The height of what is painted of a row."""
        return self._theme.px(_ROW) + self._theme.px(2)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint icon and name; the open section stands on a tint with a bar at its left.

        The focus has a ring around the row where the keys are, be it open or not.
        """
        theme = self._theme
        entry = self._sidebar.entries[index.row()]
        rect: QRect = option.rect.adjusted(theme.px(_MARGIN), 1, -theme.px(_MARGIN), -1)
        rect.setTop(rect.bottom() - self.row_height + 3)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        focused = index == self._sidebar.currentIndex() and self._sidebar.hasFocus()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        if chosen:
            painter.setBrush(theme.colours.side_selected)
            painter.drawRoundedRect(rect, theme.px(6), theme.px(6))
            painter.setBrush(theme.colours.accent)
            bar = QRect(rect.left(), rect.top() + theme.px(8), theme.px(_BAR), theme.px(20))
            painter.drawRoundedRect(bar, 1, 1)
        if focused:
            pen = painter.pen()
            pen.setStyle(Qt.PenStyle.SolidLine)
            pen.setColor(theme.colours.accent)
            pen.setWidth(2)
            painter.setPen(pen)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(rect.adjusted(1, 1, -1, -1), theme.px(6), theme.px(6))
        size = theme.px(_ICON)
        left = (
            rect.center().x() - size // 2 if self._sidebar.is_narrow else rect.left() + theme.px(10)
        )
        box = QRect(left, rect.center().y() - size // 2, size, size)
        colour = theme.colours.accent if chosen else theme.colours.text2
        paint_icon(painter, box, entry.icon, colour)
        if not self._sidebar.is_narrow:
            painter.setFont(theme.font(TypeStyle.BODY_BOLD if chosen else TypeStyle.BODY))
            painter.setPen(theme.colours.text)
            text = rect.adjusted(theme.px(10) + size + theme.px(10), 0, -theme.px(4), 0)
            shown = painter.fontMetrics().elidedText(
                entry.text, Qt.TextElideMode.ElideRight, text.width()
            )
            painter.drawText(text, int(Qt.AlignmentFlag.AlignVCenter), shown)
        painter.restore()


class Sidebar(QListView):
    """Choosing a section emits `chosen(Section)`: a click, or the arrows and then Enter.

    What is selected is the section that is open; only the window says which.
    """

    chosen = Signal(object)

    def __init__(self, theme: Theme, entries: list[Entry], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.entries = entries
        self._lies_under = False
        self._theme = theme
        self.setAccessibleName(self.tr("Sections"))
        self.setProperty("role", "sidebar")
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setModel(SidebarModel(entries, self))
        self._delegate = SidebarDelegate(theme, self)
        self.setItemDelegate(self._delegate)
        self.setViewportMargins(0, theme.px(8), 0, theme.px(8))
        self.clicked.connect(self._choose)
        self.activated.connect(self._choose)
        theme.changed.connect(self._resize)
        self._resize()

    def set_narrow(self, narrow: bool) -> None:  # noqa: FBT001 - a state, like Qt's setters
        """Show icons alone, as screens that lie over a section want it."""
        self._lies_under = narrow
        self._resize()

    @property
    def is_narrow(self) -> bool:
        """Tell whether icons stand alone; with large text the pages need the room themselves."""
        return self._lies_under or self._theme.is_large

    def mark(self, section: Section | None) -> None:
        """Show which section stands in the window."""
        self.clearSelection()
        for row, entry in enumerate(self.entries):
            if entry.section is section:
                self.selectionModel().setCurrentIndex(
                    self.model().index(row, 0), QItemSelectionModel.SelectionFlag.Select
                )

    def selectionCommand(
        self,
        index: Index,  # noqa: ARG002 - Qt's signature
        event: QEvent | None = None,  # noqa: ARG002
    ) -> QItemSelectionModel.SelectionFlag:
        """Leave the mark where it is, wherever arrows and clicks go."""
        return QItemSelectionModel.SelectionFlag.NoUpdate

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Begin at the open section, not where the keys were left the last time."""
        super().focusInEvent(event)
        if event.reason() in _COMING:
            for index in self.selectedIndexes():
                self.setCurrentIndex(index)

    def visualRect(self, index: Index) -> QRect:
        """Return where a row is seen: of the one at the foot only its lower end."""
        rect = super().visualRect(index)
        if rect.height() > self._delegate.row_height:
            rect.setTop(rect.bottom() - self._delegate.row_height + 1)
        return rect

    def indexAt(self, point: QPoint) -> QModelIndex:
        """Return what is seen there; between the sections and the foot there is nothing."""
        index = super().indexAt(point)
        seen = not index.isValid() or self.visualRect(index).contains(point)
        return index if seen else QModelIndex()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the foot at the foot."""
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    def _choose(self, index: QModelIndex) -> None:
        self.chosen.emit(self.entries[index.row()].section)

    def _resize(self) -> None:
        self.setFixedWidth(self._theme.px(NARROW if self.is_narrow else WIDE))
        self.setStyleSheet(f"QListView {{ background: {self._theme.colours.side.name()}; }}")
        self.scheduleDelayedItemsLayout()
