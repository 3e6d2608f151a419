"""What findings are about, as people know it: „decision 1.2 of the meeting of 3 December“.

Reads the file that was found damaged, so anything may stand there: what cannot be read is left
out, and what is left is the kind and the key.
"""

import json
import sqlite3
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, date, datetime

from app.storage import images
from app.storage.checks.findings import Finding
from app.storage.images import Image
from app.storage.row_names import OWNERS, row_name
from app.values.clean_text import clean_pasted
from app.values.record_name import ActionName, RecordName

# So many are named; nobody reads on, and a whole table may be damaged.
MOST = 200
_LONGEST_TITLE = 60
# Nobody asks where these belong in turn.
_HOMES = frozenset({"meeting", "plan", "protocol"})
_DEEPEST = 4
# What is printed with a number, and the column of what it is counted in.
_NUMBERED = {"agenda_item": "meeting_id", "decision": "item_id"}
# Called by all it belongs to.
_SAYS_ALL = frozenset({"membership"})
# What damage may raise wherever a value is not what it was.
_UNREADABLE = (
    sqlite3.Error,
    ArithmeticError,
    AttributeError,
    LookupError,
    RecursionError,
    TypeError,
    ValueError,
)


def with_names(
    raw: sqlite3.Connection,
    findings: Iterable[Finding],
    give_way: Callable[[], None] = lambda: None,
) -> list[Finding]:
    """Return findings whose records and actions are called as people know them."""
    naming, named = _Naming(raw), 0
    told = []
    for finding in findings:
        record = finding.parameters.get("record")
        if isinstance(record, RecordName | ActionName) and named < MOST:
            named += 1
            give_way()
            parameters = {**finding.parameters, "record": naming.known(record)}
            told.append(replace(finding, parameters=parameters))
        else:
            told.append(finding)
    return told


class _Naming:
    def __init__(self, raw: sqlite3.Connection) -> None:
        self._raw = raw
        self._targets: dict[str, dict[str, str]] = {}

    def known(self, record: RecordName | ActionName) -> RecordName | ActionName:
        """Return the name with all that can be read of it."""
        try:
            return self._action(record) if isinstance(record, ActionName) else self._record(record)
        except _UNREADABLE:
            return record

    def _action(self, action: ActionName) -> ActionName:
        name, at = self._raw.execute(
            "SELECT name, ended_at FROM journal_action WHERE id = ?", (action.id,)
        ).fetchone()
        return ActionName(action.id, name if isinstance(name, str) else "", _moment(at))

    def _record(self, record: RecordName) -> RecordName:
        if record.id is None:
            return record
        name = self._alone(record.kind, record.id)
        within: list[RecordName] = []
        with suppress(*_UNREADABLE):
            self._go_up(within, record.kind, record.id)
        return replace(name, within=tuple(one for one in within if one.title != name.title))

    def _go_up(self, within: list[RecordName], kind: str, row_id: int) -> None:
        owner = None if kind in _SAYS_ALL else self._owner(kind, row_id)
        while owner is not None and len(within) < _DEEPEST:
            within.append(self._alone(*owner))
            owner = None if owner[0] in _HOMES else self._owner(*owner)

    def _alone(self, kind: str, row_id: int) -> RecordName:
        now = self._now(kind, row_id)
        image = now or self._then(kind, row_id)
        title, year = self._title(kind, row_id), image.get("year")
        if kind == "meeting" and not title:
            owner = self._owner(kind, row_id)
            title = "" if owner is None else self._title(*owner)
        return RecordName(
            kind,
            row_id,
            f"{title[:_LONGEST_TITLE].rstrip()}…" if len(title) > _LONGEST_TITLE else title,
            self._number(kind, now),
            on=_day(image.get("held_on") or image.get("document_on") or image.get("noted_on")),
            year=year if isinstance(year, int) else None,
            trashed=image.get("deleted_at") is not None,
        )

    def _title(self, kind: str, row_id: int) -> str:
        """Return a row's own words, or those that it was last saved with."""
        for image in self._images(kind, row_id):
            legible = {name: value for name, value in image.items() if not isinstance(value, bytes)}
            words = row_name(kind, legible, self._target, self._title)
            title = " ".join(clean_pasted(words).split())
            if title:
                return title
        return ""

    def _number(self, kind: str, image: Image) -> str:
        """Return an item's number on the agenda („1“) or a decision's („1.2“), as papers count."""
        if kind not in _NUMBERED or not image or image.get("deleted_at") is not None:
            return ""
        owner = _NUMBERED[kind]
        [count] = self._raw.execute(
            f'SELECT count(*) FROM "{kind}" WHERE "{owner}" = ? AND deleted_at IS NULL'  # noqa: S608 - our own names
            " AND (position, id) <= (?, ?)",
            (image[owner], image["position"], image["id"]),
        ).fetchone()
        if kind == "agenda_item":
            return str(count)
        item = image[owner]
        of = (
            self._number("agenda_item", self._now("agenda_item", item))
            if isinstance(item, int)
            else ""
        )
        return f"{of}.{count}" if of else ""

    def _owner(self, kind: str, row_id: int) -> tuple[str, int] | None:
        """Return what a row is part of: as it stands, else as it was last saved."""
        for image in self._images(kind, row_id):
            for name in OWNERS.get(kind, ()):
                owner, owner_id = self._target(kind, name), image.get(name)
                if (
                    owner is not None
                    and isinstance(owner_id, int)
                    and self._is_known(owner, owner_id)
                ):
                    return owner, owner_id
        return None

    def _is_known(self, kind: str, row_id: int) -> bool:
        return any(map(bool, self._images(kind, row_id)))

    def _images(self, kind: str, row_id: int) -> Iterator[Image]:
        yield self._now(kind, row_id)
        yield self._then(kind, row_id)

    def _now(self, kind: str, row_id: int) -> Image:
        """Return a row as it stands, nothing where it is gone or its page cannot be read."""
        with suppress(sqlite3.Error):
            return images.read(self._raw, kind, row_id) or {}
        return {}

    def _then(self, kind: str, row_id: int) -> Image:
        """Return a row as the journal left it, as far as that can be read."""
        image: Image = {}
        changes = self._raw.execute(
            "SELECT before, after FROM journal_change WHERE table_name = ? AND row_id = ?"
            " ORDER BY id",
            (kind, row_id),
        )
        for change in changes:
            for text in change:
                with suppress(*_UNREADABLE):
                    image.update(json.loads(text or "{}"))
        return image

    def _target(self, kind: str, name: str) -> str | None:
        """Return the kind that a column refers to, as the file's own make-up says."""
        if kind not in self._targets:
            keys = self._raw.execute(f'PRAGMA foreign_key_list("{kind}")').fetchall()
            self._targets[kind] = {key[3]: key[2] for key in keys}
        return self._targets[kind].get(name)


def _day(value: object) -> date | None:
    with suppress(ValueError):
        return date.fromisoformat(value) if isinstance(value, str) else None
    return None


def _moment(value: object) -> datetime | None:
    with suppress(ValueError):
        return datetime.fromisoformat(value).replace(tzinfo=UTC) if isinstance(value, str) else None
    return None
