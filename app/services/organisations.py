"""Organisations: their names, cases and likeness to each other."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypedDict, Unpack

from sqlalchemy import ColumnElement, func, select
from sqlalchemy.orm import InstrumentedAttribute, Session

from app.errors import UserError
from app.models import (
    Measure,
    Meeting,
    Membership,
    Organisation,
    OrganisationName,
    Participant,
    Person,
    Responsible,
    SeriesParty,
)
from app.services.editing import assign, living, trash, trimmed
from app.services.merging import (
    MergedRow,
    NamedPerson,
    list_merged,
    meant,
    merge_organisations,
    names_of,
)
from app.services.series_parties import list_party_days, remove_party
from app.values.inflection import decline_phrase
from app.values.likeness import similar_names


class OrganisationChanges(TypedDict, total=False):
    """The fields of an organisation that its form edits."""

    name: str
    genitive: str | None
    dative: str | None
    accusative: str | None
    instrumental: str | None
    cases_confirmed: bool
    abbreviation: str
    name_en: str
    abbreviation_en: str
    notes: str


@dataclass(frozen=True)
class OrganisationRow:
    """An organisation in a list; `representatives` are the names of those who speak for it."""

    id: int
    name: str
    abbreviation: str
    representatives: tuple[str, ...]

    @property
    def short(self) -> str:
        """Return the abbreviation, or the name where there is none."""
        return self.abbreviation or self.name


@dataclass(frozen=True)
class OtherNameRow:
    """Another name of an organisation."""

    id: int
    text: str


@dataclass(frozen=True)
class OrganisationDetail:
    """An organisation as its form shows it; case forms are kept ones or, where None, unset."""

    id: int
    name: str
    genitive: str | None
    dative: str | None
    accusative: str | None
    instrumental: str | None
    cases_confirmed: bool
    abbreviation: str
    name_en: str
    abbreviation_en: str
    notes: str
    other_names: tuple[OtherNameRow, ...]
    merged: tuple[MergedRow, ...]


@dataclass(frozen=True)
class OrganisationUses:
    """In how many series it is a party, how many measures it carries, at how many meetings it was.

    What names a deleted organisation names it still.
    """

    series: int
    measures: int
    meetings: int


@dataclass(frozen=True)
class CaseSuggestions:
    """Case forms to offer for a name; `sure` is False where the rules do not know the word."""

    genitive: str
    dative: str
    accusative: str
    instrumental: str
    sure: bool


def list_organisations(session: Session) -> tuple[OrganisationRow, ...]:
    """Return all organisations in Lithuanian order."""
    names: dict[int, list[str]] = {}
    speaking = session.execute(
        select(meant(Organisation), Person.given_name, Person.family_name)
        .join(Membership, Membership.organisation_id == Organisation.id)
        .join(NamedPerson, NamedPerson.id == Membership.person_id)
        .join(Person, Person.id == meant(NamedPerson))
        .where(Membership.deleted_at.is_(None), Person.deleted_at.is_(None))
        .where(Membership.represents, Membership.valid_until.is_(None))
        .order_by(Person.sort_key)
    )
    for organisation_id, given, family in speaking:
        name, listed = f"{given} {family}".strip(), names.setdefault(organisation_id, [])
        if name not in listed:
            listed.append(name)
    rows = session.execute(
        select(Organisation.id, Organisation.name, Organisation.abbreviation)
        .where(Organisation.deleted_at.is_(None), Organisation.merged_into_id.is_(None))
        .order_by(Organisation.sort_key, Organisation.id)
    )
    return tuple(
        OrganisationRow(row_id, name, short, tuple(names.get(row_id, ())))
        for row_id, name, short in rows
    )


def organisation(session: Session, organisation_id: int) -> OrganisationDetail:
    """Return one organisation."""
    row = living(session, Organisation, organisation_id)
    return OrganisationDetail(
        id=row.id,
        name=row.name,
        genitive=row.genitive,
        dative=row.dative,
        accusative=row.accusative,
        instrumental=row.instrumental,
        cases_confirmed=row.cases_confirmed,
        abbreviation=row.abbreviation,
        name_en=row.name_en,
        abbreviation_en=row.abbreviation_en,
        notes=row.notes,
        other_names=tuple(
            OtherNameRow(other.id, other.text)
            for other in row.other_names
            if other.deleted_at is None
        ),
        merged=list_merged(session, Organisation, row.id),
    )


def add_organisation(session: Session, name: str, abbreviation: str = "") -> int:
    """Keep a new organisation and return its id; UserError where the name is empty."""
    name = trimmed(name)
    if not name:
        raise UserError("organisation.name_missing")
    row = Organisation(name=name, abbreviation=abbreviation.strip())
    session.add(row)
    session.flush()
    return row.id


def edit_organisation(
    session: Session, organisation_id: int, **changes: Unpack[OrganisationChanges]
) -> None:
    """Change an organisation's fields; its name may not become empty."""
    if "name" in changes and not trimmed(changes["name"]):
        raise UserError("organisation.name_missing")
    assign(living(session, Organisation, organisation_id), changes)


def suggest_cases(name: str) -> CaseSuggestions:
    """Return the case forms that the rules propose for an organisation's name."""
    cases = decline_phrase(name)
    return CaseSuggestions(
        cases.genitive, cases.dative, cases.accusative, cases.instrumental, cases.sure
    )


def add_other_name(session: Session, organisation_id: int, text: str) -> int:
    """Keep a further name by which the organisation is known."""
    living(session, Organisation, organisation_id)
    row = OrganisationName(organisation_id=organisation_id, text=text.strip())
    session.add(row)
    session.flush()
    return row.id


def edit_other_name(session: Session, other_name_id: int, text: str) -> None:
    """Change a further name; an empty one goes to the trash."""
    row = living(session, OrganisationName, other_name_id)
    if trimmed(text):
        row.text = trimmed(text)
    else:
        trash(row)


def set_other_names(session: Session, organisation_id: int, texts: Sequence[str]) -> None:
    """Let an organisation have these other names, in this order; empty ones are left out."""
    row = living(session, Organisation, organisation_id)
    wanted = list(dict.fromkeys(text for text in map(trimmed, texts) if text))
    kept = [other for other in row.other_names if other.deleted_at is None]
    for other, text in zip(kept, wanted, strict=False):
        other.text = text
    for other in kept[len(wanted) :]:
        trash(other)
    for text in wanted[len(kept) :]:
        session.add(OrganisationName(organisation_id=organisation_id, text=text))


def recognise_organisation(session: Session, organisation_id: int, kept_id: int) -> None:
    """Merge an organisation just entered into one known before, which takes its abbreviation too.

    Its name then counts as another name, and who speaks for it speaks for the known one.
    """
    row = living(session, Organisation, organisation_id)
    known = living(session, Organisation, kept_id)
    if row.abbreviation and not known.abbreviation:
        known.abbreviation = row.abbreviation
    merge_organisations(session, organisation_id, kept_id)


def delete_organisation(session: Session, organisation_id: int) -> None:
    """Put an organisation into the trash; records that name it keep naming it.

    It is no party from then on: nobody would invite it, yet papers would count it.
    """
    row = living(session, Organisation, organisation_id)
    parties = list_party_days(session, organisation_id)  # while their days are still open
    trash(row)
    assert row.deleted_at is not None
    for party in parties:
        if party.valid_until is None:
            remove_party(session, party.id, row.deleted_at.date())


def count_uses(session: Session, organisation_id: int) -> OrganisationUses:
    """Count the records that name an organisation, its duplicates included."""
    named = names_of(Organisation, organisation_id)

    def count(counted: InstrumentedAttribute[int], *which: ColumnElement[bool]) -> int:
        return session.scalar(select(func.count(counted.distinct())).where(*which)) or 0

    return OrganisationUses(
        series=count(
            SeriesParty.series_id,
            SeriesParty.organisation_id.in_(named),
            SeriesParty.deleted_at.is_(None),
            SeriesParty.valid_until.is_(None),
        ),
        measures=count(
            Responsible.measure_id,
            Responsible.organisation_id.in_(named),
            Responsible.deleted_at.is_(None),
            Responsible.measure_id.in_(select(Measure.id).where(Measure.deleted_at.is_(None))),
        ),
        meetings=count(
            Participant.meeting_id,
            Participant.organisation_id.in_(named),
            Participant.deleted_at.is_(None),
            Participant.meeting_id.in_(select(Meeting.id).where(Meeting.deleted_at.is_(None))),
        ),
    )


def find_similar(
    session: Session, name: str, besides: int | None = None
) -> tuple[OrganisationRow, ...]:
    """Return organisations whose name (or other name) is like this one, as a duplicate would be."""
    others = _other_names(session)
    return tuple(
        row
        for row in list_organisations(session)
        if row.id != besides
        and any(similar_names(name, known) for known in (row.name, *others.get(row.id, ())))
    )


def find_named(session: Session, text: str) -> OrganisationRow | None:
    """Return the one organisation that a typed name or abbreviation means, case ignored.

    Its own name goes before another name of it and before the beginning of a name.
    """
    wanted = text.strip().casefold()
    if not wanted:
        return None
    rows = list_organisations(session)
    for row in rows:
        if wanted in {row.name.casefold(), row.abbreviation.casefold()}:
            return row
    others = _other_names(session)
    for row in rows:
        if wanted in {other.casefold() for other in others.get(row.id, ())}:
            return row
    starting = [row for row in rows if row.name.casefold().startswith(wanted)]
    return starting[0] if len(starting) == 1 else None


def _other_names(session: Session) -> dict[int, list[str]]:
    """Return, by organisation, its other names and those of the duplicates merged into it."""
    others: dict[int, list[str]] = {}
    for organisation_id, text in session.execute(
        select(meant(Organisation), OrganisationName.text)
        .join(OrganisationName, OrganisationName.organisation_id == Organisation.id)
        .where(OrganisationName.deleted_at.is_(None))
    ):
        others.setdefault(organisation_id, []).append(text)
    for kept_id, name, short in session.execute(
        select(meant(Organisation), Organisation.name, Organisation.abbreviation).where(
            Organisation.merged_into_id.is_not(None)
        )
    ):
        others.setdefault(kept_id, []).extend(filter(None, (name, short)))
    return others
