import threading
from pathlib import Path

from PySide6.QtWidgets import QApplication

from app.services import meeting_list
from app.storage.database import Database
from app.ui.gallery.invented import fill
from app.ui.gallery.invented_files import attach_files
from app.ui.gallery.stage import Look, settle, staged
from app.ui.minutes.minutes_page import MinutesPage
from app.ui.page import Place, Screen


def test_a_stage_ends_its_threads(qapp: QApplication, database: Database, tmp_path: Path) -> None:
    """One that lives on keeps the whole program from ending."""
    fill(database)
    attach_files(database)
    before = set(threading.enumerate())
    with staged(qapp, database, tmp_path / "settings.ini", Look("")) as window:
        meetings = window.context.archive.glance(meeting_list.all_meetings)
        for meeting in meetings:
            window.go(Place(Screen.MINUTES, meeting_id=meeting.id))
            assert isinstance(window.page, MinutesPage)
            window.page.parts.show_attachments()
        settle(window.context.tasks)
        assert set(threading.enumerate()) > before
    assert set(threading.enumerate()) == before
