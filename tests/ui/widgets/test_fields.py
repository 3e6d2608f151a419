"""Fields of one line, driven by keys."""

import datetime as dt

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QGuiApplication, QKeySequence, QShortcut, QWheelEvent
from PySide6.QtTest import QTest

from app.ui.widgets.check_box import CheckBox, RadioButton
from app.ui.widgets.combo import Combo
from app.ui.widgets.dates import DateField, TimeField
from app.ui.widgets.line_field import LineField
from app.ui.widgets.search_field import SearchField
from app.ui.widgets.segmented import SegmentedControl
from app.ui.widgets.spin_field import SpinField

HOSTILE = "Kauno\r\napskrities\u2028viešoji\tbiblioteka\n"
CLEAN = "Kauno apskrities viešoji biblioteka"


@pytest.fixture
def line(theme, shown):
    field = LineField(theme, "Vieta")
    shown(field)
    field.setFocus()
    return field


def test_typing_is_told_letter_by_letter_and_committed_by_enter(line, qtbot):
    told, committed = [], []
    line.edited.connect(told.append)
    line.committed.connect(committed.append)
    qtbot.keyClicks(line.edit, "Kau")
    assert told == ["K", "Ka", "Kau"]
    qtbot.keyClick(line.edit, Qt.Key.Key_Return)
    assert committed == ["Kau"]


def test_leaving_commits_only_after_a_change(theme, shown, qtbot):
    first, second = LineField(theme, "Viena"), LineField(theme, "Kita")
    shown(first, second)
    committed = []
    first.committed.connect(committed.append)
    first.setFocus()
    qtbot.keyClick(first.edit, Qt.Key.Key_Tab)
    assert second.edit.hasFocus()
    assert committed == []
    first.setFocus()
    qtbot.keyClicks(first.edit, "x")
    qtbot.keyClick(first.edit, Qt.Key.Key_Tab)
    assert committed == ["x"]


def test_text_from_outside_is_silent_and_keeps_the_cursor(line, qtbot):
    told = []
    line.edited.connect(told.append)
    line.set_text("Kaunas")
    line.edit.setCursorPosition(3)
    line.set_text("Kaune, bibliotekoje")
    assert line.edit.cursorPosition() == 3
    assert told == []


def test_a_paste_becomes_one_line_and_can_be_undone(line, qtbot):
    QGuiApplication.clipboard().setText(HOSTILE)
    qtbot.keyClicks(line.edit, "A ")
    QTest.keySequence(line.edit, QKeySequence(QKeySequence.StandardKey.Paste))
    assert line.text() == "A " + CLEAN
    QTest.keySequence(line.edit, QKeySequence(QKeySequence.StandardKey.Undo))
    assert CLEAN not in line.text()


def test_every_other_way_in_is_cleaned_too(line):
    line.edit.insert(HOSTILE)
    assert line.text() == CLEAN


def test_the_menu_pastes_clean_text(line):
    QGuiApplication.clipboard().setText(HOSTILE)
    menu = line.edit.context_menu()
    next(a for a in menu.actions() if a.objectName() == "edit-paste").trigger()
    menu.deleteLater()
    assert line.text() == CLEAN


def test_an_error_is_framed_said_and_read_out(line):
    line.set_text("02-30")
    before = line.sizeHint().height()
    line.set_error("Vasaris turi 28 dienas. <b>")
    assert line.error() == "Vasaris turi 28 dienas. <b>"
    assert line.edit.property("error") is True
    assert line.text() == "02-30"
    assert line.sizeHint().height() > before
    assert line.edit.accessibleDescription() == "Vasaris turi 28 dienas. <b>"
    line.clear_error()
    assert line.sizeHint().height() == before
    assert line.edit.accessibleDescription() == ""


def test_undo_goes_to_the_window_when_the_field_has_none(theme, shown, qtbot):
    field = LineField(theme, "Vieta")
    window = shown(field)
    reached = []
    shortcut = QShortcut(QKeySequence(QKeySequence.StandardKey.Undo), window)
    shortcut.activated.connect(lambda: reached.append(1))
    field.setFocus()
    qtbot.keyClicks(field.edit, "abc")
    qtbot.keyClick(field.edit, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert field.text() == ""
    assert reached == []
    qtbot.keyClick(field.edit, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert reached == [1]


def test_a_read_only_field_becomes_text(line, qtbot):
    line.set_text("Kaunas")
    line.set_read_only(True)
    qtbot.keyClicks(line.edit, "x")
    QGuiApplication.clipboard().setText("y")
    QTest.keySequence(line.edit, QKeySequence(QKeySequence.StandardKey.Paste))
    assert line.text() == "Kaunas"


def test_search_tells_and_escape_empties_then_passes(theme, shown, qtbot):
    field = SearchField(theme, "Ieškoti posėdžių")
    window = shown(field)
    escaped, told = [], []
    QShortcut(QKeySequence("Esc"), window).activated.connect(lambda: escaped.append(1))
    field.searched.connect(told.append)
    field.setFocus()
    qtbot.keyClicks(field, "biu")
    assert told == ["b", "bi", "biu"]
    assert field._clear.isVisible()
    assert field._clear.accessibleName()
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert field.text() == ""
    assert told[-1] == ""
    assert not field._clear.isVisible()
    assert escaped == []
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert escaped == [1]


def test_search_can_be_emptied_by_mouse(theme, shown, qtbot):
    field = SearchField(theme, "Ieškoti")
    shown(field)
    field.set_text("biudžetas")
    qtbot.mouseClick(field._clear, Qt.MouseButton.LeftButton)
    assert field.text() == ""


@pytest.fixture
def combo(theme, shown):
    made = Combo(theme, "Metai")
    shown(made)
    made.set_choices([("Visi metai", None), ("2025 m.", 2025), ("2024 m.", 2024)])
    return made


def test_a_combo_tells_what_the_user_chose(combo, qtbot):
    chosen = []
    combo.chosen.connect(chosen.append)
    combo.setFocus()
    qtbot.keyClick(combo, Qt.Key.Key_Down)
    assert chosen == [2025]
    assert combo.choice() == 2025


def test_choices_from_outside_are_silent_and_keep_the_chosen(combo):
    chosen = []
    combo.chosen.connect(chosen.append)
    combo.select(2024)
    combo.set_choices([("2024 m.", 2024), ("2023 m.", 2023)])
    assert combo.choice() == 2024
    combo.select("no such")
    assert combo.choice() == 2024
    assert chosen == []


def wheel(widget):
    down = QPoint(0, -120)
    event = QWheelEvent(
        QPointF(5, 5), QPointF(5, 5), QPoint(), down, Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    widget.wheelEvent(event)
    return event.isAccepted()


def test_the_wheel_changes_nothing_in_passing(theme, shown):
    combo, spin, other = Combo(theme, "Metai"), SpinField(theme, "Už"), LineField(theme, "Kita")
    shown(combo, spin, other)
    combo.set_choices([("2025 m.", 2025), ("2024 m.", 2024)])
    spin.set_number(3)
    other.setFocus()
    assert not wheel(combo)
    assert not wheel(spin)
    assert (combo.choice(), spin.number()) == (2025, 3)
    combo.setFocus()
    assert wheel(combo)
    assert combo.choice() == 2024


def test_a_combo_says_what_it_is_for(combo):
    spoken = QAccessible.queryAccessibleInterface(combo)
    said = spoken.text(QAccessible.Text.Name) + spoken.text(QAccessible.Text.Description)
    assert "Metai" in said


@pytest.fixture
def spin(theme, shown):
    made = SpinField(theme, "Už", maximum=40)
    shown(made, LineField(theme, "Kita"))
    made.setFocus()
    return made


def test_a_number_can_be_unknown(spin, qtbot):
    told = []
    spin.edited.connect(told.append)
    assert spin.number() is None
    assert spin.text() == ""
    qtbot.keyClicks(spin, "12")
    assert spin.number() == 12
    spin.selectAll()
    qtbot.keyClick(spin, Qt.Key.Key_Delete)
    assert spin.number() is None
    assert told == [1, 12, None]


def test_arrows_count_from_nothing(spin, qtbot):
    qtbot.keyClick(spin, Qt.Key.Key_Up)
    assert spin.number() == 0
    qtbot.keyClick(spin, Qt.Key.Key_Up)
    assert spin.number() == 1
    for _ in range(3):
        qtbot.keyClick(spin, Qt.Key.Key_Down)
    assert spin.number() is None


def test_letters_are_not_taken(spin, qtbot):
    qtbot.keyClicks(spin, "a4x")
    assert spin.number() == 4
    assert spin.text() == "4"


@pytest.mark.parametrize("typed", ["0,5", "-4", "41", "400", "1.5", "3 0"])
@pytest.mark.parametrize("leaving", [Qt.Key.Key_Tab, Qt.Key.Key_Return])
def test_what_is_not_taken_is_said_and_never_another_number(spin, qtbot, typed, leaving):
    told, refused = [], []
    spin.set_number(7)
    spin.edited.connect(told.append)
    spin.refused.connect(refused.append)
    spin.selectAll()
    qtbot.keyClicks(spin, typed)
    qtbot.keyClick(spin, leaving)
    assert (spin.text(), spin.number()) == (typed, 7)
    assert told == [] or told[-1] == 7  # the digits on the way are taken back
    assert "from 0 to 40" in spin.refusal
    assert spin.property("error")
    assert spin.accessibleDescription() == spin.refusal
    spin.clearFocus()
    spin.hide()
    spin.show()
    spin.setFocus()
    assert (spin.text(), spin.number(), bool(spin.refusal)) == (typed, 7, True)
    spin.selectAll()
    qtbot.keyClicks(spin, "12")
    qtbot.keyClick(spin, leaving)
    assert (spin.text(), spin.number(), spin.refusal) == ("12", 12, "")
    assert not spin.property("error")
    assert refused == [refused[0], ""]


def test_what_is_not_taken_gives_way_to_arrows_and_to_another_record(spin, qtbot):
    spin.set_number(7)
    for change in (lambda: qtbot.keyClick(spin, Qt.Key.Key_Up), lambda: spin.set_number(8)):
        spin.selectAll()
        qtbot.keyClicks(spin, "0,5")
        qtbot.keyClick(spin, Qt.Key.Key_Return)
        assert spin.refusal
        change()
        assert (spin.text(), spin.number(), spin.refusal) == ("8", 8, "")


@pytest.mark.parametrize("digits", ["1" * 5000, "1" * 12, "9" * 11, "²³", "٢٠٢٥"])
def test_digits_that_are_no_number_do_not_end_the_program(spin, qtbot, digits):
    """Python reads no more than 4,300 digits, and Qt holds no more than an `int` of C."""
    spin.set_number(8)
    spin.selectAll()
    QGuiApplication.clipboard().setText(digits)
    qtbot.keyClick(spin, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(spin, Qt.Key.Key_Tab)
    assert spin.number() == 8


def test_a_required_number_is_not_left_empty(theme, shown, qtbot):
    spin = SpinField(theme, "Vieta", minimum=1, maximum=9, required=True)
    shown(spin, LineField(theme, "Kita"))
    spin.set_number(2)
    spin.setFocus()
    for typed in ("", "0"):
        spin.selectAll()
        qtbot.keyClick(spin, Qt.Key.Key_Delete)
        qtbot.keyClicks(spin, typed)
        qtbot.keyClick(spin, Qt.Key.Key_Tab)
        assert not spin.hasFocus()
        assert (spin.text(), spin.number()) == (typed, 2)
        assert "from 1 to 9" in spin.refusal
        spin.setFocus()


def test_a_number_from_outside_is_silent(spin):
    told = []
    spin.edited.connect(told.append)
    spin.set_number(6)
    spin.set_number(None)
    assert told == []


def test_segments_are_chosen_by_arrows_and_mouse(theme, shown, qtbot):
    control = SegmentedControl(theme, "Kalba", [("Lietuvių", "lt"), ("English", "en")])
    shown(control)
    chosen = []
    control.chosen.connect(chosen.append)
    first, second = control._group.buttons()
    first.setFocus()
    qtbot.keyClick(first, Qt.Key.Key_Right)
    assert control.value() == "en"
    qtbot.mouseClick(first, Qt.MouseButton.LeftButton)
    assert chosen == ["en", "lt"]
    control.set_value("en")
    assert chosen == ["en", "lt"]
    assert second.isChecked()
    with pytest.raises(ValueError):
        control.set_value("de")


def test_a_segment_does_not_move_when_chosen(theme, shown):
    control = SegmentedControl(theme, "Rodinys", [("Lentelė", 1, "table"), ("Metai", 2)])
    shown(control)
    before = control.sizeHint()
    control.set_value(2)
    assert control.sizeHint() == before


@pytest.mark.parametrize("kind", [CheckBox, RadioButton])
def test_check_boxes_take_a_click_on_their_text(theme, shown, qtbot, kind):
    box = kind(theme, "Dalyvauja & balsuoja")
    shown(box)
    assert box.accessibleName() == "Dalyvauja & balsuoja"
    where = QPoint(box.sizeHint().width() - 4, box.height() // 2)
    qtbot.mouseClick(box, Qt.MouseButton.LeftButton, pos=where)
    assert box.isChecked()
    assert box.height() >= 24


@pytest.fixture
def day(theme, shown):
    field, other = DateField(theme, "Data"), LineField(theme, "Kita")
    shown(field, other)
    field.year = 2025
    field.setFocus()
    return field


def test_a_day_is_read_when_leaving_and_shown_as_iso(day, qtbot):
    told = []
    day.entered.connect(told.append)
    qtbot.keyClicks(day.edit, "29.01.2025")
    assert told == []
    qtbot.keyClick(day.edit, Qt.Key.Key_Tab)
    assert told == [dt.date(2025, 1, 29)]
    assert day.text() == "2025-01-29"
    assert day.value() == dt.date(2025, 1, 29)


def test_a_day_that_is_not_stays_and_says_why(day, qtbot, lithuanian):
    day.set_value(dt.date(2025, 1, 29))
    told = []
    day.entered.connect(told.append)
    day.edit.selectAll()
    qtbot.keyClicks(day.edit, "02-30")
    qtbot.keyClick(day.edit, Qt.Key.Key_Return)
    assert day.text() == "02-30"
    assert not day.is_valid()
    assert "28" in day.error()
    assert "Vasaris" in day.error()
    assert "2025-02-28" in day.error()
    assert told == []
    assert day.value() == dt.date(2025, 1, 29)
    qtbot.keyClick(day.edit, Qt.Key.Key_Backspace)
    assert day.error() == ""
    qtbot.keyClick(day.edit, Qt.Key.Key_Backspace)
    qtbot.keyClicks(day.edit, "28")
    qtbot.keyClick(day.edit, Qt.Key.Key_Return)
    assert told == [dt.date(2025, 2, 28)]


def test_an_emptied_day_is_none(day, qtbot):
    day.set_value(dt.date(2025, 1, 29))
    told = []
    day.entered.connect(told.append)
    day.edit.selectAll()
    qtbot.keyClick(day.edit, Qt.Key.Key_Delete)
    qtbot.keyClick(day.edit, Qt.Key.Key_Return)
    assert told == [None]
    assert day.value() is None


def test_the_same_day_written_otherwise_is_no_change(day, qtbot):
    day.set_value(dt.date(2025, 1, 29))
    told = []
    day.entered.connect(told.append)
    day.edit.selectAll()
    qtbot.keyClicks(day.edit, "sausio 29")
    qtbot.keyClick(day.edit, Qt.Key.Key_Return)
    assert told == []
    assert day.text() == "2025-01-29"


def test_an_hour_is_read(theme, shown, qtbot):
    field = TimeField(theme, "Pradžia")
    shown(field)
    told = []
    field.entered.connect(told.append)
    field.setFocus()
    qtbot.keyClicks(field.edit, "1000")
    qtbot.keyClick(field.edit, Qt.Key.Key_Return)
    assert told == [dt.time(10)]
    assert field.text() == "10:00"
    field.edit.selectAll()
    qtbot.keyClicks(field.edit, "25.00")
    qtbot.keyClick(field.edit, Qt.Key.Key_Return)
    assert field.error()
    assert field.value() == dt.time(10)
    field.set_value(None)
    assert (field.error(), field.text(), field.is_valid()) == ("", "", True)


@pytest.mark.parametrize("scale", [100, 200])
def test_all_controls_are_of_one_height(theme, shown, scale):
    theme.set_text_scale(scale)
    line, combo, spin = LineField(theme, "a"), Combo(theme, "b"), SpinField(theme, "c")
    search = SearchField(theme, "d")
    shown(line, combo, spin, search, height=600)
    heights = [line.edit.height(), combo.height(), spin.height(), search.height()]
    assert heights == [theme.px(32)] * 4
