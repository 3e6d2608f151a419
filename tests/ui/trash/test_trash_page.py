"""The trash in the window: found by keyboard, read first, restored, taken back with Ctrl+Z."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.models import AgendaItem
from app.services import agenda, measures, meetings, organisations
from app.services.editing import trash
from app.storage.database import Database
from app.ui.context import Context
from app.ui.main_window import MainWindow
from app.ui.page import Place, Screen
from app.ui.screens import make_page
from app.ui.trash import trash_finder, trash_page
from app.ui.trash.trash_page import TrashPage
from app.ui.widgets.labels import PlainLabel
from app.ui.widgets.rows import Row
from tests.factories import Circle, make_circle, make_item
from tests.ui.keyboard import focused, press, type_text


@pytest.fixture
def circle(database: Database) -> Circle:
    """A meeting with an item, a measure and an organisation that are deleted."""
    made = make_circle(database)
    item = make_item(database, made.meeting_id, decided=("Šienauti.",))
    make_item(database, made.meeting_id, "Dėl talkos", measure=("Rinkti šiukšles", "PD", "spalis"))
    with database.writing("organisation.delete") as session:
        organisations.delete_organisation(session, made.organisation_ids[2])
    with database.writing("measure.delete") as session:
        measures.delete_measure(session, 1)
    with database.writing("agenda.delete") as session:
        agenda.delete_item(session, item)
    return made


@pytest.fixture
def window(qtbot: QtBot, context: Context) -> Iterator[MainWindow]:
    made = MainWindow(context, make_page, Place(Screen.MEETINGS))
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    yield made
    made.close()


def open_trash(window: MainWindow) -> TrashPage:
    action = next(
        one for menu in window.menuBar().actions() for one in menu.menu().actions()
        if one.text().replace("&", "") == "Šiukšlinė…"
    )  # fmt: skip
    action.trigger()
    page = window.page
    assert isinstance(page, TrashPage)
    return page


def titles(page: TrashPage) -> list[str]:
    return [row.title for row in page._list.rows()]


def words(page: TrashPage) -> str:
    QApplication.processEvents()
    return "\n".join(
        label.text() for label in page._preview.findChildren(PlainLabel) if label.isVisible()
    )


def test_everything_deleted_stands_newest_first_and_says_itself(
    window: MainWindow, circle: Circle
) -> None:
    page = open_trash(window)
    assert titles(page) == ["Dėl pievų šienavimo", "Rinkti šiukšles", "Upių ir ežerų sąjunga"]
    row = page._list.rows()[0]
    assert isinstance(row, Row)
    assert row.second == "Klausimas · Gamtos draugijų pasitarimas, 2025-03-12"
    assert focused() is page._list
    shown = words(page)
    assert "klausimo šalinimas" in shown
    assert "Nutarimas · Šienauti." in shown
    press(Qt.Key.Key_Down)
    assert "spalis (2025\N{NO-BREAK SPACE}m. spalis)" in words(page)
    assert "Pievų draugija" in words(page)


def test_enter_restores_and_ctrl_z_takes_it_back(
    window: MainWindow, circle: Circle, context: Context
) -> None:
    offered: list[str] = []
    context.notices.undo_offered.connect(offered.append)
    page = open_trash(window)
    press(Qt.Key.Key_Down, Qt.Key.Key_Return)
    assert titles(page) == ["Dėl pievų šienavimo", "Upių ir ežerų sąjunga"]
    assert offered == ["Grąžinta: Rinkti šiukšles"]
    assert focused() is page._list
    press(Qt.Key.Key_Z, modifier=Qt.KeyboardModifier.ControlModifier)
    assert len(titles(page)) == 3


def test_search_ignores_accents_and_esc_clears_it(window: MainWindow, circle: Circle) -> None:
    page = open_trash(window)
    press(Qt.Key.Key_F, modifier=Qt.KeyboardModifier.ControlModifier)
    type_text("siuksl")
    assert titles(page) == ["Rinkti šiukšles"]
    assert page._filters._count.text() == "1 įrašas"
    type_text("x")
    assert page._stack.currentWidget() is page._no_match
    press(Qt.Key.Key_Escape)
    assert len(titles(page)) == 3


def test_one_kind_alone_can_be_shown(window: MainWindow, circle: Circle) -> None:
    page = open_trash(window)
    choices = [page._kinds.itemText(place) for place in range(page._kinds.count())]
    assert choices == ["Visos rūšys", "Klausimas · 1", "Organizacija · 1", "Priemonė · 1"]
    page._kinds.setFocus()
    press(Qt.Key.Key_Down, Qt.Key.Key_Down)
    assert titles(page) == ["Upių ir ežerų sąjunga"]


def test_owner_in_the_trash_is_offered_too(
    window: MainWindow, circle: Circle, database: Database, context: Context
) -> None:
    with database.writing("meeting.delete") as session:
        meetings.delete_meeting(session, circle.meeting_id)
    told: list[str] = []
    context.notices.told.connect(told.append)
    page = open_trash(window)
    press(Qt.Key.Key_Down)
    assert not page._preview.restore_button.isEnabled()
    assert "irgi šiukšlinėje" in words(page)
    press(Qt.Key.Key_Return)
    assert focused() is page._preview._banner.button
    press(Qt.Key.Key_Space)
    assert titles(page) == ["Rinkti šiukšles", "Upių ir ežerų sąjunga"]
    assert told == []


def test_empty_trash_says_so(window: MainWindow, database: Database) -> None:
    make_circle(database)
    page = open_trash(window)
    assert page._stack.currentWidget() is page._empty
    assert not page._filters.isVisible()


def test_esc_leads_back_and_f4_to_the_history(window: MainWindow, circle: Circle) -> None:
    open_trash(window)
    press(Qt.Key.Key_F4)
    assert window.place.screen is Screen.HISTORY
    assert window.place.record_kind == "agenda_item"
    press(Qt.Key.Key_Escape)
    assert window.place.screen is Screen.TRASH
    press(Qt.Key.Key_Escape)
    assert window.place.screen is Screen.MEETINGS


def test_long_trash_is_shown_page_by_page_and_searched_in_steps(
    qtbot: QtBot, window: MainWindow, database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(trash_page, "_PAGE", 20)
    monkeypatch.setattr(trash_finder, "_ROWS_A_STEP", 20)
    circle = make_circle(database)
    with database.writing("agenda.add") as session:
        rows = [AgendaItem(meeting_id=circle.meeting_id, title=f"Nr. {n}") for n in range(90)]
        session.add_all(rows)
    with database.writing("agenda.delete") as session:
        for number in range(1, 91):
            row = session.get_one(AgendaItem, number)
            trash(row)
    page = open_trash(window)
    assert len(titles(page)) < 90
    assert page._filters._count.text() == "90 įrašų"
    for _ in range(6):
        press(Qt.Key.Key_End)
    assert len(titles(page)) == 90
    press(Qt.Key.Key_F, modifier=Qt.KeyboardModifier.ControlModifier)
    type_text("nr. 4")
    qtbot.waitUntil(lambda: not page._finder.is_searching)
    found = [n for n in range(90) if "4" in str(n)]
    assert sorted(titles(page)) == sorted(f"Nr. {n}" for n in found)


def test_all_in_the_page_is_one_action_for_a_mouse_too(
    qtbot: QtBot, window: MainWindow, circle: Circle
) -> None:
    page = open_trash(window)
    qtbot.mouseClick(page._preview.restore_button, Qt.MouseButton.LeftButton)
    QApplication.processEvents()
    assert titles(page) == ["Rinkti šiukšles", "Upių ir ežerų sąjunga"]
