from collections.abc import Callable, Iterator
from datetime import date

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.errors import StorageError
from app.services import measures, meetings, plans
from app.services.measure_rows import MeasureRow
from app.ui.context import Context
from app.ui.entry.cell_text_edit import CellTextEdit
from app.ui.entry.deadline_field import DeadlineField
from app.ui.minutes.measures_entry import MeasuresEntry
from app.ui.minutes.measures_model import Column, MeasuresTableModel
from app.ui.widgets.unsaved import Unsaved, holds_unsaved
from app.values.enums import MinutesState
from app.values.language import Language
from tests.ui.keyboard import focused, press, type_text
from tests.ui.minutes.ground import Ground, lay_ground

Key = Qt.Key


@pytest.fixture
def ground(context: Context) -> Ground:
    return lay_ground(context)


@pytest.fixture
def entry(
    context: Context, ground: Ground, shown: Callable[..., QWidget]
) -> Iterator[MeasuresEntry]:
    made = MeasuresEntry(context)
    window = shown(made, width=680, height=600)
    made.show_item(ground.items[0])
    yield made
    window.close()


@pytest.fixture
def kept(context: Context, ground: Ground) -> Callable[[], tuple[MeasureRow, ...]]:
    return lambda: context.archive.read(
        lambda session: measures.list_item_measures(session, ground.items[0])
    )


Kept = Callable[[], tuple[MeasureRow, ...]]


def agree(context: Context, ground: Ground, text: str, who: str = "", when: str = "") -> int:
    return context.archive.write(
        "measure.add",
        lambda session: measures.agree_measure(session, ground.items[0], text, who, when),
    )


def cell(entry: MeasuresEntry, row: int, column: Column) -> str:
    return str(entry.table.model().index(row, column).data())


def go_to_first(entry: MeasuresEntry) -> None:
    entry.table.setFocus()
    press(Key.Key_Home, modifier=Qt.KeyboardModifier.ControlModifier)


def mark(entry: MeasuresEntry, row: int, column: Column) -> str:
    return str(entry.table.model().index(row, column).data(MeasuresTableModel.MARK))


def point(entry: MeasuresEntry, row: int, column: Column) -> QPoint:
    return entry.table.visualRect(entry.table.model().index(row, column)).center()


def test_two_measures_by_keyboard_alone(entry: MeasuresEntry, kept: Kept) -> None:
    entry.focus_first()
    type_text("Parengti kongreso „Šiaurė“ dalykinę programą")
    press(Key.Key_Tab)
    type_text("psd, mba")
    press(Key.Key_Tab)
    type_text("iki spalio 31")
    press(Key.Key_Return)
    type_text("Surengti kongresą ir jį viešinti")
    press(Key.Key_Tab)
    type_text("LMA")
    press(Key.Key_Tab)
    type_text("gruodžio 1-4")
    press(Key.Key_Return)
    first, second = kept()
    assert first.text == "Parengti kongreso „Šiaurė“ dalykinę programą"
    assert [(one.short, one.leads) for one in first.responsibles] == [("PSD", True), ("MBA", False)]
    assert first.deadline is not None
    assert (first.deadline.first, first.deadline.last) == (None, date(2025, 10, 31))
    assert second.text == "Surengti kongresą ir jį viešinti"
    assert second.responsible_text == "LMA"
    assert second.deadline is not None
    assert second.deadline.first == date(2025, 12, 1)
    assert second.deadline.last == date(2025, 12, 4)
    assert cell(entry, 1, Column.DEADLINE) == second.deadline.short(Language.LITHUANIAN, 2025)
    assert isinstance(focused(), CellTextEdit), "a third row waits"
    assert entry.count == 2


def test_a_pause_keeps_a_half_typed_measure_and_its_editor(
    qtbot: QtBot, entry: MeasuresEntry, kept: Kept
) -> None:
    entry.focus_first()
    with qtbot.waitSignal(entry.count_changed) as counted:
        type_text("Parengti pro")
    assert counted.args == [1]
    editor = focused()
    type_text("gramą")
    assert focused() is editor
    entry.flush()
    assert [row.text for row in kept()] == ["Parengti programą"]
    assert focused() is editor


def test_one_undo_takes_back_a_measure_typed_with_pauses(
    context: Context, entry: MeasuresEntry, kept: Kept
) -> None:
    entry.focus_first()
    type_text("Parengti")
    entry.flush()
    type_text(" programą")
    entry.flush()
    context.archive.undo()
    assert kept() == ()
    assert entry.count == 0


def test_undo_below_an_open_editor_shows_in_it(
    context: Context, ground: Ground, entry: MeasuresEntry, kept: Kept
) -> None:
    agree(context, ground, "Senas tekstas")
    go_to_first(entry)
    press(Key.Key_F2)
    type_text(" su priedu")
    entry.flush()
    assert kept()[0].text == "Senas tekstas su priedu"
    context.archive.undo()
    editor = focused()
    assert isinstance(editor, CellTextEdit)
    assert editor.text() == "Senas tekstas"


@pytest.mark.parametrize("key", [Key.Key_F2, Key.Key_Return])
def test_an_existing_cell_is_edited_in_place(
    context: Context, ground: Ground, entry: MeasuresEntry, kept: Kept, key: Qt.Key
) -> None:
    agree(context, ground, "Pirma")
    agree(context, ground, "Antra")
    go_to_first(entry)
    press(Key.Key_Down, key)
    type_text(" ir dar")
    press(Key.Key_Return)
    assert [row.text for row in kept()] == ["Pirma", "Antra ir dar"]
    assert focused() is entry.table
    assert entry.table.currentIndex().row() == 1


def test_typing_replaces_a_cell_and_esc_brings_it_back(
    context: Context, ground: Ground, entry: MeasuresEntry, kept: Kept
) -> None:
    agree(context, ground, "Pirma", "PSD")
    go_to_first(entry)
    type_text("Kita")
    entry.flush()
    assert kept()[0].text == "Kita"
    press(Key.Key_Escape)
    assert kept()[0].text == "Pirma"
    assert focused() is entry.table
    press(Key.Key_Right)
    type_text("SLB")
    press(Key.Key_Escape)
    assert kept()[0].responsible_text == "PSD"


def test_esc_takes_a_new_row_back_and_offers_undo(
    qtbot: QtBot, context: Context, entry: MeasuresEntry, kept: Kept
) -> None:
    entry.focus_first()
    type_text("Nereikalinga")
    entry.flush()
    with qtbot.waitSignal(context.notices.undo_offered):
        press(Key.Key_Escape)
    assert kept() == ()
    assert entry.table.model().rowCount() == 1


def test_del_removes_the_row_and_offers_undo(
    qtbot: QtBot, context: Context, ground: Ground, entry: MeasuresEntry, kept: Kept
) -> None:
    agree(context, ground, "Pirma")
    agree(context, ground, "Antra")
    go_to_first(entry)
    with qtbot.waitSignal(context.notices.undo_offered):
        press(Key.Key_Delete)
    assert [row.text for row in kept()] == ["Antra"]
    context.archive.undo()
    assert [cell(entry, row, Column.TEXT) for row in range(3)] == ["Pirma", "Antra", ""]


def test_an_unknown_organisation_keeps_its_text_and_can_be_added(
    entry: MeasuresEntry, kept: Kept
) -> None:
    entry.focus_first()
    type_text("Parengti")
    press(Key.Key_Tab)
    type_text("PSD, Upių fondas")
    press(Key.Key_Tab)
    assert isinstance(focused(), DeadlineField), "Tab goes on all the same"
    assert cell(entry, 0, Column.RESPONSIBLE) == "PSD, Upių fondas"
    assert mark(entry, 0, Column.RESPONSIBLE) == "red"
    assert kept()[0].responsible_text == "PSD"
    press(Key.Key_Backtab)
    assert focused().text() == "PSD, Upių fondas"
    press(Key.Key_Return)
    assert kept()[0].responsible_text == "PSD", "the first Enter only asks"
    press(Key.Key_Down, Key.Key_Return)
    assert kept()[0].responsible_text == "PSD, Upių fondas"
    assert mark(entry, 0, Column.RESPONSIBLE) == ""


def test_the_link_below_the_table_adds_what_is_unknown(
    qtbot: QtBot, entry: MeasuresEntry, kept: Kept
) -> None:
    entry.focus_first()
    type_text("Parengti")
    press(Key.Key_Tab)
    type_text("Upių fondas")
    press(Key.Key_Tab, Key.Key_Escape)
    assert entry.add_organisation.isVisible()
    qtbot.mouseClick(entry.add_organisation, Qt.MouseButton.LeftButton)
    assert kept()[0].responsible_text == "Upių fondas"
    assert not entry.add_organisation.isVisible()


def test_the_unclear_is_asked_about_and_chosen(entry: MeasuresEntry, kept: Kept) -> None:
    entry.focus_first()
    type_text("Parengti")
    press(Key.Key_Tab, Key.Key_Tab)
    type_text("iki spalio mėn.")
    press(Key.Key_Return)
    assert isinstance(focused(), DeadlineField), "Enter does not accept it silently"
    press(Key.Key_Down, Key.Key_Return)
    deadline = kept()[0].deadline
    assert deadline is not None
    assert deadline.last == date(2025, 9, 30)


@pytest.mark.parametrize(
    ("text", "colour"), [("iki spalio mėn.", "amber"), ("02-30", "red"), ("kai bus lėšų", "amber")]
)
def test_what_is_in_doubt_is_kept_as_text_and_marked(
    entry: MeasuresEntry, kept: Kept, text: str, colour: str
) -> None:
    entry.focus_first()
    type_text("Parengti")
    press(Key.Key_Tab, Key.Key_Tab)
    type_text(text)
    press(Key.Key_Tab)
    deadline = kept()[0].deadline
    assert deadline is not None
    assert not deadline.understood
    assert deadline.typed == text
    assert mark(entry, 0, Column.DEADLINE) == colour
    assert entry.table.model().index(0, Column.DEADLINE).data(Qt.ItemDataRole.ToolTipRole)


def test_a_row_without_a_measure_is_not_confirmed(entry: MeasuresEntry, kept: Kept) -> None:
    entry.focus_first()
    QTest.mouseClick(
        entry.table.viewport(),
        Qt.MouseButton.LeftButton,
        pos=point(entry, 0, Column.DEADLINE),
    )
    type_text("spalis")
    press(Key.Key_Return)
    assert isinstance(focused(), CellTextEdit)
    assert kept() == ()
    type_text("Surengti mėnesį")
    press(Key.Key_Return)
    row = kept()[0]
    assert row.deadline is not None
    assert row.deadline.first == date(2025, 10, 1)


def test_an_emptied_measure_keeps_its_text(
    context: Context, ground: Ground, entry: MeasuresEntry, kept: Kept
) -> None:
    agree(context, ground, "Pirma")
    go_to_first(entry)
    press(Key.Key_F2)
    press(Key.Key_A, modifier=Qt.KeyboardModifier.ControlModifier)
    press(Key.Key_Delete)
    press(Key.Key_Return)
    assert kept()[0].text == "Pirma"
    assert cell(entry, 0, Column.TEXT) == "Pirma"


def test_tab_leaves_the_table_from_the_blank_row_and_esc_from_any_cell(
    context: Context, ground: Ground, shown: Callable[..., QWidget]
) -> None:
    entry, after = MeasuresEntry(context), QWidget()
    after.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    window = shown(entry, after, width=680, height=500)
    entry.show_item(ground.items[0])
    entry.focus_first()
    press(Key.Key_Tab)
    assert QApplication.focusWidget() is after
    entry.focus_first()
    press(Key.Key_Escape)
    assert focused() is entry.table
    press(Key.Key_Tab)
    assert QApplication.focusWidget() is after
    window.close()


def test_leaving_by_mouse_keeps_what_was_typed(
    qtbot: QtBot, context: Context, ground: Ground, shown: Callable[..., QWidget], kept: Kept
) -> None:
    entry, other = MeasuresEntry(context), QWidget()
    other.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    other.setMinimumHeight(40)
    window = shown(entry, other, width=680, height=500)
    entry.show_item(ground.items[0])
    entry.focus_first()
    type_text("Parengti")
    other.setFocus()
    qtbot.waitUntil(lambda: not entry.table.findChildren(CellTextEdit))
    assert [row.text for row in kept()] == ["Parengti"]
    assert QApplication.focusWidget() is other
    window.close()


def test_a_click_opens_a_cell(
    context: Context, ground: Ground, entry: MeasuresEntry, kept: Kept
) -> None:
    agree(context, ground, "Pirma")
    QTest.mouseClick(
        entry.table.viewport(),
        Qt.MouseButton.LeftButton,
        pos=point(entry, 0, Column.RESPONSIBLE),
    )
    type_text("KVD")
    press(Key.Key_Return)
    assert kept()[0].responsible_text == "KVD"


def test_a_meeting_without_a_date_says_so_and_keeps_the_text(
    context: Context, shown: Callable[..., QWidget]
) -> None:
    ground = lay_ground(context, held_on=None)
    entry = MeasuresEntry(context)
    window = shown(entry, width=680, height=500)
    entry.show_item(ground.items[0])
    assert context.catalogue.say("measure.meeting_without_date") == entry.message.text()
    entry.focus_first()
    type_text("Parengti")
    entry.show_item(ground.items[1])
    entry.show_item(ground.items[0])
    assert cell(entry, 0, Column.TEXT) == "Parengti"
    context.archive.write(
        "meeting.edit",
        lambda session: meetings.edit_meeting(session, ground.meeting, held_on=date(2026, 2, 3)),
    )
    rows = context.archive.read(
        lambda session: measures.list_item_measures(session, ground.items[0])
    )
    assert [row.text for row in rows] == ["Parengti"]
    assert entry.message.text() == ""
    window.close()


def test_the_year_is_that_of_the_plan_the_meeting_approved(
    context: Context, ground: Ground, entry: MeasuresEntry, kept: Kept
) -> None:
    def approve(session: object) -> None:
        plan_id = plans.ensure_plan(session, ground.series, 2026)
        plans.edit_plan(session, plan_id, approved_by_id=ground.meeting)

    context.archive.write("plan.edit", approve)
    entry.focus_first()
    type_text("Parengti")
    press(Key.Key_Tab, Key.Key_Tab)
    type_text("spalis")
    press(Key.Key_Return)
    deadline = kept()[0].deadline
    assert deadline is not None
    assert deadline.last == date(2026, 10, 31)


def test_final_minutes_are_only_read(context: Context, ground: Ground) -> None:
    agree(context, ground, "Pirma")

    def finish(session: object) -> None:
        from app.models import Meeting

        session.get(Meeting, ground.meeting).minutes_state = MinutesState.FINAL

    context.archive.write("meeting.edit", finish)
    entry = MeasuresEntry(context)
    entry.show_item(ground.items[0])
    assert entry.table.model().rowCount() == 1
    index = entry.table.model().index(0, 0)
    assert not index.flags() & Qt.ItemFlag.ItemIsEditable


def test_what_the_disk_refused_stays_and_is_tried_again(
    context: Context,
    ground: Ground,
    entry: MeasuresEntry,
    kept: Kept,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    agree(context, ground, "Pirma")
    go_to_first(entry)
    press(Key.Key_F2)
    type_text(" ir antra")

    def refuse(*_: object, **__: object) -> None:
        raise StorageError("storage.disk_full", path="x")

    with monkeypatch.context() as broken:
        broken.setattr(measures, "edit_measure", refuse)
        press(Key.Key_Return)
    assert cell(entry, 0, Column.TEXT) == "Pirma ir antra"
    agree(context, ground, "Kita")
    assert cell(entry, 0, Column.TEXT) == "Pirma ir antra", "a notice does not read over it"
    assert holds_unsaved(entry)
    entry.flush()
    assert kept()[0].text == "Pirma ir antra"
    assert not holds_unsaved(entry)


def test_a_new_measure_that_the_disk_refused_waits_with_its_item(
    ground: Ground, entry: MeasuresEntry, kept: Kept, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise StorageError("storage.disk_full", path="x")

    with monkeypatch.context() as broken:
        broken.setattr(measures, "agree_measure", refuse)
        entry.focus_first()
        type_text("Pirma")
        assert entry.flush()
        entry.show_item(ground.items[1])
        assert entry.flush()
        assert holds_unsaved(entry)
    entry.show_item(ground.items[0])
    assert cell(entry, 0, Column.TEXT) == "Pirma"
    mark = entry.findChild(Unsaved)
    assert mark is not None
    mark.due.emit()
    assert kept()[0].text == "Pirma"
    assert not holds_unsaved(entry)


def test_an_edit_that_the_disk_refused_keeps_its_item_open(
    context: Context, ground: Ground, entry: MeasuresEntry, monkeypatch: pytest.MonkeyPatch
) -> None:
    agree(context, ground, "Pirma")
    go_to_first(entry)
    press(Key.Key_F2)
    type_text(" ir antra")

    def refuse(*_: object, **__: object) -> None:
        raise StorageError("storage.disk_full", path="x")

    monkeypatch.setattr(measures, "edit_measure", refuse)
    assert not entry.flush()


def test_pasted_lines_become_one(context: Context, entry: MeasuresEntry, kept: Kept) -> None:
    QApplication.clipboard().setText("Parengti\n  programą\ti\n")
    entry.focus_first()
    press(Key.Key_V, modifier=Qt.KeyboardModifier.ControlModifier)
    entry.flush()
    assert kept()[0].text == "Parengti programą i"


def test_markup_in_a_measure_stays_text(
    context: Context, ground: Ground, entry: MeasuresEntry
) -> None:
    agree(context, ground, "<b>A & B</b>", when="<i>kada nors</i>")
    assert cell(entry, 0, Column.TEXT) == "<b>A & B</b>"
    tip = entry.table.model().index(0, Column.DEADLINE).data(Qt.ItemDataRole.ToolTipRole)
    assert "<i>" not in tip


@pytest.mark.parametrize("scale", [100, 200])
def test_long_texts_wrap_and_the_table_is_as_high_as_its_rows(
    context: Context, ground: Ground, entry: MeasuresEntry, scale: int
) -> None:
    context.theme.set_text_scale(scale)
    agree(
        context,
        ground,
        "Parengti ir išleisti " * 12,
        "PSD, MBA",
        "nuo kovo 1 d. iki lapkričio 30 d.",
    )
    QApplication.processEvents()
    table = entry.table
    assert table.rowHeight(0) > 2 * table.rowHeight(1)
    rows = sum(table.rowHeight(row) for row in range(table.model().rowCount()))
    assert table.height() == rows + table.horizontalHeader().height()
    assert sum(table.columnWidth(column) for column in Column) == table.viewport().width()


def test_cells_speak(context: Context, ground: Ground, entry: MeasuresEntry) -> None:
    agree(context, ground, "Pirma", "PSD, MBA")
    role = Qt.ItemDataRole.AccessibleTextRole
    model = entry.table.model()
    assert str(model.index(0, Column.TEXT).data(role)).endswith(": Pirma")
    assert str(model.index(0, Column.RESPONSIBLE).data(role)).endswith(": PSD, MBA")
    for column in Column:
        entry.focus_first()
        editor_name = focused().accessibleName()
        assert editor_name
        press(Key.Key_Escape)
        assert model.headerData(column, Qt.Orientation.Horizontal)
    assert entry.table.accessibleName()
