"""What the participants page reads, in one go."""

from dataclasses import dataclass

from app.services import measures, organisations, people, series, series_parties
from app.services.measure_rows import MeasureRow
from app.services.organisations import CaseSuggestions, OrganisationDetail, OrganisationRow
from app.services.people import AttendanceCount, MembershipRow, PersonDetail, PersonRow
from app.services.series import SeriesRow
from app.services.series_parties import PartyRow
from app.storage.session import JournalledSession


@dataclass(frozen=True)
class Cooperation:
    """A series and its parties."""

    series: SeriesRow
    parties: tuple[PartyRow, ...]

    def party(self, organisation_id: int) -> PartyRow | None:
        """Return the organisation as a party, None where it is none."""
        found = (one for one in self.parties if one.organisation_id == organisation_id)
        return next(found, None)


@dataclass(frozen=True)
class Everybody:
    """The lists of the page."""

    cooperations: tuple[Cooperation, ...]
    organisations: tuple[OrganisationRow, ...]
    people: tuple[PersonRow, ...]


@dataclass(frozen=True)
class OrganisationPage:
    """An organisation with all that its form shows; `measures` are those of one year."""

    detail: OrganisationDetail
    cases: CaseSuggestions
    cooperations: tuple[Cooperation, ...]
    memberships: tuple[MembershipRow, ...]
    attendance: dict[int, AttendanceCount]
    people: tuple[PersonRow, ...]
    measures: tuple[MeasureRow, ...]
    organisations: tuple[OrganisationRow, ...]
    party_days: tuple[PartyRow, ...]


@dataclass(frozen=True)
class PersonPage:
    """A person with the posts they hold or held, and all people."""

    detail: PersonDetail
    memberships: tuple[MembershipRow, ...]
    people: tuple[PersonRow, ...]


def read_everybody(session: JournalledSession) -> Everybody:
    """Read the lists."""
    return Everybody(
        _cooperations(session),
        organisations.list_organisations(session),
        people.list_people(session),
    )


def read_organisation(
    session: JournalledSession, organisation_id: int, year: int
) -> OrganisationPage:
    """Read one organisation's form."""
    detail = organisations.organisation(session, organisation_id)
    return OrganisationPage(
        detail,
        organisations.suggest_cases(detail.name),
        _cooperations(session),
        people.list_memberships(session, organisation_id=organisation_id),
        people.count_attendance(session, organisation_id),
        people.list_people(session),
        measures.list_organisation_measures(session, organisation_id, year),
        organisations.list_organisations(session),
        series_parties.list_party_days(session, organisation_id),
    )


def read_person(session: JournalledSession, person_id: int) -> PersonPage:
    """Read one person's form."""
    return PersonPage(
        people.person(session, person_id),
        people.list_memberships(session, person_id=person_id),
        people.list_people(session),
    )


def _cooperations(session: JournalledSession) -> tuple[Cooperation, ...]:
    return tuple(
        Cooperation(row, series_parties.list_parties(session, row.id))
        for row in series.list_series(session)
    )
