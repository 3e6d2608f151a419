"""Looking the open archive through: when somebody asks, and by itself in a long pause."""

import threading
from contextlib import suppress
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from app.errors import UserError
from app.ui.backups.idleness import Idleness
from app.ui.backups.storage_worker import StorageWorker

# Imported where it is used: the window's first paint can do without.
if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.storage.checks.findings import Finding
    from app.storage.checks.last_check import LastCheck
    from app.storage.database import Database

# Seconds after the start before a look that nobody asked for: the first backup goes before it.
NOT_BEFORE = 120.0
# A program that stays open for weeks asks again after so many whether one is due.
ASK_AGAIN = 6 * 3600.0
# Such a look begins after so many seconds without input, and rests after one.
IDLE_SECONDS = 30.0
PAUSE_SECONDS = 1.0


class Checking(QObject):
    """`changed` says that a look began or ended; `found` carries what a look that nobody asked for
    found wrong: findings or the UserError that kept it from reading on.
    """  # noqa: D205 - two signals in one sentence

    changed = Signal()
    found = Signal(object)

    def __init__(
        self, database: "Database", idleness: Idleness, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._database = database
        self._idleness = idleness
        self._next_at = idleness.moment() + NOT_BEFORE
        self._is_asked = False
        self._is_closed = False
        self._give_up = threading.Event()
        # What the last look in this window found; None: there was none.
        self.findings: Sequence[Finding] | None = None
        self.problem: UserError | None = None
        self.was_stopped = False
        self._worker = StorageWorker("check", self)
        self._worker.done.connect(self._on_done)
        self._worker.failed.connect(self._on_failed)
        self._worker.stopped.connect(self._on_stopped)

    @property
    def is_busy(self) -> bool:
        """Whether the archive is being looked through."""
        return self._worker.is_busy

    @property
    def last(self) -> "LastCheck | None":
        """Return when the open file was last looked through, in this window or before."""
        from app.storage.checks.last_check import read_last_check

        return read_last_check(self._database)

    def check(self) -> None:
        """Begin to look the whole archive through because the user asks, while the work goes on."""
        self._is_asked = True  # one that is under way waits for no more pauses
        if not self._worker.is_busy:
            self._begin()

    def look(self) -> None:
        """Begin the look that is due, if nobody is at work."""
        moment = self._idleness.moment()
        if moment < self._next_at or self.is_busy or self._idleness.seconds() < IDLE_SECONDS:
            return
        from app.storage.checks.last_check import is_due

        self._next_at = moment + ASK_AGAIN
        if self._database.read_only is None and is_due(self._database, datetime.now(UTC)):
            self._is_asked = False
            self._begin()

    def make_room(self) -> None:
        """Give up a look that nobody asked for, for somebody who waits; it begins again later."""
        if self._worker.is_busy and not self._is_asked:
            self._give_up.set()

    def close(self) -> None:
        """Give up what runs; call before the archive closes."""
        self._is_closed = True
        self._give_up.set()
        self._worker.join()

    def _begin(self) -> None:
        from app.storage.checks.check import check_while_open

        self._give_up.clear()
        self.was_stopped = False
        self._worker.start(lambda: check_while_open(self._database, self._may_go_on))
        self.changed.emit()

    def _may_go_on(self) -> bool:
        if self._give_up.is_set():
            from app.storage.turns import CopyStoppedError

            raise CopyStoppedError
        return self._is_asked or self._idleness.seconds() >= PAUSE_SECONDS

    def _on_done(self, findings: "Sequence[Finding]") -> None:
        self.findings, self.problem = findings, None
        self._end(sum(not one.harmless for one in findings), findings)

    def _on_failed(self, error: UserError) -> None:
        self.findings, self.problem = None, error
        # Only damage is worth a word that nobody asked for: what else failed is tried again.
        self._end(int(error.key == "storage.damaged"), error)

    def _end(self, count: int, result: object) -> None:
        from app.storage.checks.last_check import LastCheck, keep_last_check

        if (self.problem is None or count) and self._database.read_only is None:
            with suppress(UserError, OSError):  # then the next start looks again
                keep_last_check(self._database, LastCheck(datetime.now(UTC), count))
        if count and not self._is_asked:
            self.found.emit(result)
        self._is_asked = False
        self.changed.emit()

    def _on_stopped(self) -> None:
        """Note that there is no answer: the archive was opened anew, or a backup went first."""
        if self._is_closed:
            return
        self.was_stopped, self._is_asked = self._is_asked, False
        self._next_at = self._idleness.moment()
        self.changed.emit()
