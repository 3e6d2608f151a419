"""What comes next, as rows of a list."""

from datetime import date

from PySide6.QtCore import QObject

from app.services.measure_rows import MeasureRow
from app.services.overview import HomeMeetingRow, UpcomingRow
from app.ui.day_words import sentence_case, short_month, weekday
from app.ui.page import Place, Screen
from app.ui.widgets.rows import Row
from app.values.enums import MeetingFormat, MeetingStatus
from app.values.language import Language


class ComingRows(QObject):
    """Makes rows of the days that come."""

    def row(self, row: UpcomingRow, today: date, language: Language) -> Row:
        """Return the row of a day; its key is the Place it opens."""
        if row.meeting is not None:
            return self._meeting_row(row.meeting, language)
        assert row.measure is not None
        return self._measure_row(row.measure, row.on, today, language)

    def _meeting_row(self, meeting: HomeMeetingRow, language: Language) -> Row:
        where = {
            MeetingFormat.REMOTE: self.tr("remote meeting"),
            MeetingFormat.HYBRID: self.tr("in person and remotely"),
        }
        place = ", ".join(part for part in (meeting.town, meeting.venue) if part)
        if meeting.format is not MeetingFormat.IN_PERSON:
            place = where[meeting.format]
        when = sentence_case(weekday(meeting.held_on, language))
        if meeting.starts_at is not None:
            when += f", {meeting.starts_at:%H:%M}"
        return Row(
            key=Place(Screen.MINUTES, meeting_id=meeting.id),
            title=meeting.title or self.tr("Untitled meeting"),
            second=" · ".join(part for part in (when, place) if part),
            day=str(meeting.held_on.day),
            month=short_month(meeting.held_on.month, language),
            icon="calendar",
            aside=self._readiness(meeting),
        )

    def _readiness(self, meeting: HomeMeetingRow) -> str:
        if meeting.status is MeetingStatus.OPEN:
            return self.tr("Under way")
        return self.tr("Agenda ready") if meeting.items else self.tr("Agenda in preparation")

    def _measure_row(self, measure: MeasureRow, on: date, today: date, language: Language) -> Row:
        title = measure.short_title or measure.text
        if language is Language.ENGLISH:
            title = measure.text_en or title
        assert measure.deadline is not None
        deadline = measure.deadline.short(language, on.year)
        return Row(
            key=Place(Screen.MEASURES, plan_id=measure.plan_id, measure_id=measure.id),
            title=f"{measure.number} {title}",
            second=" · ".join(part for part in (measure.responsible_text, deadline) if part),
            day=_days(measure, on),
            month=short_month(on.month, language),
            icon="list-check",
            aside=self.left((on - today).days),
        )

    def left(self, days: int) -> str:
        """Return „liko 25 d.“, „rytoj“ or „šiandien“."""
        if days == 0:
            return self.tr("today")
        return self.tr("tomorrow") if days == 1 else self.tr("%n day(s) left", "", days)


def _days(measure: MeasureRow, on: date) -> str:
    """Return „1–4“ for days that have not begun and end in the same month, else the day."""
    last = measure.deadline.last if measure.deadline else None
    same_month = last is not None and (last.year, last.month) == (on.year, on.month)
    return f"{on.day}–{last.day}" if same_month and last and last > on else str(on.day)
