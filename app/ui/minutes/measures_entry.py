"""Entering the measures agreed under an agenda item, by keyboard alone."""

from dataclasses import dataclass

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QApplication, QMenu, QSizePolicy, QVBoxLayout, QWidget

from app.errors import UserError
from app.services import agenda, measures, meetings, organisations, plans
from app.services.measure_rows import MeasureRow
from app.services.meetings import MeetingRow
from app.services.organisations import OrganisationRow
from app.storage.database import Change
from app.storage.session import JournalledSession
from app.ui.context import Context
from app.ui.entry.responsible_field import ResponsibleField
from app.ui.minutes.measure_cells import MeasureCells
from app.ui.minutes.measures_keeping import LineKeeper
from app.ui.minutes.measures_model import Column, MeasureLine, MeasuresTableModel
from app.ui.minutes.measures_saving import MeasureWriter
from app.ui.minutes.measures_table import MeasuresTable, TableFrame
from app.ui.tokens import Spacing
from app.ui.widgets.buttons import LinkButton
from app.ui.widgets.field_error import FieldError
from app.values.enums import MinutesState

_TABLES = ("measure", "responsible", "organisation", "organisation_name", "meeting", "plan")


@dataclass(frozen=True)
class _ItemRows:
    meeting: MeetingRow
    year: int | None
    measures: tuple[MeasureRow, ...]
    organisations: tuple[OrganisationRow, ...]


class MeasuresEntry(QWidget):
    """Tab goes on to the next cell, Enter ends the row and opens a new one, Esc restores the cell.

    `count_changed` carries the number of measures of the item.
    """

    count_changed = Signal(int)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._item_id: int | None = None
        self._drafts: dict[int, MeasureLine] = {}
        theme = context.theme
        self._model = MeasuresTableModel(context, self)
        self._model.counted.connect(self.count_changed)
        self._writer = MeasureWriter(context, self)
        self._keeper = LineKeeper(context, self._model, self._writer, self)
        self.table = MeasuresTable(theme, self._model, self)
        self._frame = TableFrame(theme, self.table)
        self._cells = MeasureCells(context, self._model, self.table, self._keeper)
        self._cells.closed.connect(self._say)
        self._cells.dropped.connect(self._delete)
        self.table.edit_wanted.connect(
            lambda row, column, typed: self._cells.open(row, Column(column), typed)
        )
        self.table.delete_wanted.connect(self._delete)
        self.table.menu_wanted.connect(self._show_menu)
        self.message = FieldError(theme)
        self.add_organisation = LinkButton(theme, self.tr("Add organisation"), icon="plus")
        self.add_organisation.clicked.connect(self._add_unknown)
        self.add_organisation.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(Spacing.XS)
        layout.addWidget(self.table)
        layout.addWidget(self.message)
        layout.addWidget(self.add_organisation, 0, Qt.AlignmentFlag.AlignLeft)
        self.setFocusProxy(self.table)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        context.archive.changed.connect(self._on_changed)

    # What the page asks

    @property
    def current_id(self) -> int | None:
        """Return the measure the cursor stands in, None outside the table or in a new line."""
        focus, row = QApplication.focusWidget(), self.table.currentIndex().row()
        inside = focus is not None and (focus is self.table or self.table.isAncestorOf(focus))
        return self._model.line(row).id if inside and 0 <= row < self._model.rowCount() else None

    @property
    def count(self) -> int:
        """Return the number of measures of the item."""
        return self._model.count

    def show_item(self, item_id: int | None) -> None:
        """Show the measures of an item; what is pending of the last one is written first."""
        self._cells.close(keep=True)
        if self._item_id is not None:
            self._drafts[self._item_id] = self._model.draft()
        self._item_id = self._keeper.item_id = item_id
        self._keeper.entering = None
        if item_id is None:
            self._model.show((), MeasureLine(), read_only=True)
            self._mark_rest()
            self._say()
            return
        rows = self._context.archive.read(self._read)
        self._take_context(rows)
        read_only = rows.meeting.minutes_state is not MinutesState.DRAFT
        draft = self._drafts.pop(item_id, MeasureLine())
        self._model.show(rows.measures, draft, read_only=read_only)
        self._mark_rest()
        if self.table.hasFocus():
            self.table.setCurrentIndex(self._model.index(0, Column.TEXT))
        self._say()

    def flush(self) -> bool:
        """Write what is pending; an open cell stays open. False where a measure that was kept
        before stands otherwise in the table: a new one that was not goes with its item.
        """  # noqa: D205 - one rule
        self._cells.take()
        self._keeper.keep_rest()
        return not any(line.unsaved for line in self._model.lines() if line.id is not None)

    def focus_first(self) -> None:
        """Begin a new measure."""
        rows = self._model.rowCount()
        if rows and not self._model.read_only:
            self._cells.open(rows - 1, Column.TEXT)
        else:
            self.table.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _mark_rest(self) -> None:
        """Note what the items not shown still hold."""
        self._keeper.elsewhere = any(draft.unsaved for draft in self._drafts.values())
        self._keeper.mark.set_held(self._keeper.holds_unsaved)

    # Reading

    def _read(self, session: JournalledSession) -> _ItemRows:
        assert self._item_id is not None
        meeting = meetings.meeting(session, agenda.item(session, self._item_id).meeting_id)
        approved = [one.year for one in plans.list_plans(session, approved_by=meeting.id)]
        dated = meeting.held_on.year if meeting.held_on else None
        return _ItemRows(
            meeting,
            approved[0] if approved else dated,
            measures.list_item_measures(session, self._item_id),
            organisations.list_organisations(session),
        )

    def _take_context(self, rows: _ItemRows) -> None:
        self._cells.set_organisations(rows.organisations)
        self._keeper.dated = rows.year is not None
        if rows.year is not None:
            self._model.year = rows.year

    def _on_changed(self, change: Change) -> None:
        if self._item_id is None or self._writer.adding or not change.touches(*_TABLES):
            return
        try:
            rows = self._context.archive.read(self._read)
        except UserError:  # the item or its meeting is gone; the page shows another soon
            return
        self._take_context(rows)
        cell = self._cells.current
        if cell is not None and cell.line.id not in (None, *(row.id for row in rows.measures)):
            self._cells.close(keep=False)
        was = self._cells.value()
        self._model.patch(rows.measures)
        if change.initiator is not self and self._cells.value() != was:
            self._cells.refill()
        if change.touches("meeting"):
            self._keeper.keep_rest()
        self._say()

    # Deleting, messages and the menu

    def _delete(self, row: int) -> None:
        if self._model.read_only:
            return
        self._cells.close(keep=False)
        line = self._model.line(row)
        if line.id is None:
            self._model.blank(row)
        elif self._writer.delete(line.id):
            self._context.notices.offer_undo(self.tr("Measure deleted"))
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)
        last = max(0, self._model.rowCount() - 1)
        self.table.setCurrentIndex(self._model.index(min(row, last), Column.TEXT))
        self._say()

    def _say(self) -> None:
        """Show below the table what keeps something in it from being kept."""
        problems = self._model.problems()
        words = problems[0][2] if problems else ""
        if self._item_id is not None and not self._keeper.dated and not self._model.read_only:
            words = self._context.notices.words(UserError("measure.meeting_without_date"))
        if words != self.message.text():
            self.message.show_error(words)
        unknown = any(column is Column.RESPONSIBLE for _, column, _ in problems)
        self.add_organisation.setVisible(unknown)

    def _add_unknown(self) -> None:
        """Add the organisation that the first such cell names."""
        for row, column, _ in self._model.problems():
            if column is Column.RESPONSIBLE:
                self._cells.open(row, column)
                cell = self._cells.current
                if cell is not None and isinstance(cell.editor, ResponsibleField):
                    cell.editor.add_unknown()
                    self._cells.take(leaving=True)
                self._say()
                return

    def _show_menu(self, row: int, where: QPoint) -> None:
        if self._model.read_only:
            return
        column = Column(self.table.currentIndex().column())
        menu = QMenu(self)
        menu.addAction(self.tr("Edit"), lambda: self._cells.open(row, column))
        if not self._model.is_new(row):
            menu.addAction(self.tr("Delete measure"), lambda: self._delete(row))
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(where)
