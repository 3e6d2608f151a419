"""Starting the window: the archive opened, the language installed, the window built and rebuilt."""

import sys
from collections.abc import Callable, Iterator
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget

from app import __version__
from app.errors import StorageError, UserError
from app.messages.catalogue import Catalogue
from app.paths import RESOURCES, configuration_folder, default_archive
from app.services.overview import is_begun
from app.storage.connection import DATABASE_NAME
from app.storage.database import Database
from app.storage.opening import BACKUPS, Progress, ReadOnly, is_older
from app.ui.archive import Archive
from app.ui.backups.backups import Backups
from app.ui.backups.idleness import Idleness
from app.ui.context import Context
from app.ui.errors import Uncaught, log_to, telling
from app.ui.first_paint import after_first_paint
from app.ui.fonts import register_fonts
from app.ui.loading import Loading
from app.ui.main_window import MainWindow
from app.ui.notices import Notices
from app.ui.page import Page, Place, Screen
from app.ui.screens import make_page
from app.ui.single_instance import FirstWindow, raise_first_window
from app.ui.tasks import Tasks
from app.ui.theme import Theme
from app.ui.translations import Translations
from app.ui.user_settings import UserSettings
from app.ui.widgets.unsaved import holds_unsaved
from app.values.language import Language

if TYPE_CHECKING:
    from app.storage.backups.backup import Backup
    from app.storage.backups.restored import Restored
    from app.ui.termination import Termination
    from app.ui.trouble.closed_archive import ClosedArchive


def _now() -> datetime:
    return datetime.now().astimezone()


class Application(QObject):
    """Owns what lives as long as the program; the window may be rebuilt, the archive changed.

    `exit_code` is what the process ends with: 0, or why no archive is open.
    """

    def __init__(self, qt: QApplication, settings: UserSettings) -> None:
        super().__init__()
        self._qt = qt
        self._settings = settings
        self._translations = Translations(qt)
        self._catalogue = Catalogue(settings.language)
        self._translations.install(settings.language)
        self._theme = Theme(qt, appearance=settings.appearance, text_scale=settings.text_scale)
        self._tasks = Tasks(self)
        self._idleness = Idleness(qt, self)
        self._loading = Loading(self)
        self._archive: Archive | None = None
        self._backups: Backups | None = None
        self._in_haste = False
        self._first: FirstWindow | None = None
        self._closed_archive: ClosedArchive | None = None
        self._loading.done.connect(self._idleness.watch)
        qt.focusChanged.connect(self._end_run)
        self._termination: Termination | None = None
        self._uncaught = Uncaught()
        self._uncaught.install()
        self._uncaught.met.connect(telling(self._tell))
        self.window: MainWindow | None = None
        self.exit_code = 0
        qt.commitDataRequest.connect(self._flush)

    def start(self, folder: Path, *, known: bool = False) -> bool:
        """Open an archive, upgraded first where it is older, or show why it cannot be opened.

        A `known` archive was open before: where it is gone, none is begun in its place. False
        where another window has it open, which was raised: then there is nothing to show.
        """
        path = folder / DATABASE_NAME
        if known and not path.exists() and not any((folder / BACKUPS).glob("*.db")):
            gone = StorageError("storage.vanished", path=str(path))
            self._show_trouble(folder, gone, may_begin=True)
        elif is_older(folder):
            self._upgrade(folder)
        else:
            return self._open_or_say(folder)
        return True

    def open(self, folder: Path) -> None:
        """Open an archive and show its window; StorageError where it cannot be had."""
        database = Database(folder)
        log_to(folder / "logs")
        archive = Archive(database, self)
        try:
            place = self._first_place(archive)  # damage shows itself here
        except BaseException:
            archive.close()
            raise
        if self._archive is not None:
            self._flush()  # what was typed while the other one was being made ready
        self._close_archive()
        self._archive = archive
        self._archive.troubled.connect(self._note_trouble)
        self._backups = Backups(database, self._idleness, self)
        if self._is_ours(database):
            self._settings.archive_folder = str(folder)
        self._build(place)
        self._leave_trouble()
        assert self.window is not None
        after_first_paint(self.window, *self._last_steps(database))

    def _last_steps(self, database: Database) -> Iterator[Callable[[], None]]:
        """Return what need not be done for the first paint."""

        def listen() -> None:
            if self._is_ours(database) and self._first is None:
                self._first = FirstWindow(database.folder, self)
                self._first.raised.connect(self._raise)

        def show_icon() -> None:
            from PySide6.QtGui import QIcon

            self._qt.setWindowIcon(QIcon(str(RESOURCES / "icon" / "sutarta.svg")))

        def register_others() -> None:
            register_fonts()

        def look_at_folder() -> None:
            self._look_at_folder(database.folder)

        def start_backups() -> None:
            if self._backups is not None:
                self._backups.start()

        opened = self._archive
        assert opened is not None
        for step in (
            self._heed_signals,
            listen,
            show_icon,
            register_others,
            look_at_folder,
            start_backups,
            self._loading.start,
        ):
            yield partial(self._take_step, opened, step)

    def _heed_signals(self) -> None:
        """End well when the process is asked to; before the first paint nothing is at stake."""
        from app.ui.termination import Termination

        if self._termination is None:
            self._termination = Termination(self._end, self)

    def _take_step(self, opened: Archive, step: Callable[[], None]) -> None:
        """Take a step unless the archive it was meant for has been closed meanwhile."""
        if self._archive is opened:
            step()

    def _is_ours(self, database: Database) -> bool:
        """Tell whether this is an archive to come back to, of which there is one window."""
        return database.read_only in (None, ReadOnly.NEWER)

    def close(self) -> None:
        """Let everything go; events are still delivered while the last backup is made."""
        self._loading.stop()
        self._tasks.close()
        if self._closed_archive is not None:
            self._closed_archive.close()
        if self.window is not None:
            self.window.hide()  # the last backup may take a moment
        self._close_archive()
        self._qt.focusChanged.disconnect(self._end_run)
        self._qt.commitDataRequest.disconnect(self._flush)
        if self.window is not None:
            self.window.deleteLater()
        if self._termination is not None:
            self._termination.close()
        self._translations.remove()
        self._uncaught.remove()
        self._theme.close()
        self._loading.close()

    def _close_archive(self, *, finish: bool = True) -> None:
        if self._first is not None:
            self._first.close()
        if self._backups is not None:
            if finish and not self._in_haste:
                from app.ui.backups.last_backup import take_last

                stands = self.window is not None and self.window.isVisible()
                take_last(self._backups, self._theme, ends=not stands)
            self._backups.close()
        if self._archive is not None:
            self._archive.close()
        self._first = self._backups = self._archive = None

    def _first_place(self, archive: Archive) -> Place:
        begun = archive.glance(is_begun)
        return Place(Screen.HOME if begun or archive.read_only else Screen.WELCOME)

    def _build(self, place: Place) -> None:
        """Build the window, in place of the one that stands if there is one."""
        assert self._archive is not None
        assert self._backups is not None
        notices = Notices(self._catalogue)
        context = Context(
            archive=self._archive,
            theme=self._theme,
            tasks=self._tasks,
            notices=notices,
            settings=self._settings,
            catalogue=self._catalogue,
            backups=self._backups,
            now=_now,
        )
        old = self.window
        window = MainWindow(context, self._make_page, place)
        notices.setParent(window)
        window.language_chosen.connect(self._change_language)
        window.archive_chosen.connect(self._change_folder)
        window.archive_replaced.connect(self._replace_untouched)
        window.trouble_asked.connect(self._face_trouble)
        if old is not None:
            window.restoreGeometry(old.saveGeometry())
            old.hide()
            old.deleteLater()
        else:
            window.fit_screen()
        self.window = window
        window.show()

    def _make_page(self, screen: Screen, context: Context, parent: QWidget) -> Page:
        page = make_page(screen, context, parent)
        if screen is Screen.WELCOME:
            from app.ui.welcome.welcome_page import WelcomePage

            assert isinstance(page, WelcomePage)
            page.language_chosen.connect(self._change_language)
            page.folder_chosen.connect(self._change_folder)
            page.file_wanted.connect(self._ask_for_file)
            page.sample_wanted.connect(self._fill_sample)
        elif screen is Screen.BACKUPS:
            from app.ui.backups.backups_page import BackupsPage

            assert isinstance(page, BackupsPage)
            folder = Path(context.archive.folder_name)
            page.restore_wanted.connect(lambda backup: self._restore(folder, backup))
        return page

    def _change_language(self, language: Language) -> None:
        assert self.window is not None
        if not self.window.may_be_replaced():
            return
        self._settings.language = language
        self._catalogue = Catalogue(language)
        self._translations.install(language)
        place = self.window.place
        # After the signal has returned: its sender is about to be replaced.
        QTimer.singleShot(0, self, lambda: self._build(place))

    def _change_folder(self, folder: str) -> None:
        """Open another archive; the one that is open stays where that fails."""
        if self._is_needed():
            return
        if is_older(Path(folder)):
            self._upgrade(Path(folder))
        else:
            self._open_or_say(Path(folder))

    def _ask_for_file(self) -> None:
        if self.window is not None:
            self.window.open_archive_file()

    def _replace_untouched(self, made: str) -> None:
        """Open an archive in the folder of the open one, if nothing was done in that meanwhile."""
        from app.exchange.archive_opening import is_untouched, take_place

        assert self._archive is not None
        self._flush()
        folder = Path(self._archive.folder_name)
        if self._is_needed() or not self._archive.glance(lambda c: is_untouched(c, folder)):
            self._change_folder(made)
            return
        self._close_archive(finish=False)
        try:
            take_place(Path(made), folder)
        except StorageError as error:
            self._open_or_say(folder)
            self._tell(error)
        else:
            self._open_or_say(folder)

    def _fill_sample(self) -> None:
        from app.exchange.sample import fill_sample

        assert self._archive is not None
        try:
            self._archive.fill(fill_sample)
        except UserError as error:
            self._tell(error)
            return
        self._build(Place(Screen.HOME))

    def _look_at_folder(self, folder: Path) -> None:
        from app.storage.folder_kind import folder_kind

        kind = folder_kind(folder)
        if kind is not None and self.window is not None:
            self.window.warn_of_folder(kind)

    # Where an archive is not, or not yet, open

    def _open_or_say(self, folder: Path) -> bool:
        try:
            self.open(folder)
        except StorageError as error:
            if error.key == "storage.in_use" and raise_first_window(folder):
                return self.window is not None
            self._say_why_not(folder, error)
        return True

    def _say_why_not(self, folder: Path, error: UserError) -> None:
        """Say why an archive is not open: in the window that stands, or on a page of its own."""
        standing = self.window is not None and self.window.isVisible()
        if standing and self._archive is not None:
            self._leave_trouble()
            self._tell(error)
        else:
            self._show_trouble(folder, error)

    def _without_archive(self) -> "ClosedArchive":
        """Return what is shown without an archive, made when it is first needed."""
        if self._closed_archive is None:
            from app.ui.trouble.closed_archive import ClosedArchive

            self._heed_signals()
            made = ClosedArchive(self._theme, self._catalogue, self._settings, self)
            made.retried.connect(self._retry)
            made.begun.connect(self._open_or_say)
            made.folder_chosen.connect(self._change_folder)
            made.restore_wanted.connect(self._restore)
            made.returned.connect(self._return_to_window)
            self._closed_archive = made
        return self._closed_archive

    def _show_trouble(self, folder: Path, error: UserError, *, may_begin: bool = False) -> None:
        from app.ui.trouble.trouble import Trouble

        standing = self.window is not None and self._archive is not None
        trouble = Trouble(folder, error, may_begin=may_begin, standing=standing)
        self.exit_code = 0 if standing else trouble.exit_code
        unsaved = self.window is not None and holds_unsaved(self.window)
        self._without_archive().show_trouble(trouble, unsaved=unsaved)
        if self.window is not None:
            self.window.hide()
        self._loading.start()

    def _leave_trouble(self) -> None:
        self.exit_code = 0
        if self._closed_archive is not None:
            self._closed_archive.close()
            self._closed_archive = None

    def _upgrade(self, folder: Path) -> None:
        """Bring an older archive to today's shape in a thread, then open it."""

        def work(progress: Progress) -> None:
            Database(folder, progress=progress).close()

        self._without_archive().run(
            work,
            self.tr("The archive is being adapted to this version of the program…"),
            self.tr(
                "A backup is made first. Until all is checked, the file stays as it is; closing"
                " this window leaves it so."
            ),
            lambda _nothing: self._open_or_say(folder),
            lambda error: self._say_why_not(folder, error),
        )

    def _restore(self, folder: Path, backup: "Backup") -> None:
        """Go back to a backup in a thread, then open the archive."""
        from app.storage.backups.restore import restore
        from app.storage.backups.restored import Restored

        if self._is_working() or self._is_needed():
            return
        stood = self._archive is not None and self._closed_archive is None
        if self.window is not None:
            self.window.flush()
            self.window.setEnabled(False)  # nothing that is typed now could be kept
        self._close_archive(finish=False)

        def failed(error: UserError) -> None:
            if stood:
                self._open_or_say(folder)
                if self._archive is not None and self.window is not None:
                    self.window.go(Place(Screen.BACKUPS))  # the error may ask for another one
                self._tell(error)
            else:
                self._without_archive().tell(error)

        def done(restored: object) -> None:
            assert isinstance(restored, Restored)
            self._open_or_say(folder)
            if self.window is not None:
                self._tell_restored(self.window, backup, restored)

        self._without_archive().run(
            lambda progress: restore(folder, backup, _now(), give_way=lambda: progress(0.0, "")),
            self.tr("The archive is being restored from its backup…"),
            self.tr(
                "The file that was there is kept in the folder “damaged”. Until the restored one"
                " takes its place, closing this window leaves the archive as it was."
            ),
            done,
            failed,
        )

    def _tell_restored(self, window: MainWindow, backup: "Backup", restored: "Restored") -> None:
        from app.ui.backups.words import moment_words

        key = "restore.done_from_new" if restored.kept_at is None else "restore.done_from"
        place = "" if restored.kept_at is None else str(restored.kept_at.parent)
        said = [self._catalogue.say(key, moment=moment_words(backup.at), path=place)]
        said += [self._catalogue.say(note, **values) for note, values in restored.notes()]
        window.tell_restored(" ".join(said), restored.kept_at)

    def _is_working(self) -> bool:
        return self._closed_archive is not None and self._closed_archive.is_working

    def _is_needed(self) -> bool:
        """Tell whether the window that stands still holds what is stored nowhere; it says so."""
        window = self.window
        return window is not None and window.isVisible() and not window.may_be_replaced()

    def _note_trouble(self, error: StorageError) -> None:
        if self.window is not None:
            self.window.note_trouble(error)

    def _face_trouble(self, error: StorageError) -> None:
        """Show the ways out of what has befallen the open archive."""
        assert self._archive is not None
        self._flush()
        self._show_trouble(Path(self._archive.folder_name), error)

    def _retry(self, folder: Path) -> None:
        if self._archive is None or str(folder) != self._archive.folder_name:
            self.start(folder)
            return
        assert self.window is not None
        was_read_only = self._archive.read_only
        try:
            is_as_left = self._archive.reopen()
            self._first_place(self._archive)  # damage shows itself here
        except StorageError as error:
            self._show_trouble(folder, error)
            return
        is_as_left = is_as_left and not self.window.is_outdated
        if is_as_left and was_read_only == self._archive.read_only:
            self._return_to_window()
            self.window.note_trouble(None)
            self.window.flush()
        else:
            # What still stands in that window belongs to what was there before, not to this.
            self._close_archive(finish=False)
            self._open_or_say(folder)

    def _return_to_window(self) -> None:
        if self.window is not None:
            self.window.show()
        self._leave_trouble()

    def _tell(self, error: UserError) -> None:
        if self.window is not None and self.window.isVisible():
            self.window.context.notices.tell(error)
        else:
            show_alone(self._catalogue, error)

    def _raise(self) -> None:
        if self.window is not None:
            self.window.setWindowState(
                self.window.windowState() & ~self.window.windowState().WindowMinimized
            )
            self.window.raise_()
            self.window.activateWindow()

    def _end_run(self) -> None:
        """Undo takes back what was typed in a field between coming and going, not of two visits."""
        if self._archive is not None:
            self._archive.end_run()

    def _flush(self, _manager: object = None) -> None:
        if self.window is not None:
            self.window.flush()

    def _end(self) -> None:
        if self.window is not None:
            self._in_haste = True  # the system ends: the next start makes the backup
            self.window.keep_typed()
            self.window.end()  # nobody may be there to answer a question
        self._qt.quit()


def show_alone(catalogue: Catalogue, error: UserError) -> None:
    """Say an error where there is no window yet."""
    from PySide6.QtWidgets import QMessageBox

    box = QMessageBox()
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setIcon(QMessageBox.Icon.Warning)
    box.setWindowTitle("Sutarta")
    box.setText(catalogue.say(error.key, **error.parameters))
    box.exec()


def make_qt(arguments: list[str]) -> QApplication:
    """Make Qt's application with the program's name."""
    QGuiApplication.setDesktopFileName("sutarta")
    # By an argument: Qt's method would return the style, and PySide make its class with 600 names.
    qt = QApplication([*arguments, "-style", "Fusion"])
    qt.setApplicationName("sutarta")
    qt.setApplicationDisplayName("")
    qt.setApplicationVersion(__version__)
    return qt


def run(archive: Path | None) -> int:
    """Show the window until it is closed; returns the process's exit code.

    An archive that another window has open raises that window: 0. Where none could be opened and
    nothing was mended: 4 for one that another program uses, otherwise 1.
    """
    qt = make_qt(sys.argv[:1])
    settings = UserSettings(configuration_folder() / "settings.ini")
    known = archive is None and bool(settings.archive_folder)
    usual = Path(settings.archive_folder) if known else default_archive()
    application = Application(qt, settings)
    if not application.start(usual if archive is None else archive, known=known):
        application.close()
        return 0
    code = qt.exec() or application.exit_code
    application.close()
    return code
