"""From an empty archive to the printed minutes of the Kaunas meeting, by key presses alone.

The secretary knows what the published article says and nothing more. The text of her minutes is
compared with tests/reference/kaunas-minutes-lt.txt, which was written by hand.
"""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.services import agenda, attendance, meetings
from app.storage.checks.check import check_archive
from app.storage.database import Database
from app.ui.context import Context
from app.ui.main_window import MainWindow
from app.ui.page import Place, Screen
from app.ui.preview.preview_page import PreviewPage
from app.ui.screens import make_page
from app.values.enums import Presence
from tests.documents.reading import flat, text_of
from tests.ui import keyboard
from tests.ui.conftest import *  # noqa: F403 - the window's fixtures
from tests.ui.keyboard import focused, type_text

REFERENCE = Path(__file__).parents[1] / "reference" / "kaunas-minutes-lt.txt"
ALT = Qt.KeyboardModifier.AltModifier
CONTROL = Qt.KeyboardModifier.ControlModifier
CONTROL_SHIFT = CONTROL | Qt.KeyboardModifier.ShiftModifier

ORGANISATIONS = (
    "Lietuvos bibliotekininkų draugija; LBD; Laura Šimkevičė",
    "Lietuvos savivaldybių viešųjų bibliotekų asociacija; LSVBA; Danguolė Abazoriuvienė",
    "Apskričių viešųjų bibliotekų asociacija; AVBA; Edita Urnonavičienė",
    "Lietuvos mokslinių bibliotekų asociacija; LMBA; Ingrida Kasperaitienė",
    "Lietuvos akademinių bibliotekų direktorių asociacija; LABDA",
    "Lietuvos kolegijų bibliotekų asociacija; LKBA; Lina Šarlauskienė",
    "Lietuvos mokyklų bibliotekų darbuotojų asociacija; LMBDA; Žaneta Pratusevičienė",
)
INVITED_ORGANISATION = "Lietuvos nacionalinė Martyno Mažvydo biblioteka; LNMMB; Sandra Leknickienė"

# Text, responsible organisations, deadline.
Measures = tuple[tuple[str, str, str], ...]
# An item's title, what was considered, its decisions and measures.
AGENDA: tuple[tuple[str, str, tuple[str, ...], Measures], ...] = (
    (
        "Dėl iniciatyvos „Biblioteka visiems“",
        "Aptarta, kaip plačiau atverti bibliotekų duris skirtingų poreikių turintiems lankytojams.",
        ("Bendradarbiauti įgyvendinant iniciatyvą „Biblioteka visiems“.",),
        (),
    ),
    (
        "Dėl piliečių mokslo projektų",
        "",
        (),
        (("Stiprinti bibliotekų indėlį plėtojant piliečių mokslo projektus", "", "visi metai"),),
    ),
    (
        "Dėl Nacionalinės Lietuvos bibliotekų savaitės",
        "",
        (
            "Rengti bendras akcijas ir iniciatyvas.",
            "Rengti komunikacines ir bibliotekų paslaugų viešinimo kampanijas.",
        ),
        (),
    ),
    (
        "Dėl Baltijos šalių bibliotekininkų kongreso „CoBAL“",
        "Kongresą organizuoja Lietuvos bibliotekininkų draugija.",
        (),
        (
            (
                "Bendradarbiauti kuriant kongreso „CoBAL“ dalykinę programą",
                "LBD",
                "gruodžio 1-4",
            ),
        ),
    ),
    (
        "Dėl Tarptautinio mokyklų bibliotekų mėnesio",
        "Spalis yra Tarptautinis mokyklų bibliotekų mėnuo.",
        (),
        (("Organizuoti profesinius seminarus", "", "spalis"),),
    ),
    (
        "Dėl medijų ir informacinio raštingumo",
        "",
        ("Pasidalyti gerąja patirtimi, sukurtomis priemonėmis ir informacijos ištekliais.",),
        (),
    ),
    (
        "Dėl skaitymo skatinimo",
        "",
        ("Bendradarbiauti organizuojant skaitymo skatinimo akcijas.",),
        (("Bibliotekose minėti Nacionalinę skaitymo dieną", "", "05-07"),),
    ),
    (
        "Dėl 2025 m. bendradarbiavimo priemonių plano",
        "Aptarti tolesni žingsniai įgyvendinant 2024 m. balandžio 23 d. ketinimų protokolą.",
        ("Patvirtinti 2025 m. bendradarbiavimo priemonių planą.",),
        (),
    ),
)


class Hands:
    """Presses keys and counts them; letters of a text are the fact itself and do not count."""

    def __init__(self) -> None:
        self.keys = 0

    def __call__(
        self, *keys: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
    ) -> None:
        self.keys += len(keys)
        keyboard.press(*keys, modifier=modifier)


press = Hands()


def count_facts() -> int:
    """Count what she wants to have recorded: every text, seat, deadline, and each item's end."""
    lines = (*ORGANISATIONS, INVITED_ORGANISATION)
    facts = 1 + sum(line.count(";") + 1 for line in lines) + len(lines)
    facts += len(("date", "town", "venue"))
    for _, considered, decided, agreed in AGENDA:
        facts += 2 + bool(considered) + len(decided)
        facts += sum(bool(text) for measure in agreed for text in measure)
    return facts


@pytest.fixture
def window(qtbot: QtBot, context: Context) -> Iterator[MainWindow]:
    made = MainWindow(context, make_page, Place(Screen.WELCOME))
    made.resize(1280, 800)
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    made.page.enter(made.place)
    yield made
    made.close()


def found_the_circle(window: MainWindow) -> None:
    """Say who cooperates, then go on to the organisations: their button is four fields further."""
    type_text("Lietuvos bibliotekų ir bibliotekų darbuotojų asociacijos")
    while focused().accessibleName() != "Įvesti organizacijas ir dalyvius":
        press(Qt.Key.Key_Tab)
    press(Qt.Key.Key_Space)
    assert window.place.screen is Screen.PARTICIPANTS


def enter_organisations() -> None:
    for line in ORGANISATIONS:
        type_text(line)
        press(Qt.Key.Key_Return)
    type_text(INVITED_ORGANISATION)
    press(Qt.Key.Key_Return, Qt.Key.Key_Escape)
    # The organisation entered last is invited, but no party.
    press(Qt.Key.Key_Space)


def begin_meeting() -> None:
    press(Qt.Key.Key_Tab, Qt.Key.Key_Tab, modifier=CONTROL)
    press(Qt.Key.Key_N, modifier=CONTROL)
    type_text("2025-01-29")
    press(Qt.Key.Key_Tab, Qt.Key.Key_Tab, Qt.Key.Key_Tab)
    type_text("Kaunas")
    press(Qt.Key.Key_Tab)
    type_text("Kauno apskrities Ąžuolyno viešoji biblioteka")
    press(Qt.Key.Key_Return, modifier=CONTROL)


def type_agenda() -> None:
    for title, *_ in AGENDA:
        type_text(title)
        press(Qt.Key.Key_Return)


def tick_attendance() -> None:
    press(Qt.Key.Key_D, modifier=ALT)
    for line in ORGANISATIONS:
        press(Qt.Key.Key_Space if line.count(";") > 1 else Qt.Key.Key_Down)
    press(Qt.Key.Key_Tab)
    type_text("Sandra Leknickienė")
    press(Qt.Key.Key_Return)


def write_items() -> None:
    press(Qt.Key.Key_F7)
    press(Qt.Key.Key_Home, Qt.Key.Key_Return)
    for _, considered, decided, agreed in AGENDA:
        press(Qt.Key.Key_S, modifier=ALT)
        type_text(considered)
        press(Qt.Key.Key_N, modifier=ALT)
        for place, text in enumerate(decided):
            if place:
                press(Qt.Key.Key_Return)
            type_text(text)
        for place, (text, responsible, deadline) in enumerate(agreed):
            if not place:
                press(Qt.Key.Key_P, modifier=ALT)
            type_text(text)
            press(Qt.Key.Key_Tab)
            type_text(responsible)
            press(Qt.Key.Key_Tab)
            type_text(deadline)
            press(Qt.Key.Key_Return)
        press(Qt.Key.Key_Return, modifier=CONTROL)


def test_from_first_run_to_the_minutes_on_paper(
    qtbot: QtBot,
    window: MainWindow,
    context: Context,
    database: Database,
    tmp_path: Path,
) -> None:
    press.keys = 0
    found_the_circle(window)
    enter_organisations()
    begin_meeting()
    assert window.place.screen is Screen.MINUTES
    type_agenda()
    tick_attendance()
    write_items()
    window.flush()
    meeting_id = context.archive.read(meetings.list_meetings)[0].id
    items = context.archive.read(lambda s: agenda.list_items(s, meeting_id))
    assert [row.title for row in items] == [title for title, *_ in AGENDA]
    seats = context.archive.read(lambda s: attendance.list_participants(s, meeting_id))
    assert [seat.presence for seat in seats].count(Presence.PRESENT) == 7

    target = tmp_path / "protokolas.pdf"
    press(Qt.Key.Key_F9)
    page = window.page
    assert isinstance(page, PreviewPage)
    qtbot.waitUntil(page.parts.save_panel.button.isEnabled, timeout=20_000)
    press(Qt.Key.Key_E, modifier=CONTROL_SHIFT)
    qtbot.waitUntil(lambda: QApplication.activeModalWidget() is not None)
    type_text(str(target))
    press(Qt.Key.Key_Return)
    qtbot.waitUntil(target.exists, timeout=5_000)
    assert text_of(target.read_bytes()) == flat(REFERENCE.read_text())
    assert check_archive(database) == ()
    # The goal of the design: at most two keys a fact beyond its text.
    assert press.keys <= 2 * count_facts(), f"{press.keys} keys, {count_facts()} facts"
