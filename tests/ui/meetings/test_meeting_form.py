"""Typing a meeting's data; each field is kept by itself."""

from collections.abc import Callable
from datetime import date, time

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QTextEdit, QWidget
from pytestqt.qtbot import QtBot

from app.errors import StorageError
from app.services import meetings, people, series
from app.ui.meetings import meeting_writing
from app.ui.meetings.meeting_form import MeetingForm
from app.ui.meetings.meetings_page import MeetingsPage
from app.ui.page import Place, Screen
from app.ui.widgets.buttons import LinkButton
from app.ui.widgets.combo import Combo
from app.ui.widgets.dates import TimeField
from app.ui.widgets.spin_field import SpinField
from app.ui.widgets.unsaved import holds_unsaved
from app.values.enums import EventWord, MeetingFormat, QuorumRule
from tests.ui.keyboard import focused, press, type_text

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def form(known, show: Callable[..., MeetingsPage]) -> MeetingForm:
    page = show(Place(Screen.MEETINGS, meeting_id=known.march))
    press(Qt.Key.Key_F2)
    return page.findChild(MeetingForm)


def field(form: QWidget, name: str) -> QLineEdit:
    found = [e for e in form.findChildren(QLineEdit) if e.accessibleName() == name]
    return found[0]


def replace_text(form: QWidget, name: str, text: str) -> None:
    """Go to a field, type over what stands there, and leave it."""
    field(form, name).setFocus(Qt.FocusReason.TabFocusReason)
    press(Qt.Key.Key_A, modifier=CTRL)
    if text:
        type_text(text)
    else:
        press(Qt.Key.Key_Delete)
    press(Qt.Key.Key_Tab)


def push(qtbot: QtBot, form: QWidget, text: str) -> None:
    button = next(b for b in form.findChildren(QAbstractButton) if b.accessibleName() == text)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def choose(form: QWidget, name: str, steps: int) -> None:
    combo = next(c for c in form.findChildren(Combo) if c.accessibleName() == name)
    combo.setFocus(Qt.FocusReason.TabFocusReason)
    press(*([Qt.Key.Key_Down] * steps))


@pytest.fixture
def kept(context, known) -> Callable[[], meetings.MeetingRow]:
    return lambda: context.archive.read(lambda s: meetings.meeting(s, known.march))


@pytest.fixture
def kept_series(context, known) -> Callable[[], series.SeriesRow]:
    return lambda: context.archive.read(lambda s: series.series(s, known.series))


def test_each_field_is_kept_when_it_is_left(form, kept) -> None:
    replace_text(form, "Pavadinimas", "Upių taryba")
    replace_text(form, "Data", "2025 m. kovo 13 d.")
    replace_text(form, "Pradžia", "9.30")
    replace_text(form, "Pabaiga", "11")
    replace_text(form, "Miestas", "Kaunas")
    row = kept()
    assert (row.title, row.held_on, row.town) == ("Upių taryba", date(2025, 3, 13), "Kaunas")
    assert (row.starts_at, row.ends_at) == (time(9, 30), time(11))


def test_a_refused_end_stays_and_is_kept_once_the_start_has_changed(form, kept) -> None:
    replace_text(form, "Pabaiga", "9")
    assert kept().ends_at is None
    replace_text(form, "Miestas", "Kaunas")
    assert field(form, "Pabaiga").text() == "09:00"
    replace_text(form, "Pradžia", "8")
    assert (kept().starts_at, kept().ends_at) == (time(8), time(9))
    end = next(day for day in form.findChildren(TimeField) if day.edit is field(form, "Pabaiga"))
    assert end.error() == ""


def test_what_a_full_disk_refuses_stays_with_its_meeting(
    form, known, kept, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise StorageError("storage.disk_full", path="archyvas")

    page = form.parentWidget()
    while not isinstance(page, MeetingsPage):
        page = page.parentWidget()
    with monkeypatch.context() as full:
        full.setattr(meeting_writing, "edit_meeting", refuse)
        replace_text(form, "Vieta", "Upės namai")
        replace_text(form, "Pabaiga", "12")
        assert holds_unsaved(form)
        page.leave()
        page.enter(Place(Screen.MEETINGS, meeting_id=known.january))
        press(Qt.Key.Key_F2)
        assert field(form, "Vieta").text() == ""
        page.enter(Place(Screen.MEETINGS, meeting_id=known.march))
        press(Qt.Key.Key_F2)
        assert field(form, "Vieta").text() == "Upės namai"
        assert field(form, "Pabaiga").text() == "12:00"
    page.leave()
    assert (kept().venue, kept().ends_at) == ("Upės namai", time(12))
    assert not holds_unsaved(form)


def test_an_end_before_the_start_is_refused_and_kept_in_its_field(form, kept) -> None:
    replace_text(form, "Pabaiga", "8")
    assert kept().ends_at is None
    end = field(form, "Pabaiga")
    assert end.text() == "08:00"
    assert end.accessibleDescription() == "Pabaigos laikas ankstesnis už pradžios laiką."


def test_the_place_is_suggested_as_the_minutes_say_it(form, kept) -> None:
    replace_text(form, "Vieta", "Utenos kraštotyros muziejus")
    assert field(form, "Kaip rašoma protokole").text() == "Utenos kraštotyros muziejuje"
    assert kept().venue_locative is None
    replace_text(form, "Kaip rašoma protokole", "Utenos muziejaus salėje")
    assert kept().venue_locative == "Utenos muziejaus salėje"
    replace_text(form, "Vieta", "Kauno biblioteka")
    assert kept().venue_locative is None
    assert field(form, "Kaip rašoma protokole").text() == "Kauno bibliotekoje"


def test_a_known_name_is_linked_whatever_its_capitals(form, kept, context) -> None:
    replace_text(form, "Protokoluoja", "jonas miškinis")
    known = {row.id: row.name for row in context.archive.read(people.list_people)}
    assert known[kept().secretary_id] == "Jonas Miškinis"
    assert len(known) == 2


def test_a_person_is_offered_for_a_few_letters(form, kept, known, context) -> None:
    field(form, "Pirmininkauja").setFocus()
    press(Qt.Key.Key_A, modifier=CTRL)
    type_text("misk")
    press(Qt.Key.Key_Return)
    assert field(form, "Pirmininkauja").text() == "Jonas Miškinis"
    assert kept().chair_id not in (None, known.chair)
    assert len(context.archive.read(people.list_people)) == 2


def test_a_single_word_means_the_person_offered_for_it(form, kept, known, context) -> None:
    replace_text(form, "Protokoluoja", "Pievaitė")
    assert kept().secretary_id == known.chair
    assert len(context.archive.read(people.list_people)) == 2


def test_esc_first_takes_the_offer_away_then_ends_editing(form, known) -> None:
    field(form, "Protokoluoja").setFocus()
    type_text("Ona")
    press(Qt.Key.Key_Escape)
    assert form.isVisible()
    press(Qt.Key.Key_Escape)
    assert not form.isVisible()


def test_a_new_name_makes_a_person_and_an_empty_one_takes_it_away(form, kept, context) -> None:
    replace_text(form, "Pirmininkauja", "Rasa Upytė")
    known = {row.id: row.name for row in context.archive.read(people.list_people)}
    assert known[kept().chair_id] == "Rasa Upytė"
    replace_text(form, "Pirmininkauja", "")
    assert kept().chair_id is None
    assert len(context.archive.read(people.list_people)) == 3


def test_what_is_typed_is_kept_when_the_page_is_left(form, kept, context) -> None:
    page = form.window().findChild(MeetingsPage)
    field(form, "Pavadinimas").setFocus()
    press(Qt.Key.Key_End)
    type_text(" ir taryba")
    page.leave()
    assert kept().title == "Pievų savaitės pasitarimas ir taryba"
    field(form, "Pirmininkauja").setFocus()
    press(Qt.Key.Key_A, modifier=CTRL)
    type_text("Jonas Miškinis")
    page.leave()
    assert kept().chair_id is not None


def test_a_change_from_elsewhere_does_not_touch_what_is_being_typed(
    form, kept, context, known
) -> None:
    field(form, "Pavadinimas").setFocus()
    press(Qt.Key.Key_End)
    type_text(" 2")
    context.archive.write(
        "meeting.edit",
        lambda s: meetings.edit_meeting(s, known.march, title="Kitas", town="Zarasai"),
    )
    assert field(form, "Pavadinimas").text() == "Pievų savaitės pasitarimas 2"
    assert field(form, "Miestas").text() == "Zarasai"


def test_undo_shows_the_field_as_it_was(form, kept, context) -> None:
    replace_text(form, "Miestas", "Kaunas")
    context.archive.undo()
    assert field(form, "Miestas").text() == "Utena"
    assert kept().town == "Utena"


def test_the_event_word_belongs_to_the_series_and_leads_a_suggested_title(
    form, kept, kept_series, context, known
) -> None:
    replace_text(form, "Pavadinimas", "Pievų draugijų susitikimas")
    choose(form, "Rūšis", 1)
    assert kept_series().event_word is EventWord.MEETING
    assert kept().title == "Pievų draugijų posėdis"
    assert field(form, "Pavadinimas").text() == "Pievų draugijų posėdis"


def test_a_title_of_ones_own_stays(form, kept) -> None:
    choose(form, "Rūšis", 1)
    assert kept().title == "Pievų savaitės pasitarimas"


def test_the_form_of_meeting_is_one_key_away(form, kept, qtbot: QtBot) -> None:
    push(qtbot, form, "Nuotoliniu būdu")
    assert kept().format is MeetingFormat.REMOTE


def test_english_texts_unfold(form, kept, qtbot: QtBot) -> None:
    assert not field(form, "Pavadinimas angliškai").isVisible()
    push(qtbot, form, "Tekstai anglų kalba")
    replace_text(form, "Pavadinimas angliškai", "Meadow week")
    assert kept().title_en == "Meadow week"


def test_the_settings_of_the_series(form, kept_series, qtbot: QtBot) -> None:
    push(qtbot, form, "Šių posėdžių nuostatos")
    replace_text(form, "Pavadinimas kilmininku", "PIEVŲ DRAUGIJŲ")
    replace_text(form, "Numerio priešdėlis", "A-")
    assert not field(form, "Kaip vadinamos šalys (ko?)").isVisible()
    push(qtbot, form, "Protokole nurodyti atstovaujamų šalių skaičių")
    replace_text(form, "Kaip vadinamos šalys (ko?)", "ketinimų protokolo šalių")
    choose(form, "Kvorumas", 1)
    choose(form, "Kvorumas", 2)
    needed = next(s for s in form.findChildren(SpinField) if s.accessibleName() == "Šalių skaičius")
    assert needed.isVisible()
    needed.setFocus()
    type_text("4")
    row = kept_series()
    assert (row.merged_title, row.number_prefix) == ("PIEVŲ DRAUGIJŲ", "A-")
    assert (row.states_parties, row.parties_phrase) == (True, "ketinimų protokolo šalių")
    assert (row.quorum_rule, row.quorum_number) == (QuorumRule.NUMBER, 4)


def test_authors_take_the_place_of_the_common_title(form, kept_series, qtbot: QtBot) -> None:
    push(qtbot, form, "Šių posėdžių nuostatos")
    replace_text(form, "Pavadinimas kilmininku", "PIEVŲ DRAUGIJŲ")
    push(qtbot, form, "Sudarytojai")
    assert kept_series().merged_title == "PIEVŲ DRAUGIJŲ", "a choice deletes no text"
    authors = next(
        e
        for e in form.findChildren(QTextEdit)
        if e.accessibleName() == "Sudarytojai, po vieną eilutėje"
    )
    assert authors.isVisible()
    authors.setFocus()
    type_text("Pievų draugija")
    press(Qt.Key.Key_Tab)
    assert kept_series().author == "Pievų draugija"
    assert authors.isVisible()


def test_the_settings_of_its_documents_are_one_step_away(form, context, known, qtbot) -> None:
    page = form.window().findChild(MeetingsPage)
    push(qtbot, form, "Šių posėdžių nuostatos")
    with qtbot.waitSignal(page.requested) as asked:
        push(qtbot, form, "Kaip atrodo dokumentai…")
    [place] = asked.args
    march = context.archive.read(lambda s: meetings.meeting(s, known.march))
    assert place == Place(Screen.SETTINGS, part="documents", series_id=march.series_id)


def test_a_series_needs_its_name(form, kept_series, qtbot: QtBot) -> None:
    push(qtbot, form, "Šių posėdžių nuostatos")
    replace_text(form, "Bendradarbiauja", "")
    assert kept_series().name == "Pievų draugijos"
    name = field(form, "Bendradarbiauja")
    assert name.accessibleDescription() == "Įrašykite, kas bendradarbiauja."


def test_another_cooperation_begins_with_its_name(form, context, known, qtbot: QtBot) -> None:
    push(qtbot, form, "Šių posėdžių nuostatos")
    push(qtbot, form, "Kitų organizacijų posėdis…")
    assert focused().accessibleName() == "Kas dar bendradarbiauja"
    type_text("Upių sąjungos")
    press(Qt.Key.Key_Return)
    names = {row.id: row.name for row in context.archive.read(series.list_series)}
    row = context.archive.read(lambda s: meetings.meeting(s, known.march))
    assert names[row.series_id] == "Upių sąjungos"


def test_ctrl_enter_opens_the_minutes_with_all_that_was_typed(form, kept, known, qtbot) -> None:
    page = form.window().findChild(MeetingsPage)
    field(form, "Miestas").setFocus()
    press(Qt.Key.Key_End)
    type_text(", senamiestis")
    with qtbot.waitSignal(page.requested) as asked:
        press(Qt.Key.Key_Return, modifier=CTRL)
    assert asked.args == [Place(Screen.MINUTES, meeting_id=known.march)]
    assert kept().town == "Utena, senamiestis"


def test_series_that_nothing_belongs_to_can_be_deleted(form, context, known) -> None:
    offered: list[str] = []
    context.notices.undo_offered.connect(offered.append)
    unused = context.archive.write("series.add", lambda s: series.add_series(s, "Suklysta"))
    link = next(
        one
        for one in form.findChildren(LinkButton)
        if one.plain_text() == "Šalinti 1 nenaudojamą bendradarbiavimą"
    )
    link.setFocus()
    press(Qt.Key.Key_Space)
    assert unused not in {row.id for row in context.archive.read(series.list_series)}
    assert offered == ["Pašalintas 1 bendradarbiavimas"]
    assert link.isHidden()
    context.archive.undo()
    assert not link.isHidden()
