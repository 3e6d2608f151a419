"""Two rows that mean one organisation or one person: merged, read as one, separated again.

Merging writes one column of the duplicate and rewrites no key, so separating is exact: whatever
named the duplicate names it still. Whoever reads goes from the row that is named to the one that
is meant; a row is never more than one step away from that one.
"""

from dataclasses import dataclass
from typing import Any, TypeVar

from sqlalchemy import ColumnElement, FromClause, ScalarSelect, Select, func, or_, select
from sqlalchemy.orm import InstrumentedAttribute, Session, aliased

from app.errors import UserError
from app.models import Organisation, Person
from app.services.editing import living

Mergeable = TypeVar("Mergeable", Organisation, Person)

# For queries over classes: join `named`, then the class itself on `meant(named)`.
NamedOrganisation = aliased(Organisation, name="named_organisation")
NamedPerson = aliased(Person, name="named_person")


@dataclass(frozen=True)
class MergedRow:
    """A duplicate as the one that is kept shows it."""

    id: int
    name: str


def meant(named: FromClause | type[Mergeable]) -> ColumnElement[int]:
    """Return the key of the row that a named row means: the kept one, else itself."""
    columns = named.c if isinstance(named, FromClause) else named
    key: ColumnElement[int] = func.coalesce(columns.merged_into_id, columns.id)
    return key


def meant_by(kind: type[Mergeable], key: ColumnElement[Any]) -> ScalarSelect[int]:
    """Return the key of the row that a key of this kind means, for a list of columns."""
    named = aliased(kind)
    return select(meant(named)).where(named.id == key).scalar_subquery()


def names_of(kind: type[Mergeable], row_id: int) -> Select[int]:
    """Return a statement of the keys that mean a row: its own and its duplicates'."""
    return select(kind.id).where(or_(kind.id == row_id, kind.merged_into_id == row_id))


def kept(session: Session, kind: type[Mergeable], row_id: int | None) -> Mergeable | None:
    """Return the row that a key means, trash included; None for no key."""
    row = session.get(kind, row_id) if row_id is not None else None
    if row is None or row.merged_into_id is None:
        return row
    return session.get(kind, row.merged_into_id)


def merge_organisations(session: Session, duplicate_id: int, kept_id: int) -> None:
    """Let a duplicate mean the organisation that is kept; see `merge_people`."""
    _merge(session, Organisation, duplicate_id, kept_id)


def merge_people(session: Session, duplicate_id: int, kept_id: int) -> None:
    """Let a duplicate mean the person who is kept.

    What was merged into the duplicate before goes along. UserError('merge.same') for one and the
    same, 'merge.merged' where either is a duplicate already, 'record.gone' where one is gone.
    """
    _merge(session, Person, duplicate_id, kept_id)


def separate_organisation(session: Session, duplicate_id: int) -> None:
    """Let a merged organisation stand for itself again; 'merge.not_merged' where it does."""
    _separate(session, Organisation, duplicate_id)


def separate_person(session: Session, duplicate_id: int) -> None:
    """Let a merged person stand for themselves again."""
    _separate(session, Person, duplicate_id)


def list_merged(session: Session, kind: type[Mergeable], kept_id: int) -> tuple[MergedRow, ...]:
    """Return the duplicates that mean a row."""
    rows = session.scalars(select(kind).where(kind.merged_into_id == kept_id).order_by(kind.id))
    return tuple(MergedRow(row.id, row.name) for row in rows)


def _merge(session: Session, kind: type[Mergeable], duplicate_id: int, kept_id: int) -> None:
    if duplicate_id == kept_id:
        raise UserError("merge.same")
    duplicate, target = living(session, kind, duplicate_id), living(session, kind, kept_id)
    if duplicate.merged_into_id is not None or target.merged_into_id is not None:
        raise UserError("merge.merged")
    followers: InstrumentedAttribute[int | None] = kind.merged_into_id
    for row in session.scalars(select(kind).where(followers == duplicate_id)):
        row.merged_into_id = kept_id
    duplicate.merged_into_id = kept_id


def _separate(session: Session, kind: type[Mergeable], duplicate_id: int) -> None:
    duplicate = living(session, kind, duplicate_id)
    if duplicate.merged_into_id is None:
        raise UserError("merge.not_merged")
    duplicate.merged_into_id = None
