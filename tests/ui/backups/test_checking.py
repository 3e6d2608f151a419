"""Looking the archive through: by itself in a long pause, and what is told of it."""

import shutil
import threading
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from types import SimpleNamespace

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.errors import StorageError
from app.models import Organisation
from app.storage.checks import check
from app.storage.checks.last_check import LastCheck, is_due, keep_last_check, read_last_check
from app.storage.database import Database
from app.ui.archive_notices import ArchiveNotices
from app.ui.backups import checking as room
from app.ui.backups.archive_check import ArchiveCheck
from app.ui.backups.checking import ASK_AGAIN, NOT_BEFORE, Checking
from app.ui.backups.idleness import Idleness
from app.ui.context import Context
from tests.ui.backups.test_backups import Seconds


@pytest.fixture
def seconds() -> Seconds:
    return Seconds()


@pytest.fixture
def checking(qapp: QApplication, database: Database, seconds: Seconds) -> Iterator[Checking]:
    with database.writing("organisation.add") as session:
        session.add(Organisation(name="Kopų bičiuliai"))
    made = Checking(database, Idleness(qapp, clock=seconds))
    yield made
    made.close()


def spoil(database: Database) -> None:
    database._connection.execute("UPDATE organisation SET name = 'Kita'")


def test_one_begins_by_itself_in_a_pause_and_not_again_for_days(
    checking: Checking, database: Database, seconds: Seconds, qtbot: QtBot
) -> None:
    for moment in (NOT_BEFORE - 1, NOT_BEFORE):
        seconds.now = moment
        checking.look()
        assert checking.is_busy is (moment == NOT_BEFORE)
    qtbot.waitUntil(lambda: not checking.is_busy)
    assert checking.findings == ()
    assert checking.last is not None
    assert not is_due(database, checking.last.at + timedelta(days=2))
    assert is_due(database, checking.last.at + timedelta(days=3))
    assert is_due(database, checking.last.at - timedelta(days=1))  # the clock was set back
    seconds.now += ASK_AGAIN
    checking.look()
    assert not checking.is_busy
    keep_last_check(database, replace(checking.last, at=datetime(2025, 1, 1, tzinfo=UTC)))
    checking.look()
    assert not checking.is_busy  # not asked again at once
    seconds.now += ASK_AGAIN
    checking.look()
    assert checking.is_busy


def test_one_that_nobody_asked_for_gives_way_to_a_key(
    checking: Checking, seconds: Seconds, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    seconds.now = NOT_BEFORE
    with monkeypatch.context() as patch:
        patch.setattr(room, "PAUSE_SECONDS", 2 * NOT_BEFORE)  # as if a key were pressed all along
        checking.look()
        checking.make_room()  # and then a backup were asked for
        qtbot.waitUntil(lambda: not checking.is_busy)
    assert checking.last is None
    assert not checking.was_stopped
    seconds.now = 2 * NOT_BEFORE
    checking.look()
    qtbot.waitUntil(lambda: not checking.is_busy)
    assert checking.last is not None


def test_only_what_is_found_is_told_over_the_pages(
    context: Context, database: Database, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    for name in ("IDLE_SECONDS", "PAUSE_SECONDS"):
        monkeypatch.setattr(room, name, 0.0)
    context.backups.checking._next_at = 0.0
    with database.writing("organisation.add") as session:
        session.add(Organisation(name="Kopų bičiuliai"))
    notices, page = ArchiveNotices(context), ArchiveCheck(context)
    qtbot.addWidget(notices)
    qtbot.addWidget(page)
    checking = context.backups.checking
    checking.look()
    qtbot.waitUntil(lambda: not checking.is_busy)
    assert notices.check is None
    spoil(database)
    keep_last_check(database, LastCheck(datetime(2025, 1, 1, tzinfo=UTC), 0))
    checking._next_at = 0.0  # as at the next start
    checking.look()
    qtbot.waitUntil(lambda: not checking.is_busy)
    assert notices.check is not None
    assert not notices.check.isHidden()
    assert "ne viskas" in notices.check.label.text()
    assert "rastas 1 neatitikimas" in page._result.text()
    assert is_due(database, datetime.now(UTC))  # until it is mended, each start looks
    with qtbot.waitSignal(notices.check_asked):
        notices.check.button.click()
    database._connection.execute("UPDATE organisation SET name = 'Kopų bičiuliai'")
    checking.check()
    qtbot.waitUntil(lambda: not checking.is_busy)
    assert notices.check.isHidden()


def test_the_last_one_is_told_of_in_the_next_window(
    context: Context, database: Database, qtbot: QtBot
) -> None:
    keep_last_check(database, LastCheck(datetime(2025, 9, 30, 7, 5, tzinfo=UTC), 0))
    page = ArchiveCheck(context)
    qtbot.addWidget(page)
    assert f"{datetime(2025, 9, 30, 7, 5, tzinfo=UTC).astimezone():%Y-%m-%d %H:%M}" in (
        page._result.text()
    )
    assert "viskas taip, kaip išsaugota" in page._result.text()


def test_one_that_was_stopped_says_so_and_can_be_begun_again(
    context: Context, database: Database, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    page = ArchiveCheck(context)
    qtbot.addWidget(page)
    rests, goes_on = threading.Event(), threading.Event()

    def rest() -> bool:
        rests.set()
        return goes_on.is_set()

    with monkeypatch.context() as patch:
        patch.setattr(context.backups.checking, "_may_go_on", rest)
        page.button.click()
        qtbot.waitUntil(rests.is_set)
        assert "Tikrinama" in page._result.text()
        database.reopen()  # as when the disk was away
        qtbot.waitUntil(lambda: not context.backups.checking.is_busy)
    goes_on.set()
    assert "nutrūko" in page._result.text()
    assert page.button.isEnabled()
    page.button.click()
    qtbot.waitUntil(lambda: not context.backups.checking.is_busy)
    assert "viskas taip, kaip išsaugota" in page._result.text()


def test_damage_is_said_of_the_archives_own_file(
    context: Context, database: Database, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    def break_off(*_arguments: object, **_named: object) -> None:
        raise UnicodeDecodeError("utf-8", b"\xff", 0, 1, "invalid start byte")

    monkeypatch.setattr(check, "check_file", break_off)
    page = ArchiveCheck(context)
    qtbot.addWidget(page)
    page.button.click()
    qtbot.waitUntil(lambda: not context.backups.checking.is_busy)
    problem = context.backups.checking.problem
    assert isinstance(problem, StorageError)
    assert (problem.key, problem.parameters["path"]) == ("storage.damaged", str(database.path))
    assert ".check" not in page._result.text()
    kept = read_last_check(database)
    assert kept is not None
    assert kept.found == 1


def test_a_disk_that_is_nearly_full_is_not_filled(
    context: Context, database: Database, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    monkeypatch.setattr(shutil, "disk_usage", lambda _path: SimpleNamespace(free=1024 * 1024))
    page = ArchiveCheck(context)
    qtbot.addWidget(page)
    page.button.click()
    qtbot.waitUntil(lambda: not context.backups.checking.is_busy)
    assert "neužtenka vietos" in page._result.text()
    assert read_last_check(database) is None
