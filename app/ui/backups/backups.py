"""When the open archive is backed up: at the start, every half hour, at the end, when asked.

What waits, waits for the user to pause; nobody waits for a backup but the one who asked for it and
the program's end, which waits only so long.
"""

import threading
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from app.errors import StorageError, UserError
from app.ui.backups.checking import Checking
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


# The program's end waits so long for its backup; the next start makes one that took longer.
LAST_SECONDS = 60.0


class Backups(QObject):
    """The backups of one open archive; `changed` says that what this tells of them is new."""

    changed = Signal()

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
        self._is_last = self._is_last_begun = False
        # Whether the second folder may lack something: nobody knows what was there at the start.
        self._is_behind = True
        self.problem: UserError | None = None
        self.second_problem: UserError | None = None
        # The newest copy in the second folder; None: there is none, or nobody has looked yet.
        self.second_last: Backup | None = None
        self.is_mirroring = False
        self._mirror_wanted = False
        self.checking = Checking(database, idleness, self)
        self._worker = StorageWorker("backup", self)
        self._worker.done.connect(self._on_taken)
        self._worker.failed.connect(self._on_failed)
        self._worker.stopped.connect(self._on_stopped)
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
        from app.storage.backups.losses import PATIENCE, Losses, losses, missing_attachments

        try:
            return losses(self._database, backup, patience=PATIENCE)
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
    def is_copying(self) -> bool:
        """Whether the second folder is being brought what it lacks, or soon will be."""
        return self.is_mirroring or (self.is_busy and self._is_behind)

    @property
    def settings(self) -> "BackupSettings":
        """Return where backups go too and how much they may take."""
        from app.storage.backups.settings import read_settings

        return read_settings(self._database.folder)

    def keep_settings(self, settings: "BackupSettings") -> None:
        """Keep where backups go too; UserError where that cannot be, or cannot be written.

        A second folder that is new gets its copies at once: who has just plugged a stick in waits.
        """
        from app.storage.backups.second_folder import require_apart
        from app.storage.backups.settings import keep_settings

        if settings.second_folder is not None:
            require_apart(self._database.folder, settings.second_folder)
        before = self.settings.second_folder
        keep_settings(self._database.folder, settings)
        self.second_problem = None
        self._is_behind = True
        if settings.second_folder != before:
            self.second_last = None
            self._mirror_wanted = settings.second_folder is not None
        self._mirror_at_once()
        self.changed.emit()

    def start(self) -> None:
        """Begin to look, now and then, whether a backup is due."""
        self._timer.start()

    def look(self) -> None:
        """Begin the backup, or else the check, that is due, if nobody is at work."""
        self._begin_due()
        if not self._worker.is_busy:
            self.checking.look()

    def _begin_due(self) -> None:
        if self._worker.is_busy or self._idleness.seconds() < IDLE_SECONDS:
            return
        if self._due_at is not None and self._idleness.moment() < self._due_at:
            return
        if self._is_needed():
            from app.storage.backups.backup import Reason

            self._begin(self._reason or Reason.START)
        elif self._is_behind and not self.is_read_only and self.settings.second_folder is not None:
            self._begin_mirroring()
        self._wait()

    def take_now(self) -> None:
        """Begin one because the user asks; `changed` says when it is there."""
        if not self._worker.is_busy and not self.is_read_only:
            from app.storage.backups.backup import Reason

            self._is_asked = True
            self.checking.make_room()
            self._begin(Reason.ASKED)

    def finish(self) -> bool:
        """Begin the last one before the archive closes; False where there is nothing to wait for.

        `changed`, with nothing under way, says that it is there or was given up. A failure is
        nobody's business any more: the next start finds the change not backed up.
        """
        self._timer.stop()
        self.checking.close()
        self._is_last = self._is_asked = True  # what rests for a pause goes on
        return self._begin_last()

    def close(self) -> None:
        """Give up what runs; call before the archive closes."""
        self._timer.stop()
        self._closing.set()
        self._worker.join()
        self.checking.close()
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
        """Copy to the second folder what it lacks: also what the last program's end left to do.

        That end does not wait for it: a stick may take minutes.
        """
        from app.storage.backups.second_folder import mirror
        from app.storage.turns import CopyStoppedError

        second = self.settings.second_folder
        if second is None or self._is_last:
            return
        try:
            done = mirror(
                self._database.folder,
                second,
                thorough=self._is_asked or self._lacks_files(),
                give_way=self._give_way,
            )
        except CopyStoppedError:
            if not self._is_last:
                raise
        except UserError as error:
            self.second_problem = error
        else:
            self.second_problem = None
            self.second_last = done.newest
            self._is_behind = self.settings.second_folder != second  # chosen anew meanwhile

    def _lacks_files(self) -> bool:
        """Tell whether the check found files that the second folder may still have whole."""
        found = self.checking.findings or ()
        return any(one.key in ("attachment.missing", "attachment.damaged") for one in found)

    def _mirror_at_once(self) -> None:
        """Copy to a second folder just chosen, first backing up what no backup has yet."""
        if not self._mirror_wanted or self._worker.is_busy or self.is_read_only:
            return
        self._mirror_wanted = False
        self._is_asked = True
        self.checking.make_room()
        if self._is_needed():
            from app.storage.backups.backup import Reason

            self._begin(self._reason or Reason.START)
        else:
            self._begin_mirroring()

    def _begin_last(self) -> bool:
        if self._worker.is_busy:
            return True
        if self._is_last_begun:
            return False
        self._is_last_begun = True
        if not self._is_needed():
            return False
        from app.storage.backups.backup import Reason

        self._begin(Reason.EXIT)
        return True

    def _begin_mirroring(self) -> None:
        self.is_mirroring = True
        self._worker.start(self._mirror_in_worker)
        self.changed.emit()

    def _may_go_on(self) -> bool:
        if self._closing.is_set():
            from app.storage.turns import CopyStoppedError

            raise CopyStoppedError
        return self._is_asked or self._idleness.seconds() >= PAUSE_SECONDS

    def _give_way(self) -> None:
        if self._is_last:
            from app.storage.turns import CopyStoppedError

            raise CopyStoppedError
        while not self._may_go_on():
            self._closing.wait(PAUSE_SECONDS / 10)

    def _on_taken(self, backup: "Backup | None") -> None:
        """Note what the worker made; None where it only copied to the second folder."""
        if backup is not None:
            self._is_known = True
            self._last = backup
            self.problem = None
        self._end()

    def _on_failed(self, error: UserError) -> None:
        self.problem = error
        self._has_changed = None
        self._end()

    def _on_stopped(self) -> None:
        """Begin anew in the next pause: nothing was kept, and what was changed before still is."""
        if self._closing.is_set():
            return
        self._has_changed = None
        self._due_at = None
        self._end()

    def _end(self) -> None:
        self._is_asked = self._is_last
        self.is_mirroring = False
        if self._is_last:
            self._begin_last()  # after one that was under way and knows not all
        else:
            self._mirror_at_once()  # where the folder was chosen meanwhile
        self.changed.emit()

    def _note_change(self, _change: "Change") -> None:
        if self._has_changed is not None:
            self._has_changed = True
