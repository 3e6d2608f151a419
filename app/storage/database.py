"""The archive's database: one connection, one engine, one way to read and one way to write.

It belongs to the thread that opened it (the window's). Reading and writing do not nest, and the
notice of a change goes out after its session has closed, so a page may read inside its handler.
SQLAlchemy is imported with the first session, not before: the first paint reads without it.
"""

import sqlite3
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from app.errors import StorageError
from app.frozen import frozen
from app.storage import journal
from app.storage.connection import DATABASE_NAME
from app.storage.failures import storage_error, system_error
from app.storage.journal import Action, Key, Recorder, StackRow
from app.storage.lock import ArchiveLock
from app.storage.opening import Progress, ReadOnly, no_progress, open_archive
from app.storage.put_back import catch_up
from app.storage.replaced import put_aside
from app.storage.turns import MayGoOn, Turns

if TYPE_CHECKING:
    from sqlalchemy import Engine

    from app.storage.session import JournalledSession

_LAST_ACTION = "SELECT id, name, began_at, ended_at FROM journal_action ORDER BY id DESC LIMIT 1"
# A broken constraint or statement is a fault of the program, nothing the user could mend.
_OUR_MISTAKES = (sqlite3.IntegrityError, sqlite3.ProgrammingError, sqlite3.InterfaceError)


@frozen
class Change:
    """Notice of one committed action: which rows of which tables changed, and who did it."""

    action: str
    ids: Mapping[str, frozenset[int]]
    initiator: object | None = None

    def touches(self, *tables: str) -> bool:
        """Tell whether any row of these tables changed."""
        return any(table in self.ids for table in tables)


def _utc_now() -> datetime:
    return datetime.now(UTC)


class Database:
    """An open archive. Raises StorageError; what was committed before stays.

    `read_only` says why it cannot be changed; None where it can.
    """

    def __init__(
        self,
        folder: Path,
        *,
        now: Callable[[], datetime] = _utc_now,
        progress: Progress = no_progress,
    ) -> None:
        """Open the archive in `folder`, making folder and file where they are missing.

        A file of an older shape is upgraded first, followed by `progress`.
        """
        self.folder = folder
        self.path = folder / DATABASE_NAME
        self.on_change: list[Callable[[Change], None]] = []
        self._now = now
        self._put_aside: Path | None = None
        self._is_run_over = False
        self._open(progress)

    def _open(self, progress: Progress) -> None:
        opened = open_archive(self.folder, progress)
        self._turns = Turns()
        self._connection = opened.connection
        self._lock = opened.lock
        self.read_only: ReadOnly | None = opened.read_only
        self._inode = opened.inode
        if self.read_only is None:
            catch_up(self._connection, self.folder, self._now())
        self._last_action = self._read_last_action()
        self._is_open = True
        self._engine: Engine | None = None

    @contextmanager
    def glancing(self) -> Iterator[sqlite3.Connection]:
        """Give the bare connection inside a transaction that is taken back: for reading alone."""
        with self._taken():
            self._connection.execute("BEGIN")
            try:
                yield self._connection
            finally:
                if self._connection.in_transaction:
                    self._connection.execute("ROLLBACK")

    @contextmanager
    def reading(self) -> "Iterator[JournalledSession]":
        """Give a session that may only read; it closes with the block."""
        with self._session() as session:
            yield session

    @contextmanager
    def writing(
        self, action: Action | str, *, initiator: object | None = None
    ) -> "Iterator[JournalledSession]":
        """Give a session whose changes are one action: committed and told, or none of them.

        When the block returns, the change is on the disk. Raises StorageError where it could not
        be kept; then the archive stands as before the block.
        """
        if isinstance(action, str):
            action = Action(action)
        recorder = Recorder()
        with self._session(writes=True) as session:
            session.recorder = recorder
            yield session
            session.flush()
            joins = not (self._is_run_over and "field" in action.parameters)
            changed = journal.record(session.raw(), action, recorder, self._now(), joins=joins)
            self._commit(session)
        self._is_run_over = self._is_run_over and not changed
        self._tell(action.name, changed, initiator)

    def undo(self, *, initiator: object | None = None) -> StackRow:
        """Take back the last action and return it; UserError where there is none."""
        with self._session(writes=True) as session:
            action, changed = journal.undo(session.raw(), self._now())
            self._commit(session)
        self._tell(action.name, changed, initiator)
        return action

    def redo(self, *, initiator: object | None = None) -> StackRow:
        """Repeat the last undone action and return it; UserError where there is none."""
        with self._session(writes=True) as session:
            action, changed = journal.redo(session.raw(), self._now())
            self._commit(session)
        self._tell(action.name, changed, initiator)
        return action

    @contextmanager
    def copying(
        self, may_go_on: MayGoOn = lambda: True
    ) -> Iterator[tuple[sqlite3.Connection, Callable[[], None]]]:
        """Give a copy its turn, in any thread (`app.storage.turns`), and what it gives way with.

        CopyStoppedError, between two steps, once the owner's thread needs the connection.
        """
        with self._turns.copy(may_go_on) as give_way:
            yield self._connection, give_way

    def end_run(self) -> None:
        """Let what is typed from now on be an action of its own: the field was left.

        A new line, whose fields are filled one after another, stays one action all the same.
        """
        self._is_run_over = True

    def now(self) -> datetime:
        """Return the time that actions are stamped with."""
        return self._now()

    def reopen(self) -> bool:
        """Let the file go and open what is in the folder now, as when a disk was away.

        Tells whether it is as it was left here: otherwise somebody went on with it elsewhere, or
        it is another one, and what was read of it before means nothing. StorageError where that
        fails; it may be tried again, and until then nothing can be read.
        """
        left = self._last_action
        self.close()
        if not self.path.exists():  # opening would make a new one
            raise StorageError("storage.vanished", path=str(self.path))
        self._open(no_progress)
        return self._last_action == left

    def close(self) -> None:
        """Close the file and let another process have the archive; a copy is stopped first."""
        lock = self.close_keeping_lock()
        if lock is not None:
            lock.release()

    def close_keeping_lock(self) -> ArchiveLock | None:
        """Close the file but keep others out, for restoring; whoever gets the lock releases it.

        None where the archive was closed already, or only read without a lock.
        """
        if not self._is_open:
            return None
        self._is_open = False
        self._turns.end()
        with suppress(sqlite3.Error, OSError):  # of a disk that is gone
            if self._engine is not None:
                self._engine.dispose()
            self._engine = None
            self._connection.close()
        lock, self._lock = self._lock, None
        return lock

    @contextmanager
    def _session(self, *, writes: bool = False) -> "Iterator[JournalledSession]":
        if writes and self.read_only is not None:
            raise self.read_only.error(self.path)
        from app.storage.engine import make_engine
        from app.storage.session import JournalledSession

        with self._taken():
            if self._engine is None:
                self._engine = make_engine(self._connection, writes=self.read_only is None)
            session = JournalledSession(
                self._engine, expire_on_commit=False, info={"folder": self.folder}
            )
            try:
                yield session
            finally:
                session.close()

    @contextmanager
    def _taken(self) -> Iterator[None]:
        """Keep others out for the length of a block and say its failures in the user's words."""
        if not self._is_open:
            raise StorageError("storage.closed", path=str(self.path))
        if self._turns.in_session:
            raise RuntimeError("the database is already in use: sessions do not nest")
        try:
            with self._turns.session():
                yield
        except (UnicodeDecodeError, MemoryError) as error:
            raise storage_error(error, self.path) from error
        except Exception as error:
            cause = getattr(error, "orig", None) or error  # SQLAlchemy wraps what SQLite said
            if not isinstance(cause, sqlite3.Error) or isinstance(cause, _OUR_MISTAKES):
                raise
            raise storage_error(cause, self.path) from error

    def _commit(self, session: "JournalledSession") -> None:
        """Commit, if the file is still the one in the folder.

        SQLite asks that only when it makes its journal anew, which it does not in exclusive mode:
        it would go on saving into a file that nobody can find any more.
        """
        if not self._in_place():
            session.rollback()
            raise self._replaced()
        last = self._read_last_action()
        session.commit()
        self._last_action = last

    def _read_last_action(self) -> object:
        """Return what changes with every change that is kept; None for a file beyond reading."""
        try:
            return self._connection.execute(_LAST_ACTION).fetchone()
        except (sqlite3.Error, UnicodeDecodeError):  # whoever reads it next says so
            return None

    def _in_place(self) -> bool:
        try:
            return self.path.stat().st_ino == self._inode
        except OSError as error:
            if isinstance(error, FileNotFoundError) and self.folder.is_dir():
                return False
            raise system_error(error, self.path) from error

    def _replaced(self) -> StorageError:
        """Put aside what only this connection still has, and say so."""
        try:
            if self._put_aside is None:
                self._put_aside = put_aside(self._connection, self.folder)
        except (OSError, sqlite3.Error):
            return StorageError("storage.replaced_unkept", path=str(self.path))
        return StorageError("storage.replaced", path=str(self.path), kept=str(self._put_aside))

    def _tell(self, name: str, changed: set[Key], initiator: object | None) -> None:
        if not changed:
            return
        ids: dict[str, set[int]] = {}
        for table, row_id in changed:
            ids.setdefault(table, set()).add(row_id)
        change = Change(name, {table: frozenset(rows) for table, rows in ids.items()}, initiator)
        for listener in tuple(self.on_change):
            listener(change)
