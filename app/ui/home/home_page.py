"""Apžvalga: how the year stands, what comes next, what waits for the secretary."""

from collections.abc import Callable, Mapping
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QGridLayout, QVBoxLayout, QWidget

from app.services.overview import Overview, PlanYear, overview
from app.storage.database import Change
from app.ui.context import Context
from app.ui.day_words import day_line
from app.ui.home.attention_list import AttentionList
from app.ui.home.coming_rows import ComingRows
from app.ui.home.plan_tally import PlanTally
from app.ui.home.ribbon_bars import ribbon_rows, state_of
from app.ui.home.year_ribbon import YearRibbon
from app.ui.page import Command, Page, Place, Screen
from app.ui.tokens import Spacing
from app.ui.widgets.buttons import LinkButton, PrimaryButton, SecondaryButton
from app.ui.widgets.card import Card
from app.ui.widgets.flow_layout import FlowLayout
from app.ui.widgets.labels import SecondaryLabel, SectionLabel
from app.ui.widgets.page_head import PageHead
from app.ui.widgets.page_scroll import PageScroll
from app.ui.widgets.row_list import RowList

SHOWN = 5
_TABLES = (
    "meeting",
    "agenda_item",
    "plan",
    "direction",
    "measure",
    "responsible",
    "organisation",
    "setting",
)
# Narrower than this, or with large text, the two columns become one.
_TWO_COLUMNS = 820


class HomePage(Page):
    """The first page. Everything on it leads to the place where it can be dealt with."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        theme = context.theme
        self._stale = True
        self._seen: tuple[date, Overview] | None = None
        new_measure = SecondaryButton(theme, self.tr("New measure"), icon="list-check")
        new_measure.clicked.connect(lambda: self.requested.emit(Place(Screen.MEASURES, begin=True)))
        self._new_meeting = new_meeting = PrimaryButton(
            theme, self.tr("New meeting"), icon="plus", key="Ctrl+N"
        )
        new_meeting.clicked.connect(self._begin_meeting)
        area = PageScroll(self)
        self._body = area.body
        self._head = PageHead(theme, self.tr("Overview"), " ", (new_measure, new_meeting))
        self._build_ribbon()
        self._build_coming()
        self._build_waiting()
        column = QVBoxLayout(area.body)
        column.setContentsMargins(Spacing.XL, Spacing.L, Spacing.XL, Spacing.XL)
        column.setSpacing(Spacing.M)
        column.addWidget(self._head)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(Spacing.L)
        self._grid.setVerticalSpacing(Spacing.M)
        column.addLayout(self._grid)
        column.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(area)
        self._two_columns: bool | None = None
        self._arrange()
        theme.changed.connect(self._arrange)
        context.archive.changed.connect(self._on_change)

    # Building

    def _build_ribbon(self) -> None:
        theme = self.context.theme
        self._ribbon_card = Card(parent=self._body)
        self._plan_title = SectionLabel(wrap=True)
        self._tally = PlanTally(theme)
        self._ribbon = YearRibbon(theme, self.context.language)
        self._ribbon.opened.connect(self._open_plan)
        self._ribbon_head = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._ribbon_head.setSpacing(Spacing.S)
        self._ribbon_head.addWidget(self._plan_title)
        self._ribbon_head.addWidget(self._tally, 1)
        self._ribbon_card.body.setContentsMargins(Spacing.L, Spacing.M, Spacing.L, Spacing.S)
        self._ribbon_card.body.addLayout(self._ribbon_head)
        self._ribbon_card.body.addWidget(self._ribbon)

    def _build_coming(self) -> None:
        theme = self.context.theme
        self._coming_title = SectionLabel(self.tr("Coming meetings and deadlines"), wrap=True)
        self._coming_rows = ComingRows(self)
        self._coming = RowList(theme, self._coming_title.text())
        self._coming.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._coming.opened.connect(self.requested)
        self._coming_part = QWidget(self._body)
        self._coming_card = Card(padded=False, parent=self._coming_part)
        self._coming_card.body.addWidget(self._coming)
        self._nothing_coming = SecondaryLabel(
            self.tr("No meetings or deadlines are coming."), wrap=True
        )
        self._nothing_coming.setContentsMargins(14, Spacing.M, 14, Spacing.M)
        self._coming_card.body.addWidget(self._nothing_coming)
        self._all_meetings = LinkButton(theme, self.tr("All meetings"))
        self._all_meetings.clicked.connect(lambda: self.requested.emit(Place(Screen.MEETINGS)))
        self._whole_plan = LinkButton(theme, "")
        self._whole_plan.clicked.connect(lambda: self._open_plan(None))
        _fill(
            self._coming_part,
            self._coming_title,
            self._coming_card,
            (self._all_meetings, self._whole_plan),
        )

    def _build_waiting(self) -> None:
        theme = self.context.theme
        title = SectionLabel(self.tr("Waiting for you"), wrap=True)
        self._waiting = AttentionList(theme)
        self._waiting.opened.connect(self.requested)
        self._nothing_waiting = SecondaryLabel(self.tr("Nothing is late or unfinished."), wrap=True)
        card = Card(padded=False)
        self._nothing_waiting.setContentsMargins(14, Spacing.M, 14, Spacing.M)
        card.body.addWidget(self._nothing_waiting)
        self._nothing_card = card
        self._waiting_part = QWidget(self._body)
        both = QWidget(self._waiting_part)
        column = QVBoxLayout(both)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._waiting)
        column.addWidget(card)
        self._more_late = LinkButton(theme, "")
        self._more_late.clicked.connect(lambda: self._open_plan(None))
        self._more_drafts = LinkButton(theme, "")
        self._more_drafts.clicked.connect(lambda: self.requested.emit(Place(Screen.MEETINGS)))
        _fill(self._waiting_part, title, both, (self._more_late, self._more_drafts))

    def _arrange(self) -> None:
        theme = self.context.theme
        two = not theme.is_large and self.width() >= theme.px(_TWO_COLUMNS)
        top = Qt.AlignmentFlag.AlignTop
        if two:
            self._waiting_part.setFixedWidth(theme.px(392))
        else:
            self._waiting_part.setMinimumWidth(0)
            self._waiting_part.setMaximumWidth(16_777_215)  # Qt's "no limit"
        if two is self._two_columns:
            return
        self._two_columns = two
        way = QBoxLayout.Direction
        self._ribbon_head.setDirection(way.LeftToRight if two else way.TopToBottom)
        for part in (self._ribbon_card, self._coming_part, self._waiting_part):
            self._grid.removeWidget(part)
        if two:
            self._grid.addWidget(self._ribbon_card, 0, 0, 1, 2)
            self._grid.addWidget(self._coming_part, 1, 0, top)
            self._grid.addWidget(self._waiting_part, 1, 1, top)
        else:
            self._grid.addWidget(self._waiting_part, 0, 0)
            self._grid.addWidget(self._ribbon_card, 1, 0)
            self._grid.addWidget(self._coming_part, 2, 0)
        self._grid.setColumnStretch(0, 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Use one column where two do not fit."""
        super().resizeEvent(event)
        self._arrange()

    # The page

    def enter(self, place: Place) -> None:  # noqa: ARG002 - the first page has no records
        """Show how things stand today."""
        if self._stale or self._seen is None or self._seen[0] != self._today():
            self._read()
        if self._coming.isHidden():
            self._new_meeting.setFocus()
            return
        if self._coming.current_key() is None:
            self._coming.select_first()
        self._coming.setFocus()

    def title(self) -> str:
        """Return the title."""
        return self.tr("Overview")

    def hint(self) -> str:
        """Return the keys worth knowing."""
        return self.tr("Enter – open the selected item · F6 – next pane · F1 – all keys")

    def commands(self) -> Mapping[Command, Callable[[], None]]:
        """Return what the menu can ask here."""
        known: dict[Command, Callable[[], None]] = {Command.NEW: self._begin_meeting}
        if self._at() is not None:
            known[Command.HISTORY] = self._show_history
        return known

    def panes(self) -> list[QWidget]:
        """Return the ribbon, the list and what waits, as they stand on the page."""
        if self._two_columns:
            return [self._ribbon, self._coming, self._waiting]
        return [self._waiting, self._ribbon, self._coming]

    def _today(self) -> date:
        return self.context.now().date()

    def _on_change(self, change: Change) -> None:
        if not change.touches(*_TABLES):
            return
        self._stale = True
        if self.isVisible():
            self._read()

    def _read(self) -> None:
        today = self._today()
        seen = self.context.archive.glance(lambda c: overview(c, today, SHOWN))
        self._stale = False
        self._seen = (today, seen)
        self._head.set_subtitle(day_line(today, self.context.language))
        self._show_year(seen.year, today)
        self._show_coming(seen, today)
        self._show_waiting(seen, today)

    def _show_year(self, year: PlanYear | None, today: date) -> None:
        self._tally.setVisible(year is not None and bool(year.measures))
        shown = year.plan.year if year else today.year
        self._plan_title.setText(self.tr("{year} measures plan").format(year=shown))
        rows = ribbon_rows(year, today, self.context.language) if year else ()
        states = [state_of(row, today) for row in year.measures] if year else []
        self._tally.set_counts({state: states.count(state) for state in states})
        name = self._plan_title.text()
        self._ribbon.set_year(
            f"{name}: {self._tally.words()}" if states else name, shown, rows, today
        )
        self._whole_plan.setText(self.tr("Whole {year} plan").format(year=shown))
        self._whole_plan.setVisible(year is not None)

    def _show_coming(self, seen: Overview, today: date) -> None:
        language = self.context.language
        make = self._coming_rows.row
        self._coming.set_rows([make(row, today, language) for row in seen.upcoming])
        self._coming.setVisible(bool(seen.upcoming))
        self._nothing_coming.setVisible(not seen.upcoming)
        self._coming.setFixedHeight(max(1, self._coming.sizeHint().height() - 1))

    def _show_waiting(self, seen: Overview, today: date) -> None:
        self._waiting.show_overview(seen, today, self.context.language, SHOWN)
        waits = bool(seen.overdue or seen.drafts)
        self._waiting.setVisible(waits)
        self._nothing_card.setVisible(not waits)
        late_shown = min(len(seen.overdue), SHOWN)
        drafts_shown = min(len(seen.drafts), SHOWN - late_shown)
        self._more_late.setVisible(seen.overdue_total > late_shown)
        self._more_late.setText(self.tr("All %n overdue measure(s)", "", seen.overdue_total))
        self._more_drafts.setVisible(seen.drafts_total > drafts_shown)
        self._more_drafts.setText(self.tr("All %n draft(s)", "", seen.drafts_total))

    # Deeds

    def _begin_meeting(self) -> None:
        self.requested.emit(Place(Screen.MEETINGS, begin=True))

    def _at(self) -> Place | None:
        """Return where the row or button leads that the keyboard is at, or was last."""
        waits = self._waiting.focused_place()
        if waits is not None:
            return waits
        key = self._coming.current_key()
        return key if isinstance(key, Place) else None

    def _show_history(self) -> None:
        place = self._at()
        if place is None:
            return
        if place.measure_id is not None:
            self.show_history("measure", place.measure_id)
        else:
            self.show_history("meeting", place.meeting_id)

    def _open_plan(self, measure_id: object) -> None:
        year = self._seen[1].year if self._seen else None
        plan_id = year.plan.id if year else None
        known = measure_id if isinstance(measure_id, int) else None
        self.requested.emit(Place(Screen.MEASURES, plan_id=plan_id, measure_id=known))


def _fill(
    part: QWidget, title: SectionLabel, content: QWidget, links: tuple[LinkButton, ...]
) -> None:
    column = QVBoxLayout(part)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(Spacing.S)
    column.addWidget(title)
    column.addWidget(content)
    line = QWidget()
    flow = FlowLayout(line, Spacing.L)
    for link in links:
        flow.addWidget(link)
    column.addWidget(line)
    column.addStretch(1)
