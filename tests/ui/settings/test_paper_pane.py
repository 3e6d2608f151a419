"""The page beside the settings: real, of whom it should be, redrawn when and only when needed."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from app.documents.content import Content, DecisionContent, Heading, ItemContent, Minutes
from app.models import Meeting
from app.services import document_settings, series
from app.services.minutes import minutes_content
from app.storage.database import Database
from app.ui.context import Context
from app.ui.main_window import MainWindow
from app.ui.page import Place, Screen
from app.ui.page_images import page_images
from app.ui.settings import paper_pane
from app.ui.settings.documents_part import DocumentsPart
from app.ui.settings.sample_paper import first_page_of
from app.values.document_settings import DecisionWord, DocumentSettings
from app.values.enums import EventWord, MinutesState
from app.values.language import Language
from tests.factories import Circle, make_circle, make_item
from tests.pictures import png
from tests.services.test_document_settings import OTHERS
from tests.ui.keyboard import press
from tests.ui.settings.conftest import Open, row

Drawn = list[Minutes]


@pytest.fixture
def drawn(monkeypatch: pytest.MonkeyPatch) -> Drawn:
    """Note what would be drawn."""
    contents: Drawn = []
    page = QImage(70, 99, QImage.Format.Format_RGB32)

    def note(content: Content, _width: int, **_most: int) -> tuple[QImage, ...]:
        assert isinstance(content, Minutes)
        contents.append(content)
        return (page,)

    monkeypatch.setattr(paper_pane, "page_images", note)
    return contents


@pytest.fixture
def settled(qtbot: QtBot, context: Context) -> Callable[[DocumentsPart], None]:
    def settle(part: DocumentsPart) -> None:
        qtbot.waitUntil(lambda: not part.paper._pause.isActive() and not context.tasks.busy)

    return settle


def test_the_page_is_drawn_and_follows_a_setting(
    database: Database,
    circle: Circle,
    part: DocumentsPart,
    settled: Callable[[DocumentsPart], None],
) -> None:
    settled(part)
    before = part.paper.picture.image
    assert part.paper.caption.text() == "Protokolo juodraštis, 1 puslapis"
    assert abs(before.height() / before.width() - 297 / 210) < 0.01
    row(part, "Data dokumente").control.setFocus()
    press(Qt.Key.Key_Right)
    settled(part)
    assert part.paper.picture.image != before


def test_the_page_is_the_paper_whatever_is_set(
    database: Database,
    circle: Circle,
    drawn: Drawn,
    part: DocumentsPart,
    context: Context,
    settled: Callable[[DocumentsPart], None],
) -> None:
    measure = ("Nušienauti pievas", "PD", "2025-09-30")
    make_item(database, circle.meeting_id, decided=("Pritarti.",), measure=measure)
    with database.writing("series.edit") as session:
        series.edit_series(session, circle.series_id, author="Pievų draugija", merged_title="X")
        row_of = session.get(Meeting, circle.meeting_id)
        assert row_of is not None
        row_of.number, row_of.minutes_state = 3, MinutesState.FINAL
    part.paper.freeze_anew()
    settled(part)
    for name, value in OTHERS.items():
        context.archive.write(
            "settings.document",
            lambda session, name=name, value=value: document_settings.write_setting(
                session, None, name, value
            ),
        )
        settled(part)
        paper = context.archive.read(
            lambda session: minutes_content(session, circle.meeting_id, Language.LITHUANIAN)
        )
        assert drawn[-1] == first_page_of(paper), name


def test_steps_that_follow_each_other_are_drawn_once(
    drawn: Drawn, part: DocumentsPart, settled: Callable[[DocumentsPart], None]
) -> None:
    settled(part)
    drawn.clear()
    part.documents.margins.fields["left"].setFocus()
    press(*[Qt.Key.Key_Up] * 5)
    settled(part)
    assert [content.settings.left for content in drawn] == [35]


def test_all_meetings_are_shown_as_the_archive_has_them_and_a_series_as_its_own(
    database: Database, drawn: Drawn, settings: Open, settled: Callable[[DocumentsPart], None]
) -> None:
    one = make_circle(database)
    make_item(database, one.meeting_id, decided=("Pritarti.",))
    with database.writing("settings.document") as session:
        document_settings.write_setting(session, None, "size", 11)
        document_settings.write_setting(session, one.series_id, "size", 13)
    part = settings("documents").part
    assert isinstance(part, DocumentsPart)
    settled(part)
    assert drawn[-1].settings.size == 11
    part.whose.setFocus()
    press(Qt.Key.Key_Down)
    settled(part)
    assert drawn[-1].settings.size == 13
    assert drawn[-1].items[0].title == "Dėl pievų šienavimo"


def test_the_latest_meeting_that_decided_something_is_shown(database: Database) -> None:
    from app.services import meetings
    from app.services.latest_meeting import latest_meeting

    one, other = make_circle(database), make_circle(database)
    with database.writing("meeting.begin") as session:
        empty = meetings.begin_meeting(session, one.series_id)
    with database.reading() as session:
        assert latest_meeting(session, one.series_id) == one.meeting_id, "it has a day"
        assert latest_meeting(session, None) == other.meeting_id
    make_item(database, empty)
    with database.reading() as session:
        assert latest_meeting(session, one.series_id) == empty
    make_item(database, one.meeting_id, decided=("Pritarti.",))
    with database.reading() as session:
        assert latest_meeting(session, None) == one.meeting_id
    with database.writing("meeting.delete") as session:
        meetings.delete_meeting(session, one.meeting_id)
        meetings.delete_meeting(session, empty)
    with database.reading() as session:
        assert latest_meeting(session, one.series_id) is None


def test_an_empty_archive_shows_a_paper_of_nobody(
    drawn: Drawn, settings: Open, settled: Callable[[DocumentsPart], None]
) -> None:
    part = settings("documents").part
    assert isinstance(part, DocumentsPart)
    row(part, "Žodis prieš nutarimą").control.setFocus()
    press(Qt.Key.Key_Right)
    settled(part)
    paper = drawn[-1]
    assert (paper.chair, paper.attendees, paper.held_on, paper.number) == (None, (), None, None)
    assert paper.settings.decision_word is DecisionWord.NUSPRESTA
    assert part.paper.caption.text() == "Pavyzdys, 1 puslapis"
    assert not part.paper.link.isVisible()


def test_a_logo_that_is_lost_is_told_in_place_of_the_page(
    database: Database, circle: Circle, settings: Open, settled: Callable[[DocumentsPart], None]
) -> None:
    new = document_settings.take_logo(database.folder, png(), "zenklas.png")
    with database.writing("settings.document") as session:
        document_settings.keep_logo(session, None, new)
    for path in (database.folder / "attachments").rglob("*"):
        if path.is_file():
            path.unlink()
    document_settings._kept.cache_clear()
    part = settings("documents").part
    assert isinstance(part, DocumentsPart)
    settled(part)
    assert part.paper.error.isVisible()
    assert "zenklas.png" in part.paper.error.label.text()
    assert not part.paper.picture.isVisible()
    part.logo.row.back.setFocus()
    press(Qt.Key.Key_Return)
    settled(part)
    assert not part.paper.error.isVisible()
    assert part.paper.picture.isVisible()


def test_nothing_is_drawn_unseen(
    drawn: Drawn,
    part: DocumentsPart,
    window: MainWindow,
    context: Context,
    settled: Callable[[DocumentsPart], None],
) -> None:
    settled(part)
    drawn.clear()
    window.go(Place(Screen.TRASH))
    context.archive.write(
        "settings.document",
        lambda session: document_settings.write_setting(session, None, "left", 40),
    )
    settled(part)
    assert drawn == []
    window.back()
    settled(part)
    assert [content.settings.left for content in drawn] == [40]


def test_the_preview_is_one_step_away(
    drawn: Drawn,
    part: DocumentsPart,
    window: MainWindow,
    circle: Circle,
    settled: Callable[[DocumentsPart], None],
) -> None:
    settled(part)
    part.paper.link.setFocus()
    press(Qt.Key.Key_Return)
    assert window.place.screen is Screen.PREVIEW
    assert window.place.meeting_id == circle.meeting_id


def test_the_first_page_is_the_same_without_the_bodies_of_later_items() -> None:
    said = ("Ilgai kalbėta apie pievas ir upes. " * 30).strip()
    items = tuple(
        ItemContent(
            number=f"{number}",
            title="Dėl pievų",
            considered=(said,) * 2,
            decisions=(DecisionContent(number=f"{number}.1", text="Pritarti."),),
        )
        for number in range(1, 13)
    )
    settings = DocumentSettings(size=10, left=20, top=15, bottom=15)
    whole = Minutes(
        language=Language.LITHUANIAN,
        settings=settings,
        heading=Heading(body="Draugijų"),
        event=EventWord.MEETING,
        items=items,
    )
    short = first_page_of(whole)
    assert short.items[0] == items[0]
    assert short.items[-1].considered == ()
    assert page_images(short, 300, most=1) == page_images(whole, 300, most=1)
