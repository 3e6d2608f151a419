"""The left pane: which of the record's papers, in which language, in which order."""

from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.services.papers import Paper
from app.services.record_papers import PointRow, RecordRows
from app.ui.preview.item_choice import ItemChoice
from app.ui.preview.page_renderer import Printout
from app.ui.theme import Theme
from app.ui.tokens import Spacing
from app.ui.widgets.check_box import CheckBox
from app.ui.widgets.combo import Combo
from app.ui.widgets.dates import DateField
from app.ui.widgets.labels import FieldLabel, SectionLabel
from app.ui.widgets.row_delegate import RowLook
from app.ui.widgets.row_list import RowList
from app.ui.widgets.rows import Row
from app.ui.widgets.segmented import SegmentedControl
from app.values.language import Language
from app.values.paper_kind import PaperKind

_SIDE = 14
_ALL_AND_ONE = 2
"""Choices of series that come to the same."""


class PaperList(QWidget):
    """`chosen` carries the Paper that the user wants to see, `year_chosen` another year.

    `points_wanted` asks for the single points of the items (True), or for no more of them.
    """

    chosen = Signal(object)
    points_wanted = Signal(bool)
    year_chosen = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows = RowList(theme, self.tr("Document"), look=RowLook.RADIO, fitted=True)
        self.rows.setProperty("role", "clear")
        self.language = SegmentedControl(
            theme,
            self.tr("Language of the document"),
            [("Lietuvių", Language.LITHUANIAN), ("English", Language.ENGLISH)],
        )
        self.order = SegmentedControl(
            theme,
            self.tr("Sort by"),
            [(self.tr("Surname"), False), (self.tr("Organisation"), True)],
        )
        self.as_of = DateField(theme, self.tr("Day of the report"))
        self.year = Combo(theme, self.tr("Year"))
        self.series = Combo(theme, self.tr("Who cooperates"))
        self.holder = Combo(theme, self.tr("Extract for"))
        self.items = ItemChoice(theme, self.tr("Items"))
        self.single = CheckBox(theme, self.tr("Choose single decisions"))
        self.invitee = Combo(theme, self.tr("Who is invited"))
        self._names = {
            PaperKind.MINUTES: self.tr("Minutes"),
            PaperKind.EXTRACT: self.tr("Extract from the minutes"),
            PaperKind.AGENDA: self.tr("Agenda"),
            PaperKind.INVITATION: self.tr("Invitation"),
            PaperKind.REGISTRATION_LIST: self.tr("Registration list"),
            PaperKind.ACTION_PLAN: self.tr("Measures plan"),
            PaperKind.REPORT: self.tr("Report on the plan"),
            PaperKind.DECISION_REGISTER: self.tr("Register of decisions"),
            PaperKind.PROTOCOL_OF_INTENT: self.tr("Protocol of intent"),
        }
        self._kinds: tuple[PaperKind, ...] = ()
        self._paper: Paper | None = None
        self._series_part = _part(self.tr("Who cooperates"), self.series)
        self._holder_part = _part(self.tr("Extract for"), self.holder)
        self._items_part = _part(self.tr("Items"), self.items, side=0)
        self._single_part = _part("", self.single)
        self._parts = {
            PaperKind.EXTRACT: [self._holder_part, self._single_part, self._items_part],
            PaperKind.INVITATION: [_part(self.tr("Who is invited"), self.invitee)],
            PaperKind.REGISTRATION_LIST: [_part(self.tr("Sort by"), self.order)],
            PaperKind.REPORT: [_part(self.tr("Day of the report"), self.as_of)],
            PaperKind.DECISION_REGISTER: [
                _part(self.tr("Year"), self.year),
                self._series_part,
            ],
        }
        column = QVBoxLayout(self)
        column.setContentsMargins(0, Spacing.M, 0, Spacing.M)
        column.setSpacing(0)
        head = SectionLabel(self.tr("Document"))
        head.setContentsMargins(_SIDE, 0, _SIDE, Spacing.S)
        column.addWidget(head)
        column.addWidget(self.rows)
        column.addSpacing(Spacing.M)
        column.addWidget(_part(self.tr("Language of the document"), self.language))
        for parts in self._parts.values():
            for part in parts:
                column.addWidget(part)
        column.addStretch(1)
        self.rows.chosen.connect(self._on_chosen)
        self.language.chosen.connect(self._on_chosen)
        self.order.chosen.connect(self._on_chosen)
        self.as_of.entered.connect(self._on_chosen)
        self.series.chosen.connect(self._on_chosen)
        self.year.chosen.connect(self._on_year)
        self.holder.chosen.connect(self._on_chosen)
        self.items.ticked.connect(self._on_chosen)
        self.single.clicked.connect(self.points_wanted)
        self.invitee.chosen.connect(self._on_chosen)

    def paper(self) -> Paper | None:
        """Return what is chosen."""
        kind = self.rows.current_key()
        if not isinstance(kind, PaperKind) or self._paper is None:
            return None
        language = self.language.value()
        assert isinstance(language, Language), "the control offers nothing else"
        listed = kind is PaperKind.REGISTRATION_LIST
        return self.items.chosen_in(
            replace(
                self._paper,
                kind=kind,
                language=language,
                by_organisation=listed and bool(self.order.value()),
                as_of=self.as_of.value() or self._paper.as_of,
                series_id=_key(self.series),
                organisation_id=_key(self.holder),
                seat_id=_key(self.invitee),
            )
        )

    def show_papers(
        self,
        record: RecordRows,
        paper: Paper,
        made: Mapping[PaperKind, Printout],
        points: tuple[PointRow, ...] = (),
    ) -> None:
        """Offer a record's papers, this one being chosen; `points` are chosen singly."""
        self._kinds = record.kinds
        self._paper = paper
        self.show_counts(made)
        self.rows.select_key(paper.kind)
        self.language.set_value(paper.language)
        self.order.set_value(paper.by_organisation)
        self.as_of.set_value(paper.as_of)
        self.year.set_choices([(str(year), year) for year in record.years])
        self.year.select(record.year)
        self.series.set_choices([(self.tr("Everyone"), None), *((n, i) for i, n in record.series)])
        self.series.select(paper.series_id)
        self._show_meeting(record, paper, points)
        self._show_parts(paper)

    def _show_meeting(self, record: RecordRows, paper: Paper, points: tuple[PointRow, ...]) -> None:
        """Offer what a meeting's papers may be of."""
        holders = [(row.short, row.organisation_id) for row in record.duty_holders]
        self.holder.set_choices([(self.tr("Chosen items"), None), *holders])
        self.holder.select(paper.organisation_id)
        self.items.show_choice(record.items, points, paper)
        self.single.setChecked(bool(points))
        invited = [(row.name, row.seat_id) for row in record.invited]
        self.invitee.set_choices([(self.tr("Without a name"), None), *invited])
        self.invitee.select(paper.seat_id)

    def show_nothing(self) -> None:
        """Offer no papers."""
        self._kinds = ()
        self._paper = None
        self.show_counts({})

    def show_counts(self, made: Mapping[PaperKind, Printout]) -> None:
        """Say how many pages the papers have, as far as that is known."""
        self.rows.set_rows(
            [Row(kind, self._names[kind], self._size(kind, made.get(kind)), wrap=True)
             for kind in self._kinds]
        )  # fmt: skip

    def name(self, kind: PaperKind) -> str:
        """Return what a paper is called."""
        return self._names[kind]

    def _size(self, kind: PaperKind, printout: Printout | None) -> str:
        if printout is None:
            return "…"
        pages = self.tr("%n page(s)", "", len(printout.pages))
        if kind is PaperKind.REGISTRATION_LIST:
            return self.tr("{pages}, with signatures").format(pages=pages)
        return self.tr("{pages}, landscape").format(pages=pages) if printout.landscape else pages

    def _on_chosen(self, _data: object = None) -> None:
        paper = self.paper()
        if paper is not None:
            self._paper = paper
            self.as_of.set_value(paper.as_of)  # an emptied field falls back on the day shown
            self._show_parts(paper)
            self.chosen.emit(paper)

    def _on_year(self, year: object) -> None:
        if isinstance(year, int):
            self.year_chosen.emit(year)

    def _show_parts(self, paper: Paper) -> None:
        for kind, parts in self._parts.items():
            for part in parts:
                part.setVisible(kind is paper.kind)
        if self.series.count() <= _ALL_AND_ONE:
            self._series_part.hide()
        if self.holder.count() == 1:
            self._holder_part.hide()
        if paper.organisation_id is not None or not self.items.rows():
            self._items_part.hide()
            self._single_part.hide()


def _key(combo: Combo) -> int | None:
    """Return the id that is chosen, None where the choice is none of a record."""
    chosen = combo.choice()
    return chosen if isinstance(chosen, int) else None


def _part(label: str, field: QWidget, *, side: int = _SIDE) -> QWidget:
    """Return a field under its label; rows of a list keep away from the `side` by themselves."""
    part = QWidget()
    column = QVBoxLayout(part)
    column.setContentsMargins(side, Spacing.S, side, Spacing.S)
    column.setSpacing(Spacing.XS)
    if label:
        named = FieldLabel(label)
        named.setContentsMargins(_SIDE - side, 0, _SIDE - side, 0)
        column.addWidget(named)
    column.addWidget(field)
    return part
