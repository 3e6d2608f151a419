"""A protocol of intent written in the window, with the keys and buttons its secretary has."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from app.services import protocol_text, protocols, trash_list
from app.services.register import Source
from app.ui.context import Context
from app.ui.page import Command, Place, Screen
from app.ui.protocols.outline_edit import outline_of
from app.ui.protocols.protocols_page import ProtocolsPage
from app.ui.protocols.section_editor import SectionEditor
from app.ui.widgets.buttons import IconButton
from app.values.enums import MinutesState
from app.values.protocol_text import PointText, SectionText
from tests.ui.protocols.conftest import Known, focused, paper

TEXT = "I SKYRIUS\nTIKSLAS\n1. Susitarti.\nII SKYRIUS\nKRYPTYS\n2. Šalys:\n2.1. rengia."


@pytest.fixture
def written(context: Context, known: Known) -> int:
    def write(session) -> int:
        protocol_id = protocols.begin_protocol(session, title="Dėl upių")
        sections = (
            SectionText("Tikslas", (PointText("Susitarti."),)),
            SectionText("Kryptys", (PointText("Šalys:"), PointText("rengia.", 1))),
        )
        protocol_text.add_text(session, protocol_id, sections)
        return protocol_id

    return context.archive.write("archive.fill", write)


@pytest.fixture
def page(show: Callable[..., ProtocolsPage], written: int) -> ProtocolsPage:
    return show(Place(Screen.PROTOCOLS, protocol_id=written))


def editors(page: ProtocolsPage) -> list[SectionEditor]:
    panel = page._form.text
    return [panel._editors[row.id] for row in panel._rows]


def titles(context: Context, protocol_id: int) -> list[str]:
    return [section.title for section in paper(context, protocol_id).sections]


def test_a_new_protocol_takes_the_parties_of_the_only_cooperation(
    qtbot: QtBot, context: Context, known: Known, show: Callable[..., ProtocolsPage]
) -> None:
    page = show()
    qtbot.keyClick(
        page._table,
        Qt.Key.Key_N,
        Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier,
    )
    protocol_id = page._form.protocol_id
    assert protocol_id is not None
    row = paper(context, protocol_id)
    assert (row.registered, row.state) == (False, MinutesState.DRAFT)
    assert [party.organisation_id for party in row.parties] == [known.meadows, known.forests]
    assert focused() is page._form.number.edit
    assert not page._form._nothing_here.isVisible()
    assert page._form.text.isVisible()
    context.archive.undo()
    assert page._table.current_key() != (Source.PROTOCOL, protocol_id)


def test_a_registered_paper_has_no_editor_of_text(page: ProtocolsPage, known: Known) -> None:
    page.enter(Place(Screen.PROTOCOLS, protocol_id=known.intent))
    assert page._form._nothing_here.isVisible()
    assert not page._form.text.isVisible()
    assert page._form.preview.isVisible()


def test_points_save_by_themselves_and_undo_takes_them_back(
    qtbot: QtBot, context: Context, page: ProtocolsPage, written: int
) -> None:
    editor = editors(page)[0]
    editor.points.setFocus()
    editor.points.selectAll()
    qtbot.keyClicks(editor.points, "Susitarti kartu.")
    page.leave()
    assert paper(context, written).sections[0].points[0].text == "Susitarti kartu."
    context.archive.undo()
    assert editor.points.text() == "Susitarti."


def test_numbers_run_on_when_a_point_is_added_before(
    qtbot: QtBot, context: Context, page: ProtocolsPage, written: int
) -> None:
    first, second = editors(page)
    first.points.set_outline(outline_of([PointText("Viena."), PointText("Kita.")]))
    first.points.edited.emit()
    page.leave()
    assert second.points._before == 2
    assert [point.number for point in paper(context, written).sections[1].points] == ["3", "3.1"]


def test_sections_move_by_their_keys_and_buttons(
    qtbot: QtBot, context: Context, page: ProtocolsPage, written: int
) -> None:
    first = editors(page)[0]
    first.heading.setFocus()
    qtbot.keyClick(first.heading, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert titles(context, written) == ["Kryptys", "Tikslas"]
    assert editors(page)[1] is first
    up = next(b for b in first.findChildren(IconButton) if "aukštyn" in b.accessibleName())
    qtbot.mouseClick(up, Qt.MouseButton.LeftButton)
    assert titles(context, written) == ["Tikslas", "Kryptys"]


def test_a_deleted_section_lies_in_the_trash(
    qtbot: QtBot, context: Context, page: ProtocolsPage, written: int
) -> None:
    editor = editors(page)[1]
    editor.removed.emit()
    assert titles(context, written) == ["Tikslas"]
    rows = context.archive.read(trash_list.list_trash)
    assert "protocol_section" in {row.kind for row in rows}
    context.archive.undo()
    assert titles(context, written) == ["Tikslas", "Kryptys"]
    assert len(editors(page)) == 2


def test_a_whole_text_is_pasted_from_the_clipboard(
    qtbot: QtBot, context: Context, known: Known, show: Callable[..., ProtocolsPage]
) -> None:
    page = show()
    page._begin_writing()
    protocol_id = page._form.protocol_id
    assert protocol_id is not None
    assert page._form.text._empty.isVisible()
    QGuiApplication.clipboard().setText(TEXT)
    qtbot.mouseClick(page._form.text.paste_button, Qt.MouseButton.LeftButton)
    assert titles(context, protocol_id) == ["TIKSLAS", "KRYPTYS"]
    assert [p.number for p in paper(context, protocol_id).sections[1].points] == ["2", "2.1"]
    context.archive.undo()
    assert titles(context, protocol_id) == []


def test_sections_pasted_into_a_section_stand_after_it(
    context: Context, page: ProtocolsPage, written: int
) -> None:
    data = QMimeData()
    data.setText(TEXT)
    editors(page)[0].points.insertFromMimeData(data)
    assert titles(context, written) == ["Tikslas", "TIKSLAS", "KRYPTYS", "Kryptys"]


def test_usual_headings_are_offered_as_long_as_they_are_missing(
    qtbot: QtBot, context: Context, page: ProtocolsPage, written: int
) -> None:
    panel = page._form.text
    panel._show_menu()
    [menu] = [one for one in panel.findChildren(QMenu) if one.isVisible()]
    offered = [action.text() for action in menu.actions() if action.text()]
    assert offered[:3] == ["Bendradarbiavimo kryptys", "Įgyvendinimas", "Baigiamosios nuostatos"]
    assert "Tikslas" not in offered
    menu.actions()[3].trigger()
    menu.close()
    assert titles(context, written)[2:] == offered[:3]
    assert not any(section.points for section in paper(context, written).sections[2:])


def test_english_is_written_under_what_it_translates(
    qtbot: QtBot, context: Context, page: ProtocolsPage, written: int
) -> None:
    panel = page._form.text
    panel._language.set_value(True)
    panel._arrange()
    assert not editors(page)[0].isVisible()
    second = panel._translations[panel._rows[1].id]
    second.heading.setFocus()
    qtbot.keyClicks(second.heading, "Directions")
    field = second._points[1]._field
    field.setFocus()
    qtbot.keyClicks(field, "hold events.")
    page.leave()
    section = paper(context, written).sections[1]
    assert section.title_en == "Directions"
    assert section.points[1].text_en == "hold events."


def test_f9_leads_to_the_paper(qtbot: QtBot, page: ProtocolsPage, written: int) -> None:
    with qtbot.waitSignal(page.requested) as told:
        page.commands()[Command.PREVIEW]()
    place = told.args[0]
    assert (place.screen, place.protocol_id, place.paper) == (
        Screen.PREVIEW,
        written,
        "protocol_of_intent",
    )


def test_minutes_registered_from_paper_have_no_preview(page: ProtocolsPage, known: Known) -> None:
    page.enter(Place(Screen.PROTOCOLS, protocol_id=known.old))
    assert Command.PREVIEW not in page.commands()


def test_copies_and_purpose_are_kept(
    qtbot: QtBot, context: Context, page: ProtocolsPage, written: int
) -> None:
    page._form._copies.edited.emit(7)
    field = page._form._texts.fields["preamble"]
    field.setFocus()
    qtbot.keyClicks(field, "siekdamos augti")
    page.leave()
    row = paper(context, written)
    assert (row.copies, row.preamble) == (7, "siekdamos augti")
