"""The agenda, typed, pasted, ordered and renamed by keyboard."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDropEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.services import agenda, meetings
from app.ui.context import Context
from app.ui.page import Place, Screen
from app.ui.widgets.unsaved import holds_unsaved
from tests.ui.keyboard import focused, press, type_text
from tests.ui.minutes.desk import Desk, open_desk
from tests.ui.minutes.ground import Ground, lay_ground

ALT = Qt.KeyboardModifier.AltModifier
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def ground(context: Context) -> Ground:
    return lay_ground(context)


@pytest.fixture
def desk(qtbot: QtBot, context: Context, ground: Ground) -> Iterator[Desk]:
    with open_desk(qtbot, context, ground.meeting) as desk:
        yield desk


@pytest.fixture
def empty_desk(qtbot: QtBot, context: Context, ground: Ground) -> Iterator[Desk]:
    meeting_id = context.archive.write(
        "meeting.begin", lambda s: meetings.begin_meeting(s, ground.series)
    )
    with open_desk(qtbot, context, meeting_id) as desk:
        yield desk


def test_an_agenda_is_typed_without_the_mouse(empty_desk: Desk) -> None:
    for title in ("Dėl pievų savaitės", "Dėl upių talkos", "Dėl kito susitikimo"):
        type_text(title)
        press(Qt.Key.Key_Return)
    assert empty_desk.titles() == [
        "Dėl pievų savaitės",
        "Dėl upių talkos",
        "Dėl kito susitikimo",
    ]
    press(Qt.Key.Key_Return)
    assert empty_desk.editor.item_id == empty_desk.items()[0].id
    assert focused() is empty_desk.body.considered
    assert not empty_desk.agenda.line.isVisible()


def test_a_title_half_typed_waits_in_its_meeting(
    desk: Desk, context: Context, ground: Ground
) -> None:
    other = context.archive.write(
        "meeting.begin", lambda s: meetings.begin_meeting(s, ground.series)
    )
    press(Qt.Key.Key_F7, Qt.Key.Key_Insert)
    type_text("Dėl pie")
    assert holds_unsaved(desk.window)  # so that the window asks before it closes
    desk.window.go(Place(Screen.MINUTES, meeting_id=other))
    assert desk.agenda.line.text() == ""
    assert holds_unsaved(desk.window)
    desk.window.back()
    assert desk.agenda.line.text() == "Dėl pie"
    assert desk.agenda.line.isVisible()
    desk.agenda.begin_item()
    type_text("vų")
    press(Qt.Key.Key_Return)
    assert desk.titles()[-1] == "Dėl pievų"
    assert not holds_unsaved(desk.window)


def test_escape_ends_the_line_and_keeps_the_page(desk: Desk) -> None:
    press(Qt.Key.Key_F7, Qt.Key.Key_Insert)
    assert focused() is desk.agenda.line
    type_text("Ne")
    press(Qt.Key.Key_Escape)
    assert desk.titles() == ["Dėl kongreso", "Dėl savaitės"]
    assert not desk.agenda.line.isVisible()
    assert desk.window.page is desk.page


def test_a_pasted_list_becomes_items(empty_desk: Desk) -> None:
    QGuiApplication.clipboard().setText(
        "Darbotvarkė:\n1. Dėl pievų savaitės. Pranešėja Ona Pievaitė\n2. Dėl upių talkos"
    )
    press(Qt.Key.Key_V, modifier=CONTROL)
    assert empty_desk.titles() == ["Dėl pievų savaitės", "Dėl upių talkos"]
    assert empty_desk.kept(empty_desk.items()[0].id).rapporteur == "Ona Pievaitė"
    assert empty_desk.shown_titles() == empty_desk.titles()


def test_a_list_pasted_into_the_panel_is_added(desk: Desk) -> None:
    QGuiApplication.clipboard().setText("3. Dėl mugės\n4. Dėl talkos")
    press(Qt.Key.Key_F7)
    press(Qt.Key.Key_V, modifier=CONTROL)
    assert desk.titles() == ["Dėl kongreso", "Dėl savaitės", "Dėl mugės", "Dėl talkos"]


def test_one_pasted_line_is_a_title_to_go_on_with(empty_desk: Desk) -> None:
    QGuiApplication.clipboard().setText("Dėl mugės")
    press(Qt.Key.Key_V, modifier=CONTROL)
    type_text(" ir talkos")
    press(Qt.Key.Key_Return)
    assert empty_desk.titles() == ["Dėl mugės ir talkos"]


def test_items_are_reordered_by_keys(desk: Desk, ground: Ground) -> None:
    press(Qt.Key.Key_F7)
    press(Qt.Key.Key_Down, modifier=ALT)
    assert desk.titles() == desk.shown_titles() == ["Dėl savaitės", "Dėl kongreso"]
    assert desk.agenda.view.current_id() == ground.items[0]
    assert desk.body.decisions.number(1) == "2.1."
    press(Qt.Key.Key_Up, modifier=ALT)
    assert desk.titles() == ["Dėl kongreso", "Dėl savaitės"]


def test_a_dropped_row_goes_where_it_was_dropped(desk: Desk, ground: Ground) -> None:
    view = desk.agenda.view
    view.setCurrentIndex(desk.agenda.model.index(1))
    rect = view.visualRect(desk.agenda.model.index(0))
    data = desk.agenda.model.mimeData([desk.agenda.model.index(1)])
    assert isinstance(data, QMimeData)

    class DropFromView(QDropEvent):
        def source(self) -> object:  # a real drag names the view itself
            return view

    event = DropFromView(
        QPointF(rect.topLeft() + QPoint(5, 2)),
        Qt.DropAction.MoveAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    view.dropEvent(event)
    assert desk.titles() == desk.shown_titles() == ["Dėl savaitės", "Dėl kongreso"]


def test_f2_renames_in_place(desk: Desk, ground: Ground) -> None:
    press(Qt.Key.Key_F7, Qt.Key.Key_F2)
    press(Qt.Key.Key_A, modifier=CONTROL)
    type_text("Dėl didžiojo kongreso")
    press(Qt.Key.Key_Return)
    assert desk.titles()[0] == "Dėl didžiojo kongreso"
    assert desk.editor.head.title.text() == "Dėl didžiojo kongreso"
    assert desk.agenda.view.hasFocus()


def test_renaming_survives_a_notice(desk: Desk, ground: Ground, context: Context) -> None:
    press(Qt.Key.Key_F7, Qt.Key.Key_F2)
    press(Qt.Key.Key_A, modifier=CONTROL)
    type_text("Dėl mu")
    context.archive.write(
        "agenda.edit", lambda s: agenda.edit_item(s, ground.items[0], considered="Kitur")
    )
    type_text("gės")
    press(Qt.Key.Key_Return)
    assert desk.titles()[0] == "Dėl mugės"


def test_escape_gives_the_old_title_back(desk: Desk) -> None:
    press(Qt.Key.Key_F7, Qt.Key.Key_F2)
    type_text("x")
    press(Qt.Key.Key_Escape)
    assert desk.titles()[0] == "Dėl kongreso"
    assert desk.window.page is desk.page


def test_deleting_offers_undo_and_undo_brings_it_back(
    qtbot: QtBot, desk: Desk, ground: Ground, context: Context
) -> None:
    press(Qt.Key.Key_F7)
    with qtbot.waitSignal(context.notices.undo_offered) as offered:
        press(Qt.Key.Key_Delete)
    assert offered.args[0]
    assert desk.titles() == desk.shown_titles() == ["Dėl savaitės"]
    assert desk.editor.item_id == ground.items[1]
    press(Qt.Key.Key_Z, modifier=CONTROL)
    assert desk.titles() == desk.shown_titles() == ["Dėl kongreso", "Dėl savaitės"]


def test_enter_opens_and_a_click_opens(desk: Desk, ground: Ground, qtbot: QtBot) -> None:
    press(Qt.Key.Key_F7, Qt.Key.Key_Down)
    assert desk.editor.item_id == ground.items[0]
    press(Qt.Key.Key_Return)
    assert desk.editor.item_id == ground.items[1]
    assert focused() is desk.body.considered
    rect = desk.agenda.view.visualRect(desk.agenda.model.index(0))
    QTest.mouseClick(desk.agenda.view.viewport(), Qt.MouseButton.LeftButton, pos=rect.center())
    assert desk.editor.item_id == ground.items[0]


def test_rows_are_as_high_as_their_titles(desk: Desk, ground: Ground, context: Context) -> None:
    view, model = desk.agenda.view, desk.agenda.model
    before = view.visualRect(model.index(1)).height()
    long = "Dėl labai ilgo klausimo pavadinimo, kuris vienoje darbotvarkės eilutėje netelpa"
    context.archive.write("agenda.edit", lambda s: agenda.edit_item(s, ground.items[1], title=long))
    QApplication.processEvents()
    assert view.visualRect(model.index(1)).height() > before
    spoken = model.index(1).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken.startswith(f"2. {long}, ")


def test_titles_half_typed_are_kept_where_the_program_is_ended(
    desk: Desk, context: Context, ground: Ground
) -> None:
    other = context.archive.write(
        "meeting.begin", lambda s: meetings.begin_meeting(s, ground.series)
    )
    first = desk.titles()[0]
    press(Qt.Key.Key_F7, Qt.Key.Key_Insert)
    type_text("Dėl pievų")
    desk.window.go(Place(Screen.MINUTES, meeting_id=other))
    type_text("Dėl miškų")
    desk.window.keep_typed()
    assert [row.title for row in context.archive.read(lambda s: agenda.list_items(s, other))] == [
        "Dėl miškų"
    ]
    assert desk.titles()[-1] == "Dėl pievų"
    assert desk.titles()[0] == first
    assert not holds_unsaved(desk.window)
    assert desk.agenda.line.text() == ""


def test_a_title_edited_in_place_is_kept_where_the_program_is_ended(desk: Desk) -> None:
    press(Qt.Key.Key_F7, Qt.Key.Key_F2)
    type_text("Dėl upių")
    desk.window.keep_typed()
    assert desk.titles()[0] == "Dėl upių"
