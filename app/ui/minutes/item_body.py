"""The scrolled part of the open item: who reports and spoke, considered, decided, the vote."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from app.ui.minutes.rapporteur_field import RapporteurField
from app.ui.minutes.section_heading import SectionHeading
from app.ui.minutes.section_keys import SectionKeys
from app.ui.minutes.speakers_field import SpeakersField
from app.ui.minutes.vote_panel import VotePanel
from app.ui.theme import Theme
from app.ui.tokens import Spacing
from app.ui.widgets.editors import GrowingTextEdit, NumberedTextEdit
from app.ui.widgets.labels import SecondaryLabel
from app.ui.widgets.page_scroll import UprightScroll

# Below this width, in design pixels, rapporteur and speakers stand below each other.
_TWO_FIELDS = 480


class ItemBody(UprightScroll):
    """The fields of an item; the measures are put in and taken out by the layout of the page."""

    def __init__(self, theme: Theme, keys: SectionKeys, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        content = QWidget(self.viewport())
        self.rapporteur = RapporteurField(theme)
        self.speakers = SpeakersField(theme)
        self.considered = GrowingTextEdit(theme, self.tr("Considered"))
        self.decisions = NumberedTextEdit(theme, self.tr("Decided"), min_lines=3)
        self.vote = VotePanel(theme, keys.voting, content)
        self.plan_line = SecondaryLabel()
        self.measures_heading = SectionHeading(
            self.tr("MEASURES"), keys.measures, trailing=self.plan_line
        )
        self._people = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._people.setSpacing(Spacing.L)
        self._people.addWidget(self.rapporteur, 1)
        self._people.addWidget(self.speakers, 1)
        self._measures = QVBoxLayout()
        self._measures.setSpacing(Spacing.S)
        column = QVBoxLayout(content)
        column.setContentsMargins(Spacing.XL - 2, Spacing.XS, Spacing.XL - 2, Spacing.L)
        column.setSpacing(Spacing.S)
        column.addLayout(self._people)
        column.addSpacing(Spacing.XS)
        column.addWidget(SectionHeading(self.tr("CONSIDERED"), keys.considered))
        column.addWidget(self.considered)
        column.addSpacing(Spacing.XS)
        column.addWidget(SectionHeading(self.tr("DECIDED"), keys.decided))
        column.addWidget(self.decisions)
        column.addSpacing(Spacing.XS)
        column.addWidget(self.vote)
        column.addSpacing(Spacing.XS)
        column.addLayout(self._measures)
        column.addStretch(1)
        self._column = column
        self.setWidget(content)
        content.setAutoFillBackground(False)
        for field in self._typed():
            field.installEventFilter(self)

    def hold_measures(self, measures: QWidget) -> None:
        """Show the measures below the vote."""
        self._measures.addWidget(self.measures_heading)
        self._measures.addWidget(measures)
        self.measures_heading.show()

    def release_measures(self) -> None:
        """Hide the heading of measures that stand elsewhere."""
        self.measures_heading.hide()

    def show_plan(self, year: int | None) -> None:
        """Say which plan the measures enter; nothing where the meeting has no date."""
        text = self.tr("{year} plan").format(year=year) if year is not None else ""
        self.plan_line.setText(text)

    def hold_foot(self, foot: QWidget) -> None:
        """Let the item's foot scroll with the fields: large text leaves no room for fixed parts."""
        self._column.addWidget(foot)

    def set_read_only(self, *, read_only: bool) -> None:
        """Let the fields become text."""
        self.considered.setReadOnly(read_only)
        self.decisions.setReadOnly(read_only)
        self.rapporteur.set_read_only(read_only=read_only)
        self.speakers.set_read_only(read_only=read_only)
        self.vote.set_read_only(read_only=read_only)

    def reveal(self, field: QWidget) -> None:
        """Scroll so that a field stands in sight, its heading with it."""
        self.ensureWidgetVisible(field, 0, self._theme.px(36))

    def _typed(self) -> tuple[QWidget, ...]:
        return (self.considered, self.decisions, self.rapporteur.line, self.speakers.line)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep the field that is gone to in sight."""
        if event.type() == QEvent.Type.FocusIn and isinstance(watched, QWidget):
            self.reveal(watched)
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold the two fields where they would be too narrow beside each other."""
        super().resizeEvent(event)
        self._fold()

    def _fold(self) -> None:
        wide = self.viewport().width() >= self._theme.px(_TWO_FIELDS)
        direction = QBoxLayout.Direction
        wanted = direction.LeftToRight if wide else direction.TopToBottom
        if self._people.direction() != wanted:
            self._people.setDirection(wanted)
            self._people.setSpacing(Spacing.L if wide else Spacing.S)
