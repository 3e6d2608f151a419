"""Going back to an earlier text of a field, or of a whole row: a deed like any other."""

import json
from collections.abc import Callable, Mapping
from enum import Enum, auto
from typing import Any

from app.errors import UserError
from app.models import Base, Decision, Vote
from app.services import agenda, attendance, measures, meetings, organisations, people, plans
from app.services import series as series_service
from app.services.editing import assign, draft_item, living
from app.services.record_shape import CLASSES, is_fixed, returnable, target, together
from app.services.record_values import plain
from app.storage import images
from app.storage.images import Image
from app.storage.session import JournalledSession

_TIMES = ("arrived_at", "left_at")


class When(Enum):
    """Which side of a change to go back to."""

    BEFORE = auto()
    AFTER = auto()


def return_to(
    session: JournalledSession,
    kind: str,
    row_id: int,
    action_id: int,
    *,
    when: When = When.AFTER,
    column: str | None = None,
) -> bool:
    """Bring a field (or, without `column`, the whole row) to what it was at an action.

    It goes through the services, so their rules hold. Returns False where nothing differs.
    UserError: 'minutes.final' and what else the services refuse, 'history.in_trash',
    'history.not_then' (the row was not there), 'history.fixed', 'history.reference_gone',
    'history.value_gone' (today's shape has no such value), 'record.gone'.
    """
    session.flush()
    current = images.read(session.raw(), kind, row_id)
    if current is None:
        raise UserError("record.gone")
    if current.get("deleted_at") is not None:
        raise UserError("history.in_trash")
    if column is not None and is_fixed(kind, column):
        raise UserError("history.fixed")
    then = state(session, kind, row_id, action_id, when)
    if then is None:
        raise UserError("history.not_then")
    names = together(kind, column) if column is not None else returnable(kind)
    changed = {
        name: _value(session, kind, name, then[name])
        for name in names
        if name in then and then[name] != current.get(name)
    }
    if not changed:
        return False
    if kind == "participant" and "presence" in changed and column is None:
        # Ticking somebody out takes the times away; then, the row may have had them all the same.
        changed |= {name: _value(session, kind, name, then[name]) for name in _TIMES}
    _EDITORS.get(kind, _edit)(session, row_id, kind, changed)
    return True


def state(
    session: JournalledSession, kind: str, row_id: int, action_id: int, when: When
) -> Image | None:
    """Return a whole row's raw columns as an action found (BEFORE) or left (AFTER) them.

    None where the row was not there. Columns that nothing has told of since then are as today.
    """
    raw = session.raw()
    image = images.read(raw, kind, row_id)
    rows = raw.execute(
        "SELECT action_id, before, after FROM journal_change"
        " WHERE table_name = ? AND row_id = ? ORDER BY id DESC",
        (kind, row_id),
    )
    for change_action, before, after in rows:
        if change_action < action_id or (change_action == action_id and when is When.AFTER):
            return image
        if before is None:
            image = None
        elif after is None:
            image = json.loads(before)
        else:
            image = {**(image or {}), **json.loads(before)}
    return image


Editor = Callable[[JournalledSession, int, str, Mapping[str, object]], None]


def _through(edit: Callable[..., None]) -> Editor:
    """Let a service of the window do it, with its rules; it takes any column of the row."""

    def change(
        session: JournalledSession, row_id: int, _kind: str, values: Mapping[str, Any]
    ) -> None:
        edit(session, row_id, **values)

    return change


def _edit(session: JournalledSession, row_id: int, kind: str, values: Mapping[str, object]) -> None:
    assign(living(session, CLASSES[kind], row_id), values)


def _edit_of_item(
    session: JournalledSession, row_id: int, kind: str, values: Mapping[str, object]
) -> None:
    row: Base = living(session, CLASSES[kind], row_id)
    assert isinstance(row, Decision | Vote)
    draft_item(session, row.item_id)
    assign(row, values)


_EDITORS: Mapping[str, Editor] = {
    "meeting": _through(meetings.edit_meeting),
    "agenda_item": _through(agenda.edit_item),
    "decision": _edit_of_item,
    "vote": _edit_of_item,
    "participant": _through(attendance.edit_participant),
    "measure": _through(measures.edit_measure),
    "plan": _through(plans.edit_plan),
    "series": _through(series_service.edit_series),
    "organisation": _through(organisations.edit_organisation),
    "person": _through(people.edit_person),
    "membership": _through(people.edit_membership),
}


def _value(session: JournalledSession, kind: str, name: str, raw: object) -> object:
    try:
        value = plain(kind, name, raw)
    except (LookupError, ValueError, TypeError) as error:
        raise UserError("history.value_gone") from error
    other = target(kind, name)
    if other is not None and isinstance(value, int) and not _exists(session, other, value):
        raise UserError("history.reference_gone")
    return value


def _exists(session: JournalledSession, kind: str, row_id: int) -> bool:
    return session.get(CLASSES[kind], row_id) is not None
