"""One organisation: how papers name it, who speaks for it, what it carries."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.errors import UserError
from app.services import merging, organisations
from app.services.organisations import OrganisationDetail
from app.services.series_parties import PartyDays, edit_party, edit_party_days
from app.storage.journal import Action
from app.storage.session import JournalledSession
from app.ui.context import Context
from app.ui.entry.body_text_edit import BodyTextEdit
from app.ui.entry.form_texts import FormTexts
from app.ui.entry.suggestion_popup import OfferRow
from app.ui.organisations.carried_measures import CarriedMeasures
from app.ui.organisations.case_fields import CaseFields, CaseForms
from app.ui.organisations.duplicates import Duplicates
from app.ui.organisations.participant_deeds import make_party
from app.ui.organisations.party_lines import PartyLines
from app.ui.organisations.reading import Cooperation, OrganisationPage, read_organisation
from app.ui.organisations.representatives import Representatives
from app.ui.organisations.similar_bar import SimilarBar
from app.ui.tokens import Spacing
from app.ui.widgets.buttons import LinkButton
from app.ui.widgets.form_rows import FormRows
from app.ui.widgets.labels import HintLabel, ItemLabel, SectionLabel
from app.ui.widgets.line_field import LineField
from app.values.abbreviation import abbreviate

_CASES = ("genitive", "dative", "accusative", "instrumental")
_OTHER_NAMES = "other_names"
TABLES = (
    "organisation", "organisation_name", "membership", "person", "series", "series_party",
    "measure", "responsible", "plan", "direction", "participant", "meeting",
)  # fmt: skip


class OrganisationForm(QWidget):
    """Saves by itself. `person_opened` and `measure_opened` carry ids, `replaced` the id of the
    organisation that the shown one turned out to be.
    """  # noqa: D205 - three signals in one sentence

    person_opened = Signal(int)
    measure_opened = Signal(object)
    replaced = Signal(int)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._page: OrganisationPage | None = None
        self._asked: set[int] = set()
        self._was_cleared = False
        theme = context.theme
        self._texts = FormTexts(context.notices, self._save)
        self._heading = ItemLabel(wrap=True)
        self._similar = SimilarBar(theme)
        self._similar.same.connect(self._recognise)
        self._similar.different.connect(lambda: self._similar.ask(None))
        self._parties = PartyLines(theme, self._keep_days, context.notices.words)
        self._parties.party_set.connect(self._set_party)
        self._parties.vote_set.connect(self._set_vote)
        self._cases = CaseFields(context, self._texts)
        self._cases.confirmed.connect(self._confirm)
        self._representatives = Representatives(context)
        self._representatives.opened.connect(self.person_opened)
        self._measures = CarriedMeasures(theme, context.language)
        self._measures.opened.connect(self.measure_opened)
        self.duplicates = Duplicates(theme)
        self.duplicates.merged.connect(self._merge)
        self.duplicates.separated.connect(self._separate)
        column = QVBoxLayout(self)
        column.setContentsMargins(Spacing.XL, Spacing.L, Spacing.XL, Spacing.XL)
        column.setSpacing(Spacing.S)
        for widget in (self._heading, self._similar, self._parties):
            column.addWidget(widget)
        column.addSpacing(Spacing.S)
        column.addLayout(self._names_head())
        column.addWidget(self._names())
        column.addWidget(self._cases)
        column.addSpacing(Spacing.S)
        column.addLayout(self._representatives_head())
        column.addWidget(self._representatives)
        column.addSpacing(Spacing.S)
        column.addWidget(self._measures)
        column.addSpacing(Spacing.S)
        column.addWidget(SectionLabel(self.tr("In English")))
        column.addWidget(self._english())
        column.addSpacing(Spacing.S)
        column.addWidget(SectionLabel(self.tr("Duplicates")))
        column.addWidget(self.duplicates)
        column.addStretch(1)

    # Building

    def _names_head(self) -> QHBoxLayout:
        head = QHBoxLayout()
        head.addWidget(SectionLabel(self.tr("Name in documents")))
        hint = HintLabel(self.tr("case forms are suggested and can be corrected"), wrap=True)
        hint.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        head.addWidget(hint, 1)
        return head

    def _names(self) -> QWidget:
        theme = self._context.theme
        self.name = self._texts.add("name", LineField(theme, self.tr("Name")))
        self.name.edited.connect(self._retitle)
        self.name.committed.connect(lambda _text: self.ask_similar())
        self._short = self._texts.add("abbreviation", LineField(theme, self.tr("Abbreviation")))
        self._short.edit.installEventFilter(self)
        self._short.edited.connect(self._on_short_edited)
        others = BodyTextEdit(theme, self.tr("Other names"), min_lines=1, max_lines=6)
        self._texts.add(_OTHER_NAMES, others)
        form = FormRows(theme)
        form.add(self.tr("Name"), self.name)
        form.add(self.tr("Abbreviation"), self._short)
        form.add(self.tr("Other name"), others)
        return form

    def _representatives_head(self) -> QHBoxLayout:
        head = QHBoxLayout()
        head.addWidget(SectionLabel(self.tr("Representatives")))
        head.addStretch(1)
        add = LinkButton(self._context.theme, self.tr("Add a representative"))
        add.clicked.connect(self._representatives.begin)
        head.addWidget(add)
        return head

    def _english(self) -> QWidget:
        theme = self._context.theme
        form = FormRows(theme)
        for column, name in (
            ("name_en", self.tr("English name")),
            ("abbreviation_en", self.tr("English abbreviation")),
        ):
            form.add(name, self._texts.add(column, LineField(theme, name)))
        return form

    # Showing

    @property
    def organisation_id(self) -> int | None:
        """Return which organisation is shown."""
        return self._page.detail.id if self._page else None

    def show_organisation(self, organisation_id: int) -> None:
        """Show another organisation; UserError where it is gone."""
        self.flush()
        self._read(organisation_id)
        assert self._page is not None
        self._similar.ask(None)
        self._was_cleared = False
        self._texts.show(organisation_id, _texts_of(self._page.detail))
        self._show_rest()

    def refresh(self) -> None:
        """Show what changed, never over what is being typed."""
        if self._page is None:
            return
        self._read(self._page.detail.id)
        self._texts.refresh(_texts_of(self._page.detail))
        self._show_rest()

    def flush(self) -> None:
        """Save what is pending."""
        if self._page is not None:
            self._texts.flush()
            self._representatives.flush()

    def ask_similar(self) -> None:
        """Ask about a known organisation with a name like this one's, once for each."""
        page = self._page
        if page is None:
            return
        own, name = page.detail.id, self.name.text()
        found = self._context.archive.read(
            lambda session: organisations.find_similar(session, name, besides=own)
        )
        new = [row for row in found if row.id not in self._asked]
        self._asked |= {row.id for row in new}
        if new:
            self._similar.ask(new[0])

    def _read(self, organisation_id: int) -> None:
        year = self._context.now().year
        self._page = self._context.archive.read(
            lambda session: read_organisation(session, organisation_id, year)
        )

    def _show_rest(self) -> None:
        page = self._page
        assert page is not None
        detail = page.detail
        self._retitle(self.name.text())
        self._short.edit.setPlaceholderText(abbreviate(detail.name))
        self._parties.show_party(page.cooperations, detail.id, page.party_days)
        cases = page.cases
        forms = {column: getattr(cases, column) for column in _CASES}
        self._cases.show_cases(CaseForms(forms, cases.sure), confirmed=detail.cases_confirmed)
        self._representatives.show_rows(detail.id, page.memberships, page.attendance, page.people)
        now = self._context.now()
        self._measures.show_measures(page.measures, now.year, now.date())
        others = [OfferRow(row.short, row.name, row.id) for row in page.organisations]
        self.duplicates.show_rows(detail.id, detail.merged, others)

    def _retitle(self, name: str) -> None:
        self._heading.setText(name)

    # Saving

    def _write(self, action: Action | str, change: Callable[[JournalledSession], object]) -> bool:
        try:
            self._context.archive.write(action, change, initiator=self)
        except UserError as error:
            self._context.notices.tell(error)
            return False
        return True

    def _save(self, row_id: int, column: str, text: str) -> None:
        action = Action("organisation.edit", {"id": row_id, "field": column}, coalesces=True)
        if column == _OTHER_NAMES:
            names = text.split("\n")
            self._context.archive.write(
                action,
                lambda session: organisations.set_other_names(session, row_id, names),
                initiator=self,
            )
            return
        changes: organisations.OrganisationChanges = {}
        changes[column] = (text or None) if column in _CASES else text  # type: ignore[literal-required] # the form's own columns
        self._context.archive.write(
            action,
            lambda session: organisations.edit_organisation(session, row_id, **changes),
            initiator=self,
        )

    def _set_party(self, cooperation: Cooperation, is_party: bool) -> None:  # noqa: FBT001 - Qt's signature
        page = self._page
        if page is not None:
            row_id, today = page.detail.id, self._context.now().date()
            self._write(
                "organisation.party",
                lambda session: make_party(session, cooperation, row_id, today, is_party=is_party),
            )

    def _keep_days(self, party_id: int, days: PartyDays) -> None:
        self._context.archive.write(
            "organisation.party_days",
            lambda session: edit_party_days(session, party_id, **days),
        )

    def _set_vote(self, party_id: int, votes: bool) -> None:  # noqa: FBT001 - Qt's signature
        self._write("organisation.vote", lambda session: edit_party(session, party_id, votes=votes))

    def _confirm(self, confirmed: bool, forms: dict[str, str]) -> None:  # noqa: FBT001 - Qt's signature
        page = self._page
        if page is None:
            return
        self._texts.flush()
        row_id = page.detail.id
        changes: organisations.OrganisationChanges = {"cases_confirmed": confirmed}
        if confirmed:
            changes.update(forms)  # type: ignore[typeddict-item] # the four cases by name
        self._write(
            "organisation.cases",
            lambda session: organisations.edit_organisation(session, row_id, **changes),
        )

    def _recognise(self, known_id: int) -> None:
        page = self._page
        if page is None:
            return
        self._texts.flush()
        row_id = page.detail.id
        self._similar.ask(None)
        if self._write(
            "organisation.recognise",
            lambda session: organisations.recognise_organisation(session, row_id, known_id),
        ):
            self.replaced.emit(known_id)

    def _merge(self, kept_id: int) -> None:
        page = self._page
        if page is None:
            return
        self._texts.flush()
        row_id = page.detail.id
        if self._write(
            "organisation.merge",
            lambda session: merging.merge_organisations(session, row_id, kept_id),
        ):
            self.replaced.emit(kept_id)
            self._context.notices.offer_undo(self.tr("Organisations merged"))

    def _separate(self, duplicate_id: int) -> None:
        if self._write(
            "organisation.separate",
            lambda session: merging.separate_organisation(session, duplicate_id),
        ):
            self._context.notices.offer_undo(self.tr("Organisations separated"))

    # The suggested abbreviation

    def _on_short_edited(self, text: str) -> None:
        # Who empties the field means it: leaving must not fill it again.
        self._was_cleared = not text

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the suggested abbreviation with Tab, Enter, or on leaving the empty field."""
        leaving = event.type() == QEvent.Type.FocusOut
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            leaving = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        suggested = self._short.edit.placeholderText()
        if leaving and suggested and not self._short.text() and not self._was_cleared:
            self._texts.take("abbreviation", suggested)
        return super().eventFilter(watched, event)


def _texts_of(detail: OrganisationDetail) -> dict[str, str]:
    return {
        "name": detail.name,
        "abbreviation": detail.abbreviation,
        _OTHER_NAMES: "\n".join(row.text for row in detail.other_names),
        "name_en": detail.name_en,
        "abbreviation_en": detail.abbreviation_en,
        **{column: getattr(detail, column) or "" for column in _CASES},
    }
