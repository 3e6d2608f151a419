"""How the item was decided: by consensus, by a count of votes, or not stated."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QVBoxLayout, QWidget

from app.services.agenda import VoteRow
from app.ui.minutes.section_heading import SectionHeading
from app.ui.theme import Theme
from app.ui.tokens import Spacing
from app.ui.widgets.banner import Banner, BannerKind
from app.ui.widgets.check_box import RadioButton
from app.ui.widgets.flow_layout import FlowLayout
from app.ui.widgets.labels import BodyLabel
from app.ui.widgets.spin_field import SpinField
from app.values.enums import VoteMethod

_SPIN_WIDTH = 44


class VotePanel(QWidget):
    """Emits `chosen` with a VoteRow, or None where the record is not to say."""

    chosen = Signal(object)

    def __init__(self, theme: Theme, key: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._secret = False
        self.consensus = RadioButton(theme, self.tr("By consensus"))
        self.counted = RadioButton(theme, self.tr("Voted"))
        self.unstated = RadioButton(theme, self.tr("Not stated"))
        self._group = QButtonGroup(self)
        for button in (self.consensus, self.counted, self.unstated):
            self._group.addButton(button)
            button.clicked.connect(self._on_method)
        self.votes_for = self._spin(self.tr("Votes for"))
        self.against = self._spin(self.tr("Votes against"))
        self.abstained = self._spin(self.tr("Abstentions"))
        self._spins = (self.votes_for, self.against, self.abstained)
        self.problem = Banner(theme, BannerKind.AMBER)
        self.problem.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Spacing.S)
        column.addWidget(SectionHeading(self.tr("VOTING"), key, trailing=self.unstated))
        column.addLayout(self._flow())
        column.addWidget(self.problem)
        theme.changed.connect(self._measure)
        self._measure()

    def show_vote(self, vote: VoteRow | None, *, stated: bool) -> None:
        """Show what the record says; without a vote `stated` shows the default, consensus."""
        self._secret = vote.secret if vote is not None else False
        method = vote.method if vote is not None else None
        if method is VoteMethod.VOTE:
            self.counted.setChecked(True)
        elif method is VoteMethod.CONSENSUS or stated:
            self.consensus.setChecked(True)
        else:
            self.unstated.setChecked(True)
        totals = (vote.votes_for, vote.against, vote.abstained) if vote is not None else (None,) * 3
        for spin, total in zip(self._spins, totals, strict=True):
            if spin.number() != total:
                spin.set_number(total)
        self._allow()

    def show_problem(self, counted: int, voters: int) -> None:
        """Warn that the totals cannot be right; equal numbers take the warning away."""
        text = self.tr("Votes – {counted}, but {voters} may vote.")
        self.problem.set_text(text.format(counted=counted, voters=voters))
        self.problem.setVisible(counted != voters)

    def set_read_only(self, *, read_only: bool) -> None:
        """Forbid changes."""
        self.setEnabled(not read_only)

    def focus_first(self) -> None:
        """Go to the method that is chosen."""
        button = self._group.checkedButton() or self.consensus
        button.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _on_method(self) -> None:
        self._allow()
        if self.counted.isChecked():
            self.votes_for.setFocus(Qt.FocusReason.OtherFocusReason)
        self.chosen.emit(self._vote())

    def _on_total(self, _number: object) -> None:
        self.chosen.emit(self._vote())

    def _vote(self) -> VoteRow | None:
        if self.unstated.isChecked():
            return None
        if self.counted.isChecked():
            return VoteRow(
                VoteMethod.VOTE,
                self.votes_for.number(),
                self.against.number(),
                self.abstained.number(),
                self._secret,
            )
        return VoteRow(VoteMethod.CONSENSUS, secret=self._secret)

    def _allow(self) -> None:
        for spin in self._spins:
            spin.setEnabled(self.counted.isChecked())

    def _spin(self, name: str) -> SpinField:
        spin = SpinField(self._theme, name, compact=True)
        spin.edited.connect(self._on_total)
        return spin

    def _flow(self) -> FlowLayout:
        flow = FlowLayout(spacing=Spacing.M)
        flow.addWidget(self.consensus)
        flow.addWidget(self.counted)
        words = (self.tr("for"), self.tr("against"), self.tr("abstained"))
        for word, spin in zip(words, self._spins, strict=True):
            pair = QWidget()
            row = QHBoxLayout(pair)
            row.setContentsMargins(0, 0, 0, 0)
            row.setSpacing(Spacing.S)
            row.addWidget(BodyLabel(word))
            row.addWidget(spin)
            flow.addWidget(pair)
        return flow

    def _measure(self) -> None:
        for spin in self._spins:
            spin.setFixedWidth(self._theme.px(_SPIN_WIDTH))
        for button in (self.consensus, self.counted):  # as high as the totals beside them
            button.setMinimumHeight(self.votes_for.sizeHint().height())
