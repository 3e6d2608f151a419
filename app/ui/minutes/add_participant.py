"""One line that seats a person, an organisation or a guest."""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.errors import UserError
from app.services import attendance, people
from app.services.organisations import OrganisationRow
from app.services.people import PersonRow
from app.storage.session import JournalledSession
from app.ui.context import Context
from app.ui.entry.responsible_reading import matching
from app.ui.entry.suggesting_edit import SuggestingEdit
from app.ui.entry.suggestion_popup import Offer, OfferRow
from app.ui.minutes.person_field import matching_people

_MOST = 5


@dataclass(frozen=True)
class _NewPerson:
    name: str
    organisation: OrganisationRow | None
    post: str = ""


@dataclass(frozen=True)
class _Guest:
    name: str
    affiliation: str
    post: str


class AddParticipant(SuggestingEdit):
    """Offers people and organisations of the record, else a new person or a guest as typed.

    „Vardas Pavardė, įstaiga, pareigos“: with an organisation of the record a new person of it,
    otherwise a guest. `added` carries the new seat's id.
    """

    added = Signal(int)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context.theme, "", parent=parent)
        self._context = context
        self._meeting_id: int | None = None
        self._people: tuple[PersonRow, ...] = ()
        self._organisations: tuple[OrganisationRow, ...] = ()
        self._seated: frozenset[int] = frozenset()
        self.setAccessibleName(self.tr("Add a participant or guest"))
        self.setPlaceholderText(self.tr("Add a participant or guest"))
        self.confirmed.connect(self._done)
        self.cancelled.connect(self.clear)

    def set_meeting(
        self,
        meeting_id: int | None,
        known: Sequence[PersonRow],
        organisations: Sequence[OrganisationRow],
        seated: Collection[int],
    ) -> None:
        """Add to this meeting; people who have a seat (`seated`) are not offered again."""
        if meeting_id != self._meeting_id:
            self.clear()
        self._meeting_id = meeting_id
        self._people, self._organisations = tuple(known), tuple(organisations)
        self._seated = frozenset(seated)

    def make_offer(self) -> Offer:
        """Offer who may be meant, and what else the text may become."""
        # Between semicolons as on the page of participants, or between commas.
        text = self.text()
        parts = [part.strip() for part in text.split(";" if ";" in text else ",")]
        if not parts[0]:
            return Offer()
        rows = self._further(parts) if len(parts) > 1 else self._known(parts[0])
        return Offer(tuple(rows), current=0 if rows else -1, note=self._note())

    def _known(self, text: str) -> list[OfferRow]:
        found = [one for one in matching_people(text, self._people) if one.id not in self._seated]
        rows = [OfferRow(one.name, ", ".join(one.organisations), one) for one in found[:_MOST]]
        rows += [
            OfferRow(one.short, one.name if one.abbreviation else "", one)
            for one in matching(text, self._organisations)[:_MOST]
        ]
        new = OfferRow(text, self.tr("new person of an organisation…"), _NewPerson(text, None))
        guest = OfferRow(text, self.tr("guest"), _Guest(text, "", ""))
        return [*rows, new, guest]

    def _further(self, parts: Sequence[str]) -> list[OfferRow]:
        name, place, post = parts[0], parts[1], ", ".join(filter(None, parts[2:]))
        offered = matching(place, self._organisations) if place else self._organisations
        rows = [
            OfferRow(
                f"{name}, {one.short}",
                self.tr("new person of {organisation}").format(organisation=one.name),
                _NewPerson(name, one, post),
            )
            for one in offered[:_MOST]
        ]
        shown = ", ".join(filter(None, (name, place, post)))
        return [*rows, OfferRow(shown, self.tr("guest"), _Guest(name, place, post))]

    def _note(self) -> str:
        return self.tr("Guest: name, institution, post")

    def take(self, row: OfferRow) -> bool:
        """Seat what was chosen; a new person is first asked for the organisation."""
        match row.data:
            case PersonRow() as person:
                home = person.organisation_ids[0] if person.organisation_ids else None
                return self._write(
                    lambda session, meeting_id: attendance.add_participant(
                        session, meeting_id, person_id=person.id, organisation_id=home
                    )
                )
            case OrganisationRow() as organisation:
                return self._write(
                    lambda session, meeting_id: attendance.add_participant(
                        session, meeting_id, organisation_id=organisation.id
                    )
                )
            case _NewPerson(name, None):
                self.setText(f"{name}, ")
                return False
            case _NewPerson() as new:
                return self._write(lambda session, meeting_id: _seat_new(session, meeting_id, new))
            case _Guest() as guest:
                return self._write(
                    lambda session, meeting_id: _seat_guest(session, meeting_id, guest)
                )
        raise AssertionError(row)

    def doubt(self) -> Offer:
        """Ask for a choice where something stands here that was not chosen."""
        return self.make_offer() if self.text().strip() else Offer()

    def _write(self, seat: Callable[[JournalledSession, int], int]) -> bool:
        meeting_id = self._meeting_id
        if meeting_id is None:
            return False
        today = self._context.now().date()

        def add(session: JournalledSession) -> int:
            seat_id = seat(session, meeting_id)
            attendance.receive_latecomer(session, seat_id, today)
            return seat_id

        try:
            seat_id = self._context.archive.write("attendance.add", add)
        except UserError as error:
            self._context.notices.tell(error)
            return False
        self.clear()
        self.added.emit(seat_id)
        return True

    def _done(self) -> None:
        self.popup.hide()


def _seat_new(session: JournalledSession, meeting_id: int, new: _NewPerson) -> int:
    assert new.organisation is not None
    person_id = people.add_person(session, new.name, new.organisation.id, new.post)
    seat_id = attendance.add_participant(
        session, meeting_id, person_id=person_id, organisation_id=new.organisation.id
    )
    if new.post:
        attendance.edit_participant(session, seat_id, post=new.post)
    return seat_id


def _seat_guest(session: JournalledSession, meeting_id: int, guest: _Guest) -> int:
    seat_id = attendance.add_guest(session, meeting_id, guest.name, guest.affiliation)
    if guest.post:
        attendance.edit_participant(session, seat_id, post=guest.post)
    return seat_id
