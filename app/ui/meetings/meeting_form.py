"""The data of a meeting, typed in the details pane; every field is kept by itself."""

from collections.abc import Callable
from datetime import date
from typing import cast

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.errors import UserError
from app.services.meetings import MeetingChanges, MeetingListRow, edit_meeting
from app.services.series import edit_series
from app.storage.journal import Action, JournalledSession
from app.ui.context import Context
from app.ui.meetings.folded_group import FoldedGroup
from app.ui.meetings.kept_days import KeptDays
from app.ui.meetings.meeting_view import MeetingView
from app.ui.meetings.saved_line import SavedLine
from app.ui.meetings.series_choice import SeriesChoice
from app.ui.meetings.series_form import SeriesForm
from app.ui.meetings.signatory_field import SignatoryField
from app.ui.meetings.titles import suggested_locative, suggested_title
from app.ui.tokens import Size, Spacing
from app.ui.widgets.banner import Banner, BannerKind
from app.ui.widgets.buttons import LinkButton, SecondaryButton
from app.ui.widgets.combo import Combo
from app.ui.widgets.dates import DateField, TimeField
from app.ui.widgets.flow_layout import FlowLayout
from app.ui.widgets.form_rows import FormRows
from app.ui.widgets.labels import BodyLabel, ItemLabel
from app.ui.widgets.line_field import LineField
from app.ui.widgets.page_scroll import PageScroll
from app.ui.widgets.segmented import SegmentedControl
from app.values.dates import long_date
from app.values.enums import EventWord, MeetingFormat, MinutesState
from app.values.language import Language


class MeetingForm(PageScroll):
    """Emits `minutes_wanted`, `finished` (Esc, „Baigti“), `previous_wanted` with a meeting's id,
    and `series_chosen` with a series' id or the name of a new one.
    """  # noqa: D205 - a list of signals

    minutes_wanted = Signal()
    finished = Signal()
    previous_wanted = Signal(int)
    series_chosen = Signal(object)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._view: MeetingView | None = None
        self._previous: int | None = None
        self._lines: dict[str, SavedLine] = {}
        self._days = KeptDays(self, context.notices, self._keep_day)
        self._people: dict[str, SignatoryField] = {}
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
        self._fields = QWidget()
        inner = QVBoxLayout(self._fields)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(Spacing.M)
        self._rows = FormRows(context.theme)
        inner.addWidget(self._rows)
        self._build_rows()
        self._build_groups(inner)
        column.addWidget(self._fields)
        column.addStretch(1)

    # Building

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

    def _build_rows(self) -> None:
        theme, rows = self._context.theme, self._rows
        self.choice = SeriesChoice(theme)
        self.choice.series_chosen.connect(self.series_chosen)
        self._choice_name = rows.add(self.tr("Who cooperates"), self.choice)
        name = self.tr("Kind of event")
        self._event = Combo(theme, name)
        self._event.set_choices(
            [
                (self.tr("Gathering"), EventWord.GATHERING),
                (self.tr("Meeting"), EventWord.MEETING),
                (self.tr("Assembly"), EventWord.ASSEMBLY),
                (self.tr("Consultation"), EventWord.CONSULTATION),
            ]
        )
        self._event.chosen.connect(self._choose_event)
        rows.add(name, self._event)
        self._line("title", self.tr("Title"))
        rows.add(self.tr("Date"), self._day("held_on", DateField(theme, self.tr("Date"))))
        rows.add(self.tr("Time"), self._build_hours())
        self._line("town", self.tr("Town"))
        self._line("venue", self.tr("Venue"))
        self._locative_name = self._line(
            "venue_locative",
            self.tr("In the minutes"),
            self.tr("Where the meeting took place, as the sentence of the minutes says it."),
        )
        name = self.tr("Form")
        self._format = SegmentedControl(
            theme,
            name,
            [
                (self.tr("In person"), MeetingFormat.IN_PERSON),
                (self.tr("Remote"), MeetingFormat.REMOTE),
                (self.tr("Hybrid"), MeetingFormat.HYBRID),
            ],
        )
        self._format.chosen.connect(lambda value: self._keep(self._format, {"format": value}))
        rows.add(name, self._format)
        self._person("chair_id", self.tr("Chair"))
        self._person("secretary_id", self.tr("Secretary"))
        rows.add(self.tr("Participants"), self._build_participants())

    def _build_hours(self) -> QWidget:
        theme = self._context.theme
        hours = QWidget()
        line = QHBoxLayout(hours)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(Spacing.S)
        first = self._day("starts_at", TimeField(theme, self.tr("Start")))
        line.addWidget(first)
        dash = BodyLabel("–")
        dash.setFixedHeight(theme.px(Size.CONTROL))
        theme.changed.connect(lambda: dash.setFixedHeight(theme.px(Size.CONTROL)))
        line.addWidget(dash, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(self._day("ends_at", TimeField(theme, self.tr("End"))))
        line.addStretch(1)
        hours.setFocusProxy(first)
        return hours

    def _build_participants(self) -> QWidget:
        self._invited = BodyLabel()
        link = LinkButton(self._context.theme, self.tr("Ticked in the minutes"))
        link.clicked.connect(self.minutes_wanted)
        both = QWidget()
        line = QHBoxLayout(both)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(Spacing.M)
        line.addWidget(self._invited)
        line.addWidget(link)
        line.addStretch(1)
        both.setMinimumHeight(self._context.theme.px(Size.CONTROL))
        both.setFocusProxy(link)
        return both

    def _build_groups(self, column: QVBoxLayout) -> None:
        theme = self._context.theme
        english = FormRows(theme)
        for name, label in (
            ("title_en", self.tr("Title in English")),
            ("town_en", self.tr("Town in English")),
            ("venue_en", self.tr("Venue in English")),
        ):
            self._line(name, label, rows=english)
        name = self.tr("Language of the original")
        self._language = SegmentedControl(
            theme,
            name,
            [(self.tr("Lithuanian"), Language.LITHUANIAN), (self.tr("English"), Language.ENGLISH)],
        )
        self._language.chosen.connect(lambda value: self._keep(self._language, {"language": value}))
        english.add(name, self._language)
        column.addWidget(FoldedGroup(theme, self.tr("English texts"), english))
        settings = QWidget()
        inner = QVBoxLayout(settings)
        inner.setContentsMargins(0, 0, 0, 0)
        self._series = SeriesForm(self._context)
        inner.addWidget(self._series)
        another = LinkButton(theme, self.tr("A meeting of another cooperation…"), icon="plus")
        another.clicked.connect(self._offer_series)
        inner.addWidget(another, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(FoldedGroup(theme, self.tr("Settings of these meetings"), settings))

    def _line(
        self, column: str, label: str, hint: str = "", rows: FormRows | None = None
    ) -> QWidget:
        field = LineField(self._context.theme, label)

        def save(text: str) -> None:
            self._write_text(field, column, text)

        self._lines[column] = SavedLine(field, self._context.notices, save)
        return (rows or self._rows).add(label, field, hint)

    def _day(self, column: str, field: DateField | TimeField) -> QWidget:
        theme = self._context.theme
        field.setMaximumWidth(theme.px(132))
        theme.changed.connect(lambda: field.setMaximumWidth(theme.px(132)))
        self._days.add(column, field)
        return field

    def _person(self, column: str, label: str) -> None:
        field = SignatoryField(
            self._context,
            label,
            lambda find: self._write(
                "meeting.edit", lambda s, meeting_id: _name(s, meeting_id, column, find(s)), field
            ),
        )
        self._people[column] = field
        self._rows.add(label, field)

    # Showing

    def show_meeting(self, view: MeetingView, initiator: object | None = None) -> None:
        """Show a meeting; the field that caused a change is left alone."""
        afresh = self._view is None or self._view.meeting.id != view.meeting.id
        self._view = view
        meeting = view.meeting
        if afresh or view.is_worked_on:
            self.offer_previous(None)
        for column, line in self._lines.items():
            if line.field is not initiator or afresh:
                line.show(meeting.id, self._text(column))
        self._days.show(meeting)
        self._set_year()
        for column, person in self._people.items():
            person.set_people(view.people)
            person.show_name(view.person(getattr(meeting, column)), afresh=afresh)
        self._event.select(meeting.event_word)
        self._format.set_value(meeting.format)
        self._language.set_value(meeting.language)
        self._invited.setText(self.tr("%n invited", "", view.invited))
        self.choice.show_series(view.all_series, meeting.series_id)
        if afresh:
            self._show_choice(len(view.all_series) > 1)
        self._series.show_series(view.series, initiator)
        final = meeting.minutes_state is not MinutesState.DRAFT
        self._final.setVisible(final)
        self._fields.setEnabled(not final)

    def _text(self, column: str) -> str:
        assert self._view is not None
        meeting = self._view.meeting
        if column == "venue_locative":
            return meeting.venue_locative or suggested_locative(meeting.venue)
        return str(getattr(meeting, column))

    def _set_year(self) -> None:
        """Let a day typed without a year mean the meeting's year, or this one."""
        day = self._days.fields["held_on"]
        assert isinstance(day, DateField)
        held = day.value()
        day.year = held.year if isinstance(held, date) else self._context.now().year

    def offer_previous(self, row: MeetingListRow | None) -> None:
        """Offer to take people and place over from an earlier meeting; None: no more."""
        self._previous = row.id if row else None
        self._offer.setVisible(row is not None)
        if row is not None:
            day = long_date(row.held_on, self._context.language) if row.held_on else row.title
            text = self.tr("As at the earlier meeting of {date}: the same people and place.")
            self._offer.set_text(text.format(date=day))

    def start(self) -> None:
        """Put the cursor where typing begins: the title, or the date where there is a title."""
        title = self._lines["title"].field
        first = self._days.fields["held_on"] if title.text() else title
        self.ensureVisible(0, 0)
        first.setFocus(Qt.FocusReason.TabFocusReason)

    def flush(self) -> None:
        """Keep everything that is still pending."""
        for line in self._lines.values():
            line.flush()
        self._days.flush()
        for person in self._people.values():
            person.flush()
        self._series.flush()

    # Keeping

    def _write(
        self,
        action: Action | str,
        change: Callable[[JournalledSession, int], None],
        initiator: QWidget,
    ) -> None:
        if self._view is None:
            return
        meeting_id = self._view.meeting.id
        self._context.archive.write(
            action, lambda session: change(session, meeting_id), initiator=initiator
        )

    def _write_text(self, field: LineField, column: str, text: str) -> None:
        """Keep one text as typed; a changed venue drops the kept form of the old one."""
        if self._view is None:
            return
        meeting = self._view.meeting
        values: dict[str, object] = {column: text}
        if column == "venue" and text != meeting.venue:
            values["venue_locative"] = None
        if column == "venue_locative":
            own = text.strip()
            values[column] = own if own and own != suggested_locative(meeting.venue) else None
        changes = cast("MeetingChanges", values)
        self._write(
            Action("meeting.edit", {"id": meeting.id, "field": column}, coalesces=True),
            lambda session, meeting_id: edit_meeting(session, meeting_id, **changes),
            field,
        )

    def _keep_day(self, column: str, value: object) -> None:
        """Keep a day or an hour; UserError where the meeting does not allow it."""
        changes = cast("MeetingChanges", {column: value})
        self._write(
            "meeting.edit",
            lambda session, meeting_id: edit_meeting(session, meeting_id, **changes),
            self._days.fields[column],
        )

    def _keep(self, initiator: QWidget, values: dict[str, object]) -> None:
        changes = cast("MeetingChanges", values)
        try:
            self._write(
                "meeting.edit",
                lambda session, meeting_id: edit_meeting(session, meeting_id, **changes),
                initiator,
            )
        except UserError as error:
            self._context.notices.tell(error)

    def _choose_event(self, chosen: object) -> None:
        """Change what the series calls its meetings, and a title that was only suggested."""
        if self._view is None:
            return
        word = EventWord(str(chosen))  # Qt's combo gives the bare text back
        self._lines["title"].flush()
        view = self._view
        was_suggested = view.meeting.title == suggested_title(view.series)

        def change(session: JournalledSession, meeting_id: int) -> None:
            from app.services.series import series

            edit_series(session, view.series.id, event_word=word)
            if was_suggested:
                title = suggested_title(series(session, view.series.id))
                edit_meeting(session, meeting_id, title=title)

        try:
            self._write("series.edit", change, self._event)
        except UserError as error:
            self._context.notices.tell(error)

    def _take_previous(self) -> None:
        if self._previous is not None:
            self.flush()
            self.previous_wanted.emit(self._previous)

    def _offer_series(self) -> None:
        self._show_choice(shown=True)
        self.choice.ask_name()
        self.ensureVisible(0, 0)

    def _show_choice(self, shown: bool) -> None:  # noqa: FBT001 - as Qt's setters
        self._choice_name.setVisible(shown)
        self.choice.setVisible(shown)

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


def _name(session: JournalledSession, meeting_id: int, column: str, person_id: int | None) -> None:
    edit_meeting(session, meeting_id, **cast("MeetingChanges", {column: person_id}))
