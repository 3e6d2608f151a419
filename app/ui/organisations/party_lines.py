"""Whether an organisation is a party of the series, since when until when, and whether it votes."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.errors import UserError
from app.services.series_parties import PartyDays, PartyRow
from app.ui.organisations.reading import Cooperation
from app.ui.theme import Theme
from app.ui.tokens import Spacing
from app.ui.widgets.check_box import CheckBox
from app.ui.widgets.dates import DateField
from app.ui.widgets.flow_layout import FlowLayout
from app.ui.widgets.labels import SecondaryLabel

_DAY = 136

# Keeps the days of a party, by its id; UserError where they cannot be.
KeepDays = Callable[[int, PartyDays], None]
Words = Callable[[UserError], str]


class PartyDaysLine(QWidget):
    """„Šalis nuo … iki …“: papers of meetings on other days do not count the organisation."""

    def __init__(self, theme: Theme, keep: KeepDays, words: Words) -> None:
        super().__init__()
        self._theme = theme
        self._keep = keep
        self._words = words
        self._party_id = 0
        self._refused: dict[DateField, PartyDays] = {}  # what could not be kept stays to be mended
        self.since = DateField(theme, self.tr("Party since"), compact=True)
        self.until = DateField(theme, self.tr("Party until"), compact=True)
        self.since.entered.connect(lambda day: self._save(self.since, {"valid_from": day}))
        self.until.entered.connect(lambda day: self._save(self.until, {"valid_until": day}))
        flow = FlowLayout(self)
        for widget in (
            SecondaryLabel(self.tr("Party since")), self.since,
            SecondaryLabel(self.tr("until")), self.until,
        ):  # fmt: skip
            flow.addWidget(widget)
        theme.changed.connect(self._measure)
        self._measure()

    def show_row(self, row: PartyRow) -> None:
        """Show from when until when; what is being typed stays."""
        is_other, self._party_id = row.id != self._party_id, row.id
        if is_other:
            self._refused.clear()
        for field, day in ((self.since, row.valid_from), (self.until, row.valid_until)):
            is_left = not field.edit.hasFocus() and field.is_valid() and field not in self._refused
            if is_other or is_left:
                field.set_value(day)

    def _measure(self) -> None:
        for field in (self.since, self.until):
            field.setFixedWidth(self._theme.px(_DAY))
        for label in self.findChildren(SecondaryLabel):
            label.setMinimumHeight(self._theme.px(28))

    def _save(self, field: DateField, days: PartyDays) -> None:
        """Keep a day; another that could not be kept without it is tried again."""
        try:
            self._keep(self._party_id, days)
        except UserError as error:
            self._refused[field] = days
            field.set_error(self._words(error))
            return
        self._refused.pop(field, None)
        field.clear_error()
        for other, waiting in tuple(self._refused.items()):
            del self._refused[other]
            self._save(other, waiting)


class PartyLine(QWidget):
    """One series: party, and with a vote; below, the days on which it is or was one."""

    def __init__(self, theme: Theme, name: str, keep: KeepDays, words: Words) -> None:
        super().__init__()
        self._make: Callable[[], PartyDaysLine] = lambda: PartyDaysLine(theme, keep, words)
        self.party = CheckBox(theme, self.tr("Party to the cooperation"))
        self.votes = CheckBox(theme, self.tr("Has the right to vote"))
        self.name = SecondaryLabel(name)
        self.name.setVisible(bool(name))
        self.days: list[PartyDaysLine] = []
        boxes = QWidget()
        flow = FlowLayout(boxes, Spacing.L)
        for widget in (self.name, self.party, self.votes):
            flow.addWidget(widget)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(Spacing.XS)
        self._column.addWidget(boxes)

    def show_days(self, rows: Sequence[PartyRow]) -> None:
        """Show each stretch of days on a line of its own."""
        while len(self.days) < len(rows):
            line = self._make()
            self.days.append(line)
            self._column.addWidget(line)
        for line in self.days[len(rows) :]:
            line.hide()
        for line, row in zip(self.days, rows, strict=False):
            line.show_row(row)
            line.show()


class PartyLines(QWidget):
    """`party_set` carries the cooperation and whether it is a party, `vote_set` the party's id."""

    party_set = Signal(object, bool)
    vote_set = Signal(int, bool)

    def __init__(self, theme: Theme, keep: KeepDays, words: Words) -> None:
        super().__init__()
        self._theme = theme
        self._keep = keep
        self._words = words
        self._lines: dict[int, PartyLine] = {}
        self._shown: dict[int, tuple[Cooperation, int]] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(Spacing.S)

    def show_party(
        self,
        cooperations: Sequence[Cooperation],
        organisation_id: int,
        days: Sequence[PartyRow],
    ) -> None:
        """Show how an organisation stands, and stood, in each series.

        Days are shown where it is a party or was one: nobody else has any.
        """
        several = len(cooperations) > 1
        for cooperation in cooperations:
            series_id = cooperation.series.id
            self._shown[series_id] = (cooperation, organisation_id)
            line = self._lines.get(series_id)
            if line is None:
                line = self._make(series_id, cooperation.series.name if several else "")
            party = cooperation.party(organisation_id)
            line.party.setChecked(party is not None)
            line.votes.setEnabled(party is not None)
            line.votes.setChecked(party is not None and party.votes)
            line.show_days([row for row in days if row.series_id == series_id])
        kept = {cooperation.series.id for cooperation in cooperations}
        for series_id in set(self._lines) - kept:
            self._lines.pop(series_id).deleteLater()

    def _make(self, series_id: int, name: str) -> PartyLine:
        line = PartyLine(self._theme, name, self._keep, self._words)
        line.party.clicked.connect(lambda checked: self._set_party(series_id, checked))
        line.votes.clicked.connect(lambda checked: self._set_vote(series_id, checked))
        self._lines[series_id] = line
        self._column.addWidget(line)
        return line

    def _set_party(self, series_id: int, checked: bool) -> None:  # noqa: FBT001 - Qt's signature
        self.party_set.emit(self._shown[series_id][0], checked)

    def _set_vote(self, series_id: int, checked: bool) -> None:  # noqa: FBT001 - Qt's signature
        cooperation, organisation_id = self._shown[series_id]
        party = cooperation.party(organisation_id)
        if party is not None:
            self.vote_set.emit(party.id, checked)
