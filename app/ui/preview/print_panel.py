"""Printing: the form, the button, and what became of it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.errors import UserError
from app.ui.context import Context
from app.ui.preview.page_renderer import Printout
from app.ui.preview.print_options import PrintOptions
from app.ui.printing import Printer, Printing, PrintJob
from app.ui.tokens import Spacing, Tone
from app.ui.widgets.buttons import LinkButton, PrimaryButton
from app.ui.widgets.labels import BodyLabel, SecondaryLabel, SectionLabel


class PrintPanel(QWidget):
    """Sends exactly the shown bytes to the printer. `told` carries the label with the outcome."""

    told = Signal(QWidget)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        theme = context.theme
        self._printout: Printout | None = None
        self._title = ""
        self._has_printers = False
        self._job: PrintJob | None = None
        self.printing = Printing(self)
        self.options = PrintOptions(theme, self)
        self.button = PrimaryButton(theme, self.tr("Print"), icon="printer", key="Ctrl+P")
        self.none_found = BodyLabel(self.tr("No printers found"), wrap=True)
        self.advice = SecondaryLabel(wrap=True)
        self.search_again = LinkButton(theme, self.tr("Look again"), icon="search")
        self.outcome = SecondaryLabel(wrap=True)
        self._without = QWidget()
        without = QVBoxLayout(self._without)
        without.setContentsMargins(0, 0, 0, 0)
        without.setSpacing(Spacing.XS)
        without.addWidget(self.none_found)
        without.addWidget(self.advice)
        without.addWidget(self.search_again, 0, Qt.AlignmentFlag.AlignLeft)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Spacing.S)
        column.addWidget(SectionLabel(self.tr("Print")))
        column.addWidget(self._without)
        column.addWidget(self.options)
        column.addSpacing(Spacing.XS)
        column.addWidget(self.button)
        column.addWidget(self.outcome)
        self._without.hide()
        self.outcome.hide()
        self.button.clicked.connect(self.print_now)
        self.search_again.clicked.connect(self.find_printers)
        self.options.changed.connect(lambda: self._say(""))
        self.printing.listed.connect(self._on_listed)
        self.printing.unlisted.connect(self._on_unlisted)
        self.printing.sent.connect(self._on_sent)
        self.printing.refused.connect(self._on_refused)
        self._refresh()

    def find_printers(self) -> None:
        """Ask the system for its printers."""
        self.printing.find_printers()

    def show_printout(self, printout: Printout | None, title: str) -> None:
        """Be ready to print this; None while there is nothing to print."""
        if printout is not self._printout:
            self._say("")
        self._printout, self._title = printout, title
        self.options.show_printout(printout)
        self._refresh()

    def print_now(self) -> None:
        """Print what is shown; where that cannot be, the focus goes to what stands in the way."""
        if not self._has_printers:
            self.search_again.setFocus()
            return
        if self._printout is None or self.printing.is_sending:
            return
        job = self.options.job(self._title)
        if job is not None:
            self._say(self.tr("Sending to the printer…"))
            self._job = job
            self.printing.send(job, self._printout.data)
            self._refresh()

    def _on_listed(self, printers: tuple[Printer, ...]) -> None:
        self._has_printers = bool(printers)
        self.options.show_printers(printers)
        self._without.setVisible(not printers)
        self.advice.setText(
            self.tr(
                "Connect a printer or add one in the system's settings. "
                "A PDF can be saved at any time."
            )
        )
        self._refresh()

    def _on_unlisted(self, error: UserError) -> None:
        self._on_listed(())
        self.advice.setText(self._context.notices.words(error))

    def _on_sent(self, _request: str) -> None:
        if self._job is not None:
            copies = self.tr("%n copy(s)", "", self._job.copies)
            text = self.tr("Sent to the printer {printer}: {copies}.")
            self._say(text.format(printer=self._job.printer, copies=copies), Tone.GREEN)
        self._refresh()

    def _on_refused(self, error: UserError) -> None:
        self._say(self._context.notices.words(error), Tone.RED)
        self._refresh()

    def _say(self, text: str, tone: Tone = Tone.TEXT2) -> None:
        self.outcome.set_tone(tone)
        self.outcome.setText(text)
        self.outcome.setVisible(bool(text))
        if text:
            self.told.emit(self.outcome)

    def _refresh(self) -> None:
        self.options.setVisible(self._has_printers)
        self.button.setVisible(self._has_printers)
        self.button.setEnabled(self._printout is not None and not self.printing.is_sending)
