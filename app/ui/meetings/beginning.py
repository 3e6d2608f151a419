"""How a meeting comes to be: as a new one, or out of another."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from app.errors import UserError
from app.services.series import list_series
from app.ui.context import Context
from app.ui.meetings import meeting_deeds
from app.ui.meetings.meeting_pane import MeetingPane


class MeetingBeginning(QObject):
    """`made(id, offer)`: a meeting is to be edited now; `offer` says whether it may still take
    people and place over from an earlier one. `series_missing`: nobody cooperates yet.
    """  # noqa: D205 - a list of signals

    made = Signal(int, bool)
    series_missing = Signal()

    def __init__(self, context: Context, pane: MeetingPane) -> None:
        super().__init__(pane)
        self._context = context
        self._archive = context.archive
        self._pane = pane

    def begin(self) -> None:
        """Begin a meeting of the series shown."""
        series_id = self._series_for_new()
        if series_id is None:
            self.series_missing.emit()
            return
        self._pane.form.flush()
        self._make(lambda: meeting_deeds.begin(self._archive, series_id), offer=True)

    def _series_for_new(self) -> int | None:
        """Return the series of the meeting shown, else the newest one, else None."""
        if self._pane.view is not None:
            return self._pane.view.series.id
        known = self._archive.read(list_series)
        return known[-1].id if known else None

    def continue_from(self, meeting_id: int) -> None:
        """Begin the next meeting after an earlier one."""
        self._pane.form.flush()
        self._make(lambda: meeting_deeds.continue_from(self._archive, meeting_id))

    def restart_from(self, previous_id: int) -> None:
        """Continue from an earlier meeting instead of the blank one shown."""
        if self._pane.view is not None:
            blank = self._pane.view.meeting
            self._make(lambda: meeting_deeds.restart_from(self._archive, blank, previous_id))

    def join_series(self, wanted: object) -> None:
        """Let the meeting shown belong to another series: its id, or the name of a new one."""
        if self._pane.view is None or not isinstance(wanted, int | str):
            return
        self._pane.form.flush()
        meeting, fresh = self._pane.view.meeting, not self._pane.view.is_worked_on
        self._make(lambda: meeting_deeds.join_series(self._archive, meeting, wanted, fresh=fresh))

    def _make(self, make: Callable[[], int], *, offer: bool = False) -> None:
        try:
            meeting_id = make()
        except UserError as error:
            self._context.notices.tell(error)
        else:
            self.made.emit(meeting_id, offer)
