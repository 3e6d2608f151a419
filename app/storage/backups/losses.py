"""What going back to a backup would lose: said before anything is restored."""

import sqlite3
from bisect import bisect_left
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING

from app.errors import ArchiveInUseError, StorageError
from app.storage import attachments
from app.storage.backups.backup import Backup
from app.storage.backups.damage import note_damage
from app.storage.backups.second_folder import folder_of
from app.storage.backups.settings import read_settings
from app.storage.checks.check import check_file
from app.storage.connection import DATABASE_NAME, connect, connect_read_only
from app.storage.contents import interruptible, open_copy
from app.storage.failures import translated
from app.storage.lock import ArchiveLock

if TYPE_CHECKING:
    from app.storage.database import Database

PATIENCE = 0.1
"""Seconds for which a window may look an archive through before it answers: nobody sees them."""
# Marks in the journal that are nobody's work.
_MARKS = ("archive.restored", "archive.upgrade")
_TITLES = {
    "meeting": "SELECT meeting.id, coalesce(nullif(meeting.title, ''), series.name), held_on"
    " FROM meeting JOIN series ON series.id = series_id WHERE meeting.deleted_at IS NULL",
    "measure": "SELECT id, coalesce(nullif(short_title, ''), text), NULL FROM measure"
    " WHERE deleted_at IS NULL",
    "organisation": "SELECT id, name, NULL FROM organisation WHERE deleted_at IS NULL",
}


class _TimeIsUpError(Exception):
    """Ends a look that took too long."""


@dataclass(frozen=True)
class LostRecord:
    """A record that is there now and was not then; `day` is a meeting's."""

    title: str
    day: date | None = None


@dataclass(frozen=True)
class Losses:
    """What the current archive has and the backup has not.

    `readable`: whether there is a current file that could be read at all; if not, nothing can be
    said of losses. `sound`: whether it is as it was left, so that a backup of it can be kept; None
    where that could not be told in time. `actions` counts what was done later by the action's name
    (a key of the catalogue). `missing`: SHA-256 of the attachments that the backup names and no
    folder has.
    """

    backup: Backup
    readable: bool
    actions: Mapping[str, int] = field(default_factory=dict)
    meetings: tuple[LostRecord, ...] = ()
    measures: tuple[LostRecord, ...] = ()
    organisations: tuple[LostRecord, ...] = ()
    missing: tuple[str, ...] = ()
    sound: bool | None = None

    @property
    def later(self) -> int:
        """Return how many actions there were after the backup."""
        return sum(self.actions.values())

    @property
    def keeping(self) -> str:
        """Return the key of the sentence that says how the current file is kept."""
        if not self.readable:
            return "restore.keeps_unreadable"
        if self.sound is None:
            return "restore.keeps_if_sound"
        return "restore.keeps" if self.sound else "restore.keeps_damaged"

    @property
    def nothing_later(self) -> str:
        """Return the key of the sentence that says what no action after the backup means."""
        return "restore.nothing_done" if self.sound is False else "restore.nothing_lost"


def losses(
    archive: "Path | Database",
    backup: Backup,
    *,
    give_way: Callable[[], None] = lambda: None,
    patience: float | None = None,
) -> Losses:
    """Compare an archive, open or closed, with a backup; nothing is changed.

    `patience`: for so many seconds the archive is looked through, None: to its end.
    A closed archive is locked while it is read: ArchiveInUseError where somebody has it open. A
    backup that cannot be read: StorageError('restore.unsound').
    """
    if not isinstance(archive, Path):
        with archive.glancing() as raw:
            return _compare(raw, archive.folder, backup, give_way, patience)
    if not (archive / DATABASE_NAME).exists():
        return Losses(backup, readable=False, missing=missing_attachments(archive, backup))
    with translated(archive):
        lock = ArchiveLock(archive)
    try:
        with _current(archive / DATABASE_NAME) as raw:
            return _compare(raw, archive, backup, give_way, patience)
    except ArchiveInUseError:
        raise
    except StorageError as error:
        if error.key == "restore.unsound":
            raise
        missing = missing_attachments(archive, backup)
        return Losses(backup, readable=False, missing=missing)
    finally:
        lock.release()


def missing_attachments(archive: Path, backup: Backup) -> tuple[str, ...]:
    """Return the attachments that a backup names and neither folder of its archive has."""
    return tuple(
        digest
        for digest in sorted(backup.contents.attachments)
        if attachments.is_digest(digest) and source_of(archive, backup, digest) is None
    )


def source_of(archive: Path, backup: Backup, digest: str) -> Path | None:
    """Return where an attachment lies, whole or not."""
    paths = (attachments.path_of(home, digest) for home in homes_of(archive, backup))
    return next((path for path in paths if path.is_file()), None)


def homes_of(archive: Path, backup: Backup) -> tuple[Path, ...]:
    """Return where attachments may lie: in the archive, beside the backup, in the second folder."""
    homes = [archive, backup.path.parent.parent]
    settings = read_settings(archive)
    if settings.second_folder is not None:
        homes.append(folder_of(settings))
    return tuple(dict.fromkeys(homes))


@contextmanager
def _current(path: Path) -> Iterator[sqlite3.Connection]:
    """Open the closed archive's own file; StorageError where it cannot be read."""
    if not path.stat().st_size:  # SQLite would make a new archive's file of it
        raise StorageError("storage.vanished", path=str(path))
    try:
        raw = connect_read_only(path)
    except ArchiveInUseError:
        raise
    except StorageError:
        raw = connect(path)  # a write that was interrupted has to be taken back first
    try:
        with translated(path):
            yield raw
    finally:
        raw.close()


def _compare(
    raw: sqlite3.Connection,
    archive: Path,
    backup: Backup,
    give_way: Callable[[], None],
    patience: float | None,
) -> Losses:
    # Read before the backup: damage here is the archive's, and no reason to distrust the backup.
    ours = raw.execute("SELECT id, name, began_at FROM journal_action ORDER BY id").fetchall()
    try:
        then = open_copy(backup.path)
        try:
            with interruptible(then, give_way):
                known = {table: _records(then, table) for table in _TITLES}
                common = _common_history(ours, then)
        finally:
            then.close()
    except (sqlite3.Error, UnicodeDecodeError, ValueError) as error:
        note_damage(backup.path)
        raise StorageError("restore.unsound", path=str(backup.path)) from error
    new = {}
    for table in _TITLES:
        give_way()
        now = _records(raw, table)
        since = _made_since(raw, table, common)
        new[table] = tuple(now[row] for row in now if row not in known[table] or row in since)
    return Losses(
        backup,
        readable=True,
        actions=_later_actions(raw, backup, common),
        meetings=new["meeting"],
        measures=new["measure"],
        organisations=new["organisation"],
        missing=missing_attachments(archive, backup),
        sound=_is_sound(raw, give_way, patience),
    )


def _is_sound(
    raw: sqlite3.Connection, give_way: Callable[[], None], patience: float | None
) -> bool | None:
    """Tell whether a file is as it was left, by the rules that a backup of it is kept by."""
    end = None if patience is None else monotonic() + patience

    def step() -> None:
        give_way()
        if end is not None and monotonic() >= end:
            raise _TimeIsUpError

    try:
        with interruptible(raw, step):
            return not any(check_file(raw, give_way=step))
    except _TimeIsUpError:
        return None
    except (sqlite3.Error, UnicodeDecodeError):
        return False


def _ended(raw: sqlite3.Connection, action: int) -> str:
    row = raw.execute("SELECT ended_at FROM journal_action WHERE id = ?", (action,)).fetchone()
    return "" if row is None else str(row[0])


def _records(raw: sqlite3.Connection, table: str) -> dict[int, LostRecord]:
    return {
        row: LostRecord(str(title), None if day is None else date.fromisoformat(day))
        for row, title, day in raw.execute(_TITLES[table] + f" ORDER BY {table}.id").fetchall()
    }


def _common_history(ours: list[tuple[int, str, str]], then: sqlite3.Connection) -> int:
    """Return the last action that both files know; 0 where they have nothing in common.

    The backup may be of the same archive as it went on on another computer, or of another one:
    there the same keys mean other actions and other records. What is common comes first.
    """

    def differs(action: tuple[int, str, str]) -> bool:
        same = "SELECT id, name, began_at FROM journal_action WHERE id = ?"
        return bool(then.execute(same, (action[0],)).fetchone() != action)

    place = bisect_left(ours, True, key=differs)
    return ours[place - 1][0] if place else 0


def _made_since(raw: sqlite3.Connection, table: str, common: int) -> set[int]:
    """Return the rows that came into being after an action, whatever has their keys elsewhere."""
    made = raw.execute(
        "SELECT row_id FROM journal_change JOIN journal_action ON journal_action.id = action_id"
        " WHERE table_name = ? AND before IS NULL AND action_id > ?"
        " AND coalesce(of_id, action_id) > ?",
        (table, common, common),
    )
    return {row for (row,) in made.fetchall()}


def _later_actions(raw: sqlite3.Connection, backup: Backup, common: int) -> dict[str, int]:
    """Count what stands and came later, and what took back or repeated something earlier."""
    last, at = backup.contents.action_id, backup.contents.action_at
    if common < last:  # the backup went on otherwise, or a pause's typing was taken back since
        last, at = common, _ended(raw, common)
    marks = ", ".join("?" for _ in _MARKS)
    rows = raw.execute(
        "SELECT name, count(*) FROM journal_action"  # noqa: S608 - marks are marks
        " WHERE (id > ? OR id = ? AND ended_at != ?)"
        "  AND (kind = 'do' AND state = 'done' OR kind != 'do' AND of_id <= ?)"
        f"  AND name NOT IN ({marks}) GROUP BY name ORDER BY max(id) DESC",
        (last, last, at, last, *_MARKS),
    )
    return {str(name): int(count) for name, count in rows.fetchall()}
