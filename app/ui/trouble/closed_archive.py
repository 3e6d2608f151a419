"""What is shown while an archive is not open: work on it, what is the matter, its backups."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from app.errors import UserError
from app.messages.catalogue import Catalogue
from app.storage.backups.backup import FOLDER_NAME, Backup, list_backups
from app.storage.backups.losses import PATIENCE, losses
from app.storage.opening import Progress
from app.ui.theme import Theme
from app.ui.trouble.long_work import LongWork
from app.ui.trouble.plain_window import PlainWindow
from app.ui.trouble.progress_page import ProgressPage
from app.ui.trouble.restore_page import RestorePage
from app.ui.trouble.trouble import Trouble
from app.ui.trouble.trouble_page import TroublePage
from app.ui.user_settings import UserSettings


class ClosedArchive(QObject):
    """One window for all of it, which the ways on lead out of.

    `retried` and `begun` carry a folder, `folder_chosen` a path, `restore_wanted` a folder and a
    backup; `returned` asks for the window behind, `closed` says that the user closed this one.
    """

    retried = Signal(object)
    begun = Signal(object)
    folder_chosen = Signal(str)
    restore_wanted = Signal(object, object)
    returned = Signal()
    closed = Signal()

    def __init__(
        self, theme: Theme, catalogue: Catalogue, settings: UserSettings, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._catalogue = catalogue
        self._trouble: Trouble | None = None
        self._unsaved = False
        self._work: LongWork | None = None
        self.window = PlainWindow(settings.state("window"))
        self.window.closed.connect(self._on_closed)
        self.window.escaped.connect(self._on_escape)

    @property
    def is_working(self) -> bool:
        """Whether something long is being done."""
        return self._work is not None

    def show_trouble(self, trouble: Trouble, *, unsaved: bool = False) -> None:
        """Say what is the matter and offer the ways on; `unsaved`: typed text would be lost."""
        self._trouble, self._unsaved = trouble, unsaved
        page = TroublePage(
            self._theme, self._catalogue, trouble, _backups(trouble), unsaved=unsaved
        )
        page.retried.connect(lambda: self.retried.emit(trouble.folder))
        page.begun.connect(lambda: self.begun.emit(trouble.folder))
        page.folder_chosen.connect(self.folder_chosen)
        page.restore_asked.connect(lambda: self._show_backups(trouble))
        page.returned.connect(self.returned)
        page.closed.connect(self.window.close)
        self.window.show_page(page, trouble.title())
        self._bring_up()
        page.focus_first()

    def run(
        self,
        work: Callable[[Progress], object],
        title: str,
        kept: str,
        done: Callable[[object], object],
        failed: Callable[[UserError], object],
    ) -> None:
        """Do something long in a thread; a page says so if it takes noticeably long.

        Closing that page gives up what can be given up, and the program ends.
        """
        assert self._work is None
        running = self._work = LongWork(work, self)

        def end() -> None:
            self._work = None
            running.deleteLater()

        running.noticed.connect(lambda: self._show_progress(running, title, kept))
        for signal, then in ((running.done, done), (running.failed, failed)):
            signal.connect(end)
            signal.connect(then)
        running.cancelled.connect(end)
        running.cancelled.connect(self.window.close)
        running.start()

    def tell(self, error: UserError) -> None:
        """Say why going back to a backup was not possible, where it was asked for."""
        page = self.window.page
        if isinstance(page, RestorePage):
            page.tell(error)
        elif self._trouble is not None:
            self._show_backups(self._trouble)
            self.tell(error)

    def close(self) -> None:
        """Take the window away; what is under way is given up or waited for."""
        if self._work is not None:
            self._work.cancel()
            self._work.join()
        self.window.closed.disconnect(self._on_closed)
        self.window.hide()
        self.window.deleteLater()
        self.deleteLater()

    def _show_backups(self, trouble: Trouble) -> None:
        page = RestorePage(
            self._theme,
            self._catalogue,
            _backups(trouble),
            lambda backup: losses(trouble.folder, backup, patience=PATIENCE),
        )
        page.returned.connect(self._back_to_trouble)
        page.restore_wanted.connect(lambda backup: self.restore_wanted.emit(trouble.folder, backup))
        self.window.show_page(page, self.tr("Restore from a backup"))
        page.list.setFocus()

    def _show_progress(self, work: LongWork, title: str, kept: str) -> None:
        page = ProgressPage(self._theme, self._catalogue, title, kept)
        work.advanced.connect(page.advance)
        self.window.show_page(page, title)
        self._bring_up()

    def _back_to_trouble(self) -> None:
        if self._trouble is not None:
            self.show_trouble(self._trouble, unsaved=self._unsaved)

    def _on_escape(self) -> None:
        if isinstance(self.window.page, RestorePage):
            self._back_to_trouble()
        elif self._trouble is not None and self._trouble.standing:
            self.returned.emit()

    def _on_closed(self) -> None:
        if self._work is not None:
            self._work.cancel()
        if self._trouble is not None and self._trouble.standing:
            self.returned.emit()
        else:
            self.closed.emit()

    def _bring_up(self) -> None:
        self.window.show()
        self.window.raise_()
        self.window.activateWindow()


def _backups(trouble: Trouble) -> tuple[Backup, ...]:
    """Return the backups that could mend it; none where they cannot be read either."""
    folder = trouble.folder / FOLDER_NAME
    try:
        return list_backups(folder) if trouble.is_restorable else ()
    except (UserError, OSError):
        return ()
