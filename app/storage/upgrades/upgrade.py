"""Bringing an older archive to today's shape on a verified copy: all of it, or nothing.

Backed up, copied, changed in one transaction, compared with the old file, flushed, and only then
renamed over it. Until that rename nothing but the backup is different; after it everything is.
docs/decisions/0012-upgrades.md says why each step is there.
"""

import os
import sqlite3
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from app.errors import StorageError
from app.storage import schema
from app.storage.connection import connect
from app.storage.failures import storage_error, system_error
from app.storage.files import flush_folder
from app.storage.journal import Action, record_upgrade
from app.storage.schema import Shape
from app.storage.snapshot import copy_database

if TYPE_CHECKING:
    from app.storage.migrations import Expected

# How far it has come, from 0 to 1, and what it does now, as a key of the catalogue.
Progress = Callable[[float, str], None]
# Backs an open connection up into the archive's folder at a moment; called between steps of it.
BackUp = Callable[[sqlite3.Connection, Path, datetime, Callable[[], None]], object]


class UnverifiedError(Exception):
    """The upgraded copy is not what it should be: a mistake of ours, or a failing disk."""


ACTION = "archive.upgrade"
_COPY_ENDING = ".upgrading"
# What the file's size grows to for a while: the backup, the copy, and what the copy gains.
_ROOM = 2.5
_MB = 1_000_000
# Rough sizes of the steps of those who do the work, for the progress alone.
_ROWS_A_CHECK, _PAGES_A_STEP = 50, 16
# SQLite's own steps between two chances to be stopped inside one long statement.
_STEPS_A_CALL = 100_000
# What a broken revision raises: nothing the user could mend.
_OURS = (sqlite3.IntegrityError, sqlite3.ProgrammingError, sqlite3.InterfaceError, UnverifiedError)
_FULL = ("storage.disk_full", "storage.no_room", "backup.disk_full", "file.disk_full")
_LOGGED = 20


class UpgradeCancelledError(Exception):
    """Raised by the follower of the progress to give an upgrade up; the file is then as it was."""


def _back_up(
    connection: sqlite3.Connection, folder: Path, now: datetime, give_way: Callable[[], None]
) -> None:
    from app.storage.backups import taking as backups

    backups.keep(connection, folder, backups.Reason.BEFORE_UPGRADE, now=now, give_way=give_way)


def _own_scripts() -> Path:
    return Path(__file__).parent.parent / "migrations"


@dataclass(frozen=True)
class Course:
    """Where an upgrade leads: the folder of revisions, the shape they end in, what backs up."""

    scripts: Path = field(default_factory=_own_scripts)
    shape: Shape = schema.CURRENT
    back_up: BackUp = _back_up


def no_progress(_done: float, _step: str) -> None:
    """Follow nothing."""


def remove_leftovers(path: Path) -> None:
    """Remove the copy that a killed upgrade left; the archive's lock must be held."""
    for left in _copies(path.resolve()):
        left.unlink(missing_ok=True)


def upgrade_file(
    path: Path,
    *,
    course: Course | None = None,
    progress: Progress = no_progress,
    now: datetime | None = None,
) -> None:
    """Bring an archive's file to today's shape, or leave it as it was and raise.

    The archive's lock must be held and the file not be open. A write that was interrupted is taken
    back first. `progress` is called often; UpgradeCancelledError from it gives the upgrade up, at
    any moment before the new file takes the old one's place. StorageError: 'upgrade.unsound' where
    the old file is not as it was left, 'upgrade.no_room', 'upgrade.failed', or what kept the file
    from being read or written.
    """
    path = path.resolve()  # a link stays a link
    upgrade = _Upgrade(path, course or Course(), _Teller(progress), now or datetime.now(UTC))
    with _translated(path, upgrade.teller):
        remove_leftovers(path)
        try:
            with closing(connect(path)) as old:
                if not upgrade.prepare(old):
                    return
                upgrade.make(old)
            upgrade.swap()
        finally:
            with suppress(OSError):
                remove_leftovers(path)


class _Teller:
    """Tells the follower how far things are, and stops SQLite where the follower wants no more."""

    # The share of the whole that each step begins at, by what the steps take in a large archive.
    _BEGINS = (
        ("upgrade.checking", 0.0),
        ("upgrade.backing_up", 0.2),
        ("upgrade.copying", 0.45),
        ("upgrade.changing", 0.5),
        ("upgrade.verifying", 0.75),
        ("upgrade.swapping", 0.98),
    )

    def __init__(self, progress: Progress) -> None:
        self.cancelled: UpgradeCancelledError | None = None
        self._progress = progress
        self._step, self._begin, self._share, self._done, self._of = "", 0.0, 0.0, 0, 1

    def begin(self, step: str, of: int = 1) -> None:
        """Begin a step, which will be done after `of` calls of `advance`."""
        names = [name for name, _ in self._BEGINS]
        begins = [begin for _, begin in self._BEGINS] + [1.0]
        place = names.index(step)
        self._step, self._begin = step, begins[place]
        self._share, self._done, self._of = begins[place + 1] - begins[place], 0, max(1, of)
        self._tell()

    def advance(self) -> None:
        """Go on within a step; estimates may be passed, the step's share is not."""
        self._done = min(self._done + 1, self._of)
        self._tell()

    def _tell(self) -> None:
        self._progress(self._begin + self._share * self._done / self._of, self._step)

    def listen(self, connection: sqlite3.Connection) -> None:
        """Let the follower stop long statements of a connection too."""
        connection.set_progress_handler(self._interrupts, _STEPS_A_CALL)

    def _interrupts(self) -> bool:
        """Tell SQLite whether to stop: nothing may be raised through it."""
        try:
            self._tell()
        except UpgradeCancelledError as error:
            self.cancelled = error
        return self.cancelled is not None


class _Upgrade:
    """One upgrade of one file."""

    def __init__(self, path: Path, course: Course, teller: _Teller, now: datetime) -> None:
        self.teller = teller
        self._path, self._course, self._now = path, course, now
        self._copy = _copies(path)[0]

    def prepare(self, old: sqlite3.Connection) -> bool:
        """Look at the old file, then back it up; False where it is not older."""
        shape = schema.stamped_shape(old, self._path)
        if shape is None or shape.version >= self._course.shape.version:
            return False
        self._from = shape
        self.teller.listen(old)
        self._ensure_room()
        self._ensure_sound(old)
        self.teller.begin("upgrade.backing_up", _steps(old) + _rows(old) // _ROWS_A_CHECK)
        self._course.back_up(old, self._path.parent, self._now, self.teller.advance)
        return True

    def make(self, old: sqlite3.Connection) -> None:
        """Make the copy, change it, flush it and compare it with the old file."""
        from app.storage import migrations

        self.teller.begin("upgrade.copying", _steps(old))
        copy_database(old, self._copy, self.teller.advance)
        journalled = 0

        def journal(expected: "Expected") -> None:
            nonlocal journalled
            journalled = self._journal(old, new, expected)

        with closing(connect(self._copy)) as new:
            self.teller.listen(new)
            # A copy that is thrown away when anything fails needs no journal on the disk.
            new.execute("PRAGMA journal_mode = MEMORY")
            new.execute("PRAGMA synchronous = OFF")
            self.teller.begin("upgrade.changing", 100)
            expected = migrations.upgrade(
                new,
                scripts=self._course.scripts,
                shape=self._course.shape,
                watch=lambda _number, _of: self.teller.advance(),
                finish=journal,
            )
        _flush_file(self._copy)
        with closing(connect(self._copy)) as new:
            self.teller.listen(new)
            self._verify(old, new, expected, journalled)

    def swap(self) -> None:
        """Put the copy in the old file's place."""
        self.teller.begin("upgrade.swapping")
        # What was done to the folder before, as taking an interrupted write back, comes to the disk
        # before the new file does: that write's journal must never be met by it.
        flush_folder(self._path.parent)
        self._copy.replace(self._path)
        flush_folder(self._path.parent)

    def _ensure_room(self) -> None:
        needed = int(self._path.stat().st_size * _ROOM)
        free = _free(self._path)
        if free < needed:
            raise _no_room(needed, free)

    def _ensure_sound(self, old: sqlite3.Connection) -> None:
        from app.storage.upgrades import checks as upgrade_checks

        self.teller.begin("upgrade.checking", _rows(old) // _ROWS_A_CHECK)
        found = _logged(
            upgrade_checks.faults_of_file(
                old, self._from, self._course.scripts, self.teller.advance
            )
        )
        if found:
            raise StorageError("upgrade.unsound", path=str(self._path), count=found)

    def _journal(
        self, old: sqlite3.Connection, new: sqlite3.Connection, expected: "Expected"
    ) -> int:
        from app.storage.upgrades.rows import changed_rows

        to = self._course.shape.version
        action = Action(ACTION, {"from": self._from.version, "to": to}, barrier=True)
        changed = changed_rows(old, new, expected, self.teller.advance)
        return record_upgrade(new, action, changed, self._now)

    def _verify(
        self,
        old: sqlite3.Connection,
        new: sqlite3.Connection,
        expected: "Expected",
        journalled: int,
    ) -> None:
        from app.storage.upgrades import checks as upgrade_checks

        self.teller.begin("upgrade.verifying", _rows(new) // _ROWS_A_CHECK)
        faults = upgrade_checks.faults_of_file(
            new, self._course.shape, self._course.scripts, self.teller.advance
        )
        lost = upgrade_checks.faults_of_upgrade(old, new, expected, journalled, self.teller.advance)
        stamped = schema.stamped_shape(new, self._copy) == self._course.shape
        if _logged(faults) + _logged(lost) or not stamped:
            raise UnverifiedError


def _copies(path: Path) -> tuple[Path, Path]:
    """Return where the copy is made, and where SQLite would keep the copy's journal."""
    copy = path.with_name(path.name + _COPY_ENDING)
    return copy, copy.with_name(f"{copy.name}-journal")


def _flush_file(path: Path) -> None:
    descriptor = os.open(path, os.O_RDWR)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _steps(connection: sqlite3.Connection) -> int:
    pages = connection.execute("PRAGMA page_count").fetchone()[0]
    return int(pages // _PAGES_A_STEP)


def _rows(connection: sqlite3.Connection) -> int:
    from app.storage.upgrades.rows import count_rows

    return sum(count_rows(connection).values())


def _logged(faults: Iterable[str]) -> int:
    """Write what was found to the log (no personal data is in it) and return how much it was."""
    import logging

    count = 0
    for fault in faults:
        count += 1
        if count <= _LOGGED:
            logging.getLogger(__name__).warning("upgrade: %s", fault)
    return count


def _free(path: Path) -> int:
    import shutil

    return shutil.disk_usage(path.parent).free


def _no_room(needed: int, free: int) -> StorageError:
    return StorageError("upgrade.no_room", needed=-(-needed // _MB), free=free // _MB)


@contextmanager
def _translated(path: Path, teller: _Teller) -> Iterator[None]:
    """Say failures in the user's words, all that the revisions raise included."""
    try:
        yield
    except BaseException as error:
        _let_go(error)
        if isinstance(error, UpgradeCancelledError) or not isinstance(error, Exception):
            raise
        if teller.cancelled is not None:
            raise teller.cancelled from error
        said = _in_words(error, path)
        if said is error:
            raise
        raise said from error


def _let_go(error: BaseException | None) -> None:
    """Let the frames of a failure forget their cursors: one that lives keeps the file locked."""
    import traceback

    while error is not None:
        traceback.clear_frames(error.__traceback__)
        error = error.__cause__ or error.__context__


def _in_words(error: Exception, path: Path) -> StorageError:
    cause = getattr(error, "orig", None) or error  # SQLAlchemy wraps what SQLite said
    if isinstance(cause, OSError):
        cause = system_error(cause, path)
    elif isinstance(cause, _OURS):
        cause = None
    elif isinstance(cause, (sqlite3.Error, UnicodeDecodeError, MemoryError)):
        cause = storage_error(cause, path)
    if not isinstance(cause, StorageError) or cause.key == "storage.failed":
        return StorageError("upgrade.failed", path=str(path))
    if cause.key in _FULL:
        size = path.stat().st_size
        return _no_room(int(size * _ROOM), _free(path))
    if cause.key == "backup.unsound":
        return StorageError("upgrade.unsound", path=str(path), count=cause.parameters["count"])
    return cause
