"""The line under the preview's title: whose papers these are, and how far they have come."""

from PySide6.QtCore import QObject

from app.services.protocols import ProtocolRow
from app.services.record_papers import RecordRows
from app.values.enums import MinutesState


class RecordLine(QObject):
    """Title, day and state of a record."""

    def of(self, record: RecordRows) -> str:
        """Return the line for a record."""
        meeting, plan = record.meeting, record.plan
        if meeting is not None:
            held_on = meeting.held_on.isoformat() if meeting.held_on else ""
            title = ", ".join(part for part in (meeting.title, held_on) if part)
            if record.number:
                state = self.tr("Minutes No. {number}").format(number=record.number)
            elif meeting.minutes_state is MinutesState.DRAFT:
                state = self.tr("Draft")
            else:
                state = self.tr("Minutes without a number")
            return f"{title} · {state}" if title else state
        if record.year is not None:
            return self.tr("Decisions of {year}").format(year=record.year)
        if record.protocol is not None:
            return self._of_protocol(record.protocol)
        assert plan is not None, "a record is a meeting or a plan"
        title = plan.title or self.tr("{year} measures plan").format(year=plan.year)
        if plan.approved_on is not None:
            approved = self.tr("approved {date}").format(date=plan.approved_on.isoformat())
            return f"{title} · {approved}"
        return f"{title} · {self.tr('Draft')}"

    def _of_protocol(self, row: ProtocolRow) -> str:
        number = self.tr("Protocol of intent No. {number}").format(number=row.number)
        kind = number if row.number else self.tr("Protocol of intent")
        on = row.document_on.isoformat() if row.document_on else ""
        return " · ".join(part for part in (kind, on, " ".join(row.title.split())) if part)
