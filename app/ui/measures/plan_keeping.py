"""Takes what stands in the open cell of a plan into the record, and gives it back on Esc."""

from collections.abc import Callable
from dataclasses import dataclass

from app.errors import UserError
from app.services.measure_rows import MeasureRow
from app.ui.context import Context
from app.ui.entry.cell_text_edit import CellTextEdit
from app.ui.entry.deadline_field import DeadlineField
from app.ui.entry.responsible_field import ResponsibleField
from app.ui.measures.plan_deeds import PlanDeeds
from app.ui.measures.plan_model import PlanTreeModel
from app.ui.measures.plan_nodes import Column, Kind, Node
from app.ui.widgets.autosave import Autosave
from app.ui.widgets.combo import Combo
from app.values.enums import MeasureStatus

CellEditor = CellTextEdit | DeadlineField | ResponsibleField | Combo


@dataclass
class OpenCell:
    """The cell being edited: as it was when opened, and as the record last had it (`shown`).

    `draft` numbers what is only just being added.
    """

    editor: CellEditor
    autosave: Autosave | None
    node: Node
    column: Column
    before: MeasureRow | None
    text_before: str
    shown: tuple[str, str, str]
    draft: int | None = None


class PlanKeeper:
    """Keeps each cell by itself; what was not understood stays in its row, with the reason."""

    def __init__(
        self,
        context: Context,
        model: PlanTreeModel,
        deeds: PlanDeeds,
        plan_id: Callable[[], int | None],
    ) -> None:
        self._context = context
        self._model = model
        self._deeds = deeds
        self._plan_id = plan_id

    def take(self, opened: OpenCell, *, leaving: bool = False) -> bool:
        """Take what stands in the editor into the record; False where it could not be stored."""
        if opened.autosave is not None:
            opened.autosave.cancel()
        editor, node = opened.editor, opened.node
        stored = True
        if isinstance(editor, CellTextEdit):
            stored = self._take_text(opened, editor.text().strip())
        elif node.measure is None:
            return True
        elif isinstance(editor, DeadlineField):
            deadline = editor.reading().deadline
            if deadline != node.measure.deadline:
                stored = self._deeds.write_deadline(node.measure.id, deadline)
        elif isinstance(editor, ResponsibleField):
            stored = self._take_responsible(node, node.measure, editor, leaving=leaving)
        else:
            status = MeasureStatus(str(editor.choice()))  # Qt hands words back as plain text
            if status is not node.measure.status:
                stored = self._deeds.set_status(node.measure.id, status)
        return stored

    def _take_text(self, opened: OpenCell, text: str) -> bool:
        node, plan_id = opened.node, self._plan_id()
        if not text or plan_id is None:
            return True  # a measure keeps its text until another is typed; deleting it is Del
        if node.kind in (Kind.NEW_MEASURE, Kind.NEW_DIRECTION):
            assert opened.draft is not None
            self._model.adopting = node
            if node.kind is Kind.NEW_MEASURE:
                new_id = self._deeds.add_measure(plan_id, node.row_id, text, opened.draft)
            else:
                new_id = self._deeds.add_direction(plan_id, text, opened.draft)
            self._model.adopting = None
            return new_id is not None
        if node.row_id is not None and text != self._model.cell_text(node, Column.TEXT):
            if node.kind is Kind.MEASURE:
                return self._deeds.write_text(node.row_id, text, opened.draft)
            return self._deeds.write_title(node.row_id, text, opened.draft)
        return True

    def _take_responsible(
        self, node: Node, measure: MeasureRow, editor: ResponsibleField, *, leaving: bool
    ) -> bool:
        reading = editor.reading()
        if reading.unknown and not leaving:
            return True
        node.typed.pop(Column.RESPONSIBLE, None)
        node.problem.pop(Column.RESPONSIBLE, None)
        if reading.unknown:
            node.typed[Column.RESPONSIBLE] = editor.text().strip()
            node.problem[Column.RESPONSIBLE] = self._context.notices.words(
                UserError("measure.unknown_organisation", name=reading.unknown)
            )
            self._model.touch(node)
            return True
        kept = tuple(one.organisation_id for one in measure.responsibles)
        return reading.ids == kept or self._deeds.write_responsibles(measure.id, reading.ids)

    def restore(self, opened: OpenCell) -> None:
        """Bring the record back to what it was when the cell was opened; a new row goes."""
        node, before = opened.node, opened.before
        if opened.draft is not None:
            if node.kind is Kind.MEASURE and node.row_id is not None:
                self._deeds.delete_measure(node.row_id)
            elif node.kind is Kind.DIRECTION and node.row_id is not None:
                self._deeds.delete_direction(node.row_id)
            return
        node.typed.pop(opened.column, None)
        node.problem.pop(opened.column, None)
        if node.kind is Kind.DIRECTION and node.row_id is not None:
            if self._model.cell_text(node, Column.TEXT) != opened.text_before:
                self._deeds.write_title(node.row_id, opened.text_before, None)
        elif before is not None and node.measure is not None:
            self._write_back(before, node.measure)
        self._model.touch(node)

    def _write_back(self, before: MeasureRow, now: MeasureRow) -> None:
        if before.text != now.text:
            self._deeds.write_text(before.id, before.text, None)
        if before.deadline != now.deadline:
            self._deeds.write_deadline(before.id, before.deadline)
        if before.responsibles != now.responsibles:
            ids = [one.organisation_id for one in before.responsibles]
            self._deeds.write_responsibles(before.id, ids)
