from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.services import organisations
from app.services.organisations import OrganisationRow
from app.ui.context import Context
from app.ui.entry.responsible_field import ResponsibleField
from app.ui.entry.responsible_reading import read_responsible
from tests.ui.keyboard import press, type_text

Key = Qt.Key
ROWS = (
    OrganisationRow(1, "Pajūrio skaitytojų draugija", "PSD", ()),
    OrganisationRow(2, "Miškų bibliotekų asociacija", "MBA", ()),
    OrganisationRow(3, "Muziejų, archyvų ir bibliotekų taryba", "", ()),
)


@pytest.fixture
def field(context: Context, shown: Callable[..., QWidget]) -> Iterator[ResponsibleField]:
    made = ResponsibleField(context, "Atsakingi", ROWS)
    window = shown(made)
    made.setFocus()
    yield made
    window.close()


@pytest.mark.parametrize(
    ("text", "ids", "unknown"),
    [
        ("PSD, MBA", (1, 2), ""),
        ("mba;psd", (2, 1), ""),
        ("PSD ir MBA", (1, 2), ""),
        ("PSD, psd", (1,), ""),
        ("Muziejų, archyvų ir bibliotekų taryba, PSD", (3, 1), ""),
        ("Pajūrio", (1,), ""),
        ("PSD, XYZ, MBA", (1, 2), "XYZ"),
        (" , ", (), ""),
    ],
)
def test_a_typed_list_is_read(text: str, ids: tuple[int, ...], unknown: str) -> None:
    reading = read_responsible(text, ROWS)
    assert (reading.ids, reading.unknown) == (ids, unknown)


def test_it_completes_abbreviations_names_and_words_without_accents(
    field: ResponsibleField,
) -> None:
    for typed, found in (("ps", "PSD"), ("misku", "MBA"), ("skait", "PSD"), ("Muz", ROWS[2].name)):
        field.clear()
        type_text(typed)
        assert [row.text for row in field.popup.offer.rows] == [found]
        press(Key.Key_Escape)


def test_enter_completes_the_word_at_the_cursor_and_confirms(
    qtbot: QtBot, field: ResponsibleField
) -> None:
    type_text("psd, mb")
    assert "PSD" not in [row.text for row in field.popup.offer.rows], "who is there already"
    with qtbot.waitSignal(field.confirmed):
        press(Key.Key_Return)
    assert field.text() == "PSD, MBA"
    assert field.reading().ids == (1, 2)


def test_the_unknown_is_asked_about_and_its_text_kept(
    qtbot: QtBot, context: Context, field: ResponsibleField
) -> None:
    type_text("Upių fondas")
    with qtbot.assertNotEmitted(field.confirmed):
        press(Key.Key_Return)
    assert field.text() == "Upių fondas"
    assert field.property("error") is True
    with qtbot.assertNotEmitted(field.added):
        press(Key.Key_Return)
    assert context.archive.read(organisations.list_organisations) == (), "Enter alone adds nobody"
    with qtbot.waitSignals([field.added, field.confirmed]):
        press(Key.Key_Down, Key.Key_Return)
    (added,) = context.archive.read(organisations.list_organisations)
    assert added.name == "Upių fondas"
    assert field.reading().ids == (added.id,)


def test_an_empty_list_is_fine(qtbot: QtBot, field: ResponsibleField) -> None:
    with qtbot.waitSignal(field.confirmed):
        press(Key.Key_Return)
    assert field.reading().ids == ()
    assert field.accessibleName() == "Atsakingi"
