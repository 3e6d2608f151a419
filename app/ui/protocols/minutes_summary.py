"""The minutes of a meeting kept here, as the register tells of them: to read, never to change."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from app.ui.context import Context
from app.ui.protocols.protocol_reading import MinutesView, read_minutes
from app.ui.protocols.register_rows import kind_word
from app.ui.tokens import Spacing
from app.ui.widgets.badges import StatusBadge
from app.ui.widgets.buttons import LinkButton, SecondaryButton
from app.ui.widgets.flow_layout import FlowLayout
from app.ui.widgets.labels import BodyLabel, ItemLabel, SecondaryLabel, set_tooltip
from app.ui.widgets.page_scroll import PageScroll
from app.values.dates import long_date
from app.values.enums import MinutesState, ProtocolKind


class MinutesSummary(PageScroll):
    """`opened` asks for the meeting's minutes, `preview_wanted` for the paper, `plan_opened`
    carries the id of a plan that the meeting approved.
    """  # noqa: D205 - a list of signals

    opened = Signal()
    preview_wanted = Signal()
    plan_opened = Signal(int)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.meeting_id: int | None = None
        self.setAccessibleName(self.tr("Minutes"))
        theme = context.theme
        self._which = SecondaryLabel(wrap=True)
        self._title = ItemLabel(wrap=True)
        self._badge = StatusBadge(theme, MinutesState.DRAFT)
        self.open_button = SecondaryButton(theme, self.tr("Open"), key="Enter")
        self.open_button.clicked.connect(self.opened)
        preview = SecondaryButton(theme, self.tr("Preview"), icon="eye", key="F9")
        preview.clicked.connect(self.preview_wanted)
        buttons = QWidget()
        flow = FlowLayout(buttons)
        flow.addWidget(self.open_button)
        flow.addWidget(preview)
        column = QVBoxLayout(self.body)
        column.setContentsMargins(Spacing.L, Spacing.L, Spacing.L, Spacing.XL)
        column.setSpacing(Spacing.S)
        column.addWidget(self._which)
        column.addWidget(self._title)
        column.addWidget(self._badge, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(buttons)
        column.addSpacing(Spacing.S)
        column.addLayout(self._build_facts())
        column.addSpacing(Spacing.S)
        words = self.tr("These minutes are written in the meeting; open it to change them.")
        column.addWidget(SecondaryLabel(words, wrap=True))
        column.addStretch(1)

    def _build_facts(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(Spacing.M)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(1, 1)
        grid.setColumnMinimumWidth(0, self._context.theme.px(84))
        self._facts: dict[str, tuple[SecondaryLabel, BodyLabel]] = {}
        names = {"when": self.tr("Date"), "where": self.tr("Place"), "came": self.tr("Parties")}
        top = Qt.AlignmentFlag.AlignTop
        for place, (key, name) in enumerate(names.items()):
            self._facts[key] = SecondaryLabel(name), BodyLabel(wrap=True)
            grid.addWidget(self._facts[key][0], place, 0, top)
            grid.addWidget(self._facts[key][1], place, 1)
        self._approved = SecondaryLabel(self.tr("Approved"))
        self._plan = LinkButton(self._context.theme, "")
        self._plan.clicked.connect(self._open_plan)
        grid.addWidget(self._approved, len(names), 0)
        grid.addWidget(self._plan, len(names), 1, Qt.AlignmentFlag.AlignLeft)
        return grid

    def show_minutes(self, meeting_id: int) -> None:
        """Show the minutes of a meeting; UserError where it is gone."""
        view = self._context.archive.read(lambda s: read_minutes(s, meeting_id))
        if meeting_id != self.meeting_id:
            self.verticalScrollBar().setValue(0)
        self.meeting_id = meeting_id
        meeting = view.meeting
        which = kind_word(ProtocolKind.MINUTES)
        if view.number:
            which = self.tr("{kind} No. {number}").format(kind=which, number=view.number)
        self._which.setText(which)
        self._title.setText(meeting.title or self.tr("Untitled meeting"))
        self._badge.set_status(meeting.minutes_state)
        on = meeting.document_on or meeting.held_on
        self._say("when", long_date(on, self._context.language) if on else "")
        self._say("where", ", ".join(part for part in (meeting.town, meeting.venue) if part))
        self._say("came", self._came(view))
        plan = next(iter(view.plans), None)
        self._plan_id = plan.id if plan else None
        for widget in (self._approved, self._plan):
            widget.setVisible(plan is not None)
        if plan is not None:
            usual = self.tr("{year} measures plan").format(year=plan.year)
            self._plan.setText(usual)
            set_tooltip(self._plan, plan.title)

    def _came(self, view: MinutesView) -> str:
        if not view.parties or not view.represented:
            return ""
        of = self.tr("of %n party(ies)", "", view.parties)
        said = self.tr("{represented} {of} represented")
        return said.format(represented=view.represented, of=of)

    def _say(self, fact: str, text: str) -> None:
        name, label = self._facts[fact]
        label.setText(text)
        for widget in (name, label):
            widget.setVisible(bool(text))

    def _open_plan(self) -> None:
        if self._plan_id is not None:
            self.plan_opened.emit(self._plan_id)
