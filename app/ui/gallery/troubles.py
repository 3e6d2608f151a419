"""Pictures of what is shown where no archive is open; the folders and backups are invented."""

from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

from PySide6.QtCore import QByteArray, QCoreApplication

from app.errors import StorageError
from app.storage.backups.backup import Backup, Reason
from app.storage.backups.losses import Losses
from app.storage.contents import Contents
from app.ui.context import Context
from app.ui.trouble.plain_window import PlainWindow
from app.ui.trouble.progress_page import ProgressPage
from app.ui.trouble.restore_page import RestorePage
from app.ui.trouble.trouble import Trouble
from app.ui.trouble.trouble_page import TroublePage

_FOLDER = Path("/kompiuteris/archyvai/sutarta")
_STICK = Path("/media/ona/ATMINTUKAS/archyvas")
_CONTENTS = Contents(2, 412, "", 18, 46, 9, "Gamtos organizacijų susitikimas", date(2025, 10, 2))


def backups() -> tuple[Backup, ...]:
    """Return three invented backups, the newest first."""
    reasons = (Reason.PERIODIC, Reason.FINALISED, Reason.START)
    return tuple(
        Backup(
            _FOLDER / "backups" / f"sutarta-{number:06}.db",
            number,
            datetime(2025, 10, 6, 4 + number, 11 * number, tzinfo=UTC),
            reason,
            1_480_000 + number,
            verified=number > 1,
            sha256="",
            contents=_CONTENTS,
        )
        for number, reason in zip((3, 2, 1), reasons, strict=True)
    )


def troubles(context: Context) -> Iterator[tuple[str, PlainWindow]]:
    """Give each picture's name with the window to take it of."""
    theme, catalogue = context.theme, context.catalogue
    damaged = Trouble(_FOLDER, StorageError("storage.damaged", path=str(_FOLDER / "sutarta.db")))
    gone = StorageError("storage.vanished", path=str(_STICK / "sutarta.db"))
    say = QCoreApplication.translate  # the words are collected where the program says them
    restore = RestorePage(
        theme, catalogue, backups(), lambda backup: Losses(backup, readable=False, actions={})
    )
    progress = ProgressPage(
        theme,
        catalogue,
        say("Application", "The archive is being adapted to this version of the program…"),
        say(
            "Application",
            "The file that was there is kept in the folder “damaged”. Until the restored one takes"
            " its place, closing this window leaves the archive as it was.",
        ),
    )
    pages = (
        ("12-damaged", TroublePage(theme, catalogue, damaged, backups()), damaged.title()),
        (
            "12-gone",
            TroublePage(
                theme,
                catalogue,
                Trouble(_STICK, gone, may_begin=True, standing=True),
                unsaved=True,
            ),
            "",
        ),
        ("12-restore", restore, ""),
        ("12-progress", progress, ""),
    )
    for name, page, title in pages:
        window = PlainWindow(QByteArray())
        window.show_page(page, title)
        window.show()
        if page is restore:
            restore.details.restore_asked.emit(restore.details.backup)
        elif page is progress:
            progress.advance(0.4, "upgrade.changing")
        elif isinstance(page, TroublePage):
            page.focus_first()
        yield name, window
        window.hide()
        window.deleteLater()
