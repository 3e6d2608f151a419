"""Papers, pages and what to do with them: beside each other, or tabs where there is no room."""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QStackedWidget,
    QTabBar,
    QVBoxLayout,
    QWidget,
)

from app.ui.context import Context
from app.ui.preview.page_view import PageView
from app.ui.preview.paper_list import PaperList
from app.ui.preview.print_panel import PrintPanel
from app.ui.preview.readiness_note import ReadinessNote
from app.ui.preview.save_panel import SavePanel
from app.ui.preview.set_panel import SetPanel
from app.ui.tokens import Spacing
from app.ui.widgets.buttons import SecondaryButton
from app.ui.widgets.empty_state import EmptyState
from app.ui.widgets.page_scroll import UprightScroll
from app.ui.widgets.progress_line import ProgressLine
from app.ui.widgets.separator import Separator

_LEFT_WIDTH, _RIGHT_WIDTH = 248, 296
_NARROW = 840
"""Design pixels of the page's own width below which the panes become tabs."""
_PAGES, _PAPERS, _OUTPUT = range(3)


class PreviewPanes(QWidget):
    """Holds the parts of the preview; knows nothing of the record."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme = self._theme = context.theme
        self.folded = False
        self.left, self.right = UprightScroll(self), UprightScroll(self)
        self.papers = PaperList(theme, self.left.viewport())
        self.view = PageView(context)
        self.progress = ProgressLine(theme)
        self.mend = SecondaryButton(theme, self.tr("Correct"), icon="pencil")
        self.trouble = EmptyState(
            theme,
            "alert-triangle",
            self.tr("The document cannot be shown"),
            buttons=(self.mend,),
        )
        output = QWidget(self.right.viewport())
        self.print_panel = PrintPanel(context, output)
        self.save_panel = SavePanel(context, output)
        self.set_panel = SetPanel(context, output)
        self.readiness = ReadinessNote(theme, context.catalogue, output)
        self.tabs = QTabBar()
        self.tabs.setAccessibleName(self.tr("Parts of the preview"))
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        self.tabs.setElideMode(Qt.TextElideMode.ElideNone)
        for text in (self.tr("Pages"), self.tr("Document"), self.tr("Print and save")):
            self.tabs.addTab(text)
        _put(self.left, self.papers)
        self._lay_out(output)
        _put(self.right, output)
        self.desk = self._desk()
        self._lines = (Separator(Qt.Orientation.Vertical), Separator(Qt.Orientation.Vertical))
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.left)
        row.addWidget(self._lines[0])
        row.addWidget(self.desk, 1)
        row.addWidget(self._lines[1])
        row.addWidget(self.right)
        self._tab_line = Separator()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.tabs)
        column.addWidget(self._tab_line)
        column.addLayout(row, 1)
        self.print_panel.told.connect(self._bring_in_sight)
        self.save_panel.told.connect(self._bring_in_sight)
        self.set_panel.told.connect(self._bring_in_sight)
        self.tabs.currentChanged.connect(self._show_tab)
        theme.changed.connect(self._arrange)
        self._apply()

    def panes(self) -> list[QWidget]:
        """Return the panes F6 goes round; hidden ones are passed over."""
        return [self.tabs, self.left, self.desk, self.right]

    def show_pages(self) -> None:
        """Show the paper in the middle."""
        self._middle.setCurrentWidget(self.view)

    def show_trouble(self, sentence: str, *, mendable: bool = False) -> None:
        """Say why there is no paper, in its place, and offer to mend the text that is to blame."""
        self.mend.setVisible(mendable)
        self.trouble.set_texts(self.tr("The document cannot be shown"), sentence)
        self._middle.setCurrentWidget(self.trouble)

    def go_pages(self) -> None:
        """Bring the pages to the front and the focus to them."""
        self.tabs.setCurrentIndex(_PAGES)
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def go_output(self, field: QWidget) -> None:
        """Bring printing and saving to the front, the focus to where it is done."""
        if self.folded:
            self.tabs.setCurrentIndex(_OUTPUT)
            field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _desk(self) -> QWidget:
        self._middle = QStackedWidget()
        self._middle.addWidget(self.view)
        self._middle.addWidget(self.trouble)
        desk = QWidget()
        desk.setProperty("surface", "desk")
        desk.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        column = QVBoxLayout(desk)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.progress)
        column.addWidget(self._middle, 1)
        return desk

    def _lay_out(self, output: QWidget) -> None:
        column = QVBoxLayout(output)
        column.setContentsMargins(0, Spacing.M, 0, Spacing.L)
        column.setSpacing(Spacing.L)
        column.addLayout(_padded(self.print_panel))
        column.addWidget(Separator())
        column.addLayout(_padded(self.save_panel))
        column.addWidget(Separator())
        column.addLayout(_padded(self.set_panel))
        column.addStretch(1)
        column.addLayout(_padded(self.readiness))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold where three panes do not fit."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        self.folded = self._theme.is_large or self.width() < self._theme.px(_NARROW)
        self._apply()

    def _apply(self) -> None:
        folded = self.folded
        self.tabs.setVisible(folded)
        self._tab_line.setVisible(folded)
        for line in self._lines:
            line.setVisible(not folded)
        for pane, width in ((self.left, _LEFT_WIDTH), (self.right, _RIGHT_WIDTH)):
            if folded:
                pane.setMinimumWidth(0)
                pane.setMaximumWidth(self._theme.px(_LEFT_WIDTH + _RIGHT_WIDTH))
            else:
                pane.setFixedWidth(self._theme.px(width))
        self._show_tab(self.tabs.currentIndex())

    def _show_tab(self, tab: int) -> None:
        focus = QApplication.focusWidget()
        for index, pane in ((_PAGES, self.desk), (_PAPERS, self.left), (_OUTPUT, self.right)):
            shown = not self.folded or index == tab
            if not shown and focus is not None and pane.isAncestorOf(focus):
                self.tabs.setFocus(Qt.FocusReason.OtherFocusReason)  # else Qt leaves the page
            pane.setVisible(shown)

    def _bring_in_sight(self, widget: QWidget) -> None:
        """Show what became of a deed, once the layout has made room for it."""
        QTimer.singleShot(0, widget, lambda: self.right.ensureWidgetVisible(widget))


def _padded(widget: QWidget) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setContentsMargins(Spacing.L, 0, Spacing.L, 0)
    column.addWidget(widget)
    return column


def _put(area: UprightScroll, content: QWidget) -> None:
    area.setWidget(content)
    content.setProperty("surface", "window")
    content.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
