"""What the participants page writes."""

from collections.abc import Callable, Sequence
from datetime import date
from itertools import count
from time import time_ns

from app.services import organisations, people, series, series_parties
from app.storage.journal import Action
from app.storage.session import JournalledSession
from app.ui.archive import Archive
from app.ui.organisations.new_lines import NewOrganisation, NewPerson
from app.ui.organisations.reading import Cooperation
from app.values.enums import Gender
from app.values.gender import guess_gender

# From the clock, for the journal outlives the program: counted from 1, the first new thing after a
# quick restart would join the one before it, and one undo take both.
_DRAFTS = count(time_ns())


class Draft:
    """A row that begins with the first pause of typing: all until Enter is one action."""

    def __init__(self, archive: Archive, name: str) -> None:
        self._archive = archive
        self._name = name
        self._begin()

    def _begin(self) -> None:
        self.row_id: int | None = None
        self._action = Action(self._name, {"draft": next(_DRAFTS)}, coalesces=True)

    def write(self, change: Callable[[JournalledSession, int | None], int | None]) -> int | None:
        """Write what is typed so far; `change` gets and returns the row's id."""
        known = self.row_id
        self.row_id = self._archive.write(self._action, lambda session: change(session, known))
        return self.row_id

    def finish(self) -> int | None:
        """Return the row's id and be ready for the next."""
        row_id = self.row_id
        self._begin()
        return row_id


def write_organisation(
    session: JournalledSession, row_id: int | None, new: NewOrganisation | None
) -> int | None:
    """Keep a typed line's name and abbreviation; nothing typed takes its row away again."""
    if new is None:
        if row_id is not None:
            organisations.delete_organisation(session, row_id)
        return None
    if row_id is None:
        return organisations.add_organisation(session, new.name, new.abbreviation)
    organisations.edit_organisation(session, row_id, name=new.name, abbreviation=new.abbreviation)
    return row_id


def add_representative(
    session: JournalledSession, organisation_id: int, name: str, post: str = ""
) -> int:
    """Let a known person, or else a new one, speak for an organisation; return the person's id."""
    known = people.find_person(session, name)
    if known is None:
        return people.add_person(session, name, organisation_id, post)
    if organisation_id not in known.organisation_ids:
        people.add_membership(session, known.id, organisation_id, post)
    return known.id


def finish_organisation(
    session: JournalledSession, row_id: int | None, new: NewOrganisation | None
) -> int | None:
    """Keep a whole typed line, its representative too."""
    row_id = write_organisation(session, row_id, new)
    if row_id is None or new is None:
        return row_id
    if new.representative:
        add_representative(session, row_id, new.representative)
    # Whoever is entered here usually cooperates; Space takes the few others out again.
    only = series.list_series(session)
    if len(only) == 1:
        series_parties.add_parties(session, only[0].id, (row_id,))
    return row_id


def add_organisations(
    session: JournalledSession, lines: Sequence[NewOrganisation]
) -> tuple[int, ...]:
    """Keep many at once; a name known already is left as it is."""
    added = []
    known = {row.name.casefold() for row in organisations.list_organisations(session)}
    for line in lines:
        if line.name.casefold() not in known:
            known.add(line.name.casefold())
            row_id = finish_organisation(session, None, line)
            assert row_id is not None
            added.append(row_id)
    return tuple(added)


def write_person(
    session: JournalledSession, row_id: int | None, new: NewPerson | None
) -> int | None:
    """Keep a typed line's name; nothing typed takes its row away again."""
    if new is None:
        if row_id is not None:
            people.delete_person(session, row_id)
        return None
    if row_id is None:
        return people.add_person(session, new.name)
    given, family = people.split_name(new.name)
    guessed = guess_gender(given, family)
    gender = Gender(guessed) if guessed else None
    people.edit_person(session, row_id, given_name=given, family_name=family, gender=gender)
    return row_id


def finish_person(
    session: JournalledSession, row_id: int | None, new: NewPerson | None
) -> int | None:
    """Keep a whole typed line; an organisation that is not known yet is added."""
    row_id = write_person(session, row_id, new)
    if row_id is not None and new is not None and new.organisation:
        known = organisations.find_named(session, new.organisation)
        organisation_id = (
            known.id if known else organisations.add_organisation(session, new.organisation)
        )
        people.add_membership(session, row_id, organisation_id, new.post)
    return row_id


def add_people(session: JournalledSession, lines: Sequence[NewPerson]) -> tuple[int, ...]:
    """Keep many at once; a name known already is left as it is."""
    added = []
    for line in lines:
        if people.find_person(session, line.name) is None:
            row_id = finish_person(session, None, line)
            assert row_id is not None
            added.append(row_id)
    return tuple(added)


def make_party(
    session: JournalledSession,
    cooperation: Cooperation,
    organisation_id: int,
    today: date,
    *,
    is_party: bool,
) -> None:
    """Make an organisation a party of a series, or take it out."""
    party = cooperation.party(organisation_id)
    if is_party:
        series_parties.add_parties(session, cooperation.series.id, (organisation_id,))
    elif party is not None:
        series_parties.remove_party(session, party.id, today)
