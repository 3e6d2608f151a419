"""The sheet of all widgets, for looking at them in both themes and sizes.

Not reachable from the window; the gallery renders it. Its texts are samples in Lithuanian.
"""

from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from app.ui.theme import Theme
from app.ui.widgets.badges import MeasureMark, StatusBadge
from app.ui.widgets.banner import Banner, BannerKind
from app.ui.widgets.buttons import IconButton, LinkButton, PrimaryButton, SecondaryButton
from app.ui.widgets.check_box import CheckBox, RadioButton
from app.ui.widgets.combo import Combo
from app.ui.widgets.dates import DateField
from app.ui.widgets.editors import GrowingTextEdit, NumberedTextEdit
from app.ui.widgets.filter_row import FilterRow
from app.ui.widgets.focus_ring import RingFrame
from app.ui.widgets.labels import (
    BodyLabel,
    CapsLabel,
    FieldLabel,
    ItemLabel,
    PaperLabel,
    SecondaryLabel,
    SectionLabel,
    TitleLabel,
)
from app.ui.widgets.line_field import LineField
from app.ui.widgets.quorum_meter import QuorumMeter
from app.ui.widgets.row_delegate import RowLook
from app.ui.widgets.row_list import RowList
from app.ui.widgets.rows import AnyRow, Row, SectionRow
from app.ui.widgets.save_state import SaveState
from app.ui.widgets.search_field import SearchField
from app.ui.widgets.segmented import SegmentedControl
from app.ui.widgets.spin_field import SpinField
from app.ui.widgets.undo_toast import UndoToast


def component_sheet(theme: Theme) -> QWidget:
    """Build the sheet; show it, then call `show_focus` of what it returns for the focus ring."""
    return ComponentSheet(theme)


class ComponentSheet(QWidget):
    """Four columns: controls, states, lists, editors."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setWindowTitle("Sutarta")
        self._focus: list[QWidget] = []
        columns = QHBoxLayout(self)
        columns.setContentsMargins(22, 18, 22, 18)
        columns.setSpacing(22)
        parts = (self._controls(), self._states(), self._lists(), self._editors())
        for part, stretch in zip(parts, (3, 3, 4, 5), strict=True):
            part.addStretch(1)
            columns.addLayout(part, stretch)

    def show_focus(self) -> None:
        """Lay the focus ring around samples, as if each had the focus."""
        for widget in self._focus:
            RingFrame(self._theme, self).surround(widget)

    def _controls(self) -> QVBoxLayout:
        theme, column = self._theme, _column("Mygtukai")
        ended = SecondaryButton(theme, "Pasirašyta")
        ended.setEnabled(False)
        focused = SecondaryButton(theme, "Fokusas")
        self._focus.append(focused)
        preview = SecondaryButton(theme, "Peržiūra", key="F9")
        column.addLayout(_row(PrimaryButton(theme, "Baigti klausimą"), preview))
        column.addLayout(_row(focused, ended))
        back = IconButton(theme, "chevron-left", "Atgal", framed=True)
        done = SecondaryButton(theme, "Įvykdyta", key="F8", compact=True)
        column.addLayout(_row(back, done, LinkButton(theme, "Visi posėdžiai")))
        column.addWidget(FieldLabel("Laukas, fokusas, klaida"))
        for text in ("Kaunas", "Kauno apskrities"):
            field = LineField(theme, "Vieta")
            field.set_text(text)
            column.addWidget(field)
        self._focus.append(field.edit)
        wrong = DateField(theme, "Data")
        wrong.set_text("02-30")
        wrong.set_error("Vasaris turi 28 dienas. Pvz.: 02-28")
        column.addWidget(wrong)
        search = SearchField(theme, "Ieškoti posėdžių")
        combo = Combo(theme, "Metai")
        combo.set_choices([("Visi metai", None), ("2025 m.", 2025)])
        filters = FilterRow(theme)
        filters.add(search, 220)
        filters.add(combo)
        column.addWidget(filters)
        column.addWidget(FieldLabel("Žymėjimas"))
        present, absent = CheckBox(theme, "dalyvauja"), CheckBox(theme, "ne")
        agreed = RadioButton(theme, "sutarimu")
        present.setChecked(True)
        agreed.setChecked(True)
        spin = SpinField(theme, "Už", compact=True)
        spin.setFixedWidth(theme.px(44))
        column.addLayout(_row(present, absent, agreed, spin))
        views = [("Lentelė", "table", "table"), ("Metai", "year", "timeline")]
        column.addLayout(_row(SegmentedControl(theme, "Rodinys", views)))
        column.addLayout(_row(SegmentedControl(theme, "Kalba", [("Lietuvių", 1), ("English", 2)])))
        return column

    def _states(self) -> QVBoxLayout:
        theme, column = self._theme, _column("Įrašymo būsena")
        saved, failed = SaveState(theme), SaveState(theme)
        saved.saved("11:24")
        failed.failed("diskas pilnas.")
        column.addLayout(_row(saved))
        column.addLayout(_row(failed))
        column.addWidget(FieldLabel("Atšaukimas po veiksmo (rodoma 8 s)"))
        host = QWidget()
        host.setFixedHeight(theme.px(44))
        host.setMinimumWidth(theme.px(280))
        self._toast = UndoToast(theme, host)
        self._toast.show_undo("Priemonė pašalinta")
        self._toast.move(0, 0)
        column.addWidget(host)
        column.addWidget(FieldLabel("Įspėjimas dėl turinio, ne dialogas"))
        column.addWidget(
            Banner(theme, BannerKind.AMBER, "Balsų – 7, o balso teisę turi 6.", action="Taisyti")
        )
        column.addWidget(Banner(theme, BannerKind.RED, "Failas pasikeitė po pasirašymo."))
        column.addWidget(Banner(theme, BannerKind.INFO, "Pasirašyta, keisti negalima."))
        column.addWidget(FieldLabel("Priemonės būsena: piktograma ir žodis"))
        for status in ("planned", "in_progress", "done", "overdue", "dropped"):
            column.addWidget(MeasureMark(theme, status))
        column.addWidget(FieldLabel("Protokolo būsena"))
        column.addLayout(_row(*(StatusBadge(theme, s) for s in ("draft", "final", "signed"))))
        meter, lacking = QuorumMeter(theme), QuorumMeter(theme)
        meter.set_counts(6, 7, 4)
        lacking.set_counts(3, 7, 4)
        column.addWidget(meter)
        column.addWidget(lacking)
        return column

    def _lists(self) -> QVBoxLayout:
        theme, column = self._theme, _column("Sąrašai")
        meetings = RowList(theme, "Posėdžiai", fitted=True)
        meetings.set_rows(_MEETINGS)
        meetings.select_key(3)
        agenda = RowList(theme, "Darbotvarkė", look=RowLook.BAR, fitted=True)
        agenda.set_rows(_AGENDA)
        agenda.select_key(2)
        for rows in (meetings, agenda):
            rows.setMinimumWidth(theme.px(300))
            column.addWidget(rows)
        self.meetings = meetings
        return column

    def _editors(self) -> QVBoxLayout:
        theme, column = self._theme, _column("Redaktoriai")
        considered = GrowingTextEdit(theme, "Svarstyta")
        considered.set_text(
            "L. Pavardenė pristatė pasirengimą tarptautiniam kongresui, kuris 2025\xa0m. "
            "gruodžio 1–4\xa0d. vyks Lietuvoje. Aptarta, kaip asociacijos prisidės prie "
            "dalykinės programos ir kaip pakvies savo narius."
        )
        decided = NumberedTextEdit(theme, "Nutarta")
        decided.set_prefix("5")
        decided.set_paragraphs(
            [
                "Kongreso dalykinę programą rengti kartu su pavyzdine bibliotekininkų draugija.",
                "Kiekvienai asociacijai kviesti savo narius į kongresą ir skleisti žinią apie jį.",
            ]
        )
        self.decided = decided
        self._focus.append(decided)
        column.addWidget(CapsLabel("SVARSTYTA"))
        column.addWidget(considered)
        column.addWidget(CapsLabel("NUTARTA"))
        column.addWidget(decided)
        column.addWidget(FieldLabel("Tekstas"))
        samples: tuple[tuple[type[QLabel], str], ...] = (
            (TitleLabel, "Posėdžiai 22"),
            (ItemLabel, "Dėl kongreso 19"),
            (SectionLabel, "Darbotvarkė 15"),
            (BodyLabel, "Dėl skaitymo skatinimo 13,5"),
            (SecondaryLabel, "iki rugsėjo 30 d. · 12,5"),
            (PaperLabel, "Nutarta kartu minėti skaitymo dieną. 16"),
        )
        for kind, text in samples:
            column.addWidget(kind(text))
        return column


_MEETINGS: list[AnyRow] = [
    SectionRow("Būsimi"),
    Row(1, "Kongreso programos darbo grupė", "14:00 · nuotolinis", "14", "spal.",
        state="Parengtas", mark="ready"),
    Row(2, "Pavyzdinis pasitarimas", "Antradienis, 14:00", "1–4", "gruod.", icon="calendar",
        aside="po 56 d."),
    SectionRow("Įvykę 2025 m."),
    Row(3, "Labai ilgas susitikimo pavadinimas, kuris sąraše netelpa į vieną eilutę",
        "Kaunas · protokolas Nr. 1", "29", "saus.", state="Pasirašytas", mark="signed"),
    Row(4, "Pavyzdinė bibliotekų draugija", "PBD · Vardė Pavardenė"),
    Row(5, "Vardė Pavardenė", "PBD", checked=True, aside="10:00"),
    Row(6, "Atstovas nepaskirtas", "PKA", checked=False, muted=True, aside="nedalyvauja"),
]  # fmt: skip
_AGENDA: list[AnyRow] = [
    Row(1, "Dėl ketinimų protokolo įgyvendinimo", "Nutarta", number="1.", mark="done", wrap=True),
    Row(2, "Dėl Baltijos šalių bibliotekininkų kongreso „Pavyzdys“ ir jo dalykinės programos",
        number="5.", mark="current", wrap=True),
    Row(3, "Dėl skaitymo skatinimo", number="8.", mark="open", wrap=True),
]  # fmt: skip


def _column(title: str) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setSpacing(8)
    column.addWidget(FieldLabel(title))
    return column


def _row(*widgets: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(8)
    for widget in widgets:
        row.addWidget(widget)
    row.addStretch(1)
    return row
