"""Settings of documents: typed and clicked, undone, of all meetings and of one series."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.documents.style import styles
from app.errors import UserError
from app.models import Meeting
from app.services import series
from app.storage.database import Database
from app.storage.session import JournalledSession
from app.ui.context import Context
from app.ui.main_window import MainWindow
from app.ui.page import Place, Screen, Section
from app.ui.settings.documents_part import DocumentsPart
from app.ui.settings.margin_fields import MARGINS
from app.ui.settings.printed_letters import PrintedLetters
from app.ui.settings.settings_page import SettingsPage
from app.ui.widgets.check_box import CheckBox
from app.ui.widgets.editors import GrowingTextEdit
from app.ui.widgets.segmented import SegmentedControl
from app.values.document_settings import DateStyle, DecisionWord, TitleForm
from app.values.enums import MinutesState
from tests.factories import Circle
from tests.ui.keyboard import focused, press, type_text
from tests.ui.settings.conftest import kept, row

pytestmark = pytest.mark.usefixtures("undrawn")
CONTROL = Qt.KeyboardModifier.ControlModifier


def click(qtbot: QtBot, widget: QWidget) -> None:
    qtbot.mouseClick(widget, Qt.MouseButton.LeftButton)
    QApplication.processEvents()


def choose(part: DocumentsPart, place: int) -> None:
    """Choose whose documents with the arrow keys."""
    part.whose.setFocus()
    press(Qt.Key.Key_Home, *[Qt.Key.Key_Down] * place)


def undo() -> None:
    press(Qt.Key.Key_Z, modifier=CONTROL)


def retype(text: str) -> None:
    press(Qt.Key.Key_A, modifier=CONTROL)
    type_text(text)


def test_a_word_is_chosen_shown_as_changed_and_undone(
    qtbot: QtBot, part: DocumentsPart, context: Context
) -> None:
    words = row(part, "Žodis prieš nutarimą")
    assert isinstance(words.control, SegmentedControl)
    assert not words.is_changed
    words.control.setFocus()
    press(Qt.Key.Key_Right)
    assert kept(context).settings.decision_word is DecisionWord.NUSPRESTA
    assert words.is_changed
    assert words.back.plain_text() == "Atkurti numatytąją: NUTARTA"
    undo()
    assert not kept(context).own
    assert not words.is_changed
    assert words.control.value() is DecisionWord.NUTARTA


def test_back_to_the_default_by_its_own_way_and_by_choosing_it(
    qtbot: QtBot, part: DocumentsPart, context: Context
) -> None:
    dates = row(part, "Data dokumente")
    assert isinstance(dates.control, SegmentedControl)
    click(qtbot, dates.control._group.button(1))
    assert kept(context).settings.date_style is DateStyle.ISO
    dates.back.setFocus()
    press(Qt.Key.Key_Return)
    assert not kept(context).own
    assert dates.control.isAncestorOf(focused()), "what had the focus is gone"
    click(qtbot, dates.control._group.button(1))
    click(qtbot, dates.control._group.button(0))
    assert not kept(context).own, "the default is no setting of one's own"


def test_stepping_a_margin_is_one_step_of_undo(part: DocumentsPart, context: Context) -> None:
    left = part.documents.margins.fields["left"]
    left.setFocus()
    press(*[Qt.Key.Key_Down] * 4)
    assert kept(context).settings.left == 26
    back = part.documents.margins.backs["left"]
    assert back.isVisible()
    assert back.accessibleName() == "Kairioji paraštė: atkurti numatytąją, 30\N{NO-BREAK SPACE}mm"
    undo()
    assert kept(context).settings.left == 30
    assert left.text() == "30\N{NO-BREAK SPACE}mm"
    assert focused() is left


def test_a_margin_out_of_bounds_is_bent_on_leaving_with_a_note(
    part: DocumentsPart, context: Context
) -> None:
    left = part.documents.margins.fields["left"]
    for typed, taken, said in (("5", 20, "per mažai"), ("99", 50, "per daug"), ("25", 25, "")):
        before = kept(context).settings.left
        left.setFocus()
        left.selectAll()
        type_text(typed)
        if said:
            assert kept(context).settings.left == before, "not before the field is left"
        press(Qt.Key.Key_Tab)
        assert kept(context).settings.left == taken
        assert left.text() == f"{taken}\N{NO-BREAK SPACE}mm"
        note = row(part, "Paraštės").note()
        assert (said in note) if said else note == ""
    left.setFocus()
    left.selectAll()
    press(Qt.Key.Key_Delete, Qt.Key.Key_Tab)
    assert left.text() == "25\N{NO-BREAK SPACE}mm", "nothing typed is nothing changed"


def test_the_draft_mark_by_the_space_bar(part: DocumentsPart, context: Context) -> None:
    mark = row(part, "Žyma „Projektas“ juodraščiuose")
    assert isinstance(mark.control, CheckBox)
    mark.control.setFocus()
    press(Qt.Key.Key_Space)
    assert kept(context).settings.draft_mark is False
    assert mark.back.plain_text() == "Atkurti numatytąją: spausdinama"


def test_a_letterhead_is_typed_saved_on_leaving_and_undone(
    part: DocumentsPart, context: Context
) -> None:
    letterhead = row(part, "Blanko eilutės").control
    assert isinstance(letterhead, GrowingTextEdit)
    letterhead.setFocus()
    type_text("Pievų draugija")
    press(Qt.Key.Key_Tab)
    assert kept(context).settings.letterhead == "Pievų draugija"
    undo()
    assert kept(context).settings.letterhead == ""
    assert letterhead.text() == ""


def test_a_letterhead_that_is_too_long_stays_in_the_field_with_the_reason(
    part: DocumentsPart, context: Context
) -> None:
    letterhead = row(part, "Blanko eilutės")
    assert isinstance(letterhead.control, GrowingTextEdit)
    letterhead.control.setFocus()
    for _ in range(9):
        type_text("a")
        press(Qt.Key.Key_Return)
    press(Qt.Key.Key_Tab)
    assert kept(context).settings.letterhead == ""
    assert "telpa iki 8 eilučių" in letterhead.error()
    assert letterhead.control.text().startswith("a\na")
    letterhead.control.setFocus()
    retype("Trumpai")
    press(Qt.Key.Key_Tab)
    assert letterhead.error() == ""
    assert kept(context).settings.letterhead == "Trumpai"


@pytest.mark.parametrize("text", ["Draugija 🎉", "Taryba 中"])
def test_what_papers_cannot_print_is_refused_where_it_is_typed(
    part: DocumentsPart, context: Context, text: str
) -> None:
    letterhead = row(part, "Blanko eilutės")
    assert isinstance(letterhead.control, GrowingTextEdit)
    letterhead.control.setFocus()
    letterhead.control.insertPlainText(text)
    press(Qt.Key.Key_Tab)
    assert text[-1] in letterhead.error()
    assert kept(context).settings.letterhead == ""
    with pytest.raises(UserError, match=r"document.missing_glyphs"):
        part.scope.keep("number_pattern", f"{{number}}{text[-1]}", initiator=None)
    part.scope.keep("number_pattern", "Nr. {number}–ą", initiator=None)
    assert kept(context).settings.number_pattern == "Nr. {number}–ą"


def test_the_letters_that_can_be_typed_are_those_that_papers_print() -> None:
    typed = PrintedLetters()
    known = {code for code in range(0x20000) if code in typed}
    assert known ^ styles().glyphs <= {0x9, 0xFFFF}, "never printed as letters"


def test_that_papers_of_final_minutes_follow_is_said_where_there_are_some(
    part: DocumentsPart, database: Database, context: Context, circle: Circle
) -> None:
    assert not part.reach.isVisible()

    def finish(session: JournalledSession) -> None:
        meeting = session.get(Meeting, circle.meeting_id)
        assert meeting is not None
        meeting.number, meeting.minutes_state = 3, MinutesState.FINAL

    context.archive.write("meeting.edit", finish)
    assert part.reach.isVisible()
    assert part.reach.text().endswith("taip pat ir jau galutiniams protokolams.")
    with database.writing("series.add") as session:
        other = series.add_series(session, "Upės")
    part.open(other)
    assert not part.reach.isVisible(), "none of theirs"


def test_numbers_by_the_usual_patterns_and_by_one_of_ones_own(
    part: DocumentsPart, context: Context
) -> None:
    number = part.documents.number
    number.setFocus()
    assert number.combo.currentText() == "3"
    press(Qt.Key.Key_Down)
    assert number.combo.currentText() == "3/2025"
    assert kept(context).settings.number_pattern == "{number}/{year}"
    press(Qt.Key.Key_End)
    assert focused() is number.line.edit
    type_text("be numerio")
    press(Qt.Key.Key_Tab)
    assert "{numeris}" in row(part, "Protokolo numeris").error()
    assert number.line.text() == "be numerio"
    number.line.setFocus()
    retype("P-{numeris}")
    press(Qt.Key.Key_Tab)
    assert kept(context).settings.number_pattern == "P-{number}"
    assert number.line.text() == "P-{numeris}"
    assert row(part, "Protokolo numeris").error() == ""
    number.combo.setFocus()
    press(Qt.Key.Key_Home)
    assert kept(context).own == frozenset()
    assert not number.line.isVisible()


def test_a_series_inherits_changes_and_goes_back(
    qtbot: QtBot, part: DocumentsPart, context: Context, circle: Circle
) -> None:
    size = row(part, "Šrifto dydis")
    size.control.setFocus()
    press(Qt.Key.Key_Down)
    choose(part, 1)
    assert part.scope.series_id == circle.series_id
    assert size.control.text() == "11\N{NO-BREAK SPACE}pt"
    assert not size.is_changed
    size.control.setFocus()
    press(Qt.Key.Key_Up, Qt.Key.Key_Up)
    assert kept(context, circle.series_id).settings.size == 13
    assert kept(context).settings.size == 11
    assert size.back.plain_text() == "Atkurti numatytąją: 11\N{NO-BREAK SPACE}pt"
    click(qtbot, size.back)
    assert kept(context, circle.series_id).settings.size == 11
    choose(part, 0)
    assert size.is_changed


def test_all_defaults_at_once_are_one_step_of_undo(
    qtbot: QtBot, part: DocumentsPart, context: Context
) -> None:
    assert not part.reset_all.isEnabled()
    for margin in MARGINS:
        part.documents.margins.fields[margin].setFocus()
        press(Qt.Key.Key_Up)
    assert len(kept(context).own) == 4
    offered: list[str] = []
    context.notices.undo_offered.connect(offered.append)
    click(qtbot, part.reset_all)
    assert kept(context).own == frozenset()
    assert offered == ["Atkurtos numatytosios nuostatos"]
    QTest.keyClick(part, Qt.Key.Key_Z, CONTROL)
    assert len(kept(context).own) == 4


def test_the_heading_of_a_series_is_that_of_its_form(
    qtbot: QtBot, part: DocumentsPart, context: Context, circle: Circle
) -> None:
    heading = row(part, "Antraštė ir numerio priešdėlis")
    assert not heading.isVisible()
    choose(part, 1)
    assert heading.isVisible()
    assert part.heading._lines["merged_title"].field.text() == "Gamtos draugijų"
    part.heading._lines["number_prefix"].field.setFocus()
    type_text("PR-")
    press(Qt.Key.Key_Tab)
    read = context.archive.read(lambda session: series.series(session, circle.series_id))
    assert read.number_prefix == "PR-"
    click(qtbot, part.heading._heading._group.button(2))
    assert kept(context, circle.series_id).settings.title_form is TitleForm.BOTH
    assert part.heading._texts["author"]._port.read() == ""
    undo()
    assert "title_form" not in kept(context, circle.series_id).own
    assert part.heading._heading.value() is TitleForm.MERGED


def test_a_place_names_the_series_and_is_come_back_to(
    window: MainWindow, part: DocumentsPart, circle: Circle
) -> None:
    window.go(Place(Screen.SETTINGS, part="documents", series_id=circle.series_id))
    assert part.scope.series_id == circle.series_id
    window.go(Place(Screen.TRASH))
    window.back()
    assert part.scope.series_id == circle.series_id
    window.back()
    assert part.scope.series_id is None
    choose(part, 1)
    window.go_to_section(Section.HOME)
    window.go_to_section(Section.SETTINGS)
    assert part.scope.series_id == circle.series_id, "what was looked at last"


def test_f6_goes_round_the_search_the_categories_the_settings_and_the_page(
    qtbot: QtBot, part: DocumentsPart, window: MainWindow, context: Context
) -> None:
    page = window.page
    assert isinstance(page, SettingsPage)
    qtbot.waitUntil(part.paper.link.isVisible)
    page.list.setFocus()
    press(Qt.Key.Key_Return)
    assert focused() is part.reset_all or part.area.isAncestorOf(focused())
    page.list.setFocus()
    met = []
    for _ in range(5):
        press(Qt.Key.Key_F6)
        met.append(focused())
    assert part.area.isAncestorOf(met[0])
    assert met[1] is part.paper.link
    assert met[2:] == [window._sidebar, page.search, page.list]


def test_with_large_text_the_page_is_a_tab(
    qtbot: QtBot, part: DocumentsPart, context: Context, window: MainWindow
) -> None:
    assert part.paper.isVisible()
    assert not part.tabs.isVisible()
    context.theme.set_text_scale(200)
    QApplication.processEvents()
    assert part.tabs.isVisible()
    assert not part.paper.isVisible()
    assert part.area.horizontalScrollBar().maximum() == 0
    assert part.area.widget().width() <= part.area.viewport().width()
    part.tabs.setFocus()
    press(Qt.Key.Key_Right)
    assert part.paper.isVisible()
    assert not part.area.isVisible()
    window.page.search.setFocus()  # type: ignore[attr-defined]  # that page's own
    type_text("įtrauka")
    window.page.list.setFocus()  # type: ignore[attr-defined]  # that page's own
    press(Qt.Key.Key_Return)
    assert focused() is row(part, "Pirmos eilutės įtrauka").control


def test_typing_survives_a_change_from_elsewhere(
    part: DocumentsPart, context: Context, circle: Circle
) -> None:
    letterhead = row(part, "Blanko eilutės").control
    assert isinstance(letterhead, GrowingTextEdit)
    letterhead.setFocus()
    type_text("Pus")
    context.archive.write(
        "series.edit",
        lambda session: series.edit_series(session, circle.series_id, name="Kitaip"),
    )
    type_text("iau")
    assert letterhead.text() == "Pusiau"
    assert part.whose.itemText(1) == "Kitaip"
    press(Qt.Key.Key_Tab)
    assert kept(context).settings.letterhead == "Pusiau"


def test_the_scroll_area_follows_the_keys(part: DocumentsPart) -> None:
    part.whose.setFocus()
    for _ in range(20):
        press(Qt.Key.Key_Tab)
        widget = focused()
        if not part.area.isAncestorOf(widget):
            break
        middle = widget.mapTo(part.area.viewport(), QPoint(0, widget.height() // 2))
        assert part.area.viewport().rect().contains(middle), widget.accessibleName()
