"""When the open archive is backed up: at the start, every half hour, at the end, when asked.

What waits, waits for the user to pause; nobody waits for a backup but the one who asked for it and
the program's end.
"""

import threading
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from app.errors import StorageError, UserError
from app.ui.backups.idleness import Idleness
from app.ui.backups.storage_worker import StorageWorker

# Backups are made of much that the window's first paint can do without: imported where it is used.
if TYPE_CHECKING:
    from app.storage.backups.backup import Backup, Reason
    from app.storage.backups.losses import Losses
    from app.storage.backups.settings import BackupSettings
    from app.storage.database import Change, Database

EVERY_SECONDS = 30 * 60.0
# A backup nobody asked for begins after so many seconds without input, and rests after one.
IDLE_SECONDS = 30.0
PAUSE_SECONDS = 1.0
_LOOK_MS = 5000


class Backups(QObject):
    """The backups of one open archive; `changed` says that what this tells of them is new.

    `checked` carries the findings of a check, `check_failed` why there was none.
    """

    changed = Signal()
    checked = Signal(object)
    check_failed = Signal(UserError)

    def __init__(
        self,
        database: "Database",
        idleness: Idleness,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._database = database
        self._idleness = idleness
        self._due_at: float | None = None  # None: as soon as somebody pauses
        self._reason: Reason | None = None  # None: for the start
        self._last: Backup | None = None
        self._is_known = False
        self._closing = threading.Event()
        self._is_asked = False
        # Whether the second folder may lack something: nobody knows what was there at the start.
        self._is_behind = True
        self.problem: UserError | None = None
        self.second_problem: UserError | None = None
        self._worker = StorageWorker("backup", self)
        self._worker.done.connect(self._on_taken)
        self._worker.failed.connect(self._on_failed)
        self._worker.stopped.connect(self._on_stopped)
        self._checker = StorageWorker("check", self)
        self._checker.done.connect(self.checked)
        self._checker.failed.connect(self.check_failed)
        self._checker.stopped.connect(self.changed)
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK_MS)
        self._timer.timeout.connect(self.look)
        self._has_changed: bool | None = None  # None: not looked at yet
        database.on_change.append(self._note_change)

    @property
    def last(self) -> "Backup | None":
        """Return the last verified backup, None where there is none."""
        from app.storage.backups.taking import last_verified

        if not self._is_known:
            self._is_known = True
            try:
                self._last = last_verified(self._database.folder)
            except UserError as error:
                self.problem = error
        return self._last

    @property
    def folder(self) -> Path:
        """Return where this archive's own backups lie."""
        from app.storage.backups.taking import backups_of

        return backups_of(self._database.folder)

    @property
    def is_read_only(self) -> bool:
        """Whether the archive is only read: then nothing changes, and no backup is made."""
        return self._database.read_only is not None

    def list(self) -> "tuple[Backup, ...]":
        """Return all backups, the newest first; UserError where the folder cannot be read."""
        from app.storage.backups.backup import list_backups

        return list_backups(self.folder)

    def losses(self, backup: "Backup") -> "Losses":
        """Return what going back to a backup would lose.

        An archive that opens although a part of it cannot be read any more is what backups are
        for: nobody can tell its losses, as with one that does not open.
        """
        from app.storage.backups.losses import Losses, losses, missing_attachments

        try:
            return losses(self._database, backup)
        except StorageError as error:
            if error.key != "storage.damaged":
                raise
        missing = missing_attachments(self._database.folder, backup)
        return Losses(backup, readable=False, missing=missing)

    @property
    def is_busy(self) -> bool:
        """Whether one is being taken."""
        return self._worker.is_busy

    @property
    def settings(self) -> "BackupSettings":
        """Return where backups go too and how much they may take."""
        from app.storage.backups.settings import read_settings

        return read_settings(self._database.folder)

    def keep_settings(self, settings: "BackupSettings") -> None:
        """Keep where backups go too; UserError where that cannot be, or cannot be written."""
        from app.storage.backups.second_folder import require_apart
        from app.storage.backups.settings import keep_settings

        if settings.second_folder is not None:
            require_apart(self._database.folder, settings.second_folder)
        keep_settings(self._database.folder, settings)
        self.second_problem = None
        self._is_behind = True
        self._due_at = None  # a new second folder need not wait for half an hour
        self.changed.emit()

    def start(self) -> None:
        """Begin to look, now and then, whether a backup is due."""
        self._timer.start()

    def look(self) -> None:
        """Begin the backup that is due, if nobody is at work."""
        if self._worker.is_busy or self._idleness.seconds() < IDLE_SECONDS:
            return
        if self._due_at is not None and self._idleness.moment() < self._due_at:
            return
        if self._is_needed():
            from app.storage.backups.backup import Reason

            self._begin(self._reason or Reason.START)
        elif self._is_behind and not self.is_read_only and self.settings.second_folder is not None:
            self._worker.start(self._mirror_in_worker)
            self.changed.emit()
        self._wait()

    def take_now(self) -> None:
        """Begin one because the user asks; `changed` says when it is there."""
        if not self._worker.is_busy and not self.is_read_only:
            from app.storage.backups.backup import Reason

            self._is_asked = True
            self._begin(Reason.ASKED)

    @property
    def is_checking(self) -> bool:
        """Whether the archive is being looked through."""
        return self._checker.is_busy

    def check(self) -> None:
        """Begin to look the whole archive through, while the work goes on."""
        if not self._checker.is_busy:
            from app.storage.checks.check import check_while_open

            self._checker.start(lambda: check_while_open(self._database, self._may_check))
            self.changed.emit()

    def take_before(self, reason: "Reason") -> None:
        """Take one at once, before something great is done; UserError as `storage.take`."""
        if not self.is_read_only and self._is_needed():
            from app.storage.backups import taking as storage

            self._keep_in_mind(storage.take(self._database, reason))

    def finish(self) -> None:
        """Take the last one before the archive closes, where something has changed.

        A failure is nobody's business any more: the next start finds the change not backed up.
        """
        from app.storage.backups import taking as storage
        from app.storage.backups.backup import Reason
        from app.storage.turns import CopyStoppedError

        self._timer.stop()
        with suppress(UserError, CopyStoppedError):  # stopped: the disk is away, nothing is open
            if self._is_needed():
                self._keep_in_mind(storage.take(self._database, Reason.EXIT))

    def close(self) -> None:
        """Give up what runs; call before the archive closes."""
        self._timer.stop()
        self._closing.set()
        self._worker.join()
        self._checker.join()
        if self._note_change in self._database.on_change:
            self._database.on_change.remove(self._note_change)

    def _is_needed(self) -> bool:
        if self.is_read_only:
            return False
        if self._has_changed is None:
            from app.storage.backups.taking import changed_since

            try:
                self._has_changed = changed_since(self._database, self.last)
            except UserError as error:
                self._on_failed(error)
                return False
        return self._has_changed

    def _begin(self, reason: "Reason") -> None:
        self._has_changed = False  # what changes from now on is for the next one
        self._worker.start(lambda: self._take_in_worker(reason))
        self.changed.emit()

    def _wait(self) -> None:
        from app.storage.backups.backup import Reason

        self._due_at = self._idleness.moment() + EVERY_SECONDS
        self._reason = Reason.PERIODIC

    def _take_in_worker(self, reason: "Reason") -> "Backup":
        from app.storage.backups import taking as storage

        backup = storage.take(self._database, reason, may_go_on=self._may_go_on)
        self._is_behind = True
        self._mirror_in_worker()
        return backup

    def _mirror_in_worker(self) -> None:
        """Copy to the second folder what it lacks: also what the last program's end left to do."""
        from app.storage.backups.second_folder import mirror

        second = self.settings.second_folder
        if second is None:
            return
        try:
            mirror(self._database.folder, second, give_way=self._give_way)
        except UserError as error:
            self.second_problem = error
        else:
            self.second_problem = None
            self._is_behind = self.settings.second_folder != second  # chosen anew meanwhile

    def _may_go_on(self) -> bool:
        self._may_check()
        return self._is_asked or self._idleness.seconds() >= PAUSE_SECONDS

    def _may_check(self) -> bool:
        if self._closing.is_set():
            from app.storage.turns import CopyStoppedError

            raise CopyStoppedError
        return True

    def _give_way(self) -> None:
        while not self._may_go_on():
            self._closing.wait(PAUSE_SECONDS / 10)

    def _keep_in_mind(self, backup: "Backup") -> None:
        self._is_behind = True
        self._is_known = True
        self._last = backup
        self.problem = None
        self._has_changed = False

    def _on_taken(self, backup: "Backup | None") -> None:
        """Note what the worker made; None where it only copied to the second folder."""
        if backup is not None:
            changed_meanwhile, behind = self._has_changed, self._is_behind
            self._keep_in_mind(backup)
            self._has_changed, self._is_behind = changed_meanwhile, behind
        self._is_asked = False
        self.changed.emit()

    def _on_failed(self, error: UserError) -> None:
        self.problem = error
        self._has_changed = None
        self._is_asked = False
        self.changed.emit()

    def _on_stopped(self) -> None:
        """Begin anew in the next pause: nothing was kept, and what was changed before still is."""
        if self._closing.is_set():
            return
        self._has_changed = None
        self._is_asked = False
        self._due_at = None
        self.changed.emit()

    def _note_change(self, _change: "Change") -> None:
        if self._has_changed is not None:
            self._has_changed = True
