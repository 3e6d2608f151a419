"""One person: the name in its cases, how to reach them, whom they represent."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.errors import UserError
from app.services import merging, people
from app.services.people import MembershipRow, PersonDetail
from app.storage.journal import Action
from app.storage.session import JournalledSession
from app.ui.context import Context
from app.ui.entry.form_texts import FormTexts
from app.ui.entry.suggestion_popup import OfferRow
from app.ui.organisations.case_fields import CaseFields, CaseForms
from app.ui.organisations.duplicates import Duplicates
from app.ui.organisations.reading import PersonPage, read_person
from app.ui.tokens import Spacing
from app.ui.widgets.form_rows import FormRows
from app.ui.widgets.labels import ItemLabel, SecondaryLabel, SectionLabel
from app.ui.widgets.line_field import LineField
from app.ui.widgets.row_list import RowList
from app.ui.widgets.rows import Row
from app.ui.widgets.segmented import SegmentedControl
from app.values.enums import Gender
from app.values.inflection import decline_person

_CASES = ("genitive", "dative", "accusative", "instrumental", "vocative")
_TEXTS = ("given_name", "family_name", "name_note", "email", "phone")
TABLES = ("person", "membership", "organisation")


class PersonForm(QWidget):
    """Saves by itself. `organisation_opened` carries an id, `replaced` the id of the person that
    the shown one turned out to be.
    """  # noqa: D205 - two signals in one sentence

    organisation_opened = Signal(object)
    replaced = Signal(int)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._page: PersonPage | None = None
        theme = context.theme
        self._texts = FormTexts(context.notices, self._save)
        self._heading = ItemLabel(wrap=True)
        self.given = self._texts.add("given_name", LineField(theme, self.tr("Given name")))
        self._family = self._texts.add("family_name", LineField(theme, self.tr("Surname")))
        for field in (self.given, self._family):
            field.edited.connect(lambda _text: self._retitle())
        note = LineField(
            theme, self.tr("Note on the name"), placeholder=self.tr("as in the source")
        )
        self._texts.add("name_note", note)
        self._gender = SegmentedControl(
            theme,
            self.tr("Gender"),
            [
                (self.tr("Woman"), Gender.FEMALE),
                (self.tr("Man"), Gender.MALE),
                (self.tr("not stated"), None),
            ],
        )
        self._gender.chosen.connect(self._set_gender)
        self._cases = CaseFields(context, self._texts, vocative=True)
        self._cases.confirmed.connect(self._confirm)
        names = FormRows(theme)
        names.add(self.tr("Given name"), self.given)
        names.add(self.tr("Surname"), self._family)
        names.add(self.tr("Gender"), self._gender)
        names.add(self.tr("Note on the name"), note)
        reach = FormRows(theme)
        for name, title in (("email", self.tr("E-mail")), ("phone", self.tr("Phone"))):
            reach.add(title, self._texts.add(name, LineField(theme, title)))
        self._posts = RowList(theme, self.tr("Represents"))
        self._posts.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._posts.opened.connect(self._open)
        self._none = SecondaryLabel(
            self.tr("Nobody yet. Representatives are added on the organisation's page."), wrap=True
        )
        self.duplicates = Duplicates(theme)
        self.duplicates.merged.connect(self._merge)
        self.duplicates.separated.connect(self._separate)
        column = QVBoxLayout(self)
        column.setContentsMargins(Spacing.XL, Spacing.L, Spacing.XL, Spacing.XL)
        column.setSpacing(Spacing.S)
        column.addWidget(self._heading)
        column.addWidget(names)
        column.addSpacing(Spacing.S)
        column.addWidget(SectionLabel(self.tr("Name in documents")))
        column.addWidget(self._cases)
        column.addSpacing(Spacing.S)
        column.addWidget(SectionLabel(self.tr("Contacts")))
        column.addWidget(reach)
        column.addSpacing(Spacing.S)
        column.addWidget(SectionLabel(self.tr("Represents")))
        column.addWidget(self._posts)
        column.addWidget(self._none)
        column.addSpacing(Spacing.S)
        column.addWidget(SectionLabel(self.tr("Duplicates")))
        column.addWidget(self.duplicates)
        column.addStretch(1)
        theme.changed.connect(self._fit)

    @property
    def person_id(self) -> int | None:
        """Return who is shown."""
        return self._page.detail.id if self._page else None

    def show_person(self, person_id: int) -> None:
        """Show somebody else; UserError where they are gone."""
        self.flush()
        self._read(person_id)
        assert self._page is not None
        self._texts.show(person_id, _texts_of(self._page.detail))
        self._show_rest()

    def refresh(self) -> None:
        """Show what changed, never over what is being typed."""
        if self._page is not None:
            self._read(self._page.detail.id)
            self._texts.refresh(_texts_of(self._page.detail))
            self._show_rest()

    def flush(self) -> None:
        """Save what is pending."""
        if self._page is not None:
            self._texts.flush()

    def _read(self, person_id: int) -> None:
        self._page = self._context.archive.read(lambda session: read_person(session, person_id))

    def _show_rest(self) -> None:
        page = self._page
        assert page is not None
        detail = page.detail
        self._retitle()
        self._gender.set_value(detail.gender)
        cases = decline_person(detail.given_name, detail.family_name, detail.gender)
        forms = {column: getattr(cases, column) for column in _CASES}
        self._cases.show_cases(CaseForms(forms, cases.sure), confirmed=detail.cases_confirmed)
        self._posts.set_rows([self._post_row(row) for row in page.memberships])
        self._posts.setVisible(bool(page.memberships))
        self._none.setVisible(not page.memberships)
        others = [OfferRow(row.name, ", ".join(row.organisations), row.id) for row in page.people]
        self.duplicates.show_rows(detail.id, detail.merged, others)
        self._fit()

    def _post_row(self, row: MembershipRow) -> Row:
        since = self.tr("since {day}").format(day=row.valid_from) if row.valid_from else ""
        until = self.tr("until {day}").format(day=row.valid_until) if row.valid_until else ""
        second = " · ".join(part for part in (row.post, since, until) if part)
        return Row(row.id, row.organisation, second, wrap=True, muted=row.valid_until is not None)

    def _open(self, membership_id: object) -> None:
        rows = self._page.memberships if self._page else ()
        found = next((row.organisation_id for row in rows if row.id == membership_id), None)
        if found is not None:
            self.organisation_opened.emit(found)

    def _retitle(self) -> None:
        self._heading.setText(f"{self.given.text()} {self._family.text()}".strip())

    def _fit(self) -> None:
        self._posts.setFixedHeight(max(1, self._posts.sizeHint().height()))

    # Saving

    def _save(self, row_id: int, column: str, text: str) -> None:
        changes: people.PersonChanges = {}
        changes[column] = (text or None) if column in _CASES else text  # type: ignore[literal-required] # the form's own columns
        self._context.archive.write(
            Action("person.edit", {"id": row_id, "field": column}, coalesces=True),
            lambda session: people.edit_person(session, row_id, **changes),
            initiator=self,
        )

    def _set_gender(self, gender: object) -> None:
        self._change({"gender": gender if isinstance(gender, Gender) else None})

    def _confirm(self, confirmed: bool, forms: dict[str, str]) -> None:  # noqa: FBT001 - Qt's signature
        self._texts.flush()
        changes: people.PersonChanges = {"cases_confirmed": confirmed}
        if confirmed:
            changes.update(forms)  # type: ignore[typeddict-item] # the five cases by name
        self._change(changes)

    def _change(self, changes: people.PersonChanges) -> None:
        if self._page is None:
            return
        row_id = self._page.detail.id
        self._write("person.edit", lambda session: people.edit_person(session, row_id, **changes))

    def _merge(self, kept_id: int) -> None:
        if self._page is None:
            return
        self._texts.flush()
        row_id = self._page.detail.id
        if self._write(
            "person.merge", lambda session: merging.merge_people(session, row_id, kept_id)
        ):
            self.replaced.emit(kept_id)
            self._context.notices.offer_undo(self.tr("People merged"))

    def _separate(self, duplicate_id: int) -> None:
        if self._write(
            "person.separate", lambda session: merging.separate_person(session, duplicate_id)
        ):
            self._context.notices.offer_undo(self.tr("People separated"))

    def _write(self, action: str, change: Callable[[JournalledSession], object]) -> bool:
        try:
            self._context.archive.write(action, change, initiator=self)
        except UserError as error:
            self._context.notices.tell(error)
            return False
        return True


def _texts_of(detail: PersonDetail) -> dict[str, str]:
    return {column: getattr(detail, column) or "" for column in (*_TEXTS, *_CASES)}
