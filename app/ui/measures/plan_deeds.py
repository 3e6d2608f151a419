"""What the page of a plan writes."""

from collections.abc import Callable, Sequence
from itertools import count
from time import time_ns
from typing import TypeVar

from app.errors import StorageError, UserError
from app.services import agreements, measures, plans
from app.storage.journal import Action
from app.storage.session import JournalledSession
from app.ui.context import Context
from app.values.deadline import Deadline
from app.values.enums import MeasureStatus
from app.values.language import Language

Result = TypeVar("Result")
# From the clock, for the journal outlives the program: counted from 1, the first new thing after a
# quick restart would join the one before it, and one undo take both.
_DRAFTS = count(time_ns())


def new_draft() -> int:
    """Return a number for something that is being typed: all its writes are one action."""
    return next(_DRAFTS)


class PlanDeeds:
    """Each deed is one action; those that fail say why and return None or False."""

    def __init__(self, context: Context, initiator: object) -> None:
        self._context = context
        self._initiator = initiator

    def write(
        self, action: Action | str, change: Callable[[JournalledSession], Result]
    ) -> Result | None:
        """Write; what fails is told, and the record stays as it was."""
        try:
            return self._context.archive.write(action, change, initiator=self._initiator)
        except StorageError:
            return None  # the status bar says it
        except UserError as error:
            self._context.notices.tell(error)
            return None

    # Measures

    def add_measure(
        self, plan_id: int, direction_id: int | None, text: str, draft: int
    ) -> int | None:
        """Keep a new measure and return its id."""
        return self.write(
            Action("measure.add", {"draft": draft}, coalesces=True),
            lambda session: measures.add_measure(session, plan_id, text, direction_id),
        )

    def write_text(self, measure_id: int, text: str, draft: int | None) -> bool:
        """Keep a measure's text; `draft` says that it was begun in the same breath."""
        action = Action("measure.edit", {"id": measure_id, "field": "text"}, coalesces=True)
        if draft is not None:
            action = Action("measure.add", {"draft": draft}, coalesces=True)
        return self._do(
            action, lambda session: measures.edit_measure(session, measure_id, text=text)
        )

    def write_deadline(self, measure_id: int, deadline: Deadline | None) -> bool:
        """Keep a deadline, or none."""

        def change(session: JournalledSession) -> None:
            if deadline is None:
                measures.set_deadline(session, measure_id, "", Language.LITHUANIAN)
            else:
                measures.choose_deadline(session, measure_id, deadline)

        action = Action("measure.edit", {"id": measure_id, "field": "deadline"}, coalesces=True)
        return self._do(action, change)

    def write_responsibles(self, measure_id: int, organisation_ids: Sequence[int]) -> bool:
        """Keep who carries a measure, the lead first."""
        return self._do(
            Action("measure.edit", {"id": measure_id, "field": "responsible"}, coalesces=True),
            lambda session: measures.set_responsibles(session, measure_id, organisation_ids),
        )

    def set_status(self, measure_id: int, status: MeasureStatus) -> bool:
        """Keep how far a measure has come."""
        today = self._context.now().date()
        return self._do(
            "measure.status",
            lambda session: measures.set_status(session, measure_id, status, today),
        )

    def move_measure(self, measure_id: int, direction_id: int | None, place: int) -> None:
        """Put a measure elsewhere."""
        self.write(
            "measure.order",
            lambda session: measures.move_measure(session, measure_id, direction_id, place),
        )

    def delete_measure(self, measure_id: int) -> bool:
        """Put a measure into the trash."""
        return self._do(
            "measure.delete", lambda session: measures.delete_measure(session, measure_id)
        )

    def note_progress(self, measure_id: int, text: str) -> bool:
        """Keep what was found of a measure today."""
        today = self._context.now().date()
        note_id = self.write(
            "measure.note",
            lambda session: measures.note_progress(session, measure_id, text, today),
        )
        return note_id is not None

    def delete_note(self, note_id: int) -> bool:
        """Put a note into the trash."""
        return self._do(
            "measure.note_delete", lambda session: measures.delete_note(session, note_id)
        )

    # Directions

    def add_direction(self, plan_id: int, title: str, draft: int) -> int | None:
        """Keep a new direction and return its id."""
        return self.write(
            Action("direction.add", {"draft": draft}, coalesces=True),
            lambda session: plans.add_direction(session, plan_id, title),
        )

    def write_title(self, direction_id: int, title: str, draft: int | None) -> bool:
        """Keep a direction's title; `draft` says that it was begun in the same breath."""
        action = Action("direction.edit", {"id": direction_id}, coalesces=True)
        if draft is not None:
            action = Action("direction.add", {"draft": draft}, coalesces=True)
        return self._do(
            action, lambda session: plans.edit_direction(session, direction_id, title=title)
        )

    def move_direction(self, direction_id: int, by: int) -> None:
        """Put a direction further up or down."""
        self.write(
            "direction.order", lambda session: plans.move_direction(session, direction_id, by)
        )

    def delete_direction(self, direction_id: int) -> bool:
        """Put a direction into the trash; its measures stay in the plan."""
        return self._do(
            "direction.delete", lambda session: plans.delete_direction(session, direction_id)
        )

    # The plan

    def add_plan(self, series_id: int, year: int) -> int | None:
        """Keep a plan of a year and return its id."""
        return self.write("plan.add", lambda session: plans.ensure_plan(session, series_id, year))

    def delete_plan(self, plan_id: int) -> bool:
        """Put a plan into the trash."""
        return self._do("plan.delete", lambda session: plans.delete_plan(session, plan_id))

    def approve(self, plan_id: int, meeting_id: int | None) -> None:
        """Keep which meeting approved the plan."""
        self.write(
            "plan.edit",
            lambda session: plans.edit_plan(session, plan_id, approved_by_id=meeting_id),
        )

    def choose_agreement(self, plan_id: int, protocol_id: int | None) -> None:
        """Keep which protocol of intent the plan carries out."""
        self.write(
            "plan.edit",
            lambda session: agreements.choose_agreement(session, plan_id, protocol_id),
        )

    def _do(self, action: Action | str, change: Callable[[JournalledSession], None]) -> bool:
        def deed(session: JournalledSession) -> bool:
            change(session)
            return True

        return bool(self.write(action, deed))
