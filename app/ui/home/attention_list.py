"""„Laukia Jūsų“: what is late and what is unfinished, each with the one thing to do about it."""

from datetime import date

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.frozen import frozen
from app.services.measure_rows import MeasureRow
from app.services.overview import HomeMeetingRow, Overview
from app.ui.page import Place, Screen
from app.ui.theme import Theme
from app.ui.tokens import Spacing, Tone
from app.ui.widgets.badges import OVERDUE, SignLabel
from app.ui.widgets.buttons import SecondaryButton
from app.ui.widgets.card import Card
from app.ui.widgets.labels import SecondaryLabel, StrongLabel
from app.ui.widgets.separator import Separator
from app.values.language import Language


@frozen
class Attention:
    """One thing that waits; `button` goes to `place`."""

    sign: str
    what: str
    tone: Tone
    when: str
    title: str
    detail: str
    button: str
    place: Place


class AttentionSign(SignLabel):
    """What is the matter, with its sign."""

    KIND = "field"

    def __init__(self, theme: Theme, attention: Attention) -> None:
        super().__init__(theme)
        self._sign = attention.sign
        self.setText(attention.what)
        self.set_tone(attention.tone)


class AttentionEntry(QWidget):
    """One thing that waits, with its button."""

    def __init__(self, theme: Theme, attention: Attention) -> None:
        super().__init__()
        self.attention = attention
        self.button = SecondaryButton(theme, attention.button, compact=True)
        self.button.setAccessibleName(f"{attention.button}: {attention.title}")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(14, Spacing.M, 14, Spacing.M)
        layout.setSpacing(Spacing.XS)
        head = QHBoxLayout()
        head.addWidget(AttentionSign(theme, attention))
        head.addStretch(1)
        head.addWidget(SecondaryLabel(attention.when))
        layout.addLayout(head)
        layout.addWidget(StrongLabel(attention.title, wrap=True))
        foot = QHBoxLayout()
        foot.setSpacing(Spacing.S)
        foot.addWidget(SecondaryLabel(attention.detail, wrap=True), 1)
        foot.addWidget(self.button, 0, Qt.AlignmentFlag.AlignBottom)
        layout.addLayout(foot)


class AttentionList(Card):
    """The entries in a frame, a line between two. Emits `opened` with the Place of a button."""

    opened = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(padded=False, parent=parent)
        self._theme = theme
        self._entries: list[AttentionEntry] = []
        self.setAccessibleName(self.tr("Waiting for you"))

    def entries(self) -> tuple[Attention, ...]:
        """Return what is shown."""
        return tuple(entry.attention for entry in self._entries)

    def show_overview(self, seen: Overview, today: date, language: Language, most: int) -> None:
        """Show what waits, the late before the unfinished, at most so many."""
        late = (self._late(row, today, language) for row in seen.overdue)
        self.set_entries((*late, *(self._draft(row) for row in seen.drafts))[:most])

    def set_entries(self, attentions: tuple[Attention, ...]) -> None:
        """Show these; the button that had the focus keeps it, or the one in its place gets it."""
        if attentions == self.entries():
            return
        focused = next((i for i, e in enumerate(self._entries) if e.button.hasFocus()), None)
        while (item := self.body.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self._entries = []
        for attention in attentions:
            if self._entries:
                self.body.addWidget(Separator())
            entry = AttentionEntry(self._theme, attention)
            entry.button.clicked.connect(lambda _=False, a=attention: self.opened.emit(a.place))
            self.body.addWidget(entry)
            self._entries.append(entry)
        if focused is not None and self._entries:
            self._entries[min(focused, len(self._entries) - 1)].button.setFocus()

    def focused_place(self) -> Place | None:
        """Return where the button leads that has the focus."""
        places = (e.attention.place for e in self._entries if e.button.hasFocus())
        return next(places, None)

    def focus_first(self) -> None:
        """Put the focus on the first button."""
        if self._entries:
            self._entries[0].button.setFocus(Qt.FocusReason.TabFocusReason)

    def _late(self, row: MeasureRow, today: date, language: Language) -> Attention:
        assert row.deadline is not None
        last = row.deadline.last
        assert last is not None
        days = (today - last).days
        title = row.short_title or row.text
        if language is Language.ENGLISH:
            title = row.text_en or title
        return Attention(
            sign=OVERDUE,
            what=self.tr("%n day(s) overdue", "", days),
            tone=Tone.RED,
            when=row.deadline.short(language, today.year),
            title=f"{row.number} {title}",
            detail=row.responsible_text,
            button=self.tr("Update status"),
            place=Place(Screen.MEASURES, plan_id=row.plan_id, measure_id=row.id),
        )

    def _draft(self, row: HomeMeetingRow) -> Attention:
        if row.open_items:
            detail = self.tr("Decisions missing for %n item(s)", "", row.open_items)
        elif row.items:
            detail = self.tr("All items are finished")
        else:
            detail = self.tr("The agenda is empty")
        return Attention(
            sign="draft",
            what=self.tr("Draft"),
            tone=Tone.TEXT,
            when=row.held_on.isoformat(),
            title=row.title or self.tr("Untitled meeting"),
            detail=detail,
            button=self.tr("Continue"),
            place=Place(Screen.MINUTES, meeting_id=row.id),
        )

    def minimumSizeHint(self) -> QSize:
        """Let the width follow the page; titles wrap."""
        return QSize(self._theme.px(200), super().minimumSizeHint().height())
