"""The workspace as a whole: head, states of the meeting, folding, the live document."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from datetime import date, time

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.models import Meeting
from app.services import agenda, attendance, meetings
from app.ui.context import Context
from app.ui.page import Command, Place, Screen
from app.ui.translations import Translations
from app.values.enums import EventWord, MeetingStatus, MinutesState, Presence, QuorumRule
from app.values.language import Language
from tests.ui.keyboard import focused, press, type_text
from tests.ui.minutes.desk import Desk, open_desk
from tests.ui.minutes.ground import Ground, lay_ground

ALT = Qt.KeyboardModifier.AltModifier
CONTROL = Qt.KeyboardModifier.ControlModifier
TODAY = date(2025, 10, 6)
Opener = Callable[..., AbstractContextManager[Desk]]


@pytest.fixture
def opened(qtbot: QtBot, context: Context) -> Opener:
    def open_it(ground: Ground, **size: int) -> AbstractContextManager[Desk]:
        return open_desk(qtbot, context, ground.meeting, **size)

    return open_it


@pytest.fixture
def desk(context: Context, opened: Opener) -> Iterator[Desk]:
    with opened(lay_ground(context)) as desk:
        yield desk


def status(desk: Desk) -> MeetingStatus:
    return desk.context.archive.read(lambda s: meetings.meeting(s, desk.meeting_id)).status


def seats(desk: Desk) -> tuple[attendance.ParticipantRow, ...]:
    return desk.context.archive.read(lambda s: attendance.list_participants(s, desk.meeting_id))


def tick(desk: Desk, presence: Presence, count: int) -> None:
    rows = seats(desk)[:count]
    desk.context.archive.write(
        "attendance.record",
        lambda s: [attendance.record_attendance(s, row.id, presence) for row in rows],
    )


def test_the_head_says_which_meeting(desk: Desk) -> None:
    assert desk.page.head.title.text() == "Krašto bibliotekų susitikimas"
    assert desk.page.head.second.text().startswith("2025-01-29, 10:00")
    assert desk.page.title().endswith(", 2025-01-29")


def test_a_past_meeting_is_ended_and_resumed(desk: Desk) -> None:
    QTest.mouseClick(desk.page.head.advance, Qt.MouseButton.LeftButton)
    assert status(desk) is MeetingStatus.CLOSED
    QTest.mouseClick(desk.page.head.advance, Qt.MouseButton.LeftButton)
    assert status(desk) is MeetingStatus.OPEN


def test_todays_meeting_begins_and_counts_its_minutes(context: Context, opened: Opener) -> None:
    ground = lay_ground(context, held_on=TODAY)
    context.archive.write(
        "meeting.edit", lambda s: meetings.edit_meeting(s, ground.meeting, starts_at=time(8, 17))
    )
    with opened(ground) as desk:
        assert not desk.page.head.elapsed.isVisible()
        QTest.mouseClick(desk.page.head.advance, Qt.MouseButton.LeftButton)
        assert status(desk) is MeetingStatus.OPEN
        elapsed = desk.page.head.elapsed.text()
        assert ("1" in elapsed, "24" in elapsed) == (True, True)


def test_every_event_word_has_its_own_end() -> None:
    from app.ui.minutes.event_texts import begin_text, end_text, resume_text

    for texts in (begin_text, end_text, resume_text):
        assert len({texts(word) for word in EventWord}) == len(EventWord)


def test_a_lost_quorum_is_told_with_its_time_and_blocks_nothing(
    context: Context, opened: Opener
) -> None:
    ground = lay_ground(context, held_on=TODAY, quorum=QuorumRule.HALF)
    with opened(ground) as desk:
        tick(desk, Presence.PRESENT, 4)
        context.archive.write(
            "meeting.open", lambda s: meetings.open_meeting(s, ground.meeting, context.now())
        )
        assert not desk.page.quorum_banner.isVisible()
        tick(desk, Presence.ABSENT, 1)
        assert desk.page.quorum_banner.isVisible()
        assert "09:41" in desk.page.quorum_banner.label.text()
        type_text("Toliau")
        assert desk.body.considered.text() == "Toliau"
        tick(desk, Presence.PRESENT, 4)
        assert not desk.page.quorum_banner.isVisible()


def test_without_a_rule_no_quorum_is_missed(desk: Desk, context: Context) -> None:
    context.archive.write(
        "meeting.open", lambda s: meetings.open_meeting(s, desk.meeting_id, context.now())
    )
    assert not desk.page.quorum_banner.isVisible()


def test_final_minutes_are_read_only(context: Context, opened: Opener) -> None:
    ground = lay_ground(context)

    def finalise(session: object) -> None:
        meeting = session.get(Meeting, ground.meeting)  # type: ignore[attr-defined] # a session
        meeting.minutes_state = MinutesState.FINAL

    context.archive.write("meeting.edit", finalise)
    with opened(ground) as desk:
        assert desk.page.final_banner.isVisible()
        type_text("Nebegalima")
        assert desk.body.considered.text() == ""
        press(Qt.Key.Key_F7, Qt.Key.Key_Delete)
        press(Qt.Key.Key_Down, modifier=ALT)
        press(Qt.Key.Key_Insert)
        assert desk.titles() == ["Dėl kongreso", "Dėl savaitės"]
        assert not desk.agenda.line.isVisible()
        assert Command.FINISH not in desk.page.commands()


def test_sections_have_their_keys(desk: Desk) -> None:
    for key, widget in (
        (Qt.Key.Key_N, desk.body.decisions),
        (Qt.Key.Key_S, desk.body.considered),
        (Qt.Key.Key_B, desk.body.vote.consensus),
    ):
        press(key, modifier=ALT)
        assert focused() is widget
    press(Qt.Key.Key_P, modifier=ALT)
    assert desk.parts.measures.isAncestorOf(focused())
    press(Qt.Key.Key_Escape)
    press(Qt.Key.Key_D, modifier=ALT)
    assert desk.parts.attendance.isAncestorOf(focused())
    press(Qt.Key.Key_D, modifier=ALT)
    assert desk.parts.notes.isAncestorOf(focused())


def test_f9_asks_for_the_paper_with_everything_written(desk: Desk, qtbot: QtBot) -> None:
    first = desk.items()[0].id
    type_text("Svarstyta")
    with qtbot.waitSignal(desk.page.requested) as asked:
        press(Qt.Key.Key_F9)
    assert asked.args == [Place(Screen.PREVIEW, meeting_id=desk.meeting_id, paper="minutes")]
    assert desk.kept(first).considered == "Svarstyta"


def test_large_text_folds_the_columns_and_keeps_the_place(desk: Desk) -> None:
    type_text("Svarstyta")
    desk.context.theme.set_text_scale(200)
    QApplication.processEvents()
    assert desk.parts.folded
    assert focused() is desk.body.considered
    assert desk.body.considered.text() == "Svarstyta"
    wanted = desk.context.theme.px(16) * 72 / 96
    assert desk.body.considered.font().pointSizeF() == pytest.approx(wanted, rel=0.05)
    press(Qt.Key.Key_PageDown, modifier=CONTROL)
    assert desk.parts.bar.items.currentIndex() == 1
    press(Qt.Key.Key_P, modifier=ALT)
    assert desk.parts.measures.isVisible()
    press(Qt.Key.Key_Escape)
    press(Qt.Key.Key_F7)
    assert desk.agenda.view.hasFocus()
    desk.context.theme.set_text_scale(100)
    QApplication.processEvents()
    assert not desk.parts.folded
    assert desk.parts.measures.isVisible()
    assert desk.agenda.isVisible()


@pytest.mark.parametrize("scale", [100, 130, 200])
def test_nothing_is_wider_than_the_smallest_window(
    context: Context, opened: Opener, scale: int
) -> None:
    context.theme.set_text_scale(scale)
    with opened(lay_ground(context), width=960, height=640) as desk:
        QApplication.processEvents()
        assert desk.parts.folded
        content = desk.body.widget()
        assert content is not None
        assert content.width() <= desk.body.viewport().width()
        assert desk.window.width() == 960
    context.theme.set_text_scale(100)


def test_the_live_document_follows_while_it_is_seen(
    desk: Desk, qtbot: QtBot, context: Context
) -> None:
    document = desk.parts.document
    assert document.pages() == 0
    desk.parts.side.show_pane("document")
    qtbot.waitUntil(lambda: document.pages() > 0, timeout=10_000)
    context.archive.write(
        "agenda.paste",
        lambda s: [agenda.add_item(s, desk.meeting_id, f"Dėl {n} dalyko") for n in range(60)],
    )
    qtbot.waitUntil(lambda: document.pages() > 1, timeout=10_000)


def test_undoing_the_meeting_itself_leaves_the_page(
    context: Context, opened: Opener, qtbot: QtBot
) -> None:
    ground = lay_ground(context)
    meeting_id = context.archive.write(
        "meeting.begin", lambda s: meetings.begin_meeting(s, ground.series)
    )
    with opened(Ground(ground.series, meeting_id, ground.items, {})) as desk:
        with qtbot.waitSignal(desk.page.requested) as asked:
            context.archive.undo()
        assert asked.args == [Place(Screen.MEETINGS)]


def test_everything_that_takes_the_focus_has_a_name(desk: Desk) -> None:
    for widget in desk.page.findChildren(QWidget):
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isVisible():
            named = widget.accessibleName() or (
                widget.focusProxy() is not None and widget.focusProxy().accessibleName()
            )
            assert named, widget


def test_folded_panes_do_not_lie_over_each_other(context: Context, opened: Opener) -> None:
    with opened(lay_ground(context), width=1000, height=700) as desk:
        assert desk.parts.folded
        press(Qt.Key.Key_P, modifier=ALT)
        assert desk.parts.measures.isVisible()
        assert not desk.agenda.isVisible()
        assert not desk.editor.isVisible()


def test_all_tabs_beside_the_item_are_seen_in_english_too(
    qtbot: QtBot, context: Context, translations: Translations
) -> None:
    translations.install(Language.ENGLISH)
    ground = lay_ground(context)
    with open_desk(qtbot, context, ground.meeting) as desk:
        side = desk.parts.side
        side.set_count("attachments", 3)
        side.set_count("attendance", 6)
        assert side.bar.sizeHint().width() <= side.bar.width()


def test_tab_goes_through_the_item_as_it_is_read(desk: Desk) -> None:
    body, head, foot = desk.editor.body, desk.editor.head, desk.editor.foot
    wanted = [
        desk.agenda.view,
        head.title,
        body.considered,
        body.decisions,
        desk.parts.measures.table,
        foot.finish,
        desk.parts.side.bar,
        desk.parts.attendance.list,
    ]
    chain = [desk.agenda.view]
    while (following := chain[-1].nextInFocusChain()) is not chain[0]:
        chain.append(following)
    assert [widget for widget in chain if widget in wanted] == wanted
