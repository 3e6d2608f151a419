from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import QCoreApplication, QPoint, Qt
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from app.errors import StorageError
from app.services import agreements, organisations, plans, protocol_parties, protocols, register
from app.services.attachments import Owner
from app.services.register import Source
from app.storage.session import JournalledSession
from app.ui.context import Context
from app.ui.page import Command, Place, Screen
from app.ui.protocols.protocols_page import ProtocolsPage
from app.ui.protocols.register_rows import Column
from app.ui.widgets.banner import Banner
from app.ui.widgets.buttons import LinkButton, SecondaryButton
from app.ui.widgets.combo import Combo
from app.ui.widgets.unsaved import holds_unsaved
from app.values.enums import ProtocolKind
from tests.ui.protocols.conftest import Known, focused, paper


def said(context: str, text: str) -> str:
    return QCoreApplication.translate(context, text)


def listed(page: ProtocolsPage) -> list[tuple[Source, int]]:
    return [row.key for row in page._table._papers.rows()]


def choose(page: ProtocolsPage, key: tuple[Source, int]) -> None:
    page._table.setFocus()
    assert page._table.select_key(key)
    page._on_chosen(key)


def test_papers_and_minutes_stand_together_the_newest_first(
    page: ProtocolsPage, known: Known
) -> None:
    assert listed(page) == [
        (Source.MEETING, known.held),
        (Source.PROTOCOL, known.intent),
        (Source.PROTOCOL, known.old),
    ]
    assert page._table.hasFocus()
    assert page._details.currentWidget() is page._minutes


def test_enter_on_minutes_leads_to_their_meeting(
    page: ProtocolsPage, known: Known, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(page.requested) as asked:
        qtbot.keyClick(page._table, Qt.Key.Key_Return)
    assert asked.args == [Place(Screen.MINUTES, meeting_id=known.held)]
    assert Command.DELETE not in page.commands()
    qtbot.keyClick(page._table, Qt.Key.Key_Delete)
    assert (Source.MEETING, known.held) in listed(page)


def test_ctrl_n_registers_a_paper_and_typing_is_kept(
    page: ProtocolsPage, known: Known, context: Context, qtbot: QtBot
) -> None:
    qtbot.keyClick(page, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    new = page._form.protocol_id
    assert new is not None
    assert listed(page)[0] == (Source.PROTOCOL, new)
    qtbot.keyClicks(focused(), "A-7")
    qtbot.keyClick(focused(), Qt.Key.Key_Tab)
    qtbot.keyClicks(focused(), "2024-06-03")
    qtbot.keyClick(focused(), Qt.Key.Key_Tab)
    qtbot.keyClicks(focused(), "Upes")
    page.leave()
    row = paper(context, new)
    assert (row.kind, row.number, row.document_on, row.title) == (
        ProtocolKind.INTENT,
        "A-7",
        date(2024, 6, 3),
        "Upes",
    )
    assert row.series_id == known.series
    assert listed(page).index((Source.PROTOCOL, new)) == 1
    for _ in range(4):
        context.archive.undo()
    assert (Source.PROTOCOL, new) not in listed(page)


def test_what_is_registered_among_minutes_is_minutes(
    page: ProtocolsPage, context: Context, qtbot: QtBot
) -> None:
    segments = page._filters._kind._group.buttons()
    qtbot.mouseClick(segments[1], Qt.MouseButton.LeftButton)
    page.commands()[Command.NEW]()
    assert page._form.protocol_id is not None
    assert paper(context, page._form.protocol_id).kind is ProtocolKind.MINUTES


def test_delete_goes_to_the_trash_with_a_way_back(
    page: ProtocolsPage, known: Known, context: Context, qtbot: QtBot
) -> None:
    choose(page, (Source.PROTOCOL, known.intent))
    with qtbot.waitSignal(context.notices.undo_offered) as offered:
        qtbot.keyClick(page._table, Qt.Key.Key_Delete)
    assert offered.args == [said("ProtocolsPage", "Protocol deleted")]
    assert (Source.PROTOCOL, known.intent) not in listed(page)
    assert page._table.current_key() == (Source.PROTOCOL, known.old)
    context.archive.undo()
    assert (Source.PROTOCOL, known.intent) in listed(page)


def test_the_search_narrows_and_says_when_nothing_is_found(
    page: ProtocolsPage, known: Known, qtbot: QtBot
) -> None:
    page.commands()[Command.FIND]()
    qtbot.keyClicks(focused(), "pievu draugija")
    assert listed(page) == [(Source.PROTOCOL, known.intent)]
    qtbot.keyClicks(focused(), " niekas")
    assert page._register.currentWidget() is page._register._no_match
    qtbot.mouseClick(page._register._clear_filters, Qt.MouseButton.LeftButton)
    assert len(listed(page)) == 3


def test_an_empty_register_offers_to_begin(show: Callable[..., ProtocolsPage]) -> None:
    page = show()
    assert page._register.currentWidget() is page._register._empty
    assert page._register._begin.hasFocus()


def test_a_click_on_a_head_sorts(page: ProtocolsPage, known: Known, qtbot: QtBot) -> None:
    header = page._table.columns
    place = header.sectionViewportPosition(Column.TITLE) + 20
    for descending in (False, True):
        qtbot.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(place, 10))
        assert header.order.descending is descending
        titles = [row.title for row in page._table._papers.rows()]
        assert titles == sorted(titles, reverse=descending)


def test_the_menu_of_a_row_sorts_too(page: ProtocolsPage, known: Known) -> None:
    page._show_menu(None, QPoint(0, 0))
    menu = next(menu for menu in page.findChildren(QMenu) if menu.isVisible())
    by = menu.findChildren(QMenu)[0]
    by.actions()[1].trigger()
    assert page._register.order.column is Column.NUMBER
    menu.close()


def test_two_papers_of_one_number_and_day_are_told(
    page: ProtocolsPage, known: Known, context: Context, qtbot: QtBot
) -> None:
    choose(page, (Source.PROTOCOL, known.old))
    banner = page._form._same
    assert isinstance(banner, Banner)
    assert not banner.isVisible()
    context.archive.write(
        "protocol.edit",
        lambda s: protocols.edit_protocol(
            s, known.old, number="kp-1", document_on=date(2024, 5, 14)
        ),
    )
    assert banner.isVisible()
    assert "Dėl pievų" in banner.label.text()
    qtbot.mouseClick(banner.button, Qt.MouseButton.LeftButton)
    assert page._table.current_key() == (Source.PROTOCOL, known.intent)


def test_a_search_never_takes_the_paper_away_that_is_being_edited(
    page: ProtocolsPage, known: Known, qtbot: QtBot
) -> None:
    choose(page, (Source.PROTOCOL, known.intent))
    page._filters.search.set_text("KP-1")
    number = page._form.number.edit
    number.setFocus()
    number.selectAll()
    qtbot.keyClicks(number, "Z-9")
    page._form.flush()
    assert page._table.current_key() == (Source.PROTOCOL, known.intent)
    assert page._form.number.text() == "Z-9"


def test_a_day_that_could_not_be_stored_stays_and_is_tried_again(
    page: ProtocolsPage,
    known: Known,
    context: Context,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    choose(page, (Source.PROTOCOL, known.old))
    field = page._form._day.field.edit
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, "2023-02-03")

    def full(*_: object, **__: object) -> None:
        raise StorageError("storage.full")

    with monkeypatch.context() as patched:
        patched.setattr(context.archive, "write", full)
        qtbot.keyClick(field, Qt.Key.Key_Return)
    assert holds_unsaved(page)
    assert field.text() == "2023-02-03"
    page._form._day._try_again()
    assert not holds_unsaved(page)
    assert paper(context, known.old).document_on == date(2023, 2, 3)


def test_the_plans_that_carry_it_out_are_one_click_away(
    page: ProtocolsPage, known: Known, context: Context, qtbot: QtBot
) -> None:
    def link(session: object) -> int:
        plan_id = plans.ensure_plan(session, known.series, 2025)  # type: ignore[arg-type]  # it is there
        agreements.choose_agreement(session, plan_id, known.intent)  # type: ignore[arg-type]  # it is there
        return plan_id

    plan_id = context.archive.write("plan.add", link)
    choose(page, (Source.PROTOCOL, known.intent))
    [button] = page._form._plan_links
    assert isinstance(button, LinkButton)
    with qtbot.waitSignal(page.requested) as asked:
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert asked.args == [Place(Screen.MEASURES, plan_id=plan_id)]


def test_minutes_say_which_plan_they_approved_as_a_sentence(
    page: ProtocolsPage, known: Known, context: Context
) -> None:
    def approve(session: JournalledSession) -> None:
        plan_id = plans.ensure_plan(session, known.series, 2025)
        plans.edit_plan(session, plan_id, approved_by_id=known.held)

    context.archive.write("plan.edit", approve)
    choose(page, (Source.MEETING, known.held))
    minutes = page._minutes
    assert minutes._plan.isVisible()
    assert minutes._approved.text() == "Patvirtino"
    assert minutes._plan.text() == "2025 m. priemonių planą"


def test_files_go_to_the_paper_that_is_shown_and_to_no_other(
    page: ProtocolsPage, known: Known
) -> None:
    files = page._form.attachments
    choose(page, (Source.PROTOCOL, known.intent))
    assert files._owner == Owner(protocol_id=known.intent)
    choose(page, (Source.MEETING, known.held))
    assert files._owner is None


def test_a_place_names_a_paper_and_one_that_is_gone_is_told(
    known: Known, context: Context, show: Callable[..., ProtocolsPage]
) -> None:
    page = show(Place(Screen.PROTOCOLS, protocol_id=known.old))
    assert page._table.current_key() == (Source.PROTOCOL, known.old)
    page.enter(Place(Screen.PROTOCOLS, meeting_id=known.held))
    assert page._table.current_key() == (Source.MEETING, known.held)


def test_with_large_text_the_details_are_a_page(
    page: ProtocolsPage, known: Known, context: Context, qtbot: QtBot
) -> None:
    context.theme.set_text_scale(200)
    choose(page, (Source.PROTOCOL, known.intent))
    assert not page._form.isVisible()
    qtbot.keyClick(page._table, Qt.Key.Key_F2)
    assert page._form.isVisible()
    assert page._form.number.edit.hasFocus()
    assert not page._table.isVisible()
    qtbot.keyClick(focused(), Qt.Key.Key_Escape)
    assert page._table.isVisible()


# Who signed


def party_names(context: Context, protocol_id: int) -> list[str]:
    return [party.shown for party in paper(context, protocol_id).parties]


def test_a_party_is_completed_from_any_of_its_names(
    page: ProtocolsPage, known: Known, context: Context, qtbot: QtBot
) -> None:
    choose(page, (Source.PROTOCOL, known.intent))
    field = page._form._parties.field
    field.setFocus()
    qtbot.keyClicks(field, "giri")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert field.text() == ""
    assert field.hasFocus()
    parties = paper(context, known.intent).parties
    assert parties[-1].organisation_id == known.forests
    assert parties[-1].name == "Girių bendrija"


def test_an_unknown_name_is_asked_about_before_anything_is_added(
    page: ProtocolsPage, known: Known, context: Context, qtbot: QtBot
) -> None:
    choose(page, (Source.PROTOCOL, known.intent))
    field = page._form._parties.field
    field.setFocus()
    qtbot.keyClicks(field, "Senoji bendrija")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert len(paper(context, known.intent).parties) == 1
    assert field.text() == "Senoji bendrija"
    qtbot.keyClick(field, Qt.Key.Key_Down)
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert party_names(context, known.intent)[-1] == "Senoji bendrija"
    assert paper(context, known.intent).parties[-1].organisation_id is None
    qtbot.keyClicks(field, "Naujoji bendrija")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    for _ in range(2):
        qtbot.keyClick(field, Qt.Key.Key_Down)
    qtbot.keyClick(field, Qt.Key.Key_Return)
    added = context.archive.read(lambda s: organisations.find_named(s, "Naujoji bendrija"))
    assert added is not None
    assert paper(context, known.intent).parties[-1].organisation_id == added.id


def test_a_party_typed_and_left_is_kept_as_the_paper_has_it(
    page: ProtocolsPage, known: Known, context: Context, qtbot: QtBot
) -> None:
    choose(page, (Source.PROTOCOL, known.intent))
    field = page._form._parties.field
    field.setFocus()
    qtbot.keyClicks(field, "Senoji")
    page.leave()
    assert party_names(context, known.intent)[-1] == "Senoji"


def test_a_party_that_cannot_be_kept_stays_in_its_field(
    page: ProtocolsPage, known: Known, context: Context, qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    def full(*_arguments: object) -> int:
        raise StorageError("storage.full")

    choose(page, (Source.PROTOCOL, known.intent))
    field = page._form._parties.field
    field.setFocus()
    with monkeypatch.context() as patched:
        patched.setattr(protocol_parties, "add_party", full)
        qtbot.keyClicks(field, "ma")
        page.leave()
    assert len(paper(context, known.intent).parties) == 1
    assert field.text() == "ma"
    page.leave()
    assert paper(context, known.intent).parties[-1].organisation_id == known.forests
    assert field.text() == ""


def test_a_party_typed_twice_does_not_come_back_once_removed(
    page: ProtocolsPage, known: Known, context: Context, qtbot: QtBot
) -> None:
    choose(page, (Source.PROTOCOL, known.intent))
    panel = page._form._parties
    panel.field.setFocus()
    for _ in range(2):
        panel.field.setText("Girių bendrija")
        page.leave()
        assert panel.field.text() == ""
    forests = paper(context, known.intent).parties[-1]
    assert forests.organisation_id == known.forests
    panel.list.select_key(forests.id)
    panel._remove_current()
    page.leave()
    assert party_names(context, known.intent) == ["Lietuvos pievų draugija"]


def test_parties_are_edited_moved_and_removed_by_keys(
    page: ProtocolsPage, known: Known, context: Context, qtbot: QtBot
) -> None:
    context.archive.write(
        "protocol.party_add",
        lambda s: protocol_parties.add_party(s, known.intent, name="Senoji sąjunga"),
    )
    choose(page, (Source.PROTOCOL, known.intent))
    panel = page._form._parties
    panel.list.setFocus()
    qtbot.keyClick(panel.list, Qt.Key.Key_F2)
    qtbot.keyClicks(focused(), "Ona Pievute")
    qtbot.keyClick(focused(), Qt.Key.Key_Tab)
    qtbot.keyClicks(focused(), "direktore")
    page._form.flush()
    first = paper(context, known.intent).parties[0]
    assert (first.signatory, first.signatory_post) == ("Ona Pievute", "direktore")
    panel.list.setFocus()
    qtbot.keyClick(panel.list, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert party_names(context, known.intent) == ["Senoji sąjunga", "Lietuvos pievų draugija"]
    assert panel.list.current_party() == first.id
    qtbot.keyClick(panel.list, Qt.Key.Key_Delete)
    assert party_names(context, known.intent) == ["Senoji sąjunga"]
    context.archive.undo()
    assert len(paper(context, known.intent).parties) == 2


def test_all_parties_of_the_cooperation_come_with_one_click(
    page: ProtocolsPage, known: Known, context: Context, qtbot: QtBot
) -> None:
    choose(page, (Source.PROTOCOL, known.intent))
    button = page._form._parties._all
    assert button.isVisible()
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert party_names(context, known.intent) == ["Lietuvos pievų draugija", "Miškų asociacija"]
    assert not button.isVisible()


def test_the_text_of_one_party_never_lands_in_another(
    page: ProtocolsPage, known: Known, context: Context, qtbot: QtBot
) -> None:
    context.archive.write(
        "protocol.party_add", lambda s: protocol_parties.add_series_parties(s, known.intent)
    )
    choose(page, (Source.PROTOCOL, known.intent))
    panel = page._form._parties
    panel.list.setFocus()
    qtbot.keyClick(panel.list, Qt.Key.Key_F2)
    qtbot.keyClicks(focused(), "Ona")
    panel.list.setFocus()
    qtbot.keyClick(panel.list, Qt.Key.Key_Down)
    qtbot.keyClick(panel.list, Qt.Key.Key_F2)
    qtbot.keyClicks(focused(), "Jonas")
    page.leave()
    assert [one.signatory for one in paper(context, known.intent).parties] == ["Ona", "Jonas"]


def test_a_change_made_elsewhere_is_shown(
    page: ProtocolsPage, known: Known, context: Context
) -> None:
    choose(page, (Source.PROTOCOL, known.intent))
    context.archive.write(
        "organisation.edit",
        lambda s: organisations.edit_organisation(s, known.meadows, name="Pievų sąjunga"),
    )
    row = page._form._parties.list.row(paper(context, known.intent).parties[0].id)
    assert row is not None
    assert row.title == "Pievų sąjunga"
    rows = context.archive.read(lambda s: register.list_register(s, date(2025, 10, 6)))
    assert listed(page) == [one.key for one in rows]


def test_the_register_of_decisions_is_one_click_away(
    page: ProtocolsPage, known: Known, qtbot: QtBot
) -> None:
    wanted = [Place(Screen.PREVIEW, year=2025, paper="decision_register")]
    [button] = [
        one for one in page.findChildren(SecondaryButton) if one.text() == "Nutarimų registras"
    ]
    with qtbot.waitSignal(page.requested) as asked:
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert asked.args == wanted
    year = next(c for c in page.findChildren(Combo) if c.accessibleName() == "Metai")
    year.setFocus()
    qtbot.keyClick(year, Qt.Key.Key_Down)
    qtbot.keyClick(year, Qt.Key.Key_Down)
    assert year.choice() == 2024
    with qtbot.waitSignal(page.requested) as asked:
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert asked.args == [Place(Screen.PREVIEW, year=2024, paper="decision_register")]
