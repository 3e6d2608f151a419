"""Editors of paper text, driven by keys."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut, QTextDocument
from PySide6.QtTest import QTest

from app.ui.widgets.editors import GrowingTextEdit, NumberedTextEdit
from app.ui.widgets.line_field import LineField
from tests.ui.keyboard import type_text

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def editor(theme, shown):
    made = GrowingTextEdit(theme, "Svarstyta")
    shown(made, LineField(theme, "Kita"))
    made.setFocus()
    return made


@pytest.fixture
def numbered(theme, shown):
    made = NumberedTextEdit(theme, "Nutarta")
    made.set_prefix("5")
    shown(made)
    made.setFocus()
    return made


def test_typing_is_told_and_kept_letter_for_letter(editor):
    told = []
    editor.edited.connect(lambda: told.append(editor.text()))
    type_text("Ąž „ū“")
    assert editor.text() == "Ąž „ū“"
    assert told[-1] == "Ąž „ū“"
    assert len(told) == 6


def test_tab_moves_on_and_ctrl_enter_is_left_to_the_page(editor, qtbot):
    reached = []
    shortcut = QShortcut(QKeySequence("Ctrl+Return"), editor.window())
    shortcut.activated.connect(lambda: reached.append(1))
    qtbot.keyClick(editor, Qt.Key.Key_Return, CTRL)
    assert reached == [1]
    shortcut.setEnabled(False)
    qtbot.keyClick(editor, Qt.Key.Key_Return, CTRL)
    qtbot.keyClick(editor, Qt.Key.Key_Tab)
    assert editor.text() == ""
    assert not editor.hasFocus()


def test_enter_with_shift_is_a_paragraph_too(editor, qtbot):
    type_text("a")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    type_text("b")
    qtbot.keyClick(editor, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    type_text("c")
    assert editor.text() == "a\nb\nc"
    assert editor.document().blockCount() == 3


def test_markup_stays_text_and_nothing_is_loaded(editor):
    hostile = '<img src="file:///etc/passwd"><b>A</b>'
    editor.set_text(hostile)
    assert editor.text() == hostile
    data = QMimeData()
    data.setHtml(hostile)
    data.setText("tik tekstas")
    editor.set_text("")
    editor.insertFromMimeData(data)
    assert editor.text() == "tik tekstas"
    assert not editor.canInsertFromMimeData(QMimeData())
    kind = QTextDocument.ResourceType.ImageResource.value
    assert editor.loadResource(kind, QUrl("file:///etc/passwd")) is None


def test_a_paste_is_cleaned_and_keeps_non_breaking_spaces(editor, qtbot):
    QGuiApplication.clipboard().setText("gruodžio 1–4\xa0d.\nvyks\r\n\r\nKita.\v")
    QTest.keySequence(editor, QKeySequence(QKeySequence.StandardKey.Paste))
    assert editor.text() == "gruodžio 1–4\xa0d.\nvyks\nKita."


def test_a_copy_keeps_non_breaking_spaces(editor):
    editor.set_text("2025\xa0m.\nantra")
    editor.selectAll()
    QTest.keySequence(editor, QKeySequence(QKeySequence.StandardKey.Copy))
    assert QGuiApplication.clipboard().text() == "2025\xa0m.\nantra"
    assert not QGuiApplication.clipboard().mimeData().hasHtml()


def test_text_from_outside_is_silent_and_leaves_the_cursor_in_its_word(editor):
    told = []
    editor.edited.connect(lambda: told.append(1))
    editor.set_text("Pirmas žodis. Antras žodis.")
    cursor = editor.textCursor()
    cursor.setPosition(20)
    editor.setTextCursor(cursor)
    editor.set_text("Pats pirmas žodis. Antras žodis.")
    assert editor.textCursor().position() == 25
    editor.set_text("Pats pirmas žodis. Antras žodis. Trečias.")
    assert editor.textCursor().position() == 25
    assert told == []


def test_text_from_outside_cannot_be_undone_letter_by_letter(editor, qtbot):
    reached = []
    shortcut = QShortcut(QKeySequence(QKeySequence.StandardKey.Undo), editor.window())
    shortcut.activated.connect(lambda: reached.append(1))
    editor.set_text("Iš archyvo")
    qtbot.keyClick(editor, Qt.Key.Key_Z, CTRL)
    assert editor.text() == "Iš archyvo"
    assert reached == [1]
    editor.moveCursor(editor.textCursor().MoveOperation.End)
    type_text("!")
    qtbot.keyClick(editor, Qt.Key.Key_Z, CTRL)
    assert editor.text() == "Iš archyvo"
    assert reached == [1]
    qtbot.keyClick(editor, Qt.Key.Key_Z, CTRL)
    assert reached == [1, 1]


PIECES = st.text(
    st.characters(exclude_categories=["Cs"], exclude_characters="\0")
    | st.sampled_from(["\n", "\r", "\u2028", "\u2029", "\ufdd0", "😀", "ą", "\xa0"])
)


@given(first=PIECES, second=PIECES)
def test_any_text_from_outside_is_shown_as_it_is(qapp, theme, first, second):
    editor = GrowingTextEdit(theme, "Svarstyta")
    editor.set_text(first)
    assert editor.text() == first
    editor.set_text(second)
    assert editor.text() == second
    editor.deleteLater()


@pytest.mark.parametrize("scale", [100, 200])
def test_it_grows_from_three_lines_to_twelve(theme, editor, scale):
    theme.set_text_scale(scale)
    low = editor.height()
    editor.set_text("a")
    assert editor.height() == low
    editor.set_text("\n".join("abcdef"))
    grown = editor.height()
    assert grown > low
    editor.set_text("\n".join(str(n) for n in range(12)))
    assert not editor.verticalScrollBar().isVisible()
    full = editor.height()
    editor.set_text("\n".join(str(n) for n in range(40)))
    assert abs(editor.height() - full) <= 1
    assert editor.verticalScrollBar().maximum() > 0
    editor.set_text("")
    assert editor.height() == low


def test_lines_are_as_high_as_designed(theme, editor):
    editor.set_text("\n".join("abcdef"))
    grown = editor.height()
    editor.set_text("\n".join("abcdefg"))
    assert abs(editor.height() - grown - 22) <= 1


def test_undo_does_not_change_the_line_height(editor, qtbot):
    editor.set_text("\n".join("abcdefgh"))
    before = editor.height()
    editor.selectAll()
    qtbot.keyClick(editor, Qt.Key.Key_Delete)
    qtbot.keyClick(editor, Qt.Key.Key_Z, CTRL)
    assert editor.height() == before


def test_paragraphs_are_numbered_by_themselves(numbered, qtbot):
    type_text("Pirmas.")
    qtbot.keyClick(numbered, Qt.Key.Key_Return)
    type_text("Antras.")
    assert numbered.paragraphs() == ["Pirmas.", "Antras."]
    assert numbered.text() == "Pirmas.\nAntras."
    assert [numbered.number(n) for n in (1, 2)] == ["5.1.", "5.2."]
    numbered.set_prefix("")
    assert numbered.number(2) == "2."


def test_empty_paragraphs_do_not_count(numbered):
    numbered.set_paragraphs(["Vienas.", "", "  ", "Du."])
    assert numbered.paragraphs() == ["Vienas.", "Du."]
    assert shown_numbers(numbered) == ["5.1.", "5.2."]


def test_a_break_inside_a_paragraph_stays_inside(numbered):
    numbered.set_paragraphs(["Vienas,\ndalis.", "Du."])
    assert numbered.paragraphs() == ["Vienas,\ndalis.", "Du."]
    assert shown_numbers(numbered) == ["5.1.", "5.2."]


def test_an_empty_editor_shows_the_first_number(numbered):
    assert shown_numbers(numbered) == ["5.1."]


def test_the_paragraph_being_begun_shows_its_number(numbered, qtbot):
    numbered.set_paragraphs(["Vienas."])
    numbered.moveCursor(numbered.textCursor().MoveOperation.End)
    qtbot.keyClick(numbered, Qt.Key.Key_Return)
    assert shown_numbers(numbered) == ["5.1.", "5.2."]
    assert numbered.paragraphs() == ["Vienas."]


def test_paragraphs_from_outside_keep_the_cursor(numbered):
    numbered.set_paragraphs(["Vienas.", "Du."])
    numbered.moveCursor(numbered.textCursor().MoveOperation.End)
    numbered.set_paragraphs(["Naujas.", "Vienas.", "Du."])
    assert numbered.textCursor().atEnd()


def test_a_click_on_a_number_goes_to_its_paragraph(numbered, qtbot):
    numbered.set_paragraphs(["Vienas.", "Du.", "Trys."])
    numbered.clearFocus()
    margin = numbered._margin
    where = margin.rect().center()
    where.setY(numbered.cursorRect(numbered.textCursor()).height() // 2)
    qtbot.mouseClick(margin, Qt.MouseButton.LeftButton, pos=where)
    assert numbered.hasFocus()
    assert numbered.textCursor().blockNumber() == 0


@pytest.mark.parametrize("scale", [100, 200])
def test_numbers_stand_beside_the_text(theme, numbered, scale):
    theme.set_text_scale(scale)
    numbered.set_paragraphs([f"Punktas {n}." for n in range(1, 12)])
    assert numbered._margin.geometry().right() < numbered.viewport().geometry().left()
    assert numbered._margin.geometry().top() == numbered.viewport().geometry().top()
    widest = numbered.fontMetrics().horizontalAdvance("5.11.")
    assert numbered._margin.width() > widest


def shown_numbers(editor) -> list[str]:
    """Return the numbers that the margin paints, in their order."""

    class Recorder:
        def __init__(self):
            self.texts = []

        def setFont(self, _font):  # noqa: N802 - a painter's name
            return None

        setPen = setFont  # noqa: N815 - a painter's name

        def drawText(self, _where, text):  # noqa: N802 - a painter's name
            self.texts.append(text)

    recorder = Recorder()
    editor.paint_numbers(recorder)
    return recorder.texts
