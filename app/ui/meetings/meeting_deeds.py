"""What the page does to whole meetings: begin, continue, move to another series, delete."""

from app.services import meetings, series
from app.services.meetings import MeetingChanges, MeetingRow
from app.storage.session import JournalledSession
from app.ui.archive import Archive
from app.ui.meetings.titles import suggested_title


def begin(archive: Archive, series_id: int) -> int:
    """Keep a new meeting of a series, titled as its papers will be."""
    return archive.write("meeting.begin", lambda session: _begin(session, series_id, {}))


def continue_from(archive: Archive, meeting_id: int) -> int:
    """Keep the next meeting after an earlier one: its people and place, nothing it decided."""
    return archive.write(
        "meeting.continue", lambda session: meetings.continue_meeting(session, meeting_id)
    )


def restart_from(archive: Archive, blank: MeetingRow, meeting_id: int) -> int:
    """Continue from an earlier meeting instead of the blank one just begun.

    People and place come from the earlier one; the day, the hours and the titles typed stay.
    """

    def change(session: JournalledSession) -> int:
        kept: MeetingChanges = {}
        if blank.title != suggested_title(series.series(session, blank.series_id)):
            kept["title"] = blank.title
        if blank.title_en:
            kept["title_en"] = blank.title_en
        if blank.starts_at is not None:
            kept["starts_at"], kept["ends_at"] = blank.starts_at, blank.ends_at
        meetings.delete_meeting(session, blank.id)
        next_id = meetings.continue_meeting(session, meeting_id, blank.held_on)
        meetings.edit_meeting(session, next_id, **kept)
        return next_id

    return archive.write("meeting.continue", change)


def delete(archive: Archive, meeting_id: int) -> None:
    """Put a meeting into the trash; UserError where its minutes are final."""
    archive.write("meeting.delete", lambda session: meetings.delete_meeting(session, meeting_id))


def join_series(archive: Archive, meeting: MeetingRow, wanted: int | str, *, fresh: bool) -> int:
    """Let a meeting belong to another series, or to a new one of this name; returns its id.

    A meeting just begun starts again, so that it invites the parties of its own series; one that
    has been worked on keeps its people.
    """

    def change(session: JournalledSession) -> int:
        series_id = series.add_series(session, wanted) if isinstance(wanted, str) else wanted
        if not fresh:
            meetings.edit_meeting(session, meeting.id, series_id=series_id)
            return meeting.id
        meetings.delete_meeting(session, meeting.id)
        kept: MeetingChanges = {
            "held_on": meeting.held_on,
            "starts_at": meeting.starts_at,
            "ends_at": meeting.ends_at,
            "format": meeting.format,
        }
        return _begin(session, series_id, kept)

    return archive.write("series.add" if isinstance(wanted, str) else "meeting.edit", change)


def _begin(session: JournalledSession, series_id: int, kept: MeetingChanges) -> int:
    title = suggested_title(series.series(session, series_id))
    meeting_id = meetings.begin_meeting(session, series_id, title=title)
    meetings.edit_meeting(session, meeting_id, **kept)
    return meeting_id
