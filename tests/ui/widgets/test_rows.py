"""Lists: rows by keyboard, patched in place, read out."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QAbstractItemModelTester

from app.ui.widgets.line_field import LineField
from app.ui.widgets.row_delegate import RowLook
from app.ui.widgets.row_list import RowList
from app.ui.widgets.rows import Row, RowModel, SectionRow

LONG = "Lietuvos bibliotekų ir bibliotekų darbuotojų asociacijų susitikimas dėl plano"
ROWS = [
    SectionRow("Būsimi"),
    Row(1, "Kongreso darbo grupė", "14:00 · nuotolinis", "14", "spal.", state="Parengtas"),
    SectionRow("Įvykę 2025 m."),
    Row(2, LONG, "Kaunas", "29", "saus.", state="Pasirašytas", mark="signed"),
    Row(3, "Vardė Pavardenė", "PBD", checked=True, aside="10:00"),
]


@pytest.fixture
def rows(theme, shown):
    made = RowList(theme, "Posėdžiai")
    made.set_rows(ROWS)
    shown(LineField(theme, "Pirmas"), made)
    return made


@pytest.fixture
def told(rows):
    heard = []
    rows.chosen.connect(lambda key: heard.append(("chosen", key)))
    rows.opened.connect(lambda key: heard.append(("opened", key)))
    rows.toggled.connect(lambda key, on: heard.append(("toggled", key, on)))
    return heard


def test_coming_by_keyboard_chooses_the_first_row(rows, told):
    rows.setFocus()
    assert rows.current_key() == 1
    assert told == [("chosen", 1)]


def test_arrows_pass_over_sections_and_enter_opens(rows, told, qtbot):
    rows.setFocus()
    qtbot.keyClick(rows, Qt.Key.Key_Down)
    qtbot.keyClick(rows, Qt.Key.Key_Return)
    qtbot.keyClick(rows, Qt.Key.Key_Up)
    assert told == [("chosen", 1), ("chosen", 2), ("opened", 2), ("chosen", 1)]


@pytest.fixture
def long_list(theme, shown):
    """Three sections of four rows, of which the window has room for a part."""
    made = RowList(theme, "Posėdžiai")
    rows = []
    for year in (2025, 2024, 2023):
        rows.append(SectionRow(f"Įvykę {year} m."))
        rows += [Row((year, n), "Pasitarimas", "Kaunas") for n in range(4)]
    made.set_rows(rows)
    shown(made, height=300)
    made.setFocus()
    return made


@pytest.mark.parametrize("key", [Qt.Key.Key_Home, Qt.Key.Key_PageUp])
@pytest.mark.parametrize("start", [(2025, 1), (2025, 3)])
def test_home_and_page_up_end_at_the_first_row_below_its_section(long_list, qtbot, key, start):
    long_list.select_key(start)
    long_list.verticalScrollBar().setValue(60)
    heard = []
    long_list.chosen.connect(heard.append)
    qtbot.keyClick(long_list, key)
    assert (long_list.current_key(), heard) == ((2025, 0), [(2025, 0)])
    assert long_list.verticalScrollBar().value() == 0


def test_end_and_page_down_end_at_the_last_row(long_list, qtbot):
    qtbot.keyClick(long_list, Qt.Key.Key_End)
    assert long_list.current_key() == (2023, 3)
    qtbot.keyClick(long_list, Qt.Key.Key_Home)
    for _ in range(4):
        qtbot.keyClick(long_list, Qt.Key.Key_PageDown)
    assert long_list.current_key() == (2023, 3)
    for _ in range(4):
        qtbot.keyClick(long_list, Qt.Key.Key_PageUp)
    assert long_list.current_key() == (2025, 0)


def test_the_first_row_of_a_section_comes_into_sight_with_it(long_list, qtbot):
    long_list.select_key((2023, 3))
    while long_list.current_key() != (2024, 0):
        qtbot.keyClick(long_list, Qt.Key.Key_Up)
    section = long_list.visualRect(long_list.model().index(5))
    assert long_list.viewport().rect().contains(section)


def test_space_and_a_click_on_the_box_toggle(rows, told, qtbot):
    rows.select_key(3)
    rows.setFocus()
    qtbot.keyClick(rows, Qt.Key.Key_Space)
    rect = rows.visualRect(rows.currentIndex())
    box = QPoint(rect.left() + 20, rect.center().y())
    qtbot.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=box)
    qtbot.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=rect.center())
    assert told == [("toggled", 3, False), ("toggled", 3, False)]


def test_a_double_click_opens(rows, told, qtbot):
    centre = rows.visualRect(rows.model().index(1)).center()
    qtbot.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=centre)
    qtbot.mouseDClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=centre)
    assert ("opened", 1) in told
    assert rows.current_key() == 1


def test_a_section_cannot_be_chosen(rows, told, qtbot):
    rows.select_key(3)
    rows.setFocus()
    centre = rows.visualRect(rows.model().index(0)).center()
    qtbot.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=centre)
    assert rows.current_key() == 3
    assert told == []


def test_choosing_from_outside_is_silent(rows, told):
    assert rows.select_key(2)
    assert not rows.select_key("no such")
    assert rows.current_key() == 2
    assert rows.row(2).title == LONG
    assert rows.row("no such") is None
    assert told == []


def test_the_chosen_row_stays_chosen_when_rows_change(rows, told):
    rows.select_key(2)
    rows.set_rows([Row(9, "Naujas"), *ROWS[1:]])
    assert rows.current_key() == 2
    assert told == []


def test_when_the_chosen_row_goes_the_new_one_is_told(rows, told):
    rows.select_key(2)
    rows.set_rows([ROWS[0], ROWS[1]])
    assert told == [("chosen", rows.current_key())]


def test_every_row_is_read_out(rows):
    view = QAccessible.queryAccessibleInterface(rows)
    assert view.text(QAccessible.Text.Name) == "Posėdžiai"
    names = [view.child(n).text(QAccessible.Text.Name) for n in range(view.childCount())]
    assert names[0] == "Būsimi"
    assert names[1] == "14 spal., Kongreso darbo grupė, 14:00 · nuotolinis, Parengtas"
    assert Row(1, "a", spoken="kitaip").said() == "kitaip"


@pytest.mark.parametrize("look", list(RowLook))
def test_rows_grow_with_the_text(theme, shown, look):
    made = RowList(theme, "Sąrašas", look=look, fitted=True)
    made.set_rows([*ROWS, Row(4, LONG, number="5.", mark="current", wrap=True)])
    made.select_key(4)
    shown(made, width=320, height=700)
    small = [made.sizeHintForRow(row) for row in range(6)]
    assert made.height() == sum(small)
    theme.set_text_scale(200)
    large = [made.sizeHintForRow(row) for row in range(6)]
    assert all(b >= 1.7 * a for a, b in zip(small, large, strict=True))
    assert made.height() == sum(large)
    assert not made.grab().isNull()


def test_a_wrapping_title_takes_at_most_three_lines(theme, shown):
    made = RowList(theme, "Darbotvarkė", look=RowLook.BAR)
    rows = [Row(1, "Trumpas", wrap=True), Row(2, LONG, wrap=True), Row(3, LONG * 9, wrap=True)]
    made.set_rows(rows)
    shown(made, width=300)
    heights = [made.sizeHintForRow(row) for row in range(3)]
    assert heights[0] < heights[1] <= heights[2]
    lines = made._delegate._lines(rows[2], made.viewport().width(), chosen=False)
    assert len(lines) == 3
    assert lines[-1].endswith("…")
    whole = made._delegate._lines(rows[1], 200, chosen=False)
    assert " ".join(whole).replace("  ", " ")[:40] == LONG[:40]


def test_emoji_in_a_title_break_cleanly(theme, qtbot):
    made = RowList(theme, "Sąrašas")
    qtbot.addWidget(made)
    row = Row(1, "😀 žodis " * 6, wrap=True)
    lines = made._delegate._lines(row, 140, chosen=False)
    assert "".join(lines[:2]).replace(" ", "") in row.title.replace(" ", "")


KEYS = st.lists(st.integers(0, 8), unique=True, max_size=8)


@given(before=KEYS, after=KEYS, texts=st.lists(st.sampled_from("ab"), min_size=9, max_size=9))
def test_the_model_shows_whatever_it_is_given(qapp, before, after, texts):
    model = RowModel()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.set_rows([Row(key, "x") for key in before])
    wanted = [Row(key, texts[key]) for key in after]
    model.set_rows(wanted)
    assert list(model.rows()) == wanted
    tester.deleteLater()
    model.deleteLater()


def test_a_changed_row_is_patched_not_reset(qtbot):
    model = RowModel()
    model.set_rows(ROWS)
    resets, changes = [], []
    model.modelReset.connect(lambda: resets.append(1))
    model.rowsInserted.connect(lambda *_: resets.append(1))
    model.dataChanged.connect(lambda first, last: changes.append((first.row(), last.row())))
    model.set_rows([*ROWS[:-1], Row(3, "Kita Pavardenė")])
    assert (resets, changes) == ([], [(4, 4)])
    assert model.position_of(3) == 4
    assert model.row_at(4).title == "Kita Pavardenė"
    assert model.position_of("no such") == -1
