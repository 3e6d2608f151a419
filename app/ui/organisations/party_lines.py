"""Whether an organisation is a party of the series, and whether it votes."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.ui.organisations.reading import Cooperation
from app.ui.theme import Theme
from app.ui.tokens import Spacing
from app.ui.widgets.check_box import CheckBox
from app.ui.widgets.flow_layout import FlowLayout
from app.ui.widgets.labels import SecondaryLabel


class PartyLine(QWidget):
    """One series: party, and with a vote."""

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__()
        self.party = CheckBox(theme, self.tr("Party to the cooperation"))
        self.votes = CheckBox(theme, self.tr("Has the right to vote"))
        self.name = SecondaryLabel(name)
        self.name.setVisible(bool(name))
        flow = FlowLayout(self, Spacing.L)
        for widget in (self.name, self.party, self.votes):
            flow.addWidget(widget)


class PartyLines(QWidget):
    """`party_set` carries the cooperation and whether it is a party, `vote_set` the party's id."""

    party_set = Signal(object, bool)
    vote_set = Signal(int, bool)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._lines: dict[int, PartyLine] = {}
        self._shown: dict[int, tuple[Cooperation, int]] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(Spacing.S)

    def show_party(self, cooperations: Sequence[Cooperation], organisation_id: int) -> None:
        """Show how an organisation stands in each series."""
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
        kept = {cooperation.series.id for cooperation in cooperations}
        for series_id in set(self._lines) - kept:
            self._lines.pop(series_id).deleteLater()

    def _make(self, series_id: int, name: str) -> PartyLine:
        line = PartyLine(self._theme, name)
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
