from collections.abc import Callable

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.ui.protocols.outline_edit import OutlineEdit, kept_outline, outline_of, points_of
from app.ui.theme import Theme
from app.values.protocol_text import PointText

POINTS = [PointText("Šalys:"), PointText("rengia;", 1), PointText("moko.", 1)]


@pytest.fixture
def edit(theme: Theme, shown: Callable[..., QWidget]) -> OutlineEdit:
    made = OutlineEdit(theme, "Punktai")
    shown(made)
    made.set_outline(outline_of(POINTS))
    made.setFocus()
    return made


def go_to(edit: OutlineEdit, paragraph: int, column: int = 0) -> None:
    block = edit.document().findBlockByNumber(paragraph)
    cursor = QTextCursor(block)
    cursor.movePosition(QTextCursor.MoveOperation.Right, QTextCursor.MoveMode.MoveAnchor, column)
    edit.setTextCursor(cursor)


def said(edit: OutlineEdit) -> list[tuple[int, str]]:
    return [(point.depth, point.text) for point in points_of(edit.outline())]


def paste(edit: OutlineEdit, text: str) -> None:
    data = QMimeData()
    data.setText(text)
    edit.insertFromMimeData(data)


def test_an_outline_comes_back_as_it_went(edit: OutlineEdit) -> None:
    assert points_of(edit.outline()) == tuple(POINTS)
    lines = [PointText("Viena\nkita"), PointText("🦉 pelėda", 1)]
    edit.set_outline(outline_of(lines))
    assert points_of(edit.outline()) == tuple(lines)


def test_showing_is_silent_and_typing_is_not(qtbot: QtBot, edit: OutlineEdit) -> None:
    with qtbot.assertNotEmitted(edit.edited):
        edit.set_outline(outline_of(POINTS[:2]))
    with qtbot.waitSignal(edit.edited):
        qtbot.keyClicks(edit, "x")


def test_what_cannot_be_numbered_is_kept_as_it_can_be() -> None:
    assert points_of(kept_outline("\t\tViena\u2029\u2029\t \u2029\t\tKita")) == (
        PointText("Viena"),
        PointText("Kita", 1),
    )


def test_keys_make_sub_points_and_points_again(qtbot: QtBot, edit: OutlineEdit) -> None:
    go_to(edit, 2)
    qtbot.keyClick(edit, Qt.Key.Key_J, Qt.KeyboardModifier.ControlModifier)
    assert said(edit)[2] == (2, "moko.")
    shifted = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    for _ in range(3):
        qtbot.keyClick(edit, Qt.Key.Key_J, shifted)
    assert said(edit)[2] == (0, "moko.")


def test_backspace_at_the_beginning_makes_a_point_before_it_joins(
    qtbot: QtBot, edit: OutlineEdit
) -> None:
    go_to(edit, 1)
    qtbot.keyClick(edit, Qt.Key.Key_Backspace)
    assert said(edit)[1] == (0, "rengia;")
    qtbot.keyClick(edit, Qt.Key.Key_Backspace)
    assert said(edit)[0] == (0, "Šalys:rengia;")


def test_a_new_paragraph_is_as_deep_as_the_one_before(qtbot: QtBot, edit: OutlineEdit) -> None:
    go_to(edit, 1, len("rengia;"))
    qtbot.keyClick(edit, Qt.Key.Key_Return)
    qtbot.keyClicks(edit, "dalijasi;")
    assert said(edit)[2] == (1, "dalijasi;")


def test_arrows_move_a_point_with_its_depth(qtbot: QtBot, edit: OutlineEdit) -> None:
    go_to(edit, 0, 2)
    qtbot.keyClick(edit, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert said(edit) == [(1, "rengia;"), (0, "Šalys:"), (1, "moko.")]
    assert edit.textCursor().block().text() == "Šalys:"
    assert edit.textCursor().positionInBlock() == 2
    qtbot.keyClick(edit, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    qtbot.keyClick(edit, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert points_of(edit.outline()) == tuple(POINTS)


def test_undo_takes_a_depth_back(qtbot: QtBot, edit: OutlineEdit) -> None:
    go_to(edit, 1)
    edit.change_depth(1)
    edit.undo()
    assert said(edit)[1] == (1, "rengia;")


def test_pasted_points_keep_their_depths(edit: OutlineEdit) -> None:
    go_to(edit, 2, len("moko."))
    paste(edit, "3. Kita:\n3.1. viena;\n3.2. antra.")
    assert said(edit)[3:] == [(1, "Kita:"), (2, "viena;"), (2, "antra.")]


def test_a_piece_of_text_is_pasted_into_the_point(edit: OutlineEdit) -> None:
    go_to(edit, 0, len("Šalys"))
    paste(edit, " kartu")
    assert said(edit)[0] == (0, "Šalys kartu:")


def test_pasted_sections_are_the_pages_business(qtbot: QtBot, edit: OutlineEdit) -> None:
    with qtbot.waitSignal(edit.sections_pasted) as told:
        paste(edit, "I SKYRIUS\nTIKSLAS\n1. Viena.\nII SKYRIUS\nKRYPTYS\n2. Kita.")
    [sections] = told.args
    assert [section.title for section in sections] == ["TIKSLAS", "KRYPTYS"]
    assert points_of(edit.outline()) == tuple(POINTS)


def test_numbers_are_painted_as_the_paper_has_them(edit: OutlineEdit) -> None:
    edit.set_before(3)
    without = edit.grab().toImage()
    edit.set_before(12)
    assert edit.viewportMargins().left() > 0
    assert edit.grab().toImage() != without


def test_a_text_that_qt_reads_otherwise_ends_nothing(edit: OutlineEdit) -> None:
    """U+FFFE at a beginning swaps the bytes of what follows: then there are fewer paragraphs."""
    edit.set_outline("pirmas")
    edit.set_outline("\ufffePradžia\u2029kitas\u2029trečias")
    edit.set_outline("pirmas\u2029antras")
    assert edit.outline() == "pirmas\u2029antras"
