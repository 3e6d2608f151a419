"""Which records of a file mean a row that a filled archive has already.

Organisations, people, series, plans and settings are known by what they are called; whatever
belongs to one of them by what tells it from its siblings. A record in the trash is only ever the
same as a row in the trash: what was thrown away there is not brought to life here, nor the reverse.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import Table, select
from sqlalchemy.orm import Session

from app.errors import UserError
from app.models import Base, Organisation, OrganisationName, Person, Series

Record = dict[str, Any]
NewIds = Mapping[str, Mapping[int, int]]
# A name, the row that goes by it, and when that was thrown away.
_Known = tuple[str, int, datetime | None]

# Each kind with the columns that name whose it is and which of its siblings it is.
_SIBLINGS: dict[str, tuple[str, tuple[str, ...]]] = {
    "organisation_name": ("organisation_id", ("text",)),
    "membership": ("person_id", ("organisation_id", "post", "valid_from", "valid_until")),
    "series_party": ("series_id", ("organisation_id", "valid_from", "valid_until")),
    "plan": ("series_id", ("year",)),
    "direction": ("plan_id", ("title",)),
    "measure": ("plan_id", ("item_id", "text")),
    "responsible": ("measure_id", ("organisation_id", "person_id")),
    "progress_note": ("measure_id", ("meeting_id", "noted_on", "text")),
    "protocol": ("", ("kind", "number", "document_on", "title")),
    "protocol_party": ("protocol_id", ("organisation_id", "name")),
    "protocol_section": ("protocol_id", ("title",)),
    "protocol_point": ("section_id", ("text",)),
    "meeting": ("series_id", ("held_on", "title")),
    "attachment": ("", ("meeting_id", "protocol_id", "document_setting_id", "sha256")),
    "agenda_item": ("meeting_id", ("title",)),
    "participant": ("meeting_id", ("person_id", "organisation_id", "name")),
    "decision": ("item_id", ("text",)),
    "vote": ("item_id", ()),
}
# What a meeting that a file truly brings has of its own; one that is only named has none.
_OF_MEETING = ("agenda_item", "participant", "attachment")


def joined(
    session: Session, kind: str, records: Mapping[str, list[Record]], new_ids: NewIds
) -> dict[int, int]:
    """Return a kind's records that the archive has, each with its row's id.

    UserError 'import.meeting_exists' where a meeting that the file brings is there and in use.
    """
    brought = records.get(kind, [])
    if kind in _NAMES:
        return _by_name(brought, kind, _NAMES[kind](session))
    if kind not in _SIBLINGS:
        return {}
    same = _by_siblings(session, kind, brought, new_ids)
    if kind == "meeting":
        _refuse_brought_again(records, same)
    return same


def _by_name(records: list[Record], kind: str, known: Iterable[_Known]) -> dict[int, int]:
    ids: dict[tuple[str, bool], int] = {}
    for name, row_id, deleted_at in known:
        ids.setdefault((name.casefold(), deleted_at is not None), row_id)
    same = {}
    for record in records:
        name = record["name"] if kind != "person" else _full_name(record)
        key = (name.casefold(), record["deleted_at"] is not None)
        if key in ids:
            same[record["id"]] = ids[key]
    return same


def _full_name(record: Record) -> str:
    return f"{record['given_name']} {record['family_name']}".strip()


def _organisations(session: Session) -> list[_Known]:
    """Return organisations by their names, then living ones by the others they go by.

    One that was merged into another means that other.
    """
    rows = session.scalars(
        select(Organisation).order_by(Organisation.merged_into_id.is_not(None), Organisation.id)
    ).all()
    kept = {row.id: row.merged_into_id or row.id for row in rows if row.deleted_at is None}
    others = session.scalars(
        select(OrganisationName)
        .where(OrganisationName.deleted_at.is_(None))
        .order_by(OrganisationName.id)
    )
    return [
        *((row.name, row.merged_into_id or row.id, row.deleted_at) for row in rows),
        *(
            (row.text, kept[row.organisation_id], None)
            for row in others
            if row.organisation_id in kept
        ),
    ]


def _people(session: Session) -> list[_Known]:
    rows = session.scalars(select(Person).order_by(Person.merged_into_id.is_not(None), Person.id))
    return [(row.name, row.merged_into_id or row.id, row.deleted_at) for row in rows]


def _series(session: Session) -> list[_Known]:
    rows = session.scalars(select(Series).order_by(Series.id))
    return [(row.name, row.id, row.deleted_at) for row in rows]


_NAMES = {"organisation": _organisations, "person": _people, "series": _series}


def _by_siblings(
    session: Session, kind: str, records: list[Record], new_ids: NewIds
) -> dict[int, int]:
    """Pair records with rows one to one: two equal records never mean the same row."""
    table = Base.metadata.tables[kind]
    owner, names = _SIBLINGS[kind]
    columns = (*((owner,) if owner else ()), *names, "deleted_at")
    keys = {record["id"]: _key(table, record, columns, new_ids) for record in records}
    owners = {key[0] for key in keys.values() if key is not None} if owner else set()
    free = _rows(session, table, columns, owners if owner else None)
    same = {}
    for record_id, key in keys.items():
        if key is not None and free[key]:
            same[record_id] = free[key].pop(0)
    return same


def _key(
    table: Table, record: Record, columns: tuple[str, ...], new_ids: NewIds
) -> tuple[object, ...] | None:
    """Return what tells a record from its siblings, in the archive's own ids; None if it is new."""
    key: list[object] = []
    for name in columns:
        value = record[name]
        target = next((key.column.table.name for key in table.c[name].foreign_keys), "")
        if name == "deleted_at":
            value = value is not None
        elif target and value is not None:
            value = new_ids[target].get(value)
            if value is None:
                return None
        key.append(_folded(value))
    return tuple(key)


def _rows(
    session: Session, table: Table, columns: tuple[str, ...], owners: set[object] | None
) -> dict[tuple[object, ...], list[int]]:
    """Return the ids of rows by their key, of all owners (None) or of those given alone."""
    query = select(table.c.id, *(table.c[name] for name in columns)).order_by(table.c.id)
    found: dict[tuple[object, ...], list[int]] = defaultdict(list)
    for row_id, *values in session.execute(query):
        if owners is not None and values[0] not in owners:
            continue
        key = (*(_folded(value) for value in values[:-1]), values[-1] is not None)
        found[key].append(row_id)
    return found


def _folded(value: object) -> object:
    """Return a value as it is compared: as the file writes it, in small letters."""
    if isinstance(value, str):
        return str(value).casefold()  # a word of an enum becomes the plain text it is
    return value.isoformat() if hasattr(value, "isoformat") else value


def _refuse_brought_again(records: Mapping[str, list[Record]], same: Mapping[int, int]) -> None:
    whole = {record["meeting_id"] for kind in _OF_MEETING for record in records.get(kind, [])}
    for record in records["meeting"]:
        if record["id"] in same and record["id"] in whole and record["deleted_at"] is None:
            raise UserError(
                "import.meeting_exists", title=record["title"], on=record["held_on"] or "–"
            )
