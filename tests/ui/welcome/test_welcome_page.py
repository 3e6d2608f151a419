"""The first run, by keyboard."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from app.services import people, series
from app.services.settings import setting
from app.ui.context import Context
from app.ui.page import Command, Place, Screen
from app.ui.welcome.welcome_page import WelcomePage
from app.values.enums import EventWord
from app.values.language import Language
from tests.ui.keyboard import focused, press, type_text

WELCOME = Place(Screen.WELCOME)


@pytest.fixture
def page(context: Context, shown: Callable[..., QWidget]) -> WelcomePage:
    page = WelcomePage(context)
    shown(page, width=1056, height=700)
    page.enter(WELCOME)
    return page


def button(page: QWidget, name: str) -> QPushButton:
    return next(b for b in page.findChildren(QPushButton) if b.accessibleName() == name)


def test_a_name_tab_a_name_and_enter_begin_the_first_meeting(page, context, qtbot: QtBot) -> None:
    type_text("Lietuvos pievų draugijos")
    press(Qt.Key.Key_Tab)
    type_text("Ona Pievaitė")
    with qtbot.waitSignal(page.requested) as asked:
        press(Qt.Key.Key_Return)
    assert asked.args == [Place(Screen.MEETINGS, begin=True)]
    (kept,) = context.archive.read(series.list_series)
    assert kept.name == "Lietuvos pievų draugijos"
    assert kept.merged_title == "Lietuvos pievų draugijų"
    (person,) = context.archive.read(people.list_people)
    assert (person.name, person.id) == ("Ona Pievaitė", kept.secretary_id)
    assert context.archive.read(lambda s: setting(s, "secretary")) == str(person.id)


def test_an_empty_name_is_asked_for_beside_its_field(page, context, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(page.requested):
        qtbot.mouseClick(button(page, "Sukurti pirmą posėdį"), Qt.MouseButton.LeftButton)
    assert focused().accessibleDescription() == "Įrašykite, kas bendradarbiauja."
    assert context.archive.read(series.list_series) == ()
    type_text("D")
    assert focused().accessibleDescription() == ""


def test_the_menu_creates_as_the_button_does(page, qtbot: QtBot) -> None:
    type_text("Draugijos")
    with qtbot.waitSignal(page.requested):
        page.commands()[Command.NEW]()


def test_an_event_in_the_name_is_understood(page, context) -> None:
    type_text("Draugijų posėdžiai")
    press(Qt.Key.Key_Return)
    (kept,) = context.archive.read(series.list_series)
    assert (kept.merged_title, kept.event_word) == ("Draugijų", EventWord.MEETING)


def test_what_was_typed_is_kept_on_leaving_and_shown_again(page, context) -> None:
    type_text("Upių sąjungos")
    page.leave()
    again = WelcomePage(context)
    again.enter(WELCOME)
    assert context.archive.read(series.list_series)[0].name == "Upių sąjungos"
    assert "Upių sąjungos" in [edit.text() for edit in again.findChildren(type(focused()))]


def test_leaving_without_a_word_keeps_nothing(page, context) -> None:
    page.leave()
    assert context.archive.read(series.list_series) == ()
    assert context.archive.read(people.list_people) == ()


def test_a_corrected_name_renames_the_series_and_its_suggested_heading(page, context) -> None:
    type_text("Upių draugijos")
    page.leave()
    page.enter(WELCOME)
    press(Qt.Key.Key_Backtab)
    press(Qt.Key.Key_A, modifier=Qt.KeyboardModifier.ControlModifier)
    type_text("Ežerų draugijos")
    press(Qt.Key.Key_Return)
    (kept,) = context.archive.read(series.list_series)
    assert (kept.name, kept.merged_title) == ("Ežerų draugijos", "Ežerų draugijų")


def test_the_language_is_asked_of_the_application(page, qtbot: QtBot) -> None:
    english = next(b for b in page.findChildren(QPushButton) if b.text() == "English")
    with qtbot.waitSignal(page.language_chosen) as asked:
        qtbot.mouseClick(english, Qt.MouseButton.LeftButton)
    assert asked.args == [Language.ENGLISH]


def test_participants_and_the_sample_lead_on(page, qtbot: QtBot) -> None:
    name = "Įvesti organizacijas ir dalyvius"
    with qtbot.waitSignal(page.requested) as asked:
        qtbot.mouseClick(button(page, name), Qt.MouseButton.LeftButton)
    assert asked.args == [Place(Screen.PARTICIPANTS, begin=True)]
    with qtbot.waitSignal(page.sample_wanted):
        qtbot.mouseClick(button(page, "Pažiūrėti pavyzdį"), Qt.MouseButton.LeftButton)


def test_what_was_typed_waits_while_one_looks_at_the_sample(
    page, context, shown, qtbot: QtBot
) -> None:
    type_text("Lietuvos pievų, girių draugijos")
    press(Qt.Key.Key_Tab)
    type_text("Ona Pievaitė")
    with qtbot.waitSignal(page.sample_wanted):
        qtbot.mouseClick(button(page, "Pažiūrėti pavyzdį"), Qt.MouseButton.LeftButton)
    assert not context.archive.read(series.list_series), "the sample fills an empty archive only"

    again = WelcomePage(context)
    shown(again, width=1056, height=700)
    again.enter(WELCOME)
    assert again._name.text() == "Lietuvos pievų, girių draugijos"
    assert again._secretary.text() == "Ona Pievaitė"
    again.leave()
    (kept,) = context.archive.read(series.list_series)
    assert kept.name == "Lietuvos pievų, girių draugijos"
    assert context.settings.draft("cooperation", context.archive.folder_name) == ""


def test_another_folder_is_handed_on(page, qtbot: QtBot, tmp_path: Path, monkeypatch) -> None:
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(tmp_path))
    with qtbot.waitSignal(page.folder_chosen) as asked:
        qtbot.mouseClick(button(page, "Keisti duomenų aplanką"), Qt.MouseButton.LeftButton)
    assert asked.args == [str(tmp_path)]


def test_a_folder_that_cannot_be_written_is_refused_beside_its_field(
    page, context, qtbot: QtBot, tmp_path: Path, monkeypatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(tmp_path / "nowhere"))
    with qtbot.assertNotEmitted(page.folder_chosen):
        qtbot.mouseClick(button(page, "Keisti duomenų aplanką"), Qt.MouseButton.LeftButton)
    field = next(
        e
        for e in page.findChildren(QWidget)
        if e.accessibleName() == "Duomenys saugomi" and e.accessibleDescription()
    )
    assert field.accessibleDescription().startswith("Į šį aplanką rašyti negalima.")


def test_a_synchronised_folder_is_warned_of_before_anything_is_made(
    page, context, qtbot: QtBot, tmp_path: Path, monkeypatch
) -> None:
    folder = tmp_path / "debesis"
    folder.mkdir()
    monkeypatch.setenv("OneDrive", str(folder))
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(folder))
    with qtbot.assertNotEmitted(page.folder_chosen):
        qtbot.mouseClick(button(page, "Keisti duomenų aplanką"), Qt.MouseButton.LeftButton)
    assert any("(OneDrive)" in label.text() for label in page.findChildren(QLabel))
    assert list(folder.iterdir()) == []
    with qtbot.waitSignal(page.folder_chosen) as asked:
        qtbot.keyClick(button(page, "Vis tiek naudoti"), Qt.Key.Key_Return)
    assert asked.args == [str(folder)]
    assert context.settings.is_understood(f"folder.synced {folder}")
