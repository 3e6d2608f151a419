"""Writing an item: texts, vote, finishing, and what autosave promises."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.errors import StorageError
from app.services import agenda, attendance, decisions
from app.services.agenda import VoteRow
from app.ui.context import Context
from app.values.enums import Outcome, Presence, VoteMethod
from tests.ui.keyboard import focused, press, type_text
from tests.ui.minutes.desk import Desk, open_desk
from tests.ui.minutes.ground import Ground, lay_ground

ALT = Qt.KeyboardModifier.AltModifier
CONTROL = Qt.KeyboardModifier.ControlModifier
# Autosave waits half a second; the tests wait for the archive, not for the clock.
PATIENCE_MS = 3000
# A completer's popup wants the keyboard; the offscreen platform has none to give.
NO_GRAB = pytest.mark.qt_log_ignore("This plugin does not support grabbing", extend=True)


@pytest.fixture
def ground(context: Context) -> Ground:
    return lay_ground(context)


@pytest.fixture
def desk(qtbot: QtBot, context: Context, ground: Ground) -> Iterator[Desk]:
    with open_desk(qtbot, context, ground.meeting) as desk:
        yield desk


def test_considered_and_decisions_reach_the_archive_while_typing(
    qtbot: QtBot, desk: Desk, ground: Ground
) -> None:
    first = ground.items[0]
    assert focused() is desk.body.considered
    type_text("Pristatyta programa.")
    qtbot.waitUntil(
        lambda: desk.kept(first).considered == "Pristatyta programa.", timeout=PATIENCE_MS
    )
    press(Qt.Key.Key_N, modifier=ALT)
    type_text("Pritarti programai.")
    press(Qt.Key.Key_Return)
    type_text("Paskelbti ją viešai.")
    qtbot.waitUntil(lambda: len(desk.kept(first).decisions) == 2, timeout=PATIENCE_MS)
    kept = [row.text for row in desk.kept(first).decisions]
    assert kept == ["Pritarti programai.", "Paskelbti ją viešai."]
    assert desk.body.decisions.hasFocus()


def test_nonstop_typing_is_saved_before_it_stops(qtbot: QtBot, desk: Desk, ground: Ground) -> None:
    def keeps_typing() -> bool:
        type_text("a")
        return bool(desk.kept(ground.items[0]).considered)

    # Each look types another letter, far sooner than the pause that autosave waits for.
    qtbot.waitUntil(keeps_typing, timeout=2 * PATIENCE_MS)
    assert desk.body.considered.text().startswith(desk.kept(ground.items[0]).considered)


def test_leaving_the_field_saves_at_once(desk: Desk, ground: Ground) -> None:
    type_text("Svarstyta.")
    press(Qt.Key.Key_Tab)
    assert desk.kept(ground.items[0]).considered == "Svarstyta."


def test_the_first_decision_records_consensus(desk: Desk, ground: Ground) -> None:
    press(Qt.Key.Key_N, modifier=ALT)
    type_text("Pritarti.")
    press(Qt.Key.Key_Tab)
    vote = desk.kept(ground.items[0]).vote
    assert vote is not None
    assert vote.method is VoteMethod.CONSENSUS
    press(Qt.Key.Key_Z, modifier=CONTROL)
    row = desk.kept(ground.items[0])
    assert (row.vote, row.decisions) == (None, ())


def test_a_vote_said_to_be_unstated_stays_so(desk: Desk, ground: Ground) -> None:
    QTest.mouseClick(desk.body.vote.unstated, Qt.MouseButton.LeftButton)
    press(Qt.Key.Key_N, modifier=ALT)
    type_text("Pritarti.")
    press(Qt.Key.Key_Tab)
    assert desk.kept(ground.items[0]).vote is None
    assert desk.body.vote.unstated.isChecked()


def test_votes_that_cannot_be_right_are_warned_about(
    desk: Desk, ground: Ground, context: Context
) -> None:
    here = context.archive.read(lambda s: attendance.list_participants(s, ground.meeting))[:6]
    context.archive.write(
        "attendance.record",
        lambda s: [attendance.record_attendance(s, one.id, Presence.PRESENT) for one in here],
    )
    press(Qt.Key.Key_B, modifier=ALT)
    assert focused() is desk.body.vote.consensus
    press(Qt.Key.Key_Right)
    if not desk.body.vote.counted.isChecked():  # arrows only move where the style says so
        press(Qt.Key.Key_Space)
    desk.body.vote.votes_for.setFocus()
    type_text("7")
    assert desk.body.vote.problem.isVisible()
    assert "7" in desk.body.vote.problem.label.text()
    assert "6" in desk.body.vote.problem.label.text()
    press(Qt.Key.Key_Backspace)
    type_text("5")
    press(Qt.Key.Key_Tab)
    type_text("0")
    press(Qt.Key.Key_Tab)
    type_text("1")
    assert not desk.body.vote.problem.isVisible()
    assert desk.kept(ground.items[0]).vote == VoteRow(VoteMethod.VOTE, 5, 0, 1)
    # Somebody leaves: the same totals are wrong now, and nothing was typed.
    context.archive.write(
        "attendance.record",
        lambda s: attendance.record_attendance(s, here[0].id, Presence.ABSENT),
    )
    assert desk.body.vote.problem.isVisible()


def test_control_enter_finishes_and_opens_the_next(desk: Desk, ground: Ground) -> None:
    press(Qt.Key.Key_N, modifier=ALT)
    type_text("Pritarti.")
    press(Qt.Key.Key_Return, modifier=CONTROL)
    assert desk.kept(ground.items[0]).outcome is Outcome.DECIDED
    assert [row.text for row in desk.kept(ground.items[0]).decisions] == ["Pritarti."]
    assert desk.editor.item_id == ground.items[1]
    assert focused() is desk.body.considered
    assert desk.body.decisions.paragraphs() == []


def test_without_a_decision_it_asks_and_enter_accepts(desk: Desk, ground: Ground) -> None:
    press(Qt.Key.Key_Return, modifier=CONTROL)
    assert desk.editor.question.isVisible()
    assert desk.editor.item_id == ground.items[0]
    press(Qt.Key.Key_Return)
    assert desk.kept(ground.items[0]).outcome is Outcome.NO_DECISION
    assert desk.editor.item_id == ground.items[1]
    assert not desk.editor.question.isVisible()


def test_escape_declines_and_goes_back_to_the_field(desk: Desk, ground: Ground) -> None:
    press(Qt.Key.Key_N, modifier=ALT)
    press(Qt.Key.Key_Return, modifier=CONTROL)
    press(Qt.Key.Key_Escape)
    assert not desk.editor.question.isVisible()
    assert focused() is desk.body.decisions
    assert desk.kept(ground.items[0]).outcome is Outcome.OPEN
    assert desk.window.page is desk.page


def test_the_last_item_leads_to_the_end_of_the_meeting(desk: Desk, ground: Ground) -> None:
    for _ in ground.items:
        press(Qt.Key.Key_Return, modifier=CONTROL)
        press(Qt.Key.Key_Return)
    assert not desk.editor.foot.finish.isVisible()
    assert focused() is desk.page.head.advance


def test_switching_items_keeps_what_was_just_typed(desk: Desk, ground: Ground) -> None:
    type_text("Pirmo klausimo eiga")
    press(Qt.Key.Key_PageDown, modifier=CONTROL)
    assert desk.editor.item_id == ground.items[1]
    assert desk.body.considered.text() == ""
    assert focused() is desk.body.considered
    type_text("Antro")
    press(Qt.Key.Key_PageUp, modifier=CONTROL)
    assert desk.body.considered.text() == "Pirmo klausimo eiga"
    assert desk.kept(ground.items[1]).considered == "Antro"


def test_the_cursor_stays_when_a_notice_arrives(
    desk: Desk, ground: Ground, context: Context
) -> None:
    type_text("Aptarta programa")
    press(*[Qt.Key.Key_Left] * 8)
    place = desk.body.considered.textCursor().position()
    context.archive.write(
        "agenda.edit", lambda s: agenda.edit_item(s, ground.items[0], speakers="O. Pievaitė")
    )
    assert desk.body.considered.textCursor().position() == place
    assert desk.body.considered.text() == "Aptarta programa"
    assert desk.body.speakers.text() == "O. Pievaitė"
    type_text("ilga ")
    assert desk.body.considered.text() == "Aptarta ilga programa"


def test_an_empty_paragraph_survives_its_own_saving(desk: Desk, ground: Ground) -> None:
    press(Qt.Key.Key_N, modifier=ALT)
    type_text("Pritarti. ")
    press(Qt.Key.Key_Return)
    desk.page.leave()
    assert desk.kept(ground.items[0]).decisions
    type_text("Paskelbti.")
    desk.page.leave()
    kept = [row.text for row in desk.kept(ground.items[0]).decisions]
    assert kept == ["Pritarti.", "Paskelbti."]


def test_undo_takes_the_text_out_of_the_focused_field(
    qtbot: QtBot, desk: Desk, ground: Ground, context: Context
) -> None:
    context.archive.write(
        "agenda.edit", lambda s: agenda.edit_item(s, ground.items[0], considered="Įrašyta kitur")
    )
    assert desk.body.considered.text() == "Įrašyta kitur"
    assert focused() is desk.body.considered
    press(Qt.Key.Key_Z, modifier=CONTROL)
    assert desk.body.considered.text() == ""
    press(Qt.Key.Key_Z, modifier=CONTROL | Qt.KeyboardModifier.ShiftModifier)
    assert desk.body.considered.text() == "Įrašyta kitur"


def test_letters_are_undone_before_the_archive(desk: Desk, ground: Ground) -> None:
    type_text("Abc")
    press(Qt.Key.Key_Z, modifier=CONTROL)
    assert desk.body.considered.text() == ""
    assert desk.titles() == ["Dėl kongreso", "Dėl savaitės"]


def test_what_cannot_be_stored_stays_and_is_not_left(
    desk: Desk, ground: Ground, context: Context, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full_disk(*_: object, **__: object) -> None:
        raise StorageError("storage.disk_full", path="archyvas")

    type_text("Svarbu")
    with monkeypatch.context() as broken:
        broken.setattr(agenda, "edit_item", full_disk)
        press(Qt.Key.Key_PageDown, modifier=CONTROL)
        assert desk.editor.item_id == ground.items[0]
        assert desk.body.considered.text() == "Svarbu"
    press(Qt.Key.Key_PageDown, modifier=CONTROL)
    assert desk.kept(ground.items[0]).considered == "Svarbu"
    assert desk.editor.item_id == ground.items[1]


def test_the_title_is_edited_in_its_place(desk: Desk, ground: Ground) -> None:
    press(Qt.Key.Key_F2)
    assert focused() is desk.editor.head.title
    type_text("Dėl mugės")
    press(Qt.Key.Key_Return)
    assert desk.titles()[0] == desk.shown_titles()[0] == "Dėl mugės"
    assert focused() is desk.body.considered


@NO_GRAB
def test_a_rapporteur_is_completed_and_linked(desk: Desk, ground: Ground) -> None:
    desk.body.rapporteur.setFocus()
    type_text("kalnietyt")
    press(Qt.Key.Key_Down, Qt.Key.Key_Return)
    assert desk.body.rapporteur.text() == "Rūta Kalnietytė"
    desk.page.leave()
    row = desk.kept(ground.items[0])
    assert row.rapporteur == "Rūta Kalnietytė"
    assert row.rapporteur_id is not None


@NO_GRAB
def test_speakers_are_completed_after_each_comma(desk: Desk, ground: Ground) -> None:
    desk.body.speakers.setFocus()
    type_text("azuol")
    press(Qt.Key.Key_Down, Qt.Key.Key_Return)
    assert desk.body.speakers.text() == "J. Ąžuolaitis"
    type_text(", Žan")
    press(Qt.Key.Key_Down, Qt.Key.Key_Return)
    assert desk.body.speakers.text() == "J. Ąžuolaitis, Ž. Prunskytė"
    desk.page.leave()
    assert desk.kept(ground.items[0]).speakers == "J. Ąžuolaitis, Ž. Prunskytė"


def test_an_item_is_withdrawn_and_reopened_from_outside(
    desk: Desk, ground: Ground, context: Context
) -> None:
    context.archive.write(
        "agenda.outcome", lambda s: agenda.set_outcome(s, ground.items[0], Outcome.WITHDRAWN)
    )
    QApplication.processEvents()
    press(Qt.Key.Key_Return, modifier=CONTROL)  # goes on to the next open one
    assert desk.editor.item_id == ground.items[1]
    assert desk.kept(ground.items[0]).outcome is Outcome.WITHDRAWN


def test_measures_count_as_a_result(desk: Desk, ground: Ground, context: Context) -> None:
    press(Qt.Key.Key_P, modifier=ALT)
    type_text("Parengti programą")
    press(Qt.Key.Key_Return, modifier=CONTROL)
    assert desk.kept(ground.items[0]).outcome is Outcome.DECIDED
    assert desk.items()[0].measures == 1


def test_decisions_edited_elsewhere_are_shown(desk: Desk, ground: Ground, context: Context) -> None:
    context.archive.write(
        "decision.write", lambda s: decisions.write_decisions(s, ground.items[0], ["A", "B"])
    )
    assert desk.body.decisions.paragraphs() == ["A", "B"]
