"""Settings of an archive that may only be read: shown, never changed, and it says why."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractSpinBox, QApplication, QLineEdit, QTextEdit
from pytestqt.qtbot import QtBot

from app.storage.database import Database
from app.storage.opening import ReadOnly
from app.ui.context import Context
from app.ui.settings.documents_part import DocumentsPart
from app.ui.widgets.segmented import SegmentedControl
from app.values.document_settings import DEFAULTS, DecisionWord
from tests.ui.attachments.conftest import dropped, of_files
from tests.ui.keyboard import press, type_text
from tests.ui.settings.conftest import Open, kept, row

pytestmark = pytest.mark.usefixtures("undrawn", "read_only")


@pytest.fixture
def read_only(circle: object, database: Database) -> None:
    """Read only from before the window is built."""
    database.read_only = ReadOnly.NEWER


def test_what_is_typed_is_locked_and_what_is_chosen_springs_back(
    qtbot: QtBot, read_only: None, settings: Open, context: Context
) -> None:
    part = settings("documents").part
    assert isinstance(part, DocumentsPart)
    for field in part.area.findChildren(QLineEdit):
        if field.isVisible() and not isinstance(field.parentWidget(), QAbstractSpinBox):
            assert field.isReadOnly(), field.accessibleName()
    assert all(field.isReadOnly() for field in part.findChildren(QTextEdit))
    left = part.documents.margins.fields["left"]
    left.setFocus()
    press(Qt.Key.Key_Up)
    type_text("5")
    press(Qt.Key.Key_Tab)
    assert left.value() == DEFAULTS.left
    words = row(part, "Žodis prieš nutarimą")
    assert isinstance(words.control, SegmentedControl)
    qtbot.mouseClick(words.control._group.button(2), Qt.MouseButton.LeftButton)
    QApplication.processEvents()
    assert words.control.value() is DecisionWord.NUTARTA
    assert "tik skaityti" in words.error()
    assert kept(context).settings == DEFAULTS


def test_no_file_is_asked_for_nor_taken(
    qtbot: QtBot, read_only: None, settings: Open, database: Database
) -> None:
    part = settings("documents").part
    assert isinstance(part, DocumentsPart)
    qtbot.mouseClick(part.logo.field.choose, Qt.MouseButton.LeftButton)
    assert part.logo.dialog is None
    assert "tik skaityti" in part.logo.row.error()
    assert not dropped(part.logo.field, of_files(database.path))


def test_the_look_is_ones_own_all_the_same(
    read_only: None, settings: Open, context: Context
) -> None:
    page = settings("look")
    page.search.setFocus()
    type_text("dydis")
    assert page.search.text() == "dydis"
    page.list.setFocus()
    press(Qt.Key.Key_Return, Qt.Key.Key_Right)
    assert context.settings.text_scale == 110
