from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.services import measures, meetings, organisations, people, plans, series, series_parties
from app.storage.session import JournalledSession
from app.ui.context import Context
from app.ui.organisations.participants_page import ParticipantsPage, Shown
from app.ui.organisations.representatives import Representatives
from app.ui.page import Command, Place, Screen
from app.ui.widgets.rows import Row

# What the offscreen platform says of every popup, such as the list of known names.
pytestmark = pytest.mark.qt_log_ignore("does not support grabbing the keyboard", extend=True)

NAMES = ("Kalnų skaityklų sąjunga", "Pajūrio skaitytojų draugija")


def keep_sample(session: JournalledSession) -> tuple[int, int]:
    series_id = series.add_series(session, "Bendrija", parties_phrase="ketinimų protokolo šalių")
    hills = organisations.add_organisation(session, NAMES[0], "KSS")
    shore = organisations.add_organisation(session, NAMES[1], "PSD")
    people.add_person(session, "Ona Onaitė", shore, "pirmininkė")
    series_parties.add_parties(session, series_id, (shore,))
    plan_id = plans.ensure_plan(session, series_id, 2025)
    row_id = measures.add_measure(session, plan_id, "Bendros veiklos")
    measures.set_responsibles(session, row_id, [shore])
    return hills, shore


@pytest.fixture
def ids(context: Context) -> tuple[int, int]:
    return context.archive.write("archive.fill", keep_sample)


@pytest.fixture
def open_page(context: Context, qtbot: QtBot) -> Callable[..., ParticipantsPage]:
    def show(place: Place | None = None) -> ParticipantsPage:
        page = ParticipantsPage(context)
        page.resize(1056, 704)
        qtbot.addWidget(page)
        with qtbot.waitExposed(page):
            page.show()
        page.activateWindow()
        qtbot.waitUntil(page.isActiveWindow)
        page.enter(place or Place(Screen.PARTICIPANTS))
        return page

    return show


@pytest.fixture
def page(ids: tuple[int, int], open_page: Callable[..., ParticipantsPage]) -> ParticipantsPage:
    return open_page()


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def titles(page: ParticipantsPage) -> list[str]:
    return [row.title for row in page._list.rows() if isinstance(row, Row)]


def names(context: Context) -> list[str]:
    return [row.name for row in context.archive.read(organisations.list_organisations)]


def said(context: str, text: str) -> str:
    return QCoreApplication.translate(context, text)


def test_parties_stand_first_under_their_name(page: ParticipantsPage) -> None:
    rows = page._list.rows()
    assert next(row.title for row in rows if not isinstance(row, Row)) == (
        "Ketinimų protokolo šalys, 1"
    )
    assert titles(page) == [NAMES[1], NAMES[0]]
    assert page._organisation.name.text() == NAMES[1]


def test_home_then_del_deletes_the_first_organisation(
    page: ParticipantsPage, context: Context, qtbot: QtBot
) -> None:
    qtbot.keyClick(focused(), Qt.Key.Key_End)
    qtbot.keyClick(focused(), Qt.Key.Key_Home)
    qtbot.keyClick(focused(), Qt.Key.Key_Delete)
    assert names(context) == [NAMES[0]]


def test_search_ignores_accents(page: ParticipantsPage, qtbot: QtBot) -> None:
    page.commands()[Command.FIND]()
    qtbot.keyClicks(focused(), "pajurio onaite")
    assert titles(page) == [NAMES[1]]
    qtbot.keyClicks(focused(), "zz")
    assert page._no_match.isVisible()
    qtbot.keyClick(focused(), Qt.Key.Key_Escape)
    assert len(titles(page)) == 2


def test_a_typed_line_is_kept_at_the_first_pause_and_enter_offers_the_next(
    page: ParticipantsPage, context: Context, qtbot: QtBot
) -> None:
    page.commands()[Command.NEW]()
    line = focused()
    qtbot.keyClicks(line, "Miesto klubas")
    qtbot.waitUntil(lambda: "Miesto klubas" in names(context))
    qtbot.keyClicks(line, "as; MK; Jonas Jonaitis")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    rows = context.archive.read(organisations.list_organisations)
    new = next(row for row in rows if row.abbreviation == "MK")
    assert (new.name, new.representatives) == ("Miesto klubasas", ("Jonas Jonaitis",))
    assert focused() is line
    assert line.text() == ""
    assert page._organisation.organisation_id == new.id
    context.archive.undo()
    assert names(context) == list(NAMES)
    assert len(context.archive.read(people.list_people)) == 1


def test_a_pasted_list_is_one_action(
    page: ParticipantsPage, context: Context, qtbot: QtBot
) -> None:
    page.commands()[Command.NEW]()
    QGuiApplication.clipboard().setText("Pirmas klubas; PK\n• Antras klubas\n\n")
    qtbot.keyClick(focused(), Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert {"Pirmas klubas", "Antras klubas"} <= set(names(context))
    context.archive.undo()
    assert names(context) == list(NAMES)


def test_leaving_keeps_a_half_typed_line(
    page: ParticipantsPage, context: Context, qtbot: QtBot
) -> None:
    page.commands()[Command.NEW]()
    qtbot.keyClicks(focused(), "Miesto klubas")
    page.leave()
    assert "Miesto klubas" in names(context)


def test_a_duplicate_is_asked_about_and_recognised(
    page: ParticipantsPage, ids: tuple[int, int], context: Context, qtbot: QtBot
) -> None:
    page.commands()[Command.NEW]()
    focused().insert("Pajūrio skaitytojų draugijos")
    qtbot.keyClick(focused(), Qt.Key.Key_Return)
    similar = page._organisation._similar
    assert similar.isVisible()
    qtbot.mouseClick(similar.is_same, Qt.MouseButton.LeftButton)
    assert names(context) == list(NAMES)
    detail = context.archive.read(lambda s: organisations.organisation(s, ids[1]))
    assert [row.name for row in detail.merged] == ["Pajūrio skaitytojų draugijos"]
    assert page._organisation.organisation_id == ids[1]


def test_another_organisation_is_not_asked_about_again(
    page: ParticipantsPage, context: Context, qtbot: QtBot
) -> None:
    page.commands()[Command.NEW]()
    focused().insert("Pajūrio skaitytojų draugijos")
    qtbot.keyClick(focused(), Qt.Key.Key_Return)
    similar = page._organisation._similar
    qtbot.mouseClick(similar.is_different, Qt.MouseButton.LeftButton)
    assert not similar.isVisible()
    assert len(names(context)) == 3


def test_space_makes_a_party_and_shift_space_takes_its_vote(
    page: ParticipantsPage, ids: tuple[int, int], context: Context, qtbot: QtBot
) -> None:
    page._list.setFocus()
    page._list.select_key(ids[0])
    qtbot.keyClick(page._list, Qt.Key.Key_Space)
    series_id = context.archive.read(series.list_series)[0].id
    parties = context.archive.read(lambda s: series_parties.list_parties(s, series_id))
    assert [party.organisation_id for party in parties] == [ids[1], ids[0]]
    assert page._list.current_key() == ids[0]
    qtbot.keyClick(page._list, Qt.Key.Key_Space, Qt.KeyboardModifier.ShiftModifier)
    parties = context.archive.read(lambda s: series_parties.list_parties(s, series_id))
    assert [party.votes for party in parties] == [True, False]


def test_from_when_a_party_counts_is_shown_and_can_be_mended(
    page: ParticipantsPage, ids: tuple[int, int], context: Context, qtbot: QtBot
) -> None:
    series_id = context.archive.read(series.list_series)[0].id
    for day in (date(2025, 1, 29), date(2025, 9, 10)):
        context.archive.write(
            "meeting.add", lambda s, day=day: meetings.begin_meeting(s, series_id, held_on=day)
        )
    page.enter(Place(Screen.PARTICIPANTS, organisation_id=ids[0]))
    page._list.setFocus()
    (line,) = page._organisation._parties._lines.values()
    assert not any(days.isVisible() for days in line.days)
    qtbot.keyClick(page._list, Qt.Key.Key_Space)
    (days,) = line.days
    assert (days.since.value(), days.until.value()) == (date(2025, 9, 10), None)
    for field, typed in ((days.until, "2025-01-01"), (days.since, "2024-05-02")):
        field.setFocus()
        field.edit.selectAll()
        qtbot.keyClicks(field.edit, typed)
        qtbot.keyClick(field.edit, Qt.Key.Key_Return)
        if field is days.until:  # before it began: refused, and it stays until the other is mended
            (kept,) = context.archive.read(lambda s: series_parties.list_party_days(s, ids[0]))
            assert kept.valid_until is None
            assert days.until.edit.text() == typed
    (kept,) = context.archive.read(lambda s: series_parties.list_party_days(s, ids[0]))
    assert (kept.valid_from, kept.valid_until) == (date(2024, 5, 2), date(2025, 1, 1))


def test_deleting_an_organisation_says_what_still_names_it(
    page: ParticipantsPage, ids: tuple[int, int], context: Context, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(context.notices.undo_offered) as offered:
        page._list.deleted.emit(ids[1])
    assert offered.args == [
        "Organizacija pašalinta, šalimi nebelaikoma; dar minima įrašuose: priemonės – 1"
    ]
    with qtbot.waitSignal(context.notices.undo_offered) as offered:
        page._list.deleted.emit(ids[0])
    assert offered.args == ["Organizacija pašalinta"]


def test_the_suggested_abbreviation_is_taken_on_leaving_but_not_over_a_wish(
    page: ParticipantsPage, ids: tuple[int, int], context: Context, qtbot: QtBot
) -> None:
    field = page._organisation._texts.fields["abbreviation"]
    field.setFocus()
    field.edit.selectAll()
    qtbot.keyClick(field.edit, Qt.Key.Key_Delete)
    qtbot.keyClick(field.edit, Qt.Key.Key_Tab)
    assert context.archive.read(lambda s: organisations.organisation(s, ids[1])).abbreviation == ""
    page._list.setFocus()
    qtbot.keyClick(page._list, Qt.Key.Key_Down)
    qtbot.keyClick(page._list, Qt.Key.Key_Up)
    field.setFocus()
    assert field.edit.placeholderText() == "PSD"
    qtbot.keyClick(field.edit, Qt.Key.Key_Tab)
    detail = context.archive.read(lambda s: organisations.organisation(s, ids[1]))
    assert detail.abbreviation == "PSD"


def test_confirming_keeps_the_suggested_case_forms(
    page: ParticipantsPage, ids: tuple[int, int], context: Context, qtbot: QtBot
) -> None:
    tick = page._organisation._cases._tick
    qtbot.mouseClick(tick, Qt.MouseButton.LeftButton)
    detail = context.archive.read(lambda s: organisations.organisation(s, ids[1]))
    assert detail.cases_confirmed
    assert (detail.genitive, detail.dative) == (
        "Pajūrio skaitytojų draugijos",
        "Pajūrio skaitytojų draugijai",
    )
    assert page._organisation._texts.fields["genitive"].text() == detail.genitive


def test_an_empty_name_is_refused_beside_its_field(
    page: ParticipantsPage, context: Context, qtbot: QtBot
) -> None:
    field = page._organisation.name
    field.setFocus()
    field.edit.selectAll()
    qtbot.keyClick(field.edit, Qt.Key.Key_Delete)
    qtbot.keyClick(field.edit, Qt.Key.Key_Tab)
    assert field.error() == "Įrašykite organizacijos pavadinimą."
    assert names(context) == list(NAMES)


def test_an_undo_from_elsewhere_shows_in_the_form(
    page: ParticipantsPage, context: Context, qtbot: QtBot
) -> None:
    field = page._organisation.name
    field.setFocus()
    qtbot.keyClick(field.edit, Qt.Key.Key_End)
    qtbot.keyClicks(field.edit, " A")
    page.leave()
    assert NAMES[1] + " A" in names(context)
    context.archive.undo()
    assert field.text() == NAMES[1]


def test_representatives_are_added_inline_and_known_people_linked(
    page: ParticipantsPage, ids: tuple[int, int], context: Context, qtbot: QtBot
) -> None:
    page._go_to_organisation(ids[0])
    representatives = page._organisation._representatives
    representatives.begin()
    qtbot.keyClicks(focused(), "ona ")
    focused().insert("onaitė")
    qtbot.keyClick(focused(), Qt.Key.Key_Return)
    assert len(context.archive.read(people.list_people)) == 1
    rows = context.archive.read(lambda s: people.list_memberships(s, organisation_id=ids[0]))
    assert [row.person for row in rows] == ["Ona Onaitė"]
    line = representatives._lines[rows[0].id]
    line._until.setFocus()
    qtbot.keyClicks(line._until.edit, "2025-05-01")
    qtbot.keyClick(line._until.edit, Qt.Key.Key_Return)
    line._since.setFocus()
    qtbot.keyClicks(line._since.edit, "2025-06-01")
    qtbot.keyClick(line._since.edit, Qt.Key.Key_Return)
    assert line._since.error() == "Pabaigos data ankstesnė už pradžios datą."


def test_measures_lead_to_the_plan(page: ParticipantsPage, qtbot: QtBot) -> None:
    carried = page._organisation._measures._list
    carried.setFocus()
    with qtbot.waitSignal(page.requested) as asked:
        qtbot.keyClick(carried, Qt.Key.Key_Return)
    assert asked.args == [Place(Screen.MEASURES, measure_id=1)]


def test_deleting_offers_to_take_it_back(
    page: ParticipantsPage, ids: tuple[int, int], context: Context, qtbot: QtBot
) -> None:
    page._list.setFocus()
    with qtbot.waitSignal(context.notices.undo_offered) as offered:
        qtbot.keyClick(page._list, Qt.Key.Key_Delete)
    assert offered.args[0].startswith(said("ParticipantRows", "Organisation deleted"))
    assert names(context) == [NAMES[0]]
    assert page._organisation.organisation_id == ids[0]


def test_a_person_has_a_gender_and_a_vocative(
    page: ParticipantsPage, context: Context, qtbot: QtBot
) -> None:
    page._kind.setFocus()
    people_button = page._kind._group.button(1)
    qtbot.mouseClick(people_button, Qt.MouseButton.LeftButton)
    assert page._shown is Shown.PEOPLE
    form = page._person
    assert form._texts.fields["vocative"].edit.placeholderText() == "Ona Onaite"
    man = form._gender._group.button(1)
    qtbot.mouseClick(man, Qt.MouseButton.LeftButton)
    person_id = form.person_id
    assert person_id is not None
    gender = context.archive.read(lambda s: people.person(s, person_id)).gender
    assert gender is not None
    assert gender.value == "m"
    form._posts.setFocus()
    qtbot.keyClick(form._posts, Qt.Key.Key_Return)
    assert page._shown is Shown.ORGANISATIONS


def test_new_people_are_typed_with_organisation_and_post(
    page: ParticipantsPage, ids: tuple[int, int], context: Context, qtbot: QtBot
) -> None:
    qtbot.mouseClick(page._kind._group.button(1), Qt.MouseButton.LeftButton)
    page.commands()[Command.NEW]()
    qtbot.keyClicks(focused(), "Jonas Jonaitis; kss; vadovas")
    qtbot.keyClick(focused(), Qt.Key.Key_Return)
    rows = context.archive.read(lambda s: people.list_memberships(s, organisation_id=ids[0]))
    assert [(row.person, row.post) for row in rows] == [("Jonas Jonaitis", "vadovas")]


def test_an_empty_archive_says_how_to_begin(
    open_page: Callable[..., ParticipantsPage], context: Context, qtbot: QtBot
) -> None:
    page = open_page()
    assert page._empty.isVisible()
    qtbot.mouseClick(page._empty.buttons[0], Qt.MouseButton.LeftButton)
    qtbot.keyClicks(focused(), "Pirmas klubas")
    qtbot.keyClick(focused(), Qt.Key.Key_Return)
    assert titles(page) == ["Pirmas klubas"]


def test_a_place_leads_to_its_organisation(
    ids: tuple[int, int], open_page: Callable[..., ParticipantsPage]
) -> None:
    page = open_page(Place(Screen.PARTICIPANTS, organisation_id=ids[0]))
    assert page._organisation.organisation_id == ids[0]
    assert page._list.current_key() == ids[0]


def test_with_large_text_the_form_is_a_page(
    page: ParticipantsPage, context: Context, qtbot: QtBot
) -> None:
    context.theme.set_text_scale(200)
    assert not page._form_area.isVisible()
    page._list.setFocus()
    qtbot.keyClick(page._list, Qt.Key.Key_Return)
    assert page._form_area.isVisible()
    assert not page._list.isVisible()
    qtbot.keyClick(focused(), Qt.Key.Key_Escape)
    assert page._list.isVisible()


def test_representatives_who_come_meanwhile_do_not_stop_keeping(
    context: Context, ids: tuple[int, int], shown: Callable[..., QWidget], qtbot: QtBot
) -> None:
    """Keeping one post may bring another representative in sight, in the midst of keeping all."""

    def add(name: str) -> None:
        context.archive.write("person.add", lambda s: people.add_person(s, name, ids[0], ""))

    def rows() -> tuple[people.MembershipRow, ...]:
        return context.archive.read(lambda s: people.list_memberships(s, organisation_id=ids[0]))

    add("Rasa Rasaitė")
    add("Vida Vidaitė")
    representatives = Representatives(context)
    shown(representatives)
    representatives.show_rows(ids[0], rows(), {}, ())
    for line in representatives._lines.values():
        qtbot.keyClicks(line._post.edit, "nar")
    add("Ona Pievaitė")
    context.archive.changed.connect(
        lambda _change: representatives.show_rows(ids[0], rows(), {}, ())
    )
    representatives.flush()
    assert sorted(row.post for row in rows()) == ["", "nar", "nar"]
    assert len(representatives._lines) == 3
