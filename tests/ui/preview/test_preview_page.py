"""The preview by keys and clicks: what is seen is what is printed and saved."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, QPoint, QPointF, Qt, QUrl, Slot
from PySide6.QtGui import QAccessible, QDesktopServices, QImage, QWheelEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.errors import UserError
from app.services import agenda, meetings, organisations
from app.services.attendance import list_participants, remove_participant
from app.storage.connection import DATABASE_NAME
from app.storage.database import Database
from app.ui import file_dialogs
from app.ui.main_window import MainWindow
from app.ui.page import Command, Page, Place, Screen
from app.ui.preview import save_dialog
from app.ui.preview.page_places import Zoom
from app.values.language import Language
from app.values.paper_kind import PaperKind
from tests.factories import Circle
from tests.ui.keyboard import focused, press, type_text
from tests.ui.preview.conftest import Desk
from tests.ui.preview.fake_lp import FakeLp

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def archive_folder(tmp_path: Path, filled: tuple[Path, Circle]) -> Path:
    """The filled archive in place of the empty one."""
    folder = tmp_path / "archive"
    folder.mkdir(mode=0o700)
    shutil.copyfile(filled[0], folder / DATABASE_NAME)
    return folder


def click(desk: Desk, widget: QWidget) -> None:
    assert widget.isVisible()
    assert widget.isEnabled()
    desk.qtbot.mouseClick(widget, LEFT)


def segment(control: QWidget, number: int) -> QAbstractButton:
    return control.findChildren(QAbstractButton)[number]


def shown(desk: Desk) -> bytes:
    """Return the bytes whose pages are in sight."""
    printout = desk.page.parts.view._printout
    assert printout is not None
    return printout.data


def has_printers(desk: Desk) -> None:
    desk.qtbot.waitUntil(desk.page.parts.print_panel.options.isVisible, timeout=5000)


def save_to(desk: Desk, path: Path) -> list[Path]:
    """Answer the question where; return the paths that were suggested."""
    suggested: list[Path] = []

    def answer(_parent: QWidget, begin: Path, chosen: Callable[[Path], None]) -> None:
        suggested.append(begin)
        chosen(path)

    desk.page.parts.save_panel.ask = answer
    return suggested


def ink(image: QImage) -> int:
    """Count dark pixels of every fourth line."""
    return sum(
        image.pixelColor(x, y).lightness() < 100
        for y in range(0, image.height(), 4)
        for x in range(image.width())
    )


class Receiver(QObject):
    """Takes the addresses that would go to the desktop."""

    def __init__(self, opened: list[str]) -> None:
        super().__init__()
        self._opened = opened

    @Slot(QUrl)
    def open(self, address: QUrl) -> None:
        self._opened.append(address.toLocalFile())


# Seeing


def test_the_minutes_stand_on_the_desk(desk: Desk) -> None:
    desk.open()
    view, head = desk.page.parts.view, desk.page.head
    assert view.count == 3
    assert focused() is view
    assert "PASITARIMO PROTOKOLAS" in view.accessibleDescription()
    assert "Gamtos draugijų pasitarimas, 2025-03-12" in head.second.text()
    assert "1" in head.page.text()
    assert "3" in head.page.text()
    desk.qtbot.waitUntil(lambda: view.page_image(1) is not None, timeout=5000)
    image = view.page_image(1)
    assert image is not None
    assert image.width() == round(view.page_rect(1).width() * view.devicePixelRatioF())
    assert ink(image) > 500


def test_page_keys_turn_pages_wherever_the_focus_is(desk: Desk) -> None:
    desk.open()
    page = desk.page
    press(Qt.Key.Key_PageDown)
    assert page.parts.view.number == 2
    assert "1. SVARSTYTA" not in page.parts.view.accessibleDescription()
    page.parts.papers.rows.setFocus()
    press(Qt.Key.Key_PageDown, Qt.Key.Key_PageDown)
    assert page.parts.view.number == 3
    page.parts.save_panel.name.setFocus()
    press(Qt.Key.Key_PageUp)
    assert page.parts.view.number == 2
    page.parts.view.setFocus()
    press(Qt.Key.Key_Home)
    assert page.parts.view.number == 1
    press(Qt.Key.Key_End)
    assert page.parts.view.number == 3


def test_the_buttons_turn_pages_and_end_at_the_ends(desk: Desk) -> None:
    desk.open()
    head, view = desk.page.head, desk.page.parts.view
    assert not head.previous.isEnabled()
    click(desk, head.next)
    click(desk, head.next)
    assert view.number == 3
    assert not head.next.isEnabled()
    click(desk, head.previous)
    assert view.number == 2
    desk.qtbot.waitUntil(lambda: view.page_image(2) is not None, timeout=5000)


def wheel(view: QWidget, delta: int, *modifiers: Qt.KeyboardModifier) -> bool:
    held = modifiers[0] if modifiers else Qt.KeyboardModifier.NoModifier
    centre = QPointF(view.viewport().rect().center())
    event = QWheelEvent(
        centre,
        view.viewport().mapToGlobal(centre),
        QPoint(),
        QPoint(0, delta),
        Qt.MouseButton.NoButton,
        held,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(view.viewport(), event)
    return event.isAccepted()


def test_the_wheel_turns_a_page_a_notch_and_leaves_ctrl_to_the_window(desk: Desk) -> None:
    desk.open()
    view = desk.page.parts.view
    wheel(view, -60)
    assert view.number == 1
    wheel(view, -60)
    assert view.number == 2
    wheel(view, 120)
    assert view.number == 1
    wheel(view, -120, Qt.KeyboardModifier.ControlModifier)
    assert view.number == 1


def test_zoom_by_keys_keeps_the_page_and_draws_it_sharp(desk: Desk) -> None:
    desk.open()
    view, zoom = desk.page.parts.view, desk.page.head.zoom
    press(Qt.Key.Key_PageDown)
    zoom.setFocus()
    press(Qt.Key.Key_Down)
    assert view.zoom is Zoom.WIDTH
    assert view.number == 2
    press(Qt.Key.Key_Down, Qt.Key.Key_Down)
    assert view.zoom is Zoom.LARGER
    width = round(view.page_rect(2).width() * view.devicePixelRatioF())
    assert width == round(595.28 * 1.5 * view.logicalDpiX() / 72)

    def sharp() -> bool:
        image = view.page_image(2)
        return image is not None and image.width() == width

    desk.qtbot.waitUntil(sharp, timeout=5000)
    view.setFocus()
    press(Qt.Key.Key_PageDown)
    assert view.number == 2  # a page larger than the window is read part by part
    for _ in range(4):
        press(Qt.Key.Key_PageDown)
    assert view.number == 3


def test_papers_are_chosen_by_key_and_counted(desk: Desk) -> None:
    desk.open()
    rows = desk.page.parts.papers.rows
    desk.qtbot.waitUntil(lambda: "…" not in [row.second for row in rows.rows()], timeout=5000)
    assert [row.key for row in rows.rows()] == [
        PaperKind.MINUTES,
        PaperKind.EXTRACT,
        PaperKind.AGENDA,
        PaperKind.INVITATION,
        PaperKind.REGISTRATION_LIST,
        PaperKind.ACTION_PLAN,
    ]
    assert [row.second[0] for row in rows.rows()] == ["3", "3", "1", "1", "1", "1"]
    rows.setFocus()
    for said in ("PROTOKOLO IŠRAŠAS", "DARBOTVARKĖ", "KVIETIMAS"):
        press(Qt.Key.Key_Down)
        desk.wait()
        assert said in desk.said()
    press(Qt.Key.Key_Down)
    desk.wait()
    assert "REGISTRACIJOS SĄRAŠAS" in desk.said()
    assert desk.page.parts.save_panel.name.text() == "2025-03-12_dalyviu-sarasas.pdf"
    press(Qt.Key.Key_Down)
    desk.wait()
    assert "PRIEMONIŲ PLANAS" in desk.said()
    page = desk.page.parts.view.page_rect(1)
    assert page.width() > page.height()


def test_the_place_names_the_paper(desk: Desk, plan_id: int) -> None:
    desk.open("registration_list")
    assert "REGISTRACIJOS SĄRAŠAS" in desk.said()
    desk.open("action_plan")
    assert "PRIEMONIŲ PLANAS" in desk.said()
    desk.open("action_plan", plan_id=plan_id)
    listed = [row.key for row in desk.page.parts.papers.rows.rows()]
    assert listed == [PaperKind.ACTION_PLAN, PaperKind.REPORT]
    assert "2025" in desk.page.head.second.text()


def test_items_of_an_extract_are_ticked(desk: Desk) -> None:
    desk.open()
    papers = desk.page.parts.papers
    assert not papers.items.isVisible()
    desk.open("extract")
    assert [row.checked for row in papers.items.rows()] == [True] * 8
    assert "8. Dėl 8 pievos" in desk.said()
    papers.items.setFocus()
    press(Qt.Key.Key_Space, Qt.Key.Key_Down, Qt.Key.Key_Return)
    desk.qtbot.waitUntil(lambda: "2. Dėl 2 pievos" not in desk.said(), timeout=5000)
    desk.wait()
    assert "1. Dėl 1 pievos" not in desk.said()
    assert "DARBOTVARKĖ: <...> 3. Dėl 3 pievos." in desk.said()
    first, second, *others = papers.items.rows()
    assert (first.checked, second.checked) == (False, False)
    assert all(row.checked for row in others)
    press(Qt.Key.Key_Space, Qt.Key.Key_Up, Qt.Key.Key_Space)
    desk.qtbot.waitUntil(lambda: "1. Dėl 1 pievos" in desk.said(), timeout=5000)
    assert desk.page._paper.items == ()  # all that was decided, as at first


def test_the_last_item_of_an_extract_stays(desk: Desk) -> None:
    desk.open("extract")
    choice = desk.page.parts.papers.items
    choice.setFocus()
    press(Qt.Key.Key_Home)
    for _ in range(7):
        press(Qt.Key.Key_Space, Qt.Key.Key_Down)
    press(Qt.Key.Key_Space)
    assert [row.checked for row in choice.rows()] == [False] * 7 + [True]
    assert len(desk.page._paper.items) == 1
    desk.qtbot.waitUntil(lambda: "7. Dėl 7 pievos" not in desk.said(), timeout=5000)
    desk.wait()


def test_the_item_that_the_keys_are_at_is_in_sight(desk: Desk) -> None:
    desk.page.resize(1228, 420)
    desk.open("extract")
    choice = desk.page.parts.papers.items
    choice.setFocus()
    for key, place in ((Qt.Key.Key_End, 7), (Qt.Key.Key_Home, 0), (Qt.Key.Key_Down, 1)):
        press(key)
        row = choice.visualRect(choice.model().index(place, 0))
        assert choice.viewport().visibleRegion().contains(row.center())


def test_ticks_change_the_extract_alone(desk: Desk) -> None:
    desk.open("extract")
    made = desk.page._made
    rows = desk.page.parts.papers.rows
    desk.qtbot.waitUntil(lambda: "…" not in [row.second for row in rows.rows()], timeout=5000)
    before = {paper: kept[1] for paper, kept in made._kept.items()}
    desk.page.parts.papers.items.setFocus()
    press(Qt.Key.Key_Space)
    desk.qtbot.waitUntil(lambda: "1. Dėl 1 pievos" not in desk.said(), timeout=5000)
    desk.wait()
    assert all(made._kept[paper][1] is printout for paper, printout in before.items())
    assert len(made._kept) == len(before) + 1


def test_an_extract_for_an_organisation_has_its_duties(desk: Desk) -> None:
    desk.open("extract")
    papers = desk.page.parts.papers
    assert [papers.holder.itemText(row) for row in range(papers.holder.count())] == [
        "Pasirinkti klausimai",
        "PD",
    ]
    papers.holder.setFocus()
    press(Qt.Key.Key_Down)
    desk.qtbot.waitUntil(
        lambda: desk.page.parts.save_panel.name.text().endswith("_PD.pdf"), timeout=5000
    )
    desk.wait()
    assert not papers.items.isVisible()
    press(Qt.Key.Key_End)
    view = desk.page.parts.view
    view.setFocus()
    press(Qt.Key.Key_End)
    assert "Nupjauti žolę (8.1 punktas). Terminas – 2025 m. spalis." in desk.said()


def test_an_invitation_is_of_one_person_or_of_all(desk: Desk, database: Database) -> None:
    desk.open("invitation")
    papers = desk.page.parts.papers
    assert "Gerbiamieji," in desk.said()
    papers.invitee.setFocus()
    press(Qt.Key.Key_Down)
    desk.qtbot.waitUntil(lambda: "Gerbiama Ona Pievaite," in desk.said(), timeout=5000)
    desk.wait()
    assert desk.page.parts.save_panel.name.text() == "2025-03-12_kvietimas_Ona-Pievaitė.pdf"
    desk.open()
    desk.open("invitation")
    assert "Gerbiama Ona Pievaite," in desk.said()  # the same meeting is looked at again
    with database.reading() as session:
        [first, *_] = list_participants(session, desk.circle.meeting_id)
    desk.page.context.archive.write("participant.remove", lambda s: remove_participant(s, first.id))
    desk.qtbot.waitUntil(lambda: "Gerbiamieji," in desk.said(), timeout=5000)
    desk.wait()
    assert papers.invitee.choice() is None


def test_a_report_tells_of_today_until_another_day_is_typed(desk: Desk, plan_id: int) -> None:
    desk.open("report", plan_id=plan_id)
    papers, save = desk.page.parts.papers, desk.page.parts.save_panel
    assert papers.as_of.isVisible()
    assert "2025 M. PRIEMONIŲ PLANO ĮVYKDYMO ATASKAITA" in desk.said()
    assert "2025 m. spalio 6 d. duomenimis" in desk.said()
    field = papers.as_of.edit
    field.setFocus()
    field.selectAll()
    desk.qtbot.keyClicks(field, "2025-11-01")
    press(Qt.Key.Key_Return)
    desk.wait()
    assert "2025 m. lapkričio 1 d. duomenimis" in desk.said()
    assert "vėluoja 1 d." in desk.said()
    assert save.name.text() == "2025_plano-ataskaita_2025-11-01.pdf"
    field.selectAll()
    press(Qt.Key.Key_Delete)
    press(Qt.Key.Key_Return)
    assert field.text() == "2025-11-01"  # a report is always of a day
    papers.rows.setFocus()
    press(Qt.Key.Key_Up)
    desk.wait()
    assert not papers.as_of.isVisible()


def test_the_register_of_another_year_is_one_choice_away(desk: Desk) -> None:
    desk.page.enter(Place(Screen.PREVIEW, year=2024, paper="decision_register"))
    desk.wait()
    papers = desk.page.parts.papers
    assert "Iš viso nutarimų – 0." in desk.said()
    assert "2024" in desk.page.head.second.text()
    assert not papers.series.isVisible()  # there is one alone
    click(desk, segment(papers.language, 1))
    desk.wait()
    papers.year.setFocus()
    press(Qt.Key.Key_Up)
    desk.wait()
    assert "2025" in desk.page.head.second.text()
    assert "REGISTER OF DECISIONS OF 2025" in desk.said()
    assert "Decisions in all: 8, of them in draft minutes: 8." in desk.said()
    assert papers.year.hasFocus()
    assert Command.HISTORY not in desk.page.commands()
    assert desk.page.here(Place(Screen.PREVIEW, year=2024)).year == 2025


def test_the_language_of_the_paper_is_one_click_away(desk: Desk) -> None:
    desk.open()
    control = desk.page.parts.papers.language
    click(desk, segment(control, 1))
    desk.wait()
    assert "MINUTES" in desk.said().upper()
    assert "The Lithuanian text prevails" in desk.said()
    assert desk.page.parts.save_panel.name.text() == "2025-03-12_protokolas-en.pdf"
    desk.open()
    assert control.value() is Language.ENGLISH  # the same record is looked at again


def test_the_registration_list_is_sorted_either_way(desk: Desk) -> None:
    desk.open("minutes")
    order = desk.page.parts.papers.order
    assert not order.isVisible()
    desk.open("registration_list")
    text = desk.page.parts.view.accessibleDescription()
    assert text.index("Miškinis") < text.index("Pievaitė") < text.index("Upytė")
    click(desk, segment(order, 1))
    desk.qtbot.waitUntil(lambda: "Miškinis" in desk.said() and desk.said() != text, timeout=5000)
    desk.wait()
    text = desk.page.parts.view.accessibleDescription()
    assert text.index("Miškų") < text.index("Pievų") < text.index("Upių")


def test_what_is_missing_before_signing_is_listed(desk: Desk) -> None:
    desk.open()
    note = desk.page.parts.readiness
    assert note.isVisible()
    assert note.texts() == [
        "Protokolas dar neturi numerio.",
        "Nenurodytas sekretorius.",
        "8 klausimai nebaigti.",
    ]
    desk.open("registration_list")
    assert not note.isVisible()


# Change


def test_a_change_of_the_record_is_shown_after_a_while(desk: Desk, database: Database) -> None:
    desk.open()
    before = shown(desk)
    press(Qt.Key.Key_PageDown)
    with database.reading() as session:
        [first, *_] = agenda.list_items(session, desk.circle.meeting_id)
    desk.page.context.archive.write(
        "agenda.edit", lambda s: agenda.edit_item(s, first.id, considered="Nieko.")
    )
    desk.qtbot.waitUntil(lambda: shown(desk) != before, timeout=5000)
    assert desk.page.parts.view.number == 2
    desk.wait()


def test_a_change_that_the_papers_do_not_show_makes_nothing_anew(desk: Desk) -> None:
    desk.open()
    before = desk.page.parts.view._printout
    desk.page.context.archive.write(
        "organisation.add", lambda s: organisations.add_organisation(s, "Kalnų draugija")
    )
    assert desk.page._idle.isActive()
    desk.qtbot.waitUntil(lambda: not desk.page._idle.isActive(), timeout=5000)
    assert desk.page.parts.save_panel.button.isEnabled()
    assert desk.page.parts.view._printout is before


def test_a_record_that_goes_away_leaves_a_sentence(desk: Desk) -> None:
    desk.open()
    page = desk.page
    page.context.archive.write(
        "meeting.delete", lambda s: meetings.delete_meeting(s, desk.circle.meeting_id)
    )
    desk.qtbot.waitUntil(page.parts.trouble.isVisible, timeout=5000)
    assert "nebėra" in page.parts.trouble.sentence.text()
    assert not page.parts.save_panel.button.isEnabled()
    with pytest.raises(UserError):
        desk.open()
    page.context.archive.undo()
    desk.open()
    assert page.parts.view.isVisible()


def test_a_character_that_cannot_be_printed_is_named_with_its_text(desk: Desk) -> None:
    page = desk.page
    page.context.archive.write(
        "meeting.edit",
        lambda s: meetings.edit_meeting(s, desk.circle.meeting_id, town="Utena 中"),
    )
    page.enter(Place(Screen.PREVIEW, meeting_id=desk.circle.meeting_id))
    desk.qtbot.waitUntil(page.parts.trouble.isVisible, timeout=5000)
    said = page.parts.trouble.sentence.text()
    assert "中 (U+4E2D)" in said
    assert "„Utena 中“" in said
    assert not page.parts.save_panel.button.isEnabled()
    assert not page.parts.print_panel.button.isEnabled()
    wanted: list[Place] = []
    page.requested.connect(wanted.append)
    click(desk, page.parts.mend)
    assert wanted == [Place(Screen.MEETINGS, meeting_id=desk.circle.meeting_id)]
    page.context.archive.write(
        "meeting.edit", lambda s: meetings.edit_meeting(s, desk.circle.meeting_id, town="Utena")
    )
    desk.wait()
    assert page.parts.view.isVisible()


def test_an_item_that_cannot_be_printed_is_one_click_away(desk: Desk, database: Database) -> None:
    with database.reading() as session:
        third = agenda.list_items(session, desk.circle.meeting_id)[2].id
    page = desk.page
    page.context.archive.write(
        "agenda.edit", lambda s: agenda.edit_item(s, third, considered="Aptarta 中.")
    )
    page.enter(Place(Screen.PREVIEW, meeting_id=desk.circle.meeting_id))
    desk.qtbot.waitUntil(page.parts.mend.isVisible, timeout=5000)
    wanted: list[Place] = []
    page.requested.connect(wanted.append)
    click(desk, page.parts.mend)
    assert wanted == [Place(Screen.MINUTES, meeting_id=desk.circle.meeting_id, item_id=third)]


# Printing


def test_what_is_seen_goes_to_the_printer(desk: Desk, lp: FakeLp, tmp_path: Path) -> None:
    desk.open()
    has_printers(desk)
    panel = desk.page.parts.print_panel
    assert panel.options.printer.choice() == "Rastine"
    panel.options.printer.setFocus()
    press(Qt.Key.Key_Up)
    panel.options.copies.setFocus()
    panel.options.copies.selectAll()
    type_text("2")
    click(desk, panel.options.both_sides)
    click(desk, panel.button)
    desk.qtbot.waitUntil(lambda: "Kabinetas_204" in panel.outcome.text(), timeout=5000)
    assert lp.arguments() == [
        "-d", "Kabinetas_204", "-t", "2025-03-12_protokolas.pdf", "-n", "2",
        "-o", "media=A4", "-o", "sides=two-sided-long-edge",
    ]  # fmt: skip
    saved = tmp_path / "a.pdf"
    save_to(desk, saved)
    click(desk, desk.page.parts.save_panel.button)
    desk.qtbot.waitUntil(saved.exists, timeout=5000)
    assert lp.document() == saved.read_bytes() == shown(desk)


def test_some_pages_are_typed_and_checked(desk: Desk, lp: FakeLp) -> None:
    desk.open()
    has_printers(desk)
    panel = desk.page.parts.print_panel
    panel.options.pages.setFocus()
    press(Qt.Key.Key_Down)
    assert focused() is panel.options.some.edit
    type_text("2-9")
    click(desk, panel.button)
    assert panel.options.some.error()
    assert focused() is panel.options.some.edit
    assert not lp.was_asked
    panel.options.some.edit.selectAll()
    type_text("1–2")
    assert not panel.options.some.error()
    click(desk, panel.button)
    desk.qtbot.waitUntil(lambda: "Rastine" in panel.outcome.text(), timeout=5000)
    assert lp.arguments()[-2:] == ["-P", "1-2"]


def test_sheets_are_counted(desk: Desk) -> None:
    desk.open()
    has_printers(desk)
    options = desk.page.parts.print_panel.options
    assert "3" in options.sheets.text()
    click(desk, options.both_sides)
    assert "2" in options.sheets.text()


def test_without_a_printer_the_pdf_stays(desk: Desk, lp: FakeLp) -> None:
    lp.printers()
    desk.open()
    panel = desk.page.parts.print_panel
    desk.qtbot.waitUntil(panel.none_found.isVisible, timeout=5000)
    assert not panel.button.isVisible()
    assert desk.page.parts.save_panel.button.isEnabled()
    lp.printers("Rastine")
    click(desk, panel.search_again)
    desk.qtbot.waitUntil(panel.button.isVisible, timeout=5000)
    assert not panel.none_found.isVisible()


def test_without_lp_it_is_said_what_to_install(desk: Desk, lp: FakeLp) -> None:
    lp.remove()
    desk.open()
    panel = desk.page.parts.print_panel
    desk.qtbot.waitUntil(panel.none_found.isVisible, timeout=5000)
    assert "cups-client" in panel.advice.text()
    assert desk.page.parts.save_panel.button.isEnabled()


def test_a_refused_job_is_said_in_our_words(desk: Desk, lp: FakeLp) -> None:
    lp.answer('lp: Destination "Rastine" is not accepting jobs.\n', code=1)
    desk.open()
    has_printers(desk)
    panel = desk.page.parts.print_panel
    click(desk, panel.button)
    desk.qtbot.waitUntil(lambda: "nepriima užduočių" in panel.outcome.text(), timeout=5000)
    desk.qtbot.waitUntil(panel.button.isEnabled)


# Saving


def test_saving_writes_the_bytes_and_says_where(desk: Desk, tmp_path: Path) -> None:
    desk.open()
    panel = desk.page.parts.save_panel
    folder = tmp_path / "Mano dokumentai"
    folder.mkdir()
    save_to(desk, folder / "kitas.pdf")
    click(desk, panel.button)
    desk.qtbot.waitUntil(panel.result.open_folder.isVisible, timeout=5000)
    shown = panel.result.label.text().replace("\N{ZERO WIDTH SPACE}", "")
    assert str(folder / "kitas.pdf") in shown
    assert (folder / "kitas.pdf").read_bytes().startswith(b"%PDF-")
    assert desk.page.context.settings.export_folder == str(folder)
    opened: list[str] = []
    receiver = Receiver(opened)
    QDesktopServices.setUrlHandler("file", receiver, "open")
    click(desk, panel.result.open_folder)
    QDesktopServices.unsetUrlHandler("file")
    assert opened == [str(folder)]
    suggested = save_to(desk, folder / "b.pdf")
    click(desk, panel.button)
    assert suggested == [folder / "2025-03-12_protokolas.pdf"]


def test_a_name_that_was_typed_is_suggested_and_stays(desk: Desk, tmp_path: Path) -> None:
    desk.page.context.settings.export_folder = str(tmp_path)
    desk.open()
    panel = desk.page.parts.save_panel
    panel.name.setFocus()
    panel.name.edit.selectAll()
    type_text("posėdis/kovas")
    suggested = save_to(desk, tmp_path / "x.pdf")
    click(desk, panel.button)
    assert suggested == [tmp_path / "posėdis-kovas.pdf"]
    desk.page.context.archive.write(
        "meeting.edit", lambda s: meetings.edit_meeting(s, desk.circle.meeting_id, town="Zarasai")
    )
    desk.qtbot.waitUntil(lambda: "Zarasai" in desk.said(), timeout=5000)
    assert panel.name.text() == "posėdis/kovas"


def test_a_name_of_nothing_is_refused(desk: Desk, tmp_path: Path) -> None:
    desk.open()
    panel = desk.page.parts.save_panel
    suggested = save_to(desk, tmp_path / "x.pdf")
    panel.name.setFocus()
    panel.name.edit.selectAll()
    press(Qt.Key.Key_Delete)
    click(desk, panel.button)
    assert panel.name.error()
    assert suggested == []


def test_a_failed_write_offers_another_folder(desk: Desk, tmp_path: Path) -> None:
    desk.open()
    panel = desk.page.parts.save_panel
    save_to(desk, tmp_path / "nowhere" / "a.pdf")
    click(desk, panel.button)
    desk.qtbot.waitUntil(panel.result.other_folder.isVisible, timeout=5000)
    assert "Failas neįrašytas" in panel.result.label.text()
    assert desk.page.context.settings.export_folder == ""
    save_to(desk, tmp_path / "a.pdf")
    click(desk, panel.result.other_folder)
    desk.qtbot.waitUntil(panel.result.open_folder.isVisible, timeout=5000)
    assert not panel.result.other_folder.isVisible()
    assert (tmp_path / "a.pdf").exists()


def test_the_dialog_is_in_the_windows_language(
    desk: Desk, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from PySide6.QtWidgets import QDialogButtonBox, QFileDialog

    chosen: list[Path] = []
    save_dialog.ask_where(desk.page, tmp_path / "a.pdf", chosen.append)
    dialog = desk.page.findChild(QFileDialog)
    assert dialog.selectedFiles() == [str(tmp_path / "a.pdf")]
    box = dialog.findChild(QDialogButtonBox)
    assert {button.text().replace("&", "") for button in box.buttons()} == {
        "Įrašyti",
        "Atsisakyti",
    }
    dialog.accept()
    assert chosen == [tmp_path / "a.pdf"]
    assert file_dialogs.folder_to_begin(str(tmp_path)) == tmp_path
    assert file_dialogs.folder_to_begin(str(tmp_path / "gone")).is_dir()


# In the window


@pytest.fixture
def window(desk: Desk, qtbot: QtBot) -> MainWindow:
    """The real window round the page under test."""

    def make(screen: Screen, context: object, parent: QWidget) -> Page:
        return desk.page if screen is Screen.PREVIEW else Page(desk.page.context, parent)

    made = MainWindow(desk.page.context, make, Place(Screen.MEETINGS))
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    made.go(Place(Screen.PREVIEW, meeting_id=desk.circle.meeting_id, paper="minutes"))
    desk.wait()
    has_printers(desk)
    return made


def test_the_menus_keys_print_and_save(
    window: MainWindow, desk: Desk, lp: FakeLp, tmp_path: Path
) -> None:
    control = Qt.KeyboardModifier.ControlModifier
    save_to(desk, tmp_path / "a.pdf")
    press(Qt.Key.Key_P, modifier=control)
    panel = desk.page.parts.print_panel
    desk.qtbot.waitUntil(lambda: "Rastine" in panel.outcome.text(), timeout=5000)
    press(Qt.Key.Key_E, modifier=control | Qt.KeyboardModifier.ShiftModifier)
    desk.qtbot.waitUntil((tmp_path / "a.pdf").exists, timeout=5000)
    assert (tmp_path / "a.pdf").read_bytes() == lp.document()


def test_back_leads_where_escape_leads(window: MainWindow, desk: Desk) -> None:
    click(desk, desk.page.head.back)
    assert window.place.screen is Screen.MEETINGS
    window.forward()
    desk.wait()
    press(Qt.Key.Key_Escape)
    assert window.place.screen is Screen.MEETINGS


def test_f6_goes_round_the_panes(window: MainWindow, desk: Desk) -> None:
    parts = desk.page.parts
    press(Qt.Key.Key_F6)
    assert parts.right.isAncestorOf(focused())
    press(Qt.Key.Key_F6, Qt.Key.Key_F6)
    assert desk.page.head.isAncestorOf(focused())
    press(Qt.Key.Key_F6)
    assert parts.left.isAncestorOf(focused())
    press(Qt.Key.Key_F6)
    assert focused() is parts.view


# Large text, names, no place


def test_large_text_turns_panes_into_tabs(desk: Desk, tmp_path: Path) -> None:
    desk.open()
    parts, theme = desk.page.parts, desk.page.context.theme
    assert not parts.tabs.isVisible()
    theme.set_text_scale(200)
    desk.qtbot.waitUntil(parts.tabs.isVisible)
    assert parts.view.isVisible()
    assert parts.view.zoom is Zoom.WIDTH
    assert not parts.papers.isVisible()
    parts.tabs.setFocus()
    press(Qt.Key.Key_Right)
    assert parts.papers.isVisible()
    assert not parts.view.isVisible()
    press(Qt.Key.Key_Right)
    assert parts.save_panel.isVisible()
    assert parts.right.widget().minimumSizeHint().width() <= parts.right.width()
    has_printers(desk)
    parts.print_panel.options.copies.setFocus()
    parts.tabs.setCurrentIndex(0)
    assert focused() is parts.tabs
    suggested = save_to(desk, tmp_path / "a.pdf")
    desk.page.commands()[Command.EXPORT_PDF]()
    assert focused() is parts.save_panel.button
    assert len(suggested) == 1
    link = parts.save_panel.result.open_folder
    desk.qtbot.waitUntil(lambda: not link.visibleRegion().isEmpty(), timeout=5000)
    theme.set_text_scale(100)
    desk.qtbot.waitUntil(lambda: not parts.tabs.isVisible())
    assert all(part.isVisible() for part in (parts.papers, parts.view, parts.save_panel))


def test_a_narrow_page_turns_panes_into_tabs(desk: Desk) -> None:
    desk.open()
    desk.page.resize(700, 620)
    desk.qtbot.waitUntil(desk.page.parts.tabs.isVisible)
    desk.qtbot.waitUntil(lambda: desk.page.parts.view.width() == desk.page.width(), timeout=3000)
    desk.page.resize(908, 620)
    desk.qtbot.waitUntil(lambda: not desk.page.parts.tabs.isVisible())


def test_everything_that_takes_the_focus_has_a_name(desk: Desk) -> None:
    desk.open()
    has_printers(desk)
    for widget in desk.page.findChildren(QWidget):
        inner = widget.objectName() == "qt_spinbox_lineedit"  # the spin box speaks for it
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isVisible() and not inner:
            face = QAccessible.queryAccessibleInterface(widget)
            assert widget.accessibleName() or face.text(QAccessible.Text.Name), widget


def test_a_place_without_a_record_says_what_to_do(desk: Desk) -> None:
    desk.page.enter(Place(Screen.PREVIEW))
    assert desk.page.parts.trouble.isVisible()
    assert not desk.page.parts.save_panel.button.isEnabled()
    desk.open()
    desk.page.enter(Place(Screen.PREVIEW))
    desk.wait()
    assert desk.page.parts.view.count == 3


def test_paper_is_white_in_the_dark_theme(desk: Desk) -> None:
    from app.ui.theme import Appearance

    desk.open()
    view = desk.page.parts.view
    desk.page.context.theme.set_appearance(Appearance.DARK)
    desk.qtbot.waitUntil(lambda: view.page_image(1) is not None, timeout=5000)
    picture = view.viewport().grab().toImage()
    ratio = picture.devicePixelRatio()
    inside = view.page_rect(1).topLeft() + QPoint(6, 6)
    assert picture.pixelColor(inside * ratio).name() == "#ffffff"
    assert picture.pixelColor(QPoint(4, 40)).name() == "#14171b"
