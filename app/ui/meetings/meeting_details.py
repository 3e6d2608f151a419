"""One meeting as it stands: the facts, the papers, the agenda with what became of each item."""

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from app.services.agenda import ItemListRow
from app.services.attachments import Owner
from app.ui.attachments.attachments_panel import AttachmentsPanel
from app.ui.context import Context
from app.ui.day_words import weekday
from app.ui.meetings.meeting_view import MeetingView
from app.ui.tokens import Size, Spacing
from app.ui.widgets.badges import StatusBadge, elsewhere_reason, minutes_words
from app.ui.widgets.buttons import IconButton, LinkButton, SecondaryButton
from app.ui.widgets.flow_layout import FlowLayout
from app.ui.widgets.labels import BodyLabel, ItemLabel, SecondaryLabel, SectionLabel
from app.ui.widgets.page_scroll import PageScroll
from app.ui.widgets.row_delegate import RowLook
from app.ui.widgets.row_list import RowList
from app.ui.widgets.rows import Row
from app.ui.widgets.separator import Separator
from app.values.dates import long_date
from app.values.enums import MeetingFormat, MeetingStatus, MinutesState, Outcome

# Letters that fit beside an outcome in the narrowest pane; longer titles may wrap.
_ONE_LINE = 40


class MeetingDetails(PageScroll):
    """Emits `opened` with an item's id or None, `paper_wanted` with a paper's name, `edit_wanted`,
    and `left` where the details fill the page and the list is wanted back.
    """  # noqa: D205 - a list of signals

    opened = Signal(object)
    paper_wanted = Signal(str)
    edit_wanted = Signal()
    left = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._view: MeetingView | None = None
        self.setAccessibleName(self.tr("Meeting"))
        column = QVBoxLayout(self.body)
        column.setContentsMargins(Spacing.XL, Spacing.L, Spacing.XL, Spacing.L)
        column.setSpacing(Spacing.S)
        column.addWidget(self._build_top())
        self._title = ItemLabel(wrap=True)
        column.addWidget(self._title)
        self._elsewhere = SecondaryLabel(wrap=True)
        self._elsewhere.hide()
        column.addWidget(self._elsewhere)
        column.addLayout(self._build_facts())
        column.addSpacing(Spacing.S)
        self._build_agenda(column)
        column.addSpacing(Spacing.M)
        self.attachments = AttachmentsPanel(context, titled=True, parent=self.body)
        self.attachments.take_drops_on(self)
        column.addWidget(self.attachments)
        column.addStretch(1)
        context.theme.changed.connect(self._measure)

    def _build_top(self) -> QWidget:
        theme = self._context.theme
        self.back = SecondaryButton(theme, self.tr("All meetings"), icon="chevron-left", key="Esc")
        self.back.clicked.connect(self.left)
        self.back.hide()
        self._badge = StatusBadge(theme, MinutesState.DRAFT)
        self._number = SecondaryLabel()
        edit = IconButton(theme, "pencil", self.tr("Edit the meeting"), key="F2", framed=True)
        edit.clicked.connect(self.edit_wanted)
        show = SecondaryButton(theme, self.tr("Print"), icon="printer", key="Ctrl+P")
        show.clicked.connect(lambda: self.paper_wanted.emit("minutes"))
        self.open_button = SecondaryButton(theme, self.tr("Open"), key="Enter")
        self.open_button.clicked.connect(lambda: self.opened.emit(None))
        buttons = QWidget()
        line = QHBoxLayout(buttons)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(Spacing.S)
        for button in (edit, show, self.open_button):
            line.addWidget(button)
        words = QWidget()
        named = QHBoxLayout(words)
        named.setContentsMargins(0, 0, 0, 0)
        named.setSpacing(Spacing.S)
        named.addWidget(self._badge)
        named.addWidget(self._number)
        top = QWidget()
        flow = FlowLayout(top)
        flow.addWidget(self.back)
        flow.addWidget(words)
        flow.set_trailing(buttons)
        self._words = words
        return top

    def _build_facts(self) -> QGridLayout:
        facts = QGridLayout()
        facts.setHorizontalSpacing(Spacing.M)
        facts.setVerticalSpacing(6)
        facts.setColumnStretch(1, 1)
        self._facts: dict[str, BodyLabel] = {}
        self._fact_names: dict[str, SecondaryLabel] = {}
        names = {
            "when": self.tr("When"),
            "where": self.tr("Where"),
            "people": self.tr("Attendance"),
        }
        top = Qt.AlignmentFlag.AlignTop
        for place, (key, name) in enumerate(names.items()):
            self._fact_names[key] = SecondaryLabel(name)
            self._facts[key] = BodyLabel(wrap=True)
            facts.addWidget(self._fact_names[key], place, 0, top)
            facts.addWidget(self._facts[key], place, 1)
        self._fact_names["papers"] = SecondaryLabel(self.tr("Documents"))
        facts.addWidget(self._fact_names["papers"], len(names), 0)
        papers = QWidget()
        flow = FlowLayout(papers, Spacing.M)
        self._papers: dict[str, LinkButton] = {}
        for paper, text in (
            ("minutes", self.tr("Minutes")),
            ("registration_list", self.tr("Registration list")),
            ("action_plan", self.tr("Measures plan")),
        ):
            link = LinkButton(self._context.theme, text)
            link.clicked.connect(lambda _=False, p=paper: self.paper_wanted.emit(p))
            self._papers[paper] = link
            flow.addWidget(link)
        papers.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        facts.addWidget(papers, len(names), 1)
        facts.setColumnMinimumWidth(0, self._context.theme.px(84))
        return facts

    def _build_agenda(self, column: QVBoxLayout) -> None:
        head = QHBoxLayout()
        head.addWidget(SectionLabel(self.tr("Agenda and decisions"), wrap=True), 1)
        self._count = SecondaryLabel()
        head.addWidget(self._count, 0, Qt.AlignmentFlag.AlignBottom)
        column.addLayout(head)
        column.addWidget(Separator())
        self.items = RowList(self._context.theme, self.tr("Agenda and decisions"), look=RowLook.BAR)
        self.items.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.items.opened.connect(self.opened)
        column.addWidget(self.items)
        self._no_items = SecondaryLabel(self.tr("The agenda is empty."), wrap=True)
        column.addWidget(self._no_items)

    # Showing

    def show_meeting(self, view: MeetingView, today: date) -> None:
        """Show a meeting."""
        self._view = view
        meeting = view.meeting
        self._title.setText(meeting.title or self.tr("Untitled meeting"))
        self._badge.set_status(meeting.minutes_state, self._badge_words(view, today))
        self._elsewhere.setText(elsewhere_reason() if meeting.finalised_elsewhere else "")
        self._elsewhere.setVisible(meeting.finalised_elsewhere)
        number = self.tr("Minutes No. {number}").format(number=meeting.number)
        self._number.setText(number if meeting.number is not None else "")
        self._say("when", self._when(view))
        self._say("where", self._where(view))
        came = self.tr("Attendance") if view.present else self.tr("Invited")
        self._fact_names["people"].setText(came)
        self._say("people", self._people(view))
        self._papers["action_plan"].setVisible(bool(view.plan_ids))
        self._count.setText(self.tr("%n item(s)", "", len(view.items)) if view.items else "")
        self.items.set_rows([self._item_row(item) for item in view.items])
        self.items.setVisible(bool(view.items))
        self._no_items.setVisible(not view.items)
        self.attachments.show_owner(Owner(meeting_id=meeting.id))
        self._measure()

    def set_alone(self, alone: bool) -> None:  # noqa: FBT001 - as Qt's setters
        """Offer the way back to the list where the details fill the page."""
        self.back.setVisible(alone)

    def _measure(self) -> None:
        self._words.setMinimumHeight(self._context.theme.px(Size.CONTROL))
        self.items.setFixedHeight(max(1, self.items.sizeHint().height()))

    def _say(self, fact: str, text: str) -> None:
        self._facts[fact].setText(text)
        self._facts[fact].setVisible(bool(text))
        self._fact_names[fact].setVisible(bool(text))

    def _badge_words(self, view: MeetingView, today: date) -> str:
        meeting = view.meeting
        if meeting.minutes_state is not MinutesState.DRAFT:
            return minutes_words(meeting.minutes_state, elsewhere=meeting.finalised_elsewhere)
        if meeting.status is MeetingStatus.OPEN:
            return self.tr("Under way")
        ahead = meeting.held_on is None or meeting.held_on >= today
        if ahead and meeting.status is MeetingStatus.PLANNED:
            return self.tr("Agenda ready") if view.items else self.tr("In preparation")
        return ""

    def _when(self, view: MeetingView) -> str:
        meeting, language = view.meeting, self._context.language
        parts = []
        if meeting.held_on is not None:
            parts += [long_date(meeting.held_on, language), weekday(meeting.held_on, language)]
        if meeting.starts_at is not None:
            end = f"–{meeting.ends_at:%H:%M}" if meeting.ends_at else ""
            parts.append(f"{meeting.starts_at:%H:%M}{end}")
        return ", ".join(parts) or self.tr("The date is not set")

    def _where(self, view: MeetingView) -> str:
        meeting = view.meeting
        how = {
            MeetingFormat.IN_PERSON: "",
            MeetingFormat.REMOTE: self.tr("remotely"),
            MeetingFormat.HYBRID: self.tr("in person and remotely"),
        }[meeting.format]
        return ", ".join(part for part in (meeting.town, meeting.venue, how) if part)

    def _people(self, view: MeetingView) -> str:
        if not view.present:
            return self.tr("%n participant(s)", "", view.invited) if view.invited else ""
        parts = [self.tr("%n participant(s)", "", view.present)]
        if view.parties:
            of = self.tr("of %n party(ies)", "", view.parties)
            said = self.tr("{represented} {of} represented")
            parts[0] += ", " + said.format(represented=view.represented, of=of)
        if view.quorum.needed is not None:
            there = view.quorum.reached
            parts.append(self.tr("quorum reached") if there else self.tr("no quorum"))
        return "; ".join(parts)

    def _item_row(self, item: ItemListRow) -> Row:
        return Row(
            key=item.id,
            number=f"{item.number}.",
            title=item.title or self.tr("Untitled item"),
            aside=self._outcome(item),
            wrap=len(item.title) > _ONE_LINE,
        )

    def _outcome(self, item: ItemListRow) -> str:
        word = {
            Outcome.NO_DECISION: self.tr("No decision"),
            Outcome.WITHDRAWN: self.tr("Withdrawn"),
            Outcome.POSTPONED: self.tr("Postponed"),
        }.get(item.outcome, "")
        if word:
            return word
        if item.measures:
            return self.tr("%n measure(s)", "", item.measures)
        return self.tr("%n decision(s)", "", item.decisions) if item.decisions else ""
