"""How a paper is to be printed: on which printer, how many, which pages, on which sides."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from app.ui.preview.page_range import pages_in, read_pages
from app.ui.preview.page_renderer import Printout
from app.ui.printing import Printer, PrintJob
from app.ui.theme import Theme
from app.ui.tokens import Spacing
from app.ui.widgets.check_box import CheckBox
from app.ui.widgets.combo import Combo
from app.ui.widgets.labels import FieldLabel, SecondaryLabel
from app.ui.widgets.line_field import LineField
from app.ui.widgets.spin_field import SpinField

_MOST_COPIES = 99
_ALL, _SOME = "all", "some"


class PrintOptions(QWidget):
    """The form above the button; `changed` after any change by the user."""

    changed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._printout: Printout | None = None
        self.printer = Combo(theme, self.tr("Printer"))
        self.printer.setSizeAdjustPolicy(
            Combo.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.copies = SpinField(theme, self.tr("Copies"), minimum=1, maximum=_MOST_COPIES)
        self.copies.set_number(1)
        policy = self.copies.sizePolicy()
        policy.setHorizontalPolicy(policy.Policy.Expanding)
        self.copies.setSizePolicy(policy)
        self.pages = Combo(theme, self.tr("Pages"))
        self.pages.set_choices([(self.tr("All"), _ALL), (self.tr("Some"), _SOME)])
        self.some = LineField(theme, self.tr("Which pages"), placeholder=self.tr("such as 1–2, 4"))
        self.some.hide()
        self.both_sides = CheckBox(theme, self.tr("Print on both sides of the sheet"))
        self.sheets = SecondaryLabel(wrap=True)
        grid = QGridLayout()
        grid.setHorizontalSpacing(Spacing.M)
        grid.setVerticalSpacing(Spacing.XS)
        grid.addWidget(FieldLabel(self.tr("Copies")), 0, 0)
        grid.addWidget(FieldLabel(self.tr("Pages")), 0, 1)
        grid.addWidget(self.copies, 1, 0)
        grid.addWidget(self.pages, 1, 1)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Spacing.XS)
        column.addWidget(FieldLabel(self.tr("Printer")))
        column.addWidget(self.printer)
        column.addSpacing(Spacing.S)
        column.addLayout(grid)
        column.addWidget(self.some)
        column.addSpacing(Spacing.S)
        column.addWidget(self.both_sides)
        column.addWidget(self.sheets)
        self.printer.chosen.connect(self._on_changed)
        self.copies.edited.connect(self._on_changed)
        self.pages.chosen.connect(self._on_pages)
        self.some.edited.connect(self._on_some)
        self.both_sides.toggled.connect(self._on_changed)

    def show_printers(self, printers: tuple[Printer, ...]) -> None:
        """Offer these; the chosen one stays, otherwise the system's default is chosen."""
        before = self.printer.choice()
        self.printer.clear()
        for printer in printers:
            self.printer.add_choice(printer.name, printer.name, "printer")
        default = next((printer.name for printer in printers if printer.is_default), None)
        known = {printer.name for printer in printers}
        self.printer.select(before if before in known else default)

    def show_printout(self, printout: Printout | None) -> None:
        """Count the sheets of this paper."""
        self._printout = printout
        self.some.clear_error()
        self._show_sheets()

    def job(self, title: str) -> PrintJob | None:
        """Return what is asked for; None where it cannot be, and then the field says why."""
        printer = self.printer.choice()
        ranges = self._ranges()
        if ranges is None:
            self.some.set_error(self.tr("Enter pages of this paper, such as 1–2, 4."))
            self.some.setFocus()
            return None
        if self._printout is None or not isinstance(printer, str):
            return None
        return PrintJob(
            printer=printer,
            title=title,
            copies=self.copies.number() or 1,
            pages=ranges,
            both_sides=self.both_sides.isChecked(),
            landscape=self._printout.landscape,
        )

    def _ranges(self) -> str | None:
        if self.pages.choice() == _ALL or self._printout is None:
            return ""
        return read_pages(self.some.text(), len(self._printout.pages))

    def _on_pages(self, choice: object) -> None:
        self.some.setVisible(choice == _SOME)
        if choice == _SOME:
            self.some.setFocus()
        self._on_changed()

    def _on_some(self, _text: str) -> None:
        self.some.clear_error()
        self._on_changed()

    def _on_changed(self, _data: object = None) -> None:
        self._show_sheets()
        self.changed.emit()

    def _show_sheets(self) -> None:
        ranges = self._ranges()
        self.sheets.setVisible(self._printout is not None and ranges is not None)
        if self._printout is None or ranges is None:
            return
        pages = pages_in(ranges, len(self._printout.pages))
        sheets = (pages + 1) // 2 if self.both_sides.isChecked() else pages
        copies = self.copies.number() or 1
        if copies == 1:
            self.sheets.setText(self.tr("%n sheet(s)", "", sheets))
            return
        self.sheets.setText(
            self.tr("{copies} of {sheets}").format(
                copies=self.tr("%n copy(s)", "", copies),
                sheets=self.tr("%n sheet(s) each", "", sheets),
            )
        )
