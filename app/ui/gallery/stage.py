"""A window on an invented archive, shown in one language and look, to take pictures of."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QElapsedTimer, QEvent, QEventLoop
from PySide6.QtWidgets import QApplication

from app.messages.catalogue import Catalogue
from app.storage.database import Database
from app.ui.archive import Archive
from app.ui.backups.backups import Backups
from app.ui.backups.idleness import Idleness
from app.ui.context import Context
from app.ui.gallery.invented import TODAY
from app.ui.main_window import MainWindow
from app.ui.notices import Notices
from app.ui.page import Place, Screen
from app.ui.screens import make_page
from app.ui.tasks import Tasks
from app.ui.theme import Appearance, Theme
from app.ui.translations import Translations
from app.ui.user_settings import UserSettings
from app.values.language import Language

# Long enough for the document thread to draw a page and for delayed layouts to settle.
_SETTLE_MS = 2500


@dataclass(frozen=True)
class Look:
    """One way to look at all screens; `suffix` ends the pictures' names."""

    suffix: str
    language: Language = Language.LITHUANIAN
    appearance: Appearance = Appearance.LIGHT
    text_scale: int = 100


@contextmanager
def staged(
    qt: QApplication, database: Database, settings: Path, look: Look
) -> Iterator[MainWindow]:
    """Show a window of 1280 × 800; `settings` is the file of the user's own settings."""
    translations = Translations(qt)
    translations.install(look.language)
    catalogue = Catalogue(look.language)
    tasks = Tasks()
    moment = datetime(TODAY.year, TODAY.month, TODAY.day, 9, 41).astimezone()
    context = Context(
        archive=Archive(database),
        theme=Theme(qt, appearance=look.appearance, text_scale=look.text_scale),
        tasks=tasks,
        notices=Notices(catalogue),
        settings=UserSettings(settings),
        catalogue=catalogue,
        backups=Backups(database, Idleness(qt)),
        now=lambda: moment,
    )
    window = MainWindow(context, make_page, Place(Screen.HOME))
    window.resize(1280, 800)
    window.show()
    try:
        yield window
    finally:
        window.close()
        window.deleteLater()
        # Here and now: no loop runs after the last stage, and panels end their threads as they go.
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        tasks.close()
        context.backups.close()
        context.theme.close()
        translations.remove()
        database.on_change.clear()


def settle(tasks: Tasks) -> None:
    """Let the document thread and the layouts come to rest."""
    timer = QElapsedTimer()
    timer.start()
    quiet = QElapsedTimer()
    quiet.start()
    while timer.elapsed() < _SETTLE_MS:
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 50)
        if tasks.busy:
            quiet.restart()
        elif quiet.elapsed() > 400:  # noqa: PLR2004 - milliseconds without work
            return
