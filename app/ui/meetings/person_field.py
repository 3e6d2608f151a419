"""A person by name: known ones are offered, a new name makes a new person."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QStringListModel, Qt
from PySide6.QtWidgets import QCompleter

from app.errors import UserError
from app.services.people import PersonRow, add_person
from app.storage.journal import JournalledSession
from app.ui.context import Context
from app.ui.widgets.line_field import LineField


class PersonField(LineField):
    """Saves on Enter and on leaving, never half a name.

    `save` gets a function that finds or makes the person within the write's session.
    """

    def __init__(
        self,
        context: Context,
        name: str,
        save: Callable[[Callable[[JournalledSession], int | None]], None],
    ) -> None:
        super().__init__(context.theme, name)
        self._notices = context.notices
        self._save = save
        self._shown = ""
        self._people: Sequence[PersonRow] = ()
        self._names = QStringListModel(self)
        completer = QCompleter(self._names, self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        popup = completer.popup()
        assert popup is not None
        popup.setProperty("role", "completer")
        completer.activated.connect(self._choose)
        self.edit.setCompleter(completer)
        self.edit.setPlaceholderText(self.tr("Given name and surname"))
        self.committed.connect(lambda _text: self.flush())

    def set_people(self, people: Sequence[PersonRow]) -> None:
        """Offer these people."""
        self._people = people
        names = list(dict.fromkeys(row.name for row in people))
        if names != self._names.stringList():
            self._names.setStringList(names)

    def show_name(self, name: str, *, afresh: bool) -> None:
        """Show who it is; what is being typed stays unless all is shown afresh."""
        if not afresh and self.text() != self._shown:
            return
        self._shown = name
        self.set_text(name)
        self.clear_error()

    def flush(self) -> None:
        """Save the name if it is another than was shown."""
        name = " ".join(self.text().split())
        if name == self._shown:
            return
        try:
            self._save(lambda session: self._find(session, name))
        except UserError as error:
            self.set_error(self._notices.words(error))
            return
        self.show_name(name, afresh=True)

    def _choose(self, name: str) -> None:
        self.set_text(name)
        self.flush()

    def _find(self, session: JournalledSession, name: str) -> int | None:
        if not name:
            return None
        # Of several people with one name the first is as good a guess as any; never a further one.
        found = (row.id for row in self._people if row.name.casefold() == name.casefold())
        known = next(found, None)
        return add_person(session, name) if known is None else known
