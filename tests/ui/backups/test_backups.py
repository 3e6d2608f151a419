"""When backups are made: in pauses, at intervals, at the end, and what is told of failures."""

import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from app.errors import StorageError
from app.models import Attachment, Organisation
from app.storage import attachments
from app.storage.backups import taking as storage
from app.storage.backups.backup import list_backups
from app.storage.backups.settings import BackupSettings, keep_settings
from app.storage.backups.taking import Reason
from app.storage.database import Database
from app.ui.backups import last_backup
from app.ui.backups.backups import EVERY_SECONDS, IDLE_SECONDS, Backups
from app.ui.backups.idleness import Idleness
from app.ui.backups.last_backup import LastBackup, take_last
from app.ui.theme import Theme
from tests.factories import make_circle


class Seconds:
    """A clock for idleness that a test sets."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def seconds() -> Seconds:
    return Seconds()


@pytest.fixture
def backups(qapp: QApplication, database: Database, seconds: Seconds) -> Iterator[Backups]:
    idleness = Idleness(qapp, clock=seconds)
    idleness.watch()
    made = Backups(database, idleness)
    yield made
    made.close()


def add(database: Database, name: str = "Kopų bičiuliai") -> None:
    with database.writing("organisation.add") as session:
        session.add(Organisation(name=name))


def reasons(database: Database) -> list[Reason | None]:
    return [one.reason for one in list_backups(storage.backups_of(database.folder))]


def take_due(backups: Backups, qtbot: QtBot) -> None:
    backups.look()
    qtbot.waitUntil(lambda: not backups.is_busy)


def test_the_first_is_made_in_the_first_pause(
    backups: Backups, database: Database, seconds: Seconds, qtbot: QtBot
) -> None:
    add(database)
    seconds.now = IDLE_SECONDS - 1
    backups.look()
    assert not backups.is_busy
    seconds.now = IDLE_SECONDS
    with qtbot.waitSignals([backups.changed, backups.changed]):  # begun, made
        backups.look()
    assert reasons(database) == [Reason.START]
    assert backups.last is not None
    assert backups.last.verified


def test_a_key_begins_the_pause_anew(
    backups: Backups, database: Database, seconds: Seconds, qtbot: QtBot
) -> None:
    add(database)
    field = QLineEdit()
    qtbot.addWidget(field)
    field.show()
    seconds.now = IDLE_SECONDS
    qtbot.keyClick(field, Qt.Key.Key_A)
    seconds.now += IDLE_SECONDS / 2
    backups.look()
    assert not backups.is_busy


def test_a_further_one_waits_half_an_hour_and_a_change(
    backups: Backups, database: Database, seconds: Seconds, qtbot: QtBot
) -> None:
    add(database)
    seconds.now = IDLE_SECONDS
    take_due(backups, qtbot)
    add(database, "Antra")
    take_due(backups, qtbot)
    assert reasons(database) == [Reason.START]
    seconds.now += EVERY_SECONDS
    take_due(backups, qtbot)
    assert reasons(database) == [Reason.PERIODIC, Reason.START]
    seconds.now += EVERY_SECONDS
    take_due(backups, qtbot)  # nothing has changed
    assert len(reasons(database)) == 2


def test_what_was_backed_up_before_this_start_is_not_again(
    backups: Backups, database: Database, seconds: Seconds, qtbot: QtBot
) -> None:
    add(database)
    storage.take(database, Reason.EXIT)
    seconds.now = IDLE_SECONDS
    take_due(backups, qtbot)
    assert reasons(database) == [Reason.EXIT]


def test_the_end_takes_one_only_of_what_changed(
    backups: Backups, database: Database, theme: Theme
) -> None:
    add(database)
    take_last(backups, theme)
    assert reasons(database) == [Reason.EXIT]
    assert not backups.finish()


def test_the_end_waits_only_so_long_and_says_for_what(
    backups: Backups, database: Database, theme: Theme, monkeypatch: pytest.MonkeyPatch
) -> None:
    add(database)
    told: list[str] = []

    def take(*_arguments: object, may_go_on: Callable[[], bool], **_named: object) -> None:
        while may_go_on():
            time.sleep(0.001)

    def look() -> None:
        for widget in QApplication.topLevelWidgets():
            if isinstance(widget, LastBackup) and widget.isVisible():
                told.extend(label.text() for label in widget.findChildren(QLabel))

    monkeypatch.setattr(storage, "take", take)
    monkeypatch.setattr(last_backup, "_PATIENCE_MS", 0)
    QTimer.singleShot(50, look)
    take_last(backups, theme, most=0.1)
    assert backups.is_busy
    backups.close()
    assert not backups.is_busy
    assert "Making a backup…" in told
    assert reasons(database) == []


def test_the_end_lets_one_that_rests_go_on_and_adds_what_it_lacks(
    backups: Backups, database: Database, theme: Theme, seconds: Seconds
) -> None:
    add(database)
    seconds.now = IDLE_SECONDS
    backups.look()
    seconds.now = -IDLE_SECONDS  # as if a key were pressed all the time
    add(database, "Kita")
    take_last(backups, theme)
    assert reasons(database) == [Reason.EXIT, Reason.START]


def test_closing_stops_one_that_rests(
    backups: Backups, database: Database, seconds: Seconds, qtbot: QtBot
) -> None:
    add(database)
    seconds.now = IDLE_SECONDS
    backups.look()
    seconds.now = -IDLE_SECONDS  # as if a key were pressed all the time
    assert backups.is_busy
    backups.close()
    assert reasons(database) == []
    assert not list(storage.backups_of(database.folder).glob("*.part"))


def test_one_asked_for_does_not_wait(backups: Backups, database: Database, qtbot: QtBot) -> None:
    with qtbot.waitSignals([backups.changed, backups.changed]):
        backups.take_now()
    assert reasons(database) == [Reason.ASKED]


def test_a_failure_is_told_and_the_next_success_ends_it(
    backups: Backups,
    database: Database,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def fail(*_arguments: object, **_named: object) -> None:
        raise StorageError("backup.disk_full", path="backups")

    monkeypatch.setattr(storage, "take", fail)
    with qtbot.waitSignals([backups.changed, backups.changed]):
        backups.take_now()
    assert backups.problem is not None
    assert backups.problem.key == "backup.disk_full"
    monkeypatch.undo()
    with qtbot.waitSignals([backups.changed, backups.changed]):
        backups.take_now()
    assert backups.problem is None


def test_the_second_folder_gets_what_the_last_end_left_to_do(
    backups: Backups, database: Database, seconds: Seconds, qtbot: QtBot, tmp_path: Path
) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    keep_settings(database.folder, BackupSettings(second_folder=stick))
    add(database)
    storage.take(database, Reason.EXIT)  # by the program before; nothing has changed since
    seconds.now = IDLE_SECONDS
    take_due(backups, qtbot)
    assert reasons(database) == [Reason.EXIT]
    assert len(list(stick.glob("*/backups/sutarta-*.db"))) == 1


def test_a_second_folder_just_chosen_is_filled_at_once(
    backups: Backups, database: Database, seconds: Seconds, qtbot: QtBot, tmp_path: Path
) -> None:
    add(database)
    stick = tmp_path / "stick"
    backups.keep_settings(replace(backups.settings, second_folder=stick))
    assert backups.is_copying
    qtbot.waitUntil(lambda: not backups.is_busy)
    assert backups.second_problem is not None  # it is not plugged in
    assert backups.second_last is None
    stick.mkdir()
    backups.keep_settings(replace(backups.settings, second_folder=None))
    seconds.now = -IDLE_SECONDS  # somebody is at work: who plugs a stick in waits for it
    backups.keep_settings(replace(backups.settings, second_folder=stick))
    qtbot.waitUntil(lambda: not backups.is_busy)
    assert backups.second_problem is None
    assert len(list(stick.glob("*/backups/sutarta-*.db"))) == 1
    assert backups.second_last is not None
    assert reasons(database) == [Reason.START]


def test_a_second_folder_chosen_while_one_is_made_is_filled_after_it(
    backups: Backups, database: Database, qtbot: QtBot, tmp_path: Path
) -> None:
    backups.take_now()
    backups.keep_settings(replace(backups.settings, second_folder=tmp_path))
    qtbot.waitUntil(lambda: not backups.is_busy)
    assert len(list(tmp_path.glob("Sutarta-*/backups/sutarta-*.db"))) == 1


@pytest.mark.parametrize("is_asked", [True, False])
def test_a_damaged_attachment_comes_back_from_the_second_folder(
    backups: Backups,
    database: Database,
    seconds: Seconds,
    qtbot: QtBot,
    tmp_path: Path,
    is_asked: bool,
) -> None:
    """At once when somebody asks for a backup, else with the next one after a check found it."""
    circle = make_circle(database)
    kept = attachments.keep(database.folder, b"scan").sha256
    with database.writing("meeting.edit") as session:
        meeting = circle.meeting_id
        session.add(Attachment(meeting_id=meeting, sha256=kept, file_name="s.pdf", size=4))
    backups.keep_settings(replace(backups.settings, second_folder=tmp_path))
    qtbot.waitUntil(lambda: not backups.is_busy)
    path = attachments.path_of(database.folder, kept)
    path.write_bytes(b"scum")
    seconds.now += IDLE_SECONDS + EVERY_SECONDS
    add(database)
    take_due(backups, qtbot)
    assert path.read_bytes() == b"scum"  # nobody reads every file every half an hour
    if is_asked:
        backups.take_now()
    else:
        backups.checking.check()
        qtbot.waitUntil(lambda: not backups.checking.is_busy)
        add(database, "Antra")
        seconds.now += EVERY_SECONDS
        backups.look()
    qtbot.waitUntil(lambda: not backups.is_busy)
    assert path.read_bytes() == b"scan"


def test_one_that_was_stopped_begins_again(
    backups: Backups, database: Database, seconds: Seconds, qtbot: QtBot
) -> None:
    add(database)
    seconds.now = IDLE_SECONDS
    backups.look()
    seconds.now = -IDLE_SECONDS  # as if a key were pressed all the time
    assert backups.is_busy
    with qtbot.waitSignal(backups.changed):
        database.reopen()  # as when the disk was away
    assert reasons(database) == []
    seconds.now = 2 * IDLE_SECONDS
    take_due(backups, qtbot)
    assert len(reasons(database)) == 1


def test_the_end_of_an_archive_that_could_not_be_opened_again_is_quiet(
    backups: Backups, database: Database, theme: Theme
) -> None:
    add(database)
    backups.look()  # which notes that there is something to back up
    database.close()
    take_last(backups, theme)
    assert reasons(database) == []


def test_a_second_folder_in_the_archive_is_refused_at_once(
    backups: Backups, database: Database
) -> None:
    with pytest.raises(StorageError) as refused:
        backups.keep_settings(replace(backups.settings, second_folder=database.folder / "backups"))
    assert refused.value.key == "second.inside"
    assert backups.settings.second_folder is None
