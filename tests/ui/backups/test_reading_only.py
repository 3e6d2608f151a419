"""The page of backups where the archive may only be read: none is promised, none is offered."""

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QAbstractButton, QLabel
from pytestqt.qtbot import QtBot

from app.models import Organisation
from app.storage.backups.taking import Reason, take
from app.storage.database import Database
from app.storage.opening import ReadOnly
from app.ui.backups.backups_page import BackupsPage
from app.ui.context import Context
from app.ui.page import Place, Screen


@pytest.fixture(params=list(ReadOnly))
def read_only(request: pytest.FixtureRequest, database: Database) -> ReadOnly:
    """Give the reason why; before the page is made."""
    database.read_only = request.param
    reason: ReadOnly = request.param
    return reason


def show(context: Context, qtbot: QtBot) -> BackupsPage:
    page = BackupsPage(context)
    page.resize(1056, 900)
    qtbot.addWidget(page)
    with qtbot.waitExposed(page):
        page.show()
    page.enter(Place(Screen.BACKUPS))
    QCoreApplication.processEvents()  # labels made while the page stands are shown by an event
    return page


def times_said(page: BackupsPage) -> int:
    said = [label.text() for label in page.findChildren(QLabel) if label.isVisible()]
    assert not any("bus padaryta savaime" in text for text in said)
    return sum("tik skaityti: jame niekas nesikeičia, todėl atsarginės kopijos" in t for t in said)


def back_up_buttons(page: BackupsPage) -> list[bool]:
    """Return of each button in sight that backs up whether it does."""
    buttons = page.findChildren(QAbstractButton)
    found = [one for one in buttons if one.text() == "Daryti kopiją dabar" and one.isVisible()]
    return [one.isEnabled() for one in found]


def test_no_first_one_is_promised(context: Context, read_only: ReadOnly, qtbot: QtBot) -> None:
    page = show(context, qtbot)
    assert times_said(page) == 1
    assert back_up_buttons(page) == [False, False]


def test_those_that_are_there_are_shown_and_none_is_added(
    context: Context, database: Database, read_only: ReadOnly, qtbot: QtBot
) -> None:
    database.read_only = None
    with database.writing("organisation.add") as session:
        session.add(Organisation(name="Pirma"))
    take(database, Reason.ASKED)
    database.read_only = read_only
    page = show(context, qtbot)
    assert times_said(page) == 1
    assert back_up_buttons(page) == [False]
    places = page._places
    assert not any(one.isEnabled() for one in (places._choose, places._stop, places._space))


def test_where_it_may_be_written_both_buttons_back_up(context: Context, qtbot: QtBot) -> None:
    page = show(context, qtbot)
    assert back_up_buttons(page) == [True, True]
    page._begin.click()
    assert back_up_buttons(page) == [False, False]  # while it is being made
    qtbot.waitUntil(lambda: not context.backups.is_busy)
    assert back_up_buttons(page) == [True]
