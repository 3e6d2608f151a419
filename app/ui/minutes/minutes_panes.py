"""The panes of the workspace: three columns, or tabs where text is large or the page narrow."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from app.ui.attachments.attachments_panel import AttachmentsPanel
from app.ui.context import Context
from app.ui.minutes.agenda_panel import AgendaPanel
from app.ui.minutes.attendance_panel import AttendancePanel
from app.ui.minutes.document_panel import DocumentPanel
from app.ui.minutes.item_editor import ItemEditor
from app.ui.minutes.measures_entry import MeasuresEntry
from app.ui.minutes.narrow_bar import NarrowBar, QuorumSign
from app.ui.minutes.notes_panel import NotesPanel
from app.ui.minutes.pane_tabs import PaneTabs
from app.ui.minutes.section_keys import section_keys
from app.ui.tokens import Spacing
from app.ui.widgets.page_scroll import PageScroll
from app.ui.widgets.separator import Separator
from app.ui.widgets.tab_order import order_tabs

ITEM, MEASURES, ATTENDANCE, AGENDA = "item", "measures", "attendance", "agenda"
NOTES, DOCUMENT, ATTACHMENTS = "notes", "document", "attachments"
_STATE = "minutes_columns"
_AGENDA_WIDTH, _SIDE_WIDTH = 272, 340  # four tabs must fit at the side


class MinutesPanes(QWidget):
    """Holds the panes and knows where each one stands now."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._folded: bool | None = None
        self._large = False
        theme = context.theme
        self._stack = QStackedWidget(self)
        self._columns = QSplitter(Qt.Orientation.Horizontal, self._stack)
        self._narrow = QWidget(self._stack)
        self.agenda = AgendaPanel(context, self._columns)
        self.editor = ItemEditor(context, self._columns)
        beside = self.tr("Beside the item")
        self.side = PaneTabs(theme, beside, section_keys(context.language).side, self._columns)
        self.tabs = PaneTabs(theme, self.tr("Parts of the minutes"), parent=self._narrow)
        self.measures = MeasuresEntry(context, self.editor.body.widget())
        self.attendance = AttendancePanel(context, self.side.place)
        self.notes = NotesPanel(context, self.side.place)
        self.document = DocumentPanel(context, self.side.place)
        self._attachments_page = PageScroll(self.side.place)
        self.attachments = AttachmentsPanel(context, parent=self._attachments_page.body)
        _fill(self._attachments_page, self.attachments)
        self.bar = NarrowBar(theme, self._narrow)
        self.quorum = QuorumSign(theme)
        self._counts = {ATTENDANCE: 0, MEASURES: 0, ATTACHMENTS: 0}
        self.tabs.add_trailing(self.quorum)
        # Measures stand in a page of their own when folded, with room to scroll.
        self._measures_page = QWidget(self.tabs.place)
        self._measures_column = QVBoxLayout(self._measures_page)
        self._measures_column.setContentsMargins(Spacing.L, Spacing.M, Spacing.L, Spacing.M)
        self._measures_column.addStretch(1)
        self._columns.setChildrenCollapsible(False)
        self._columns.setHandleWidth(1)
        narrow = QVBoxLayout(self._narrow)
        narrow.setContentsMargins(0, 0, 0, 0)
        narrow.setSpacing(0)
        narrow.addWidget(self.bar)
        narrow.addWidget(Separator())
        narrow.addWidget(self.tabs, 1)
        self._stack.addWidget(self._columns)
        self._stack.addWidget(self._narrow)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._stack)
        self.attendance.count_changed.connect(lambda count: self._count(ATTENDANCE, count))
        self.measures.count_changed.connect(lambda count: self._count(MEASURES, count))
        self.attachments.count_changed.connect(lambda count: self._count(ATTACHMENTS, count))
        self.attachments.received.connect(self.show_attachments)
        theme.changed.connect(self._measure)

    @property
    def folded(self) -> bool:
        """Whether the panes are tabs now."""
        return bool(self._folded)

    def arrange(self, *, folded: bool, large: bool) -> None:
        """Lay the panes out in columns, or fold them into tabs; the focus stays where it was."""
        if (folded, large) == (self._folded, self._large):
            return
        if self._folded is False:
            self.keep_widths()
        focus = QApplication.focusWidget()
        self._folded, self._large = folded, large
        self.side.release()
        self.tabs.release()
        if folded:
            self._fold()
        else:
            self._unfold()
        self.editor.set_folded(folded=folded, large=large)
        order_tabs(self)
        for key, count in self._counts.items():
            self._count(key, count)
        if focus is not None and self.isAncestorOf(focus):
            self._bring_forward(focus)
            focus.setFocus(Qt.FocusReason.OtherFocusReason)

    def keep_widths(self) -> None:
        """Remember how wide the columns are."""
        if self._folded is False and self.isVisible():
            self._context.settings.keep_state(_STATE, self._columns.saveState())

    def go_agenda(self) -> None:
        """Go to the agenda."""
        self.tabs.show_pane(AGENDA)
        self.agenda.focus_list()

    def begin_item(self) -> None:
        """Offer a line for a further item of the agenda."""
        self.tabs.show_pane(AGENDA)
        self.agenda.begin_item()

    def go_item(self) -> None:
        """Go on writing the item: to what was considered."""
        self.go_field(self.editor.body.considered)

    def go_measures(self) -> None:
        """Begin a new measure."""
        if self.editor.item_id is not None:
            self.tabs.show_pane(MEASURES)
            if not self.folded:
                self.editor.body.reveal(self.measures)
            self.measures.focus_first()

    def go_field(self, field: QWidget) -> None:
        """Go to one of the item's fields."""
        self.tabs.show_pane(ITEM)
        self.editor.focus_field(field)

    def go_vote(self) -> None:
        """Go to the item's vote."""
        self.tabs.show_pane(ITEM)
        self.editor.focus_vote()

    def show_attachments(self) -> None:
        """Bring the files of the meeting into sight."""
        for tabs in (self.side, self.tabs):
            tabs.show_pane(ATTACHMENTS)

    def go_side(self) -> None:
        """Go beside the item; when there already, to the next of what stands there."""
        if self.folded:
            order = [ATTENDANCE, NOTES, ATTACHMENTS, DOCUMENT]
            here = self.tabs.current_key()
            after = order.index(here) + 1 if here in order else 0
            self.tabs.show_pane(order[after % len(order)], focus=True)
            return
        focus = QApplication.focusWidget()
        if focus is not None and self.side.isAncestorOf(focus):
            self.side.step()
        else:
            self.side.focus_pane()

    def panes(self) -> list[QWidget]:
        """Return the panes in the order F6 goes round them."""
        if self.folded:
            return [self.bar, self.tabs]
        return [self.agenda, self.editor, self.side]

    # Laying out

    def _fold(self) -> None:
        self.editor.body.release_measures()
        self._measures_column.insertWidget(0, self.measures)
        for key, name, pane in (
            (ITEM, self.tr("Item"), self.editor),
            (MEASURES, self.tr("Measures"), self._measures_page),
            (ATTENDANCE, self.tr("Participants"), self.attendance),
            (AGENDA, self.tr("Agenda"), self.agenda),
            (NOTES, self.tr("Notes"), self.notes),
            (ATTACHMENTS, self.tr("Attachments"), self._attachments_page),
            (DOCUMENT, self.tr("Document"), self.document),
        ):
            self.tabs.hold(key, name, pane)
        self.tabs.spare((AGENDA, NOTES, ATTACHMENTS, DOCUMENT) if self._large else ())
        self._show_all()
        self._stack.setCurrentWidget(self._narrow)

    def _unfold(self) -> None:
        for place, pane in enumerate((self.agenda, self.editor, self.side)):
            self._columns.insertWidget(place, pane)
        for key, name, pane in (
            (ATTENDANCE, self.tr("Participants"), self.attendance),
            (NOTES, self.tr("Notes"), self.notes),
            (ATTACHMENTS, self.tr("Files"), self._attachments_page),
            (DOCUMENT, self.tr("Document"), self.document),
        ):
            self.side.hold(key, name, pane)
        self.editor.body.hold_measures(self.measures)
        self._show_all()
        self._columns.setStretchFactor(1, 1)
        state = self._context.settings.state(_STATE)
        if state.isEmpty() or not self._columns.restoreState(state):
            self._measure()
        self._stack.setCurrentWidget(self._columns)

    def _show_all(self) -> None:
        # Folded, the tabs show one pane at a time: showing another would lay it over that one.
        for pane in (self.measures,) if self._folded else (self.agenda, self.editor, self.measures):
            pane.show()
        for tabs in (self.side, self.tabs):
            tabs.show_first()

    def _bring_forward(self, widget: QWidget) -> None:
        for tabs in (self.side, self.tabs):
            tabs.show_holder_of(widget)

    def _measure(self) -> None:
        px = self._context.theme.px
        self.agenda.setMinimumWidth(0 if self.folded else px(200))
        self.editor.setMinimumWidth(0 if self.folded else px(400))
        self.side.setMinimumWidth(px(240))
        if not self.folded:
            left, right = px(_AGENDA_WIDTH), px(_SIDE_WIDTH)
            self._columns.setSizes([left, max(1, self.width() - left - right), right])

    def _count(self, key: str, count: int) -> None:
        self._counts[key] = count
        for tabs in (self.side, self.tabs):
            tabs.set_count(key, count)


def _fill(page: PageScroll, panel: QWidget) -> None:
    """Let a panel that is as high as it needs scroll within its tab."""
    column = QVBoxLayout(page.body)
    column.setContentsMargins(14, Spacing.M, 14, Spacing.M)
    column.addWidget(panel)
    column.addStretch(1)
