"""The program as a whole: one window an archive, both languages in place, an orderly end."""

import os
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QMessageBox
from pytestqt.qtbot import QtBot

from app.errors import ArchiveInUseError, UserError
from app.services import organisations
from app.services.meetings import list_meetings
from app.services.series import add_series, edit_series, list_series
from app.storage.database import Database
from app.storage.journal import Action
from app.ui.application import Application
from app.ui.backups import last_backup
from app.ui.backups.last_backup import LastBackup
from app.ui.page import Place, Screen
from app.ui.theme import Theme
from app.ui.user_settings import UserSettings
from app.ui.widgets.unsaved import Unsaved
from app.values.language import Language
from tests.ui.keyboard import press, type_text

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def application(
    qapp: QApplication, qtbot: QtBot, archive_folder: Path, tmp_path: Path
) -> Iterator[Application]:
    before = signal.getsignal(signal.SIGTERM)
    made = Application(qapp, UserSettings(tmp_path / "settings.ini"))
    made.open(archive_folder)
    assert made.window is not None
    qtbot.waitExposed(made.window)
    made.window.activateWindow()
    qtbot.waitUntil(made.window.isActiveWindow)
    qtbot.waitUntil(lambda: signal.getsignal(signal.SIGTERM) is not before)  # soon after the paint
    yield made
    if made.window is not None:
        made.window.close()
    made.close()


def test_an_empty_archive_begins_with_the_welcome(application: Application) -> None:
    assert application.window is not None
    assert application.window.place == Place(Screen.WELCOME)
    assert application.window.windowTitle() == "Sveiki – Sutarta"


def test_language_changes_while_the_window_stands_and_loses_nothing(
    qtbot: QtBot, application: Application
) -> None:
    first = application.window
    assert first is not None
    first.page.enter(first.place)
    type_text("Pievų draugijos")
    first.language_chosen.emit(Language.ENGLISH)
    qtbot.waitUntil(lambda: application.window is not first)
    window = application.window
    assert window is not None
    assert window.windowTitle() == "Welcome – Sutarta"
    assert window.menuBar().actions()[0].text() == "&File"
    (kept,) = window.context.archive.read(list_series)
    assert kept.name == "Pievų draugijos"
    window.go(Place(Screen.MEETINGS, begin=True))
    window.language_chosen.emit(Language.LITHUANIAN)
    qtbot.waitUntil(lambda: application.window is not window)
    qtbot.wait(0)  # the replaced window is destroyed
    window.context.theme.set_text_scale(120)
    assert application.window is not None
    assert application.window.findChild(QMessageBox) is None


def test_what_is_typed_after_leaving_a_field_is_undone_by_itself(application: Application) -> None:
    window = application.window
    assert window is not None
    archive = window.context.archive
    archive.write("series.add", lambda session: add_series(session, "Pradžia"))
    action = Action("series.edit", {"id": 1, "field": "name"}, coalesces=True)
    archive.write(action, lambda session: edit_series(session, 1, name="Viena"))
    window.page.enter(window.place)
    before = QApplication.focusWidget()
    press(Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is not before
    archive.write(action, lambda session: edit_series(session, 1, name="Dvi"))
    archive.undo()
    assert [row.name for row in archive.read(list_series)] == ["Viena"]


def test_the_end_says_in_its_language_what_it_waits_for(
    qapp: QApplication, archive_folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []

    class Heard(LastBackup):
        def __init__(self, theme: Theme, *, ends: bool) -> None:
            super().__init__(theme, ends=ends)
            said.extend(label.text() for label in self.findChildren(QLabel))

    monkeypatch.setattr(last_backup, "LastBackup", Heard)
    application = Application(qapp, UserSettings(tmp_path / "settings.ini"))
    application.open(archive_folder)
    window = application.window
    assert window is not None
    window.context.archive.write("series.add", lambda session: add_series(session, "Pradžia"))
    window.close()
    application.close()
    assert said == ["Daroma atsarginė kopija…", "Tada programa užsivers pati."]
    assert len(list((archive_folder / "backups").glob("*.db"))) == 1
    assert window.windowTitle()  # it is not gone while others may still speak to it


def test_sample_fills_the_archive_and_leads_home(qtbot: QtBot, application: Application) -> None:
    window = application.window
    assert window is not None
    window.page.sample_wanted.emit()
    assert application.window is not None
    qtbot.waitUntil(lambda: application.window.place.screen is Screen.HOME)
    assert len(application.window.context.archive.read(list_meetings)) == 1


def test_uncaught_error_is_said_plainly_and_logged(
    qtbot: QtBot, application: Application, archive_folder: Path
) -> None:
    error = ZeroDivisionError("broken off")
    sys.excepthook(type(error), error, error.__traceback__)
    assert application.window is not None
    box = application.window.findChild(QMessageBox)
    assert box is not None
    assert box.text().startswith("Programoje įvyko klaida.")
    assert "ZeroDivisionError" in (archive_folder / "logs" / "sutarta.log").read_text()
    box.close()


def test_a_log_that_cannot_be_written_is_done_without(
    application: Application, archive_folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (archive_folder / "logs" / "sutarta.log").mkdir()
    error = ZeroDivisionError("broken off")
    sys.excepthook(type(error), error, error.__traceback__)
    assert application.window is not None
    box = application.window.findChild(QMessageBox)
    assert box is not None
    assert "Traceback" not in capsys.readouterr().err
    box.close()


def test_uncaught_user_error_says_itself(application: Application) -> None:
    error = UserError("minutes.final")
    sys.excepthook(type(error), error, None)
    assert application.window is not None
    box = application.window.findChild(QMessageBox)
    assert box is not None
    assert box.text().startswith("Protokolas galutinis")
    box.close()


def test_archive_of_another_window_is_refused(
    application: Application, archive_folder: Path
) -> None:
    with pytest.raises(ArchiveInUseError):
        Database(archive_folder)


def test_another_folder_becomes_the_archive(
    qtbot: QtBot, application: Application, tmp_path: Path, archive_folder: Path
) -> None:
    assert application.window is not None
    application.window.page.folder_chosen.emit(str(tmp_path / "kitas"))
    assert (tmp_path / "kitas" / "sutarta.db").exists()
    Database(archive_folder).close()  # the old one has been let go


def test_an_archive_that_came_from_a_file_is_opened(
    qtbot: QtBot, application: Application, tmp_path: Path, archive_folder: Path
) -> None:
    Database(tmp_path / "gautas").close()
    assert application.window is not None
    application.window.archive_chosen.emit(str(tmp_path / "gautas"))
    assert application.window.context.archive.folder_name == str(tmp_path / "gautas")
    assert application.window.findChild(QMessageBox) is None  # it is not opened twice
    Database(archive_folder).close()  # the old one has been let go


def test_what_is_typed_goes_to_the_archive_that_is_left(
    application: Application, tmp_path: Path, archive_folder: Path
) -> None:
    window = application.window
    assert window is not None
    window.go(Place(Screen.PARTICIPANTS, begin=True))
    type_text("Upių sąjunga")
    application.open(tmp_path / "kitas")  # as when an upgrade of it has come to its end
    left = Database(archive_folder)
    with left.reading() as session:
        assert [row.name for row in organisations.list_organisations(session)] == ["Upių sąjunga"]
    left.close()


def test_what_cannot_be_stored_keeps_its_window(
    application: Application, tmp_path: Path, archive_folder: Path, qtbot: QtBot
) -> None:
    window = application.window
    assert window is not None
    held = Unsaved(window.page)
    held.set_held(True)
    window.archive_chosen.emit(str(tmp_path / "kitas"))
    window.go(Place(Screen.BACKUPS))
    window.context.backups.take_now()
    qtbot.waitUntil(lambda: window.context.backups.last is not None)
    window.page.restore_wanted.emit(window.context.backups.last)
    assert application.window is window
    assert window.isEnabled()
    assert window.context.archive.folder_name == str(archive_folder)
    assert len(window.findChildren(QMessageBox)) == 2
    held.set_held(False)


def start(folder: Path, home: Path) -> "subprocess.Popen[bytes]":
    environment = {
        **os.environ,
        "QT_QPA_PLATFORM": "offscreen",
        "XDG_CONFIG_HOME": str(home),
        "XDG_RUNTIME_DIR": str(home),
        "TMPDIR": str(home),
    }
    return subprocess.Popen(
        [sys.executable, "-m", "app", "--archive", str(folder)],
        env=environment,
        cwd=Path(__file__).parents[2],
        stderr=subprocess.PIPE,
    )


@pytest.fixture
def home() -> Iterator[Path]:
    """A folder with a short path: the name of a local socket holds about a hundred bytes."""
    with tempfile.TemporaryDirectory(prefix="s") as folder:
        yield Path(folder)


def test_second_start_raises_the_first_window_and_ends(
    qtbot: QtBot, archive_folder: Path, home: Path
) -> None:
    first = start(archive_folder, home)
    try:
        qtbot.waitUntil(lambda: any(home.glob("sutarta-*")), timeout=20_000)
        second = start(archive_folder, home)
        _, refused = second.communicate(timeout=20)
        assert (second.returncode, b"Traceback" in refused) == (0, False)
        assert first.poll() is None
    finally:
        first.send_signal(signal.SIGTERM)
        _, said = first.communicate(timeout=20)
    assert (first.returncode, b"Traceback" in said) == (0, False)
    Database(archive_folder).close()


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT, signal.SIGHUP])
def test_signals_to_stop_write_what_was_typed(
    qtbot: QtBot, application: Application, number: signal.Signals
) -> None:
    window = application.window
    assert window is not None
    archive = window.context.archive
    window.go(Place(Screen.PARTICIPANTS, begin=True))
    type_text("Upių sąjunga")
    os.kill(os.getpid(), number)
    qtbot.waitUntil(lambda: not window.isVisible())
    assert [row.name for row in archive.read(organisations.list_organisations)] == ["Upių sąjunga"]


def test_sigterm_keeps_what_waits_for_enter(qtbot: QtBot, application: Application) -> None:
    window = application.window
    assert window is not None
    window.page.keep_typed = lambda: kept.append(window.place.screen)  # type: ignore[method-assign]  # watched
    kept: list[Screen] = []
    os.kill(os.getpid(), signal.SIGTERM)
    qtbot.waitUntil(lambda: not window.isVisible())
    assert kept == [Screen.WELCOME]


def test_a_window_larger_than_the_screen_fills_it_and_stays_so(
    application: Application,
) -> None:
    window = application.window
    assert window is not None
    room = window.screen().availableGeometry().size()
    assert room.width() < 1280  # of the platform without a screen
    assert window.isMaximized()
    normal = window.normalGeometry().size()
    assert normal.width() <= max(room.width(), window.minimumWidth())
    application._change_language(Language.ENGLISH)
    QApplication.processEvents()
    assert application.window is not window
    assert application.window is not None
    assert application.window.isMaximized()


def test_sigterm_ends_even_where_something_cannot_be_written(
    qtbot: QtBot, application: Application
) -> None:
    window = application.window
    assert window is not None
    Unsaved(window.page).set_held(True)
    os.kill(os.getpid(), signal.SIGTERM)
    qtbot.waitUntil(lambda: not window.isVisible())


def test_ctrl_q_ends(qtbot: QtBot, application: Application) -> None:
    window = application.window
    assert window is not None
    press(Qt.Key.Key_Q, modifier=CONTROL)
    assert not window.isVisible()
