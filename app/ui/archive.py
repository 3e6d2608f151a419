"""The window's hold on the open archive: read, write, undo, and the notices they cause."""

import sqlite3
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from datetime import datetime
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Signal

from app.errors import StorageError
from app.storage.database import Change, Database
from app.storage.journal import Action, StackRow

if TYPE_CHECKING:
    from app.storage.opening import ReadOnly
    from app.storage.session import JournalledSession

Result = TypeVar("Result")
Extra = TypeVar("Extra")

# An open archive cannot go on after these without somebody's doing.
_LASTING = frozenset(
    {
        "storage.damaged",
        "storage.vanished",
        "storage.gone",
        "storage.replaced",
        "storage.replaced_unkept",
        "storage.file_is_folder",
        "storage.not_a_folder",
    }
)


class Archive(QObject):
    """Gives services their session and turns the database's notices into signals.

    `changed` carries a Change after every commit; `saved` the local time of it; `failed` a
    StorageError that kept a write from happening (it is raised as well); `troubled` one, of a read
    or a write, that will not go away by itself.
    """

    changed = Signal(object)
    saved = Signal(object)
    failed = Signal(object)
    troubled = Signal(object)

    def __init__(self, database: Database, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._database = database
        database.on_change.append(self._tell)

    @property
    def folder_name(self) -> str:
        """Return the path of the archive's folder, as text to show."""
        return str(self._database.folder)

    @property
    def read_only(self) -> "ReadOnly | None":
        """Return why the archive cannot be changed; None where it can."""
        return self._database.read_only

    def refusal(self) -> StorageError | None:
        """Return what to tell who wants to change an archive that is only read; None otherwise."""
        reason = self._database.read_only
        return None if reason is None else reason.error(self._database.path)

    def read(self, query: "Callable[[JournalledSession], Result]") -> Result:
        """Return what a service reads."""
        with self._watching(), self._database.reading() as session:
            return query(session)

    def glance(self, query: Callable[[sqlite3.Connection], Result]) -> Result:
        """Return what the first page reads: without SQLAlchemy, which is not there yet."""
        with self._watching(), self._database.glancing() as connection:
            return query(connection)

    def write(
        self,
        action: Action | str,
        change: "Callable[[JournalledSession], Result]",
        *,
        initiator: object | None = None,
    ) -> Result:
        """Let a service change the record as one action; when this returns, it is on the disk.

        Raises what the service raises (UserError) and StorageError; then nothing has changed.
        """
        try:
            with (
                self._watching(),
                self._database.writing(action, initiator=initiator) as session,
            ):
                return change(session)
        except StorageError as error:
            self.failed.emit(error)
            raise

    def end_run(self) -> None:
        """Note that a field was left: what is typed there later is another action."""
        self._database.end_run()

    def fill(self, filling: Callable[[Database], None]) -> None:
        """Let the sample or an import fill the whole archive."""
        with self._watching():
            filling(self._database)

    def in_thread(self, work: "Callable[[Database, Extra], Result]") -> "Callable[[Extra], Result]":
        """Return work for another thread, which may do nothing with the database but copy it."""
        return lambda extra: work(self._database, extra)

    def discard_files(self, digests: Iterable[str]) -> None:
        """Remove just kept files whose rows could not be written, unless something names them."""
        from app.storage.attachment_names import discard_unnamed

        discard_unnamed(self._database, digests)

    def undo(self) -> StackRow:
        """Take back the last action; UserError where there is none."""
        with self._watching():
            return self._database.undo()

    def redo(self) -> StackRow:
        """Repeat the last undone action; UserError where there is none."""
        with self._watching():
            return self._database.redo()

    def reopen(self) -> bool:
        """Open the file in the folder anew, after a disk was away; StorageError, as at opening.

        Tells whether it is still as it was left here.
        """
        return self._database.reopen()

    def close(self) -> None:
        """Let the archive go."""
        self._database.on_change.remove(self._tell)
        self._database.close()

    @contextmanager
    def _watching(self) -> Iterator[None]:
        """Tell of failures that will not go away by themselves; each is raised all the same."""
        try:
            yield
        except StorageError as error:
            if error.key in _LASTING:
                self.troubled.emit(error)
            raise

    def _tell(self, change: Change) -> None:
        self.changed.emit(change)
        self.saved.emit(datetime.now().astimezone())
