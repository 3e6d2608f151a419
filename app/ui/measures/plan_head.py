"""The head of a plan's page: its title, who approved it, what it is for."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from app.services import plans
from app.services.agreements import AgreementRow
from app.services.plan_rows import PlanRow
from app.services.plans import ApprovingRow
from app.services.series import SeriesRow
from app.storage.journal import Action
from app.ui.context import Context
from app.ui.entry.body_text_edit import BodyTextEdit
from app.ui.entry.form_texts import FormTexts
from app.ui.measures.plan_reading import PlanRows
from app.ui.tokens import Spacing, TypeStyle
from app.ui.widgets.buttons import IconButton, LinkButton, PrimaryButton, SecondaryButton
from app.ui.widgets.combo import Combo
from app.ui.widgets.fitted_scroll import FittedScroll
from app.ui.widgets.flow_layout import FlowLayout
from app.ui.widgets.form_rows import FormRows
from app.ui.widgets.labels import SecondaryLabel, TitleLabel
from app.ui.widgets.line_field import LineField
from app.values.enums import EventWord


class PlanHead(QWidget):
    """`approved` carries the meeting chosen (or None), `minutes_opened` the meeting to show;
    `agreement_chosen` and `agreement_opened` the same of the protocol that the plan carries out.
    `delete_wanted` when the plan is to go.
    """  # noqa: D205 - a list of signals

    approved = Signal(object)
    minutes_opened = Signal(int)
    agreement_chosen = Signal(object)
    agreement_opened = Signal(int)
    delete_wanted = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._rows = PlanRows()
        self._is_short = self._is_narrow = False
        theme = context.theme
        self._texts = FormTexts(context.notices, self._save)
        self._build_title()
        self._approval = LinkButton(theme, "")
        self._approval.clicked.connect(self._open_minutes)
        self._not_approved = SecondaryLabel(self.tr("Not yet approved"))
        self._implements = SecondaryLabel()
        self._agreement = LinkButton(theme, "")
        self._agreement.clicked.connect(self._open_agreement)
        self._more = LinkButton(theme, self.tr("About the plan"), icon="chevron-down")
        self._more.clicked.connect(self._fold)
        line = QWidget()
        flow = FlowLayout(line, Spacing.S)
        for widget in (
            self._approval, self._not_approved, self._implements, self._agreement, self._more
        ):  # fmt: skip
            flow.addWidget(widget)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        line.setSizePolicy(policy)
        self.print_button = SecondaryButton(theme, self.tr("Print"), icon="printer", key="Ctrl+P")
        self.add_button = PrimaryButton(theme, self.tr("Measure"), icon="plus", key="Ctrl+N")
        actions = QHBoxLayout()
        actions.setSpacing(Spacing.M)
        actions.addWidget(self.print_button)
        actions.addWidget(self.add_button)
        # Where there is little room, filters and details are asked for.
        self.filters_button = IconButton(theme, "filter", self.tr("Filters"), framed=True)
        self.details_button = IconButton(
            theme, "layout-sidebar", self.tr("Measure details"), framed=True
        )
        actions.addWidget(self.filters_button)
        actions.addWidget(self.details_button)
        self.details_button.hide()
        actions.addStretch(0)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self._title_line)
        words.addWidget(line)
        self._top = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._top.setSpacing(Spacing.M)
        self._top.addLayout(words, 1)
        self._top.addLayout(actions)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Spacing.S)
        column.addLayout(self._top)
        column.addWidget(self._build_form())
        theme.changed.connect(self._arrange)
        self._arrange()

    def _build_title(self) -> None:
        theme = self._context.theme
        self._title = TitleLabel(wrap=True)
        self._title.setToolTip(self.tr("Double-click to change the title"))
        self._title.installEventFilter(self)
        self._pencil = IconButton(theme, "pencil", self.tr("Change the title"), compact=True)
        self._pencil.clicked.connect(self.edit_title)
        self._title_field = self._texts.add("title", LineField(theme, self.tr("Plan title")))
        self._title_field.edit.installEventFilter(self)
        self._title_field.hide()
        self._title_line = QWidget()
        row = QHBoxLayout(self._title_line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Spacing.XS)
        row.addWidget(self._title, 100)
        row.addWidget(self._title_field, 100)
        row.addWidget(self._pencil)
        row.addStretch(1)

    def _build_form(self) -> QWidget:
        theme = self._context.theme
        self._meetings = Combo(theme, self.tr("Approved at"))
        self._meetings.chosen.connect(self.approved)
        form = FormRows(theme)
        form.add(self.tr("Approved at"), self._meetings)
        goal = BodyTextEdit(theme, self.tr("Goal"), min_lines=1, max_lines=4)
        form.add(self.tr("Goal"), self._texts.add("goal", goal))
        self._agreements = Combo(theme, self.tr("Protocol of intent"))
        self._agreements.chosen.connect(self.agreement_chosen)
        self._agreements_name = form.add(self.tr("Protocol of intent"), self._agreements)
        implements = BodyTextEdit(theme, self.tr("Implements"), min_lines=1, max_lines=4)
        form.add(self.tr("Implements"), self._texts.add("implements", implements))
        delete = LinkButton(theme, self.tr("Delete the plan"), icon="trash")
        delete.clicked.connect(self.delete_wanted)
        form.add_wide(delete)
        self._form = FittedScroll(theme, form)
        self._form.hide()
        return self._form

    # Showing

    def show_plan(self, rows: PlanRows) -> None:
        """Show a plan; what is being typed of the same one stays."""
        before = self._rows.plan
        self._rows = rows
        plan = rows.plan
        if plan is None:
            return
        texts = {"title": plan.title, "goal": plan.goal, "implements": plan.implements}
        if before is None or before.id != plan.id:
            self._texts.show(plan.id, texts)
            self._end_title()
        else:
            self._texts.refresh(texts)
        self._show_title()
        self._title_field.edit.setPlaceholderText(self._default_title(plan))
        series = rows.own_series
        none: tuple[str, object] = (self.tr("not approved"), None)
        self._meetings.set_choices(
            [none, *((_meeting_name(row), row.id) for row in rows.approving)]
        )
        self._meetings.select(plan.approved_by_id)
        self._approval.setVisible(plan.approved_by_id is not None)
        self._not_approved.setVisible(plan.approved_by_id is None)
        self._approval.setText(self._approved_words(plan, series))
        self._show_agreements(rows)
        implements = " ".join(plan.implements.split())
        shown = len(implements) <= 60 and bool(implements)  # noqa: PLR2004 - a longer one stays in the form
        self._implements.setText(
            self.tr("· implements {agreement}").format(agreement=implements) if shown else ""
        )
        self._is_short = shown
        self._arrange()

    def _show_agreements(self, rows: PlanRows) -> None:
        none: tuple[str, object] = (self.tr("not in the register"), None)
        known = [(self._agreement_name(row), row.id) for row in rows.agreements]
        self._agreements.set_choices([none, *known])
        self._agreements.select(rows.agreement_id)
        for widget in (self._agreements, self._agreements_name):
            widget.setVisible(bool(known))

    def _agreement_name(self, row: AgreementRow) -> str:
        day = row.on.isoformat() if row.on else "–"
        number = self.tr("No. {number}").format(number=row.number) if row.number else ""
        return " · ".join(part for part in (day, number, row.title) if part)

    def set_narrow(self, narrow: bool) -> None:  # noqa: FBT001 - as Qt's setters
        """Stand in little room: what can be done goes below the title."""
        self._is_narrow = narrow
        self.details_button.setVisible(narrow)
        self._arrange()

    def title(self) -> str:
        """Return the plan's title, or the usual one."""
        plan = self._rows.plan
        return (plan.title or self._default_title(plan)) if plan else ""

    def flush(self) -> None:
        """Save what is pending."""
        if self._rows.plan is not None:
            self._texts.flush()

    def edit_title(self) -> None:
        """Put the cursor into the title."""
        self._title.hide()
        self._pencil.hide()
        if not self._title_field.text():
            self._title_field.set_text(self.title())
        self._title_field.show()
        self._title_field.setFocus()
        self._title_field.edit.selectAll()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Begin with a double click on the title, end with Enter, Esc or on leaving."""
        if watched is self._title:
            if event.type() == QEvent.Type.MouseButtonDblClick and isinstance(event, QMouseEvent):
                self.edit_title()
            return False
        ends = event.type() == QEvent.Type.FocusOut
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            ends = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape)
        if ends:
            self._end_title()
        return False

    def _end_title(self) -> None:
        self.flush()
        self._title_field.hide()
        self._title.show()
        self._pencil.show()
        self._show_title()

    def _show_title(self) -> None:
        self._title.setText(self.title())
        # No wider than its words, so that the pencil stands beside them.
        metrics = QFontMetrics(self._context.theme.font(TypeStyle.TITLE))
        self._title.setMaximumWidth(metrics.horizontalAdvance(self.title()) + 12)

    def _default_title(self, plan: PlanRow) -> str:
        return self.tr("{year} measures plan").format(year=plan.year)

    def _approved_words(self, plan: PlanRow, series: SeriesRow | None) -> str:
        word = series.event_word if series else EventWord.MEETING
        patterns = {
            EventWord.MEETING: self.tr("Approved on {day} at the meeting"),
            EventWord.GATHERING: self.tr("Approved on {day} at the gathering"),
            EventWord.ASSEMBLY: self.tr("Approved on {day} at the assembly"),
            EventWord.CONSULTATION: self.tr("Approved on {day} at the consultation"),
        }
        words = patterns[word].format(day=plan.approved_on or "–")
        if plan.approved_number is not None:
            number = self.tr("minutes No. {number}").format(number=plan.approved_number)
            words = f"{words}, {number}"
        return words

    def _open_minutes(self) -> None:
        plan = self._rows.plan
        if plan is not None and plan.approved_by_id is not None:
            self.minutes_opened.emit(plan.approved_by_id)

    def _open_agreement(self) -> None:
        if self._rows.agreement_id is not None:
            self.agreement_opened.emit(self._rows.agreement_id)

    def _fold(self) -> None:
        shown = not self._form.isVisibleTo(self)
        self._form.setVisible(shown)
        self._more.set_icon("chevron-up" if shown else "chevron-down")

    def _arrange(self) -> None:
        large = self._context.theme.is_large
        for label in (self._not_approved, self._implements):
            label.setMinimumHeight(self._approval.sizeHint().height())
        known = self._rows.agreement_id is not None
        self._implements.setVisible(self._is_short and not self._is_narrow and not known)
        self._agreement.setVisible(known)
        plan = self._rows.plan
        words = " ".join(plan.implements.split()) if plan is not None else ""
        brief = not self._is_short or self._is_narrow
        self._agreement.setText(self.tr("Protocol of intent") if brief else words)
        self.filters_button.setVisible(large)
        below, beside = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        direction = below if large or self._is_narrow else beside
        self._top.setDirection(direction)
        self._show_title()

    def _save(self, row_id: int, column: str, text: str) -> None:
        plan = self._rows.plan
        if column == "title" and plan is not None and text == self._default_title(plan):
            text = plan.title  # the usual title needs no keeping
        changes: plans.PlanChanges = {}
        changes[column] = text  # type: ignore[literal-required] # the form's own columns
        self._context.archive.write(
            Action("plan.edit", {"id": row_id, "field": column}, coalesces=True),
            lambda session: plans.edit_plan(session, row_id, **changes),
            initiator=self,
        )


def _meeting_name(row: ApprovingRow) -> str:
    day = row.held_on.isoformat() if row.held_on else "–"
    return f"{day} · {row.title}" if row.title else day
