"""Dalyviai: the organisations that cooperate, and the people who speak for them."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from enum import Enum

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from app.errors import UserError
from app.services import organisations, people
from app.services.series_parties import edit_party
from app.storage.database import Change
from app.ui.context import Context
from app.ui.organisations import organisation_form, person_form
from app.ui.organisations.adding import Adding
from app.ui.organisations.organisation_form import OrganisationForm
from app.ui.organisations.participant_deeds import make_party
from app.ui.organisations.participant_list import ParticipantList
from app.ui.organisations.participant_rows import deleted_words, organisation_rows, person_rows
from app.ui.organisations.person_form import PersonForm
from app.ui.organisations.reading import Everybody, read_everybody
from app.ui.page import Command, Page, Place, Screen
from app.ui.tokens import Spacing
from app.ui.widgets.buttons import PrimaryButton, SecondaryButton
from app.ui.widgets.empty_state import EmptyState
from app.ui.widgets.filter_row import FilterRow
from app.ui.widgets.page_head import PageHead
from app.ui.widgets.page_scroll import UprightScroll
from app.ui.widgets.search_field import SearchField
from app.ui.widgets.segmented import SegmentedControl
from app.ui.widgets.separator import Separator
from app.ui.widgets.two_panes import TwoPanes

_STATE = "participants"
_LIST_TABLES = ("organisation", "membership", "person", "series", "series_party")


class Shown(Enum):
    """Which of the two lists stands."""

    ORGANISATIONS = "organisations"
    PEOPLE = "people"


class ParticipantsPage(Page):
    """A list, and the form of what is chosen in it."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._rows = Everybody((), (), ())
        self._current: dict[Shown, object] = {}
        self._is_sized = False
        theme = context.theme
        self._add = PrimaryButton(theme, "", icon="plus", key="Ctrl+N")
        self._add.clicked.connect(self._begin)
        self._head = PageHead(theme, self.tr("Participants"), actions=(self._add,))
        self._kind = SegmentedControl(
            theme,
            self.tr("Show"),
            [("", Shown.ORGANISATIONS, "building"), ("", Shown.PEOPLE, "user")],
        )
        self._kind.chosen.connect(lambda _kind: self._turn())
        words = self.tr("Name, organisation, abbreviation")
        self._search = SearchField(theme, self.tr("Find a participant"), placeholder=words)
        self._search.searched.connect(lambda _text: self._show_rows())
        head = QWidget(self)
        filters = FilterRow(theme, head)
        filters.add(self._kind)
        filters.add(self._search, 300)
        self._panes = TwoPanes(
            theme,
            self,
            back=self.tr("Back to the list"),
            list_width=436,
            narrow_below=840,
        )
        self._build_list()
        self._build_forms()
        self._panes.hold(self._list_pane, self._form_area)
        self._panes.arranged.connect(lambda: head.setVisible(self._panes.shows_list))
        head_column = QVBoxLayout(head)
        head_column.setContentsMargins(Spacing.XL, Spacing.L, Spacing.XL, Spacing.M)
        head_column.setSpacing(Spacing.M)
        head_column.addWidget(self._head)
        head_column.addWidget(filters)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(head)
        column.addWidget(Separator())
        column.addWidget(self._panes, 1)
        context.archive.changed.connect(self._on_change)

    # Building

    def _build_list(self) -> None:
        theme = self.context.theme
        self._list_pane = QWidget(self._panes.list_page)
        self._list = ParticipantList(theme, self.tr("Participants"))
        self._list.chosen.connect(self._choose)
        self._list.opened.connect(self._open_form)
        self._list.edited.connect(self._open_form)
        self._list.deleted.connect(self._delete)
        self._list.merge_wanted.connect(self._begin_merging)
        self._list.party_toggled.connect(self._toggle_party)
        self._list.vote_toggled.connect(self._toggle_vote)
        self._adding = Adding(self.context, self._list_pane)
        self._adding.added.connect(self._on_added)
        self._adding.closed.connect(self._list.setFocus)
        begin = PrimaryButton(theme, self.tr("New organisation"), icon="plus", key="Ctrl+N")
        begin.clicked.connect(self._begin)
        self._empty = EmptyState(theme, "users", "", "", (begin,))
        self._begin_button = begin
        clear = SecondaryButton(theme, self.tr("Clear the search"), icon="filter-off")
        clear.clicked.connect(self._search.clear)
        self._no_match = EmptyState(theme, "search", self.tr("Nothing found"), "", (clear,))
        self._list_stack = QStackedWidget(self._list_pane)
        # The empty state would ask for more height than a window with large text has.
        self._list_stack.setMinimumSize(1, 120)
        for widget in (self._list, self._empty, self._no_match):
            self._list_stack.addWidget(widget)
        self._list_pane.setProperty("surface", "base")
        self._list_pane.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._list_pane.setFocusProxy(self._list)
        column = QVBoxLayout(self._list_pane)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._adding)
        column.addWidget(self._list_stack, 1)

    def _build_forms(self) -> None:
        self._form_area = UprightScroll(self._panes.details_page)
        self._forms = QStackedWidget(self._form_area.viewport())
        self._nothing = QWidget(self._forms)
        self._organisation = OrganisationForm(self.context, self._forms)
        self._organisation.person_opened.connect(self._go_to_person)
        self._organisation.replaced.connect(self._go_to_organisation)
        self._organisation.measure_opened.connect(
            lambda measure_id: self.requested.emit(
                Place(Screen.MEASURES, measure_id=int(measure_id))
            )
        )
        self._person = PersonForm(self.context, self._forms)
        self._person.organisation_opened.connect(self._go_to_organisation)
        self._person.replaced.connect(self._go_to_person)
        for form in (self._nothing, self._organisation, self._person):
            self._forms.addWidget(form)
        self._forms.currentChanged.connect(lambda _place: self._fit_forms())
        self._fit_forms()
        self._form_area.setProperty("surface", "base")
        self._form_area.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._forms.setProperty("surface", "base")
        self._forms.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._form_area.setWidget(self._forms)

    def _fit_forms(self) -> None:
        """Let the area be as high as the form that stands, not as the highest one."""
        policy = QSizePolicy.Policy
        for form in (self._nothing, self._organisation, self._person):
            shown = form is self._forms.currentWidget()
            form.setSizePolicy(policy.Preferred, policy.Preferred if shown else policy.Ignored)
        self._forms.updateGeometry()

    # The page

    def enter(self, place: Place) -> None:
        """Show a participant, or the last one."""
        self._restore()
        self._rows = self.context.archive.read(read_everybody)
        if place.person_id is not None:
            self._go_to_person(place.person_id)
        elif place.organisation_id is not None:
            self._go_to_organisation(place.organisation_id)
        else:
            self._turn()
        if place.begin:
            self._begin()
        elif self._list.isVisibleTo(self):
            self._list.setFocus()

    def here(self, place: Place) -> Place:
        """Forget who was asked for: the way back leads to who was chosen since."""
        return replace(place, person_id=None, organisation_id=None)

    def leave(self) -> None:
        """Write what is pending and keep the splitter's place."""
        self._adding.finish()
        self._organisation.flush()
        self._person.flush()
        if not self._panes.is_narrow:
            self.context.settings.keep_state(_STATE, self._panes.splitter.saveState())

    def title(self) -> str:
        """Return the title."""
        return self.tr("Participants")

    def hint(self) -> str:
        """Return the keys worth knowing."""
        if self._shown is Shown.PEOPLE:
            return self.tr("↑ ↓ – choose · F2 – change · Ctrl+N – new person")
        return self.tr("↑ ↓ – choose · F2 – change · Space – party · Ctrl+N – new organisation")

    def commands(self) -> Mapping[Command, Callable[[], None]]:
        """Return what the menu can ask here."""
        known: dict[Command, Callable[[], None]] = {
            Command.NEW: self._begin,
            Command.FIND: self._find,
        }
        key = self._list.current_key()
        if key is not None:
            known[Command.EDIT] = lambda: self._open_form(key)
            known[Command.DELETE] = lambda: self._delete(key)
        if isinstance(key, int):
            kind = "person" if self._shown is Shown.PEOPLE else "organisation"
            known[Command.HISTORY] = lambda: self.show_history(kind, key)
        return known

    def panes(self) -> list[QWidget]:
        """Return the search, the list and the form."""
        fields = (self._organisation.name, self._person.given)
        shown = fields[0] if self._shown is Shown.ORGANISATIONS else fields[1]
        return [self._search, self._list, shown]

    @property
    def _shown(self) -> Shown:
        kind = self._kind.value()
        assert isinstance(kind, Shown)
        return kind

    def _restore(self) -> None:
        if not self._is_sized:
            self._is_sized = True
            state = self.context.settings.state(_STATE)
            if not state.isEmpty():
                self._panes.restore(state)

    # Showing

    def _on_change(self, change: Change) -> None:
        if not self.isVisible():
            return  # `enter` reads
        if change.touches(*_LIST_TABLES):
            self._rows = self.context.archive.read(read_everybody)
            self._show_rows()
        form = self._organisation if self._shown is Shown.ORGANISATIONS else self._person
        tables = organisation_form.TABLES if form is self._organisation else person_form.TABLES
        if self._forms.currentWidget() is form and change.touches(*tables):
            try:
                form.refresh()
            except UserError:
                self._show_chosen()

    def _turn(self) -> None:
        """Show the other list."""
        people_shown = self._shown is Shown.PEOPLE
        self._add.setText(self.tr("New person") if people_shown else self.tr("New organisation"))
        self._begin_button.setText(self._add.plain_text())
        self._list.has_parties = not people_shown
        self._list.setAccessibleName(
            self.tr("People") if people_shown else self.tr("Organisations")
        )
        self._adding.turn(people=people_shown)
        self._show_rows()
        kept = self._current.get(self._shown)
        if kept is None or not self._list.select_key(kept):
            self._list.select_first()
        self._show_chosen()
        self.titled.emit()

    def _show_rows(self) -> None:
        everybody, wanted = self._rows, self._search.text()
        self._kind.set_text(
            Shown.ORGANISATIONS,
            self.tr("Organisations {count}").format(count=len(everybody.organisations)),
        )
        self._kind.set_text(
            Shown.PEOPLE, self.tr("People {count}").format(count=len(everybody.people))
        )
        if self._shown is Shown.PEOPLE:
            rows = person_rows(everybody.people, wanted)
            empty = not everybody.people
            self._empty.set_texts(
                self.tr("No people yet"),
                self.tr("Add the people who come to the meetings, one a line."),
            )
        else:
            rows = organisation_rows(everybody, wanted, self.context.language)
            empty = not everybody.organisations
            self._empty.set_texts(
                self.tr("No organisations yet"),
                self.tr("Add those who cooperate, one a line, or paste a whole list."),
            )
        self._list.set_rows(rows)
        shown = self._empty if empty else self._list if rows else self._no_match
        self._list_stack.setCurrentWidget(shown)
        if self._list.current_key() is None and not empty:
            self._show_chosen()

    def _choose(self, key: object) -> None:
        self._current[self._shown] = key
        self._show_chosen()
        self.titled.emit()

    def _show_chosen(self) -> None:
        """Show the form of the chosen row."""
        key = self._list.current_key()
        if not isinstance(key, int):
            self._organisation.flush()
            self._person.flush()
            self._forms.setCurrentWidget(self._nothing)
            return
        try:
            if self._shown is Shown.PEOPLE:
                if self._person.person_id != key:
                    self._form_area.verticalScrollBar().setValue(0)
                self._person.show_person(key)
                self._forms.setCurrentWidget(self._person)
            else:
                if self._organisation.organisation_id != key:
                    self._form_area.verticalScrollBar().setValue(0)
                self._organisation.show_organisation(key)
                self._forms.setCurrentWidget(self._organisation)
        except UserError:
            self._forms.setCurrentWidget(self._nothing)

    def _show_key(self, shown: Shown, key: int) -> None:
        self._current[shown] = key
        self._search.clear()
        self._kind.set_value(shown)
        self._turn()
        self._panes.show_details()

    def _go_to_person(self, person_id: int) -> None:
        self._show_key(Shown.PEOPLE, person_id)

    def _go_to_organisation(self, organisation_id: object) -> None:
        if isinstance(organisation_id, int):
            self._show_key(Shown.ORGANISATIONS, organisation_id)

    # Deeds

    def _find(self) -> None:
        self._panes.show_list()
        self._search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._search.selectAll()

    def _open_form(self, _key: object) -> None:
        self._panes.show_details()
        field = self._person.given if self._shown is Shown.PEOPLE else self._organisation.name
        field.setFocus(Qt.FocusReason.OtherFocusReason)
        field.edit.selectAll()

    def _begin(self) -> None:
        self._panes.show_list()
        self._search.clear()
        self._adding.begin()

    def _on_added(self, row_id: int) -> None:
        self._current[self._shown] = row_id
        if self._list.select_key(row_id):
            self._show_chosen()
            if self._shown is Shown.ORGANISATIONS:
                self._organisation.ask_similar()

    def _begin_merging(self, key: object) -> None:
        self._open_form(key)
        people_shown = self._shown is Shown.PEOPLE
        (self._person if people_shown else self._organisation).duplicates.begin()

    def _delete(self, key: object) -> None:
        if not isinstance(key, int):
            return
        if self._shown is Shown.PEOPLE:
            self.context.archive.write(
                "person.delete", lambda session: people.delete_person(session, key)
            )
            self.context.notices.offer_undo(self.tr("Person deleted"))
        else:
            uses = self.context.archive.read(lambda s: organisations.count_uses(s, key))
            self.context.archive.write(
                "organisation.delete",
                lambda session: organisations.delete_organisation(session, key),
            )
            self.context.notices.offer_undo(deleted_words(uses))

    def _toggle_party(self, key: object) -> None:
        if not self._rows.cooperations or not isinstance(key, int):
            return
        cooperation = self._rows.cooperations[0]
        is_party, today = cooperation.party(key) is None, self.context.now().date()
        self.context.archive.write(
            "organisation.party",
            lambda session: make_party(session, cooperation, key, today, is_party=is_party),
        )

    def _toggle_vote(self, key: object) -> None:
        if not isinstance(key, int):
            return
        for cooperation in self._rows.cooperations:
            party = cooperation.party(key)
            if party is not None:
                votes, party_id = not party.votes, party.id
                self.context.archive.write(
                    "organisation.vote",
                    lambda session: edit_party(session, party_id, votes=votes),  # noqa: B023 - runs at once
                )
                return
