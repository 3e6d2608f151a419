"""Takes what is typed into the cells of a measure into its line and into the record."""

from PySide6.QtWidgets import QWidget

from app.errors import StorageError, UserError
from app.services.measure_rows import ResponsibleRow
from app.ui.context import Context
from app.ui.entry.cell_text_edit import CellTextEdit
from app.ui.entry.deadline_field import DeadlineField
from app.ui.entry.responsible_field import ResponsibleField
from app.ui.minutes.measures_model import Column, MeasureLine, MeasuresTableModel
from app.ui.minutes.measures_saving import MeasureWriter
from app.ui.widgets.unsaved import Unsaved

CellEditor = CellTextEdit | ResponsibleField | DeadlineField


class LineKeeper:
    """Keeps each field at once; what cannot be kept stays in the line, with the reason.

    `item_id` is the item whose measures are entered, `dated` whether the plan's year is known,
    `entering` the measure whose row was begun as a new one, `elsewhere` whether a new measure of
    another item waits to be kept.
    """

    def __init__(
        self, context: Context, model: MeasuresTableModel, writer: MeasureWriter, holder: QWidget
    ) -> None:
        self._context = context
        self._model = model
        self._writer = writer
        self.mark = Unsaved(holder)
        self.mark.due.connect(self.keep_rest)
        self.item_id: int | None = None
        self.dated = True
        self.entering: int | None = None
        self.elsewhere = False

    def take(self, line: MeasureLine, editor: CellEditor, *, leaving: bool, as_new: bool) -> None:
        """Take what stands in an editor; `leaving` says that no more will be typed there now.

        `as_new`: the measure was begun in this very cell.
        """
        if isinstance(editor, CellTextEdit):
            self._take_text(line, editor.text().strip(), as_new=as_new)
        elif isinstance(editor, ResponsibleField):
            self._take_responsible(line, editor, leaving=leaving)
        else:
            deadline = editor.reading().deadline
            if deadline != line.deadline:
                line.deadline = deadline
                self.write(line, Column.DEADLINE)
        if leaving:
            self._model.touch(self._model.row_with(line))

    def _take_text(self, line: MeasureLine, text: str, *, as_new: bool) -> None:
        if line.id is not None and text in ("", line.text):
            return  # a measure keeps its text until another is typed; deleting it is Del
        line.text = text
        if text:
            line.problem.pop(Column.TEXT, None)
            self.write(line, Column.TEXT, as_new=as_new)

    def _take_responsible(
        self, line: MeasureLine, editor: ResponsibleField, *, leaving: bool
    ) -> None:
        reading = editor.reading()
        if reading.unknown and not leaving:
            return
        chosen = tuple(
            ResponsibleRow(row.id, row.short, row.name, place == 0)
            for place, row in enumerate(reading.found)
        )
        line.typed.pop(Column.RESPONSIBLE, None)
        line.problem.pop(Column.RESPONSIBLE, None)
        if chosen != line.responsibles:
            line.responsibles = chosen
            self.write(line, Column.RESPONSIBLE)
        if reading.unknown:
            line.typed[Column.RESPONSIBLE] = editor.text().strip()
            line.problem[Column.RESPONSIBLE] = self._context.notices.words(
                UserError("measure.unknown_organisation", name=reading.unknown)
            )

    def write(self, line: MeasureLine, column: Column, *, as_new: bool = False) -> None:
        """Keep a line's field; a line that is not kept yet is kept as soon as it has its text."""
        assert self.item_id is not None
        row = self._model.row_with(line)
        try:
            if line.id is not None:
                self._writer.write(line, column, self.item_id, row if as_new else None)
            elif line.text.strip():
                self.entering = self._writer.add(line, self.item_id, row)
                self._model.keep(row, self.entering)
        except StorageError:  # the status bar says it
            line.unsaved.add(column)
        except UserError as error:
            line.unsaved.add(column)
            if error.key != "measure.meeting_without_date":  # said below the table all the while
                self._context.notices.tell(error)
        else:
            line.unsaved.discard(column)
        self.mark.set_held(self.holds_unsaved)

    @property
    def holds_unsaved(self) -> bool:
        """Tell whether something typed stands only here."""
        return self.elsewhere or any(line.unsaved for line in self._model.lines())

    def restore(self, line: MeasureLine, column: Column, before: MeasureLine) -> None:
        """Bring back a line as it was before one of its cells was opened."""
        line.text, line.responsibles = before.text, before.responsibles
        line.deadline = before.deadline
        line.typed, line.problem = dict(before.typed), dict(before.problem)
        if line.id is not None:
            self.write(line, column)
        self._model.touch(self._model.row_with(line))

    def keep_rest(self) -> None:
        """Try again to keep what could not be kept before."""
        for row in range(self._model.rowCount()):
            line = self._model.line(row)
            for column in sorted(line.unsaved):
                if line.id is not None or self.dated:
                    self.write(line, column)
