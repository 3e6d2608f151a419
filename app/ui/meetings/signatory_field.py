"""Who chairs or takes the minutes: known people are offered, a new name makes a new person."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent

from app.errors import UserError
from app.services.people import PersonRow, add_person
from app.storage.session import JournalledSession
from app.ui.context import Context
from app.ui.entry.suggesting_edit import SuggestingEdit
from app.ui.entry.suggestion_popup import Offer, OfferRow
from app.values.folding import has_words

_MOST = 6

Find = Callable[[JournalledSession], int | None]


class SignatoryField(SuggestingEdit):
    """Saves on Enter and on leaving, never half a name.

    One word is no full name: left alone, it means the first person offered for it. `save` gets a
    function that finds or makes the person within the write's session.
    """

    def __init__(self, context: Context, name: str, save: Callable[[Find], None]) -> None:
        super().__init__(context.theme, name)
        self._notices = context.notices
        self._save = save
        self._shown = ""
        self._people: Sequence[PersonRow] = ()
        self.setProperty("compact", False)
        self.setPlaceholderText(self.tr("Given name and surname"))
        self.confirmed.connect(self.flush)

    def set_people(self, people: Sequence[PersonRow]) -> None:
        """Offer these people."""
        self._people = people

    def show_name(self, name: str, *, afresh: bool) -> None:
        """Show who it is; what is being typed stays unless all is shown afresh."""
        if not afresh and self.text() != self._shown:
            return
        self._shown = name
        self.replace_text(name)

    def flush(self) -> None:
        """Save the name if it is another than was shown."""
        name = " ".join(self.text().split())
        if name == self._shown:
            return
        if name and " " not in name and (offered := self._matching(name)):
            name = offered[0].name
        try:
            self._save(lambda session: self._find(session, name))
        except UserError as error:
            self._notices.tell(error)
            return
        self.show_name(name, afresh=True)

    def make_offer(self) -> Offer:
        """Offer the people whose names have what is typed."""
        text = self.text().strip()
        if not text:
            return Offer()
        rows = tuple(
            OfferRow(row.name, ", ".join(row.organisations), row) for row in self._matching(text)
        )
        return Offer(rows, current=0 if rows else -1)

    def take(self, row: OfferRow) -> bool:
        """Put the person's name into the field and keep it."""
        self.replace_text(row.text)
        self.flush()
        return True

    def _matching(self, text: str) -> list[PersonRow]:
        return [row for row in self._people if has_words(row.name, text)][:_MOST]

    def _find(self, session: JournalledSession, name: str) -> int | None:
        if not name:
            return None
        # Of several people with one name the first is as good a guess as any; never a further one.
        same = (row.id for row in self._people if row.name.casefold() == name.casefold())
        known = next(same, None)
        return add_person(session, name) if known is None else known

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Save on leaving; a menu over the field is no leaving."""
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.flush()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave Esc to the form while nothing is offered."""
        if event.key() == Qt.Key.Key_Escape and not self.popup.isVisible():
            event.ignore()
            return
        super().keyPressEvent(event)
