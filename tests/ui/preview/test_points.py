"""Single decisions of an extract by keys; papers read one after another, the newest wish first."""

import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from app.documents.content import Content
from app.services import agenda, decisions
from app.storage.connection import DATABASE_NAME
from app.storage.database import Database
from app.ui.preview import made_papers
from app.ui.preview.page_renderer import Printout
from app.values.paper_kind import PaperKind
from tests.factories import Circle
from tests.ui.keyboard import press
from tests.ui.preview.conftest import Desk

SPACE, DOWN, UP = Qt.Key.Key_Space, Qt.Key.Key_Down, Qt.Key.Key_Up


@pytest.fixture
def archive_folder(tmp_path: Path, filled: tuple[Path, Circle]) -> Path:
    """The filled archive in place of the empty one."""
    folder = tmp_path / "archive"
    folder.mkdir(mode=0o700)
    shutil.copyfile(filled[0], folder / DATABASE_NAME)
    return folder


@pytest.fixture
def first(desk: Desk, database: Database) -> int:
    """The first item, with two decisions, a measure under the first of them."""
    with database.writing("decision.write") as session:
        item = agenda.list_items(session, desk.circle.meeting_id)[0].id
        decisions.write_decisions(session, item, ("Nušienauti.", "Paskelbti."))
    return item


def test_single_points_are_ticked_under_their_item(desk: Desk, first: int) -> None:
    desk.open("extract")
    papers = desk.page.parts.papers
    papers.single.setFocus()
    press(SPACE)
    shown = [(row.title, row.checked, row.deep) for row in papers.items.rows()[:3]]
    assert shown == [
        ("1. Dėl 1 pievos", True, False),
        ("1.1. Nušienauti.", True, True),
        ("1.2. Paskelbti.", True, True),
    ]
    papers.items.setFocus()
    press(DOWN, DOWN, SPACE)
    assert [row.checked for row in papers.items.rows()[:3]] == [False, True, False]
    desk.qtbot.waitUntil(lambda: "Paskelbti" not in whole(desk), timeout=5000)
    desk.wait()
    assert "1.1. Nušienauti." in whole(desk)
    assert "1.2." not in whole(desk)
    assert first not in desk.page._paper.items
    press(UP, UP, SPACE)  # the item as a whole again
    desk.qtbot.waitUntil(lambda: "Paskelbti" in whole(desk), timeout=5000)
    assert desk.page._paper.items == ()
    assert [row.checked for row in papers.items.rows()[:3]] == [True] * 3


def test_without_single_points_their_item_is_taken_as_a_whole(desk: Desk, first: int) -> None:
    desk.open("extract")
    papers = desk.page.parts.papers
    papers.single.setFocus()
    press(SPACE)
    papers.items.setFocus()
    press(DOWN, SPACE)
    desk.qtbot.waitUntil(lambda: "Nušienauti. " not in whole(desk)[:900], timeout=5000)
    papers.single.setFocus()
    press(SPACE)
    assert not any(row.deep for row in papers.items.rows())
    assert all(row.checked for row in papers.items.rows())
    assert desk.page._paper.decisions == ()
    desk.wait()


def test_the_last_point_stays(desk: Desk, first: int) -> None:
    desk.open("extract")
    choice, single = desk.page.parts.papers.items, desk.page.parts.papers.single
    single.setFocus()
    press(SPACE)
    for row in choice.rows():
        if isinstance(row.key, int) and row.key != first:
            choice.toggled.emit(row.key, False)
    choice.setFocus()
    press(DOWN, SPACE, DOWN, SPACE)
    assert [row.checked for row in choice.rows() if row.deep and row.checked] == [True]


def test_a_point_that_goes_away_is_no_longer_chosen(
    desk: Desk, first: int, database: Database
) -> None:
    desk.open("extract")
    papers = desk.page.parts.papers
    papers.single.setFocus()
    press(SPACE)
    papers.items.setFocus()
    press(DOWN, SPACE)
    assert len(desk.page._paper.decisions) == 1
    desk.page.context.archive.write(
        "decision.write", lambda s: decisions.write_decisions(s, first, ())
    )
    desk.qtbot.waitUntil(lambda: desk.page._paper.decisions == (), timeout=5000)
    desk.wait()
    assert [row.title for row in papers.items.rows()[1:3]] == [
        "1.1. Nupjauti žolę",
        "2. Dėl 2 pievos",
    ]


def whole(desk: Desk) -> str:
    """Return what the shown paper says."""
    printout = desk.page._printout
    return " ".join(page.text for page in printout.pages) if printout is not None else ""


@pytest.fixture
def steps(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What is read and laid out, in order."""
    done: list[str] = []
    freeze, print_out = made_papers.freeze, made_papers.print_out

    def reading(session: object, record: object, paper: object) -> Content:
        done.append(f"read {paper.kind}")
        return freeze(session, record, paper)

    def laying(content: Content) -> Printout:
        done.append("laid out")
        return print_out(content)

    monkeypatch.setattr(made_papers, "freeze", reading)
    monkeypatch.setattr(made_papers, "print_out", laying)
    return done


def counted(desk: Desk) -> bool:
    return "…" not in [row.second for row in desk.page.parts.papers.rows.rows()]


def test_no_two_papers_are_read_in_one_go(desk: Desk, steps: list[str]) -> None:
    desk.open()
    desk.qtbot.waitUntil(lambda: counted(desk), timeout=10_000)
    assert len(steps) == 12
    assert steps[1::2] == ["laid out"] * 6
    assert steps[0] == "read minutes"


def test_the_newest_wish_wins(desk: Desk, steps: list[str]) -> None:
    desk.open()
    desk.qtbot.waitUntil(lambda: counted(desk), timeout=10_000)
    steps.clear()
    desk.page.parts.papers.rows.setFocus()
    press(DOWN, DOWN, DOWN, DOWN)
    desk.wait()
    assert desk.page.parts.papers.rows.current_key() is PaperKind.REGISTRATION_LIST
    assert "REGISTRACIJOS SĄRAŠAS" in desk.said()
    assert steps[0] == "read registration_list"
    assert "laid out" not in steps  # nothing has changed since it was counted
