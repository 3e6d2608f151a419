"""People and their posts in organisations."""

from dataclasses import dataclass
from datetime import date
from typing import TypedDict, Unpack

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.errors import UserError
from app.models import Meeting, Membership, Organisation, Participant, Person
from app.services.editing import assign, living, trash, trimmed
from app.services.merging import (
    MergedRow,
    NamedOrganisation,
    NamedPerson,
    list_merged,
    meant,
    names_of,
)
from app.values.enums import Gender, Presence
from app.values.gender import guess_gender


class PersonChanges(TypedDict, total=False):
    """The fields of a person that the form edits."""

    given_name: str
    family_name: str
    gender: Gender | None
    genitive: str | None
    dative: str | None
    accusative: str | None
    instrumental: str | None
    vocative: str | None
    cases_confirmed: bool
    name_note: str
    name_note_en: str
    email: str
    phone: str


class MembershipChanges(TypedDict, total=False):
    """The fields of a membership that its table edits."""

    post: str
    post_en: str
    represents: bool
    valid_from: date | None
    valid_until: date | None


@dataclass(frozen=True)
class PersonRow:
    """A person in a list, with the organisations they represent now, by abbreviation."""

    id: int
    name: str
    gender: Gender | None
    organisations: tuple[str, ...]
    organisation_ids: tuple[int, ...]


@dataclass(frozen=True)
class PersonDetail:
    """A person as the form shows them."""

    id: int
    given_name: str
    family_name: str
    gender: Gender | None
    genitive: str | None
    dative: str | None
    accusative: str | None
    instrumental: str | None
    vocative: str | None
    cases_confirmed: bool
    name_note: str
    name_note_en: str
    email: str
    phone: str
    merged: tuple[MergedRow, ...]


@dataclass(frozen=True)
class MembershipRow:
    """Somebody's post in an organisation."""

    id: int
    person_id: int
    person: str
    organisation_id: int
    organisation: str
    post: str
    represents: bool
    valid_from: date | None
    valid_until: date | None


@dataclass(frozen=True)
class AttendanceCount:
    """At how many meetings somebody was, of those for which it is known."""

    came: int
    of: int


def list_people(session: Session) -> tuple[PersonRow, ...]:
    """Return all people in Lithuanian order of surnames."""
    memberships: dict[int, list[tuple[int, str]]] = {}
    for person_id, organisation_id, name, short in session.execute(
        select(meant(Person), Organisation.id, Organisation.name, Organisation.abbreviation)
        .join(Membership, Membership.person_id == Person.id)
        .join(NamedOrganisation, NamedOrganisation.id == Membership.organisation_id)
        .join(Organisation, Organisation.id == meant(NamedOrganisation))
        .where(Membership.deleted_at.is_(None), Organisation.deleted_at.is_(None))
        .where(Membership.valid_until.is_(None))
        .order_by(Membership.id)
    ):
        where = memberships.setdefault(person_id, [])
        if (organisation_id, short or name) not in where:
            where.append((organisation_id, short or name))
    rows = session.execute(
        select(Person.id, Person.given_name, Person.family_name, Person.gender)
        .where(Person.deleted_at.is_(None), Person.merged_into_id.is_(None))
        .order_by(Person.sort_key, Person.id)
    )
    return tuple(
        PersonRow(
            row_id,
            f"{given} {family}".strip(),
            gender,
            tuple(short for _, short in memberships.get(row_id, ())),
            tuple(organisation_id for organisation_id, _ in memberships.get(row_id, ())),
        )
        for row_id, given, family, gender in rows
    )


def person(session: Session, person_id: int) -> PersonDetail:
    """Return one person."""
    row = living(session, Person, person_id)
    values = {
        name: getattr(row, name) for name in PersonDetail.__dataclass_fields__ if name != "merged"
    }
    return PersonDetail(**values, merged=list_merged(session, Person, row.id))


def list_memberships(
    session: Session, *, organisation_id: int | None = None, person_id: int | None = None
) -> tuple[MembershipRow, ...]:
    """Return memberships of an organisation or a person, the present ones first."""
    query = (
        select(Membership, Person, Organisation)
        .join(NamedPerson, NamedPerson.id == Membership.person_id)
        .join(Person, Person.id == meant(NamedPerson))
        .join(NamedOrganisation, NamedOrganisation.id == Membership.organisation_id)
        .join(Organisation, Organisation.id == meant(NamedOrganisation))
        .where(Membership.deleted_at.is_(None), Person.deleted_at.is_(None))
        .order_by(Membership.valid_until.is_not(None), Person.sort_key, Membership.id)
    )
    if organisation_id is not None:
        query = query.where(Organisation.id == organisation_id)
    if person_id is not None:
        query = query.where(Person.id == person_id)
    rows = (
        MembershipRow(
            id=membership.id,
            person_id=who.id,
            person=who.name,
            organisation_id=where.id,
            organisation=where.name,
            post=membership.post,
            represents=membership.represents,
            valid_from=membership.valid_from,
            valid_until=membership.valid_until,
        )
        for membership, who, where in session.execute(query)
    )
    # Where both the person or the organisation and their duplicate had the post, it shows once.
    shown: dict[tuple[int, int, str, date | None, date | None], MembershipRow] = {}
    for row in rows:
        key = (row.person_id, row.organisation_id, row.post, row.valid_from, row.valid_until)
        shown.setdefault(key, row)
    return tuple(shown.values())


def count_attendance(session: Session, organisation_id: int) -> dict[int, AttendanceCount]:
    """Return, by person, at how many meetings those who speak for an organisation were."""
    met: dict[int, dict[int, bool]] = {}
    for person_id, meeting_id, presence in session.execute(
        select(meant(Person), Participant.meeting_id, Participant.presence)
        .join(Participant, Participant.person_id == Person.id)
        .join(Meeting, Meeting.id == Participant.meeting_id)
        .where(Participant.organisation_id.in_(names_of(Organisation, organisation_id)))
        .where(Participant.deleted_at.is_(None))
        .where(Meeting.deleted_at.is_(None), Participant.presence != Presence.INVITED)
    ):
        # Two seats of one person at a meeting, entered twice and merged since, are one.
        came = presence in (Presence.PRESENT, Presence.REMOTE)
        of = met.setdefault(person_id, {})
        of[meeting_id] = of.get(meeting_id, False) or came
    return {
        person_id: AttendanceCount(sum(came.values()), len(came)) for person_id, came in met.items()
    }


def split_name(name: str) -> tuple[str, str]:
    """Return given and family name of a name as it is read: the last word is the surname."""
    words = name.split()
    return (" ".join(words[:-1]), words[-1]) if len(words) > 1 else ("", name.strip())


def add_person(
    session: Session, name: str, organisation_id: int | None = None, post: str = ""
) -> int:
    """Keep a new person, the gender guessed from the name, and their membership if one is given."""
    given, family = split_name(trimmed(name))
    if not family:
        raise UserError("person.name_missing")
    guessed = guess_gender(given, family)
    row = Person(given_name=given, family_name=family, gender=Gender(guessed) if guessed else None)
    session.add(row)
    session.flush()
    if organisation_id is not None:
        add_membership(session, row.id, organisation_id, post)
    return row.id


def edit_person(session: Session, person_id: int, **changes: Unpack[PersonChanges]) -> None:
    """Change a person's fields; one of the two names must remain."""
    row = living(session, Person, person_id)
    assign(row, changes)
    if not row.name:
        raise UserError("person.name_missing")


def add_membership(session: Session, person_id: int, organisation_id: int, post: str = "") -> int:
    """Keep that somebody belongs to an organisation."""
    living(session, Person, person_id)
    living(session, Organisation, organisation_id)
    row = Membership(person_id=person_id, organisation_id=organisation_id, post=post.strip())
    session.add(row)
    session.flush()
    return row.id


def edit_membership(
    session: Session, membership_id: int, **changes: Unpack[MembershipChanges]
) -> None:
    """Change a membership; it may not end before it begins."""
    row = living(session, Membership, membership_id)
    assign(row, changes)
    if row.valid_from and row.valid_until and row.valid_until < row.valid_from:
        raise UserError("membership.ends_before_it_begins")


def delete_membership(session: Session, membership_id: int) -> None:
    """Put a membership into the trash: it was entered by mistake (a real end has a date)."""
    trash(living(session, Membership, membership_id))


def delete_person(session: Session, person_id: int) -> None:
    """Put a person into the trash; records that name them keep naming them."""
    trash(living(session, Person, person_id))


def find_person(session: Session, name: str) -> PersonRow | None:
    """Return the one person with this name, case ignored."""
    wanted = " ".join(name.split()).casefold()
    found = [row for row in list_people(session) if row.name.casefold() == wanted]
    return found[0] if len(found) == 1 else None
