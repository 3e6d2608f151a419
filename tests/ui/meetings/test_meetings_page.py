"""Finding, opening, beginning and deleting meetings with real keys."""

from datetime import date

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from app.errors import UserError
from app.services import agenda, meetings
from app.ui.meetings.meeting_form import MeetingForm
from app.ui.meetings.meetings_page import MeetingsPage
from app.ui.page import Place, Screen
from app.ui.widgets.row_list import RowList
from app.ui.widgets.rows import Row, SectionRow
from tests.ui.keyboard import focused, press, type_text

MARCH = "2025\N{NO-BREAK SPACE}m. kovo 12\N{NO-BREAK SPACE}d., trečiadienis, 10:00"
CTRL = Qt.KeyboardModifier.ControlModifier


def the_list(page: MeetingsPage) -> RowList:
    return page.findChild(RowList)


def titles(page: MeetingsPage) -> list[str]:
    return [row.text if isinstance(row, SectionRow) else row.title for row in the_list(page).rows()]


def says(page: QWidget, text: str) -> bool:
    return any(text == label.text() and label.isVisible() for label in page.findChildren(QLabel))


def listed(context) -> list[str]:
    return [row.title for row in context.archive.read(meetings.list_meetings)]


def test_what_comes_stands_first_then_what_was_by_year(page) -> None:
    assert titles(page) == [
        "Būsimi",
        "Kito meto planas",
        "Įvykę 2025 m.",
        "Pievų savaitės pasitarimas",
        "Žiemos aptarimas",
    ]
    assert says(page, "3 posėdžiai")
    assert focused() is the_list(page)


def test_the_arrow_keys_show_and_enter_opens_the_minutes(page, known, qtbot: QtBot) -> None:
    press(Qt.Key.Key_Down)
    assert says(page, "Pievų savaitės pasitarimas")
    assert says(page, MARCH)
    with qtbot.waitSignal(page.requested) as asked:
        press(Qt.Key.Key_Return)
    assert asked.args == [Place(Screen.MINUTES, meeting_id=known.march)]


def test_an_item_of_the_agenda_opens_at_its_place(page, known, qtbot: QtBot) -> None:
    press(Qt.Key.Key_Down)
    items = next(part for part in page.findChildren(RowList) if part is not the_list(page))
    assert [(row.title, row.aside) for row in items.rows() if isinstance(row, Row)] == [
        ("Dėl pievų savaitės", "Be nutarimo"),
        ("Dėl upių", ""),
    ]
    items.setFocus()
    with qtbot.waitSignal(page.requested) as asked:
        press(Qt.Key.Key_Return)
    place = asked.args[0]
    assert (place.screen, place.meeting_id) == (Screen.MINUTES, known.march)
    assert place.item_id == items.current_key()


def test_search_ignores_capitals_and_accents(page) -> None:
    press(Qt.Key.Key_F, modifier=CTRL)
    type_text("ZIEMOS")
    assert titles(page) == ["Įvykę 2025 m.", "Žiemos aptarimas"]
    assert says(page, "1 iš 3 posėdžių")
    press(Qt.Key.Key_Return)
    assert focused() is the_list(page)


def test_nothing_found_says_what_was_sought_and_offers_a_way_back(page, qtbot: QtBot) -> None:
    press(Qt.Key.Key_F, modifier=CTRL)
    type_text("biudžetas")
    assert says(page, "Tokių posėdžių nėra")
    assert says(page, "Ieškota „biudžetas“.")
    assert says(page, "0 iš 3 posėdžių")
    clear = next(b for b in page.findChildren(QPushButton) if b.text() == "Išvalyti filtrus")
    qtbot.mouseClick(clear, Qt.MouseButton.LeftButton)
    assert len(the_list(page).rows()) == 5
    assert focused() is the_list(page)


def test_a_new_meeting_is_kept_at_once_and_waits_for_its_date(page, context, known) -> None:
    press(Qt.Key.Key_N, modifier=CTRL)
    assert focused().accessibleName() == "Data"
    type_text("11-05")
    press(Qt.Key.Key_Tab)
    type_text("14")
    press(Qt.Key.Key_Tab)
    new = context.archive.read(meetings.list_meetings)
    row = next(row for row in new if row.title == "Pievų draugijų susitikimas")
    assert (row.held_on, str(row.starts_at)) == (date(2025, 11, 5), "14:00:00")
    assert titles(page)[1] == "Pievų draugijų susitikimas"
    press(Qt.Key.Key_Escape)
    assert focused() is the_list(page)
    assert the_list(page).current_key() == row.id


def test_without_a_series_the_first_run_asks_for_one(show, qtbot: QtBot) -> None:
    page = show()
    assert says(page, "Posėdžių dar nėra")
    with qtbot.waitSignal(page.requested) as asked:
        press(Qt.Key.Key_Space)
    assert asked.args == [Place(Screen.WELCOME)]


def test_the_place_can_ask_for_a_new_meeting(known, show, context) -> None:
    show(Place(Screen.MEETINGS, begin=True))
    assert len(listed(context)) == 4
    assert focused().accessibleName() == "Data"


def test_a_meeting_named_by_the_place_is_shown(known, show) -> None:
    page = show(Place(Screen.MEETINGS, meeting_id=known.january))
    assert the_list(page).current_key() == known.january
    assert says(page, "Žiemos aptarimas")


def test_continuing_takes_people_and_place_over(page, context, known) -> None:
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_D, modifier=CTRL)
    new = the_list(page).current_key()
    row = context.archive.read(lambda s: meetings.meeting(s, new))
    assert (row.title, row.town, row.chair_id) == (
        "Pievų savaitės pasitarimas",
        "Utena",
        known.chair,
    )
    assert focused().accessibleName() == "Data"


def test_a_new_meeting_can_start_from_the_earlier_one(page, context, qtbot: QtBot) -> None:
    press(Qt.Key.Key_N, modifier=CTRL)
    type_text("11-05")
    take = next(b for b in page.findChildren(QPushButton) if b.text() == "Perimti")
    assert take.isVisible()
    qtbot.mouseClick(take, Qt.MouseButton.LeftButton)
    row = context.archive.read(lambda s: meetings.meeting(s, the_list(page).current_key()))
    assert (row.title, row.held_on) == ("Pievų savaitės pasitarimas", date(2025, 11, 5))
    assert len(listed(context)) == 4
    assert not take.isVisible()


def test_what_was_typed_stays_when_the_earlier_meeting_is_taken_over(
    page, context, qtbot: QtBot
) -> None:
    press(Qt.Key.Key_N, modifier=CTRL)
    form = page.findChild(MeetingForm)
    title = next(e for e in form.findChildren(QLineEdit) if e.accessibleName() == "Pavadinimas")
    title.setFocus()
    press(Qt.Key.Key_A, modifier=CTRL)
    type_text("Pievų šventės aptarimas")
    take = next(b for b in page.findChildren(QPushButton) if b.text() == "Perimti")
    qtbot.mouseClick(take, Qt.MouseButton.LeftButton)
    row = context.archive.read(lambda s: meetings.meeting(s, the_list(page).current_key()))
    assert row.title == "Pievų šventės aptarimas"


def test_a_meeting_that_was_worked_on_is_not_started_again(page, context, known) -> None:
    press(Qt.Key.Key_N, modifier=CTRL)
    meeting_id = the_list(page).current_key()
    take = next(b for b in page.findChildren(QPushButton) if b.text() == "Perimti")
    assert take.isVisible()
    page.leave()
    page.hide()  # the window shows the minutes now
    context.archive.write("agenda.add", lambda s: agenda.add_item(s, meeting_id, "Dėl pievų"))
    page.show()
    page.enter(Place(Screen.MEETINGS))
    assert the_list(page).current_key() == meeting_id
    assert not take.isVisible()


def test_deleting_offers_undo_and_the_next_meeting_stands(
    page, context, known, qtbot: QtBot
) -> None:
    press(Qt.Key.Key_Down)
    with qtbot.waitSignal(context.notices.undo_offered) as offered:
        press(Qt.Key.Key_Delete)
    assert offered.args == ["Posėdis pašalintas"]
    assert the_list(page).current_key() == known.january
    assert says(page, "Žiemos aptarimas")
    context.archive.undo()
    assert "Pievų savaitės pasitarimas" in titles(page)


def test_deleting_the_last_meeting_leaves_the_empty_page(page) -> None:
    press(Qt.Key.Key_Delete, Qt.Key.Key_Delete, Qt.Key.Key_Delete)
    assert says(page, "Posėdžių dar nėra")


def test_printing_leads_to_the_preview(page, known, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.requested) as asked:
        press(Qt.Key.Key_P, modifier=CTRL)
    assert asked.args == [Place(Screen.PREVIEW, meeting_id=known.november, paper="minutes")]


def test_changes_made_elsewhere_appear_without_losing_the_place(page, context, known) -> None:
    press(Qt.Key.Key_Down)
    context.archive.write(
        "meeting.edit", lambda s: meetings.edit_meeting(s, known.january, title="Kitas vardas")
    )
    assert "Kitas vardas" in titles(page)
    assert the_list(page).current_key() == known.march


def test_a_hidden_page_reads_when_it_is_entered_again(page, context, known) -> None:
    page.hide()
    context.archive.write("meeting.delete", lambda s: meetings.delete_meeting(s, known.january))
    page.show()
    page.enter(Place(Screen.MEETINGS))
    assert "Žiemos aptarimas" not in titles(page)


def test_where_both_do_not_fit_enter_opens_the_details_and_esc_returns(
    known, show, qtbot: QtBot
) -> None:
    page = show(width=600)
    assert the_list(page).isVisible()
    press(Qt.Key.Key_Down, Qt.Key.Key_Return)
    assert not the_list(page).isVisible()
    assert says(page, MARCH)
    with qtbot.waitSignal(page.requested) as asked:
        press(Qt.Key.Key_Space)
    assert asked.args == [Place(Screen.MINUTES, meeting_id=known.march)]
    press(Qt.Key.Key_Escape)
    assert focused() is the_list(page)


def test_final_minutes_keep_the_meeting(page, context, known, monkeypatch, qtbot: QtBot) -> None:
    def refuse(*_: object) -> None:
        raise UserError("minutes.final")

    monkeypatch.setattr(meetings, "delete_meeting", refuse)
    with qtbot.waitSignal(context.notices.told):
        press(Qt.Key.Key_Delete)
    assert the_list(page).current_key() == known.november


class Windows(QObject):
    """Counts the windows that open."""

    def __init__(self) -> None:
        super().__init__()
        self.opened: list[object] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.opened.append(type(watched).__name__)
        return False


def test_building_the_page_opens_no_window(context, qapp: QApplication, qtbot: QtBot) -> None:
    windows = Windows()
    qapp.installEventFilter(windows)
    page = MeetingsPage(context)
    qtbot.addWidget(page)
    qapp.removeEventFilter(windows)
    assert windows.opened == []
    assert page.findChild(MeetingForm) is not None


@pytest.mark.parametrize("scale", [100, 200])
def test_everything_that_takes_the_focus_has_a_name(page, context, scale) -> None:
    context.theme.set_text_scale(scale)
    press(Qt.Key.Key_F2)
    nameless = [
        type(widget).__name__
        for widget in page.findChildren(QWidget)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and widget.isVisible()
        and not widget.accessibleName()
    ]
    context.theme.set_text_scale(100)
    assert nameless == []


@pytest.fixture
def many(context, known) -> list[int]:
    """Hold 120 more meetings; return their ids, the newest first."""

    def hold(session) -> list[int]:
        days = [date(2020 + n // 12, n % 12 + 1, 1) for n in range(60) for _ in range(2)]
        return [meetings.begin_meeting(session, known.series, held_on=day) for day in days][::-1]

    return context.archive.write("archive.fill", hold)


def shown_meetings(page: MeetingsPage) -> list[object]:
    return [row.key for row in the_list(page).rows() if isinstance(row, Row)]


def test_more_are_taken_in_towards_the_end(many, show, qtbot: QtBot) -> None:
    page = show()
    qtbot.waitUntil(lambda: says(page, "123 posėdžiai"))
    assert len(shown_meetings(page)) < 120
    for _ in range(6):
        press(Qt.Key.Key_End)
    assert len(shown_meetings(page)) == 123
    assert the_list(page).current_key() == many[-1]


def test_a_meeting_far_down_is_shown_and_stays_when_something_changes(
    many, show, context, known
) -> None:
    page = show(Place(Screen.MEETINGS, meeting_id=many[100]))
    assert the_list(page).current_key() == many[100]
    context.archive.write(
        "meeting.edit", lambda s: meetings.edit_meeting(s, known.january, title="Kitas vardas")
    )
    assert the_list(page).current_key() == many[100]
    press(Qt.Key.Key_Down)
    assert the_list(page).current_key() == many[101]
