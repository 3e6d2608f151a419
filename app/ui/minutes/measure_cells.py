"""The open cell of the measures table: how it opens, moves on, is confirmed or given up."""

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QScrollArea, QWidget

from app.errors import UserError
from app.services.organisations import OrganisationRow
from app.ui.context import Context
from app.ui.entry.cell_keys import leaves_cell, type_over
from app.ui.entry.cell_text_edit import CellTextEdit
from app.ui.entry.deadline_field import DeadlineField
from app.ui.entry.responsible_field import ResponsibleField
from app.ui.minutes.measures_delegate import MeasuresDelegate
from app.ui.minutes.measures_keeping import CellEditor, LineKeeper
from app.ui.minutes.measures_model import Column, MeasureLine, MeasuresTableModel
from app.ui.minutes.measures_table import MeasuresTable
from app.ui.tokens import Spacing
from app.ui.widgets.autosave import Autosave
from app.ui.widgets.model_index import Index

# As in the fields beside it, so that the text does not move when a cell opens.
_PADDING = (3, 8)


@dataclass
class OpenCell:
    """The cell being edited, and its line as it was when the cell opened."""

    editor: CellEditor
    autosave: Autosave
    line: MeasureLine
    column: Column
    before: MeasureLine
    began_new: bool


class MeasureCells(QObject):
    """Opens one cell at a time. `closed` when none is open any more; `dropped(row)` when a new
    row was given up after it had been kept.
    """  # noqa: D205 - two signals of one weight

    closed = Signal()
    dropped = Signal(int)

    def __init__(
        self,
        context: Context,
        model: MeasuresTableModel,
        table: MeasuresTable,
        keeper: LineKeeper,
    ) -> None:
        super().__init__(table)
        self._context = context
        self._model = model
        self._table = table
        self._keeper = keeper
        self._delegate = MeasuresDelegate(context.theme, self._make_editor, table)
        table.setItemDelegate(self._delegate)
        self._organisations: tuple[OrganisationRow, ...] = ()
        self.current: OpenCell | None = None

    def set_organisations(self, organisations: tuple[OrganisationRow, ...]) -> None:
        """Complete these."""
        self._organisations = organisations
        if self.current is not None and isinstance(self.current.editor, ResponsibleField):
            self.current.editor.set_organisations(organisations)

    def open(self, row: int, column: Column, typed: str = "") -> None:
        """Open a cell; `typed` replaces what stands in it."""
        if self._model.read_only or not 0 <= row < self._model.rowCount():
            return
        line, current = self._model.line(row), self.current
        if current is not None and current.line is line and current.column is column:
            current.editor.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.close(keep=True)
        index = self._model.index(self._model.row_with(line), column)
        self._table.setCurrentIndex(index)
        self._table.edit(index)
        editor = self._delegate.editor
        assert isinstance(editor, CellEditor)
        self.current = OpenCell(
            editor, self._watch(editor), line, column, line.copy(), line.id is None
        )
        self._fill(editor, line)
        editor.setFocus(Qt.FocusReason.OtherFocusReason)
        self._table.fit()
        self._scroll_to(editor)
        if typed:
            editor.selectAll()
            type_over(editor, typed)

    def close(self, *, keep: bool) -> None:
        """Close the open cell, its value taken or not."""
        current = self.current
        if current is None:
            return
        if keep:
            self.take(leaving=True)
        current.autosave.cancel()
        self.current = None
        editor = current.editor
        editor.removeEventFilter(self)
        had_focus = editor.hasFocus()
        if not isinstance(editor, CellTextEdit):
            editor.popup.hide()
        self._delegate.forget_editor()
        self._table.close_editor(editor)
        if had_focus:
            self._table.setFocus(Qt.FocusReason.OtherFocusReason)
        self._table.fit()
        self.closed.emit()

    def take(self, *, leaving: bool = False) -> None:
        """Take what stands in the open cell."""
        current = self.current
        if current is not None:
            current.autosave.cancel()
            self._keeper.take(
                current.line, current.editor, leaving=leaving, as_new=current.began_new
            )
            if current.line.id is not None:
                current.editor.setPlaceholderText("")

    def value(self) -> object:
        """Return what the record says of the open cell."""
        current = self.current
        return None if current is None else current.line.value(current.column)

    def refill(self) -> None:
        """Show in the open cell what an undo, or another page, made of it."""
        if self.current is not None:
            self.current.autosave.cancel()
            self._fill(self.current.editor, self.current.line)
            self.current.before = self.current.line.copy()

    # Editors

    def _make_editor(self, parent: QWidget, index: Index) -> QWidget:
        column = Column(index.column())
        name = self._model.column_name(column)
        editor: CellEditor
        if column is Column.TEXT:
            editor = CellTextEdit(self._context.theme, name, parent, padding=_PADDING)
        elif column is Column.RESPONSIBLE:
            editor = ResponsibleField(self._context, name, self._organisations, parent=parent)
        else:
            editor = DeadlineField(self._context, name, year=self._model.year, parent=parent)
        if not isinstance(editor, CellTextEdit):
            # The frame takes what the margins give, so the text does not move when a cell opens.
            editor.setTextMargins(-4, 0, -4, 0)
        if self._model.is_new(index.row()):
            editor.setPlaceholderText(self._model.placeholder(column))
        return editor

    def _watch(self, editor: CellEditor) -> Autosave:
        autosave = Autosave(editor, editor.text)
        autosave.due.connect(lambda _text: self.take())
        changed = editor.edited if isinstance(editor, CellTextEdit) else editor.textEdited
        changed.connect(autosave.touch)
        editor.confirmed.connect(self._confirm)
        editor.cancelled.connect(self._cancel)
        editor.installEventFilter(self)
        if isinstance(editor, CellTextEdit):
            editor.grown.connect(self._table.fit)
        return autosave

    def _fill(self, editor: CellEditor, line: MeasureLine) -> None:
        row = self._model.row_with(line)
        if isinstance(editor, CellTextEdit):
            editor.set_text(self._model.cell_text(row, Column.TEXT))
            editor.moveCursor(editor.textCursor().MoveOperation.End)
        elif isinstance(editor, ResponsibleField):
            editor.set_responsible(self._model.cell_text(row, Column.RESPONSIBLE))
            editor.setCursorPosition(len(editor.text()))
        else:
            editor.set_deadline(line.deadline)

    def _scroll_to(self, editor: QWidget) -> None:
        """Bring the cell into sight, with some room for what it offers below."""
        widget = self._table.parentWidget()
        while widget is not None and not isinstance(widget, QScrollArea):
            widget = widget.parentWidget()
        if isinstance(widget, QScrollArea):
            area, room = widget, self._context.theme.px(Spacing.XL)
            # After the layout has given the grown table its place.
            QTimer.singleShot(0, editor, lambda: area.ensureWidgetVisible(editor, 0, room))

    # Keys

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Move on with Tab; close the cell when the focus goes elsewhere."""
        current = self.current
        if current is None or watched is not current.editor:
            return False
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
                bare = not event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier
                return bare and self._tab(current, forwards=event.key() == Qt.Key.Key_Tab)
        elif leaves_cell(event):
            # Not inside the change of focus itself: closing destroys the editor.
            QTimer.singleShot(0, self, lambda: self._leave(current))
        return False

    def _leave(self, left: OpenCell) -> None:
        if self.current is left and not left.editor.hasFocus():
            self.close(keep=True)

    def _tab(self, current: OpenCell, *, forwards: bool) -> bool:
        if forwards and not isinstance(current.editor, CellTextEdit):
            offered = current.editor.popup.current()
            if offered is not None and not isinstance(offered.data, str):
                current.editor.take(offered)
        self.take(leaving=True)
        row = self._model.row_with(current.line)
        place = row * len(Column) + current.column + (1 if forwards else -1)
        blank = current.line.id is None and current.line.is_blank
        if forwards and blank and current.column is Column.TEXT:
            place = len(Column) * self._model.rowCount()  # nothing to go on with in this row
        row, column = divmod(place, len(Column))
        if 0 <= row < self._model.rowCount():
            self.open(row, Column(column))
        else:
            self.close(keep=True)
            self._table.focusNextPrevChild(forwards)
        return True

    def _confirm(self) -> None:
        current = self.current
        if current is None:
            return
        self.take(leaving=True)
        line = current.line
        if not line.text.strip():
            if not line.is_blank:
                error = UserError("measure.text_missing")
                line.problem[Column.TEXT] = self._context.notices.words(error)
                self.open(self._model.row_with(line), Column.TEXT)
            return
        new = current.began_new or line.id == self._keeper.entering
        self.close(keep=True)
        if new and line.id is not None:
            self.open(self._model.rowCount() - 1, Column.TEXT)

    def _cancel(self) -> None:
        current = self.current
        if current is None:
            return
        line = current.line
        self.close(keep=False)
        if current.began_new and current.column is Column.TEXT and line.id is not None:
            self.dropped.emit(self._model.row_with(line))
        else:
            self._keeper.restore(line, current.column, current.before)
            self.closed.emit()
