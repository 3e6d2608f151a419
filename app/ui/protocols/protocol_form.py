"""A paper of the register: what is known of it and, written here, its text; each field saved."""

from datetime import date

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from app.services.attachments import Owner
from app.services.protocols import ProtocolRow
from app.ui.attachments.attachments_panel import AttachmentsPanel
from app.ui.context import Context
from app.ui.entry.body_text_edit import BodyTextEdit
from app.ui.entry.form_texts import FormTexts
from app.ui.protocols.kept_day import KeptDay
from app.ui.protocols.party_panel import PartyPanel
from app.ui.protocols.protocol_deeds import ProtocolDeeds
from app.ui.protocols.protocol_reading import ProtocolView, read_protocol
from app.ui.protocols.register_rows import REGISTERED, kind_word
from app.ui.protocols.text_panel import TextPanel
from app.ui.tokens import Size, Spacing, Tone
from app.ui.widgets.badges import StatusBadge
from app.ui.widgets.banner import Banner, BannerKind
from app.ui.widgets.buttons import LinkButton, SecondaryButton
from app.ui.widgets.combo import Combo
from app.ui.widgets.dates import DateField
from app.ui.widgets.editors import GrowingTextEdit
from app.ui.widgets.form_rows import FormRows
from app.ui.widgets.labels import (
    HintLabel,
    ItemLabel,
    SecondaryLabel,
    SectionLabel,
    set_tooltip,
)
from app.ui.widgets.line_field import LineField
from app.ui.widgets.page_scroll import PageScroll
from app.ui.widgets.sign import Sign
from app.ui.widgets.spin_field import SpinField
from app.values.enums import MinutesState, ProtocolKind

_TEXTS = (
    "number", "title", "title_en", "town", "venue", "venue_en", "notes", "preamble", "preamble_en",
)  # fmt: skip
_LABELS = 112


class ProtocolForm(PageScroll):
    """Saves by itself. `plan_opened` and `organisation_opened` carry ids, `paper_opened` the key
    of another paper; `preview_wanted` asks for the paper itself.
    """  # noqa: D205 - a list of signals

    preview_wanted = Signal()
    plan_opened = Signal(int)
    organisation_opened = Signal(int)
    paper_opened = Signal(object)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._view: ProtocolView | None = None
        self._deeds = ProtocolDeeds(context, self)
        self.setAccessibleName(self.tr("Protocol"))
        theme = context.theme
        self._texts = FormTexts(context.notices, self._deeds.write_text)
        self._which = SecondaryLabel(wrap=True)
        self._heading = ItemLabel(wrap=True)
        self._same = Banner(theme, BannerKind.AMBER, action=self.tr("Show"))
        self._same.acted.connect(self._show_same)
        self._parties = PartyPanel(context, self._deeds, self.body)
        self._parties.organisation_opened.connect(self.organisation_opened)
        self.text = TextPanel(context, self.body)
        self.text.shown.connect(self._reveal)
        self.attachments = AttachmentsPanel(context, titled=True, parent=self.body)
        column = QVBoxLayout(self.body)
        column.setContentsMargins(Spacing.L, Spacing.L, Spacing.L, Spacing.XL)
        column.setSpacing(Spacing.S)
        column.addWidget(self._which)
        column.addWidget(self._heading)
        column.addWidget(self._build_nothing_here())
        column.addWidget(self._build_state(), 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._build_plans())
        column.addWidget(self._same)
        column.addSpacing(Spacing.XS)
        column.addWidget(self._build_fields())
        column.addSpacing(Spacing.S)
        column.addWidget(self._parties)
        column.addSpacing(Spacing.S)
        column.addWidget(self._build_own_text())
        column.addWidget(self.attachments)
        column.addSpacing(Spacing.S)
        column.addWidget(SectionLabel(self.tr("Notes")))
        notes = BodyTextEdit(theme, self.tr("Notes"), min_lines=2, max_lines=8)
        column.addWidget(self._texts.add("notes", notes))
        column.addSpacing(Spacing.S)
        column.addWidget(SectionLabel(self.tr("In English")))
        column.addWidget(self._build_english())
        column.addStretch(1)
        self.attachments.take_drops_on(self)

    # Building

    def _build_nothing_here(self) -> QWidget:
        self._nothing_here = QWidget()
        line = QHBoxLayout(self._nothing_here)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(Spacing.S)
        sign = Sign(self._context.theme, REGISTERED, Size.ICON_SMALL, Tone.TEXT2)
        line.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        said = self.tr("Registered: its text is in the signed paper")
        line.addWidget(SecondaryLabel(said, wrap=True), 1)
        return self._nothing_here

    def _build_state(self) -> QWidget:
        theme = self._context.theme
        self._badge = StatusBadge(theme, MinutesState.DRAFT)
        self.preview = SecondaryButton(theme, self.tr("Preview"), icon="eye", key="F9")
        self.preview.clicked.connect(self.preview_wanted)
        state = QWidget()
        line = QHBoxLayout(state)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(Spacing.S)
        line.addWidget(self._badge)
        line.addWidget(self.preview)
        return state

    def _build_own_text(self) -> QWidget:
        """Return what only a paper written here has."""
        theme = self._context.theme
        self._own_text = QWidget()
        column = QVBoxLayout(self._own_text)
        column.setContentsMargins(0, 0, 0, Spacing.S)
        column.setSpacing(Spacing.S)
        column.addWidget(SectionLabel(self.tr("Why it is concluded")))
        preamble = GrowingTextEdit(
            theme,
            self.tr("Why it is concluded"),
            min_lines=2,
            max_lines=8,
            placeholder=self.tr("wishing to…"),
        )
        column.addWidget(self._texts.add("preamble", preamble))
        hint = self.tr(
            "Follows the parties. Without a full stop at the end the paper adds “conclude this "
            "protocol of intent”."
        )
        column.addWidget(HintLabel(hint, wrap=True))
        column.addSpacing(Spacing.S)
        column.addWidget(self.text)
        column.addSpacing(Spacing.S)
        form = FormRows(theme, label_width=_LABELS)
        self._copies = SpinField(theme, self.tr("Copies"), minimum=1, maximum=999)
        self._copies.edited.connect(lambda count: self._set("copies", count))
        form.add(self.tr("Copies"), self._copies, self.tr("Printed as the last point"))
        column.addWidget(form)
        return self._own_text

    def _build_plans(self) -> QWidget:
        self._plans = QWidget()
        self._plan_grid = QGridLayout(self._plans)
        self._plan_grid.setContentsMargins(0, 0, 0, 0)
        self._plan_grid.setHorizontalSpacing(Spacing.S)
        self._plan_grid.setVerticalSpacing(0)
        self._plan_grid.setColumnStretch(1, 1)
        self._plan_grid.addWidget(SecondaryLabel(self.tr("Carried out by")), 0, 0)
        self._plan_links: list[LinkButton] = []
        return self._plans

    def _build_fields(self) -> QWidget:
        theme = self._context.theme
        form = FormRows(theme, label_width=_LABELS)
        self._kind = Combo(theme, self.tr("Kind"))
        self._kind.set_choices(
            [(kind_word(kind), kind) for kind in (ProtocolKind.INTENT, ProtocolKind.MINUTES)]
        )
        self._kind.chosen.connect(lambda kind: self._set("kind", kind))
        self._kind_name = form.add(self.tr("Kind"), self._kind)
        self.number = self._texts.add(
            "number",
            LineField(theme, self.tr("Number"), placeholder=self.tr("as the paper has it")),
        )
        form.add(self.tr("Number"), self.number)
        day = DateField(theme, self.tr("Date"))
        self._day = KeptDay(day, self._keep_day)
        form.add(self.tr("Date"), day)
        title = BodyTextEdit(theme, self.tr("Title"), min_lines=1, max_lines=4)
        form.add(self.tr("Title"), self._texts.add("title", title))
        form.add(self.tr("Town"), self._texts.add("town", LineField(theme, self.tr("Town"))))
        venue = BodyTextEdit(theme, self.tr("Place"), min_lines=1, max_lines=3)
        form.add(self.tr("Place"), self._texts.add("venue", venue))
        self._series = Combo(theme, self.tr("Who cooperates"))
        self._series.chosen.connect(lambda series_id: self._set("series_id", series_id))
        self._series_name = form.add(self.tr("Who cooperates"), self._series)
        return form

    def _build_english(self) -> QWidget:
        theme = self._context.theme
        form = FormRows(theme, label_width=_LABELS)
        title = BodyTextEdit(theme, self.tr("English title"), min_lines=1, max_lines=4)
        form.add(self.tr("Title"), self._texts.add("title_en", title))
        venue = BodyTextEdit(theme, self.tr("English place"), min_lines=1, max_lines=3)
        form.add(self.tr("Place"), self._texts.add("venue_en", venue))
        preamble = GrowingTextEdit(theme, self.tr("Why, in English"), min_lines=1, max_lines=8)
        self._texts.add("preamble_en", preamble)
        self._preamble_en = (form.add(self.tr("Why it is concluded"), preamble), preamble)
        return form

    # Showing

    @property
    def protocol_id(self) -> int | None:
        """Return which paper is shown."""
        return self._view.protocol.id if self._view is not None else None

    def show_protocol(self, protocol_id: int) -> None:
        """Show a paper, or what has changed in it; UserError where it is gone."""
        afresh = protocol_id != self.protocol_id
        if afresh:
            self.flush()
        view = self._context.archive.read(lambda s: read_protocol(s, protocol_id))
        self._view = view
        row = view.protocol
        texts = {column: getattr(row, column) for column in _TEXTS}
        if afresh:
            self._texts.show(row.id, texts)
            self.attachments.show_owner(Owner(protocol_id=row.id))
            self.verticalScrollBar().setValue(0)
        else:
            self._texts.refresh(texts)
        self._day.show(row.id, row.document_on)
        self._kind.select(row.kind)
        none: tuple[str, object] = (self.tr("not stated"), None)
        self._series.set_choices([none, *((one.name, one.id) for one in view.series)])
        self._series.select(row.series_id)
        for widget in (self._series, self._series_name):
            widget.setVisible(bool(view.series))
        self._parties.show_view(view, afresh=afresh)
        self._show_text(row)
        self._show_head(view)

    def _show_text(self, row: ProtocolRow) -> None:
        self._nothing_here.setVisible(row.registered)
        self._badge.setVisible(not row.registered)
        self._badge.set_status(row.state)
        self.preview.setVisible(row.kind is ProtocolKind.INTENT)
        self._kind.setVisible(row.registered)
        self._kind_name.setVisible(row.registered)
        for own in (self._own_text, *self._preamble_en):
            own.setVisible(not row.registered)
        self._copies.set_number(row.copies)
        self.text.show_text(None if row.registered else row.id, row.sections)

    def forget(self) -> None:
        """Show no paper any longer; what is pending is written first."""
        self.flush()
        self._view = None
        self.text.show_text(None, ())
        self.attachments.show_owner(None)

    def flush(self) -> None:
        """Save what is pending."""
        if self._view is not None:
            self._texts.flush()
            self._day.flush()
            self._parties.flush()
            self.text.flush()
            self.attachments.flush()

    def begin(self) -> None:
        """Put the cursor where a new paper begins."""
        self.number.setFocus(Qt.FocusReason.OtherFocusReason)

    def _reveal(self, widget: QWidget) -> None:
        """Scroll to what is new, once it has found its place."""
        QTimer.singleShot(0, self, lambda: self.ensureWidgetVisible(widget))

    def _show_head(self, view: ProtocolView) -> None:
        row = view.protocol
        which = kind_word(row.kind)
        if row.number:
            which = self.tr("{kind} No. {number}").format(kind=which, number=row.number)
        self._which.setText(f"{which} · {row.document_on}" if row.document_on else which)
        self._heading.setText(" ".join(row.title.split()))
        self._heading.setVisible(bool(row.title))
        same = next(iter(view.same), None)
        self._same.setVisible(same is not None)
        if same is not None:
            named = self.tr("A paper with this number and date is here already: “{title}”.")
            untitled = self.tr("A paper with this number and date is here already.")
            self._same.set_text(named.format(title=same.title) if same.title else untitled)
        for link in self._plan_links:
            self._plan_grid.removeWidget(link)
            link.hide()
            link.deleteLater()
        self._plan_links = []
        for place, plan in enumerate(row.plans):
            # The usual title, as plans have long ones of their own.
            usual = self.tr("{year} measures plan").format(year=plan.year)
            link = LinkButton(self._context.theme, usual)
            set_tooltip(link, plan.title)
            link.clicked.connect(lambda _=False, plan_id=plan.id: self.plan_opened.emit(plan_id))
            self._plan_grid.addWidget(link, place, 1, Qt.AlignmentFlag.AlignLeft)
            self._plan_links.append(link)
        self._plans.setVisible(bool(row.plans))

    # Saving

    def _set(self, column: str, value: object) -> None:
        if self._view is not None:
            self._texts.flush()
            self._deeds.set_value(self._view.protocol.id, column, value)

    def _keep_day(self, protocol_id: int, day: date | None) -> bool:
        return self._deeds.set_value(protocol_id, "document_on", day)

    def _show_same(self) -> None:
        same = next(iter(self._view.same), None) if self._view is not None else None
        if same is not None:
            self.paper_opened.emit((same.source, same.id))
