"""The first page: what it shows and where it leads."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, time

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from app.services import agenda, measures, meetings, organisations, plans, series
from app.storage.session import JournalledSession
from app.ui.context import Context
from app.ui.home.attention_list import AttentionList
from app.ui.home.home_page import HomePage
from app.ui.home.plan_tally import PlanTally
from app.ui.home.ribbon_bars import RibbonRow
from app.ui.home.year_ribbon import YearRibbon
from app.ui.page import Command, Place, Screen
from app.ui.tokens import TypeStyle
from app.ui.widgets.row_list import RowList
from app.ui.widgets.rows import Row
from app.values.enums import MeasureStatus
from app.values.language import Language
from tests.ui.keyboard import focused, press

TODAY = date(2025, 10, 6)


@dataclass
class Known:
    """Ids of what the archive holds."""

    series: int
    plan: int
    draft: int
    november: int
    late: int
    congress: int


def _fill(session: JournalledSession) -> Known:
    series_id = series.add_series(session, "Pievų draugijos")
    plan = plans.ensure_plan(session, series_id, 2025)
    direction = plans.add_direction(session, plan, "Renginiai")
    organisation = organisations.add_organisation(session, "Lietuvos pievų draugija")
    organisations.edit_organisation(session, organisation, abbreviation="LPD")

    def plan_measure(text: str, deadline: str, status: MeasureStatus) -> int:
        measure = measures.add_measure(session, plan, text, direction)
        measures.set_deadline(session, measure, deadline, Language.LITHUANIAN)
        measures.set_status(session, measure, status, TODAY)
        measures.set_responsibles(session, measure, [organisation])
        return measure

    late = plan_measure("Vadovas", "iki rugsėjo 30 d.", MeasureStatus.IN_PROGRESS)
    congress = plan_measure("Kongresas", "gruodžio 1–4 d.", MeasureStatus.PLANNED)
    plan_measure("Talka", "balandžio 12 d.", MeasureStatus.DONE)
    plan_measure("Atsisakyta", "gegužės 1 d.", MeasureStatus.DROPPED)
    draft = meetings.begin_meeting(
        session, series_id, title="Rudens talkos", held_on=date(2025, 10, 2)
    )
    agenda.add_item(session, draft, "Dėl talkų")
    agenda.add_item(session, draft, "Dėl upių")
    november = meetings.begin_meeting(
        session,
        series_id,
        title="Kitų metų planas",
        held_on=date(2025, 11, 19),
        starts_at=time(10),
        town="Utena",
    )
    return Known(series_id, plan, draft, november, late, congress)


@pytest.fixture
def known(context: Context) -> Known:
    return context.archive.write("archive.fill", _fill)


@pytest.fixture
def show(context: Context, shown: Callable[..., QWidget]) -> Callable[..., HomePage]:
    def make(width: int = 1056, height: int = 720) -> HomePage:
        page = HomePage(context)
        shown(page, width=width, height=height)
        page.enter(Place(Screen.HOME))
        return page

    return make


@pytest.fixture
def page(known: Known, show: Callable[..., HomePage]) -> HomePage:
    return show()


def says(page: QWidget, text: str) -> bool:
    return any(text == label.text() and label.isVisible() for label in page.findChildren(QLabel))


def push(qtbot: QtBot, page: QWidget, name: str) -> None:
    button = next(b for b in page.findChildren(QPushButton) if b.accessibleName() == name)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_the_day_stands_below_the_title(page) -> None:
    assert says(page, "Pirmadienis, 2025\N{NO-BREAK SPACE}m. spalio 6\N{NO-BREAK SPACE}d.")


def test_what_comes_in_order_with_the_days_that_are_left(page) -> None:
    rows = [row for row in page.findChild(RowList).rows() if isinstance(row, Row)]
    assert [(r.day, r.month, r.title, r.aside) for r in rows] == [
        ("19", "lapkr.", "Kitų metų planas", "Rengiama darbotvarkė"),
        ("1–4", "gruod.", "1.2 Kongresas", "liko 56 d."),
    ]
    assert rows[0].second == "Trečiadienis, 10:00 · Utena"


def test_enter_opens_what_is_marked(page, known, qtbot: QtBot) -> None:
    assert focused() is page.findChild(RowList)
    with qtbot.waitSignal(page.requested) as asked:
        press(Qt.Key.Key_Return)
    assert asked.args == [Place(Screen.MINUTES, meeting_id=known.november)]
    with qtbot.waitSignal(page.requested) as asked:
        press(Qt.Key.Key_Down, Qt.Key.Key_Return)
    place = Place(Screen.MEASURES, plan_id=known.plan, measure_id=known.congress)
    assert asked.args == [place]


def test_what_waits_the_late_before_the_unfinished(page, known, qtbot: QtBot) -> None:
    late, draft = page.findChild(AttentionList).entries()
    assert (late.what, late.title, late.detail) == ("Vėluoja 6 dienas", "1.1 Vadovas", "LPD")
    assert (draft.title, draft.detail) == ("Rudens talkos", "Neįrašyti 2 klausimų nutarimai")
    with qtbot.waitSignal(page.requested) as asked:
        push(qtbot, page, "Keisti būseną: 1.1 Vadovas")
    place = Place(Screen.MEASURES, plan_id=known.plan, measure_id=known.late)
    assert asked.args == [place]
    with qtbot.waitSignal(page.requested) as asked:
        push(qtbot, page, "Tęsti: Rudens talkos")
    assert asked.args == [Place(Screen.MINUTES, meeting_id=known.draft)]


def test_a_change_elsewhere_shows_at_once(page, context, known) -> None:
    done = MeasureStatus.DONE
    context.archive.write(
        "measure.status", lambda s: measures.set_status(s, known.late, done, TODAY)
    )
    assert [entry.title for entry in page.findChild(AttentionList).entries()] == ["Rudens talkos"]
    assert page.findChild(PlanTally).accessibleName() == "2 įvykdytos, 1 suplanuota, 1 atsisakyta"


def test_the_ribbon_says_in_words_what_it_paints(page) -> None:
    ribbon = page.findChild(YearRibbon)
    assert ribbon.accessibleName() == (
        "2025 m. priemonių planas: 1 įvykdyta, 1 vėluoja, 1 suplanuota, 1 atsisakyta"
    )
    assert ribbon.accessibleDescription() == (
        "1. Renginiai: 1 vėluoja, 1 suplanuota, 1 įvykdyta, 1 atsisakyta"
    )


def test_the_ribbon_leads_to_the_plan_and_its_bars_to_measures(page, known, qtbot: QtBot) -> None:
    ribbon = page.findChild(YearRibbon)
    ribbon.setFocus()
    with qtbot.waitSignal(page.requested) as asked:
        press(Qt.Key.Key_Return)
    assert asked.args == [Place(Screen.MEASURES, plan_id=known.plan)]
    spots = [
        QPoint(x, y) for y in range(26, ribbon.height(), 3) for x in range(0, ribbon.width(), 6)
    ]
    opened: list[object] = []
    ribbon.opened.connect(opened.append)
    for spot in spots:
        qtbot.mouseClick(ribbon, Qt.MouseButton.LeftButton, pos=spot)
    assert {None, known.late, known.congress} <= set(opened)


def test_more_than_the_first_few_are_counted_in_a_link(context, known, show) -> None:
    def add(session: JournalledSession) -> None:
        for day in range(1, 9):
            meetings.begin_meeting(session, known.series, held_on=date(2025, 2, day))

    context.archive.write("archive.fill", add)
    page = show()
    assert len(page.findChild(AttentionList).entries()) == 5
    assert any(
        b.accessibleName() == "Visi juodraščiai: 9" and b.isVisible()
        for b in page.findChildren(QPushButton)
    )


def test_an_empty_archive_says_so(show) -> None:
    page = show()
    assert says(page, "Artimiausių posėdžių ir terminų nėra.")
    assert says(page, "Niekas nevėluoja, visi protokolai baigti.")
    assert focused().accessibleName() == "Naujas posėdis"


@pytest.mark.parametrize("directions", [0, 2, 3])
def test_no_line_crosses_the_words_of_an_empty_year(theme, shown, lithuanian, directions) -> None:
    ribbon = YearRibbon(theme, Language.LITHUANIAN)
    rows = [RibbonRow(f"{number}. Kryptis", (), ()) for number in range(directions)]
    ribbon.set_year("2025 m. planas", 2025, rows, TODAY)
    shown(ribbon, width=900)
    image = ribbon.grab().toImage()
    across, down = ribbon._label_width(), ribbon._head_height()
    middle = QPoint(across + (image.width() - across) // 2, down + (image.height() - down) // 2)
    words = QFontMetrics(theme.font(TypeStyle.SECONDARY)).boundingRect("Terminų nėra")
    words.moveCenter(middle)
    seen = [
        image.pixelColor(x, y)
        for x in range(words.left(), words.right())
        for y in range(words.top(), words.bottom())
    ]
    assert theme.colours.line not in seen
    assert theme.colours.text2 in seen


def test_new_things_begin_here(page, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.requested) as asked:
        page.commands()[Command.NEW]()
    assert asked.args == [Place(Screen.MEETINGS, begin=True)]
    with qtbot.waitSignal(page.requested) as asked:
        push(qtbot, page, "Nauja priemonė")
    assert asked.args == [Place(Screen.MEASURES, begin=True)]


@pytest.mark.parametrize(("width", "scale"), [(600, 100), (1056, 200)])
def test_in_one_column_what_waits_stands_first(known, show, context, width, scale) -> None:
    context.theme.set_text_scale(scale)
    page = show(width=width)
    waiting, ribbon = page.findChild(AttentionList), page.findChild(YearRibbon)
    top = [part.mapTo(page, QPoint(0, 0)).y() for part in (waiting, ribbon)]
    first = page.panes()[0]
    context.theme.set_text_scale(100)
    assert top == sorted(top)
    assert first is waiting


def test_f4_tells_the_history_of_what_the_keyboard_is_at(page, known, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.requested) as asked:
        page.commands()[Command.HISTORY]()
    first = page.findChild(RowList).current_key()
    kind = "measure" if first.measure_id is not None else "meeting"
    record = first.measure_id or first.meeting_id
    assert asked.args == [Place(Screen.HISTORY, record_kind=kind, record_id=record)]
    page.findChild(AttentionList).focus_first()
    with qtbot.waitSignal(page.requested) as asked:
        page.commands()[Command.HISTORY]()
    assert asked.args == [Place(Screen.HISTORY, record_kind="measure", record_id=known.late)]
