"""What the details and the form of one meeting show, read at once."""

from dataclasses import dataclass

from app.services import agenda, attendance, meetings, people, plans, series
from app.services.agenda import ItemListRow
from app.services.attendance import QuorumRow
from app.services.meetings import MeetingRow
from app.services.people import PersonRow
from app.services.series import SeriesRow
from app.storage.session import JournalledSession
from app.values.enums import MeetingStatus


@dataclass(frozen=True)
class MeetingView:
    """A meeting with its agenda, its attendance in numbers, and what its form offers."""

    meeting: MeetingRow
    series: SeriesRow
    all_series: tuple[SeriesRow, ...]
    unused_series: tuple[SeriesRow, ...]
    people: tuple[PersonRow, ...]
    items: tuple[ItemListRow, ...]
    invited: int
    present: int
    represented: int
    parties: int
    quorum: QuorumRow
    plan_ids: tuple[int, ...]

    @property
    def is_worked_on(self) -> bool:
        """Tell whether more was entered than the data of the form: starting again would lose it."""
        meeting = self.meeting
        begun = meeting.status is not MeetingStatus.PLANNED
        return begun or bool(self.items or self.present or meeting.notes)

    def person(self, person_id: int | None) -> str:
        """Return a person's name, '' for nobody."""
        return next((row.name for row in self.people if row.id == person_id), "")


def read_meeting(session: JournalledSession, meeting_id: int) -> MeetingView:
    """Read a meeting; UserError('record.gone') where there is none."""
    meeting = meetings.meeting(session, meeting_id)
    seats = attendance.list_participants(session, meeting_id)
    represented, parties = attendance.represented_parties(session, meeting_id)
    return MeetingView(
        meeting=meeting,
        series=series.series(session, meeting.series_id),
        all_series=series.list_series(session),
        unused_series=series.list_unused(session),
        people=people.list_people(session),
        items=agenda.list_items(session, meeting_id),
        invited=len(seats),
        present=sum(seat.here for seat in seats),
        represented=represented,
        parties=parties,
        quorum=attendance.quorum(session, meeting_id),
        plan_ids=tuple(plan.id for plan in plans.list_plans(session, approved_by=meeting_id)),
    )
