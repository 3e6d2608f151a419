"""The list of what was deleted, and what each deleted row says."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from app.errors import Phrase
from app.services.record_shape import OWNERS, PARTS, column, target, told_under
from app.services.record_values import Value, said
from app.services.remembered import Key, Remembered, Subject
from app.services.trash import LISTED, TrashKey, blocking_owner, key_of, keys_of, together
from app.storage.images import Image
from app.storage.session import JournalledSession
from app.values.folding import folded

_MOST_PARTS = 200


@dataclass(frozen=True)
class TrashRow:
    """A deleted row in the list: what, whose, when (UTC), by which action."""

    key: TrashKey
    subject: Subject
    owner: Subject | None
    at: datetime | None
    action: str


@dataclass(frozen=True)
class Content:
    """What a row says: its filled fields, and its parts that would be seen again with it."""

    subject: Subject
    fields: tuple[tuple[str, Value], ...]
    parts: tuple["Content", ...]


@dataclass(frozen=True)
class TrashDetail:
    """A deleted row before it is restored; `together` was deleted with it and returns with it.

    `blocked_by` is its owner where that lies in the trash itself.
    """

    row: TrashRow
    content: Content
    together: tuple[Subject, ...]
    blocked_by: Subject | None


def list_trash(session: JournalledSession, kinds: Sequence[str] = LISTED) -> tuple[TrashKey, ...]:
    """Return all that was deleted, the newest deletion first."""
    session.flush()
    return tuple(sorted(keys_of(session, kinds), reverse=True))


def read_trash(session: JournalledSession, keys: Sequence[TrashKey]) -> tuple[TrashRow, ...]:
    """Return these rows of the list, in this order."""
    remembered = Remembered(session.raw())
    actions = _actions(session, {key.action_id for key in keys})
    return tuple(_row(remembered, key, actions) for key in keys)


def texts(session: JournalledSession, keys: Sequence[TrashKey]) -> dict[TrashKey, str]:
    """Return, folded for searching, what each deleted row says and whose it is."""
    raw = session.raw()
    remembered = Remembered(raw)
    for kind in {key.kind for key in keys}:
        wanted = json.dumps([key.id for key in keys if key.kind == kind])
        cursor = raw.execute(
            f'SELECT * FROM "{kind}" WHERE id IN (SELECT value FROM json_each(?))',  # noqa: S608 - a name of our own
            (wanted,),
        )
        names = [one[0] for one in cursor.description]
        remembered.prime(kind, (dict(zip(names, row, strict=True)) for row in cursor))
    return {key: _searched(remembered, key) for key in keys}


def detail(session: JournalledSession, kind: str, row_id: int) -> TrashDetail:
    """Return a deleted row with its content; UserError('trash.not_there') where it is not one."""
    session.flush()
    key = key_of(session, kind, row_id)
    remembered = Remembered(session.raw())
    row = _row(remembered, key, _actions(session, {key.action_id}))
    companions = together(session, key)
    blocking = blocking_owner(session, kind, row_id, {*companions, (kind, row_id)})
    return TrashDetail(
        row=row,
        content=_content(session, remembered, (kind, row_id), set(companions)),
        together=tuple(remembered.subject(*one) for one in companions),
        blocked_by=remembered.subject(*blocking) if blocking is not None else None,
    )


def _actions(session: JournalledSession, ids: set[int]) -> dict[int, tuple[str, datetime]]:
    rows = session.raw().execute(
        "SELECT id, name, ended_at FROM journal_action"
        " WHERE id IN (SELECT value FROM json_each(?))",
        (json.dumps(sorted(ids)),),
    )
    return {
        row_id: (name, datetime.fromisoformat(at).replace(tzinfo=UTC)) for row_id, name, at in rows
    }


def _row(
    remembered: Remembered, key: TrashKey, actions: Mapping[int, tuple[str, datetime]]
) -> TrashRow:
    action, at = actions.get(key.action_id, ("", None))
    return TrashRow(
        key, remembered.subject(key.kind, key.id), _owner(remembered, key.kind, key.id), at, action
    )


def _owner(remembered: Remembered, kind: str, row_id: int) -> Subject | None:
    image = remembered.image(kind, row_id) or {}
    for name in OWNERS.get(kind, ()):
        owner, owner_id = target(kind, name), image.get(name)
        if owner is not None and isinstance(owner_id, int):
            return remembered.subject(owner, owner_id)
    return None


def _searched(remembered: Remembered, key: TrashKey) -> str:
    image = remembered.image(key.kind, key.id) or {}
    words = [remembered.title(key.kind, key.id)]
    words += [str(image[name]) for name in _texts(key.kind, image)]
    owner = _owner(remembered, key.kind, key.id)
    if owner is not None:
        words.append(owner.title)
    return folded(" ".join(words))


def _texts(kind: str, image: Image) -> list[str]:
    """Return the columns that hold somebody's words."""
    found = ((name, column(kind, name)) for name, value in image.items() if isinstance(value, str))
    return [
        name
        for name, one in found
        if one is not None
        and told_under(kind, name) is not None
        and type(one.type).__name__ == "String"
    ]


def _content(
    session: JournalledSession, remembered: Remembered, key: Key, returning: set[Key]
) -> Content:
    kind, row_id = key
    image = remembered.image(kind, row_id) or {}
    told = dict.fromkeys(told_under(kind, name) for name in image)
    fields = (
        (name, said(remembered, kind, name, image))
        for name in told
        if name is not None and name not in OWNERS.get(kind, ()) and name != "position"
    )
    parts: list[Content] = []
    for part, owner in PARTS.get(kind, ()):
        rows = session.raw().execute(
            f'SELECT id, deleted_at FROM "{part}" WHERE "{owner}" = ? ORDER BY id LIMIT ?',  # noqa: S608 - names of our own
            (row_id, _MOST_PARTS),
        )
        parts.extend(
            _content(session, remembered, (part, part_id), returning)
            for part_id, deleted_at in rows.fetchall()
            if deleted_at is None or (part, part_id) in returning
        )
    return Content(
        remembered.subject(kind, row_id),
        tuple(
            (name, value) for name, value in fields if value not in (None, "", Phrase("value.no"))
        ),
        tuple(parts),
    )
