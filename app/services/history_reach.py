"""What belongs to a record's history: its rows, their parts, and what was merged into it."""

import json
import sqlite3

from app.services.record_shape import PARTS, target
from app.services.remembered import Remembered
from app.storage.images import Image
from app.storage.journal import Key

MERGEABLE = ("organisation", "person")
# An undone import can have made more rows than anybody will look at.
_MOST_REMOVED = 2000
_MERGES = (
    "SELECT id FROM journal_change WHERE table_name = ? AND ? IN"
    " (json_extract(before, '$.merged_into_id'), json_extract(after, '$.merged_into_id'))"
)


def merges(raw: sqlite3.Connection, kind: str, row_id: int) -> list[int]:
    """Return the changes by which other rows came to mean this one, or no longer mean it.

    They are changes of the duplicates, which no list shows while they are merged.
    """
    if kind not in MERGEABLE:
        return []
    return [place for (place,) in raw.execute(_MERGES, (kind, row_id))]


def with_parts(raw: sqlite3.Connection, kind: str, row_id: int) -> list[Key]:
    """Return a row and its parts, those of the parts too, and those whose making was undone.

    What has been merged into the row is shown as the row, and so are the parts of it.
    """
    owned = {row_id, *_duplicates(raw, kind, row_id)}
    keys: dict[Key, None] = {(kind, one): None for one in sorted(owned)}
    removed = _removed(raw, kind, row_id)
    level = {kind: owned}
    while level:
        below: dict[str, set[int]] = {}
        for owner_kind, owners in level.items():
            for part, column in PARTS.get(owner_kind, ()):
                found = raw.execute(
                    f'SELECT part.id FROM json_each(?) AS owner JOIN "{part}" AS part'  # noqa: S608 - names of our own
                    f' ON part."{column}" = owner.value',
                    (json.dumps(sorted(owners)),),
                )
                ids = {part_id for (part_id,) in found}
                ids |= {
                    gone
                    for (gone_kind, gone), image in removed.items()
                    if gone_kind == part and image.get(column) in owners
                }
                below.setdefault(part, set()).update(ids)
        level = {part: ids for part, ids in below.items() if ids}
        keys.update(((part, one), None) for part, ids in level.items() for one in ids)
    return list(keys)


def _duplicates(raw: sqlite3.Connection, kind: str, row_id: int) -> set[int]:
    if kind not in MERGEABLE:
        return set()
    found = raw.execute(f'SELECT id FROM "{kind}" WHERE merged_into_id = ?', (row_id,))  # noqa: S608
    return {duplicate for (duplicate,) in found}


def _removed(raw: sqlite3.Connection, kind: str, row_id: int) -> dict[Key, Image]:
    """Return the rows that undoing took away again since a row was made."""
    since = raw.execute(
        "SELECT min(action_id) FROM journal_change WHERE table_name = ? AND row_id = ?",
        (kind, row_id),
    ).fetchone()[0]
    rows = raw.execute(
        "SELECT c.table_name, c.row_id, c.before FROM journal_action AS a"
        " JOIN journal_change AS c ON c.action_id = a.id"
        " WHERE a.kind = 'undo' AND a.id >= ? AND c.after IS NULL ORDER BY c.id DESC LIMIT ?",
        (since or 0, _MOST_REMOVED),
    )
    return {(table, gone): json.loads(before) for table, gone, before in rows if before}


def meeting_of(remembered: Remembered, kind: str, row_id: int) -> int | None:
    """Return the meeting that a row stands in."""
    image = remembered.image(kind, row_id) or {}
    if kind == "meeting":
        return row_id
    for column in ("meeting_id", "item_id", "measure_id"):
        owner, owner_id = target(kind, column), image.get(column)
        if owner is not None and isinstance(owner_id, int):
            return meeting_of(remembered, owner, owner_id)
    return None
