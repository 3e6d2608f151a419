"""The field for responsible organisations: several, separated by commas, the first is the lead."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.errors import UserError
from app.services import organisations as service
from app.services.organisations import OrganisationRow
from app.ui.context import Context
from app.ui.entry.responsible_reading import (
    ResponsibleReading,
    matching,
    read_responsible,
)
from app.ui.entry.suggesting_edit import SuggestingEdit
from app.ui.entry.suggestion_popup import Offer, OfferRow

_MOST = 6


class ResponsibleField(SuggestingEdit):
    """Completes abbreviations and names; what it does not know it offers to add.

    `added` carries the id of an organisation that was added here.
    """

    added = Signal(int)

    def __init__(
        self,
        context: Context,
        name: str,
        organisations: Sequence[OrganisationRow],
        *,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(context.theme, name, parent=parent)
        self._context = context
        self._organisations = tuple(organisations)
        self._refused = ""

    def set_organisations(self, organisations: Sequence[OrganisationRow]) -> None:
        """Know these."""
        self._organisations = tuple(organisations)

    def set_responsible(self, text: str) -> None:
        """Show a list from outside, silently."""
        self.replace_text(text)
        self.popup.hide()
        self.set_doubtful(False)

    def reading(self) -> ResponsibleReading:
        """Return whom the text means."""
        return read_responsible(self.text(), self._organisations)

    def make_offer(self) -> Offer:
        """Offer organisations for the word at the cursor, or to add what is unknown."""
        word = self._word()
        before = read_responsible(self.text()[: self._span()[0]], self._organisations).ids
        rows = tuple(
            OfferRow(row.short, row.name if row.abbreviation else "", row)
            for row in matching(word, self._organisations)
            if row.id not in before
        )[:_MOST]
        if rows:
            return Offer(rows, current=0, note=self._note())
        unknown = self.reading().unknown
        return self._unknown(unknown) if unknown else Offer()

    def take(self, row: OfferRow) -> bool:
        """Put an organisation in place of the word at the cursor, or add the unknown one."""
        if isinstance(row.data, str):
            return self._add(row.data)
        assert isinstance(row.data, OrganisationRow)
        start, end = self._span()
        text = self.text()
        lead = " " if start and text[start - 1] in ",;" else ""
        self.setText(text[:start] + lead + row.data.short + text[end:])
        self.setCursorPosition(start + len(lead) + len(row.data.short))
        return True

    def doubt(self) -> Offer:
        """Say which word means no organisation, and offer to add it."""
        reading = self.reading()
        if reading.unknown:
            # Not highlighted: one more Enter must not add an organisation nobody asked for.
            return self._unknown(reading.unknown)
        if self.text().strip():
            self.setText(reading.text)
        return Offer()

    def add_unknown(self) -> bool:
        """Add the first organisation that is not known; False where it could not be."""
        unknown = self.reading().unknown
        return bool(unknown) and self._add(unknown)

    def _unknown(self, name: str) -> Offer:
        problem = self._context.notices.words(UserError("measure.unknown_organisation", name=name))
        row = OfferRow(self.tr("Add organisation “{name}”").format(name=name), "", name)
        return Offer((row,), problem=problem, current=-1)

    def _add(self, name: str) -> bool:
        try:
            new_id = self._context.archive.write(
                "organisation.add", lambda session: service.add_organisation(session, name)
            )
        except UserError as error:
            self._context.notices.tell(error)
            return False
        self._organisations = self._context.archive.read(service.list_organisations)
        self.set_doubtful(False)
        self.added.emit(new_id)
        return True

    def _note(self) -> str:
        return self.tr("Several, separated by commas: the first leads")

    def _span(self) -> tuple[int, int]:
        """Return where the word at the cursor begins and ends, blanks at its ends left out."""
        text, cursor = self.text(), self.cursorPosition()
        start = max(text.rfind(mark, 0, cursor) for mark in ",;") + 1
        ends = [at for mark in ",;" if (at := text.find(mark, cursor)) >= 0]
        end = min(ends, default=len(text))
        while start < end and text[start] == " ":
            start += 1
        return start, end

    def _word(self) -> str:
        start, _ = self._span()
        return self.text()[start : max(start, self.cursorPosition())].strip()
