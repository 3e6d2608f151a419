from collections.abc import Callable, Iterator
from datetime import UTC, datetime, time

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLayout, QWidget
from pytestqt.qtbot import QtBot

from app.services import attendance, meetings, organisations, people, series_parties
from app.services.attendance import ParticipantRow
from app.storage.session import JournalledSession
from app.ui.context import Context
from app.ui.minutes.attendance_panel import AttendancePanel
from app.values.enums import MinutesState, ParticipantRole, Presence, QuorumRule
from tests.ui.keyboard import focused, press, type_text
from tests.ui.minutes.ground import PARTIES, Ground, lay_ground

Key = Qt.Key
# The offscreen platform says so of every menu; it has no keyboard to grab.
pytestmark = pytest.mark.qt_log_ignore("does not support grabbing the keyboard", extend=True)
Seats = Callable[[], tuple[ParticipantRow, ...]]


@pytest.fixture
def ground(context: Context) -> Ground:
    return lay_ground(context)


@pytest.fixture
def panel(
    context: Context, ground: Ground, shown: Callable[..., QWidget]
) -> Iterator[AttendancePanel]:
    made = AttendancePanel(context)
    window = shown(made, width=320, height=760)
    made.show_meeting(ground.meeting)
    made.focus_list()
    yield made
    window.close()


@pytest.fixture
def seats(context: Context, ground: Ground) -> Seats:
    return lambda: context.archive.read(
        lambda session: attendance.list_participants(session, ground.meeting)
    )


def open_meeting(context: Context, ground: Ground) -> None:
    context.archive.write(
        "meeting.open",
        lambda s: meetings.open_meeting(
            s, ground.meeting, datetime(2025, 1, 29, 10, 0, tzinfo=UTC)
        ),
    )


def row_text(panel: AttendancePanel, row: int) -> str:
    return str(panel.list.model().index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole))


def right_text(panel: AttendancePanel, row: int) -> str:
    return panel.model.words(row).right


def choose(letter: str, panel: AttendancePanel) -> None:
    """Open the row's menu and press the letter of an entry in it."""
    press(Key.Key_Return)
    menu = QApplication.activePopupWidget()
    assert menu is not None
    entries = {
        text[text.index("&") + 1].casefold(): action
        for action in menu.actions()
        if "&" in (text := action.text())
    }
    assert letter in entries, f"{letter} is not among {sorted(entries)}"
    type_text(letter)
    if QApplication.activePopupWidget() is not None:  # a letter that two share only highlights
        press(Key.Key_Return)


def letter_of(panel: AttendancePanel, row: int, place: int) -> str:
    """Return the mnemonic of a menu's entry, whatever the window's language."""
    text = panel.make_menu(row).actions()[place].text()
    return text[text.index("&") + 1].casefold()


REMOTE, EXCUSED, ABSENT, LATER, LEFT, SUBSTITUTE = 1, 2, 3, 5, 6, 7


def test_six_are_ticked_with_six_keys(qtbot: QtBot, panel: AttendancePanel, seats: Seats) -> None:
    with qtbot.waitSignals([panel.count_changed] * 6):
        press(*[Key.Key_Space] * 6)
    assert [seat.presence for seat in seats()][:6] == [Presence.PRESENT] * 6
    assert panel.list.currentIndex().row() == 6
    assert right_text(panel, 0) == "10:00"


@pytest.mark.parametrize(
    ("is_open", "presence"), [(True, Presence.ABSENT), (False, Presence.INVITED)]
)
def test_unticking_says_absent_only_once_the_meeting_goes_on(
    context: Context,
    ground: Ground,
    panel: AttendancePanel,
    seats: Seats,
    is_open: bool,
    presence: Presence,
) -> None:
    if is_open:
        open_meeting(context, ground)
    press(Key.Key_Space, Key.Key_Up, Key.Key_Space)
    assert seats()[0].presence is presence


def test_a_click_ticks_and_stays(panel: AttendancePanel, seats: Seats) -> None:
    spot = panel.list.visualRect(panel.list.model().index(2, 0)).center()
    QTest.mouseClick(panel.list.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert seats()[2].presence is Presence.PRESENT
    assert panel.list.currentIndex().row() == 2


def test_letters_jump_to_a_surname(panel: AttendancePanel) -> None:
    for typed, row in (("kaln", 0), ("azu", 1), ("Š", 4)):
        type_text(typed)
        assert panel.list.currentIndex().row() == row
        press(Key.Key_End)
    type_text("k")
    assert panel.list.currentIndex().row() == 0
    press(Key.Key_Down)
    type_text("k")
    assert panel.list.currentIndex().row() == 3, "the next one whose surname begins so"


def test_remote_absent_and_excused_by_key(panel: AttendancePanel, seats: Seats) -> None:
    press(Key.Key_Space, modifier=Qt.KeyboardModifier.ShiftModifier)
    assert panel.list.currentIndex().row() == 1
    choose(letter_of(panel, 1, EXCUSED), panel)
    press(Key.Key_Down)
    choose(letter_of(panel, 2, ABSENT), panel)
    presences = [seat.presence for seat in seats()]
    assert presences[:3] == [Presence.REMOTE, Presence.EXCUSED, Presence.ABSENT]
    assert len({right_text(panel, row) for row in range(3)}) == 3


def test_coming_later_and_leaving_are_hours_prefilled_with_now(
    panel: AttendancePanel, seats: Seats
) -> None:
    choose(letter_of(panel, 0, LATER), panel)
    assert focused().text() == "09:41"
    type_text("1020")
    press(Key.Key_Return)
    assert seats()[0].arrived_at == time(10, 20)
    assert seats()[0].presence is Presence.PRESENT
    assert focused() is panel.list
    choose(letter_of(panel, 0, LEFT), panel)
    type_text("11.30")
    press(Key.Key_Return)
    assert seats()[0].left_at == time(11, 30)
    assert right_text(panel, 0) == "10:20–11:30"


def test_an_hour_that_was_only_offered_is_not_recorded(
    panel: AttendancePanel, seats: Seats
) -> None:
    choose(letter_of(panel, 0, LATER), panel)
    panel.flush()
    assert (seats()[0].presence, seats()[0].arrived_at) == (Presence.INVITED, None)
    type_text("1020")
    panel.flush()
    assert seats()[0].arrived_at == time(10, 20)


def test_an_hour_that_is_none_is_refused_and_esc_gives_up(
    panel: AttendancePanel, seats: Seats
) -> None:
    choose(letter_of(panel, 0, LATER), panel)
    type_text("99")
    press(Key.Key_Return)
    assert panel.strip.isVisible()
    assert seats()[0].arrived_at is None
    press(Key.Key_Escape)
    assert not panel.strip.isVisible()
    assert focused() is panel.list


def test_who_left_no_longer_counts_and_who_is_ticked_again_has_not_left(
    panel: AttendancePanel, seats: Seats
) -> None:
    press(Key.Key_Space, Key.Key_Up)
    assert panel.model.present() == 1
    choose(letter_of(panel, 0, LEFT), panel)
    press(Key.Key_Return)
    assert panel.model.present() == 0
    choose(letter_of(panel, 0, 0), panel)
    assert seats()[0].left_at is None
    assert panel.model.present() == 1


def test_a_substitute_takes_the_seat(
    context: Context, panel: AttendancePanel, seats: Seats
) -> None:
    choose(letter_of(panel, 0, SUBSTITUTE), panel)
    type_text("Vaida Naujokaitė")
    press(Key.Key_Return)
    seat = seats()[0]
    assert (seat.name, seat.substitutes_for) == ("Vaida Naujokaitė", "Rūta Kalnietytė")
    assert seat.presence is Presence.PRESENT
    assert "Rūta Kalnietytė" in row_text(panel, 0)


def test_an_unfilled_seat_asks_who_came(panel: AttendancePanel, seats: Seats) -> None:
    press(Key.Key_End, Key.Key_Space)
    assert panel.strip.isVisible()
    type_text("Petras Lygumas")
    press(Key.Key_Return)
    seat = next(seat for seat in seats() if seat.organisation_short == "LMA")
    assert (seat.name, seat.presence) == ("Petras Lygumas", Presence.PRESENT)


def test_an_unfilled_seat_may_be_ticked_without_a_name(
    panel: AttendancePanel, seats: Seats
) -> None:
    press(Key.Key_End, Key.Key_Space, Key.Key_Return)
    seat = next(seat for seat in seats() if seat.organisation_short == "LMA")
    assert (seat.name, seat.presence) == ("", Presence.PRESENT)


def test_all_present_with_one_button(qtbot: QtBot, panel: AttendancePanel, seats: Seats) -> None:
    press(Key.Key_Down)
    choose(letter_of(panel, 1, EXCUSED), panel)
    qtbot.mouseClick(panel.all_present, Qt.MouseButton.LeftButton)
    presences = [seat.presence for seat in seats() if seat.name]
    assert presences.count(Presence.PRESENT) == 5
    assert presences.count(Presence.EXCUSED) == 1
    assert not panel.all_present.isVisible()


def test_removing_offers_undo(
    qtbot: QtBot, context: Context, panel: AttendancePanel, seats: Seats
) -> None:
    with qtbot.waitSignal(context.notices.undo_offered):
        press(Key.Key_Delete)
    assert len(seats()) == len(PARTIES) - 1
    context.archive.undo()
    assert panel.list.model().rowCount() == len(PARTIES)
    assert row_text(panel, 0).startswith("Rūta Kalnietytė")


def test_a_known_person_is_added_by_the_first_letters(
    context: Context, panel: AttendancePanel, seats: Seats
) -> None:
    def keep(session: object) -> None:
        home = organisations.add_organisation(session, "Upių knygynas", "UK")
        people.add_person(session, "Ona Upelytė", home)

    context.archive.write("person.add", keep)
    panel.add.setFocus()
    type_text("upel")
    press(Key.Key_Return)
    seat = seats()[-1]
    assert (seat.name, seat.organisation_short) == ("Ona Upelytė", "UK")
    assert not seat.votes
    assert panel.add.text() == ""
    assert panel.add.hasFocus(), "the next one may follow"


def test_people_who_have_a_seat_are_not_offered_again(panel: AttendancePanel) -> None:
    panel.add.setFocus()
    type_text("Kalnietyt")
    assert "Rūta Kalnietytė" not in [row.text for row in panel.add.popup.offer.rows]


def test_an_organisation_is_added_by_its_abbreviation(
    context: Context, panel: AttendancePanel, seats: Seats
) -> None:
    context.archive.write(
        "organisation.add",
        lambda s: organisations.add_organisation(s, "Upių knygynas", "UK"),
    )
    panel.add.setFocus()
    type_text("uk")
    press(Key.Key_Return)
    assert (seats()[-1].name, seats()[-1].organisation) == ("", "Upių knygynas")


def test_a_new_person_of_an_organisation(panel: AttendancePanel, seats: Seats) -> None:
    panel.add.setFocus()
    type_text("Petras Naujokas")
    press(Key.Key_Return)
    assert panel.add.text() == "Petras Naujokas, ", "the organisation is asked for"
    type_text("psd")
    press(Key.Key_Return)
    seat = seats()[-1]
    assert (seat.name, seat.organisation_short) == ("Petras Naujokas", "PSD")
    assert seat.role is ParticipantRole.MEMBER


def test_a_guest_as_free_text(panel: AttendancePanel, seats: Seats) -> None:
    panel.add.setFocus()
    type_text("Ona Svetė, Slėnių dvaras, direktorė")
    press(Key.Key_Return)
    seat = seats()[-1]
    assert (seat.name, seat.organisation, seat.post) == ("Ona Svetė", "Slėnių dvaras", "direktorė")
    assert seat.role is ParticipantRole.GUEST


def test_without_a_rule_there_is_no_meter_and_without_a_word_no_line(
    panel: AttendancePanel,
) -> None:
    assert not panel.meter.isVisible()
    assert not panel.parties.isVisible()


@pytest.mark.parametrize("rule", [QuorumRule.NONE, QuorumRule.HALF])
def test_the_meter_needs_a_rule_and_the_line_the_word_of_the_series(
    context: Context, shown: Callable[..., QWidget], rule: QuorumRule
) -> None:
    ground = lay_ground(context, quorum=rule, states_parties=True)
    panel = AttendancePanel(context)
    window = shown(panel, width=320, height=760)
    panel.show_meeting(ground.meeting)
    panel.focus_list()
    press(Key.Key_Space, Key.Key_Space)
    assert panel.meter.isVisible() is (rule is QuorumRule.HALF)
    assert panel.parties.isVisible()
    assert "2" in panel.parties.text()
    assert "ketinimų protokolo šalių" in panel.parties.text()
    window.close()


def test_final_minutes_are_not_ticked(
    context: Context, ground: Ground, panel: AttendancePanel, seats: Seats
) -> None:
    def finish(session: object) -> None:
        from app.models import Meeting

        session.get(Meeting, ground.meeting).minutes_state = MinutesState.FINAL

    context.archive.write("meeting.edit", finish)
    press(Key.Key_Space, Key.Key_Delete, Key.Key_Return)
    assert QApplication.activePopupWidget() is None
    assert [seat.presence for seat in seats()] == [Presence.INVITED] * len(PARTIES)
    assert not panel.add.isVisible()


def test_the_list_to_sign_is_asked_of_the_page(qtbot: QtBot, panel: AttendancePanel) -> None:
    with qtbot.waitSignal(panel.registration_list_requested):
        qtbot.mouseClick(panel.sign, Qt.MouseButton.LeftButton)


def test_the_current_row_stays_when_another_page_changes_a_seat(
    context: Context, panel: AttendancePanel, seats: Seats
) -> None:
    press(Key.Key_Down, Key.Key_Down)
    first = seats()[0].id
    context.archive.write(
        "attendance.record",
        lambda s: attendance.record_attendance(s, first, Presence.PRESENT),
    )
    assert panel.list.currentIndex().row() == 2
    assert row_text(panel, 0).count(",") == 3


def test_everything_has_a_name(panel: AttendancePanel) -> None:
    for widget in (panel.list, panel.add, panel.sign, panel.all_present):
        assert widget.accessibleName()
    assert row_text(panel, 0).startswith("Rūta Kalnietytė, PSD")


def test_long_names_wrap_and_nothing_is_cut_at_200_percent(
    context: Context, panel: AttendancePanel, seats: Seats
) -> None:
    seat = seats()[0].id
    context.archive.write(
        "attendance.edit",
        lambda s: attendance.edit_participant(
            s,
            seat,
            person_id=None,
            organisation_id=None,
            name="Ona Konstancija Žygimantaitė-Bronevskienė",
        ),
    )
    plain = panel.list.visualRect(panel.list.model().index(1, 0)).height()
    context.theme.set_text_scale(200)
    QApplication.processEvents()
    tall = panel.list.visualRect(panel.list.model().index(0, 0)).height()
    assert tall > 2 * plain
    assert panel.list.horizontalScrollBar().maximum() == 0
    corner = panel.sign.mapTo(panel, QPoint(panel.sign.width(), 0))
    assert corner.x() <= panel.width()


def test_a_name_half_typed_is_kept_where_the_program_is_ended(
    panel: AttendancePanel, seats: Seats
) -> None:
    press(Key.Key_End, Key.Key_Space)
    type_text("Petras Lygumas")
    panel.flush()
    assert "Petras Lygumas" not in [seat.name for seat in seats()]
    panel.strip.keep_typed()
    assert "Petras Lygumas" in [seat.name for seat in seats()]
    assert not panel.strip.isVisible()


def test_parties_entered_after_the_meeting_are_invited_by_one_button(
    context: Context, panel: AttendancePanel, seats: Seats, ground: Ground, qtbot: QtBot
) -> None:
    assert not panel.invite.isVisible()
    before = len(seats())

    def join(session: JournalledSession) -> None:
        organisation = organisations.add_organisation(session, "Sodų draugija", "SD")
        people.add_person(session, "Ieva Obelytė", organisation, "pirmininkė")
        series_parties.add_parties(session, ground.series, (organisation,))

    context.archive.write("organisation.add", join)
    assert panel.invite.isVisible()
    qtbot.mouseClick(panel.invite, Qt.MouseButton.LeftButton)
    assert len(seats()) == before + 1
    assert (seats()[-1].name, seats()[-1].presence) == ("Ieva Obelytė", Presence.INVITED)
    assert not panel.invite.isVisible()


def test_a_guest_between_semicolons_as_on_the_page_of_participants(
    panel: AttendancePanel, seats: Seats
) -> None:
    panel.add.setFocus()
    type_text("Ona Svetė; Slėnių dvaras, muziejus; direktorė")
    press(Key.Key_Return)
    seat = seats()[-1]
    assert (seat.name, seat.organisation) == ("Ona Svetė", "Slėnių dvaras, muziejus")
    assert seat.post == "direktorė"


@pytest.mark.parametrize("width", [500, 1176])
def test_a_low_window_scrolls_before_anything_overlaps_at_200_percent(
    width: int, context: Context, ground: Ground, panel: AttendancePanel
) -> None:
    def enter(session: JournalledSession) -> None:
        later = organisations.add_organisation(session, "Miškų bičiuliai", "MB")
        series_parties.add_parties(session, ground.series, [later])

    context.archive.write("organisation.add", enter)
    context.theme.set_text_scale(200)
    # As the main window, which may be lower than all its parts would like.
    layout = panel.window().layout()
    assert layout is not None
    layout.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
    panel.window().setMinimumSize(0, 0)
    panel.window().resize(width, 480)
    QApplication.processEvents()
    parts = [panel.list, panel.invite, panel.add, panel.sign]
    places = [QRect(one.mapTo(panel, QPoint(0, 0)), one.size()) for one in parts]
    for number, place in enumerate(places):
        assert place.right() <= panel.width()
        assert not any(place.intersects(other) for other in places[number + 1 :])
    panel.add.setFocus(Qt.FocusReason.TabFocusReason)
    press(Key.Key_Tab)
    assert focused() is panel.sign
    foot = QRect(panel.sign.mapTo(panel, QPoint(0, 0)), panel.sign.size())
    assert panel.rect().contains(foot)
