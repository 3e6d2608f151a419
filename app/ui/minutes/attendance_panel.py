"""Who is at the meeting: ticked by keyboard, live."""

from dataclasses import dataclass
from datetime import time

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QVBoxLayout, QWidget

from app.errors import UserError
from app.services import attendance, meetings, organisations, people, series_parties
from app.services import series as series_service
from app.services.attendance import HERE, ParticipantRow, QuorumRow
from app.services.meetings import MeetingRow
from app.services.organisations import OrganisationRow
from app.services.people import PersonRow
from app.services.series import SeriesRow
from app.services.series_parties import PartyRow
from app.storage.database import Change
from app.storage.session import JournalledSession
from app.ui.context import Context
from app.ui.minutes.add_participant import AddParticipant
from app.ui.minutes.attendance_foot import AttendanceFoot
from app.ui.minutes.attendance_model import AttendanceListModel
from app.ui.minutes.attendance_view import AttendanceView
from app.ui.minutes.attendance_writing import SeatWriter
from app.ui.minutes.seat_strip import SeatStrip
from app.ui.tokens import Spacing
from app.ui.widgets.buttons import LinkButton, SecondaryButton
from app.ui.widgets.labels import KeyHint, SecondaryLabel
from app.ui.widgets.page_scroll import TightBody, UprightScroll
from app.ui.widgets.quorum_meter import QuorumMeter
from app.ui.widgets.separator import Separator
from app.values.enums import MeetingStatus, MinutesState, ParticipantRole, Presence
from app.values.language import Language

_TABLES = (
    "participant", "person", "organisation", "membership", "meeting", "series", "series_party",
)  # fmt: skip
_SIDE = 14


@dataclass(frozen=True)
class _Rows:
    meeting: MeetingRow
    series: SeriesRow
    seats: tuple[ParticipantRow, ...]
    parties: tuple[PartyRow, ...]
    quorum: QuorumRow
    people: tuple[PersonRow, ...]
    organisations: tuple[OrganisationRow, ...]


class AttendancePanel(QWidget):
    """Space ticks and moves on; Enter opens a row's menu; letters jump to a surname.

    `count_changed` carries the number of those present, `registration_list_requested` asks the
    page for the list to sign.
    """

    count_changed = Signal(int)
    registration_list_requested = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._meeting: MeetingRow | None = None
        self._rows: _Rows | None = None
        self._count = -1
        theme = context.theme
        self._scroll = UprightScroll(self)
        self._body = TightBody(self._scroll.viewport())
        self.model = AttendanceListModel(self)
        self._writer = SeatWriter(context, self)
        self.meter = QuorumMeter(theme)
        self.parties = SecondaryLabel(wrap=True)
        self.list = AttendanceView(theme, self.model, self._body)
        self.all_present = LinkButton(theme, self.tr("All take part"), icon="check")
        self.invite = SecondaryButton(theme, "", icon="user-plus", compact=True)
        self.invite.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.invite.clicked.connect(self._invite)
        self.strip = SeatStrip(context)
        self.add = AddParticipant(context)
        # Ticking the last one must not move the list below the fingers.
        policy = self.all_present.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.all_present.setSizePolicy(policy)
        self.sign = SecondaryButton(
            theme, self.tr("Registration list to sign"), icon="printer", compact=True
        )
        self.sign.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._line = Separator()
        self._hint = KeyHint(self.tr("Enter – more"), elide=True)
        self._lay_out()
        self.setFocusProxy(self.list)
        self.list.ticked.connect(self._toggle)
        self.list.remote.connect(self._on_remote)
        self.list.removed.connect(self._remove)
        self.list.hours_wanted.connect(self._ask_arrival)
        self.list.menu_wanted.connect(self._show_menu)
        self.all_present.clicked.connect(self._tick_all)
        self.strip.closed.connect(self.focus_list)
        self.add.added.connect(self._show_added)
        self.sign.clicked.connect(self.registration_list_requested)
        context.archive.changed.connect(self._on_changed)

    def _lay_out(self) -> None:
        head = QVBoxLayout()
        head.setContentsMargins(_SIDE, Spacing.S, _SIDE, Spacing.S)
        head.setSpacing(Spacing.XS)
        head.addWidget(self.meter)
        head.addWidget(self.parties)
        tools = QHBoxLayout()
        tools.setContentsMargins(_SIDE, 0, _SIDE, Spacing.XS)
        tools.addWidget(self._hint, 1)
        tools.addWidget(self.all_present)
        foot = AttendanceFoot(self._context.theme, self._body)
        foot.hold(self.invite, self.add, self.sign)
        column = QVBoxLayout(self._body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addLayout(tools)
        column.addWidget(self._line)
        column.addWidget(self.list)
        column.addWidget(self.strip)
        column.addWidget(foot)
        column.addStretch(1)
        self._scroll.setWidget(self._body)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._scroll)

    def minimumSizeHint(self) -> QSize:
        """Let the height scroll, never the width."""
        return QSize(self._body.minimumSizeHint().width(), super().minimumSizeHint().height())

    # What the page asks

    @property
    def current_id(self) -> int | None:
        """Return the seat the keyboard stands at, None outside the list."""
        row = self.list.currentIndex().row()
        return self.model.seat(row).id if self.list.hasFocus() and row >= 0 else None

    def show_meeting(self, meeting_id: int | None) -> None:
        """Show a meeting's seats; what is pending of the last one is written first."""
        self.flush()
        self.strip.close_strip()
        self._meeting = None
        if meeting_id is None:
            self.model.show((), None)
            return
        rows = self._context.archive.read(lambda session: self._read(session, meeting_id))
        self.model.show(rows.seats, rows.meeting.starts_at)
        self._take(rows)

    def flush(self) -> None:
        """Write what is pending."""
        self.strip.flush()

    def focus_list(self) -> None:
        """Put the keyboard into the list (Alt+D)."""
        self.list.setFocus(Qt.FocusReason.ShortcutFocusReason)

    # Reading

    @staticmethod
    def _read(session: JournalledSession, meeting_id: int) -> _Rows:
        meeting = meetings.meeting(session, meeting_id)
        return _Rows(
            meeting,
            series_service.series(session, meeting.series_id),
            attendance.list_participants(session, meeting_id),
            series_parties.list_parties(session, meeting.series_id, meeting.held_on),
            attendance.quorum(session, meeting_id),
            people.list_people(session),
            organisations.list_organisations(session),
        )

    def _on_changed(self, change: Change) -> None:
        if self._meeting is None or not change.touches(*_TABLES):
            return
        meeting_id = self._meeting.id
        try:
            rows = self._context.archive.read(lambda session: self._read(session, meeting_id))
        except UserError:  # the meeting is gone; the page shows another soon
            return
        self.model.patch(rows.seats, rows.meeting.starts_at)
        self._take(rows)

    def _take(self, rows: _Rows) -> None:
        self._rows, self._meeting = rows, rows.meeting
        draft = rows.meeting.minutes_state is MinutesState.DRAFT
        quorum, stated = rows.quorum, rows.series.states_parties
        lithuanian = self._context.language is Language.LITHUANIAN
        phrase = rows.series.parties_phrase if lithuanian else rows.series.parties_phrase_en
        self.meter.setVisible(quorum.needed is not None)
        self.meter.set_counts(quorum.represented, quorum.total, quorum.needed)
        self.parties.setText(
            self.tr("{represented} of {total} {parties} represented").format(
                represented=quorum.came,  # as the minutes will say, whoever has left since
                total=quorum.total,
                parties=phrase or self.tr("parties"),
            )
        )
        self.parties.setVisible(stated and quorum.total > 0)
        waiting = any(seat.presence is Presence.INVITED and seat.name for seat in rows.seats)
        self.all_present.setVisible(waiting and draft)
        self._hint.setVisible(draft and bool(rows.seats))
        self._line.setVisible(bool(rows.seats))
        self.list.setVisible(bool(rows.seats))
        self.add.setVisible(draft)
        here = {seat.organisation_id for seat in rows.seats}
        missing = sum(party.organisation_id not in here for party in rows.parties)
        self.invite.setText(self.tr("Invite %n party(s) not invited yet", "", missing))
        self.invite.setVisible(draft and missing > 0)
        seated = {seat.person_id for seat in rows.seats if seat.person_id is not None}
        self.add.set_meeting(rows.meeting.id, rows.people, rows.organisations, seated)
        present = self.model.present()
        if present != self._count:
            self._count = present
            self.count_changed.emit(present)

    # Ticking

    def _draft(self) -> bool:
        return self._meeting is not None and self._meeting.minutes_state is MinutesState.DRAFT

    def _toggle(self, row: int, by_key: bool) -> None:  # noqa: FBT001 - a signal's argument
        if not self._draft():
            return
        seat = self.model.seat(row)
        if seat.here:
            assert self._meeting is not None
            planned = self._meeting.status is MeetingStatus.PLANNED
            self._writer.record(seat.id, Presence.INVITED if planned else Presence.ABSENT)
        elif not seat.name:
            self._ask_name(row)
            return
        else:
            self._writer.record(seat.id, Presence.PRESENT)
        if by_key:
            self.list.move_on(row)

    def _on_remote(self, row: int) -> None:
        if self._draft():
            self._writer.record(self.model.seat(row).id, Presence.REMOTE)
            self.list.move_on(row)

    def _tick_all(self) -> None:
        if self._meeting is not None:
            self._writer.record_all(self._meeting.id)
            self.focus_list()

    def _invite(self) -> None:
        if self._meeting is not None and self._writer.invite_parties(self._meeting.id):
            self.focus_list()

    def _remove(self, row: int) -> None:
        if self._draft() and self._writer.remove(self.model.seat(row).id):
            self._context.notices.offer_undo(self.tr("Participant removed"))
            last = self.model.rowCount() - 1
            if last >= 0:
                self.list.setCurrentIndex(self.model.index(min(row, last)))

    def _show_added(self, seat_id: int) -> None:
        row = self.model.row_of(seat_id)
        if row >= 0:
            self.list.setCurrentIndex(self.model.index(row))
            self.list.scrollTo(self.model.index(row))

    # Hours and names

    def _now(self) -> time:
        return self._context.now().time().replace(second=0, microsecond=0)

    def _ask_arrival(self, row: int) -> None:
        if not self._draft():
            return
        seat = self.model.seat(row)
        presence = seat.presence if seat.presence in HERE else Presence.PRESENT
        self.strip.ask_time(
            self.tr("When did they come? {name}").format(name=self.model.words(row).name),
            seat.arrived_at or self._now(),
            lambda at: self._writer.record_arrival(seat.id, presence, at),
        )

    def _ask_leaving(self, row: int) -> None:
        seat = self.model.seat(row)
        self.strip.ask_time(
            self.tr("When did they leave? {name}").format(name=self.model.words(row).name),
            seat.left_at or self._now(),
            lambda at: self._writer.record_leaving(seat, at),
        )

    def _ask_name(self, row: int) -> None:
        seat = self.model.seat(row)
        self.strip.ask_name(
            self.tr("Who represents {organisation}?").format(organisation=seat.organisation_short),
            self._rows.people if self._rows else (),
            lambda name: self._writer.fill(seat, name),
        )

    def _ask_substitute(self, row: int) -> None:
        seat = self.model.seat(row)
        self.strip.ask_name(
            self.tr("Who came instead of {name}?").format(name=self.model.words(row).name),
            self._rows.people if self._rows else (),
            lambda name: self._writer.substitute(seat.id, name),
        )

    # The menu

    def _show_menu(self, row: int, where: QPoint) -> None:
        if not self._draft():
            return
        menu = self.make_menu(row)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(where)
        menu.setActiveAction(menu.actions()[0])

    def make_menu(self, row: int) -> QMenu:
        """Return the menu of a row; each entry has its letter."""
        seat = self.model.seat(row)
        menu = QMenu(self)
        menu.setAccessibleName(self.model.words(row).name)
        for text, presence in (
            (self.tr("&Takes part"), Presence.PRESENT),
            (self.tr("&Remotely"), Presence.REMOTE),
            (self.tr("&Excused"), Presence.EXCUSED),
            (self.tr("&Did not take part"), Presence.ABSENT),
        ):
            action = menu.addAction(text)
            action.setCheckable(True)
            action.setChecked(seat.presence is presence)
            action.triggered.connect(
                lambda _=False, wanted=presence: self._writer.record(seat.id, wanted)
            )
        menu.addSeparator()
        menu.addAction(self.tr("&Came later…"), lambda: self._ask_arrival(row))
        menu.addAction(self.tr("&Left…"), lambda: self._ask_leaving(row))
        if seat.name and seat.role is ParticipantRole.MEMBER:
            menu.addAction(self.tr("&Substitute…"), lambda: self._ask_substitute(row))
        if not seat.name:
            menu.addAction(self.tr("&Name the representative…"), lambda: self._ask_name(row))
        menu.addSeparator()
        remove = QAction(self.tr("Remo&ve"), menu)
        remove.setShortcut(QKeySequence(Qt.Key.Key_Delete))
        remove.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        remove.triggered.connect(lambda: self._remove(row))
        menu.addAction(remove)
        return menu
