"""How what is ticked and told about a seat becomes the record."""

from collections.abc import Callable
from datetime import time

from app.errors import UserError
from app.services import attendance, meetings, people
from app.services.attendance import ParticipantRow
from app.storage.session import JournalledSession
from app.ui.context import Context
from app.values.enums import Presence


class SeatWriter:
    """Writes each deed as one action; False, and said why, where it could not be."""

    def __init__(self, context: Context, initiator: object) -> None:
        self._context = context
        self._initiator = initiator

    def record(self, seat_id: int, presence: Presence) -> bool:
        """Record whether somebody takes part; who does has not left."""

        def change(session: JournalledSession) -> None:
            attendance.record_attendance(session, seat_id, presence)
            attendance.record_leaving(session, seat_id, None)

        return self._write("attendance.record", change)

    def record_all(self, meeting_id: int) -> bool:
        """Tick everybody of whom nothing is known yet."""
        return self._write(
            "attendance.record", lambda session: attendance.record_all_present(session, meeting_id)
        )

    def invite_parties(self, meeting_id: int) -> bool:
        """Invite the parties that have no seat yet."""
        return self._write(
            "attendance.add", lambda session: meetings.invite_parties(session, meeting_id)
        )

    def record_arrival(self, seat_id: int, presence: Presence, at: time | None) -> bool:
        """Record when somebody came; None: at the beginning."""

        def change(session: JournalledSession) -> None:
            attendance.record_attendance(session, seat_id, presence, at)
            if at is None:
                attendance.edit_participant(session, seat_id, arrived_at=None)

        return self._write("attendance.record", change)

    def record_leaving(self, seat: ParticipantRow, at: time | None) -> bool:
        """Record when somebody left; who left was there. None: they stayed."""

        def change(session: JournalledSession) -> None:
            if at is not None and not seat.here:
                attendance.record_attendance(session, seat.id, Presence.PRESENT)
            attendance.record_leaving(session, seat.id, at)

        return self._write("attendance.record", change)

    def fill(self, seat: ParticipantRow, name: str) -> bool:
        """Let a person take a seat that its organisation had not filled, and tick it."""

        def change(session: JournalledSession) -> None:
            if name:
                found = people.find_person(session, name)
                person_id = (
                    found.id if found else people.add_person(session, name, seat.organisation_id)
                )
                attendance.edit_participant(session, seat.id, person_id=person_id)
            attendance.record_attendance(session, seat.id, Presence.PRESENT)

        return self._write("attendance.record", change)

    def substitute(self, seat_id: int, name: str) -> bool:
        """Let somebody else take a seat, and tick it."""
        if not name:
            return False

        def change(session: JournalledSession) -> None:
            attendance.send_substitute(session, seat_id, name)
            attendance.record_attendance(session, seat_id, Presence.PRESENT)

        return self._write("attendance.edit", change)

    def remove(self, seat_id: int) -> bool:
        """Take a seat out of the meeting."""
        return self._write(
            "attendance.remove", lambda session: attendance.remove_participant(session, seat_id)
        )

    def _write(self, action: str, change: Callable[[JournalledSession], object]) -> bool:
        try:
            self._context.archive.write(action, change, initiator=self._initiator)
        except UserError as error:
            self._context.notices.tell(error)
            return False
        return True
