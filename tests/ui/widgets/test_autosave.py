"""Autosave: after a pause, in nonstop typing, on leaving; by its timers, without waiting."""

import pytest
from PySide6.QtCore import Qt

from app.ui.widgets.autosave import LONGEST_MS, PAUSE_MS, Autosave
from app.ui.widgets.editors import GrowingTextEdit
from app.ui.widgets.line_field import LineField
from tests.ui.keyboard import type_text


@pytest.fixture
def field(theme, shown):
    made = LineField(theme, "Vieta")
    shown(made, LineField(theme, "Kita"))
    made.setFocus()
    return made


@pytest.fixture
def due(field):
    autosave = Autosave.attach(field)
    told = []
    autosave.due.connect(told.append)
    return autosave, told


def test_the_promise_of_the_interface():
    assert PAUSE_MS <= 500
    assert LONGEST_MS <= 3000


def test_after_a_pause(due):
    autosave, told = due
    type_text("Kau")
    assert autosave.pending
    assert told == []
    assert autosave._pause.isActive()
    assert autosave._pause.interval() == PAUSE_MS
    autosave._pause.timeout.emit()
    assert told == ["Kau"]
    assert not autosave.pending
    autosave._longest.timeout.emit()
    assert told == ["Kau"]


def test_in_nonstop_typing(due):
    autosave, told = due
    type_text("K")
    deadline = autosave._longest.remainingTimeAsDuration()
    type_text("aunas")
    assert autosave._longest.remainingTimeAsDuration() <= deadline  # typing does not put it off
    autosave._longest.timeout.emit()
    assert told == ["Kaunas"]
    type_text("!")
    assert autosave._longest.isActive()


def test_the_pause_really_ends(field, qtbot):
    autosave = Autosave(field, field.text, pause_ms=1)
    field.edited.connect(autosave.touch)
    with qtbot.waitSignal(autosave.due, timeout=2000) as told:
        type_text("x")
    assert told.args == ["x"]


def test_on_leaving(due, field, qtbot):
    _, told = due
    type_text("Kaunas")
    qtbot.keyClick(field.edit, Qt.Key.Key_Tab)
    assert told == ["Kaunas"]


def test_leaving_without_a_change_saves_nothing(due, field, qtbot):
    _, told = due
    qtbot.keyClick(field.edit, Qt.Key.Key_Tab)
    assert told == []


def test_flush_and_cancel(due):
    autosave, told = due
    autosave.flush()
    assert told == []
    type_text("a")
    autosave.flush()
    type_text("b")
    autosave.cancel()
    autosave.flush()
    assert told == ["a"]


def test_text_from_outside_is_not_due(due, field):
    autosave, told = due
    field.set_text("Vilnius")
    assert not autosave.pending
    assert told == []


def test_an_editor_saves_too(theme, shown, qtbot):
    editor = GrowingTextEdit(theme, "Svarstyta")
    shown(editor, LineField(theme, "Kita"))
    autosave = Autosave.attach(editor)
    told = []
    autosave.due.connect(told.append)
    editor.setFocus()
    type_text("Ąžuolas")
    qtbot.keyClick(editor, Qt.Key.Key_Tab)
    assert told == ["Ąžuolas"]
