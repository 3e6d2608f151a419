"""The archive's database: one connection, one engine, one way to read and one way to write.

It belongs to the thread that opened it (the window's). Reading and writing do not nest, and the
notice of a change goes out after its session has closed, so a page may read inside its handler.
SQLAlchemy is imported with the first session, not before: the first paint reads without it.
"""

import sqlite3
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from app.errors import StorageError
from app.storage import journal, schema
from app.storage.connection import DATABASE_NAME, connect, storage_error, translated
from app.storage.journal import Action, Key, Recorder, StackRow
from app.storage.lock import ArchiveLock

if TYPE_CHECKING:
    from sqlalchemy import Engine

    from app.storage.session import JournalledSession

# A broken constraint or statement is a fault of the program, nothing the user could mend.
_OUR_MISTAKES = (sqlite3.IntegrityError, sqlite3.ProgrammingError, sqlite3.InterfaceError)


@dataclass(frozen=True)
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
    """An open archive. Raises StorageError; what was committed before stays."""

    def __init__(self, folder: Path, *, now: Callable[[], datetime] = _utc_now) -> None:
        """Open the archive in `folder`, making folder and file where they are missing."""
        self.folder = folder
        self.path = folder / DATABASE_NAME
        self.on_change: list[Callable[[Change], None]] = []
        self._now = now
        self._busy = False
        with translated(folder):
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            self._lock = ArchiveLock(folder)
        try:
            connection = connect(self.path)
            try:
                with translated(self.path):
                    schema.prepare(connection, self.path)
            except BaseException:
                connection.close()
                raise
        except BaseException:
            self._lock.release()
            raise
        self._connection = connection
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
        with self._session() as session:
            session.recorder = recorder
            yield session
            session.flush()
            changed = journal.record(session.raw(), action, recorder, self._now())
            session.commit()
        self._tell(action.name, changed, initiator)

    def undo(self, *, initiator: object | None = None) -> StackRow:
        """Take back the last action and return it; UserError where there is none."""
        with self._session() as session:
            action, changed = journal.undo(session.raw(), self._now())
            session.commit()
        self._tell(action.name, changed, initiator)
        return action

    def redo(self, *, initiator: object | None = None) -> StackRow:
        """Repeat the last undone action and return it; UserError where there is none."""
        with self._session() as session:
            action, changed = journal.redo(session.raw(), self._now())
            session.commit()
        self._tell(action.name, changed, initiator)
        return action

    def close(self) -> None:
        """Close the file and let another process have the archive."""
        if self._engine is not None:
            self._engine.dispose()
        self._connection.close()
        self._lock.release()

    @contextmanager
    def _session(self) -> "Iterator[JournalledSession]":
        from app.storage.engine import make_engine
        from app.storage.session import JournalledSession

        with self._taken():
            if self._engine is None:
                self._engine = make_engine(self._connection)
            session = JournalledSession(self._engine, expire_on_commit=False)
            try:
                yield session
            finally:
                session.close()

    @contextmanager
    def _taken(self) -> Iterator[None]:
        """Keep others out for the length of a block and say its failures in the user's words."""
        if self._busy:
            raise RuntimeError("the database is already in use: sessions do not nest")
        self._busy = True
        try:
            yield
        except UnicodeDecodeError as error:  # damaged pages can hold bytes that are no text
            raise StorageError("storage.damaged", path=str(self.path)) from error
        except Exception as error:
            cause = getattr(error, "orig", None) or error  # SQLAlchemy wraps what SQLite said
            if not isinstance(cause, sqlite3.Error) or isinstance(cause, _OUR_MISTAKES):
                raise
            raise storage_error(cause, self.path) from error
        finally:
            self._busy = False

    def _tell(self, name: str, changed: set[Key], initiator: object | None) -> None:
        if not changed:
            return
        ids: dict[str, set[int]] = {}
        for table, row_id in changed:
            ids.setdefault(table, set()).add(row_id)
        change = Change(name, {table: frozenset(rows) for table, rows in ids.items()}, initiator)
        for listener in tuple(self.on_change):
            listener(change)
