"""The details side of the page: one meeting, to be looked at or to be edited."""

from PySide6.QtWidgets import QStackedWidget, QWidget

from app.errors import UserError
from app.ui.context import Context
from app.ui.meetings.meeting_details import MeetingDetails
from app.ui.meetings.meeting_form import MeetingForm
from app.ui.meetings.meeting_view import MeetingView, read_meeting
from app.ui.page import Place, Screen


class MeetingPane(QStackedWidget):
    """Shows the details of a meeting, its form, or nothing; `view` is the meeting as last read."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.view: MeetingView | None = None
        self.details = MeetingDetails(context, self)
        self.form = MeetingForm(context, self)
        self.setProperty("surface", "base")
        self._nothing = QWidget(self)
        for widget in (self._nothing, self.details, self.form):
            self.addWidget(widget)

    @property
    def is_editing(self) -> bool:
        """Tell whether the form stands."""
        return self.currentWidget() is self.form

    def show_chosen(self, meeting_id: int | None) -> None:
        """Show the details of a meeting, or go on editing it; None: show nothing."""
        if self.is_editing:
            self.form.flush()
        if meeting_id is None:
            self.view = None
            self.setCurrentWidget(self._nothing)
        elif self.view is None or self.view.meeting.id != meeting_id or not self.is_editing:
            self.show_details()
            self.read(meeting_id)
            self.details.verticalScrollBar().setValue(0)

    def show_details(self) -> None:
        """Put the details in the place of the form."""
        self.setCurrentWidget(self.details)

    def edit(self, meeting_id: int) -> None:
        """Put the form in the place of the details."""
        self.setCurrentWidget(self.form)
        self.read(meeting_id)

    def read(self, meeting_id: int, initiator: object | None = None) -> None:
        """Read a meeting anew; the field that caused a change is left alone."""
        try:
            view = self._context.archive.read(lambda s: read_meeting(s, meeting_id))
        except UserError:
            self.view = None
            self.setCurrentWidget(self._nothing)
            return
        self.view = view
        self.details.show_meeting(view, self._context.now().date())
        if self.is_editing:
            self.form.show_meeting(view, initiator)

    def paper_place(self, paper: str) -> Place | None:
        """Return where a paper of the meeting is seen and printed."""
        if self.view is None:
            return None
        plan_id = self.view.plan_ids[0] if paper == "action_plan" else None
        return Place(Screen.PREVIEW, meeting_id=self.view.meeting.id, plan_id=plan_id, paper=paper)
