"""How a line of the measures table becomes rows of the record."""

from app.errors import UserError
from app.services import measures
from app.storage.journal import Action
from app.storage.session import JournalledSession
from app.ui.context import Context
from app.ui.minutes.measures_model import Column, MeasureLine
from app.values.deadline import Deadline
from app.values.language import Language


class MeasureWriter:
    """Writes lines, each field as an action of its own; `initiator` names who writes.

    Text typed on in a row that was just added belongs to the same action, so that one undo takes
    back the measure rather than its second half.
    """

    def __init__(self, context: Context, initiator: object) -> None:
        self._context = context
        self._initiator = initiator
        self.adding = False
        """True while a measure is being added: its notice comes before its id is known here."""

    def add(self, line: MeasureLine, item_id: int, row: int) -> int:
        """Keep a new measure with all that is known of it and return its id."""

        def agree(session: JournalledSession) -> int:
            measure_id = measures.agree_measure(session, item_id, line.text)
            if line.responsibles:
                ids = [one.organisation_id for one in line.responsibles]
                measures.set_responsibles(session, measure_id, ids)
            if line.deadline is not None:
                measures.choose_deadline(session, measure_id, line.deadline)
            return measure_id

        self.adding = True
        try:
            return self._context.archive.write(
                _entry(item_id, row), agree, initiator=self._initiator
            )
        finally:
            self.adding = False

    def write(
        self, line: MeasureLine, column: Column, item_id: int, new_in_row: int | None
    ) -> None:
        """Keep one field; `new_in_row` says that the measure is only just being typed there."""
        assert line.id is not None
        measure_id = line.id
        action = Action(
            "measure.edit", {"id": measure_id, "field": column.name.lower()}, coalesces=True
        )
        if new_in_row is not None:
            action = _entry(item_id, new_in_row)
        text, deadline = line.text, line.deadline
        ids = [one.organisation_id for one in line.responsibles]

        def change(session: JournalledSession) -> None:
            if column is Column.TEXT:
                measures.edit_measure(session, measure_id, text=text)
            elif column is Column.RESPONSIBLE:
                measures.set_responsibles(session, measure_id, ids)
            else:
                _keep_deadline(session, measure_id, deadline)

        self._context.archive.write(action, change, initiator=self._initiator)

    def delete(self, measure_id: int) -> bool:
        """Put a measure into the trash; False, and said why, where that could not be."""
        try:
            self._context.archive.write(
                "measure.delete",
                lambda session: measures.delete_measure(session, measure_id),
                initiator=self._initiator,
            )
        except UserError as error:
            self._context.notices.tell(error)
            return False
        return True


def _entry(item_id: int, row: int) -> Action:
    return Action("measure.add", {"item": item_id, "row": row}, coalesces=True)


def _keep_deadline(session: JournalledSession, measure_id: int, deadline: Deadline | None) -> None:
    if deadline is None:
        measures.set_deadline(session, measure_id, "", Language.LITHUANIAN)
    else:
        measures.choose_deadline(session, measure_id, deadline)
