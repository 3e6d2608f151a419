"""What is shown where no archive could be opened, and the ways out of it, by keyboard."""

import shutil
import sqlite3
import threading
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import (
    QApplication,
    QFileDialog,
    QLabel,
    QLineEdit,
    QMessageBox,
    QPushButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from app.errors import StorageError
from app.services.organisations import add_organisation, list_organisations
from app.storage import schema
from app.storage.backups import restore as restoring
from app.storage.backups import taking as backups
from app.storage.backups.backup import Backup, Reason, list_backups
from app.storage.connection import DATABASE_NAME
from app.storage.database import Database
from app.storage.folder_kind import FolderKind
from app.storage.opening import Progress, is_older
from app.ui import application as room
from app.ui.application import Application
from app.ui.backups.backups_page import BackupsPage
from app.ui.organisations.participants_page import ParticipantsPage
from app.ui.page import Place, Screen
from app.ui.trouble.progress_page import ProgressPage
from app.ui.trouble.restore_page import RestorePage
from app.ui.trouble.trouble_page import TroublePage
from app.ui.user_settings import UserSettings
from app.ui.widgets.banner import Banner
from tests.ui.keyboard import press, type_text


@pytest.fixture
def application(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[Application]:
    made = Application(qapp, UserSettings(tmp_path / "settings.ini"))
    yield made
    if made.window is not None:
        made.window.end()
    made.close()


@pytest.fixture
def filled(archive_folder: Path) -> Path:
    """An archive with one organisation and a backup of it, and another organisation since."""
    database = Database(archive_folder)
    with database.writing("organisation.add") as session:
        add_organisation(session, "Pievų draugija")
    backups.take(database, Reason.ASKED)
    with database.writing("organisation.add") as session:
        add_organisation(session, "Upių sąjunga")
    database.close()
    return archive_folder


def damage(folder: Path) -> None:
    path = folder / DATABASE_NAME
    path.write_bytes(bytes(200) + path.read_bytes()[200:])


def stamp(folder: Path, shape: schema.Shape) -> None:
    connection = sqlite3.connect(folder / DATABASE_NAME)
    connection.execute(f"PRAGMA user_version = {shape.stamp}")
    connection.close()


def page(application: Application) -> QWidget:
    assert application._closed_archive is not None
    found = application._closed_archive.window.page
    assert found is not None
    return found


def title(application: Application) -> str:
    assert application._closed_archive is not None
    return application._closed_archive.window.windowTitle()


def button(within: QWidget, name: str) -> QPushButton:
    return next(
        each
        for each in within.findChildren(QPushButton)
        if name in (each.accessibleName(), each.text()) and not each.isHidden()
    )


def names(application: Application) -> list[str]:
    assert application.window is not None
    rows = application.window.context.archive.read(list_organisations)
    return [row.name for row in rows]


def active(application: Application, qtbot: QtBot) -> None:
    assert application.window is not None
    application.window.activateWindow()
    qtbot.waitUntil(application.window.isActiveWindow)


def test_a_damaged_archive_is_restored_by_enter(
    application: Application, filled: Path, qtbot: QtBot
) -> None:
    damage(filled)
    assert application.start(filled)
    assert application.exit_code == 1
    assert title(application) == "Archyvas pažeistas – Sutarta"
    trouble = page(application)
    assert isinstance(trouble, TroublePage)
    assert "pažeistas" in trouble.message.text()
    assert "Failas paliktas" in trouble.message.text()
    qtbot.keyClick(button(trouble, "Atkurti iš atsarginės kopijos"), Qt.Key.Key_Return)
    choice = page(application)
    assert isinstance(choice, RestorePage)
    qtbot.keyClick(button(choice, "Atkurti šią kopiją…"), Qt.Key.Key_Return)
    assert any("perskaityti nepavyksta" in each.text() for each in choice.findChildren(QLabel))
    assert choice.details.question.leave.hasFocus() or not choice.isActiveWindow()
    qtbot.keyClick(button(choice, "Atkurti"), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: application.window is not None, timeout=20_000)
    assert names(application) == ["Pievų draugija"]
    assert application.exit_code == 0
    assert application._closed_archive is None
    assert list((filled / "damaged").iterdir())


def test_esc_leads_back_from_the_backups(
    application: Application, filled: Path, qtbot: QtBot
) -> None:
    damage(filled)
    application.start(filled)
    qtbot.keyClick(button(page(application), "Atkurti iš atsarginės kopijos"), Qt.Key.Key_Return)
    qtbot.keyClick(button(page(application), "Grįžti"), Qt.Key.Key_Return)
    assert isinstance(page(application), TroublePage)


def test_without_a_backup_there_is_none_to_go_back_to(
    application: Application, archive_folder: Path
) -> None:
    damage(archive_folder)
    application.start(archive_folder)
    offered = [each.accessibleName() for each in page(application).findChildren(QPushButton)]
    assert offered == ["Bandyti dar kartą", "Pasirinkti kitą aplanką", "Užverti programą"]


def test_an_archive_in_use_is_opened_once_it_is_free(
    application: Application, filled: Path, qtbot: QtBot
) -> None:
    other = Database(filled)
    application.start(filled)
    assert application.exit_code == 4
    assert title(application) == "Archyvas naudojamas kitur – Sutarta"
    qtbot.keyClick(button(page(application), "Bandyti dar kartą"), Qt.Key.Key_Return)
    assert application.window is None
    other.close()
    qtbot.keyClick(button(page(application), "Bandyti dar kartą"), Qt.Key.Key_Return)
    assert names(application) == ["Pievų draugija", "Upių sąjunga"]
    assert application.exit_code == 0


def test_a_known_archive_that_is_gone_is_not_begun_anew(
    application: Application, filled: Path, qtbot: QtBot
) -> None:
    away = filled.rename(filled.parent / "away")
    application.start(filled, known=True)
    assert title(application) == "Archyvas nepasiekiamas – Sutarta"
    assert not filled.exists()
    away.rename(filled)
    qtbot.keyClick(button(page(application), "Bandyti dar kartą"), Qt.Key.Key_Return)
    assert names(application) == ["Pievų draugija", "Upių sąjunga"]


def test_a_new_archive_is_begun_only_when_asked_for(
    application: Application, tmp_path: Path, qtbot: QtBot
) -> None:
    application.start(tmp_path / "gone", known=True)
    qtbot.keyClick(button(page(application), "Pradėti naują archyvą"), Qt.Key.Key_Return)
    assert application.window is not None
    assert application.window.place == Place(Screen.WELCOME)


def test_another_folder_is_opened_instead(
    application: Application, filled: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    application.start(tmp_path / "gone", known=True)
    trouble = page(application)
    qtbot.mouseClick(button(trouble, "Pasirinkti kitą aplanką"), Qt.MouseButton.LeftButton)
    dialog = trouble.findChild(QFileDialog)
    assert dialog is not None
    dialog.fileSelected.emit(str(filled))
    assert names(application) == ["Pievų draugija", "Upių sąjunga"]


def test_closing_the_page_leaves_all_as_it_is(
    application: Application, filled: Path, qtbot: QtBot
) -> None:
    damage(filled)
    before = (filled / DATABASE_NAME).read_bytes()
    application.start(filled)
    assert application._closed_archive is not None
    with qtbot.waitSignal(application._closed_archive.closed):
        qtbot.keyClick(button(page(application), "Užverti programą"), Qt.Key.Key_Return)
    assert application.exit_code == 1
    assert (filled / DATABASE_NAME).read_bytes() == before


def test_a_disk_that_was_away_takes_what_was_typed(
    application: Application, filled: Path, qtbot: QtBot
) -> None:
    application.start(filled)
    window = application.window
    assert window is not None
    active(application, qtbot)
    window.go(Place(Screen.PARTICIPANTS, begin=True))
    away = filled.rename(filled.parent / "away")
    type_text("Miškų bičiuliai")
    window.flush()
    notice = next(each for each in window.findChildren(Banner) if "nebėra" in each.label.text())
    assert notice.isVisible()
    qtbot.keyClick(notice.button, Qt.Key.Key_Return)
    assert title(application) == "Archyvas nepasiekiamas – Sutarta"
    assert not window.isVisible()
    qtbot.keyClick(button(page(application), "Bandyti dar kartą"), Qt.Key.Key_Return)
    assert isinstance(page(application), TroublePage)
    away.rename(filled)
    qtbot.keyClick(button(page(application), "Bandyti dar kartą"), Qt.Key.Key_Return)
    assert application.window is window
    assert window.isVisible()
    assert not notice.isVisible()
    window.flush()
    assert "Miškų bičiuliai" in names(application)


def test_a_disk_that_comes_back_with_something_else_takes_nothing(
    application: Application, filled: Path, qtbot: QtBot
) -> None:
    application.start(filled)
    window = application.window
    assert window is not None
    active(application, qtbot)
    window.go(Place(Screen.PARTICIPANTS, begin=True))
    away = filled.rename(filled.parent / "away")
    type_text("Miškų bičiuliai")
    window.flush()
    shutil.copytree(away, filled)
    elsewhere = Database(filled)  # as another computer went on with it
    with elsewhere.writing("organisation.add") as session:
        add_organisation(session, "Kopų bičiuliai")
    elsewhere.close()
    window.trouble_asked.emit(StorageError("storage.vanished", path=str(filled)))
    qtbot.keyClick(button(page(application), "Bandyti dar kartą"), Qt.Key.Key_Return)
    assert application.window is not window
    qtbot.wait(0)  # the replaced window is destroyed
    assert names(application) == ["Kopų bičiuliai", "Pievų draugija", "Upių sąjunga"]


def test_one_may_go_back_to_the_window_and_read_on(
    application: Application, filled: Path, qtbot: QtBot
) -> None:
    application.start(filled)
    window = application.window
    assert window is not None
    window.note_trouble(StorageError("storage.gone", path=str(filled)))
    window.trouble_asked.emit(StorageError("storage.gone", path=str(filled)))
    qtbot.keyClick(button(page(application), "Grįžti į langą"), Qt.Key.Key_Return)
    assert window.isVisible()
    assert application._closed_archive is None
    assert application.exit_code == 0


def test_a_file_that_was_replaced_is_read_anew(
    application: Application, filled: Path, qtbot: QtBot
) -> None:
    other = filled.parent / "other.db"
    shutil.copyfile(filled / DATABASE_NAME, other)
    application.start(filled)
    window = application.window
    assert window is not None
    archive = window.context.archive
    archive.write("organisation.add", lambda s: add_organisation(s, "Kopų bičiuliai"))
    other.replace(filled / DATABASE_NAME)
    with pytest.raises(StorageError):
        archive.write("organisation.add", lambda s: add_organisation(s, "Ežerų klubas"))
    notice = next(each for each in window.findChildren(Banner) if "pakeitė" in each.label.text())
    qtbot.keyClick(notice.button, Qt.Key.Key_Return)
    qtbot.keyClick(button(page(application), "Bandyti dar kartą"), Qt.Key.Key_Return)
    assert application.window is not window
    assert names(application) == ["Pievų draugija", "Upių sąjunga"]
    assert [path.name for path in (filled / "damaged").iterdir()] == ["sutarta-kept-001.db"]


def test_a_newer_archive_is_shown_and_takes_no_word(
    application: Application, filled: Path, qtbot: QtBot
) -> None:
    stamp(filled, schema.Shape(schema.VERSION + 1, schema.VERSION))
    before = (filled / DATABASE_NAME).read_bytes()
    application.start(filled)
    window = application.window
    assert window is not None
    active(application, qtbot)
    assert any("tik skaityti" in each.label.text() for each in window.findChildren(Banner))
    window.go(Place(Screen.PARTICIPANTS))
    assert isinstance(window.page, ParticipantsPage)
    window.page._panes.show_details()  # a small screen has no room for them beside the list
    fields = [
        field
        for field in window.page.findChildren(QLineEdit)
        if field.isVisible() and not field.property("keepsNothing")
    ]
    assert fields
    for field in fields:
        text = field.text()
        field.setFocus()
        type_text("x")
        assert field.text() == text
        field.setReadOnly(False)  # as a page does that shows another record
        assert field.isReadOnly()
    press(Qt.Key.Key_N, modifier=Qt.KeyboardModifier.ControlModifier)
    assert names(application) == ["Pievų draugija", "Upių sąjunga"]
    window.close()
    application._close_archive()
    assert (filled / DATABASE_NAME).read_bytes() == before


def test_what_writes_says_why_it_does_not(
    application: Application, filled: Path, qtbot: QtBot
) -> None:
    stamp(filled, schema.Shape(schema.VERSION + 1, schema.VERSION))
    application.start(filled)
    window = application.window
    assert window is not None
    with qtbot.waitSignal(window.context.notices.told) as told:
        window.go(Place(Screen.MEETINGS, begin=True))
    assert "atvertas tik skaityti" in told.args[0]


def test_the_search_can_be_typed_into_all_the_same(
    application: Application, filled: Path, qtbot: QtBot
) -> None:
    stamp(filled, schema.Shape(schema.VERSION + 1, schema.VERSION))
    application.start(filled)
    window = application.window
    assert window is not None
    active(application, qtbot)
    window.go(Place(Screen.MEETINGS))
    press(Qt.Key.Key_F, modifier=Qt.KeyboardModifier.ControlModifier)
    type_text("upės")
    assert any(field.text() == "upės" for field in window.page.findChildren(QLineEdit))


def test_an_unfit_folder_is_warned_of_until_understood(
    application: Application, filled: Path, qtbot: QtBot
) -> None:
    application.start(filled)
    window = application.window
    assert window is not None
    kind = FolderKind("folder.synced", "OneDrive")
    window.warn_of_folder(kind)
    notice = next(each for each in window.findChildren(Banner) if "OneDrive" in each.label.text())
    qtbot.keyClick(notice.button, Qt.Key.Key_Return)
    assert not notice.isVisible()
    window.warn_of_folder(kind)
    assert not notice.isVisible()
    window.warn_of_folder(FolderKind("folder.network", "SMB"))
    assert notice.isVisible()


class SlowDatabase(Database):
    """One whose upgrade waits to be let go on."""

    may_go_on = threading.Event()
    error: StorageError | None = None

    def __init__(self, folder: Path, *, progress: Progress | None = None) -> None:
        if progress is not None:
            while not self.may_go_on.wait(0.01):
                progress(0.5, "upgrade.changing")
            if self.error is not None:
                raise self.error
            stamp(folder, schema.CURRENT)
        super().__init__(folder)


@pytest.fixture
def slow(filled: Path, monkeypatch: pytest.MonkeyPatch) -> type[SlowDatabase]:
    stamp(filled, schema.Shape(schema.VERSION - 1, 1))
    SlowDatabase.may_go_on.clear()
    SlowDatabase.error = None
    monkeypatch.setattr(room, "Database", SlowDatabase)
    return SlowDatabase


def wait_for_progress(application: Application, qtbot: QtBot) -> ProgressPage:
    def there() -> bool:
        assert application._closed_archive is not None
        found = application._closed_archive.window.page
        return isinstance(found, ProgressPage) and found.line.value() == 500

    qtbot.waitUntil(there)
    found = page(application)
    assert isinstance(found, ProgressPage)
    return found


def test_an_upgrade_that_takes_long_shows_how_far_it_is(
    application: Application, filled: Path, qtbot: QtBot, slow: type[SlowDatabase]
) -> None:
    assert application.start(filled)
    shown = wait_for_progress(application, qtbot)
    assert title(application) == "Archyvas pritaikomas naujesnei programos versijai… – Sutarta"
    assert shown.step.text() == "Atnaujinama archyvo kopija"
    slow.may_go_on.set()
    qtbot.waitUntil(lambda: application.window is not None)
    assert names(application) == ["Pievų draugija", "Upių sąjunga"]
    assert application._closed_archive is None


def test_a_failed_upgrade_says_so_and_can_be_tried_again(
    application: Application, filled: Path, qtbot: QtBot, slow: type[SlowDatabase]
) -> None:
    slow.error = StorageError("upgrade.failed", path=str(filled))
    slow.may_go_on.set()
    application.start(filled)
    qtbot.waitUntil(lambda: application.exit_code == 1)
    assert isinstance(page(application), TroublePage)
    slow.error = None
    qtbot.keyClick(button(page(application), "Bandyti dar kartą"), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: application.window is not None)


def test_closing_the_window_gives_an_upgrade_up(
    application: Application, filled: Path, qtbot: QtBot, slow: type[SlowDatabase]
) -> None:
    before = (filled / DATABASE_NAME).read_bytes()
    application.start(filled)
    wait_for_progress(application, qtbot)
    closed = application._closed_archive
    assert closed is not None
    closed.window.close()
    qtbot.waitUntil(lambda: not closed.is_working)
    assert application.window is None
    assert (filled / DATABASE_NAME).read_bytes() == before


def test_ending_the_program_in_an_upgrade_waits_for_no_one(
    qapp: QApplication, filled: Path, tmp_path: Path, qtbot: QtBot, slow: type[SlowDatabase]
) -> None:
    application = Application(qapp, UserSettings(tmp_path / "settings.ini"))
    application.start(filled)
    wait_for_progress(application, qtbot)
    application.close()
    assert application.window is None
    assert is_older(filled)


def go_back(application: Application, qtbot: QtBot, backup: Backup) -> None:
    """Restore from the page of backups, and wait for the window that stands after it."""
    window = application.window
    assert window is not None
    window.go(Place(Screen.BACKUPS))
    window.page.restore_wanted.emit(backup)
    qtbot.waitUntil(lambda: application.window is not window, timeout=20_000)


def test_the_page_of_backups_goes_back_to_one_and_says_which(
    application: Application, filled: Path, qtbot: QtBot
) -> None:
    application.start(filled)
    taken = list_backups(filled / "backups")[0]
    go_back(application, qtbot, taken)
    assert names(application) == ["Pievų draugija"]
    assert application.window is not None
    told = application.window._notices.restored
    assert told is not None
    assert told.isVisible()
    assert f"{taken.at.astimezone():%Y-%m-%d %H:%M}" in told.label.text()
    assert str(filled / "damaged") in told.label.text()
    opened = Opened()
    QDesktopServices.setUrlHandler("file", opened, "open")
    qtbot.keyClick(told.button, Qt.Key.Key_Space)
    QDesktopServices.unsetUrlHandler("file")
    assert opened.paths == [filled / "damaged"]
    assert not told.isVisible()


def test_the_bar_says_that_no_backup_was_made_of_a_damaged_archive(
    application: Application, filled: Path, qtbot: QtBot
) -> None:
    taken = list_backups(filled / "backups")[0]
    with closing(sqlite3.connect(filled / DATABASE_NAME)) as raw:
        raw.execute("UPDATE organisation SET name = 'Pinvų draugija'")
        raw.commit()
    application.start(filled)
    go_back(application, qtbot, taken)
    assert application.window is not None
    told = application.window._notices.restored
    assert told is not None
    assert "todėl patikrintos jo atsarginės kopijos padaryti nebuvo galima" in told.label.text()


def test_after_a_refused_restore_another_backup_can_be_chosen_at_once(
    application: Application, filled: Path, qtbot: QtBot
) -> None:
    application.start(filled)
    taken = list_backups(filled / "backups")[0]
    taken.path.write_bytes(b"SQLite format 3" + bytes(taken.size - 15))
    go_back(application, qtbot, taken)
    again = application.window
    assert again is not None
    assert again.place.screen is Screen.BACKUPS
    assert isinstance(again.page, BackupsPage)
    assert len(again.page._list.rows()) == 1
    [box] = again.findChildren(QMessageBox)
    assert "Pasirinkite kitą" in box.text()
    box.close()


def test_closing_the_window_gives_a_restore_up(
    application: Application, filled: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    damage(filled)
    before = (filled / DATABASE_NAME).read_bytes()
    hashing, never = threading.Event(), threading.Event()

    def hash_for_ever(_path: Path, give_way: Callable[[], None]) -> str:
        hashing.set()
        while not never.wait(0.001):
            give_way()
        raise AssertionError

    monkeypatch.setattr(restoring, "file_digest", hash_for_ever)
    application.start(filled)
    closed = application._closed_archive
    assert closed is not None
    closed.restore_wanted.emit(filled, list_backups(filled / "backups")[0])
    qtbot.waitUntil(lambda: isinstance(closed.window.page, ProgressPage) and hashing.is_set())
    closed.window.close()
    qtbot.waitUntil(lambda: not closed.is_working)
    assert (filled / DATABASE_NAME).read_bytes() == before
    assert not (filled / "damaged").exists()


class Opened(QObject):
    """Takes what would be shown by the system's own window of folders."""

    def __init__(self) -> None:
        super().__init__()
        self.paths: list[Path] = []

    @Slot(QUrl)
    def open(self, url: QUrl) -> None:
        """Note what was to be opened."""
        self.paths.append(Path(url.toLocalFile()))
