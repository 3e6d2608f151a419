"""A register of invented papers, and the page as the window would show it."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

import pytest
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QWidget

from app.services import (
    meetings,
    organisations,
    protocol_parties,
    protocols,
    series,
    series_parties,
)
from app.services.protocols import ProtocolRow
from app.storage.session import JournalledSession
from app.ui.context import Context
from app.ui.page import Command, Place, Screen
from app.ui.protocols.protocols_page import ProtocolsPage
from app.values.enums import ProtocolKind

KEYS = {Command.NEW: "Ctrl+N", Command.FIND: "Ctrl+F"}


@dataclass
class Known:
    """Ids of what the archive holds."""

    series: int
    meadows: int
    forests: int
    held: int
    ahead: int
    intent: int
    old: int


def _fill(session: JournalledSession) -> Known:
    meadows = organisations.add_organisation(session, "Lietuvos pievų draugija", "LPD")
    forests = organisations.add_organisation(session, "Miškų asociacija", "MA")
    organisations.add_other_name(session, forests, "Girių bendrija")
    series_id = series.add_series(session, "Gamtos draugijos")
    series_parties.add_parties(session, series_id, [meadows, forests])
    held = meetings.begin_meeting(
        session, series_id, title="Pavasario aptarimas", held_on=date(2025, 3, 12)
    )
    ahead = meetings.begin_meeting(session, series_id, title="Kitas", held_on=date(2025, 11, 19))
    intent = protocols.register_protocol(
        session,
        ProtocolKind.INTENT,
        number="KP-1",
        document_on=date(2024, 5, 14),
        title="Dėl pievų",
        series_id=series_id,
    )
    protocol_parties.add_party(session, intent, meadows)
    old = protocols.register_protocol(
        session, ProtocolKind.MINUTES, number="12", document_on=date(2023, 2, 1), title="Senas"
    )
    return Known(series_id, meadows, forests, held, ahead, intent, old)


@pytest.fixture
def known(context: Context) -> Known:
    return context.archive.write("archive.fill", _fill)


@pytest.fixture
def show(shown: Callable[..., QWidget], context: Context) -> Callable[..., ProtocolsPage]:
    """Show the page in a window whose keys ask it as the menu would."""

    def make(place: Place | None = None, width: int = 1056, height: int = 720) -> ProtocolsPage:
        page = ProtocolsPage(context)
        shown(page, width=width, height=height)
        for command, key in KEYS.items():
            shortcut = QShortcut(QKeySequence(key), page)
            shortcut.activated.connect(lambda c=command: page.commands().get(c, lambda: None)())
        page.enter(place or Place(Screen.PROTOCOLS))
        return page

    return make


@pytest.fixture
def page(known: Known, show: Callable[..., ProtocolsPage]) -> ProtocolsPage:
    return show()


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def paper(context: Context, protocol_id: int) -> ProtocolRow:
    return context.archive.read(lambda s: protocols.protocol(s, protocol_id))
