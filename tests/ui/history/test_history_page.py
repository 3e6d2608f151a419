"""The history in the window: F4, what changed, and going back with the keyboard alone."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.messages.fields import LITHUANIAN
from app.models import Meeting
from app.services import agenda, decisions, meetings, merging, organisations
from app.services.history import What
from app.storage.database import Database
from app.ui.context import Context
from app.ui.history.difference_text import DifferenceText
from app.ui.history.history_page import HistoryPage
from app.ui.main_window import MainWindow
from app.ui.page import Place, Screen
from app.ui.record_words import RecordWords
from app.ui.screens import make_page
from app.ui.widgets.buttons import SecondaryButton
from app.ui.widgets.labels import PlainLabel
from app.ui.widgets.rows import Row
from app.values.enums import MinutesState
from tests.factories import Circle, make_circle, make_item
from tests.ui.keyboard import focused, press

LONG = "Aptarta pievų savaitės programa ir tai, ką kiekviena draugija surengs savo krašte."
LONGER = "Aptarta upių savaitės programa ir tai, ką kiekviena sąjunga surengs savo krašte."


@pytest.fixture
def circle(database: Database) -> Circle:
    return make_circle(database)


@pytest.fixture
def item(database: Database, circle: Circle) -> int:
    """An item written, rewritten and with a decision."""
    made = make_item(database, circle.meeting_id, decided=("Šienauti.",))
    for text in (LONG, LONGER):
        with database.writing("agenda.edit") as session:
            agenda.edit_item(session, made, considered=text)
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


def show(window: MainWindow, kind: str, record_id: int) -> HistoryPage:
    window.go(Place(Screen.HISTORY, record_kind=kind, record_id=record_id))
    page = window.page
    assert isinstance(page, HistoryPage)
    return page


def listed(page: HistoryPage) -> list[tuple[str, str]]:
    return [(row.title, row.second) for row in page._list.rows() if isinstance(row, Row)]


def words(page: HistoryPage) -> str:
    QApplication.processEvents()
    return "\n".join(
        label.text() for label in page._pane.findChildren(PlainLabel) if label.isVisible()
    )


def buttons(page: HistoryPage) -> list[str]:
    return [
        button.plain_text()
        for button in page._pane.findChildren(SecondaryButton)
        if button.isVisible()
    ]


def choose(page: HistoryPage, text: str) -> None:
    """Choose how much is told, by keyboard."""
    page._scopes.setFocus()
    press(Qt.Key.Key_Home)
    while page._scopes.currentText() != text:
        press(Qt.Key.Key_Down)
    page._list.setFocus()


def test_changes_stand_newest_first_with_what_they_touched(window: MainWindow, item: int) -> None:
    page = show(window, "agenda_item", item)
    assert listed(page) == [
        ("Klausimo taisymas", "Klausimas · Dėl pievų šienavimo"),
        ("Klausimo taisymas", "Klausimas · Dėl pievų šienavimo"),
        ("Naujas klausimas", "Klausimas · Dėl pievų šienavimo ir dar 1"),
    ]
    choose(page, "Tik šis įrašas")
    assert listed(page) == [
        ("Klausimo taisymas", "Svarstyta"),
        ("Klausimo taisymas", "Svarstyta"),
        ("Naujas klausimas", "sukurtas"),
    ]


def test_removed_and_added_words_differ_by_line_not_only_by_colour(
    window: MainWindow, item: int
) -> None:
    page = show(window, "agenda_item", item)
    text = page._pane.findChild(DifferenceText)
    assert text is not None
    looks: dict[str, str] = {}
    block = text.document().begin()
    fragments = block.begin()
    while not fragments.atEnd():
        fragment = fragments.fragment()
        look = fragment.charFormat()
        sign = "-" if look.fontStrikeOut() else "+" if look.fontUnderline() else "="
        looks[fragment.text().strip()] = sign
        fragments += 1
    assert looks["pievų"] == "-"
    assert looks["upių"] == "+"
    assert looks["draugija"] == "-"
    assert looks["Aptarta"] == "="
    assert text.isReadOnly()
    assert "Pašalinta: pievų … draugija" in text.accessibleDescription()
    assert "Perbraukta" in words(page)


def test_enter_leads_to_the_ways_back_and_enter_goes_back(
    window: MainWindow, item: int, context: Context, database: Database
) -> None:
    offered: list[str] = []
    context.notices.undo_offered.connect(offered.append)
    page = show(window, "agenda_item", item)
    press(Qt.Key.Key_Return)
    button = focused()
    assert isinstance(button, SecondaryButton)
    assert button.plain_text() == "Grąžinti ankstesnį tekstą"
    assert button.accessibleName() == "Grąžinti ankstesnį tekstą: Svarstyta"
    press(Qt.Key.Key_Space)
    assert context.archive.read(lambda s: agenda.item(s, item)).considered == LONG
    assert offered == ["Ankstesnis tekstas grąžintas"]
    assert listed(page)[0][0] == "Grįžimas prie ankstesnio"
    assert focused() is page._list
    press(Qt.Key.Key_Z, modifier=Qt.KeyboardModifier.ControlModifier)
    assert context.archive.read(lambda s: agenda.item(s, item)).considered == LONGER
    assert listed(page)[0][0] == "Atšaukta: grįžimas prie ankstesnio"


def test_only_what_differs_from_now_can_be_gone_back_to(window: MainWindow, item: int) -> None:
    page = show(window, "agenda_item", item)
    choose(page, "Tik šis įrašas")
    page._list.select_first()
    assert buttons(page) == ["Grąžinti ankstesnį tekstą"]
    press(Qt.Key.Key_Home, Qt.Key.Key_Down)
    assert buttons(page) == [
        "Grąžinti ankstesnį tekstą",
        "Grąžinti šį tekstą",
        "Grąžinti visą įrašą, koks buvo tada",
    ]


def test_the_whole_record_goes_back(
    window: MainWindow, item: int, context: Context, database: Database
) -> None:
    page = show(window, "agenda_item", item)
    choose(page, "Tik šis įrašas")
    press(Qt.Key.Key_End)
    whole = page._pane._buttons[-1]
    whole.setFocus()
    press(Qt.Key.Key_Space)
    assert context.archive.read(lambda s: agenda.item(s, item)).considered == ""
    assert listed(page)[0] == ("Grįžimas prie ankstesnio", "Svarstyta")


def test_final_minutes_say_that_they_do_not_change(
    window: MainWindow, item: int, circle: Circle, database: Database
) -> None:
    with database.writing("minutes.finalise") as session:
        session.get_one(Meeting, circle.meeting_id).minutes_state = MinutesState.FINAL
    page = show(window, "agenda_item", item)
    press(Qt.Key.Key_Return, Qt.Key.Key_Space)
    assert page._pane.banner.isVisible()
    assert "Protokolas galutinis" in words(page)
    assert len(listed(page)) == 3


def test_meeting_is_told_with_all_in_it_or_alone(
    window: MainWindow, item: int, circle: Circle, database: Database
) -> None:
    with database.writing("decision.write") as session:
        decisions.write_decisions(session, item, ("Šienauti kasmet.",))
    page = show(window, "meeting", circle.meeting_id)
    assert page._scopes.currentText() == "Visas posėdis"
    assert [title for title, _ in listed(page)] == [
        "Nutarimo taisymas", "Klausimo taisymas", "Klausimo taisymas", "Naujas klausimas",
        "Duomenų įkėlimas",
    ]  # fmt: skip
    choose(page, "Tik šis įrašas")
    assert listed(page) == [("Duomenų įkėlimas", "sukurtas")]


def test_deleted_decision_is_restored_from_its_history(
    window: MainWindow, item: int, database: Database, context: Context
) -> None:
    with database.writing("decision.write") as session:
        decisions.write_decisions(session, item, ())
    page = show(window, "agenda_item", item)
    assert "Nutarimas · Šienauti. – pašalinta" in words(page)
    press(Qt.Key.Key_Return)
    assert buttons(page) == ["Grąžinti iš šiukšlinės"]
    press(Qt.Key.Key_Space)
    rows = context.archive.read(lambda s: agenda.item(s, item)).decisions
    assert [row.text for row in rows] == ["Šienauti."]


def test_what_changes_elsewhere_appears_here(
    window: MainWindow, circle: Circle, context: Context
) -> None:
    page = show(window, "meeting", circle.meeting_id)
    before = len(listed(page))
    context.archive.write(
        "meeting.edit", lambda s: meetings.edit_meeting(s, circle.meeting_id, town="Zarasai")
    )
    assert len(listed(page)) == before + 1


def test_long_history_comes_page_by_page(
    window: MainWindow, circle: Circle, database: Database
) -> None:
    for number in range(130):
        with database.writing("meeting.edit") as session:
            meetings.edit_meeting(session, circle.meeting_id, notes=f"Pastaba {number}")
    page = show(window, "meeting", circle.meeting_id)
    assert len(listed(page)) < 131
    for _ in range(3):
        press(Qt.Key.Key_End)
    assert len(listed(page)) == 131
    assert listed(page)[-1][0] == "Duomenų įkėlimas"


def test_record_that_never_was_is_told_as_such(window: MainWindow, circle: Circle) -> None:
    page = show(window, "meeting", 99)
    assert page._stack.currentWidget() is page._none


def test_f4_leads_from_each_page_to_the_record_that_stands_there(
    qtbot: QtBot, window: MainWindow, circle: Circle, item: int, database: Database
) -> None:
    make_item(database, circle.meeting_id, "Dėl talkos", measure=("Rinkti šiukšles", "PD", ""))
    for place, kind, record_id in (
        (Place(Screen.MEETINGS), "meeting", circle.meeting_id),
        (Place(Screen.MINUTES, meeting_id=circle.meeting_id, item_id=item), "agenda_item", item),
        (Place(Screen.MEASURES, measure_id=1), "measure", 1),
        (
            Place(Screen.PARTICIPANTS, organisation_id=circle.organisation_ids[1]),
            "organisation",
            circle.organisation_ids[1],
        ),
        (Place(Screen.PARTICIPANTS, person_id=circle.person_ids[1]), "person",
         circle.person_ids[1]),
    ):  # fmt: skip
        window.go(place)
        press(Qt.Key.Key_F4)
        assert window.place.screen is Screen.HISTORY, place
        assert (window.place.record_kind, window.place.record_id) == (kind, record_id)
        press(Qt.Key.Key_Escape)
        assert window.place.screen is place.screen


def test_coming_back_shows_the_item_that_was_left(
    window: MainWindow, circle: Circle, item: int, database: Database
) -> None:
    second = make_item(database, circle.meeting_id, "Dėl talkos")
    window.go(Place(Screen.MINUTES, meeting_id=circle.meeting_id, item_id=item))
    press(Qt.Key.Key_PageDown, modifier=Qt.KeyboardModifier.ControlModifier)
    press(Qt.Key.Key_F4)
    assert window.place.record_id == second
    press(Qt.Key.Key_Escape)
    press(Qt.Key.Key_F4)
    assert window.place.record_id == second


def test_merging_is_told_of_the_organisation_that_stays(
    window: MainWindow, database: Database
) -> None:
    with database.writing("archive.fill") as session:
        known = organisations.add_organisation(session, "Pajūrio skaitytojų draugija")
        double = organisations.add_organisation(session, "Pajūrio skaitytojai")
    with database.writing("organisation.merge") as session:
        merging.merge_organisations(session, double, known)
    page = show(window, "organisation", known)
    told = ("Organizacijų sujungimas", "Organizacija · Pajūrio skaitytojai")
    assert listed(page)[0] == told
    choose(page, "Tik šis įrašas")
    assert listed(page) == [told, ("Duomenų įkėlimas", "sukurta")]
    assert "Organizacija · Pajūrio skaitytojai – sujungta\n" in words(page)
    assert "Sujungta su\n– → Pajūrio skaitytojų draugija" in words(page)
    assert buttons(page) == []
    with database.writing("organisation.separate") as session:
        merging.separate_organisation(session, double)
    assert listed(page)[0] == ("Organizacijų atskyrimas", told[1])
    press(Qt.Key.Key_Home)
    assert "Organizacija · Pajūrio skaitytojai – vėl atskirta\n" in words(page)
    press(Qt.Key.Key_Down)
    assert "Organizacija · Pajūrio skaitytojai – sujungta\n" in words(page)
    assert buttons(page) == [], "the texts of that time are not what was done"


def test_what_became_of_a_record_agrees_with_its_kind(context: Context) -> None:
    words = RecordWords(context.catalogue)
    for key, kind in LITHUANIAN.items():
        if key.startswith("kind."):
            noun = kind.split()[-1]
            feminine = noun.endswith(("a", "ė")) or noun.casefold() in ("kryptis", "šalis")
            said = words.what(What.CREATED, key.removeprefix("kind."))
            assert said == ("sukurta" if feminine else "sukurtas"), kind


def test_an_action_of_another_version_has_a_neutral_name(context: Context) -> None:
    assert context.catalogue.action("measure.teleport") == "pakeitimas"
    assert RecordWords(context.catalogue).action("measure.teleport") == "Pakeitimas"
    assert RecordWords(context.catalogue).kind("teleport") == "teleport"
