"""Bringing back what was deleted. Nothing is ever removed from the trash for good."""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from app.errors import UserError
from app.models import Base, Organisation, Responsible, Series, SeriesParty
from app.services.editing import draft_item, draft_meeting
from app.services.merging import kept
from app.services.record_shape import CLASSES, DELETABLE, OWNERS, target
from app.services.remembered import Key, Remembered
from app.services.series_parties import add_parties, spare_settled
from app.storage import images
from app.storage.session import JournalledSession

# Parts of a measure or an item that come back with it or by its history, never by themselves.
_ONLY_PARTS = frozenset({"responsible", "vote", "protocol_party"})
LISTED: tuple[str, ...] = tuple(kind for kind in DELETABLE if kind not in _ONLY_PARTS)
# An import brings its trash along; elsewhere what one action made and deleted was never there.
_IMPORT = "archive.fill"
# At most one of these may live.
_ALONE: Mapping[str, tuple[str, ...]] = {
    "vote": ("item_id",),
    "responsible": ("measure_id", "organisation_id", "person_id"),
    "series_party": ("series_id", "organisation_id"),
}
_FROZEN_WITH_ITEM = ("decision", "vote")
_FROZEN_WITH_MEETING = ("agenda_item", "participant")


@dataclass(frozen=True, order=True)
class TrashKey:
    """A deleted row; `place` puts the newest deletion last, by the journal and not by the clock."""

    place: int
    kind: str
    id: int
    action_id: int


def restore(
    session: JournalledSession,
    kind: str,
    row_id: int,
    *,
    with_owner: bool = False,
    alone: bool = False,
) -> int:
    """Bring a deleted row back with what the same action deleted; returns how many rows came.

    Links that the deletion cut are tied again where nothing else was put there since. `with_owner`
    brings back its owner first, where that lies in the trash; `alone` only the row itself.
    UserError: 'trash.not_there', 'trash.owner_trashed', 'trash.taken' (another stands in its
    place), 'minutes.final'.
    """
    session.flush()
    key = key_of(session, kind, row_id)
    companions = [] if alone else together(session, key)
    returning = [(kind, row_id), *companions]
    count = 0
    blocking = blocking_owner(session, kind, row_id, set(returning))
    while blocking is not None:
        if not with_owner:
            owner = Remembered(session.raw()).subject(*blocking)
            raise UserError("trash.owner_trashed", title=owner.title)
        count += restore(session, *blocking, with_owner=True)
        blocking = blocking_owner(session, kind, row_id, set(returning))
    for place, one in enumerate(returning):
        row = _trashed(session, *one)
        if row is None:
            continue  # its owner has brought it back
        _refuse_final(session, one[0], row)
        if _taken(session, one[0], row):
            if place == 0:
                raise UserError("trash.taken")
            continue
        if place > 0 and blocking_owner(session, *one, set(returning)) is not None:
            continue
        _fit_in(session, row)
        row.deleted_at = None  # type: ignore[attr-defined] # every deletable row has it
        session.flush()  # what comes next is looked for in the file
        count += 1
    if not alone:
        _tie_again(session, key, set(returning))
        _join_again(session, key, set(returning))
    return count


# Where it lies

# The last change that left the row deleted; a quotation mark inside a text is escaped in JSON.
_DELETED = """
    SELECT row.id, change.id, change.action_id, change.before IS NULL, action.name
    FROM "{kind}" AS row
    LEFT JOIN journal_change AS change ON change.id = (
        SELECT c.id FROM journal_change AS c WHERE c.table_name = ? AND c.row_id = row.id
        AND instr(c.after, '"deleted_at":"') > 0 ORDER BY c.id DESC LIMIT 1)
    LEFT JOIN journal_action AS action ON action.id = change.action_id
    WHERE row.deleted_at IS NOT NULL
"""


def keys_of(session: JournalledSession, kinds: Sequence[str]) -> Iterator[TrashKey]:
    """Give every deleted row of these kinds, in no order."""
    raw = session.raw()
    for kind in kinds:
        found = raw.execute(_DELETED.format(kind=kind), (kind,))
        for row_id, place, action_id, was_made, action in found:
            if not was_made or action == _IMPORT or place is None:
                yield TrashKey(place or 0, kind, row_id, action_id or 0)


def key_of(session: JournalledSession, kind: str, row_id: int) -> TrashKey:
    """Return where a deleted row lies; UserError('trash.not_there') where it is none."""
    if kind not in DELETABLE or _trashed(session, kind, row_id) is None:
        raise UserError("trash.not_there")
    place, action_id = session.raw().execute(
        "SELECT id, action_id FROM journal_change WHERE table_name = ? AND row_id = ?"
        """ AND instr(after, '"deleted_at":"') > 0 ORDER BY id DESC LIMIT 1""",
        (kind, row_id),
    ).fetchone() or (0, 0)
    return TrashKey(place, kind, row_id, action_id)


def _trashed(session: JournalledSession, kind: str, row_id: int) -> Base | None:
    row = session.get(CLASSES[kind], row_id)
    return row if row is not None and getattr(row, "deleted_at", None) is not None else None


def together(session: JournalledSession, key: TrashKey) -> list[Key]:
    """Return what the action that deleted a row deleted besides, and what still lies there."""
    rows = session.raw().execute(
        "SELECT table_name, row_id, id FROM journal_change WHERE action_id = ?"
        """ AND before IS NOT NULL AND instr(after, '"deleted_at":"') > 0 ORDER BY id""",
        (key.action_id,),
    )
    return [
        (kind, row_id)
        for kind, row_id, place in rows.fetchall()
        if (kind, row_id) != (key.kind, key.id)
        and kind in DELETABLE
        and _trashed(session, kind, row_id) is not None
        and key_of(session, kind, row_id).place == place
    ]


def blocking_owner(
    session: JournalledSession, kind: str, row_id: int, returning: set[Key]
) -> Key | None:
    """Return the owner that would hide a row: one in the trash that does not come along."""
    image = images.read(session.raw(), kind, row_id) or {}
    for name in OWNERS.get(kind, ()):
        owner, owner_id = target(kind, name), image.get(name)
        if owner is None or not isinstance(owner_id, int) or (owner, owner_id) in returning:
            continue
        if _trashed(session, owner, owner_id) is not None:
            return owner, owner_id
    return None


def _refuse_final(session: JournalledSession, kind: str, row: Base) -> None:
    """Refuse with UserError('minutes.final') what would change final minutes."""
    if kind in _FROZEN_WITH_ITEM:
        draft_item(session, row.item_id)  # type: ignore[attr-defined] # both kinds have it
    elif kind in _FROZEN_WITH_MEETING:
        draft_meeting(session, row.meeting_id)  # type: ignore[attr-defined] # both kinds have it


def _taken(session: JournalledSession, kind: str, row: Base) -> bool:
    names = _ALONE.get(kind, ())
    if not names:
        return False
    same = " AND ".join(f'"{name}" IS ?' for name in names)
    found = session.raw().execute(
        f'SELECT 1 FROM "{kind}" WHERE deleted_at IS NULL AND {same} LIMIT 1',  # noqa: S608 - names of our own
        [getattr(row, name) for name in names],
    )
    return found.fetchone() is not None


def _fit_in(session: JournalledSession, row: Base) -> None:
    """Let a row that is coming back disturb nothing that was done without it."""
    if isinstance(row, Responsible):
        _stand_behind(session, row)
    elif isinstance(row, SeriesParty):
        spare_settled(session, row)


def _stand_behind(session: JournalledSession, row: Responsible) -> None:
    """Let the lead that a measure has now keep its place."""
    last, leads = (
        session.raw()
        .execute(
            "SELECT max(position), max(leads) FROM responsible"
            " WHERE deleted_at IS NULL AND measure_id = ?",
            (row.measure_id,),
        )
        .fetchone()
    )
    if leads:
        row.leads, row.position = False, last + 1


def _tie_again(session: JournalledSession, key: TrashKey, returned: set[Key]) -> None:
    """Give links back that the deletion took from other rows, as a direction from its measures."""
    rows = session.raw().execute(
        "SELECT table_name, row_id, before, after FROM journal_change WHERE action_id = ?"
        " AND before IS NOT NULL AND after IS NOT NULL",
        (key.action_id,),
    )
    for kind, row_id, before, after in rows.fetchall():
        was, left = json.loads(before), json.loads(after)
        for name, value in left.items():
            other = target(kind, name) if kind in CLASSES else None
            if value is not None or other is None or (other, was.get(name)) not in returned:
                continue
            row = session.get(CLASSES[kind], row_id)
            if row is not None and getattr(row, name) is None:
                setattr(row, name, was[name])
    session.flush()


def _join_again(session: JournalledSession, key: TrashKey, returned: set[Key]) -> None:
    """Let an organisation be a party again where its deletion took it out of the parties.

    As if somebody did it now: minutes written meanwhile without it stay as they are.
    """
    rows = session.raw().execute(
        "SELECT row_id, after FROM journal_change WHERE action_id = ?"
        " AND table_name = 'series_party' AND before IS NOT NULL AND after IS NOT NULL ORDER BY id",
        (key.action_id,),
    )
    for row_id, after in rows.fetchall():
        left = json.loads(after).get("valid_until")
        party = session.get(SeriesParty, row_id)
        if left is None or party is None or party.deleted_at is not None:
            continue
        organisation = kept(session, Organisation, party.organisation_id)
        series = session.get(Series, party.series_id)
        if organisation is None or ("organisation", organisation.id) not in returned:
            continue
        if series is not None and series.deleted_at is None:
            add_parties(session, series.id, [organisation.id])
    session.flush()
