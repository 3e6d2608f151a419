"""The head of the workspace: which meeting, how its paper stands, how long it goes on."""

from datetime import datetime

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.services.meetings import MeetingRow
from app.ui.context import Context
from app.ui.minutes.event_texts import begin_text, end_text, resume_text
from app.ui.tokens import Size, Spacing, Tone
from app.ui.widgets.badges import StatusBadge, elsewhere_reason, minutes_words
from app.ui.widgets.buttons import IconButton, SecondaryButton
from app.ui.widgets.labels import SecondaryLabel, SectionLabel, set_tooltip
from app.ui.widgets.sign import Sign
from app.values.enums import MeetingStatus, MinutesState

_HALF_A_MINUTE = 30_000
_DAY_MINUTES = 24 * 60


class MinutesHead(QWidget):
    """`advanced`: begin, end or resume the meeting, whichever its state offers."""

    back_wanted = Signal()
    preview_wanted = Signal()
    advanced = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._meeting: MeetingRow | None = None
        theme = context.theme
        self.back = IconButton(theme, "chevron-left", self.tr("Back"), key="Alt+Left")
        self.title = SectionLabel(wrap=True)
        self.second = SecondaryLabel(wrap=True)
        self.badge = StatusBadge(theme, MinutesState.DRAFT)
        self._clock = Sign(theme, "clock", Size.ICON_SMALL, Tone.TEXT2)
        self.elapsed = SecondaryLabel()
        self.preview = SecondaryButton(theme, self.tr("Preview"), icon="eye", key="F9")
        self.advance = SecondaryButton(theme, "")
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self.title)
        words.addWidget(self.second)
        row = QHBoxLayout(self)
        row.setContentsMargins(Spacing.M, Spacing.S, Spacing.L, Spacing.S)
        row.setSpacing(Spacing.M)
        row.addWidget(self.back)
        row.addLayout(words, 1)
        row.addWidget(self.badge)
        time = QHBoxLayout()
        time.setSpacing(Spacing.XS + 2)
        time.addWidget(self._clock)
        time.addWidget(self.elapsed)
        row.addLayout(time)
        row.addWidget(self.preview)
        row.addWidget(self.advance)
        self.back.clicked.connect(self.back_wanted)
        self.preview.clicked.connect(self.preview_wanted)
        self.advance.clicked.connect(self.advanced)
        self._minute = QTimer(self)
        self._minute.setInterval(_HALF_A_MINUTE)
        self._minute.timeout.connect(self._show_elapsed)

    def show_meeting(self, meeting: MeetingRow) -> None:
        """Show a meeting as it is now."""
        self._meeting = meeting
        self.title.setText(meeting.title)
        self.second.setText(_second_line(meeting))
        self.second.setVisible(bool(self.second.text()))
        self.badge.set_status(meeting.minutes_state, self._state(meeting))
        reason = elsewhere_reason() if meeting.finalised_elsewhere else ""
        set_tooltip(self.badge, reason)
        self.badge.setAccessibleDescription(reason)
        text = self.advance_text()
        self.advance.setText(text)
        self.advance.setVisible(bool(text))
        self._show_elapsed()

    def advance_text(self) -> str:
        """Return what can be done with the meeting itself now, in its own word; '' for nothing."""
        meeting = self._meeting
        if meeting is None or meeting.minutes_state is not MinutesState.DRAFT:
            return ""
        if meeting.status is MeetingStatus.CLOSED:
            return resume_text(meeting.event_word)
        if meeting.status is MeetingStatus.PLANNED and self._is_to_come(meeting):
            return begin_text(meeting.event_word)
        return end_text(meeting.event_word)

    def begins(self) -> bool:
        """Tell whether `advanced` means that a planned meeting begins."""
        meeting = self._meeting
        return (
            meeting is not None
            and meeting.status is MeetingStatus.PLANNED
            and self._is_to_come(meeting)
        )

    def _is_to_come(self, meeting: MeetingRow) -> bool:
        """Tell whether a meeting is today, later, or undated; a past one is only written up."""
        return meeting.held_on is None or meeting.held_on >= self._context.now().date()

    def _state(self, meeting: MeetingRow) -> str:
        word = minutes_words(meeting.minutes_state, elsewhere=meeting.finalised_elsewhere)
        if meeting.number is None:
            return word
        return self.tr("{state} No. {number}").format(state=word, number=meeting.number)

    def _show_elapsed(self) -> None:
        text = self._elapsed_text(self._meeting) if self._meeting is not None else ""
        self.elapsed.setText(text)
        self.elapsed.setVisible(bool(text))
        self._clock.setVisible(bool(text))
        if text and not self._minute.isActive():
            self._minute.start()
        elif not text:
            self._minute.stop()

    def _elapsed_text(self, meeting: MeetingRow) -> str:
        if meeting.status is not MeetingStatus.OPEN or not meeting.held_on or not meeting.starts_at:
            return ""
        now = self._context.now()
        began = datetime.combine(meeting.held_on, meeting.starts_at, now.tzinfo)
        minutes = int((now - began).total_seconds() // 60)
        if not 0 <= minutes < _DAY_MINUTES:
            return ""
        if minutes < 60:  # noqa: PLR2004 - minutes of an hour
            return self.tr("goes on for {minutes} min").format(minutes=minutes)
        text = self.tr("goes on for {hours} h {minutes} min")
        return text.format(hours=minutes // 60, minutes=minutes % 60)


def _second_line(meeting: MeetingRow) -> str:
    when = [meeting.held_on.isoformat()] if meeting.held_on else []
    if meeting.starts_at:
        when.append(meeting.starts_at.strftime("%H:%M"))
    where = [place for place in (meeting.town, meeting.venue) if place]
    return " · ".join(part for part in (", ".join(when), ", ".join(where)) if part)
