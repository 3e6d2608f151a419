"""The parties of a paper: organisations kept here, or the names that the paper uses."""

from dataclasses import dataclass
from typing import TypedDict, Unpack

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.errors import UserError
from app.models import Organisation, OrganisationName, Protocol, ProtocolParty
from app.services import series_parties
from app.services.editing import assign, living, next_position, trash, trimmed
from app.services.merging import NamedOrganisation, kept, meant


class PartyChanges(TypedDict, total=False):
    """The fields of a party of a paper."""

    name: str
    signatory: str
    signatory_post: str
    signatory_post_en: str
    basis: str
    basis_en: str


@dataclass(frozen=True)
class ProtocolPartyRow:
    """A party. `organisation` is its name today, `name` how the paper itself calls it.

    `basis` is what the signatory acts under.
    """

    id: int
    organisation_id: int | None
    organisation: str
    name: str
    signatory: str
    signatory_post: str
    signatory_post_en: str
    basis: str
    basis_en: str

    @property
    def shown(self) -> str:
        """Return the name that the paper uses."""
        return self.name or self.organisation


@dataclass(frozen=True)
class KnownName:
    """A name that means an organisation; `name` is the one it goes by, `text` this or another."""

    organisation_id: int
    text: str
    name: str
    abbreviation: str


def list_parties(session: Session, protocol_id: int) -> tuple[ProtocolPartyRow, ...]:
    """Return the parties of a paper, in order; a merged organisation by the name that is kept."""
    rows = session.execute(
        select(
            ProtocolParty.id,
            Organisation.id,
            Organisation.name,
            ProtocolParty.name,
            ProtocolParty.signatory,
            ProtocolParty.signatory_post,
            ProtocolParty.signatory_post_en,
            ProtocolParty.basis,
            ProtocolParty.basis_en,
        )
        .outerjoin(NamedOrganisation, NamedOrganisation.id == ProtocolParty.organisation_id)
        .outerjoin(Organisation, Organisation.id == meant(NamedOrganisation))
        .where(ProtocolParty.protocol_id == protocol_id, ProtocolParty.deleted_at.is_(None))
        .order_by(ProtocolParty.position, ProtocolParty.id)
    )
    return tuple(
        ProtocolPartyRow(row_id, known, organisation or "", *texts)
        for row_id, known, organisation, *texts in rows
    )


def list_names(session: Session) -> tuple[KnownName, ...]:
    """Return every name that means an organisation: first the usual ones, then the others."""
    usual = session.execute(
        select(Organisation.id, Organisation.name, Organisation.name, Organisation.abbreviation)
        .where(Organisation.deleted_at.is_(None), Organisation.merged_into_id.is_(None))
        .order_by(Organisation.sort_key, Organisation.id)
    )
    names = [KnownName(*row) for row in usual]
    by_id = {known.organisation_id: known for known in names}
    others = session.execute(
        select(meant(NamedOrganisation), OrganisationName.text)
        .join(NamedOrganisation, NamedOrganisation.id == OrganisationName.organisation_id)
        .where(OrganisationName.deleted_at.is_(None))
        .order_by(OrganisationName.id)
    ).all()
    duplicates = session.execute(
        select(meant(Organisation), Organisation.name)
        .where(Organisation.deleted_at.is_(None), Organisation.merged_into_id.is_not(None))
        .order_by(Organisation.id)
    ).all()
    for known_id, text in (*others, *duplicates):
        known = by_id.get(known_id)
        if known is not None and text != known.name:
            names.append(KnownName(known_id, text, known.name, known.abbreviation))
    return tuple(dict.fromkeys(names))


def add_party(
    session: Session, protocol_id: int, organisation_id: int | None = None, name: str = ""
) -> int:
    """Keep who signed: an organisation, the name that the paper uses, or both.

    UserError('protocol.party_missing') for neither, 'protocol.party_twice' for an organisation
    that is a party already.
    """
    living(session, Protocol, protocol_id)
    name = trimmed(name)
    if organisation_id is None and not name:
        raise UserError("protocol.party_missing")
    if organisation_id is not None:
        organisation = living(session, Organisation, organisation_id)
        known = kept(session, Organisation, organisation_id) or organisation
        if known.id in {party.organisation_id for party in list_parties(session, protocol_id)}:
            raise UserError("protocol.party_twice", name=known.name)
        if name == known.name:
            name = ""
    row = ProtocolParty(
        protocol_id=protocol_id,
        organisation_id=organisation_id,
        name=name,
        position=next_position(
            session, ProtocolParty.position, ProtocolParty.protocol_id, protocol_id
        ),
    )
    session.add(row)
    session.flush()
    return row.id


def add_series_parties(session: Session, protocol_id: int) -> tuple[int, ...]:
    """Let the parties of the paper's series be its parties too; return the ids of the new ones."""
    series_id = living(session, Protocol, protocol_id).series_id
    if series_id is None:
        return ()
    present = {party.organisation_id for party in list_parties(session, protocol_id)}
    return tuple(
        add_party(session, protocol_id, party.organisation_id)
        for party in series_parties.list_parties(session, series_id)
        if party.organisation_id not in present
    )


def edit_party(session: Session, party_id: int, **changes: Unpack[PartyChanges]) -> None:
    """Change a party; one that is no organisation kept here may not lose its name."""
    row = living(session, ProtocolParty, party_id)
    if "name" in changes and row.organisation_id is None and not trimmed(changes["name"]):
        raise UserError("protocol.party_missing")
    assign(row, changes)


def move_party(session: Session, party_id: int, by: int) -> None:
    """Move a party up (negative) or down by places, as far as there are any."""
    row = living(session, ProtocolParty, party_id)
    order = [party.id for party in list_parties(session, row.protocol_id)]
    place = order.index(party_id)
    ids = [other for other in order if other != party_id]
    ids.insert(max(0, min(len(ids), place + by)), party_id)
    for position, other_id in enumerate(ids):
        living(session, ProtocolParty, other_id).position = position


def remove_party(session: Session, party_id: int) -> None:
    """Put a party into the trash."""
    trash(living(session, ProtocolParty, party_id))
