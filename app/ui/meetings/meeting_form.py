"""The data of a meeting, typed in the details pane; every field is kept by itself."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.services.meeting_list import MeetingListRow
from app.ui.context import Context
from app.ui.meetings.meeting_fields import MeetingFields
from app.ui.meetings.meeting_view import MeetingView
from app.ui.tokens import Spacing
from app.ui.widgets.banner import Banner, BannerKind
from app.ui.widgets.buttons import SecondaryButton
from app.ui.widgets.flow_layout import FlowLayout
from app.ui.widgets.labels import ItemLabel
from app.ui.widgets.page_scroll import PageScroll
from app.values.dates import long_date
from app.values.enums import MinutesState


class MeetingForm(PageScroll):
    """Emits `minutes_wanted`, `finished` (Esc, „Baigti“), `previous_wanted` with a meeting's id,
    `settings_wanted` with a series' id, and `series_chosen` with one or the name of a new one.
    """  # noqa: D205 - a list of signals

    minutes_wanted = Signal()
    settings_wanted = Signal(int)
    finished = Signal()
    previous_wanted = Signal(int)
    series_chosen = Signal(object)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._view: MeetingView | None = None
        self._previous: int | None = None
        self.setAccessibleName(self.tr("Meeting data"))
        column = QVBoxLayout(self.body)
        column.setContentsMargins(Spacing.XL, Spacing.L, Spacing.XL, Spacing.XL)
        column.setSpacing(Spacing.M)
        column.addWidget(self._build_top())
        self._offer = Banner(context.theme, BannerKind.INFO, " ", action=self.tr("Take over"))
        self._offer.acted.connect(self._take_previous)
        column.addWidget(self._offer)
        self._final = Banner(
            context.theme,
            BannerKind.AMBER,
            self.tr("The minutes are final, so the meeting's data cannot change."),
        )
        column.addWidget(self._final)
        self._fields = MeetingFields(context, self.body)
        self._fields.minutes_wanted.connect(self.minutes_wanted)
        self._fields.settings_wanted.connect(self.settings_wanted)
        self._fields.series_chosen.connect(self.series_chosen)
        self._fields.series_asked.connect(lambda: self.ensureVisible(0, 0))
        column.addWidget(self._fields)
        column.addStretch(1)

    def _build_top(self) -> QWidget:
        theme = self._context.theme
        take = SecondaryButton(
            theme, self.tr("Take minutes"), icon="writing-sign", key="Ctrl+Enter"
        )
        take.clicked.connect(self.minutes_wanted)
        done = SecondaryButton(theme, self.tr("Close"), key="Esc")
        done.clicked.connect(self.finished)
        buttons = QWidget()
        line = QHBoxLayout(buttons)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(Spacing.S)
        line.addWidget(take)
        line.addWidget(done)
        top = QWidget()
        flow = FlowLayout(top)
        flow.addWidget(ItemLabel(self.tr("Meeting data")))
        flow.set_trailing(buttons)
        return top

    # Showing

    def show_meeting(self, view: MeetingView, initiator: object | None = None) -> None:
        """Show a meeting; the field that caused a change is left alone."""
        afresh = self._view is None or self._view.meeting.id != view.meeting.id
        self._view = view
        if afresh or view.is_worked_on:
            self.offer_previous(None)
        self._fields.show_meeting(view, initiator, afresh=afresh)
        final = view.meeting.minutes_state is not MinutesState.DRAFT
        self._final.setVisible(final)
        self._fields.setEnabled(not final)

    def offer_previous(self, row: MeetingListRow | None) -> None:
        """Offer to take people and place over from an earlier meeting; None: no more."""
        self._previous = row.id if row else None
        self._offer.setVisible(row is not None)
        if row is not None:
            day = long_date(row.held_on, self._context.language) if row.held_on else row.title
            text = self.tr("As at the earlier meeting of {date}: the same people and place.")
            self._offer.set_text(text.format(date=day))

    def start(self) -> None:
        """Put the cursor where typing begins."""
        self.ensureVisible(0, 0)
        self._fields.first().setFocus(Qt.FocusReason.TabFocusReason)

    def flush(self) -> None:
        """Keep everything that is still pending."""
        self._fields.flush()

    def _take_previous(self) -> None:
        if self._previous is not None:
            self.flush()
            self.previous_wanted.emit(self._previous)

    # Esc must reach the form before the window, whose own Esc leads back.

    def event(self, event: QEvent) -> bool:
        """Take Esc for the form."""
        override = event.type() == QEvent.Type.ShortcutOverride
        if override and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Finish with Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.finished.emit()
            return
        super().keyPressEvent(event)
