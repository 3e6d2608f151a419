"""What the minutes workspace reads, in one go."""

from dataclasses import dataclass

from app.services import agenda, attendance, meetings, people, plans
from app.services.agenda import ItemListRow, ItemRow
from app.services.attendance import QuorumRow
from app.services.decisions import check_vote
from app.services.meetings import MeetingRow
from app.storage.session import JournalledSession
from app.ui.minutes.names import KnownName, known_names


@dataclass(frozen=True)
class WorkspaceRows:
    """A meeting as the workspace shows it."""

    meeting: MeetingRow
    items: tuple[ItemListRow, ...]
    names: tuple[KnownName, ...]
    quorum: QuorumRow
    plan_year: int | None
    """Year of the plan that this meeting's measures enter; None without a date."""


def read_workspace(session: JournalledSession, meeting_id: int) -> WorkspaceRows:
    """Read everything but the open item."""
    meeting = meetings.meeting(session, meeting_id)
    approved = [one.year for one in plans.list_plans(session, approved_by=meeting_id)]
    held = meeting.held_on.year if meeting.held_on is not None else None
    return WorkspaceRows(
        meeting=meeting,
        items=agenda.list_items(session, meeting_id),
        names=read_names(session, meeting_id),
        quorum=attendance.quorum(session, meeting_id),
        plan_year=approved[0] if approved else held,
    )


def read_names(session: JournalledSession, meeting_id: int) -> tuple[KnownName, ...]:
    """Read whose names can be typed."""
    return known_names(
        attendance.list_participants(session, meeting_id), people.list_people(session)
    )


@dataclass(frozen=True)
class OpenItem:
    """The item being written; `counted` and `voters` differ where its vote cannot be right."""

    row: ItemRow
    counted: int = 0
    voters: int = 0


def read_item(session: JournalledSession, item_id: int, *, draft: bool) -> OpenItem:
    """Read an item and, in a draft, check its vote."""
    row = agenda.item(session, item_id)
    problem = check_vote(session, item_id, row.vote) if draft else None
    if problem is None:
        return OpenItem(row)
    return OpenItem(row, problem.counted, problem.voters)
