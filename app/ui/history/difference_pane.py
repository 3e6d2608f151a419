"""What one action did to the record, field by field, with the ways back."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.services.going_back import When
from app.services.history import FieldChange, HistoryRow, RowChange, What
from app.ui.context import Context
from app.ui.history.field_block import FieldBlock, same
from app.ui.record_words import RecordWords
from app.ui.tokens import Spacing
from app.ui.widgets.banner import Banner, BannerKind
from app.ui.widgets.buttons import SecondaryButton
from app.ui.widgets.labels import BodyLabel, ItemLabel, SecondaryLabel, SectionLabel
from app.ui.widgets.page_scroll import PageScroll
from app.ui.widgets.separator import Separator

# An import changes thousands of rows: the first tell what it was.
_MOST_ROWS = 40


class DifferencePane(PageScroll):
    """Emits `return_wanted(RowChange, column or None, When)` and `restore_wanted(RowChange)`."""

    return_wanted = Signal(object, object, object)
    restore_wanted = Signal(object)

    def __init__(self, context: Context, words: RecordWords) -> None:
        super().__init__()
        self._theme, self._words = context.theme, words
        self.setProperty("surface", "base")
        self._title = ItemLabel(wrap=True)
        self._when = SecondaryLabel(wrap=True)
        self._legend = SecondaryLabel(
            self.tr("Struck through: removed. Underlined: added."), wrap=True
        )
        self.banner = Banner(context.theme, BannerKind.INFO)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(Spacing.S)
        column = QVBoxLayout(self.body)
        column.setContentsMargins(Spacing.XL, Spacing.L, Spacing.XL, Spacing.XL)
        column.setSpacing(Spacing.XS)
        column.addWidget(self._title)
        column.addWidget(self._when)
        column.addSpacing(Spacing.S)
        column.addWidget(self.banner)
        column.addWidget(self._legend)
        column.addSpacing(Spacing.S)
        column.addLayout(self._rows)
        column.addStretch(1)
        self._buttons: list[SecondaryButton] = []
        self._blocks: list[FieldBlock] = []
        self.show_row(None, newest=True)

    def show_row(self, row: HistoryRow | None, *, newest: bool) -> None:
        """Show an action; the newest one's result is what stands now."""
        self._empty()
        self.banner.hide()
        self.verticalScrollBar().setValue(0)
        self._when.setVisible(row is not None)
        self._legend.setVisible(False)
        if row is None:
            self._title.setText(self.tr("Choose a change to see it."))
            return
        words = self._words
        self._title.setText(words.action(row.name, row.step))
        self._when.setText(words.moment(row.at))
        for place, change in enumerate(row.changes[:_MOST_ROWS]):
            if place:
                self._rows.addWidget(Separator())
            self._show_change(change, newest=newest)
        rest = len(row.changes) - _MOST_ROWS
        if rest > 0:
            self._rows.addWidget(SecondaryLabel(self.tr("and %n more", "", rest)))
        self._legend.setVisible(any(block.compares for block in self._blocks))

    def tell(self, text: str) -> None:
        """Say what came of a wish, beside what it was about."""
        self.banner.set_text(text)
        self.banner.show()
        self.verticalScrollBar().setValue(0)

    def focus_first(self) -> None:
        """Go to the first way back."""
        if self._buttons:
            self._buttons[0].setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def first(self) -> QWidget:
        """Return where F6 leads."""
        return self._buttons[0] if self._buttons else self

    def _show_change(self, change: RowChange, *, newest: bool) -> None:
        subject = change.subject
        heading = f"{self._words.named(subject)} – {self._words.what(change.what, subject.kind)}"
        self._rows.addWidget(SectionLabel(heading, wrap=True))
        may_return = subject.exists and not subject.trashed
        if change.what is What.DELETED and subject.trashed:
            self._add(self.tr("Restore from the trash"), lambda: self.restore_wanted.emit(change))
        told: list[FieldChange] = []
        quiet: list[FieldChange] = []
        for field in change.fields:
            is_quiet = change.what is What.CREATED and same(field.after, field.now)
            (quiet if is_quiet else told).append(field)
        if quiet:
            self._rows.addWidget(BodyLabel(self._listed(subject.kind, quiet), wrap=True))
        for field in told:
            self._show_field(change, field, may_return=may_return)
        # To undo a merging is another deed than to return to the texts of that time.
        is_state = change.what not in (What.REMOVED, What.MERGED, What.SEPARATED)
        if may_return and not newest and is_state:
            self._add(
                self.tr("Return the whole record to how it was then"),
                lambda: self.return_wanted.emit(change, None, When.AFTER),
            )

    def _show_field(self, change: RowChange, field: FieldChange, *, may_return: bool) -> None:
        block = FieldBlock(self._theme, self._words, change, field, may_return=may_return)
        block.return_wanted.connect(
            lambda when: self.return_wanted.emit(change, field.column, when)
        )
        self._buttons.extend(block.buttons)
        self._blocks.append(block)
        self._rows.addWidget(block)

    def _listed(self, kind: str, fields: list[FieldChange]) -> str:
        words = self._words
        return "\n".join(
            f"{words.field(kind, field.column)}: {words.value(field.after)}" for field in fields
        )

    def _add(self, text: str, deed: Callable[[], None]) -> None:
        button = SecondaryButton(self._theme, text, icon="restore", compact=True)
        button.clicked.connect(deed)
        self._buttons.append(button)
        self._rows.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)

    def _empty(self) -> None:
        self._buttons, self._blocks = [], []
        while (item := self._rows.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
