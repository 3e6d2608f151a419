"""The record as plain values, whole or one meeting's, and back: what the JSON form is made of.

Columns that follow from others (sort keys, the parts of a deadline's code) are left out and
derived anew. The journal is not part of it: history belongs to the archive it happened in.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time
from functools import cache
from typing import Any

from sqlalchemy import Boolean, Date, DateTime, Enum, Integer, Time, select
from sqlalchemy.orm import Session

from app.errors import UserError
from app.models import Attachment, Base, DocumentSetting, Measure, Meeting, Setting
from app.services.joining import joined
from app.services.settings import OF_PEOPLE
from app.values.deadline import Deadline
from app.values.enums import MinutesState

Record = dict[str, Any]
Records = dict[str, list[Record]]

_DERIVED = frozenset(
    {
        ("organisation", "sort_key"),
        ("person", "sort_key"),
        ("measure", "deadline_first"),
        ("measure", "deadline_last"),
        ("measure", "deadline_sort"),
    }
)
_LEFT_OUT = frozenset({"journal_action", "journal_change"})
_SETTINGS = frozenset({Setting.__tablename__, DocumentSetting.__tablename__})
_CLASSES: dict[str, type[Base]] = {
    mapper.class_.__tablename__: mapper.class_ for mapper in Base.registry.mappers
}
KINDS: tuple[str, ...] = tuple(
    table.name for table in Base.metadata.sorted_tables if table.name not in _LEFT_OUT
)


@dataclass(frozen=True)
class Field:
    """A column as the form shows it: its kind, whether null is allowed, the words it may hold."""

    name: str
    kind: str  # integer, text, boolean, date, time or moment
    nullable: bool
    words: tuple[str, ...] = ()
    refers_to: str = ""


@cache
def fields(kind: str) -> tuple[Field, ...]:
    """Return a kind's fields in the order of its columns; KeyError for an unknown kind."""
    table = Base.metadata.tables[kind]
    return tuple(
        Field(
            name=column.name,
            kind=_kind(column.type),
            nullable=bool(column.nullable),
            words=tuple(column.type.enums) if isinstance(column.type, Enum) else (),
            refers_to=next((key.column.table.name for key in column.foreign_keys), ""),
        )
        for column in table.columns
        if (kind, column.name) not in _DERIVED
    )


def dump_records(session: Session, meeting_id: int | None = None) -> Records:
    """Return every row (trash included), or one meeting's rows and all they refer to."""
    if meeting_id is None:
        rows = {
            kind: list(session.scalars(select(_CLASSES[kind]).order_by(_CLASSES[kind].id)))
            for kind in KINDS
        }
    else:
        rows = _of_meeting(session, meeting_id)
    return {kind: [_dump(kind, row) for row in rows.get(kind, [])] for kind in KINDS}


def is_empty(session: Session) -> bool:
    """Tell whether the archive holds nothing of the record (settings and logos do not count)."""
    for kind in KINDS:
        if kind in _SETTINGS:
            continue
        query = select(_CLASSES[kind].id).limit(1)
        if kind == Attachment.__tablename__:
            query = query.where(Attachment.document_setting_id.is_(None))
        if session.execute(query).first() is not None:
            return False
    return True


def load_records(session: Session, records: Records) -> None:
    """Add rows that `dump_records` gave and the schema has passed.

    An empty archive takes them under their own ids, so that nothing is lost. A filled one, or one
    whose papers were set, gives new ids and keeps what it has already (`app.services.joining`); of
    settings an empty one takes the file's wherever the file has some. Minutes that are final were
    made so elsewhere and are marked: their number is the other archive's, none is taken here.
    UserError('import.meeting_exists') where a meeting is there already, 'import.deadline' for a
    deadline code that is none.
    """
    empty = is_empty(session)
    keeps_ids = empty and session.scalars(select(DocumentSetting.id)).first() is None
    session.connection().exec_driver_sql("PRAGMA defer_foreign_keys = ON")
    new_ids: dict[str, dict[int, int]] = {kind: {} for kind in KINDS}
    later: list[tuple[Base, Field, int]] = []
    new_settings: list[Setting] = []
    for kind in KINDS:
        brought = _taken(kind, records.get(kind, []), new_ids)
        keeps = keeps_ids
        if kind == DocumentSetting.__tablename__ and not keeps_ids:
            _add_document_settings(
                session, brought, new_ids[kind], new_ids["series"], replaces=empty
            )
            continue
        if kind == Setting.__tablename__:
            same, replaced = _settings(session, brought, replaces=empty)
            new_settings += replaced
            keeps = keeps_ids and session.scalars(select(Setting.id)).first() is None
        else:
            same = {} if keeps_ids else joined(session, kind, records, new_ids)
        for record in brought:
            if record["id"] in same:
                new_ids[kind][record["id"]] = same[record["id"]]
                continue
            row = _load(kind, record, new_ids, later, keeps_ids=keeps)
            if isinstance(row, Setting):
                new_settings.append(row)
            session.add(row)
            session.flush()
            new_ids[kind][record["id"]] = row.id
    for row, field, target in later:
        setattr(row, field.name, new_ids[field.refers_to][target])
    if not keeps_ids:
        _name_people_anew(session, new_settings, new_ids["person"])


def _kind(column_type: object) -> str:
    for python_type, name in (
        (Boolean, "boolean"),
        (Integer, "integer"),
        (DateTime, "moment"),
        (Date, "date"),
        (Time, "time"),
    ):
        if isinstance(column_type, python_type):
            return name
    return "text"


def _dump(kind: str, row: Base) -> Record:
    return {field.name: _plain(getattr(row, field.name)) for field in fields(kind)}


def _plain(value: object) -> object:
    if isinstance(value, time):
        return value.isoformat("minutes" if not (value.second or value.microsecond) else "auto")
    if isinstance(value, date):
        return value.isoformat()
    return value


_READERS: Mapping[str, Callable[[str], object]] = {
    "date": date.fromisoformat,
    "time": time.fromisoformat,
    "moment": datetime.fromisoformat,
}


def _load(
    kind: str,
    record: Record,
    new_ids: Mapping[str, Mapping[int, int]],
    later: list[tuple[Base, Field, int]],
    *,
    keeps_ids: bool,
) -> Base:
    values: Record = {}
    waiting: list[tuple[Field, int]] = []
    for field in fields(kind):
        value = record[field.name]
        if field.name == "id" and not keeps_ids:
            continue
        if value is None:
            values[field.name] = None
            continue
        if field.refers_to and not keeps_ids:
            if value not in new_ids[field.refers_to]:  # a row of the same kind that comes later
                waiting.append((field, value))
                continue
            value = new_ids[field.refers_to][value]
        reader = _READERS.get(field.kind)
        values[field.name] = reader(value) if reader else value
    row = _CLASSES[kind](**values)
    if isinstance(row, Measure):
        _derive_deadline(row)
    if isinstance(row, Meeting):
        row.finalised_elsewhere = row.minutes_state != MinutesState.DRAFT
    later.extend((row, field, target) for field, target in waiting)
    return row


def _derive_deadline(row: Measure) -> None:
    if not row.deadline_code:
        return
    try:
        deadline = Deadline.from_code(row.deadline_code, row.deadline_typed)
    except ValueError as error:
        raise UserError("import.deadline", code=row.deadline_code) from error
    row.deadline_first, row.deadline_last = deadline.first, deadline.last
    row.deadline_sort = deadline.sort_key


def _settings(
    session: Session, records: list[Record], *, replaces: bool
) -> tuple[dict[int, int], list[Setting]]:
    """Return the settings that are there, and those that took the file's values.

    They take them in an empty archive.
    """
    known = {row.name: row for row in session.scalars(select(Setting))}
    same = {record["id"]: known[record["name"]] for record in records if record["name"] in known}
    replaced = [record for record in records if replaces and record["id"] in same]
    for record in replaced:
        same[record["id"]].value = record["value"]
    ids = {record_id: row.id for record_id, row in same.items()}
    return ids, [same[record["id"]] for record in replaced]


def _name_people_anew(session: Session, rows: list[Setting], people: Mapping[int, int]) -> None:
    """Let settings that mean a person mean the same one here, and nobody who did not come along."""
    for row in rows:
        if row.name in OF_PEOPLE:
            known = int(row.value) if row.value.isdecimal() else 0
            row.value = str(people.get(known, ""))
    session.flush()


def _taken(
    kind: str, records: list[Record], new_ids: Mapping[str, Mapping[int, int]]
) -> list[Record]:
    """Leave out the logos of settings that were left out."""
    if kind != "attachment":
        return records
    known = {None, *new_ids[DocumentSetting.__tablename__]}
    return [record for record in records if record["document_setting_id"] in known]


def _add_document_settings(
    session: Session,
    records: list[Record],
    ids: dict[int, int],
    series_ids: Mapping[int, int],
    *,
    replaces: bool,
) -> None:
    """Add to an archive that has rows how the papers of series are set that are not set here.

    What another archive sets for all its papers stays there: here it would change those of others.
    Where there are no others yet (`replaces`), it comes along, before what was set here.
    """
    for record in records:
        series_id, name = record["series_id"], record["name"]
        if series_id is None and not replaces:
            continue
        series_id = None if series_id is None else series_ids[series_id]
        row = session.scalar(
            select(DocumentSetting).where(
                DocumentSetting.series_id.is_not_distinct_from(series_id),
                DocumentSetting.name == name,
            )
        )
        if row is None:
            row = DocumentSetting(series_id=series_id, name=name, value=record["value"])
            session.add(row)
        elif row.value is None or (replaces and record["value"] is not None):
            row.value = record["value"]
        session.flush()
        if row.value == record["value"]:
            ids[record["id"]] = row.id


def _of_meeting(session: Session, meeting_id: int) -> dict[str, list[Base]]:
    """Collect a meeting's rows: its own children, then whatever any of them refers to."""
    meeting = session.get(Meeting, meeting_id)
    if meeting is None:
        raise UserError("record.gone")
    found: dict[str, dict[int, Base]] = {kind: {} for kind in KINDS}
    found["meeting"][meeting.id] = meeting
    for kind, owner in (
        ("agenda_item", "meeting"),
        ("participant", "meeting"),
        ("attachment", "meeting"),
        ("decision", "item"),
        ("vote", "item"),
        ("measure", "item"),
        ("responsible", "measure"),
        ("progress_note", "measure"),
    ):
        owners = found["agenda_item" if owner == "item" else owner]
        column = getattr(_CLASSES[kind], f"{owner}_id")
        for row in session.scalars(select(_CLASSES[kind]).where(column.in_(list(owners)))):
            found[kind][row.id] = row
    for kind in ("series_party", "document_setting"):
        column = getattr(_CLASSES[kind], "series_id")  # noqa: B009 - looked up by name
        for row in session.scalars(select(_CLASSES[kind]).where(column == meeting.series_id)):
            found[kind][row.id] = row
    logos = select(Attachment).where(
        Attachment.document_setting_id.in_(list(found["document_setting"]))
    )
    found["attachment"].update((row.id, row) for row in session.scalars(logos))
    _add_referred(session, found)
    return {kind: sorted(rows.values(), key=lambda row: row.id) for kind, rows in found.items()}


def _add_referred(session: Session, found: dict[str, dict[int, Base]]) -> None:
    queue = [(kind, row) for kind, rows in found.items() for row in rows.values()]
    while queue:
        kind, row = queue.pop()
        for field in fields(kind):
            target = getattr(row, field.name)
            if field.refers_to and target is not None and target not in found[field.refers_to]:
                other = session.get(_CLASSES[field.refers_to], target)
                if other is not None:
                    found[field.refers_to][target] = other
                    queue.append((field.refers_to, other))
