"""Adding organisations or people line by line above their list."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from app.errors import UserError
from app.ui.context import Context
from app.ui.organisations.new_line import NewLine
from app.ui.organisations.new_lines import read_organisation_line, read_person_line
from app.ui.organisations.participant_deeds import (
    Draft,
    add_organisations,
    add_people,
    finish_organisation,
    finish_person,
    write_organisation,
    write_person,
)
from app.ui.tokens import Spacing
from app.ui.widgets.labels import HintLabel


class Adding(QWidget):
    """The line, hidden until it is asked for. `added` carries the id of each finished row."""

    added = Signal(int)
    closed = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._people = False
        archive = context.archive
        self._organisation_draft = Draft(archive, "organisation.add")
        self._person_draft = Draft(archive, "person.add")
        theme = context.theme
        self._organisation = NewLine(
            theme, self.tr("New organisation"), self.tr("New organisation…")
        )
        self._person = NewLine(theme, self.tr("New person"), self.tr("New person…"))
        self._stack = QStackedWidget()
        self._hint = HintLabel(wrap=True)
        for line in (self._organisation, self._person):
            self._stack.addWidget(line)
            line.closed.connect(self._close)
        self._organisation.drafted.connect(self._draft_organisation)
        self._organisation.entered.connect(self._finish_organisation)
        self._organisation.pasted.connect(self._paste_organisations)
        self._person.drafted.connect(self._draft_person)
        self._person.entered.connect(self._finish_person)
        self._person.pasted.connect(self._paste_people)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, Spacing.M, Spacing.M, Spacing.S)
        column.setSpacing(Spacing.XS)
        column.addWidget(self._stack)
        column.addWidget(self._hint)
        self.hide()
        theme.changed.connect(self._measure)
        self._measure()

    def turn(self, *, people: bool) -> None:
        """Be ready for people, or for organisations."""
        if people is not self._people:
            self.finish()
            self.hide()
        self._people = people
        self._stack.setCurrentWidget(self._line)
        self._hint.setText(
            self.tr("Given name and surname; organisation; post · Enter adds")
            if people
            else self.tr("Name; abbreviation; representative · Enter adds")
        )

    def begin(self) -> None:
        """Put the cursor into the line."""
        self.show()
        self._line.setFocus()

    def finish(self) -> None:
        """Add what stands in the line."""
        if self._line.text().strip() or self._draft.row_id is not None:
            self._line.finish()

    @property
    def _line(self) -> NewLine:
        return self._person if self._people else self._organisation

    @property
    def _draft(self) -> Draft:
        return self._person_draft if self._people else self._organisation_draft

    def _close(self) -> None:
        self.hide()
        self.closed.emit()

    def _measure(self) -> None:
        self._stack.setFixedHeight(self._line.sizeHint().height())

    # Organisations

    def _draft_organisation(self, text: str) -> None:
        new = read_organisation_line(text)
        self._try(self._organisation_draft, lambda s, i: write_organisation(s, i, new))

    def _finish_organisation(self, text: str) -> None:
        new = read_organisation_line(text)
        draft = self._organisation_draft
        if new is None and draft.row_id is None:
            return
        if self._try(draft, lambda s, i: finish_organisation(s, i, new)):
            self._tell(draft.finish())
        else:
            self._organisation.setText(text)

    def _paste_organisations(self, lines: list[str]) -> None:
        new = [one for line in lines if (one := read_organisation_line(line)) is not None]
        self._many(
            self._context.archive.write(
                "organisation.add", lambda session: add_organisations(session, new)
            )
        )

    # People

    def _draft_person(self, text: str) -> None:
        new = read_person_line(text)
        self._try(self._person_draft, lambda s, i: write_person(s, i, new))

    def _finish_person(self, text: str) -> None:
        new = read_person_line(text)
        draft = self._person_draft
        if new is None and draft.row_id is None:
            return
        if self._try(draft, lambda s, i: finish_person(s, i, new)):
            self._tell(draft.finish())
        else:
            self._person.setText(text)

    def _paste_people(self, lines: list[str]) -> None:
        new = [one for line in lines if (one := read_person_line(line)) is not None]
        self._many(
            self._context.archive.write("person.add", lambda session: add_people(session, new))
        )

    def _try(self, draft: Draft, change: object) -> bool:
        try:
            draft.write(change)  # type: ignore[arg-type] # the lambdas above
        except UserError:
            return False  # the status bar says what the storage could not do; the text stays
        return True

    def _many(self, ids: tuple[int, ...]) -> None:
        if ids:
            self.added.emit(ids[-1])

    def _tell(self, row_id: int | None) -> None:
        if row_id is not None:
            self.added.emit(row_id)
