"""The fields of a meeting's form: each shows a column of the record and is kept by itself."""

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.ui.context import Context
from app.ui.entry.saved_line import SavedLine
from app.ui.entry.series_form import SeriesForm
from app.ui.meetings.folded_group import FoldedGroup
from app.ui.meetings.kept_days import KeptDays
from app.ui.meetings.meeting_view import MeetingView
from app.ui.meetings.meeting_writing import MeetingWriting
from app.ui.meetings.series_choice import SeriesChoice
from app.ui.meetings.signatory_field import SignatoryField
from app.ui.meetings.titles import suggested_locative
from app.ui.tokens import Size, Spacing
from app.ui.widgets.buttons import LinkButton
from app.ui.widgets.combo import Combo
from app.ui.widgets.dates import DateField, TimeField
from app.ui.widgets.form_rows import FormRows
from app.ui.widgets.labels import BodyLabel
from app.ui.widgets.line_field import LineField
from app.ui.widgets.segmented import SegmentedControl
from app.values.enums import EventWord, MeetingFormat
from app.values.language import Language


class MeetingFields(QWidget):
    """Emits `minutes_wanted`, `settings_wanted` with the id of the series whose documents are to
    be set, `series_chosen` with a series' id or the name of a new one, and `series_asked` when the
    first row has been opened to ask for one.
    """  # noqa: D205 - a list of signals

    minutes_wanted = Signal()
    settings_wanted = Signal(int)
    series_chosen = Signal(object)
    series_asked = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._writing = MeetingWriting(context)
        self._lines: dict[str, SavedLine] = {}
        self._days = KeptDays(self, context.notices, self._keep_day)
        self._people: dict[str, SignatoryField] = {}
        self._short_fields: list[DateField | TimeField] = []
        self._unused: list[int] = []
        inner = QVBoxLayout(self)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(Spacing.M)
        self._rows = FormRows(context.theme, parent=self)
        inner.addWidget(self._rows)
        self._build_rows()
        self._build_groups(inner)
        context.theme.changed.connect(self._measure)
        self._measure()

    # Building

    def _build_rows(self) -> None:
        theme, rows = self._context.theme, self._rows
        self._choice = SeriesChoice(theme)
        self._choice.series_chosen.connect(self.series_chosen)
        self._choice.unused_deleted.connect(self._delete_unused)
        self._choice_name = rows.add(self.tr("Who cooperates"), self._choice)
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
        self._line(
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
        self._format.chosen.connect(
            lambda value: self._writing.choice(self._format, "format", value)
        )
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
        self._dash = BodyLabel("–")
        line.addWidget(self._dash, 0, Qt.AlignmentFlag.AlignTop)
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
        group = FoldedGroup(theme, self.tr("English texts"), self)
        english = FormRows(theme, parent=group.content)
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
        self._language.chosen.connect(
            lambda value: self._writing.choice(self._language, "language", value)
        )
        english.add(name, self._language)
        group.column.addWidget(english)
        column.addWidget(group)
        group = FoldedGroup(theme, self.tr("Settings of these meetings"), self)
        self._series = SeriesForm(self._context, group.content)
        group.column.addWidget(self._series)
        documents = LinkButton(theme, self.tr("How the documents look…"), icon="file-text")
        documents.clicked.connect(self._ask_settings)
        group.column.addWidget(documents, 0, Qt.AlignmentFlag.AlignLeft)
        another = LinkButton(theme, self.tr("A meeting of another cooperation…"), icon="plus")
        another.clicked.connect(self._offer_series)
        group.column.addWidget(another, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(group)

    def _line(
        self, column: str, label: str, hint: str = "", rows: FormRows | None = None
    ) -> QWidget:
        field = LineField(self._context.theme, label)

        def save(text: str) -> None:
            self._writing.text(field, column, text)

        self._lines[column] = SavedLine(field, self._context.notices, save)
        return (rows or self._rows).add(label, field, hint)

    def _day(self, column: str, field: DateField | TimeField) -> QWidget:
        self._days.add(column, field)
        self._short_fields.append(field)
        return field

    def _measure(self) -> None:
        px = self._context.theme.px
        self._dash.setFixedHeight(px(Size.CONTROL))
        for field in self._short_fields:
            # A day may be typed in words: „2025 m. sausio 29 d.“.
            field.setMaximumWidth(px(176 if isinstance(field, DateField) else 132))

    def _person(self, column: str, label: str) -> None:
        field = SignatoryField(
            self._context, label, lambda find: self._writing.signatory(field, column, find)
        )
        self._people[column] = field
        self._rows.add(label, field)

    # Showing

    def show_meeting(self, view: MeetingView, initiator: object | None, *, afresh: bool) -> None:
        """Show a meeting; the field that caused a change is left alone."""
        self._writing.view = view
        meeting = view.meeting
        for column, line in self._lines.items():
            if line.field is not initiator or afresh:
                line.show(meeting.id, _text(view, column))
        self._days.show(meeting)
        self._set_year()
        for column, person in self._people.items():
            person.set_people(view.people)
            person.show_name(view.person(getattr(meeting, column)), afresh=afresh)
        self._event.select(meeting.event_word)
        self._format.set_value(meeting.format)
        self._language.set_value(meeting.language)
        self._invited.setText(self.tr("%n invited", "", view.invited))
        self._choice.show_series(view.all_series, meeting.series_id, view.unused_series)
        self._unused = [row.id for row in view.unused_series]
        if afresh:
            self._show_choice(len(view.all_series) > 1)
        self._series.show_series(view.series, initiator)

    def _set_year(self) -> None:
        """Let a day typed without a year mean the meeting's year, or this one."""
        day = self._days.fields["held_on"]
        assert isinstance(day, DateField)
        held = day.value()
        day.year = held.year if isinstance(held, date) else self._context.now().year

    def first(self) -> QWidget:
        """Return where typing begins: the title, or the date where there is a title."""
        title = self._lines["title"].field
        return self._days.fields["held_on"] if title.text() else title

    def flush(self) -> None:
        """Keep everything that is still pending."""
        for line in self._lines.values():
            line.flush()
        self._days.flush()
        for person in self._people.values():
            person.flush()
        self._series.flush()

    # Keeping

    def _keep_day(self, column: str, value: object) -> None:
        self._writing.day(self._days.fields[column], column, value)

    def _choose_event(self, chosen: object) -> None:
        self._lines["title"].flush()
        self._writing.event(self._event, EventWord(str(chosen)))  # Qt gives the bare text back

    def _ask_settings(self) -> None:
        view = self._writing.view
        if view is not None:
            self.settings_wanted.emit(view.meeting.series_id)

    def _offer_series(self) -> None:
        self._show_choice(shown=True)
        self._choice.ask_name()
        self.series_asked.emit()

    def _delete_unused(self) -> None:
        unwanted = self._unused
        if self._writing.delete_series(unwanted):
            text = self.tr("%n cooperation(s) deleted", "", len(unwanted))
            self._context.notices.offer_undo(text)

    def _show_choice(self, shown: bool) -> None:  # noqa: FBT001 - as Qt's setters
        self._choice_name.setVisible(shown)
        self._choice.setVisible(shown)


def _text(view: MeetingView, column: str) -> str:
    meeting = view.meeting
    if column == "venue_locative":
        return meeting.venue_locative or suggested_locative(meeting.venue)
    return str(getattr(meeting, column))
