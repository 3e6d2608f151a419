"""What a deleted record says, before it is brought back."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.services.remembered import Subject
from app.services.trash_list import Content, TrashDetail
from app.ui.context import Context
from app.ui.record_words import RecordWords
from app.ui.tokens import Spacing
from app.ui.widgets.banner import Banner, BannerKind
from app.ui.widgets.buttons import PrimaryButton, SecondaryButton
from app.ui.widgets.flow_layout import FlowLayout
from app.ui.widgets.labels import (
    BodyLabel,
    FieldLabel,
    ItemLabel,
    PaperLabel,
    PlainLabel,
    SecondaryLabel,
    SectionLabel,
    StrongLabel,
)
from app.ui.widgets.page_scroll import PageScroll
from app.ui.widgets.separator import Separator

# More would only be scrolled past; the whole is seen once it is back.
_MOST_PARTS = 60
_PRINTED = frozenset({"considered", "considered_en", "text", "text_en", "goal", "goal_en"})


class TrashPreview(PageScroll):
    """Emits `restored(alone)`, `both_wanted` (the record and what it belongs to) and
    `history_wanted`.
    """  # noqa: D205 - one list of signals

    restored = Signal(bool)
    both_wanted = Signal()
    history_wanted = Signal()

    def __init__(self, context: Context, words: RecordWords) -> None:
        super().__init__()
        self._words = words
        theme = context.theme
        self._theme = theme
        self.setProperty("surface", "base")
        self._kind = SecondaryLabel()
        self._title = ItemLabel(wrap=True)
        self._when = SecondaryLabel(wrap=True)
        self._owner = SecondaryLabel(wrap=True)
        self._banner = Banner(theme, BannerKind.AMBER, action=self.tr("Restore both"))
        self._banner.acted.connect(self.both_wanted)
        self._content = QWidget()
        self._parts = QVBoxLayout(self._content)
        self._parts.setContentsMargins(0, 0, 0, 0)
        self._parts.setSpacing(Spacing.XS)
        self._detail = QWidget()
        column = QVBoxLayout(self._detail)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Spacing.XS)
        for label in (self._kind, self._title, self._when, self._owner):
            column.addWidget(label)
        column.addSpacing(Spacing.S)
        column.addWidget(self._banner)
        column.addWidget(self._build_buttons())
        column.addSpacing(Spacing.S)
        column.addWidget(Separator())
        column.addSpacing(Spacing.S)
        column.addWidget(self._content)
        self._nothing = SecondaryLabel(self.tr("Choose a record to see what it says."), wrap=True)
        outer = QVBoxLayout(self.body)
        outer.setContentsMargins(Spacing.XL, Spacing.L, Spacing.XL, Spacing.XL)
        outer.addWidget(self._nothing)
        outer.addWidget(self._detail)
        outer.addStretch(1)
        self.show_detail(None)

    def _build_buttons(self) -> QWidget:
        theme = self._theme
        self.restore_button = PrimaryButton(theme, self.tr("Restore"), icon="restore", key="Enter")
        self.restore_button.clicked.connect(lambda: self.restored.emit(False))
        self._alone = SecondaryButton(theme, self.tr("Restore only this one"))
        self._alone.clicked.connect(lambda: self.restored.emit(True))
        history = SecondaryButton(theme, self.tr("History"), icon="history", key="F4")
        history.clicked.connect(self.history_wanted)
        buttons = QWidget()
        flow = FlowLayout(buttons, Spacing.S)
        for button in (self.restore_button, self._alone, history):
            flow.addWidget(button)
        return buttons

    def show_detail(self, detail: TrashDetail | None) -> None:
        """Show a deleted record, or that none is chosen."""
        self._nothing.setVisible(detail is None)
        self._detail.setVisible(detail is not None)
        self._empty()
        self.verticalScrollBar().setValue(0)
        if detail is None:
            return
        words, row = self._words, detail.row
        self._kind.setText(words.kind(row.subject.kind))
        self._title.setText(words.subject(row.subject))
        when = self.tr("Deleted {moment} · {action}").format(
            moment=words.moment(row.at), action=words.action(row.action).lower()
        )
        self._when.setText(when if row.at is not None else "")
        self._when.setVisible(row.at is not None)
        self._owner.setVisible(row.owner is not None)
        if row.owner is not None:
            self._owner.setText(
                self.tr("Belonged to: {owner}").format(owner=words.named(row.owner))
            )
        self._show_blocked(detail.blocked_by)
        self._alone.setVisible(bool(detail.together))
        self._show_together(detail.together)
        self._show_content(detail.content)

    def offer_both(self) -> None:
        """Go to the button that restores what the record belongs to as well."""
        self._banner.button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_blocked(self, owner: Subject | None) -> None:
        self._banner.setVisible(owner is not None)
        self.restore_button.setEnabled(owner is None)
        if owner is not None:
            self._banner.set_text(
                self.tr("It belongs to “{owner}”, which is in the trash too.").format(
                    owner=self._words.subject(owner)
                )
            )

    def _show_together(self, together: tuple[Subject, ...]) -> None:
        if not together:
            return
        self._add(SectionLabel(self.tr("Deleted with it, and will return too"), wrap=True))
        for subject in together[:_MOST_PARTS]:
            self._add(BodyLabel(self._words.named(subject), wrap=True))
        self._tell_rest(len(together) - _MOST_PARTS)
        self._parts.addSpacing(Spacing.M)

    def _show_content(self, content: Content) -> None:
        for column, value in content.fields:
            text = self._words.value(value)
            self._add(FieldLabel(self._words.field(content.subject.kind, column)))
            label = PaperLabel if column in _PRINTED else BodyLabel
            self._add(label(text, wrap=True))
            self._parts.addSpacing(Spacing.S)
        if not content.parts:
            return
        self._add(SectionLabel(self.tr("Holds"), wrap=True))
        parts = list(_below(content, 0))
        for part, depth in parts[:_MOST_PARTS]:
            self._show_part(part, depth)
        self._tell_rest(len(parts) - _MOST_PARTS)

    def _show_part(self, part: Content, depth: int) -> None:
        words = self._words
        self._add(StrongLabel(words.named(part.subject), wrap=True), depth)
        texts = [
            words.value(value)
            for column, value in part.fields
            if column in _PRINTED and value != part.subject.title
        ]
        if texts:
            self._add(PaperLabel("\n".join(texts), wrap=True), depth)

    def _tell_rest(self, count: int) -> None:
        if count > 0:
            self._add(SecondaryLabel(self.tr("and %n more", "", count)))

    def _add(self, label: PlainLabel, depth: int = 0) -> None:
        label.setContentsMargins(self._theme.px(Spacing.L) * depth, 0, 0, 0)
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._parts.addWidget(label)

    def _empty(self) -> None:
        while (item := self._parts.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()


def _below(content: Content, depth: int) -> "list[tuple[Content, int]]":
    """Return a record's parts and theirs, each with how deep it stands."""
    found = []
    for part in content.parts:
        found.append((part, depth))
        found.extend(_below(part, depth + 1))
    return found
