"""Entering the measures agreed under an agenda item, by keyboard alone."""

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QMenu, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from app.errors import UserError
from app.services import agenda, measures, meetings, organisations, plans
from app.services.meetings import MeetingRow
from app.services.organisations import OrganisationRow
from app.storage.database import Change
from app.storage.journal import JournalledSession
from app.ui.context import Context
from app.ui.entry.deadline_field import DeadlineField
from app.ui.entry.responsible_field import ResponsibleField
from app.ui.minutes.measure_cell_edit import MeasureCellEdit
from app.ui.minutes.measures_delegate import MeasuresDelegate
from app.ui.minutes.measures_model import Column, Index, MeasureLine, MeasuresTableModel
from app.ui.minutes.measures_saving import MeasureWriter
from app.ui.minutes.measures_table import MeasuresTable, TableFrame
from app.ui.tokens import Spacing
from app.ui.widgets.autosave import Autosave
from app.ui.widgets.buttons import LinkButton
from app.ui.widgets.field_error import FieldError
from app.values.enums import MinutesState

CellEditor = MeasureCellEdit | ResponsibleField | DeadlineField
_TABLES = ("measure", "responsible", "organisation", "organisation_name", "meeting", "plan")


@dataclass(frozen=True)
class _ItemRows:
    meeting: MeetingRow
    year: int | None
    measures: tuple[measures.MeasureRow, ...]
    organisations: tuple[OrganisationRow, ...]


@dataclass
class _Opened:
    """The cell being edited, as it was when it opened."""

    editor: CellEditor
    autosave: Autosave
    line: MeasureLine
    column: Column
    before: MeasureLine
    began_new: bool


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
        self._organisations: tuple[OrganisationRow, ...] = ()
        self._opened: _Opened | None = None
        self._entering: int | None = None
        self._dated = True
        theme = context.theme
        self._model = MeasuresTableModel(context, self)
        self._model.counted.connect(self.count_changed)
        self._writer = MeasureWriter(context, self)
        self.table = MeasuresTable(theme, self._model, self)
        self._delegate = MeasuresDelegate(theme, self._make_editor, self.table)
        self.table.setItemDelegate(self._delegate)
        self.table.edit_wanted.connect(self._on_edit_wanted)
        self.table.delete_wanted.connect(self._delete)
        self.table.menu_wanted.connect(self._show_menu)
        self._frame = TableFrame(theme, self.table)
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
    def count(self) -> int:
        """Return the number of measures of the item."""
        return self._model.count

    def show_item(self, item_id: int | None) -> None:
        """Show the measures of an item; what is pending of the last one is written first."""
        self._close(keep=True)
        if self._item_id is not None:
            self._drafts[self._item_id] = self._model.draft()
        self._item_id = item_id
        self._entering = None
        if item_id is None:
            self._model.show((), MeasureLine(), read_only=True)
            self._say()
            return
        rows = self._context.archive.read(self._read)
        self._take_context(rows)
        read_only = rows.meeting.minutes_state is not MinutesState.DRAFT
        draft = self._drafts.pop(item_id, MeasureLine())
        self._model.show(rows.measures, draft, read_only=read_only)
        if self.table.hasFocus():
            self.table.setCurrentIndex(self._model.index(0, Column.TEXT))
        self._say()

    def flush(self) -> None:
        """Write what is pending; an open cell stays open."""
        if self._opened is not None:
            self._opened.autosave.cancel()
            self._take(self._opened)
        self._keep_rest()

    def focus_first(self) -> None:
        """Begin a new measure."""
        rows = self._model.rowCount()
        if rows and not self._model.read_only:
            self._open(rows - 1, Column.TEXT)
        else:
            self.table.setFocus(Qt.FocusReason.ShortcutFocusReason)

    # Reading

    def _read(self, session: JournalledSession) -> _ItemRows:
        assert self._item_id is not None
        meeting = meetings.meeting(session, agenda.item(session, self._item_id).meeting_id)
        approved = [
            one.year for one in plans.list_plans(session) if one.approved_by_id == meeting.id
        ]
        dated = meeting.held_on.year if meeting.held_on else None
        return _ItemRows(
            meeting,
            approved[0] if approved else dated,
            measures.list_item_measures(session, self._item_id),
            organisations.list_organisations(session),
        )

    def _take_context(self, rows: _ItemRows) -> None:
        self._organisations = rows.organisations
        self._dated = rows.year is not None
        if rows.year is not None:
            self._model.year = rows.year
        opened = self._opened
        if opened is not None and isinstance(opened.editor, ResponsibleField):
            opened.editor.set_organisations(rows.organisations)

    def _on_changed(self, change: Change) -> None:
        if self._item_id is None or self._writer.adding or not change.touches(*_TABLES):
            return
        try:
            rows = self._context.archive.read(self._read)
        except UserError:  # the item or its meeting is gone; the page shows another soon
            return
        self._take_context(rows)
        opened = self._opened
        gone = opened is not None and opened.line.id not in (
            None,
            *(row.id for row in rows.measures),
        )
        if gone:
            self._close(keep=False)
        was = _fields(opened.line, opened.column) if opened is not None else None
        self._model.patch(rows.measures)
        if opened is not None and not gone and change.initiator is not self:
            self._follow(opened, was)
        if change.touches("meeting"):
            self._keep_rest()
        self._say()

    def _follow(self, opened: _Opened, was: object) -> None:
        """Show in the open editor what an undo, or another page, made of its field."""
        if _fields(opened.line, opened.column) != was:
            opened.autosave.cancel()
            self._fill(opened.editor, opened.line)
            opened.before = _copy(opened.line)

    # Opening and closing cells

    def _on_edit_wanted(self, row: int, column: int, typed: str) -> None:
        self._open(row, Column(column))
        opened = self._opened
        if opened is None or not typed:
            return
        opened.editor.selectAll()
        press = QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, typed)
        opened.editor.event(press)

    def _open(self, row: int, column: Column) -> None:
        if self._model.read_only or not 0 <= row < self._model.rowCount():
            return
        line = self._model.line(row)
        opened = self._opened
        if opened is not None and opened.line is line and opened.column is column:
            opened.editor.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self._close(keep=True)
        row = self._row_of(line)
        index = self._model.index(row, column)
        self.table.setCurrentIndex(index)
        self.table.edit(index)
        editor = self._delegate.editor
        assert isinstance(editor, CellEditor)
        autosave = Autosave(editor, editor.text)
        autosave.due.connect(self._on_due)
        changed = editor.edited if isinstance(editor, MeasureCellEdit) else editor.textEdited
        changed.connect(autosave.touch)
        began_new = line.id is None
        self._opened = _Opened(editor, autosave, line, column, _copy(line), began_new)
        self._fill(editor, line)
        editor.confirmed.connect(self._on_confirmed)
        editor.cancelled.connect(self._on_cancelled)
        editor.installEventFilter(self)
        if isinstance(editor, MeasureCellEdit):
            editor.grown.connect(self.table.fit)
        editor.setFocus(Qt.FocusReason.OtherFocusReason)
        self.table.fit()
        self._scroll_to(editor)

    def _row_of(self, line: MeasureLine) -> int:
        for row in range(self._model.rowCount()):
            if self._model.line(row) is line:
                return row
        return self._model.rowCount() - 1

    def _make_editor(self, parent: QWidget, index: Index) -> QWidget:
        column = Column(index.column())
        name = self._model.column_name(column)
        editor: CellEditor
        if column is Column.TEXT:
            editor = MeasureCellEdit(self._context.theme, name, parent)
        elif column is Column.RESPONSIBLE:
            editor = ResponsibleField(self._context, name, self._organisations, parent=parent)
        else:
            editor = DeadlineField(self._context, name, year=self._model.year, parent=parent)
        if isinstance(editor, ResponsibleField | DeadlineField):
            editor.setTextMargins(-4, 0, -4, 0)
        if self._model.is_new(index.row()):
            editor.setPlaceholderText(self._model.placeholder(column))
        return editor

    def _fill(self, editor: CellEditor, line: MeasureLine) -> None:
        row = self._row_of(line)
        if isinstance(editor, MeasureCellEdit):
            editor.set_text(self._model.cell_text(row, Column.TEXT))
            editor.moveCursor(editor.textCursor().MoveOperation.End)
        elif isinstance(editor, ResponsibleField):
            editor.set_responsible(self._model.cell_text(row, Column.RESPONSIBLE))
            editor.setCursorPosition(len(editor.text()))
        else:
            editor.set_deadline(line.deadline)

    def _close(self, *, keep: bool) -> None:
        """Close the open cell, its value taken or not."""
        opened = self._opened
        if opened is None:
            return
        opened.autosave.cancel()
        if keep:
            self._take(opened, leaving=True)
        self._opened = None
        opened.editor.removeEventFilter(self)
        had_focus = opened.editor.hasFocus()
        if not isinstance(opened.editor, MeasureCellEdit):
            opened.editor.popup.hide()
        self._delegate.forget_editor()
        self.table.close_editor(opened.editor)
        if had_focus:
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)
        self.table.fit()
        self._say()

    def _scroll_to(self, editor: QWidget) -> None:
        """Bring the cell into sight, with some room for what it offers below."""
        widget: QWidget | None = self.parentWidget()
        while widget is not None and not isinstance(widget, QScrollArea):
            widget = widget.parentWidget()
        if isinstance(widget, QScrollArea):
            area, room = widget, self._context.theme.px(Spacing.XL)
            # After the layout has given the grown table its place.
            QTimer.singleShot(0, editor, lambda: area.ensureWidgetVisible(editor, 0, room))

    # Keys of the editors

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Move on with Tab; close the cell when the focus goes elsewhere."""
        opened = self._opened
        if opened is None or watched is not opened.editor:
            return False
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
                bare = not event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier
                return bare and self._tab(opened, forwards=event.key() == Qt.Key.Key_Tab)
        elif isinstance(event, QFocusEvent) and event.type() == QEvent.Type.FocusOut:
            stays = (
                Qt.FocusReason.PopupFocusReason,
                Qt.FocusReason.ActiveWindowFocusReason,
                Qt.FocusReason.MenuBarFocusReason,
            )
            if event.reason() not in stays:
                # Not inside the focus change itself: closing destroys the editor.
                QTimer.singleShot(0, self, lambda: self._leave(opened))
        return False

    def _leave(self, opened: _Opened) -> None:
        if self._opened is opened and not opened.editor.hasFocus():
            self._close(keep=True)

    def _tab(self, opened: _Opened, *, forwards: bool) -> bool:
        if isinstance(opened.editor, ResponsibleField | DeadlineField) and forwards:
            offered = opened.editor.popup.current()
            if offered is not None and not isinstance(offered.data, str):
                opened.editor.take(offered)
        self._take(opened, leaving=True)
        step = 1 if forwards else -1
        place = self._row_of(opened.line) * len(Column) + opened.column + step
        blank = opened.line.id is None and opened.line.is_blank
        if forwards and blank and opened.column is Column.TEXT:
            place = len(Column) * self._model.rowCount()
        row, column = divmod(place, len(Column))
        if 0 <= row < self._model.rowCount():
            self._open(row, Column(column))
        else:
            self._close(keep=True)
            self.table.focusNextPrevChild(forwards)
        return True

    def _on_confirmed(self) -> None:
        opened = self._opened
        if opened is None:
            return
        self._take(opened, leaving=True)
        line = opened.line
        if not line.text.strip():
            if not line.is_blank:
                self._refuse_blank(line)
            return
        new = opened.began_new or line.id == self._entering
        self._close(keep=True)
        if new and line.id is not None:
            self._open(self._model.rowCount() - 1, Column.TEXT)

    def _refuse_blank(self, line: MeasureLine) -> None:
        error = UserError("measure.text_missing")
        line.problem[Column.TEXT] = self._context.notices.words(error)
        self._open(self._row_of(line), Column.TEXT)
        self._say()

    def _on_cancelled(self) -> None:
        opened = self._opened
        if opened is None:
            return
        line, before = opened.line, opened.before
        opened.autosave.cancel()
        added = opened.began_new and opened.column is Column.TEXT and line.id is not None
        self._close(keep=False)
        row = self._row_of(line)
        if added:
            self._delete(row)
        elif line.id is None:
            self._restore(line, before)
            self._model.touch(row)
        else:
            self._restore(line, before)
            self._writer.write_back(line, opened.column)
            self._model.touch(row)
        self._say()

    @staticmethod
    def _restore(line: MeasureLine, before: MeasureLine) -> None:
        line.text, line.responsibles, line.deadline = (
            before.text,
            before.responsibles,
            before.deadline,
        )
        line.typed, line.problem = dict(before.typed), dict(before.problem)

    # Saving

    def _on_due(self, _text: str) -> None:
        if self._opened is not None:
            self._take(self._opened)

    def _take(self, opened: _Opened, *, leaving: bool = False) -> None:
        """Take what stands in the editor into the line and the record."""
        line, editor, column = opened.line, opened.editor, opened.column
        if isinstance(editor, MeasureCellEdit):
            self._take_text(line, editor.text(), leaving=leaving, was_new=opened.began_new)
        elif isinstance(editor, ResponsibleField):
            self._take_responsible(line, editor, leaving=leaving)
        else:
            deadline = editor.reading().deadline
            if deadline != line.deadline:
                line.deadline = deadline
                self._write(line, column)
        if leaving:
            self._model.touch(self._row_of(line))

    def _take_text(self, line: MeasureLine, text: str, *, leaving: bool, was_new: bool) -> None:
        text = text.strip()
        if not text and line.id is not None:
            return  # a measure keeps its text until another is typed; deleting it is Del
        if text == line.text and line.id is not None:
            return
        if text:
            line.problem.pop(Column.TEXT, None)
        line.text = text
        if text:
            self._write(line, Column.TEXT, as_new=was_new)
        if leaving:
            self._say()

    def _take_responsible(
        self, line: MeasureLine, editor: ResponsibleField, *, leaving: bool
    ) -> None:
        reading = editor.reading()
        if reading.unknown and not leaving:
            return
        chosen = tuple(
            measures.ResponsibleRow(row.id, row.short, row.name, place == 0)
            for place, row in enumerate(reading.found)
        )
        line.typed.pop(Column.RESPONSIBLE, None)
        line.problem.pop(Column.RESPONSIBLE, None)
        if chosen != line.responsibles:
            line.responsibles = chosen
            self._write(line, Column.RESPONSIBLE)
        if reading.unknown:
            line.typed[Column.RESPONSIBLE] = editor.text().strip()
            line.problem[Column.RESPONSIBLE] = self._context.notices.words(
                UserError("measure.unknown_organisation", name=reading.unknown)
            )

    def _write(self, line: MeasureLine, column: Column, *, as_new: bool = False) -> None:
        """Keep a line's field; a line that is not kept yet is kept as soon as it has its text."""
        assert self._item_id is not None
        row = self._row_of(line)
        try:
            if line.id is not None:
                self._writer.write(line, column, self._item_id, row if as_new else None)
            elif line.text.strip():
                measure_id = self._writer.add(line, self._item_id, row)
                self._entering = measure_id
                self._model.keep(row, measure_id)
                if self._opened is not None:
                    self._opened.editor.setPlaceholderText("")
        except UserError as error:
            line.unsaved.add(column)
            if error.key != "measure.meeting_without_date":  # said below the table all the while
                self._context.notices.tell(error)
        else:
            line.unsaved.discard(column)

    def _keep_rest(self) -> None:
        """Try again to keep what could not be kept before."""
        for row in range(self._model.rowCount()):
            line = self._model.line(row)
            for column in sorted(line.unsaved):
                if line.id is not None or self._dated:
                    self._write(line, column)

    def _delete(self, row: int) -> None:
        if self._model.read_only:
            return
        self._close(keep=False)
        line = self._model.line(row)
        if line.id is None:
            self._model.blank(row)
        elif self._writer.delete(line.id):
            self._context.notices.offer_undo(self.tr("Measure deleted"))
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)
        last = max(0, self._model.rowCount() - 1)
        self.table.setCurrentIndex(self._model.index(min(row, last), Column.TEXT))
        self._say()

    # Messages and the menu

    def _say(self) -> None:
        """Show below the table what keeps something in it from being kept."""
        problems = self._model.problems()
        unknown = [one for one in problems if one[1] is Column.RESPONSIBLE]
        words = problems[0][2] if problems else ""
        if self._item_id is not None and not self._dated and not self._model.read_only:
            words = self._context.notices.words(UserError("measure.meeting_without_date"))
        if words != self.message.text() or bool(words) != self.message.isVisibleTo(self):
            self.message.show_error(words)
        self.add_organisation.setVisible(bool(unknown))

    def _add_unknown(self) -> None:
        """Add the organisation that the first such cell names."""
        for row, column, _ in self._model.problems():
            if column is Column.RESPONSIBLE:
                self._open(row, column)
                opened = self._opened
                if opened is not None and isinstance(opened.editor, ResponsibleField):
                    line = opened.line
                    opened.editor.setText(line.typed.get(column, opened.editor.text()))
                    opened.editor.add_unknown()
                    self._take(opened, leaving=True)
                self._say()
                return

    def _show_menu(self, row: int, where: QPoint) -> None:
        if self._model.read_only:
            return
        column = self.table.currentIndex().column()
        menu = QMenu(self)
        menu.addAction(self.tr("Edit"), lambda: self._open(row, Column(column)))
        if not self._model.is_new(row):
            menu.addAction(self.tr("Delete measure"), lambda: self._delete(row))
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(where)


def _copy(line: MeasureLine) -> MeasureLine:
    return MeasureLine(
        line.id,
        line.text,
        line.responsibles,
        line.deadline,
        dict(line.typed),
        dict(line.problem),
    )


def _fields(line: MeasureLine, column: Column) -> object:
    return (line.text, line.responsibles, line.deadline)[column]
