"""The focus is always visible, and F6 goes from pane to pane."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from app.ui.widgets.buttons import PrimaryButton, SecondaryButton
from app.ui.widgets.editors import GrowingTextEdit
from app.ui.widgets.focus_ring import RingFrame
from app.ui.widgets.line_field import LineField
from app.ui.widgets.pane_cycle import PaneCycle
from app.ui.widgets.row_list import RowList
from app.ui.widgets.rows import Row


def ring_of(window: QWidget) -> RingFrame | None:
    rings = [ring for ring in window.findChildren(RingFrame) if ring.isVisible()]
    assert len(rings) <= 1
    return rings[0] if rings else None


def test_the_ring_follows_the_focus(theme, shown, qtbot):
    first, second = PrimaryButton(theme, "Vienas"), LineField(theme, "Du")
    window = shown(first, second)
    first.setFocus()
    ring = ring_of(window)
    assert ring.geometry() == first.geometry().adjusted(-3, -3, 3, 3)
    qtbot.keyClick(first, Qt.Key.Key_Tab)
    centre = second.edit.mapTo(window, second.edit.rect().center())
    assert ring_of(window).geometry().center() == centre
    assert ring_of(window).width() == second.edit.width() + 6


def test_the_ring_moves_with_its_target_and_goes_with_it(theme, shown):
    editor = GrowingTextEdit(theme, "Svarstyta")
    window = shown(editor)
    editor.setFocus()
    before = ring_of(window).height()
    editor.set_text("\n".join("abcdef"))
    window.layout().activate()
    assert ring_of(window).height() > before
    editor.hide()
    assert ring_of(window) is None


def test_the_ring_scrolls_with_its_target(theme, shown):
    area, inside = QScrollArea(), QWidget()
    column = QVBoxLayout(inside)
    buttons = [SecondaryButton(theme, str(n)) for n in range(30)]
    for button in buttons:
        column.addWidget(button)
    area.setWidget(inside)
    window = shown(area)
    buttons[3].setFocus()
    assert ring_of(window).parentWidget() is inside
    assert ring_of(window).geometry().center() == buttons[3].geometry().center()


def test_rows_show_the_focus_themselves(theme, shown):
    rows, empty = RowList(theme, "Sąrašas"), RowList(theme, "Tuščias")
    rows.set_rows([Row(1, "Vienas")])
    window = shown(rows, empty)
    rows.setFocus()
    assert ring_of(window) is None
    picture = rows.grab().toImage()
    assert picture.pixelColor(1, 1) == theme.colours.accent
    empty.setFocus()
    assert ring_of(window) is not None


def test_the_ring_is_seen_and_deaf_to_the_mouse(theme, shown, qtbot):
    button = SecondaryButton(theme, "Vienas")
    window = shown(button, width=200, height=120)
    button.setFocus()
    picture = window.grab().toImage()
    place = button.geometry().center()
    assert picture.pixelColor(place.x(), button.geometry().top() - 2) == theme.colours.accent
    with qtbot.waitSignal(button.clicked, timeout=1000):
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    frame = ring_of(window)
    assert frame.testAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)


def test_a_closed_window_is_not_kept_alive(theme, qapp, qtbot):
    gone: list[int] = []
    for count in range(3):
        window = QWidget()
        column = QVBoxLayout(window)
        button = SecondaryButton(theme, "Vienas")
        column.addWidget(button)
        window.show()
        button.setFocus()
        qapp.processEvents()
        window.destroyed.connect(lambda: gone.append(1))
        del button, column
        window.close()
        del window
        assert len(gone) == count + 1
        qapp.processEvents()


@pytest.fixture
def panes(theme, shown):
    made = []
    for name in ("Viena", "Kita", "Trečia"):
        pane = QWidget()
        column = QVBoxLayout(pane)
        for place in ("a", "b"):
            column.addWidget(LineField(theme, name + place))
        made.append(pane)
    window = shown(*made)
    cycle = PaneCycle(window)
    cycle.set_panes(made)
    return window, made


def fields(pane: QWidget) -> list[QWidget]:
    return [field.edit for field in pane.findChildren(LineField)]


def test_f6_goes_round_and_remembers(panes, qtbot):
    window, (one, two, three) = panes
    fields(one)[1].setFocus()
    for expected in (fields(two)[0], fields(three)[0], fields(one)[1]):
        qtbot.keyClick(window.focusWidget(), Qt.Key.Key_F6)
        assert expected.hasFocus()
    qtbot.keyClick(window.focusWidget(), Qt.Key.Key_F6, Qt.KeyboardModifier.ShiftModifier)
    assert fields(three)[0].hasFocus()


def test_f6_passes_over_hidden_and_disabled_panes(panes, qtbot):
    window, (one, two, three) = panes
    fields(one)[0].setFocus()
    two.hide()
    qtbot.keyClick(window.focusWidget(), Qt.Key.Key_F6)
    assert fields(three)[0].hasFocus()
    one.setEnabled(False)
    qtbot.keyClick(window.focusWidget(), Qt.Key.Key_F6)
    assert fields(three)[0].hasFocus()


def test_f6_without_panes_does_nothing(theme, shown, qtbot):
    field = LineField(theme, "Viena")
    window = shown(field)
    PaneCycle(window)
    field.setFocus()
    qtbot.keyClick(field.edit, Qt.Key.Key_F6)
    assert field.edit.hasFocus()
