"""The left pane: which of the record's papers, in which language, in which order."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.services.papers import Paper
from app.ui.preview.page_renderer import Printout
from app.ui.theme import Theme
from app.ui.tokens import Spacing
from app.ui.widgets.labels import FieldLabel, SectionLabel
from app.ui.widgets.row_delegate import RowLook
from app.ui.widgets.row_list import RowList
from app.ui.widgets.rows import Row
from app.ui.widgets.segmented import SegmentedControl
from app.values.language import Language
from app.values.paper_kind import PaperKind

_SIDE = 14


class PaperList(QWidget):
    """`chosen` carries the Paper that the user wants to see."""

    chosen = Signal(object)

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
        self._kinds: tuple[PaperKind, ...] = ()
        self._order_part = _part(self.tr("Sort by"), self.order)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, Spacing.M, 0, Spacing.M)
        column.setSpacing(0)
        head = SectionLabel(self.tr("Document"))
        head.setContentsMargins(_SIDE, 0, _SIDE, Spacing.S)
        column.addWidget(head)
        column.addWidget(self.rows)
        column.addSpacing(Spacing.M)
        column.addWidget(_part(self.tr("Language of the document"), self.language))
        column.addWidget(self._order_part)
        column.addStretch(1)
        self.rows.chosen.connect(self._on_chosen)
        self.language.chosen.connect(self._on_chosen)
        self.order.chosen.connect(self._on_chosen)

    def paper(self) -> Paper | None:
        """Return what is chosen."""
        kind = self.rows.current_key()
        if not isinstance(kind, PaperKind):
            return None
        language = self.language.value()
        assert isinstance(language, Language), "the control offers nothing else"
        listed = kind is PaperKind.REGISTRATION_LIST
        return Paper(kind, language, by_organisation=listed and bool(self.order.value()))

    def show_papers(
        self, kinds: Sequence[PaperKind], paper: Paper, made: Mapping[PaperKind, Printout]
    ) -> None:
        """Offer these papers, this one being chosen."""
        self._kinds = tuple(kinds)
        self.show_counts(made)
        self.rows.select_key(paper.kind)
        self.language.set_value(paper.language)
        self.order.set_value(paper.by_organisation)
        self._order_part.setVisible(paper.kind is PaperKind.REGISTRATION_LIST)

    def show_nothing(self) -> None:
        """Offer no papers."""
        self._kinds = ()
        self.show_counts({})

    def show_counts(self, made: Mapping[PaperKind, Printout]) -> None:
        """Say how many pages the papers have, as far as that is known."""
        self.rows.set_rows(
            [Row(kind, self._name(kind), self._size(kind, made.get(kind)), wrap=True)
             for kind in self._kinds]
        )  # fmt: skip

    def name(self, kind: PaperKind) -> str:
        """Return what a paper is called."""
        return self._name(kind)

    def _name(self, kind: PaperKind) -> str:
        if kind is PaperKind.MINUTES:
            return self.tr("Minutes")
        if kind is PaperKind.REGISTRATION_LIST:
            return self.tr("Registration list")
        return self.tr("Measures plan")

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
            self._order_part.setVisible(paper.kind is PaperKind.REGISTRATION_LIST)
            self.chosen.emit(paper)


def _part(label: str, field: QWidget) -> QWidget:
    part = QWidget()
    column = QVBoxLayout(part)
    column.setContentsMargins(_SIDE, Spacing.S, _SIDE, Spacing.S)
    column.setSpacing(Spacing.XS)
    column.addWidget(FieldLabel(label))
    column.addWidget(field)
    return part
