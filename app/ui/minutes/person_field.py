"""A field for a person's name that completes the names of the record."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from app.services.people import PersonRow
from app.ui.context import Context
from app.ui.entry.suggesting_edit import SuggestingEdit
from app.ui.entry.suggestion_popup import Offer, OfferRow
from app.values.folding import folded

_MOST = 6


def matching_people(beginning: str, people: Sequence[PersonRow]) -> tuple[PersonRow, ...]:
    """Return those whose name or surname begins so, accents ignored."""
    wanted = folded(beginning)
    if not wanted:
        return ()
    return tuple(
        one
        for one in people
        if folded(one.name).startswith(wanted)
        or any(folded(word).startswith(wanted) for word in one.name.split())
    )


class PersonField(SuggestingEdit):
    """Takes any name; a known one is offered with its organisations."""

    def __init__(
        self, context: Context, name: str, people: Sequence[PersonRow], parent: QWidget
    ) -> None:
        super().__init__(context.theme, name, parent=parent)
        self._people = tuple(people)

    def make_offer(self) -> Offer:
        """Offer the people whose names begin so."""
        rows = tuple(
            OfferRow(one.name, ", ".join(one.organisations), one)
            for one in matching_people(self.text(), self._people)[:_MOST]
        )
        return Offer(rows, current=0 if rows else -1)

    def take(self, row: OfferRow) -> bool:
        """Take a person's name."""
        self.setText(row.text)
        return True
