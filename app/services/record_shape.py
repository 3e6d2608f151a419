"""How rows hang together: what belongs to what, which columns are one field, which are fixed.

Trash and history know every kind of row by its table's name and read raw columns, so that rows in
the trash, rows that are gone and columns of earlier shapes can all be told of.
"""

from collections.abc import Iterable, Mapping

from sqlalchemy import Column

from app.models import Base
from app.storage import row_names

Columns = tuple[str, ...]

CLASSES: Mapping[str, type[Base]] = {
    mapper.class_.__tablename__: mapper.class_
    for mapper in Base.registry.mappers
    if not mapper.class_.__tablename__.startswith("journal_")
}
KINDS: tuple[str, ...] = tuple(
    table.name for table in Base.metadata.sorted_tables if table.name in CLASSES
)
DELETABLE: tuple[str, ...] = tuple(
    kind for kind in KINDS if "deleted_at" in Base.metadata.tables[kind].columns
)

# What a row is part of, by the columns that name it.
OWNERS: Mapping[str, Columns] = row_names.OWNERS

# What is told together with a row: other rows, by the column that names it.
PARTS: Mapping[str, tuple[tuple[str, str], ...]] = {
    "meeting": (
        ("agenda_item", "meeting_id"),
        ("participant", "meeting_id"),
        ("attachment", "meeting_id"),
    ),
    "agenda_item": (("decision", "item_id"), ("vote", "item_id"), ("measure", "item_id")),
    "measure": (("responsible", "measure_id"), ("progress_note", "measure_id")),
    "plan": (("direction", "plan_id"), ("measure", "plan_id")),
    "series": (("series_party", "series_id"), ("document_setting", "series_id")),
    "organisation": (
        ("organisation_name", "organisation_id"),
        ("membership", "organisation_id"),
    ),
    "person": (("membership", "person_id"),),
    "protocol": (
        ("protocol_party", "protocol_id"),
        ("protocol_section", "protocol_id"),
        ("attachment", "protocol_id"),
    ),
    "protocol_section": (("protocol_point", "section_id"),),
}

# Columns that the secretary knows as one field, told under the first; all go back together.
GROUPS: Mapping[tuple[str, str], Columns] = {
    ("measure", "deadline_typed"): (
        "deadline_typed",
        "deadline_code",
        "deadline_first",
        "deadline_last",
        "deadline_sort",
    ),
    ("measure", "status"): ("status", "done_on"),
    ("agenda_item", "rapporteur_id"): ("rapporteur_id", "rapporteur_text"),
}

# Columns that never change and say what the others mean.
LASTING: Mapping[str, Columns] = {"document_setting": ("name",)}

# Columns that are never told: they follow from others, or are told as what was done.
HIDDEN: frozenset[tuple[str, str]] = frozenset(
    {
        *((kind, "id") for kind in KINDS),
        *((kind, "deleted_at") for kind in DELETABLE),
        ("organisation", "sort_key"),
        ("person", "sort_key"),
        ("measure", "deadline_code"),
        ("measure", "deadline_first"),
        ("measure", "deadline_last"),
        ("measure", "deadline_sort"),
        ("agenda_item", "rapporteur_text"),
        ("attachment", "sha256"),
        ("attachment", "media_type"),
        ("attachment", "size"),
    }
)

# Columns that do not go back by themselves: they say whose part a row is, or what has been agreed.
_FIXED: frozenset[tuple[str, str]] = frozenset(
    {
        *(
            (kind, column)
            for kind, columns in OWNERS.items()
            for column in columns
            if kind != "meeting"
        ),
        *((kind, "merged_into_id") for kind in ("organisation", "person")),
        ("meeting", "minutes_state"),
        ("meeting", "finalised_elsewhere"),
        ("meeting", "number"),
        ("measure", "item_id"),
        ("measure", "decision_id"),
        ("responsible", "organisation_id"),
        ("responsible", "person_id"),
        ("protocol", "state"),
        ("protocol", "registered"),
        ("setting", "name"),
        ("document_setting", "name"),
        ("attachment", "sha256"),
        ("attachment", "media_type"),
        ("attachment", "size"),
        *((kind, "id") for kind in KINDS),
        *((kind, "deleted_at") for kind in DELETABLE),
        ("organisation", "sort_key"),
        ("person", "sort_key"),
    }
)


def column(kind: str, name: str) -> Column[object] | None:
    """Return a column of today's shape, None for one that an earlier shape had."""
    return Base.metadata.tables[kind].columns.get(name)


def target(kind: str, name: str) -> str | None:
    """Return the kind that a column refers to, None where it holds no reference."""
    found = column(kind, name)
    keys = found.foreign_keys if found is not None else ()
    return next((key.column.table.name for key in keys), None)


def told_under(kind: str, name: str) -> str | None:
    """Return the column under which a column's change is told, None where it is not."""
    for (group_kind, first), members in GROUPS.items():
        if group_kind == kind and name in members and (kind, name) in HIDDEN:
            return first
    return None if (kind, name) in HIDDEN else name


def in_order(kind: str, names: Iterable[str]) -> list[str]:
    """Return columns in the order of their table, those of earlier shapes last."""
    places = {one.name: place for place, one in enumerate(Base.metadata.tables[kind].columns)}
    return sorted(names, key=lambda name: places.get(name, len(places)))


def is_fixed(kind: str, name: str) -> bool:
    """Tell whether a column never goes back to an earlier value by itself."""
    return column(kind, name) is None or (kind, name) in _FIXED


def together(kind: str, name: str) -> Columns:
    """Return the columns that go back with this one, itself among them."""
    return GROUPS.get((kind, name), (name,))


def returnable(kind: str) -> Columns:
    """Return the columns in which a row can be as it was before."""
    columns = Base.metadata.tables[kind].columns
    return tuple(one.name for one in columns if not is_fixed(kind, one.name))
