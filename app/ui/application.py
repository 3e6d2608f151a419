"""Starting the window: the archive opened, the language installed, the window built and rebuilt."""

import sys
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QGuiApplication, QIcon, QSessionManager
from PySide6.QtWidgets import QApplication, QMessageBox

from app import __version__
from app.errors import ArchiveInUseError, StorageError, UserError
from app.messages.catalogue import Catalogue
from app.paths import RESOURCES, configuration_folder, default_archive
from app.services.series import list_series
from app.storage.database import Database
from app.ui.archive import Archive
from app.ui.backups.backups import Backups
from app.ui.backups.idleness import Idleness
from app.ui.context import Context
from app.ui.errors import Uncaught, log_to, telling
from app.ui.main_window import MainWindow
from app.ui.notices import Notices
from app.ui.page import Page, Place, Screen
from app.ui.screens import make_page
from app.ui.single_instance import FirstWindow, raise_first_window
from app.ui.tasks import Tasks
from app.ui.termination import Termination
from app.ui.theme import Theme
from app.ui.translations import Translations
from app.ui.user_settings import UserSettings
from app.ui.welcome.welcome_page import WelcomePage
from app.values.language import Language


def _now() -> datetime:
    return datetime.now().astimezone()


class Application(QObject):
    """Owns what lives as long as the program; the window may be rebuilt, the archive changed."""

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
        self._archive: Archive | None = None
        self._backups: Backups | None = None
        self._in_haste = False
        self._first: FirstWindow | None = None
        self._termination = Termination(self._end, self)
        self._uncaught = Uncaught()
        self._uncaught.install()
        self._uncaught.met.connect(telling(self._tell))
        self.window: MainWindow | None = None
        qt.commitDataRequest.connect(self._flush)

    def open(self, folder: Path) -> None:
        """Open an archive and show its window; StorageError where it cannot be had."""
        database = Database(folder)
        log_to(folder / "logs")
        self._close_archive()
        self._archive = Archive(database, self)
        self._backups = Backups(database, self._idleness, self)
        self._first = FirstWindow(folder, self)
        self._first.raised.connect(self._raise)
        self._settings.archive_folder = str(folder)
        self._build(None)
        self._backups.start()

    def close(self) -> None:
        """Let everything go, the archive last."""
        self._tasks.close()
        self._termination.close()
        self._translations.remove()
        self._uncaught.remove()
        if self.window is not None:
            self.window.hide()  # the last backup may take a moment
            self.window.deleteLater()
        self._close_archive()
        self._theme.close()

    def _close_archive(self) -> None:
        if self._first is not None:
            self._first.close()
        if self._backups is not None:
            if not self._in_haste:
                self._backups.finish()
            self._backups.close()
        if self._archive is not None:
            self._archive.close()

    def _build(self, place: Place | None) -> None:
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
        if place is None:
            begun = self._archive.read(list_series)
            place = Place(Screen.HOME if begun else Screen.WELCOME)
        old = self.window
        window = MainWindow(context, self._make_page, place)
        notices.setParent(window)
        window.language_chosen.connect(self._change_language)
        window.archive_chosen.connect(self._change_folder)
        if old is not None:
            window.setGeometry(old.geometry())
            old.hide()
            old.deleteLater()
        self.window = window
        window.show()

    def _make_page(self, screen: Screen, context: Context) -> Page:
        page = make_page(screen, context)
        if isinstance(page, WelcomePage):
            page.language_chosen.connect(self._change_language)
            page.folder_chosen.connect(self._change_folder)
            page.sample_wanted.connect(self._fill_sample)
        return page

    def _change_language(self, language: Language) -> None:
        assert self.window is not None
        self._settings.language = language
        self.window.flush()
        self._catalogue = Catalogue(language)
        self._translations.install(language)
        place = self.window.place
        # After the signal has returned: its sender is about to be replaced.
        QTimer.singleShot(0, self, lambda: self._build(place))

    def _change_folder(self, folder: str) -> None:
        try:
            self.open(Path(folder))
        except UserError as error:
            self._tell(error)

    def _fill_sample(self) -> None:
        from app.exchange.sample import fill_sample

        assert self._archive is not None
        try:
            self._archive.fill(fill_sample)
        except UserError as error:
            self._tell(error)
            return
        self._build(Place(Screen.HOME))

    def _tell(self, error: UserError) -> None:
        if self.window is not None:
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

    def _flush(self, _manager: QSessionManager | None = None) -> None:
        if self.window is not None:
            self.window.flush()

    def _end(self) -> None:
        if self.window is not None:
            self._in_haste = True  # the system ends: the next start makes the backup
            self.window.end()  # nobody may be there to answer a question
        self._qt.quit()


def show_alone(catalogue: Catalogue, error: UserError) -> None:
    """Say an error where there is no window yet."""
    box = QMessageBox()
    box.setIcon(QMessageBox.Icon.Warning)
    box.setWindowTitle("Sutarta")
    box.setText(catalogue.say(error.key, **error.parameters))
    box.exec()


def make_qt(arguments: list[str]) -> QApplication:
    """Make Qt's application with the program's name and icon."""
    QGuiApplication.setDesktopFileName("sutarta")
    qt = QApplication(arguments)
    qt.setApplicationName("sutarta")
    qt.setApplicationDisplayName("")
    qt.setApplicationVersion(__version__)
    qt.setWindowIcon(QIcon(str(RESOURCES / "icon" / "sutarta.svg")))
    return qt


def run(archive: Path | None) -> int:
    """Show the window until it is closed; returns the process's exit code.

    An archive that another window has open raises that window: 0. One that cannot be opened: 1.
    """
    qt = make_qt(sys.argv[:1])
    settings = UserSettings(configuration_folder() / "settings.ini")
    known = Path(settings.archive_folder) if settings.archive_folder else default_archive()
    folder = archive if archive is not None else known
    application = Application(qt, settings)
    try:
        application.open(folder)
    except ArchiveInUseError as error:
        application.close()
        if raise_first_window(folder):
            return 0
        show_alone(Catalogue(settings.language), error)
        return 4
    except StorageError as error:
        show_alone(Catalogue(settings.language), error)
        application.close()
        return 1
    code = qt.exec()
    application.close()
    return code
