"""Priemonių planas: what was agreed for a year, followed until it is done."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QStackedWidget, QVBoxLayout, QWidget

from app.storage.database import Change
from app.ui.context import Context
from app.ui.measures.measure_details import MeasureDetails
from app.ui.measures.measure_menu import RowDeeds, open_menu
from app.ui.measures.plan_deeds import PlanDeeds
from app.ui.measures.plan_editing import PlanEditing
from app.ui.measures.plan_filter import Order
from app.ui.measures.plan_filters import PlanFilters
from app.ui.measures.plan_head import PlanHead
from app.ui.measures.plan_header import PlanHeader
from app.ui.measures.plan_model import PlanTreeModel
from app.ui.measures.plan_nodes import Column, Kind, Node
from app.ui.measures.plan_reading import PlanRows, read_plan
from app.ui.measures.plan_tree import PlanTree
from app.ui.page import Command, Page, Place, Screen
from app.ui.tokens import Spacing
from app.ui.widgets.buttons import PrimaryButton, SecondaryButton
from app.ui.widgets.empty_state import EmptyState
from app.ui.widgets.separator import Separator
from app.ui.widgets.two_panes import TwoPanes
from app.values.enums import MeasureStatus

_STATE = "measures"
_TABLES = (
    "plan", "direction", "measure", "responsible", "progress_note", "organisation", "meeting",
    "agenda_item", "series", "protocol",
)  # fmt: skip


class PlanPage(Page):
    """The table of a plan, and the details of the measure chosen in it."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._rows = PlanRows()
        self._plan_id: int | None = None
        self._begun = False
        self._is_sized = False
        theme = context.theme
        self._deeds = PlanDeeds(context, self)
        self._pages = QStackedWidget(self)
        self._body = QWidget(self._pages)
        self._top = QWidget(self._body)
        self._head = PlanHead(context, self._top)
        self._connect_head()
        self._filters = PlanFilters(context, self._top)
        self._filters.changed.connect(self._show_tree)
        self._filters.plan_chosen.connect(self._choose_plan)
        self._filters.plan_wanted.connect(self._add_plan)
        self._head.filters_button.clicked.connect(
            lambda: self._filters.setVisible(not self._filters.isVisible())
        )
        self._head.details_button.clicked.connect(lambda: self._show_details_page(None))
        theme.changed.connect(self._fit_filters)
        self._panes = TwoPanes(
            theme,
            self._body,
            back=self.tr("Back to the plan"),
            details_width=276,
            narrow_below=880,
        )
        self._build_table()
        self._details = MeasureDetails(context, self._deeds.note_progress, self._panes.details_page)
        self._details.done_wanted.connect(lambda _id: self._finish())
        self._details.deadline_wanted.connect(self._change_deadline)
        self._details.opened.connect(self.requested)
        self._details.note_deleted.connect(self._delete_note)
        self._panes.hold(self._stack, self._details)
        self._panes.arranged.connect(self._on_arranged)
        top = QVBoxLayout(self._top)
        top.setContentsMargins(Spacing.XL, Spacing.L, Spacing.XL, Spacing.M)
        top.setSpacing(Spacing.M)
        top.addWidget(self._head)
        top.addWidget(self._filters)
        body = QVBoxLayout(self._body)
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(0)
        body.addWidget(self._top)
        body.addWidget(Separator())
        body.addWidget(self._panes, 1)
        self._no_plan = self._build_no_plan()
        self._pages.addWidget(self._body)
        self._pages.addWidget(self._no_plan)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._pages)
        self._fit_filters()  # now that they have a parent: shown before, they open a window
        context.archive.changed.connect(self._on_change)

    # Building

    def _connect_head(self) -> None:
        self._head.approved.connect(self._approve)
        self._head.minutes_opened.connect(
            lambda meeting_id: self.requested.emit(Place(Screen.MINUTES, meeting_id=meeting_id))
        )
        self._head.agreement_chosen.connect(self._choose_agreement)
        self._head.agreement_opened.connect(
            lambda protocol_id: self.requested.emit(
                Place(Screen.PROTOCOLS, protocol_id=protocol_id)
            )
        )
        self._head.delete_wanted.connect(self._delete_plan)
        self._head.print_button.clicked.connect(self._print)
        self._head.add_button.clicked.connect(self._begin)

    def _build_table(self) -> None:
        theme = self.context.theme
        self._model = PlanTreeModel(self.context, self)
        self._tree = PlanTree(theme, self._model)
        self._editing = PlanEditing(
            self.context, self._tree, self._model, self._deeds, lambda: self._plan_id
        )
        self._tree.chosen.connect(self._on_chosen)
        self._tree.delete_wanted.connect(self._delete)
        self._tree.move_wanted.connect(self._move)
        self._tree.menu_wanted.connect(self._show_menu)
        self._model.dropped.connect(self._deeds.move_measure, Qt.ConnectionType.QueuedConnection)
        header = self._tree.header()
        assert isinstance(header, PlanHeader)
        header.reordered.connect(self._reorder)
        begin = PrimaryButton(theme, self.tr("New measure"), icon="plus", key="Ctrl+N")
        begin.clicked.connect(self._begin)
        words = self.tr("Type the first one; the table goes on by itself.")
        self._empty = EmptyState(
            theme, "list-check", self.tr("The plan has no measures yet"), words, (begin,)
        )
        clear = SecondaryButton(theme, self.tr("Clear the filters"), icon="filter-off")
        clear.clicked.connect(self._filters.clear)
        self._no_match = EmptyState(theme, "filter", self.tr("Nothing found"), "", (clear,))
        self._stack = QStackedWidget(self._panes.list_page)
        self._stack.setProperty("surface", "base")
        self._stack.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        for widget in (self._tree, self._empty, self._no_match):
            self._stack.addWidget(widget)
        # The empty state would ask for more height than a window with large text has.
        self._stack.setMinimumSize(1, 120)
        self._stack.setFocusProxy(self._tree)

    def _build_no_plan(self) -> EmptyState:
        self._create = PrimaryButton(self.context.theme, "", icon="plus", key="Ctrl+N")
        self._create.clicked.connect(self._add_plan)
        return EmptyState(
            self.context.theme, "list-check", self.tr("There is no plan yet"), "", (self._create,)
        )

    # The page

    def enter(self, place: Place) -> None:
        """Show a plan, the plan of a measure, or the last one."""
        if not self._is_sized:
            self._is_sized = True
            state = self.context.settings.state(_STATE)
            if not state.isEmpty():
                self._panes.restore(state)
        self._read(place.plan_id or self._plan_id, place.measure_id)
        if place.measure_id is not None:
            self._filters.clear()
            self._select(place.measure_id)
        if place.begin:
            self._begin()
        elif self._rows.plan is not None:
            self._tree.setFocus()

    def here(self, place: Place) -> Place:
        """Forget which measure was asked for: the way back leads to what was chosen since."""
        return replace(place, plan_id=self._plan_id, measure_id=None)

    def leave(self) -> None:
        """Write what is pending and keep the splitter's place."""
        self._editing.close(keep=True)
        self._head.flush()
        self._details.flush()
        if not self._panes.is_narrow:
            self.context.settings.keep_state(_STATE, self._panes.splitter.saveState())

    def title(self) -> str:
        """Return the plan's title."""
        return self._head.title() if self._rows.plan else self.tr("Measures plan")

    def hint(self) -> str:
        """Return the keys worth knowing."""
        return self.tr(
            "↑ ↓ – choose · Enter – change · Tab – next cell · F8 – done · Alt+↑ ↓ – order"
        )

    def commands(self) -> Mapping[Command, Callable[[], None]]:
        """Return what the menu can ask here."""
        if self._rows.plan is None:
            return {Command.NEW: self._add_plan}
        known: dict[Command, Callable[[], None]] = {
            Command.NEW: self._begin,
            Command.FIND: self._find,
            Command.PRINT: self._print,
            Command.PREVIEW: self._print,
            Command.HISTORY: lambda: self.show_history("plan", self._plan_id),
        }
        node = self._tree.current_node()
        if node is not None:
            known[Command.EDIT] = lambda: self._edit(node)
            if node.kind is Kind.MEASURE:
                known[Command.DONE] = self._finish
            if node.row_id is not None and node.kind in (Kind.MEASURE, Kind.DIRECTION):
                known[Command.DELETE] = lambda: self._delete(node)
                kind = "measure" if node.kind is Kind.MEASURE else "direction"
                if not self._head.isAncestorOf(QApplication.focusWidget() or self):
                    known[Command.HISTORY] = lambda: self.show_history(kind, node.row_id)
        return known

    def panes(self) -> list[QWidget]:
        """Return the filters, the table and the details."""
        return [self._filters.first, self._tree, self._details.first_field()]

    # Showing

    def _on_change(self, change: Change) -> None:
        if self.isVisible() and change.touches(*_TABLES):
            node = self._tree.current_node()
            self._read(self._plan_id, None)
            self._editing.follow(own=change.initiator is self)
            if node is not None and not self._model.holds(node):
                self._show_details(self._tree.current_node())

    def _read(self, plan_id: int | None, measure_id: int | None) -> None:
        year = self.context.now().year
        self._rows = self.context.archive.read(lambda s: read_plan(s, plan_id, measure_id, year))
        rows = self._rows
        before, self._plan_id = self._plan_id, rows.plan.id if rows.plan else None
        if rows.plan is None:
            self._create.setText(self.tr("Create the {year} plan").format(year=year))
            self._pages.setCurrentWidget(self._no_plan)
            self.titled.emit()
            return
        if before != self._plan_id:
            self._editing.close(keep=True)
            self._begun = False
        self._pages.setCurrentWidget(self._body)
        self._editing.set_organisations(rows.organisations)
        self._head.show_plan(rows)
        self._filters.show_plan(rows)
        self._show_tree()
        self.titled.emit()

    def _show_tree(self) -> None:
        rows, chosen = self._rows, self._filters.chosen
        if rows.plan is None:
            return
        self._model.show(rows, chosen, self._editing.measure_id)
        shown = sum(node.kind is Kind.MEASURE for node in self._model.rows())
        self._filters.set_count(self.tr("%n measure(s)", "", shown))
        blank = not rows.measures and not rows.directions and not self._begun
        if chosen.is_active and not shown:
            self._stack.setCurrentWidget(self._no_match)
        else:
            self._stack.setCurrentWidget(self._empty if blank else self._tree)
        self._show_details(self._tree.current_node())

    def _on_chosen(self, node: object) -> None:
        self._show_details(node if isinstance(node, Node) else None)
        self.titled.emit()

    def _show_details(self, node: Node | None) -> None:
        self._details.show_measure(node.measure if node else None, self._model.year)

    def _show_details_page(self, node: Node | None) -> None:
        if node is not None:
            self._tree.select(node)
        self._panes.show_details()
        self._details.focus_first()

    def _on_arranged(self) -> None:
        self._top.setVisible(self._panes.shows_list)
        self._head.set_narrow(self._panes.is_narrow)

    def _fit_filters(self) -> None:
        """With large text the filters stand only while they are used."""
        self._filters.setVisible(not self.context.theme.is_large or self._filters.chosen.is_active)

    def _select(self, measure_id: int) -> None:
        node = self._model.find((Kind.MEASURE, measure_id))
        if node is not None:
            self._tree.select(node)

    # Deeds

    def _choose_plan(self, plan_id: object) -> None:
        if not isinstance(plan_id, int):
            return
        if self._editing.close(keep=True):
            self.leave()
            self._read(plan_id, None)
        else:  # the cell that could not be stored stays, and its plan with it
            self._filters.show_plan(self._rows)

    def _add_plan(self) -> None:
        rows = self._rows
        series = rows.own_series or next(iter(rows.series), None)
        if series is None:
            self.requested.emit(Place(Screen.WELCOME))
            return
        years = [row.year for row in rows.plans if row.series_id == series.id]
        year = max(years) + 1 if years else self.context.now().year
        plan_id = self._deeds.add_plan(series.id, year)
        if plan_id is not None:
            self._read(plan_id, None)

    def _approve(self, meeting_id: object) -> None:
        if self._plan_id is not None:
            self._deeds.approve(self._plan_id, meeting_id if isinstance(meeting_id, int) else None)

    def _choose_agreement(self, protocol_id: object) -> None:
        if self._plan_id is not None:
            self._head.flush()  # words of one's own are no suggestion
            chosen = protocol_id if isinstance(protocol_id, int) else None
            self._deeds.choose_agreement(self._plan_id, chosen)

    def _find(self) -> None:
        self._panes.show_list()
        self._filters.show()
        self._filters.focus_words()

    def _print(self) -> None:
        if self._plan_id is not None:
            self.leave()
            self.requested.emit(Place(Screen.PREVIEW, plan_id=self._plan_id, paper="action_plan"))

    def _begin(self) -> None:
        """Open the row for a new measure, in the current direction where there is one."""
        if self._rows.plan is None:
            self._add_plan()
        current = self._tree.current_node()
        wanted = current.direction_id if current is not None else None
        self._begun = True
        self._panes.show_list()
        self._filters.clear()
        new = [node for node in self._model.rows() if node.kind is Kind.NEW_MEASURE]
        node = next((one for one in new if one.row_id == wanted), next(iter(new), None))
        if node is not None:
            self._editing.open(node, Column.TEXT)

    def _edit(self, node: Node) -> None:
        self._panes.show_list()
        column = self._tree.currentIndex().column()
        self._editing.open(node, Column(max(column, Column.TEXT)))

    def _change_deadline(self, measure_id: int) -> None:
        self._panes.show_list()
        node = self._model.find((Kind.MEASURE, measure_id))
        if node is not None:
            self._editing.open(node, Column.DEADLINE)

    def _finish(self) -> None:
        node = self._tree.current_node()
        if node is not None and node.measure is not None:
            self._editing.flush()
            self._set_status(node, MeasureStatus.DONE)

    def _set_status(self, node: Node, status: MeasureStatus) -> None:
        if node.row_id is not None:
            self._deeds.set_status(node.row_id, status)

    def _move(self, node: object, by: int) -> None:
        if not isinstance(node, Node) or node.row_id is None:
            return
        if self._model.order is not Order.PLAN:
            self._reorder(Order.PLAN)  # a place of one's own is seen only in the plan's order
        if node.kind is Kind.DIRECTION:
            self._deeds.move_direction(node.row_id, by)
        elif node.kind is Kind.MEASURE:
            direction_id = node.direction_id
            own = [row.id for row in self._rows.measures if row.direction_id == direction_id]
            place = own.index(node.row_id) + by
            if 0 <= place < len(own):
                self._deeds.move_measure(node.row_id, direction_id, place)
        self._tree.select(node)

    def _to_direction(self, node: Node, direction_id: int | None) -> None:
        if node.row_id is None:
            return
        measure_id = node.row_id
        own = [row for row in self._rows.measures if row.direction_id == direction_id]
        self._deeds.move_measure(measure_id, direction_id, len(own))
        self._select(measure_id)

    def _delete(self, node: object) -> None:
        if not isinstance(node, Node) or node.row_id is None:
            return
        rows = self._model.rows()
        following = rows[rows.index(node) + 1 :] if node in rows else []
        if node.kind is Kind.MEASURE and self._deeds.delete_measure(node.row_id):
            self.context.notices.offer_undo(self.tr("Measure deleted"))
        elif node.kind is Kind.DIRECTION and self._deeds.delete_direction(node.row_id):
            self.context.notices.offer_undo(self.tr("Direction deleted"))
        else:
            return
        for one in following:
            if self._model.holds(one):
                self._tree.select(one)
                break

    def _delete_note(self, note_id: int) -> None:
        if self._deeds.delete_note(note_id):
            self.context.notices.offer_undo(self.tr("Note deleted"))

    def _delete_plan(self) -> None:
        plan_id = self._plan_id
        if plan_id is None:
            return
        self.leave()
        if self._deeds.delete_plan(plan_id):
            self.context.notices.offer_undo(self.tr("Plan deleted"))

    def _reorder(self, order: object) -> None:
        if isinstance(order, Order):
            self._model.order = order
            header = self._tree.header()
            assert isinstance(header, PlanHeader)
            header.set_order(order)
            self._show_tree()

    def _show_menu(self, node: object, at: QPoint) -> None:
        if isinstance(node, Node):
            deeds = RowDeeds(
                edit=self._edit,
                move=self._move,
                to_direction=self._to_direction,
                set_status=self._set_status,
                details=self._show_details_page,
                delete=self._delete,
            )
            open_menu(self, node, self._rows.directions, deeds, at)
