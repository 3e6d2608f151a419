"""A small archive of invented meetings, and the page as the window would show it."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, time

import pytest
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from app.services import agenda, meetings, organisations, people, series, series_parties
from app.storage.session import JournalledSession
from app.ui.context import Context
from app.ui.meetings.meetings_page import MeetingsPage
from app.ui.page import Command, Place, Screen

KEYS = {
    Command.NEW: "Ctrl+N",
    Command.FIND: "Ctrl+F",
    Command.DUPLICATE: "Ctrl+D",
    Command.EDIT: "F2",
    Command.PRINT: "Ctrl+P",
    Command.FINISH: "Ctrl+Return",
}


@dataclass
class Known:
    """Ids of what the archive holds."""

    series: int
    party: int
    chair: int
    january: int
    march: int
    november: int


def _fill(session: JournalledSession) -> Known:
    chair = people.add_person(session, "Ona Pievaitė")
    people.add_person(session, "Jonas Miškinis")
    series_id = series.add_series(session, "Pievų draugijos", town="Utena", chair_id=chair)
    party = organisations.add_organisation(session, "Lietuvos pievų draugija")
    organisations.edit_organisation(session, party, abbreviation="LPD")
    series_parties.add_parties(session, series_id, [party])

    def hold(title: str, day: date) -> int:
        return meetings.begin_meeting(
            session, series_id, title=title, held_on=day, starts_at=time(10)
        )

    january = hold("Žiemos aptarimas", date(2025, 1, 15))
    march = hold("Pievų savaitės pasitarimas", date(2025, 3, 12))
    november = hold("Kito meto planas", date(2025, 11, 19))
    first = agenda.add_item(session, march, "Dėl pievų savaitės")
    agenda.add_item(session, march, "Dėl upių")
    agenda.finish_item(session, first, without_decision=True)
    return Known(series_id, party, chair, january, march, november)


@pytest.fixture
def known(context: Context) -> Known:
    return context.archive.write("archive.fill", _fill)


@pytest.fixture
def show(shown: Callable[..., QWidget], context: Context) -> Callable[..., MeetingsPage]:
    """Show the page in a window whose keys ask it as the menu would."""

    def make(place: Place | None = None, width: int = 1056, height: int = 720) -> MeetingsPage:
        page = MeetingsPage(context)
        shown(page, width=width, height=height)
        for command, key in KEYS.items():
            shortcut = QShortcut(QKeySequence(key), page)
            shortcut.activated.connect(lambda c=command: page.commands().get(c, lambda: None)())
        page.enter(place or Place(Screen.MEETINGS))
        return page

    return make


@pytest.fixture
def page(known: Known, show: Callable[..., MeetingsPage]) -> MeetingsPage:
    return show()
