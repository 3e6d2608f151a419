"""The one channel through which the window tells the user something; tests listen to it."""

from PySide6.QtCore import QObject, Signal

from app.errors import UserError
from app.messages.catalogue import Catalogue


class Notices(QObject):
    """Says errors in words and offers to take things back.

    `told` carries the sentence of an error; `undo_offered` what was done („Priemonė pašalinta“).
    """

    told = Signal(str)
    undo_offered = Signal(str)

    def __init__(self, catalogue: Catalogue, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.catalogue = catalogue

    def words(self, error: UserError) -> str:
        """Return the sentence for an error, for a page that shows it beside its field."""
        return self.catalogue.say(error.key, **error.parameters)

    def tell(self, error: UserError) -> None:
        """Show an error that belongs to no field."""
        self.told.emit(self.words(error))

    def offer_undo(self, text: str) -> None:
        """Say that something was removed and offer to take that back."""
        self.undo_offered.emit(text)
