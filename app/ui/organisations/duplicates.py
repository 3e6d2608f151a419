"""The same organisation or person entered twice: merged here, and separated again."""

from collections.abc import Sequence

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from app.services.merging import MergedRow
from app.ui.entry.suggesting_edit import SuggestingEdit
from app.ui.entry.suggestion_popup import Offer, OfferRow
from app.ui.theme import Theme
from app.ui.tokens import Spacing
from app.ui.widgets.buttons import LinkButton
from app.ui.widgets.labels import BodyLabel, SecondaryLabel
from app.values.folding import has_words

_MOST = 6


class KeptField(SuggestingEdit):
    """Asks which of the others is meant; only one of them can be taken."""

    def __init__(self, theme: Theme, name: str, parent: QWidget) -> None:
        super().__init__(theme, name, parent=parent)
        self.taken: int | None = None
        self._others: tuple[OfferRow, ...] = ()
        self.textEdited.connect(lambda _text: self._forget())

    def set_others(self, others: Sequence[OfferRow]) -> None:
        """Offer these; the data of each is its id."""
        self._others = tuple(others)

    def make_offer(self) -> Offer:
        """Offer those whose name or abbreviation has what is typed.

        Before anything is typed none is highlighted: Enter alone must not merge.
        """
        rows = tuple(
            row for row in self._others if has_words(f"{row.text} {row.meaning}", self.text())
        )
        is_meant = bool(rows) and bool(self.text().strip())
        return Offer(rows[:_MOST], current=0 if is_meant else -1)

    def take(self, row: OfferRow) -> bool:
        """Take one of the others."""
        assert isinstance(row.data, int)
        self.setText(row.text)
        self.taken = row.data
        return True

    def doubt(self) -> Offer:
        """Refuse a name that is none of the others."""
        if self.taken is not None or not self.text().strip():
            return Offer()
        return Offer(problem=self.tr("There is no other record of that name. Choose one below."))

    def _forget(self) -> None:
        self.taken = None


class Duplicates(QWidget):
    """`merged` carries the id of the record that the shown one turned out to be, `separated` that
    of a duplicate which is to stand for itself again.
    """  # noqa: D205 - two signals in one sentence

    merged = Signal(int)
    separated = Signal(int)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._rows: tuple[MergedRow, ...] = ()
        self._shown: int | None = None
        self._links: list[LinkButton] = []
        self._list = QVBoxLayout()
        self._list.setSpacing(Spacing.XS)
        self._begin = LinkButton(theme, self.tr("This is the same as another record…"))
        self._begin.clicked.connect(self.begin)
        self.field = KeptField(theme, self.tr("Which record is it the same as?"), self)
        self.field.setPlaceholderText(self.tr("Name of the record that stays"))
        self.field.confirmed.connect(self._merge)
        self.field.cancelled.connect(self._close)
        self._hint = SecondaryLabel(
            self.tr(
                "Both are then shown as the one that stays; nothing is rewritten, and they can"
                " be separated at any time."
            ),
            wrap=True,
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Spacing.XS)
        column.addLayout(self._list)
        begin = QHBoxLayout()
        begin.addWidget(self._begin)
        begin.addStretch(1)
        column.addLayout(begin)
        column.addWidget(self.field)
        column.addWidget(self._hint)
        self._close()

    def show_rows(self, shown: int, rows: Sequence[MergedRow], others: Sequence[OfferRow]) -> None:
        """Show a record's duplicates; `others` are the records it may be the same as."""
        if shown != self._shown:
            self._shown = shown
            self._close()
        self.field.set_others([row for row in others if row.data != shown])
        self._begin.setEnabled(len(others) > 1)
        if tuple(rows) == self._rows:
            return
        self._rows = tuple(rows)
        focused = next((i for i, link in enumerate(self._links) if link.hasFocus()), None)
        self._links = []
        while (taken := self._list.takeAt(0)) is not None:
            widget = taken.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for row in rows:
            self._list.addWidget(self._line(row))
        if focused is not None:  # not left to Qt, which would give it to the sidebar
            last = min(focused, len(self._links) - 1)
            (self._links[last] if self._links else self._begin).setFocus()

    def _line(self, row: MergedRow) -> QWidget:
        line = QWidget()
        layout = QHBoxLayout(line)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(Spacing.M)
        layout.addWidget(BodyLabel(row.name, wrap=True), 1)
        separate = LinkButton(self._theme, self.tr("Separate"))
        separate.setAccessibleName(self.tr("Separate “{name}”").format(name=row.name))
        separate.clicked.connect(lambda: self.separated.emit(row.id))
        layout.addWidget(separate)
        self._links.append(separate)
        return line

    def begin(self) -> None:
        """Ask which record the shown one is the same as."""
        if not self._begin.isEnabled():
            return
        self.field.show()
        self._hint.show()
        self.field.setFocus()
        self._begin.hide()  # not before: the focus would go elsewhere and scroll the form there
        # The field gets its place below the others in a moment; the list of names stands under it.
        QTimer.singleShot(0, self, self._offer)

    def _offer(self) -> None:
        area = self.parentWidget()
        while area is not None and not isinstance(area, QScrollArea):
            area = area.parentWidget()
        if isinstance(area, QScrollArea):
            area.ensureWidgetVisible(self._hint)
            area.ensureWidgetVisible(self.field)
        if self.field.hasFocus():
            self.field.refresh()

    def _close(self) -> None:
        had_focus = self.field.hasFocus()
        self.field.clear()
        self.field.taken = None
        self._begin.show()
        if had_focus:
            self._begin.setFocus()
        self.field.hide()
        self._hint.hide()

    def _merge(self) -> None:
        taken = self.field.taken
        self._close()
        if taken is not None:
            self.merged.emit(taken)
